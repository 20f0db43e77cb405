# SPDX-License-Identifier: Apache-2.0
"""The button of the next step: filled, with its key, armed before what can't be taken back.

What can't be taken back (open, close, announce, issue, seal) is pressed twice in place: the first
press arms it, the second does it. A double click or a held key arms and goes no further.
"""

from dataclasses import dataclass, field, replace

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QShortcut,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.theme import TextRole, Theme
from ui.widgets.buttons import key_text
from ui.widgets.key_cap import ON_PRIMARY, cap_width, faded_tone, filled_tone, paint_key_cap
from ui.widgets.lettering import Lettering, draw_line, wrapped

ARMED_MS = 10_000
"""An armed step that nobody confirms goes back to rest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepShown:
    """The next step as it is shown, from finished texts."""

    label: str
    key: QKeySequence = field(default_factory=QKeySequence)
    reason: str = ""
    """Why it isn't allowed now, or what it brings about."""
    afterwards: str = ""
    """What comes after it, for instance «Одан кейін: қаулыны шығару»."""
    allowed: bool = True
    twice: bool = False
    """It can't be taken back: pressed twice in place."""
    confirm: str = ""
    """Shown while armed, for instance «Растау үшін тағы бір рет басыңыз»."""


SETTINGS = (
    (TextRole.PRIMARY, TextRole.META_STRONG),
    (TextRole.CONTROL_STRONG, TextRole.META_STRONG),
    (TextRole.META_STRONG, TextRole.META_STRONG),
    (TextRole.MICRO, TextRole.MICRO),
)
"""What the label is set in, and what a second press does: the largest that has room."""
TALL = 76


class StepButton(QAbstractButton):
    """The filled button; there is exactly one on a screen."""

    done = Signal()
    armed_changed = Signal(bool)

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        """Show nothing until `show_step`."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._theme = theme
        self._step = StepShown(label="", allowed=False)
        self._armed = False
        self.compact = False
        self.tall = False
        """There is room below for more lines: it is a part of a strip."""
        self._shortcut = QShortcut(self)
        self._shortcut.setAutoRepeat(False)
        self._shortcut.activated.connect(self.click)
        self._way_out = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        self._way_out.activated.connect(self.disarm)
        self._way_out.setEnabled(False)
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(ARMED_MS)
        self._resting.timeout.connect(self.disarm)
        self.clicked.connect(self._press)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.follow(self)

    @property
    def armed(self) -> bool:
        """Return whether one more press does it."""
        return self._armed

    def show_step(self, step: StepShown) -> None:
        """Show a step; a refresh that changes nothing keeps it armed."""
        if step == self._step:
            return
        before, self._step = self._step, step
        if (step.label, step.allowed, step.twice) != (before.label, before.allowed, before.twice):
            self.disarm()
        self.setText(step.label)
        if not self._armed:
            self.setAccessibleName(step.label)
        self.setEnabled(step.allowed)
        self.setAccessibleDescription(step.reason)
        self._shortcut.setKey(step.key)
        # The reason stands beside the button, not on it; during a vote it changes with every key.
        if replace(step, reason=before.reason, afterwards=before.afterwards) != before:
            self.update()

    def disarm(self) -> None:
        """Go back to rest."""
        if self._armed:
            self._resting.stop()
            self._armed = False
            self._way_out.setEnabled(False)
            self.setAccessibleName(self._step.label)
            self.armed_changed.emit(False)  # noqa: FBT003 - the signal's one argument
            self.update()

    def sizeHint(self) -> QSize:
        """Take the width of the column and 60 px, 52 in low windows."""
        px = self._theme.px
        words = (
            self._theme.width(TextRole.PRIMARY, self._step.label),
            self._theme.width(TextRole.META_STRONG, self._step.confirm),
        )
        wide = max(words) + px(18 + 16 + 12)
        wide += cap_width(self._theme, key_text(self._step.key), height=ON_PRIMARY)
        high = TALL if self.tall else 52 if self.compact else 60
        return QSize(round(wide) + 1, px(high))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Disarm when the clerk turns to something else."""
        super().focusOutEvent(event)
        self.disarm()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Disarm on Esc; press on Enter too; a held key presses once."""
        if event.key() == Qt.Key.Key_Escape and self._armed:
            self.disarm()
        elif event.isAutoRepeat():
            event.accept()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take the second half of a double click for an accident."""
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the button at rest, armed or faded."""
        theme, px, tokens = self._theme, self._theme.px, self._theme.tokens
        painter = QPainter(self)
        box = QRectF(self.rect())
        self._paint_ground(painter, box)
        ink = tokens.on_fill if self.isEnabled() else tokens.text3
        text = key_text(self._step.key)
        cap = cap_width(theme, text, height=ON_PRIMARY)
        room = box.width() - px(18) - px(16) - (cap + px(8) if cap else 0)
        place = QRectF(px(18), 0, room, box.height())
        self._paint_words(painter, place, ink)
        if cap:
            high = px(ON_PRIMARY)
            place = QRectF(box.right() - px(16) - cap, round((box.height() - high) / 2), cap, high)
            tone = filled_tone(theme) if self.isEnabled() else faded_tone(theme)
            paint_key_cap(painter, theme, place, text=text, tone=tone)
        painter.end()

    def _paint_words(self, painter: QPainter, place: QRectF, ink: QColor) -> None:
        """Write the label in as many lines as it needs, and over it what a second press does."""
        lines = self._fitting(place.size())
        heights = [self._theme.line(each) for each, _ in lines]
        top = place.center().y() - sum(heights) / 2
        for (each, text), high in zip(lines, heights, strict=True):
            row = QRectF(place.left(), top, place.width(), high)
            lettering = Lettering(role=each, colour=ink)
            draw_line(painter, self._theme, row, text=text, lettering=lettering)
            top += high

    def lines(self) -> list[tuple[TextRole, str]]:
        """Return the lines on the button, each with what it is set in."""
        cap = cap_width(self._theme, key_text(self._step.key), height=ON_PRIMARY)
        beside = self._theme.px(18) + self._theme.px(16) + (cap + self._theme.px(8) if cap else 0)
        return self._fitting(QSizeF(self.width() - beside, self.height()))

    def _fitting(self, place: QSizeF) -> list[tuple[TextRole, str]]:
        """Break the words into lines, in the largest setting that has room, else the smallest."""
        confirm = self._step.confirm if self._armed else ""
        lines: list[tuple[TextRole, str]] = []
        for label, second in SETTINGS:
            lines = [
                (each, line)
                for each, text in ((label, self._step.label), (second, confirm))
                if text
                for line in wrapped(self._theme, each, text, width=place.width())
            ]
            high = sum(self._theme.line(each) for each, _ in lines)
            widest = max((self._theme.width(each, text) for each, text in lines), default=0.0)
            if high <= place.height() and widest <= place.width():
                break
        return lines

    def _paint_ground(self, painter: QPainter, box: QRectF) -> None:
        tokens, radius = self._theme.tokens, self._theme.px(8)
        ground = tokens.fill
        if not self.isEnabled():
            ground = tokens.sunken
        elif self._armed or self.isDown():
            ground = tokens.fill_press
        elif self.underMouse():
            ground = tokens.fill_hover
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.accent if self.hasFocus() and self.isEnabled() else ground)
        painter.drawRoundedRect(box, radius, radius)
        if self.hasFocus() and self.isEnabled():
            painter.setBrush(tokens.bg)
            painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), radius - 1, radius - 1)
            painter.setBrush(ground)
            painter.drawRoundedRect(box.adjusted(4, 4, -4, -4), radius - 2, radius - 2)
        if self._armed:
            painter.setPen(QPen(tokens.on_fill, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(3, 3, -3, -3), radius - 2, radius - 2)

    def _press(self) -> None:
        if self._step.twice and not self._armed:
            self._armed = True
            self._way_out.setEnabled(True)
            self.setAccessibleName(f"{self._step.label}. {self._step.confirm}")
            self._resting.start()
            self.armed_changed.emit(True)  # noqa: FBT003 - the signal's one argument
            self.update()
            return
        self.disarm()
        self.done.emit()
