# SPDX-License-Identifier: Apache-2.0
"""A form over the panel of the stage: what a deed asks for, and the button that carries it out.

What it asks for, what may be chosen and whether it is allowed comes with the view; a refusal is a
line at the foot, and what was typed stays.
"""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from app.views.clerk import ClerkView
from app.views.forms.doings import Doing, form_of
from app.views.forms.form import Entered, Form, feasible
from app.views.only_read import NOTHING
from app.wording import N_
from ui.actions import CONFIRM, explain
from ui.bridge import Attempt, PlenaryBridge, Refused
from ui.clerk.cancel_button import cancel_button
from ui.clerk.doings import carried_out
from ui.clerk.form_fields import FormFields
from ui.clerk.heading import PanelHeading
from ui.clerk.twice_button import TwiceButton
from ui.theme import TextRole, Theme
from ui.widgets.ground import Tone, Words
from ui.widgets.scrolled import scrolled


class FormPanel(QWidget):
    """One form at a time; a form whose deed was carried out closes."""

    closed = Signal()
    told = Signal(str)

    def __init__(self, theme: Theme, bridge: PlenaryBridge) -> None:
        """Ask for nothing until `open_form`."""
        super().__init__()
        self._theme = theme
        self._bridge = bridge
        self._text = bridge.catalogue.format
        self.doing = Doing.NOTE
        self._form: Form | None = None
        self._sending = False
        self.heading = PanelHeading(theme)
        self.note = Words(theme, TextRole.BODY, Tone.SECOND, wrap=True)
        self.why_not = Words(theme, TextRole.CONTROL, Tone.WARN, wrap=True)
        self.refused = Words(theme, TextRole.CONTROL, Tone.WARN, wrap=True)
        self.refused.show_text("")
        self.fields = FormFields(theme, bridge.catalogue)
        self.do = TwiceButton(theme, "", confirm=self._text(CONFIRM))
        self.cancel = cancel_button(theme, bridge.catalogue)
        self._lay_out()
        self.fields.finished.connect(self._finish)
        self.fields.edited.connect(self.do.disarm)
        self.fields.edited.connect(lambda: self.refused.show_text(""))
        self.fields.reshaped.connect(self._reshape)
        bridge.refused.connect(self._refused)
        self.do.pressed_once.connect(self._press)
        self.do.done.connect(self._send)
        self.cancel.clicked.connect(self.closed)

    def open_form(self, doing: Doing, chosen: Entered | None = None) -> None:
        """Ask for what a deed needs, from nothing or from what is chosen already."""
        self.doing = doing
        self.refused.show_text("")
        self._show(self._made(chosen or {}), keep=False)

    def show_view(self, _: ClerkView) -> None:
        """Ask again for what there is to choose from; what was typed stays."""
        self._show(self._made(self.fields.entered), keep=True)

    def set_compact(self, *, compact: bool) -> None:
        """Take the sizes of low windows."""
        self.heading.set_compact(compact=compact)

    def ready(self) -> None:
        """Wait at the first empty field."""
        if self.do.isEnabled():
            self.fields.ready()
        else:
            self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on by Enter from entry to entry; in several lines it begins another one."""
        several = isinstance(self.focusWidget(), QPlainTextEdit)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not several:
            if self.do.hasFocus():
                self.do.click()
            else:
                self.fields.go_on()
        else:
            super().keyPressEvent(event)

    def _made(self, chosen: Entered) -> Form:
        doing = self.doing
        form = self._bridge.look(
            lambda sitting, register: form_of(doing, sitting, register, chosen)
        )
        return replace(form, permission=NOTHING) if self._bridge.clerk().reading else form

    def _show(self, form: Form, *, keep: bool) -> None:
        self._form = form
        told = self.fields.told
        self.heading.show_heading("", told(form.title))
        self.note.show_text(told(form.note))
        self.fields.show_fields(form.fields, keep=keep)
        self.do.rename(told(form.does), twice=form.twice)
        reason = explain(self._bridge.catalogue, form.permission)
        allowed = feasible(form.permission)
        self.do.explain(allowed=allowed, reason=reason)
        self.why_not.show_text(reason if not allowed else "")
        self.fields.setEnabled(allowed)

    def _reshape(self) -> None:
        self._show(self._made(self.fields.entered), keep=True)
        self.fields.ready()

    def _finish(self) -> None:
        self.do.setFocus(Qt.FocusReason.TabFocusReason)

    def _press(self) -> None:
        """Look at the entries before the button is armed."""
        if not self._checked():
            self.do.disarm()

    def _checked(self) -> bool:
        """Return whether every entry can be read; if not, say so."""
        fits = self.fields.check()
        if not fits:
            self.told.emit(self._text(N_("Something is missing: see the form.")))
        return fits

    def _send(self) -> None:
        form, doing, entered = self._form, self.doing, self.fields.entered
        if form is None or not self._checked():
            return
        attempt = Attempt(
            words=self.fields.told(form.does),
            action=lambda plenary, because: carried_out(doing, plenary, entered, because),
        )
        self._sending = True
        recorded = self._bridge.attempt(attempt)
        self._sending = False
        if recorded:
            self.fields.show_fields((), keep=False)
            self.closed.emit()

    def _refused(self, refused: Refused) -> None:
        """Say where it was typed why nothing was recorded; an objection has its own panel."""
        if self._sending and not refused.objection:
            self.refused.show_text(f"{refused.text} {refused.article}".strip())

    def _lay_out(self) -> None:
        px = self._theme.px
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, px(8), 0)
        column.setSpacing(px(14))
        column.addWidget(self.fields)
        column.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addWidget(self.do)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(px(14))
        whole.addWidget(self.heading)
        whole.addWidget(self.note)
        whole.addWidget(self.why_not)
        whole.addWidget(scrolled(self._theme, inner), stretch=1)
        whole.addWidget(self.refused)
        whole.addLayout(buttons)
