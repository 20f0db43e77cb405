# SPDX-License-Identifier: Apache-2.0
"""The register of a body: what outlives a sitting.

Its deputies with their mandates, the numbers given to its acts, and which sittings there were: so
that no number is given twice, a mandate ended on Tuesday is gone on Thursday, and a sitting that
vanishes is missed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from app.domain.ids import MemberId, SittingId
from app.domain.member import Member, Roster
from app.kazakh.cases import Case


class ActState(StrEnum):
    """Where a numbered act stands (practice W12)."""

    NUMBERED = "numbered"
    """Until it is signed a corrected copy may take its place."""
    SIGNED = "signed"
    """Frozen: what was signed never changes."""
    SENT = "sent"
    VOID = "void"
    """It keeps its number."""


class ActMark(StrEnum):
    """What happens to an act on paper."""

    PRINTED = "printed"
    SIGNED = "signed"
    SENT = "sent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """An act on its way to somebody."""

    to: str
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberGiven:
    """A number, the act that has it, and where that act stands."""

    number: str
    seq: int | None
    sitting: SittingId
    state: ActState = ActState.NUMBERED
    printed: int = 0
    """How many times."""
    signed: date | None = None
    sent: tuple[Sending, ...] = ()
    why_void: str = ""
    given: bool = False
    """Whether the chancery gave it (practice W11)."""
    blanks: tuple[str, ...] = ()
    """The numbers of the headed sheets it was printed on (practice W13)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reserved:
    """Numbers kept for acts that are still to come, or were spoiled elsewhere."""

    first: int
    last: int
    reason: str

    @property
    def span(self) -> tuple[int, int]:
        """Both its ends."""
        return self.first, self.last


@dataclass(frozen=True, slots=True, kw_only=True)
class ForeignAct:
    """An act of the body that was made elsewhere and has its number in the same count."""

    number: str
    seq: int | None
    title: str
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class MandateEnd:
    """When a deputy's mandate ended early."""

    name: str
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """What is so in the register of one body and convocation."""

    key: str
    """«senate-1995/VIII»."""
    roster: Roster = Roster()
    first_number: int = 1
    numbers: tuple[NumberGiven, ...] = ()
    reserved: tuple[Reserved, ...] = ()
    foreign: tuple[ForeignAct, ...] = ()
    forms: Mapping[str, Mapping[Case, str]] = field(default_factory=lambda: MappingProxyType({}))
    """By name, its six cases as they were settled with the clerk."""
    sittings: Mapping[SittingId, str] = field(default_factory=lambda: MappingProxyType({}))
    """Each sitting planned, with its closing digest, empty until it ends."""

    ended: Mapping[MemberId, MandateEnd] = field(default_factory=lambda: MappingProxyType({}))
    """By deputy, the mandates that ended early."""

    def knows_of(self, member: Member) -> Member:
        """Return a deputy with the early end of the mandate, if there was one.

        A successor under the same key, and a deputy elected anew, have a mandate of their own.
        """
        end = self.ended.get(member.id)
        if end is None or end.name != member.name:
            return member
        anew = member.mandate_from is not None and member.mandate_from >= end.day
        return member if anew else replace(member, ended=end.day)

    @property
    def next_number(self) -> int:
        """The next number of an act: one more than the greatest, leaving reserved ones aside."""
        number = max(self.first_number, max(self.taken, default=0) + 1)
        while (kept := self.reserved_for(number)) is not None:
            number = kept.last + 1
        return number

    @property
    def taken(self) -> frozenset[int]:
        """The places in the count that an act has, made here or elsewhere."""
        return frozenset(each.seq for each in self._acts if each.seq is not None)

    @property
    def _acts(self) -> tuple[NumberGiven | ForeignAct, ...]:
        """Every act of the body that has a number."""
        return (*self.numbers, *self.foreign)

    def reserved_for(self, seq: int | None) -> Reserved | None:
        """Return for what a number is reserved, if it is."""
        if seq is None:
            return None
        return next((each for each in self.reserved if each.first <= seq <= each.last), None)

    def has_given(self, number: str, seq: int | None) -> bool:
        """Tell whether a number is taken: as written, or by its place in the count."""
        return any(
            each.number == number or (seq is not None and each.seq == seq) for each in self._acts
        )

    @property
    def void(self) -> frozenset[str]:
        """The numbers of the acts that are void."""
        return frozenset(each.number for each in self.numbers if each.state is ActState.VOID)

    def find(self, number: str) -> NumberGiven | None:
        """Return the act that people mean by a number: «№ 1-VIII ПС», «1-VIII ПС» or «1»."""
        meant = "".join(number.removeprefix("№").split())
        return next(
            (
                each
                for each in self.numbers
                if meant in {"".join(each.number.removeprefix("№").split()), str(each.seq)}
            ),
            None,
        )

    def given(self, number: str) -> NumberGiven | None:
        """Return to whom a number was given, if it was."""
        return next((each for each in self.numbers if each.number == number), None)
