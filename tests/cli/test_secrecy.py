# SPDX-License-Identifier: Apache-2.0
"""After a secret ballot nothing anywhere says who chose what: every file is searched, byte by byte.

The course takes its other votes by a show of hands, so that any link between a deputy and a choice,
wherever it stood, could only come from the secret one.
"""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from itertools import product
from pathlib import Path

import pytest

from app.course.invented import invented_roster
from tests.cli.program import COURSES, Said, Step, course, files, python

TELLERS = ["m010", "m011", "m012"]
PAPERS: Step = {
    "printed": 50, "issued": 41, "unused": 9, "found": 40, "invalid": 1, "not_counted": 1,
    "in_favour": 30, "against": 8,
}  # fmt: skip
HANDS: Step = {"in_favour": 40, "against": 1, "abstained": 0}
STEPS: tuple[Step, ...] = (
    {"do": "add_item", "item": "tellers", "kind": "count-commission",
     "fields": {"members": TELLERS}},
    {"do": "add_item", "item": "chair", "kind": "elect-chair",
     "candidates": [{"key": "c1", "member": "m005"}]},
    {"do": "open_registration"},
    {"do": "register", "who": 40},
    {"do": "open_sitting"},
    {"do": "adopt_agenda", "in_favour": 40},
    {"do": "take_up", "item": "tellers"},
    {"do": "open_vote", "item": "tellers", "method": "show_of_hands"},
    {"do": "enter_count", **HANDS, "in_favour": 39},
    {"do": "close_vote"},
    {"do": "announce"},
    {"do": "take_up", "item": "chair"},
    {"do": "open_vote", "item": "chair", "candidate": "c1", "method": "secret"},
    {"do": "cast", "in_favour": ["m003"], "expect": "refused:malformed"},
    {"do": "break", "until": "11.30", "secret": "Фойе"},
    {"do": "register", "who": ["m041"]},
    {"do": "enter_secret_count", **PAPERS, "entered_by": 1},
    {"do": "enter_secret_count", **PAPERS, "found": 41, "against": 9, "entered_by": 2},
    {"do": "enter_secret_count", **PAPERS, "entered_by": 2},
    {"do": "resume"},
    {"do": "close_vote"},
    {"do": "approve_protocol", **HANDS},
    {"do": "announce", "expect_result": {"adopted": True}},
    {"do": "statement", "who": "m003", "text": "Ескерту", "ballot": "b3"},
    {"do": "issue_resolution", "item": "chair", "candidate": "c1"},
    {"do": "close_sitting"},
)  # fmt: skip
WITH_A_LOG = """
import logging, sys
from app import logs, paths
from app.__main__ import main
logs.open_log(paths.logs(), level=logging.DEBUG)
logging.getLogger("app").info("begins")
sys.exit(main({arguments}))
"""
"""The program as a window runs it: with a log, and everything in it that anybody would write."""
CHOICES = ("in_favour", "against", "abstain", "invalid", "not_counted")
MEMBERS = {each.id: each.name for each in invented_roster(50)}
JOINTS = (
    "{one}={two}", "{one}:{two}", '"{one}":"{two}"', '"{one}": "{two}"', "'{one}': '{two}'",
    "{one},{two}", "{one};{two}", "{one}\t{two}", "{one} {two}", "({one}, {two})",
    '["{one}", "{two}"]', '["{one}","{two}"]', '"{one}":["{two}"', '"{one}": ["{two}"',
)  # fmt: skip
"""How a link between a deputy and a choice would be written, either way round."""


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Said]:
    """Play a secret ballot in a process of its own; all that it leaves is under one folder."""
    home = tmp_path_factory.mktemp("home")
    temporary = home / "tmp"
    temporary.mkdir()
    profile = str(COURSES / "profiles" / "foyer.toml")
    file = course(tmp_path_factory.mktemp("course"), STEPS, profile=profile)
    environment = {
        "HOME": str(home),
        "TMPDIR": str(temporary),
        "XDG_DATA_HOME": str(home / "share"),
        "XDG_STATE_HOME": str(home / "state"),
        "XDG_CONFIG_HOME": str(home / "config"),
    }
    arguments = ["play", str(file), "--json", "--data", str(home / "data"), "--lang", "en"]
    said = python("-c", WITH_A_LOG.format(arguments=arguments), environment=environment)
    with (
        closing(sqlite3.connect(home / "data" / "record.sqlite")) as record,
        closing(sqlite3.connect(home / "backup.sqlite")) as backup,
    ):
        record.backup(backup)
    return home, said


def links() -> Iterator[bytes]:
    """Yield what would tie a deputy, by key or name, to a choice."""
    for key, name in MEMBERS.items():
        for who, choice, joint in product((key, name), CHOICES, JOINTS):
            for one, two in ((who, choice), (choice, who)):
                yield joint.format(one=one, two=two).encode()


def entries(database: Path) -> list[Mapping[str, object]]:
    """Return every entry of the record with its kind."""
    with closing(sqlite3.connect(database)) as record:
        rows = record.execute("select kind, payload from journal order by stream, seq").fetchall()
    return [{"kind": kind, **json.loads(payload)} for kind, payload in rows]


def test_the_course_was_played(played: tuple[Path, Said]) -> None:
    """There is a record, a copy of it and a log to be searched."""
    home, said = played
    assert (said.status, said.last["unexpected"]) == (0, 0)
    found = files(home)
    assert {"backup.sqlite", "data/record.sqlite"} <= set(found)
    assert any(name.endswith(".log") for name in found)
    assert any(name.endswith(".pdf") for name in found)


def test_no_file_ties_a_deputy_to_a_choice(played: tuple[Path, Said]) -> None:
    """Database, copy, log, documents, what was left in the temporary folder, what was printed."""
    home, said = played
    everything = {**files(home), "printed": said.out.encode() + said.err.encode()}
    wanted = tuple(links())
    for name, content in everything.items():
        assert [link for link in wanted if link in content] == [], name


def test_no_entry_of_the_secret_vote_names_a_deputy_and_a_choice(
    played: tuple[Path, Said],
) -> None:
    """Those that have votes or sums have no deputies; those that have deputies have no sums."""
    home, _ = played
    for database in (home / "data" / "record.sqlite", home / "backup.sqlite"):
        kinds = [each["kind"] for each in entries(database)]
        assert "votes_cast" not in kinds
        assert kinds.count("secret_count_entered") == 3
        record = entries(database)
        opened = [n for n, each in enumerate(record) if each.get("method") == "secret"]
        for each in record[opened[0] :]:
            text = json.dumps(each, ensure_ascii=False)
            if any(f'"{choice}"' in text for choice in CHOICES):
                assert not any(key in text or name in text for key, name in MEMBERS.items())


def test_the_order_of_coming_is_not_the_order_of_papers(played: tuple[Path, Said]) -> None:
    """What is recorded while papers are given out is who came, never who was given one."""
    home, _ = played
    record = entries(home / "data" / "record.sqlite")
    kinds = [str(each["kind"]) for each in record]
    opened = max(n for n, each in enumerate(record) if each.get("method") == "secret")
    during = kinds[opened + 1 : kinds.index("ballot_closed", opened)]
    assert set(during) <= {
        "break_called", "members_registered", "members_left", "secret_count_entered",
        "sitting_resumed", "objection_overruled",
    }  # fmt: skip
