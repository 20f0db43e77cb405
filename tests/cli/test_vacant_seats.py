# SPDX-License-Identifier: Apache-2.0
"""A mandate that ended is gone from the sittings to come, however it ended (practice L20)."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest

from tests.cli.program import COURSES, Said, Step, course, one_sentence

Otyrys = Callable[..., Said]

BODY = str(COURSES / "profiles" / "powers.toml")
OFF: Step = {
    "do": "add_item",
    "item": "off",
    "kind": "terminate-powers",
    "fields": {"member": "m010", "ground": "resignation"},
}
PAPERS: tuple[Step, ...] = tuple(
    {
        "do": "enter_paper",
        "item": "off",
        "paper": paper,
        "number": "11",
        "date": date(2026, 5, 6),
    }
    for paper in ("cec-submission", "application")
)
OPEN: tuple[Step, ...] = (
    {"do": "open_registration"},
    {"do": "register", "who": 40},
    {"do": "open_sitting"},
)
DECIDED: tuple[Step, ...] = (
    *OPEN,
    {"do": "adopt_agenda", "in_favour": 40},
    {"do": "take_up", "item": "off"},
    {"do": "mark_done", "item": "off", "step": "debate-asked", "note": "no"},
    {"do": "open_vote", "item": "off"},
    {"do": "cast", "in_favour": 30},
    {"do": "close_vote"},
    {"do": "announce", "expect_result": {"adopted": True}},
    {"do": "close_sitting"},
)
NEXT: Mapping[str, object] = {"number": 2, "date": date(2026, 5, 21)}
EVERYBODY: tuple[Step, ...] = (
    {"do": "open_registration"},
    {"do": "register", "who": ["m010"], "expect": "refused:mandate-not-in-force"},
    {"do": "register", "who": "all", "expect_result": {"registered": 49, "total": 50}},
)
ACT = ("--ground", "party-left", "--by", "cec", "--number", "12", "--date", "2026-05-18")


def played(otyrys: Otyrys, folder: Path, steps: tuple[Step, ...], **sitting: object) -> Said:
    """Play a sitting into the record of the folder; it must go as it is written."""
    head = {"number": 1, "date": date(2026, 5, 14), "starts": "10:00", **sitting}
    file = course(folder / str(head["number"]), steps, profile=BODY, sitting=head)
    said = otyrys("play", file, "--json", "--data", folder / "data")
    assert said.last["unexpected"] == 0, said.out
    return said


def vacate(otyrys: Otyrys, folder: Path, *more: str, who: str = "m010") -> Said:
    """Enter between two sittings that a deputy has left the party."""
    return otyrys("act", "vacate_seat", "--who", who, *ACT, "--data", folder / "data", *more)


def sound(otyrys: Otyrys, folder: Path) -> bool:
    """Tell whether the record agrees with itself."""
    return otyrys("verify", "--data", folder / "data", "--json").last["findings"] == 0


def test_the_next_sitting_has_the_seat_vacant(tmp_path: Path, otyrys: Otyrys) -> None:
    """A termination of Thursday holds on the Thursday after, though the roster still names him."""
    played(otyrys, tmp_path, (OFF, *PAPERS, *DECIDED))
    played(otyrys, tmp_path, EVERYBODY, **NEXT)
    assert sound(otyrys, tmp_path)


def test_an_act_in_the_recess_is_entered_without_a_sitting(tmp_path: Path, otyrys: Otyrys) -> None:
    """`act` writes the register alone; the closed sitting stays as it was."""
    before = played(otyrys, tmp_path, (*OPEN, {"do": "close_sitting"}))
    said = vacate(otyrys, tmp_path, "--json")
    assert (said.status, said.last) == (
        0,
        {"do": "vacate_seat", "ok": True, "result": {"vacant": ["m010"]}},
    )
    sittings = otyrys("sittings", "--data", tmp_path / "data", "--json")
    assert sittings.last["head"] == before.last["head"]
    again = vacate(otyrys, tmp_path, "--json", "--lang", "en")
    assert (again.status, again.last["refused"]) == (1, "mandate-not-in-force")
    assert set(again.last) == {"do", "ok", "refused", "message", "article"}
    assert "m099" in vacate(otyrys, tmp_path, "--lang", "en", who="m099").err
    played(otyrys, tmp_path, EVERYBODY, **NEXT)
    assert sound(otyrys, tmp_path)


def test_a_sitting_that_is_only_planned_hears_of_it(tmp_path: Path, otyrys: Otyrys) -> None:
    """What isn't over yet must count with the vacant seat."""
    played(otyrys, tmp_path, (OFF,))
    assert vacate(otyrys, tmp_path).out == "m010\n"
    played(otyrys, tmp_path, EVERYBODY, **NEXT)
    assert sound(otyrys, tmp_path)


@pytest.mark.parametrize("more", [("--date", "soon"), ("--body", "senate-1995")])
def test_an_act_that_can_not_be_read_records_nothing(
    tmp_path: Path, otyrys: Otyrys, more: tuple[str, ...]
) -> None:
    """A day that is none, a body that isn't on record: one sentence, and status 2."""
    played(otyrys, tmp_path, (OFF,))
    said = vacate(otyrys, tmp_path, *more)
    assert (said.status, bool(one_sentence(said))) == (2, True)


def test_with_two_bodies_on_record_one_is_named(tmp_path: Path, otyrys: Otyrys) -> None:
    """Keys of deputies are the body's own, so somebody has to say which."""
    played(otyrys, tmp_path, (*OPEN, {"do": "close_sitting"}))
    other = course(tmp_path / "other", (), sitting={"number": 9})
    assert otyrys("play", other, "--json", "--data", tmp_path / "data").status == 0
    assert vacate(otyrys, tmp_path).status == 2
    assert vacate(otyrys, tmp_path, "--body", "powers").out == "m010\n"
    assert vacate(otyrys, tmp_path, "--body", "senate-1995/VIII").out == "m010\n"
