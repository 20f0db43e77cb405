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

    def __init__(self, theme: Theme, text: str, *, confirm: str) -> None:
        """Show a text; `confirm` stands in its place while armed."""
        super().__init__(theme, text)
        self._rest = text
        self._confirm = confirm
        widest = max(theme.width(TextRole.CONTROL, each) for each in (text, confirm))
        self.setMinimumWidth(round(widest) + theme.px(24))
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(ARMED_MS)
        self._resting.timeout.connect(self.disarm)
        self.clicked.connect(self._press)

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

    def _press(self) -> None:
        if not self.armed:
            self.setText(self._confirm)
            self._resting.start()
            return
        self.disarm()
        self.done.emit()
