# SPDX-License-Identifier: Apache-2.0
"""Planning a sitting: three pages, what is still wrong beside them, one key that records it all."""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.errors import ChamberError, Unreadable
from app.exchange.agenda import read_agenda
from app.exchange.roster import read_roster
from app.i18n import Catalogue
from app.views.plan_form import PlanField
from app.wording import N_, Saying
from ui.actions import STEP_KEY
from ui.clerk.cancel_button import cancel_button
from ui.clerk.header import TabButton
from ui.office.agenda_page import AgendaPage
from ui.office.errand import Errands
from ui.office.finding_button import FindingButton
from ui.office.plans import Plans
from ui.office.roster_page import RosterPage
from ui.office.sitting_page import SittingPage
from ui.office.two_parts import TwoParts
from ui.office.words import FIELDS
from ui.theme import TextRole, Theme
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.ground import Ground, Hairline, Tone, Words
from ui.widgets.next_step import NextStep
from ui.widgets.scrolled import scrolled
from ui.widgets.step_button import StepShown

Read = TypeVar("Read")
COLUMN = 384
MOST_SHOWN = 6
"""Findings listed beside the pages; the others wait until these are mended."""


class Part(StrEnum):
    """A page of the plan."""

    SITTING = "sitting"
    ROSTER = "roster"
    AGENDA = "agenda"


PARTS = (
    (Part.SITTING, N_("Sitting"), Qt.Key.Key_F2),
    (Part.ROSTER, N_("Deputies"), Qt.Key.Key_F3),
    (Part.AGENDA, N_("Agenda"), Qt.Key.Key_F4),
)


class PlanningPage(QWidget):
    """The pages at the left; at the right the next step and what stands in its way."""

    recorded = Signal()
    """The clerk pressed the next step: all of it is to be recorded."""
    closed = Signal()

    def __init__(self, theme: Theme, catalogue: Catalogue, plans: Plans, errands: Errands) -> None:
        """Show the form as it stands."""
        super().__init__()
        self._theme = theme
        self._text = catalogue.format
        self._plans = plans
        self._errands = errands
        self.sitting = SittingPage(theme, catalogue, plans)
        self.roster = RosterPage(theme, catalogue, plans)
        self.agenda = AgendaPage(theme, catalogue, plans)
        self.tabs = [
            TabButton(theme, part, catalogue.gettext(word), key) for part, word, key in PARTS
        ]
        self.pages = QStackedWidget()
        for page in (scrolled(theme, self.sitting), self.roster, self.agenda):
            self.pages.addWidget(page)
        self.step = NextStep(theme)
        self.refused = Words(theme, TextRole.META, Tone.WARN, wrap=True)
        self.refused.hide()
        self._named = Words(theme, TextRole.BODY_NAME, wrap=True)
        self._counts = Words(theme, TextRole.META, Tone.SECOND, wrap=True)
        self.findings: list[FindingButton] = []
        self._list = QVBoxLayout()
        self.back = cancel_button(theme, catalogue, word=N_("Back to the list"))
        self.anew = Button(theme, self._text(N_("Clear the form")), kind=ButtonKind.GHOST)
        self._connect()
        self._lay_out()
        self.turn_to(Part.SITTING)
        self.refresh()

    def turn_to(self, part: Part) -> None:
        """Turn to a page."""
        self.pages.setCurrentIndex(tuple(Part).index(part))
        for tab in self.tabs:
            tab.setChecked(tab.tab is part)

    @property
    def part(self) -> Part:
        """Return which page is shown."""
        return tuple(Part)[self.pages.currentIndex()]

    def ready(self) -> None:
        """Wait for the first thing to be typed."""
        self.sitting.go_to(PlanField.DAY)

    def show_refused(self, message: str) -> None:
        """Say why nothing was recorded."""
        self.refused.show_text(message)

    def read_roster_file(self, path: Path) -> None:
        """Read deputies from a file off this thread."""
        body = self.roster.body_key
        self._read(
            path, lambda content: read_roster(content, path.name, body=body), self.roster.take
        )

    def read_agenda_file(self, path: Path) -> None:
        """Read an agenda from a file off this thread."""
        self._read(path, lambda content: read_agenda(content, path.name), self.agenda.take)

    def refresh(self) -> None:
        """Show what it comes to and what is still wrong."""
        text, view = self._text, self._plans.view
        problems = self._problems()
        reason = text(N_("The sitting, its deputies and its agenda are recorded together."))
        if problems:
            reason = text(N_("Still to be mended: {count}"), count=len(problems))
        self.step.show_step(
            StepShown(
                label=text(N_("Plan the sitting")),
                key=STEP_KEY,
                reason=reason,
                allowed=self._plans.ready,
                twice=True,
                confirm=text(N_("Press once more")),
            )
        )
        self._named.show_text(view.profile.name if view.profile else "")
        lines = [
            text(
                N_("{body}: total {total}, in force {count}, quorum {quorum}"),
                body=each.name,
                total=each.total,
                count=each.in_force,
                quorum=each.quorum,
            )
            for each in view.needs
        ]
        lines.append(text(N_("Items on the agenda: {count}"), count=len(self._plans.items)))
        self._counts.show_text("\n".join(lines))
        self._show_problems(problems)

    def _problems(self) -> list[tuple[str, Callable[[], None]]]:
        """Return every finding in words, with the way to its field."""
        text = self._text
        problems: list[tuple[str, Callable[[], None]]] = []
        for field, finding in self._plans.view.findings.items():
            told = text(finding.sentence, **finding.facts)
            problems.append((f"{text(FIELDS[field])}: {told}", self._way_to(field)))
        for item in self._plans.items:
            if item.finding is None:
                continue
            told = text(item.finding.reason.sentence, **item.finding.reason.facts)
            sentence = text(N_("Item {number}: {told}"), number=item.number, told=told)
            problems.append((sentence, self._way_to_item(item.number)))
        return problems

    def _way_to(self, field: PlanField) -> Callable[[], None]:
        def go() -> None:
            self.turn_to(Part.ROSTER if field is PlanField.ROSTER else Part.SITTING)
            if field is PlanField.ROSTER:
                self.roster.file.setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                self.sitting.go_to(field)

        return go

    def _way_to_item(self, number: int) -> Callable[[], None]:
        def go() -> None:
            self.turn_to(Part.AGENDA)
            self.agenda.go_to(number)

        return go

    def _show_problems(self, problems: list[tuple[str, Callable[[], None]]]) -> None:
        for old in self.findings:
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.findings = []
        for told, go in problems[:MOST_SHOWN]:
            button = FindingButton(self._theme, told)
            button.clicked.connect(go)
            self._list.addWidget(button)
            self.findings.append(button)

    def _connect(self) -> None:
        for tab in self.tabs:
            tab.clicked.connect(self._turn)
        self.roster.file_wanted.connect(lambda: self._choose(self.read_roster_file))
        self.agenda.file_wanted.connect(lambda: self._choose(self.read_agenda_file))
        self.step.done.connect(self.recorded)
        self.back.clicked.connect(self.closed)
        self.anew.clicked.connect(self._plans.put_aside)
        self.anew.clicked.connect(self.closed)
        self._plans.changed.connect(self.refresh)
        self._plans.changed.connect(self._forget_refusal)

    def _forget_refusal(self) -> None:
        self.refused.show_text("")

    def _turn(self) -> None:
        tab = self.sender()
        if isinstance(tab, TabButton) and isinstance(tab.tab, Part):
            self.turn_to(tab.tab)

    def _choose(self, read: Callable[[Path], None]) -> None:
        """Let the clerk choose a file: the one dialog that the system itself shows."""
        files = self._text(N_("Tables and texts"))
        dialog = QFileDialog(
            self,
            self._text(N_("Choose a file")),
            "",
            f"{files} (*.xlsx *.csv *.tsv *.txt *.docx *.json)",
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: read(Path(name)))
        dialog.open()

    def _read(
        self, path: Path, parse: Callable[[bytes], Read], done: Callable[[Read], object]
    ) -> None:
        self._errands.run("read", lambda: parse(content_of(path)), done, self._unread)

    def _unread(self, error: ChamberError) -> None:
        if self.part is Part.AGENDA:
            saying = error.saying()
            self.agenda.left_out.show_text(
                self._text(saying.sentence, **saying.facts), tone=Tone.WARN
            )
        else:
            self.roster.show_unread(error)

    def _lay_out(self) -> None:
        px = self._theme.px
        head = Ground(self._theme, edges="b")
        head.setFixedHeight(px(52))
        row = QHBoxLayout(head)
        row.setContentsMargins(px(28), 0, px(28), 0)
        row.setSpacing(px(24))
        row.addWidget(Words(self._theme, TextRole.BODY_NAME, text=self._text(N_("New sitting"))))
        for tab in self.tabs:
            row.addWidget(tab)
        row.addStretch(1)
        left = Ground(self._theme)
        inner = QVBoxLayout(left)
        inner.setContentsMargins(px(28), px(16), px(28), px(16))
        inner.addWidget(self.pages)
        work = QWidget()
        whole = QVBoxLayout(work)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(head)
        whole.addWidget(left, stretch=1)
        parts = QVBoxLayout(self)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.addWidget(TwoParts(self._theme, work, self._side(), wide=COLUMN))

    def _side(self) -> Ground:
        px = self._theme.px
        side = Ground(self._theme, Tone.BACKGROUND, edges="l")
        column = QVBoxLayout(side)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(8))
        column.addWidget(self.step)
        column.addWidget(self.refused)
        self._list.setSpacing(px(4))
        column.addLayout(self._list)
        column.addWidget(Hairline(self._theme))
        column.addWidget(self._named)
        column.addWidget(self._counts)
        column.addStretch(1)
        column.addWidget(self.anew)
        column.addWidget(self.back)
        return side


def content_of(path: Path) -> bytes:
    """Return what a file holds; raises `Unreadable`."""
    try:
        return path.read_bytes()
    except OSError as error:
        problem = error.strerror or str(error)
        reason = Saying(N_("the file can't be read: {problem}"), {"problem": problem})
        raise Unreadable(place=path.name, reason=reason) from error
