# SPDX-License-Identifier: Apache-2.0
"""Registration: rounds, who came, who left, who is away for a reason."""

from dataclasses import dataclass
from typing import TypeAlias

from app.domain.ids import MemberId
from app.domain.registration import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class RegistrationOpened:
    """A round of registration began, from nobody."""

    round: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RegistrationClosed:
    """The round ended."""

    round: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MembersRegistered:
    """Deputies registered in person."""

    members: tuple[MemberId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MembersLeft:
    """Deputies left; their votes in an open ballot are struck."""

    members: tuple[MemberId, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MembersExcused:
    """It was noted why deputies are away."""

    members: tuple[MemberId, ...]
    reason: Reason
    paper: str = ""


RegistrationEvent: TypeAlias = (
    RegistrationOpened | RegistrationClosed | MembersRegistered | MembersLeft | MembersExcused
)
