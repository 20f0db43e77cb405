# SPDX-License-Identifier: Apache-2.0
"""How texts are set on the wall: always whole, never under 44 px of 1080, never elided.

A text first grows smaller in one line, then takes more lines; below 44 px it goes only where
nothing else would keep it whole.
"""

import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from ui.theme import DISPLAY, TypeStyle, styled_font
from ui.widgets.lettering import LEFT, TOLERANCE, broken, put_line

LOG = logging.getLogger(__name__)

BODY = 46
LEAST = 44
"""4.1 % of the height."""
LEADING = 1.16
"""From line to line of the same text, in sizes of the text."""
NARROWER = 0.98
SPACE = 0.5
"""More than a space is wide, in sizes of the text: one is left out at the end of every line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ink:
    """How a text is set: colour, weight, side, and whether it is a clock."""

    colour: QColor
    weight: int = 500
    figures: bool = False
    align: float = LEFT


@dataclass(frozen=True, slots=True, kw_only=True)
class SetText:
    """A text as it fits a place: its size in px and its lines."""

    px: int
    lines: tuple[str, ...]

    @property
    def height(self) -> float:
        """How high the lines are together."""
        return len(self.lines) * self.px * LEADING


@lru_cache(maxsize=512)
def face(px: float, weight: int, *, figures: bool = False) -> QFont:
    """Return the wall's face at a size in px of the canvas."""
    style = TypeStyle(px=round(px), weight=weight, line=0, family=DISPLAY, figures=figures)
    return styled_font(style, px)


@lru_cache(maxsize=8192)
def text_width(text: str, px: float, weight: int, *, figures: bool = False) -> float:
    """Return how wide a line of text is on the canvas."""
    return _measures(px, weight, figures=figures).horizontalAdvance(text)


@lru_cache(maxsize=512)
def _measures(px: float, weight: int, *, figures: bool) -> QFontMetricsF:
    return QFontMetricsF(face(px, weight, figures=figures))


def fit_line(text: str, *, width: float, sizes: Iterable[int], weight: int) -> int:
    """Return the largest of the sizes at which a text is no wider than its place, or less."""
    smallest = 1
    for px in sizes:
        smallest = px
        if text_width(text, px, weight) <= width:
            return px
    return max(1, int(smallest * width / text_width(text, smallest, weight)))


def fit_block(
    text: str, *, room: tuple[float, float], sizes: Sequence[int], weight: int
) -> SetText | None:
    """Set a text in as many lines as go into a place, the largest size first; None if none does."""
    width, height = room
    # Unhinted letters grow evenly, so most sizes can be ruled out without measuring every word.
    share = text_width(text, sizes[0], weight) / sizes[0]
    for px in sizes:
        most = int(height / (px * LEADING))
        if share * px > most * (width + px * SPACE):
            continue
        measure = partial(text_width, px=px, weight=weight)
        lines = broken(text, width=width, measure=measure)
        fitted = SetText(px=px, lines=lines)
        if fitted.height <= height and all(measure(line) <= width for line in lines):
            return SetText(px=px, lines=_balanced(text, lines, width=width, px=px, weight=weight))
    return None


def squeeze(text: str, *, room: tuple[float, float], sizes: Sequence[int], weight: int) -> SetText:
    """Set a text as `fit_block` does, below the smallest size where nothing else helps."""
    smaller = range(sizes[-1] - 1, 0, -1)
    found = fit_block(text, room=room, sizes=[*sizes, *smaller], weight=weight)
    return found or SetText(px=1, lines=(text,))


def draw(painter: QPainter, box: QRectF, text: str, *, px: float, ink: Ink) -> float:
    """Draw one line and return its width; a line wider than its box is drawn whole and logged."""
    if not text:
        return 0.0
    font = face(px, ink.weight, figures=ink.figures)
    width = text_width(text, px, ink.weight, figures=ink.figures)
    if width > box.width() + TOLERANCE:
        LOG.warning("a line of %.0f px in %.0f px: %s", width, box.width(), text)
    painter.setFont(font)
    painter.setPen(ink.colour)
    metrics = _measures(px, ink.weight, figures=ink.figures)
    left = box.left() + ink.align * (box.width() - width)
    put_line(painter, box, text, metrics=metrics, left=left)
    return width


def draw_block(painter: QPainter, box: QRectF, text: SetText, *, ink: Ink) -> None:
    """Draw the lines of a text from the top of its box."""
    step = text.px * LEADING
    for number, line in enumerate(text.lines):
        row = QRectF(box.left(), box.top() + number * step, box.width(), step)
        draw(painter, row, line, px=text.px, ink=ink)


def _balanced(
    text: str, lines: tuple[str, ...], *, width: float, px: int, weight: int
) -> tuple[str, ...]:
    """Break a text into as many lines, but of like width: no word stands alone on the last one."""
    if len(lines) == 1:
        return lines
    measure = partial(text_width, px=px, weight=weight)
    best, narrow = lines, width * NARROWER
    while True:
        tried = broken(text, width=narrow, measure=measure)
        if len(tried) > len(lines) or any(measure(line) > narrow for line in tried):
            return best
        best, narrow = tried, narrow * NARROWER
