# SPDX-License-Identifier: Apache-2.0
"""Lines of an act: filled where it looks well, never torn, nothing parted that belongs together."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.documents.fonts import width
from app.documents.styles import MOST_WORD_SPACE, Align, Style, styles_for
from app.documents.typesetting import Line, set_paragraph
from app.domain.resolution import PaperForm
from tests.documents.acts import ALPHABET, ONE_CLAUSE, THIRTY_CLAUSES, one_spaced
from tests.soak import runs

BODY = styles_for(PaperForm()).body
TITLE = styles_for(PaperForm()).title
SIGNATURE = styles_for(PaperForm()).signature
SPACE = width(" ", BODY.face, BODY.size)
MEASURE = 467.7
"""165 mm in points: A4 between 30 and 15 mm."""

TEXTS = st.lists(
    st.text(alphabet=ALPHABET + "0123456789-.)№IVX", min_size=1, max_size=90), max_size=60
).map(" ".join)


def extent(line: Line, style: Style) -> float:
    """Return where the ink of a line ends."""
    text = line.text.rstrip(" ")
    lead = width(line.lead, style.face, style.size)
    return line.x + lead + width(text, style.face, style.size) + text.count(" ") * line.word_space


def lines_of(text: str, *, lead: str = "") -> list[str]:
    """Return the text of each line of a paragraph of the body."""
    return [line.text for line in set_paragraph(text, BODY, MEASURE, lead=lead)]


@settings(max_examples=runs(200, 5000))
@given(text=TEXTS, lead=st.sampled_from(["", "1. ", "128. "]), style=st.sampled_from(Align))
def test_lines_hold_all_of_the_text_and_fit(text: str, lead: str, style: Align) -> None:
    """The lines of a paragraph read one after another are the paragraph, and none is too wide."""
    indent = BODY.indent if style is Align.JUSTIFIED else 0
    setting = Style(face=BODY.face, size=BODY.size, align=style, indent=indent)
    lines = set_paragraph(text, setting, MEASURE, lead=lead)
    assert one_spaced("".join(line.text for line in lines)) == one_spaced(text)
    assert all(extent(line, setting) <= MEASURE + 0.01 for line in lines)
    assert all(line.word_space >= -0.1 * SPACE - 0.01 for line in lines)
    assert all(line.word_space <= (MOST_WORD_SPACE - 1) * SPACE + 0.01 for line in lines)


@settings(max_examples=runs(200, 5000))
@given(text=TEXTS)
def test_a_paragraph_has_one_edge(text: str) -> None:
    """Every line but the last reaches the margin, or none is spread and each takes what fits."""
    lines = set_paragraph(text, BODY, MEASURE)
    short = [MEASURE - extent(line, BODY) for line in lines[:-1]]
    if max(short, default=0) > 1:
        assert not [line for line in lines if line.word_space]
        for free, (_, following) in zip(short, pairwise(lines), strict=True):
            assert width(f" {following.text.rstrip(' ')}", BODY.face, BODY.size) > free


def test_the_basis_of_an_act_does_not_alternate() -> None:
    """Long Kazakh words leave some bases flush left; then no line of them is spread."""
    basis = (
        "Қазақстан Республикасы Конституциясының 56-бабының 9) тармақшасына, «Қазақстан "
        "Республикасының Құрылтайы және оның депутаттарының мәртебесі туралы» Қазақстан "
        "Республикасы Конституциялық заңының 27-бабының 3 және 6-тармақтарына сәйкес Қазақстан "
        "Республикасының Құрылтайы қаулы етеді:"
    )
    lines = set_paragraph(basis, BODY, MEASURE)
    assert len(lines) > 3
    assert {line.word_space for line in lines} == {0}


@pytest.mark.parametrize(
    "phrase",
    [
        "№ 128-VIII ПС",
        "14 мамыр",
        "2026 жылғы",
        "1) тармақшасына",
        "12 және",
        "А. Ж. Көктерекова",
        "Көктерекова А. Ж.",
        "VIII сайланған",
        "«О Парламенте",
        "бөлінбейтін\N{NO-BREAK SPACE}тіркес",
    ],
)
def test_what_belongs_together_stays_on_one_line(phrase: str) -> None:
    """Numbers, dates, initials and dashes are not parted, wherever the line would end."""
    words = phrase.replace("\N{NO-BREAK SPACE}", " ").split(" ")
    for before in range(60):
        lines = lines_of("м" * before + " депутаттардың тізімі " + phrase + " туралы қаулы")
        holding = [line.split() for line in lines if words[0] in line.split()]
        assert len(holding) == 1
        assert words == [word for word in holding[0] if word in words]


def test_a_dash_never_begins_a_line() -> None:
    """A dash stays with the word before it."""
    for before in range(60):
        lines = lines_of("м" * before + " депутаттардың тізімі төрағасы – Сенаттың депутаты")
        assert not any(line.startswith("–") for line in lines)


def test_no_line_ends_at_a_hyphen() -> None:
    """«57-бабының» is one word: a hyphen is no place to part it."""
    for before in range(60):
        lines = lines_of("м" * before + " Конституцияның 57-бабының Нұр-Сұлтан 38-баптарына сай")
        assert not any(line.rstrip().endswith("-") for line in lines)


def test_a_word_longer_than_a_line_is_cut_after_its_own_hyphen() -> None:
    """Only a word that fits no line is cut, and then where it has a hyphen itself."""
    lines = lines_of("ұйымдастырушылық-" * 8 + "құқықтық")
    assert all(line.endswith("-") for line in lines[:-1])
    assert len(lines_of("ж" * 300)) > 1


def test_an_empty_paragraph_has_no_lines() -> None:
    """Nothing is set for nothing."""
    assert set_paragraph("", BODY, MEASURE) == ()
    assert set_paragraph(" \n\t", BODY, MEASURE, lead="1. ") == ()


def test_the_number_of_a_clause_opens_its_first_line_alone() -> None:
    """«1.» stands once and keeps its own space."""
    lines = set_paragraph(THIRTY_CLAUSES.clauses[3], BODY, MEASURE, lead="4. ")
    assert [line.lead for line in lines] == ["4. "] + [""] * (len(lines) - 1)
    assert lines[0].x == BODY.indent


def test_a_title_is_divided_evenly() -> None:
    """No title ends in a lonely «туралы»."""
    lines = set_paragraph(ONE_CLAUSE.title, TITLE, MEASURE)
    widths = [width(line.text.rstrip(), TITLE.face, TITLE.size) for line in lines]
    assert len(lines) == 2
    assert min(widths) > 0.8 * max(widths)
    places = [(MEASURE - taken) / 2 for taken in widths]
    assert [line.x for line in lines] == pytest.approx(places)


def test_a_post_stands_at_the_left() -> None:
    """The post of who signs is neither centred nor filled out."""
    lines = set_paragraph(ONE_CLAUSE.signatory_post, SIGNATURE, MEASURE / 2)
    assert [(line.x, line.word_space) for line in lines] == [(0, 0)] * len(lines)
