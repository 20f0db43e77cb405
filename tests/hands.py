# SPDX-License-Identifier: Apache-2.0
"""A clerk's hands: real key events to whatever has the focus, in letters of any alphabet."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

Key = Qt.Key
ASCII_END = 128
SETTLING = 5


def settle() -> None:
    """Let layouts come to rest."""
    for _ in range(SETTLING):
        QApplication.processEvents()


class Hands:
    """Presses keys on a window that is active."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def press(
        self,
        *keys: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Press keys one after another."""
        for key in keys:
            QTest.keyClick(self._focused(), key, modifier)

    def type(self, text: str) -> None:
        """Type a text: ASCII as keys, so that shortcuts see them; other letters as their text."""
        for letter in text:
            if ord(letter) < ASCII_END:
                QTest.keyClicks(self._focused(), letter)
                continue
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(self._focused(), event)

    def next_step(self, times: int = 1) -> None:
        """Press the key of the next step."""
        self.press(*[Key.Key_F8] * times)

    def _focused(self) -> QWidget:
        return QApplication.focusWidget() or self._window
