# SPDX-License-Identifier: Apache-2.0
"""From a key of the clerk to a vote that is on disk and painted on every window.

Beside it, in the same run: a bare commit on the same disk, and the same widgets painted again with
nothing changed. What is left between them is the program's own part.
"""

import gc
import sqlite3
import statistics
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.selection import Everyone
from tests.desk import Desk, open_desk, open_first_vote
from tests.hands import Key

VOTES = 2000
SEATS = 145
WATCHED = 16
"""Of so many answers one is watched for what it paints, and not timed."""
KEYS = (Key.Key_Plus, Key.Key_Minus, Key.Key_Asterisk)
MEDIAN_AT_MOST, P99_AT_MOST, OWN_AT_MOST = 16.0, 33.0, 5.0
"""Milliseconds."""

pytestmark = pytest.mark.bench


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    """Open all three windows on a vote by name among 145."""
    assert qapp is not None
    with open_desk(tmp_path) as opened:
        open_first_vote(opened.plenary)
        opened.presiding.show()
        opened.hall.resize(1920, 1080)
        opened.window.refresh()
        opened.window.work.ready()
        QApplication.processEvents()
        # As the program does once its windows stand.
        gc.collect()
        gc.freeze()
        yield opened
        gc.unfreeze()


def begin_anew(desk: Desk) -> None:
    """Take all answers back and turn to the first seat, so that every key changes the turnout."""
    ballot = desk.plenary.sitting.open_ballot
    if ballot is not None and ballot.votes:
        desk.plenary.ballots.withdraw(Everyone())
    desk.hands.type("1")
    QApplication.processEvents()


def milliseconds(action: Callable[[], object]) -> float:
    """Carry something out, paint whatever it changed, and return how long both took."""
    begun = perf_counter()
    action()
    QApplication.processEvents()
    return 1000 * (perf_counter() - begun)


def bare_commits(folder: Path, size: int) -> list[float]:
    """Return how long single inserts take on this disk, as durable as those of the record."""
    base = sqlite3.connect(folder / "bare.db", isolation_level=None)
    base.execute("pragma journal_mode = delete")
    base.execute("pragma synchronous = extra")
    base.execute("create table journal (seq integer primary key, body text, link text)")
    times = []
    for _ in range(VOTES // 4):
        begun = perf_counter()
        base.execute("begin immediate")
        base.execute("insert into journal (body, link) values (?, ?)", ("x" * size, "y" * 64))
        base.execute("commit")
        times.append(1000 * (perf_counter() - begun))
    base.close()
    return times


class Watch(QObject):
    """Notes what is painted while it watches."""

    def __init__(self) -> None:
        super().__init__()
        self.painted: dict[QWidget, QRegion] = {}

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Add the part of a widget that is painted now."""
        if isinstance(event, QPaintEvent) and isinstance(watched, QWidget):
            before = self.painted.get(watched, QRegion())
            self.painted[watched] = before.united(event.region())
        return False

    def again(self) -> None:
        """Ask for the same parts to be painted once more."""
        for widget, region in self.painted.items():
            widget.update(region)


def bare_repaint(answer: Callable[[], object]) -> float:
    """Return how long it takes to paint what an answer changes, with nothing changed."""
    watch, program = Watch(), QApplication.instance()
    assert program is not None
    program.installEventFilter(watch)
    answer()
    QApplication.processEvents()
    program.removeEventFilter(watch)
    assert watch.painted
    return milliseconds(watch.again)


def test_a_vote_is_on_disk_and_on_every_window_within_a_frame(desk: Desk, tmp_path: Path) -> None:
    """Two thousand answers, one key each, nobody's twice, on three open windows."""
    times: list[float] = []
    repaints: list[float] = []
    for number in range(VOTES):
        if number % SEATS == 0:
            begin_anew(desk)
        answer = partial(desk.hands.press, KEYS[(number // SEATS + number) % len(KEYS)])
        if number % WATCHED == 0:
            repaints.append(bare_repaint(answer))
        else:
            times.append(milliseconds(answer))
    ballot = desk.plenary.sitting.open_ballot
    assert ballot is not None
    assert len(ballot.votes) == VOTES % SEATS
    commits = bare_commits(tmp_path, size=300)
    median, p99 = statistics.median(times), statistics.quantiles(times, n=100)[98]
    commit, paint = statistics.median(commits), statistics.median(repaints)
    own = median - commit - paint
    print(  # noqa: T201
        f"\nkey to disk and to every window, {VOTES} votes of {SEATS} seats: "
        f"median {median:.1f} ms, p99 {p99:.1f} ms; bare commit {commit:.1f} ms, "
        f"bare repaint {paint:.1f} ms, our own part {own:.1f} ms"
    )
    assert median <= MEDIAN_AT_MOST
    assert p99 <= P99_AT_MOST
    assert own <= OWN_AT_MOST
