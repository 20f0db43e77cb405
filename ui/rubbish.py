# SPDX-License-Identifier: Apache-2.0
"""Rubbish is collected on the windows' thread alone.

Python collects where memory happens to be asked for, and a widget whose last reference is found in
a ring dies there. In a thread of ours Qt could not stop its timers any more, and the next one that
fired brought the program down. So nothing is collected by itself while such a thread runs.
"""

import gc
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QThread


@dataclass(slots=True)
class Held:
    """Who is being waited for; the windows' thread alone asks and changes it."""

    threads: set[object] = field(default_factory=set)
    collecting: bool = True
    """Whether rubbish was collected by itself before the first of them."""


_held = Held()


def hold(thread: object) -> None:
    """Collect nothing by itself until this thread is let go; call before it starts."""
    if not _held.threads:
        _held.collecting = gc.isenabled()
        gc.disable()
    _held.threads.add(thread)


def let_go(thread: object) -> None:
    """Collect again once no thread is held; call after its end, on the windows' thread."""
    _held.threads.discard(thread)
    if not _held.threads and _held.collecting:
        gc.enable()


class CleanThread(QThread):
    """A thread beside the windows in which nothing is collected by itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Wait for `begin`."""
        super().__init__(parent)
        self.finished.connect(self._let_go)

    def begin(self) -> None:
        """Start."""
        hold(self)
        self.start()

    def _let_go(self) -> None:
        let_go(self)
