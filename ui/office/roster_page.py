# SPDX-License-Identifier: Apache-2.0
"""Who sits: from a file, a pasted table or the last sitting; every line looked over beforehand."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.domain.ids import BodyKey
from app.domain.member import Member
from app.errors import ChamberError
from app.exchange.roster import Finding, RosterRead, read_table
from app.exchange.roster_checks import checked
from app.i18n import Catalogue
from app.views.plan_form import PlanField, day_typed
from app.wording import N_
from ui.icons import Icon
from ui.office.pick import Pick
from ui.office.plans import Plans
from ui.office.table import Column, Table, TableRow
from ui.office.words import COLUMNS, OFFICES
from ui.theme import TextRole, Theme
from ui.widgets.buttons import Button
from ui.widgets.flow import Flow
from ui.widgets.ground import Tone, Words

FILE_KEY = QKeySequence("Ctrl+O")
PASTE_KEY = QKeySequence("Ctrl+Shift+V")
LAST_KEY = QKeySequence("Ctrl+L")
LEAVE_KEY = QKeySequence("Ctrl+Delete")


class RosterPage(QWidget):
    """Buttons over the table; a line that can't be taken stands in it with the reason."""

    file_wanted = Signal()

    def __init__(self, theme: Theme, catalogue: Catalogue, plans: Plans) -> None:
        """Show the deputies as they stand."""
        super().__init__()
        self._theme = theme
        self._text = catalogue.format
        self._plans = plans
        self._read: dict[BodyKey, RosterRead] = {}
        text = self._text
        self.body = Pick(theme)
        self.body.setAccessibleName(text(N_("Body")))
        self.body.picked.connect(self.refresh)
        self.file = Button(theme, text(N_("From a file…")), key=FILE_KEY)
        self.paste = Button(theme, text(N_("Paste a table")), key=PASTE_KEY)
        self.last = Button(theme, text(N_("As in the last sitting")), key=LAST_KEY)
        self.without = Button(theme, text(N_("Leave these lines out")), key=LEAVE_KEY)
        self.count = Words(theme, TextRole.SENTENCE, wrap=True)
        self.problem = Words(theme, TextRole.META, Tone.WARN, wrap=True)
        self.problem.hide()
        self.table = Table(
            theme,
            text(N_("Deputies")),
            (
                Column(head=text(N_("Seat")), width=96),
                Column(head=text(N_("Name")), width=290),
                Column(head=text(N_("Office")), width=140),
                Column(head=text(N_("What is to be said"))),
            ),
        )
        self.file.clicked.connect(self.file_wanted)
        self.paste.clicked.connect(self.take_clipboard)
        self.last.clicked.connect(self.take_last)
        self.without.clicked.connect(self.leave_out)
        self._lay_out()
        plans.changed.connect(self.refresh)
        self.refresh()

    @property
    def body_key(self) -> BodyKey:
        """Return which body's deputies are shown."""
        return BodyKey(self.body.key)

    def take(self, read: RosterRead) -> None:
        """Take the lines that can be taken; the others are shown with what is wrong in them."""
        key = self.body_key
        day = day_typed(self._plans.form.day)
        whole = self._plans.kind is not None and self._plans.kind.whole and not key
        looked = checked(read, self._plans.view.profile if whole else None, day)
        self._read[key] = looked
        self._told("")
        self._plans.seat(looked.members, key, rejected=len(looked.rejected))

    def take_clipboard(self) -> None:
        """Take a table that was copied."""
        try:
            read = read_table(QApplication.clipboard().mimeData().text(), body=self.body_key)
        except ChamberError as error:
            self.show_unread(error)
            return
        self.take(read)

    def take_last(self) -> None:
        """Take who sat last in this body."""
        members = self._plans.last_roster(self.body_key)
        if not members:
            self._told(self._text(N_("This body has no sitting on record yet.")))
            return
        self._read.pop(self.body_key, None)
        self._told("")
        self._plans.seat(members, self.body_key)

    def leave_out(self) -> None:
        """Go on without the lines that can't be taken."""
        key = self.body_key
        read = self._read.get(key)
        if read is not None:
            warnings = tuple(each for each in read.findings if not each.rejected)
            self._read[key] = replace(read, findings=warnings)
        self._plans.seat(self._plans.form.of(key), key)

    def show_unread(self, error: ChamberError) -> None:
        """Say why a file or a table can't be read; the deputies there stay."""
        saying = error.saying()
        self._told(self._text(saying.sentence, **saying.facts))

    def refresh(self) -> None:
        """Show the deputies and the findings of the body that is chosen."""
        view, form = self._plans.view, self._plans.form
        self.body.show_choices(
            tuple((str(key), name) for key, name in view.chambers), self.body.key
        )
        self.body.setVisible(len(view.chambers) > 1)
        key = self.body_key
        read = self._read.get(key, RosterRead(listed=()))
        self.table.show_rows([*self._rejected(read), *self._taken(form.of(key), read)])
        self.without.setVisible(bool(read.rejected))
        self._show_count()
        self.table.setVisible(bool(self.table.rows))

    def _show_count(self) -> None:
        view = self._plans.view
        needs = next((each for each in view.needs if each.key == self.body_key), None)
        told = ""
        if needs is not None and needs.members:
            told = self._text(
                N_("{count} deputies in force of {total} seats; vacant: {vacant}"),
                count=needs.in_force,
                total=needs.total,
                vacant=max(0, needs.total - needs.in_force),
            )
        finding = view.findings.get(PlanField.ROSTER)
        if finding is not None:
            told = self._text(finding.sentence, **finding.facts)
        self.count.show_text(told, tone=Tone.WARN if finding else Tone.TEXT)

    def _rejected(self, read: RosterRead) -> list[TableRow]:
        return [
            TableRow(
                key=f"line {place}",
                cells=(
                    "",
                    self._text(N_("line {line}: not taken"), line=each.line),
                    "",
                    self._said(each, placed=False),
                ),
                icon=Icon.WARNING,
                tone=Tone.WARN,
                note=self._said(each),
            )
            for place, each in enumerate(read.rejected)
        ]

    def _taken(self, members: tuple[Member, ...], read: RosterRead) -> list[TableRow]:
        lines = {each.member.id: each.line for each in read.listed}
        warnings = [each for each in read.findings if not each.rejected]
        rows = []
        for member in sorted(members, key=lambda each: each.seat):
            line = lines.get(member.id)
            said = [self._said(each) for each in warnings if each.line == line]
            office = self._text(OFFICES[member.office]) if member.office else ""
            rows.append(
                TableRow(
                    key=member.id,
                    cells=(str(member.seat), member.name, office, "; ".join(said)),
                    icon=Icon.INFORMATION if said else None,
                    note="\n".join(said),
                )
            )
        # What is said of the file as a whole belongs to no deputy.
        taken = set(lines.values())
        whole = [self._said(each) for each in warnings if each.line not in taken]
        if whole and not self.problem.text():
            self._told("\n".join(whole))
        return rows

    def _said(self, finding: Finding, *, placed: bool = True) -> str:
        told = self._text(finding.message.sentence, **finding.message.facts)
        place = self._text(N_("line {line}"), line=finding.line)
        names = [each.strip() for each in finding.column.split(",") if each.strip()]
        columns = [self._text(COLUMNS[each]) if each in COLUMNS else each for each in names]
        named = ", ".join((place, *columns) if placed else columns)
        return f"{named}: {told}" if named else told

    def _told(self, text: str) -> None:
        self.problem.show_text(text)

    def _lay_out(self) -> None:
        px = self._theme.px
        buttons = Flow(spacing=px(8))
        for part in (self.file, self.paste, self.last, self.without):
            buttons.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addWidget(self.body)
        column.addLayout(buttons)
        column.addWidget(self.count)
        column.addWidget(self.problem)
        column.addWidget(self.table, stretch=1)
        column.addStretch(0)


def _named(finding: Finding) -> str:
    return " ".join(str(each) for each in finding.message.facts.values())
