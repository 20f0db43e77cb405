# SPDX-License-Identifier: Apache-2.0
"""The desk as a whole: the next step, refusals, objections, tabs, sizes, trouble."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QRadioButton

from app.domain.agenda import AgendaItem, Candidate
from app.domain.events import ObjectionOverruled
from app.domain.ids import CandidateId, ItemId
from app.domain.sitting import SittingStage
from app.plenary import Change
from app.views.deeds import Deed
from tests.desk import Desk, open_desk, open_first_vote, open_sitting
from tests.hands import Key, settle
from ui.actions import KEY_SHEET, LABELS, TWICE, ready_reasons
from ui.bridge import Refused
from ui.clerk.header import Tab
from ui.clerk.places import Place
from ui.theme import DARK
from ui.widgets.ground import Words


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    """Open the desk before registration."""
    assert qapp is not None
    with open_desk(tmp_path) as opened:
        yield opened


@pytest.fixture
def lawless(desk: Desk) -> Desk:
    """Take up an item whose papers never came, with all its steps done."""
    item = ItemId("lawless")
    desk.plenary.agenda.add(
        AgendaItem(
            id=item,
            kind="appoint-cec-member",
            title="",
            candidates=(Candidate(id=CandidateId("e1"), name="Долана Серік Маратұлы"),),
        )
    )
    open_sitting(desk.plenary)
    desk.plenary.agenda.take_up(item, because="agreed")
    for step, note in (("conclusion-announced", ""), ("debate-asked", "no")):
        desk.plenary.agenda.mark_done(item, step, note=note)
    return desk


def press_when(desk: Desk, words: str) -> None:
    """Click the visible button with these words."""
    settle()
    button = next(
        each
        for each in desk.window.findChildren(QAbstractButton)
        if each.text() == words and each.isVisible()
    )
    button.click()


def test_what_cannot_be_taken_back_is_pressed_twice(desk: Desk) -> None:
    """The first F8 arms the opening, the second does it; Esc lets go of it."""
    desk.hands.next_step()
    desk.hands.press(Key.Key_F6, Key.Key_F6)
    desk.hands.next_step()
    assert desk.armed()
    assert desk.stage() is SittingStage.REGISTRATION
    desk.hands.press(Key.Key_Escape)
    assert not desk.armed()
    desk.hands.next_step(2)
    assert desk.stage() is SittingStage.IN_PROGRESS


def test_another_entry_disarms_the_step(desk: Desk) -> None:
    """An armed «close the vote» doesn't wait behind a vote that was still entered."""
    open_first_vote(desk.plenary)
    desk.hands.next_step()
    desk.hands.type("+")
    assert not desk.window.side.step.button.armed
    desk.hands.next_step()
    assert desk.plenary.sitting.open_ballot is not None


def test_every_irrevocable_deed_is_twice() -> None:
    """Open, close, announce, issue and end are pressed twice; marking is not."""
    assert {
        Deed.OPEN_SITTING,
        Deed.OPEN_VOTE,
        Deed.CLOSE_VOTE,
        Deed.ANNOUNCE,
        Deed.ISSUE,
        Deed.CLOSE_SITTING,
    } <= TWICE
    assert not {Deed.MARK_STEP, Deed.TAKE_UP, Deed.CAST} & TWICE


def test_the_end_of_the_sitting_is_a_quiet_button_pressed_twice(desk: Desk) -> None:
    """«End the sitting» asks once more in its own place."""
    open_sitting(desk.plenary)
    end = desk.window.side.end
    end.click()
    assert end.text() == "Press once more"
    assert desk.stage() is SittingStage.IN_PROGRESS
    end.click()
    assert desk.stage() is SittingStage.CLOSED
    assert desk.line == "The sitting has ended – recorded"


def test_the_agenda_asks_for_its_figures(desk: Desk) -> None:
    """F8 without figures waits at the first one; with them the agenda is adopted."""
    open_sitting(desk.plenary)
    desk.hands.next_step()
    assert desk.line == "Enter the figures of the show of hands first."
    desk.hands.type("130")
    desk.hands.press(Key.Key_Return)
    desk.hands.type("5")
    desk.hands.next_step(2)
    assert desk.plenary.sitting.agenda.adopted
    tally = desk.plenary.sitting.ballots[-1].outcome
    assert tally is not None
    assert (tally.tally.in_favour, tally.tally.against, tally.tally.abstained) == (130, 5, 0)


def test_figures_that_exceed_the_registered_are_refused_in_a_line(desk: Desk) -> None:
    """A refusal is a line with what was typed kept, not a dialog."""
    open_sitting(desk.plenary, away=10)
    desk.hands.next_step()
    desk.hands.type("140")
    desk.hands.next_step(2)
    assert desk.line == "140 votes were counted, but only 135 deputies are registered."
    assert QApplication.activeModalWidget() is None
    assert (
        desk.window.work.adoption.fields[next(iter(desk.window.work.adoption.fields))].text()
        == "140"
    )


def test_steps_are_marked_once_for_candidates_heard_together(desk: Desk) -> None:
    """One key marks a step for all three candidates; their votes stay separate."""
    open_sitting(desk.plenary)
    item = desk.plenary.sitting.agenda.items[0]
    desk.plenary.agenda.take_up(item.id, because="agreed")
    assert desk.next_step == "Қорытындыны жария ету"
    desk.hands.next_step()
    press_when(desk, "No")
    steps = desk.plenary.sitting.agenda.items[0].steps
    assert [(each.step, each.candidate) for each in steps] == [
        (step, candidate)
        for step in ("conclusion-announced", "debate-asked")
        for candidate in ("c1", "c2", "c3")
    ]
    assert desk.next_step == "Open the vote"


def test_an_objection_shows_ready_reasons_and_goes_on_with_one(lawless: Desk) -> None:
    """The presiding officer's decision comes first; Enter records it and opens the vote."""
    heard: list[object] = []

    def listen(change: Change) -> None:
        heard.extend(change.events)

    lawless.plenary.subscribe(listen)
    lawless.window.turn_to(Tab.SITTING)
    lawless.window.side.wanted.emit(Deed.OPEN_VOTE, lawless.plenary.clerk().upcoming)
    assert lawless.place() is Place.OBJECTION
    assert lawless.line == "A paper is missing: Кандидатураны ұсыну."
    panel = lawless.window.work.objection
    reasons = [each.text() for each in panel.findChildren(QRadioButton)]
    assert reasons == list(ready_reasons("paper-missing"))
    assert reasons[0] == "the presiding officer's decision"
    lawless.hands.press(Key.Key_Down)
    lawless.hands.press(Key.Key_Return, modifier=Qt.KeyboardModifier.ControlModifier)
    overruled = [each for each in heard if isinstance(each, ObjectionOverruled)]
    assert {each.because for each in overruled} == {"the paper was handed over in the sitting"}
    assert lawless.plenary.sitting.open_ballot is not None
    assert lawless.place() is Place.BALLOT


def test_an_objection_is_left_by_escape(lawless: Desk) -> None:
    """Esc leaves everything as it was."""
    lawless.window.side.wanted.emit(Deed.OPEN_VOTE, lawless.plenary.clerk().upcoming)
    lawless.hands.press(Key.Key_Escape)
    assert lawless.place() is Place.PROCEDURE
    assert lawless.plenary.sitting.open_ballot is None


def test_words_of_ones_own_go_before_the_ready_ones(lawless: Desk) -> None:
    """A reason that is typed replaces the one picked."""
    lawless.window.side.wanted.emit(Deed.OPEN_VOTE, lawless.plenary.clerk().upcoming)
    card = lawless.window.work.objection.card
    lawless.hands.type("қол қойылды")
    assert card.reason == "қол қойылды"
    lawless.hands.press(Key.Key_Return)
    assert lawless.plenary.sitting.overruled[-1].because == "қол қойылды"


def test_the_sheet_of_keys_comes_and_goes(desk: Desk) -> None:
    """F1 shows every key, Esc puts the sheet away."""
    desk.hands.press(Key.Key_F1)
    assert desk.place() is Place.KEYS
    shown = {each.text() for each in desk.window.work.keys.findChildren(Words)}
    assert {row.does for _, rows in KEY_SHEET for row in rows} <= shown
    desk.hands.press(Key.Key_Escape)
    assert desk.place() is Place.REGISTRATION


def test_tabs_are_keys(desk: Desk) -> None:
    """F2, F3 and F4 turn to the sitting, the register and the papers."""
    open_first_vote(desk.plenary)
    places = []
    for key in (Key.Key_F3, Key.Key_F4, Key.Key_F2):
        desk.hands.press(key)
        places.append(desk.place())
    assert places == [Place.REGISTRATION, Place.RESOLUTION, Place.BALLOT]


def test_low_windows_fold_the_agenda_and_lose_nothing(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    """At 1366 × 768 the agenda is a rail; every panel still fits the window."""
    caplog.set_level("WARNING", logger="ui.widgets.lettering")
    open_first_vote(desk.plenary, away=6)
    desk.window.resize(1366, 768)
    settle()
    assert desk.window.agenda.width() == 52
    assert desk.window.size().width() == 1366
    bottom = desk.window.side.thumbnail.geometry().bottom()
    assert bottom <= desk.window.side.height()
    assert desk.window.minimumSizeHint().width() <= 1366


def test_larger_text_and_dark_colours_by_keys(desk: Desk) -> None:
    """Ctrl and equals enlarges, Ctrl D darkens the tinted head, and the desk is shown anew."""
    control = Qt.KeyboardModifier.ControlModifier
    before = desk.window.header.height()
    desk.hands.press(Key.Key_Equal, modifier=control)
    desk.hands.press(Key.Key_Equal, modifier=control)
    settle()
    assert desk.window.header.height() >= before
    desk.hands.press(Key.Key_D, modifier=control)
    settle()
    assert desk.window.grab().toImage().pixelColor(600, 5) == DARK.warn_bg


def test_large_text_puts_the_step_over_the_work(desk: Desk) -> None:
    """From the keyboard: the column becomes a strip, the agenda gives way, and back again."""
    window = desk.window
    window.resize(1366, 768)
    settle()
    assert window.agenda.isVisible()
    assert window.side.x() > window.work.x()
    for _ in range(5):
        desk.hands.press(Key.Key_Equal, modifier=Qt.KeyboardModifier.ControlModifier)
    settle()
    assert window.header.height() == 78
    assert not window.agenda.isVisible()
    assert window.side.y() < window.work.y()
    assert window.side.width() == window.work.width() == 1366
    for _ in range(5):
        desk.hands.press(Key.Key_Minus, modifier=Qt.KeyboardModifier.ControlModifier)
    settle()
    assert window.side.x() > window.work.x()
    assert window.side.width() == 296


def test_the_wall_is_blanked_from_the_desk(desk: Desk) -> None:
    """F9 blanks the wall and its small picture, F9 brings both back."""
    desk.hands.press(Key.Key_F9)
    assert desk.hall.blanked
    assert desk.window.side.thumbnail.canvas.is_blank
    desk.hands.press(Key.Key_F9)
    assert not desk.hall.blanked


def test_a_break_until_a_time(desk: Desk) -> None:
    """A break asks until when in its own place, and F8 ends it."""
    open_sitting(desk.plenary)
    desk.window.side.break_button.click()
    desk.hands.type("12.30")
    desk.hands.press(Key.Key_Return)
    assert desk.plenary.sitting.until == "12.30"
    assert desk.line == "Break – recorded"
    assert desk.window.side.end.hasFocus() is False
    assert desk.place() is Place.SUMMARY
    assert desk.next_step == "Resume the sitting"
    desk.hands.next_step()
    assert desk.stage() is SittingStage.IN_PROGRESS


def test_a_record_in_danger_turns_the_bar_red(desk: Desk) -> None:
    """Trouble of the disk is a bar with what to do; the next entry that succeeds clears it."""
    trouble = desk.window.trouble
    desk.window.show_refused(Refused(text="No room is left on the disk.", trouble=True))
    assert trouble.isVisible()
    assert "Nothing is lost" in trouble.accessibleName()
    desk.hands.next_step()
    assert not trouble.isVisible()


def test_a_bug_is_told_in_a_line(desk: Desk) -> None:
    """A bug of ours is one calm line, and the sitting goes on."""
    desk.window.tell_trouble("KeyError: 'x'")
    assert desk.line == "An error in the program: KeyError: 'x'. The record is safe; go on."


def test_every_deed_of_the_next_step_has_words() -> None:
    """No next step is ever nameless."""
    nameless = set(Deed) - set(LABELS)
    assert nameless == {
        Deed.REGISTER,
        Deed.LEAVE,
        Deed.PROCEDURAL,
        Deed.CAST,
    }


def test_a_break_until_no_time_of_day_is_asked_again(desk: Desk) -> None:
    """What was typed stays to be typed over; nothing is recorded before it is a time."""
    open_sitting(desk.plenary)
    settle()
    desk.window.side.break_button.click()
    before = desk.plenary.head
    for wrong in ("99.99", "12", ":::"):
        desk.hands.type(wrong)
        desk.hands.press(Key.Key_Return)
        assert desk.window.side.asked.hint == "Write the time as 12.30."
        assert desk.plenary.head == before
        assert desk.window.side.asking
    desk.hands.type("12.30")
    desk.hands.press(Key.Key_Return)
    assert desk.plenary.sitting.until == "12.30"
    assert not desk.window.side.asking
