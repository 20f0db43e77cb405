# SPDX-License-Identifier: Apache-2.0
"""Figures to press: what the mouse writes into an entry, and what the keys go on writing."""

import pytest
from PySide6.QtCore import QRegularExpression, Qt
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.i18n import Language
from tests.desk import look_of
from ui.clerk.field import Field
from ui.clerk.figure_pad import ERASE, FigurePad
from ui.widgets.buttons import Button


@pytest.fixture
def entry(qtbot: QtBot) -> Field:
    """Show an entry of a time."""
    field = Field(look_of(Language.EN), width=84)
    field.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9.]{0,5}"), field))
    field.offer_figures(str, ".")
    qtbot.addWidget(field)
    field.show()
    return field


def opened(entry: Field) -> FigurePad:
    """Press the sign in the entry."""
    assert entry.pad is not None
    QTest.mouseClick(entry.pad, Qt.MouseButton.LeftButton)
    pad = entry.pad.pad
    assert pad is not None
    assert QApplication.activePopupWidget() is pad
    return pad


def press(pad: FigurePad, sign: str) -> None:
    """Press one of its keys."""
    key = next(each for each in pad.findChildren(Button) if each.text() == sign)
    QTest.mouseClick(key, Qt.MouseButton.LeftButton)


def test_figures_replace_what_stood_there(entry: Field) -> None:
    """The first figure begins anew, the entry takes no more than it may hold, «←» erases."""
    entry.setText("9.15")
    pad = opened(entry)
    for sign in ("1", "2", ".", "3", "0", "7"):
        press(pad, sign)
    assert entry.text() == "12.30"
    press(pad, ERASE)
    assert entry.text() == "12.3"
    press(pad, "OK")
    assert QApplication.activePopupWidget() is None


def test_what_is_typed_meanwhile_goes_into_the_entry(entry: Field) -> None:
    """Keys write under the open pad as before; Esc puts it away and leaves the figures."""
    pad = opened(entry)
    QTest.keyClicks(pad, "14")
    assert entry.text() == "14"
    QTest.keyClick(pad, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert entry.text() == "14"


def test_a_press_says_that_the_entry_was_edited(qtbot: QtBot, entry: Field) -> None:
    """Whoever follows what is typed hears of what is pressed."""
    pad = opened(entry)
    with qtbot.waitSignal(entry.textEdited):
        press(pad, "4")
    press(pad, "OK")


def test_the_pad_stays_on_the_monitor(entry: Field) -> None:
    """Under an entry at the foot of the monitor it would be out of sight: it opens over it."""
    screen = entry.screen().availableGeometry()
    entry.move(screen.right() - entry.width(), screen.bottom() - entry.height())
    pad = opened(entry)
    assert screen.contains(pad.geometry())
    assert pad.geometry().bottom() < entry.mapToGlobal(entry.rect().topLeft()).y()
    press(pad, "OK")
