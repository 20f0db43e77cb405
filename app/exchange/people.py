# SPDX-License-Identifier: Apache-2.0
"""A deputy from one line of a roster, or everything that is wrong in it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from app.domain.ids import BodyKey, MemberId
from app.domain.member import SINGLE, Member, Office
from app.errors import Unreadable
from app.exchange.columns import COLUMNS, office_of
from app.wording import N_, Fact, Saying

USUAL: Final = "m"
"""With what keys begin that nobody has chosen."""
_DIGITS: Final = 9
"""More than these no hall has seats."""
_DOTTED: Final = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})(?: ?(?:ж|г)\.?)?")
"""A day as tables write it: «14.05.2026 ж.»."""


class Slip(NamedTuple):
    """What is wrong in one cell of a line."""

    column: str
    code: str
    reason: Saying


@dataclass(frozen=True, slots=True, kw_only=True)
class LineRead:
    """A line as it was read."""

    member: Member | None
    """None when anything in it is wrong."""
    slips: tuple[Slip, ...]


def deputy(
    row: Mapping[str, str], order: int, body: BodyKey, *, own: frozenset[str] = frozenset()
) -> LineRead:
    """Return the deputy of one line; the n-th without a key or a seat has «m<n>» and seat n.

    Columns in `own` are read to the letter: their days are written 2026-05-14 and no other way.
    """
    name = " ".join((row.get("name") or "").split())
    slips = [] if name else [Slip("name", "no-name", Saying(N_("a deputy needs a name")))]
    begins = _day(row, "mandate_from", own, slips)
    ends = _day(row, "mandate_to", own, slips)
    if begins and ends and ends < begins:
        late = Saying(N_("the last day is before the first"))
        slips.append(Slip("mandate_to", "mandate-ends-early", late))
    seat = _number(row, order, slips)
    office = _office(row, slips)
    if slips:
        return LineRead(member=None, slips=tuple(slips))
    member = Member(
        id=_key(row, order, body),
        name=name,
        seat=seat,
        body=body,
        office=office,
        faction=row.get("faction") or "",
        region=row.get("region") or "",
        committee=row.get("committee") or "",
        card=row.get("card") or "",
        mandate_from=begins,
        mandate_to=ends,
    )
    return LineRead(member=member, slips=())


def member(place: str, row: Mapping[str, str], order: int, body: BodyKey = SINGLE) -> Member:
    """Return the deputy of one line; raises `Unreadable` with the first slip."""
    read = deputy(row, order, body, own=frozenset(COLUMNS))
    if read.member is None:
        slip = read.slips[0]
        raise wrong(place, slip.column, slip.reason)
    return read.member


def wrong(place: str, column: str, reason: Fact) -> Unreadable:
    """Return what to raise of a cell."""
    return Unreadable(place=f"{place}: {column}" if column else place, reason=reason)


def _key(row: Mapping[str, str], order: int, body: BodyKey) -> MemberId:
    key = row.get("key") or f"{USUAL}{order:03}"
    if body == SINGLE or key.startswith(body):
        return MemberId(key)
    number = key.removeprefix(USUAL)
    return MemberId(body + (number if number.isdecimal() else key))


def _number(row: Mapping[str, str], default: int, slips: list[Slip]) -> int:
    text = row.get("seat") or ""
    if not text:
        return default
    if not text.isascii() or not text.isdecimal() or len(text) > _DIGITS or int(text) < 1:
        slips.append(Slip("seat", "no-seat", Saying(N_("a seat is a whole number from 1"))))
        return default
    return int(text)


def _office(row: Mapping[str, str], slips: list[Slip]) -> Office:
    found = office_of(row.get("office") or "")
    if found is None:
        known = ", ".join(office for office in Office if office)
        reason = Saying(N_("an office is one of: {known}"), {"known": known})
        slips.append(Slip("office", "office-unknown", reason))
        return Office.NONE
    return found


def _day(
    row: Mapping[str, str], column: str, own: frozenset[str], slips: list[Slip]
) -> date | None:
    text = row.get(column) or ""
    dotted = None if column in own else _DOTTED.fullmatch(text)
    try:
        if dotted is not None:
            day, month, year = map(int, dotted.groups())
            return date(year, month, day)
        return date.fromisoformat(text) if text else None
    except ValueError:
        slips.append(Slip(column, "no-day", Saying(N_("a day is written 2026-05-14"))))
        return None
