# SPDX-License-Identifier: Apache-2.0
"""The roll on the desk: every deputy in a place that never moves, the current one lit.

The order runs down the columns and stays while a ballot is open; a changed row repaints itself
alone, and the selection is kept through every refresh.
"""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QScrollArea, QWidget

from ui.models.roll import RollModel, RollRow
from ui.theme import Theme
from ui.widgets.roll_plan import TALL_ROW, RollPlan, plan_roll
from ui.widgets.roll_row import RollRowDelegate

SLACK = 1
"""One px more than the rows, so that a column is never broken a row early."""


class RollView(QListView):
    """The list itself, laid out by a plan."""

    def __init__(self, theme: Theme, model: RollModel, *, parent: QWidget | None = None) -> None:
        """Show a model."""
        super().__init__(parent)
        self.plan = plan_roll(1, width=320, height=38)
        self._roll = model
        self._delegate = RollRowDelegate(theme, self.plan, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setFlow(QListView.Flow.TopToBottom)
        self.setWrapping(True)
        self.setUniformItemSizes(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.SinglePass)
        self.setMovement(QListView.Movement.Static)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAutoScroll(False)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        theme.changed.connect(self.viewport().update)

    def set_plan(self, plan: RollPlan) -> None:
        """Lay the rows out by another plan."""
        self.plan = plan
        self._delegate.plan = plan
        self.setGridSize(QSize(plan.cell_width, plan.row_height))
        self.doItemsLayout()

    def dataChanged(
        self,
        first: QModelIndex | QPersistentModelIndex,
        last: QModelIndex | QPersistentModelIndex,
        _roles: Sequence[int] = (),
    ) -> None:
        """Repaint the changed rows alone; Qt's own slot lays out the whole list again."""
        for place in range(first.row(), last.row() + 1):
            self.viewport().update(self.visualRect(self._roll.index(place)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows that are exposed; Qt asks for all in the square round them."""
        self._delegate.exposed = event.region()
        super().paintEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the focus without choosing anybody; Qt's own way makes the first row current."""
        event.accept()
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step through deputies who can be marked; leave letters to the window."""
        steps = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Left: -self.plan.rows,
            Qt.Key.Key_Right: self.plan.rows,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            event.ignore()
            return
        self.step(step)

    def step(self, by: int) -> None:
        """Select the next deputy who can be marked, by rows; stay when there is none."""
        count = self._roll.rowCount()
        place = self.currentIndex().row()
        direction = 1 if by > 0 else -1
        place = place + by if place >= 0 else 0
        while 0 <= place < count:
            if self._roll.rows[place].selectable:
                self.setCurrentIndex(self._roll.index(place))
                return
            place += direction


class RollPane(QScrollArea):
    """The roll in its room: whole where it fits, else scrolled downwards after the selection."""

    selected = Signal(str)
    """The deputy who became the current one."""

    def __init__(
        self, theme: Theme, *, tallest: int = TALL_ROW, parent: QWidget | None = None
    ) -> None:
        """Start empty; `tallest` is the row height there is room for at best (40 to register)."""
        super().__init__(parent)
        self._theme = theme
        self._tallest = tallest
        self.model = RollModel(self)
        self.view = RollView(theme, self.model)
        self.setWidget(self.view)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusProxy(self.view)
        self.viewport().setAutoFillBackground(False)
        self.view.selectionModel().currentChanged.connect(self._follow)
        theme.changed.connect(self._lay_out)
        theme.changed.connect(self._recolour)
        self._recolour()

    def show_rows(self, rows: Sequence[RollRow]) -> None:
        """Show rows; the selection stays with its deputy."""
        before = self.current_member()
        count = len(self.model.rows)
        self.model.show(rows)
        if len(rows) != count:
            self._lay_out()
        if before is not None and self.current_member() != before:
            self.select(before)

    def current_member(self) -> str | None:
        """Return who is selected."""
        row = self.model.row_at(self.view.currentIndex())
        return None if row is None else row.member

    def select(self, member: str) -> None:
        """Select a deputy and bring the row into sight."""
        index = self.model.index_of(member)
        if index.isValid():
            self.view.setCurrentIndex(index)

    def step(self, by: int) -> None:
        """Select the next deputy who can be marked: 1 down, −1 up."""
        self.view.step(by)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out the roll for the new room."""
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        room = self.maximumViewportSize()
        plan = self._planned(room.width(), room.height())
        if plan.height + SLACK > room.height():
            narrower = room.width() - self.verticalScrollBar().sizeHint().width()
            plan = self._planned(narrower, room.height())
        self.view.resize(plan.cell_width * plan.columns + SLACK, plan.height + SLACK)
        self.view.set_plan(plan)
        self._show_current()

    def _planned(self, width: int, height: int) -> RollPlan:
        return plan_roll(
            self.model.rowCount(),
            width=width,
            height=height - SLACK,
            scale=self._theme.scale,
            tallest=self._tallest,
        )

    def _follow(self, current: QModelIndex, _before: QModelIndex) -> None:
        row = self.model.row_at(current)
        if row is not None:
            self._show_current()
            self.selected.emit(row.member)

    def _show_current(self) -> None:
        index = self.view.currentIndex()
        if index.isValid():
            at = self.view.visualRect(index)
            self.ensureVisible(at.center().x(), at.center().y(), 0, 2 * at.height())

    def _recolour(self) -> None:
        self._theme.dress_scroll_bar(self.verticalScrollBar())
        palette = self.palette()
        for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
            palette.setColor(role, Qt.GlobalColor.transparent)
        self.view.setPalette(palette)
