# SPDX-License-Identifier: Apache-2.0
"""Planning a sitting: its number and day, who presides and signs, the deputies of each body."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from app.domain.body import Body, Officer
from app.domain.decide.guards import malformed
from app.domain.events import (
    Event,
    NumberingBegan,
    RosterEntered,
    SittingEntered,
    SittingPlanned,
)
from app.domain.ids import BodyKey, MemberId, SittingId
from app.domain.kinds import SittingKind
from app.domain.member import SINGLE, Member, Roster, seated
from app.domain.profile import Profile
from app.domain.refusals import Malformed
from app.domain.register import Register
from app.domain.sitting import Days
from app.kazakh.alphabet import composed
from app.wording import N_


@dataclass(frozen=True, slots=True, kw_only=True)
class Chamber:
    """One of the two bodies of a joint sitting."""

    key: BodyKey
    """The prefix of its deputies' keys, which stands for it in tables too: «s»."""
    profile: Profile


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What is known of a sitting before it begins."""

    profile: Profile
    number: int
    date: date
    starts: time
    """Where the body sits."""
    members: tuple[Member, ...]
    """Of all bodies; of an organ its own."""
    kind: SittingKind = SittingKind.PLENARY
    chambers: tuple[Chamber, ...] = ()
    """Of a joint sitting: the two that meet."""
    total: int | None = None
    """How many members an organ has."""
    title: str = ""
    convocation: str = ""
    """Empty: the profile's."""
    place: str = ""
    session: int | None = None
    plenary_days: Days = ()
    """On which the body sits as a whole: no hearing is held on these (S:99)."""
    presiding: Officer | None = None
    """None: the Chair."""
    signatory: Officer | None = None
    """None: the Chair, never simply who presides (PR п.28, CL26 11(3)7)); of an organ its own."""
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

    @property
    def bodies(self) -> tuple[Body, ...]:
        """The bodies that sit, each with its total on that day and its deputies."""
        if self.chambers:
            return tuple(
                self._body(each.key, each.profile, each.profile.total_on(self.date))
                for each in self.chambers
            )
        whole = self.profile.total_on(self.date)
        return (self._body(SINGLE, self.profile, whole if self.total is None else self.total),)

    @property
    def chair(self) -> Member | None:
        """The Chair: in a joint sitting that of the body that leads it (C95 58(3), PR п.28)."""
        joint = self.profile.joint
        leading = [
            each.key for each in self.chambers if joint and each.profile.key == joint.led_by
        ] or [SINGLE]
        return seated(self._of(leading[0])).chair(self.date)

    def _body(self, key: BodyKey, profile: Profile, total: int) -> Body:
        return Body(key=key, name=profile.name, total=total, roster=seated(self._of(key)))

    def _of(self, body: BodyKey) -> tuple[Member, ...]:
        return tuple(each for each in self.members if each.body == body)


def plan(register: Register, the: Plan, register_head: str) -> tuple[Event, ...]:
    """Return the facts of planning a sitting, in its own stream and in the body's register."""
    the = replace(the, members=tuple(map(register.knows_of, the.members)))
    for problem in _problems(register, the):
        raise problem
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
        presiding=the.presiding or _chair(the, the.profile.name),
        signatory=_signatory(the),
        bodies=the.bodies,
        register_head=register_head,
        kind=the.kind,
        session=the.session,
        plenary_days=the.plenary_days,
    )
    roster = seated(the.members)
    entered = (RosterEntered(members=roster.members),) if _is_new(register, the, roster) else ()
    began = () if the.next_number is None else (NumberingBegan(first=the.next_number),)
    return (planned, *entered, *began, SittingEntered(sitting=the.sitting))


def officer(members: tuple[Member, ...], key: MemberId) -> Officer:
    """Return the deputy of that key as one who presides or signs."""
    member = next((each for each in members if each.id == key), None)
    if member is None:
        raise malformed(N_("the roster has no deputy “{member}”"), member=key)
    return Officer(name=member.name, member=member.id)


def _is_new(register: Register, the: Plan, roster: Roster) -> bool:
    """Tell whether the register learns who the deputies are; an organ's members aren't all."""
    return the.kind.whole and roster != register.roster


def _chair(the: Plan, post: str) -> Officer:
    chair = the.chair
    if chair is None:
        raise malformed(
            N_("nobody on the roster holds the office of the chair; name who presides and signs")
        )
    return Officer(name=chair.name, post=post, member=chair.id)


def _signatory(the: Plan) -> Officer:
    """Return who signs; nobody yet where there is no Chair: the act can't be issued then.

    An organ's acts are signed by who leads it, and that is who presides over it (57.5: its own
    chair); the Chair of the body signs for the Bureau alone, which the Chair leads.
    """
    post = the.profile.wording.signatory_post
    led_by_its_own = the.kind in the.profile.wording.organs and the.kind is not SittingKind.BUREAU
    if led_by_its_own and the.signatory is None and the.presiding is not None:
        return the.presiding
    if the.signatory is None and the.chair is None:
        return Officer(name="", post=post)
    return the.signatory or _chair(the, post)


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
    yield from _kind_problems(the)
    yield from _roster_problems(the)
    yield from _signatory_problems(the)


def _kind_problems(the: Plan) -> Iterator[Malformed]:
    """Find a sitting of a kind that its profile or its members don't fit."""
    joint = the.profile.joint
    if the.kind.whole and (joint is None) is (the.kind is SittingKind.JOINT):
        sentence = (
            N_("“{body}” has no joint sittings; choose the profile of the joint body")
            if joint is None
            else N_("“{body}” sits as a whole only jointly: kind = joint and two tables [[body]]")
        )
        yield malformed(sentence, body=the.profile.name)
    if the.kind.whole and the.total is not None:
        yield malformed(N_("“total” is for a bureau, a commission or a hearing"))
    if not the.kind.whole and the.total is None:
        yield malformed(N_("name the number of members: total"))
    if the.total is not None and the.total < 1:
        yield malformed(N_("an organ has at least one member"))
    if the.session is not None and the.session < 1:
        yield malformed(N_("a session's number is at least 1"))
    yield from _chamber_problems(the)


def _chamber_problems(the: Plan) -> Iterator[Malformed]:
    joint = the.profile.joint
    if the.kind is not SittingKind.JOINT or joint is None:
        if the.chambers:
            yield malformed(N_("tables [[body]] are for a joint sitting"))
        return
    if sorted(each.profile.key for each in the.chambers) != sorted(joint.bodies):
        yield malformed(
            N_("a joint sitting has one table [[body]] for each of: {bodies}"),
            bodies=", ".join(joint.bodies),
        )
    keys = [each.key for each in the.chambers]
    if len(set(keys)) < len(keys):
        yield malformed(N_("the prefix “{prefix}” stands twice"), prefix=keys[0])


def _roster_problems(the: Plan) -> Iterator[Malformed]:
    keys: set[str] = set()
    for member in the.members:
        if member.id in keys:
            yield malformed(N_("the deputy “{member}” stands twice"), member=member.id)
        keys.add(member.id)
    for body in the.bodies:
        yield from _body_problems(body, the)


def _body_problems(body: Body, the: Plan) -> Iterator[Malformed]:
    seats: set[int] = set()
    in_force = body.roster.in_force(the.date)
    for member in in_force:
        if member.seat in seats:
            yield malformed(N_("seat {seat} stands twice"), seat=member.seat)
        seats.add(member.seat)
    if len(in_force) > body.total:
        yield malformed(
            N_(
                "{members} deputies have a mandate in force on {day} and the body has {total} seats"
            ),
            members=len(in_force),
            day=the.date.isoformat(),
            total=body.total,
        )


def _signatory_problems(the: Plan) -> Iterator[Malformed]:
    """Find a deputy who would sign as the Chair without being it (PR п.28, CL26 11(3)7), 11(5))."""
    signs, chair = the.signatory, the.chair
    if signs is None or chair is None or signs.member is None:
        return
    if signs.member != chair.id and not signs.acting:
        yield malformed(
            N_("{name} is not the Chair; a deputy chair signs with acting = true"), name=signs.name
        )
