# SPDX-License-Identifier: Apache-2.0
"""The resolution (қаулы) on paper: the act's own words, set as a chamber sets them.

A resolution is put to the vote in writing (PR п.23), so a draft is the same sheet with «ЖОБА» on
it. Nothing is computed here: what stands in the `Act` stands on the paper.
"""

from collections.abc import Iterator
from dataclasses import replace

from app.documents.flow import Hold, PlacedRow, Row, Run, Stroke, Upright, flow
from app.documents.fonts import check_letters, width
from app.documents.page import Frame, draw
from app.documents.pdfa import Description, archive
from app.documents.styles import Sheet, Style, Styles, sheet_for, styles_for
from app.documents.typesetting import Line, set_paragraph
from app.documents.wording import DRAFT, NUMBER_BLANK, SPECIMEN, place_and_date
from app.domain.resolution import Act, Mark, Parallel
from app.errors import N_
from app.wording import Fact, Saying

_CENTRED_SHARE = 0.86
"""Headings keep clear of the edges of the measure."""
_POST_SHARE = 0.5
"""The post of who signs takes half the line; the other half is for the hand."""
_NAME_CLEARANCE = 12.0
"""Points at least between the post and the name on one line."""

_CHANGE_BAR, _BESIDE_TEXT = 1.5, 12.0
"""The bar beside a clause of a draft that isn't the template's, and its distance from the text."""

_THICK_RULE, _THIN_RULE, _BETWEEN_RULES = 1.6, 0.5, 1.4

_LEAST_LINES_OVER_SIGNATURE = 2

# White above each part, in lines of the text.
_ABOVE_RULE = 0.35
_ABOVE_WORD = 1.1
_ABOVE_TITLE = 1.1
_ABOVE_TEXT = 1.2
_ABOVE_CLAUSE = 0.5
_ABOVE_ITEM = 0.15
_ABOVE_SIGNATURE = 2.6
_ABOVE_PLACE = 2.2


def render(act: Act) -> bytes:
    """Return the resolution as PDF/A-1b: the same act, the same bytes.

    Raises `LetterMissing` for a letter that can't be printed and `FormImpossible` for margins
    that leave no room.
    """
    sheets = compose(act)
    plain = draw(sheets, sheet_for(act.form), _frame(act))
    description = Description(
        title=_plain(act.title),
        creator=_plain(act.heading),
        subject=_plain(act.number or ""),
        day=act.date,
    )
    return archive(plain, description)


def compose(act: Act) -> tuple[tuple[PlacedRow, ...], ...]:
    """Return what stands on each sheet, before anything is drawn. Raises as `render` does."""
    whole = _composed(act, place_and_date(act.place, act.date))
    if act.parallel is None:
        return whole
    return (*whole, *_composed(_russian(act, act.parallel), act.parallel.place))


def _composed(act: Act, place: str) -> tuple[tuple[PlacedRow, ...], ...]:
    check_letters(_texts(act))
    sheet, styles = sheet_for(act.form), styles_for(act.form)
    text = _keep_last_lines(tuple(_text_rows(act, styles, sheet)))
    rows = (*_opening_rows(act, styles, sheet), *text, *_closing_rows(act, place, styles, sheet))
    return flow(rows, sheet)


def _russian(act: Act, text: Parallel) -> Act:
    """Return the Russian text as an act, to be set like the Kazakh one; a blank is in Kazakh."""
    return replace(
        act,
        heading=text.heading,
        word=text.word,
        title=text.title,
        preamble=text.preamble,
        clauses=text.clauses,
        signatory_post=text.signatory_post,
        place=text.place,
        number=act.number and (text.number or act.number),
        form=replace(act.form, headed_paper=False),
        changed=(),
    )


def _plain(text: str) -> str:
    return " ".join(text.split())


def _texts(act: Act) -> Iterator[tuple[Fact, str]]:
    """Yield every text of the act as it will stand on paper, with the words for where it stands."""
    if not act.form.headed_paper:
        yield Saying(N_("Heading")), act.heading.upper()
        yield Saying(N_("Kind of document")), act.word
    yield Saying(N_("Title")), act.title
    yield Saying(N_("Preamble")), act.preamble
    for number, clause in enumerate(act.clauses, start=1):
        yield Saying(N_("Clause {number}"), {"number": number}), clause
    yield Saying(N_("Post of the signatory")), act.signatory_post
    yield Saying(N_("Name of the signatory")), act.signatory_name
    yield Saying(N_("Place")), act.place
    yield Saying(N_("Number")), act.number or ""


def _frame(act: Act) -> Frame:
    """Return the marks: a sheet without a number never passes for an act."""
    is_draft = act.mark is Mark.DRAFT or act.number is None
    is_specimen = act.mark is Mark.SPECIMEN
    corner = ((SPECIMEN,) if is_specimen else ()) + ((DRAFT,) if is_draft else ())
    return Frame(under=corner[0] if corner else "", corner=corner)


def _opening_rows(act: Act, styles: Styles, sheet: Sheet) -> Iterator[Row]:
    """Yield the heading, unless the blank carries it, and the title."""
    if not act.form.headed_paper:
        yield from _centred(act.heading.upper(), styles.heading, sheet, white=0)
        strokes = (
            Stroke(thickness=_THICK_RULE, drop=0),
            Stroke(thickness=_THIN_RULE, drop=_THICK_RULE + _BETWEEN_RULES),
        )
        yield Row(
            height=_THICK_RULE + _BETWEEN_RULES + _THIN_RULE,
            white=_ABOVE_RULE * styles.line,
            hold=Hold.FIRMLY,
            items=strokes,
        )
        yield from _centred(act.word, styles.word, sheet, white=_ABOVE_WORD * styles.line)
    yield from _centred(act.title, styles.title, sheet, white=_ABOVE_TITLE * styles.line)


def _centred(text: str, style: Style, sheet: Sheet, *, white: float) -> Iterator[Row]:
    measure = sheet.width * _CENTRED_SHARE
    lines = set_paragraph(text, style, measure)
    yield from _rows(lines, style, x=(sheet.width - measure) / 2, white=white, hold=Hold.FIRMLY)


def _text_rows(act: Act, styles: Styles, sheet: Sheet) -> Iterator[Row]:
    """Yield the preamble and the clauses: one unnumbered, several numbered (SR11; CEC)."""
    white, hold = _ABOVE_TEXT, Hold.FIRMLY
    numbered = len(act.clauses) > 1
    for place, text in enumerate((act.preamble, *act.clauses)):
        opens = f"{place}. " if numbered and place else ""
        differs = act.number is None and place in act.changed
        for paragraph in text.split("\n"):
            lines = set_paragraph(paragraph, styles.body, sheet.width, lead=opens)
            if not lines:
                continue
            gap = white * styles.line
            rows = _rows(lines, styles.body, x=0, white=gap, hold=hold)
            yield from map(_barred, rows) if differs else rows
            # «… қаулы етеді:» and «… сайлансын:» stay with the first line of what they announce.
            announces = paragraph.rstrip().endswith(":")
            white, hold, opens = _ABOVE_ITEM, Hold.RATHER if announces else Hold.NOT, ""
        white = _ABOVE_CLAUSE


def _rows(
    lines: tuple[Line, ...], style: Style, *, x: float, white: float, hold: Hold
) -> Iterator[Row]:
    """Yield the rows of one paragraph; `hold` is that of its first line.

    A justified paragraph leaves no single line on either sheet; other parts aren't parted at all.
    """
    for index, line in enumerate(lines):
        inner = Hold.FIRMLY
        if style.indent:
            inner = Hold.RATHER if index in {1, len(lines) - 1} else Hold.NOT
        yield Row(
            height=style.leading,
            white=0 if index else white,
            hold=inner if index else hold,
            items=(Run(line=line, style=style, x=x),),
        )


def _barred(row: Row) -> Row:
    """Return a row with a bar in the margin: what differs from the template is seen at once."""
    bar = Upright(thickness=_CHANGE_BAR, x=-_BESIDE_TEXT)
    return replace(row, items=(*row.items, bar))


def _keep_last_lines(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """Tie the last lines of the text together, so that no signature stands without its text."""
    first_tied = len(rows) - _LEAST_LINES_OVER_SIGNATURE + 1
    return tuple(
        replace(row, hold=Hold.FIRMLY) if index >= first_tied else row
        for index, row in enumerate(rows)
    )


def _closing_rows(act: Act, place: str, styles: Styles, sheet: Sheet) -> Iterator[Row]:
    """Yield the signature, then place, date and number: one block, tied to the text above it."""
    yield from _signature(act, styles, sheet)
    style = styles.place
    white = _ABOVE_PLACE * styles.line
    for text in (place, act.number or NUMBER_BLANK):
        lines = set_paragraph(text, style, sheet.width)
        yield from _rows(lines, style, x=0, white=white, hold=Hold.FIRMLY)
        white = 0


def _signature(act: Act, styles: Styles, sheet: Sheet) -> Iterator[Row]:
    """Yield the post on the left, and on its last line the name on the right."""
    style, white = styles.signature, _ABOVE_SIGNATURE * styles.line
    post = set_paragraph(act.signatory_post, style, _post_measure(act, style, sheet))
    name = set_paragraph(act.signatory_name, style, sheet.width)
    names = [_to_the_right(line, style, sheet) for line in name]
    rows = list(_rows(post, style, x=0, white=white, hold=Hold.FIRMLY))
    if rows and len(names) == 1 and _side_by_side(post[-1], names[0], style):
        rows[-1] = replace(rows[-1], items=(*rows[-1].items, *names))
        names = []
    yield from rows
    for index, run in enumerate(names):
        gap = 0 if rows or index else white
        yield Row(height=style.leading, white=gap, hold=Hold.FIRMLY, items=(run,))


def _post_measure(act: Act, style: Style, sheet: Sheet) -> float:
    """Return half the line, or more where a word of the post needs it."""
    longest = max((width(w, style.face, style.size) for w in act.signatory_post.split()), default=0)
    return min(max(sheet.width * _POST_SHARE, longest), sheet.width)


def _to_the_right(line: Line, style: Style, sheet: Sheet) -> Run:
    return Run(
        line=line, style=style, x=sheet.width - width(line.text.rstrip(), style.face, style.size)
    )


def _side_by_side(post: Line, name: Run, style: Style) -> bool:
    end = width(post.text.rstrip(), style.face, style.size)
    return end + _NAME_CLEARANCE <= name.x
