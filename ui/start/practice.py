# SPDX-License-Identifier: Apache-2.0
"""Opens the desk and the hall on a practice sitting; closing the desk ends the program."""

import getpass
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app import paths
from app.clock import SystemClock
from app.course.practice import practice_plenary
from app.i18n import Catalogue
from app.logs import close_log, open_log
from ui.crash import CrashWatch
from ui.screens import WindowRole, assign, place, present_monitors
from ui.start.steps import LOG, Windows, application, look, starting, windows
from ui.theme import Brightness

HALL_SIZE = (960, 540)
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
            show(shown)
            yield program
            shown.hall.close()
            shown.presiding.close()
    finally:
        watch.leave()
        close_log()


def show(shown: Windows) -> None:
    """Put each window onto its monitor; with one monitor they are windows on it.

    Without a monitor of its own the presiding officer's window waits for the desk's key.
    """
    monitors = assign(present_monitors())
    hall = monitors[WindowRole.HALL]
    shown.hall.resize(*HALL_SIZE)
    place(shown.hall, hall, full_screen=hall is not None)
    place(shown.desk, monitors[WindowRole.CLERK], full_screen=False)
    presiding = monitors[WindowRole.PRESIDING]
    if presiding is not None:
        place(shown.presiding, presiding, full_screen=True)
    shown.desk.activateWindow()
