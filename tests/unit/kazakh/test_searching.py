# SPDX-License-Identifier: Apache-2.0
"""Words are found whatever endings they carry, on either side."""

import pytest

from app.kazakh.searching import holds, stems, words_of


def found(asked: str, text: str) -> bool:
    """Tell whether a text has what was asked for."""
    return holds(text, tuple(map(stems, words_of(asked))))


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        ("сот", "Конституциялық Сотының судьясы"),
        ("соттың судьяларын", "Конституциялық Сотының судьясы"),
        ("СОТ СУДЬЯ", "судьясы болды сотта"),
        ("Қарағайлиевті", "Қарағайлиев Нұрлан"),
        ("Қарағайлиев", "Қарағайлиевке"),
        ("Серік", "Серігіне берілді"),
        ("Іскендір", "ІСКЕНДІРДІҢ"),
        ("Iлияс", "Ілияс"),
        ("Семён", "Семен Петров"),
        ("Петрова", "Петров"),
        ("57", "57-бабы"),
    ],
)
def test_endings_case_and_strange_letters_do_not_matter(asked: str, text: str) -> None:
    """Both the word asked for and the word found may be inflected."""
    assert found(asked, text)


@pytest.mark.parametrize(
    ("asked", "text"),
    [("қала", "қалды"), ("сот", "ресот"), ("төраға орынбасар", "төраға")],
)
def test_what_only_looks_alike_is_not_found(asked: str, text: str) -> None:
    """A stem too short would find anything; every word asked for must be there."""
    assert not found(asked, text)
