# SPDX-License-Identifier: Apache-2.0
"""What counts now: the tally of a vote, or who is registered and what will be needed."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.sitting import SittingStage
from app.i18n import Catalogue
from app.views.clerk import ClerkView, VoteView
from app.views.marks import SeatMark
from app.wording import N_
from ui.clerk.brief_counts import BriefCounts
from ui.theme import TextRole, Theme
from ui.widgets.fitting_words import FittingWords
from ui.widgets.ground import Tone, Words
from ui.widgets.lettering import held
from ui.widgets.tally_bar import TallyBar, TallyShown

OPEN_LABELS = (
    (SeatMark.IN_FAVOUR, N_("In favour")),
    (SeatMark.AGAINST, N_("Against")),
    (SeatMark.ABSTAINED, N_("Abstained")),
    (SeatMark.SILENT, N_("Not voted yet")),
)
SILENT_AFTERWARDS = N_("Did not vote")
"""Also while the vote runs where the column is narrow: the longer word has no room there."""

OVER = frozenset({SittingStage.POSTPONED, SittingStage.CLOSED, SittingStage.SEALED})
"""Nothing will be voted on, so nothing is foreseen."""


class Counts(QWidget):
    """One place for the figures; it changes with the stage and never moves."""

    def __init__(self, theme: Theme, catalogue: Catalogue) -> None:
        """Show nothing until `show_view`."""
        super().__init__()
        self._text = catalogue.format
        self._compact = False
        self._title = Words(theme, TextRole.SECTION, Tone.SECOND)
        self._share = FittingWords(theme, TextRole.META, Tone.SECOND)
        self.bars = {mark: TallyBar(theme) for mark, _ in OPEN_LABELS}
        self.registered = TallyBar(theme)
        self.brief = BriefCounts(theme)
        self._brief = False
        self._needed = Words(theme, TextRole.CONTROL_STRONG, wrap=True)
        self._foresight = Words(theme, TextRole.META, Tone.SECOND, wrap=True)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._share)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(6))
        self._column.addLayout(head)
        for bar in (*self.bars.values(), self.registered, self.brief):
            self._column.addWidget(bar)
        self._column.addWidget(self._needed)
        self._column.addWidget(self._foresight)

    def set_compact(self, *, compact: bool) -> None:
        """Let the bars stand closer in low windows."""
        self._compact = compact
        self._column.setSpacing(0 if compact else 4)

    def set_brief(self, *, brief: bool) -> None:
        """Show the figures without their bars, or with them."""
        self._brief = brief
        self.brief.setVisible(brief)

    def show_view(self, view: ClerkView) -> None:
        """Show the figures of the moment."""
        vote = view.vote if view.vote is not None and not _on_paper(view.vote) else None
        shown = {SeatMark.REGISTERED} if vote is None else set(self.bars)
        if vote is not None and vote.secret is not None:
            shown.discard(SeatMark.ABSTAINED)
        for mark, bar in (*self.bars.items(), (SeatMark.REGISTERED, self.registered)):
            bar.setVisible(mark in shown and not self._brief)
        self.brief.show_only(*shown)
        if vote is not None:
            self._show_vote(view, vote)
        else:
            self._show_registered(view)

    def _show_vote(self, view: ClerkView, vote: VoteView) -> None:
        running = vote.running
        figures = {
            SeatMark.IN_FAVOUR: running.in_favour,
            SeatMark.AGAINST: running.against,
            SeatMark.ABSTAINED: running.abstained,
            SeatMark.SILENT: running.not_voted,
        }
        registered = vote.result.registered if vote.result else vote.opened.registered
        needed = vote.result.needed if vote.result else vote.opened.needed
        is_open = vote.result is None
        short = self._compact or not is_open
        answered = running.in_favour + running.against + running.abstained
        self._title.setText(self._text(N_("Votes")))
        self._share.show_one_of(f"{answered} / {registered}")
        for mark, label in OPEN_LABELS:
            own = mark is SeatMark.IN_FAVOUR
            silent = mark is SeatMark.SILENT
            self._show_tally(
                TallyShown(
                    mark=mark,
                    label=self._text(SILENT_AFTERWARDS if silent and short else label),
                    count=figures[mark],
                    total=view.total,
                    needed=needed if own else None,
                    needed_text=(
                        self._text(N_("needed {needed}"), needed=needed)
                        if own and needed is not None
                        else ""
                    ),
                    waiting=silent and is_open,
                )
            )
        self._needed.show_text(self._in_each(view, vote))
        self._foresight.show_text("")

    def _in_each(self, view: ClerkView, vote: VoteView) -> str:
        """Return what each of two bodies has given and what it needs; sums decide nothing."""
        return "\n".join(
            self._text(
                N_("{body}: {in_favour} in favour, {needed} needed"),
                body=view.names[body],
                in_favour=running.in_favour,
                needed=(vote.opened.bodies or {})[body].needed,
            )
            for body, running in (vote.running.bodies or {}).items()
        )

    def _show_registered(self, view: ClerkView) -> None:
        quorum = view.quorum
        title = self._text(N_("Registered deputies"))
        self._title.setText(f"{title} · {view.shortest}" if view.shortest else title)
        self._share.show_one_of(self._text(N_("total number {total}"), total=quorum.total), "")
        self._show_tally(
            TallyShown(
                mark=SeatMark.REGISTERED,
                label=self._text(N_("Registered")),
                count=quorum.registered,
                total=quorum.total,
                needed=quorum.needed,
                needed_text=(
                    ""
                    if quorum.needed is None
                    else self._text(N_("quorum {needed}"), needed=quorum.needed)
                ),
            )
        )
        if not quorum.reached:
            self._needed.show_text(
                self._text(N_("No quorum: {short} deputies are missing"), short=quorum.short)
            )
        else:
            self._needed.show_text("")
        self._foresight.show_text("" if self._brief else held(self._foreseen(view)))

    def _show_tally(self, shown: TallyShown) -> None:
        if self._brief:
            self.brief.show_tally(shown)
        else:
            self.bars.get(shown.mark, self.registered).show_tally(shown)

    def _foreseen(self, view: ClerkView) -> str:
        item, quorum = view.item, view.quorum
        if item is None or item.needed is None or not quorum.reached or view.shortest:
            return ""
        if view.stage in OVER:
            return ""
        room = quorum.registered - item.needed
        sentence = (
            N_(
                "At least {needed} votes are needed (total number – {total}). {registered} "
                "deputies are registered: those against, abstaining or silent may be "
                "{room} at most."
            )
            if room >= 0
            else N_(
                "{registered} deputies are registered, {needed} votes are needed: "
                "the decision cannot be adopted."
            )
        )
        return self._text(
            sentence,
            needed=item.needed,
            total=quorum.total,
            registered=quorum.registered,
            room=room,
        )


def _on_paper(vote: VoteView) -> bool:
    """Tell whether a vote has no sums to show: secret without a result, or of several names."""
    waits = vote.secret is not None and not vote.secret.approved
    return waits or bool(vote.candidates)
