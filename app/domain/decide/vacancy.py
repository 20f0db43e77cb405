# SPDX-License-Identifier: Apache-2.0
"""Seats that fall vacant: by the chamber's vote, or by an act from outside (57.4; CL26 44).

The total stays as it is, quorum and registered fall at once, and the register of the body keeps the
end of the mandate for the sittings to come (practice L20).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from app.domain.ballot import Ballot, Purpose
from app.domain.decide.guards import AFTER, BEFORE, LIVE, PAUSED, malformed, stage
from app.domain.events import MandateEnded, MandateRestored, SeatRestored, SeatVacated
from app.domain.ids import MemberId, SittingId
from app.domain.kinds import MAIN
from app.domain.member import Member
from app.domain.outcome import Outcome
from app.domain.profile import Profile
from app.domain.refusals import MandateNotInForce, Refusal, UnknownMember, weigh
from app.domain.register import Register
from app.domain.requirements import GROUND
from app.domain.selection import Selection, choose, repeated
from app.domain.sitting import Sitting
from app.wording import N_


class Ground(StrEnum):
    """Why a mandate ends early (CL95 24, CL26 44); a profile says which are put to the vote."""

    RESIGNATION = "resignation"
    DEATH = "death"
    INCAPACITY = "incapacity"
    DECLARED_DEAD = "declared-dead"
    MISSING = "missing"
    EMIGRATION = "emigration"
    CITIZENSHIP_LOST = "citizenship-lost"
    CONVICTION = "conviction"
    OTHER_MANDATE = "other-mandate"
    PAID_POST = "paid-post"
    BUSINESS = "business"
    COMPANY_BOARD = "company-board"
    PARTY_LEFT = "party-left"
    PARTY_CEASED = "party-ceased"
    PRESIDENT_RECALL = "president-recall"
    ELECTORS_RECALL = "electors-recall"
    ASSEMBLY_RECALL = "assembly-recall"
    DISSOLUTION = "dissolution"
    OTHER = "other"


class Source(StrEnum):
    """Who ended the mandate, outside the chamber."""

    CEC = "cec"
    PRESIDENT = "president"
    ELECTORS = "electors"
    ASSEMBLY = "assembly"
    PARTY = "party"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExternalAct:
    """An act from outside by which a mandate ends."""

    ground: Ground
    by: Source
    number: str
    dated: date


Vacated: TypeAlias = tuple[SeatVacated | MandateEnded, ...]
Restored: TypeAlias = tuple[SeatRestored | MandateRestored, ...]


def vacate_seat(sitting: Sitting, who: Selection, act: ExternalAct) -> Vacated:
    """End mandates by an act from outside; no vote is taken."""
    _without_a_vote(sitting.profile, act.ground)
    chosen = choose(sitting, who, ())
    if not (chosen.members or chosen.findings):
        raise malformed(N_("name the deputy whose seat falls vacant"))
    weigh(
        (
            stage(sitting, *BEFORE, *LIVE, *PAUSED, *AFTER),
            repeated(chosen.members),
            *chosen.findings,
            *_ended_already(sitting, chosen.members),
        ),
        because=None,
    )
    # While the sitting goes on the seat is vacant now, whatever the date of the act.
    day = act.dated if sitting.stage in AFTER else min(act.dated, sitting.date)
    facts: list[SeatVacated | MandateEnded] = []
    for member in filter(None, map(sitting.member, chosen.members)):
        facts += (
            SeatVacated(
                member=member.id,
                day=day,
                ground=act.ground.value,
                by=act.by.value,
                number=act.number,
                dated=act.dated,
            ),
            _ended(member, act, day, sitting.id),
        )
    return tuple(facts)


def vacate_between_sittings(
    register: Register, profile: Profile, who: MemberId, act: ExternalAct
) -> tuple[MandateEnded]:
    """End a mandate by an act from outside while the body doesn't sit."""
    _without_a_vote(profile, act.ground)
    member = register.roster.get(who)
    if member is None:
        raise UnknownMember(member=who)
    if not member.in_force(act.dated) or member.ended is not None:
        raise MandateNotInForce(name=member.name, day=act.dated)
    return (_ended(member, act, act.dated, None),)


def consequences(sitting: Sitting, ballot: Ballot, outcome: Outcome) -> Vacated:
    """Return the end of the mandate that an announced vote has decided."""
    item = sitting.agenda.get(ballot.item)
    if item is None or ballot.purpose is not Purpose.ITEM or not outcome.adopted:
        return ()
    kind = sitting.kind_of(item)
    if not kind.vacates or ballot.question != MAIN:
        return ()
    concerned = {MemberId(key) for key in item.fields.get(kind.vacates, ())}
    facts: list[SeatVacated | MandateEnded] = []
    for member in (each for each in sitting.members if each.id in concerned):
        ground = item.value(GROUND)
        facts += (
            SeatVacated(member=member.id, day=sitting.date, ground=ground, ballot=ballot.id),
            MandateEnded(
                member=member.id,
                name=member.name,
                day=sitting.date,
                ground=ground,
                sitting=sitting.id,
            ),
        )
    return tuple(facts)


def undone(sitting: Sitting, ballot: Ballot) -> Restored:
    """Return the mandates that go on because the vote that had ended them is set aside."""
    facts: list[SeatRestored | MandateRestored] = []
    for vacancy in sitting.vacated:
        if vacancy.ballot == ballot.id:
            facts += (
                SeatRestored(member=vacancy.member),
                MandateRestored(member=vacancy.member, sitting=sitting.id),
            )
    return tuple(facts)


def vacant(sitting: Sitting) -> tuple[MemberId, ...]:
    """Return the deputies whose mandates ended early, in seat order."""
    return tuple(
        each.id for body in sitting.bodies for each in body.roster.members if each.ended is not None
    )


def _ended(member: Member, act: ExternalAct, day: date, sitting: SittingId | None) -> MandateEnded:
    return MandateEnded(
        member=member.id,
        name=member.name,
        day=day,
        ground=act.ground.value,
        sitting=sitting,
        by=act.by.value,
        number=act.number,
        dated=act.dated,
    )


def _without_a_vote(profile: Profile, ground: Ground) -> None:
    """Refuse to go round the chamber where the law asks for its vote (CL95 24(9), CL26 44(6))."""
    for kind in profile.kinds:
        field = kind.field(GROUND) if kind.vacates else None
        value = field.value(ground.value) if field else None
        if value is not None and value.by_vote:
            raise malformed(
                N_("on the ground “{ground}” a mandate ends by a vote"), ground=value.key
            )


def _ended_already(sitting: Sitting, members: Iterable[MemberId]) -> Iterable[Refusal]:
    for member in filter(None, map(sitting.member, members)):
        if member.ended is not None:
            yield MandateNotInForce(name=member.name, day=sitting.date)
