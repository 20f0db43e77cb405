# SPDX-License-Identifier: Apache-2.0
"""The map of the hall: everybody has a place of their own, and one change repaints one seat."""

import math
import sys
from collections import defaultdict
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.views.marks import SeatMark
from ui.theme import Theme
from ui.widgets.hemicycle import (
    Hemicycle,
    SeatShown,
    given_layout,
    hall_layout,
    seat_boxes,
)


class Watched(Hemicycle):
    """A map that notes what it was asked to repaint."""

    painted: list[QRect]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt calls it so
        """Note the region, then paint."""
        self.painted.append(event.rect())
        super().paintEvent(event)


def seats(count: int, *, mark: SeatMark = SeatMark.WAITING) -> list[SeatShown]:
    """Return seats numbered from one, all with the same mark."""
    return [SeatShown(number=place + 1, mark=mark) for place in range(count)]


def shown_map(qtbot: QtBot, theme: Theme, count: int) -> Watched:
    """Return a map on screen with nothing left to paint."""
    hall = Watched(theme)
    hall.painted = []
    qtbot.addWidget(hall)
    hall.resize(640, 360)
    hall.show_seats(seats(count))
    with qtbot.waitExposed(hall):
        hall.show()
    QTest.qWait(0)
    hall.painted.clear()
    return hall


@given(count=st.integers(1, 500), wide=st.integers(60, 2000), high=st.integers(40, 1200))
@example(count=1, wide=300, high=200)
@example(count=500, wide=1920, high=1080)
def test_nobody_sits_on_another_nor_outside(count: int, wide: int, high: int) -> None:
    """In a hall of any size every seat is whole, inside, and apart from every other."""
    room = QRectF(10, 20, wide, high)
    boxes = seat_boxes(hall_layout(count), room)
    assert len(boxes) == count
    grown = room.adjusted(-0.01, -0.01, 0.01, 0.01)
    assert all(grown.contains(box) for box in boxes)
    apart = boxes[0].width() * 1.05
    cells: dict[tuple[int, int], list[QPointF]] = defaultdict(list)
    for box in boxes:
        at = box.center()
        cell = (int(at.x() // apart), int(at.y() // apart))
        around = [
            other
            for across in (-1, 0, 1)
            for down in (-1, 0, 1)
            for other in cells[cell[0] + across, cell[1] + down]
        ]
        assert all(math.dist((at.x(), at.y()), (one.x(), one.y())) >= apart for one in around)
        cells[cell].append(at)


@pytest.mark.parametrize(
    ("count", "rows", "inner"), [(50, 4, 0.46), (145, 7, 0.40)], ids=["Senate", "Qurultay"]
)
def test_the_two_chambers_sit_as_drawn(count: int, rows: int, inner: float) -> None:
    """The Senate sits in four rows, the Qurultay in seven."""
    layout = hall_layout(count)
    assert layout.rows == rows
    assert layout.inner == pytest.approx(inner)


def test_seats_are_numbered_from_the_left() -> None:
    """Seat 1 is the outer one at the left end, the last number the inner one at the right."""
    positions = hall_layout(50).positions
    assert positions[0] == pytest.approx((-1, 0))
    assert positions[-1] == pytest.approx((0.46, 0))
    angles = [math.atan2(y, x) for x, y in positions]
    assert all(one >= two - 1e-6 for one, two in pairwise(angles))


def test_an_empty_hall_is_drawn_as_nothing() -> None:
    """A body without seats gives no seats."""
    assert seat_boxes(hall_layout(0), QRectF(0, 0, 100, 100)) == ()


def test_a_known_seating_is_kept() -> None:
    """Where the body's seating is known, each seat is where it really is."""
    layout = given_layout([(-0.5, 0.0), (0.5, 0.0), (0.0, 0.5)])
    boxes = seat_boxes(layout, QRectF(0, 0, 400, 240))
    assert boxes[0].center().x() < boxes[2].center().x() < boxes[1].center().x()
    assert boxes[2].center().y() < boxes[0].center().y()


def test_one_vote_repaints_one_seat(qtbot: QtBot, theme: Theme) -> None:
    """When one deputy of 145 answers, only that seat is painted again."""
    hall = shown_map(qtbot, theme, 145)
    changed = seats(145)
    changed[41] = SeatShown(number=42, mark=SeatMark.IN_FAVOUR)
    hall.show_seats(changed)
    QTest.qWait(0)
    box = hall.seat_box(42)
    assert len(hall.painted) == 1
    region = QRectF(hall.painted[0])
    assert region.contains(box)
    assert region.width() < box.width() * 1.6
    hall.painted.clear()
    hall.show_seats(changed)
    QTest.qWait(0)
    assert hall.painted == []


def test_a_click_tells_the_seat(qtbot: QtBot, theme: Theme) -> None:
    """A click on a seat names it; a click beside names nobody."""
    hall = shown_map(qtbot, theme, 50)
    with qtbot.waitSignal(hall.picked, timeout=0) as picked:
        QTest.mouseClick(hall, Qt.MouseButton.LeftButton, pos=hall.seat_box(17).center().toPoint())
    assert picked.args == [17]
    with qtbot.assertNotEmitted(hall.picked):
        QTest.mouseClick(hall, Qt.MouseButton.LeftButton, pos=QPoint(320, 350))
    assert hall.seat_box(99).isEmpty()


@pytest.mark.parametrize("numbered", [False, True])
def test_no_two_answers_look_alike_in_grey(
    qtbot: QtBot,
    any_theme: Theme,
    numbered: bool,  # noqa: FBT001 - a case of the test
) -> None:
    """Printed without colour, each answer still has a shape of its own."""
    answers = [SeatMark.IN_FAVOUR, SeatMark.AGAINST, SeatMark.ABSTAINED, SeatMark.SILENT]
    pictures: set[bytes] = set()
    for mark in answers:
        hall = Hemicycle(any_theme, numbered=numbered)
        qtbot.addWidget(hall)
        hall.resize(300, 200)
        hall.show_seats([SeatShown(number=1, mark=mark)])
        grey = hall.grab().toImage()
        box = hall.seat_box(1).toAlignedRect()
        ground = grey.pixelColor(1, 1).lightness()
        pictures.add(
            bytes(
                abs(grey.pixelColor(x, y).lightness() - ground) > 40
                for x in range(box.left(), box.right())
                for y in range(box.top(), box.bottom())
            )
        )
    assert len(pictures) == len(answers)


@pytest.mark.usefixtures("nothing_collected")
def test_thousands_of_repaints_lose_nothing(qtbot: QtBot, theme: Theme) -> None:
    """A sitting of a day repaints without wearing the interpreter out (PYSIDE-3474)."""
    hall = shown_map(qtbot, theme, 98)
    hall.repaint()
    before = sys.getrefcount(None)
    for _ in range(3000):
        hall.repaint(QRect(0, 280, 60, 80))
    drift = sys.getrefcount(None) - before
    hall.painted.clear()
    assert abs(drift) < 20
