# SPDX-License-Identifier: Apache-2.0
"""The resolution on paper: every word of the act, in its place, whatever its length."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.documents.flow import PlacedRow, Upright
from app.documents.resolution import compose, render
from app.documents.styles import POINT_PER_MM, SHEET_HEIGHT, FormImpossible
from app.documents.wording import DRAFT, SPECIMEN
from app.domain.resolution import Act, Mark, PaperForm, Parallel
from tests.documents.acts import (
    ALPHABET,
    DRAFT_ACT,
    EVERY_FORM,
    ON_HEADED_PAPER,
    ONE_CLAUSE,
    SPECIMEN_ACT,
    THIRTY_CLAUSES,
    THREE_CLAUSES,
    lines_set,
    marks_of,
    one_spaced,
    read_back,
    run_text,
    sheets,
    words_of,
)
from tests.soak import runs

LETTERS = ALPHABET + ALPHABET.upper() + "0123456789«»–-.,;:()№/"
WORDS = st.text(alphabet=LETTERS, min_size=1, max_size=14)
TEXTS = st.lists(WORDS, min_size=1, max_size=40).map(" ".join)
LONG_WORDS = st.text(alphabet=LETTERS, min_size=60, max_size=400)
ANY_TEXTS = TEXTS | LONG_WORDS | st.lists(TEXTS, min_size=2, max_size=4).map("\n".join)
LAST_LINES = 2


@pytest.mark.parametrize("form", EVERY_FORM)
def test_the_text_read_back_is_the_text_of_the_act(form: str) -> None:
    """What a person copies from the paper is letter for letter what was decided."""
    act = EVERY_FORM[form]
    assert read_back(render(act), act) == words_of(act)


def test_every_kazakh_letter_stands_on_the_paper() -> None:
    """All 42 letters in both cases, in every part of the act, in regular and bold."""
    letters = f"{ALPHABET} {ALPHABET.upper()}"
    act = replace(
        ONE_CLAUSE, title=letters, preamble=letters, clauses=(letters,), signatory_post=letters
    )
    assert read_back(render(act), act) == words_of(act)


ANY_ACT = st.builds(
    lambda title, preamble, clauses, name: replace(
        ONE_CLAUSE,
        title=title,
        preamble=preamble,
        clauses=tuple(clauses),
        signatory_name=name,
        signatory_post=title,
    ),
    title=TEXTS,
    preamble=TEXTS,
    clauses=st.lists(ANY_TEXTS, max_size=4),
    name=WORDS | LONG_WORDS,
)


@settings(max_examples=runs(200, 5000))
@given(act=ANY_ACT)
def test_no_character_is_lost_however_long_the_text(act: Act) -> None:
    """Long names, long clauses and words longer than a line are all set, in order."""
    assert one_spaced("".join("".join(lines) for lines in lines_set(act))) == words_of(act)


@settings(max_examples=runs(25, 1000))
@given(act=ANY_ACT)
def test_any_text_reads_back_from_the_paper(act: Act) -> None:
    """The same, read from the finished file."""
    assert read_back(render(act), act) == words_of(act)


@settings(max_examples=runs(100, 2000))
@given(act=ANY_ACT, top=st.integers(20, 200), size=st.integers(8, 24))
def test_rows_never_lie_over_one_another(act: Act, top: int, size: int) -> None:
    """Each row begins below the one above it and ends above the lower margin."""
    form = PaperForm(headed_paper=True, headed_top=top, type_size=size)
    bottom = (297 - form.margin_bottom) * POINT_PER_MM
    for sheet in compose(replace(act, form=form)):
        ends = [placed.top + placed.row.height for placed in sheet]
        assert all(end <= below.top + 0.01 for end, below in pairwise_rows(ends, sheet))
        assert ends[-1] <= bottom + 0.01


def pairwise_rows(
    ends: list[float], sheet: tuple[PlacedRow, ...]
) -> Iterator[tuple[float, PlacedRow]]:
    """Return where each row of a sheet ends, with the row below it."""
    return zip(ends[:-1], sheet[1:], strict=True)


def boxes(page: pypdfium2.PdfPage) -> list[tuple[str, float, float, float, float]]:
    """Return every character of a page that leaves ink: its left, bottom, right and top."""
    text = page.get_textpage()
    found = []
    for index in range(text.count_chars()):
        letter = text.get_text_range(index, 1)
        if letter.strip():
            found.append((letter, *text.get_charbox(index)))
    return found


LONG_TITLE = replace(ONE_CLAUSE, title=" ".join([ONE_CLAUSE.title] * 40))
LONG_POST = replace(ONE_CLAUSE, signatory_post=" ".join([ONE_CLAUSE.signatory_post] * 60))
LONG_NAME = replace(ONE_CLAUSE, signatory_name="ӘБДІРАХМАНҰЛЫ-" * 30)
OVER_SHEETS = {
    "thirty clauses": THIRTY_CLAUSES,
    "a title of forty": LONG_TITLE,
    "a post of sixty": LONG_POST,
    "a long name": LONG_NAME,
    "one word": replace(ONE_CLAUSE, clauses=("ж" * 5000,)),
    "a post of one word": replace(ONE_CLAUSE, signatory_post="төраға-" * 40),
    "narrow and large": replace(
        THREE_CLAUSES, form=PaperForm(type_size=20, margin_left=60, margin_right=60)
    ),
}


@pytest.mark.parametrize("case", OVER_SHEETS)
def test_nothing_runs_out_of_the_margins(case: str) -> None:
    """However long a part is, it stays within the margins of its sheet and nothing is lost."""
    act = OVER_SHEETS[case]
    pdf = render(act)
    assert read_back(pdf, act) == words_of(act)
    left, right = act.form.margin_left * POINT_PER_MM, (210 - act.form.margin_right) * POINT_PER_MM
    lowest = act.form.margin_bottom * POINT_PER_MM
    highest = SHEET_HEIGHT - act.form.margin_top * POINT_PER_MM
    with pypdfium2.PdfDocument(pdf) as document:
        for number, page in enumerate(document, start=1):
            inside = boxes(page)[len(str(number)) if number > 1 else 0 :]
            assert inside
            assert min(box[1] for box in inside) >= left - 1
            assert max(box[3] for box in inside) <= right + 1
            assert min(box[2] for box in inside) >= lowest
            assert max(box[4] for box in inside) <= highest


@pytest.mark.parametrize("lines", range(1, 46))
def test_a_signature_never_stands_alone(lines: int) -> None:
    """Wherever the sheet ends, two lines of the text at least go with the signature."""
    items = "\n".join(f"{n}) Сенаттың депутаты;" for n in range(1, lines + 1))
    act = replace(ONE_CLAUSE, clauses=(items,), form=PaperForm(margin_top=60))
    signed = lines_set(act)[-1]
    first = next(n for n, line in enumerate(signed) if line == "Қазақстан Республикасы ")
    assert first >= LAST_LINES
    assert signed[first:] == [
        "Қазақстан Республикасы ",
        "Парламенті Сенатының Төрағасы Б. ӘШІМОВ ",
        "Астана, 2026 жылғы 14 мамыр ",
        "№ 128-VIII ПС ",
    ]


@pytest.mark.parametrize("words", range(220, 420, 8))
def test_a_paragraph_leaves_no_single_line_behind(words: int) -> None:
    """A paragraph parted by the end of a sheet has two lines at least on either side."""
    clause = " ".join(["депутаттардың"] * words) + "."
    act = replace(ONE_CLAUSE, clauses=(clause,))
    last = lines_set(act)[-1]
    of_the_clause = [line for line in last if "депутаттардың" in line]
    assert len(of_the_clause) >= LAST_LINES


def test_one_clause_has_no_number_and_several_have() -> None:
    """A single clause stands bare, two or more are numbered «1.», «2.»."""
    [alone] = sheets(render(ONE_CLAUSE), ONE_CLAUSE)
    assert not any(line.startswith("1. ") for line in alone)
    [several] = sheets(render(THREE_CLAUSES), THREE_CLAUSES)
    opened = [line[:3] for line in several if line[:3] in {"1. ", "2. ", "3. "}]
    assert opened == ["1. ", "2. ", "3. "]
    assert "2) Жиделібаева С. Т.; " in several


def test_a_draft_says_so_and_leaves_its_number_blank() -> None:
    """«ЖОБА» stands in the corner and under the text, and the number is a blank."""
    [lines] = sheets(render(DRAFT_ACT), DRAFT_ACT)
    assert marks_of(DRAFT_ACT) == [DRAFT]
    assert lines[-1] == "№ ____ "


def test_a_sheet_without_a_number_is_a_draft_whatever_it_is_called() -> None:
    """An unnumbered sheet never passes for an act."""
    unmarked = replace(ONE_CLAUSE, number=None, mark=Mark.NONE)
    assert render(unmarked) == render(DRAFT_ACT)


def test_a_draft_made_in_practice_says_both() -> None:
    """The specimen's mark is the one under the text; the corner carries both."""
    act = replace(ONE_CLAUSE, number=None, mark=Mark.SPECIMEN)
    assert marks_of(act) == [SPECIMEN, DRAFT]
    assert read_back(render(act), act) == words_of(act)


def test_a_mark_lies_under_the_text_on_every_sheet() -> None:
    """Each sheet of a specimen says that it has no legal force."""
    act = replace(THIRTY_CLAUSES, mark=Mark.SPECIMEN)
    assert len(sheets(render(act), act)) > 1


def test_headed_paper_keeps_its_head_free() -> None:
    """On the chamber's blank no heading is printed and the text begins where the form says."""
    act = replace(ON_HEADED_PAPER, form=PaperForm(headed_paper=True, headed_top=90))
    with pypdfium2.PdfDocument(render(act)) as document:
        highest = max(box[4] for box in boxes(document[0]))
    assert SHEET_HEIGHT - 95 * POINT_PER_MM < highest < SHEET_HEIGHT - 90 * POINT_PER_MM


@pytest.mark.parametrize(
    "form",
    [
        PaperForm(margin_left=100, margin_right=100),
        PaperForm(headed_paper=True, headed_top=250),
        PaperForm(margin_top=-5),
        PaperForm(type_size=40),
    ],
)
def test_a_form_without_room_is_refused(form: PaperForm) -> None:
    """Margins that leave no text are said so instead of printing an empty sheet."""
    with pytest.raises(FormImpossible) as refused:
        render(replace(ONE_CLAUSE, form=form))
    assert f"{form.type_size} points" in str(refused.value)


def test_the_date_is_written_in_full_and_without_a_place_alone() -> None:
    """«2026 жылғы 14 мамыр», with the place before it when there is one."""
    act = replace(ONE_CLAUSE, place="", date=date(2025, 12, 1))
    [lines] = sheets(render(act), act)
    assert lines[-2] == "2025 жылғы 1 желтоқсан "


def test_empty_lines_of_a_clause_take_no_place() -> None:
    """A clerk's stray line breaks change nothing on the paper."""
    loose: Act = replace(ONE_CLAUSE, clauses=(f"\n{ONE_CLAUSE.clauses[0]}\n\n",))
    assert render(loose) == render(ONE_CLAUSE)


def test_the_specimen_reads_as_the_act_would() -> None:
    """Practice prints the same words."""
    assert read_back(render(SPECIMEN_ACT), SPECIMEN_ACT) == words_of(THREE_CLAUSES)


def test_a_russian_text_has_its_own_sheet() -> None:
    """After the Kazakh one, headed and signed in Russian, under the same number and date."""
    parallel = Parallel(
        heading="Сенат Парламента Республики Казахстан",
        word="ПОСТАНОВЛЕНИЕ",
        title="О назначении судьи Конституционного Суда Республики Казахстан",
        preamble="В соответствии с подпунктом 1) статьи 57 Конституции ПОСТАНОВЛЯЕТ:",
        clauses=("назначить судьей: Көктерекова Айгүл Жусанқызы.",),
        signatory_post="Председатель Сената Парламента Республики Казахстан",
        place="Астана, 14 мая 2026 года",
    )
    act = replace(ONE_CLAUSE, parallel=parallel)
    kazakh, russian = (" ".join(lines) for lines in sheets(render(act), act))
    assert one_spaced(kazakh) == words_of(ONE_CLAUSE)
    for words in ("ПОСТАНОВЛЕНИЕ", "ПОСТАНОВЛЯЕТ:", "Председатель Сената", "14 мая 2026 года"):
        assert words in one_spaced(russian)
    assert act.number is not None
    assert act.number in one_spaced(russian)
    coded = replace(act, parallel=replace(parallel, number="№ 128-VIII СП"))
    _, russian = (" ".join(lines) for lines in sheets(render(coded), coded))
    assert "№ 128-VIII СП" in one_spaced(russian)
    assert act.signatory_name in one_spaced(russian)


def test_a_draft_shows_what_differs_from_its_template() -> None:
    """A bar in the margin beside each line of the clause; the numbered act has none."""
    draft = replace(THREE_CLAUSES, number=None, mark=Mark.DRAFT, changed=(2,))
    rows = [placed.row for sheet in compose(draft) for placed in sheet]
    barred = [row for row in rows if any(isinstance(item, Upright) for item in row.items)]
    text = one_spaced("".join(run_text(row) for row in barred))
    assert text == f"2. {THREE_CLAUSES.clauses[1]}"
    issued = [placed.row for sheet in compose(replace(draft, number="№ 1")) for placed in sheet]
    assert not any(isinstance(item, Upright) for row in issued for item in row.items)
