# SPDX-License-Identifier: Apache-2.0
"""The one next step: always visible, always one key, with its reason and what comes after it."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.icons import Icon
from ui.theme import TextRole, Theme
from ui.widgets.lettering import Lettering, draw_wrapped, wrapped_height
from ui.widgets.step_button import StepButton, StepShown


class NextStep(QWidget):
    """The button with the reason or consequence under it, and what comes after."""

    done = Signal()
    refused = Signal(str)
    """Its key was pressed while it isn't allowed; why not."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        """Show nothing until `show_step`."""
        super().__init__(parent)
        self._theme = theme
        self.button = StepButton(theme, parent=self)
        self._reason = ""
        # The key of a button that is disabled is dead; a press must not go by in silence.
        self._why_not = QShortcut(self)
        self._why_not.setAutoRepeat(False)
        self._why_not.activated.connect(lambda: self.refused.emit(self._reason))
        self.words = NextStepWords(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addWidget(self.button)
        column.addWidget(self.words)
        self.setFocusProxy(self.button)
        self.button.done.connect(self.done)

    def show_step(self, step: StepShown) -> None:
        """Show a step."""
        self.button.show_step(step)
        self._reason = step.reason
        self._why_not.setKey(step.key)
        self._why_not.setEnabled(not step.allowed and bool(step.reason))
        self.words.show_words(step.reason, step.afterwards)

    def take_words(self) -> None:
        """Take the words back under the button, from wherever they were put."""
        column = self.layout()
        if isinstance(column, QVBoxLayout) and self.words.parentWidget() is not self:
            column.insertWidget(1, self.words)

    def set_compact(self, *, compact: bool) -> None:
        """Make the button 52 high instead of 60, for low windows."""
        self.button.compact = compact
        self.button.updateGeometry()


class NextStepWords(QWidget):
    """The reason in text 2, then the arrow and what comes after in text 3."""

    def __init__(self, theme: Theme) -> None:
        """Say nothing until `show_words`."""
        super().__init__()
        self._theme = theme
        self._reason = ""
        self._afterwards = ""
        # Fixed would hold it at the height of its first hint, made before it had its width.
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.follow(self)

    def show_words(self, reason: str, afterwards: str) -> None:
        """Show what the step brings about, and what comes after it."""
        if (reason, afterwards) == (self._reason, self._afterwards):
            return
        self._reason, self._afterwards = reason, afterwards
        self.setAccessibleName(f"{reason} {afterwards}".strip())
        # The reason of a running vote names who is waited for: other words, the same room.
        if self.heightForWidth(self.width()) != self.height():
            self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        """Take the lines that the words make in that width."""
        px = self._theme.px
        high = wrapped_height(self._theme, TextRole.META, self._reason, width=width)
        if self._afterwards:
            inset = width - px(22)
            high += px(6) if high else 0
            high += wrapped_height(self._theme, TextRole.META, self._afterwards, width=inset)
        return high

    def sizeHint(self) -> QSize:
        """Take the width there is."""
        width = self.width() or self._theme.px(336)
        return QSize(self._theme.px(200), self.heightForWidth(width))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words, and an arrow before what comes after."""
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
