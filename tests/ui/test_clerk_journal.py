# SPDX-License-Identifier: Apache-2.0
"""The journal at the desk, and what is missing before the sitting is ended and sealed."""

from collections.abc import Iterator
from datetime import time
from pathlib import Path

import pytest
from babel.dates import format_time
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.decide.changes import Grounds
from app.domain.decide.resolution import Subject
from app.domain.register import ActMark
from app.domain.selection import First, Named
from app.domain.sitting import SittingStage
from app.domain.tally import Choice
from app.views.forms.doings import Doing
from tests.desk import Desk, open_desk, open_first_vote
from tests.forms import ask, fill, opened, send
from tests.hands import Key
from ui.clerk.places import Place

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def voting(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    """Open the desk on a vote by name with 139 of 145 registered."""
    assert qapp is not None
    with open_desk(tmp_path) as desk:
        open_first_vote(desk.plenary, away=6)
        yield desk


def test_the_journal_tells_every_fact_newest_first(voting: Desk) -> None:
    """Each answer with its time; what is recorded while it is open appears at the top."""
    voting.hands.press(Key.Key_J, modifier=CONTROL)
    assert voting.place() is Place.JOURNAL
    journal = voting.window.work.journal
    assert journal.shown[-1].endswith("Sitting 12 is planned")
    assert journal.shown[0].endswith("The vote is open")
    voting.plenary.ballots.cast(in_favour=First(1))
    assert journal.shown[0].endswith(": in favour")
    assert journal.shown[0].startswith("10:")
    voting.hands.press(Key.Key_J, modifier=CONTROL)
    assert voting.place() is Place.BALLOT
    voting.plenary.ballots.withdraw(Named((voting.plenary.sitting.members[0].id,)))
    voting.hands.press(Key.Key_J, modifier=CONTROL)
    assert journal.shown[0].endswith(": taken back")
    assert journal.shown[1].endswith(": in favour")


def test_one_form_of_time_on_the_desk(voting: Desk) -> None:
    """The foot and the journal tell a moment alike, as Kazakh clocks do."""
    voting.hands.press(Key.Key_J, modifier=CONTROL)
    voting.plenary.sittings.note("Микрофон істен шықты")
    shown = voting.window.work.journal.shown[0].split()[0]
    told = voting.window.footer.line.accessibleName().split()[0]
    for each in (shown, told):
        assert format_time(time.fromisoformat(each), "medium", locale="kk") == each


def test_words_are_found_in_the_journal(voting: Desk) -> None:
    """All words of a line in any order; the arrows scroll; Esc closes."""
    voting.plenary.sittings.note("Микрофон істен шықты")
    voting.hands.press(Key.Key_J, modifier=CONTROL)
    journal = voting.window.work.journal
    whole = len(journal.shown)
    voting.hands.type("микрофон")
    assert [line[-20:] for line in journal.shown] == ["Микрофон істен шықты"]
    voting.plenary.ballots.cast(in_favour=First(1))
    assert len(journal.shown) == 1
    voting.hands.press(Key.Key_Down)
    assert journal.list.currentRow() == 0
    journal.words.clear()
    journal.words.textEdited.emit("")
    assert len(journal.shown) == whole + 1
    voting.hands.press(Key.Key_Escape)
    assert voting.place() is Place.BALLOT


def test_an_objection_set_aside_stands_in_the_journal(voting: Desk) -> None:
    """With the reason that was given."""
    voting.plenary.ballots.close()
    voting.plenary.ballots.announce()
    item = voting.plenary.sitting.agenda.items[0]
    on = Grounds(because="төрағалық етушінің шешімі")
    voting.plenary.agenda.reorder([item.id], on)
    voting.window.side.more.click()
    voting.window.work.menu.places[Place.JOURNAL].click()
    shown = voting.window.work.journal.shown
    assert shown[0].endswith("An objection was set aside: төрағалық етушінің шешімі")
    assert shown[1].endswith("The items stand in another order")


def test_what_is_missing_before_the_end(voting: Desk) -> None:
    """Items, results and acts that aren't there yet stand in one list; it hinders nothing."""
    plenary = voting.plenary
    voting.hands.press(Key.Key_G, modifier=CONTROL)
    lines = voting.window.work.closing.lines
    assert lines[0].startswith("The vote is still open – b2: ")
    assert lines[1].startswith("Item 1 is not decided: ")
    plenary.ballots.cast(in_favour=First(100))
    plenary.ballots.close()
    voting.hands.press(Key.Key_G, modifier=CONTROL)
    assert voting.window.work.closing.lines[0].startswith("The result isn't announced – b2: ")
    plenary.ballots.announce()
    voting.hands.press(Key.Key_G, modifier=CONTROL)
    assert any(each.startswith("No act is issued yet – ") for each in closing(voting))
    sheet = plenary.resolutions.issue(subject(voting))
    number = sheet.act.number or ""
    assert {f"{number}: not printed", f"{number}: not signed"} <= set(closing(voting))
    plenary.resolutions.mark(number, ActMark.PRINTED)
    plenary.resolutions.mark(number, ActMark.SIGNED)
    assert f"{number}: not sent" in closing(voting)
    assert f"{number}: not printed" not in closing(voting)
    plenary.resolutions.void(number)
    assert not any(each.startswith(number) for each in closing(voting))


def subject(desk: Desk) -> Subject:
    """Return the first candidate as the subject of an act."""
    item = desk.plenary.sitting.agenda.items[0]
    return Subject(item=item.id, candidate=item.candidates[0].id)


def closing(desk: Desk) -> tuple[str, ...]:
    """Return what the list says is missing now."""
    if desk.window.work.over is not Place.CLOSING:
        desk.hands.press(Key.Key_G, modifier=CONTROL)
    desk.window.refresh()
    return desk.window.work.closing.lines


def test_the_sitting_is_ended_and_sealed_by_the_next_step(voting: Desk) -> None:
    """What is missing shows while the step is armed; the second press does it."""
    plenary = voting.plenary
    plenary.ballots.close()
    plenary.ballots.announce()
    item = plenary.sitting.agenda.items[0]
    ask(voting, Doing.CARRY_OVER)
    fill(opened(voting), item=item.id)
    send(opened(voting))
    voting.hands.press(Key.Key_Return)
    assert voting.next_step == "End the sitting"
    voting.hands.next_step()
    assert voting.place() is Place.CLOSING
    voting.hands.press(Key.Key_Escape)
    assert not voting.armed()
    voting.hands.next_step(2)
    assert voting.stage() is SittingStage.CLOSED
    assert voting.next_step == "Seal the record"
    voting.hands.next_step()
    assert voting.place() is Place.CLOSING
    assert voting.window.work.closing.lines == ()
    voting.hands.next_step()
    assert voting.stage() is SittingStage.SEALED
    assert voting.line == "The sitting is sealed – recorded"
    assert voting.next_step == "Nothing is left to do"


def test_votes_marked_by_hand_are_entered_in_the_order_of_the_sheet(voting: Desk) -> None:
    """Each carries the time noted on the sheet and stands in the journal as entered from paper."""
    panel = voting.window.work.ballot
    panel.from_paper.click()
    voting.hands.type("25.99")
    voting.hands.press(Key.Key_Return)
    assert panel.asking
    assert panel.on_paper == ""
    voting.hands.press(*[Key.Key_Backspace] * 5)
    voting.hands.type("12:58")
    voting.hands.press(Key.Key_Return)
    assert panel.paper.text() == "Entered from paper: the vote was marked by hand at 12.58."
    voting.hands.type("1++-")
    votes = list(voting.plenary.sitting.ballots[-1].votes.values())
    assert votes == [Choice.IN_FAVOUR, Choice.IN_FAVOUR, Choice.AGAINST]
    panel.from_paper.click()
    assert panel.paper.text() == ""
    voting.hands.type("+")
    voting.hands.press(Key.Key_J, modifier=CONTROL)
    shown = voting.window.work.journal.shown
    assert "from paper" not in shown[0]
    assert shown[1].endswith(": against (from paper, 12.58)")


def test_a_sheet_ends_with_its_vote(voting: Desk) -> None:
    """The next vote isn't taken for one on paper."""
    panel = voting.window.work.ballot
    panel.from_paper.click()
    voting.hands.press(Key.Key_Escape)
    assert not panel.asking
    panel.from_paper.click()
    voting.hands.type("12.58")
    voting.hands.press(Key.Key_Return, Key.Key_F6)
    voting.hands.type("139")
    voting.hands.press(Key.Key_Return)
    plenary = voting.plenary
    assert len(plenary.sitting.ballots[-1].votes) == 139
    plenary.ballots.close()
    plenary.ballots.announce()
    plenary.ballots.open_procedural("?")
    assert panel.on_paper == ""
