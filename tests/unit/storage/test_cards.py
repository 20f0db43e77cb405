# SPDX-License-Identifier: Apache-2.0
"""No text of a card loads that could leave a gap: what is wrong is named, with its card."""

from pathlib import Path

import pytest

from app import paths
from app.domain.spoken import SpokenWords
from app.errors import Unreadable
from app.storage import cards, profiles
from app.storage.cards import load_cards
from app.views.card import Tongue
from app.views.card_places import CARD_PLACES
from tests.chamber import a_profile

FOLDER = paths.resources() / "cards"
KAZAKH = (FOLDER / "kk.toml").read_text(encoding="utf-8")
RUSSIAN = (FOLDER / "ru.toml").read_text(encoding="utf-8")
SENATE = (paths.resources() / "profiles" / "senate-1995.toml").read_text(encoding="utf-8")
CLOSING = 'text = ["Күн тәртібіндегі мәселелер толық қаралды.",'


def refused(folder: Path, text: str, tongue: Tongue = Tongue.KK) -> str:
    """Return why texts like these don't load."""
    assert text not in {KAZAKH, RUSSIAN}
    path = folder / f"{tongue}.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(Unreadable) as met:
        cards.load(path, tongue)
    assert str(met.value).startswith(f"{tongue}.toml: ")
    return str(met.value)


def test_the_shipped_texts_load() -> None:
    """Every card in both languages, with a paragraph for each paragraph of its twin."""
    texts = load_cards(FOLDER)
    for each in texts.values():
        assert set(each.cards) == set(CARD_PLACES)
    for card, kazakh in texts[Tongue.KK].cards.items():
        assert len(kazakh.text) == len(texts[Tongue.RU].cards[card].text), card


def test_the_shipped_bodies_have_words_of_their_own() -> None:
    """For each of their questions, and for the majorities they are decided by."""
    for profile in profiles.shipped(paths.resources() / "profiles"):
        for words in (profile.wording.spoken, profile.wording.spoken_ru):
            assert isinstance(words, SpokenWords)
            assert {profile.agenda, profile.procedural} <= set(words.majorities)


MISTAKES = [
    pytest.param("[cards.closing]", "[cards.closings]", "cards.closing: ", "missing", id="none"),
    pytest.param(CLOSING, CLOSING.replace("мәселелер", "{topics}"), "closing", "topics", id="slip"),
    pytest.param(CLOSING, CLOSING.replace("мәселелер", "{v}"), "closing", "{v}"[1:2], id="unknown"),
    pytest.param(CLOSING, CLOSING.replace("мәселелер", "{n"), "closing", "braces", id="a brace"),
    pytest.param(CLOSING, CLOSING.replace("мәселелер", "*"), "closing", "stars", id="a star"),
    pytest.param(CLOSING, CLOSING.replace("мәселелер", "{n!r}"), "closing", "n:!r", id="a form"),
    pytest.param(CLOSING, CLOSING.replace("мәселелер", "{n:acc}"), "closing", "n:acc", id="case"),
    pytest.param(CLOSING, 'text = ["",', "closing", "empty", id="an empty paragraph"),
    pytest.param(CLOSING, "text = [5,", "closing", "kind of value", id="a number for a text"),
    pytest.param('heading = "Үзіліс"\n', 'heading = ""\n', "cards.break", "empty", id="no heading"),
    pytest.param(
        'heading = "Үзіліс"\n', 'heading = "{a}"\n', "cards.break.heading", "“a”", id="a heading"
    ),
    pytest.param(
        '"*Сағат {until:dat} дейін үзіліс жариялаймын.*"]\nplain = [',
        '"*Сағат {until:dat} дейін үзіліс жариялаймын.*"]\nplain = ["", ',
        "break-until.plain",
        "twin",
        id="twins that don't pair",
    ),
    pytest.param(
        "аяқталатын уақыты – {until}",
        "аяқталатын уақыты – {until:dat}",
        "break-until.plain[0]",
        "inflect",
        id="a twin that inflects",
    ),
    pytest.param(
        "аяқталатын уақыты – {until}",
        "аяқталатын уақыты – *{until}",
        "break-until.plain[0]",
        "stars",
        id="a star in a twin",
    ),
    pytest.param(
        '\nplain = ["Өткен дауыс берудің нәтижесі есепке алынбайды.", ""]',
        "",
        "cards.repeat.text[0]",
        "needs a twin",
        id="an inflected text alone",
    ),
    pytest.param(
        "[cards.closing]",
        '[cards.opened]\nheading = "А"\ntext = ["Б"]\n\n[cards.closing]',
        "cards.opened",
        "occasion",
        id="an unknown card",
    ),
    pytest.param(
        'to_vote = "дауысқа қоямын"', 'to_vote = " "', "words.to_vote", "empty", id="word"
    ),
    pytest.param(
        'needed = "{body} – {t}"',
        'needed = "{body} – {v}"',
        "fragments.needed",
        "“v”",
        id="a fragment",
    ),
    pytest.param(
        "{n} депутат тіркелген, {t}",
        "{n} депутат тіркелген, {v}",
        "foresight.impossible",
        "“v”",
        id="a foresight",
    ),
]


@pytest.mark.parametrize(("text", "instead", "place", "why"), MISTAKES)
def test_a_mistake_is_named(tmp_path: Path, text: str, instead: str, place: str, why: str) -> None:
    """With the file, the card and the reason."""
    assert text in KAZAKH
    told = refused(tmp_path, KAZAKH.replace(text, instead, 1))
    assert place in told
    assert why in told


def test_russian_has_no_cases_and_no_numerals(tmp_path: Path) -> None:
    """Nobody declines a Kazakh name in Russian here, or writes a number in words."""
    told = refused(
        tmp_path, RUSSIAN.replace("Кандидатура отозвана: {name}", "{name:acc}"), Tongue.RU
    )
    assert "name:acc" in told
    assert "t:words" in refused(
        tmp_path, RUSSIAN.replace("голосов не менее {t}", "не менее {t:words}", 1), Tongue.RU
    )


WORDS = [
    pytest.param('to_vote = "дауысқа қоямын"', 'to_vote = ""', "spoken.to_vote", id="empty"),
    pytest.param('majority-total = "Сенат', 'majority-all = "Сенат', "spoken.majorities", id="key"),
    pytest.param(
        'majority-total = "большинством голосов от общего числа депутатов Сената"',
        'majority-total = ""',
        "spoken_ru.majorities.majority-total",
        id="a majority",
    ),
    pytest.param("appoint-cc-judge/main", "appoint-cc-judge/all", "spoken.motions", id="question"),
    pytest.param("{name:acc} {post} қызметіне", "{nmae:acc} {post} қызметіне", "put", id="a slip"),
    pytest.param(
        'Кандидатура – {name}."\nadopted',
        'Кандидатура – {name:acc}."\nadopted',
        "spoken_ru.motions.appoint-cc-judge/main.put",
        id="a Russian case",
    ),
    pytest.param('deputies_gen = "депутатов Сената"\n', "", "deputies_gen", id="a word missing"),
]


@pytest.mark.parametrize(("text", "instead", "place"), WORDS)
def test_the_words_of_a_profile_are_checked(
    tmp_path: Path, text: str, instead: str, place: str
) -> None:
    """An empty word, an unknown threshold or question, a slip in a placeholder."""
    assert text in SENATE
    path = tmp_path / "own.toml"
    path.write_text(SENATE.replace(text, instead, 1), encoding="utf-8")
    with pytest.raises(Unreadable) as met:
        profiles.load(path)
    assert place in str(met.value)


def test_a_profile_without_words_is_a_profile_all_the_same(tmp_path: Path) -> None:
    """One written before there were cards reads with the words of any chamber."""
    start = SENATE.index("[wording.spoken]")
    path = tmp_path / "own.toml"
    path.write_text(SENATE[:start], encoding="utf-8")
    wording = profiles.load(path).wording
    assert (wording.spoken, wording.spoken_ru) == (None, None)
    assert wording.by_majority == a_profile().wording.by_majority
