# SPDX-License-Identifier: Apache-2.0
"""A roster from a table: CSV with a header, one deputy a line."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from app.domain.ids import BodyKey, MemberId
from app.domain.member import SINGLE, Member, Office
from app.errors import Unreadable
from app.wording import N_, Fact, Saying

COLUMNS = (
    "key", "name", "seat", "office", "faction", "region", "committee",
    "mandate_from", "mandate_to", "card",
)  # fmt: skip
"""The columns of a roster; `name` is required, `mandate_to` is the last day, inclusive."""


USUAL = "m"
"""With what keys begin that nobody has chosen."""
_DIGITS = 9
"""More than these no hall has seats."""


def read_csv(path: Path, *, body: BodyKey = SINGLE) -> tuple[Member, ...]:
    """Return the deputies in a CSV file; raises `Unreadable` with the line and the column.

    In a joint sitting the keys bear the prefix of their body, which stands in place of the usual
    one: «m007» of a chamber's own roster is «s007» there.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable(place=path.name, reason=Saying(N_("the file isn't in UTF-8"))) from error
    except (OSError, ValueError) as error:  # ValueError: what was given can't name a file
        problem = getattr(error, "strerror", None) or str(error)
        reason = Saying(N_("the file can't be read: {problem}"), {"problem": problem})
        raise Unreadable(place=str(path), reason=reason) from error
    return tuple(_members(path.name, text, body))


def member(place: str, row: Mapping[str, str], order: int, body: BodyKey = SINGLE) -> Member:
    """Return the deputy of one line; the n-th without a key or a seat has «m<n>» and seat n."""
    name = " ".join((row.get("name") or "").split())
    if not name:
        raise _wrong(place, "name", Saying(N_("a deputy needs a name")))
    begins, ends = _day(place, row, "mandate_from"), _day(place, row, "mandate_to")
    if begins and ends and ends < begins:
        raise _wrong(place, "mandate_to", Saying(N_("the last day is before the first")))
    return Member(
        id=_key(row, order, body),
        name=name,
        seat=_number(place, row, order),
        body=body,
        office=_office(place, row),
        faction=row.get("faction") or "",
        region=row.get("region") or "",
        committee=row.get("committee") or "",
        card=row.get("card") or "",
        mandate_from=begins,
        mandate_to=ends,
    )


def _key(row: Mapping[str, str], order: int, body: BodyKey) -> MemberId:
    key = row.get("key") or f"{USUAL}{order:03}"
    if body == SINGLE or key.startswith(body):
        return MemberId(key)
    number = key.removeprefix(USUAL)
    return MemberId(body + (number if number.isdecimal() else key))


def _members(file: str, text: str, body: BodyKey) -> Iterator[Member]:
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    try:
        header = reader.fieldnames or []
        _check_header(f"{file}:1", header)
        for order, row in enumerate(reader, start=1):
            place = f"{file}:{reader.line_num}"
            if None in row or None in row.values():
                raise _wrong(place, "", Saying(N_("this line has another number of columns")))
            yield member(place, {key: value.strip() for key, value in row.items()}, order, body)
    except csv.Error as error:
        reason = Saying(N_("this isn't a CSV file: {problem}"), {"problem": str(error)})
        # The reader of rows hasn't counted the line that it could not read.
        place = f"{file}:{reader.reader.line_num}"
        raise Unreadable(place=place, reason=reason) from error


def _check_header(place: str, header: Sequence[str]) -> None:
    twice = [column for column in COLUMNS if header.count(column) > 1]
    if twice:
        raise _wrong(place, ", ".join(twice), Saying(N_("this column stands twice")))
    unknown = [column for column in header if column not in COLUMNS]
    if "name" not in header or unknown:
        known = ", ".join(COLUMNS)
        reason = Saying(N_("the columns of a roster are: {columns}"), {"columns": known})
        raise _wrong(place, ", ".join(unknown) or "name", reason)


def _number(place: str, row: Mapping[str, str], default: int) -> int:
    text = row.get("seat") or ""
    if not text:
        return default
    if not text.isascii() or not text.isdecimal() or len(text) > _DIGITS or int(text) < 1:
        raise _wrong(place, "seat", Saying(N_("a seat is a whole number from 1")))
    return int(text)


def _office(place: str, row: Mapping[str, str]) -> Office:
    try:
        return Office(row.get("office") or "")
    except ValueError as error:
        known = ", ".join(office for office in Office if office)
        reason = Saying(N_("an office is one of: {known}"), {"known": known})
        raise _wrong(place, "office", reason) from error


def _day(place: str, row: Mapping[str, str], column: str) -> date | None:
    text = row.get(column) or ""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise _wrong(place, column, Saying(N_("a day is written 2026-05-14"))) from error


def _wrong(place: str, column: str, reason: Fact) -> Unreadable:
    return Unreadable(place=f"{place}: {column}" if column else place, reason=reason)
