# SPDX-License-Identifier: Apache-2.0
"""How one deputy of a roll is painted: seat, name, mark, word."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPen, QRegion
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.views.marks import SeatMark
from ui.icons import Icon
from ui.models.roll import ROW_ROLE, RollRow
from ui.theme import TextRole, Theme
from ui.widgets.glyphs import paint_excused, paint_mark, paint_unsaved
from ui.widgets.lettering import RIGHT, Lettering, draw_line, fitting_name, shortened
from ui.widgets.roll_plan import RollPlan

PLAIN = (TextRole.ROW, TextRole.ROW_SMALL, TextRole.ROW_TINY)
STRONG = (TextRole.ROW_STRONG, TextRole.ROW_SMALL_STRONG, TextRole.ROW_TINY_STRONG)
SMALL_UP_TO, TINY_UP_TO = 28, 24
"""Row heights at which names are 14 and 13 px."""


class RollRowDelegate(QStyledItemDelegate):
    """Paints the rows of a roll into the columns of its plan."""

    def __init__(self, theme: Theme, plan: RollPlan, parent: QObject | None = None) -> None:
        """Paint by a plan; `plan` is replaced when the room changes."""
        super().__init__(parent)
        self._theme = theme
        self.plan = plan
        self.exposed: QRegion | None = None
        """What is to be painted of the roll; None: all."""

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Give every row the same size."""
        return QSize(self.plan.cell_width, self.plan.row_height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one deputy."""
        if self.exposed is not None and not self.exposed.intersects(option.rect):
            return
        row = index.data(ROW_ROLE)
        if not isinstance(row, RollRow):
            return
        cell = QRectF(option.rect)
        state = option.state
        column = round(cell.left() / self.plan.cell_width)
        box = QRectF(
            cell.left() + self.plan.shift(column),
            cell.top(),
            self.plan.column_width,
            cell.height(),
        )
        current = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver) and row.selectable
        painter.save()
        if current:
            self._paint_current(painter, box, keys=bool(state & QStyle.StateFlag.State_HasFocus))
        else:
            self._paint_ground(painter, box, hovered=hovered)
        mark_left = self._paint_name(painter, box, row, current=current)
        self._paint_mark(painter, box, row, left=mark_left, current=current)
        painter.restore()

    def _paint_ground(self, painter: QPainter, box: QRectF, *, hovered: bool) -> None:
        tokens = self._theme.tokens
        if hovered:
            painter.fillRect(box, tokens.sunken)
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), tokens.line)

    def _paint_current(self, painter: QPainter, box: QRectF, *, keys: bool) -> None:
        """Paint the ground of the current row; its edge is heavier while the roll has the keys."""
        tokens, radius = self._theme.tokens, self._theme.px(6)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tokens.accent, 4 if keys else 2))
        painter.setBrush(tokens.soft)
        inset = 2 if keys else 1
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius, radius)

    def _paint_name(self, painter: QPainter, box: QRectF, row: RollRow, *, current: bool) -> float:
        """Paint seat and name; return where the mark begins."""
        theme, px, tokens = self._theme, self._theme.px, self._theme.tokens
        rank = self._rank()
        inner = box.adjusted(0, 0, 0, -1)
        ink = tokens.text if row.selectable else tokens.text3
        number = tokens.accent if current else tokens.text3
        place = QRectF(inner.left(), inner.top(), px(30), inner.height())
        role = TextRole.SECTION if current else TextRole.META_FIGURES
        lettering = Lettering(role=role, colour=number, align=RIGHT)
        draw_line(painter, theme, place, text=row.seat, lettering=lettering)
        left = inner.left() + px(42 if self.plan.words else 36)
        mark = self._mark_left(box)
        room = mark - px(6) - left
        roles = STRONG if current else PLAIN
        role, name = fitting_name(theme, roles[rank:], row.name, room=room)
        lettering = Lettering(role=role, colour=ink)
        place = QRectF(left, inner.top(), room, inner.height())
        draw_line(painter, theme, place, text=name, lettering=lettering)
        return mark

    def _mark_left(self, box: QRectF) -> float:
        px = self._theme.px
        if not self.plan.words:
            return box.right() - px(4) - self._mark_size()
        wide = box.width() >= px(350)
        return box.left() + px(206 if wide else 190)

    def _mark_size(self) -> int:
        return self._theme.px(18 if self._rank() < len(PLAIN) - 1 else 16)

    def _rank(self) -> int:
        px = self._theme.px
        if self.plan.row_height <= px(TINY_UP_TO):
            return 2
        return 1 if self.plan.row_height <= px(SMALL_UP_TO) else 0

    def _paint_mark(
        self, painter: QPainter, box: QRectF, row: RollRow, *, left: float, current: bool
    ) -> None:
        theme, px, tokens = self._theme, self._theme.px, self._theme.tokens
        size = self._mark_size()
        top = round(box.top() + (box.height() - 1 - size) / 2)
        place = QRectF(round(left), top, size, size)
        if row.unsaved:
            paint_unsaved(painter, row.mark, place, colours=tokens.marks, warn=tokens.warn)
        elif row.mark is not SeatMark.ABSENT:
            paint_mark(painter, row.mark, place, colours=tokens.marks)
        elif row.selectable:
            paint_excused(painter, place, colour=tokens.text3)
        if not self.plan.words:
            return
        start = left + px(26)
        end = box.right() - px(8)
        if row.corrected:
            end -= px(20)
            icon = QRectF(end + px(4), round(box.center().y() - px(8)), px(16), px(16))
            theme.icon(painter, Icon.CORRECTED, icon, colour=tokens.text2)
        role, ink = self._word(row, current=current)
        word = shortened(theme, role, row.word, room=end - start)
        lettering = Lettering(role=role, colour=ink)
        place = QRectF(start, box.top(), max(0.0, end - start), box.height() - 1)
        draw_line(painter, theme, place, text=word, lettering=lettering)

    def _word(self, row: RollRow, *, current: bool) -> tuple[TextRole, QColor]:
        tokens = self._theme.tokens
        if row.unsaved:
            return TextRole.META, tokens.warn_text
        if not row.selectable:
            return TextRole.META, tokens.text3
        if row.mark is SeatMark.AGAINST:
            return TextRole.META_STRONG, tokens.against_text
        if current and row.mark is SeatMark.WAITING:
            return TextRole.META, tokens.accent
        return TextRole.META, tokens.text2
