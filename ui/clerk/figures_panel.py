# SPDX-License-Identifier: Apache-2.0
"""An open vote counted by figures: a show of hands by sectors, or what the hall's system says.

Of an electronic vote the file of the hall's system may be read instead; then every answer is known.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.ids import BodyKey
from app.domain.tally import Tally
from app.views.clerk import ClerkView
from app.views.deeds import Deed
from app.views.forms.sectors import entering
from app.wording import N_
from ui.actions import LABELS, explain
from ui.bridge import PlenaryBridge
from ui.clerk.hands import MISSING
from ui.clerk.heading import PanelHeading, question_heading
from ui.clerk.sector_figures import SectorFigures
from ui.clerk.steps import stepper_marks
from ui.clerk.wrong import tried
from ui.theme import TextRole, Theme
from ui.widgets.buttons import Button
from ui.widgets.ground import Tone, Words
from ui.widgets.scrolled import scrolled


class FiguresPanel(QWidget):
    """A table for each body; entered again, the figures replace those before."""

    told = Signal(str)

    def __init__(self, theme: Theme, bridge: PlenaryBridge) -> None:
        """Show nothing until `show_view`."""
        super().__init__()
        self._theme = theme
        self._bridge = bridge
        self._text = bridge.catalogue.format
        self._ballot = ""
        self.tables: dict[BodyKey, SectorFigures] = {}
        self.heading = PanelHeading(theme, steps=True)
        self.enter = Button(theme, self._text(N_("Enter the count")))
        self.state = Words(theme, TextRole.CONTROL, Tone.SECOND)
        self.importing = Button(theme, self._text(LABELS[Deed.IMPORT_VOTES]))
        self.ask_file: Callable[[], str] = self._ask_file
        """How the clerk names the file; another way in tests."""
        self._tables = QVBoxLayout()
        self._tables.setSpacing(theme.px(20))
        self._lay_out()
        self.enter.clicked.connect(self._enter)
        self.importing.clicked.connect(self._import)

    def show_view(self, view: ClerkView) -> None:
        """Show the vote as it stands."""
        vote = view.vote
        if vote is None:
            return
        if not self.tables:
            self._make_tables(view)
        if vote.id != self._ballot:
            self._ballot = vote.id
            for table in self.tables.values():
                table.clear()
        self.heading.show_heading(*question_heading(view, self._text))
        self.heading.show_steps(stepper_marks(view, self._text))
        permission = self._bridge.look(entering)
        reason = explain(self._bridge.catalogue, permission)
        self.enter.explain(allowed=permission.allowed, reason=reason)
        may_read = view.may[Deed.IMPORT_VOTES]
        self.importing.setVisible(vote.electronic)
        self.importing.explain(
            allowed=may_read.allowed, reason=explain(self._bridge.catalogue, may_read)
        )
        running = vote.running
        sentence = N_("Entered: in favour {in_favour}, against {against}, abstained {abstained}.")
        entered = self._text(
            sentence,
            in_favour=running.in_favour,
            against=running.against,
            abstained=running.abstained,
        )
        self.state.show_text(entered if vote.by_figures else "")

    def set_compact(self, *, compact: bool) -> None:
        """Take the sizes of low windows."""
        self.heading.set_compact(compact=compact)

    def ready(self) -> None:
        """Wait for the first figure that is missing."""
        for table in list(self.tables.values())[:1]:
            table.ready()

    @property
    def figures(self) -> dict[BodyKey, Tally] | None:
        """Return the sums of each body; None while a first figure is missing."""
        sums = {body: table.tally for body, table in self.tables.items()}
        found = {body: tally for body, tally in sums.items() if tally is not None}
        return found if len(found) == len(sums) else None

    def _make_tables(self, view: ClerkView) -> None:
        for body, name in view.names.items():
            table = SectorFigures(
                self._theme, self._bridge.catalogue, name if len(view.names) > 1 else ""
            )
            table.finished.connect(self._finish)
            self.tables[body] = table
            self._tables.addWidget(table)

    def _finish(self) -> None:
        """Go on to the table of the other body; after the last one to the button."""
        tables = list(self.tables.values())
        place = next((n for n, each in enumerate(tables) if each is self.sender()), 0)
        if place + 1 < len(tables):
            tables[place + 1].ready()
        else:
            self._enter()

    def _enter(self) -> None:
        figures = self.figures
        if figures is None:
            self.told.emit(self._text(MISSING.sentence))
            next(each for each in self.tables.values() if each.tally is None).ask()
            return
        refused = tried(self._bridge, lambda: self._bridge.enter_count(figures))
        next(iter(self.tables.values())).show_refused(refused)

    def _import(self) -> None:
        chosen = self.ask_file()
        if chosen:
            self._bridge.import_votes(Path(chosen))

    def _ask_file(self) -> str:
        title = self._text(N_("Result file of the hall's system"))
        kinds = self._text(N_("Tables (*.csv *.txt);;All files (*)"))
        return QFileDialog.getOpenFileName(self, title, "", kinds)[0]

    def _lay_out(self) -> None:
        px = self._theme.px
        inner = QWidget()
        tables = QVBoxLayout(inner)
        tables.setContentsMargins(0, px(10), px(8), 0)
        tables.addLayout(self._tables)
        tables.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(12))
        buttons.addWidget(self.enter)
        buttons.addWidget(self.importing)
        buttons.addWidget(self.state)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(14))
        column.addWidget(self.heading)
        column.addWidget(scrolled(self._theme, inner), stretch=1)
        column.addLayout(buttons)
