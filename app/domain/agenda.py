# SPDX-License-Identifier: Apache-2.0
"""The agenda: its items, their candidates, the papers they rest on and the steps done."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from itertools import takewhile

from app.domain.ids import CandidateId, ItemId, MemberId
from app.domain.kinds import Kind
from app.domain.requirements import PaperRule, Required, StepRule


class ItemStage(StrEnum):
    """Where an item stands."""

    PLANNED = "planned"
    TAKEN_UP = "taken-up"
    DECIDED = "decided"
    WITHDRAWN = "withdrawn"
    CARRIED_OVER = "carried-over"

    @property
    def finished(self) -> bool:
        """Whether nothing more can happen to the item in this sitting."""
        return self in {ItemStage.WITHDRAWN, ItemStage.CARRIED_OVER}


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A person put forward for a post."""

    id: CandidateId
    name: str
    post: str = ""
    """Where it differs from the post of the kind."""
    nominator: str = ""
    member: MemberId | None = None
    """Set when the candidate is a deputy."""
    withdrawn: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A submission, a conclusion or a decision that an item rests on."""

    paper: str
    candidate: CandidateId | None = None
    number: str
    dated: date
    sender: str = ""
    verdict: str = ""
    """What a conclusion comes to: «support», «reject» or nothing; a rejecting one bars nothing."""
    received: date | None = None
    signatories: tuple[MemberId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StepDone:
    """A step of the procedure, done for a candidate or for the whole item."""

    step: str
    candidate: CandidateId | None = None
    note: str = ""
    after: int = 0
    """How many votes had been opened in the sitting by then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """One item of the agenda and how far it has come."""

    id: ItemId
    kind: str
    title: str
    subject: str = ""
    candidates: tuple[Candidate, ...] = ()
    seats: int | None = None
    """How many candidates can be appointed; None: the quota of the kind."""
    carried_from: str = ""
    """«<sitting>/<item>» of the item that was carried over to this sitting."""
    threshold: str = ""
    """Chosen by the clerk for a kind that leaves it open."""
    size: int | None = None
    """Of the organ that the item forms, by agreement or decision (S:45)."""
    fields: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By the key of the kind's field, its values."""
    stage: ItemStage = ItemStage.PLANNED
    papers: tuple[Paper, ...] = ()
    steps: tuple[StepDone, ...] = ()
    signatures: tuple[MemberId, ...] = ()
    """Of the deputies whose initiative it is, in the order of signing."""

    def value(self, key: str) -> str:
        """Return the first value of a field, empty when the item has none."""
        return next(iter(self.fields.get(key, ())), "")

    def candidate(self, key: CandidateId | None) -> Candidate | None:
        """Return the candidate of that key, withdrawn or not."""
        return next((each for each in self.candidates if each.id == key), None)

    @property
    def standing(self) -> tuple[Candidate, ...]:
        """The candidates who haven't been withdrawn, in the order of submission."""
        return tuple(each for each in self.candidates if not each.withdrawn)

    def done(self, step: str, candidate: CandidateId | None) -> StepDone | None:
        """Return the last mark of a step for a candidate (or for the item)."""
        marks = (each for each in reversed(self.steps) if each.step == step)
        return next((each for each in marks if each.candidate in {None, candidate}), None)

    def has_paper(self, paper: str, candidate: CandidateId | None) -> bool:
        """Tell whether that paper is in, for the candidate or for the item."""
        return any(
            each.paper == paper and each.candidate in {None, candidate} for each in self.papers
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """The items in their order."""

    items: tuple[AgendaItem, ...] = ()
    adopted: bool = False

    def get(self, key: ItemId | None) -> AgendaItem | None:
        """Return the item of that key."""
        return next((each for each in self.items if each.id == key), None)

    def with_item(self, item: AgendaItem) -> "Agenda":
        """Return the agenda with that item in its place, or at the end when it is new."""
        if self.get(item.id) is None:
            return replace(self, items=(*self.items, item))
        items = tuple(item if each.id == item.id else each for each in self.items)
        return replace(self, items=items)

    def number(self, key: ItemId) -> int:
        """Return the item's number on the agenda, from 1."""
        return [each.id for each in self.items].index(key) + 1


def missing_papers(item: AgendaItem, kind: Kind, only: CandidateId | None) -> tuple[PaperRule, ...]:
    """Return the required papers that aren't in, for one candidate or for all (None)."""
    return tuple(
        rule
        for rule in kind.papers
        if not rule.optional
        and _stands_on(item, rule)
        and any(
            not item.has_paper(rule.key, candidate)
            for candidate in (_whose(item, only) if rule.per_candidate else (None,))
        )
    )


def missing_steps(item: AgendaItem, kind: Kind, only: CandidateId | None) -> tuple[StepRule, ...]:
    """Return the required steps not done, for one candidate or for all (None)."""
    whose = _whose(item, only)
    return tuple(
        rule
        for index, rule in enumerate(kind.steps)
        if any(
            _due(item, kind, index, candidate) and item.done(rule.key, candidate) is None
            for candidate in whose
        )
    )


def demanded_debate(item: AgendaItem, kind: Kind, candidate: CandidateId | None) -> StepDone | None:
    """Return the demand for a debate that hasn't been held, if there is one (S:29)."""
    for index, rule in enumerate(kind.steps):
        if (
            rule.required is Required.WHEN_DEMANDED
            and _due(item, kind, index, candidate)
            and item.done(rule.key, candidate) is None
        ):
            return item.done(kind.steps[index - 1].key, candidate)
    return None


def steps_before(
    kind: Kind, item: AgendaItem, step: str, candidate: CandidateId | None
) -> StepRule | None:
    """Return the first earlier required step that isn't done yet, if there is one."""
    earlier = takewhile(lambda place: place[1].key != step, enumerate(kind.steps))
    waiting = (
        rule
        for index, rule in earlier
        if _due(item, kind, index, candidate) and item.done(rule.key, candidate) is None
    )
    return next(waiting, None)


def _stands_on(item: AgendaItem, rule: PaperRule) -> bool:
    """Tell whether the item rests on that paper: always, or by its ground (S:57–S:73, S:109)."""
    stands_on = {value for values in item.fields.values() for value in values}
    return not rule.grounds or not stands_on.isdisjoint(rule.grounds)


def _whose(item: AgendaItem, only: CandidateId | None) -> tuple[CandidateId | None, ...]:
    if only is not None:
        return (only,)
    return tuple(each.id for each in item.standing) or (None,)


def _due(item: AgendaItem, kind: Kind, index: int, candidate: CandidateId | None) -> bool:
    """Tell whether a step must be done before the vote on this candidate."""
    required = kind.steps[index].required
    if required is not Required.WHEN_DEMANDED:
        return required is Required.ALWAYS
    asked = item.done(kind.steps[index - 1].key, candidate)
    return asked is not None and asked.note == "yes"
