# SPDX-License-Identifier: Apache-2.0
"""Who belongs to the sitting after a mandate ended."""

from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import assert_never

from app.domain import events as e
from app.domain.body import Vacancy
from app.domain.evolve.replacing import without_votes
from app.domain.ids import MemberId
from app.domain.member import Roster
from app.domain.sitting import Sitting


def mandates(sitting: Sitting, event: e.MandateEvent) -> Sitting:
    """Return the sitting after a seat fell vacant, or its deputy was restored."""
    match event:
        case e.SeatVacated():
            vacancy = Vacancy(member=event.member, ballot=event.ballot)
            sitting = replace(sitting, vacated=(*sitting.vacated, vacancy))
            return _gone(_marked(sitting, event.member, event.day), event)
        case e.SeatRestored():
            kept = tuple(each for each in sitting.vacated if each.member != event.member)
            return _marked(replace(sitting, vacated=kept), event.member, None)
        case _:
            assert_never(event)


def ended_in(roster: Roster, member: MemberId, day: date | None) -> Roster:
    """Return the roster with the day on which a mandate ended early; None: it goes on."""
    return Roster(
        members=tuple(
            replace(each, ended=day) if each.id == member else each for each in roster.members
        )
    )


def _marked(sitting: Sitting, member: MemberId, day: date | None) -> Sitting:
    bodies = tuple(
        replace(body, roster=ended_in(body.roster, member, day)) for body in sitting.bodies
    )
    return replace(sitting, bodies=bodies)


def _gone(sitting: Sitting, event: e.SeatVacated) -> Sitting:
    """Return the sitting without that deputy among those here, and in the vote going on."""
    if any(each.id == event.member for each in sitting.members):
        return sitting
    now = sitting.registration
    arrived = {key: when for key, when in now.arrived.items() if key != event.member}
    excused = {key: why for key, why in now.excused.items() if key != event.member}
    registration = replace(
        now, arrived=MappingProxyType(arrived), excused=MappingProxyType(excused)
    )
    sitting = replace(sitting, registration=registration)
    ballot = sitting.open_ballot
    gone = frozenset({event.member})
    return sitting if ballot is None else without_votes(sitting, ballot.id, gone)
