# SPDX-License-Identifier: Apache-2.0
"""The seats of the hall as a half circle: where each one is, and how it is painted.

Positions are in units of the outer radius, the middle of the base being (0, 0), so one layout
serves the wall, the desk and the small picture of the wall on the desk.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.views.marks import SeatMark
from ui.theme import MarkColours, TextRole, Theme, styled_font
from ui.widgets.exposed import Bounds, Exposed, bounds
from ui.widgets.glyphs import paint_mark, paint_numbered

SEAT_SHARE = 0.84
"""A seat takes this share of the distance to its nearest neighbour."""
LARGEST_SEAT = 0.28
MOST_ROWS = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class HallLayout:
    """Where the seats are, in the order of their numbers, and how wide each is."""

    positions: tuple[tuple[float, float], ...]
    diameter: float
    rows: int
    inner: float


class SeatShown(NamedTuple):
    """One seat as it is shown now; a tuple, because a hall of them is compared after every key."""

    number: int
    mark: SeatMark
    name: str = ""


@lru_cache(maxsize=8192)
def seat_shown(number: int, mark: SeatMark, name: str) -> SeatShown:
    """Return a seat, the same object for as long as nothing of it changes."""
    return SeatShown(number, mark, name)


@lru_cache(maxsize=32)
def hall_layout(seats: int) -> HallLayout:
    """Seat a body in a half circle: rows so many that the seats are as large as can be.

    Seats of a row are in proportion to its radius; numbers go by angle from the left, the outer
    seat first.
    """
    if seats < 1:
        return HallLayout(positions=(), diameter=LARGEST_SEAT, rows=0, inner=0.0)
    inner = _inner_radius(seats)
    best: tuple[float, tuple[float, ...], tuple[int, ...]] | None = None
    for rows in range(1, min(MOST_ROWS, seats) + 1):
        radii = _radii(rows, inner=inner)
        counts = _shared(seats, radii)
        distance = _least_distance(radii, counts)
        if best is None or distance > best[0]:
            best = (distance, radii, counts)
    assert best is not None  # noqa: S101 - one row is always tried
    distance, radii, counts = best
    return HallLayout(
        positions=_numbered(radii, counts),
        diameter=min(LARGEST_SEAT, SEAT_SHARE * distance),
        rows=len(radii),
        inner=radii[0],
    )


def given_layout(positions: Sequence[tuple[float, float]]) -> HallLayout:
    """Return the layout of a hall whose seating is known: x from −1 to 1, y up from 0 to 1."""
    distances = [
        math.dist(one, other)
        for place, one in enumerate(positions)
        for other in positions[place + 1 :]
    ]
    closest = min(distances, default=LARGEST_SEAT / SEAT_SHARE)
    return HallLayout(
        positions=tuple(positions),
        diameter=min(LARGEST_SEAT, SEAT_SHARE * closest),
        rows=0,
        inner=0.0,
    )


def seat_boxes(layout: HallLayout, within: QRectF) -> tuple[QRectF, ...]:
    """Return the square of every seat, as large as the rectangle allows, centred in it."""
    radius = min(within.width() / (2 + layout.diameter), within.height() / (1 + layout.diameter))
    size = layout.diameter * radius
    left = within.center().x()
    base = within.center().y() + radius * (1 + layout.diameter) / 2 - size / 2
    return tuple(
        QRectF(left + x * radius - size / 2, base - y * radius - size / 2, size, size)
        for x, y in layout.positions
    )


def paint_seats(
    painter: QPainter,
    seats: Iterable[tuple[SeatShown, QRectF]],
    *,
    colours: MarkColours,
    numbered: bool = False,
) -> None:
    """Paint seats into their squares, with their numbers where asked."""
    sized = 0.0
    for seat, box in seats:
        if not numbered:
            paint_mark(painter, seat.mark, box, colours=colours)
            continue
        if box.width() != sized:
            sized = box.width()
            painter.setFont(styled_font(TextRole.CHIP.style, 0.40 * sized))
        paint_numbered(painter, seat.mark, box, number=str(seat.number), colours=colours)


class Hemicycle(QWidget):
    """The map of the hall; a changed seat repaints only itself."""

    picked = Signal(int)
    """The number of the seat that was clicked."""

    def __init__(
        self, theme: Theme, *, numbered: bool = False, parent: QWidget | None = None
    ) -> None:
        """Show an empty hall until `show_seats`."""
        super().__init__(parent)
        self._theme = theme
        self._numbered = numbered
        self._layout = hall_layout(0)
        self._seats: tuple[SeatShown, ...] = ()
        self._boxes: tuple[QRectF, ...] = ()
        self._reaches: tuple[Bounds, ...] = ()
        """What the sign of each seat may cover."""
        theme.follow(self)

    def show_seats(self, seats: Sequence[SeatShown], *, layout: HallLayout | None = None) -> None:
        """Show the seats in the order of the layout; only changed ones are painted."""
        shown = tuple(seats)
        chosen = layout or hall_layout(len(shown))
        if chosen != self._layout or len(shown) != len(self._seats):
            self._seats, self._layout = shown, chosen
            self._place()
            self.update()
            return
        before, self._seats = self._seats, shown
        for was, now, box in zip(before, shown, self._boxes, strict=True):
            if was != now:
                self.update(_grown(box).toAlignedRect())

    def seat_box(self, number: int) -> QRectF:
        """Return the square of a seat; empty when there is none of that number."""
        for seat, box in zip(self._seats, self._boxes, strict=True):
            if seat.number == number:
                return QRectF(box)
        return QRectF()

    def sizeHint(self) -> QSize:
        """Ask for a half circle with room to read it."""
        return QSize(self._theme.px(560), self._theme.px(320))

    def minimumSizeHint(self) -> QSize:
        """Stay readable."""
        return QSize(self._theme.px(160), self._theme.px(92))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the seats anew."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the seats that the exposed region touches."""
        painter = QPainter(self)
        exposed = Exposed(event.region()).among(self._reaches)
        touched = ((self._seats[at], self._boxes[at]) for at in exposed)
        paint_seats(painter, touched, colours=self._theme.tokens.marks, numbered=self._numbered)
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Say which seat was clicked."""
        for seat, box in zip(self._seats, self._boxes, strict=True):
            if box.contains(event.position()):
                self.picked.emit(seat.number)
                return

    def _place(self) -> None:
        inside = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        self._boxes = seat_boxes(self._layout, inside)
        self._reaches = tuple(bounds(_grown(box)) for box in self._boxes)


def _grown(box: QRectF) -> QRectF:
    # A diamond's corners and smoothed edges pass the square of the seat a little.
    room = box.width() * 0.07 + 1
    return box.adjusted(-room, -room, room, room)


def _inner_radius(seats: int) -> float:
    share = min(1.0, max(0.0, (seats - 50) / 95))
    return 0.46 - 0.06 * share


def _radii(rows: int, *, inner: float) -> tuple[float, ...]:
    if rows == 1:
        return (1.0,)
    return tuple(inner + (1 - inner) * row / (rows - 1) for row in range(rows))


def _shared(seats: int, radii: Sequence[float]) -> tuple[int, ...]:
    """Share seats among rows in proportion to their radius, the largest remainder first."""
    exact = [seats * radius / sum(radii) for radius in radii]
    counts = [int(share) for share in exact]
    order = sorted(range(len(radii)), key=lambda row: exact[row] - counts[row], reverse=True)
    for row in order[: seats - sum(counts)]:
        counts[row] += 1
    return tuple(counts)


def _least_distance(radii: Sequence[float], counts: Sequence[int]) -> float:
    """Return the distance of the two nearest seats."""
    step = radii[1] - radii[0] if len(radii) > 1 else math.inf
    chords = [
        2 * radius * math.sin(math.pi / (count - 1) / 2)
        for radius, count in zip(radii, counts, strict=True)
        if count > 1
    ]
    return min([step, *chords])


def _numbered(radii: Sequence[float], counts: Sequence[int]) -> tuple[tuple[float, float], ...]:
    places: list[tuple[float, float]] = []
    for radius, count in zip(radii, counts, strict=True):
        for place in range(count):
            angle = math.pi / 2 if count == 1 else math.pi * (1 - place / (count - 1))
            places.append((round(angle, 9), radius))
    places.sort(key=lambda at: (-at[0], -at[1]))
    return tuple(
        (
            radius * math.cos(angle),
            max(0.0, radius * math.sin(angle)),
        )
        for angle, radius in places
    )
