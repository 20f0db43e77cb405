# SPDX-License-Identifier: Apache-2.0
"""A body that sits, those who preside or sign for it, and the seats of it that fall vacant."""

from dataclasses import dataclass

from app.domain.ids import BallotId, BodyKey, MemberId
from app.domain.member import Roster


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """One body of a sitting, with its total and its deputies."""

    key: BodyKey
    name: str
    total: int
    """Frozen when the sitting is planned: a vacancy must not change a vote already taken. Of an
    organ: how many members it has."""
    roster: Roster


@dataclass(frozen=True, slots=True, kw_only=True)
class Officer:
    """Someone who presides or signs: a deputy, or a person from outside the body."""

    name: str
    post: str = ""
    member: MemberId | None = None
    acting: bool = False
    """Signs as a deputy chair who performs the Chair's duties (CL95 9(8), CL26 11(5))."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vacancy:
    """A seat that fell vacant in the course of the sitting."""

    member: MemberId
    ballot: BallotId | None = None
    """The vote that ended the mandate; None: an act from outside."""
