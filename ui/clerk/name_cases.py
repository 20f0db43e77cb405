# SPDX-License-Identifier: Apache-2.0
"""Asks for the cases of a name that no rule is sure of: once, before the vote, then never again.

The rule's proposal is filled in for all six cases; the doubtful ones are marked. Until it is
answered the act is worded without endings, so nothing waits for this card.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.i18n import Catalogue
from app.kazakh.cases import Case
from app.views.asking import NameAsked
from app.views.forms.entries import words_problem
from app.wording import N_
from ui.clerk.field import Field
from ui.clerk.wrong import Wrong
from ui.theme import TextRole, Theme
from ui.widgets.buttons import Button
from ui.widgets.ground import Tone, Words, paint_rounded

CASES = {
    Case.GEN: N_("genitive: whose?"),
    Case.DAT: N_("dative: to whom?"),
    Case.ACC: N_("accusative: whom?"),
    Case.LOC: N_("locative: with whom?"),
    Case.ABL: N_("ablative: from whom?"),
    Case.INS: N_("instrumental: by whom?"),
}
_COLUMNS = 3


class NameCases(QWidget):
    """A card with the six forms of one name."""

    settled = Signal(str, object)
    """The name and its forms by case, as the clerk leaves them."""

    def __init__(self, theme: Theme, catalogue: Catalogue) -> None:
        """Show nothing until `ask`."""
        super().__init__()
        self._theme = theme
        self._text = catalogue.format
        self._asked: NameAsked | None = None
        self._question = Words(theme, TextRole.ROW_STRONG, Tone.WARN, wrap=True)
        self._labels = {case: Words(theme, TextRole.META, Tone.SECOND) for case in Case}
        self.fields = {case: Field(theme) for case in Case}
        self.wrong = {case: Wrong(theme, catalogue) for case in Case}
        for case, field in self.fields.items():
            self.wrong[case].watch(field)
        self.keep = Button(theme, self._text(N_("Remember these forms")))
        self.keep.clicked.connect(self._settle)
        self._lay_out()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.follow(self)

    def ask(self, asked: NameAsked | None) -> None:
        """Ask for a name; what was typed for the same name stays."""
        self.setVisible(asked is not None)
        if asked is None or asked == self._asked:
            self._asked = asked
            return
        self._asked = asked
        self._question.setText(
            self._text(N_("How is this name written in its cases? {name}"), name=asked.name)
        )
        for case in Case:
            doubtful = case in asked.unsure
            label = self._text(CASES[case])
            self._labels[case].show_text(label, tone=Tone.WARN if doubtful else Tone.SECOND)
            self.fields[case].setAccessibleName(f"{asked.name}: {label}")
            self.fields[case].setText(asked.proposed[case])
            self.fields[case].setCursorPosition(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep the forms on Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._settle()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground of a question."""
        tokens = self._theme.tokens
        paint_rounded(self, self._theme, tokens.warn_bg, tokens.warn_line)

    def _lay_out(self) -> None:
        px = self._theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(18), px(12), px(18), px(14))
        column.setSpacing(px(8))
        column.addWidget(self._question)
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(4))
        for place, case in enumerate(Case):
            row, side = divmod(place, _COLUMNS)
            parts = (self._labels[case], self.fields[case], self.wrong[case])
            for line, part in enumerate(parts, start=3 * row):
                grid.addWidget(part, line, side)
            grid.setColumnStretch(side, 1)
        column.addLayout(grid)
        buttons = QHBoxLayout()
        buttons.addWidget(self.keep)
        buttons.addStretch(1)
        column.addLayout(buttons)

    def _settle(self) -> None:
        if self._asked is None:
            return
        # From the last to the first: the keys wait at the first that is wrong.
        fits = [
            self.wrong[case].judge(field, words_problem(field.text()))
            for case, field in reversed(self.fields.items())
        ]
        if all(fits):
            forms = {case: field.text().strip() for case, field in self.fields.items()}
            self.settled.emit(self._asked.name, forms)
