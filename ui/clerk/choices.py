# SPDX-License-Identifier: Apache-2.0
"""A choice among several and a tick, painted alike in the light and the dark theme."""

from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QRadioButton, QSizePolicy

from ui.theme import TextRole, Theme
from ui.widgets.lettering import Lettering, draw_line

SIGN, GAP, HIGH = 18, 10, 28


class Choice(QRadioButton):
    """One of several: a ring, filled when chosen."""

    def __init__(self, theme: Theme, text: str) -> None:
        """Offer a choice."""
        super().__init__(text)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.follow(self)

    def sizeHint(self) -> QSize:
        """Take the ring and the words."""
        return _size(self._theme, self.text())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ring and words."""
        tokens, px = self._theme.tokens, self._theme.px
        painter = QPainter(self)
        box = _paint_words(painter, self._theme, self)
        edge = tokens.accent if self.isChecked() else tokens.line2
        painter.setPen(QPen(edge, px(2) if self.isChecked() else px(1)))
        painter.setBrush(tokens.surface)
        painter.drawEllipse(box)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.accent)
            painter.drawEllipse(box.center(), px(4), px(4))
        painter.end()


class Tick(QCheckBox):
    """A square, filled and ticked when set."""

    def __init__(self, theme: Theme) -> None:
        """Offer a tick without words yet."""
        super().__init__()
        self._theme = theme
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.follow(self)

    def sizeHint(self) -> QSize:
        """Take the square and the words in one line."""
        return _size(self._theme, self.text())

    def minimumSizeHint(self) -> QSize:
        """Give way to the longest word: a long text goes on in a second line."""
        longest = max(self.text().split(), key=len, default="")
        return _size(self._theme, longest)

    def heightForWidth(self, width: int) -> int:
        """Return how high the lines are together."""
        room = QRectF(0, 0, width - self._theme.px(4 + SIGN + GAP), 0)
        metrics = self._theme.metrics(TextRole.ROW)
        lines = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, self.text()).height()
        return max(self._theme.px(HIGH), ceil(lines) + self._theme.px(8))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint square and words."""
        tokens, px = self._theme.tokens, self._theme.px
        painter = QPainter(self)
        box = _paint_words(painter, self._theme, self)
        painter.setPen(QPen(tokens.fill if self.isChecked() else tokens.line2, 1))
        painter.setBrush(tokens.fill if self.isChecked() else tokens.surface)
        painter.drawRoundedRect(box, px(4), px(4))
        if self.isChecked():
            pen = QPen(tokens.on_fill, px(2))
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            unit = box.width()
            corners = ((0.24, 0.52), (0.42, 0.70), (0.77, 0.32))
            points = [box.topLeft() + QPointF(unit * x, unit * y) for x, y in corners]
            painter.drawPolyline(points)
        painter.end()


def _size(theme: Theme, text: str) -> QSize:
    px = theme.px
    wide = theme.width(TextRole.ROW, text) + px(2 * 4 + SIGN + GAP)
    return QSize(round(wide) + 1, px(HIGH))


def _paint_words(painter: QPainter, theme: Theme, button: QRadioButton | QCheckBox) -> QRectF:
    """Paint the words and the edge of the focus; return the place of the sign."""
    tokens, px = theme.tokens, theme.px
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    whole = QRectF(button.rect())
    if button.hasFocus():
        painter.setPen(QPen(tokens.accent, 2))
        painter.drawRoundedRect(whole.adjusted(1, 1, -1, -1), px(6), px(6))
    side = px(SIGN)
    box = QRectF(px(4) + 0.5, round((whole.height() - side) / 2) + 0.5, side - 1, side - 1)
    left = px(4 + SIGN + GAP)
    place = QRectF(left, 0, whole.width() - left, whole.height())
    if button.width() < button.sizeHint().width():
        painter.setFont(theme.font(TextRole.ROW))
        painter.setPen(tokens.text)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(place, flags, button.text())
        return box
    lettering = Lettering(role=TextRole.ROW, colour=tokens.text)
    draw_line(painter, theme, place, text=button.text(), lettering=lettering)
    return box
