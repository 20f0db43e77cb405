# SPDX-License-Identifier: Apache-2.0
"""The papers of a sitting on sheets: read back, complete, never lonely, always the same bytes."""

import hashlib
from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import pairwise
from math import isclose
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import pdfa

from app.documents.flow import Hold, PlacedRow, Run, Stroke, Upright
from app.documents.fonts import width
from app.documents.papers import PrintingStopped, compose, render, shown
from app.documents.styles import POINT_PER_MM, SHEET_WIDTH
from app.domain.resolution import Mark, PaperForm
from app.views.paper import (
    Column,
    Entry,
    Heading,
    Paper,
    Part,
    Signature,
    Table,
    Text,
    Weight,
)
from tests.conftest import runs
from tests.documents.acts import ALPHABET
from tests.documents.test_pdfa import second_opinion, told_elsewhere
from tests.papers import lines

NAMES = tuple(f"Көктерекова{n} Айгүл Жусанқызы" for n in range(1, 146))
ROLL = Table(
    columns=(
        Column(title="Орны", share=2, centred=True),
        Column(title="Депутат", share=9),
        Column(title="Дауысы", share=4),
    ),
    rows=tuple((str(seat), name, "жақтап") for seat, name in enumerate(NAMES, start=1)),
)
SIGNED = (Signature(post="Отырыста төрағалық етуші – Сенаттың Төрағасы", name="А. АҚБҰЛАҚ"),)
COURSE: tuple[Part, ...] = tuple(
    part
    for item in range(1, 9)
    for part in (
        Heading(text=f"{item}. Қазақстан Республикасы Конституциялық Сотының судьясы туралы"),
        Entry(time="10.07", text="Дауыс беруге қатысқандар – 40; жақтап – 27; қарсы – 13. " * 3),
        Entry(time="", text="Шешім қабылданды.", weight=Weight.STRONG),
        Entry(time="10.08", text="Қарсылық: жоқ.\nЕкінші жол.", weight=Weight.QUIET),
        Text(text="Мынадай құжаттар түсті:"),
        Text(text=ALPHABET + " " + ALPHABET.upper()),
    )
)
MINUTES = Paper(
    kind="minutes",
    title="Отырыс хаттамасы",
    about="Сенат 2026-05-14 № 7",
    heading="Қазақстан Республикасы Парламентінің Сенаты",
    under=("2026 жылғы 14 мамырдағы № 7 отырыс", "Астана, 2026 жылғы 14 мамыр"),
    parts=COURSE,
    signatures=SIGNED,
    foot="Отырыс жазбасының бақылау саны: 0123 4567 89ab cdef 0123",
    day=date(2026, 5, 14),
)
LIST = replace(
    MINUTES,
    kind="roll-call",
    title="Депутаттар бойынша дауыс беру нәтижелері (тізім)",
    corner="Қызметтік пайдалану үшін",
    parts=(ROLL, Text(text="Жақтап – 145.")),
    foot="",
)
BOXES = replace(
    LIST,
    kind="roll-call-sheet",
    parts=(replace(ROLL, rows=tuple((seat, name, "") for seat, name, _ in ROLL.rows), roomy=True),),
    signatures=(Signature(post="Дауыстарды белгілеген"), Signature(post="Дауыстарды белгілеген")),
    mark=Mark.SPECIMEN,
)
EVERY = {"minutes": MINUTES, "list": LIST, "boxes": BOXES}
ELSEWHERE = """
import hashlib
from app.documents.papers import render
from tests.documents.test_papers import EVERY
for paper in EVERY.values():
    print(hashlib.sha256(render(paper)).hexdigest())
"""


def without_spaces(text: str) -> str:
    """Return a text without any white space and control signs."""
    return "".join(each for each in text if not each.isspace() and each.isprintable())


def read_back(pdf: bytes) -> list[str]:
    """Return the text of each sheet as another program reads it."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_range() for page in document]


def words_set(sheets: tuple[tuple[PlacedRow, ...], ...]) -> list[str]:
    """Return what was set on each sheet, row by row from the left."""
    return [
        " ".join(
            run.line.lead + run.line.text
            for placed in sheet
            for run in sorted(
                (item for item in placed.row.items if isinstance(item, Run)),
                key=lambda run: run.x,
            )
        )
        for sheet in sheets
    ]


@pytest.mark.parametrize("name", EVERY)
def test_a_paper_is_valid_pdf_a(name: str) -> None:
    """The file declares PDF/A-1b and keeps every rule of it."""
    report = pdfa.validate_written(BytesIO(render(EVERY[name])), "1b")
    assert report.findings == []
    assert report.passed


def test_a_second_validator_agrees(tmp_path: Path) -> None:
    """Apache PDFBox Preflight, written by other people, finds nothing either."""
    for number, paper in enumerate(EVERY.values()):
        (tmp_path / f"{number}.pdf").write_bytes(render(paper))
    told = second_opinion(tmp_path)
    assert told.stdout.count("is a valid PDF/A-1b file") == len(EVERY), told.stdout
    assert told.returncode == 0


@pytest.mark.parametrize("name", EVERY)
def test_a_paper_reads_back_as_it_was_set(name: str) -> None:
    """Letter by letter, sheet by sheet, with the corner, the number and the foot of each."""
    paper = EVERY[name]
    sheets = compose(paper)
    specimen = "ҮЛГІ. ЗАҢДЫҚ КҮШІ ЖОҚ" if paper.mark is Mark.SPECIMEN else ""
    found = read_back(render(paper))
    assert len(found) == len(sheets) > 1
    for number, (text, words) in enumerate(zip(found, words_set(sheets), strict=True), start=1):
        marginal = paper.corner + specimen if number == 1 else str(number)
        whole = specimen + marginal + words + paper.foot
        assert without_spaces(text) == without_spaces(whole)


@pytest.mark.parametrize("name", EVERY)
def test_nothing_of_a_paper_is_lost(name: str) -> None:
    """Every word of the view stands on a sheet, in its order."""
    paper = EVERY[name]
    words = " ".join(words_set(compose(paper))).split()
    wanted = [word for text in lines(paper) for word in text.split()]
    counted = {word: words.count(word) for word in wanted if word != paper.heading}
    heading = set(paper.heading.split())
    assert [w for w, count in counted.items() if count < wanted.count(w) and w not in heading] == []


@pytest.mark.parametrize(("seed", "zone"), [("1", "Asia/Almaty"), ("4242", "America/Los_Angeles")])
def test_the_bytes_are_the_same_in_every_process(seed: str, zone: str) -> None:
    """Neither the hash seed, nor the time zone, nor the locale get into the file."""
    here = [hashlib.sha256(render(paper)).hexdigest() for paper in EVERY.values()]
    there = told_elsewhere(ELSEWHERE, PYTHONHASHSEED=seed, TZ=zone, LC_ALL="C")
    assert there == [*here, ""]


def test_a_table_says_its_head_again_on_every_sheet() -> None:
    """And a row of it is never torn."""
    sheets = read_back(render(LIST))
    assert len(sheets) > 3
    assert all("Депутат" in sheet and "Орны" in sheet for sheet in sheets)
    long_ = tuple((seat, f"{name} " * 4, vote) for seat, name, vote in ROLL.rows)
    for above, below in pairwise(compose(replace(LIST, parts=(replace(ROLL, rows=long_),)))):
        first = next(placed.row for placed in below if placed.row.head)
        assert first.hold is not Hold.FIRMLY
        assert above[-1].row.head == first.head


def test_a_signature_is_never_alone() -> None:
    """Whatever the length of the list, some of what is signed stands over the signature."""
    for most in range(20, 60):
        table = replace(ROLL, rows=ROLL.rows[:most])
        sheets = compose(replace(LIST, parts=(table, Text(text="Жақтап – 145."))))
        last = words_set(sheets)[-1]
        assert "А. АҚБҰЛАҚ" in last
        assert NAMES[most - 1] in last


def test_a_heading_is_never_the_last_on_a_sheet() -> None:
    """It stays with what it is over."""
    for count in range(1, 40):
        filler = tuple(Text(text=f"Ескертпе {n}.") for n in range(count))
        paper = replace(MINUTES, parts=(*filler, *COURSE[:3]), signatures=())
        for sheet in words_set(compose(paper)):
            assert not sheet.rstrip().endswith("судьясы туралы")


def test_a_figure_stays_with_its_dash() -> None:
    """«жақтап – 26» doesn't begin a line with 26."""
    text = "Дауыс беруге қатысқандар – 40; жақтап – 27; қарсы – 13; қалыс қалғандар – 0. " * 4
    sheets = compose(replace(MINUTES, parts=(Text(text=text), Entry(time="9.05", text=text))))
    rows = [
        run.line.text
        for placed in sheets[0][4:]
        for run in placed.row.items
        if isinstance(run, Run) and run.line.text != "9.05 "
    ]
    assert not [row for row in rows if row[0].isdigit()]
    assert not [row for row in rows if row.rstrip().endswith("–")]


def test_numbers_and_initials_stay_with_what_they_belong_to() -> None:
    """A sign in brackets, and initials before a comma, too; «т.б.» is no name."""
    space = "\N{NO-BREAK SPACE}"
    assert shown("(№ 5, Әбдіров Н.М., Ізен Е.; т.б.)") == (
        f"(№{space}5, Әбдіров{space}Н.М., Ізен{space}Е.; т.б.)"
    )


def test_a_letter_without_a_glyph_is_written_as_its_code() -> None:
    """What is on record can't be refused any more, and an empty box would hide it."""
    assert shown("Ә中\x07") == "Ә(U+4E2D)(U+0007)"
    paper = replace(MINUTES, title="Хаттама 中", foot="中", parts=(Text(text="中"),), signatures=())
    (text,) = read_back(render(paper))
    assert text.count("(U+4E2D)") == 3


def test_headed_paper_is_for_acts_alone() -> None:
    """Minutes begin at the top, and the foot has its room whatever the margins are."""
    form = PaperForm(headed_paper=True, headed_top=90, margin_bottom=5)
    assert compose(replace(MINUTES, form=form)) == compose(MINUTES)


def test_empty_parts_leave_nothing_behind() -> None:
    """A text of nothing, an entry of nothing and a paper of nothing can be printed."""
    parts: tuple[Part, ...] = (Text(text=""), Entry(time="10.00", text=" "), replace(ROLL, rows=()))
    (sheet,) = compose(replace(MINUTES, parts=parts, signatures=()))
    assert "10.00" not in words_set((sheet,))[0]
    assert len(compose(replace(MINUTES, parts=(), signatures=(), under=()))) == 1


def test_printing_is_watched_and_can_be_stopped() -> None:
    """From nothing to the whole, and at once when whoever watches says so."""
    told: list[float] = []

    def watch(share: float) -> bool:
        told.append(share)
        return True

    render(MINUTES, watch)
    assert told == sorted(told)
    assert isclose(told[-1], 1)
    assert len(told) > 40
    with pytest.raises(PrintingStopped, match="can be printed again"):
        render(MINUTES, lambda share: share < 0.3)


WORDS = st.lists(
    st.text(st.sampled_from(ALPHABET + ALPHABET.upper() + "-–.№57«»"), min_size=1, max_size=70),
    max_size=12,
).map(" ".join)


@settings(max_examples=runs(30, 3000))
@given(rows=st.lists(st.tuples(WORDS, WORDS, WORDS), max_size=12), words=WORDS, roomy=st.booleans())
def test_no_text_leaves_its_place(
    rows: list[tuple[str, str, str]], words: str, *, roomy: bool
) -> None:
    """However long a name is, it stays in its column, on its sheet, and loses no letter."""
    table = replace(ROLL, rows=tuple(rows), roomy=roomy)
    parts: tuple[Part, ...] = (table, Text(text=words), Entry(time="10.07", text=words))
    paper = replace(MINUTES, parts=parts, signatures=(Signature(post=words, name=words),))
    for sheet in compose(paper):
        for placed in sheet:
            check_row(placed)
        for above, below in pairwise(sheet):
            assert below.top >= above.top + above.row.height - 1e-6


def check_row(placed: PlacedRow) -> None:
    """Check that what stands side by side doesn't overlap and stays on the sheet."""
    right = SHEET_WIDTH - (30 + 15) * POINT_PER_MM
    edge = 0.0
    for run in sorted((i for i in placed.row.items if isinstance(i, Run)), key=lambda run: run.x):
        line = run.line
        extent = width(line.text.rstrip(), run.style.face, run.style.size)
        extent += line.word_space * line.text.rstrip().count(" ")
        begins = run.x + line.x
        assert begins >= edge - 1e-6
        edge = begins + extent
        assert edge <= right + 0.5
    for item in placed.row.items:
        if isinstance(item, Upright):
            assert -1e-6 <= item.x <= right + 1e-6
        elif isinstance(item, Stroke) and item.width is not None:
            assert item.x + item.width <= right + 1e-6


def test_what_stands_over_a_table_is_never_alone() -> None:
    """The name of a chamber and the number it needs stay with the list they are over."""
    over = (Text(text="Мәжіліс", weight=Weight.STRONG), Text(text="Қажетті дауыс саны – 74."))
    for count in range(1, 40):
        filler = tuple(Text(text=f"Ескертпе {n}.") for n in range(count))
        paper = replace(MINUTES, parts=(*filler, *over, ROLL), signatures=())
        for sheet in words_set(compose(paper)):
            assert not sheet.rstrip().endswith(("Мәжіліс", "74."))


def test_what_is_read_in_one_breath_is_not_parted() -> None:
    """A step of the script stands on one sheet, from its heading to its last word."""
    step: tuple[Part, ...] = (
        Heading(text="Дауыс беруді аяқтау"),
        Text(text="Дауыс беріп үлгермеген депутаттар бар ма?", weight=Weight.LARGE),
        Text(text="Дауыс беру аяқталды.", weight=Weight.LARGE_STRONG),
    )
    sheets = words_set(compose(replace(MINUTES, parts=step * 30, signatures=())))
    assert len(sheets) > 2
    for sheet in sheets:
        assert sheet.rstrip().endswith("аяқталды.")


def test_a_heading_parts_what_is_signed_from_the_course() -> None:
    """The last table goes over with its heading alone, what was before it stays where it fits."""
    ends = (Heading(text="Аяқталуы"), Entry(time="10.10", text="Отырыс аяқталды."))
    table = (Heading(text="Мәселелер"), replace(ROLL, rows=ROLL.rows[:1]))
    for count in range(20, 45):
        filler = tuple(Text(text=f"Ескертпе {n}.") for n in range(count))
        sheets = words_set(compose(replace(MINUTES, parts=(*filler, *ends, *table))))
        if len(sheets) > 1 and "Мәселелер" in sheets[-1] and "10.10" not in sheets[-1]:
            return
    pytest.fail("the whole closing went over")
