# SPDX-License-Identifier: Apache-2.0
"""Correcting the record with a reason, and foreseeing what a correction would turn (practice W8).

Before `announce` a correction changes the count; the announced result it never changes. A deputy's
own error is no correction but a statement.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import assert_never

from app.domain.ballot import Ballot, BallotStage
from app.domain.correction import (
    ABSENT,
    REGISTERED,
    Correction,
    Figure,
    Matter,
    amended,
    present_after,
    reckoned,
)
from app.domain.decide.guards import AFTER, LIVE, known, malformed, stage
from app.domain.events import CorrectionMade
from app.domain.ids import BallotId, BodyKey, MemberId
from app.domain.member import SINGLE
from app.domain.outcome import Outcome
from app.domain.refusals import (
    BallotOpen,
    CountExceedsRegistered,
    NoBallotOpen,
    Refusal,
    ResolutionSigned,
    weigh,
)
from app.domain.selection import NOBODY, Selection, choose, repeated
from app.domain.sitting import Sitting
from app.domain.tally import Choice
from app.domain.validity import ballot_short, opening_short, standing
from app.wording import N_


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """What the clerk says was wrong, as the step or the window gives it."""

    matter: Matter
    who: Selection = NOBODY
    ballot: BallotId | None = None
    body: BodyKey = SINGLE
    figure: Figure | None = None
    was: str
    to: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A vote that comes out otherwise with a correction than without it."""

    ballot: BallotId
    announced: bool
    before: Outcome
    after: Outcome
    quorum: bool
    """Whether its quorum is there with the correction."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Foresight:
    """What a correction would do, before it is recorded."""

    correction: Correction
    turns: tuple[Turn, ...]
    sitting_valid: bool
    """Whether the quorum at the opening is still there."""


def foresee(sitting: Sitting, slip: Slip) -> Foresight:
    """Return which votes a correction would turn, or refuse it; nothing is recorded."""
    correction = _correction(sitting, slip)
    reached = {*correction.counted, *correction.beside}
    turns = (_turn(sitting, each, correction) for each in sitting.ballots if each.id in reached)
    opened = sitting.opened_with
    if correction.opening:
        opened = present_after(opened, correction)
    return Foresight(
        correction=correction,
        turns=tuple(turn for turn in turns if turn is not None),
        sitting_valid=opening_short(replace(sitting, opened_with=opened)) is None,
    )


def correct(
    sitting: Sitting, slip: Slip, *, signed: frozenset[str] = frozenset()
) -> tuple[CorrectionMade]:
    """Correct the record; `signed` are the numbers of the acts that are signed."""
    seen = foresee(sitting, slip)
    weigh(_signed_acts(sitting, slip, seen.correction, signed), because=None)
    affects = tuple(turn.ballot for turn in seen.turns)
    return (CorrectionMade(correction=seen.correction, affects=affects),)


def _signed_acts(
    sitting: Sitting, slip: Slip, correction: Correction, signed: frozenset[str]
) -> Iterable[Refusal]:
    """Refuse to correct a vote on which a signed act rests (practice W12).

    That somebody wasn't there at all is a fact of the sitting and is always taken in.
    """
    if slip.matter is Matter.REGISTRATION and slip.ballot is None:
        return
    for act in sitting.resolutions:
        if act.number in signed and act.ballot in {*correction.counted, *correction.beside}:
            yield ResolutionSigned(number=act.number)


def _turn(sitting: Sitting, ballot: Ballot, correction: Correction) -> Turn | None:
    """Reckon a vote with and without the correction; None when it comes out the same."""
    body_of = sitting.body_of
    without = standing(sitting, ballot)
    having = amended(without, correction, body_of)
    before, after = reckoned(without, body_of), reckoned(having, body_of)
    short = ballot_short(sitting, having)
    same_quorum = (ballot_short(sitting, without) is None) == (short is None)
    if before.adopted == after.adopted and same_quorum:
        return None
    return Turn(
        ballot=ballot.id,
        announced=ballot.stage is BallotStage.ANNOUNCED,
        before=before,
        after=after,
        quorum=short is None,
    )


def _correction(sitting: Sitting, slip: Slip) -> Correction:
    """Return what is to be recorded, or refuse what makes no sense or comes too late."""
    if not slip.reason.strip():
        raise malformed(N_("a correction needs a reason"))
    if slip.was == slip.to:
        raise malformed(N_("a correction changes something"))
    if slip.ballot is not None and sitting.ballot(slip.ballot) is None:
        raise malformed(N_("there is no vote “{ballot}”"), ballot=slip.ballot)
    match slip.matter:
        case Matter.REGISTRATION:
            return _of_registration(sitting, slip)
        case Matter.VOTE:
            return _of_vote(sitting, slip)
        case Matter.COUNT:
            return _of_count(sitting, slip)
        case Matter.TEXT:
            return _of_text(sitting, slip)
        case _:
            assert_never(slip.matter)


def _of_text(sitting: Sitting, slip: Slip) -> Correction:
    """Correct a text of the record: a title or a subject on the agenda, or a note."""
    if not (slip.was.strip() and slip.to.strip()):
        raise malformed(N_("a correction of a text needs both texts"))
    weigh((stage(sitting, *LIVE, *AFTER),), because=None)
    return Correction(matter=Matter.TEXT, was=slip.was, to=slip.to, reason=slip.reason)


def _of_registration(sitting: Sitting, slip: Slip) -> Correction:
    """Correct who was there: at one vote, or from the opening on where no vote is named."""
    if {slip.was, slip.to} != {REGISTERED, ABSENT}:
        raise malformed(N_("“{key}” must be one of: {known}"), key="is", known=_STATES)
    there = slip.was == REGISTERED
    only = None if slip.ballot is None else known(sitting.ballot(slip.ballot))
    pool = [member.id for member in sitting.members]
    members = _whose(sitting, slip, pool, only)
    ballots = sitting.ballots if only is None else (only,)
    reached = tuple(
        each
        for each in ballots
        if each.stage in _CORRECTABLE
        and all((key in standing(sitting, each).present) == there for key in members)
    )
    here = sitting.registration.registered
    opening = only is None and all((key in sitting.opened_with) == there for key in members)
    now = only is None and all((key in here) == there for key in members)
    if not (reached or opening or now):
        raise malformed(N_("the record doesn't say “{was}” of this"), was=slip.was)
    correction = Correction(
        matter=Matter.REGISTRATION,
        members=members,
        counted=_of_stage(reached, BallotStage.CLOSED),
        beside=_of_stage(reached, BallotStage.ANNOUNCED),
        opening=opening,
        now=now,
        was=slip.was,
        to=slip.to,
        reason=slip.reason,
    )
    weigh(
        (
            _too_many(amended(each, correction, sitting.body_of))
            for each in reached
            if each.stage is BallotStage.CLOSED
        ),
        because=None,
    )
    return correction


def _of_vote(sitting: Sitting, slip: Slip) -> Correction:
    """Correct a choice that was entered wrongly, in a vote taken by name."""
    if not {slip.was, slip.to} <= set(Choice):
        raise malformed(N_("“{key}” must be one of: {known}"), key="is", known=", ".join(Choice))
    ballot = _the_ballot(sitting, slip)
    if ballot.figures is not None or not ballot.method.open:
        raise malformed(N_("this vote is counted by figures, not by name"))
    votes = standing(sitting, ballot).votes
    pool = [key for key, choice in votes.items() if choice == slip.was]
    members = _whose(sitting, slip, pool, ballot)
    if any(votes.get(key) != slip.was for key in members):
        raise malformed(N_("the record doesn't say “{was}” of this"), was=slip.was)
    return _of_ballot(slip, ballot, members)


def _of_count(sitting: Sitting, slip: Slip) -> Correction:
    """Correct a figure of the tellers."""
    if not (slip.was.isdecimal() and slip.to.isdecimal()) or slip.figure is None:
        raise malformed(N_("a correction of a count names the figure and two whole numbers"))
    ballot = _the_ballot(sitting, slip)
    figures = standing(sitting, ballot).figures
    if figures is None:
        raise malformed(N_("this vote is taken by name, not by figures"))
    tally = figures.get(slip.body)
    if tally is None:
        raise malformed(
            N_("the figures must be given for each body: {bodies}"), bodies=", ".join(figures)
        )
    if getattr(tally, slip.figure.value) != int(slip.was):
        raise malformed(N_("the record doesn't say “{was}” of this"), was=slip.was)
    correction = _of_ballot(slip, ballot, ())
    weigh((_too_many(amended(standing(sitting, ballot), correction, {})),), because=None)
    return correction


def _of_ballot(slip: Slip, ballot: Ballot, members: tuple[MemberId, ...]) -> Correction:
    return Correction(
        matter=slip.matter,
        members=members,
        counted=_of_stage((ballot,), BallotStage.CLOSED),
        beside=_of_stage((ballot,), BallotStage.ANNOUNCED),
        body=slip.body,
        figure=slip.figure,
        was=slip.was,
        to=slip.to,
        reason=slip.reason,
    )


def _the_ballot(sitting: Sitting, slip: Slip) -> Ballot:
    """Return the vote meant: the one named, else the one closed or announced last."""
    pending = sitting.pending or (sitting.ballots[-1] if sitting.ballots else None)
    ballot = pending if slip.ballot is None else sitting.ballot(slip.ballot)
    weigh(
        (
            stage(sitting, *LIVE, *AFTER),
            NoBallotOpen() if ballot is None else None,
            BallotOpen(ballot=ballot.id) if ballot and ballot.stage is BallotStage.OPEN else None,
        ),
        because=None,
    )
    the = known(ballot)
    if the.stage is BallotStage.ANNULLED:
        raise malformed(N_("vote “{ballot}” is annulled already"), ballot=the.id)
    return the


def _whose(
    sitting: Sitting, slip: Slip, pool: list[MemberId], ballot: Ballot | None
) -> tuple[MemberId, ...]:
    """Return the deputies whom a correction is about."""
    chosen = choose(sitting, slip.who, pool)
    if not (chosen.members or chosen.findings):
        raise malformed(N_("a correction of this is about somebody: “who” is missing"))
    still = ballot is not None and ballot.stage is BallotStage.OPEN
    weigh(
        (
            stage(sitting, *LIVE, *AFTER),
            BallotOpen(ballot=ballot.id) if ballot and still else None,
            repeated(chosen.members),
            *chosen.findings,
        ),
        because=None,
    )
    return chosen.members


def _of_stage(ballots: Iterable[Ballot], its: BallotStage) -> tuple[BallotId, ...]:
    return tuple(each.id for each in ballots if each.stage is its)


def _too_many(ballot: Ballot) -> Refusal | None:
    """Refuse figures of more votes than deputies were registered."""
    strengths = ballot.strengths or {}
    for body, tally in (ballot.figures or {}).items():
        if tally.took_part > strengths[body].registered:
            return CountExceedsRegistered(
                counted=tally.took_part, registered=strengths[body].registered
            )
    return None


_CORRECTABLE = frozenset({BallotStage.CLOSED, BallotStage.ANNOUNCED})
_STATES = f"{REGISTERED}, {ABSENT}"
