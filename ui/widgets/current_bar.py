# SPDX-License-Identifier: Apache-2.0
"""The bar over the roll: whose turn it is, and the keys that mark the answer.

It stands still while the selection runs through the roll below it.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QWidget

from ui.theme import TextRole, Theme
from ui.widgets.choice_keys import ChoiceKey, ChoiceKeys
from ui.widgets.lettering import Lettering, draw_line, fitting_name, shortened
from ui.widgets.seat_entry import SeatEntry

HEIGHT, LOW_HEIGHT = 76, 64


class CurrentBar(QWidget):
    """Seat entry, the deputy's name and state, choice keys."""

    sought = Signal(str)
    accepted = Signal()
    stepped = Signal(int)
    chosen = Signal(str)

    def __init__(
        self, theme: Theme, choices: Sequence[ChoiceKey], *, parent: QWidget | None = None
    ) -> None:
        """Offer the choices of this vote or registration."""
        super().__init__(parent)
        self._theme = theme
        self._compact = False
        self.entry = SeatEntry(theme)
        self.keys = ChoiceKeys(theme, choices)
        self._name = _CurrentName(theme)
        self.entry.give_way(self.keys.means)
        self._stacked = False
        self._lines = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row = QHBoxLayout()
        self._row.addWidget(self.entry)
        self._row.addWidget(self._name, stretch=1)
        self._lines.addLayout(self._row, stretch=1)
        self._lines.addWidget(self.keys)
        self.setFocusProxy(self.entry)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.entry.sought.connect(self.sought)
        self.entry.accepted.connect(self.accepted)
        self.entry.stepped.connect(self.stepped)
        self.keys.chosen.connect(self.chosen)
        theme.changed.connect(self._lay_out)
        self._lay_out()

    def show_current(self, *, seat: str, name: str, state: str, short_name: str = "") -> None:
        """Show whose turn it is; the seat replaces what was typed.

        `short_name` (surname and initials) stands where the whole name has no room.
        """
        if self.entry.text() != seat:
            self.entry.setText(seat)
        self.entry.select_whole()
        self._name.show_name(name, short_name or name, state)

    def set_compact(self, *, compact: bool) -> None:
        """Be 64 high instead of 76, for low windows."""
        self._compact = compact
        self.entry.compact = compact
        self.entry.restyle()
        self.keys.set_compact(compact=compact)
        self._name.compact = compact
        self._lay_out()

    def stack(self, *, stacked: bool) -> None:
        """Put the keys under the entry and the name, or beside them."""
        self._stacked = stacked
        way = QBoxLayout.Direction
        self._lines.setDirection(way.TopToBottom if stacked else way.LeftToRight)
        self.keys.stack(stacked=stacked)
        self._lay_out()

    def sizeHint(self) -> QSize:
        """Take the width of the work area."""
        if self._stacked:
            return self._lines.sizeHint()
        high = LOW_HEIGHT if self._compact else HEIGHT
        return QSize(self._theme.px(640), self._theme.px(high))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a choice key that the entry left."""
        if not self.keys.take(event):
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the soft ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.tokens.soft)
        radius = self._theme.px(10)
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        painter.end()

    def _lay_out(self) -> None:
        px = self._theme.px
        pad = px(10 if self._compact else 12)
        apart = px(10 if self._compact else 16)
        self._lines.setContentsMargins(pad, pad, pad, pad)
        self._lines.setSpacing(px(8) if self._stacked else apart)
        self._row.setSpacing(apart)
        self.updateGeometry()


class _CurrentName(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._name = ""
        self._short = ""
        self._state = ""
        self.compact = False
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        theme.follow(self)

    def show_name(self, name: str, short: str, state: str) -> None:
        self._name, self._short, self._state = name, short, state
        self.setAccessibleName(f"{name}. {state}")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, px, tokens = self._theme, self._theme.px, self._theme.tokens
        painter = QPainter(self)
        role, text = self._set_name()
        middle = self.height() / 2
        line = theme.line(role)
        gap = px(1)
        top = middle - (line + gap + px(18)) / 2
        place = QRectF(0, top, self.width(), line)
        lettering = Lettering(role=role, colour=tokens.text)
        draw_line(painter, theme, place, text=text, lettering=lettering)
        place = QRectF(0, top + line + gap, self.width(), px(18))
        small = theme.width(TextRole.META, self._state) > self.width()
        role = TextRole.MICRO if small else TextRole.META
        state = shortened(theme, role, self._state, room=self.width())
        lettering = Lettering(role=role, colour=tokens.text2)
        draw_line(painter, theme, place, text=state, lettering=lettering)
        painter.end()

    def _set_name(self) -> tuple[TextRole, str]:
        """Choose the largest setting that has room: whole name first, then with initials."""
        roles = (TextRole.NAME, TextRole.NAME_SMALL, TextRole.ROW_STRONG)
        for text in (self._name, self._short):
            for role in roles[1 if self.compact else 0 :]:
                if self._theme.width(role, text) <= self.width():
                    return role, text
        small = (TextRole.ROW_SMALL_STRONG, TextRole.ROW_TINY_STRONG)
        return fitting_name(self._theme, small, self._short, room=self.width())
