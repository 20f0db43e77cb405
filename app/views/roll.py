# SPDX-License-Identifier: Apache-2.0
"""The roll: every deputy of the sitting in seat order, with the sign that holds now."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from app.domain.ballot import Ballot, BallotStage
from app.domain.ids import BodyKey, MemberId
from app.domain.member import short_name
from app.domain.registration import Reason
from app.domain.sitting import Sitting
from app.domain.tally import Choice
from app.views.marks import SeatMark

MARK_OF = {
    Choice.IN_FAVOUR: SeatMark.IN_FAVOUR,
    Choice.AGAINST: SeatMark.AGAINST,
    Choice.ABSTAIN: SeatMark.ABSTAINED,
}


class RollRow(NamedTuple):
    """One deputy on the roll; a tuple, because hundreds are made and compared after every key."""

    member: MemberId
    body: BodyKey
    seat: int
    """In a joint sitting the seats of the second body are counted from 101 (see `seat_numbers`)."""
    name: str
    """In full."""
    short: str
    """As in lists: «Әбдіров Н.М.»."""
    mark: SeatMark
    excused: Reason | None = None
    """Why the deputy is away, where that was noted."""
    corrected: bool = False


def seat_numbers(sitting: Sitting) -> Mapping[MemberId, int]:
    """Return the number by which each deputy is reached at the desk, unlike any other's.

    Two bodies number their seats alike: seat 7 of the second is 107, or 1007 where the first has
    seats beyond 99.
    """
    if len(sitting.bodies) == 1:
        return sitting.bodies[0].roster.seats
    numbers: dict[MemberId, int] = {}
    before = 0
    for body in sitting.bodies:
        seats = body.roster.seats
        numbers |= {member: before + seat for member, seat in seats.items()}
        room = 100
        while room <= max(seats.values(), default=0):
            room *= 10
        before += room
    return numbers


def registration_roll(sitting: Sitting) -> tuple[RollRow, ...]:
    """Return the roll with who is here."""
    here = sitting.registration.registered
    excused = sitting.registration.excused
    marks = {
        member.id: SeatMark.REGISTERED if member.id in here else SeatMark.ABSENT
        for member in sitting.members
    }
    away = {member: reason for member, reason in excused.items() if member not in here}
    return _rows(sitting, marks, excused=away)


def ballot_roll(sitting: Sitting, ballot: Ballot) -> tuple[RollRow, ...]:
    """Return the roll with how each deputy voted; for the desk, never for the wall."""
    corrected = {
        key
        for each in sitting.corrections
        if ballot.id in {*each.counted, *each.beside}
        for key in each.members
    }
    marks = _without_answer(sitting, ballot)
    marks |= {member: MARK_OF[choice] for member, choice in ballot.votes.items()}
    return _rows(sitting, marks, corrected=corrected)


def turnout_roll(sitting: Sitting, ballot: Ballot) -> tuple[RollRow, ...]:
    """Return the roll with who has answered, not how (practice L22)."""
    marks = _without_answer(sitting, ballot)
    return _rows(sitting, marks | dict.fromkeys(ballot.votes, SeatMark.ANSWERED))


def _without_answer(sitting: Sitting, ballot: Ballot) -> dict[MemberId, SeatMark]:
    """Return the sign of each deputy as if nobody had answered."""
    here = SeatMark.WAITING if ballot.stage is BallotStage.OPEN else SeatMark.SILENT
    if ballot.secret or ballot.figures is not None:
        here = SeatMark.REGISTERED
    marks = dict.fromkeys([each.id for each in sitting.members], SeatMark.ABSENT)
    return marks | dict.fromkeys(sitting.registration.registered, here)


def _rows(
    sitting: Sitting,
    marks: Mapping[MemberId, SeatMark],
    *,
    excused: Mapping[MemberId, Reason] = MappingProxyType({}),
    corrected: AbstractSet[MemberId] = frozenset(),
) -> tuple[RollRow, ...]:
    numbers = seat_numbers(sitting)
    return tuple(
        [
            _row(
                key := member.id,
                member.body,
                numbers[key],
                member.name,
                marks[key],
                excused.get(key),
                key in corrected,
            )
            for member in sitting.members
        ]
    )


@lru_cache(maxsize=8192)
def _row(  # noqa: PLR0913, PLR0917 - the cells of a row, by place for the cache
    member: MemberId,
    body: BodyKey,
    seat: int,
    name: str,
    mark: SeatMark,
    excused: Reason | None,
    corrected: bool,  # noqa: FBT001 - by place, too
) -> RollRow:
    """Return a row, the same object for as long as nothing of it changes.

    A roll is computed for every window after every key of a vote, and compared with the last one.
    """
    short = short_name(name)
    return RollRow(member, body, seat, name, short, mark, excused, corrected)
