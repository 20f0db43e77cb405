# SPDX-License-Identifier: Apache-2.0
"""The sheet of keys, over the work area while it is asked for."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.i18n import Catalogue
from app.wording import N_
from ui.actions import KEY_SHEET, KeyRow
from ui.clerk.cancel_button import cancel_button
from ui.clerk.heading import PanelHeading
from ui.theme import TextRole, Theme
from ui.widgets.ground import Ground, Tone, Words
from ui.widgets.key_cap import KeyCap
from ui.widgets.scrolled import scrolled

LEFT = 2
"""Sections at the left: half of the rows."""


class KeysSheet(Ground):
    """Every key of the desk and what it does."""

    closed = Signal()

    def __init__(self, theme: Theme, catalogue: Catalogue) -> None:
        """Lay the sheet out once."""
        super().__init__(theme, Tone.SURFACE)
        self._theme = theme
        self._text = catalogue.gettext
        self.heading = PanelHeading(theme)
        self._caps: list[QWidget] = []
        self.heading.show_heading("", self._text(N_("Keys")))
        self._close = cancel_button(theme, catalogue, word=N_("Close the sheet"))
        self._close.clicked.connect(self.closed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(16))
        column.addWidget(self.heading)
        inner = QWidget()
        sides = QHBoxLayout(inner)
        sides.setContentsMargins(0, 0, theme.px(8), 0)
        sides.setSpacing(theme.px(40))
        for half in (KEY_SHEET[:LEFT], KEY_SHEET[LEFT:]):
            side = QVBoxLayout()
            side.setSpacing(theme.px(16))
            for title, rows in half:
                side.addWidget(self._section(title, rows))
            side.addStretch(1)
            sides.addLayout(side, stretch=1)
        self._area = scrolled(theme, inner)
        column.addWidget(self._area, stretch=1)
        column.addWidget(self._close, alignment=Qt.AlignmentFlag.AlignLeft)

    def set_compact(self, *, compact: bool) -> None:
        """Take the sizes of low windows."""
        self.heading.set_compact(compact=compact)
        for caps in self._caps:
            caps.setFixedWidth(self._theme.px(148))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the sheet where it is longer than its place."""
        ways = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        if event.key() in ways:
            bar = self._area.verticalScrollBar()
            bar.setValue(bar.value() + ways[Qt.Key(event.key())] * bar.pageStep())
        else:
            super().keyPressEvent(event)

    def _section(self, title: str, rows: tuple[KeyRow, ...]) -> QWidget:
        px = self._theme.px
        section = QWidget()
        grid = QGridLayout(section)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(14))
        grid.setVerticalSpacing(px(8))
        head = Words(self._theme, TextRole.SECTION, Tone.SECOND, text=self._text(title))
        grid.addWidget(head, 0, 0, 1, 2)
        for number, row in enumerate(rows, start=1):
            caps = QWidget()
            line = QHBoxLayout(caps)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(px(6))
            for key in row.keys:
                line.addWidget(KeyCap(self._theme, key))
            line.addStretch(1)
            self._caps.append(caps)
            grid.addWidget(caps, number, 0)
            does = Words(self._theme, TextRole.CONTROL, wrap=True, text=self._text(row.does))
            grid.addWidget(does, number, 1)
        grid.setColumnStretch(1, 1)
        return section
