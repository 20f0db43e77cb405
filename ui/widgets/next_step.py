# SPDX-License-Identifier: Apache-2.0
"""The one next step: always visible, always one key.

What can't be taken back (open, close, announce, issue, seal) is pressed twice in place: the first
press arms it, the second does it. A double click or a held key arms and goes no further.
"""

from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QShortcut,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from ui.icons import Icon
from ui.theme import TextRole, Theme
from ui.widgets.buttons import key_text
from ui.widgets.key_cap import ON_PRIMARY, cap_width, faded_tone, filled_tone, paint_key_cap
from ui.widgets.lettering import Lettering, draw_line, draw_wrapped, wrapped_height

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


class StepButton(QAbstractButton):
    """The filled button; there is exactly one on a screen."""

    done = Signal()
    armed_changed = Signal(bool)

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        """Show nothing until `show_step`."""
        super().__init__(parent)
        self._theme = theme
        self._step = StepShown(label="", allowed=False)
        self._armed = False
        self.compact = False
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
        if (step.label, step.allowed, step.twice) != (
            self._step.label,
            self._step.allowed,
            self._step.twice,
        ):
            self.disarm()
        self._step = step
        self.setText(step.label)
        self.setEnabled(step.allowed)
        self.setAccessibleDescription(step.reason)
        self._shortcut.setKey(step.key)
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
        return QSize(round(wide) + 1, px(52 if self.compact else 60))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the pointer is over it."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show that the pointer left."""
        super().leaveEvent(event)
        self.update()

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
        if self._armed and self._step.confirm:
            middle = box.height() / 2
            upper = QRectF(px(18), middle - px(22), room, px(22))
            lower = QRectF(px(18), middle + px(1), room, px(18))
            role = TextRole.PRIMARY
            draw_line(
                painter,
                theme,
                upper,
                text=self._step.label,
                lettering=Lettering(role=role, colour=ink),
            )
            role = TextRole.META_STRONG
            draw_line(
                painter,
                theme,
                lower,
                text=self._step.confirm,
                lettering=Lettering(role=role, colour=ink),
            )
        else:
            lettering = Lettering(role=TextRole.PRIMARY, colour=ink)
            draw_line(painter, theme, place, text=self._step.label, lettering=lettering)
        if cap:
            high = px(ON_PRIMARY)
            place = QRectF(box.right() - px(16) - cap, round((box.height() - high) / 2), cap, high)
            tone = filled_tone(theme) if self.isEnabled() else faded_tone(theme)
            paint_key_cap(painter, theme, place, text=text, tone=tone)
        painter.end()

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
            painter.drawRoundedRect(box.adjusted(6, 6, -6, -6), radius - 3, radius - 3)

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


class NextStep(QWidget):
    """The button with the reason or consequence under it, and what comes after."""

    done = Signal()

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        """Show nothing until `show_step`."""
        super().__init__(parent)
        self._theme = theme
        self.button = StepButton(theme, parent=self)
        self._words = _StepWords(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addWidget(self.button)
        column.addWidget(self._words)
        self.setFocusProxy(self.button)
        self.button.done.connect(self.done)

    def show_step(self, step: StepShown) -> None:
        """Show a step."""
        self.button.show_step(step)
        self._words.show_words(step.reason, step.afterwards)

    def set_compact(self, *, compact: bool) -> None:
        """Make the button 52 high instead of 60, for low windows."""
        self.button.compact = compact
        self.button.updateGeometry()


class _StepWords(QWidget):
    """The reason in text 2, then the arrow and what comes after in text 3."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._reason = ""
        self._afterwards = ""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.follow(self)

    def show_words(self, reason: str, afterwards: str) -> None:
        self._reason, self._afterwards = reason, afterwards
        self.setAccessibleName(f"{reason} {afterwards}".strip())
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        px = self._theme.px
        high = wrapped_height(self._theme, TextRole.META, self._reason, width=width)
        if self._afterwards:
            inset = width - px(22)
            high += px(6) if high else 0
            high += wrapped_height(self._theme, TextRole.META, self._afterwards, width=inset)
        return high

    def sizeHint(self) -> QSize:
        width = self.width() or self._theme.px(336)
        return QSize(self._theme.px(200), self.heightForWidth(width))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, px, tokens = self._theme, self._theme.px, self._theme.tokens
        painter = QPainter(self)
        box = QRectF(self.rect())
        lettering = Lettering(role=TextRole.META, colour=tokens.text2)
        top = draw_wrapped(painter, theme, box, text=self._reason, lettering=lettering)
        if self._afterwards:
            top += px(6) if top else 0
            arrow = QRectF(0, top + px(1), px(16), px(16))
            theme.icon(painter, Icon.NEXT, arrow, colour=tokens.text3)
            lettering = Lettering(role=TextRole.META, colour=tokens.text3)
            place = QRectF(px(22), top, box.width() - px(22), box.height() - top)
            draw_wrapped(painter, theme, place, text=self._afterwards, lettering=lettering)
        painter.end()
