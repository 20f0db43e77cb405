# SPDX-License-Identifier: Apache-2.0
"""The title of an item or the name of a candidate: always whole, never cut, never elided."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import TextRole, Theme, styled_font
from ui.widgets.lettering import broken, put_line

FIRST_SHRINK = 2 / 3
"""A title shrinks to this share (84 px to 56 in the hall) before it takes a second line."""
MOST_LINES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class FittedText:
    """A text as it fits: its size in px and its lines."""

    px: int
    lines: tuple[str, ...]


def fitted(text: str, *, width: float, px: int, measure: Callable[[int, str], float]) -> FittedText:
    """Set a text in one line if it fits down to two thirds of `px`, else in two, ever smaller.

    `measure` tells the width of a text at a size in px. Nothing is cut at any width; only a single
    word wider than the line at 1 px would still pass it.
    """
    for size in range(px, int(px * FIRST_SHRINK) - 1, -1):
        if measure(size, text) <= width:
            return FittedText(px=size, lines=(text,))
    for size in range(px, 1, -1):
        lines = broken(text, width=width, measure=partial(measure, size))
        if len(lines) <= MOST_LINES and all(measure(size, line) <= width for line in lines):
            return FittedText(px=size, lines=lines)
    return FittedText(px=1, lines=(text,))


class Headline(QWidget):
    """One line that always fits: it shrinks before it wraps."""

    def __init__(
        self, theme: Theme, role: TextRole = TextRole.TITLE, *, parent: QWidget | None = None
    ) -> None:
        """Show nothing until `show_text`."""
        super().__init__(parent)
        self._theme = theme
        self._role = role
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.follow(self)

    def show_text(self, text: str) -> None:
        """Show a text."""
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self.updateGeometry()
            self.update()

    def fitted_text(self) -> FittedText:
        """Return the text as it is set at the present width."""
        style = self._role.style

        def measure(px: int, part: str) -> float:
            return QFontMetricsF(styled_font(style, px)).horizontalAdvance(part)

        return fitted(self._text, width=self.width(), px=self._theme.px(style.px), measure=measure)

    def sizeHint(self) -> QSize:
        """Keep the height of one full line, so that nothing below moves when a title is long."""
        return QSize(self._theme.px(320), self._theme.line(self._role))

    def minimumSizeHint(self) -> QSize:
        """Shrink as far as the layout needs."""
        return QSize(0, self._theme.line(self._role))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line or the two lines, centred in the height."""
        text = self.fitted_text()
        painter = QPainter(self)
        font = styled_font(self._role.style, text.px)
        height = self.height()
        if len(text.lines) > 1:
            needed = QFontMetricsF(font).height() * len(text.lines)
            if needed > height:
                font = styled_font(self._role.style, int(text.px * height / needed))
        painter.setFont(font)
        painter.setPen(self._theme.tokens.text)
        metrics = QFontMetricsF(font)
        step = min(height / len(text.lines), metrics.lineSpacing() * 1.1)
        top = (height - step * len(text.lines)) / 2
        for number, line in enumerate(text.lines):
            box = QRectF(0, top + number * step, self.width(), step)
            put_line(painter, box, line, metrics=metrics, left=0)
        painter.end()
