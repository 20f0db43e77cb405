# SPDX-License-Identifier: Apache-2.0
"""The figures of the moment without their bars: for a desk whose text is large."""

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from app.views.marks import SeatMark
from ui.theme import TextRole, Theme
from ui.widgets.fitting_words import FittingWords
from ui.widgets.ground import Words
from ui.widgets.single_marks import Mark
from ui.widgets.tally_bar import TallyShown

NARROW_SPACE = "\N{NARROW NO-BREAK SPACE}"
PLACES = {
    SeatMark.IN_FAVOUR: (0, 0),
    SeatMark.AGAINST: (0, 1),
    SeatMark.ABSTAINED: (1, 0),
    SeatMark.SILENT: (1, 1),
    SeatMark.REGISTERED: (0, 0),
}


class BriefCounts(QWidget):
    """Sign, figure, and its word where that has room; what is needed stands before the word."""

    def __init__(self, theme: Theme) -> None:
        """Show nothing until `show_tally`."""
        super().__init__()
        self.figures = {mark: Words(theme, TextRole.ENTRY) for mark in PLACES}
        self._words = {mark: FittingWords(theme, TextRole.META) for mark in PLACES}
        self._cells = {mark: QWidget() for mark in PLACES}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.px(4))
        for mark, (row, column) in PLACES.items():
            line = QHBoxLayout(self._cells[mark])
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(theme.px(6))
            line.addWidget(Mark(theme, mark, size=20))
            line.addWidget(self.figures[mark])
            line.addWidget(self._words[mark], stretch=1)
            grid.addWidget(self._cells[mark], row, column)
            grid.setColumnStretch(column, 1 if column else 2)

    def show_tally(self, shown: TallyShown) -> None:
        """Show one figure."""
        mark = shown.mark
        self.figures[mark].setText(str(shown.count))
        least = f"≥{NARROW_SPACE}{shown.needed}"
        forms = (shown.needed_text, least) if shown.needed_text else (shown.label, "")
        self._words[mark].show_one_of(*forms)
        self._cells[mark].setAccessibleName(f"{shown.label}: {shown.count} {shown.needed_text}")

    def show_only(self, *marks: SeatMark) -> None:
        """Show these figures and no others."""
        for mark, cell in self._cells.items():
            cell.setVisible(mark in marks)
