# SPDX-License-Identifier: Apache-2.0
"""The secret vote on the desk: the commission's count, entered once or twice, and its protocol."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.ids import BodyKey
from app.domain.secret_ballot import ONE_ENTRY, Unmarked
from app.domain.tally import Tally
from app.views.clerk import ClerkView
from app.views.deeds import Deed
from app.views.secret_view import SecretView, equations
from app.wording import N_
from ui.actions import explain
from ui.bridge import PlenaryBridge
from ui.clerk.choices import Choice
from ui.clerk.hands import MISSING, HandsFigures
from ui.clerk.heading import PanelHeading, question_heading
from ui.clerk.secret_figures import MISSING as UNFINISHED
from ui.clerk.secret_figures import SecretFigures
from ui.clerk.steps import stepper_marks
from ui.clerk.wrong import tried
from ui.theme import TextRole, Theme
from ui.widgets.buttons import Button
from ui.widgets.ground import Tone, Words

ENTRIES = (
    (ONE_ENTRY, N_("one entry")),
    (1, N_("first entry")),
    (2, N_("second entry")),
)
UNMARKED = {
    Unmarked.FOR: N_("An unmarked paper is a vote for; a struck name is a vote against."),
    Unmarked.NOT_COUNTED: N_("An unmarked paper is valid and isn't counted."),
}
APART, APART_LOW = 16, 10
"""Between the parts of a count, in px at 100 %; less in low windows, where three names fill one."""
ON_SEVERAL = N_("A blank paper, and one with every name struck, is valid and isn't counted.")


class SecretPanel(QWidget):
    """First the papers, then the chamber's vote on the protocol."""

    told = Signal(str)
    edited = Signal()
    """A figure of the vote on the protocol was typed."""

    def __init__(self, theme: Theme, bridge: PlenaryBridge) -> None:
        """Show nothing until `show_view`."""
        super().__init__()
        self._theme = theme
        self._bridge = bridge
        self._text = bridge.catalogue.format
        self._ballot = ""
        self.heading = PanelHeading(theme, steps=True)
        self.figures = SecretFigures(theme, bridge)
        self.hands = HandsFigures(theme, bridge)
        self.enter = Button(theme, self._text(N_("Enter the count")))
        self.state = Words(theme, TextRole.CONTROL, Tone.SECOND, wrap=True)
        self._rule = Words(theme, TextRole.BODY, Tone.SECOND, wrap=True)
        self._found = Words(theme, TextRole.ROW, wrap=True)
        self.entries = {entry: Choice(theme, self._text(word)) for entry, word in ENTRIES}
        self._group = QButtonGroup(self)
        self._counting, self._protocol = self._counted(), self._approved()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(18))
        for part in (self.heading, self._counting, self._protocol):
            column.addWidget(part)
        column.addStretch(1)
        self.enter.clicked.connect(self._enter)
        self.figures.finished.connect(self._enter)
        self.hands.edited.connect(self.edited)

    def show_view(self, view: ClerkView) -> None:
        """Show the count to be entered, or the protocol to be approved."""
        vote = view.vote
        if vote is None or vote.secret is None:
            return
        secret = vote.secret
        self.hands.ask_of(view.names)
        if vote.opened.ballot != self._ballot:
            self._begin(vote.opened.ballot)
        counting = secret.count is None
        self._counting.setVisible(counting)
        self._protocol.setVisible(not counting)
        if counting:
            self._show_counting(view, secret)
        else:
            self._show_protocol(view, secret)

    def set_compact(self, *, compact: bool) -> None:
        """Take the sizes of low windows: a paper with three names fits, its button too."""
        self.heading.set_compact(compact=compact)
        self.figures.set_compact(compact=compact)
        if (parts := self._counting.layout()) is not None:
            parts.setSpacing(self._theme.px(APART_LOW if compact else APART))

    def ready(self) -> None:
        """Wait for the first figure that is missing."""
        if self._counting.isVisibleTo(self):
            self.figures.ready()
        else:
            self.hands.ready()

    @property
    def tally(self) -> dict[BodyKey, Tally] | None:
        """Return the figures of the vote on the protocol; None while the first is missing."""
        return self.hands.figures

    def ask(self) -> None:
        """Say that the figures are missing, and wait for them."""
        self.told.emit(self._text(MISSING.sentence))
        self.hands.ask()

    @property
    def entered_by(self) -> int:
        """Return which entry is being typed."""
        return next(entry for entry, choice in self.entries.items() if choice.isChecked())

    def _begin(self, ballot: str) -> None:
        """Forget what was typed for another vote."""
        self._ballot = ballot
        self.figures.clear()
        self.hands.clear()
        self.entries[ONE_ENTRY].setChecked(True)

    def _show_counting(self, view: ClerkView, secret: SecretView) -> None:
        self.heading.show_heading(*question_heading(view, self._text))
        self.heading.show_steps(stepper_marks(view, self._text))
        rule = UNMARKED[secret.unmarked] if secret.unmarked is not None else ON_SEVERAL
        self._rule.setText(self._text(rule))
        self.figures.show_secret(secret)
        permission = view.may[Deed.ENTER_SECRET_COUNT]
        reason = explain(self._bridge.catalogue, permission)
        self.enter.explain(allowed=permission.allowed, reason=reason)
        self.figures.set_enabled(allowed=permission.allowed)
        self._show_state(secret)

    def _show_state(self, secret: SecretView) -> None:
        tone = Tone.SECOND
        if secret.differences:
            sentence, tone = N_("The two entries differ in: {figures}."), Tone.WARN
        elif secret.settled:
            sentence = N_("The count is entered and balances; the vote can be closed.")
        elif secret.entered:
            sentence = N_("One of the two entries is in; the other is awaited.")
        else:
            sentence = ""
        figures = self.figures.named(secret.differences)
        text = self._text(sentence, figures=figures) if sentence else ""
        self.state.show_text(text, tone=tone)

    def _show_protocol(self, view: ClerkView, secret: SecretView) -> None:
        needed = self._text(
            N_("Needed: {needed} (total number – {total})"),
            needed=secret.protocol_needed,
            total=secret.total,
        )
        method = self._text(N_("open vote, show of hands"))
        title = self._text(N_("Approval of the counting commission's protocol"))
        self.heading.show_heading(f"{method}  ·  {needed}", title)
        self.heading.show_steps(stepper_marks(view, self._text))
        if secret.count is not None:
            say = self._bridge.catalogue.say
            lines = [say(each.saying) for each in equations(secret.count, secret.registered)]
            self._found.setText("\n".join(lines))

    def _enter(self) -> None:
        count = self.figures.count
        if count is None:
            self.told.emit(self._text(UNFINISHED.sentence))
            self.figures.ask()
            return
        entered_by = self.entered_by
        refused = tried(self._bridge, lambda: self._bridge.enter_secret_count(count, entered_by))
        self.figures.show_refused(refused)
        if refused:
            return
        if entered_by != ONE_ENTRY:
            # The other person starts from empty fields.
            self.figures.clear()
            self.entries[3 - entered_by].setChecked(True)

    def _counted(self) -> QWidget:
        box = QWidget()
        box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(APART))
        choices = QHBoxLayout()
        choices.setSpacing(self._theme.px(24))
        for choice in self.entries.values():
            self._group.addButton(choice)
            choices.addWidget(choice)
        choices.addStretch(1)
        self.entries[ONE_ENTRY].setChecked(True)
        foot = QHBoxLayout()
        foot.setSpacing(self._theme.px(16))
        self.enter.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        foot.addWidget(self.enter)
        foot.addWidget(self.state, stretch=100)
        # The button stands left also where nothing is said.
        foot.addStretch(1)
        column.addWidget(self._rule)
        column.addLayout(choices)
        column.addWidget(self.figures)
        column.addLayout(foot)
        return box

    def _approved(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(20))
        column.addWidget(self.hands)
        title = self._text(N_("What the counting commission found"))
        column.addWidget(Words(self._theme, TextRole.SECTION, Tone.SECOND, text=title))
        column.addWidget(self._found)
        return box
