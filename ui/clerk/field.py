# SPDX-License-Identifier: Apache-2.0
"""An entry of the desk: an edge that darkens with the focus, one size of text."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit

from ui.theme import TextRole, Theme
from ui.widgets.entry_frame import dress_entry, paint_entry


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
        painter = QPainter(self)
        paint_entry(painter, self._theme, self)
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
        dress_entry(self, self._theme)
