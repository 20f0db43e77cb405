# SPDX-License-Identifier: Apache-2.0
"""The red bar: the record is in danger, nothing else; what happened and what to do."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.i18n import Catalogue
from app.wording import N_
from ui.icons import Icon
from ui.theme import TextRole, Theme


class TroubleBar(QWidget):
    """Under the header, 76 high; it pushes the page down."""

    def __init__(self, theme: Theme, catalogue: Catalogue) -> None:
        """Stay hidden until `show_trouble`."""
        super().__init__()
        self._theme = theme
        self._catalogue = catalogue
        self._head = QLabel()
        self._what = QLabel()
        self._what.setWordWrap(True)
        column = QVBoxLayout()
        column.setSpacing(theme.px(2))
        column.addWidget(self._head)
        column.addWidget(self._what)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(68), theme.px(10), theme.px(24), theme.px(10))
        row.addLayout(column, stretch=1)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def show_trouble(self, text: str, *, damaged: bool) -> None:
        """Say what failed; after damage nothing more is written."""
        head = (
            N_("The record is damaged. Nothing more is written.")
            if damaged
            else N_("The record isn't reaching the disk. Nothing is lost.")
        )
        self._head.setText(self._catalogue.gettext(head))
        self._what.setText(text)
        self.setAccessibleName(f"{self._head.text()} {text}")
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the red ground and the sign."""
        px, tokens = self._theme.px, self._theme.tokens
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens.trouble)
        box = QRectF(px(24), (self.height() - px(28)) / 2, px(28), px(28))
        self._theme.icon(painter, Icon.TROUBLE, box, colour=tokens.on_fill)
        painter.end()

    def _restyle(self) -> None:
        self.setMinimumHeight(self._theme.px(76))
        for label, role in ((self._head, TextRole.TROUBLE), (self._what, TextRole.CONTROL)):
            label.setFont(self._theme.font(role))
            palette = label.palette()
            palette.setColor(QPalette.ColorRole.WindowText, self._theme.tokens.on_fill)
            label.setPalette(palette)
