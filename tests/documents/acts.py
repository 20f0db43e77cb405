# SPDX-License-Identifier: Apache-2.0
"""Acts to print, and the text read back from what was printed."""

from dataclasses import replace
from datetime import date
from io import BytesIO

from pypdf import PdfReader

from app.documents.flow import Row, Run
from app.documents.resolution import compose
from app.documents.wording import DRAFT, NUMBER_BLANK, SPECIMEN, long_date
from app.domain.resolution import Act, Mark, PaperForm

ALPHABET = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"

ONE_CLAUSE = Act(
    heading="Қазақстан Республикасы Парламентінің Сенаты",
    word="ҚАУЛЫ",
    title="Қазақстан Республикасы Конституциялық Сотының судьясын тағайындау туралы",
    preamble=(
        "Қазақстан Республикасы Конституциясының 57-бабының 1) тармақшасына сәйкес Қазақстан "
        "Республикасы Парламентінің Сенаты қаулы етеді:"
    ),
    clauses=(
        (
            "Көктерекова Айгүл Жусанқызы Қазақстан Республикасы Конституциялық Сотының судьясы "
            "болып тағайындалсын."
        ),
    ),
    signatory_post="Қазақстан Республикасы Парламенті Сенатының Төрағасы",
    signatory_name="Б. ӘШІМОВ",
    place="Астана",
    date=date(2026, 5, 14),
    number="№ 128-VIII ПС",
)
THREE_CLAUSES = replace(
    ONE_CLAUSE,
    title="Сенаттың арнаулы уақытша комиссиясының мүшелерін сайлау туралы",
    clauses=(
        (
            "Мынадай депутаттар арнаулы уақытша комиссияның мүшелері болып сайлансын:\n"
            "1) Көктерекова Айгүл Жусанқызы – Конституциялық заңнама, сот жүйесі және құқық қорғау "
            "органдары комитетінің төрағасы;\n"
            "2) Жиделібаева С. Т.;\n"
            "3) Қарағайлиев Нұрлан Ерікұлы."
        ),
        (
            "Қазақстан Республикасы Парламенті Сенатының 2020 жылғы 23 желтоқсандағы № 1413-VI ПС "
            "қаулысының күші жойылды деп танылсын."
        ),
        "Осы қаулы қабылданған күнінен бастап қолданысқа енгізіледі.",
    ),
)
SPECIMEN_ACT = replace(THREE_CLAUSES, mark=Mark.SPECIMEN)
DRAFT_ACT = replace(ONE_CLAUSE, number=None, mark=Mark.DRAFT)
ON_HEADED_PAPER = replace(ONE_CLAUSE, form=PaperForm(headed_paper=True))
THIRTY_CLAUSES = replace(
    ONE_CLAUSE,
    preamble=(
        "Қазақстан Республикасы Конституциясының "
        + ", ".join(f"{article}-бабының {article % 7 + 1}-тармағына" for article in range(40, 52))
        + " сәйкес Қазақстан Республикасы Парламентінің Сенаты қаулы етеді:"
    ),
    clauses=tuple(
        " ".join([ONE_CLAUSE.clauses[0], THREE_CLAUSES.clauses[1]] * (count % 4 + 1))
        for count in range(30)
    ),
)
EVERY_FORM = {
    "one clause": ONE_CLAUSE,
    "three clauses, specimen": SPECIMEN_ACT,
    "draft": DRAFT_ACT,
    "headed paper": ON_HEADED_PAPER,
    "thirty clauses": THIRTY_CLAUSES,
}


def one_spaced(text: str) -> str:
    """Return the text with each run of white space as one space."""
    return " ".join(text.split())


def words_of(act: Act) -> str:
    """Return all that the act says, in order, as it should be read from the paper."""
    numbers = range(1, len(act.clauses) + 1)
    clauses = [f"{n}. {text}" for n, text in zip(numbers, act.clauses, strict=True)]
    parts = [
        *([] if act.form.headed_paper else [act.heading.upper(), act.word]),
        act.title,
        act.preamble,
        *(clauses if len(clauses) > 1 else act.clauses),
        act.signatory_post,
        act.signatory_name,
        f"{act.place}, {long_date(act.date)}",
        act.number or NUMBER_BLANK,
    ]
    return one_spaced(" ".join(parts))


def marks_of(act: Act) -> list[str]:
    """Return the lines in the corner of the first sheet; the first also stands under the text."""
    marks = [SPECIMEN] if act.mark is Mark.SPECIMEN else []
    return marks + ([DRAFT] if act.mark is Mark.DRAFT or act.number is None else [])


def sheets(pdf: bytes, act: Act) -> list[list[str]]:
    """Return the lines of each sheet, without the marks and the number of the sheet.

    Raises `AssertionError` where those don't stand as they should.
    """
    marks = marks_of(act)
    found = []
    for number, page in enumerate(PdfReader(BytesIO(pdf)).pages, start=1):
        lines = page.extract_text().split("\n")
        frame = marks[:1] + (marks if number == 1 else [str(number)])
        assert lines[: len(frame)] == frame
        found.append(lines[len(frame) :])
    return found


def lines_set(act: Act) -> list[list[str]]:
    """Return the lines of each sheet as they are set, before they are drawn."""
    return [[run_text(placed.row) for placed in sheet] for sheet in compose(act)]


def run_text(row: Row) -> str:
    """Return what stands in a row."""
    runs = [item.line for item in row.items if isinstance(item, Run)]
    return "".join(line.lead + line.text for line in runs)


def read_back(pdf: bytes, act: Act) -> str:
    """Return the text of the sheets; a line that ends inside a word joins the next one."""
    return one_spaced("".join("".join(lines) for lines in sheets(pdf, act)))
