# SPDX-License-Identifier: Apache-2.0
"""The same whole sitting by the mouse alone, from the first window's plan to the sealed record.

No key reaches a window: rows, buttons, lists and the figures to press are pressed where they are
seen; what has no figures is pasted by the menu under the right button.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.sitting import SittingStage
from tests.mouse import Mouse, without_keys
from tests.office import AtWork, at_work, roster_table
from tests.whole_sitting import (
    AGAINST_AT_LAST,
    AGAINST_THE_OTHER,
    AGENDA,
    AWAY,
    BEFORE_LEAVING,
    COMMISSION,
    FAULT,
    GONE,
    HERE,
    NO_QUORUM,
    PAPERS,
    SET_ASIDE,
    SETTING_ASIDE,
    SHOW_OF_HANDS,
    SLIP,
    TIED,
    WRONG_SEAT,
    Watcher,
)
from ui.clerk.field import Field
from ui.clerk.places import Place
from ui.clerk.twice_button import TwiceButton
from ui.widgets.lines import Lines
from ui.widgets.next_step import NextStepWords

HANDS = ("In favour", "Against", "Abstained")
COUNTED = (
    "Papers printed",
    "Papers issued",
    "Papers unused",
    "Papers found in the box",
    "Papers invalid",
    "Papers not counted",
    "In favour",
    "Against (struck)",
)


class Clerk(Watcher):
    """Somebody with a mouse before whichever window is in front."""

    @property
    def mouse(self) -> Mouse:
        """The mouse over the desk, or before it is open over the first window."""
        return Mouse(lambda: self.work.desk if self.work.day.shown else self.work.office)

    def press(self, text: str, times: int = 1) -> None:
        """Press a button by its words."""
        self.mouse.press(text, times)
        self.look()

    def step(self, times: int = 2) -> None:
        """Press the next step; what can't be taken back takes two presses."""
        for _ in range(times):
            self.mouse.click(self.work.desk.side.step.button)
        self.look()

    def hands_counted(self, figures: tuple[str, ...] = SHOW_OF_HANDS, *, by: str = "") -> None:
        """Enter the figures of a show of hands, or of one sector of the hall."""
        for name, figure in zip(HANDS, figures, strict=True):
            self.mouse.figure(f"{by} {name}".strip(), figure)

    def give(self, text: str) -> None:
        """Press a button of a form twice; the next step may bear the same words."""
        for each in (text, "Press once more"):
            self.mouse.click(self.mouse.find(TwiceButton, each))
        self.look()

    def other(self, text: str) -> None:
        """Choose from the list of more actions."""
        self.press("More…")
        self.press(text)


@pytest.fixture
def work(qapp: QApplication, tmp_path: Path) -> Iterator[AtWork]:
    """Open the first window over an empty folder, with nothing that presses keys."""
    with at_work(tmp_path) as at, without_keys(qapp):
        yield at


def plan(work: AtWork, clerk: Clerk) -> None:
    """Plan the sitting: deputies and agenda pasted, then the commission's members."""
    clerk.press("New sitting")
    clerk.press("Deputies")
    work.copy(roster_table())
    clerk.press("Paste a table")
    clerk.press("Agenda")
    work.copy(AGENDA)
    clerk.press("Paste the agenda")
    table = work.office.planning.agenda.table
    clerk.mouse.row(table, 0)
    clerk.mouse.paste(clerk.mouse.find(Lines, "Комиссия мүшелері"), "\n".join(COMMISSION))
    assert work.office.planning.findings == []
    clerk.press("Plan the sitting", 2)
    clerk.sit_down()


def begin(clerk: Clerk) -> None:
    """Register 40 of 50, open the sitting and adopt the agenda."""
    clerk.step(1)
    clerk.press("All came, except…")
    for seat in AWAY:
        clerk.mouse.seat(seat)
        clerk.mouse.press("Away")
    clerk.press("Register the others")
    assert clerk.line == "Registered: 40 deputies – recorded"
    clerk.step()
    assert clerk.stage() is SittingStage.IN_PROGRESS
    clerk.step(1)
    clerk.hands_counted()
    clerk.step()
    assert clerk.next_step == "Take up the item"


def vote(clerk: Clerk, against: int, *, first: int = 1) -> None:
    """Open the vote where none is open, mark those against from a seat on, then all the rest."""
    if clerk.plenary.sitting.open_ballot is None:
        clerk.step()
    clerk.mouse.seat(first)
    clerk.mouse.press("Against", against)
    clerk.press("All those not marked – in favour…")
    clerk.mouse.figure("Counted in favour by the tellers:", str(HERE - against))
    clerk.press("Mark them")
    clerk.step()


def elect_commission(clerk: Clerk) -> None:
    """Elect the counting commission and issue its act."""
    clerk.step(1)
    vote(clerk, 0)
    assert clerk.line == "The vote is closed: in favour 40, against 0, abstained 0 – recorded"
    clerk.step()
    clerk.step()
    assert len(clerk.plenary.sitting.resolutions) == 1


def tie(clerk: Clerk) -> None:
    """Vote on the first candidate to a tie, which is announced as not adopted."""
    for _ in range(3):
        clerk.step(1)
    vote(clerk, TIED)
    clerk.step()
    assert clerk.line == "The result: not adopted – recorded"
    assert clerk.wall == [20, 20, 0, 0]


def annul(clerk: Clerk) -> None:
    """Set the result aside by a procedural vote of the total, with the reason."""
    tied = clerk.plenary.sitting.ballots[-1].id
    clerk.other("Procedural vote")
    clerk.mouse.paste(clerk.mouse.find(Field, "What is put to the vote"), SET_ASIDE)
    clerk.mouse.choose("Majority", "of the total number: 26")
    clerk.give("Open the vote")
    clerk.hands_counted(SETTING_ASIDE, by="Sector 1")
    clerk.press("Enter the count")
    clerk.step()
    clerk.step()
    assert clerk.line == "The result: adopted – recorded"
    clerk.other("Annul a vote")
    clerk.mouse.paste(clerk.mouse.find(Field, "Reason, as the minutes give it"), FAULT)
    clerk.give("Annul the vote")
    assert clerk.line == f"Vote {tied} is annulled – recorded"


def lose_quorum(clerk: Clerk) -> None:
    """Deputies leave in the repeated vote; it can't be closed until they come back."""
    clerk.step()
    clerk.mouse.seat(1)
    clerk.mouse.press("In favour", BEFORE_LEAVING)
    clerk.press("Registration")
    for seat in GONE:
        clerk.mouse.seat(seat)
        clerk.mouse.press("Left the hall")
    step = clerk.work.desk.side.step
    assert not step.button.isEnabled()
    (why,) = step.findChildren(NextStepWords)
    assert why.accessibleName().startswith(NO_QUORUM)
    assert not clerk.mouse.seen("Additional registration")
    clerk.mouse.seat(GONE[0])
    clerk.mouse.press("Present", len(GONE))
    clerk.press("Sitting")
    vote(clerk, AGAINST_AT_LAST, first=BEFORE_LEAVING + 1)
    assert clerk.line == "The vote is closed: in favour 25, against 15, abstained 0 – recorded"


def correct(clerk: Clerk) -> None:
    """Mend a slip before the announcement; with it the candidate is appointed."""
    clerk.press("Correct the record…")
    clerk.mouse.figure("Seat:", str(WRONG_SEAT))
    clerk.press("In favour")
    clerk.mouse.paste(clerk.mouse.find(Field, "Reason of the correction"), SLIP)
    clerk.read_foresight()
    clerk.give("Record the correction")
    clerk.step()
    assert clerk.wall == [26, 14, 0, 0]
    clerk.step()
    assert len(clerk.plenary.sitting.resolutions) == 2


def second_candidate(clerk: Clerk) -> None:
    """Vote on the other candidate, issue the act, and mark the last one signed."""
    vote(clerk, AGAINST_THE_OTHER)
    clerk.step()
    assert clerk.wall == [32, 8, 0, 0]
    clerk.step()
    clerk.press("Documents")
    clerk.press("Signed")
    assert clerk.line.endswith("is signed – recorded")
    clerk.press("Sitting")


def secret_vote(clerk: Clerk) -> None:
    """Papers given in a break, counted, the protocol approved, the elected one named."""
    clerk.step(1)
    clerk.step()
    assert clerk.place() is Place.OBJECTION
    clerk.press("Record the reason and go on")
    assert clerk.place() is Place.PAPERS
    assert clerk.plenary.sitting.ballots[-1].secret
    clerk.press("Break…")
    clerk.mouse.figure("Until:", "12.30")
    clerk.press("Break")
    assert clerk.stage() is SittingStage.BREAK
    for name, figure in zip(COUNTED, PAPERS, strict=True):
        clerk.mouse.figure(name, figure)
    clerk.press("Enter the count")
    assert clerk.line == "The count of the secret vote is entered – recorded"
    clerk.step(1)
    clerk.step()
    clerk.step(1)
    clerk.hands_counted()
    clerk.step()
    clerk.step()
    assert clerk.wall == [32, 8, 0]
    clerk.step()
    clerk.step()
    assert len(clerk.plenary.sitting.resolutions) == 4


def ask_for_the_quorum(clerk: Clerk) -> None:
    """«Кворум бар ма?»: those here stay registered, and the round is ended."""
    clerk.press("Registration")
    clerk.press("Check the quorum")
    assert clerk.plenary.sitting.registration.open
    clerk.step(1)
    assert len(clerk.plenary.sitting.registration.registered) == HERE


def end(clerk: Clerk) -> None:
    """End the sitting and seal its record."""
    clerk.step()
    assert clerk.stage() is SittingStage.CLOSED
    clerk.step()
    assert clerk.stage() is SittingStage.SEALED
    assert clerk.next_step == "Nothing is left to do"


def test_from_the_plan_to_the_seal_by_the_mouse_alone(work: AtWork) -> None:
    """Every turn a sitting can take, and the record agrees with what was seen on the wall."""
    clerk = Clerk(work=work)
    plan(work, clerk)
    begin(clerk)
    elect_commission(clerk)
    tie(clerk)
    annul(clerk)
    lose_quorum(clerk)
    correct(clerk)
    second_candidate(clerk)
    secret_vote(clerk)
    ask_for_the_quorum(clerk)
    end(clerk)
    clerk.close()
