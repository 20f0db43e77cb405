# SPDX-License-Identifier: Apache-2.0
"""Rows of text over sheets: nothing lost, nothing alone that belongs with something else."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from app.documents.styles import Sheet, Style
from app.documents.typesetting import Line


class Hold(IntEnum):
    """How strongly a row holds to the row above it."""

    NOT = 0
    RATHER = 1
    """A new sheet here leaves a single line of a paragraph behind."""
    FIRMLY = 2
    """A new sheet here only if a sheet can't hold all that belongs together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A line of text and where it stands; `x` from the left edge of the text."""

    line: Line
    style: Style
    x: float = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """A horizontal rule; lengths in points, `drop` from the row's top."""

    thickness: float
    drop: float
    x: float = 0
    """From the left edge of the text."""
    width: float | None = None
    """None: to the right edge of the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Upright:
    """A vertical rule over the whole height of the row; `x` from the left edge of the text."""

    thickness: float
    x: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What stands side by side: lines of text, or rules."""

    height: float
    white: float = 0
    """Left free above, except at the top of a sheet."""
    hold: Hold = Hold.NOT
    items: tuple[Run | Stroke | Upright, ...]
    head: tuple["Row", ...] = ()
    """What is said again where a sheet begins with this row: the head of its table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedRow:
    """A row and its top, in points from the upper edge of the sheet."""

    row: Row
    top: float


def flow(rows: Iterable[Row], sheet: Sheet) -> tuple[tuple[PlacedRow, ...], ...]:
    """Distribute rows over sheets, each sheet as full as what holds together allows."""
    waiting = tuple(rows)
    pages: list[tuple[PlacedRow, ...]] = []
    top = sheet.first_top
    while waiting:
        said_again = len(waiting[0].head) if pages else 0
        waiting = (*waiting[0].head[:said_again], *waiting)
        # However little fits, a sheet takes more than what it says again.
        least = said_again + 1
        count = max(_fitting(waiting, sheet.bottom - top), least)
        if count < len(waiting):
            count = _parting(waiting, least, count)
        pages.append(_place(waiting[:count], top))
        waiting = waiting[count:]
        top = sheet.top
    return tuple(pages)


def _fitting(rows: tuple[Row, ...], height: float) -> int:
    """Return how many of the rows fit that height; at least one."""
    used = 0.0
    for count, row in enumerate(rows):
        used += row.height + (row.white if count else 0)
        if count and used > height:
            return count
    return len(rows)


def _parting(rows: tuple[Row, ...], least: int, most: int) -> int:
    """Return how many rows the sheet takes: as many as fit, but parted where it hurts least."""
    # The most rows come first, and `max` keeps the first of equals: here, the loosest hold.
    return max(range(most, least - 1, -1), key=lambda count: -rows[count].hold)


def _place(rows: tuple[Row, ...], top: float) -> tuple[PlacedRow, ...]:
    placed = []
    for index, row in enumerate(rows):
        top += row.white if index else 0
        placed.append(PlacedRow(row=row, top=top))
        top += row.height
    return tuple(placed)
