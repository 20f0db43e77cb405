# SPDX-License-Identifier: Apache-2.0
"""Paints the state at the foot of the page: told by its word, its sign and its ground alike."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.views.marks import SeatMark
from ui.pages.contents import Band, BandKind
from ui.pages.places import BAND, MARGIN, WIDE
from ui.pages.setting import (
    BODY,
    LEAST,
    Ink,
    SetText,
    draw,
    draw_block,
    fit_block,
    fit_line,
    squeeze,
)
from ui.theme import HallTokens, MarkColours
from ui.widgets.glyphs import paint_mark

SIGN, WORD_LEFT = 112, 222
WORD, WORD_LEAST = 82, 56
ROOM = WIDE - MARGIN - WORD_LEFT


def paint_band(painter: QPainter, band: Band, *, tokens: HallTokens) -> None:
    """Paint a state: ground edge to edge, sign, word, one sentence."""
    ground, ink = grounds(band.kind, tokens)
    painter.fillRect(BAND, ground)
    square = QRectF(MARGIN, BAND.center().y() - SIGN / 2, SIGN, SIGN)
    _paint_sign(painter, band.kind, square, ink=ink, ground=ground)
    word = fit_line(band.word, width=ROOM, sizes=range(WORD, WORD_LEAST - 1, -1), weight=700)
    sentence = _sentence(band.sentence)
    if len(sentence.lines) > 1:
        word = min(word, 66)
    high = word * 1.12
    top = BAND.center().y() - (high + sentence.height) / 2 - 2
    box = QRectF(WORD_LEFT, top, ROOM, high)
    draw(painter, box, band.word, px=word, ink=Ink(colour=ink, weight=700))
    box = QRectF(WORD_LEFT, top + high, ROOM, sentence.height)
    draw_block(painter, box, sentence, ink=Ink(colour=ink))


def grounds(kind: BandKind, tokens: HallTokens) -> tuple[QColor, QColor]:
    """Return the ground of a state and the colour of what is written on it."""
    match kind:
        case BandKind.ADOPTED:
            return tokens.band_adopted, tokens.band_text
        case BandKind.NOT_ADOPTED | BandKind.TIED:
            return tokens.band_not_adopted, tokens.band_not_adopted_text
        case BandKind.VOTING | BandKind.QUORUM:
            return tokens.band_running, tokens.band_text
        case BandKind.VOTED | BandKind.NO_QUORUM:
            return tokens.band_closed, tokens.band_closed_text


def _sentence(text: str) -> SetText:
    if not text:
        return SetText(px=BODY, lines=())
    one = fit_block(text, room=(ROOM, BODY * 1.3), sizes=(BODY, 45, LEAST), weight=500)
    return one or squeeze(text, room=(ROOM, LEAST * 2.4), sizes=(LEAST,), weight=500)


def _paint_sign(
    painter: QPainter, kind: BandKind, box: QRectF, *, ink: QColor, ground: QColor
) -> None:
    colours = _two_colours(ink, ground)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    match kind:
        case BandKind.ADOPTED | BandKind.QUORUM:
            paint_mark(painter, SeatMark.IN_FAVOUR, box, colours=colours)
        case BandKind.NOT_ADOPTED:
            paint_mark(painter, SeatMark.AGAINST, box, colours=colours)
        case BandKind.TIED:
            _diamond_with_bars(painter, box, ink=ink, ground=ground)
        case BandKind.VOTING:
            _ring(painter, box, ink=ink)
            painter.setBrush(ink)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(box.center(), SIGN * 0.21, SIGN * 0.21)
        case BandKind.VOTED:
            _ring(painter, box, ink=ink)
            side = SIGN * 0.36
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawRoundedRect(_centred(box, side, side), 5, 5)
        case BandKind.NO_QUORUM:
            _ring(painter, box, ink=ink)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawRoundedRect(_centred(box, SIGN * 0.44, SIGN * 0.11), 6, 6)
    painter.restore()


def _two_colours(ink: QColor, ground: QColor) -> MarkColours:
    return MarkColours(
        in_favour=ink,
        against=ink,
        abstain=ink,
        none=ink,
        accent=ink,
        sign=ground,
        ring=ink,
        seat=ground,
        seat_text=ink,
        text=ink,
    )


def _ring(painter: QPainter, box: QRectF, *, ink: QColor) -> None:
    stroke = SIGN * 0.07
    painter.setPen(QPen(ink, stroke))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box.center(), (SIGN - stroke) / 2, (SIGN - stroke) / 2)


def _diamond_with_bars(painter: QPainter, box: QRectF, *, ink: QColor, ground: QColor) -> None:
    """Paint the sign of equal votes: what was not adopted, with an equals sign."""
    side = SIGN * 0.80
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.translate(box.center())
    painter.rotate(45)
    painter.drawRoundedRect(QRectF(-side / 2, -side / 2, side, side), SIGN * 0.1, SIGN * 0.1)
    painter.rotate(-45)
    painter.setBrush(ground)
    for away in (-1, 1):
        middle = QPointF(0, away * SIGN * 0.105)
        bar = QRectF(0, 0, SIGN * 0.36, SIGN * 0.11)
        bar.moveCenter(middle)
        painter.drawRoundedRect(bar, 6, 6)


def _centred(box: QRectF, wide: float, high: float) -> QRectF:
    inside = QRectF(0, 0, wide, high)
    inside.moveCenter(box.center())
    return inside
