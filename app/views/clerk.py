# SPDX-License-Identifier: Apache-2.0
"""The clerk's desk: the agenda, the roll, the vote at hand, the next step, what is allowed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.domain.ballot import BallotStage
from app.domain.ids import BallotId, BodyKey, MemberId
from app.domain.kinds import Method
from app.domain.register import Register
from app.domain.registration import Quorum
from app.domain.resolution import Resolution
from app.domain.sitting import Sitting, SittingStage
from app.views import results
from app.views.agenda_rows import CandidateRow, ItemRow, StepRow, item_row, step_rows
from app.views.deeds import Deed, Permission, Target
from app.views.elections import (
    on_nominee,
)
from app.views.marks import SeatMark
from app.views.needs import Need, needs
from app.views.next_step import AtHand, NextStep, at_hand
from app.views.preparation import Preparation, carried_by, to_sign
from app.views.results import BallotResult, OpenedResult, RunningResult
from app.views.roll import RollRow, ballot_roll, registration_roll
from app.views.secret_view import SecretView, secret_view
from app.views.speeches import FloorView, floor_view


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteView:
    """The vote at hand: going on, closed, or just announced."""

    stage: BallotStage
    id: BallotId
    by_name: bool
    on_nominee: bool
    """On somebody who may be elected, so that nothing is called adopted (practice L7)."""
    electronic: bool
    by_figures: bool
    """Its figures are entered; nobody's choice is on record."""
    purpose: str
    question: str
    opened: OpenedResult
    running: RunningResult
    result: BallotResult | None
    """Once closed."""
    candidates: tuple[CandidateRow, ...]
    """In place of one result, where one secret paper bore several names: once announced."""
    secret: SecretView | None
    unmatched: tuple[str, ...]
    """Seats and cards in the file of the hall's system that belong to nobody."""
    waiting: tuple[RollRow, ...]
    """Those who are registered and haven't answered."""
    answered_last: MemberId | None
    """Whose answer was entered last: a desk that opens again goes on after that one."""


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
    agenda_needs: tuple[Need, ...]
    total: int
    """Of all bodies together."""
    names: Mapping[BodyKey, str]
    """Of the bodies that sit."""
    floor: FloorView
    reading: bool = False
    """Whether the sitting is only looked at."""

    @property
    def elected(self) -> bool:
        """Whether the election of the item shown has just been decided."""
        return self.vote is None and self.item is not None and self.item.just_elected


def clerk_view(sitting: Sitting, register: Register) -> ClerkView:
    """Return the clerk's desk as it stands."""
    hand = at_hand(sitting, register)
    rows = tuple(item_row(sitting, each, hand.shown) for each in sitting.agenda.items)
    item, candidates, (place, candidate) = _shown(rows)
    roll = _roll(sitting, hand)
    quorum = max(sitting.quorums, key=lambda each: each.short)
    return ClerkView(
        body=sitting.profile.name,
        sitting=sitting.called,
        number=sitting.number,
        day=sitting.date,
        utc_offset=sitting.profile.utc_offset,
        practice=sitting.practice,
        stage=sitting.stage,
        until=sitting.until,
        round=sitting.registration.round,
        round_open=sitting.registration.open,
        quorum=quorum,
        shortest=sitting.body(quorum.body).name if sitting.joint else "",
        items=rows,
        item=item,
        candidate=candidate,
        place=place,
        preparation=carried_by(sitting, hand.shown.item),
        to_sign=to_sign(sitting),
        steps=step_rows(sitting, hand.shown),
        roll=roll,
        vote=_vote(sitting, hand, roll, candidates),
        next_step=hand.next,
        upcoming=hand.upcoming,
        unissued=hand.unissued,
        may=hand.may,
        resolutions=sitting.resolutions,
        agenda_needs=needs(sitting, sitting.agenda_threshold),
        total=sum(body.total for body in sitting.bodies),
        names={body.key: body.name for body in sitting.bodies},
        floor=floor_view(sitting),
    )


def _shown(
    rows: tuple[ItemRow, ...],
) -> tuple[ItemRow | None, tuple[CandidateRow, ...], tuple[int, CandidateRow | None]]:
    """Return the item shown, its candidates, and the one of them who is shown."""
    item = next((each for each in rows if each.shown), None)
    candidates = item.candidates if item else ()
    return item, candidates, _place(candidates)


def _place(candidates: tuple[CandidateRow, ...]) -> tuple[int, CandidateRow | None]:
    """Return which candidate is shown, from 1; 0 and nobody without one."""
    shown = ((n, each) for n, each in enumerate(candidates, start=1) if each.shown)
    return next(shown, (0, None))


def _roll(sitting: Sitting, hand: AtHand) -> tuple[RollRow, ...]:
    if hand.ballot is None or sitting.registration.open:
        return registration_roll(sitting)
    return ballot_roll(sitting, hand.ballot)


def _vote(
    sitting: Sitting,
    hand: AtHand,
    roll: tuple[RollRow, ...],
    candidates: tuple[CandidateRow, ...],
) -> VoteView | None:
    ballot = hand.ballot
    if ballot is None:
        return None
    is_open = ballot.stage is BallotStage.OPEN
    return VoteView(
        stage=ballot.stage,
        id=ballot.id,
        by_name=ballot.method is Method.BY_NAME or ballot.imported is not None,
        on_nominee=on_nominee(sitting, ballot),
        electronic=ballot.method is Method.ELECTRONIC,
        by_figures=ballot.figures is not None,
        purpose=ballot.purpose.value,
        question=ballot.question,
        opened=results.opened(sitting, ballot),
        running=results.running(sitting, ballot),
        result=None if is_open else results.ballot(sitting, ballot),
        candidates=tuple(each for each in candidates if each.id in ballot.candidates),
        secret=secret_view(sitting, ballot),
        unmatched=ballot.imported.unmatched if ballot.imported else (),
        waiting=tuple(row for row in roll if row.mark is SeatMark.WAITING),
        answered_last=next(reversed(tuple(ballot.votes)), None),
    )
