# SPDX-License-Identifier: Apache-2.0
"""Opens the desk and the hall on a practice sitting; closing the desk ends the program."""

import getpass
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from app import paths
from app.clock import SystemClock
from app.course.practice import practice_plenary
from app.i18n import Catalogue
from app.logs import close_log, open_log
from ui.actions import WALL_KEY
from ui.clerk.window import ClerkWindow
from ui.crash import CrashWatch
from ui.placing import MonitorMemory, Placement
from ui.screens import WindowRole
from ui.start.steps import LOG, Windows, application, look, starting, windows
from ui.theme import Brightness

_LOG = logging.getLogger(__name__)


@contextmanager
def practice_windows(catalogue: Catalogue, data: Path | None) -> Iterator[QApplication]:
    """Open the windows on the practice sitting in a folder, by default the workplace's record."""
    program = application(catalogue)
    with starting(LOG):
        open_log(paths.logs())
    theme = look(program, Brightness.SYSTEM)
    clock = SystemClock()
    watch = CrashWatch(_LOG, _LOG.error)
    watch.watch()
    try:
        folder = data or paths.record()
        with practice_plenary(folder, clock=clock, actor=getpass.getuser()) as plenary:
            shown = windows(plenary, catalogue, theme, clock)
            watch.tell_by(shown.desk.tell_trouble)
            shown.desk.closed.connect(program.quit)
            show(shown, memory=MonitorMemory(paths.settings())).watch(program)
            yield program
            shown.hall.close()
            shown.presiding.close()
    finally:
        watch.leave()
        close_log()


def show(shown: Windows, *, memory: MonitorMemory | None = None) -> Placement:
    """Put each window onto its monitor; with one monitor they are windows on it.

    Without a monitor of its own the presiding officer's window waits for the desk's key.
    """
    desk = shown.desk
    windows = {
        WindowRole.CLERK: desk,
        WindowRole.HALL: shown.hall,
        WindowRole.PRESIDING: shown.presiding,
    }
    connected = partial(_tell_hall, desk)
    placement = Placement(windows, memory or MonitorMemory(None), connected=connected)
    placement.arrange()
    other = QAction(desk)
    other.setShortcut(WALL_KEY)
    other.triggered.connect(partial(placement.choose_next, WindowRole.HALL))
    desk.addAction(other)
    return placement


def _tell_hall(desk: ClerkWindow, connected: bool) -> None:  # noqa: FBT001 - told alone
    desk.show_hall_connected(connected=connected)
