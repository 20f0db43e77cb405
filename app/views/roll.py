# SPDX-License-Identifier: Apache-2.0
"""The roll: every deputy of the sitting in seat order, with the sign that holds now."""

from dataclasses import dataclass, replace

from app.domain.ballot import Ballot, BallotStage
from app.domain.ids import BodyKey, MemberId
from app.domain.member import Member, short_name
from app.domain.registration import Reason
from app.domain.sitting import Sitting
from app.domain.tally import Choice
from app.views.marks import SeatMark

MARK_OF = {
    Choice.IN_FAVOUR: SeatMark.IN_FAVOUR,
    Choice.AGAINST: SeatMark.AGAINST,
    Choice.ABSTAIN: SeatMark.ABSTAINED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class RollRow:
    """One deputy on the roll."""

    member: MemberId
    body: BodyKey
    seat: int
    name: str
    """In full."""
    short: str
    """As in lists: «Әбдіров Н.М.»."""
    mark: SeatMark
    excused: Reason | None = None
    """Why the deputy is away, where that was noted."""
    corrected: bool = False


def registration_roll(sitting: Sitting) -> tuple[RollRow, ...]:
    """Return the roll with who is here."""
    here = sitting.registration.registered
    excused = sitting.registration.excused
    return tuple(
        _row(member, SeatMark.REGISTERED)
        if member.id in here
        else replace(_row(member, SeatMark.ABSENT), excused=excused.get(member.id))
        for member in sitting.members
    )


def ballot_roll(sitting: Sitting, ballot: Ballot) -> tuple[RollRow, ...]:
    """Return the roll with how each deputy voted; for the desk, never for the wall."""
    here = sitting.registration.registered
    return tuple(_row(each, _choice_mark(each, ballot, here)) for each in sitting.members)


def turnout_roll(sitting: Sitting, ballot: Ballot) -> tuple[RollRow, ...]:
    """Return the roll with who has answered, not how (practice L22)."""
    return tuple(
        _row(each, _turnout(mark))
        for each in sitting.members
        for mark in (_choice_mark(each, ballot, sitting.registration.registered),)
    )


def _row(member: Member, mark: SeatMark) -> RollRow:
    return RollRow(
        member=member.id,
        body=member.body,
        seat=member.seat,
        name=member.name,
        short=short_name(member.name),
        mark=mark,
    )


def _choice_mark(member: Member, ballot: Ballot, here: frozenset[MemberId]) -> SeatMark:
    choice = ballot.votes.get(member.id)
    if choice is not None:
        return MARK_OF[choice]
    if member.id not in here:
        return SeatMark.ABSENT
    if ballot.figures is not None:
        return SeatMark.REGISTERED
    return SeatMark.WAITING if ballot.stage is BallotStage.OPEN else SeatMark.SILENT


def _turnout(mark: SeatMark) -> SeatMark:
    return SeatMark.ANSWERED if mark in MARK_OF.values() else mark
