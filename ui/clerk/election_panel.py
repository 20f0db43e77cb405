# SPDX-License-Identifier: Apache-2.0
"""What an election came to: the state in a word, then every candidate with figures and standing.

A tie stands here with its names; the next step leads to the vote that may separate them.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.ranking import Next
from app.views.agenda_rows import CandidateRow
from app.views.clerk import ClerkView
from app.views.elections import ElectionView, NomineeMark
from app.views.marks import SeatMark
from app.wording import N_
from ui.bridge import PlenaryBridge
from ui.clerk.heading import PanelHeading, question_heading
from ui.clerk.nominees import NOMINEES
from ui.pages.elections import election_band
from ui.theme import TextRole, Theme
from ui.widgets.ground import Ground, Tone, Words
from ui.widgets.single_marks import Mark
from ui.widgets.verdict_card import VerdictCard, VerdictShown

MARKS = {
    NomineeMark.ELECTED: SeatMark.IN_FAVOUR,
    NomineeMark.NOT_ELECTED: SeatMark.AGAINST,
    NomineeMark.NOT_GATHERED: SeatMark.AGAINST,
}
"""The others are still undecided."""
ORDER = (NomineeMark.ELECTED, NomineeMark.TIED, NomineeMark.RUN_OFF, NomineeMark.GATHERED)


class ElectionPanel(QWidget):
    """The election as it stands after it was decided."""

    def __init__(self, theme: Theme, bridge: PlenaryBridge) -> None:
        """Show nothing until `show_view`."""
        super().__init__()
        self._theme = theme
        self._bridge = bridge
        self._text = bridge.catalogue.format
        self._rows: tuple[CandidateRow, ...] = ()
        self.heading = PanelHeading(theme)
        self.verdict = VerdictCard(theme)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        inner = QWidget()
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(0, 0, theme.px(8), 0)
        rows.addLayout(self._list)
        rows.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inner)
        scroll.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        theme.dress_scroll_bar(scroll.verticalScrollBar())
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(16))
        self._column.addWidget(self.heading)
        self._column.addWidget(self.verdict)
        self._column.addWidget(scroll, stretch=1)

    def show_view(self, view: ClerkView) -> None:
        """Show the election of the item in hand."""
        item = view.item
        if item is None or item.election is None:
            return
        self.heading.show_heading(*question_heading(view, self._text))
        self.verdict.show_verdict(self._verdict(item.election))
        rows = tuple(sorted((each for each in item.candidates if each.mark), key=_place))
        if rows != self._rows:
            self._rows = rows
            self._show_rows()

    def set_compact(self, *, compact: bool) -> None:
        """Take the sizes of low windows."""
        self.heading.set_compact(compact=compact)
        self._column.setSpacing(self._theme.px(10 if compact else 16))

    def _verdict(self, election: ElectionView) -> VerdictShown:
        band = election_band(election, self._bridge.catalogue)
        done = bool(election.elected) if election.next is Next.NONE else None
        return VerdictShown(adopted=done, word=band.word, sentence=band.sentence)

    def _show_rows(self) -> None:
        while (old := self._list.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.deleteLater()
        for each in self._rows:
            self._list.addWidget(self._row(each))

    def _row(self, candidate: CandidateRow) -> QWidget:
        line = Ground(self._theme, Tone.SURFACE, edges="b")
        row = QHBoxLayout(line)
        row.setContentsMargins(0, self._theme.px(11), 0, self._theme.px(11))
        row.setSpacing(self._theme.px(12))
        mark = candidate.mark or NomineeMark.NOT_GATHERED
        row.addWidget(Mark(self._theme, MARKS.get(mark, SeatMark.ABSTAINED), size=20))
        name = Words(self._theme, TextRole.ROW_STRONG, wrap=True, text=candidate.name)
        row.addWidget(name, stretch=1)
        if candidate.result is not None:
            votes = self._text(N_("in favour {in_favour}"), in_favour=candidate.result.in_favour)
            row.addWidget(Words(self._theme, TextRole.META, Tone.SECOND, text=votes))
        word = self._text(NOMINEES[mark])
        row.addWidget(Words(self._theme, TextRole.CONTROL, text=word))
        line.setAccessibleName(f"{candidate.name}: {word}")
        return line


def _place(candidate: CandidateRow) -> tuple[int, int]:
    """Return where a candidate stands: by standing, most votes first."""
    mark = candidate.mark
    standing = ORDER.index(mark) if mark in ORDER else len(ORDER)
    return standing, -(candidate.result.in_favour if candidate.result else 0)
