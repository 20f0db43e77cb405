# SPDX-License-Identifier: Apache-2.0
"""The sitting while nothing is being decided: in a break, postponed, or ended, with its results."""

from collections.abc import Callable, Iterable
from math import ceil

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.kinds import Method
from app.domain.sitting import SittingStage
from app.views.agenda_rows import CandidateRow, ItemRow
from app.views.clerk import ClerkView
from app.views.elections import NomineeMark
from app.views.marks import SeatMark
from app.views.results import BallotResult
from app.wording import N_
from ui.bridge import PlenaryBridge
from ui.clerk.heading import PanelHeading
from ui.clerk.nominees import outcome_word, succeeded
from ui.theme import TextRole, Theme
from ui.widgets.ground import Ground, Tone, Words
from ui.widgets.single_marks import Mark
from ui.widgets.stage_sign import STAGE_WORDS

ResultLine = tuple[str, bool, BallotResult | None, str, NomineeMark | None]


class SummaryPanel(QWidget):
    """A line a question: who, how the vote came out, the number of the act."""

    def __init__(self, theme: Theme, bridge: PlenaryBridge) -> None:
        """Show nothing until `show_view`."""
        super().__init__()
        self._theme = theme
        self._text = bridge.catalogue.format
        self._until = self._text(N_("Until:"))
        self._lines: tuple[ResultLine, ...] = ()
        self.heading = PanelHeading(theme)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(16))
        column.addWidget(self.heading)
        column.addLayout(self._list)
        column.addStretch(1)

    def show_view(self, view: ClerkView) -> None:
        """Show what has been decided so far."""
        below = ""
        over = self._text(N_("sitting {number}"), number=view.number)
        if view.stage is SittingStage.BREAK and view.until:
            over = f"{over}  ·  {self._until} {view.until}"
        elif view.stage is SittingStage.CLOSED:
            below = self._text(N_("Resolutions issued: {count}"), count=len(view.resolutions))
        self.heading.show_heading(over, self._text(STAGE_WORDS[view.stage]), below)
        lines = tuple(_lines(view))
        if lines != self._lines:
            self._lines = lines
            self._list_lines()

    def set_compact(self, *, compact: bool) -> None:
        """Take the sizes of low windows."""
        self.heading.set_compact(compact=compact)

    def _list_lines(self) -> None:
        while (old := self._list.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.deleteLater()
        words, numbers = self._columns()
        for name, head, result, number, mark in self._lines:
            line = Ground(self._theme, Tone.SURFACE, edges="b")
            row = QHBoxLayout(line)
            row.setContentsMargins(0, self._theme.px(11), 0, self._theme.px(11))
            row.setSpacing(self._theme.px(12))
            role = TextRole.ROW_STRONG if head else TextRole.ROW
            if not head:
                row.addSpacing(self._theme.px(24))
            row.addWidget(Words(self._theme, role, wrap=True, text=name), stretch=1)
            if result is not None:
                self._add_result(row, result, mark, wide=words)
            if number or result is not None:
                act = Words(self._theme, TextRole.ROW_STRONG, text=number)
                act.setMinimumWidth(numbers)
                row.addWidget(act)
            self._list.addWidget(line)

    def _columns(self) -> tuple[int, int]:
        """Return how wide the words of the outcomes and the numbers of the acts are."""
        words = (_word(self._text, each) for each in self._lines)
        numbers = (number for *_, number, _ in self._lines)
        return (
            self._widest(TextRole.CONTROL, words),
            self._widest(TextRole.ROW_STRONG, numbers),
        )

    def _widest(self, role: TextRole, texts: Iterable[str]) -> int:
        return ceil(max((self._theme.width(role, each) for each in texts), default=0.0))

    def _add_result(
        self, row: QHBoxLayout, result: BallotResult, nominee: NomineeMark | None, *, wide: int
    ) -> None:
        # In a secret vote nobody can abstain: a paper is struck or it isn't.
        figures = self._text(
            N_("in favour {in_favour}, against {against}")
            if result.method == Method.SECRET
            else N_("in favour {in_favour}, against {against}, abstained {abstained}"),
            in_favour=result.in_favour,
            against=result.against,
            abstained=result.abstained,
        )
        row.addWidget(Words(self._theme, TextRole.META, Tone.SECOND, text=figures))
        mark = SeatMark.IN_FAVOUR if succeeded(result, nominee) else SeatMark.AGAINST
        row.addWidget(Mark(self._theme, mark, size=17))
        word = self._text(outcome_word(result, nominee))
        came = Words(self._theme, TextRole.CONTROL, text=word)
        came.setMinimumWidth(wide)
        row.addWidget(came)


def _word(text: Callable[[str], str], line: ResultLine) -> str:
    _, _, result, _, nominee = line
    return "" if result is None else text(outcome_word(result, nominee))


def _lines(view: ClerkView) -> list[ResultLine]:
    lines: list[ResultLine] = []
    for item in view.items:
        lines.append(_of_item(item))
        lines.extend(_of_candidate(each) for each in item.candidates)
    return lines


def _of_item(item: ItemRow) -> ResultLine:
    return (f"{item.number}. {item.title}", True, item.result, item.resolution, None)


def _of_candidate(candidate: CandidateRow) -> ResultLine:
    return (candidate.name, False, candidate.result, candidate.resolution, candidate.mark)
