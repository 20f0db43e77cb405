# SPDX-License-Identifier: Apache-2.0
"""One act in the list of papers: its icon, whose it is, its number or that it is a draft."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from app.views.deeds import Target
from ui.icons import Icon
from ui.theme import TextRole, Theme
from ui.widgets.lettering import RIGHT, Lettering, draw_line, fitting_name, fitting_title


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperShown:
    """An act of the sitting, numbered or still a draft."""

    target: Target
    name: str
    state: str
    issued: bool
    number: str = ""
    """Of the act; empty for a draft."""
    sha256: str = ""
    """Of the sheet on record; empty for a draft."""


class PaperRow(QAbstractButton):
    """A row 44 high; the one on the stage is lit."""

    def __init__(self, theme: Theme, paper: PaperShown) -> None:
        """Show an act."""
        super().__init__()
        self._theme = theme
        self.paper = paper
        self.setCheckable(True)
        self.setText(f"{paper.name}: {paper.state}" if paper.state else paper.name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.follow(self)

    def nextCheckState(self) -> None:
        """Leave what is lit to the panel."""

    def sizeHint(self) -> QSize:
        """Take the column."""
        return QSize(self._theme.px(320), self._theme.px(44))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint icon, name and state."""
        theme, px, tokens = self._theme, self._theme.px, self._theme.tokens
        painter = QPainter(self)
        box = QRectF(self.rect())
        if self.isChecked():
            painter.fillRect(box, tokens.soft)
        elif self.underMouse():
            painter.fillRect(box, tokens.sunken)
        painter.fillRect(QRectF(0, box.bottom() - 1, box.width(), 1), tokens.line)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(tokens.accent, 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), px(6), px(6))
        asked_for = Icon.DRAFT if self.paper.state else Icon.ADD
        icon = Icon.DOCUMENT if self.paper.issued else asked_for
        square = QRectF(px(8), round((box.height() - px(16)) / 2), px(16), px(16))
        theme.icon(painter, icon, square, colour=tokens.text2)
        role = TextRole.CONTROL_STRONG if self.paper.issued else TextRole.META
        state = theme.width(role, self.paper.state)
        place = QRectF(box.right() - px(8) - state, 0, state + 1, box.height())
        ink = tokens.text if self.paper.issued else tokens.text3
        draw_line(
            painter,
            theme,
            place,
            text=self.paper.state,
            lettering=Lettering(role=role, colour=ink, align=RIGHT),
        )
        left = px(34)
        room = place.left() - px(10) - left
        roles = (TextRole.CONTROL, TextRole.META_STRONG)
        role, name = fitting_name(theme, roles, self.paper.name, room=room)
        if self.paper.target.candidate is None:
            role, name = roles[0], fitting_title(theme, roles[0], self.paper.name, room=room)
        place = QRectF(left, 0, room, box.height())
        lettering = Lettering(role=role, colour=tokens.text)
        draw_line(painter, theme, place, text=name, lettering=lettering)
        painter.end()
