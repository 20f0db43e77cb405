# SPDX-License-Identifier: Apache-2.0
"""How each part of an act is set: face, size, place on the line, and the white around it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from app.documents.fonts import Face
from app.domain.resolution import PaperForm
from app.errors import N_, ChamberError

POINT_PER_MM = 72 / 25.4
SHEET_WIDTH = 210 * POINT_PER_MM
SHEET_HEIGHT = 297 * POINT_PER_MM

LEADING = 1.2
"""From line to line, in type sizes."""
FIRST_LINE_INDENT = 12.5 * POINT_PER_MM
MOST_WORD_SPACE = 2.6
"""A paragraph with a line whose word spaces would grow beyond this many is set flush left."""
LEAST_WORD_SPACE = 0.9

LEAST_MEASURE_MM = 60
LEAST_TEXT_HEIGHT_MM = 60
_SIZES = range(8, 25)


class Align(StrEnum):
    """Where a line stands in its measure."""

    JUSTIFIED = "justified"
    LEFT = "left"
    CENTRED = "centred"


@dataclass(eq=False, kw_only=True)
class FormImpossible(ChamberError):
    """The form of the paper leaves no room for a text."""

    sentence: ClassVar[str] = N_(
        "The form of the paper can't be used: type of {size} points on {across} × {down} mm of "
        "the sheet."
    )
    size: int
    across: int
    """What the margins leave, in millimetres."""
    down: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How one part of an act is set; lengths in points."""

    face: Face
    size: float
    align: Align = Align.LEFT
    indent: float = 0
    """Of the first line."""

    @property
    def leading(self) -> float:
        """From line to line."""
        return self.size * LEADING


@dataclass(frozen=True, slots=True, kw_only=True)
class Styles:
    """The styles of an act in one type size."""

    heading: Style
    word: Style
    title: Style
    body: Style
    signature: Style
    place: Style
    line: float
    """The distance from line to line of the text: white is counted in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Where on the sheet the text stands; lengths in points, heights from the upper edge."""

    left: float
    width: float
    top: float
    first_top: float
    """Where the text of the first sheet begins: lower on headed paper."""
    bottom: float

    @property
    def right(self) -> float:
        """The right edge of the text."""
        return self.left + self.width


def styles_for(form: PaperForm) -> Styles:
    """Return the styles in the type size of that form."""
    size = form.type_size
    bold = Style(face=Face.BOLD, size=size)
    return Styles(
        heading=Style(face=Face.BOLD, size=size, align=Align.CENTRED),
        word=Style(face=Face.BOLD, size=size + 2, align=Align.CENTRED),
        title=Style(face=Face.BOLD, size=size, align=Align.CENTRED),
        body=Style(face=Face.REGULAR, size=size, align=Align.JUSTIFIED, indent=FIRST_LINE_INDENT),
        signature=bold,
        place=Style(face=Face.REGULAR, size=size),
        line=size * LEADING,
    )


def sheet_for(form: PaperForm) -> Sheet:
    """Return the frame of the text on A4. Raises `FormImpossible` when hardly any is left."""
    top = form.headed_top if form.headed_paper else form.margin_top
    across = 210 - form.margin_left - form.margin_right
    down = 297 - max(top, form.margin_top) - form.margin_bottom
    margins = (form.margin_left, form.margin_right, form.margin_top, form.margin_bottom, top)
    if (
        across < LEAST_MEASURE_MM
        or down < LEAST_TEXT_HEIGHT_MM
        or min(margins) < 0
        or form.type_size not in _SIZES
    ):
        raise FormImpossible(size=form.type_size, across=across, down=down)
    return Sheet(
        left=form.margin_left * POINT_PER_MM,
        width=across * POINT_PER_MM,
        top=form.margin_top * POINT_PER_MM,
        first_top=top * POINT_PER_MM,
        bottom=SHEET_HEIGHT - form.margin_bottom * POINT_PER_MM,
    )
