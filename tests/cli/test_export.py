# SPDX-License-Identifier: Apache-2.0
"""`export`: a sitting in five formats, all of them telling what the record tells."""

import csv
import io
import json
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from app.exchange.akoma import NAMESPACE
from app.exchange.spreadsheets import harmless
from tests.cli.program import COURSES, Said, course, files, one_sentence, python

Otyrys = Callable[..., Said]
COURSES_PLAYED = (
    "on-paper",
    "secret-ballot",
    "joint-sitting",
    "other-answers",
    "floor",
    "set-aside",
    "corrections",
)
PAPER = "senate-1995/2026-05-28/9"
IN_EVERY_FORMAT = """
import sys
from app.__main__ import main
sitting, data, out = sys.argv[1:]
for form in ("json", "csv", "popolo", "akn", "docx"):
    asked = ["export", sitting, "--format", form, "--data", data, "--out", f"{out}/{form}"]
    assert main(asked) == 0
"""
FORMATS = ("json", "csv", "popolo", "akn", "docx")


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with sittings of every sort; nobody changes this one."""
    from app.__main__ import main

    folder = tmp_path_factory.mktemp("played")
    for name in COURSES_PLAYED:
        file = str(COURSES / f"{name}.toml")
        assert main(["play", file, "--data", str(folder / "data"), "--out", str(folder)]) in {0, 1}
    return folder / "data"


def every_sitting(otyrys: Otyrys, data: Path) -> list[str]:
    """Return the sittings on record."""
    return [str(line["sitting"]) for line in otyrys("sittings", "--data", data, "--json").lines]


def exported(otyrys: Otyrys, data: Path, sitting: str, form: str, out: Path) -> dict[str, bytes]:
    """Return the files of a sitting in a format; each is listed with its digest."""
    said = otyrys("export", sitting, "--format", form, "--data", data, "--out", out, "--json")
    assert (said.status, said.err) == (0, "")
    made = files(out)
    assert {line["path"] for line in said.lines} == made.keys()
    assert {line["format"] for line in said.lines} == {form}
    return made


def the_json(otyrys: Otyrys, data: Path, sitting: str, out: Path) -> dict[str, object]:
    """Return the whole record of a sitting."""
    (content,) = exported(otyrys, data, sitting, "json", out).values()
    whole = json.loads(content)
    assert isinstance(whole, dict)
    return whole


def test_the_whole_record(otyrys: Otyrys, data: Path, tmp_path: Path) -> None:
    """Registration, items, votes by name, results, acts, and the digest of the record."""
    heads = {line["sitting"]: line["head"] for line in
             otyrys("sittings", "--data", data, "--json").lines}  # fmt: skip
    whole = the_json(otyrys, data, PAPER, tmp_path)
    assert (whole["sitting"], whole["head"], whole["stage"]) == (PAPER, heads[PAPER], "sealed")
    votes = whole["votes"]
    assert isinstance(votes, list)
    by_name = [each for each in votes if each["choices"]]
    assert by_name
    for vote in by_name:
        given = list(vote["choices"].values())
        result = vote["result"]
        assert [given.count(key) for key in ("in_favour", "against", "abstain")] == [
            result[key] for key in ("in_favour", "against", "abstained")
        ]
        assert given.count("did_not_vote") == result["did_not_vote"]
    acts = whole["resolutions"]
    assert isinstance(acts, list)
    assert {"number", "title", "clauses", "issued_sha256"} <= acts[0].keys()


def test_what_was_put_on_record_beside_the_votes(
    otyrys: Otyrys, data: Path, tmp_path: Path
) -> None:
    """Notes, statements, objections set aside, annulled votes, corrections; speeches with times."""
    kinds, speeches = set(), 0
    for number, sitting in enumerate(every_sitting(otyrys, data)):
        whole = the_json(otyrys, data, sitting, tmp_path / str(number))
        remarks, spoken = whole["remarks"], whole["speeches"]
        assert isinstance(remarks, list)
        assert isinstance(spoken, list)
        kinds |= {each["kind"] for each in remarks}
        speeches += len(spoken)
    assert kinds >= {"statement", "objection", "annulled", "correction"}
    assert speeches


def test_no_deputy_stands_beside_a_secret_choice(
    otyrys: Otyrys, data: Path, tmp_path: Path
) -> None:
    """Papers and sums alone, in every format."""
    secret = 0
    for number, sitting in enumerate(every_sitting(otyrys, data)):
        whole = the_json(otyrys, data, sitting, tmp_path / f"json{number}")
        votes = whole["votes"]
        assert isinstance(votes, list)
        hidden = {each["ballot"] for each in votes if each["secret"]}
        secret += len(hidden)
        assert all(each["choices"] is None for each in votes if each["secret"])
        (open_data,) = exported(
            otyrys, data, sitting, "popolo", tmp_path / f"popolo{number}"
        ).values()
        for event in json.loads(open_data)["vote_events"]:
            assert event["identifier"] not in hidden or "votes" not in event
        tables = exported(otyrys, data, sitting, "csv", tmp_path / f"csv{number}")
        (named,) = (content for name, content in tables.items() if name.endswith("_votes.csv"))
        rows = csv.DictReader(io.StringIO(named.decode("utf-8-sig")))
        assert hidden.isdisjoint({row["ballot"] for row in rows})
    assert secret >= 3


def test_popolo_refers_to_what_it_holds(otyrys: Otyrys, data: Path, tmp_path: Path) -> None:
    """Every voter is a person, every event has its motion, sums and votes agree."""
    for number, sitting in enumerate(every_sitting(otyrys, data)):
        (content,) = exported(otyrys, data, sitting, "popolo", tmp_path / str(number)).values()
        whole = json.loads(content)
        persons = {each["id"] for each in whole["persons"]}
        organizations = {each["id"] for each in whole["organizations"]}
        motions = {each["id"] for each in whole["motions"]}
        assert {each["person_id"] for each in whole["memberships"]} <= persons
        assert {each["organization_id"] for each in whole["memberships"]} <= organizations
        for event in whole["vote_events"]:
            assert event["motion_id"] in motions
            votes = [each["option"] for each in event.get("votes", [])]
            assert {each["voter_id"] for each in event.get("votes", [])} <= persons
            if votes:
                for option in ("yes", "no", "abstain", "not voting"):
                    counted = [x["value"] for x in event["counts"] if x["option"] == option]
                    assert sum(counted) == votes.count(option)


def test_results_as_a_table(otyrys: Otyrys, data: Path, tmp_path: Path) -> None:
    """A line a vote, by body in a joint sitting, by name where one paper bears several."""
    tables = exported(otyrys, data, "parliament-1995/2026-05-20/3", "csv", tmp_path)
    assert sorted(name.rpartition("_")[2] for name in tables) == [
        "registration.csv", "results.csv", "votes.csv",
    ]  # fmt: skip
    (content,) = (tables[name] for name in tables if name.endswith("results.csv"))
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    assert {row["body"] for row in rows} >= {"Сенат", "Мәжіліс"}
    assert all(row["in_favour"].isdecimal() for row in rows)


@pytest.mark.parametrize("text", ["=1+1", "+7", "-1", "@a", "\ta", "\ra"])
def test_a_text_is_no_formula(text: str) -> None:
    """Names come from outside; a spreadsheet must not carry them out."""
    assert harmless(text) == f"'{text}"
    assert harmless(f"a{text}") == f"a{text}"


def test_akoma_ntoso(otyrys: Otyrys, data: Path, tmp_path: Path) -> None:
    """Well-formed, in the namespace of the standard, its parts in their order."""
    space = f"{{{NAMESPACE}}}"
    kinds = []
    for number, sitting in enumerate(every_sitting(otyrys, data)):
        for content in exported(otyrys, data, sitting, "akn", tmp_path / str(number)).values():
            root = ET.fromstring(content)  # noqa: S314 - our own file
            assert root.tag == f"{space}akomaNtoso"
            (document,) = root
            kinds.append(document.tag.removeprefix(space))
            parts = [each.tag.removeprefix(space) for each in document]
            expected = {
                "doc": ["meta", "preface", "preamble", "mainBody", "conclusions"],
                "debate": ["meta", "preface", "debateBody", "conclusions"],
            }
            assert parts == expected[kinds[-1]]
            keys = [each.get("eId") for each in root.iter() if each.get("eId")]
            assert len(keys) == len(set(keys))
            levels = [each.tag.removeprefix(space) for each in document[0][0]]
            assert levels == ["FRBRWork", "FRBRExpression", "FRBRManifestation"]
    assert {"doc", "debate"} == set(kinds)


def test_acts_and_minutes_for_word(otyrys: Otyrys, data: Path, tmp_path: Path) -> None:
    """Under the names of their PDFs, with the words of the record."""
    made = exported(otyrys, data, PAPER, "docx", tmp_path)
    assert all(name.endswith(".docx") for name in made)
    act = next(content for name, content in made.items() if name.startswith("№ "))
    said = [each.text for each in docx.Document(io.BytesIO(act)).paragraphs]
    assert "ҚАУЛЫ" in said
    minutes = next(content for name, content in made.items() if "хаттама" in name)
    assert len(docx.Document(io.BytesIO(minutes)).tables) > 1


def test_the_same_record_gives_the_same_files(otyrys: Otyrys, data: Path, tmp_path: Path) -> None:
    """Also in another process, with another hash seed, in another time zone."""
    where = {"PYTHONHASHSEED": "77", "TZ": "Pacific/Apia", "LC_ALL": "C"}
    here = {form: exported(otyrys, data, PAPER, form, tmp_path / "here" / form) for form in FORMATS}
    again = python("-c", IN_EVERY_FORMAT, PAPER, data, tmp_path / "there", environment=where)
    assert (again.status, again.err) == (0, "")
    for form in FORMATS:
        assert files(tmp_path / "there" / form) == here[form]


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_what_can_not_be_exported(
    otyrys: Otyrys, data: Path, tmp_path: Path, language: str
) -> None:
    """One sentence, and nothing is written."""
    (tmp_path / "file").write_text("a file")
    for sitting, form, folder, out in (
        ("senate-1995/2026-05-28/99", "json", data, "out"),
        ("senate-1995/VIII", "json", data, "out"),
        (PAPER, "pdf", data, "out"),
        (PAPER, "json", tmp_path, "out"),
        (PAPER, "json", data, "file"),
    ):
        said = otyrys(
            "export", sitting, "--format", form, "--data", folder, "--out", tmp_path / out,
            "--lang", language,
        )  # fmt: skip
        assert said.status == 2
        assert one_sentence(said)
    assert list(files(tmp_path)) == ["file"]


def test_a_sitting_that_only_was_planned(otyrys: Otyrys, tmp_path: Path) -> None:
    """It has no minutes and no votes yet; the record is exported all the same."""
    data = tmp_path / "data"
    otyrys("play", course(tmp_path), "--data", data)
    for form in FORMATS:
        out = tmp_path / form
        said = otyrys(
            "export", "senate-1995/2026-05-14/1", "--format", form, "--data", data, "--out", out
        )
        assert (said.status, len(files(out)) > 0) == (0, form not in {"akn", "docx"})
