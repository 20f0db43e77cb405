# SPDX-License-Identifier: Apache-2.0
"""Controls in a row that goes on in the next line where the row has no more room."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """Each at its own size, from the left, a line in the middle of its height."""

    def __init__(self, parent: QWidget | None = None, *, spacing: int, even: bool = False) -> None:
        """Hold nothing yet; `spacing` px between two of a line, and between lines.

        Those of an `even` one stand in columns, each as wide as the widest.
        """
        super().__init__(parent)
        self._even = even
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
        sizes = self._sizes()
        wide = sum(each.width() for each in sizes) + self.spacing() * max(0, len(sizes) - 1)
        return QSize(wide, max((each.height() for each in sizes), default=0))

    def minimumSize(self) -> QSize:
        """Take the widest one."""
        sizes = self._sizes()
        return QSize(
            max((each.width() for each in sizes), default=0),
            max((each.height() for each in sizes), default=0),
        )

    def _shown(self) -> list[QLayoutItem]:
        return [each for each in self._items if not each.isEmpty()]

    def _sizes(self) -> list[QSize]:
        """Return the size of each that is shown."""
        sizes = [each.sizeHint() for each in self._shown()]
        if self._even:
            widest = max((each.width() for each in sizes), default=0)
            return [QSize(widest, each.height()) for each in sizes]
        return sizes

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Go through the lines; return the height they take."""
        lines = self._lines(rect.width())
        heights = [max(size.height() for _, size in line) for line in lines]
        needed = sum(heights) + self.spacing() * max(0, len(lines) - 1)
        top = rect.y() + max(0, rect.height() - needed) // 2
        for line, high in zip(lines, heights, strict=True):
            left = rect.x()
            for item, size in line if move else ():
                item.setGeometry(QRect(QPoint(left, top + (high - size.height()) // 2), size))
                left += size.width() + self.spacing()
            top += high + self.spacing()
        return needed

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        left = 0
        for item, size in zip(self._shown(), self._sizes(), strict=True):
            if not lines or left + size.width() > width:
                lines.append([])
                left = 0
            lines[-1].append((item, size))
            left += size.width() + self.spacing()
        return lines
