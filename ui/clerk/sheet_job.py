# SPDX-License-Identifier: Apache-2.0
"""One act printed off the window's thread, while votes can be entered on it."""

from PySide6.QtCore import QObject, Signal

from app.errors import ChamberError
from app.plenary import Prepared
from ui.rubbish import CleanThread


class SheetJob(CleanThread):
    """Prints an act that is worded; it records nothing."""

    made = Signal(object)
    """The `Sheet`."""
    failed = Signal(object)
    """The `ChamberError` that ended it."""

    def __init__(self, prepared: Prepared, parent: QObject | None = None) -> None:
        """Wait for `begin`."""
        super().__init__(parent)
        self._prepared = prepared

    def run(self) -> None:
        """Print the act."""
        try:
            sheet = self._prepared.printed()
        except ChamberError as error:
            self.failed.emit(error)
            return
        self.made.emit(sheet)
