# SPDX-License-Identifier: Apache-2.0
"""The album of cards: every text for an editor, and how it is spoken."""

import re

from app.bootstrap import card_texts, known_profiles
from app.views.card import Tongue
from tests.album.cards import pages


def test_the_album_has_every_card_and_how_it_is_spoken() -> None:
    """With the twin for a name that isn't sure, and no placeholder once it is spoken."""
    text, _, spoken = pages().partition(f"# {known_profiles()[0].name}")
    texts = card_texts()[Tongue.KK].cards
    assert all(f"## {name}\n" in text for name in texts)
    assert "Болат Еменов" in spoken
    assert "Көктерекова Айгүл Жусанқызын" in spoken
    assert not re.search(r"[{}]|\bNone\b", spoken)
