# SPDX-License-Identifier: Apache-2.0
"""The course of the sitting: planned, opened, interrupted, ended, and what was noted."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeAlias

from app.domain.body import Body, Officer
from app.domain.ids import BallotId, BodyKey, CandidateId, ItemId, MemberId, SittingId
from app.domain.kinds import SittingKind
from app.domain.outcome import Strength
from app.domain.profile import Profile
from app.domain.sitting import Days


@dataclass(frozen=True, slots=True, kw_only=True)
class SittingPlanned:
    """A sitting was planned, with the profile and the deputies it will use."""

    sitting: SittingId
    title: str
    profile: Profile
    number: int
    date: date
    starts: datetime
    convocation: str
    place: str
    practice: bool
    late_entry: bool
    presiding: Officer
    signatory: Officer
    bodies: tuple[Body, ...]
    register_head: str
    """The digest of the register that the roster was taken from."""
    kind: SittingKind = SittingKind.PLENARY
    session: int | None = None
    plenary_days: Days = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SittingOpened:
    """The sitting was opened with a quorum."""

    strengths: dict[BodyKey, Strength]


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakCalled:
    """A break was announced."""

    until: str = ""
    secret: BallotId | None = None
    """The secret ballot that it is called for."""
    place: str = ""
    """Where deputies are given their papers."""
    technical: int | None = None
    """How many minutes a technical stop is to last, 0 where nobody said; None: no such stop."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SittingResumed:
    """The sitting went on after a break."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SittingPostponed:
    """The sitting was put off."""

    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SittingClosed:
    """The sitting ended."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SittingSealed:
    """The record of the sitting was closed for good; only its acts go on, in the register."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChairHandedOver:
    """Somebody else presides from now on (PR п.7); who signs stays as planned."""

    to: Officer


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectionOverruled:
    """Something went on in spite of an objection, for this reason."""

    code: str
    because: str
    item: ItemId | None = None
    candidate: CandidateId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteMade:
    """The clerk noted something for the minutes."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementMade:
    """Deputies said that they had meant to vote otherwise; the count stays as it is."""

    members: tuple[MemberId, ...]
    text: str
    ballot: BallotId | None = None


CourseEvent: TypeAlias = (
    SittingPlanned
    | SittingOpened
    | BreakCalled
    | SittingResumed
    | SittingPostponed
    | SittingClosed
    | SittingSealed
    | ChairHandedOver
    | ObjectionOverruled
    | NoteMade
    | StatementMade
)
