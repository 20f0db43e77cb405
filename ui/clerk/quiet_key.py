# SPDX-License-Identifier: Apache-2.0
"""The quietest button of the desk: a word and its key in one low line."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ui.theme import TextRole, Theme
from ui.widgets.buttons import bind_key, key_text
from ui.widgets.key_cap import ON_BUTTON, cap_width, paint_key_cap, rest_tone
from ui.widgets.lettering import Lettering, draw_line


class QuietKey(QAbstractButton):
    """A word in text 2 with its key cap; it darkens under the pointer."""

    def __init__(self, theme: Theme, text: str, key: QKeySequence) -> None:
        """Show a word and its key."""
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._theme = theme
        self._cap = key_text(key)
        self.setText(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._shortcut = bind_key(self, key)
        theme.follow(self)

    def sizeHint(self) -> QSize:
        """Take the word and the cap."""
        px = self._theme.px
        wide = self._theme.width(TextRole.META, self.text()) + px(12)
        return QSize(round(wide) + cap_width(self._theme, self._cap), px(22))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint word and cap."""
        theme, px, tokens = self._theme, self._theme.px, self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(tokens.accent, 2))
            box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(box, px(4), px(4))
        cap = cap_width(theme, self._cap)
        ink = tokens.text if self.underMouse() else tokens.text2
        place = QRectF(px(2), 0, self.width() - cap - px(6), self.height())
        lettering = Lettering(role=TextRole.META, colour=ink)
        draw_line(painter, theme, place, text=self.text(), lettering=lettering)
        high = px(ON_BUTTON)
        place = QRectF(self.width() - cap, (self.height() - high) / 2, cap, high)
        paint_key_cap(painter, theme, place, text=self._cap, tone=rest_tone(theme))
        painter.end()
