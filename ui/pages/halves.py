# SPDX-License-Identifier: Apache-2.0
"""Paints the results of two bodies side by side: two cards of the same form."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from ui.pages.contents import Figure, Half
from ui.pages.parts import mark_colour
from ui.pages.places import MARGIN, WIDE, Placed
from ui.pages.setting import BODY, LEAST, Ink, draw, fit_line, text_width
from ui.theme import HallTokens
from ui.widgets.bars import BarLook, Segment, line_place, paint_bar, paint_majority_line
from ui.widgets.glyphs import paint_mark
from ui.widgets.lettering import CENTRE, RIGHT

CARD, GAP, PADDING, RADIUS = 875, 30, 40, 16
BOTTOM = 852
NAME, FIGURE, FIGURE_LEAST, MARK = 58, 132, 100, 52
LINE, BAR_HIGH, BAR_ABOVE = 66, 24, 112


def paint_halves(painter: QPainter, place: Placed, *, tokens: HallTokens) -> None:
    """Paint a card for each body under the head of the page."""
    left = float(MARGIN)
    for half in place.page.halves:
        card = QRectF(left, place.picture.top(), CARD, BOTTOM - place.picture.top())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.raised)
        painter.drawRoundedRect(card, RADIUS, RADIUS)
        inside = card.adjusted(PADDING, 24, -PADDING, -24)
        _paint_name(painter, half, inside, tokens=tokens)
        _paint_figures(painter, half.figures, inside, tokens=tokens)
        _paint_scale(painter, half, inside, tokens=tokens)
        left += CARD + GAP


def halves_area(place: Placed) -> QRectF:
    """Return the part of the canvas that the cards cover."""
    return QRectF(MARGIN, place.picture.top(), WIDE - 2 * MARGIN, BOTTOM - place.picture.top())


def _paint_name(painter: QPainter, half: Half, box: QRectF, *, tokens: HallTokens) -> None:
    """Paint whose card it is, and its sign and word at the other end."""
    row = QRectF(box.left(), box.top(), box.width(), LINE)
    ink = Ink(colour=tokens.text, weight=600)
    used = draw(painter, row, half.name, px=NAME, ink=ink)
    room = box.width() - used - MARK - 60
    px = fit_line(half.word, width=room, sizes=(BODY, LEAST), weight=600)
    wide = text_width(half.word, px, 600)
    word = QRectF(row.right() - wide, row.top(), wide, LINE)
    draw(painter, word, half.word, px=px, ink=Ink(colour=tokens.text, weight=600, align=RIGHT))
    sign = QRectF(word.left() - MARK - 18, row.center().y() - MARK / 2, MARK, MARK)
    paint_mark(painter, half.mark, sign, colours=tokens.marks)


def _paint_figures(
    painter: QPainter, figures: tuple[Figure, ...], box: QRectF, *, tokens: HallTokens
) -> None:
    """Paint sign, figure and label in columns as wide as what stands in them."""
    top = box.top() + LINE + 14
    bottom = box.bottom() - BAR_ABOVE - 36
    high = bottom - top - MARK - LINE
    px = min(FIGURE, int(high))
    columns = _columns(figures, px=px)
    while px > FIGURE_LEAST and sum(columns) > box.width():
        px -= 2
        columns = _columns(figures, px=px)
    spare = max(0.0, box.width() - sum(columns)) / max(1, len(columns) - 1)
    left = box.left()
    for figure, need in zip(figures, columns, strict=True):
        if figure.mark is not None:
            square = QRectF(left, top, MARK, MARK)
            paint_mark(painter, figure.mark, square, colours=tokens.marks)
        value = QRectF(left, top + MARK, need, high)
        draw(painter, value, str(figure.value), px=px, ink=Ink(colour=tokens.text, weight=600))
        label = QRectF(left, bottom - LINE, need, LINE)
        draw(painter, label, figure.label, px=LEAST, ink=Ink(colour=tokens.text2))
        left += need + spare


def _columns(figures: tuple[Figure, ...], *, px: int) -> list[float]:
    return [
        max(text_width(each.label, LEAST, 500), text_width(str(each.value), px, 600)) + 1
        for each in figures
    ]


def _paint_scale(painter: QPainter, half: Half, box: QRectF, *, tokens: HallTokens) -> None:
    scale = half.scale
    if scale is None:
        return
    bar = QRectF(box.left(), box.bottom() - BAR_ABOVE, box.width(), BAR_HIGH)
    look = BarLook(
        track=tokens.bg, line=tokens.text, ground=tokens.raised, reach=14, thickness=6, gap=4
    )
    segments = [
        Segment(count=share.count, colour=mark_colour(share.mark, tokens=tokens))
        for share in scale.shares
    ]
    paint_bar(painter, bar, segments, total=scale.total, look=look)
    at = line_place(bar, needed=scale.needed, total=scale.total)
    paint_majority_line(painter, bar, at=at, look=look)
    px = fit_line(scale.caption, width=box.width(), sizes=(BODY, LEAST), weight=600)
    caption = QRectF(box.left(), box.bottom() - LINE, box.width(), LINE)
    ink = Ink(colour=tokens.text, weight=600, align=CENTRE)
    draw(painter, caption, scale.caption, px=px, ink=ink)
