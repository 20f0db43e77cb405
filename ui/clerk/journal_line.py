# SPDX-License-Identifier: Apache-2.0
"""The lines of the journal: the time in a column of its own, the words in lines beside it."""

from typing import TypeAlias

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from ui.theme import TextRole, Theme
from ui.widgets.lettering import Lettering, draw_line, draw_wrapped, wrapped_height

AFTER_TIME = "   "
"""Between the time and the words of a line."""
WIDEST = "00:00:00"
Index: TypeAlias = QModelIndex | QPersistentModelIndex


class JournalLine(QStyledItemDelegate):
    """Figures of one width, so that the words begin below one another."""

    def __init__(self, theme: Theme, view: QAbstractItemView, *, widest: str = WIDEST) -> None:
        """Paint the lines of one list; `widest` is what has room in the first column."""
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._widest = widest

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Take the lines that the words make beside the time."""
        wide = self._view.viewport().width()
        _, words = _parts(index)
        room = wide - self._left() - self._theme.px(8)
        high = wrapped_height(self._theme, TextRole.ROW, words, width=room)
        return QSize(wide, high + self._theme.px(6))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground of a chosen line, the time and the words."""
        theme, px, tokens = self._theme, self._theme.px, self._theme.tokens
        box = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, tokens.soft)
        time, words = _parts(index)
        top, line = box.top() + px(3), theme.line(TextRole.ROW)
        place = QRectF(box.left() + px(4), top, self._left(), line)
        lettering = Lettering(role=TextRole.META_FIGURES, colour=tokens.text2)
        draw_line(painter, theme, place, text=time, lettering=lettering)
        place = QRectF(self._left(), top, box.width() - self._left() - px(8), box.height())
        lettering = Lettering(role=TextRole.ROW, colour=tokens.text)
        draw_wrapped(painter, theme, place, text=words, lettering=lettering)

    def _left(self) -> int:
        return round(self._theme.width(TextRole.META_FIGURES, self._widest)) + self._theme.px(20)


class JournalList(QListWidget):
    """The lines one under another, as quiet as the page they stand on."""

    def __init__(self, theme: Theme, *, name: str, widest: str = WIDEST) -> None:
        """Start empty; `name` is read out, `widest` the longest text before a line."""
        super().__init__()
        self._theme = theme
        self.setAccessibleName(name)
        self.setItemDelegate(JournalLine(theme, self, widest=widest))
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines as they are shown, from the top."""
        return tuple(self.item(row).text() for row in range(self.count()))

    def _dress(self) -> None:
        tokens = self._theme.tokens
        self.setFont(self._theme.font(TextRole.ROW))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, tokens.surface)
        palette.setColor(QPalette.ColorRole.Text, tokens.text)
        palette.setColor(QPalette.ColorRole.Highlight, tokens.soft)
        palette.setColor(QPalette.ColorRole.HighlightedText, tokens.text)
        self.setPalette(palette)
        self._theme.dress_scroll_bar(self.verticalScrollBar())


def _parts(index: Index) -> tuple[str, str]:
    time, _, words = str(index.data(Qt.ItemDataRole.DisplayRole)).partition(AFTER_TIME)
    return time, words
