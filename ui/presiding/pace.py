# SPDX-License-Identifier: Apache-2.0
"""How often figures that run on are shown anew on a window that is only read.

A clerk's key waits for the disk, the desk and the wall; nobody reads a turnout that changes sixty
times a second, so no key waits for the windows that are read.
"""

from PySide6.QtCore import QObject, QTimer, Signal

PACE_MS = 200


class Pace(QObject):
    """Asked as often as one likes, due five times a second at most; the last time is never lost."""

    due = Signal()
    """What has changed is to be shown now."""

    def __init__(self, parent: QObject) -> None:
        """Rest."""
        super().__init__(parent)
        self._beat = QTimer(self)
        self._beat.setSingleShot(True)
        self._beat.setInterval(PACE_MS)
        self._beat.timeout.connect(self.due)

    def at_once(self) -> None:
        """Be due now, and no more for what was asked before."""
        self._beat.stop()
        self.due.emit()

    def soon(self) -> None:
        """Be due a beat after the first time this was asked: its own key is painted by then."""
        if not self._beat.isActive():
            self._beat.start()

    def rest(self) -> None:
        """Be due no more: the window is closed."""
        self._beat.stop()
