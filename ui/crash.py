# SPDX-License-Identifier: Apache-2.0
"""What happens when a bug of ours surfaces: it is logged whole, and a calm line tells of it.

PySide hands an exception of a slot to `sys.excepthook` and later slots still run; the record was
on disk before any screen showed it, so nothing is lost and the sitting goes on.
"""

import logging
import sys
import threading
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

QT_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
OF_NO_MATTER = frozenset({"This plugin does not support propagateSizeHints()"})
"""What Qt says of itself at every window where there is no screen."""


class CrashWatch:
    """Sends what nobody caught to the log and tells the desk once for each."""

    def __init__(self, log: logging.Logger, tell: Callable[[str], None]) -> None:
        """Keep the log and the hook; `tell` gets a short name of the bug, never a traceback."""
        self._log = log
        self._tell = tell
        self._telling = False
        self._before = sys.excepthook
        self._before_thread = threading.excepthook

    def tell_by(self, tell: Callable[[str], None]) -> None:
        """Tell through another hook, once the desk is there."""
        self._tell = tell

    def watch(self) -> None:
        """Begin to watch: slots, threads and Qt's own messages."""
        sys.excepthook = self.caught
        threading.excepthook = self._caught_in_thread
        qInstallMessageHandler(self._qt_said)

    def leave(self) -> None:
        """Give the hooks back."""
        sys.excepthook = self._before
        threading.excepthook = self._before_thread
        qInstallMessageHandler(None)

    def caught(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """Log an exception and tell of it; Ctrl+C goes its ordinary way."""
        if issubclass(kind, KeyboardInterrupt):
            self._before(kind, error, trace)
            return
        self._log.critical("not caught", exc_info=(kind, error, trace))
        if self._telling:
            return
        self._telling = True
        try:
            self._tell(f"{kind.__name__}: {error}")
        except Exception:  # the notice itself must not bring the sitting down
            self._log.exception("the notice failed")
        finally:
            self._telling = False

    def _caught_in_thread(self, hook: threading.ExceptHookArgs) -> None:
        error = hook.exc_value
        if error is not None:
            self._log.critical("not caught", exc_info=(hook.exc_type, error, hook.exc_traceback))

    def _qt_said(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if message not in OF_NO_MATTER:
            level = QT_LEVELS.get(kind, logging.WARNING)
            self._log.log(level, "Qt %s: %s", context.category, message)
