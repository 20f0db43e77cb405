# SPDX-License-Identifier: Apache-2.0
"""`search` and `record`: words and deputies across all sittings on record."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.program import COURSES, Line, Said, one_sentence

Otyrys = Callable[..., Said]
COURSES_PLAYED = (
    "senate-judges", "on-paper", "secret-ballot", "floor", "postponed", "agenda-changed",
)  # fmt: skip


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with several sittings; nobody changes this one."""
    from app.__main__ import main

    folder = tmp_path_factory.mktemp("played")
    for name in COURSES_PLAYED:
        file = str(COURSES / f"{name}.toml")
        assert main(["play", file, "--data", str(folder / "data"), "--out", str(folder)]) in {0, 1}
    return folder / "data"


def searched(otyrys: Otyrys, data: Path, *words: str) -> list[Line]:
    """Return what is found."""
    said = otyrys("search", *words, "--data", data, "--json")
    assert (said.status, said.err) == (0, "")
    return said.lines


def test_words_are_found_in_every_sitting_that_has_them(otyrys: Otyrys, data: Path) -> None:
    """As title, as item, in the clauses of an act; whatever the ending."""
    lines = searched(otyrys, data, "қарағайлиевті")
    assert {str(line["sitting"]) for line in lines} >= {
        "senate-1995/2026-05-14/7", "senate-1995/2026-05-28/9",
    }  # fmt: skip
    assert {"candidate", "act"} <= {str(line["place"]) for line in lines}
    assert all(x.keys() == {"sitting", "item", "ballot", "place", "text"} for x in lines)
    assert any("тағайындалсын" in str(line["text"]) for line in lines)
    assert searched(otyrys, data, "Қарағайлиев", "тағайындалсын") == [
        line for line in lines if "тағайындалсын" in str(line["text"])
    ]


@pytest.mark.parametrize(
    ("words", "place"),
    [
        (("Ақбұлақ",), "presiding"),
        (("Алмалы",), "member"),
        (("1-VIII",), "act"),
        (("қайта", "дауыс"), "vote"),
        (("судьялары",), "title"),
    ],
)
def test_where_words_stand(otyrys: Otyrys, data: Path, words: tuple[str, ...], place: str) -> None:
    """Each text says what it is."""
    assert place in {str(line["place"]) for line in searched(otyrys, data, *words)}


def test_nothing_found_is_an_answer(otyrys: Otyrys, data: Path) -> None:
    """And no fault."""
    assert searched(otyrys, data, "жоқсөзболмаған") == []
    plain = otyrys("search", "Сот", "--data", data, "--lang", "en")
    assert (plain.status, plain.err.startswith("Found: ")) == (0, True)


def test_the_record_of_a_deputy(otyrys: Otyrys, data: Path) -> None:
    """By key or by any part of the name; a sitting a line, open votes with what they came to."""
    said = otyrys("record", "m002", "--data", data, "--json")
    assert (said.status, said.err) == (0, "")
    one = next(line for line in said.lines if line["sitting"] == "senate-1995/2026-05-14/7")
    assert (one["member"], one["name"]) == ("m002", "Алмалы Гүлнар Маратқызы")
    votes = one["votes"]
    assert isinstance(votes, list)
    assert {"ballot", "item", "candidate", "put", "choice", "adopted", "annulled"} == set(votes[0])
    by_name = otyrys("record", "Алмалының", "--data", data, "--json")
    assert {str(line["name"]) for line in by_name.lines} == {"Алмалы Гүлнар Маратқызы"}
    plain = otyrys("record", "m002", "--data", data)
    assert (plain.status, "Алмалы" in plain.out) == (0, True)


def test_the_record_of_a_deputy_knows_no_secret_vote(otyrys: Otyrys, data: Path) -> None:
    """Not even that there was one."""
    (foyer,) = (x for x in otyrys("sittings", "--data", data, "--json").lines
                if str(x["sitting"]).startswith("foyer"))  # fmt: skip
    said = otyrys("record", "m003", "--data", data, "--json")
    votes = next(line["votes"] for line in said.lines if line["sitting"] == foyer["sitting"])
    assert isinstance(votes, list)
    assert {each["ballot"] for each in votes} == {"b2", "b5", "b6"}


def test_speeches_stand_in_the_record(otyrys: Otyrys, data: Path) -> None:
    """With how long they lasted."""
    spoken = [
        speech
        for name in ("m002", "m006")
        for line in otyrys("record", name, "--data", data, "--json").lines
        if isinstance(line["speeches"], list)
        for speech in line["speeches"]
    ]
    assert spoken
    assert all(speech["spoke_s"] >= 0 for speech in spoken)


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_what_can_not_be_looked_for(
    otyrys: Otyrys, data: Path, tmp_path: Path, language: str
) -> None:
    """One sentence, status 2."""
    for request in (
        ("search", "…", "--data", data),
        ("search", "сот", "--data", tmp_path),
        ("record", "m999", "--data", data),
        ("record", "!", "--data", data),
        ("record", "m001", "--data", tmp_path),
    ):
        said = otyrys(*request, "--lang", language)
        assert (said.status, bool(one_sentence(said))) == (2, True)
