# SPDX-License-Identifier: Apache-2.0
"""The seats that have not answered yet, as small chips: one click goes to the deputy."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import TextRole, Theme
from ui.widgets.lettering import CENTRE, Lettering, draw_line

WIDTH, HEIGHT, GAP = 38, 28, 6


class WaitingChips(QWidget):
    """A label and the chips; those without room are counted at the end."""

    picked = Signal(int)
    """The number of the seat that was clicked."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        """Show nothing until `show_waiting`."""
        super().__init__(parent)
        self._theme = theme
        self._label = ""
        self._seats: tuple[int, ...] = ()
        self._current: int | None = None
        self._hovered: int | None = None
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.follow(self)

    def show_waiting(self, label: str, seats: Sequence[int], *, current: int | None = None) -> None:
        """Show which seats are waited for; `current` is the selected one."""
        shown = (label, tuple(seats), current)
        if shown == (self._label, self._seats, self._current):
            return
        self._label, self._seats, self._current = shown
        self.setAccessibleName(f"{label} {', '.join(str(seat) for seat in seats)}".strip())
        self.update()

    def chip_box(self, seat: int) -> QRectF:
        """Return where the chip of a seat is; empty when it has no room."""
        return self._boxes().get(seat, QRectF())

    def sizeHint(self) -> QSize:
        """Take the row over the roll."""
        return QSize(self._theme.px(320), self._theme.px(36))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show which chip a click would take."""
        seat = self._seat_at(event.position())
        if seat != self._hovered:
            self._hovered = seat
            shape = (
                Qt.CursorShape.ArrowCursor if seat is None else Qt.CursorShape.PointingHandCursor
            )
            self.setCursor(shape)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the chip under the pointer."""
        super().leaveEvent(event)
        self._hovered = None
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to the deputy."""
        seat = self._seat_at(event.position())
        if seat is not None:
            self.picked.emit(seat)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the label and the chips."""
        theme, tokens = self._theme, self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lettering = Lettering(role=TextRole.CONTROL, colour=tokens.text2)
        draw_line(painter, theme, QRectF(self.rect()), text=self._label, lettering=lettering)
        boxes = self._boxes()
        for seat, box in boxes.items():
            current = seat == self._current
            painter.setPen(QPen(tokens.accent if current else tokens.line3, 2 if current else 1))
            ground = tokens.sunken if seat == self._hovered else tokens.surface
            painter.setBrush(tokens.soft if current else ground)
            inset = 1.0 if current else 0.5
            radius = theme.px(6)
            painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius, radius)
            ink = tokens.accent if current else tokens.text
            lettering = Lettering(role=TextRole.CHIP, colour=ink, align=CENTRE)
            draw_line(painter, theme, box, text=str(seat), lettering=lettering)
        left_over = len(self._seats) - len(boxes)
        if left_over:
            place = QRectF(self._after(boxes), 0, theme.px(WIDTH), self.height())
            lettering = Lettering(role=TextRole.CHIP, colour=tokens.text3)
            draw_line(painter, theme, place, text=f"+{left_over}", lettering=lettering)
        painter.end()

    def _boxes(self) -> dict[int, QRectF]:
        px = self._theme.px
        left = self._start()
        top = (self.height() - px(HEIGHT)) / 2
        room = self.width() - left + px(GAP)
        fitting = int(room // px(WIDTH + GAP))
        if fitting < len(self._seats):
            fitting -= 1
        seats = self._seats[: max(0, fitting)]
        if self._current in self._seats and self._current not in seats and seats:
            seats = (*seats[:-1], int(self._current or 0))
        return {
            seat: QRectF(left + place * px(WIDTH + GAP), top, px(WIDTH), px(HEIGHT))
            for place, seat in enumerate(seats)
        }

    def _start(self) -> float:
        if not self._label:
            return 0.0
        return self._theme.width(TextRole.CONTROL, self._label) + self._theme.px(10)

    def _after(self, boxes: dict[int, QRectF]) -> float:
        last = max((box.right() for box in boxes.values()), default=self._start())
        return last + self._theme.px(GAP)

    def _seat_at(self, point: QPointF) -> int | None:
        for seat, box in self._boxes().items():
            if box.contains(point):
                return seat
        return None
