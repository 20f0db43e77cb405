# SPDX-License-Identifier: Apache-2.0
"""What is still wrong, in a sentence; pressed it goes to the field."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ui.icons import Icon
from ui.theme import TextRole, Theme
from ui.widgets.lettering import Lettering, draw_wrapped, wrapped_height

LEFT, PAD, WIDE = 28, 6, 336


class FindingButton(QAbstractButton):
    """A sign and a sentence in as many lines as it needs."""

    def __init__(self, theme: Theme, text: str) -> None:
        """Show a sentence."""
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._theme = theme
        self.setText(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.follow(self)

    def heightForWidth(self, width: int) -> int:
        """Take the lines of the sentence."""
        px = self._theme.px
        room = width - px(LEFT + PAD)
        return wrapped_height(self._theme, TextRole.META, self.text(), width=room) + px(2 * PAD)

    def sizeHint(self) -> QSize:
        """Take the width of the column."""
        wide = self._theme.px(WIDE)
        return QSize(wide, self.heightForWidth(wide))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, sign and sentence."""
        theme, px, tokens = self._theme, self._theme.px, self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        focused = self.hasFocus()
        painter.setPen(QPen(tokens.accent, 2) if focused else Qt.PenStyle.NoPen)
        painter.setBrush(tokens.sunken if self.underMouse() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), px(6), px(6))
        sign = QRectF(px(PAD), px(PAD + 1), px(16), px(16))
        theme.icon(painter, Icon.WARNING, sign, colour=tokens.warn)
        place = QRectF(px(LEFT), px(PAD), box.width() - px(LEFT + PAD), box.height())
        draw_wrapped(
            painter,
            theme,
            place,
            text=self.text(),
            lettering=Lettering(role=TextRole.META, colour=tokens.text),
        )
        painter.end()
