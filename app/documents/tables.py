# SPDX-License-Identifier: Apache-2.0
"""Tables on paper: a head that is said again on every sheet, rows that aren't torn apart.

A cell is as high as its text needs and never wider than its column: a long name goes on to the next
line, a word longer than the column is cut.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, zip_longest

from app.documents.flow import Hold, Row, Run, Stroke, Upright
from app.documents.fonts import Face
from app.documents.styles import Align, Style
from app.documents.typesetting import Line, set_paragraph
from app.views.paper import Column, Table

_RULE = 0.5
_BESIDE = 3.5
"""Points between a rule and the text of a cell."""
_ABOVE_AND_BELOW = 2.0
_ROOM_FOR_A_HAND = 3.7
"""Makes a row of 7 mm: enough for a mark, and a chamber of fifty goes on two sheets."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cell:
    """A column as it stands on the sheet; lengths in points."""

    left: float
    width: float
    head: Style
    body: Style


def table_rows(table: Table, size: float, measure: float, *, white: float) -> Iterator[Row]:
    """Yield a table over the whole measure, in a type of that size; `white` goes above it."""
    cells = _cells(table.columns, size, measure)
    air = _ROOM_FOR_A_HAND if table.roomy else _ABOVE_AND_BELOW
    titles = [each.title for each in table.columns]
    heads = [cell.head for cell in cells]
    head = tuple(_table_row(titles, heads, cells, air=_ABOVE_AND_BELOW))
    over = Stroke(thickness=_RULE, drop=0)
    head = (replace(head[0], items=(over, *head[0].items)), *head[1:])
    # The head stays with the first row, and isn't itself parted.
    yield replace(head[0], white=white)
    yield from (replace(each, hold=Hold.FIRMLY) for each in head[1:])
    again = tuple(replace(each, hold=Hold.FIRMLY) for each in head)
    bodies = [cell.body for cell in cells]
    for number, texts in enumerate(table.rows):
        for place, row in enumerate(_table_row(texts, bodies, cells, air=air)):
            tied = place > 0 or number == 0
            yield replace(row, hold=Hold.FIRMLY if tied else Hold.NOT, head=again)


def _cells(columns: Sequence[Column], size: float, measure: float) -> tuple[_Cell, ...]:
    whole = sum(column.share for column in columns)
    widths = [measure * column.share / whole for column in columns]
    lefts = accumulate(widths[:-1], initial=0.0)
    return tuple(
        _Cell(
            left=left,
            width=width,
            head=Style(face=Face.BOLD, size=size, align=Align.CENTRED),
            body=Style(
                face=Face.REGULAR,
                size=size,
                align=Align.CENTRED if column.centred else Align.LEFT,
            ),
        )
        for column, left, width in zip(columns, lefts, widths, strict=True)
    )


def _table_row(
    texts: Sequence[str], styles: Sequence[Style], cells: Sequence[_Cell], *, air: float
) -> Iterator[Row]:
    """Yield the lines of one row of the table, between its rules and over the one below it."""
    set_ = [
        _lines(text, style, cell) for text, style, cell in zip(texts, styles, cells, strict=True)
    ]
    beside = list(zip_longest(*set_)) or [()]
    # The white above and below is shared out among the lines, each in the middle of its own.
    height = max(style.leading for style in styles) + 2 * air / len(beside)
    uprights = _uprights(cells)
    for number, lines in enumerate(beside, start=1):
        runs = tuple(
            Run(line=line, style=style, x=cell.left + _BESIDE)
            for line, style, cell in zip(lines, styles, cells, strict=False)
            if line is not None
        )
        below = (Stroke(thickness=_RULE, drop=height),) if number == len(beside) else ()
        yield Row(height=height, items=(*runs, *uprights, *below))


def _lines(text: str, style: Style, cell: _Cell) -> tuple[Line, ...]:
    measure = cell.width - 2 * _BESIDE
    paragraphs = (set_paragraph(each, style, measure) for each in text.split("\n"))
    return tuple(line for lines in paragraphs for line in lines)


def _uprights(cells: Sequence[_Cell]) -> tuple[Upright, ...]:
    """Return the rules between the columns and at both edges."""
    edges = [cell.left for cell in cells] + [cells[-1].left + cells[-1].width]
    return tuple(Upright(thickness=_RULE, x=edge) for edge in edges)
