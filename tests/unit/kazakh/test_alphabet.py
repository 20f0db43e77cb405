# SPDX-License-Identifier: Apache-2.0
"""Lists stand in the order of the Kazakh alphabet, and look-alike letters are found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.kazakh.alphabet import (
    BACK_VOWELS,
    CONSONANTS,
    FRONT_VOWELS,
    LETTERS,
    NEUTRAL_VOWELS,
    SIGNS,
    composed,
    last_vowel,
    sort_key,
)
from app.kazakh.lookalikes import LOOK_ALIKES, look_alikes, mended
from app.kazakh.rules import spelled

IN_ORDER = spelled(
    "Али Әли Бек Гани Ғани Ильяс Камал Қайрат Омар Өмір Умар Ұлан Үміт Хаким Һаким Ыбырай Ілияс"
)


def test_the_alphabet_has_42_letters() -> None:
    """Each letter stands once, and belongs to one class."""
    assert len(LETTERS) == len(set(LETTERS)) == 42
    assert sorted(BACK_VOWELS + FRONT_VOWELS + NEUTRAL_VOWELS + CONSONANTS + SIGNS) == sorted(
        LETTERS
    )


def test_names_sort_as_a_kazakh_list() -> None:
    """Ә follows А, Ұ stands before Ү, and І between Ы and Ь, whatever the code points."""
    assert sorted(frozenset(IN_ORDER), key=sort_key) == list(IN_ORDER)
    assert sorted(["ь", "ү", "ё", "ы", "ұ", "е", "і", "ж"], key=sort_key) == [
        "е", "ё", "ж", "ұ", "ү", "ы", "і", "ь",
    ]  # fmt: skip


def test_marks_and_digits_come_first_and_latin_last() -> None:
    """A mark, a number, a Kazakh name, a Latin name; small before capital, all else being equal."""
    assert sorted(["Zeta", "Әли", "7", "«а»"], key=sort_key) == ["«а»", "7", "Әли", "Zeta"]
    assert sorted(["Сот", "сот"], key=sort_key) == ["сот", "Сот"]


def test_a_letter_typed_in_two_parts_is_one() -> None:
    """й and ё made of a letter and a mark sort and inflect as the letters they are."""
    assert composed("Абаи\u0306") == "Абай"
    assert sort_key("Абаи\u0306") == sort_key("Абай")


@pytest.mark.parametrize(
    ("word", "vowel"),
    [
        ("тау", "а"), ("дәулет", "е"), ("туу", "у"), ("сұлу", "у"), ("нотариус", "у"),
        ("вакуум", "у"), ("у", "у"), ("мария", "я"), ("қр", ""), ("", ""), ("медеу", "е"),
    ],
)  # fmt: skip
def test_the_last_vowel(word: str, vowel: str) -> None:
    """у is a consonant after a vowel, not in loans."""
    assert last_vowel(word) == vowel


@given(st.lists(st.text(max_size=8), max_size=8))
def test_any_list_can_be_sorted(words: list[str]) -> None:
    """No text whatever upsets the order."""
    keys = [sort_key(word) for word in sorted(words, key=sort_key)]
    assert keys == sorted(keys)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Парламентiнiң", "Парламентінің"),
        ("Серiк Ахметoв", "Серік Ахметов"),
        ("Caрсенбаев", "Сарсенбаев"),
        ("Ибраhим", "Ибраһим"),
        ("Xалық", "Халық"),
        ("əкім", "әкім"),
    ],
)
def test_latin_look_alikes_are_mended(typed: str, meant: str) -> None:
    """Latin i, o, C, h, X and the schwa inside a Kazakh word are found and mended."""
    mending = mended(typed)
    assert mending.text == meant
    assert [one.found for one in mending.findings] == [
        letter for letter, right in zip(typed, meant, strict=True) if letter != right
    ]


def test_a_finding_tells_where_and_what() -> None:
    """The clerk sees the word, the place and the letter meant before anything is changed."""
    (finding,) = look_alikes("Бас прокурoр")
    assert (finding.word, finding.place, finding.found, finding.meant) == ("прокурoр", 10, "o", "о")


@pytest.mark.parametrize("text", ["№ 9-VIII ПМ", "Nur Otan", "VI шақырылым", "Құрылтай", ""])
def test_roman_numerals_and_foreign_words_stay(text: str) -> None:
    """A word of Latin letters alone is what it is."""
    assert look_alikes(text) == ()
    assert mended(text).text == text


def test_a_letter_without_a_twin_is_told_and_kept() -> None:
    """Latin z has no Kazakh twin: found, not replaced."""
    assert mended("Қаzақ").text == "Қаzақ"
    assert [one.meant for one in look_alikes("Қаzақ")] == [""]


def test_every_twin_is_a_kazakh_letter() -> None:
    """What is put in is always of the alphabet."""
    assert {right.lower() for right in LOOK_ALIKES.values()} <= set(LETTERS)


@given(st.text(max_size=40))
def test_mending_twice_changes_nothing_more(text: str) -> None:
    """A mended text has no look-alike left that could be mended."""
    once = mended(text).text
    assert mended(once).text == once
    assert all(not finding.meant for finding in look_alikes(once))
