# SPDX-License-Identifier: Apache-2.0
"""Where a clerk types a seat number or the first letters of a name."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit

from ui.icons import Icon
from ui.theme import TextRole, Theme
from ui.widgets.entry_frame import paint_entry

STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
}

ROOM_AT_LEFT, ROOM_AT_RIGHT, SIGN = 10, 8, 22
SMALLER = (TextRole.NAME_SMALL, TextRole.ROW_STRONG)
"""For letters; a seat's number is always large."""


class SeatEntry(QLineEdit):
    """A large entry that gives way to the choice keys and to the arrows."""

    sought = Signal(str)
    """The text changed by typing."""
    accepted = Signal()
    """Enter: take the deputy found."""
    stepped = Signal(int)
    """Arrow up −1, arrow down +1."""

    def __init__(self, theme: Theme) -> None:
        """Start empty."""
        super().__init__()
        self._theme = theme
        self._given_way: Callable[[QKeyEvent], bool] = _never
        self.compact = False
        self._signed = True
        self.setFrame(False)
        self.setMaxLength(24)
        self.textChanged.connect(self._fit)
        self.textEdited.connect(self.sought)
        self.returnPressed.connect(self.accepted)
        theme.changed.connect(self.restyle)
        self.restyle()

    def give_way(self, means: Callable[[QKeyEvent], bool]) -> None:
        """Leave to others every key for which `means` answers yes."""
        self._given_way = means

    def select_whole(self) -> None:
        """Let the next key replace what stands here."""
        if self.selectedText() != self.text() or self.cursorPosition() != len(self.text()):
            self.selectAll()

    def restyle(self) -> None:
        """Take size, font and margins from the theme."""
        px = self._theme.px
        self.setFixedSize(*((px(84), px(44)) if self.compact else (px(100), px(52))))
        self._fit()
        palette = self.palette()
        clear = palette.ColorRole.Base
        palette.setColor(clear, Qt.GlobalColor.transparent)
        for role in (palette.ColorRole.Text, palette.ColorRole.HighlightedText):
            palette.setColor(role, self._theme.tokens.text)
        # What is selected is replaced by the next key; it needn't shout.
        palette.setColor(palette.ColorRole.Highlight, self._theme.tokens.soft)
        self.setPalette(palette)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Let a choice key be a shortcut even while this has the focus."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._given_way(event)
        ):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, step, or leave the key to the neighbours."""
        if self._given_way(event):
            event.ignore()
        elif event.key() in STEPS:
            self.stepped.emit(STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, edge and the sign of searching, then the text."""
        painter = QPainter(self)
        paint_entry(painter, self._theme, self, radius=8)
        if self._signed:
            self._paint_sign(painter)
        painter.end()
        super().paintEvent(event)

    def _fit(self) -> None:
        """Set letters smaller where they have no room beside the sign, and then without it."""
        px, width = self._theme.px, self._theme.width
        room = self.width() - px(ROOM_AT_LEFT + ROOM_AT_RIGHT)
        self._signed = width(TextRole.ENTRY, self.text()) <= room - px(SIGN)
        roles = (TextRole.ENTRY,) if self._signed else SMALLER
        role = next((each for each in roles if width(each, self.text()) <= room), roles[-1])
        self.setFont(self._theme.font(role))
        right = ROOM_AT_RIGHT + (SIGN if self._signed else 0)
        self.setTextMargins(px(ROOM_AT_LEFT), 0, px(right), 0)
        self.update()

    def _paint_sign(self, painter: QPainter) -> None:
        px, tokens = self._theme.px, self._theme.tokens
        icon = QRectF(self.width() - px(28), round((self.height() - px(16)) / 2), px(16), px(16))
        self._theme.icon(painter, Icon.SEARCH, icon, colour=tokens.text3)


def _never(_event: QKeyEvent) -> bool:
    return False
