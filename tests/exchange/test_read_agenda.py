# SPDX-License-Identifier: Apache-2.0
"""Agendas taken out of documents of Word, workbooks and texts, as lines."""

import io
import zipfile
from contextlib import suppress

import docx
import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.kinds import SittingKind
from app.errors import Unreadable
from app.exchange.agenda import MOST_BYTES, read_agenda
from app.views.agenda_draft import pasted
from app.views.titles import kinds_here
from tests.chamber import a_profile

JUDGES = "Конституциялық Соттың судьясын қызметке тағайындау туралы"
COMMISSION = "Санақ комиссиясын сайлау туралы"
AIGUL = "Ахметова Айгүл Серікқызы"


def word(numbered: str = "List Number") -> bytes:
    """Return a document of Word: a heading, a numbered list, a table."""
    document = docx.Document()
    document.add_paragraph("КҮН ТӘРТІБІ")
    document.add_paragraph(JUDGES, style=numbered)
    document.add_paragraph(f"– {AIGUL}")
    document.add_paragraph(COMMISSION, style=numbered)
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text = "3"
    table.rows[0].cells[1].text = "Ақпарат"
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def workbook() -> bytes:
    """Return a workbook with an agenda on its sheet."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (("№", "Мәселе", "Кандидат"), (1, JUDGES, AIGUL), (2, COMMISSION, None)):
        sheet.append(row)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def titles(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return the titles and candidates that a text is taken for."""
    found = pasted(text, kinds_here(a_profile(), SittingKind.PLENARY))
    return [(each.title, each.candidates) for each in found.items]


def test_a_document_of_word_gets_its_numbers_back() -> None:
    """Word keeps the numbers of a list apart; here they stand before their lines again."""
    text = read_agenda(word(), "күн тәртібі.docx")
    assert text.splitlines()[:4] == [
        "КҮН ТӘРТІБІ",
        f"1. {JUDGES}",
        f"– {AIGUL}",
        f"2. {COMMISSION}",
    ]
    assert titles(text) == [(JUDGES, (AIGUL,)), (COMMISSION, ()), ("Ақпарат", ())]


def test_parts_of_a_list_stay_under_their_item() -> None:
    """A deeper level of a list is a part, not another item."""
    document = docx.Document()
    for level, line in ((0, JUDGES), (1, AIGUL), (0, "")):
        paragraph = document.add_paragraph(line)
        numbering = paragraph._p.get_or_add_pPr().get_or_add_numPr()  # noqa: SLF001 - no public way
        numbering.get_or_add_ilvl().val = level
    content = io.BytesIO()
    document.save(content)
    assert titles(read_agenda(content.getvalue(), "a.docx")) == [(JUDGES, (AIGUL,))]


def test_a_workbook_becomes_rows() -> None:
    """The cells of a row are set by tabs."""
    assert titles(read_agenda(workbook(), "a.xlsx")) == [(JUDGES, (AIGUL,)), (COMMISSION, ())]


@pytest.mark.parametrize("letters", ["utf-8", "utf-8-sig", "utf-16", "kz1048"])
def test_a_text_is_read_in_any_letters(letters: str) -> None:
    """As Windows, Excel or anybody else wrote it."""
    content = f"1. {JUDGES}\r\n2. {COMMISSION}\r\n".encode(letters)
    assert titles(read_agenda(content, "a.txt")) == [(JUDGES, ()), (COMMISSION, ())]


def _zip_of(name: str, content: bytes) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr(name, content)
    return written.getvalue()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\xd0\xcf\x11\xe0" + b"\0" * 100, "old Office"),
        (b"PK\x03\x04" + b"rubbish", "isn't a document of Word or Excel"),
        (_zip_of("word/document.xml", b"<a"), "isn't a document of Word or Excel"),
        (_zip_of("readme.txt", b"hello"), "isn't an Excel workbook"),
        (_zip_of("word/document.xml", b" " * (65 << 20)), "unpacks to more than 64 MB"),
        (b"a\0b", "no text has"),
        (b" " * (MOST_BYTES + 1), "larger than 16 MB"),
    ],
)
def test_what_is_no_agenda_is_one_sentence(content: bytes, said: str) -> None:
    """A picture, an old file, a damaged one: refused by name and reason."""
    with pytest.raises(Unreadable, match=said) as refused:
        read_agenda(content, "тәртіп.docx")
    assert refused.value.place == "тәртіп.docx"


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    """Nothing that was chosen by mistake brings the program down."""
    for start in (b"", b"PK\x03\x04"):
        with suppress(Unreadable):
            assert read_agenda(start + content, "x") is not None
