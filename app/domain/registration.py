# SPDX-License-Identifier: Apache-2.0
"""Registration: who is here now, round by round, and whether that is a quorum.

Each deputy registers in person (PR п.6); a quorum is two thirds of the total (CL95 7; C26 58(5)).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from app.domain.ids import BodyKey, MemberId


class Reason(StrEnum):
    """Why a deputy isn't here (CL26 47(3)–(4), 54(1); PR п.105, 110)."""

    BUSINESS_TRIP = "business-trip"
    ILLNESS = "illness"
    LEAVE = "leave"
    PERMISSION = "permission"
    WITHOUT_REASON = "without-reason"


@dataclass(frozen=True, slots=True, kw_only=True)
class Registration:
    """Who is registered at this moment."""

    round: int = 0
    """The number of the round, 0 before the first."""
    open: bool = False
    """Whether a round is going on."""
    arrived: Mapping[MemberId, datetime] = field(default_factory=lambda: MappingProxyType({}))
    """Those registered now, with the time."""
    excused: Mapping[MemberId, Reason] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def registered(self) -> frozenset[MemberId]:
        """Those registered now."""
        return frozenset(self.arrived)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quorum:
    """Whether a body has its quorum."""

    body: BodyKey
    registered: int
    needed: int | None
    """None in a hearing: the law names no quorum for it (practice L9)."""
    total: int

    @property
    def reached(self) -> bool:
        """Whether enough deputies are registered."""
        return self.short == 0

    @property
    def short(self) -> int:
        """How many deputies are missing; 0 when the quorum is there or none is needed."""
        return max(0, (self.needed or 0) - self.registered)
