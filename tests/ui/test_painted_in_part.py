# SPDX-License-Identifier: Apache-2.0
"""Only what changes is painted; what stands on the screens is what a whole paint would show."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from tests.desk import Desk, open_desk, open_first_vote
from tests.hands import Key

WALLS = ((1920, 1080), (533, 300))
"""As it is, and at a scale at which no edge falls on a pixel."""
SMOOTHING = 40
"""Shades by which the smoothed edge of a letter may differ where it is painted in parts."""


@pytest.fixture
def voting(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """Open a vote by name with nine deputies away, the caret not blinking."""
    flashing = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    with open_desk(tmp_path_factory.mktemp("painted")) as desk:
        open_first_vote(desk.plenary, away=9)
        desk.window.refresh()
        desk.window.work.ready()
        yield desk
    qapp.setCursorFlashTime(flashing)


def on_screen(window: QWidget) -> QImage:
    """Return what was painted into a window so far."""
    return window.screen().grabWindow(window.winId()).toImage()


def difference(one: QImage, other: QImage) -> int:
    """Return by how many shades of 255 two pictures differ at most."""
    painter = QPainter(one)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, other)
    painter.end()
    shades = one.convertToFormat(QImage.Format.Format_Grayscale8)
    row, wide = shades.bytesPerLine(), shades.width()
    content = bytes(shades.constBits())
    return max(max(content[at : at + wide]) for at in range(0, len(content), row))


def compare(desk: Desk) -> None:
    """Let everything settle and be painted, and hold both windows against a whole paint."""
    for _ in range(3):
        QApplication.processEvents()
    for window in (desk.window, desk.hall):
        assert difference(on_screen(window), window.grab().toImage()) <= SMOOTHING


@pytest.mark.parametrize("size", WALLS)
def test_after_many_keys_both_windows_are_as_if_painted_afresh(
    voting: Desk, size: tuple[int, int]
) -> None:
    """Down whole columns of the roll, a seat out of order, one taken back, one turned."""
    voting.hall.resize(*size)
    voting.hands.type("1")
    compare(voting)
    for key in (Key.Key_Plus, Key.Key_Minus, Key.Key_Asterisk):
        voting.hands.press(*[key] * 13)
        compare(voting)
    voting.hands.type("100")
    voting.hands.press(Key.Key_Plus, Key.Key_Plus)
    compare(voting)
    voting.hands.type("3")
    voting.hands.press(Key.Key_Minus)
    compare(voting)
    voting.hands.press(*[Key.Key_Plus] * 60)
    compare(voting)
    votes = voting.plenary.sitting.open_ballot
    assert votes is not None
    assert len(votes.votes) > 100
