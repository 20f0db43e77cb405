# SPDX-License-Identifier: Apache-2.0
"""«Сәл күте тұрыңыз»: the presiding officer asks the clerk to wait; nothing is recorded.

It lies over the left of the head, so that nothing on the desk moves under the pointer.
"""

from PySide6.QtCore import QEvent, QObject, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.i18n import Catalogue
from app.wording import N_
from ui.icons import Icon
from ui.theme import TextRole, Theme
from ui.widgets.ground import Tone, Words

WORDS = N_("The presiding officer asks you to wait a moment")
CLEAR = 6
"""From what it stops at, in px at 100 %: nothing of what lies under it shows beside it."""


class WaitBar(QWidget):
    """Over the body's name and the tabs, whose keys go on working."""

    def __init__(
        self, theme: Theme, catalogue: Catalogue, *, over: QWidget, until: tuple[QWidget, ...]
    ) -> None:
        """Stay hidden; lie over a head from its left up to the first of these parts it shows."""
        super().__init__(over)
        self._theme = theme
        self._over = over
        self._until = until
        words = Words(theme, TextRole.BODY_NAME, Tone.WARN, text=catalogue.gettext(WORDS))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(60), 0, theme.px(20), 0)
        row.addWidget(words)
        self.setAccessibleName(words.text())
        over.installEventFilter(self)
        theme.follow(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay over the head whatever its size."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self._cover()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        """Come to the front."""
        super().showEvent(event)
        self._cover()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the sign."""
        px, tokens = self._theme.px, self._theme.tokens
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens.warn_bg)
        painter.fillRect(QRectF(0, self.height() - px(3), self.width(), px(3)), tokens.warn_line)
        box = QRectF(px(20), (self.height() - px(24)) / 2, px(24), px(24))
        self._theme.icon(painter, Icon.WARNING, box, colour=tokens.warn)
        painter.end()

    def _cover(self) -> None:
        edge = min((part.x() for part in self._until if part.isVisible()), default=0)
        wide = max(self._theme.px(480), edge - self._theme.px(CLEAR))
        self.setGeometry(0, 0, wide, self._over.height())
