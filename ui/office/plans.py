# SPDX-License-Identifier: Apache-2.0
"""The sitting being planned: the form as typed, and what the rules say of it, told to every page.

It outlives the windows: a change of language or a look at the list loses nothing that was typed.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, Signal

from app.domain.decide.laying import Laid
from app.domain.decide.plan import Plan
from app.domain.ids import BodyKey
from app.domain.kinds import Kind, SittingKind
from app.domain.member import Member
from app.domain.register import Register
from app.views.agenda_draft import ItemDraft
from app.views.plan_form import PlanForm
from app.views.plan_items import ItemView, asked_of_rules, items_view
from app.views.planning import OnShelf, PlanView, begun, plan_view
from app.views.shelf import ShelfRow, last_roster
from app.views.titles import kinds_here


class Plans(QObject):
    """One form at a time."""

    changed = Signal()

    def __init__(self) -> None:
        """Hold an empty form."""
        super().__init__()
        self.form = PlanForm()
        self.shelf = OnShelf()
        self.rows: tuple[ShelfRow, ...] = ()
        self.begun = False
        """Whether anything was begun that hasn't been recorded or put aside."""
        self._view: PlanView | None = None
        self._items: tuple[ItemView, ...] | None = None

    def know(self, rows: Sequence[ShelfRow], shelf: OnShelf) -> None:
        """Take in what is on record."""
        self.rows, self.shelf = tuple(rows), shelf
        self._tell()

    def begin(self, today: date, body: str) -> None:
        """Begin a new form, unless one was begun already."""
        if not self.begun:
            self.form = begun(today, self.shelf, body)
            self.begun = True
        self._tell()

    def put_aside(self) -> None:
        """Forget the form: it was recorded, or the clerk wants a new one."""
        self.form, self.begun = PlanForm(), False
        self._tell()

    def write(self, **typed: str) -> None:
        """Take in what was typed; a change of body takes the numbers and kinds of that body."""
        before = self.form
        # Every field that is typed into is a text; the checker can't tell which these are.
        self.form = replace(before, **typed)  # type: ignore[arg-type]
        moved = self.form.body != before.body or self.form.convocation != before.convocation
        if moved and before.number == str(plan_view(before, self.shelf).number):
            self.form = replace(self.form, number=str(plan_view(self.form, self.shelf).number))
        self._tell()

    def seat(self, members: Sequence[Member], body: BodyKey, *, rejected: int = 0) -> None:
        """Take these deputies as those of a body; `rejected`: lines that can't be taken."""
        others = tuple(each for each in self.form.members if each.body != body)
        self.form = replace(self.form, members=(*others, *members), rejected=rejected)
        self._tell()

    def put(self, items: Sequence[ItemDraft]) -> None:
        """Take these items as the agenda."""
        self.form = replace(self.form, items=tuple(items))
        self._tell()

    @property
    def view(self) -> PlanView:
        """Return the form, looked over."""
        if self._view is None:
            self._view = plan_view(self.form, self.shelf)
        return self._view

    @property
    def kind(self) -> SittingKind | None:
        """Return the kind of sitting that is meant."""
        kinds = self.view.kinds
        return next(
            (each for each in kinds if each.value == self.form.kind), next(iter(kinds), None)
        )

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """Return the kinds of item that can be put in this sitting."""
        profile, kind = self.view.profile, self.kind
        return kinds_here(profile, kind) if profile is not None and kind is not None else ()

    @property
    def items(self) -> tuple[ItemView, ...]:
        """Return the items, looked over; the rules are asked once the sitting itself is right."""
        if self._items is None:
            profile, kind = self.view.profile, self.kind
            if profile is None or kind is None:
                return ()
            looked = items_view(self.form.items, profile, kind, self.form.members)
            plan = self.view.plan
            self._items = asked_of_rules(looked, self._register(plan), plan) if plan else looked
        return self._items

    @property
    def laid(self) -> tuple[Laid, ...]:
        """Return what the agenda would be; only whole when no item has a finding."""
        return tuple(each.laid for each in self.items if each.laid is not None)

    @property
    def ready(self) -> bool:
        """Return whether all of it could be recorded."""
        return self.view.ready and all(each.laid is not None for each in self.items)

    def last_roster(self, body: BodyKey) -> tuple[Member, ...]:
        """Return who sat last in the same body or organ."""
        profile, kind = self.view.profile, self.kind
        if profile is None or kind is None:
            return ()
        of_body = self.shelf.registers.get(f"{profile.key}/{self._convocation}")
        if kind is SittingKind.PLENARY and of_body is not None and of_body.roster.members:
            return of_body.roster.members
        return tuple(e for e in last_roster(self.rows, profile.key, kind) if e.body == body)

    @property
    def _convocation(self) -> str:
        return self.form.convocation.strip() or self.view.convocation

    def _register(self, plan: Plan) -> Register:
        return self.shelf.registers.get(plan.register, Register(key=plan.register))

    def _tell(self) -> None:
        self._view = self._items = None
        self.changed.emit()
