# SPDX-License-Identifier: Apache-2.0
"""How every painted line of text is set, and the watch that none is ever cut."""

import logging
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from ui.theme import TextRole, Theme

LOG = logging.getLogger(__name__)

LEFT, CENTRE, RIGHT = 0.0, 0.5, 1.0
"""How much of the spare room of its box stands before a line."""
_BEFORE_FIGURE = re.compile("[ \N{NO-BREAK SPACE}]?\N{EN DASH}(?:\N{NO-BREAK SPACE}| (?=\\d))")
_JOINER = "\N{WORD JOINER}"
_AT_ONCE = f"\N{NO-BREAK SPACE}\N{EN DASH}{_JOINER}\N{NO-BREAK SPACE}"
TOLERANCE = 0.75
"""A line may pass its rectangle by less than a pixel: rounding, not cutting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lettering:
    """How a line is set: kind of text, colour, side."""

    role: TextRole
    colour: QColor
    align: float = LEFT


def draw_line(
    painter: QPainter, theme: Theme, box: QRectF, *, text: str, lettering: Lettering
) -> float:
    """Draw one line and return its width; a line wider than its box is drawn whole and logged."""
    if not text:
        return 0.0
    width = theme.width(lettering.role, text)
    if width > box.width() + TOLERANCE:
        LOG.warning("a line of %.0f px in %.0f px: %s", width, box.width(), text)
    painter.setFont(theme.font(lettering.role))
    painter.setPen(lettering.colour)
    metrics = theme.metrics(lettering.role)
    left = box.left() + lettering.align * (box.width() - width)
    top = box.top() + (box.height() - metrics.height()) / 2
    # A line whose letters are placed already is painted in a third of the time.
    painter.drawStaticText(QPointF(left, top), theme.set_line(lettering.role, text))
    return width


def put_line(
    painter: QPainter, box: QRectF, text: str, *, metrics: QFontMetricsF, left: float
) -> None:
    """Draw a line in the painter's font, from `left` on, in the middle of its box's height."""
    top = box.top() + (box.height() - metrics.height()) / 2
    painter.drawText(QPointF(left, top + metrics.ascent()), text)


def wrapped_height(theme: Theme, role: TextRole, text: str, *, width: float) -> int:
    """Return how high a text is when it is broken into lines of the given width."""
    if not text:
        return 0
    return len(wrapped(theme, role, text, width=width)) * theme.line(role)


def wrapped(theme: Theme, role: TextRole, text: str, *, width: float) -> tuple[str, ...]:
    """Break a text at its spaces into lines no wider than `width`."""
    return broken(text, width=width, measure=partial(theme.width, role))


def held(text: str) -> str:
    """Keep a dash with the word before and the figure after it also where Qt breaks lines.

    At the beginning of a line it would be read as a minus. A no-break space after a dash is no
    bond to it (UAX 14, LB12a); a word joiner is.
    """
    return _BEFORE_FIGURE.sub(_AT_ONCE, text)


def broken(text: str, *, width: float, measure: Callable[[str], float]) -> tuple[str, ...]:
    """Break a text at its ordinary spaces; a no-break space holds, a dash holds its figure."""
    lines: list[str] = []
    for paragraph in held(text).replace(_JOINER, "").split("\n"):
        current = ""
        for word in paragraph.split(" "):
            longer = f"{current} {word}" if current else word
            if current and measure(longer) > width:
                lines.append(current)
                current = word
            else:
                current = longer
        lines.append(current)
    return tuple(lines)


def draw_wrapped(
    painter: QPainter, theme: Theme, box: QRectF, *, text: str, lettering: Lettering
) -> float:
    """Draw a text in lines from the top of the box and return the height it took."""
    if not text:
        return 0.0
    step = theme.line(lettering.role)
    top = box.top()
    for line in wrapped(theme, lettering.role, text, width=box.width()):
        row = QRectF(box.left(), top, box.width(), step)
        draw_line(painter, theme, row, text=line, lettering=lettering)
        top += step
    return top - box.top()


def shortened(theme: Theme, role: TextRole, text: str, *, room: float) -> str:
    """Return a text that has room, its end left out where it is too long."""
    if theme.width(role, text) <= room:
        return text
    return theme.metrics(role).elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, room))


def fitting_title(theme: Theme, role: TextRole, title: str, *, room: float) -> str:
    """Return a title that has room, its last words left out where it is too long."""
    if theme.width(role, title) <= room:
        return title
    given = title.split()
    for count in range(len(given) - 1, 0, -1):
        shorter = f"{' '.join(given[:count])}…"
        if theme.width(role, shorter) <= room:
            return shorter
    return ""


def fitting_name(
    theme: Theme, roles: tuple[TextRole, ...], name: str, *, room: float
) -> tuple[TextRole, str]:
    """Return a name that has room: smaller first, then a shorter surname, initials always whole."""
    for role in roles:
        if theme.width(role, name) <= room:
            return role, name
    role = roles[-1]
    surname, gap, initials = name.partition(" ")
    for length in range(len(surname) - 1, 0, -1):
        shorter = f"{surname[:length]}…{gap}{initials}"
        if theme.width(role, shorter) <= room:
            return role, shorter
    return role, initials or surname[:1]
