# SPDX-License-Identifier: Apache-2.0
"""Who is here after a fact of the registration."""

from dataclasses import replace
from datetime import datetime
from types import MappingProxyType
from typing import assert_never

from app.domain import events as e
from app.domain.evolve.replacing import without_votes
from app.domain.ids import MemberId
from app.domain.registration import Registration
from app.domain.sitting import Sitting, SittingStage


def registration(sitting: Sitting, event: e.RegistrationEvent, at: datetime) -> Sitting:
    """Return the sitting after deputies came or left."""
    now = sitting.registration
    match event:
        case e.RegistrationOpened():
            planned = sitting.stage is SittingStage.PLANNED
            return replace(
                sitting,
                stage=SittingStage.REGISTRATION if planned else sitting.stage,
                registration=Registration(round=event.round, open=True, excused=now.excused),
            )
        case e.RegistrationClosed():
            now = replace(now, open=False)
        case e.MembersRegistered():
            now = _arrived(now, event.members, at)
        case e.MembersLeft():
            gone = frozenset(event.members)
            arrived = {key: when for key, when in now.arrived.items() if key not in gone}
            now = replace(now, arrived=MappingProxyType(arrived))
            sitting = _strike(sitting, gone)
        case e.MembersExcused():
            excused = {**now.excused, **dict.fromkeys(event.members, event.reason)}
            now = replace(now, excused=MappingProxyType(excused))
        case _:
            assert_never(event)
    return replace(sitting, registration=now)


def _arrived(
    registration: Registration, members: tuple[MemberId, ...], at: datetime
) -> Registration:
    """Return the registration with those who came; who is here isn't away any more."""
    away = {key: why for key, why in registration.excused.items() if key not in members}
    return replace(
        registration,
        arrived=MappingProxyType({**registration.arrived, **dict.fromkeys(members, at)}),
        excused=MappingProxyType(away),
    )


def _strike(sitting: Sitting, gone: frozenset[MemberId]) -> Sitting:
    """Take the votes of those who left out of the ballot that is open."""
    ballot = sitting.open_ballot
    return sitting if ballot is None else without_votes(sitting, ballot.id, gone)
