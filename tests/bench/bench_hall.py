# SPDX-License-Identifier: Apache-2.0
"""How long a vote takes to be seen: one seat of a full wall, repainted alone, on a wall of 4K."""

from dataclasses import replace
from statistics import median
from time import perf_counter

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication

from app.i18n import Catalogue, Language
from app.views.hall import HallView, hall_view
from app.views.marks import SeatMark
from tests.chamber import a_plan, a_profile, a_roster, an_open_ballot
from tests.desk import look_of
from ui.pages import PageCanvas, hall_page
from ui.theme import HALL_DARK

MILLISECONDS = 2.0
"""One seat, median, at 4K."""
TIMES_LESS = 8
"""And at least so many times less than the whole wall, measured in the same run."""
SEATS, ROUNDS = 145, 200
WALL = (3840, 2160)

pytestmark = pytest.mark.bench


class Watched(PageCanvas):
    """A wall that notes what it paints."""

    painted: list[QRect]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt calls it so
        """Note the region, then paint."""
        self.painted.append(event.rect())
        super().paintEvent(event)


@pytest.fixture
def view() -> HallView:
    """Return the wall of a full Qurultay while a vote is open."""
    plan = a_plan(a_profile("qurultay-2026"), members=a_roster(SEATS))
    return hall_view(an_open_ballot(SEATS, the=plan))


def test_one_seat_of_a_4k_wall_is_painted_within_two_milliseconds(view: HallView) -> None:
    """Median of two hundred answers, from the new page to the painted seat; the whole beside it."""
    look_of(Language.KK)
    catalogue = Catalogue.open(Language.KK)
    wall = Watched(HALL_DARK)
    wall.painted = []
    wall.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    wall.resize(*WALL)
    page = hall_page(view, catalogue)
    wall.show_page(page)
    wall.show()
    QApplication.processEvents()
    seats, times = list(page.seats), []
    for turn in range(ROUNDS):
        place = turn * 7 % SEATS
        mark = SeatMark.ANSWERED if seats[place].mark is SeatMark.WAITING else SeatMark.WAITING
        seats[place] = seats[place]._replace(mark=mark)
        changed = replace(page, seats=tuple(seats))
        wall.painted.clear()
        start = perf_counter()
        wall.show_page(changed)
        QApplication.processEvents()
        times.append((perf_counter() - start) * 1000)
        assert len(wall.painted) == 1
        assert wall.painted[0].width() < WALL[0] // 10
    whole = []
    for _ in range(10):
        start = perf_counter()
        wall.repaint()
        whole.append((perf_counter() - start) * 1000)
    wall.close()
    one, all_ = median(times), median(whole)
    print(  # noqa: T201
        f"hall: one seat of {SEATS} at 4K {one:.2f} ms, at most {MILLISECONDS}; "
        f"the whole wall {all_:.1f} ms, {all_ / one:.0f} times as much"
    )
    assert one <= MILLISECONDS
    assert all_ >= TIMES_LESS * one
