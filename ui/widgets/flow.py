# SPDX-License-Identifier: Apache-2.0
"""Controls in a row that goes on in the next line where the row has no more room."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """Each at its own size, from the left; the height follows from the width."""

    def __init__(self, parent: QWidget | None = None, *, spacing: int) -> None:
        """Hold nothing yet; `spacing` px between two of a line, and between lines."""
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        """Take one more."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem:
        """Return one of them; Qt asks for those beyond the end too."""
        return self._items[index] if 0 <= index < len(self._items) else None  # type: ignore[return-value]

    def takeAt(self, index: int) -> QLayoutItem:
        """Let one of them go."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None  # type: ignore[return-value]

    def expandingDirections(self) -> Qt.Orientation:
        """Take no more room than is needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Tell that it grows down."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how high the lines are together."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Put each where it belongs."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """Take all in one line."""
        sizes = [each.sizeHint() for each in self._items if not each.isEmpty()]
        wide = sum(each.width() for each in sizes) + self.spacing() * max(0, len(sizes) - 1)
        return QSize(wide, max((each.height() for each in sizes), default=0))

    def minimumSize(self) -> QSize:
        """Take the widest one."""
        sizes = [each.sizeHint() for each in self._items if not each.isEmpty()]
        return QSize(
            max((each.width() for each in sizes), default=0),
            max((each.height() for each in sizes), default=0),
        )

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Go through the lines; return the height they take."""
        left, top, high = rect.x(), rect.y(), 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            if left > rect.x() and left + size.width() > rect.x() + rect.width():
                left, top, high = rect.x(), top + high + self.spacing(), 0
            if move:
                item.setGeometry(QRect(left, top, size.width(), size.height()))
            left += size.width() + self.spacing()
            high = max(high, size.height())
        return top + high - rect.y()
