# SPDX-License-Identifier: Apache-2.0
"""The floor after a fact: a new speech ends the other, and so does what nobody can speak over."""

from dataclasses import replace
from datetime import datetime
from types import MappingProxyType
from typing import assert_never

from app.domain import events as e
from app.domain.floor import Floor, Reproof, Request, Speech
from app.domain.sitting import Sitting


def floor(sitting: Sitting, event: e.FloorEvent, at: datetime) -> Sitting:
    """Return the sitting after a fact of the floor or the doors, recorded at that moment."""
    if isinstance(event, e.DoorsClosed | e.DoorsOpened):
        return replace(sitting, doors_closed=isinstance(event, e.DoorsClosed))
    return replace(sitting, floor=_floor(sitting, event, at))


def silenced(sitting: Sitting, event: e.SittingEvent, at: datetime) -> Sitting:
    """Return the sitting without a speaker where a fact leaves nobody the floor.

    That is a break, the end, another item, a question of an item put to the vote, and the
    speaker's leaving.
    """
    current = sitting.floor.current
    if current is None:
        return sitting
    match event:
        case e.BreakCalled() | e.SittingPostponed() | e.SittingClosed():
            over = True
        case e.ItemTakenUp(item=item):
            over = item != current.item
        case e.BallotOpened(item=item):
            over = item is not None
        case e.MembersLeft(members=members):
            over = current.speaker.member in members
        case _:
            over = False
    return replace(sitting, floor=_ended(sitting.floor, at)) if over else sitting


def _floor(sitting: Sitting, event: e.SpeechEvent, at: datetime) -> Floor:
    now = sitting.floor
    match event:
        case e.FloorAsked():
            request = Request(
                speaker=event.speaker, kind=event.kind, item=event.item, stance=event.stance
            )
            return replace(now, waiting=(*now.waiting, request))
        case e.FloorWaived():
            return _without_request(now, event)
        case e.FloorGiven():
            ended = _without_request(_ended(now, at), event)
            return replace(ended, speeches=(*ended.speeches, _begun(sitting, ended, event, at)))
        case e.FloorEnded():
            return _ended(now, at)
        case e.FloorExtended():
            return _current(now, at, more=event.seconds)
        case e.SpeakerWarned():
            reproof = Reproof(speaker=event.speaker, item=event.item, reason=event.reason)
            return replace(_current(now, at), warnings=(*now.warnings, reproof))
        case e.SpeakerDeprived():
            reproof = Reproof(speaker=event.speaker, item=event.item, reason=event.reason)
            current = now.current
            speaks = current is not None and current.speaker.is_same(event.speaker)
            now = _ended(now, at) if speaks else now
            return replace(_without_request(now, event), deprived=(*now.deprived, reproof))
        case e.MemberRestricted():
            restricted = {**now.restricted, event.member: event.measure}
            return replace(now, restricted=MappingProxyType(restricted))
        case _:
            assert_never(event)


def _begun(sitting: Sitting, ended: Floor, event: e.FloorGiven, at: datetime) -> Speech:
    spent = ended.spent_s(event.kind, event.item) if event.together else 0
    return Speech(
        speaker=event.speaker,
        kind=event.kind,
        item=event.item,
        stance=event.stance,
        limit_s=max(0, event.limit_s - spent),
        began=at,
        seen=at,
        after=len(sitting.ballots),
    )


def _current(now: Floor, at: datetime, *, more: int = 0, over: bool = False) -> Floor:
    """Return the floor with the speech going on seen at that moment."""
    current = now.current
    if current is None:
        return now
    last = replace(current, seen=at, limit_s=current.limit_s + more, over=over)
    return replace(now, speeches=(*now.speeches[:-1], last))


def _ended(now: Floor, at: datetime) -> Floor:
    return _current(now, at, over=True)


def _without_request(now: Floor, event: e.FloorGiven | e.FloorWaived | e.SpeakerDeprived) -> Floor:
    """Return the floor without the first request of somebody on an item."""
    for place, each in enumerate(now.waiting):
        if each.item == event.item and each.speaker.is_same(event.speaker):
            return replace(now, waiting=now.waiting[:place] + now.waiting[place + 1 :])
    return now
