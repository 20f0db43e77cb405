# SPDX-License-Identifier: Apache-2.0
"""The roll of deputies as a list model: a row a deputy, in an order that never changes.

While a ballot is open only single rows change, so only these are announced as changed; selection
and scroll stay where they are.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.views.marks import SeatMark

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
"""The `RollRow` itself."""
MARK_ROLE = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True, kw_only=True)
class RollRow:
    """One deputy on the roll, with finished words."""

    member: str
    seat: str
    name: str
    mark: SeatMark
    word: str = ""
    selectable: bool = True
    """A deputy who isn't registered can't be marked in a vote."""
    unsaved: bool = False
    """Marked, not on disk yet."""
    corrected: bool = False


class RollModel(QAbstractListModel):
    """Rows of a roll for a view."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._rows: tuple[RollRow, ...] = ()
        self._places: dict[str, int] = {}

    @property
    def rows(self) -> tuple[RollRow, ...]:
        """Return the rows as they are shown."""
        return self._rows

    def show(self, rows: Sequence[RollRow]) -> None:
        """Show rows: changed ones are announced one by one, another list of deputies as a reset."""
        shown = tuple(rows)
        members = [row.member for row in shown]
        if members != [row.member for row in self._rows]:
            self.beginResetModel()
            self._rows = shown
            self._places = {member: place for place, member in enumerate(members)}
            self.endResetModel()
            return
        before, self._rows = self._rows, shown
        for place, (was, now) in enumerate(zip(before, shown, strict=True)):
            if was is not now and was != now:
                index = self.index(place)
                self.dataChanged.emit(index, index)

    def index_of(self, member: str) -> QModelIndex:
        """Return the index of a deputy; invalid when not on the roll."""
        place = self._places.get(member)
        return QModelIndex() if place is None else self.index(place)

    def row_at(self, index: QModelIndex | QPersistentModelIndex) -> RollRow | None:
        """Return the row of an index; None when there is none."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        return self._rows[index.row()]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Return how many deputies are on the roll."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return the name, the whole row, or the words an assistive program reads."""
        row = self.row_at(index)
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return " ".join(part for part in (row.seat, row.name, row.word) if part)
            case _ if role == ROW_ROLE:
                return row
            case _ if role == MARK_ROLE:
                return row.mark.value
            case _:
                return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Return whether a deputy can be selected."""
        row = self.row_at(index)
        if row is None:
            return Qt.ItemFlag.NoItemFlags
        if not row.selectable:
            return Qt.ItemFlag.ItemNeverHasChildren
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemNeverHasChildren
        )
