# SPDX-License-Identifier: Apache-2.0
"""The way of an act at the desk: issued in a batch, signed, sent, corrected, void; its numbers."""

import gc
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.register import ActMark, ActState, Sending
from app.domain.selection import Everyone
from app.views.forms.doings import Doing
from tests.desk import MORNING, Desk, open_desk, open_first_vote
from tests.forms import ask, fill, opened, send
from tests.hands import Key, settle
from ui.clerk.paper_row import PaperRow
from ui.clerk.places import Place

TODAY = MORNING.date()


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    """Open the desk with three candidates adopted and no act issued."""
    assert qapp is not None
    with open_desk(tmp_path / "data") as opened:
        plenary = opened.plenary
        open_first_vote(plenary)
        item = plenary.sitting.agenda.items[0]
        for place, candidate in enumerate(item.candidates):
            if place:
                plenary.ballots.open(item.id, candidate=candidate.id, because="x")
            plenary.ballots.cast(in_favour=Everyone())
            plenary.ballots.close()
            plenary.ballots.announce()
        yield opened


def numbers(desk: Desk) -> list[str]:
    """Return the numbers of the acts of the sitting, in their order."""
    return [each.number for each in desk.plenary.sitting.resolutions]


def state(desk: Desk) -> ActState:
    """Return where the first act stands."""
    return desk.plenary.register.numbers[0].state


def listed(desk: Desk) -> tuple[str, ...]:
    """Return the register of numbers as it reads."""
    return desk.window.work.numbers.shown


def press(desk: Desk, word: str) -> None:
    """Click what is offered on the paper shown, as a mouse does."""
    buttons = desk.window.work.resolution.buttons.forms
    doing = {"send": Doing.SEND_ACT, "correct": Doing.CORRECT_ACT, "void": Doing.VOID_ACT}[word]
    settle()
    QTest.mouseClick(buttons[doing], Qt.MouseButton.LeftButton)


def test_all_acts_are_issued_one_after_another(desk: Desk, qtbot: QtBot) -> None:
    """Two presses of one button; the window answers meanwhile, and each act is whole on record."""
    desk.hands.press(Key.Key_F4)
    batch = desk.window.work.resolution.batch_issue
    assert batch.all.text() == "Issue all: 3"
    batch.all.setFocus()
    desk.hands.press(Key.Key_Space)
    assert batch.all.armed
    assert numbers(desk) == []
    desk.hands.press(Key.Key_Space)
    assert batch.busy
    assert not gc.isenabled()
    assert batch.stop.isVisible()
    assert batch.progress.text() == "Issuing the acts: 0 of 3"
    qtbot.waitUntil(lambda: not batch.busy)
    assert numbers(desk) == ["№ 1-I", "№ 2-I", "№ 3-I"]
    assert len(desk.plenary.resolutions.kept()) == 3
    assert not batch.isVisible()
    assert gc.isenabled()


def test_the_act_on_the_stage_is_in_sight_in_the_list(desk: Desk) -> None:
    """In low windows too; many more acts than have room are scrolled to the one that was picked."""
    panel = desk.window.work.resolution
    desk.window.resize(1366, 768)
    desk.hands.press(Key.Key_F4)
    settle()
    rows = [row for row in panel.findChildren(PaperRow) if row.paper.target.item is not None]
    assert len(rows) == 3
    assert all(row.visibleRegion().boundingRect() == row.rect() for row in rows)
    desk.window.resize(1366, 560)
    settle()
    for row in (rows[2], rows[0]):
        row.click()
        settle()
        assert row.isChecked()
        assert row.visibleRegion().boundingRect() == row.rect()


def test_a_batch_is_stopped_between_two_acts(desk: Desk, qtbot: QtBot) -> None:
    """What is issued stays issued; of the one being printed nothing is on record."""
    desk.hands.press(Key.Key_F4)
    batch = desk.window.work.resolution.batch_issue
    batch.begin()
    batch.begin()
    QTest.mouseClick(batch.stop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not batch.busy)
    assert numbers(desk) == []
    assert desk.line == "Stopped: 0 of 3 acts are issued."
    assert batch.all.isVisible()


def test_the_sitting_goes_on_beside_a_batch(desk: Desk, qtbot: QtBot) -> None:
    """A number given meanwhile is taken: the act that was being printed gets the next one."""
    batch = desk.window.work.resolution.batch_issue
    batch.begin()
    desk.plenary.numbers.enter_foreign(1, "Аппарат туралы", TODAY)
    qtbot.waitUntil(lambda: not batch.busy)
    assert numbers(desk) == ["№ 2-I", "№ 3-I", "№ 4-I"]
    digests = [each.sha256 for each in desk.plenary.sitting.resolutions]
    assert [each.sha256 for each in desk.plenary.resolutions.kept()] == digests


def test_an_act_is_signed_and_sent(desk: Desk) -> None:
    """From the list by keys and from the page by the mouse; to whom and when are on record."""
    desk.hands.next_step(2)
    assert numbers(desk) == ["№ 1-I"]
    desk.hands.press(Key.Key_F4)
    assert not desk.window.work.resolution.buttons.forms[Doing.SEND_ACT].isEnabled()
    ask(desk, Doing.SIGN_ACT)
    form = opened(desk)
    assert form.fields.entered["act"] == ("№ 1-I",)
    fill(form, day="31.11.2026")
    send(form)
    assert form.fields.wrong("day") == "Write the day as 14.05.2026."
    fill(form, day="19.11.2026")
    send(form)
    assert state(desk) is ActState.SIGNED
    assert desk.plenary.register.numbers[0].signed == date(2026, 11, 19)
    press(desk, "send")
    form = opened(desk)
    send(form)
    assert form.fields.wrong("to") == "This has to be filled in."
    desk.hands.type("Президент Әкімшілігі")
    desk.hands.press(Key.Key_Return, Key.Key_Return, Key.Key_Return)
    assert desk.plenary.register.numbers[0].sent == (Sending(to="Президент Әкімшілігі", day=TODAY),)
    assert desk.line == "Resolution № 1-I is sent: Президент Әкімшілігі – recorded"
    assert desk.place() is Place.RESOLUTION


def test_how_often_an_act_was_printed_stands_in_the_list(desk: Desk) -> None:
    """With its state beside it: printed once, then signed."""
    desk.hands.next_step(2)
    desk.hands.press(Key.Key_F4)

    def first() -> str:
        settle()
        rows = desk.window.work.resolution.findChildren(PaperRow)
        return next(
            each.text() for each in rows if each.isVisible() and each.paper.number == "№ 1-I"
        )

    assert first() == "Өрікбаева Д.С.: № 1-I"
    desk.plenary.resolutions.mark("№ 1-I", ActMark.PRINTED)
    settle()
    assert first() == "Өрікбаева Д.С.: № 1-I · printed: 1"
    desk.plenary.resolutions.mark("№ 1-I", ActMark.PRINTED)
    desk.plenary.resolutions.mark("№ 1-I", ActMark.SIGNED)
    settle()
    assert first() == "Өрікбаева Д.С.: № 1-I · printed: 2 · signed"


def test_a_copy_is_corrected_until_it_is_signed(desk: Desk) -> None:
    """The clauses stand in the form as they are; the number stays, the page shows the new text."""
    desk.hands.next_step(2)
    desk.hands.press(Key.Key_F4)
    before = desk.window.work.resolution.content
    press(desk, "correct")
    form = opened(desk)
    (clause,) = desk.plenary.sitting.resolutions[0].act.clauses
    assert form.fields.entered["clause:№ 1-I:1"] == (clause,)
    fill(form, reason="әріп қатесі")
    send(form)
    assert desk.line.endswith("the act № 1-I has this text already")
    assert form.refused.text() == desk.line
    assert desk.place() is Place.FORM
    form.fields.entry("clause:№ 1-I:1").setFocus()
    fill(form, **{"clause:№ 1-I:1": f"{clause} Қосылды.", "clause:№ 1-I:2": "Екінші."})
    send(form)
    act = desk.plenary.sitting.resolutions[0]
    assert act.act.clauses == (f"{clause} Қосылды.", "Екінші.")
    assert act.number == "№ 1-I"
    assert desk.line == "Resolution № 1-I is corrected – recorded"
    assert desk.window.work.resolution.content != before
    desk.window.work.resolution.buttons.sign.click()
    assert not desk.window.work.resolution.buttons.forms[Doing.CORRECT_ACT].isEnabled()


def test_an_act_is_declared_void_with_its_reason(desk: Desk) -> None:
    """Its number stays its own; nothing more is offered for it."""
    desk.hands.next_step(2)
    desk.hands.press(Key.Key_F4)
    press(desk, "void")
    form = opened(desk)
    send(form)
    assert form.fields.wrong("reason") == "This has to be filled in."
    fill(form, reason="басқа адамға шығарылған")
    form.do.click()
    assert state(desk) is ActState.NUMBERED
    form.do.click()
    assert state(desk) is ActState.VOID
    assert desk.plenary.register.numbers[0].why_void == "басқа адамға шығарылған"
    forms = desk.window.work.resolution.buttons.forms
    assert not any(each.isEnabled() for each in forms.values())


def test_the_register_of_numbers_is_kept_at_the_desk(desk: Desk) -> None:
    """Set aside, given back, entered for an act made elsewhere: each stands in the list."""
    desk.hands.press(Key.Key_F4, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert desk.place() is Place.NUMBERS
    panel = desk.window.work.numbers
    assert listed(desk) == ("   No number has been given yet.",)
    assert not panel.buttons[Doing.RELEASE_NUMBERS].isEnabled()
    QTest.mouseClick(panel.buttons[Doing.RESERVE_NUMBERS], Qt.MouseButton.LeftButton)
    form = opened(desk)
    assert form.fields.entered["first"] == ("1",)
    desk.hands.type("3")
    desk.hands.press(Key.Key_Return)
    desk.hands.type("Бюро")
    desk.hands.press(Key.Key_Return, Key.Key_Return)
    assert desk.line == "Numbers set aside: 1–3 – recorded"
    ask(desk, Doing.RESERVE_NUMBERS)
    fill(opened(desk), first="2", last="5", reason="тағы")
    send(opened(desk))
    assert opened(desk).refused.text().endswith("some of these numbers are reserved already")
    assert opened(desk).fields.entered["last"] == ("5",)
    ask(desk, Doing.ENTER_FOREIGN)
    fill(opened(desk), number="5", title="Аппарат туралы ереже туралы", day="14.05.2026")
    send(opened(desk))
    desk.hands.press(Key.Key_F4, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert listed(desk) == (
        "№ 5-I   Аппарат туралы ереже туралы · made elsewhere, 14 May 2026",
        "4   before the chancery's number",
        "1–3   set aside: Бюро",
    )
    ask(desk, Doing.RELEASE_NUMBERS)
    fill(opened(desk), reason="қате")
    send(opened(desk))
    assert desk.line == "Numbers given back: 1–3 – recorded"
    assert desk.plenary.register.reserved == ()
