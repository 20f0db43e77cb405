# SPDX-License-Identifier: Apache-2.0
"""What an item carries: its facts, the last day for it, and who signed its initiative.

Signatures are typed as seat numbers, one or several; nobody takes one back.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.ids import MemberId
from app.views.forms.entries import seats_problem
from app.views.forms.form import seats_in
from app.views.preparation import ItemFact, Preparation
from app.views.roll import RollRow
from app.wording import N_
from ui.bridge import PlenaryBridge
from ui.clerk.field import Field
from ui.clerk.wrong import Wrong, tried
from ui.theme import TextRole, Theme
from ui.widgets.buttons import Button
from ui.widgets.ground import Tone, Words


class PreparationCard(QWidget):
    """A card that is there only for items that carry something."""

    told = Signal(str)

    def __init__(self, theme: Theme, bridge: PlenaryBridge) -> None:
        """Show nothing until `show_item`."""
        super().__init__()
        self._theme = theme
        self._bridge = bridge
        self._text = bridge.catalogue.format
        self._now: Preparation | None = None
        self._roll: Sequence[RollRow] = ()
        self._shown: tuple[ItemFact, ...] = ()
        self._facts = QGridLayout()
        self._facts.setContentsMargins(0, 0, 0, 0)
        self._facts.setHorizontalSpacing(theme.px(16))
        self._facts.setVerticalSpacing(theme.px(4))
        self._facts.setColumnStretch(1, 1)
        self.deadline = Words(theme, TextRole.ROW, Tone.SECOND, wrap=True)
        self.signed = Words(theme, TextRole.ROW_STRONG)
        self.entry = Field(theme, width=160)
        self.entry.setPlaceholderText(self._text(N_("seats")))
        self.entry.setAccessibleName(self._text(N_("Seat numbers of those who sign")))
        self.wrong = Wrong(theme, bridge.catalogue)
        self.wrong.watch(self.entry)
        self._sign = Button(theme, self._text(N_("Sign")))
        self._sign.clicked.connect(self._sign_them)
        self.entry.returnPressed.connect(self._sign_them)
        self._signing = QWidget()
        line = QHBoxLayout(self._signing)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.px(12))
        for part in (self.signed, self.entry, self._sign):
            line.addWidget(part)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(self._facts)
        column.addWidget(self.deadline)
        column.addWidget(self._signing)
        column.addWidget(self.wrong)
        self.hide()

    def show_item(self, now: Preparation | None, roll: Sequence[RollRow]) -> None:
        """Show what an item carries; the roll says who sits where."""
        self._now, self._roll = now, roll
        self.setVisible(now is not None and bool(now.facts or now.initiative or now.runs))
        if now is None:
            return
        if now.facts != self._shown:
            self._shown = now.facts
            self._list_facts(now.facts)
        self._show_deadline(now)
        self._show_signatures(now)

    def _list_facts(self, facts: tuple[ItemFact, ...]) -> None:
        while (old := self._facts.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for row, fact in enumerate(facts):
            name = Words(self._theme, TextRole.META, Tone.SECOND, text=fact.name)
            day = self._bridge.catalogue.date
            read = (each if isinstance(each, str) else day(each) for each in fact.values)
            value = Words(self._theme, TextRole.ROW, wrap=True, text=", ".join(read))
            self._facts.addWidget(name, row, 0)
            self._facts.addWidget(value, row, 1)

    def _show_deadline(self, now: Preparation) -> None:
        if now.runs is None:
            self.deadline.show_text("")
            return
        day = self._bridge.catalogue.date
        if now.passed:
            sentence = N_("The last day for considering this was {last}.")
        elif now.runs.warning < now.runs.last:
            sentence = N_("To be considered by {last}; counted from the earlier paper, by {early}.")
        else:
            sentence = N_("To be considered by {last}.")
        text = self._text(sentence, last=day(now.runs.last), early=day(now.runs.warning))
        self.deadline.show_text(text, tone=Tone.WARN if now.warned else Tone.SECOND)

    def _show_signatures(self, now: Preparation) -> None:
        self._signing.setVisible(now.initiative is not None)
        if now.initiative is None:
            return
        sentence = N_("Initiative: {signed} have signed, {needed} are needed")
        if now.initiative.replaced:
            sentence = N_("Initiative: a submission stands in the place of signatures")
        self.signed.setText(
            self._text(sentence, signed=now.initiative.signed, needed=now.initiative.needed)
        )

    def _sign_them(self) -> None:
        now = self._now
        if now is None:
            return
        deputies = {row.seat: MemberId(row.member) for row in self._roll}
        typed = self.entry.text()
        if self.wrong.judge(self.entry, seats_problem(typed, deputies)):
            who = tuple(deputies[seat] for seat in seats_in(typed))
            refused = tried(self._bridge, lambda: self._bridge.sign(now.item, who))
            if refused:
                self.wrong.tell(self.entry, refused)
            else:
                self.entry.clear()
        elif typed.strip():
            self.told.emit(self.wrong.text())
        self.entry.setFocus(Qt.FocusReason.OtherFocusReason)
        self.entry.selectAll()
