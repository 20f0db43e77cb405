# SPDX-License-Identifier: Apache-2.0
"""Paints names on the wall: who is elected, and whom a tie keeps apart."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ui.pages.contents import NameGroup
from ui.pages.places import BAND, INSIDE, MARGIN, Placed
from ui.pages.setting import LEADING, LEAST, Ink, draw, fit_line
from ui.theme import HallTokens

LARGEST = 76
GAP, BETWEEN_GROUPS, ABOVE_BAND = 40, 18, 26
MOST_COLUMNS = 4


def paint_names(painter: QPainter, place: Placed, *, tokens: HallTokens) -> None:
    """Paint each group of names under its caption, in as few columns as there is room for."""
    groups = place.page.names
    top = place.picture.top()
    room = BAND.top() - ABOVE_BAND - top
    columns, px = _setting(groups, room)
    wide = (INSIDE - GAP * (columns - 1)) / columns
    for group in groups:
        caption = QRectF(MARGIN, top, INSIDE, LEAST * LEADING)
        draw(painter, caption, group.caption, px=LEAST, ink=Ink(colour=tokens.text2))
        top += caption.height()
        rows = _rows(group, columns)
        for order, name in enumerate(group.names):
            column, row = divmod(order, rows)
            left = MARGIN + column * (wide + GAP)
            box = QRectF(left, top + row * px * LEADING, wide, px * LEADING)
            size = fit_line(name, width=wide, sizes=range(px, LEAST // 2, -1), weight=600)
            draw(painter, box, name, px=size, ink=Ink(colour=tokens.text, weight=600))
        top += rows * px * LEADING + BETWEEN_GROUPS


def _setting(groups: tuple[NameGroup, ...], room: float) -> tuple[int, int]:
    """Return how many columns there are and how large the names are."""
    captions = len(groups) * (LEAST * LEADING + BETWEEN_GROUPS)
    px = 0
    for columns in range(1, MOST_COLUMNS + 1):
        rows = sum(_rows(group, columns) for group in groups)
        px = int(min(LARGEST, (room - captions) / (rows * LEADING)))
        if px >= LEAST:
            return columns, px
    return MOST_COLUMNS, max(1, px)


def _rows(group: NameGroup, columns: int) -> int:
    return -(-len(group.names) // columns)
