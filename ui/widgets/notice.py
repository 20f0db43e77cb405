# SPDX-License-Identifier: Apache-2.0
"""The line at the foot of the desk: what was recorded last, or why something was refused.

A refusal is a line, never a dialog; the last event stays until the next one.
"""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.icons import Icon
from ui.theme import TextRole, Theme
from ui.widgets.lettering import Lettering, draw_line, shortened

ROLES = (TextRole.CONTROL, TextRole.META_STRONG, TextRole.MICRO)
"""A long message shrinks to the smallest text before its end gives way to the tool tip."""


class NoticeKind(StrEnum):
    """What a notice tells."""

    RECORDED = "recorded"
    INFORMATION = "information"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeShown:
    """One notice: kind, time as written, message."""

    kind: NoticeKind
    time: str
    message: str


class NoticeLine(QWidget):
    """Sign, time, message; a click opens the journal."""

    opened = Signal()

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        """Stay empty until `show_notice`."""
        super().__init__(parent)
        self._theme = theme
        self._shown: NoticeShown | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.follow(self)

    def show_notice(self, shown: NoticeShown) -> None:
        """Show a notice in place of the last one."""
        if shown != self._shown:
            self._shown = shown
            self.setAccessibleName(f"{shown.time} {shown.message}")
            self.setToolTip(shown.message)
            self.update()

    def sizeHint(self) -> QSize:
        """Take the height of the foot."""
        return QSize(self._theme.px(480), self._theme.px(28))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the journal by Enter or space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Open the journal by a click."""
        self.opened.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint sign, time and message."""
        shown = self._shown
        painter = QPainter(self)
        box = QRectF(self.rect())
        theme, px, tokens = self._theme, self._theme.px, self._theme.tokens
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(tokens.accent, 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), px(6), px(6))
        if shown is not None:
            icon, colour = self._sign(shown.kind)
            square = QRectF(px(2), round((box.height() - px(20)) / 2), px(20), px(20))
            theme.icon(painter, icon, square, colour=colour)
            left = float(px(30))
            place = QRectF(left, 0, box.width() - left, box.height())
            lettering = Lettering(role=TextRole.TIME, colour=tokens.text2)
            left += draw_line(painter, theme, place, text=shown.time, lettering=lettering)
            left += px(10) if shown.time else 0
            place = QRectF(left, 0, box.width() - left - px(4), box.height())
            self._paint_message(painter, place, shown.message)
        painter.end()

    def _paint_message(self, painter: QPainter, place: QRectF, message: str) -> None:
        theme = self._theme
        role = next(
            (role for role in ROLES if theme.width(role, message) <= place.width()), ROLES[-1]
        )
        whole = shortened(theme, role, message, room=place.width())
        lettering = Lettering(role=role, colour=theme.tokens.text)
        draw_line(painter, theme, place, text=whole, lettering=lettering)

    def _sign(self, kind: NoticeKind) -> tuple[Icon, QColor]:
        tokens = self._theme.tokens
        match kind:
            case NoticeKind.RECORDED:
                return Icon.RECORDED, tokens.accent
            case NoticeKind.INFORMATION:
                return Icon.INFORMATION, tokens.text2
            case NoticeKind.REFUSED:
                return Icon.WARNING, tokens.warn
