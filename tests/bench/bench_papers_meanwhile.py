# SPDX-License-Identifier: Apache-2.0
"""How the desk answers while the minutes of the longest day are made on another thread."""

import itertools
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.chamber import a_chamber, a_plan, a_profile, a_roster
from tests.long_day import MEMBERS, hold_a_long_day
from ui.clerk.paper_job import PaperJob

SLOWEST_ANSWER = 0.25
"""Seconds between two turns of the event loop, which are asked for every ten milliseconds."""

pytestmark = pytest.mark.bench


def test_keys_are_answered_while_minutes_are_made(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    """The longest silence of the event loop, and how long the job is after it is stopped."""
    assert qapp is not None
    plan = a_plan(a_profile("qurultay-2026"), members=a_roster(MEMBERS))
    with a_chamber(tmp_path, the=plan) as there:
        hold_a_long_day(there)
        begun = perf_counter()
        work = there.papers.work("minutes")
        read = perf_counter() - begun
        job = PaperJob(work)
        turns = [perf_counter()]
        timer = QTimer()
        timer.setInterval(10)
        timer.timeout.connect(lambda: turns.append(perf_counter()))
        timer.start()
        with qtbot.waitSignal(job.made, timeout=60_000):
            job.start()
        whole = perf_counter() - begun
        job.wait()
        timer.stop()
        silences = sorted(b - a for a, b in itertools.pairwise(turns))
        stopping = PaperJob(work)
        stopping.progressed.connect(lambda share: stopping.cancel() if share > 20 else None)
        with qtbot.waitSignal(stopping.stopped, timeout=60_000):
            stopping.start()
        stopping.wait()
    print(  # noqa: T201
        f"papers at the desk: record read in {read * 1000:.0f} ms, minutes in {whole:.2f} s; "
        f"longest silence {silences[-1] * 1000:.0f} ms, at most {SLOWEST_ANSWER * 1000:.0f}"
    )
    assert silences[-1] <= SLOWEST_ANSWER
