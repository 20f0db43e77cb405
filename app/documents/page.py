# SPDX-License-Identifier: Apache-2.0
"""The sheets themselves: the marks under the text, the number of the sheet, and the text."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO
from math import atan2, degrees, hypot

from reportlab.pdfgen.canvas import Canvas

from app.documents.flow import PlacedRow, Run, Stroke, Upright
from app.documents.fonts import PRINTING, Face, width
from app.documents.styles import POINT_PER_MM, SHEET_HEIGHT, SHEET_WIDTH, Sheet, Style

_ASCENT = 0.891
_DESCENT = 0.216
"""Of the face, in type sizes."""
_CAPITALS = 0.655

_MARK_GREY = 0.9
"""Opaque: PDF/A-1b knows no transparency (ISO 19005-1, 6.4). Light enough to read over it."""
_MARK_SHARE = 0.72
"""Of the diagonal of the sheet."""
_MARK_MOST_SIZE = 150

_MARGINAL_SIZE = 12
_FOOT_SIZE = 9
_FOOT_DROP = 9 * POINT_PER_MM
"""Below the text, in its bottom margin."""
_MARGINAL_LEAST_DROP, _MARGINAL_MOST_DROP = 7 * POINT_PER_MM, 15 * POINT_PER_MM


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What the sheets carry beside the text."""

    under: str = ""
    """Large light letters under the text of every sheet."""
    corner: tuple[str, ...] = ()
    """Lines in the upper right corner of the first sheet."""
    foot: str = ""
    """In small letters at the foot of every sheet."""


def draw(
    pages: Sequence[Sequence[PlacedRow]],
    sheet: Sheet,
    frame: Frame,
    drawn: Callable[[int], None] = lambda _: None,
) -> bytes:
    """Return the pages as a plain PDF; the sheet's number from the second one on.

    `drawn` is told after each sheet how many there are; what it raises ends the drawing.
    """
    with PRINTING:
        return _draw(pages, sheet, frame, drawn)


def _draw(
    pages: Sequence[Sequence[PlacedRow]],
    sheet: Sheet,
    frame: Frame,
    drawn: Callable[[int], None],
) -> bytes:
    out = BytesIO()
    # Every setting that ReportLab would take from the environment or a settings file is given.
    # With the face as the initial font no unembedded Helvetica is named. Compression is left to
    # the archiving step, whose library brings its own and gives the same bytes everywhere.
    canvas = Canvas(
        out,
        pagesize=(SHEET_WIDTH, SHEET_HEIGHT),
        bottomup=1,
        pageCompression=0,
        invariant=1,
        initialFontName=Face.REGULAR.value,  # type: ignore[arg-type] # the stubs say float
        lang="kk",
    )
    for number, page in enumerate(pages, start=1):
        if frame.under:
            _draw_under(canvas, frame.under)
        if number == 1:
            _draw_corner(canvas, frame.corner, sheet)
        else:
            _draw_number(canvas, number, sheet)
        for placed in page:
            _draw_row(canvas, placed, sheet)
        if frame.foot:
            _draw_foot(canvas, frame.foot, sheet)
        canvas.showPage()
        drawn(number)
    canvas.save()
    return out.getvalue()


def _draw_row(canvas: Canvas, placed: PlacedRow, sheet: Sheet) -> None:
    for item in placed.row.items:
        match item:
            case Run():
                _draw_run(canvas, item, placed, sheet)
            case Upright():
                top = SHEET_HEIGHT - placed.top
                canvas.setLineWidth(item.thickness)
                canvas.line(sheet.left + item.x, top, sheet.left + item.x, top - placed.row.height)
            case Stroke():
                height = SHEET_HEIGHT - placed.top - item.drop - item.thickness / 2
                left = sheet.left + item.x
                right = sheet.right if item.width is None else left + item.width
                canvas.setLineWidth(item.thickness)
                canvas.line(left, height, right, height)


def _draw_run(canvas: Canvas, run: Run, placed: PlacedRow, sheet: Sheet) -> None:
    line, style = run.line, run.style
    above = (placed.row.height - style.size * (_ASCENT + _DESCENT)) / 2 + style.size * _ASCENT
    text = canvas.beginText(sheet.left + run.x + line.x, SHEET_HEIGHT - placed.top - above)
    text.setFont(style.face.value, style.size, style.leading)
    text.setWordSpace(0)
    if line.lead:
        text.textOut(line.lead)
    if line.word_space:
        text.setWordSpace(line.word_space)
    text.textOut(line.text)
    canvas.drawText(text)


def _draw_under(canvas: Canvas, words: str) -> None:
    """Write the mark from the lower left to the upper right, centred on the sheet."""
    diagonal = hypot(SHEET_WIDTH, SHEET_HEIGHT)
    size = min(_MARK_MOST_SIZE, _MARK_SHARE * diagonal / width(words, Face.BOLD, 1))
    turn = atan2(SHEET_HEIGHT, SHEET_WIDTH)
    along, above = -width(words, Face.BOLD, size) / 2, -size * _CAPITALS / 2
    canvas.saveState()
    canvas.setFillGray(_MARK_GREY)
    canvas.translate(SHEET_WIDTH / 2, SHEET_HEIGHT / 2)
    canvas.rotate(degrees(turn))
    text = canvas.beginText(along, above)
    text.setFont(Face.BOLD.value, size)
    text.setWordSpace(0)
    text.textOut(words)
    canvas.drawText(text)
    canvas.restoreState()


def _draw_corner(canvas: Canvas, lines: Sequence[str], sheet: Sheet) -> None:
    style = Style(face=Face.BOLD, size=_MARGINAL_SIZE)
    # The last line stands where the sheet's number would: the heading keeps its distance.
    drop = _marginal_drop(sheet) - (len(lines) - 1) * style.leading
    for index, words in enumerate(lines):
        x = sheet.right - width(words, style.face, style.size)
        _draw_marginal(canvas, words, x, drop + index * style.leading, style)


def _draw_number(canvas: Canvas, number: int, sheet: Sheet) -> None:
    style = Style(face=Face.REGULAR, size=_MARGINAL_SIZE)
    x = sheet.left + (sheet.width - width(str(number), style.face, style.size)) / 2
    _draw_marginal(canvas, str(number), x, _marginal_drop(sheet), style)


def _draw_foot(canvas: Canvas, words: str, sheet: Sheet) -> None:
    style = Style(face=Face.REGULAR, size=_FOOT_SIZE)
    _draw_marginal(canvas, words, sheet.left, sheet.bottom + _FOOT_DROP, style)


def _marginal_drop(sheet: Sheet) -> float:
    """Return how far below the upper edge the line in the margin stands."""
    return min(max(_MARGINAL_LEAST_DROP, sheet.top * 0.6), _MARGINAL_MOST_DROP)


def _draw_marginal(canvas: Canvas, words: str, x: float, drop: float, style: Style) -> None:
    text = canvas.beginText(x, SHEET_HEIGHT - drop)
    text.setFont(style.face.value, style.size, style.leading)
    text.setWordSpace(0)
    text.textOut(words)
    canvas.drawText(text)
