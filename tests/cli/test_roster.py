# SPDX-License-Identifier: Apache-2.0
"""`roster`: a list of deputies looked through, and entered whole or not at all."""

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from app.clock import SystemClock
from app.storage.database import Database
from tests.cli.program import COURSES, Said, course, files, one_sentence

Otyrys = Callable[..., Said]
SENATE = COURSES / "senate.csv"


def a_file(folder: Path, *lines: str) -> Path:
    """Write a roster."""
    file = folder / "roster.csv"
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


def test_a_roster_without_a_fault(otyrys: Otyrys) -> None:
    """Every deputy a line, in JSON with what is known."""
    said = otyrys("roster", "check", SENATE, "--profile", "senate-1995", "--json")
    assert (said.status, said.err) == (0, "")
    assert said.last == {"done": True, "members": 50, "warnings": 0, "rejections": 0}
    first = said.lines[0]
    assert (first["member"], first["line"], first["column"]) == ("m001", 2, None)
    assert (first["name"], first["office"]) == ("Ақбұлақ Асқар Самалұлы", "chair")


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_rejected_lines_are_named_with_line_and_column(
    otyrys: Otyrys, tmp_path: Path, language: str
) -> None:
    """The exit status says that there are some; a warning alone doesn't."""
    file = a_file(tmp_path, "name,seat", "Әшімов Болат,1", "Жұмабек Гүлнар,1", "Қарағай Eрлан,3")
    said = otyrys("roster", "check", file, "--json", "--lang", language)
    assert said.status == 1
    kinds = [
        next(key for key in ("member", "warning", "rejected", "done") if key in line)
        for line in said.lines
    ]
    assert kinds == ["member", "rejected", "member", "warning", "done"]
    assert (said.lines[1]["line"], said.lines[1]["column"]) == (3, "seat")
    plain = otyrys("roster", "check", file, "--lang", language)
    assert (plain.status, plain.out.count("\n")) == (1, 4)
    mild = otyrys("roster", "check", a_file(tmp_path, "name", "Қарағай Eрлан"))
    assert (mild.status, "!" in mild.out) == (0, True)


@pytest.mark.parametrize(
    "request_of",
    [
        ("check", "nobody.csv"),
        ("check", "."),
        ("check", "senate.csv", "--profile", "nobody"),
        ("check", "senate.csv", "--on", "14.05.2026"),
        ("check", "a\0b"),
        ("import", "senate.csv"),
        ("import", "senate.csv", "--data", "empty", "--convocation", "a/b"),
        ("guess", "senate.csv"),
    ],
    ids=str,
)
def test_a_request_that_can_not_be_read(
    otyrys: Otyrys, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request_of: tuple[str, ...]
) -> None:
    """One sentence, status 2, and nothing is written."""
    monkeypatch.chdir(tmp_path)
    Path("senate.csv").write_bytes(SENATE.read_bytes())
    said = otyrys("roster", *request_of)
    assert said.status == 2
    assert one_sentence(said)
    assert list(files(tmp_path)) == ["senate.csv"]


def test_an_import_is_all_or_nothing(otyrys: Otyrys, tmp_path: Path) -> None:
    """One bad line, and there isn't even a record."""
    data = tmp_path / "data"
    bad = a_file(tmp_path, "name,seat", "Әшімов Болат,1", "Жұмабек Гүлнар,жеті")
    where = ("--data", data, "--profile", "senate-1995", "--json")
    said = otyrys("roster", "import", bad, *where)
    assert (said.status, said.last["entered"], data.exists()) == (1, False, False)
    assert otyrys("roster", "import", bad, *where[:-1]).status == 1


def test_imported_deputies_stand_in_the_register(otyrys: Otyrys, tmp_path: Path) -> None:
    """Once; the same list again changes nothing, and the record agrees."""
    data = tmp_path / "data"
    said = otyrys(
        "roster", "import", SENATE, "--data", data, "--profile", "senate-1995",
        "--convocation", "IX", "--json",
    )  # fmt: skip
    assert (said.status, said.last["register"], said.last["new"]) == (0, "senate-1995/IX", True)
    before = files(data)
    again = otyrys("roster", "import", SENATE, "--data", data, "--json")
    assert (again.status, again.last["register"], again.last["new"]) == (0, "senate-1995/IX", False)
    assert files(data) == before
    assert otyrys("verify", "--data", data).status == 0
    assert (otyrys("sittings", "--data", data).status, otyrys("sittings", "--data", data).out) == (
        0,
        "",
    )
    plain = otyrys("roster", "import", SENATE, "--data", data, "--lang", "en")
    assert "senate-1995/IX" in plain.err


@pytest.mark.parametrize(
    ("deputies", "on", "register"),
    [
        # As many as the body has seats, whenever that was.
        (50, "2027-01-01", "senate-1995/VIII"),
        (98, "2027-01-01", "mazhilis-1995/VIII"),
        # Some of them: the one chamber there is on that day.
        (2, "2026-10-15", "qurultay-2026/I"),
        # Two chambers sat then.
        (2, "2026-05-14", None),
    ],
)
def test_an_import_finds_the_only_body_that_can_be_meant(
    otyrys: Otyrys, tmp_path: Path, deputies: int, on: str, register: str | None
) -> None:
    """Into an empty folder and without --profile; where two bodies can be meant, it asks."""
    names = [f"Терек Арман{'а' * number}" for number in range(deputies)]
    file, data = a_file(tmp_path, "name", *names), tmp_path / "data"
    said = otyrys("roster", "import", file, "--data", data, "--on", on, "--json")
    if register is None:
        assert (said.status, data.exists()) == (2, False)
        assert "mazhilis-1995, qurultay-2026, senate-1995" in one_sentence(said)
    else:
        assert (said.status, said.last["register"]) == (0, register)


def test_an_import_asks_where_several_bodies_are_on_record(otyrys: Otyrys, tmp_path: Path) -> None:
    """A list as long as one of them doesn't say that it is hers."""
    data = tmp_path / "data"
    for body in ("senate-1995", "mazhilis-1995"):
        otyrys("roster", "import", SENATE, "--data", data, "--profile", body)
    said = otyrys("roster", "import", SENATE, "--data", data)
    assert (said.status, "mazhilis-1995/VIII, senate-1995/VIII" in one_sentence(said)) == (2, True)


def test_mandates_that_ended_stay_ended(otyrys: Otyrys, tmp_path: Path) -> None:
    """A list that knows nothing of it doesn't give the seat back; sittings stay as held."""
    data = tmp_path / "data"
    steps = [
        {
            "do": "vacate_seat", "who": ["m007"], "ground": "party-left", "by": "party",
            "number": "5", "date": dt.date(2026, 5, 13),
        }
    ]  # fmt: skip
    played = otyrys("play", course(tmp_path, steps, roster_size=50), "--data", data, "--json")
    assert played.last["unexpected"] == 0, played.out
    heads = otyrys("sittings", "--data", data).out
    roster = [f"m{n:03},Терек Арман{'а' * n}" for n in range(1, 50)]
    said = otyrys(
        "roster", "import", a_file(tmp_path, "key,name", *roster), "--data", data, "--json"
    )
    assert (said.status, said.last["new"]) == (0, True)
    assert otyrys("sittings", "--data", data).out == heads
    assert otyrys("verify", "--data", data).status == 0


def test_a_later_sitting_finds_the_deputies(otyrys: Otyrys, tmp_path: Path) -> None:
    """They are what a window plans with."""
    from app import bootstrap

    data = tmp_path / "data"
    otyrys("roster", "import", SENATE, "--data", data, "--profile", "senate-1995")
    with bootstrap.open_plenary(data, clock=SystemClock(), actor="clerk") as plenary:
        members = plenary.rosters.of("senate-1995/VIII").members
    assert (len(members), members[0].name) == (50, "Ақбұлақ Асқар Самалұлы")


def test_an_act_without_a_sitting_names_what_is_missing(otyrys: Otyrys, tmp_path: Path) -> None:
    """A register alone has no last sitting."""
    data = tmp_path / "data"
    otyrys("roster", "import", SENATE, "--data", data, "--profile", "senate-1995")
    said = otyrys(
        "act", "vacate_seat", "--who", "m001", "--ground", "death", "--by", "cec", "--number", "1",
        "--date", "2026-05-14", "--data", data,
    )  # fmt: skip
    assert said.status == 2
    assert one_sentence(said)


def test_a_record_that_is_in_use_is_left_alone(otyrys: Otyrys, tmp_path: Path) -> None:
    """The second program stays outside."""
    data = tmp_path / "data"
    request = ("roster", "import", SENATE, "--data", data, "--profile", "senate-1995")
    with Database.open(data / "record.sqlite"):
        said = otyrys(*request, "--lang", "en")
        assert (said.status, "already open" in said.err) == (2, True)


def test_every_line_is_one_json_object(otyrys: Otyrys, tmp_path: Path) -> None:
    """Also where a name carries a break."""
    file = a_file(tmp_path, "name", '"Әшімов\nБолат"')
    said = otyrys("roster", "check", file, "--json")
    assert [json.loads(line)["line"] for line in said.out.splitlines()[:-1]] == [3]
