# SPDX-License-Identifier: Apache-2.0
"""Correcting the record of a closed or announced vote: what was so, why, and what would turn.

What would turn is told before anything is recorded; an announced result stays as announced.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.ballot import BallotStage
from app.domain.correction import ABSENT, REGISTERED, Figure, Matter
from app.domain.decide.correction import Foresight, Slip, Turn
from app.domain.ids import MemberId
from app.domain.selection import Named
from app.domain.tally import Choice as Answer
from app.views.clerk import ClerkView
from app.views.forms.entries import number_problem, seats_problem, words_problem
from app.views.forms.form import seats_in
from app.views.marks import SeatMark
from app.views.roll import RollRow
from app.wording import N_, Saying
from ui.actions import CHOICES, CONFIRM
from ui.bridge import PlenaryBridge, Refused
from ui.clerk.ballot_panel import CHOICE_OF
from ui.clerk.cancel_button import cancel_button
from ui.clerk.choices import Choice
from ui.clerk.field import Field
from ui.clerk.heading import PanelHeading
from ui.clerk.twice_button import TwiceButton
from ui.clerk.wrong import Wrong, tried
from ui.theme import TextRole, Theme
from ui.widgets.ground import Tone, Words

NO_ANSWER = N_("Choose what was so.")
NO_VOTE = N_("No vote of this deputy is on record; there is none to correct.")
FIGURE_OF = {
    Answer.IN_FAVOUR: Figure.IN_FAVOUR,
    Answer.AGAINST: Figure.AGAINST,
    Answer.ABSTAIN: Figure.ABSTAINED,
}


class CorrectionPanel(QWidget):
    """By name: a seat and what was so. By figures: which figure and what it was."""

    closed = Signal()

    def __init__(self, theme: Theme, bridge: PlenaryBridge) -> None:
        """Show nothing until `show_view`."""
        super().__init__()
        self._theme = theme
        self._bridge = bridge
        self._text = bridge.catalogue.format
        self._view: ClerkView | None = None
        self.heading = PanelHeading(theme)
        self.number = Field(theme, width=120)
        self.number.offer_figures(self._text)
        self._asked = Words(theme, TextRole.CONTROL_STRONG)
        self.standing = Words(theme, TextRole.CONTROL, Tone.SECOND)
        self.reason = Field(theme)
        self.reason.setPlaceholderText(self._text(N_("reason, as it will stand in the record")))
        self.reason.setAccessibleName(self._text(N_("Reason of the correction")))
        self.wrong = Wrong(theme, bridge.catalogue)
        self.wrong.watch(self.reason)
        self.foresight = Words(theme, TextRole.CONTROL, Tone.WARN, wrap=True)
        self.record = TwiceButton(
            theme, self._text(N_("Record the correction")), confirm=self._text(CONFIRM)
        )
        self._cancel = cancel_button(theme, bridge.catalogue)
        self._group = QButtonGroup(self)
        self.absent = Choice(theme, self._text(N_("Was not in the hall")))
        self.answers = {answer: Choice(theme, self._text(CHOICES[answer])) for answer in Answer}
        self._lay_out()
        self.number.textEdited.connect(self._foresee)
        self.reason.textEdited.connect(self._foresee)
        self._group.buttonToggled.connect(self._foresee)
        self.record.pressed_once.connect(self._press)
        self.record.done.connect(self._record)
        self._cancel.clicked.connect(self.closed)
        self.setFocusProxy(self.number)

    def show_view(self, view: ClerkView) -> None:
        """Show which vote is corrected."""
        self._view = view
        vote = view.vote
        if vote is None:
            return
        announced = vote.stage is BallotStage.ANNOUNCED
        self.heading.show_heading(
            view.candidate.name if view.candidate else vote.question,
            self._text(N_("Correction of the record")),
            self._text(
                N_("The result is announced and stays as announced; the correction stands beside.")
                if announced
                else N_("The result isn't announced yet; the correction changes the count.")
            ),
        )
        asked = N_("Figure, as it should be:") if vote.by_figures else N_("Seat:")
        self._asked.setText(self._text(asked))
        self.number.setAccessibleName(self._asked.text())
        self.absent.setVisible(not vote.by_figures)
        self._foresee()

    def set_compact(self, *, compact: bool) -> None:
        """Take the sizes of low windows."""
        self.heading.set_compact(compact=compact)

    def ready(self) -> None:
        """Wait for the seat or the figure."""
        self.number.setFocus(Qt.FocusReason.OtherFocusReason)
        self.number.selectAll()

    @property
    def slip(self) -> Slip | None:
        """Return the correction as it is entered; None while something is missing."""
        vote = self._view.vote if self._view else None
        if vote is None or self._unfit_number() is not None:
            return None
        answer = self._answer
        reason = " ".join(self.reason.text().split())
        if vote.by_figures:
            return self._of_figure(answer, reason)
        row = self._row()
        if row is None:
            return None
        who = Named((MemberId(row.member),))
        if self.absent.isChecked():
            return Slip(
                matter=Matter.REGISTRATION,
                who=who,
                ballot=vote.id,
                was=REGISTERED,
                to=ABSENT,
                reason=reason,
            )
        was = CHOICE_OF.get(row.mark)
        if was is None or answer is None:
            return None
        return Slip(matter=Matter.VOTE, who=who, ballot=vote.id, was=was, to=answer, reason=reason)

    def _of_figure(self, answer: Answer | None, reason: str) -> Slip | None:
        vote = self._view.vote if self._view else None
        if vote is None or vote.result is None or answer is None:
            return None
        figure = FIGURE_OF[answer]
        return Slip(
            matter=Matter.COUNT,
            ballot=vote.id,
            figure=figure,
            was=str(getattr(vote.result, figure.value)),
            to=self.number.text().strip(),
            reason=reason,
        )

    def _row(self) -> RollRow | None:
        if self._view is None or self._by_figures or self._unfit_number() is not None:
            return None
        (seat,) = seats_in(self.number.text())
        return next(row for row in self._view.roll if row.seat == seat)

    @property
    def _by_figures(self) -> bool:
        vote = self._view.vote if self._view else None
        return vote is not None and vote.by_figures

    @property
    def _answer(self) -> Answer | None:
        return next((each for each, box in self.answers.items() if box.isChecked()), None)

    def _unfit_number(self) -> Saying | None:
        """Return what is wrong with the figure, or with the seat."""
        typed = self.number.text()
        if self._by_figures:
            return number_problem(typed)
        rows = self._view.roll if self._view else ()
        return seats_problem(typed, {row.seat: MemberId(row.member) for row in rows}, one=True)

    def _lay_out(self) -> None:
        px = self._theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(self.heading)
        column.addLayout(self._line(self._asked, self.number, self.standing))
        for box in (*self.answers.values(), self.absent):
            self._group.addButton(box)
        column.addLayout(self._line(*self.answers.values(), self.absent))
        column.addWidget(self.reason)
        column.addWidget(self.wrong)
        column.addWidget(self.foresight)
        column.addLayout(self._line(self.record, self._cancel))
        column.addStretch(1)

    def _line(self, *parts: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(10))
        for part in parts:
            row.addWidget(part)
        row.addStretch(1)
        return row

    def _foresee(self, *_: object) -> None:
        """Say what stands in the record, and what the correction would turn."""
        self._show_standing(missed=False)
        slip = self.slip
        reasoned = words_problem(self.reason.text()) is None
        seen = self._bridge.foresee(slip) if slip is not None and reasoned else None
        self.record.disarm()
        match seen:
            case None:
                self.foresight.setText("")
            case Refused(text=text):
                self.foresight.setText(text)
            case Foresight():
                self.foresight.setText(self._said(seen))

    def _show_standing(self, *, missed: bool) -> None:
        """Show at the number what stands in the record, or what is wrong.

        `missed`: also that there is none.
        """
        row = self._row()
        found = self._unfit_number() if missed or self.number.text().strip() else None
        if found is not None:
            said = self._bridge.catalogue.say(found)
        else:
            said = self._standing(row) if row is not None else ""
        self.standing.show_text(said, tone=Tone.SECOND if found is None else Tone.WARN)
        self.number.show_wrong(said if found is not None else "")

    def _standing(self, row: RollRow) -> str:
        answer = CHOICE_OF.get(row.mark)
        if answer is not None:
            said = self._text(CHOICES[answer])
        elif row.mark is SeatMark.ABSENT:
            said = self._text(N_("not registered"))
        else:
            said = self._text(N_("did not vote"))
        return f"{row.short}: {said}"

    def _said(self, seen: Foresight) -> str:
        if not seen.turns:
            return self._text(N_("No outcome depends on this correction."))
        return " ".join(self._turned(turn) for turn in seen.turns)

    def _turned(self, turn: Turn) -> str:
        if not turn.quorum:
            return self._text(
                N_("Vote {ballot}: the quorum would be missing; no act could be issued on it."),
                ballot=turn.ballot,
            )
        sentence = (
            N_("Vote {ballot}: it would be adopted ({in_favour} in favour).")
            if turn.after.adopted
            else N_("Vote {ballot}: it would not be adopted ({in_favour} in favour).")
        )
        return self._text(sentence, ballot=turn.ballot, in_favour=turn.after.tally.in_favour)

    def _press(self) -> None:
        """Look at the entries before the button is armed."""
        if not self._whole():
            self.record.disarm()

    def _whole(self) -> bool:
        """Say at the first entry what is missing or wrong; return whether nothing is."""
        self._show_standing(missed=True)
        if self._unfit_number() is not None:
            self.number.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        if self._answer is None and not self.absent.isChecked():
            return self._unclear(NO_ANSWER)
        if not self.wrong.judge(self.reason, words_problem(self.reason.text())):
            return False
        if self.slip is None:
            return self._unclear(NO_VOTE)
        return isinstance(self._bridge.foresee(self.slip), Foresight)

    def _unclear(self, sentence: str) -> bool:
        self.foresight.setText(self._text(sentence))
        return False

    def _record(self) -> None:
        slip = self.slip
        if slip is None or not self._whole():
            return
        refused = tried(self._bridge, lambda: self._bridge.correct(slip))
        if refused:
            self.foresight.setText(refused)
            return
        self.number.clear()
        self.reason.clear()
        self.closed.emit()
