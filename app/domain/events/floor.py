# SPDX-License-Identifier: Apache-2.0
"""The floor: asked for, given, prolonged, ended, taken away; sanctions; the doors."""

from dataclasses import dataclass
from typing import TypeAlias

from app.domain.floor import Measure, Speaker, SpeechKind, Stance
from app.domain.ids import BallotId, ItemId, MemberId


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorAsked:
    """Somebody was put down to speak (PR п.15)."""

    speaker: Speaker
    kind: SpeechKind
    item: ItemId | None = None
    stance: Stance | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorWaived:
    """Somebody who had asked for the floor doesn't want it any more."""

    speaker: Speaker
    item: ItemId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorGiven:
    """Somebody was given the floor; whoever had it has ended."""

    speaker: Speaker
    kind: SpeechKind
    item: ItemId | None = None
    stance: Stance | None = None
    limit_s: int
    together: bool = False
    """The limit is for all speeches of this kind on the item together (PR п.9)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorEnded:
    """The speech was over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorExtended:
    """The speaker was given more time."""

    seconds: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerWarned:
    """The presiding officer warned somebody (PR п.14)."""

    speaker: Speaker
    item: ItemId | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerDeprived:
    """The presiding officer took the floor from somebody, on this item (PR п.7, 14)."""

    speaker: Speaker
    item: ItemId | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberRestricted:
    """A sanction against a deputy is in force in this sitting (CL95 33(3), CL26 54(3))."""

    member: MemberId
    measure: Measure
    number: str = ""
    """Of the Chair's act."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorsClosed:
    """The sitting went on behind closed doors (PR п.12, CL26 10(3))."""

    decision: BallotId | None = None
    """The procedural vote that decided so, where one is named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorsOpened:
    """The sitting was open to the public again."""

    decision: BallotId | None = None


SpeechEvent: TypeAlias = (
    FloorAsked
    | FloorWaived
    | FloorGiven
    | FloorEnded
    | FloorExtended
    | SpeakerWarned
    | SpeakerDeprived
    | MemberRestricted
)
FloorEvent: TypeAlias = SpeechEvent | DoorsClosed | DoorsOpened
