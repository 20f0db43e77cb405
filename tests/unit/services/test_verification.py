# SPDX-License-Identifier: Apache-2.0
"""Whether a record agrees with itself, even when its owner rebuilt the whole chain."""

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from app.services.verification import verify
from app.storage.chain import Draft
from app.storage.database import Database
from app.storage.journal import Journal
from tests.chamber import a_chamber, a_plan
from tests.unit.services.owner import (
    REGISTER,
    SITTING,
    Change,
    a_record,
    leaving_out,
    rebuilt,
    saying,
    told,
    without_guards,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return the record of a sitting that issued one act."""
    return a_record(tmp_path)


def findings(path: Path) -> list[tuple[str, str]]:
    """Return what verify finds, and where; each in a sentence."""
    with Database.open(path, read_only=True) as database:
        found = list(verify(database))
    assert all(str(each.message) for each in found)
    return [(each.finding, each.place) for each in found]


def codes(path: Path) -> set[str]:
    """Return only the codes of what verify finds."""
    return {finding for finding, _ in findings(path)}


def test_a_record_as_the_program_left_it_has_no_findings(path: Path) -> None:
    """Chains, counts, numbers and documents agree."""
    assert findings(path) == []


def more_votes(outcome: dict[str, object]) -> dict[str, object]:
    """Return an announced outcome with one vote more than was cast."""
    (body,) = outcome["bodies"]  # type: ignore[misc]
    tally = told(body["tally"], in_favour=39, against=1)  # type: ignore[has-type]
    return told(outcome, bodies=[told(body, tally=tally)])  # type: ignore[has-type]


def entry(path: Path, kind: str) -> str:
    """Return the place of the first entry of a kind."""
    with closing(sqlite3.connect(path)) as connection:
        (found,) = connection.execute(
            "select stream || ' ' || min(seq) from journal where kind = ?", [kind]
        ).fetchone()
    return str(found)


def test_a_changed_result_is_found_under_a_rebuilt_chain(path: Path) -> None:
    """Every ballot is counted again from its votes."""
    rebuilt(path, saying("result_announced", outcome=more_votes))
    assert ("recount-differs", entry(path, "result_announced")) in findings(path)


def test_a_result_of_a_vote_that_never_was(path: Path) -> None:
    """Nothing was opened under that name."""
    rebuilt(path, saying("result_announced", ballot="b9"))
    assert "recount-differs" in codes(path)


def test_a_changed_vote_is_found_at_its_entry(path: Path) -> None:
    """Whoever only changed the vote broke the chain there."""
    without_guards(
        path,
        "update journal set payload = replace(payload, 'in_favour', 'against')"
        " where kind = 'votes_cast'",
    )
    assert ("entry-altered", entry(path, "votes_cast")) in findings(path)


def removed(stream: str) -> str:
    """Return the SQL that takes a whole stream out of the journal."""
    return f"delete from journal where stream = '{stream}'"  # noqa: S608 - our own name


def test_a_sitting_that_vanished_is_missed(path: Path) -> None:
    """The register knows that it was."""
    without_guards(path, "delete from issued", removed(SITTING))
    assert ("sitting-missing", SITTING) in findings(path)


def test_a_sitting_whose_end_was_cut_off(path: Path) -> None:
    """The register has the digest with which it ended."""
    rebuilt(path, leaving_out("sitting_closed"))
    assert ("head-differs", SITTING) in findings(path)


def test_a_number_given_twice(path: Path) -> None:
    """In the register it stands once."""
    with Database.open(path) as database:
        (given,) = (each for each in Journal(database).read(REGISTER) if "number_" in each.kind)
        Journal(database).append(
            [
                Draft(
                    stream=REGISTER,
                    at=given.at,
                    actor="test",
                    kind=given.kind,
                    version=1,
                    payload=json.loads(given.payload),
                )
            ]
        )
    assert findings(path) == [("number-twice", REGISTER)]


def test_an_act_taken_out_of_its_sitting(path: Path) -> None:
    """Its number was given, so it is missed."""
    rebuilt(path, leaving_out("resolution_issued"))
    assert ("act-missing", SITTING) in findings(path)


def test_an_act_that_the_register_does_not_know(path: Path) -> None:
    """Its number was never given."""
    rebuilt(path, leaving_out("number_assigned"))
    assert ("number-unregistered", SITTING) in findings(path)


def test_a_document_that_is_gone(path: Path) -> None:
    """The act names its digest."""
    without_guards(path, "delete from issued")
    assert findings(path) == [("document-missing", entry(path, "resolution_issued"))]


def test_a_sitting_that_the_register_does_not_know(path: Path) -> None:
    """Taken out of the register, its beginning and its end, it is a stranger."""
    rebuilt(path, leaving_out("sitting_entered"))
    rebuilt(path, leaving_out("sitting_ended"))
    assert ("sitting-unregistered", SITTING) in findings(path)


def test_a_sitting_without_a_register_at_all(path: Path) -> None:
    """The whole register was removed."""
    without_guards(path, removed(REGISTER))
    assert findings(path) == [("sitting-unregistered", SITTING)]


BROKEN = [
    pytest.param(saying("note_made"), set(), id="no change"),
    pytest.param(
        lambda d: replace(d, kind="unknown") if d.kind == "sitting_opened" else d,
        {"entry-unreadable"},
        id="an unknown kind",
    ),
    pytest.param(
        lambda d: replace(d, version=9) if d.kind == "sitting_opened" else d,
        {"entry-unreadable"},
        id="a newer form",
    ),
    pytest.param(leaving_out("sitting_planned"), {"entry-misplaced"}, id="no beginning"),
    pytest.param(
        saying("votes_cast", votes=lambda votes: {**votes, "m777": "in_favour"}),
        {"entry-misplaced"},
        id="a stranger's vote",
    ),
    pytest.param(
        saying("item_added", item=lambda item: told(item, kind="?")),
        {"entry-misplaced"},
        id="an item of no kind",
    ),
]


@pytest.mark.parametrize(("change", "expected"), BROKEN)
def test_entries_that_make_no_sense_are_named(
    path: Path, change: Change, expected: set[str]
) -> None:
    """Under a right chain, and without a traceback."""
    rebuilt(path, change)
    assert expected <= codes(path)


def test_a_register_that_cannot_be_read_leaves_the_sittings_to_be_checked(path: Path) -> None:
    """What it would have said is missing."""
    rebuilt(path, saying("roster_entered", members=[]))
    rebuilt(path, lambda d: replace(d, kind="note_made") if d.kind == "roster_entered" else d)
    assert ("sitting-unregistered", SITTING) in findings(path)


def test_a_broken_chain_hides_only_its_own_stream(path: Path) -> None:
    """The sitting «…/7» is not taken for «…/70»."""
    rebuilt(path, saying("result_announced", outcome=more_votes))
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "insert into journal select stream || '0', seq, at, actor, kind, version, payload,"
            " previous, hash from journal where stream = ? and seq = 1",
            [SITTING],
        )
    found = findings(path)
    assert ("entry-altered", f"{SITTING}0 1") in found
    assert ("recount-differs", entry(path, "result_announced")) in found


def test_a_register_whose_chain_is_broken_is_named_once(path: Path) -> None:
    """The sitting isn't blamed for what its register lost."""
    change = f"update journal set actor = 'x' where stream = '{REGISTER}' and seq = 1"  # noqa: S608
    without_guards(path, change)
    assert findings(path) == [("entry-altered", f"{REGISTER} 1")]


def test_a_register_that_was_rebuilt_after_the_sitting_was_planned_on_it(path: Path) -> None:
    """The sitting names the state of the register it began with."""
    with a_chamber(path.parent, the=replace(a_plan(), number=8)):
        pass
    assert findings(path) == []
    rebuilt(path, saying("roster_entered", members=lambda members: members[:-1]))
    assert "register-differs" in codes(path)


def test_a_changed_number_of_registered_is_found_under_a_rebuilt_chain(path: Path) -> None:
    """Those registered at opening and at closing are counted again from who came and left."""
    rebuilt(path, saying("ballot_closed", strengths={"": {"registered": 41, "total": 50}}))
    assert ("registered-differs", entry(path, "ballot_closed")) in findings(path)
