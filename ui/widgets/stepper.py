# SPDX-License-Identifier: Apache-2.0
"""The steps of an item in their order: done, in hand, to come, not needed, warned."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.icons import Icon
from ui.theme import TextRole, Theme
from ui.widgets.lettering import Lettering, draw_line

CONNECTOR = 22
GAP = 12


class StepState(StrEnum):
    """How a step of the procedure stands."""

    DONE = "done"
    CURRENT = "current"
    NEXT = "next"
    NOT_NEEDED = "not_needed"
    WARNED = "warned"


@dataclass(frozen=True, slots=True, kw_only=True)
class StepMark:
    """One step and its word."""

    word: str
    state: StepState


class Stepper(QWidget):
    """The steps in one row; with too little room the connectors give way first."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        """Show nothing until `show_steps`."""
        super().__init__(parent)
        self._theme = theme
        self._steps: tuple[StepMark, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.follow(self)

    def show_steps(self, steps: Sequence[StepMark]) -> None:
        """Show the steps."""
        if tuple(steps) != self._steps:
            self._steps = tuple(steps)
            current = [step.word for step in steps if step.state is StepState.CURRENT]
            self.setAccessibleName(", ".join(current) or ", ".join(step.word for step in steps))
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Take what the words and connectors need."""
        return QSize(round(self._needed(connector=CONNECTOR)), self._theme.px(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint signs, words and connectors."""
        theme, px, tokens = self._theme, self._theme.px, self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        connected = self._needed(connector=CONNECTOR) <= self.width()
        # With still less room only the step in hand keeps its word; the others keep their signs.
        worded = self._needed(connector=0) <= self.width()
        left = 0.0
        for step in self._steps:
            if left:
                if connected:
                    middle = self.height() / 2
                    place = QRectF(left, round(middle), px(CONNECTOR), 1)
                    painter.fillRect(place, tokens.line3)
                    left += px(CONNECTOR)
                left += px(GAP)
            role, ink = self._word(step)
            square = QRectF(left, round((self.height() - px(16)) / 2), px(16), px(16))
            self._paint_sign(painter, square, step.state)
            left += px(22)
            if not (worded or step.state in {StepState.CURRENT, StepState.WARNED}):
                continue
            place = QRectF(left, 0, theme.width(role, step.word) + 1, self.height())
            lettering = Lettering(role=role, colour=ink)
            left += draw_line(painter, theme, place, text=step.word, lettering=lettering) + px(GAP)
        painter.end()

    def _needed(self, *, connector: int) -> float:
        px = self._theme.px
        words = sum(self._theme.width(self._word(step)[0], step.word) for step in self._steps)
        between = max(0, len(self._steps) - 1)
        return words + px(22) * len(self._steps) + between * px(connector + 2 * GAP)

    def _word(self, step: StepMark) -> tuple[TextRole, QColor]:
        tokens = self._theme.tokens
        match step.state:
            case StepState.CURRENT:
                return TextRole.SECTION, tokens.accent
            case StepState.WARNED:
                return TextRole.SECTION, tokens.warn_text
            case StepState.DONE:
                return TextRole.META, tokens.text2
            case StepState.NEXT | StepState.NOT_NEEDED:
                return TextRole.META, tokens.text3

    def _paint_sign(self, painter: QPainter, box: QRectF, state: StepState) -> None:
        theme, px, tokens = self._theme, self._theme.px, self._theme.tokens
        match state:
            case StepState.DONE:
                theme.icon(painter, Icon.DONE, box, colour=tokens.accent)
            case StepState.NOT_NEEDED:
                theme.icon(painter, Icon.EXCUSED, box, colour=tokens.text3)
            case StepState.WARNED:
                theme.icon(painter, Icon.WARNING, box, colour=tokens.warn)
            case StepState.CURRENT:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(tokens.accent)
                painter.drawEllipse(box.center(), px(11) / 2, px(11) / 2)
            case StepState.NEXT:
                painter.setPen(tokens.line2)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(box.center(), px(10) / 2, px(10) / 2)
