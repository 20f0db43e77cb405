# SPDX-License-Identifier: Apache-2.0
"""A roster from elsewhere: CSV, a workbook, a pasted table, Popolo JSON; one deputy a line.

`read_roster` looks at the whole of it and says of every line what it is and what is wrong in it;
`read_csv` is the strict reader of courses, which stops at the first slip.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from app.domain.ids import BodyKey
from app.domain.member import SINGLE, Member
from app.errors import Unreadable
from app.exchange.columns import COLUMNS, NAME_PARTS, Header, header_of
from app.exchange.grids import Grid, Row, read_grid, rows_of_text
from app.exchange.people import USUAL, Slip, deputy, member, wrong
from app.exchange.popolo import persons_of
from app.exchange.suspicions import suspicions
from app.wording import N_, Saying

__all__ = ["COLUMNS", "USUAL", "Finding", "Listed", "RosterRead", "member", "read_csv",
           "read_roster", "read_table"]  # fmt: skip

_ABOVE_HEADER: Final = 30
"""In so many rows of a table its titles must come; above them stands what the table is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A deputy and the line the deputy stands in."""

    line: int
    member: Member


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something to be said of a line."""

    code: str
    """Stays the same in every language: «seat-twice» …"""
    line: int
    column: str
    """One of `COLUMNS`; empty: the line as a whole."""
    message: Saying
    rejected: bool = True
    """False: a warning; the deputy is taken as written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterRead:
    """A roster as it was read: who is on it, and everything that is wrong or strange."""

    listed: tuple[Listed, ...]
    findings: tuple[Finding, ...] = ()

    @property
    def members(self) -> tuple[Member, ...]:
        """The deputies in the order of their lines."""
        return tuple(each.member for each in self.listed)

    @property
    def rejected(self) -> tuple[Finding, ...]:
        """What must be mended before the roster can be taken."""
        return tuple(each for each in self.findings if each.rejected)


def read_roster(content: bytes, name: str, *, body: BodyKey = SINGLE) -> RosterRead:
    """Return what a file holds, by its content and its name; raises `Unreadable` for what is none.

    Whether the lines agree with one another and with a body is `app.exchange.roster_checks`.
    """
    if name.lower().endswith(".json"):
        return _whole(persons_of(content, name), body)
    return _of_grid(read_grid(content, name, _is_header), name, body)


def read_table(text: str, *, body: BodyKey = SINGLE) -> RosterRead:
    """Return what a pasted table holds: its columns are parted by tabs, its first row is titles."""
    name = "…"
    return _of_grid(Grid(rows=rows_of_text(text, name, _is_header)), name, body)


def _is_header(cells: tuple[str, ...]) -> bool:
    return header_of(cells).named


def _of_grid(grid: Grid, name: str, body: BodyKey) -> RosterRead:
    at = next((n for n, row in enumerate(grid.rows[:_ABOVE_HEADER]) if _is_header(row.cells)), None)
    if at is None:
        raise Unreadable(
            place=name,
            reason=Saying(
                N_("no column with names was found; the columns of a roster are: {columns}"),
                {"columns": ", ".join(COLUMNS)},
            ),
        )
    header, line = header_of(grid.rows[at].cells), grid.rows[at].line
    if header.twice:
        place = f"{name}:{line}"
        raise wrong(place, header.twice[0], Saying(N_("this column stands twice")))
    notes = [] if grid.note is None else [("letters", "", grid.note)]
    notes += [
        ("column-unknown", "", Saying(N_("the column “{title}” isn't read"), {"title": each}))
        for each in header.unknown
    ]
    said = tuple(
        Finding(code=code, line=line, column=column, message=message, rejected=False)
        for code, column, message in notes
    )
    read = _whole(_lines(grid.rows[at + 1 :], header), body, own=header.own)
    return RosterRead(listed=read.listed, findings=(*said, *read.findings))


def _lines(rows: Iterable[Row], header: Header) -> Iterator[tuple[int, Mapping[str, str] | Slip]]:
    for row in rows:
        cells = tuple(" ".join(cell.split()) for cell in row.cells)
        found = {
            column: cells[place] for column, place in header.places.items() if place < len(cells)
        }
        if not any(found.values()) or _repeats(row, header):
            continue
        if any(cells[header.width :]):
            yield (
                row.line,
                Slip("", "columns", Saying(N_("this line has another number of columns"))),
            )
            continue
        parts = [found.pop(each, "") for each in NAME_PARTS]
        found["name"] = found.get("name") or " ".join(filter(None, parts))
        yield row.line, found


def _repeats(row: Row, header: Header) -> bool:
    """Tell the titles again at the head of another sheet of paper."""
    again = header_of(row.cells)
    return again.named and again.places == header.places


def _whole(
    lines: Iterable[tuple[int, Mapping[str, str] | Slip]],
    body: BodyKey,
    own: frozenset[str] = frozenset(),
) -> RosterRead:
    listed: list[Listed] = []
    findings: list[Finding] = []
    for order, (line, row) in enumerate(lines, start=1):
        slips: tuple[Slip, ...] = (row,) if isinstance(row, Slip) else ()
        if not isinstance(row, Slip):
            read = deputy(row, order, body, own=own)
            slips = read.slips
            if read.member is not None:
                listed.append(Listed(line=line, member=read.member))
            findings += [
                Finding(code=s.code, line=line, column=s.column, message=s.reason, rejected=False)
                for s in suspicions(row)
            ]
        findings += [
            Finding(code=s.code, line=line, column=s.column, message=s.reason) for s in slips
        ]
    return RosterRead(listed=tuple(listed), findings=tuple(findings))


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
    return tuple(_strictly(path.name, text, body))


def _strictly(file: str, text: str, body: BodyKey) -> Iterator[Member]:
    rows = rows_of_text(text, file, lambda cells: "name" in cells)
    titles = rows[0].cells if rows else ()
    _check_header(f"{file}:1", titles)
    for order, row in enumerate(rows[1:], start=1):
        place = f"{file}:{row.line}"
        if len(row.cells) != len(titles):
            raise wrong(place, "", Saying(N_("this line has another number of columns")))
        cells = dict(zip(titles, (cell.strip() for cell in row.cells), strict=True))
        yield member(place, cells, order, body)


def _check_header(place: str, header: tuple[str, ...]) -> None:
    twice = [column for column in COLUMNS if header.count(column) > 1]
    if twice:
        raise wrong(place, ", ".join(twice), Saying(N_("this column stands twice")))
    unknown = [column for column in header if column not in COLUMNS]
    if "name" not in header or unknown:
        known = ", ".join(COLUMNS)
        reason = Saying(N_("the columns of a roster are: {columns}"), {"columns": known})
        raise wrong(place, ", ".join(unknown) or "name", reason)
