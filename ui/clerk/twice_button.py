# SPDX-License-Identifier: Apache-2.0
"""A quiet button for what can't be taken back: pressed twice in place, like the next step."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent

from ui.theme import TextRole, Theme
from ui.widgets.buttons import Button
from ui.widgets.step_button import ARMED_MS


class TwiceButton(Button):
    """Armed by the first press, done by the second; it goes back to rest by itself."""

    done = Signal()
    pressed_once = Signal()
    """It is about to be armed; whoever finds that it can't be, disarms it."""

    def __init__(self, theme: Theme, text: str, *, confirm: str) -> None:
        """Show a text; `confirm` stands in its place while armed."""
        super().__init__(theme, text)
        self._rest = text
        self._confirm = confirm
        self._twice = True
        self.take_room()
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(ARMED_MS)
        self._resting.timeout.connect(self.disarm)
        self.clicked.connect(self._press)

    def rename(self, text: str, *, twice: bool) -> None:
        """Do something else; once pressed at once where `twice` is false."""
        if (text, twice) == (self._rest, self._twice):
            return
        self._rest, self._twice = text, twice
        self.take_room()
        self.disarm()

    @property
    def armed(self) -> bool:
        """Return whether one more press does it."""
        return self._resting.isActive()

    def disarm(self) -> None:
        """Go back to rest."""
        self._resting.stop()
        self.setText(self._rest)
        self.setDown(False)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Disarm when the clerk turns to something else."""
        super().focusOutEvent(event)
        self.disarm()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take the second half of a double click for an accident."""
        event.accept()

    def take_room(self) -> None:
        """Be wide enough for both texts at the present size."""
        texts = (self._rest, self._confirm)
        widest = max(self._theme.width(TextRole.CONTROL, each) for each in texts)
        self.setMinimumWidth(round(widest) + self._theme.px(25))

    def _press(self) -> None:
        if self._twice and not self.armed:
            self.setText(self._confirm)
            self._resting.start()
            self.pressed_once.emit()
            return
        self.disarm()
        self.done.emit()
