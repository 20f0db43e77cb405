# SPDX-License-Identifier: Apache-2.0
"""How the desk answers while the minutes of the longest day are made on another thread."""

import itertools
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.ids import MemberId
from app.domain.selection import Everyone, Named
from app.plenary import Plenary
from tests.chamber import a_chamber, a_plan, a_profile, a_roster, everyone_but
from ui.clerk.paper_job import PaperJob

MEMBERS, VOTES = 145, 50
SLOWEST_ANSWER = 0.25
"""Seconds between two turns of the event loop, which are asked for every ten milliseconds."""

pytestmark = pytest.mark.bench


def a_long_day(there: Plenary) -> None:
    """Hold fifty votes by name, each answer a key."""
    there.registrations.open()
    there.registrations.register(Everyone())
    there.sittings.open()
    for vote in range(VOTES):
        there.ballots.open_procedural(f"Рәсімдік мәселе № {vote + 1}")
        for seat in range(1, MEMBERS):
            there.ballots.cast(in_favour=Named((MemberId(f"m{seat:03}"),)))
        there.ballots.cast(against=everyone_but())
        there.ballots.close()
        there.ballots.announce()


def test_keys_are_answered_while_minutes_are_made(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    """The longest silence of the event loop, and how long the job is after it is stopped."""
    assert qapp is not None
    plan = a_plan(a_profile("qurultay-2026"), members=a_roster(MEMBERS))
    with a_chamber(tmp_path, the=plan) as there:
        a_long_day(there)
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
