# SPDX-License-Identifier: Apache-2.0
"""The sitting itself: day, body, number, place, who presides and who signs; a sentence a field."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.domain.member import Member, Office
from app.i18n import Catalogue
from app.views.plan_form import CHAIR, OUTSIDE, PlanField
from app.wording import N_
from ui.clerk.field import Field
from ui.office.labelled import Labelled
from ui.office.pick import Pick
from ui.office.plans import Plans
from ui.office.words import FIELDS, KINDS
from ui.theme import Theme

OUTSIDE_NAME, OUTSIDE_POST = PlanField.PRESIDING_NAME, PlanField.PRESIDING_POST
TYPED = (
    PlanField.DAY,
    PlanField.NUMBER,
    PlanField.STARTS,
    PlanField.PLACE,
    PlanField.CONVOCATION,
    PlanField.SESSION,
    PlanField.TOTAL,
    PlanField.NEXT_NUMBER,
)
PICKED = (PlanField.BODY, PlanField.KIND, PlanField.PRESIDING, PlanField.SIGNATORY)
PLACES = (
    (PlanField.DAY, 0, 0),
    (PlanField.STARTS, 0, 1),
    (PlanField.BODY, 1, 0),
    (PlanField.KIND, 1, 1),
    (PlanField.NUMBER, 2, 0),
    (PlanField.CONVOCATION, 2, 1),
    (PlanField.PLACE, 3, 0),
    (PlanField.SESSION, 3, 1),
    (PlanField.TOTAL, 4, 0),
    (PlanField.NEXT_NUMBER, 4, 1),
    (PlanField.PRESIDING, 5, 0),
    (PlanField.SIGNATORY, 5, 1),
)


class SittingPage(QWidget):
    """The fields in two columns, in the order in which a clerk knows them."""

    def __init__(self, theme: Theme, catalogue: Catalogue, plans: Plans) -> None:
        """Show the form as it stands."""
        super().__init__()
        self._theme = theme
        self._text = catalogue.format
        self._plans = plans
        self.entries: dict[str, Field] = {}
        self.picks: dict[PlanField, Pick] = {}
        self.labelled: dict[str, Labelled] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(24))
        self._grid.setVerticalSpacing(theme.px(12))
        for column in (0, 1):
            self._grid.setColumnStretch(column, 1)
        for name, row, column in PLACES:
            self._add(name, row, column)
        for column, name in enumerate((OUTSIDE_NAME, OUTSIDE_POST)):
            self._entry(name, self._text(FIELDS[name]), 6, column)
        self._grid.setRowStretch(7, 1)
        plans.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what was typed, what can be chosen, and what is wrong."""
        view, form = self._plans.view, self._plans.form
        for name, entry in self.entries.items():
            typed = getattr(form, name)
            if entry.text() != typed:
                entry.setText(typed)
        self.entries[PlanField.PLACE].setPlaceholderText(view.place)
        self.entries[PlanField.CONVOCATION].setPlaceholderText(view.convocation)
        bodies = view.bodies
        known = form.body in {key for key, _ in bodies}
        self.picks[PlanField.BODY].show_choices(bodies if known else (("", ""), *bodies), form.body)
        kinds = tuple((each.value, self._text(KINDS[each])) for each in view.kinds)
        self.picks[PlanField.KIND].show_choices(kinds, form.kind)
        self._show_officers()
        self.labelled[PlanField.TOTAL].setVisible(view.organ)
        self.labelled[PlanField.NEXT_NUMBER].setVisible(view.first)
        for name in (OUTSIDE_NAME, OUTSIDE_POST):
            self.labelled[name].setVisible(form.presiding == OUTSIDE)
        for field in PlanField:
            if field in self.labelled:
                finding = view.findings.get(field)
                told = self._text(finding.sentence, **finding.facts) if finding else ""
                self.labelled[field].show_finding(told)

    def go_to(self, field: PlanField) -> None:
        """Put the keys into a field."""
        where = self.labelled.get(field)
        if where is not None:
            where.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, name: PlanField, row: int, column: int) -> None:
        words = self._text(FIELDS[name])
        if name not in PICKED:
            self._entry(name, words, row, column)
            return
        pick = Pick(self._theme)
        pick.picked.connect(partial(self._typed, name.value))
        self.picks[name] = pick
        self.labelled[name] = Labelled(self._theme, words, pick)
        self._grid.addWidget(self.labelled[name], row, column)

    def _entry(self, name: str, words: str, row: int, column: int) -> None:
        entry = Field(self._theme)
        entry.textEdited.connect(partial(self._typed, name))
        self.entries[name] = entry
        self.labelled[name] = Labelled(self._theme, words, entry)
        self._grid.addWidget(self.labelled[name], row, column)

    def _typed(self, name: str, text: str) -> None:
        self._plans.write(**{name: text})

    def _show_officers(self) -> None:
        view, form = self._plans.view, self._plans.form
        text = self._text
        chair = (
            text(N_("The Chair: {name}"), name=view.chair) if view.chair else text(N_("The Chair"))
        )
        deputies = tuple((each.id, _told(each)) for each in form.members)
        outside = (OUTSIDE, text(N_("somebody from outside…")))
        self.picks[PlanField.PRESIDING].show_choices(
            ((CHAIR, chair), *deputies, outside), form.presiding
        )
        may_act = tuple(
            (each.id, text(N_("{name}, acting"), name=each.name))
            for each in form.members
            if each.office is not Office.CHAIR
        )
        self.picks[PlanField.SIGNATORY].show_choices(((CHAIR, chair), *may_act), form.signatory)


def _told(member: Member) -> str:
    return f"{member.seat}  {member.name}"
