# SPDX-License-Identifier: Apache-2.0
"""Acts and papers as Word documents, for those who edit: the words of the PDF, on the same sheet.

What leaves the chamber is the PDF; a Word file is a copy to work on. The same act gives the same
bytes: no moment of the machine gets into the file.
"""

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, time
from typing import Final, NamedTuple

import docx
from docx.document import Document
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import _Header as Header
from docx.shared import Mm, Pt
from docx.table import Table as WordTable
from docx.table import _Cell as Cell
from docx.text.paragraph import Paragraph

from app.documents.wording import DRAFT, NUMBER_BLANK, SPECIMEN, place_and_date
from app.domain.resolution import Act, Mark, PaperForm
from app.views.paper import Entry, Heading, Paper, Part, Signature, Table, Text, Weight

FACE: Final = "Times New Roman"
"""Not embedded: whoever edits has it, or what the office program takes in its place."""

_BOX: Final = (210, 297)
_INDENT, _TIME_MM = 12.5, 14
_PAPER_SIZE, _TABLE_SIZE, _LARGE_SIZE, _NUMBER_SIZE = 12, 10.5, 17, 12
_ZIP_DAY: Final = (1980, 1, 1, 0, 0, 0)
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
"""What no XML may carry, and what no printer shows."""

_LEFT, _CENTRE, _RIGHT, _BOTH = (
    WD_ALIGN_PARAGRAPH.LEFT,
    WD_ALIGN_PARAGRAPH.CENTER,
    WD_ALIGN_PARAGRAPH.RIGHT,
    WD_ALIGN_PARAGRAPH.JUSTIFY,
)
_Put = Callable[[], Paragraph]


class _Look(NamedTuple):
    """How a text differs from the paper's own type."""

    bold: bool = False
    italic: bool = False
    size: float | None = None
    """Points; None: the paper's."""


_BOLD = _Look(bold=True)


def write_act(act: Act) -> bytes:
    """Return an act as a Word document (DOCX): the same act, the same bytes."""
    document = _document(act.form, act.form.type_size)
    form, size = act.form, act.form.type_size
    draft = act.mark is Mark.DRAFT or act.number is None
    _corner(document, *_marks(draft=draft, specimen=act.mark is Mark.SPECIMEN))
    put = document.add_paragraph
    if not form.headed_paper:
        _set(put(), act.heading.upper(), _CENTRE, _BOLD)
        _rule(document.paragraphs[-1])
        _set(put(), act.word, _CENTRE, _Look(bold=True, size=size + 2), above=size)
    title = _set(put(), act.title, _CENTRE, _BOLD, above=size)
    if form.headed_paper:
        title.paragraph_format.space_before = Mm(max(form.headed_top - form.margin_top, 0))
    numbered = len(act.clauses) > 1
    _body(put, act.preamble, above=size)
    for number, clause in enumerate(act.clauses, start=1):
        _body(put, f"{number}. {clause}" if numbered else clause, above=size / 2)
    _sign_act(document, act, size)
    _set(put(), place_and_date(act.place, act.date), _LEFT, above=2 * size)
    _set(put(), act.number or NUMBER_BLANK, _LEFT)
    noon = datetime.combine(act.date, time(12), tzinfo=UTC)
    return _bytes(document, act.title, act.heading, noon)


def write_paper(paper: Paper) -> bytes:
    """Return any other paper of a sitting as a Word document: the same paper, the same bytes."""
    document = _document(paper.form, _PAPER_SIZE)
    specimen = paper.mark is Mark.SPECIMEN
    _corner(document, *filter(None, (paper.corner, *_marks(draft=False, specimen=specimen))))
    _foot(document, paper.foot)
    put = document.add_paragraph
    _set(put(), paper.heading.upper(), _CENTRE, _BOLD)
    _set(put(), paper.title, _CENTRE, _Look(bold=True, size=_PAPER_SIZE + 2), above=_PAPER_SIZE)
    for line in paper.under:
        _set(put(), line, _CENTRE)
    for part in paper.parts:
        _part(document, part)
    for each in paper.signatures:
        _sign_paper(document, each)
    noon = datetime.combine(paper.day, time(12), tzinfo=UTC)
    return _bytes(document, " ".join([paper.title, *paper.under]), paper.heading, noon)


def _marks(*, draft: bool, specimen: bool) -> Iterator[str]:
    if specimen:
        yield SPECIMEN
    if draft:
        yield DRAFT


def _document(form: PaperForm, size: float) -> Document:
    """Return an empty A4 document with the margins of the form, in Kazakh."""
    document = docx.Document()
    package = document.part.package
    for key, relation in list(package.rels.items()):
        if relation.reltype.endswith("/thumbnail"):
            # A picture of the template's first page; ours looks otherwise.
            del package.rels[key]
    section = document.sections[0]
    section.page_width, section.page_height = Mm(_BOX[0]), Mm(_BOX[1])
    section.left_margin, section.right_margin = Mm(form.margin_left), Mm(form.margin_right)
    section.top_margin, section.bottom_margin = Mm(form.margin_top), Mm(form.margin_bottom)
    section.header_distance = section.footer_distance = Mm(8)
    style = document.styles["Normal"]
    style.font.name, style.font.size = FACE, Pt(size)
    faces = style.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        faces.set(qn(script), FACE)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "kk-KZ")
    style.element.get_or_add_rPr().append(language)
    style.paragraph_format.space_after = Pt(0)
    style.paragraph_format.line_spacing_rule = WD_LINE_SPACING.SINGLE
    return document


def _set(
    paragraph: Paragraph,
    text: str,
    align: WD_ALIGN_PARAGRAPH,
    look: _Look | None = None,
    above: float = 0,
) -> Paragraph:
    """Put a text into a paragraph; a line break stays one."""
    paragraph.alignment = align
    paragraph.paragraph_format.space_before = Pt(above)
    run = paragraph.add_run(shown(text))
    if look is not None:
        run.bold, run.italic = look.bold or None, look.italic or None
        run.font.size = None if look.size is None else Pt(look.size)
    return paragraph


def _body(put: _Put, text: str, *, above: float) -> None:
    """Put a clause, a paragraph for each of its lines, its first line indented."""
    for line in filter(str.strip, text.split("\n")):
        paragraph = _set(put(), line, _BOTH, above=above)
        paragraph.paragraph_format.first_line_indent = Mm(_INDENT)
        paragraph.paragraph_format.widow_control = True
        above = 0


def shown(text: str) -> str:
    """Return a text with what a document can't hold written as its code point."""
    return _UNPRINTABLE.sub(lambda sign: f"(U+{ord(sign.group()):04X})", text)


def _rule(paragraph: Paragraph) -> None:
    """Draw the double rule under the heading."""
    borders, bottom = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    for key, value in {
        "val": "thickThinSmallGap",
        "sz": "24",
        "space": "4",
        "color": "auto",
    }.items():
        bottom.set(qn(f"w:{key}"), value)
    borders.append(bottom)
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - it has no call for borders
    properties.insert_element_before(
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )


def _corner(document: Document, *marks: str) -> None:
    """Put marks into the head of every sheet: a draft never passes for an act.

    From the second sheet on its number stands above them, as in print.
    """
    section = document.sections[0]
    section.different_first_page_header_footer = True
    _mark(section.first_page_header, marks)
    _page_number(section.header.paragraphs[0])
    _mark(section.header, marks)


def _mark(header: Header, marks: tuple[str, ...]) -> None:
    for mark in marks:
        _set(header.add_paragraph(), mark, _RIGHT, _BOLD)
    first = header.paragraphs[0]
    if marks and not first.text and not first.runs:
        first._p.getparent().remove(first._p)  # noqa: SLF001 - it has no call for taking one away


def _page_number(paragraph: Paragraph) -> None:
    """Put the field that Word fills with the number of the sheet."""
    run = _set(paragraph, "", _CENTRE, _Look(size=_NUMBER_SIZE)).runs[0]
    for kind in ("begin", "", "end"):
        part = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            part.set(qn("w:fldCharType"), kind)
        else:
            part.text = "PAGE"
        run._r.append(part)  # noqa: SLF001 - it has no call for fields


def _foot(document: Document, text: str) -> None:
    section = document.sections[0]
    for footer in (section.first_page_footer, section.footer) if text else ():
        _set(footer.paragraphs[0], text, _CENTRE, _Look(size=9))


def _sign_act(document: Document, act: Act, size: int) -> None:
    """Put the post on the left and the name on the right of its last line; both on one sheet."""
    document.paragraphs[-1].paragraph_format.keep_with_next = True
    _set(document.add_paragraph(), "", _LEFT, above=size).paragraph_format.keep_with_next = True
    post, name = _row(document, act.form, (5, 5))
    _set(post.paragraphs[0], act.signatory_post, _LEFT, _BOLD)
    _set(name.paragraphs[0], act.signatory_name, _RIGHT, _BOLD)


def _sign_paper(document: Document, each: Signature) -> None:
    _set(document.add_paragraph(), "", _LEFT, above=_PAPER_SIZE)
    document.paragraphs[-1].paragraph_format.keep_with_next = True
    post, hand, name = _row(document, PaperForm(), (48, 24, 28))
    _set(post.paragraphs[0], each.post, _LEFT)
    _set(hand.paragraphs[0], "_" * 16, _CENTRE)
    _set(name.paragraphs[0], each.name or "_" * 18, _LEFT)


def _row(document: Document, form: PaperForm, shares: tuple[int, ...]) -> tuple[Cell, ...]:
    """Return the cells of a line without rules, which nothing tears apart."""
    table = document.add_table(rows=1, cols=len(shares))
    _widths(table, shares, _BOX[0] - form.margin_left - form.margin_right)
    row = table.rows[0]
    properties = row._tr.get_or_add_trPr()  # noqa: SLF001 - it has no call for it
    properties.append(OxmlElement("w:cantSplit"))
    for cell in row.cells:
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.BOTTOM
        cell.paragraphs[0].paragraph_format.keep_with_next = True
    return tuple(row.cells)


def _widths(table: WordTable, shares: tuple[int, ...], measure: int) -> None:
    table.autofit = False
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    for place, share in enumerate(shares):
        width = Mm(round(measure * share / sum(shares), 1))
        table.columns[place].width = width
        for cell in table.columns[place].cells:
            cell.width = width


def _part(document: Document, part: Part) -> None:
    put = document.add_paragraph
    match part:
        case Heading():
            heading = _set(put(), part.text, _CENTRE, _BOLD, above=_PAPER_SIZE)
            heading.paragraph_format.keep_with_next = True
        case Text():
            _weighed(put(), part.text, part.weight)
        case Entry():
            told = _weighed(put(), f"{part.time}\t{part.text}", part.weight)
            told.paragraph_format.left_indent = Mm(_TIME_MM)
            told.paragraph_format.first_line_indent = Mm(-_TIME_MM)
            told.paragraph_format.tab_stops.add_tab_stop(Mm(_TIME_MM))
        case Table():
            _table(document, part)


def _weighed(paragraph: Paragraph, text: str, weight: Weight) -> Paragraph:
    large = weight in {Weight.LARGE, Weight.LARGE_STRONG}
    look = _Look(
        bold=weight in {Weight.STRONG, Weight.LARGE_STRONG},
        italic=weight is Weight.QUIET,
        size=_LARGE_SIZE if large else None,
    )
    return _set(paragraph, text, _LEFT if large else _BOTH, look, _PAPER_SIZE / 3)


def _table(document: Document, part: Table) -> None:
    """Put a table with rules, its head repeated on every sheet."""
    _set(document.add_paragraph(), "", _LEFT, _Look(size=4))
    table = document.add_table(rows=1 + len(part.rows), cols=len(part.columns))
    table.style = "Table Grid"
    head = table.rows[0]._tr.get_or_add_trPr()  # noqa: SLF001 - it has no call for it
    head.append(OxmlElement("w:tblHeader"))
    rows = (tuple(each.title for each in part.columns), *part.rows)
    # Cells are asked for once: each asking counts the whole table.
    for place, column in enumerate(part.columns):
        for line, cell in enumerate(table.columns[place].cells):
            centred = column.centred or line == 0
            above = _TABLE_SIZE if part.roomy and line else 2
            paragraph = cell.paragraphs[0]
            align = _CENTRE if centred else _LEFT
            look = _Look(bold=line == 0, size=_TABLE_SIZE)
            _set(paragraph, rows[line][place], align, look, above)
    measure = _BOX[0] - PaperForm().margin_left - PaperForm().margin_right
    _widths(table, tuple(each.share for each in part.columns), measure)


def _bytes(document: Document, title: str, author: str, at: datetime) -> bytes:
    """Return the file, with the sitting's day in place of every moment of the machine."""
    facts = document.core_properties
    facts.title, facts.author = shown(" ".join(title.split()))[:255], shown(author)[:255]
    facts.created = facts.modified = at
    facts.last_modified_by, facts.comments, facts.language, facts.revision = "", "", "kk-KZ", 1
    made, fixed = io.BytesIO(), io.BytesIO()
    document.save(made)
    with zipfile.ZipFile(made) as parts, zipfile.ZipFile(fixed, "w") as whole:
        for each in parts.infolist():
            info = zipfile.ZipInfo(each.filename, _ZIP_DAY)
            info.compress_type, info.create_system = zipfile.ZIP_DEFLATED, 3
            whole.writestr(info, parts.read(each.filename))
    return fixed.getvalue()
