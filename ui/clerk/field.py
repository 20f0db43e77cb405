# SPDX-License-Identifier: Apache-2.0
"""An entry of the desk: an edge that darkens with the focus, one size of text."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit

from ui.theme import TextRole, Theme


class Field(QLineEdit):
    """A line to type into; `width` 0 takes the room there is."""

    def __init__(
        self,
        theme: Theme,
        *,
        width: int = 0,
        height: int = 36,
        role: TextRole = TextRole.ROW_STRONG,
    ) -> None:
        """Start empty."""
        super().__init__()
        self._theme = theme
        self._size = (width, height)
        self._role = role
        self.setFrame(False)
        theme.changed.connect(self._restyle)
        self._restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground and edge, then the text."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        pen = QPen(tokens.accent if focused else tokens.line2, 2 if focused else 1)
        painter.setPen(pen)
        painter.setBrush(tokens.surface if self.isEnabled() else tokens.sunken)
        inset = pen.widthF() / 2
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, self._theme.px(6), self._theme.px(6))
        painter.end()
        super().paintEvent(event)

    def _restyle(self) -> None:
        px = self._theme.px
        wide, high = self._size
        self.setFont(self._theme.font(self._role))
        self.setFixedHeight(px(high))
        if wide:
            self.setFixedWidth(px(wide))
        self.setTextMargins(px(8), 0, px(8), 0)
        palette = self.palette()
        palette.setColor(palette.ColorRole.Base, Qt.GlobalColor.transparent)
        palette.setColor(palette.ColorRole.Text, self._theme.tokens.text)
        palette.setColor(palette.ColorRole.PlaceholderText, self._theme.tokens.text3)
        palette.setColor(palette.ColorRole.Highlight, self._theme.tokens.soft)
        palette.setColor(palette.ColorRole.HighlightedText, self._theme.tokens.text)
        self.setPalette(palette)
