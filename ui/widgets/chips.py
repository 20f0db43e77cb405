# SPDX-License-Identifier: Apache-2.0
"""The seats that have not answered yet, as small chips: one click goes to the deputy."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import TextRole, Theme
from ui.widgets.exposed import Exposed
from ui.widgets.lettering import CENTRE, Lettering, draw_line

WIDTH, HEIGHT, GAP = 38, 28, 6


class WaitingChips(QWidget):
    """A label and the chips; those without room are counted at the end.

    A chip that is answered leaves its place empty, so that no other moves under the pointer; the
    next ones come when every place is empty, or the selected seat is none of those shown.
    """

    picked = Signal(int)
    """The number of the seat that was clicked."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        """Show nothing until `show_waiting`."""
        super().__init__(parent)
        self._theme = theme
        self._label = ""
        self._seats: tuple[int, ...] = ()
        self._current: int | None = None
        self._places: tuple[int | None, ...] = ()
        """The seat in each place; None: it is answered."""
        self._hovered: int | None = None
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.follow(self)
        theme.changed.connect(self._place_anew)

    def show_waiting(self, label: str, seats: Sequence[int], *, current: int | None = None) -> None:
        """Show which seats are waited for; `current` is the selected one."""
        shown = (label, tuple(seats), current)
        if shown == (self._label, self._seats, self._current):
            return
        before = self._label, self._chips(), self._left_over
        known = set(self._seats) if label == self._label else set()
        self._label, self._seats, self._current = shown
        self._settle(known)
        self.setAccessibleName(f"{label} {', '.join(map(str, seats))}".strip())
        self._repaint(*before)

    def chip_box(self, seat: int) -> QRectF:
        """Return where the chip of a seat is; empty when it has no room."""
        if seat not in self._places:
            return QRectF()
        return self._box(self._places.index(seat))

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the room there is now."""
        super().resizeEvent(event)
        self._place_anew()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the label and the chips that are exposed."""
        theme, tokens = self._theme, self._theme.tokens
        exposed = Exposed(event.region())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        label = QRectF(0, 0, self._start(), self.height())
        if exposed.touch(label):
            lettering = Lettering(role=TextRole.CONTROL, colour=tokens.text2)
            draw_line(painter, theme, label, text=self._label, lettering=lettering)
        for place, seat in enumerate(self._places):
            box = self._box(place)
            if seat is not None and exposed.touch(box):
                self._paint_chip(painter, box, seat)
        if self._left_over:
            lettering = Lettering(role=TextRole.CHIP, colour=tokens.text3)
            draw_line(
                painter, theme, self._after(), text=f"+{self._left_over}", lettering=lettering
            )
        painter.end()

    def _paint_chip(self, painter: QPainter, box: QRectF, seat: int) -> None:
        theme, tokens = self._theme, self._theme.tokens
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

    def _settle(self, known: AbstractSet[int]) -> None:
        """Empty the places of those who answered; fill all anew where that isn't enough."""
        waiting = set(self._seats)
        kept = tuple(seat if seat in waiting else None for seat in self._places)
        sought = self._current in waiting and self._current not in kept
        if any(seat is not None for seat in kept) and waiting <= known and not sought:
            self._places = kept
            return
        step = self._theme.px(WIDTH + GAP)
        fitting = int((self.width() - self._start() + self._theme.px(GAP)) // step)
        if fitting < len(self._seats):
            fitting -= 1
        seats = self._seats[: max(0, fitting)]
        if self._current in waiting and self._current not in seats and seats:
            seats = (*seats[:-1], int(self._current or 0))
        self._places = seats

    def _place_anew(self) -> None:
        self._places = ()
        self._settle(frozenset())
        self.update()

    def _repaint(
        self, label: str, before: tuple[tuple[int | None, bool], ...], left_over: int
    ) -> None:
        """Paint what differs from before."""
        after = self._chips()
        if (label, len(before), left_over) != (self._label, len(after), self._left_over):
            self.update()
            return
        for place, (was, now) in enumerate(zip(before, after, strict=True)):
            if was != now:
                self.update(self._box(place).toAlignedRect())

    def _chips(self) -> tuple[tuple[int | None, bool], ...]:
        """Return what stands in each place, and whether it is the selected one."""
        return tuple((seat, seat == self._current) for seat in self._places)

    @property
    def _left_over(self) -> int:
        return len(self._seats) - sum(seat is not None for seat in self._places)

    def _box(self, place: int) -> QRectF:
        px = self._theme.px
        top = (self.height() - px(HEIGHT)) / 2
        return QRectF(self._start() + place * px(WIDTH + GAP), top, px(WIDTH), px(HEIGHT))

    def _start(self) -> float:
        if not self._label:
            return 0.0
        return self._theme.width(TextRole.CONTROL, self._label) + self._theme.px(10)

    def _after(self) -> QRectF:
        """Return where those without room are counted."""
        px = self._theme.px
        left = self._start() + len(self._places) * px(WIDTH + GAP)
        return QRectF(left, 0, px(WIDTH), self.height())

    def _seat_at(self, point: QPointF) -> int | None:
        for place, seat in enumerate(self._places):
            if seat is not None and self._box(place).contains(point):
                return seat
        return None
