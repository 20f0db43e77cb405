# SPDX-License-Identifier: Apache-2.0
"""Acts and papers as Word documents: the words of the PDF, always the same bytes."""

import io
from dataclasses import replace
from datetime import date

import docx
import pytest
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt

from app.documents.word import FACE, write_act, write_paper
from app.domain.resolution import Act, Mark
from app.views.paper import Column, Entry, Heading, Paper, Signature, Table, Text, Weight
from tests.documents.acts import DRAFT_ACT, ON_HEADED_PAPER, ONE_CLAUSE, SPECIMEN_ACT, THREE_CLAUSES

PAPER = Paper(
    kind="minutes",
    title="ХАТТАМА",
    about="Сенат 2026-05-14 № 7",
    heading="Қазақстан Республикасы Парламентінің Сенаты",
    corner="Қызметтік пайдалану үшін",
    under=("2026 жылғы 14 мамырдағы № 7 отырыс",),
    parts=(
        Heading(text="Күн тәртібі"),
        Text(text="Қаралды", weight=Weight.STRONG),
        Text(text="Оқу үшін", weight=Weight.LARGE_STRONG),
        Entry(time="10.07", text="Отырыс ашылды.", weight=Weight.QUIET),
        Table(
            columns=(Column(title="№", share=1, centred=True), Column(title="Депутат", share=9)),
            rows=(("1", "Әшімов Б.С."), ("2", "")),
            roomy=True,
        ),
    ),
    signatures=(Signature(post="Төраға", name="Б. ӘШІМОВ"), Signature(post="Хатшы")),
    foot="a1b2 c3d4",
    mark=Mark.SPECIMEN,
    day=date(2026, 5, 14),
)


def opened(content: bytes) -> Document:
    """Read a document as Word does."""
    return docx.Document(io.BytesIO(content))


def words(document: Document) -> str:
    """Return what stands in a document, tables included, a paragraph a line."""
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(each.text for each in document.paragraphs), *cells])


def test_an_act_says_what_its_pdf_says() -> None:
    """On the same sheet: A4, 30 mm on the left, in a face like that of print."""
    document = opened(write_act(ONE_CLAUSE))
    said = words(document)
    for text in (
        ONE_CLAUSE.heading.upper(), ONE_CLAUSE.word, ONE_CLAUSE.title, ONE_CLAUSE.preamble,
        *ONE_CLAUSE.clauses, ONE_CLAUSE.signatory_post, ONE_CLAUSE.signatory_name,
        "Астана, 2026 жылғы 14 мамыр", "№ 128-VIII ПС",
    ):  # fmt: skip
        assert text in said.split("\n")
    section = document.sections[0]
    assert [
        round((each or 0) / Mm(1))
        for each in (
            section.page_width, section.page_height, section.left_margin, section.right_margin,
            section.top_margin, section.bottom_margin,
        )
    ] == [210, 297, 30, 15, 20, 20]  # fmt: skip
    font = document.styles["Normal"].font
    assert (font.name, font.size) == (FACE, Pt(14))
    assert section.first_page_header.paragraphs[0].text == ""


def test_several_clauses_are_numbered_and_their_lines_stay() -> None:
    """As on paper."""
    said = words(opened(write_act(THREE_CLAUSES))).split("\n")
    assert "1. Мынадай депутаттар арнаулы уақытша комиссияның мүшелері болып сайлансын:" in said
    assert "2) Жиделібаева С. Т.;" in said
    assert any(line.startswith("3. Осы қаулы") for line in said)


@pytest.mark.parametrize(
    ("act", "marks"),
    [(DRAFT_ACT, ["ЖОБА"]), (SPECIMEN_ACT, ["ҮЛГІ. ЗАҢДЫҚ КҮШІ ЖОҚ"])],
    ids=["draft", "specimen"],
)
def test_what_is_no_act_says_so_on_every_sheet(act: Act, marks: list[str]) -> None:
    """A copy to edit never passes for an act."""
    document = opened(write_act(act))
    section = document.sections[0]
    assert [each.text for each in section.first_page_header.paragraphs] == marks
    assert [each.text for each in section.header.paragraphs] == ["", *marks]


def test_on_headed_paper_the_heading_is_the_blank_s() -> None:
    """The text begins below it."""
    document = opened(write_act(ON_HEADED_PAPER))
    assert ON_HEADED_PAPER.heading.upper() not in words(document)
    above = document.paragraphs[0].paragraph_format.space_before
    assert round((above or 0) / Mm(1)) == 50


def test_a_paper_with_every_part() -> None:
    """Tables repeat their head; the corner and the foot stand on every sheet."""
    document = opened(write_paper(PAPER))
    said = words(document).split("\n")
    for text in ("ХАТТАМА", "Күн тәртібі", "10.07\tОтырыс ашылды.", "Әшімов Б.С.", "Б. ӘШІМОВ"):
        assert text in said
    section = document.sections[0]
    marks = ["Қызметтік пайдалану үшін", "ҮЛГІ. ЗАҢДЫҚ КҮШІ ЖОҚ"]
    assert [each.text for each in section.first_page_header.paragraphs] == marks
    assert [each.text for each in section.header.paragraphs] == ["", *marks]
    for footer in (section.first_page_footer, section.footer):
        assert footer.paragraphs[0].text == "a1b2 c3d4"
    assert "w:tblHeader" in document.tables[0].rows[0]._tr.xml  # noqa: SLF001 - what Word reads


def test_sheets_are_numbered_from_the_second_on() -> None:
    """As in print: the number stands in the head, alone where nothing is marked."""
    for content in (write_act(ONE_CLAUSE), write_paper(PAPER)):
        section = opened(content).sections[0]
        assert section.different_first_page_header_footer
        first = section.header.paragraphs[0]
        assert first.alignment == WD_ALIGN_PARAGRAPH.CENTER
        xml = first._p.xml  # noqa: SLF001 - what Word reads
        order = [xml.index(each) for each in ('"begin"', "<w:instrText>PAGE<", '"end"')]
        assert order == sorted(order)
        assert "PAGE" not in section.first_page_header.paragraphs[0]._p.xml  # noqa: SLF001


def test_the_same_act_gives_the_same_bytes() -> None:
    """No moment of the machine is in the file; the day is that of the decision."""
    content = write_act(ONE_CLAUSE)
    assert content == write_act(replace(ONE_CLAUSE))
    assert write_paper(PAPER) == write_paper(PAPER)
    facts = opened(content).core_properties
    assert (facts.title, facts.author) == (ONE_CLAUSE.title, ONE_CLAUSE.heading)
    assert facts.created is not None
    assert facts.created.date() == facts.modified.date() == ONE_CLAUSE.date


def test_what_a_document_can_not_hold_is_written_as_its_code_point() -> None:
    """The record is for ever: such a letter can't be refused any more."""
    said = words(opened(write_act(replace(ONE_CLAUSE, clauses=("Бұл\x01 мәтін",)))))
    assert "Бұл(U+0001) мәтін" in said
