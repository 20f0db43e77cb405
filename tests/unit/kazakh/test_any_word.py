# SPDX-License-Identifier: Apache-2.0
"""What holds for any word whatever: a form always comes, the stem stays, harmony holds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.kazakh.alphabet import LETTERS, composed
from app.kazakh.cases import ENDINGS, Case, Row, Sound
from app.kazakh.harmony import HARMONY
from app.kazakh.inflection import Kind, all_cases, inflect
from app.kazakh.names import GIVEN_NAMES, KNOWN_NAMES, PATRONYMICS
from app.kazakh.nouns import CLUSTERS_OF_LOANS, FINAL_I, KNOWN_WORDS, VOWELS_OF_LOANS
from app.kazakh.rules import NOTHING_TO_GO_BY, Rule, arranged, fitting
from app.kazakh.surnames import SURNAMES

ALLOMORPHS = {case: {end for sound in Sound for end in ENDINGS[sound][case]} for case in Case}
ADDED = ("", "і")
BACK_ENDING, FRONT_ENDING = set("аыұ"), set("еі")

KINDS = st.sampled_from(Kind)
CASES = st.sampled_from(Case)
WORDS = st.text(alphabet=LETTERS, min_size=2, max_size=14)
ROWS = (
    *PATRONYMICS, *SURNAMES, *GIVEN_NAMES, *HARMONY, *FINAL_I, *CLUSTERS_OF_LOANS,
    *VOWELS_OF_LOANS, *KNOWN_NAMES.values(), *KNOWN_WORDS.values(), NOTHING_TO_GO_BY,
)  # fmt: skip


@given(st.text(), CASES, st.one_of(st.none(), KINDS))
def test_any_text_gets_an_answer(words: str, case: Case, kind: Kind | None) -> None:
    """No text, in any script, stops the program; what was typed is still there to read."""
    form = inflect(words, case, kind)
    before = composed(words).strip().split()[:-1]
    assert form.text.split()[: len(before)] == before
    assert form.rule


@given(WORDS, CASES, KINDS)
def test_a_form_is_the_word_and_an_ending_of_the_case(word: str, case: Case, kind: Kind) -> None:
    """The stem is kept, or a row drops one letter or adds і; the endings are the known ones."""
    text = inflect(word, case, kind).text
    stems = {word + added for added in ADDED} | {word[:-1]}
    assert any(text.removeprefix(stem) in ALLOMORPHS[case] for stem in stems if stem in text)


@given(WORDS, KINDS)
def test_all_cases_of_a_sure_word_are_of_one_row(word: str, kind: Kind) -> None:
    """The vowels of a word's endings are all back or all front, unless ә splits them."""
    forms = all_cases(word, kind)
    sure = [case for case in Case if forms[case].sure and case is not Case.INS]
    rules = {forms[case].rule for case in sure}
    if any("ә" in rule or rule.startswith("-ст") for rule in rules):
        return
    endings = "".join(forms[case].text[len(word) :] for case in sure)
    assert not (set(endings) & BACK_ENDING and set(endings) & FRONT_ENDING)


@given(st.text(alphabet=LETTERS, min_size=1, max_size=8), CASES)
def test_a_certain_harmony_is_of_the_last_vowel(stem: str, case: Case) -> None:
    """A word in -ан is back and one in -ен front, whatever stands before."""
    for ending, row in (("ан", Row.BACK), ("ен", Row.FRONT)):
        form = inflect(stem + ending, case, Kind.COMMON_NOUN)
        assert form.sure
        assert form.text.removeprefix(stem + ending) == ENDINGS[Sound.NASAL][case][row is Row.FRONT]


def test_each_row_says_where_it_comes_from() -> None:
    """A linguist finds a name, a source and at least one reading in every row of every table."""
    assert [row.id for row in ROWS if not (row.id and row.source and row.readings)] == []


@pytest.mark.parametrize("table", [SURNAMES, GIVEN_NAMES, PATRONYMICS, CLUSTERS_OF_LOANS])
def test_no_two_rows_of_a_table_have_one_name(table: tuple[Rule, ...]) -> None:
    """The rule that an answer names is found at once."""
    names = [row.id for row in table]
    assert len(names) == len(set(names))


def test_a_word_without_a_vowel_has_nothing_to_go_by() -> None:
    """Even the last row can answer, and asks."""
    assert fitting("", Case.GEN, arranged(HARMONY)) is NOTHING_TO_GO_BY
    assert inflect("Крлс", Case.GEN, Kind.SURNAME).sure is False
