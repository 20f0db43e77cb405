# SPDX-License-Identifier: Apache-2.0
"""Who is meant: deputies named, all of a pool, all but some, or the first n in seat order.

Whom a number means depends on the pool of the action (who is registered, who hasn't voted), so the
rules resolve it; a list is taken whole or not at all.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias, assert_never

from app.domain.ids import BodyKey, MemberId
from app.domain.refusals import (
    BeyondPool,
    Malformed,
    MandateNotInForce,
    Refusal,
    UnknownMember,
)
from app.domain.sitting import Sitting
from app.wording import N_, Saying


@dataclass(frozen=True, slots=True)
class Named:
    """These deputies."""

    members: tuple[MemberId, ...]


@dataclass(frozen=True, slots=True)
class Everyone:
    """All of the pool, but for these."""

    but: tuple[MemberId, ...] = ()


@dataclass(frozen=True, slots=True)
class First:
    """The first n of the pool in seat order."""

    number: int


@dataclass(frozen=True, slots=True)
class ByBody:
    """In a joint sitting: a selection for each body."""

    parts: tuple[tuple[BodyKey, "Named | Everyone | First"], ...]


Selection: TypeAlias = Named | Everyone | First | ByBody
NOBODY = Named(())


@dataclass(frozen=True, slots=True)
class Chosen:
    """The deputies found, and what speaks against taking them."""

    members: tuple[MemberId, ...] = ()
    findings: tuple[Refusal, ...] = ()


def choose(sitting: Sitting, selection: Selection, pool: Sequence[MemberId]) -> Chosen:
    """Resolve a selection against the pool of an action."""
    match selection:
        case Named(members):
            return Chosen(members, tuple(_unknown(sitting, members)))
        case Everyone(but):
            kept = tuple(member for member in pool if member not in but)
            return Chosen(kept, tuple(_unknown(sitting, but)))
        case First(number):
            if number > len(pool):
                return Chosen(findings=(_too_many(number, len(pool)),))
            return Chosen(tuple(pool[:number]))
        case ByBody(parts):
            return _by_body(sitting, parts, pool)
        case _:
            assert_never(selection)


def named(selection: Selection) -> tuple[MemberId, ...]:
    """Return the deputies whom a selection names one by one."""
    match selection:
        case Named(members):
            return members
        case ByBody(parts):
            return tuple(member for _, part in parts for member in named(part))
        case _:
            return ()


def repeated(members: Iterable[MemberId]) -> Malformed | None:
    """Refuse a deputy who is named twice in one step."""
    seen: set[MemberId] = set()
    for member in members:
        if member in seen:
            return Malformed(
                reason=Saying(N_("the deputy “{member}” is named twice"), {"member": member})
            )
        seen.add(member)
    return None


def _by_body(
    sitting: Sitting,
    parts: tuple[tuple[BodyKey, Named | Everyone | First], ...],
    pool: Sequence[MemberId],
) -> Chosen:
    members: list[MemberId] = []
    findings: list[Refusal] = []
    for body, part in parts:
        own = tuple(member for member in pool if sitting.body_of.get(member) == body)
        chosen = choose(sitting, part, own)
        members += chosen.members
        findings += chosen.findings
        findings += [
            UnknownMember(member=member)
            for member in chosen.members
            if sitting.body_of.get(member, body) != body
        ]
    return Chosen(tuple(members), tuple(findings))


def _unknown(sitting: Sitting, members: Iterable[MemberId]) -> Iterable[Refusal]:
    for key in members:
        member = sitting.member(key)
        if member is None:
            yield UnknownMember(member=key)
        elif not member.in_force(sitting.date):
            yield MandateNotInForce(name=member.name, day=sitting.date)


def _too_many(wanted: int, there: int) -> BeyondPool:
    return BeyondPool(
        reason=Saying(
            N_("deputies asked for: {wanted}; there are: {there}"),
            {"wanted": wanted, "there": there},
        )
    )
