# SPDX-License-Identifier: Apache-2.0
"""The vote by name: find a deputy, press one key, go on to the next.

Voting is personal (C26 55(1)), so «all those not marked» asks for the tellers' figure first.
"""

from collections.abc import Callable
from itertools import zip_longest
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from app.domain.ids import MemberId
from app.domain.tally import Choice
from app.views.clerk import ClerkView
from app.views.deeds import Deed
from app.views.forms.form import is_time
from app.views.marks import SeatMark
from app.views.roll import RollRow
from app.wording import N_
from ui.actions import BACK_KEY, CHOICE_CAPS, CHOICE_KEYS, CHOICES, EVERYBODY_KEY, LABELS, explain
from ui.bridge import PlenaryBridge
from ui.clerk.ask_line import CLOCK_TIME, AskLine
from ui.clerk.heading import PanelHeading, question_heading
from ui.clerk.roll_desk import Deputy, RollDesk
from ui.clerk.steps import stepper_marks
from ui.clerk.words import CHOICE_MARKS, VOTE_WORDS, shown_row
from ui.clerk.wrong import tried
from ui.theme import TextRole, Theme
from ui.widgets.buttons import Button
from ui.widgets.choice_keys import ChoiceKey
from ui.widgets.ground import Tone, Words

CHOICE_OF = {mark: choice for choice, mark in CHOICE_MARKS.items()}


class BallotPanel(QWidget):
    """The roll with the choice keys."""

    told = Signal(str)
    """Something to say that is neither recorded nor refused."""

    def __init__(self, theme: Theme, bridge: PlenaryBridge) -> None:
        """Show nothing until `show_view`."""
        super().__init__()
        self._theme = theme
        self._bridge = bridge
        self._text = bridge.catalogue.format
        self._view: ClerkView | None = None
        self._rows: tuple[RollRow, ...] = ()
        self._deputies: list[Deputy] = []
        """As worded before: a key changes one row of the roll, the rest stay as they were."""
        self.heading = PanelHeading(theme, steps=True)
        self.roll = RollDesk(theme, self._choices(), tallest=38)
        self.roll.bar.entry.setAccessibleName(self._text(N_("Seat or name")))
        self.roll.pane.view.setAccessibleName(self._text(N_("Deputies in seat order")))
        self._back = Button(theme, self._text(N_("Take back")), key=BACK_KEY)
        self._fill = Button(
            theme, self._text(N_("All those not marked – in favour…")), key=EVERYBODY_KEY
        )
        self._tellers = AskLine(theme, bridge.catalogue, give=self._text(N_("Mark them")))
        self.importing = Button(theme, self._text(LABELS[Deed.IMPORT_VOTES]))
        self.ask_file: Callable[[], str] = self._ask_file
        """How the clerk names the file; another way in tests."""
        self.from_paper = Button(theme, self._text(N_("From paper…")))
        self._sheet = AskLine(
            theme, bridge.catalogue, give=self._text(N_("Enter from paper")), pattern=CLOCK_TIME
        )
        self.on_paper = ""
        """When the vote was marked by hand, while its sheet is entered."""
        self._paper_of = ""
        self.paper = Words(theme, TextRole.CONTROL_STRONG, Tone.WARN)
        self.unmatched = Words(theme, TextRole.CONTROL, Tone.WARN, wrap=True)
        self._lay_out()
        self.setFocusProxy(self.roll)
        self._connect()

    def show_view(self, view: ClerkView) -> None:
        """Show the vote as it stands."""
        self._view = view
        self.heading.show_heading(*question_heading(view, self._text))
        self.heading.show_steps(stepper_marks(view, self._text))
        self.roll.show_deputies(
            self._worded(view.roll),
            label=self._text(N_("Not voted yet:")),
            after=view.vote.answered_last if view.vote else None,
        )
        cast = view.may[Deed.CAST]
        reason = explain(self._bridge.catalogue, cast)
        self.roll.bar.keys.explain(allowed=cast.allowed, reason=reason)
        for button in (self._back, self._fill, self.from_paper):
            button.explain(allowed=cast.allowed, reason=reason)
        self._show_paper(view)
        self._show_importing(view)
        if self.asking:
            self._tellers.show_hint(self._hint())

    @property
    def asking(self) -> bool:
        """Return whether the tellers' figure or the time of a sheet is being asked for."""
        return self.roll.strip.currentWidget() in {self._tellers, self._sheet}

    def set_compact(self, *, compact: bool) -> None:
        """Take the sizes of low windows."""
        self.heading.set_compact(compact=compact)
        self.roll.set_compact(compact=compact)

    def ready(self) -> None:
        """Wait for typing."""
        asked = self.roll.strip.currentWidget()
        if isinstance(asked, AskLine):
            asked.entry.setFocus()
        else:
            self.roll.ready()

    def _lay_out(self) -> None:
        for button in (self._back, self._fill, self.importing, self.from_paper):
            self.roll.strip_row.addWidget(button)
        for question in (self._tellers, self._sheet):
            self.roll.strip.addWidget(question)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(10))
        column.addWidget(self.heading)
        column.addWidget(self.unmatched)
        column.addWidget(self.paper)
        column.addWidget(self.roll, stretch=1)

    def _connect(self) -> None:
        self.roll.answered.connect(self._cast)
        self.roll.entered.connect(self._hold)
        self.roll.unfound.connect(self._tell_unfound)
        self._back.clicked.connect(self._withdraw)
        self._fill.clicked.connect(self._ask_tellers)
        self.importing.clicked.connect(self._import)
        self._tellers.given.connect(self._fill_up)
        self._tellers.cancelled.connect(self.stop_asking)
        self.from_paper.clicked.connect(self._ask_sheet)
        self._sheet.given.connect(self._begin_sheet)
        self._sheet.cancelled.connect(self.stop_asking)

    def _choices(self) -> list[ChoiceKey]:
        return [
            ChoiceKey(
                name=choice.value,
                label=self._text(CHOICES[choice]),
                cap=CHOICE_CAPS[choice],
                keys=CHOICE_KEYS[choice],
                mark=CHOICE_MARKS[choice],
            )
            for choice in Choice
        ]

    def _worded(self, rows: tuple[RollRow, ...]) -> list[Deputy]:
        kept = zip_longest(rows, self._rows[: len(rows)], self._deputies[: len(rows)])
        self._deputies = [
            deputy if deputy is not None and row == was else self._deputy(row)
            for row, was, deputy in kept
        ]
        self._rows = rows
        return self._deputies

    def _deputy(self, row: RollRow) -> Deputy:
        word = self._text(VOTE_WORDS.get(row.mark, ""))
        waiting = row.mark is SeatMark.WAITING
        seat = self._text(N_("seat {number}"), number=row.seat)
        choice = CHOICE_OF.get(row.mark)
        return Deputy(
            row=shown_row(
                row, word="" if waiting else word, selectable=row.mark is not SeatMark.ABSENT
            ),
            name=row.name,
            state=f"{seat} · {word}",
            chosen=choice.value if choice else None,
            waiting=waiting,
        )

    def _cast(self, member: str, choice: str) -> None:
        if self._bridge.cast(MemberId(member), Choice(choice), self.on_paper):
            self.roll.move_on()
        else:
            self.roll.hold()

    def _hold(self, _member: str) -> None:
        self.roll.hold()

    def _withdraw(self) -> None:
        if self.roll.target is not None:
            self._bridge.withdraw(MemberId(self.roll.target))
            self.roll.hold()
        self.ready()

    def _ask_tellers(self) -> None:
        self.roll.strip.setCurrentWidget(self._tellers)
        self._tellers.ask(self._text(N_("Counted in favour by the tellers:")), self._hint())

    def _hint(self) -> str:
        vote = self._view.vote if self._view else None
        if vote is None:
            return ""
        return self._text(
            N_("marked: {marked}, not marked: {waiting}"),
            marked=vote.running.in_favour,
            waiting=len(vote.waiting),
        )

    def _fill_up(self, figure: str) -> None:
        if not figure:
            self._tellers.show_unfit()
            return
        bridge, counted = self._bridge, int(figure)
        refused = tried(
            bridge,
            lambda: bridge.cast_for_the_rest(
                Choice.IN_FAVOUR, counted=counted, on_paper=self.on_paper
            ),
        )
        if refused:
            self._tellers.show_wrong(refused)
        else:
            self.stop_asking()

    def stop_asking(self) -> None:
        """Put the question away."""
        self.roll.strip.setCurrentIndex(0)
        self.roll.ready()

    def _ask_sheet(self) -> None:
        """Ask when the vote was marked by hand; asked again while a sheet is entered, end it."""
        if self.on_paper:
            self._end_sheet()
            self.roll.ready()
            return
        self.roll.strip.setCurrentWidget(self._sheet)
        self._sheet.ask(self._text(N_("The vote was marked by hand at:")))

    def _begin_sheet(self, time: str) -> None:
        if not is_time(time):
            self._sheet.show_unfit()
            return
        self.on_paper = time.replace(":", ".")
        self._paper_of = self._view.vote.id if self._view and self._view.vote else ""
        self.stop_asking()
        if self._view is not None:
            self._show_paper(self._view)

    def _end_sheet(self) -> None:
        self.on_paper = self._paper_of = ""
        self.paper.show_text("")
        self.from_paper.setText(self._text(N_("From paper…")))

    def _show_paper(self, view: ClerkView) -> None:
        """Say that a sheet is being entered, in its order: seat by seat; another vote ends it."""
        if self.on_paper and (view.vote is None or view.vote.id != self._paper_of):
            self._end_sheet()
        sentence = N_("Entered from paper: the vote was marked by hand at {time}.")
        self.paper.show_text(self._text(sentence, time=self.on_paper) if self.on_paper else "")
        word = N_("End of the sheet") if self.on_paper else N_("From paper…")
        self.from_paper.setText(self._text(word))

    def _show_importing(self, view: ClerkView) -> None:
        """Offer the file where the vote is electronic, in place of the keys by name."""
        electronic = view.vote is not None and view.vote.electronic
        for button in (self._back, self._fill, self.from_paper):
            button.setVisible(not electronic)
        self.importing.setVisible(electronic)
        unmatched = view.vote.unmatched if view.vote is not None else ()
        sentence = N_("In the file, belonging to no deputy: {unmatched}.")
        self.unmatched.show_text(
            self._text(sentence, unmatched=", ".join(unmatched)) if unmatched else ""
        )
        permission = view.may[Deed.IMPORT_VOTES]
        self.importing.explain(
            allowed=permission.allowed, reason=explain(self._bridge.catalogue, permission)
        )

    def _import(self) -> None:
        chosen = self.ask_file()
        if chosen:
            self._bridge.import_votes(Path(chosen))

    def _ask_file(self) -> str:
        title = self._text(N_("Result file of the hall's system"))
        kinds = self._text(N_("Tables (*.csv *.txt);;All files (*)"))
        return QFileDialog.getOpenFileName(self, title, "", kinds)[0]

    def _tell_unfound(self, typed: str) -> None:
        sentence = self._text(N_("No deputy begins with “{typed}”."), typed=typed)
        self.roll.say_unfound(sentence)
        self.told.emit(sentence)
