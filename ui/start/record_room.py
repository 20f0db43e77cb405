# SPDX-License-Identifier: Apache-2.0
"""What is asked of the whole record, off the window's thread: its list, words in it, a copy."""

from collections.abc import Callable
from pathlib import Path

from app import bootstrap
from app.errors import ChamberError
from app.views.finding import Passage
from app.views.planning import OnShelf
from app.views.shelf import ShelfRow
from ui.office.errand import Errands

Held = tuple[tuple[ShelfRow, ...], OnShelf]
Failed = Callable[[ChamberError], None]


class RecordRoom:
    """The record of one folder; of several questions of a kind the last answer counts."""

    def __init__(self, data: Path, errands: Errands) -> None:
        """Ask nothing yet."""
        self._data = data
        self._errands = errands

    def look_through(self, done: Callable[[Held], None], failed: Failed) -> None:
        """Read which sittings there are."""
        self._errands.run("shelf", lambda: bootstrap.read_shelf(self._data), done, failed)

    def seek(self, asked: str, done: Callable[[tuple[Passage, ...]], None], failed: Failed) -> None:
        """Look for words in everything that was said and written."""
        self._errands.run("seek", lambda: bootstrap.find_words(self._data, asked), done, failed)

    def copy(self, folder: str, done: Callable[[Path], None], failed: Failed) -> None:
        """Make the second copy, where a folder for it was chosen and there is a record."""
        if folder and bootstrap.has_record(self._data):
            to = Path(folder)
            self._errands.run("copy", lambda: bootstrap.second_copy(self._data, to), done, failed)
