# SPDX-License-Identifier: Apache-2.0
"""How the sitting stands: a word, and a dot that is filled while it is in progress."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.sitting import SittingStage
from app.wording import N_
from ui.theme import Theme

STAGE_WORDS: Mapping[SittingStage, str] = MappingProxyType(
    {
        SittingStage.PLANNED: N_("The sitting is planned"),
        SittingStage.REGISTRATION: N_("Registration is going on"),
        SittingStage.IN_PROGRESS: N_("The sitting is in progress"),
        SittingStage.BREAK: N_("Break"),
        SittingStage.POSTPONED: N_("The sitting is postponed"),
        SittingStage.CLOSED: N_("The sitting has ended"),
        SittingStage.SEALED: N_("The sitting is sealed"),
    }
)


class StageSign(QWidget):
    """A dot: filled while the sitting is in progress, a ring otherwise."""

    def __init__(self, theme: Theme) -> None:
        """Show a ring."""
        super().__init__()
        self._theme = theme
        self._filled = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.follow(self)

    def show_filled(self, *, filled: bool) -> None:
        """Fill the dot or leave a ring."""
        if filled != self._filled:
            self._filled = filled
            self.update()

    def sizeHint(self) -> QSize:
        """Take a small square."""
        return QSize(self._theme.px(12), self._theme.px(12))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the dot."""
        tokens, px = self._theme.tokens, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(tokens.accent if self._filled else tokens.none)
        painter.setBrush(tokens.accent if self._filled else Qt.BrushStyle.NoBrush)
        box = QRectF(self.rect())
        painter.drawEllipse(box.center(), px(9) / 2, px(9) / 2)
        painter.end()
