# SPDX-License-Identifier: Apache-2.0
"""Figures to press for whoever has only a mouse: a sign in an entry, and ten keys under it.

The keyboard stays with the entry: what is typed while the pad is open goes where it went before.
"""

from functools import partial

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QGridLayout, QLineEdit, QWidget

from ui.theme import Theme
from ui.widgets.buttons import Button

SIGN = 24
KEY = 34
DOTS, DOT, APART = 3, 3, 5
ERASE, DONE = "←", "OK"
ROWS = ("789", "456", "123")
GAP, MARGIN = 6, 8


class PadSign(QAbstractButton):
    """The sign at the right of an entry; it opens the pad under it."""

    def __init__(self, theme: Theme, entry: QLineEdit, signs: str) -> None:
        """Stand in an entry; `signs` are what may stand there besides figures."""
        super().__init__(entry)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._theme = theme
        self._entry = entry
        self._signs = signs
        self.pad: FigurePad | None = None
        """What is open."""
        # The keys type figures without it; among the stops of Tab it would only be in the way.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._open)
        theme.follow(self)

    def sizeHint(self) -> QSize:
        """Take a square."""
        return QSize(self._theme.px(SIGN), self._theme.px(SIGN))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint nine dots, as the keys of figures lie."""
        theme, px, tokens = self._theme, self._theme.px, self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        pointed = self.isEnabled() and self.underMouse()
        painter.setBrush(tokens.text2 if pointed else tokens.text3)
        side = (DOTS - 1) * theme.px(APART) + px(DOT)
        left, top = (self.width() - side) / 2, (self.height() - side) / 2
        for place in range(DOTS * DOTS):
            row, column = divmod(place, DOTS)
            dot = QRectF(left + column * px(APART), top + row * px(APART), px(DOT), px(DOT))
            painter.drawEllipse(dot)
        painter.end()

    def _open(self) -> None:
        self._entry.setFocus(Qt.FocusReason.MouseFocusReason)
        self._entry.selectAll()
        self.pad = FigurePad(self._theme, self._entry, self._signs)
        self.pad.destroyed.connect(self._forget)
        self.pad.adjustSize()
        self.pad.move(self._place(self.pad.size()))
        self.pad.show()

    def _forget(self) -> None:
        self.pad = None

    def _place(self, size: QSize) -> QPoint:
        """Return the place under the entry, or over it where the monitor ends."""
        entry, away = self._entry, self._theme.px(4)
        screen = entry.screen().availableGeometry()
        place = entry.mapToGlobal(QPoint(0, entry.height() + away))
        if place.y() + size.height() > screen.bottom():
            place = entry.mapToGlobal(QPoint(0, -size.height() - away))
        return QPoint(min(place.x(), screen.right() - size.width() - away), place.y())


class FigurePad(QWidget):
    """Ten keys, those of the signs, one that erases and one that puts the pad away."""

    def __init__(self, theme: Theme, entry: QLineEdit, signs: str) -> None:
        """Write into an entry what is pressed, as far as the entry takes it."""
        super().__init__(entry, Qt.WindowType.Popup)
        self._theme = theme
        self._entry = entry
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        grid = QGridLayout(self)
        margin = theme.px(MARGIN)
        grid.setContentsMargins(margin, margin, margin, margin)
        grid.setSpacing(theme.px(GAP))
        for line, row in enumerate((*ROWS, f"{signs[:1] or ' '}0{ERASE}")):
            for column, sign in enumerate(row):
                if sign.strip():
                    grid.addWidget(self._key(sign), line, column)
        done = self._button(DONE)
        done.clicked.connect(self.close)
        middle = Qt.AlignmentFlag.AlignHCenter
        grid.addWidget(done, len(ROWS) + 1, 0, 1, len(ROWS[0]), alignment=middle)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave typing to the entry; Esc and Enter put the pad away."""
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()
        else:
            QApplication.sendEvent(self._entry, event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave the keys where they were before."""
        super().closeEvent(event)
        self._entry.activateWindow()
        self._entry.setFocus(Qt.FocusReason.PopupFocusReason)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and its edge."""
        tokens, px = self._theme.tokens, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(tokens.line2)
        painter.setBrush(tokens.bg)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, px(8), px(8))
        painter.end()

    def _key(self, sign: str) -> Button:
        button = self._button(sign)
        button.setFixedWidth(self._theme.px(KEY))
        if sign == ERASE:
            # As it is engraved on keyboards of every language.
            button.setAccessibleName("Backspace")
            button.clicked.connect(self._entry.backspace)
        else:
            button.clicked.connect(partial(self._write, sign))
        return button

    def _button(self, word: str) -> Button:
        button = Button(self._theme, word)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return button

    def _write(self, sign: str, *_checked: bool) -> None:
        self._entry.insert(sign)
