# SPDX-License-Identifier: Apache-2.0
"""Opens the list of sittings; from there the clerk plans, goes on, looks back or practises."""

import getpass
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app import config, paths
from app.clock import SystemClock
from app.i18n import Catalogue, Language
from app.logs import close_log, open_log
from ui.crash import CrashWatch
from ui.start.steps import LOG, application, look, starting
from ui.start.workday import Workday, Workroom
from ui.theme import Brightness

_LOG = logging.getLogger(__name__)


@contextmanager
def office(data: Path | None, language: str | None) -> Iterator[tuple[QApplication, Workday]]:
    """Open the first window on a folder of records, by default the workplace's own.

    `language` is for this once; else the workplace's.
    """
    kept = config.load(paths.settings())
    if language is not None:
        kept = replace(kept, workplace=replace(kept.workplace, language=language))
    program = application(Catalogue.open(Language(kept.workplace.language)))
    with starting(LOG):
        open_log(paths.logs())
    theme = look(program, Brightness.SYSTEM)
    watch = CrashWatch(_LOG, _LOG.error)
    watch.watch()
    place = Workroom(
        data=data or paths.record(), settings=paths.settings(), actor=getpass.getuser()
    )
    workday = Workday(program, theme, SystemClock(), place, kept)
    watch.tell_by(workday.tell_trouble)
    try:
        workday.begin()
        yield program, workday
    finally:
        workday.end()
        watch.leave()
        close_log()
