# SPDX-License-Identifier: Apache-2.0
"""The count of a body's acts, whole: who has which number, and what explains those nobody has."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from app.domain.register import ForeignAct, NumberGiven, Register, Reserved


class Holder(StrEnum):
    """To whom a number, or a run of numbers, belongs."""

    ACT = "act"
    FOREIGN = "foreign"
    """An act made elsewhere."""
    RESERVED = "reserved"
    GAP = "gap"
    """Nobody, and nothing explains it yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberRow:
    """A line of the register of numbers."""

    holder: Holder
    first: int | None
    """Its place in the count; None for a number that doesn't follow the mask."""
    last: int | None
    """The end of a run; the same as `first` for one number."""
    number: str = ""
    """As written; empty for a run."""
    about: str = ""
    """The title of an act made elsewhere, or for what numbers are reserved."""
    act: NumberGiven | None = None
    chancery: bool = False
    """A gap before a number that the chancery gave: it knows the acts in between."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Numbers that nothing explains."""

    first: int
    last: int
    chancery: bool
    """Whether the number after it was given by the chancery."""


def number_rows(register: Register) -> tuple[NumberRow, ...]:
    """Return the register of numbers in its order; those beyond the mask come last."""
    rows = [*map(_of_act, register.numbers), *map(_of_foreign, register.foreign)]
    rows += map(_of_reserved, register.reserved)
    rows += (
        NumberRow(holder=Holder.GAP, first=gap.first, last=gap.last, chancery=gap.chancery)
        for gap in gaps(register)
    )
    return tuple(sorted(rows, key=lambda row: (row.first is None, row.first or 0, row.number)))


def gaps(register: Register) -> Iterator[Gap]:
    """Yield the runs of numbers below the greatest that no act has and nothing explains."""
    chancery = {each.seq for each in register.numbers if each.given}
    chancery |= {each.seq for each in register.foreign}
    at = register.first_number
    for seq in sorted(register.taken):
        for first, last in _unreserved(register, at, seq - 1):
            yield Gap(first=first, last=last, chancery=seq in chancery)
        at = max(at, seq + 1)


def _unreserved(register: Register, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield the parts of a run that aren't reserved; a run may be very long."""
    for kept in sorted(register.reserved, key=lambda each: each.first):
        if kept.last < first or last < kept.first:
            continue
        if first < kept.first:
            yield first, kept.first - 1
        first = kept.last + 1
    if first <= last:
        yield first, last


def _of_act(act: NumberGiven) -> NumberRow:
    return NumberRow(holder=Holder.ACT, first=act.seq, last=act.seq, number=act.number, act=act)


def _of_foreign(act: ForeignAct) -> NumberRow:
    return NumberRow(
        holder=Holder.FOREIGN, first=act.seq, last=act.seq, number=act.number, about=act.title
    )


def _of_reserved(kept: Reserved) -> NumberRow:
    return NumberRow(holder=Holder.RESERVED, first=kept.first, last=kept.last, about=kept.reason)
