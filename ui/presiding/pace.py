# SPDX-License-Identifier: Apache-2.0
"""How often figures that run on are shown anew on a window that is only read.

A clerk's key waits for the disk, the desk and the wall; nobody reads a turnout that changes sixty
times a second, so no key waits for the windows that are read.
"""

from PySide6.QtCore import QObject, QTimer, Signal

PACE_MS = 100


class Pace(QObject):
    """Asked as often as one likes, due ten times a second at most; the last time is never lost."""

    due = Signal()
    """What has changed is to be shown now."""

    def __init__(self, parent: QObject) -> None:
        """Rest."""
        super().__init__(parent)
        self._asked = False
        self._beat = QTimer(self)
        self._beat.setInterval(PACE_MS)
        self._beat.timeout.connect(self._go_on)

    def at_once(self) -> None:
        """Be due now, whatever was due a moment ago."""
        self._asked = False
        self.due.emit()

    def soon(self) -> None:
        """Be due now after a rest, else with the next beat."""
        if self._beat.isActive():
            self._asked = True
        else:
            self._beat.start()
            self.at_once()

    def rest(self) -> None:
        """Be due no more: the window is closed."""
        self._asked = False
        self._beat.stop()

    def _go_on(self) -> None:
        if self._asked:
            self.at_once()
        else:
            self._beat.stop()
