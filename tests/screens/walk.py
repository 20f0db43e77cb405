# SPDX-License-Identifier: Apache-2.0
"""A walk through a practice sitting, keys alone; it stops where a panel has a look of its own."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.agenda import AgendaItem, Candidate
from app.domain.ids import CandidateId, ItemId
from app.domain.selection import First
from app.plenary import Plenary
from tests.hands import Hands, Key
from tests.screens.besides import forms, procedural
from ui.clerk.field import Field
from ui.clerk.window import ClerkWindow

AWAY = ("5", "17", "88", "100", "145")
LAWLESS = ItemId("without-papers")


def add_item_without_papers(plenary: Plenary) -> None:
    """Put an item onto the agenda whose papers never came, so that its vote is objected to."""
    names = ("Долана Серік Маратұлы", "Самал Айгерім Дәуренқызы")
    plenary.agenda.add(
        AgendaItem(
            id=LAWLESS,
            kind="appoint-cec-member",
            title="",
            candidates=tuple(
                Candidate(id=CandidateId(f"e{place}"), name=name)
                for place, name in enumerate(names, start=1)
            ),
        )
    )


def walk(desk: ClerkWindow, plenary: Plenary) -> Iterator[str]:
    """Go from before registration to the end; yield the name of each state that is reached."""
    hands = Hands(desk)
    yield "planned"
    yield from _register(hands)
    yield from _agenda(hands)
    yield from _first_candidate(hands)
    yield from _second_candidate(hands, plenary)
    yield from forms(hands, desk)
    yield from procedural(hands, plenary)
    yield from _third_candidate(hands, desk, plenary)
    yield from _objection(hands, plenary)
    yield from _end(hands, desk)


def _register(hands: Hands) -> Iterator[str]:
    hands.next_step()
    hands.type("42")
    hands.press(Key.Key_Return, Key.Key_F10)
    hands.type("Ұлы")
    yield "registration"
    hands.press(Key.Key_Space, Key.Key_F6)
    for seat in AWAY:
        hands.type(seat)
        hands.press(Key.Key_Return)
    yield "registration-all-except"
    hands.press(Key.Key_F6)
    yield "registration-quorum"
    hands.next_step()
    yield "opening-armed"
    hands.next_step()


def _agenda(hands: Hands) -> Iterator[str]:
    hands.next_step()
    yield "agenda"
    hands.type("130")
    hands.press(Key.Key_Return)
    hands.type("2")
    yield "agenda-figures"
    entry = QApplication.focusWidget()
    if isinstance(entry, Field) and entry.pad is not None:
        entry.pad.click()
        yield "agenda-figures-pressed"
        if entry.pad.pad is not None:
            entry.pad.pad.close()
    hands.next_step(2)
    yield "agenda-adopted"


def _first_candidate(hands: Hands) -> Iterator[str]:
    hands.next_step()
    yield "procedure"
    hands.next_step(2)
    yield "before-vote"
    hands.next_step(2)
    yield "vote-open"
    for seat in ("12-", "14*", "20-", "33-"):
        hands.type(seat)
    hands.press(Key.Key_F6)
    yield "vote-tellers"
    hands.type("100")
    hands.press(Key.Key_Return)
    yield "vote-tellers-refused"
    hands.press(Key.Key_Escape)
    hands.type("5+")
    yield "vote-refused"
    hands.press(Key.Key_F6)
    hands.type("135")
    hands.press(Key.Key_Return)
    hands.type("7")
    hands.press(Key.Key_F7)
    yield "vote-nearly-done"
    hands.next_step(2)
    yield "closed-adopted"
    hands.next_step(2)
    yield "announced-adopted"
    hands.next_step()
    yield "issue-armed"
    hands.next_step()
    yield "issued"


def _second_candidate(hands: Hands, plenary: Plenary) -> Iterator[str]:
    hands.next_step(2)
    plenary.ballots.cast(in_favour=First(72), abstain=First(60))
    yield "vote-by-name"
    hands.next_step(4)
    yield "announced-not-adopted"


def _third_candidate(hands: Hands, desk: ClerkWindow, plenary: Plenary) -> Iterator[str]:
    hands.next_step(2)
    hands.press(Key.Key_F6)
    hands.type("139")
    hands.press(Key.Key_Return)
    hands.next_step(6)
    hands.press(Key.Key_F1)
    yield "keys"
    hands.press(Key.Key_Escape, Key.Key_F4)
    yield "documents"
    plenary.numbers.reserve(5, 9, "Бюро қаулылары")
    plenary.numbers.enter_foreign(12, "Аппарат туралы ереже туралы", plenary.sitting.date)
    hands.press(Key.Key_F4, modifier=Qt.KeyboardModifier.ShiftModifier)
    yield "numbers"
    hands.press(Key.Key_Escape)
    hands.press(Key.Key_F3)
    yield "registration-late"
    hands.press(Key.Key_F2, Key.Key_F9)
    yield "wall-blank"
    hands.press(Key.Key_F9)
    desk.tell_trouble("KeyError: 'x'")
    yield "bug-told"


def _objection(hands: Hands, plenary: Plenary) -> Iterator[str]:
    yield "next-item"
    hands.next_step()
    while plenary.clerk().upcoming.step:
        hands.next_step()
    hands.next_step(2)
    yield "objection"
    hands.press(Key.Key_Escape)


def _end(hands: Hands, desk: ClerkWindow) -> Iterator[str]:
    desk.side.break_button.click()
    yield "break-asked"
    hands.type("12.30")
    hands.press(Key.Key_Return)
    yield "break"
    hands.next_step()
    desk.side.end.click()
    yield "end-armed"
    desk.side.end.click()
    yield "ended"
    hands.next_step()
    yield "seal-armed"
    hands.next_step()
    yield "sealed"
