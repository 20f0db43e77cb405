# SPDX-License-Identifier: Apache-2.0
"""How many voted how, and the line of the majority they have to reach."""

import math
from dataclasses import dataclass, replace

from PySide6.QtCore import QEasingCurve, QRectF, QSize, QVariantAnimation
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.views.marks import SeatMark
from ui.theme import DeskTokens, TextRole, Theme
from ui.widgets.bars import BarLook, Segment, line_place, paint_bar, paint_majority_line
from ui.widgets.exposed import Exposed
from ui.widgets.glyphs import paint_mark
from ui.widgets.lettering import CENTRE, LEFT, RIGHT, Lettering, draw_line

GROWING_MS = 120
ROW_HEIGHT = 52
FIRST_ROW_HEIGHT = 74


@dataclass(frozen=True, slots=True, kw_only=True)
class TallyShown:
    """One line of the tally: a sign, its word, how many of the whole."""

    mark: SeatMark
    label: str
    count: int
    total: int
    needed: int | None = None
    needed_text: str = ""
    """For instance «қажет 26»; only on the line that has to reach it."""
    waiting: bool = False
    """Have not answered yet: the bar is hatched."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultShown:
    """A result as one bar: for, against, abstained, of the whole."""

    in_favour: int
    against: int
    abstained: int
    total: int
    needed: int | None
    """None where no majority is needed: in a run-off."""
    needed_text: str
    total_text: str
    """For instance «жалпы саны 50»."""


def mark_colour(tokens: DeskTokens, mark: SeatMark) -> QColor:
    """Return the colour a bar of these votes has."""
    colours = {
        SeatMark.IN_FAVOUR: tokens.in_favour,
        SeatMark.AGAINST: tokens.against,
        SeatMark.ABSTAINED: tokens.abstain,
        SeatMark.REGISTERED: tokens.accent,
        SeatMark.ANSWERED: tokens.accent,
    }
    return colours.get(mark, tokens.none)


class TallyBar(QWidget):
    """One line: sign, word, figure, bar, and the line of the majority where there is one."""

    def __init__(self, theme: Theme, *, ground: str = "bg", parent: QWidget | None = None) -> None:
        """Show nothing until `show_tally`; `ground` names the token it stands on."""
        super().__init__(parent)
        self._theme = theme
        self._ground = ground
        self._shown: TallyShown | None = None
        self._drawn = 0.0
        self._growing = QVariantAnimation(self)
        self._growing.setDuration(GROWING_MS)
        self._growing.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._growing.valueChanged.connect(self._grow)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.follow(self)

    def show_tally(self, shown: TallyShown) -> None:
        """Show a line; the figure changes at once, the bar grows to it."""
        before = self._shown
        if shown == before:
            return
        self._shown = shown
        self.setAccessibleName(f"{shown.label}: {shown.count}. {shown.needed_text}".strip())
        self._growing.stop()
        if self._theme.motion and before is not None and self.isVisible():
            self._growing.setStartValue(self._drawn)
            self._growing.setEndValue(float(shown.count))
            self._growing.start()
        else:
            self._drawn = float(shown.count)
        if before is None or (before.needed is None) != (shown.needed is None):
            self.updateGeometry()
        if before is not None and replace(before, count=shown.count) == shown:
            self._update_figure(before.count, shown.count)
            self._update_bar()
        else:
            self.update()

    def sizeHint(self) -> QSize:
        """Take a row; a higher one for the line of the majority with its scale."""
        first = self._shown is not None and self._shown.needed is not None
        height = FIRST_ROW_HEIGHT if first else ROW_HEIGHT
        return QSize(self._theme.px(336), self._theme.px(height))

    def minimumSizeHint(self) -> QSize:
        """Stay readable in a narrow column."""
        return QSize(self._theme.px(220), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line, its words only where they are exposed."""
        shown = self._shown
        if shown is None:
            return
        painter = QPainter(self)
        self._paint_words(painter, shown, Exposed(event.region()))
        self._paint_bar(painter, shown)
        painter.end()

    def _update_figure(self, was: int, now: int) -> None:
        widths = (self._theme.width(TextRole.FIGURE, str(each)) for each in (was, now))
        wide = math.ceil(max(widths)) + 1
        self.update(self.width() - wide, 0, wide, self._theme.px(34))

    def _update_bar(self) -> None:
        top = self._theme.px(34)
        self.update(0, top, self.width(), self.height() - top)

    def _paint_words(self, painter: QPainter, shown: TallyShown, exposed: Exposed) -> None:
        theme, px, tokens = self._theme, self._theme.px, self._theme.tokens
        figure = str(shown.count)
        room = theme.width(TextRole.FIGURE, figure)
        square = QRectF(0, px(7), px(20), px(20))
        if exposed.touch(square):
            paint_mark(painter, shown.mark, square, colours=tokens.marks)
        place = QRectF(px(34), 0, self.width() - px(34) - room - px(8), px(34))
        if exposed.touch(place):
            label = Lettering(role=TextRole.ROW, colour=tokens.text, align=LEFT)
            draw_line(painter, theme, place, text=shown.label, lettering=label)
        place = QRectF(self.width() - room, 0, room, px(34))
        number = Lettering(role=TextRole.FIGURE, colour=tokens.text, align=RIGHT)
        draw_line(painter, theme, place, text=figure, lettering=number)

    def _paint_bar(self, painter: QPainter, shown: TallyShown) -> None:
        theme, px, tokens = self._theme, self._theme.px, self._theme.tokens
        high = px(8) if shown.needed is not None else px(6)
        bar = QRectF(0, px(38), self.width(), high)
        look = self._look()
        segment = Segment(
            count=self._drawn,
            colour=mark_colour(tokens, shown.mark),
            hatched=shown.waiting,
        )
        paint_bar(painter, bar, [segment], total=shown.total, look=look)
        if shown.needed is not None:
            at = line_place(bar, needed=shown.needed, total=shown.total)
            paint_majority_line(painter, bar, at=at, look=look)
            box = QRectF(0, px(51), self.width(), px(16))
            texts = ("0", shown.needed_text, str(shown.total))
            paint_scale(painter, theme, box, texts=texts, at=at)

    def _look(self) -> BarLook:
        tokens = self._theme.tokens
        ground = tokens.surface if self._ground == "surface" else tokens.bg
        return BarLook(track=tokens.track, line=tokens.text, ground=ground, reach=self._theme.px(5))

    def _grow(self, value: float) -> None:
        self._drawn = value
        self._update_bar()


class ResultBar(QWidget):
    """The whole result on one bar, with the line of the majority."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        """Show nothing until `show_result`."""
        super().__init__(parent)
        self._theme = theme
        self._shown: ResultShown | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.follow(self)

    def show_result(self, shown: ResultShown) -> None:
        """Show a result."""
        if shown != self._shown:
            self._shown = shown
            self.setAccessibleName(
                f"{shown.in_favour} / {shown.against} / {shown.abstained}; "
                f"{shown.needed_text}; {shown.total_text}"
            )
            self.update()

    def sizeHint(self) -> QSize:
        """Take the width there is."""
        return QSize(self._theme.px(640), self._theme.px(44))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bar, the line and the scale."""
        shown = self._shown
        if shown is None:
            return
        px, tokens = self._theme.px, self._theme.tokens
        painter = QPainter(self)
        bar = QRectF(0, px(8), self.width(), px(12))
        look = BarLook(track=tokens.track, line=tokens.text, ground=tokens.surface, reach=px(5))
        segments = [
            Segment(count=shown.in_favour, colour=tokens.in_favour),
            Segment(count=shown.against, colour=tokens.against),
            Segment(count=shown.abstained, colour=tokens.abstain),
        ]
        paint_bar(painter, bar, segments, total=shown.total, look=look)
        at = bar.center().x()
        if shown.needed is not None:
            at = line_place(bar, needed=shown.needed, total=shown.total)
            paint_majority_line(painter, bar, at=at, look=look)
        paint_scale(
            painter,
            self._theme,
            QRectF(0, px(27), self.width(), px(16)),
            texts=("0", shown.needed_text, shown.total_text),
            at=at,
        )
        painter.end()


def paint_scale(
    painter: QPainter, theme: Theme, box: QRectF, *, texts: tuple[str, str, str], at: float
) -> None:
    """Paint the ends of a scale and the text under its line, which goes before the ends."""
    first, middle, last = texts
    colour = theme.tokens.text3
    width = theme.width(TextRole.MICRO, middle)
    left = min(max(box.left(), at - width / 2), box.right() - width)
    draw_line(
        painter,
        theme,
        QRectF(left, box.top(), width, box.height()),
        text=middle,
        lettering=Lettering(role=TextRole.MICRO, colour=theme.tokens.text, align=CENTRE),
    )
    room = theme.px(8)
    if left - room > box.left() + theme.width(TextRole.MICRO, first):
        lettering = Lettering(role=TextRole.MICRO, colour=colour)
        draw_line(painter, theme, box, text=first, lettering=lettering)
    if left + width + room < box.right() - theme.width(TextRole.MICRO, last):
        lettering = Lettering(role=TextRole.MICRO, colour=colour, align=RIGHT)
        draw_line(painter, theme, box, text=last, lettering=lettering)
