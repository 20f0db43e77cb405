# SPDX-License-Identifier: Apache-2.0
"""The signs of seats and votes, painted: the shape carries the vote, colour only helps.

Neither of the shipped faces has these signs, and a typed sign would come from a font of the
machine. All sizes are shares of the diameter.
"""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from app.views.marks import SeatMark
from ui.theme import MarkColours

DASHES = 12
SEATS_OF_MARK = (6, 9, 12)
"""The program's own mark: three arcs of seats."""


def paint_mark(painter: QPainter, mark: SeatMark, box: QRectF, *, colours: MarkColours) -> None:
    """Paint the sign of a seat, as large as the box allows and centred in it."""
    size = min(box.width(), box.height())
    centre = box.center()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    match mark:
        case SeatMark.IN_FAVOUR:
            _disc(painter, centre, size, colour=colours.in_favour)
            _check(painter, centre, size, colour=colours.sign)
        case SeatMark.AGAINST:
            _diamond(painter, centre, size, colour=colours.against)
            _cross(painter, centre, size, colour=colours.sign)
        case SeatMark.ABSTAINED:
            _ring(painter, centre, size, pen=QPen(colours.abstain, size * 0.19))
        case SeatMark.SILENT:
            _bar(painter, centre, size, colour=colours.none)
        case SeatMark.WAITING:
            _dashed(painter, centre, size, colour=colours.ring)
        case SeatMark.REGISTERED | SeatMark.ANSWERED:
            _disc(painter, centre, size, colour=colours.accent)
        case SeatMark.ABSENT:
            _disc(painter, centre, size * 0.26, colour=colours.none)
        case SeatMark.VACANT:
            _corners(painter, centre, size, colour=colours.none)
    painter.restore()


def paint_unsaved(
    painter: QPainter, mark: SeatMark, box: QRectF, *, colours: MarkColours, warn: QColor
) -> None:
    """Paint a vote that isn't on disk yet: small, inside a dashed ring of warning."""
    size = min(box.width(), box.height())
    inner = size * 12 / 19
    centre = box.center()
    paint_mark(
        painter,
        mark,
        QRectF(centre.x() - inner / 2, centre.y() - inner / 2, inner, inner),
        colours=colours,
    )
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _dashed(painter, centre, size, colour=warn)
    painter.restore()


def paint_numbered(
    painter: QPainter,
    mark: SeatMark,
    box: QRectF,
    *,
    number: str,
    colours: MarkColours,
) -> None:
    """Paint a seat with its number, in the painter's font, instead of the sign.

    The outline still tells the vote.
    """
    size = min(box.width(), box.height())
    centre = box.center()
    text = colours.sign
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    match mark:
        case SeatMark.IN_FAVOUR:
            _disc(painter, centre, size, colour=colours.in_favour)
        case SeatMark.AGAINST:
            _diamond(painter, centre, size, colour=colours.against)
        case SeatMark.REGISTERED | SeatMark.ANSWERED:
            _disc(painter, centre, size, colour=colours.accent)
        case SeatMark.ABSTAINED:
            _ring(painter, centre, size, pen=QPen(colours.abstain, size * 0.1))
            text = colours.text
        case SeatMark.SILENT | SeatMark.WAITING:
            _dashed(painter, centre, size, colour=colours.ring, stroke=0.03)
            text = colours.seat_text
        case SeatMark.ABSENT:
            _disc(painter, centre, size, colour=colours.seat)
            text = colours.seat_text
        case SeatMark.VACANT:
            _corners(painter, centre, size, colour=colours.none)
            text = colours.seat_text
    painter.setPen(text)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, number)
    painter.restore()


def paint_excused(painter: QPainter, box: QRectF, *, colour: QColor) -> None:
    """Paint a deputy away for a reason: a thin ring with a bar."""
    size = min(box.width(), box.height())
    centre = box.center()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(colour, max(1.0, size * 0.07))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    _ring(painter, centre, size * 0.86, pen=pen)
    half = size * 0.2
    painter.drawLine(QPointF(centre.x() - half, centre.y()), QPointF(centre.x() + half, centre.y()))
    painter.restore()


def paint_program_mark(painter: QPainter, box: QRectF, *, colour: QColor) -> None:
    """Paint the program's mark: three arcs of seats, 3 wide to 2 high."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    seat = box.width() * 0.115
    radius = min((box.width() - seat) / 2, box.height() - seat)
    base = QPointF(box.center().x(), box.bottom() - seat / 2 - (box.height() - seat - radius) / 2)
    for share, count in zip((0.5, 0.75, 1.0), SEATS_OF_MARK, strict=True):
        for place in range(count):
            angle = math.pi * (1 - place / (count - 1))
            at = QPointF(
                base.x() + radius * share * math.cos(angle),
                base.y() - radius * share * math.sin(angle),
            )
            painter.drawEllipse(at, seat / 2, seat / 2)
    painter.restore()


def _disc(painter: QPainter, centre: QPointF, size: float, *, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(centre, size / 2, size / 2)


def _diamond(painter: QPainter, centre: QPointF, size: float, *, colour: QColor) -> None:
    side = size * 0.80
    painter.save()
    painter.translate(centre)
    painter.rotate(45)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(QRectF(-side / 2, -side / 2, side, side), size * 0.10, size * 0.10)
    painter.restore()


def _ring(painter: QPainter, centre: QPointF, size: float, *, pen: QPen) -> None:
    radius = (size - pen.widthF()) / 2
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(centre, radius, radius)


def _dashed(
    painter: QPainter, centre: QPointF, size: float, *, colour: QColor, stroke: float = 0.075
) -> None:
    width = max(1.0, size * stroke)
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    turn = math.pi * (size - width) / width
    pen.setDashPattern([turn / DASHES * 0.55, turn / DASHES * 0.45])
    _ring(painter, centre, size, pen=pen)


def _bar(painter: QPainter, centre: QPointF, size: float, *, colour: QColor) -> None:
    length, thick = size * 0.52, size * 0.16
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(
        QRectF(centre.x() - length / 2, centre.y() - thick / 2, length, thick), thick / 2, thick / 2
    )


def _corners(painter: QPainter, centre: QPointF, size: float, *, colour: QColor) -> None:
    """Four corners of an empty place: no seat is taken here."""
    half, arm = size * 0.36, size * 0.2
    pen = QPen(colour, max(1.0, size * 0.06))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    for across in (-1, 1):
        for down in (-1, 1):
            corner = QPointF(centre.x() + across * half, centre.y() + down * half)
            painter.drawLine(corner, QPointF(corner.x() - across * arm, corner.y()))
            painter.drawLine(corner, QPointF(corner.x(), corner.y() - down * arm))


def _check(painter: QPainter, centre: QPointF, size: float, *, colour: QColor) -> None:
    pen = QPen(colour, size * 0.115)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(
        QPolygonF(
            [
                QPointF(centre.x() + across * size, centre.y() + down * size)
                for across, down in ((-0.22, 0.02), (-0.065, 0.175), (0.235, -0.155))
            ]
        )
    )


def _cross(painter: QPainter, centre: QPointF, size: float, *, colour: QColor) -> None:
    arm = size * 0.165
    pen = QPen(colour, size * 0.115)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    for slope in (-1, 1):
        painter.drawLine(
            QPointF(centre.x() - arm, centre.y() - slope * arm),
            QPointF(centre.x() + arm, centre.y() + slope * arm),
        )
