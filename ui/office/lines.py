# SPDX-License-Identifier: Apache-2.0
"""An entry of several lines; Tab leaves it, what is pasted comes in as plain text."""

from PySide6.QtCore import QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy

from ui.theme import TextRole, Theme


class Lines(QPlainTextEdit):
    """Some lines to type into, the edge of the focus round them."""

    typed = Signal(str)

    def __init__(self, theme: Theme, *, rows: int) -> None:
        """Start empty, as high as so many rows."""
        super().__init__()
        self._theme = theme
        self._rows = rows
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._tell)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_text(self, text: str) -> None:
        """Show a text; the one that is there already stays with its cursor."""
        if text != self.toPlainText():
            self.blockSignals(True)  # noqa: FBT003 - Qt's own
            self.setPlainText(text)
            self.blockSignals(False)  # noqa: FBT003 - Qt's own

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take text alone from what is pasted."""
        self.insertPlainText(source.text().replace("\t", " "))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the focus left."""
        super().focusOutEvent(event)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground and edge, then the text."""
        tokens, px = self._theme.tokens, self._theme.px
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        pen = QPen(tokens.accent if focused else tokens.line2, 2 if focused else 1)
        painter.setPen(pen)
        painter.setBrush(tokens.surface)
        inset = pen.widthF() / 2
        box = QRectF(self.viewport().rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, px(6), px(6))
        painter.end()
        super().paintEvent(event)

    def _tell(self) -> None:
        self.typed.emit(self.toPlainText())

    def _restyle(self) -> None:
        theme, px = self._theme, self._theme.px
        self.setFont(theme.font(TextRole.ROW))
        self.document().setDocumentMargin(px(8))
        self.setFixedHeight(self._rows * theme.line(TextRole.ROW) + px(18))
        palette = self.palette()
        palette.setColor(palette.ColorRole.Base, Qt.GlobalColor.transparent)
        palette.setColor(palette.ColorRole.Text, theme.tokens.text)
        palette.setColor(palette.ColorRole.Highlight, theme.tokens.soft)
        palette.setColor(palette.ColorRole.HighlightedText, theme.tokens.text)
        self.setPalette(palette)
        self.viewport().setAutoFillBackground(False)
        theme.dress_scroll_bar(self.verticalScrollBar())
