# SPDX-License-Identifier: Apache-2.0
"""An entry of several lines; Tab leaves it, what is pasted comes in as plain text."""

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy

from ui.theme import TextRole, Theme
from ui.widgets.entry_frame import dress_entry, paint_entry


class Lines(QPlainTextEdit):
    """Some lines to type into, the edge of the focus round them."""

    typed = Signal(str)
    """Another text stands there; one that is merely laid out anew says nothing."""

    def __init__(self, theme: Theme, *, rows: int, tabs: bool = False) -> None:
        """Start empty, as high as so many rows; `tabs`: columns of a pasted table stay apart."""
        super().__init__()
        self._theme = theme
        self._rows, self._tabs = rows, tabs
        self._told = ""
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
            self._told = self.toPlainText()
            self.blockSignals(False)  # noqa: FBT003 - Qt's own

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take text alone from what is pasted."""
        text = source.text()
        self.insertPlainText(text if self._tabs else text.replace("\t", " "))

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
        painter = QPainter(self.viewport())
        paint_entry(painter, self._theme, self.viewport())
        painter.end()
        super().paintEvent(event)

    def _tell(self) -> None:
        # Qt says that a text changed when its font does, also to a page that waits for its end.
        text = self.toPlainText()
        if text != self._told:
            self._told = text
            self.typed.emit(text)

    def _restyle(self) -> None:
        theme, px = self._theme, self._theme.px
        self.setFont(theme.font(TextRole.ROW))
        self.document().setDocumentMargin(px(8))
        self.setFixedHeight(self._rows * theme.line(TextRole.ROW) + px(18))
        dress_entry(self, theme)
        self.viewport().setAutoFillBackground(False)
        theme.dress_scroll_bar(self.verticalScrollBar())
