# SPDX-License-Identifier: Apache-2.0
"""The large keys with which a clerk marks a vote or a deputy's presence.

They stand still while the selection moves, so the pointer may rest on one of them. The keys that
press them are parameters and never digits: digits are seats.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QHBoxLayout, QSizePolicy, QWidget

from app.views.marks import SeatMark
from ui.theme import TextRole, Theme
from ui.widgets.buttons import bind_key
from ui.widgets.glyphs import paint_mark
from ui.widgets.key_cap import ON_CHOICE, cap_width, faded_tone, paint_key_cap, rest_tone
from ui.widgets.lettering import Lettering, draw_line

FADED = 0.4


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceKey:
    """One choice: what it stands for, its word, and every key that means it."""

    name: str
    """Given back by `chosen`."""
    label: str
    cap: str
    keys: tuple[QKeySequence, ...]
    """The key on the cap first, then the same place on other layouts."""
    mark: SeatMark | None = None
    set_apart: bool = False
    """A hairline stands before it."""


class ChoiceButton(QAbstractButton):
    """One large key."""

    def __init__(self, theme: Theme, key: ChoiceKey) -> None:
        """Show a choice."""
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._theme = theme
        self.key = key
        self.compact = False
        self.setText(key.label)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._shortcuts = [bind_key(self, sequence) for sequence in key.keys]
        theme.follow(self)

    def nextCheckState(self) -> None:
        """Leave what is chosen to the view: a press by itself chooses nothing."""

    def sizeHint(self) -> QSize:
        """Take mark, word, cap and the margins between them."""
        left, gap, right = self._margins()
        wide = left + gap + right + round(self._theme.width(self._role(), self.text())) + 1
        wide += cap_width(self._theme, self.key.cap, height=ON_CHOICE)
        wide += self._theme.px(22) + gap if self.key.mark else 0
        return QSize(wide, self._theme.px(44 if self.compact else 52))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, mark, word and cap."""
        theme, px, tokens = self._theme, self._theme.px, self._theme.tokens
        painter = QPainter(self)
        box = QRectF(self.rect())
        self._paint_ground(painter, box)
        start, gap, end = self._margins()
        left = float(start)
        if self.key.mark is not None:
            size = px(22)
            place = QRectF(left, round((box.height() - size) / 2), size, size)
            painter.setOpacity(1.0 if self.isEnabled() else FADED)
            paint_mark(painter, self.key.mark, place, colours=tokens.marks)
            painter.setOpacity(1.0)
            left += size + gap
        cap = cap_width(theme, self.key.cap, height=ON_CHOICE)
        ink = tokens.text if self.isEnabled() else tokens.text3
        lettering = Lettering(role=self._role(), colour=ink)
        place = QRectF(left, 0, box.width() - left - end - cap - (gap if cap else 0), box.height())
        draw_line(painter, theme, place, text=self.text(), lettering=lettering)
        if cap:
            high = px(ON_CHOICE)
            place = QRectF(box.right() - end - cap, round((box.height() - high) / 2), cap, high)
            tone = rest_tone(theme) if self.isEnabled() else faded_tone(theme)
            paint_key_cap(painter, theme, place, text=self.key.cap, tone=tone)
        painter.end()

    def _role(self) -> TextRole:
        if self.key.mark:
            return TextRole.CHOICE
        return TextRole.SECTION if self.compact else TextRole.CONTROL_STRONG

    def _margins(self) -> tuple[int, int, int]:
        """Return the room left of all, between the parts, and right of the cap."""
        px = self._theme.px
        if self.compact and self.key.mark is None:
            return px(8), px(6), px(6)
        return px(14), px(10), px(11)

    def _colours(self) -> tuple[QColor, QColor]:
        tokens = self._theme.tokens
        pairs = {
            SeatMark.IN_FAVOUR: (tokens.in_favour, tokens.in_favour_soft),
            SeatMark.AGAINST: (tokens.against, tokens.against_soft),
            SeatMark.ABSTAINED: (tokens.abstain, tokens.abstain_soft),
        }
        if self.key.mark is None:
            return tokens.accent, tokens.sunken
        return pairs.get(self.key.mark, (tokens.accent, tokens.soft))

    def _paint_ground(self, painter: QPainter, box: QRectF) -> None:
        tokens = self._theme.tokens
        mark, soft = self._colours()
        ground, pen = tokens.surface, QPen(tokens.line3, 1)
        if not self.isEnabled():
            pen = QPen(tokens.line, 1)
        elif self.isDown() or self.isChecked():
            ground, pen = soft, QPen(mark, 2)
        elif self.underMouse():
            ground, pen = soft, QPen(mark, 1)
        radius = self._theme.px(8)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(tokens.accent, 2))
            painter.setBrush(tokens.surface)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)
            box = box.adjusted(3, 3, -3, -3)
            radius -= 2
            pen = pen if self.isChecked() else QPen(Qt.PenStyle.NoPen)
        inset = pen.widthF() / 2
        painter.setPen(pen)
        painter.setBrush(ground)
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius, radius)


class ChoiceKeys(QWidget):
    """The choices side by side, those with a sign equally wide."""

    chosen = Signal(str)
    """The name of the choice that was pressed."""

    def __init__(
        self, theme: Theme, choices: Sequence[ChoiceKey], *, parent: QWidget | None = None
    ) -> None:
        """Offer the choices in their order."""
        super().__init__(parent)
        self._theme = theme
        self._lines = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._rows = [QHBoxLayout(), QHBoxLayout()]
        for each in self._rows:
            self._lines.addLayout(each)
        self._rules: list[_Rule] = []
        row = self._rows[0]
        self._buttons: list[ChoiceButton] = []
        self._meanings: dict[tuple[int, str], ChoiceButton | None] = {}
        for choice in choices:
            if choice.set_apart:
                row = self._rows[1]
                self._rules.append(_Rule(theme))
                row.addWidget(self._rules[-1])
            button = ChoiceButton(theme, choice)
            button.clicked.connect(self._press)
            row.addWidget(button)
            self._buttons.append(button)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._even_out)
        self._even_out()

    def set_compact(self, *, compact: bool) -> None:
        """Make the keys 44 high instead of 52, for low windows."""
        for button in self._buttons:
            button.compact = compact
            button.updateGeometry()
        self._even_out()

    def stack(self, *, stacked: bool) -> None:
        """Put the keys that are set apart under the others, or beside them."""
        way = QBoxLayout.Direction
        self._lines.setDirection(way.TopToBottom if stacked else way.LeftToRight)
        for rule in self._rules:
            rule.setVisible(not stacked)
        self.updateGeometry()

    def show_chosen(self, name: str | None) -> None:
        """Show which choice the current deputy has now."""
        for button in self._buttons:
            button.setChecked(button.key.name == name)

    def explain(self, *, allowed: bool, reason: str = "") -> None:
        """Allow the keys, or fade them with the reason as their tool tip."""
        for button in self._buttons:
            button.setEnabled(allowed)
            if reason != button.toolTip():
                button.setToolTip(reason)
                button.setAccessibleDescription(reason)

    def keys(self) -> tuple[QKeySequence, ...]:
        """Return every key that means a choice."""
        return tuple(key for button in self._buttons for key in button.key.keys)

    def take(self, event: QKeyEvent) -> bool:
        """Choose by a key that reached a neighbour; return whether it meant a choice."""
        button = self._meant(event)
        if button is None or not button.isEnabled() or event.isAutoRepeat():
            return button is not None
        button.click()
        return True

    def means(self, event: QKeyEvent) -> bool:
        """Return whether a key means one of the choices."""
        return self._meant(event) is not None

    def _meant(self, event: QKeyEvent) -> ChoiceButton | None:
        # Every key is asked about three times on its way from the window to the button.
        key = event.keyCombination().toCombined(), event.text()
        if key not in self._meanings:
            self._meanings[key] = self._meaning(event)
        return self._meanings[key]

    def _meaning(self, event: QKeyEvent) -> ChoiceButton | None:
        pressed = QKeySequence(event.keyCombination())
        typed = QKeySequence(event.text().upper()) if event.text().strip() else QKeySequence()
        for button in self._buttons:
            if pressed in button.key.keys or (not typed.isEmpty() and typed in button.key.keys):
                return button
        return None

    def _press(self) -> None:
        button = self.sender()
        if isinstance(button, ChoiceButton):
            self.chosen.emit(button.key.name)

    def _even_out(self) -> None:
        for each in (self._lines, *self._rows):
            each.setSpacing(self._theme.px(8))
        marked = [button for button in self._buttons if button.key.mark is not None]
        widest = max((button.sizeHint().width() for button in marked), default=0)
        wanted = max(widest, self._theme.px(192)) if len(marked) > 1 else widest
        for button in marked:
            button.setMinimumWidth(wanted)
        self.updateGeometry()


class _Rule(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        theme.follow(self)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(17), self._theme.px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        high = self._theme.px(24)
        painter.fillRect(
            QRectF(self.width() // 2, (self.height() - high) / 2, 1, high),
            self._theme.tokens.line3,
        )
        painter.end()
