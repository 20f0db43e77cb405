# SPDX-License-Identifier: Apache-2.0
"""A whole sitting by keys alone, from the first window's plan to the sealed record.

Nothing but key events reaches the windows; what is pasted was copied elsewhere before. On the way:
a tie, its annulment and the vote repeated, a lost quorum, a correction, a secret vote in a break.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from app.domain.sitting import SittingStage
from tests.hands import Hands, Key, settle
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
from ui.clerk.places import Place

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
MOST_TABS = 80


class Clerk(Watcher):
    """Somebody at the keyboard of whichever window is in front."""

    @property
    def hands(self) -> Hands:
        """Hands on the desk, or before it is open on the first window."""
        return Hands(self.work.desk if self.work.day.shown else self.work.office)

    def step(self, times: int = 2) -> None:
        """Press the next step; what can't be taken back takes two presses."""
        self.hands.next_step(times)
        self.look()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        """Press one key."""
        self.hands.press(key, modifier=modifier or Qt.KeyboardModifier.NoModifier)
        settle()

    def answer(self, *answers: str) -> None:
        """Type each answer and Enter after it."""
        for each in answers:
            self.hands.type(each)
            self.press(Key.Key_Return)

    def reach(self, text: str) -> None:
        """Press Tab until a button of that text has the keys, then Space."""
        for _ in range(MOST_TABS):
            focused = QApplication.focusWidget()
            if isinstance(focused, QAbstractButton) and focused.text() == text:
                self.press(Key.Key_Space)
                return
            self.press(Key.Key_Tab)
        pytest.fail(f"no way to “{text}” by Tab")

    def choose(self, text: str) -> None:
        """Choose from the list of more actions by arrows and Enter."""
        self.press(Key.Key_M, CTRL)
        for _ in range(MOST_TABS):
            focused = QApplication.focusWidget()
            if isinstance(focused, QAbstractButton) and focused.text() == text:
                self.press(Key.Key_Return)
                return
            self.press(Key.Key_Down)
        pytest.fail(f"“{text}” isn't offered")


@pytest.fixture
def work(qapp: QApplication, tmp_path: Path) -> Iterator[AtWork]:
    """Open the first window over an empty folder."""
    assert qapp is not None
    with at_work(tmp_path) as at:
        yield at


def plan(work: AtWork, clerk: Clerk) -> None:
    """Plan the sitting: deputies and agenda pasted, the commission's members by their seats."""
    clerk.step(1)
    clerk.press(Key.Key_F3)
    work.copy(roster_table())
    work.paste()
    clerk.press(Key.Key_F4)
    work.copy(AGENDA)
    work.paste()
    clerk.hands.press(Key.Key_Tab, Key.Key_Tab, Key.Key_Home, Key.Key_Return)
    clerk.answer(*COMMISSION[:-1])
    clerk.hands.type(COMMISSION[-1])
    assert work.office.planning.findings == []
    clerk.step()
    clerk.sit_down()


def begin(clerk: Clerk) -> None:
    """Register 40 of 50, open the sitting and adopt the agenda."""
    clerk.step(1)
    clerk.press(Key.Key_F6)
    clerk.answer(*map(str, AWAY))
    clerk.press(Key.Key_F6)
    assert clerk.line == "Registered: 40 deputies – recorded"
    clerk.step()
    assert clerk.stage() is SittingStage.IN_PROGRESS
    clerk.step(1)
    clerk.answer(*SHOW_OF_HANDS)
    clerk.step()
    assert clerk.next_step == "Take up the item"


def vote(clerk: Clerk, against: int, *, first: int = 1) -> None:
    """Open the vote where none is open, mark those against from a seat on, then all the rest."""
    if clerk.plenary.sitting.open_ballot is None:
        clerk.step()
    clerk.hands.type(str(first))
    clerk.hands.type("-" * against)
    clerk.press(Key.Key_F6)
    clerk.answer(str(HERE - against))
    clerk.step()


def elect_commission(clerk: Clerk) -> None:
    """Elect the counting commission and issue its act."""
    clerk.step(1)
    vote(clerk, 0)
    assert clerk.line == ("The vote is closed: in favour 40, against 0, abstained 0 – recorded")
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
    clerk.press(Key.Key_R, CTRL)
    clerk.hands.type(SET_ASIDE)
    clerk.hands.press(Key.Key_Return, Key.Key_Down, Key.Key_Return, Key.Key_Return)
    clerk.hands.press(Key.Key_Return, Key.Key_Return)
    clerk.answer(*SETTING_ASIDE, *[""] * 6)
    clerk.step()
    clerk.step()
    assert clerk.line == "The result: adopted – recorded"
    clerk.press(Key.Key_U, CTRL)
    clerk.hands.type(FAULT)
    clerk.hands.press(*[Key.Key_Return] * 4)
    assert clerk.line == f"Vote {tied} is annulled – recorded"


def lose_quorum(clerk: Clerk) -> None:
    """Deputies leave in the repeated vote; closing is refused as a line until they come back."""
    clerk.step()
    clerk.hands.type("1")
    clerk.hands.type("+" * BEFORE_LEAVING)
    clerk.press(Key.Key_L, CTRL)
    clerk.answer(", ".join(map(str, GONE)), "залдан шықты")
    clerk.hands.press(Key.Key_Return)
    assert clerk.line == f"Left: {len(GONE)} deputies – recorded"
    before = clerk.plenary.head
    clerk.step(1)
    assert clerk.line.startswith(NO_QUORUM)
    clerk.press(Key.Key_F3, SHIFT)
    assert clerk.line.endswith("is still going on; close it first.")
    assert clerk.plenary.head == before
    clerk.press(Key.Key_F3)
    clerk.answer(*map(str, GONE))
    clerk.press(Key.Key_F2)
    vote(clerk, AGAINST_AT_LAST, first=BEFORE_LEAVING + 1)
    assert clerk.line == "The vote is closed: in favour 25, against 15, abstained 0 – recorded"


def correct(clerk: Clerk) -> None:
    """Mend a slip before the announcement; with it the candidate is appointed."""
    clerk.reach("Correct the record…")
    clerk.hands.type(str(WRONG_SEAT))
    clerk.hands.press(Key.Key_Tab, Key.Key_Space, Key.Key_Tab)
    clerk.hands.type(SLIP)
    clerk.press(Key.Key_Tab)
    clerk.read_foresight()
    clerk.hands.press(Key.Key_Space, Key.Key_Space)
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
    clerk.press(Key.Key_F4)
    clerk.reach("Signed")
    assert clerk.line.endswith("is signed – recorded")
    clerk.press(Key.Key_F2)


def secret_vote(clerk: Clerk) -> None:
    """Papers given in a break, counted, the protocol approved, the elected one named."""
    clerk.step(1)
    clerk.step()
    assert clerk.place() is Place.OBJECTION
    clerk.press(Key.Key_Return, CTRL)
    assert clerk.place() is Place.PAPERS
    assert clerk.plenary.sitting.ballots[-1].secret
    clerk.choose("Break")
    clerk.answer("12.30", "Фойе", "")
    assert clerk.stage() is SittingStage.BREAK
    clerk.answer(*PAPERS)
    assert clerk.line == "The count of the secret vote is entered – recorded"
    clerk.step(1)
    clerk.step()
    clerk.step(1)
    clerk.answer(*SHOW_OF_HANDS)
    clerk.step()
    clerk.step()
    assert clerk.wall == [32, 8, 0]
    clerk.step()
    clerk.step()
    assert len(clerk.plenary.sitting.resolutions) == 4


def ask_for_the_quorum(clerk: Clerk) -> None:
    """«Кворум бар ма?»: those here stay registered, and the round is ended."""
    clerk.press(Key.Key_F3, SHIFT)
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


def test_from_the_plan_to_the_seal_by_keys_alone(work: AtWork) -> None:
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
