# SPDX-License-Identifier: Apache-2.0
"""Paints pages without figures: before the sitting, an item, a break, the end."""

import math
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from app.views.hall import HallPage
from ui.pages.contents import Cover, Page
from ui.pages.places import HIGH, INSIDE, MARGIN, WIDE
from ui.pages.setting import LEADING, LEAST, Ink, draw, draw_block, squeeze
from ui.theme import HallTokens
from ui.widgets.glyphs import paint_program_mark

NAME_SIZES = tuple(range(150, LEAST - 1, -2))
STATE_SIZES = tuple(range(150, LEAST - 1, -2))
ITEM_SIZES = tuple(range(92, LEAST - 1, -2))
LINE_SIZES = tuple(range(60, LEAST - 1, -1))
UNTIL_SIZES = tuple(range(136, LEAST - 1, -2))
ARCS, SEATS_OF_ARC = 9, 44
FIRST_ARC, GROWTH, DOT = 210.0, 1.19, 0.047
SHADE_DARK, SHADE_BRIGHT = 0.2, 0.11
LEAST_SHADE = 0.35
"""What is left of the shade at the outermost arc."""
CLEAR_TOP = 120
"""Nothing is painted behind the clock."""
FADE_FROM, FADE_TO = 760.0, 1480.0


def paint_cover(painter: QPainter, page: Page, cover: Cover, *, tokens: HallTokens) -> None:
    """Paint a large word and what belongs to it, before the seats of the hall far off."""
    _paint_hall_far_off(painter, tokens)
    if page.stage is HallPage.TITLE:
        paint_program_mark(painter, QRectF(MARGIN, 92, 148, 84), colour=tokens.accent)
    if cover.capitals:
        _paint_state(painter, cover, tokens=tokens)
    else:
        _paint_name(painter, cover, tokens=tokens)


def paint_item(painter: QPainter, page: Page, *, tokens: HallTokens) -> None:
    """Paint which item is in hand and its title, as large as it can be whole."""
    title = squeeze(page.title, room=(INSIDE, 520), sizes=ITEM_SIZES, weight=600)
    over = 84 * LEADING
    top = max(150, 490 - (title.height + over + 34) / 2)
    box = QRectF(MARGIN, top, INSIDE, over)
    draw(painter, box, page.over, px=84, ink=Ink(colour=tokens.accent, weight=600))
    box = QRectF(MARGIN, top + over + 34, INSIDE, title.height)
    draw_block(painter, box, title, ink=Ink(colour=tokens.text, weight=600))


def furthest_shade(tokens: HallTokens) -> QColor:
    """Return the colour that stands out most of what is painted behind the words."""
    dark = tokens.bg.lightnessF() < 0.5  # noqa: PLR2004 - half of light
    return _mixed(tokens.bg, tokens.accent, SHADE_DARK if dark else SHADE_BRIGHT)


def _paint_name(painter: QPainter, cover: Cover, *, tokens: HallTokens) -> None:
    name = squeeze(cover.word, room=(1500, 400), sizes=NAME_SIZES, weight=600)
    top = 236.0
    ink = Ink(colour=tokens.text, weight=600)
    draw_block(painter, QRectF(MARGIN, top, INSIDE, name.height), name, ink=ink)
    top += name.height + 56
    high = min(150.0, (HIGH - MARGIN - top) / max(1, len(cover.lines)) - 14)
    lines = [
        squeeze(text, room=(INSIDE, high), sizes=LINE_SIZES, weight=600) for text in cover.lines
    ]
    if cover.even:
        # Names are of one size: none of them matters more.
        least = min(line.px for line in lines)
        lines = [replace(line, px=least) for line in lines]
    for order, line in enumerate(lines):
        loud = cover.even or not order
        ink = Ink(colour=tokens.text if loud else tokens.text2, weight=600 if loud else 500)
        draw_block(painter, QRectF(MARGIN, top, INSIDE, line.height), line, ink=ink)
        top += line.height + 14


def _paint_state(painter: QPainter, cover: Cover, *, tokens: HallTokens) -> None:
    word = squeeze(cover.word, room=(INSIDE, 360), sizes=STATE_SIZES, weight=700)
    lines = [
        squeeze(text, room=(INSIDE, 320), sizes=UNTIL_SIZES, weight=600) for text in cover.lines
    ]
    high = word.height + sum(line.height + 30 for line in lines)
    top = max(130.0, HIGH / 2 + 10 - high / 2)
    ink = Ink(colour=tokens.text, weight=700)
    draw_block(painter, QRectF(MARGIN, top, INSIDE, word.height), word, ink=ink)
    top += word.height + 30
    for line in lines:
        ink = Ink(colour=tokens.text, weight=600)
        draw_block(painter, QRectF(MARGIN, top, INSIDE, line.height), line, ink=ink)
        top += line.height + 30


def _paint_hall_far_off(painter: QPainter, tokens: HallTokens) -> None:
    """Paint arcs of seats behind the words, so faint that every word keeps its contrast."""
    colour = furthest_shade(tokens)
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    radius = FIRST_ARC
    for arc in range(ARCS):
        faint = 1 - (1 - LEAST_SHADE) * arc / (ARCS - 1)
        size = radius * DOT / 2
        for place in range(SEATS_OF_ARC + 1):
            angle = math.pi * place / SEATS_OF_ARC
            at = QPointF(1500 + radius * math.cos(angle), HIGH - 10 - radius * math.sin(angle))
            if FADE_FROM < at.x() < WIDE + size and at.y() - size > CLEAR_TOP:
                share = min(1.0, (at.x() - FADE_FROM) / (FADE_TO - FADE_FROM))
                painter.setBrush(_mixed(tokens.bg, colour, share * faint))
                painter.drawEllipse(at, size, size)
        radius *= GROWTH
    painter.restore()


def _mixed(one: QColor, other: QColor, share: float) -> QColor:
    def part(first: float, second: float) -> float:
        return first + (second - first) * share

    return QColor.fromRgbF(
        part(one.redF(), other.redF()),
        part(one.greenF(), other.greenF()),
        part(one.blueF(), other.blueF()),
    )
