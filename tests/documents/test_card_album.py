# SPDX-License-Identifier: Apache-2.0
"""The album of cards: every text for an editor, and how it is spoken.

That every stage of every kind of every body has its card, whole, is held by
`tests/course/test_cards_of_kinds.py`; the album plays the same courses.
"""

import re

import pytest

from app.bootstrap import card_texts
from app.domain.kinds import Kind
from app.domain.profile import Profile
from app.views.card import Tongue
from tests.album.cards import document, spoken, texts
from tests.chamber import a_profile


def kind_of(profile: Profile, key: str) -> Kind:
    """Return a kind of item."""
    return next(each for each in profile.kinds if each.key == key)


def test_the_album_has_every_card_with_its_twin() -> None:
    """In both languages, as it stands in the data."""
    page = "".join(texts())
    for tongue in Tongue:
        for name, card in card_texts()[tongue].cards.items():
            assert f"<td>{name}</td>" in page
            assert all(each.replace("*", "") in re.sub("</?b>", "", page) for each in card.text)
            assert all(each.replace("*", "") in re.sub("</?b>", "", page) for each in card.plain)


@pytest.mark.parametrize(
    ("profile", "kind", "heard"),
    [
        ("senate-1995", "appoint-cc-judge", "Көктерекова Айгүл Жусанқызын"),
        ("qurultay-2026", "elect-chair", "Жасырын дауыс беру"),
    ],
)
def test_a_kind_is_read_from_the_first_word_to_the_last(
    profile: str, kind: str, heard: str
) -> None:
    """Nothing stands twice, no placeholder is left, and what is unsure is said without endings."""
    body = a_profile(profile)
    told: set[str] = set()
    page = document(spoken(body, kind_of(body, kind), told))
    assert "Тіркеу → " in page
    assert "→ Отырысты аяқтау" in page
    assert heard in page
    shown = re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL)
    assert not re.search(r"[{}*]|\bNone\b", shown)
    rows = re.findall(r"<tr>.*?</tr>", page, flags=re.DOTALL)
    assert len(rows) == len(set(rows)) > 10
    assert list(spoken(body, kind_of(body, kind), told))[-1] == "</table>"
    if profile == "senate-1995":
        assert "Кандидатура – Болат Еменов" in page
