# SPDX-License-Identifier: Apache-2.0
"""Bars of votes and of deputies registered, with the line that has to be reached.

Never a percentage: a bar stands on the scale from nothing to the whole body.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath


@dataclass(frozen=True, slots=True, kw_only=True)
class BarLook:
    """What a bar is painted in; `ground` shows as the gap beside the line."""

    track: QColor
    line: QColor
    ground: QColor
    reach: float
    """How far the line passes the bar above and below, in px."""
    thickness: float = 2.0
    gap: float = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A part of a bar: how many, in which colour, hatched when they have not answered."""

    count: float
    colour: QColor
    hatched: bool = False


def line_place(box: QRectF, *, needed: int, total: int) -> float:
    """Return the x of the line of `needed` on a bar of `total`."""
    return box.left() + box.width() * min(needed, total) / max(total, 1)


def paint_bar(
    painter: QPainter, box: QRectF, segments: Sequence[Segment], *, total: int, look: BarLook
) -> None:
    """Paint a bar with round ends; segments stand side by side with a gap between them."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    whole = QPainterPath()
    whole.addRoundedRect(box, box.height() / 2, box.height() / 2)
    painter.fillPath(whole, look.track)
    painter.setClipPath(whole)
    left = box.left()
    shown = [segment for segment in segments if segment.count > 0]
    for segment in shown:
        width = box.width() * segment.count / max(total, 1)
        alone, last = len(shown) == 1, segment is shown[-1]
        room = 0.0 if last else look.gap
        part = QRectF(left, box.top(), max(0.0, width - room), box.height())
        if segment.hatched:
            painter.fillRect(part, QBrush(segment.colour, Qt.BrushStyle.BDiagPattern))
        elif alone:
            painter.setBrush(segment.colour)
            painter.drawRoundedRect(part, box.height() / 2, box.height() / 2)
        else:
            painter.fillRect(part, segment.colour)
        if not last:
            gap = QRectF(part.right(), box.top(), room, box.height())
            painter.fillRect(gap, look.ground)
        left += width
    painter.restore()


def paint_majority_line(painter: QPainter, box: QRectF, *, at: float, look: BarLook) -> None:
    """Paint the line that has to be reached, with a gap of background on each side."""
    half = look.thickness / 2
    x = min(max(round(at - half), box.left() + look.gap), box.right() - look.thickness)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.fillRect(
        QRectF(x - look.gap, box.top(), look.thickness + 2 * look.gap, box.height()), look.ground
    )
    painter.fillRect(
        QRectF(x, box.top() - look.reach, look.thickness, box.height() + 2 * look.reach), look.line
    )
    painter.restore()
