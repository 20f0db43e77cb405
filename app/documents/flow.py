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
    """A horizontal rule over the whole measure; lengths in points, `drop` from the row's top."""

    thickness: float
    drop: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What stands side by side: lines of text, or rules."""

    height: float
    white: float = 0
    """Left free above, except at the top of a sheet."""
    hold: Hold = Hold.NOT
    items: tuple[Run | Stroke, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedRow:
    """A row and its top, in points from the upper edge of the sheet."""

    row: Row
    top: float


def flow(rows: Iterable[Row], sheet: Sheet) -> tuple[tuple[PlacedRow, ...], ...]:
    """Distribute rows over sheets, each sheet as full as what holds together allows."""
    waiting = tuple(rows)
    pages = []
    top = sheet.first_top
    while waiting:
        count = _fitting(waiting, sheet.bottom - top)
        if count < len(waiting):
            count = _parting(waiting, count)
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


def _parting(rows: tuple[Row, ...], most: int) -> int:
    """Return how many rows the sheet takes: as many as fit, but parted where it hurts least."""
    # The most rows come first, and `max` keeps the first of equals: here, the loosest hold.
    return max(range(most, 0, -1), key=lambda count: -rows[count].hold)


def _place(rows: tuple[Row, ...], top: float) -> tuple[PlacedRow, ...]:
    placed = []
    for index, row in enumerate(rows):
        top += row.white if index else 0
        placed.append(PlacedRow(row=row, top=top))
        top += row.height
    return tuple(placed)
