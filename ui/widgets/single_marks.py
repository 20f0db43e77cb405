# SPDX-License-Identifier: Apache-2.0
"""A vote's mark or an icon that stands by itself in a panel."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.views.marks import SeatMark
from ui.icons import Icon
from ui.theme import Theme
from ui.widgets.glyphs import paint_mark, paint_program_mark
from ui.widgets.ground import Tone


class Mark(QWidget):
    """One seat mark."""

    def __init__(self, theme: Theme, mark: SeatMark, *, size: int) -> None:
        """Show a mark `size` px square."""
        super().__init__()
        self._theme = theme
        self._mark = mark
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.follow(self)

    def sizeHint(self) -> QSize:
        """Take the square."""
        return QSize(self._theme.px(self._size), self._theme.px(self._size))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the mark."""
        painter = QPainter(self)
        box = QRectF(self.rect())
        paint_mark(painter, self._mark, box, colours=self._theme.tokens.marks)
        painter.end()


class Sign(QWidget):
    """One icon, in the colour of its meaning."""

    def __init__(self, theme: Theme, icon: Icon, tone: Tone, *, size: int = 20) -> None:
        """Show an icon `size` px square."""
        super().__init__()
        self._theme = theme
        self._icon = icon
        self._tone = tone
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.follow(self)

    def show_icon(self, icon: Icon, tone: Tone) -> None:
        """Show another icon."""
        if (icon, tone) != (self._icon, self._tone):
            self._icon, self._tone = icon, tone
            self.update()

    def sizeHint(self) -> QSize:
        """Take the square."""
        return QSize(self._theme.px(self._size), self._theme.px(self._size))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the icon."""
        painter = QPainter(self)
        colour = self._tone.of(self._theme.tokens)
        self._theme.icon(painter, self._icon, QRectF(self.rect()), colour=colour)
        painter.end()


class ProgramMark(QWidget):
    """The mark of the program in the header."""

    def __init__(self, theme: Theme) -> None:
        """Show the mark 36 × 24."""
        super().__init__()
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.follow(self)

    def sizeHint(self) -> QSize:
        """Take 36 × 24."""
        return QSize(self._theme.px(36), self._theme.px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the mark."""
        painter = QPainter(self)
        paint_program_mark(painter, QRectF(self.rect()), colour=self._theme.tokens.accent)
        painter.end()
