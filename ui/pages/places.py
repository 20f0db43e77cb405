# SPDX-License-Identifier: Apache-2.0
"""Where the parts of a page are on the canvas: picture left, figures right, state below.

The same place on every page, so that the hall learns it in a minute. All lengths are px of the
canvas of 1920 × 1080; a long title takes room from the picture and the figures, never the band's.
"""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QRectF
from PySide6.QtGui import QRegion

from ui.pages.contents import Figure, Page
from ui.pages.setting import BODY, LEAST, SetText, fit_block, squeeze
from ui.widgets.exposed import Bounds, Exposed, bounds
from ui.widgets.hemicycle import hall_layout, seat_boxes

WIDE, HIGH, MARGIN = 1920, 1080, 70
CANVAS = QRectF(0, 0, WIDE, HIGH)
WHOLE = Exposed(QRegion(CANVAS.toRect()))
INSIDE = WIDE - 2 * MARGIN
STRIP = QRectF(MARGIN, 30, INSIDE, 62)
BAND = QRectF(0, 892, WIDE, 188)
SCALE = QRectF(0, 740, WIDE, 150)
BAR = QRectF(MARGIN, 766, INSIDE, 26)
CAPTION = QRectF(MARGIN, 812, INSIDE, 56)
HEAD_TOP, PICTURE_TOP, FIGURES_TOP, PICTURE_BOTTOM = 104, 298, 282, 730
PICTURE_LEFT, PICTURE_RIGHT, FIGURES_LEFT = MARGIN, 970, 1024
HEAD_ROOMS = (176, 236)
"""How high title and sub-title may be: as a rule, and where a long one takes from the picture."""
COLUMN_GAP = 30
FIRST_COLUMN = 402
"""The second column has the longer labels: those who gave no vote."""
ALONE_LIFTED = 50
ABOVE_DIGITS = 12
BETWEEN = 8
TITLE_HIGH = 98
TITLE_SIZES = tuple(range(84, 55, -1))
"""84 px, down to 56 before a title takes a second line."""
WRAPPED_SIZES = tuple(range(72, LEAST - 1, -1))
SUBTITLE_SIZES = (BODY, LEAST)
TITLE_WEIGHT, TEXT_WEIGHT = 600, 500


@dataclass(frozen=True, slots=True, kw_only=True)
class FigurePlace:
    """Where a figure is and where its label."""

    figure: Figure
    value: QRectF
    label: QRectF

    @property
    def digits(self) -> QRectF:
        """What of it the digits cover: they stand in the middle, clear of the head of the page."""
        return self.value.adjusted(0, ABOVE_DIGITS, 0, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A page with the place of everything on it."""

    page: Page
    title: SetText
    subtitle: SetText
    figures: tuple[FigurePlace, ...]
    seats: tuple[QRectF, ...]
    """The squares of the seats."""
    reaches: tuple[Bounds, ...]
    """What the sign of each seat may cover."""
    picture: QRectF
    """The part of the canvas that seats are painted in."""
    numbers: QRectF
    """The part of the canvas that figures are painted in."""


def placed(page: Page) -> Placed:
    """Find a place for everything on a page."""
    title, subtitle = head(page.title, page.subtitle)
    longer = max(0.0, head_height(title, subtitle) - HEAD_ROOMS[0])
    picture = _picture(longer)
    seats, reaches = _seated(len(page.seats), longer)
    top = FIGURES_TOP + longer
    numbers = QRectF(FIGURES_LEFT, top, WIDE - MARGIN - FIGURES_LEFT, PICTURE_BOTTOM - top)
    return Placed(
        page=page,
        title=title,
        subtitle=subtitle,
        figures=figure_places(page.figures, numbers),
        seats=seats,
        reaches=reaches,
        picture=picture,
        numbers=numbers,
    )


def head_area(place: Placed) -> QRectF:
    """Return where title and sub-title stand."""
    return QRectF(0, HEAD_TOP, WIDE, head_height(place.title, place.subtitle))


def _picture(longer: float) -> QRectF:
    """Return the part of the canvas for seats; a long title has taken some of it."""
    return QRectF(
        PICTURE_LEFT,
        PICTURE_TOP + longer,
        PICTURE_RIGHT - PICTURE_LEFT,
        PICTURE_BOTTOM - PICTURE_TOP - longer,
    )


@lru_cache(maxsize=32)
def _seated(count: int, longer: float) -> tuple[tuple[QRectF, ...], tuple[Bounds, ...]]:
    """Return the squares of so many seats, and what their signs may cover."""
    if not count:
        return (), ()
    squares = seat_boxes(hall_layout(count), _picture(longer))
    # A diamond and smoothed edges pass the square.
    rooms = (square.width() * 0.07 + 2 for square in squares)
    reaches = (
        bounds(square.adjusted(-room, -room, room, room))
        for square, room in zip(squares, rooms, strict=True)
    )
    return squares, tuple(reaches)


@lru_cache(maxsize=32)
def head(title: str, subtitle: str) -> tuple[SetText, SetText]:
    """Set title and sub-title so that both are whole and, if that can be, in their usual room."""
    below = squeeze(
        subtitle, room=(INSIDE, HEAD_ROOMS[0] * 2 / 3), sizes=SUBTITLE_SIZES, weight=TEXT_WEIGHT
    )
    one = fit_block(title, room=(INSIDE, TITLE_HIGH), sizes=TITLE_SIZES, weight=TITLE_WEIGHT)
    if one is not None and head_height(one, below) <= HEAD_ROOMS[-1]:
        return one, below
    under = below.height + BETWEEN if subtitle else 0
    for room in HEAD_ROOMS:
        more = fit_block(
            title, room=(INSIDE, room - under), sizes=WRAPPED_SIZES, weight=TITLE_WEIGHT
        )
        if more is not None:
            return more, below
    least = (INSIDE, HEAD_ROOMS[-1] - under)
    return squeeze(title, room=least, sizes=(LEAST,), weight=TITLE_WEIGHT), below


def title_height(title: SetText) -> float:
    """Return the height of a title; one line keeps the height of a full one."""
    return max(TITLE_HIGH, title.height)


def head_height(title: SetText, subtitle: SetText) -> float:
    """Return how high title and sub-title are together."""
    under = BETWEEN + subtitle.height if any(subtitle.lines) else 0
    return title_height(title) + under


def figure_places(figures: tuple[Figure, ...], within: QRectF) -> tuple[FigurePlace, ...]:
    """Place one figure, two under each other or four in a square, each with its label below."""
    square = len(figures) > 2  # noqa: PLR2004 - two still stand under each other
    rows = max(1, -(-len(figures) // 2) if square else len(figures))
    high = within.height() / rows
    lifted = ALONE_LIFTED if len(figures) == 1 else 0
    places: list[FigurePlace] = []
    for order, figure in enumerate(figures):
        row, column = divmod(order, 2) if square else (order, 0)
        left = within.left() + column * FIRST_COLUMN
        right = (
            within.left() + FIRST_COLUMN - COLUMN_GAP if square and not column else within.right()
        )
        top = within.top() + row * high
        label = QRectF(left, top + high - 62 - lifted, right - left, 56)
        value = QRectF(left, top, right - left, label.top() - top)
        places.append(FigurePlace(figure=figure, value=value, label=label))
    return tuple(places)
