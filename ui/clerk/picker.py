# SPDX-License-Identifier: Apache-2.0
"""A choice from a list that opens in place, painted like an entry.

The wheel never changes a choice: what is scrolled past must not be chosen.
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy

from ui.theme import TextRole, Theme
from ui.widgets.entry_frame import paint_entry
from ui.widgets.lettering import Lettering, draw_line, shortened

HIGH = 36
CHEVRON = 5


class Picker(QComboBox):
    """Nothing is chosen until somebody chooses."""

    def __init__(self, theme: Theme) -> None:
        """Offer nothing yet."""
        super().__init__()
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(14)
        theme.follow(self)

    def sizeHint(self) -> QSize:
        """Take the room there is."""
        return QSize(self._theme.px(200), self._theme.px(HIGH))

    def minimumSizeHint(self) -> QSize:
        """Let a long name be cut rather than the panel widened."""
        return QSize(self._theme.px(120), self._theme.px(HIGH))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to whatever scrolls."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list by Enter, Space and the arrow down; leave Esc to the window."""
        opening = (Qt.Key.Key_Space, Qt.Key.Key_F4)
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        elif event.key() in opening:
            self.showPopup()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, edge, what is chosen, and the sign that there is more."""
        theme, tokens, px = self._theme, self._theme.tokens, self._theme.px
        painter = QPainter(self)
        paint_entry(painter, theme, self)
        chosen = self.currentIndex() >= 0
        text = self.currentText() if chosen else self.placeholderText()
        ink = tokens.text if chosen and self.isEnabled() else tokens.text3
        place = QRectF(px(12), 0, self.width() - px(44), self.height())
        fitting = shortened(theme, TextRole.ROW, text, room=place.width())
        lettering = Lettering(role=TextRole.ROW, colour=ink)
        draw_line(painter, theme, place, text=fitting, lettering=lettering)
        middle = QPointF(self.width() - px(18), self.height() / 2)
        side = px(CHEVRON)
        painter.setPen(QPen(tokens.text2, px(2)))
        painter.drawPolyline(
            [
                middle + QPointF(-side, -side / 2),
                middle + QPointF(0, side / 2),
                middle + QPointF(side, -side / 2),
            ]
        )
        painter.end()
