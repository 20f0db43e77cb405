# SPDX-License-Identifier: Apache-2.0
"""What panels are laid on: grounds, hairlines, and texts that take font and colour by meaning."""

from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme import DeskTokens, TextRole, Theme


class Tone(StrEnum):
    """A colour of the desk by what it is for."""

    BACKGROUND = "bg"
    SURFACE = "surface"
    TEXT = "text"
    SECOND = "text2"
    THIRD = "text3"
    ACCENT = "accent"
    WARN = "warn_text"
    PRACTICE = "warn_bg"

    def of(self, tokens: DeskTokens) -> QColor:
        """Return the colour in a theme."""
        return QColor(getattr(tokens, self.value))


def paint_rounded(widget: QWidget, theme: Theme, fill: QColor, line: QColor) -> None:
    """Paint a widget's whole ground with rounded corners and a hairline round it."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(line, 1))
    painter.setBrush(fill)
    radius = theme.px(10)
    # Half a pixel in, so that the line is one pixel wide.
    painter.drawRoundedRect(QRectF(widget.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.end()


class Ground(QWidget):
    """A plain ground of one colour, with a hairline on the sides that need one."""

    def __init__(
        self,
        theme: Theme,
        tone: Tone = Tone.SURFACE,
        *,
        edges: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Fill with a tone; `edges` names the sides with a hairline: t, b, l, r."""
        super().__init__(parent)
        self._theme = theme
        self._tone = tone
        self._edges = edges
        theme.follow(self)

    def set_tone(self, tone: Tone) -> None:
        """Take another ground, as the head of a practice sitting has."""
        if tone is not self._tone:
            self._tone = tone
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill the ground and draw the hairlines."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), self._tone.of(tokens))
        wide, high = self.width(), self.height()
        lines = {
            "t": QRectF(0, 0, wide, 1),
            "b": QRectF(0, high - 1, wide, 1),
            "l": QRectF(0, 0, 1, high),
            "r": QRectF(wide - 1, 0, 1, high),
        }
        for edge in self._edges:
            painter.fillRect(lines[edge], tokens.line)
        painter.end()


class Hairline(QWidget):
    """A line across a column, with the room that a break between sections needs."""

    def __init__(self, theme: Theme, *, above: int = 18, below: int = 16) -> None:
        """Leave `above` and `below` px free."""
        super().__init__()
        self._theme = theme
        self._room = (above, below)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.follow(self)

    def set_room(self, above: int, below: int) -> None:
        """Take another room, in low windows."""
        self._room = (above, below)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Take the line and its room."""
        return QSize(1, self._theme.px(sum(self._room)) + 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line."""
        painter = QPainter(self)
        top = self._theme.px(self._room[0])
        painter.fillRect(QRectF(0, top, self.width(), 1), self._theme.tokens.line)
        painter.end()


class Words(QLabel):
    """A text of one role and tone; it follows the theme."""

    def __init__(
        self,
        theme: Theme,
        role: TextRole,
        tone: Tone = Tone.TEXT,
        *,
        wrap: bool = False,
        text: str = "",
    ) -> None:
        """Show a text, in lines when `wrap` is set."""
        super().__init__(text)
        self._theme = theme
        self._role = role
        self._tone = tone
        self._wide = 0
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_text(self, text: str, *, tone: Tone | None = None) -> None:
        """Show another text; an empty one takes no room."""
        self.setText(text)
        self.setVisible(bool(text))
        if tone is not None and tone is not self._tone:
            self._tone = tone
            self._restyle()

    def hold_width(self, wide: int) -> None:
        """Be so wide at every size of text; `wide` in px at 100 %."""
        self._wide = wide
        self._restyle()

    def set_role(self, role: TextRole) -> None:
        """Take another kind of text, where two must share the room of one."""
        if role is not self._role:
            self._role = role
            self._restyle()

    def _restyle(self) -> None:
        self.setFont(self._theme.font(self._role))
        if self._wide:
            self.setFixedWidth(self._theme.px(self._wide))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, self._tone.of(self._theme.tokens))
        self.setPalette(palette)
