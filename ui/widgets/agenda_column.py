# SPDX-License-Identifier: Apache-2.0
"""The agenda at the left of the desk: what is done, what is in hand, what comes.

In low windows it is a rail of numbers and marks; rows are the same and nothing is lost.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.views.marks import SeatMark
from ui.icons import Icon
from ui.theme import TextRole, Theme
from ui.widgets.glyphs import paint_mark
from ui.widgets.lettering import (
    CENTRE,
    RIGHT,
    Lettering,
    draw_line,
    draw_wrapped,
    fitting_name,
    wrapped,
)

WIDTH, RAIL = 336, 52
TITLE_LEFT, NUMBER_RIGHT = 52, 40
CANDIDATE_HIGH, MOST_TITLE_LINES = 30, 4


class AgendaState(StrEnum):
    """How far an item or a candidate is."""

    NEXT = "next"
    CURRENT = "current"
    ADOPTED = "adopted"
    NOT_ADOPTED = "not_adopted"
    DONE = "done"
    """Heard, with nothing put to the vote."""
    POSTPONED = "postponed"


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateShown:
    """One candidate of an item."""

    name: str
    word: str
    state: AgendaState


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaShown:
    """One item of the agenda."""

    number: str
    title: str
    meta: str
    state: AgendaState
    candidates: tuple[CandidateShown, ...] = ()
    """Shown while the item is in hand."""


@dataclass(frozen=True, slots=True)
class _Placed:
    item: int
    candidate: int
    box: QRectF


class AgendaColumn(QWidget):
    """Rows of the agenda; put it into a scroll area, it asks for the height it needs."""

    picked = Signal(int, int)
    """The place of the item clicked and of its candidate, from 0; −1 for the item itself."""

    def __init__(self, theme: Theme, *, rail: bool = False, parent: QWidget | None = None) -> None:
        """Start empty; `rail` shows numbers and marks alone."""
        super().__init__(parent)
        self._theme = theme
        self._rail = rail
        self._rows: tuple[AgendaShown, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.follow(self)

    def show_agenda(self, rows: Sequence[AgendaShown]) -> None:
        """Show the agenda."""
        if tuple(rows) != self._rows:
            self._rows = tuple(rows)
            self.setAccessibleName("; ".join(f"{row.number}. {row.title}" for row in rows))
            self.updateGeometry()
            self.update()

    def set_rail(self, *, rail: bool) -> None:
        """Become a rail, or a column again."""
        if rail != self._rail:
            self._rail = rail
            self.updateGeometry()
            self.update()

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows at a width."""
        return sum(self._height(row, width) for row in self._rows)

    def sizeHint(self) -> QSize:
        """Take the column or the rail."""
        width = self._theme.px(RAIL if self._rail else WIDTH)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Never be narrower than the rail or a readable column."""
        return QSize(self._theme.px(RAIL if self._rail else 240), 0)

    def item_box(self, item: int, candidate: int = -1) -> QRectF:
        """Return where an item or one of its candidates is."""
        for placed in self._placed():
            if (placed.item, placed.candidate) == (item, candidate):
                return QRectF(placed.box)
        return QRectF()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Say what was clicked, the candidate before its item."""
        hit = [placed for placed in self._placed() if placed.box.contains(event.position())]
        if hit:
            inner = max(hit, key=lambda placed: placed.candidate)
            self.picked.emit(inner.item, inner.candidate)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the rows."""
        painter = QPainter(self)
        for placed in self._placed():
            row = self._rows[placed.item]
            if placed.candidate >= 0:
                self._paint_candidate(painter, placed.box, row.candidates[placed.candidate])
            elif self._rail:
                self._paint_rail_row(painter, placed.box, row)
            else:
                self._paint_row(painter, placed.box, row)
        painter.end()

    def _height(self, row: AgendaShown, width: int) -> int:
        px = self._theme.px
        shown = row.candidates if row.state is AgendaState.CURRENT else ()
        if self._rail:
            return px(44) + px(22) * len(shown) + (px(6) if shown else 0)
        lines = len(self._title_lines(row, width))
        high = px(11) + lines * px(18) + (px(18) if row.meta else 0) + px(9)
        return high + (px(CANDIDATE_HIGH) * len(shown) + px(6) if shown else 0)

    def _title_lines(self, row: AgendaShown, width: float) -> tuple[str, ...]:
        px = self._theme.px
        room = width - px(TITLE_LEFT) - px(12)
        lines = wrapped(self._theme, self._title_role(row), row.title, width=room)
        if len(lines) <= MOST_TITLE_LINES:
            return lines
        words = lines[MOST_TITLE_LINES - 1].split()
        while len(words) > 1 and self._theme.width(self._title_role(row), _cut(words)) > room:
            words.pop()
        return (*lines[: MOST_TITLE_LINES - 1], _cut(words))

    def _title_role(self, row: AgendaShown) -> TextRole:
        strong = row.state is AgendaState.CURRENT
        return TextRole.CONTROL_STRONG if strong else TextRole.CONTROL

    def _placed(self) -> list[_Placed]:
        px = self._theme.px
        width = self.width()
        placed: list[_Placed] = []
        top = 0.0
        for number, row in enumerate(self._rows):
            high = self._height(row, width)
            placed.append(_Placed(number, -1, QRectF(0, top, width, high)))
            if row.state is AgendaState.CURRENT and row.candidates:
                step = px(22) if self._rail else px(CANDIDATE_HIGH)
                start = top + high - px(6) - step * len(row.candidates)
                left = 0 if self._rail else px(44)
                right = width - (0 if self._rail else px(10))
                placed.extend(
                    _Placed(number, place, QRectF(left, start + place * step, right - left, step))
                    for place in range(len(row.candidates))
                )
            top += high
        return placed

    def _paint_row(self, painter: QPainter, box: QRectF, row: AgendaShown) -> None:
        theme, px, tokens = self._theme, self._theme.px, self._theme.tokens
        current = row.state is AgendaState.CURRENT
        if current:
            painter.fillRect(box, tokens.surface)
            painter.fillRect(QRectF(box.left(), box.top(), px(3), box.height()), tokens.accent)
            for edge in (box.top(), box.bottom() - 1):
                painter.fillRect(QRectF(box.left(), edge, box.width(), 1), tokens.line)
        top = box.top() + px(11)
        if row.state in {AgendaState.NEXT, AgendaState.CURRENT}:
            ink = tokens.accent if current else tokens.text2
            place = QRectF(box.left(), top, px(NUMBER_RIGHT), px(18))
            lettering = Lettering(role=TextRole.CONTROL_STRONG, colour=ink, align=RIGHT)
            draw_line(painter, theme, place, text=row.number, lettering=lettering)
        else:
            self._paint_state(
                painter, QPointF(box.left() + px(29), top + px(9)), row.state, size=17
            )
        role = self._title_role(row)
        ink = tokens.text if row.state in {AgendaState.NEXT, AgendaState.CURRENT} else tokens.text2
        room = box.width() - px(TITLE_LEFT) - px(12)
        for line in self._title_lines(row, box.width()):
            place = QRectF(box.left() + px(TITLE_LEFT), top, room, px(18))
            lettering = Lettering(role=role, colour=ink)
            draw_line(painter, theme, place, text=line, lettering=lettering)
            top += px(18)
        place = QRectF(box.left() + px(TITLE_LEFT), top, room, px(18))
        lettering = Lettering(role=TextRole.META, colour=tokens.text3)
        draw_wrapped(painter, theme, place, text=row.meta, lettering=lettering)

    def _paint_rail_row(self, painter: QPainter, box: QRectF, row: AgendaShown) -> None:
        theme, px, tokens = self._theme, self._theme.px, self._theme.tokens
        current = row.state is AgendaState.CURRENT
        if current:
            painter.fillRect(box, tokens.surface)
            painter.fillRect(QRectF(box.left(), box.top(), px(3), box.height()), tokens.accent)
        head = QRectF(box.left(), box.top(), box.width(), px(44))
        if row.state in {AgendaState.NEXT, AgendaState.CURRENT}:
            ink = tokens.accent if current else tokens.text2
            lettering = Lettering(role=TextRole.CHOICE, colour=ink, align=CENTRE)
            draw_line(painter, theme, head, text=row.number, lettering=lettering)
        else:
            self._paint_state(painter, head.center(), row.state, size=18)

    def _paint_candidate(self, painter: QPainter, box: QRectF, row: CandidateShown) -> None:
        theme, px, tokens = self._theme, self._theme.px, self._theme.tokens
        current = row.state is AgendaState.CURRENT
        if self._rail:
            self._paint_state(painter, box.center(), row.state, size=14)
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if current:
            painter.setPen(tokens.soft)
            painter.setBrush(tokens.soft)
            painter.drawRoundedRect(box.adjusted(0, 0.5, 0, -0.5), px(6), px(6))
        painter.restore()
        middle = box.center().y()
        self._paint_state(painter, QPointF(box.left() + px(16), middle), row.state, size=15)
        role = TextRole.CONTROL_STRONG if current else TextRole.CONTROL
        waiting = row.state in {AgendaState.NEXT, AgendaState.POSTPONED}
        word_ink = tokens.accent if current else tokens.text2
        room = theme.width(TextRole.MICRO, row.word)
        place = QRectF(box.right() - px(8) - room, box.top(), room, box.height())
        lettering = Lettering(role=TextRole.MICRO, colour=word_ink, align=RIGHT)
        draw_line(painter, theme, place, text=row.word, lettering=lettering)
        left = box.left() + px(32)
        place = QRectF(left, box.top(), place.left() - px(6) - left, box.height())
        ink = tokens.text2 if waiting else tokens.text
        roles = (role, TextRole.ROW_TINY_STRONG if current else TextRole.ROW_TINY)
        role, name = fitting_name(theme, roles, row.name, room=place.width())
        lettering = Lettering(role=role, colour=ink)
        draw_line(painter, theme, place, text=name, lettering=lettering)

    def _paint_state(
        self, painter: QPainter, at: QPointF, state: AgendaState, *, size: int
    ) -> None:
        theme, px, tokens = self._theme, self._theme.px, self._theme.tokens

        def square(side: int) -> QRectF:
            return QRectF(at.x() - px(side) / 2, at.y() - px(side) / 2, px(side), px(side))

        def icon(name: Icon, colour: QColor) -> None:
            theme.icon(painter, name, square(16), colour=colour)

        match state:
            case AgendaState.ADOPTED:
                paint_mark(painter, SeatMark.IN_FAVOUR, square(size), colours=tokens.marks)
            case AgendaState.NOT_ADOPTED:
                paint_mark(painter, SeatMark.AGAINST, square(size), colours=tokens.marks)
            case AgendaState.DONE:
                icon(Icon.DONE, tokens.accent)
            case AgendaState.CURRENT:
                icon(Icon.CURRENT, tokens.accent)
            case AgendaState.POSTPONED:
                icon(Icon.POSTPONED, tokens.text3)
            case AgendaState.NEXT:
                painter.save()
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(tokens.line2)
                painter.drawEllipse(square(7))
                painter.restore()


def _cut(words: list[str]) -> str:
    """Return the last line of a title that goes on."""
    return f"{' '.join(words).rstrip(' ,')}…"
