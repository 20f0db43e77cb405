# SPDX-License-Identifier: Apache-2.0
"""Mandates that end during a sitting: by its vote, or by an act from outside."""

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from app.domain.ids import BallotId, MemberId


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatVacated:
    """A deputy's mandate ended; the total stays as it is (X-23)."""

    member: MemberId
    day: date
    """From which the seat is vacant."""
    ground: str = ""
    ballot: BallotId | None = None
    """The vote that ended it; None: an act from outside."""
    by: str = ""
    number: str = ""
    dated: date | None = None
    """Of that act."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatRestored:
    """The vote that had ended a mandate was set aside."""

    member: MemberId


MandateEvent: TypeAlias = SeatVacated | SeatRestored
