# SPDX-License-Identifier: Apache-2.0
"""An objection where the work is: the rule, its article, ready reasons to pick from.

The reason is recorded and goes onto the service sheet of the procedure, not into the minutes.
"""

from functools import partial
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from app.views.clerk import ClerkView
from app.views.deeds import Deed, Target
from app.views.forms.entries import words_problem
from app.wording import N_
from ui.actions import LABELS, OVERRULE_KEY, ready_reasons
from ui.bridge import Attempt, PlenaryBridge, Refused
from ui.clerk.cancel_button import cancel_button
from ui.clerk.choices import Choice
from ui.clerk.field import Field
from ui.clerk.heading import PanelHeading, question_heading
from ui.clerk.steps import stepper_marks
from ui.clerk.wrong import Wrong
from ui.icons import Icon
from ui.theme import TextRole, Theme
from ui.widgets.buttons import Button
from ui.widgets.ground import Tone, Words, paint_rounded
from ui.widgets.single_marks import Sign


class ObjectionPanel(QWidget):
    """One objection at a time; Esc leaves everything as it was."""

    overruled = Signal(object, object, str)
    """The deed, its target and the reason."""
    retried = Signal(object, str)
    """The `Attempt` and the reason."""
    cancelled = Signal()

    def __init__(self, theme: Theme, bridge: PlenaryBridge) -> None:
        """Show nothing until `raise_objection`."""
        super().__init__()
        self._text = bridge.catalogue.format
        self._deed = Deed.OPEN_VOTE
        self._target = Target()
        self._attempt: Attempt | None = None
        self.heading = PanelHeading(theme, steps=True)
        self.card = ObjectionCard(theme, bridge)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(16))
        column.addWidget(self.heading)
        column.addWidget(self.card)
        column.addStretch(1)
        self.card.given.connect(self._give)
        self.card.cancelled.connect(self.cancelled)
        self.setFocusProxy(self.card)

    def raise_objection(self, refused: Refused, deed: Deed, target: Target) -> None:
        """Show an objection against a deed."""
        self._deed, self._target = deed, target
        self._attempt = refused.attempt
        action = self._text(LABELS[deed]) if refused.attempt is None else refused.attempt.words
        self.card.show_objection(refused, action)

    @property
    def of_form(self) -> bool:
        """Return whether it is against what a form asked for."""
        return self._attempt is not None

    def show_view(self, view: ClerkView) -> None:
        """Show what the objection is about."""
        self.heading.show_heading(*question_heading(view, self._text))
        self.heading.show_steps(stepper_marks(view, self._text))

    def set_compact(self, *, compact: bool) -> None:
        """Take the sizes of low windows."""
        self.heading.set_compact(compact=compact)

    def ready(self) -> None:
        """Wait for a reason."""
        self.card.ready()

    def _give(self, reason: str) -> None:
        if self._attempt is not None:
            self.retried.emit(self._attempt, reason)
            return
        self.overruled.emit(self._deed, self._target, reason)


class ObjectionCard(QWidget):
    """The warning ground with the reasons."""

    given = Signal(str)
    cancelled = Signal()

    def __init__(self, theme: Theme, bridge: PlenaryBridge) -> None:
        """Show nothing until `show_objection`."""
        super().__init__()
        self._theme = theme
        self._text = bridge.catalogue.format
        self._sentence = Words(theme, TextRole.OBJECTION, Tone.WARN, wrap=True)
        self._article = Words(theme, TextRole.META, Tone.SECOND, wrap=True)
        self._what = Words(theme, TextRole.CONTROL_STRONG)
        self._own = Field(theme)
        self.wrong = Wrong(theme, bridge.catalogue)
        self.wrong.watch(self._own)
        self._group = QButtonGroup(self)
        self._reasons = QVBoxLayout()
        self._do = Button(theme, "", key=OVERRULE_KEY)
        self._cancel = cancel_button(theme, bridge.catalogue)
        self._own.setPlaceholderText(self._text(N_("another reason")))
        self._own.setAccessibleName(self._text(N_("another reason")))
        self._own.textEdited.connect(self._own_words)
        self._do.clicked.connect(self._give)
        self._cancel.clicked.connect(self.cancelled)
        self._lay_out()
        theme.follow(self)

    def show_objection(self, refused: Refused, action: str) -> None:
        """Show the sentence, the article and the reasons offered for it."""
        self._sentence.setText(refused.text)
        self._article.show_text(refused.article)
        self._what.setText(self._text(N_("Reason for going on: {action}"), action=action))
        self._do.setText(self._text(N_("Record the reason and go on")))
        self._own.clear()
        self.wrong.forget()
        while (old := self._reasons.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.deleteLater()
        for button in self._group.buttons():
            self._group.removeButton(button)
        for number, reason in enumerate(ready_reasons(refused.code)):
            choice = Choice(self._theme, self._text(reason))
            choice.toggled.connect(partial(self._drop_own_words))
            self._group.addButton(choice, number)
            self._reasons.addWidget(choice)
        self._group.buttons()[0].setChecked(True)
        order: list[QWidget] = [*self._group.buttons(), self._own, self._do, self._cancel]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    @property
    def reason(self) -> str:
        """Return the reason as it would be recorded."""
        own = " ".join(self._own.text().split())
        chosen = self._group.checkedButton()
        return own or (chosen.text() if chosen is not None else "")

    def ready(self) -> None:
        """Wait at the first reason."""
        chosen = self._group.checkedButton()
        if chosen is not None:
            chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on by Enter too; the arrows pick, letters are words of one's own."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._give()
        elif event.text().strip() and not self._own.hasFocus():
            self._own.setFocus(Qt.FocusReason.OtherFocusReason)
            QApplication.sendEvent(
                self._own,
                QKeyEvent(QEvent.Type.KeyPress, event.key(), event.modifiers(), event.text()),
            )
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the warning ground."""
        tokens = self._theme.tokens
        paint_rounded(self, self._theme, tokens.warn_bg, tokens.warn_line)

    def _lay_out(self) -> None:
        px = self._theme.px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(22), px(20), px(22), px(20))
        row.setSpacing(px(16))
        sign = Sign(self._theme, Icon.WARNING, Tone.WARN, size=28)
        row.addWidget(sign, alignment=Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(px(8))
        self._reasons.setSpacing(px(2))
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addWidget(self._do)
        buttons.addWidget(self._cancel)
        buttons.addStretch(1)
        column.addWidget(self._sentence)
        column.addWidget(self._article)
        column.addSpacing(px(8))
        column.addWidget(self._what)
        column.addLayout(self._reasons)
        column.addWidget(self._own)
        column.addWidget(self.wrong)
        column.addSpacing(px(6))
        column.addLayout(buttons)
        row.addLayout(column, stretch=1)

    def _own_words(self, typed: str) -> None:
        if typed.strip():
            self._group.setExclusive(False)
            for button in self._group.buttons():
                button.setChecked(False)
            self._group.setExclusive(True)

    def _drop_own_words(self, chosen: bool) -> None:  # noqa: FBT001 - the signal's one argument
        if chosen:
            self._own.clear()

    def _give(self) -> None:
        typed = self._own.text()
        if self.wrong.judge(self._own, words_problem(typed if typed.strip() else self.reason)):
            self.given.emit(self.reason)
