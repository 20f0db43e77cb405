# SPDX-License-Identifier: Apache-2.0
"""The clerk's desk: the agenda, the roll, the vote at hand, the next step, what is allowed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.domain.agenda import AgendaItem, Candidate, missing_steps
from app.domain.ballot import Ballot, BallotStage
from app.domain.decide.guards import known
from app.domain.ids import BodyKey, CandidateId, ItemId
from app.domain.kinds import Method
from app.domain.register import Register
from app.domain.registration import Quorum
from app.domain.requirements import StepRule
from app.domain.sitting import Resolution, Sitting, SittingStage
from app.views import results
from app.views.deeds import Deed, Permission, Target
from app.views.marks import SeatMark
from app.views.naming import NameAsked, names_to_ask
from app.views.needs import Need, needs
from app.views.next_step import AtHand, NextStep, at_hand
from app.views.preparation import Preparation, preparation, to_sign
from app.views.results import BallotResult, OpenedResult, RunningResult
from app.views.roll import RollRow, ballot_roll, registration_roll


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateRow:
    """A candidate on the agenda, with how the vote came out."""

    id: CandidateId
    name: str
    result: BallotResult | None
    """Once announced."""
    shown: bool
    """The work area shows this candidate."""
    resolution: str
    """The number of the act, when it has one."""
    withdrawn: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRow:
    """An item on the agenda."""

    id: ItemId
    number: int
    title: str
    post: str
    stage: str
    shown: bool
    needed: int
    """Votes needed for the item's first question, with those registered now."""
    needs: tuple[Need, ...]
    """The same of each body."""
    candidates: tuple[CandidateRow, ...]
    result: BallotResult | None
    """Of an item without candidates, once announced."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepRow:
    """A step of the procedure for the candidate shown."""

    rule: StepRule
    done: bool
    note: str
    due: bool
    """Required and not done yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteView:
    """The vote at hand: going on, closed, or just announced."""

    stage: BallotStage
    by_name: bool
    purpose: str
    question: str
    opened: OpenedResult
    running: RunningResult
    result: BallotResult | None
    """Once closed."""
    waiting: tuple[RollRow, ...]
    """Those who are registered and haven't answered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClerkView:
    """The clerk's desk at one moment."""

    body: str
    sitting: str
    number: int
    day: date
    utc_offset: int
    """Minutes east of Greenwich, for the clock."""
    practice: bool
    stage: SittingStage
    until: str
    round: int
    round_open: bool
    quorum: Quorum
    """Of the body that is shortest of it."""
    shortest: str
    """The name of that body; empty where only one sits."""
    items: tuple[ItemRow, ...]
    item: ItemRow | None
    """The one shown."""
    candidate: CandidateRow | None
    """The one shown."""
    place: int
    """Which candidate of the item, from 1; 0 without one."""
    preparation: Preparation | None
    """Of the item shown."""
    to_sign: tuple[Preparation, ...]
    """Of the items not taken up yet that rest on an initiative."""
    steps: tuple[StepRow, ...]
    roll: tuple[RollRow, ...]
    vote: VoteView | None
    next_step: NextStep | None
    upcoming: Target
    unissued: Target
    may: Mapping[Deed, Permission]
    resolutions: tuple[Resolution, ...]
    names_to_ask: tuple[NameAsked, ...]
    """Names whose cases the clerk has to settle before an act can be worded with them."""
    agenda_needed: int
    agenda_needs: tuple[Need, ...]
    total: int
    """Of all bodies together."""
    names: Mapping[BodyKey, str]
    """Of the bodies that sit."""


def clerk_view(sitting: Sitting, register: Register) -> ClerkView:
    """Return the clerk's desk as it stands."""
    hand = at_hand(sitting, register)
    rows = tuple(_item_row(sitting, each, hand.shown) for each in sitting.agenda.items)
    item = next((each for each in rows if each.shown), None)
    candidates = item.candidates if item else ()
    place = next((n for n, each in enumerate(candidates, start=1) if each.shown), 0)
    profile = sitting.profile
    shown = sitting.agenda.get(hand.shown.item)
    roll = _roll(sitting, hand)
    quorum = max(sitting.quorums, key=lambda each: each.short)
    return ClerkView(
        body=profile.name,
        sitting=sitting.called,
        number=sitting.number,
        day=sitting.date,
        utc_offset=profile.utc_offset,
        practice=sitting.practice,
        stage=sitting.stage,
        until=sitting.until,
        round=sitting.registration.round,
        round_open=sitting.registration.open,
        quorum=quorum,
        shortest=sitting.body(quorum.body).name if sitting.joint else "",
        items=rows,
        item=item,
        candidate=candidates[place - 1] if place else None,
        place=place,
        preparation=preparation(sitting, shown) if shown else None,
        to_sign=to_sign(sitting),
        steps=_steps(sitting, hand.shown),
        roll=roll,
        vote=_vote(sitting, hand.ballot, roll) if hand.ballot else None,
        next_step=hand.next,
        upcoming=hand.upcoming,
        unissued=hand.unissued,
        may=hand.may,
        resolutions=sitting.resolutions,
        names_to_ask=names_to_ask(sitting, register),
        agenda_needed=needs(sitting, sitting.agenda_threshold)[0].votes,
        agenda_needs=needs(sitting, sitting.agenda_threshold),
        total=sum(body.total for body in sitting.bodies),
        names={body.key: body.name for body in sitting.bodies},
    )


def _item_row(sitting: Sitting, item: AgendaItem, shown: Target) -> ItemRow:
    kind = sitting.kind_of(item)
    here = shown.item == item.id
    needed = _needs(sitting, item)
    return ItemRow(
        id=item.id,
        number=sitting.agenda.number(item.id),
        title=item.title,
        post=kind.post,
        stage=item.stage.value,
        shown=here,
        needed=needed[0].votes if needed else 0,
        needs=needed,
        candidates=tuple(
            _candidate_row(sitting, item, each, shown=here and shown.candidate == each.id)
            for each in item.candidates
        ),
        result=None if item.candidates else _result(sitting, item.id, None),
    )


def _candidate_row(
    sitting: Sitting, item: AgendaItem, candidate: Candidate, *, shown: bool
) -> CandidateRow:
    number = next(
        (
            each.number
            for each in sitting.resolutions
            if (each.item, each.candidate) == (item.id, candidate.id)
        ),
        "",
    )
    return CandidateRow(
        id=candidate.id,
        name=candidate.name,
        result=_result(sitting, item.id, candidate.id),
        shown=shown,
        resolution=number,
        withdrawn=candidate.withdrawn,
    )


def _needs(sitting: Sitting, item: AgendaItem) -> tuple[Need, ...]:
    """Return what the first question needs in each body; nothing where nothing is voted on."""
    kind = sitting.kind_of(item)
    rule = kind.question(kind.first)
    return needs(sitting, sitting.threshold(item.threshold or rule.threshold)) if rule else ()


def _result(sitting: Sitting, item: ItemId, candidate: CandidateId | None) -> BallotResult | None:
    kind = sitting.kind_of(known(sitting.agenda.get(item)))
    ballot = sitting.decided(item, candidate, kind.first)
    return results.ballot(sitting, ballot) if ballot else None


def _steps(sitting: Sitting, shown: Target) -> tuple[StepRow, ...]:
    item = sitting.agenda.get(shown.item)
    if item is None:
        return ()
    kind = sitting.kind_of(item)
    missing = missing_steps(item, kind, shown.candidate)
    rows = []
    for rule in kind.steps:
        done = item.done(rule.key, shown.candidate)
        rows.append(
            StepRow(
                rule=rule,
                done=done is not None,
                note=done.note if done else "",
                due=rule in missing,
            )
        )
    return tuple(rows)


def _roll(sitting: Sitting, hand: AtHand) -> tuple[RollRow, ...]:
    if hand.ballot is None or sitting.registration.open:
        return registration_roll(sitting)
    return ballot_roll(sitting, hand.ballot)


def _vote(sitting: Sitting, ballot: Ballot, roll: tuple[RollRow, ...]) -> VoteView:
    is_open = ballot.stage is BallotStage.OPEN
    return VoteView(
        stage=ballot.stage,
        by_name=ballot.method is Method.BY_NAME,
        purpose=ballot.purpose.value,
        question=ballot.question,
        opened=results.opened(sitting, ballot),
        running=results.running(sitting, ballot),
        result=None if is_open else results.ballot(sitting, ballot),
        waiting=tuple(row for row in roll if row.mark is SeatMark.WAITING),
    )
