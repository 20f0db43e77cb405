# SPDX-License-Identifier: Apache-2.0
"""The sitting after a correction: an announced result stays, what isn't announced is changed."""

from dataclasses import replace
from datetime import datetime
from types import MappingProxyType

from app.domain import events as e
from app.domain.agenda import AgendaItem
from app.domain.ballot import Ballot
from app.domain.correction import REGISTERED, Correction, Matter, amended, present_after, reckoned
from app.domain.evolve.replacing import without_votes
from app.domain.sitting import Sitting


def corrections(sitting: Sitting, event: e.CorrectionEvent, at: datetime) -> Sitting:
    """Return the sitting after its record was corrected at that moment."""
    made = event.correction
    sitting = replace(
        sitting,
        corrections=(*sitting.corrections, made),
        ballots=tuple(_pending(sitting, each, made) for each in sitting.ballots),
    )
    if made.opening:
        sitting = replace(sitting, opened_with=present_after(sitting.opened_with, made))
    if made.now:
        sitting = _registered(sitting, made, at)
    if made.matter is Matter.TEXT:
        items = tuple(_worded(each, made) for each in sitting.agenda.items)
        return replace(sitting, agenda=replace(sitting.agenda, items=items))
    return sitting


def _pending(sitting: Sitting, ballot: Ballot, made: Correction) -> Ballot:
    """Return a vote with the correction in its count, if its result isn't announced yet."""
    if ballot.id not in made.counted:
        return ballot
    changed = amended(ballot, made, sitting.body_of)
    return replace(changed, casting=reckoned(changed, sitting.body_of).casting)


def _registered(sitting: Sitting, made: Correction, at: datetime) -> Sitting:
    """Return the sitting with those who are here now, and without the votes of those who aren't."""
    now = sitting.registration
    whose = frozenset(made.members)
    arrived = {key: when for key, when in now.arrived.items() if key not in whose}
    if made.to == REGISTERED:
        arrived.update(dict.fromkeys(made.members, at))
    sitting = replace(sitting, registration=replace(now, arrived=MappingProxyType(arrived)))
    ballot = sitting.open_ballot
    if ballot is None or made.to == REGISTERED:
        return sitting
    return without_votes(sitting, ballot.id, whose)


def _worded(item: AgendaItem, made: Correction) -> AgendaItem:
    title = made.to if item.title == made.was else item.title
    subject = made.to if item.subject == made.was else item.subject
    return replace(item, title=title, subject=subject)
