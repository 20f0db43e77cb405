# SPDX-License-Identifier: Apache-2.0
"""Work that takes a moment, off the window's thread: reading a workbook, looking through a record.

A window asks and goes on; the answer comes as a signal on its own thread.
"""

import threading
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from app.errors import ChamberError
from ui.rubbish import hold, let_go

Result = TypeVar("Result")


class Errands(QObject):
    """Runs one piece of work after another; of several asked of one name the last answer counts."""

    _back = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Run nothing yet."""
        super().__init__(parent)
        self._threads: list[threading.Thread] = []
        self._latest: dict[str, object] = {}
        self._back.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        name: str,
        work: Callable[[], Result],
        done: Callable[[Result], object],
        failed: Callable[[ChamberError], None],
    ) -> None:
        """Do the work elsewhere, then call `done` with its result, or `failed`, on this thread."""
        token = object()
        self._latest[name] = token

        def carry() -> None:
            try:
                result = work()
            except ChamberError as error:
                problem = error
                answer: Callable[[], object] = lambda: failed(problem)  # noqa: E731 - kept to be called later
            else:
                answer = lambda: done(result)  # noqa: E731 - the same
            self._back.emit((name, token, answer, threading.current_thread()))

        self._forget()
        thread = threading.Thread(target=carry, name=f"errand {name}", daemon=True)
        self._threads.append(thread)
        hold(thread)
        thread.start()

    @property
    def busy(self) -> bool:
        """Return whether anything is still being worked on or waits to be handed over."""
        return bool(self._latest)

    def wait(self) -> None:
        """Wait until nothing is going on any more."""
        for each in self._threads:
            each.join()
        self._forget()

    def _forget(self) -> None:
        """Let go of the threads that have ended."""
        for each in self._threads:
            if not each.is_alive():
                let_go(each)
        self._threads = [each for each in self._threads if each.is_alive()]

    def _hand_over(self, back: tuple[str, object, Callable[[], object], threading.Thread]) -> None:
        name, token, answer, thread = back
        # It was at its last words when it answered.
        thread.join()
        self._forget()
        if self._latest.get(name) is token:
            del self._latest[name]
            answer()
