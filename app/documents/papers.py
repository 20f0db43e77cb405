# SPDX-License-Identifier: Apache-2.0
"""Any paper of a sitting but an act, set on sheets: minutes, lists, protocols, letters.

What stands in the `Paper` stands on the sheets, in its order. The record is for ever, so a letter
that the printing face lacks can't be refused any more: it is written as its code point, «(U+4E2D)»,
never as an empty box.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import ClassVar, TypeAlias

from app.documents.flow import Hold, PlacedRow, Row, Run, Stroke, Upright, flow
from app.documents.fonts import Face, missing_letters
from app.documents.page import Frame, draw
from app.documents.pdfa import Description, archive
from app.documents.styles import LEADING, POINT_PER_MM, Align, Sheet, Style, sheet_for
from app.documents.tables import table_rows
from app.documents.typesetting import Line, set_paragraph
from app.documents.wording import SPECIMEN
from app.domain.resolution import Mark, PaperForm
from app.errors import N_, ChamberError
from app.views.paper import Entry, Heading, Paper, Part, Signature, Table, Text, Weight

Progress: TypeAlias = Callable[[float], bool]
"""Told which share of the work is done, 0 to 1; answers whether to go on."""


@dataclass(eq=False, kw_only=True)
class PrintingStopped(ChamberError):
    """Whoever watched the printing stopped it."""

    sentence: ClassVar[str] = N_(
        "The printing was stopped. Nothing is lost; the papers can be printed again."
    )


_NAME_OF_COUNTRY = ("Қазақстан Республикасы", "Қазақстан\N{NO-BREAK SPACE}Республикасы")
_SIZE, _TABLE_SIZE, _LARGE_SIZE = 12, 10.5, 17
_LEAST_BOTTOM_MM = 20
"""The foot of the sheet stands in it."""
_TIME_COLUMN = 14 * POINT_PER_MM
_POST_SHARE, _HAND_SHARE, _GAP_SHARE = 0.48, 0.22, 0.04
_HAND_RULE = 0.5
_HELD = re.compile(
    r"(?:(?<=[–№])|(?<=\d жылғы)) (?=[\d_])"
    r"|(?<=\w) (?=(?:[А-ЯЁӘҒҚҢӨҰҮҺІ]\.){1,3}(?:[,;).]|\s|$))"
)
"""A figure stays with its dash or sign, a day with its year, initials with their surname."""
_HELD_OVER_SIGNATURE = 3

# White above each part, in lines of the text.
_ABOVE_TITLE = 1.2
_ABOVE_UNDER = 0.3
_ABOVE_FIRST = 1.2
_ABOVE_HEADING = 1.1
_ABOVE_TEXT = 0.45
_ABOVE_ENTRY = 0.3
_ABOVE_SIGNATURE = 2.2

_LINE = _SIZE * LEADING
_PLAIN = Style(face=Face.REGULAR, size=_SIZE)
_STYLES = {
    Weight.PLAIN: Style(face=Face.REGULAR, size=_SIZE, align=Align.JUSTIFIED),
    Weight.STRONG: Style(face=Face.BOLD, size=_SIZE, align=Align.JUSTIFIED),
    Weight.QUIET: Style(face=Face.ITALIC, size=_SIZE, align=Align.JUSTIFIED),
    Weight.LARGE: Style(face=Face.REGULAR, size=_LARGE_SIZE),
    Weight.LARGE_STRONG: Style(face=Face.BOLD, size=_LARGE_SIZE),
}
_ALOUD = frozenset({Weight.LARGE, Weight.LARGE_STRONG})
_CENTRED = Style(face=Face.REGULAR, size=_SIZE, align=Align.CENTRED)
_BOLD_CENTRED = Style(face=Face.BOLD, size=_SIZE, align=Align.CENTRED)
_TITLE = Style(face=Face.BOLD, size=_SIZE + 2, align=Align.CENTRED)


def render(paper: Paper, progress: Progress = lambda _: True) -> bytes:
    """Return a paper as PDF/A-1b: the same paper, the same bytes.

    Raises `PrintingStopped` when `progress` says so, `FormImpossible` for margins that leave no
    room.
    """

    def watch(share: float) -> None:
        if not progress(share):
            raise PrintingStopped

    sheets = compose(paper, lambda part: watch(part / len(paper.parts) / 2))
    marks = (paper.corner, SPECIMEN if paper.mark is Mark.SPECIMEN else "")
    frame = Frame(
        under=SPECIMEN if paper.mark is Mark.SPECIMEN else "",
        corner=tuple(shown(each) for each in marks if each),
        foot=shown(paper.foot),
    )
    plain = draw(
        sheets, _sheet(paper.form), frame, lambda sheet: watch((1 + sheet / len(sheets)) / 2)
    )
    description = Description(
        title=shown(" ".join([paper.title, *paper.under])),
        creator=shown(paper.heading),
        day=paper.day,
    )
    return archive(plain, description)


def compose(
    paper: Paper, part_set: Callable[[int], None] = lambda _: None
) -> tuple[tuple[PlacedRow, ...], ...]:
    """Return what stands on each sheet, before anything is drawn. Raises as `render` does.

    `part_set` is told after each part how many there are.
    """
    sheet = _sheet(paper.form)
    rows = list(_opening(paper, sheet))
    white, hold = _ABOVE_FIRST, Hold.FIRMLY
    for number, (part, following) in enumerate(zip_longest(paper.parts, paper.parts[1:]), start=1):
        fresh = tuple(_part(part, sheet, white))
        rows += [replace(fresh[0], hold=max(fresh[0].hold, hold)), *fresh[1:]] if fresh else []
        white, hold = 0, _hold_between(part, following)
        part_set(number)
    return flow((*_held(rows), *_closing(paper, sheet)), sheet)


def shown(text: str) -> str:
    """Return a text with the letters that can't be printed written as their code points."""
    for letter in missing_letters(text):
        text = text.replace(letter, f"(U+{ord(letter):04X})")
    return _HELD.sub("\N{NO-BREAK SPACE}", text)


def _sheet(form: PaperForm) -> Sheet:
    """Return the frame of the text: the profile's margins, never the numbered blank of acts."""
    bottom = max(form.margin_bottom, _LEAST_BOTTOM_MM)
    return sheet_for(replace(form, headed_paper=False, margin_bottom=bottom))


def _opening(paper: Paper, sheet: Sheet) -> Iterator[Row]:
    yield from _lines(paper.heading.upper(), _BOLD_CENTRED, sheet.width, white=0)
    yield from _lines(paper.title, _TITLE, sheet.width, white=_ABOVE_TITLE)
    for line in paper.under:
        yield from _lines(line, _CENTRED, sheet.width, white=_ABOVE_UNDER)


def _part(part: Part, sheet: Sheet, first: float) -> Iterator[Row]:
    """Yield the rows of one part; `first` is the white above the first part of all."""
    match part:
        case Heading():
            white = max(first, _ABOVE_HEADING)
            yield from _lines(part.text, _BOLD_CENTRED, sheet.width, white=white, hold=Hold.NOT)
        case Text():
            white, style = max(first, _ABOVE_TEXT), _STYLES[part.weight]
            yield from _lines(part.text, style, sheet.width, white=white, hold=Hold.NOT)
        case Entry():
            yield from _entry(part, sheet, max(first, _ABOVE_ENTRY))
        case Table():
            white = max(first, _ABOVE_TEXT) * _LINE
            yield from table_rows(_shown(part), _TABLE_SIZE, sheet.width, white=white)


def _hold_between(part: Part, following: Part | None) -> Hold:
    """Return how strongly the next part holds to this one.

    A heading is never left alone, nor what stands over a table; what is read aloud in one breath
    isn't parted where a sheet can hold it.
    """
    if isinstance(part, Heading) or _names(part):
        return Hold.FIRMLY
    if isinstance(part, Text) and isinstance(following, Table):
        return Hold.FIRMLY
    aloud = isinstance(following, Text) and following.weight in _ALOUD
    announces = isinstance(part, Text | Entry) and part.text.endswith(":")
    return Hold.RATHER if aloud or announces else Hold.NOT


def _names(part: Part) -> bool:
    """Tell whether a line is a label, as the name of a chamber over its list."""
    return (
        isinstance(part, Text)
        and part.weight is Weight.STRONG
        and not part.text.endswith((".", "!", "?"))
    )


def _entry(entry: Entry, sheet: Sheet, white: float) -> Iterator[Row]:
    """Yield what happened, with its time in the column on the left."""
    measure = sheet.width - _TIME_COLUMN
    told = _lines(entry.text, _STYLES[entry.weight], measure, white=white, hold=Hold.NOT)
    rows = [replace(row, items=tuple(map(_moved, row.items))) for row in told]
    time = set_paragraph(shown(entry.time), _PLAIN, _TIME_COLUMN)
    if rows and time:
        run = Run(line=time[0], style=_PLAIN)
        rows[0] = replace(rows[0], items=(run, *rows[0].items))
    yield from rows


def _moved(item: Run | Stroke | Upright) -> Run | Stroke | Upright:
    return replace(item, x=_TIME_COLUMN)


def _lines(
    text: str, style: Style, measure: float, *, white: float, hold: Hold = Hold.FIRMLY
) -> Iterator[Row]:
    """Yield a text, a paragraph for each of its lines; `hold` is that of its first row."""
    for paragraph in shown(text).split("\n"):
        lines = set_paragraph(paragraph, style, measure)
        for index, line in enumerate(lines):
            parted = style.align is Align.JUSTIFIED and 1 < index < len(lines) - 1
            yield Row(
                height=style.leading,
                white=0 if index else white * _LINE,
                hold=(Hold.NOT if parted else Hold.RATHER) if index else hold,
                items=(Run(line=line, style=style),),
            )
        if lines:
            white, hold = 0, Hold.NOT


def _held(rows: list[Row]) -> tuple[Row, ...]:
    """Tie the last rows together, so that no signature stands without what it is under."""
    return tuple(
        replace(row, hold=Hold.FIRMLY) if index > len(rows) - _HELD_OVER_SIGNATURE else row
        for index, row in enumerate(rows)
    )


def _closing(paper: Paper, sheet: Sheet) -> Iterator[Row]:
    for each in paper.signatures:
        yield from _signature(each, sheet)


def _signature(signature: Signature, sheet: Sheet) -> Iterator[Row]:
    """Yield the post, a rule for the hand, and the name, or a second rule to write it on."""
    named = shown(signature.post).replace(*_NAME_OF_COUNTRY)
    post = set_paragraph(named, _PLAIN, sheet.width * _POST_SHARE)
    hand = sheet.width * (_POST_SHARE + _GAP_SHARE)
    name_at = hand + sheet.width * (_HAND_SHARE + _GAP_SHARE)
    name = set_paragraph(shown(signature.name), _PLAIN, sheet.width - name_at)
    drop = _PLAIN.leading - _HAND_RULE
    last = max(len(post), len(name), 1) - 1
    for index in range(last + 1):
        # Both end on the line of the rule: a post of several lines goes up from there.
        beside: list[Run | Stroke] = _runs(post, index - last + len(post) - 1, 0)
        beside += _runs(name, index - last + len(name) - 1, name_at)
        if index == last:
            beside.append(_rule(hand, sheet.width * _HAND_SHARE, drop))
            if not name:
                beside.append(_rule(name_at, sheet.width - name_at, drop))
        white = 0 if index else _ABOVE_SIGNATURE * _LINE
        items = tuple(beside)
        yield Row(height=_PLAIN.leading, white=white, hold=Hold.FIRMLY, items=items)


def _runs(lines: tuple[Line, ...], index: int, x: float) -> list[Run | Stroke]:
    return [Run(line=lines[index], style=_PLAIN, x=x)] if 0 <= index < len(lines) else []


def _rule(x: float, length: float, drop: float) -> Stroke:
    return Stroke(thickness=_HAND_RULE, drop=drop, x=x, width=length)


def _shown(table: Table) -> Table:
    rows = tuple(tuple(shown(cell) for cell in row) for row in table.rows)
    columns = tuple(replace(each, title=shown(each.title)) for each in table.columns)
    return replace(table, columns=columns, rows=rows)
