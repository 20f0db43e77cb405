# SPDX-License-Identifier: Apache-2.0
"""Papers made off the window's thread: votes can be entered while the minutes are made."""

from PySide6.QtCore import QObject, Signal

from app.errors import ChamberError
from app.plenary import Work
from ui.rubbish import CleanThread


class PaperJob(CleanThread):
    """Makes papers once, tells how far it is, and can be stopped."""

    progressed = Signal(int)
    """Per cent, each once."""
    made = Signal(object)
    """The papers, a tuple of `Reprint`."""
    failed = Signal(object)
    """The `ChamberError` that ended it."""
    stopped = Signal()

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        """Wait for `begin`."""
        super().__init__(parent)
        self._work = work
        self._told = -1
        self._going_on = True

    def cancel(self) -> None:
        """Stop at the next word of progress; what was made is dropped."""
        self._going_on = False

    def run(self) -> None:
        """Make the papers."""
        try:
            papers = self._work(self._heard)
        except ChamberError as error:
            if self._going_on:
                self.failed.emit(error)
            else:
                self.stopped.emit()
            return
        self.made.emit(papers)

    def _heard(self, share: float) -> bool:
        percent = int(share * 100)
        if percent != self._told:
            self._told = percent
            self.progressed.emit(percent)
        return self._going_on
