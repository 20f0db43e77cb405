# SPDX-License-Identifier: Apache-2.0
"""The register of a body: what outlives a sitting.

Its deputies with their mandates, the numbers given to its acts, and which sittings there were: so
that no number is given twice, a mandate ended on Tuesday is gone on Thursday, and a sitting that
vanishes is missed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from app.domain.ids import SittingId
from app.domain.member import Roster
from app.kazakh.cases import Case


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberGiven:
    """A number and the act that has it."""

    number: str
    seq: int | None
    sitting: SittingId


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """What is so in the register of one body and convocation."""

    key: str
    """«senate-1995/VIII»."""
    roster: Roster = Roster()
    first_number: int = 1
    numbers: tuple[NumberGiven, ...] = ()
    forms: Mapping[str, Mapping[Case, str]] = field(default_factory=lambda: MappingProxyType({}))
    """By name, its six cases as they were settled with the clerk."""
    sittings: Mapping[SittingId, str] = field(default_factory=lambda: MappingProxyType({}))
    """Each sitting planned, with its closing digest, empty until it ends."""

    @property
    def next_number(self) -> int:
        """The next number of an act: one more than the greatest."""
        greatest = max((each.seq for each in self.numbers if each.seq is not None), default=0)
        return max(self.first_number, greatest + 1)

    def has_given(self, number: str, seq: int | None) -> bool:
        """Tell whether a number is taken: as written, or by its place in the count."""
        return any(
            each.number == number or (seq is not None and each.seq == seq) for each in self.numbers
        )

    def given(self, number: str) -> NumberGiven | None:
        """Return to whom a number was given, if it was."""
        return next((each for each in self.numbers if each.number == number), None)
