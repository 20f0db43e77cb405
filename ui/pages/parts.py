# SPDX-License-Identifier: Apache-2.0
"""Paints the parts of a page: strip, head, seats, figures, bar."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from app.views.marks import SeatMark
from ui.pages.contents import Scale, Strip
from ui.pages.places import (
    BAR,
    BETWEEN,
    CAPTION,
    HEAD_TOP,
    INSIDE,
    MARGIN,
    STRIP,
    TITLE_WEIGHT,
    FigurePlace,
    Placed,
    title_height,
)
from ui.pages.setting import (
    BODY,
    LEAST,
    Ink,
    draw,
    draw_block,
    fit_line,
    text_width,
)
from ui.theme import HallTokens
from ui.widgets.bars import BarLook, Segment, line_place, paint_bar, paint_majority_line
from ui.widgets.exposed import Exposed
from ui.widgets.glyphs import paint_mark, paint_program_mark
from ui.widgets.hemicycle import paint_seats
from ui.widgets.lettering import CENTRE, RIGHT

FIGURE, FIGURE_LEAST, FIGURE_ALONE, FIGURE_ALONE_LEAST = 150, 130, 300, 200
"""Figures are 13.9 % of the height and never under 12 %."""
WHOLE_SHARE = 0.56
MARK, MARK_GAP = 74, 26


def paint_strip(painter: QPainter, strip: Strip, clock: str, *, tokens: HallTokens) -> None:
    """Paint the line at the top: whose sitting, which item, practice, the time."""
    right = STRIP.right()
    if clock:
        right -= draw(painter, STRIP, clock, px=BODY, ink=_clock_ink(tokens)) + 40
    if strip.practice:
        right = _paint_practice(painter, strip.practice, right, tokens=tokens) - 40
    if not strip.body:
        return
    paint_program_mark(painter, QRectF(MARGIN, 38, 78, 46), colour=tokens.accent)
    left = STRIP.left() + 100
    px = _strip_size(strip, room=right - left)
    body = QRectF(left, STRIP.top(), right - left, STRIP.height())
    left += draw(painter, body, strip.body, px=px, ink=Ink(colour=tokens.text, weight=600))
    if strip.context:
        painter.fillRect(QRectF(left + 28, 40, 2, 42), tokens.none)
        context = QRectF(left + 58, STRIP.top(), right - left - 58, STRIP.height())
        draw(painter, context, strip.context, px=px, ink=Ink(colour=tokens.text2))


def paint_head(painter: QPainter, place: Placed, *, tokens: HallTokens) -> None:
    """Paint title and sub-title."""
    high = title_height(place.title)
    spare = high - place.title.height
    box = QRectF(MARGIN, HEAD_TOP + spare / 2, INSIDE, place.title.height)
    draw_block(painter, box, place.title, ink=Ink(colour=tokens.text, weight=TITLE_WEIGHT))
    below = QRectF(MARGIN, HEAD_TOP + high + BETWEEN, INSIDE, place.subtitle.height)
    draw_block(painter, below, place.subtitle, ink=Ink(colour=tokens.text2))


def paint_picture(
    painter: QPainter, place: Placed, exposed: Exposed, *, tokens: HallTokens
) -> None:
    """Paint the seats that the exposed parts of the canvas touch."""
    seats, boxes = place.page.seats, place.seats
    touched = ((seats[at], boxes[at]) for at in exposed.among(place.reaches))
    paint_seats(painter, touched, colours=tokens.marks)


def paint_figures(
    painter: QPainter, place: Placed, exposed: Exposed, *, tokens: HallTokens
) -> None:
    """Paint the figures, with their signs and labels, that the exposed parts touch."""
    px = figure_size(place)
    for each in place.figures:
        if exposed.touch(each.digits):
            _paint_figure(painter, each, px=px, tokens=tokens)
        if exposed.touch(each.label):
            _paint_label(painter, each, tokens=tokens)


def figure_size(place: Placed) -> int:
    """Return the size of the figures: they are compared, so the longest sets it for all."""
    largest, least = (
        (FIGURE_ALONE, FIGURE_ALONE_LEAST) if len(place.figures) == 1 else (FIGURE, FIGURE_LEAST)
    )
    sizes = range(largest, least - 1, -1)
    return min((_figure_size(each, sizes=sizes) for each in place.figures), default=largest)


def paint_scale(painter: QPainter, scale: Scale, *, tokens: HallTokens) -> None:
    """Paint the bar, the line that has to be reached, and its caption under the line."""
    look = BarLook(
        track=tokens.track, line=tokens.text, ground=tokens.bg, reach=14, thickness=6, gap=4
    )
    segments = [
        Segment(count=share.count, colour=mark_colour(share.mark, tokens=tokens))
        for share in scale.shares
    ]
    paint_bar(painter, BAR, segments, total=scale.total, look=look)
    at = line_place(BAR, needed=scale.needed, total=scale.total)
    paint_majority_line(painter, BAR, at=at, look=look)
    px = fit_line(scale.caption, width=CAPTION.width(), sizes=(BODY, LEAST), weight=600)
    wide = text_width(scale.caption, px, 600)
    left = min(max(CAPTION.left(), at - wide / 2), CAPTION.right() - wide)
    box = QRectF(left, CAPTION.top(), wide, CAPTION.height())
    ink = Ink(colour=tokens.text, weight=600, align=CENTRE)
    draw(painter, box, scale.caption, px=px, ink=ink)


def paint_note(painter: QPainter, note: str, *, tokens: HallTokens) -> None:
    """Paint what stands in place of the bar."""
    px = fit_line(note, width=CAPTION.width(), sizes=(BODY, LEAST), weight=500)
    draw(painter, CAPTION, note, px=px, ink=Ink(colour=tokens.text2))


def _clock_ink(tokens: HallTokens) -> Ink:
    return Ink(colour=tokens.text, weight=600, figures=True, align=RIGHT)


def _strip_size(strip: Strip, *, room: float) -> int:
    between = 58 if strip.context else 0
    for px in (BODY, 45, LEAST):
        wide = text_width(strip.body, px, 600) + text_width(strip.context, px, 500)
        if wide + between <= room:
            return px
    wide = text_width(strip.body, LEAST, 600) + text_width(strip.context, LEAST, 500)
    return max(1, int(LEAST * (room - between) / wide))


def _paint_practice(painter: QPainter, text: str, right: float, *, tokens: HallTokens) -> float:
    """Paint the sign of practice, reversed so that no photograph passes for a real sitting."""
    wide = text_width(text, LEAST, 700) + 56
    box = QRectF(right - wide, STRIP.top(), wide, STRIP.height())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tokens.text)
    painter.drawRoundedRect(box, 10, 10)
    ink = Ink(colour=tokens.bg, weight=700, align=CENTRE)
    draw(painter, box, text, px=LEAST, ink=ink)
    return box.left()


def _paint_figure(painter: QPainter, place: FigurePlace, *, px: int, tokens: HallTokens) -> None:
    figure, left = place.figure, place.value.left()
    if figure.mark is not None:
        square = QRectF(left, place.value.center().y() - MARK / 2, MARK, MARK)
        paint_mark(painter, figure.mark, square, colours=tokens.marks)
        left += MARK + MARK_GAP
    box = QRectF(left, place.value.top(), place.value.right() - left, place.value.height())
    wide = draw(painter, box, str(figure.value), px=px, ink=Ink(colour=tokens.text, weight=600))
    if figure.whole is not None:
        of = f"/ {figure.whole}"
        # The smaller figure stands on the same line as the large one.
        drop = px * (1 - WHOLE_SHARE) * 0.36
        rest = box.adjusted(wide + 26, drop, 0, drop)
        draw(painter, rest, of, px=px * WHOLE_SHARE, ink=Ink(colour=tokens.text2))


def _paint_label(painter: QPainter, place: FigurePlace, *, tokens: HallTokens) -> None:
    label = place.figure.label
    px = fit_line(label, width=place.label.width(), sizes=(BODY, 45, LEAST), weight=500)
    draw(painter, place.label, label, px=px, ink=Ink(colour=tokens.text2))


def _figure_size(place: FigurePlace, *, sizes: range) -> int:
    figure = place.figure
    room = place.value.width() - (MARK + MARK_GAP if figure.mark is not None else 0)
    rest = "" if figure.whole is None else f"/ {figure.whole}"
    for px in sizes:
        wide = text_width(str(figure.value), px, 600)
        if rest:
            wide += 26 + text_width(rest, px * WHOLE_SHARE, 500)
        if wide <= room:
            return px
    return fit_line(str(figure.value) + rest, width=room, sizes=(sizes[-1],), weight=600)


def mark_colour(mark: SeatMark, *, tokens: HallTokens) -> QColor:
    """Return the colour of a share of the bar."""
    colours = {
        SeatMark.IN_FAVOUR: tokens.in_favour,
        SeatMark.AGAINST: tokens.against,
        SeatMark.ABSTAINED: tokens.abstain,
        SeatMark.REGISTERED: tokens.accent,
    }
    return colours.get(mark, tokens.none)
