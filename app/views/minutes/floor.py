# SPDX-License-Identifier: Apache-2.0
"""What the minutes say of the floor and of the doors: who spoke, was warned or may not speak.

Who had asked for the floor and was not heard may have a text attached to the minutes (PR п.15), so
they name those who asked as well.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from app.domain import events as e
from app.domain.floor import Speaker
from app.domain.ids import BallotId, ItemId
from app.views.minutes.told import (
    Teller,
    Told,
    ballot_number,
    names,
    nothing,
    sentences,
    unstopped,
)
from app.views.paper import Weight
from app.views.phrases import Phrases
from app.views.record import Moment

_MINUTE: Final = 60


def _asked(event: e.FloorAsked, _: Moment, say: Phrases) -> Iterator[Told]:
    speech = say(f"speech.{event.kind}")
    yield Told(text=say("told.asked", name=event.speaker.name, speech=speech), item=event.item)


def _waived(event: e.FloorWaived, _: Moment, say: Phrases) -> Iterator[Told]:
    yield Told(text=say("told.waived", name=event.speaker.name), item=event.item)


def _given(event: e.FloorGiven, _: Moment, say: Phrases) -> Iterator[Told]:
    speech = say(f"speech.{event.kind}")
    text = sentences(
        say("told.floor", name=event.speaker.name, speech=speech),
        say("told.minutes", minutes=_minutes(event.limit_s)),
    )
    yield Told(text=text, item=event.item)


def _extended(event: e.FloorExtended, on: Moment, say: Phrases) -> Iterator[Told]:
    speech = on.after.floor.speeches[-1]
    text = say("told.extended", name=speech.speaker.name, minutes=_minutes(event.seconds))
    yield Told(text=text, item=speech.item)


def _warned(event: e.SpeakerWarned, _: Moment, say: Phrases) -> Iterator[Told]:
    yield _reproved("told.warned", event.speaker, event.item, event.reason, say)


def _deprived(event: e.SpeakerDeprived, _: Moment, say: Phrases) -> Iterator[Told]:
    yield _reproved("told.deprived", event.speaker, event.item, event.reason, say)


def _reproved(key: str, speaker: Speaker, item: ItemId | None, reason: str, say: Phrases) -> Told:
    why = say("told.reason", reason=unstopped(reason)) if reason else ""
    return Told(text=sentences(say(key, name=speaker.name), why), item=item)


def _restricted(event: e.MemberRestricted, on: Moment, say: Phrases) -> Iterator[Told]:
    measure = say(f"measure.{event.measure}")
    act = say("told.by_act", number=unstopped(event.number)) if event.number else ""
    text = say("told.restricted", name=names(on.after, (event.member,)), measure=measure)
    yield Told(text=sentences(text, act))


def _doors_closed(event: e.DoorsClosed, on: Moment, say: Phrases) -> Iterator[Told]:
    yield _doors(say("told.doors_closed"), event.decision, on, say)


def _doors_opened(event: e.DoorsOpened, on: Moment, say: Phrases) -> Iterator[Told]:
    yield _doors(say("told.doors_opened"), event.decision, on, say)


def _doors(text: str, decision: BallotId | None, on: Moment, say: Phrases) -> Told:
    by = "" if decision is None else ballot_number(on.after, decision)
    ground = say("told.decision", ballot=by) if by else ""
    return Told(text=sentences(text, ground), weight=Weight.STRONG)


def _minutes(seconds: int) -> str:
    """Return a time of speech in minutes: «3», «1,5»."""
    return f"{seconds / _MINUTE:.2f}".rstrip("0").rstrip(".").replace(".", ",")


FLOOR: Final[Mapping[type[e.SittingEvent], Teller]] = {
    e.FloorAsked: _asked,
    e.FloorWaived: _waived,
    e.FloorGiven: _given,
    # What follows shows that it was over.
    e.FloorEnded: nothing,
    e.FloorExtended: _extended,
    e.SpeakerWarned: _warned,
    e.SpeakerDeprived: _deprived,
    e.MemberRestricted: _restricted,
    e.DoorsClosed: _doors_closed,
    e.DoorsOpened: _doors_opened,
}
