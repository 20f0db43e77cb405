# SPDX-License-Identifier: Apache-2.0
"""The foot's keys, and the strip that says which card comes next."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ui.theme import TextRole, Theme
from ui.widgets.key_cap import ON_PRIMARY, cap_width, filled_tone, paint_key_cap, rest_tone
from ui.widgets.lettering import Lettering, draw_line, put_line

GAP = 6
ROUND = 6


class KeyButton(QAbstractButton):
    """A key cap and a word; pressed with the mouse it does what its key does."""

    def __init__(self, theme: Theme, cap: str, word: str = "") -> None:
        """Show a key and what it does; without a word its neighbour says it."""
        super().__init__()
        self._theme = theme
        self._cap = cap
        self.setText(word)
        self.setAccessibleName(f"{word} {cap}".strip())
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        # The keys of the window do it all; focus would take the arrows away from the card.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.follow(self)

    def sizeHint(self) -> QSize:
        """Take the cap and the word."""
        px = self._theme.px
        word = self._theme.width(TextRole.META, self.text())
        wide = cap_width(self._theme, self._cap, height=ON_PRIMARY)
        return QSize(wide + (round(word) + px(GAP + 2) if word else 0), px(ON_PRIMARY + 4))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint cap and word; what is switched on is filled."""
        theme, px, tokens = self._theme, self._theme.px, self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide, high = cap_width(theme, self._cap, height=ON_PRIMARY), px(ON_PRIMARY)
        cap = QRectF(0, (self.height() - high) / 2, wide, high)
        tone = rest_tone(theme)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.fill)
            painter.drawRoundedRect(cap, px(4), px(4))
            tone = filled_tone(theme)
        paint_key_cap(painter, theme, cap, text=self._cap, tone=tone)
        ink = tokens.text if self.underMouse() or self.isChecked() else tokens.text2
        place = QRectF(wide + px(GAP), 0, self.width() - wide - px(GAP), self.height())
        lettering = Lettering(role=TextRole.META, colour=ink)
        draw_line(painter, theme, place, text=self.text(), lettering=lettering)
        painter.end()


class NextStrip(QAbstractButton):
    """What comes next, in one line at the edge; filled while the sitting is ahead of the card."""

    def __init__(self, theme: Theme) -> None:
        """Show nothing until `show_next`."""
        super().__init__()
        self._theme = theme
        self._word = ""
        self._new = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.follow(self)

    @property
    def new(self) -> bool:
        """Whether something has happened since the card was turned."""
        return self._new

    def show_next(self, word: str, card: str, *, new: bool) -> None:
        """Show a word and the name of the card that comes next."""
        if (word, card, new) == (self._word, self.text(), self._new):
            return
        self._word, self._new = word, new
        self.setText(card)
        self.setAccessibleName(f"{word}: {card}" if card else "")
        self.update()

    def sizeHint(self) -> QSize:
        """Take the room there is; a long name is set smaller, never cut."""
        return QSize(self._theme.px(240), self._theme.px(40))

    def minimumSizeHint(self) -> QSize:
        """Give way to the keys."""
        return QSize(self._theme.px(120), self._theme.px(40))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the word and the name, on a filled ground when it is new."""
        if not self.text():
            return
        theme, px, tokens = self._theme, self._theme.px, self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        first, second = tokens.text2, tokens.text
        left = 0.0
        if self._new:
            painter.setPen(QPen(tokens.fill, 1))
            painter.setBrush(tokens.fill)
            painter.drawRoundedRect(
                QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(ROUND), px(ROUND)
            )
            first = second = QColor(tokens.on_fill)
            left = float(px(14))
        place = QRectF(left, 0, self.width() - left, self.height())
        lettering = Lettering(role=TextRole.BODY, colour=first)
        left += draw_line(painter, theme, place, text=self._word, lettering=lettering) + px(12)
        room = self.width() - left - (px(14) if self._new else 0)
        wide = theme.width(TextRole.ROW_STRONG, self.text())
        font = theme.font(TextRole.ROW_STRONG, factor=min(1.0, room / max(wide, 1.0)))
        painter.setFont(font)
        painter.setPen(second)
        put_line(painter, QRectF(self.rect()), self.text(), metrics=QFontMetricsF(font), left=left)
        painter.end()
