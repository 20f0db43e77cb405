# SPDX-License-Identifier: Apache-2.0
"""Who has the floor, who waits, how often each has spoken: for the desk, the wall and courses."""

from dataclasses import dataclass
from datetime import datetime

from app.domain.floor import Reproof, Speaker, Speech, SpeechKind, Stance
from app.domain.ids import ItemId
from app.domain.member import short_name
from app.domain.sitting import Sitting


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechResult:
    """A speech in the words of the public format."""

    limit_s: int | None
    """None for somebody who doesn't have the floor."""
    spoke_s: int
    times: int
    """Earlier speeches on the item."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingResult:
    """Who waits for the floor, by key or name, in the order in which they asked."""

    waiting: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RestrictedResult:
    """Against whom a sanction is in force."""

    restricted: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechView:
    """Who has the floor, with all that a turning clock needs."""

    speaker: Speaker
    name: str
    short: str
    """As in lists."""
    seat: int | None
    kind: SpeechKind
    stance: Stance | None
    limit_s: int
    began: datetime
    times: int
    warned: int
    """How often this speaker was warned on the item."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingRow:
    """Somebody who waits for the floor."""

    speaker: Speaker
    name: str
    seat: int | None
    kind: SpeechKind
    stance: Stance | None
    item: ItemId | None
    times: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorView:
    """The floor as the desk shows it."""

    speech: SpeechView | None
    waiting: tuple[WaitingRow, ...]
    doors_closed: bool
    spoken: int
    """How many speeches the item has had (PR п.15)."""


def speech(sitting: Sitting, the: Speech) -> SpeechResult:
    """Return a speech: its limit, how long it has lasted, how many came before it."""
    earlier = sitting.floor.by(the.speaker, the.item)
    return SpeechResult(
        limit_s=the.limit_s, spoke_s=the.spoke_s, times=sum(each != the for each in earlier)
    )


def reproved(sitting: Sitting, reproof: Reproof) -> SpeechResult:
    """Return the speech during which somebody was warned or deprived of the floor."""
    last = sitting.floor.speeches[-1] if sitting.floor.speeches else None
    if last is not None and last.speaker.is_same(reproof.speaker) and last.item == reproof.item:
        return speech(sitting, last)
    times = len(sitting.floor.by(reproof.speaker, reproof.item))
    return SpeechResult(limit_s=None, spoke_s=0, times=times)


def waiting(sitting: Sitting) -> WaitingResult:
    """Return who waits for the floor."""
    asked = (each.speaker for each in sitting.floor.waiting)
    return WaitingResult(waiting=tuple(each.member or each.name for each in asked))


def restricted(sitting: Sitting) -> RestrictedResult:
    """Return against whom a sanction is in force, in seat order."""
    held = (each.id for each in sitting.members if each.id in sitting.floor.restricted)
    return RestrictedResult(restricted=tuple(held))


def floor_view(sitting: Sitting) -> FloorView:
    """Return the floor as it stands."""
    floor = sitting.floor
    current = floor.current
    item = sitting.current if current is None else current.item
    return FloorView(
        speech=None if current is None else speech_view(sitting, current),
        waiting=tuple(
            WaitingRow(
                speaker=each.speaker,
                name=each.speaker.name,
                seat=_seat(sitting, each.speaker),
                kind=each.kind,
                stance=each.stance,
                item=each.item,
                times=len(floor.by(each.speaker, each.item)),
            )
            for each in floor.waiting
        ),
        doors_closed=sitting.doors_closed,
        spoken=sum(each.item == item for each in floor.speeches),
    )


def speech_view(sitting: Sitting, the: Speech) -> SpeechView:
    """Return a speech for a clock that turns."""
    warnings = (each for each in sitting.floor.warnings if each.item == the.item)
    return SpeechView(
        speaker=the.speaker,
        name=the.speaker.name,
        short=short_name(the.speaker.name),
        seat=_seat(sitting, the.speaker),
        kind=the.kind,
        stance=the.stance,
        limit_s=the.limit_s,
        began=the.began,
        times=speech(sitting, the).times,
        warned=sum(each.speaker.is_same(the.speaker) for each in warnings),
    )


def _seat(sitting: Sitting, speaker: Speaker) -> int | None:
    member = None if speaker.member is None else sitting.member(speaker.member)
    return member.seat if member else None
