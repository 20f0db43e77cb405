# SPDX-License-Identifier: Apache-2.0
"""The key that does a thing, drawn as a small cap on the thing itself."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import TextRole, Theme
from ui.widgets.lettering import CENTRE, Lettering, draw_line

ON_BUTTON = 20
ON_CHOICE = 22
ON_PRIMARY = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class CapTone:
    """What a key cap is drawn in."""

    edge: QColor
    text: QColor


def rest_tone(theme: Theme) -> CapTone:
    """Return the tone of a cap on a light or dark ground."""
    return CapTone(edge=theme.tokens.line2, text=theme.tokens.text2)


def faded_tone(theme: Theme) -> CapTone:
    """Return the tone of a cap whose key does nothing now; it stays readable."""
    return CapTone(edge=theme.tokens.line3, text=theme.tokens.text3)


def filled_tone(theme: Theme) -> CapTone:
    """Return the tone of a cap on the filled primary button."""
    edge = QColor(theme.tokens.on_fill)
    edge.setAlphaF(0.55)
    return CapTone(edge=edge, text=theme.tokens.on_fill)


def cap_width(theme: Theme, text: str, *, height: int = ON_BUTTON) -> int:
    """Return the width of a cap, at least a square; 0 when there is no key."""
    if not text:
        return 0
    wide = round(theme.width(TextRole.MICRO, text)) + theme.px(11)
    return max(theme.px(height), wide)


def paint_key_cap(
    painter: QPainter, theme: Theme, box: QRectF, *, text: str, tone: CapTone
) -> None:
    """Paint a cap into its box."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(tone.edge, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    radius = theme.px(4)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    lettering = Lettering(role=TextRole.MICRO, colour=tone.text, align=CENTRE)
    draw_line(painter, theme, box, text=text, lettering=lettering)
    painter.restore()


class KeyCap(QWidget):
    """A key cap that stands by itself, as on the sheet of keys."""

    def __init__(self, theme: Theme, text: str, *, parent: QWidget | None = None) -> None:
        """Show one key."""
        super().__init__(parent)
        self._theme = theme
        self._text = text
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.follow(self)

    def sizeHint(self) -> QSize:
        """Take what the key's name needs."""
        return QSize(cap_width(self._theme, self._text), self._theme.px(ON_BUTTON))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the cap."""
        painter = QPainter(self)
        paint_key_cap(
            painter,
            self._theme,
            QRectF(self.rect()),
            text=self._text,
            tone=rest_tone(self._theme),
        )
        painter.end()
