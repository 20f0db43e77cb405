# SPDX-License-Identifier: Apache-2.0
"""Planning a sitting: its number and day, who presides and signs, the deputies of each body."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from app.domain.decide.guards import malformed
from app.domain.events import (
    Event,
    NumberingBegan,
    RosterEntered,
    SittingEntered,
    SittingPlanned,
)
from app.domain.ids import MemberId, SittingId
from app.domain.member import SINGLE, Member, Roster, seated
from app.domain.profile import Profile
from app.domain.refusals import Malformed
from app.domain.register import Register
from app.domain.sitting import Body, Officer
from app.kazakh.alphabet import composed
from app.wording import N_


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What is known of a sitting before it begins."""

    profile: Profile
    number: int
    date: date
    starts: time
    """Where the body sits."""
    members: tuple[Member, ...]
    title: str = ""
    convocation: str = ""
    """Empty: the profile's."""
    place: str = ""
    presiding: Officer | None = None
    """None: the Chair."""
    signatory: Officer | None = None
    """None: the Chair, never simply who presides (PR п.28, CL26 11(3)7))."""
    next_number: int | None = None
    """The number of the first act, for a body that begins with the program."""
    practice: bool = False
    late_entry: bool = False

    @property
    def sitting(self) -> SittingId:
        """The name of the sitting: «senate-1995/2026-05-14/7»."""
        return SittingId(f"{self.profile.key}/{self.date.isoformat()}/{self.number}")

    @property
    def register(self) -> str:
        """The name of the register of the body and convocation: «senate-1995/VIII»."""
        return composed(f"{self.profile.key}/{self.convocation or self.profile.convocation}")

    @property
    def begins(self) -> datetime:
        """The moment at which the sitting is to begin, in UTC."""
        local = datetime.combine(self.date, self.starts, tzinfo=UTC)
        return local - timedelta(minutes=self.profile.utc_offset)


def plan(register: Register, the: Plan, register_head: str) -> tuple[Event, ...]:
    """Return the facts of planning a sitting, in its own stream and in the body's register."""
    for problem in _problems(register, the):
        raise problem
    roster = seated(the.members)
    body = Body(
        key=SINGLE,
        name=the.profile.name,
        total=the.profile.total_on(the.date),
        roster=roster,
    )
    planned = SittingPlanned(
        sitting=the.sitting,
        title=the.title,
        profile=the.profile,
        number=the.number,
        date=the.date,
        starts=the.begins,
        convocation=the.convocation or the.profile.convocation,
        place=the.place or the.profile.place,
        practice=the.practice,
        late_entry=the.late_entry,
        presiding=the.presiding or _chair(roster, the, the.profile.name),
        signatory=the.signatory or _chair(roster, the, the.profile.wording.signatory_post),
        bodies=(body,),
        register_head=register_head,
    )
    entered = (RosterEntered(members=roster.members),) if roster != register.roster else ()
    began = () if the.next_number is None else (NumberingBegan(first=the.next_number),)
    return (planned, *entered, *began, SittingEntered(sitting=the.sitting))


def officer(members: tuple[Member, ...], key: MemberId) -> Officer:
    """Return the deputy of that key as one who presides or signs."""
    member = next((each for each in members if each.id == key), None)
    if member is None:
        raise malformed(N_("the roster has no deputy “{member}”"), member=key)
    return Officer(name=member.name, member=member.id)


def _chair(roster: Roster, the: Plan, post: str) -> Officer:
    chair = roster.chair(the.date)
    if chair is None:
        raise malformed(
            N_("nobody on the roster holds the office of the chair; name who presides and signs")
        )
    return Officer(name=chair.name, post=post, member=chair.id)


def _problems(register: Register, the: Plan) -> Iterator[Malformed]:
    if the.sitting in register.sittings:
        yield malformed(N_("the sitting {sitting} is on record already"), sitting=the.sitting)
    if "/" in the.convocation:
        yield malformed(N_("the name of a convocation has no “/”"))
    if the.number < 1:
        yield malformed(N_("a sitting's number is at least 1"))
    if the.next_number is not None and the.next_number < 1:
        yield malformed(N_("a number is at least 1"))
    if the.next_number is not None and register.numbers:
        yield malformed(N_("the first number can't be set: numbers have been given already"))
    yield from _roster_problems(the)
    yield from _signatory_problems(the)


def _roster_problems(the: Plan) -> Iterator[Malformed]:
    keys: set[str] = set()
    seats: set[int] = set()
    for member in the.members:
        if member.id in keys:
            yield malformed(N_("the deputy “{member}” stands twice"), member=member.id)
        if member.in_force(the.date) and member.seat in seats:
            yield malformed(N_("seat {seat} stands twice"), seat=member.seat)
        keys.add(member.id)
        if member.in_force(the.date):
            seats.add(member.seat)
    total = the.profile.total_on(the.date)
    in_force = sum(member.in_force(the.date) for member in the.members)
    if in_force > total:
        yield malformed(
            N_(
                "{members} deputies have a mandate in force on {day} and the body has {total} seats"
            ),
            members=in_force,
            day=the.date.isoformat(),
            total=total,
        )


def _signatory_problems(the: Plan) -> Iterator[Malformed]:
    """Find a deputy who would sign as the Chair without being it (PR п.28, CL26 11(3)7), 11(5))."""
    signs = the.signatory
    chair = seated(the.members).chair(the.date)
    if signs is None or chair is None or signs.member is None:
        return
    if signs.member != chair.id and not signs.acting:
        yield malformed(
            N_("{name} is not the Chair; a deputy chair signs with acting = true"), name=signs.name
        )
