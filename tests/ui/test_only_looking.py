# SPDX-License-Identifier: Apache-2.0
"""A sitting that is only looked at: all is shown, and nothing is offered that would be refused."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.selection import First
from app.domain.tally import Tally
from app.plenary import Plenary
from app.views.forms.doings import Doing
from tests.hands import Hands, Key, settle
from tests.office import CTRL, AtWork, at_work
from ui.clerk.print_job import ToPrint
from ui.clerk.window import ClerkWindow
from ui.widgets.buttons import Button

WHY = "This sitting is only looked at: nothing can be changed."


def decide(plenary: Plenary) -> None:
    """Adopt the first candidate."""
    plenary.registrations.open()
    plenary.registrations.register(First(45))
    plenary.sittings.open()
    body = plenary.sitting.bodies[0].key
    plenary.agenda.adopt({body: Tally(in_favour=40)})
    item = plenary.sitting.agenda.items[0]
    candidate = item.candidates[0].id
    plenary.agenda.take_up(item.id, because="x")
    plenary.ballots.open(item.id, candidate=candidate, because="x")
    plenary.ballots.cast(in_favour=First(40))
    plenary.ballots.close()
    plenary.ballots.announce()


@pytest.fixture(scope="module")
def looking(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[AtWork]:
    """Look at a sitting whose first vote is announced."""
    assert qapp is not None
    with at_work(tmp_path_factory.mktemp("looked-at")) as work:
        work.plan()
        work.record()
        assert work.day.plenary is not None
        decide(work.day.plenary)
        work.close_desk()
        work.office.shelf.look.click()
        settle()
        yield work


@pytest.fixture
def desk(looking: AtWork) -> Iterator[ClerkWindow]:
    """Return the desk with nothing over its stage."""
    yield looking.desk
    Hands(looking.desk).press(Key.Key_Escape, Key.Key_F2)


def test_the_next_step_says_that_it_is_only_looked_at(desk: ClerkWindow) -> None:
    """It doesn't say that everything is done."""
    step = desk.side.step.button
    assert (step.text(), step.isEnabled()) == ("Only look at it", False)
    assert step.accessibleDescription() == WHY
    assert not desk.work.outcome.correct.isEnabled()
    assert desk.work.outcome.correct.toolTip() == WHY


def test_no_form_is_offered(desk: ClerkWindow) -> None:
    """The list is there, faded, with the reason; a form opened by its key can't be sent."""
    hands = Hands(desk)
    hands.press(Key.Key_M, modifier=CTRL)
    assert [doing for doing, each in desk.work.menu.buttons.items() if each.isEnabled()] == []
    assert {each.toolTip() for each in desk.work.menu.buttons.values()} == {WHY}
    desk.work.menu.chosen.emit(Doing.NOTE)
    form = desk.work.form
    assert not form.do.isEnabled()
    assert not form.fields.isEnabled()
    assert form.why_not.text() == WHY


def test_the_floor_is_only_shown(desk: ClerkWindow) -> None:
    """Nobody can be given the floor or put on the list."""
    Hands(desk).press(Key.Key_F5)
    assert desk.work.floor.isVisible()
    assert [each for each in desk.work.floor.findChildren(Button) if each.isEnabled()] == []
    assert not desk.work.floor.who.isEnabled()


def test_papers_are_printed_and_not_counted(
    desk: ClerkWindow, tmp_path: Path, qtbot: QtBot, looking: AtWork
) -> None:
    """What is on the stage can be printed and saved; nothing of that is recorded, or refused."""
    Hands(desk).press(Key.Key_F4)
    panel = desk.work.resolution
    assert panel.buttons.print_one.isEnabled()
    assert not panel.buttons.sign.isEnabled()
    assert not panel.headed.isVisible()
    assert looking.day.plenary is not None
    before = looking.day.plenary.head
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "act.pdf"))
    act = ToPrint(name="act", content=panel.content, number="1-VIII")
    with qtbot.waitSignal(panel.printing.told) as told:
        panel.printing.print_on(printer, (act,))
    assert told.args == ["Printed. It isn't counted: this sitting is only looked at."]
    assert looking.day.plenary.head == before
