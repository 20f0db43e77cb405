# SPDX-License-Identifier: Apache-2.0
"""What comes before an item can be decided: papers with their dates, signatures, seats vacated."""

from dataclasses import dataclass
from datetime import date

from app.domain.agenda import AgendaItem, ItemStage
from app.domain.deadlines import Deadline, deadline
from app.domain.decide.guards import known
from app.domain.decide.initiative import Initiative, initiative
from app.domain.decide.vacancy import vacant
from app.domain.ids import ItemId, MemberId
from app.domain.requirements import FieldRule
from app.domain.sitting import Sitting
from app.views import item_results


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperResult:
    """A paper was entered."""

    missing: tuple[str, ...]
    deadline: date | None = None
    """The last day for considering the item, where a paper sets one."""
    warning: date | None = None
    """The same counted from the earliest paper (X-10)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedResult:
    """How far an initiative has come."""

    signed: int
    needed: int
    reached: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class VacantResult:
    """Whose seats fell vacant early."""

    vacant: tuple[MemberId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemFact:
    """A fact that an item carries, as people read it."""

    name: str
    values: tuple[str | date, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Preparation:
    """What an item carries besides its papers and steps."""

    item: ItemId
    number: int
    title: str
    facts: tuple[ItemFact, ...]
    initiative: Initiative | None
    """None: the law asks for no signatures."""
    runs: Deadline | None
    """None: no date to be kept."""
    warned: bool
    """Whether the earlier of its days is over."""
    passed: bool


def preparation(sitting: Sitting, the: AgendaItem) -> Preparation:
    """Return the facts of an item, its signatures and until when it must be considered."""
    kind = sitting.kind_of(the)
    runs = deadline(the, kind, sitting.profile.holidays)
    rules = (rule for rule in kind.fields if the.fields.get(rule.key))
    return Preparation(
        item=the.id,
        number=sitting.agenda.number(the.id),
        title=the.title,
        facts=tuple(
            ItemFact(
                name=rule.name,
                values=tuple(_read(sitting, rule, each) for each in the.fields[rule.key]),
            )
            for rule in rules
        ),
        initiative=initiative(sitting, the),
        runs=runs,
        warned=runs is not None and runs.warning < sitting.date,
        passed=runs is not None and runs.passed(sitting.date),
    )


def carried_by(sitting: Sitting, key: ItemId | None) -> Preparation | None:
    """Return the same of the item of that key, if the agenda has it."""
    the = sitting.agenda.get(key)
    return None if the is None else preparation(sitting, the)


def to_sign(sitting: Sitting) -> tuple[Preparation, ...]:
    """Return the items not taken up yet that rest on an initiative of deputies."""
    waiting = (each for each in sitting.agenda.items if each.stage is ItemStage.PLANNED)
    found = (preparation(sitting, each) for each in waiting)
    return tuple(each for each in found if each.initiative is not None)


def _read(sitting: Sitting, rule: FieldRule, value: str) -> str | date:
    """Return a value in the words of the profile, a deputy by name, a day as a day."""
    named = rule.value(value)
    if named is not None:
        return named.name
    if rule.member:
        member = sitting.member(MemberId(value))
        return member.name if member else value
    try:
        return date.fromisoformat(value)
    except ValueError:
        return value


def paper(sitting: Sitting, the: AgendaItem) -> PaperResult:
    """Return what an item still lacks after a paper came in, and its deadline."""
    runs = deadline(the, sitting.kind_of(the), sitting.profile.holidays)
    return PaperResult(
        missing=item_results.item(sitting, the).missing,
        deadline=runs.last if runs else None,
        warning=runs.warning if runs else None,
    )


def signing(sitting: Sitting, the: AgendaItem) -> SignedResult:
    """Return how far the initiative of an item has come."""
    now = known(initiative(sitting, the))
    return SignedResult(signed=now.signed, needed=now.needed, reached=now.reached)


def vacancies(sitting: Sitting) -> VacantResult:
    """Return whose seats fell vacant early."""
    return VacantResult(vacant=vacant(sitting))
