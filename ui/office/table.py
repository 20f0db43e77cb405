# SPDX-License-Identifier: Apache-2.0
"""A table of the office: rows to look over and to choose from, no cell of it is edited in place."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from ui.icons import Icon
from ui.theme import TextRole, Theme
from ui.widgets.ground import Tone
from ui.widgets.lettering import LEFT, RIGHT, Lettering, draw_line, fitting_title, wrapped

Index = QModelIndex | QPersistentModelIndex
ROW = 40
PAD = 12
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column: its head, its width in px, 0 for what is left."""

    head: str
    width: int = 0
    figures: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """A row: its cells, a sign before the first of them, and what else is to be said."""

    key: str
    cells: tuple[str, ...]
    icon: Icon | None = None
    tone: Tone = Tone.TEXT
    note: str = ""
    """Under the cells' text in a tool tip, and read aloud with the row."""


class _Model(QAbstractTableModel):
    """The rows as Qt asks for them."""

    def __init__(self) -> None:
        super().__init__()
        self.columns: tuple[Column, ...] = ()
        self.rows: tuple[TableRow, ...] = ()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        cell = row.cells[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return cell
            case Qt.ItemDataRole.ToolTipRole:
                return f"{cell}\n{row.note}".strip()
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{cell}. {row.note}" if row.note and not index.column() else cell
            case _:
                return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.columns[section].head

    def show_rows(self, columns: tuple[Column, ...], rows: tuple[TableRow, ...]) -> None:
        self.beginResetModel()
        self.columns, self.rows = columns, rows
        self.endResetModel()


class _Painter(QStyledItemDelegate):
    """Paints a cell: ground, sign, as much of the text as there is room for."""

    def __init__(self, theme: Theme, view: "Table") -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, px, tokens = self._theme, self._theme.px, self._theme.tokens
        row, column = self._view.row(index.row()), self._view.columns[index.column()]
        rect: QRect = option.rect
        box = QRectF(rect)
        current = index.row() == self._view.currentIndex().row()
        painter.save()
        painter.fillRect(box, tokens.soft if current else tokens.surface)
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), tokens.line)
        if current and self._view.hasFocus():
            painter.setPen(QPen(tokens.accent, 2))
            whole = QRectF(1, box.top() + 1, self._view.viewport().width() - 2, box.height() - 3)
            painter.drawRect(whole)
        left = box.left() + px(PAD)
        first = index.column() == 0
        if first and row.icon is not None:
            place = QRectF(left, round(box.center().y() - px(16) / 2), px(16), px(16))
            colour = tokens.warn if row.icon is Icon.WARNING else tokens.accent
            theme.icon(painter, row.icon, place, colour=colour)
        if first and self._view.signs:
            left += px(24)
        role = TextRole.ROW_SMALL_STRONG if current and first else TextRole.ROW_SMALL
        room = box.right() - left - px(PAD)
        lettering = Lettering(
            role=role, colour=row.tone.of(tokens), align=RIGHT if column.figures else LEFT
        )
        texts = _lines(theme, role, row.cells[index.column()], room=room, most=self._view.lines)
        step = theme.line(role)
        top = box.center().y() - step * len(texts) / 2
        for order, text in enumerate(texts):
            line = QRectF(left, top + order * step, room, step)
            draw_line(painter, theme, line, text=text, lettering=lettering)
        painter.restore()


def _lines(theme: Theme, role: TextRole, text: str, *, room: float, most: int) -> tuple[str, ...]:
    """Return a cell's text in lines; its last words are left out where there is no room."""
    lines = wrapped(theme, role, text, width=room)
    if len(lines) <= most:
        return tuple(fitting_title(theme, role, each, room=room) for each in lines)
    rest = " ".join(lines[most - 1 :])
    return (*lines[: most - 1], fitting_title(theme, role, rest, room=room))


class Table(QTableView):
    """Rows chosen by arrows or a click; Enter or a double click opens one."""

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(
        self, theme: Theme, name: str, columns: Sequence[Column], *, lines: int = 1
    ) -> None:
        """Show no rows until `show_rows`; a cell has so many lines."""
        super().__init__()
        self._theme = theme
        self.lines = lines
        self.columns = tuple(columns)
        self.signs = False
        self._rows = _Model()
        self._rows.show_rows(self.columns, ())
        self.setModel(self._rows)
        self.setItemDelegate(_Painter(theme, self))
        self.setAccessibleName(name)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setSectionsClickable(False)
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for place, column in enumerate(self.columns):
            fluid = QHeaderView.ResizeMode.Stretch
            head.setSectionResizeMode(
                place, QHeaderView.ResizeMode.Fixed if column.width else fluid
            )
        self.selectionModel().currentRowChanged.connect(self._tell)
        self.doubleClicked.connect(self._open)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def key(self) -> str:
        """Return the key of the row that is chosen, empty for none."""
        place = self.currentIndex().row()
        return self._rows.rows[place].key if 0 <= place < len(self._rows.rows) else ""

    def row(self, place: int) -> TableRow:
        """Return a row by its place."""
        return self._rows.rows[place]

    @property
    def rows(self) -> tuple[TableRow, ...]:
        """Return what is shown."""
        return self._rows.rows

    def show_rows(self, rows: Sequence[TableRow], *, key: str = "") -> None:
        """Show these rows; the one with that key, or the one chosen before, is chosen."""
        wanted = key or self.key
        self.signs = any(each.icon for each in rows)
        if tuple(rows) != self._rows.rows:
            top = self.verticalScrollBar().value()
            self.blockSignals(True)  # noqa: FBT003 - Qt's own
            self._rows.show_rows(self.columns, tuple(rows))
            self._choose(wanted)
            self.blockSignals(False)  # noqa: FBT003 - Qt's own
            self.verticalScrollBar().setValue(top)
        elif key:
            self._choose(wanted)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the chosen row on Enter; arrows choose another."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.key:
            self.opened.emit(self.key)
        else:
            super().keyPressEvent(event)

    def _choose(self, key: str) -> None:
        keys = [each.key for each in self._rows.rows]
        if keys:
            self.setCurrentIndex(self._rows.index(keys.index(key) if key in keys else 0, 0))

    def _tell(self) -> None:
        self.viewport().update()
        self.chosen.emit(self.key)

    def _open(self) -> None:
        if self.key:
            self.opened.emit(self.key)

    def _restyle(self) -> None:
        theme, px = self._theme, self._theme.px
        tokens = theme.tokens
        high = ROW + (self.lines - 1) * TextRole.ROW_SMALL.style.line
        self.verticalHeader().setDefaultSectionSize(px(high))
        head = self.horizontalHeader()
        head.setFont(theme.font(TextRole.SECTION))
        head.setFixedHeight(px(32))
        for place, column in enumerate(self.columns):
            if column.width:
                self.setColumnWidth(place, px(column.width))
        head.setStyleSheet(
            f"QHeaderView {{ background: {tokens.surface.name()}; }}"
            f"QHeaderView::section {{ background: {tokens.surface.name()};"
            f" color: {tokens.text2.name()}; border: 0;"
            f" border-bottom: 1px solid {tokens.line3.name()}; padding-left: {px(PAD)}px; }}"
        )
        palette = self.palette()
        palette.setColor(palette.ColorRole.Base, tokens.surface)
        self.setPalette(palette)
        theme.dress_scroll_bar(self.verticalScrollBar())
