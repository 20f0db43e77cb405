# SPDX-License-Identifier: Apache-2.0
"""The register of a body: its deputies, the numbers of its acts, its sittings."""

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from app.domain.ids import MemberId, SittingId
from app.domain.member import Member
from app.domain.register import ActMark
from app.kazakh.cases import Case


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterEntered:
    """The deputies of the body were entered, whole."""

    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberingBegan:
    """The body's acts are counted from this number on."""

    first: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberAssigned:
    """A number was given to an act of a sitting."""

    number: str
    seq: int | None
    sitting: SittingId
    given: bool = False
    """Whether the chancery gave it; then what lies before it is the chancery's to explain."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NumbersReserved:
    """Numbers of the count were set aside, with the reason (practice W11)."""

    first: int
    last: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NumbersReleased:
    """Numbers that had been set aside belong to nobody again, with the reason."""

    first: int
    last: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ForeignActEntered:
    """An act made elsewhere has this number of the count (practice W11)."""

    number: str
    seq: int | None
    title: str
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ActMarked:
    """A numbered act was printed, signed or sent."""

    number: str
    mark: ActMark
    day: date
    """Where the body sits."""
    to: str = ""
    """To whom it was sent, or for whom it was printed."""
    blank: str = ""
    """The number of the headed sheet it was printed on (practice W13)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActVoided:
    """An act was declared void; it keeps its number (S:185)."""

    number: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NameSettled:
    """The six cases of a person's name were settled with the clerk."""

    name: str
    forms: dict[Case, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class SittingEntered:
    """A sitting of the body was planned."""

    sitting: SittingId


@dataclass(frozen=True, slots=True, kw_only=True)
class SittingEnded:
    """A sitting of the body ended with this digest of its record."""

    sitting: SittingId
    head: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MandateEnded:
    """A deputy's mandate ended early, by a vote of a sitting or by an act from outside."""

    member: MemberId
    name: str
    """A key may be given to the successor."""
    day: date
    """From which the seat is vacant."""
    ground: str = ""
    sitting: SittingId | None = None
    """In which it was recorded; None: between sittings."""
    by: str = ""
    number: str = ""
    dated: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MandateRestored:
    """The vote that had ended a mandate was set aside."""

    member: MemberId
    sitting: SittingId


RegisterEvent: TypeAlias = (
    RosterEntered
    | NumberingBegan
    | NumberAssigned
    | NumbersReserved
    | NumbersReleased
    | ForeignActEntered
    | ActMarked
    | ActVoided
    | NameSettled
    | SittingEntered
    | SittingEnded
    | MandateEnded
    | MandateRestored
)
