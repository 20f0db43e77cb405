# SPDX-License-Identifier: Apache-2.0
"""The quiet buttons: secondary with an edge, ghost without; their keys are shown on them."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QPen, QShortcut
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ui.icons import Icon
from ui.theme import TextRole, Theme
from ui.widgets.key_cap import ON_BUTTON, cap_width, faded_tone, paint_key_cap, rest_tone
from ui.widgets.lettering import Lettering, draw_line


class ButtonKind(StrEnum):
    """How loud a button is."""

    SECONDARY = "secondary"
    GHOST = "ghost"
    ON_TROUBLE = "on_trouble"
    """White on the red bar."""


ENGRAVED: Mapping[str, str] = MappingProxyType({"Return": "Enter", "Up": "↑", "Down": "↓"})
"""What stands on a keyboard where Qt has another word; it is the same in every language."""


def key_text(key: QKeySequence) -> str:
    """Return a key as it stands on its cap: «Ctrl P», «F8»."""
    text = key.toString(QKeySequence.SequenceFormat.PortableText)
    caps = text.split("+") if len(text) > 1 else [text]
    return " ".join(ENGRAVED.get(cap, cap) for cap in caps)


class Button(QAbstractButton):
    """A button that shows its key; its shortcut presses it at once."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        key: QKeySequence | None = None,
        kind: ButtonKind = ButtonKind.SECONDARY,
        icon: Icon | None = None,
    ) -> None:
        """Show a text and, where there is one, its key."""
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._theme = theme
        self._kind = kind
        self._icon = icon
        self._key = key or QKeySequence()
        self._height = 40 if kind is ButtonKind.ON_TROUBLE else 36
        self.setText(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._shortcut = bind_key(self, self._key)
        theme.follow(self)

    def explain(self, *, allowed: bool, reason: str = "") -> None:
        """Allow the button, or fade it with the reason and the article as its tool tip."""
        self.setEnabled(allowed)
        if reason != self.toolTip():
            self.setToolTip(reason)
            self.setAccessibleDescription(reason)

    def sizeHint(self) -> QSize:
        """Take the text, the key and their margins."""
        px = self._theme.px
        wide = self._theme.width(TextRole.CONTROL, self.text()) + px(28)
        cap = cap_width(self._theme, key_text(self._key))
        wide += cap + px(14) if cap else 0
        wide += px(26) if self._icon else 0
        return QSize(round(wide) + 1, px(self._height))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, text and key; focus changes the edge, never the place of the text."""
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        box = QRectF(self.rect())
        self._paint_ground(painter, box)
        ink = self._ink()
        left = float(px(12))
        if self._icon is not None:
            place = QRectF(left, round(box.center().y() - px(20) / 2), px(20), px(20))
            theme.icon(painter, self._icon, place, colour=ink)
            left += px(26)
        cap = cap_width(theme, key_text(self._key))
        room = box.width() - left - px(8) - (cap + px(4) if cap else 0)
        lettering = Lettering(role=TextRole.CONTROL, colour=ink)
        draw_line(
            painter,
            theme,
            QRectF(left, 0, room, box.height()),
            text=self.text(),
            lettering=lettering,
        )
        if cap:
            high = px(ON_BUTTON)
            place = QRectF(box.right() - px(8) - cap, round((box.height() - high) / 2), cap, high)
            tone = rest_tone(theme) if self.isEnabled() else faded_tone(theme)
            paint_key_cap(painter, theme, place, text=key_text(self._key), tone=tone)
        painter.end()

    def _ink(self) -> QColor:
        tokens = self._theme.tokens
        if not self.isEnabled():
            return tokens.text3
        if self._kind is ButtonKind.ON_TROUBLE:
            return QColor("#9B1C15")
        return tokens.text if self._kind is ButtonKind.SECONDARY else tokens.text2

    def _paint_ground(self, painter: QPainter, box: QRectF) -> None:
        tokens = self._theme.tokens
        ghost = self._kind is ButtonKind.GHOST
        ground: QColor | None = None if ghost else tokens.surface
        if self._kind is ButtonKind.ON_TROUBLE:
            ground = QColor("#FFFFFF")
        elif self.isEnabled() and self.isDown():
            ground = tokens.line
        elif self.isEnabled() and self.underMouse():
            ground = tokens.sunken
        edge = None if ghost else QPen(tokens.line3 if self.isEnabled() else tokens.line, 1)
        if self.hasFocus():
            edge = QPen(tokens.accent, 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(edge or Qt.PenStyle.NoPen)
        painter.setBrush(ground or Qt.BrushStyle.NoBrush)
        inset = edge.widthF() / 2 if edge else 0.0
        radius = self._theme.px(6)
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius, radius)


def bind_key(button: QAbstractButton, key: QKeySequence) -> QShortcut | None:
    """Let a key press a button at once, without the delay Qt gives its own shortcuts."""
    if key.isEmpty():
        return None
    shortcut = QShortcut(key, button)
    shortcut.setAutoRepeat(False)
    shortcut.activated.connect(button.click)
    return shortcut
