# SPDX-License-Identifier: Apache-2.0
"""Whether the record is on disk, whether its copy is, and which screens are connected.

A dot is never alone: its word stands beside it, and each condition has its own shape.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import TextRole, Theme
from ui.widgets.lettering import CENTRE, Lettering, draw_line

GAP = 20


class RecordCondition(StrEnum):
    """How a part of the record is."""

    SAVED = "saved"
    WRITING = "writing"
    """Being written for longer than 300 ms."""
    TROUBLE = "trouble"
    OFF = "off"
    """Not connected, and nothing is wrong with that."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordItem:
    """One part of the record or one screen, and its word."""

    condition: RecordCondition
    word: str
    set_apart: bool = False
    """A hairline stands before it."""


class RecordState(QWidget):
    """The corner of the desk that says what is safe."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        """Show nothing until `show_items`."""
        super().__init__(parent)
        self._theme = theme
        self._items: tuple[RecordItem, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.follow(self)

    def show_items(self, items: Sequence[RecordItem]) -> None:
        """Show the conditions from left to right."""
        shown = tuple(items)
        if shown != self._items:
            self._items = shown
            self.setAccessibleName("; ".join(item.word for item in shown))
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Take what the words need."""
        px = self._theme.px
        wide = sum(self._item_width(item) for item in self._items)
        wide += px(GAP) * max(0, len(self._items) - 1)
        return QSize(round(wide) + 2, px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint dots and words."""
        theme, px, tokens = self._theme, self._theme.px, self._theme.tokens
        painter = QPainter(self)
        left, high = 0.0, self.height()
        for item in self._items:
            if item.set_apart:
                painter.fillRect(QRectF(left, (high - px(16)) / 2, 1, px(16)), tokens.line3)
                left += px(GAP)
            self._paint_dot(painter, QRectF(left, (high - px(14)) / 2, px(14), px(14)), item)
            left += px(14) + px(6)
            role, colour = self._word(item)
            place = QRectF(left, 0, theme.width(role, item.word) + 1, high)
            lettering = Lettering(role=role, colour=colour)
            left += draw_line(painter, theme, place, text=item.word, lettering=lettering)
            left += px(GAP)
        painter.end()

    def _word(self, item: RecordItem) -> tuple[TextRole, QColor]:
        tokens = self._theme.tokens
        match item.condition:
            case RecordCondition.TROUBLE:
                return TextRole.SECTION, tokens.trouble_text
            case RecordCondition.WRITING:
                return TextRole.META, tokens.warn_text
            case RecordCondition.SAVED:
                return TextRole.META, tokens.text2
            case RecordCondition.OFF:
                return TextRole.META, tokens.text3

    def _item_width(self, item: RecordItem) -> float:
        px = self._theme.px
        rule = px(GAP) if item.set_apart else 0
        return rule + px(14) + px(6) + self._theme.width(self._word(item)[0], item.word)

    def _paint_dot(self, painter: QPainter, box: QRectF, item: RecordItem) -> None:
        theme, px, tokens = self._theme, self._theme.px, self._theme.tokens
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        match item.condition:
            case RecordCondition.SAVED:
                painter.setBrush(tokens.accent)
                painter.drawEllipse(box.center(), px(10) / 2, px(10) / 2)
            case RecordCondition.WRITING:
                painter.setPen(QPen(tokens.warn, px(2)))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(box.center(), px(9) / 2, px(9) / 2)
            case RecordCondition.OFF:
                painter.setPen(QPen(tokens.none, px(1)))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(box.center(), px(9) / 2, px(9) / 2)
            case RecordCondition.TROUBLE:
                painter.setBrush(tokens.record)
                painter.drawRoundedRect(box, px(3), px(3))
                sign = Lettering(role=TextRole.MICRO, colour=tokens.record_sign, align=CENTRE)
                draw_line(painter, theme, box, text="!", lettering=sign)
        painter.restore()
