# SPDX-License-Identifier: Apache-2.0
"""The floor: who speaks, how long, who waits, who was warned and who may not speak (PR п.7, 9, 14).

Times are those of the record: a speech lasts from the entry that gave the floor to the one that
ended it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from app.domain.ids import ItemId, MemberId


class SpeechKind(StrEnum):
    """As what somebody speaks; each has its limit (PR п.9)."""

    REPORT = "report"
    CO_REPORT = "co-report"
    DEBATE = "debate"
    SECOND_TIME = "second-time"
    REQUEST = "request"
    """A deputy's request (депутаттық сауал)."""
    CANDIDATE = "candidate"
    """On a candidate."""
    REMARK = "remark"
    """On procedure, out of turn."""
    INFORMATION = "information"
    QUESTION = "question"
    ANSWER = "answer"
    CLOSING_WORD = "closing-word"
    FACTION = "faction"
    """The position of a faction."""


class Stance(StrEnum):
    """For or against the candidate or the question (S:27)."""

    IN_FAVOUR = "in_favour"
    AGAINST = "against"


class Measure(StrEnum):
    """A sanction of the Chair for one or three sittings (CL95 33(3), PR п.112, CL26 54(3))."""

    NO_FLOOR = "no-floor"
    OUT_OF_HALL = "out-of-hall"


_MINUTES = {
    SpeechKind.REPORT: 30,
    SpeechKind.CO_REPORT: 20,
    SpeechKind.DEBATE: 10,
    SpeechKind.SECOND_TIME: 5,
    SpeechKind.REQUEST: 5,
    SpeechKind.CANDIDATE: 3,
    SpeechKind.REMARK: 2,
    SpeechKind.INFORMATION: 2,
    SpeechKind.QUESTION: 2,
    SpeechKind.ANSWER: 60,
    SpeechKind.CLOSING_WORD: 10,
    SpeechKind.FACTION: 15,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorRules:
    """Limits of speech as data; the defaults are those of the Regulation (PR п.7, 9)."""

    minutes: Mapping[SpeechKind, int] = field(default_factory=lambda: MappingProxyType(_MINUTES))
    """A faction's position has five more than the debate."""
    together: tuple[SpeechKind, ...] = (SpeechKind.ANSWER,)
    """Kinds whose minutes are for all on one item together."""
    turns: tuple[tuple[SpeechKind, ...], ...] = (
        (SpeechKind.DEBATE, SpeechKind.SECOND_TIME, SpeechKind.CANDIDATE, SpeechKind.FACTION),
        (SpeechKind.REMARK,),
    )
    """Groups of kinds; of each a deputy has at most `most` speeches on an item."""
    most: int = 2

    def limit_s(self, kind: SpeechKind) -> int:
        """Return the limit of a speech in seconds."""
        return self.minutes.get(kind, _MINUTES[kind]) * 60

    def turns_like(self, kind: SpeechKind) -> tuple[SpeechKind, ...]:
        """Return the kinds counted together with this one; none where nothing is counted."""
        return next((group for group in self.turns if kind in group), ())


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who speaks: a deputy, or somebody from outside the body."""

    member: MemberId | None = None
    name: str

    def is_same(self, other: "Speaker") -> bool:
        """Tell whether two are one person: deputies by key, others by name."""
        if self.member is not None or other.member is not None:
            return self.member == other.member
        return self.name == other.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """One turn at the floor."""

    speaker: Speaker
    kind: SpeechKind
    item: ItemId | None
    stance: Stance | None
    limit_s: int
    began: datetime
    seen: datetime
    """The last moment on record at which the speaker had the floor."""
    over: bool = False
    after: int = 0
    """How many votes had been opened in the sitting by then."""

    @property
    def spoke_s(self) -> int:
        """How many whole seconds it lasted, as far as the record knows."""
        return int((self.seen - self.began).total_seconds())


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """Somebody who has asked for the floor and waits."""

    speaker: Speaker
    kind: SpeechKind
    item: ItemId | None
    stance: Stance | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reproof:
    """A warning, or the floor taken away (PR п.14)."""

    speaker: Speaker
    item: ItemId | None
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Floor:
    """All speeches of a sitting, who waits, and who may not speak."""

    speeches: tuple[Speech, ...] = ()
    waiting: tuple[Request, ...] = ()
    """In the order in which they asked."""
    warnings: tuple[Reproof, ...] = ()
    deprived: tuple[Reproof, ...] = ()
    restricted: Mapping[MemberId, Measure] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def current(self) -> Speech | None:
        """The speech going on."""
        last = self.speeches[-1] if self.speeches else None
        return None if last is None or last.over else last

    def by(self, speaker: Speaker, item: ItemId | None) -> tuple[Speech, ...]:
        """Return the speeches of one person on an item."""
        return tuple(
            each for each in self.speeches if each.item == item and each.speaker.is_same(speaker)
        )

    def turns_taken(
        self, speaker: Speaker, item: ItemId | None, like: tuple[SpeechKind, ...]
    ) -> int:
        """Return how many speeches of these kinds one person has had on an item."""
        return sum(each.kind in like for each in self.by(speaker, item))

    def spent_s(self, kind: SpeechKind, item: ItemId | None) -> int:
        """Return how many seconds all speeches of a kind on an item have taken."""
        return sum(each.spoke_s for each in self.speeches if (each.kind, each.item) == (kind, item))

    def is_deprived(self, speaker: Speaker, item: ItemId | None) -> bool:
        """Tell whether the floor was taken from somebody on this item."""
        return any(each.item == item and each.speaker.is_same(speaker) for each in self.deprived)
