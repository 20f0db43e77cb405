# SPDX-License-Identifier: Apache-2.0
"""A choice from a list that opens under its field; letters typed go to the first that fits."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy

from ui.theme import TextRole, Theme
from ui.widgets.entry_frame import paint_entry
from ui.widgets.lettering import Lettering, draw_line

HEIGHT = 36


class Pick(QComboBox):
    """One of several, by key; painted as the entries beside it."""

    picked = Signal(str)
    """The key of what the clerk chose; setting it from the view says nothing."""

    def __init__(self, theme: Theme) -> None:
        """Offer nothing until `show_choices`."""
        super().__init__()
        self._theme = theme
        self._shown: tuple[tuple[str, str], ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaxVisibleItems(16)
        self.activated.connect(self._tell)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def key(self) -> str:
        """Return the key of what is chosen, empty for nothing."""
        return str(self.currentData() or "")

    def show_choices(self, choices: Sequence[tuple[str, str]], key: str) -> None:
        """Offer these, by key and words, and choose one; an unknown key leaves the first."""
        self.blockSignals(True)  # noqa: FBT003 - Qt's own
        if tuple(choices) != self._shown:
            self._shown = tuple(choices)
            self.clear()
            for name, words in choices:
                self.addItem(words, name)
        self.setCurrentIndex(max(0, self.findData(key)) if choices else -1)
        self.blockSignals(False)  # noqa: FBT003 - Qt's own
        self.setToolTip(self.currentText())
        self.update()

    def pick(self, key: str) -> None:
        """Choose as a clerk would."""
        place = self.findData(key)
        if place >= 0:
            self.setCurrentIndex(place)
            self._tell()

    def sizeHint(self) -> QSize:
        """Take the height of an entry and the width there is."""
        return QSize(self._theme.px(160), self._theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Give way where there is little room."""
        return QSize(self._theme.px(80), self._theme.px(HEIGHT))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll: a choice isn't changed by the way."""
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, edge, words and the sign that a list opens."""
        theme, px, tokens = self._theme, self._theme.px, self._theme.tokens
        painter = QPainter(self)
        paint_entry(painter, theme, self)
        room = self.width() - px(12) - px(32)
        words = _ending(theme, self.currentText(), room=room)
        ink = tokens.text if self.isEnabled() else tokens.text3
        place = QRectF(px(12), 0, room, self.height())
        draw_line(
            painter,
            theme,
            place,
            text=words,
            lettering=Lettering(role=TextRole.ROW_STRONG, colour=ink),
        )
        middle, right = self.height() / 2, self.width() - px(18)
        painter.setPen(QPen(ink, px(2)))
        painter.drawLine(round(right - px(5)), round(middle - px(2)), right, round(middle + px(3)))
        painter.drawLine(right, round(middle + px(3)), round(right + px(5)), round(middle - px(2)))
        painter.end()

    def _tell(self) -> None:
        self.setToolTip(self.currentText())
        self.picked.emit(self.key)

    def _restyle(self) -> None:
        self.setFont(self._theme.font(TextRole.ROW))
        self.setFixedHeight(self._theme.px(HEIGHT))
        self.view().setFont(self._theme.font(TextRole.ROW))


def _ending(theme: Theme, text: str, *, room: float) -> str:
    """Return as much of the end of a text as there is room for: titles of the law differ there."""
    words = text.split(" ")
    for first in range(len(words)):
        shown = " ".join(words[first:]) if not first else f"… {' '.join(words[first:])}"
        if theme.width(TextRole.ROW_STRONG, shown) <= room:
            return shown
    return ""
