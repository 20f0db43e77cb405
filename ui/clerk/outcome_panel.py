# SPDX-License-Identifier: Apache-2.0
"""What a vote came to: verdict, four figures, the bar with its line, the seats, the names."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.ballot import Purpose
from app.domain.threshold import Base
from app.views.clerk import ClerkView
from app.views.deeds import Deed
from app.views.marks import SeatMark
from app.views.only_read import NOTHING
from app.views.results import BallotResult
from app.views.roll import RollRow
from app.wording import N_
from ui.actions import LABELS, explain
from ui.bridge import PlenaryBridge
from ui.clerk.heading import PanelHeading, question_heading
from ui.clerk.nominees import verdict_word
from ui.clerk.steps import stepper_marks
from ui.theme import TextRole, Theme
from ui.widgets.buttons import Button
from ui.widgets.ground import Ground, Tone, Words
from ui.widgets.hemicycle import Hemicycle, SeatShown
from ui.widgets.single_marks import Mark
from ui.widgets.tally_bar import ResultBar, ResultShown
from ui.widgets.verdict_card import VerdictCard, VerdictShown

FIGURES = (
    (SeatMark.IN_FAVOUR, N_("in favour")),
    (SeatMark.AGAINST, N_("against")),
    (SeatMark.ABSTAINED, N_("abstained")),
    (SeatMark.SILENT, N_("cast no vote")),
)
LISTED = (
    (SeatMark.AGAINST, N_("Against")),
    (SeatMark.ABSTAINED, N_("Abstained")),
    (SeatMark.SILENT, N_("Did not vote")),
)
TOTAL = N_("total number {total}")
_OF_WHOM = {
    Base.REGISTERED: N_("registered {total}"),
    Base.TAKING_PART: N_("took part {total}"),
    Base.MEMBERS: N_("members {total}"),
}
MOST_NAMES = 24
"""More names than that stand as seat numbers in one paragraph."""


class OutcomePanel(QWidget):
    """The result, before and after it is announced."""

    wanted = Signal(object, object)
    """A deed and its target."""
    correcting = Signal()
    """The record of this vote is to be corrected."""

    def __init__(self, theme: Theme, bridge: PlenaryBridge) -> None:
        """Show nothing until `show_view`."""
        super().__init__()
        self._theme = theme
        self._bridge = bridge
        self._text = bridge.catalogue.format
        self._compact = False
        self.heading = PanelHeading(theme, steps=True)
        self.verdict = VerdictCard(theme)
        self.figures = {mark: Words(theme, TextRole.RESULT_FIGURE, text="0") for mark, _ in FIGURES}
        self._bar = ResultBar(theme)
        self._abstained: tuple[QWidget, ...] = ()
        self._seats = Hemicycle(theme)
        self._lists = {mark: NameList(theme, mark, self._text(word)) for mark, word in LISTED}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(16))
        self._few = Words(theme, TextRole.CONTROL, Tone.WARN, wrap=True)
        self.check = Button(theme, self._text(LABELS[Deed.CHECK_QUORUM]))
        self.correct = Button(theme, self._text(N_("Correct the record…")))
        self.check.clicked.connect(self._check_quorum)
        self.correct.clicked.connect(self.correcting)
        parts = (
            self.heading,
            self.verdict,
            self._few_line(),
            self._figure_row(),
            self._bar,
            self._below(),
        )
        for part in parts:
            self._column.addWidget(part)

    def show_view(self, view: ClerkView) -> None:
        """Show the result of the vote at hand."""
        vote = view.vote
        if vote is None or vote.result is None:
            return
        result = vote.result
        heading = question_heading(view, self._text)
        if vote.purpose == Purpose.AGENDA:
            heading = ("", self._text(N_("Adoption of the agenda")), "")
        self.heading.show_heading(*heading)
        self.heading.show_steps(stepper_marks(view, self._text))
        self.verdict.show_verdict(self._verdict(result, on_nominee=vote.on_nominee))
        for mark, figure in (
            (SeatMark.IN_FAVOUR, result.in_favour),
            (SeatMark.AGAINST, result.against),
            (SeatMark.ABSTAINED, result.abstained),
            (SeatMark.SILENT, result.did_not_vote),
        ):
            self.figures[mark].setText(str(figure))
        # On a paper nobody abstains: a figure of them would be read as nought.
        for each in self._abstained:
            each.setVisible(vote.secret is None)
        reason = explain(self._bridge.catalogue, NOTHING) if view.reading else ""
        self.correct.explain(allowed=not view.reading, reason=reason)
        self._show_few(view, result)
        self._show_bar(result)
        self._show_seats(view.roll, by_name=vote.by_name)

    def set_compact(self, *, compact: bool) -> None:
        """Take the sizes of low windows."""
        self._compact = compact
        self.heading.set_compact(compact=compact)
        self._column.setSpacing(self._theme.px(10 if compact else 16))

    def _verdict(self, result: BallotResult, *, on_nominee: bool) -> VerdictShown:
        catalogue = self._bridge.catalogue
        return VerdictShown(
            adopted=result.adopted,
            word=self._text(verdict_word(adopted=result.adopted, on_nominee=on_nominee)),
            sentence=" ".join(catalogue.say(saying) for saying in result.sentence),
        )

    def _few_line(self) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.px(8))
        row.addWidget(self._few, stretch=1)
        row.addWidget(self.check)
        row.addWidget(self.correct)
        return box

    def _show_few(self, view: ClerkView, result: BallotResult) -> None:
        """Say before the announcement that fewer took part than the quorum (X-31)."""
        self._few.setText(
            self._text(
                N_(
                    "Took part: {took_part}; the quorum is {needed}. The vote stands on those "
                    "registered ({registered}); an additional registration can be held."
                ),
                took_part=result.took_part,
                needed=view.quorum.needed,
                registered=result.registered,
            )
            if result.few_answers
            else ""
        )
        permission = view.may[Deed.CHECK_QUORUM]
        self.check.setVisible(result.few_answers)
        self.check.explain(
            allowed=permission.allowed, reason=explain(self._bridge.catalogue, permission)
        )

    def _check_quorum(self) -> None:
        self.wanted.emit(Deed.CHECK_QUORUM, None)

    def _figure_row(self) -> QWidget:
        box = QWidget()
        box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.px(10))
        for mark, word in FIGURES:
            said = self._text(word)
            label = Words(self._theme, TextRole.BODY, Tone.SECOND, wrap=True, text=said)
            parts = (Mark(self._theme, mark, size=28), self.figures[mark], label)
            for part in parts:
                row.addWidget(part, stretch=1 if part is label else 0)
            if mark is SeatMark.ABSTAINED:
                self._abstained = parts
        return box

    def _below(self) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.px(40))
        names = QVBoxLayout()
        names.setSpacing(self._theme.px(12))
        for each in self._lists.values():
            names.addWidget(each)
        names.addStretch(1)
        row.addWidget(self._seats, stretch=3)
        row.addLayout(names, stretch=2)
        return box

    def _show_bar(self, result: BallotResult) -> None:
        # The bar is of one body; of two the sentence says what each of them gave.
        self._bar.setVisible(result.needed is not None)
        total = result.base_size or result.registered
        needed = ""
        if result.needed is not None:
            needed = self._text(N_("needed {needed}"), needed=result.needed)
        self._bar.show_result(
            ResultShown(
                in_favour=result.in_favour,
                against=result.against,
                abstained=result.abstained,
                total=total,
                needed=result.needed,
                needed_text=needed,
                total_text=self._text(_OF_WHOM.get(Base(result.base), TOTAL), total=total),
            )
        )

    def _show_seats(self, roll: tuple[RollRow, ...], *, by_name: bool) -> None:
        self._seats.show_seats(
            [SeatShown(number=row.seat, mark=row.mark, name=row.short) for row in roll]
        )
        for mark, names in self._lists.items():
            named = [row for row in roll if row.mark is mark]
            names.setVisible(by_name and bool(named))
            names.show_names(named)


class NameList(QWidget):
    """Who voted in one way: seat and name, or seats alone when they are many."""

    def __init__(self, theme: Theme, mark: SeatMark, title: str) -> None:
        """Show nobody."""
        super().__init__()
        self._theme = theme
        head = Ground(theme, Tone.SURFACE, edges="b")
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, theme.px(6))
        row.setSpacing(theme.px(10))
        row.addWidget(Mark(theme, mark, size=16))
        row.addWidget(Words(theme, TextRole.CONTROL_STRONG, text=title))
        row.addStretch(1)
        self._count = Words(theme, TextRole.CHIP)
        row.addWidget(self._count)
        self._names = Words(theme, TextRole.META, Tone.SECOND, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(head)
        column.addWidget(self._names)

    def show_names(self, rows: list[RollRow]) -> None:
        """Show who they are."""
        self._count.setText(str(len(rows)))
        if len(rows) > MOST_NAMES:
            self._names.setText(", ".join(str(row.seat) for row in rows))
        else:
            gap = "\N{NO-BREAK SPACE}"
            self._names.setText(
                ", ".join(f"{row.seat}{gap}{row.short.replace(' ', gap)}" for row in rows)
            )
