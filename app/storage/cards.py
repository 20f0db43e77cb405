# SPDX-License-Identifier: Apache-2.0
"""Reads the texts of the presiding officer's cards and checks each before anyone relies on it."""

from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

from app.errors import Unreadable
from app.storage.codec import WrongShape, shaped
from app.storage.profiles import read_toml
from app.storage.spoken import Problem, place_problems, places_of, word_problems
from app.storage.toml_lines import told_with_line
from app.views.card import Cards, CardText, CardTexts, ForesightTexts, Tongue
from app.views.card_places import (
    CARD_PLACES,
    FORESIGHT_PLACES,
    FRAGMENT_PLACES,
    assured,
    perhaps,
)
from app.wording import N_, Saying


def load_cards(folder: Path) -> Cards:
    """Return the texts of every language; raises `Unreadable` with file, card and sentence."""
    return {tongue: load(folder / f"{tongue}.toml", tongue) for tongue in Tongue}


def load(path: Path, tongue: Tongue) -> CardTexts:
    """Return the texts in one file; raises `Unreadable`."""
    try:
        texts = shaped(read_toml(path), CardTexts)
    except WrongShape as error:
        where, why = error.problems[0]
        told = told_with_line(path, where, why)
        raise Unreadable(place=f"{path.name}: {where}", reason=told) from error
    for where, reason in _problems(texts, tongue):
        told = told_with_line(path, where, reason)
        raise Unreadable(place=f"{path.name}: {where}", reason=told)
    return texts


def _problems(texts: CardTexts, tongue: Tongue) -> Iterator[Problem]:
    yield from word_problems("words", texts.words, tongue)
    yield from word_problems("organ", texts.organ, tongue)
    for name, known in FRAGMENT_PLACES.items():
        text = getattr(texts.fragments, name)
        yield from place_problems(f"fragments.{name}", text, known, tongue)
    for field in fields(ForesightTexts):
        text = getattr(texts.foresight, field.name)
        yield from place_problems(f"foresight.{field.name}", text, FORESIGHT_PLACES, tongue)
    for card in CARD_PLACES:
        if card not in texts.cards:
            yield f"cards.{card}", Saying(N_("this card is missing"))
    for card, text in texts.cards.items():
        if card not in CARD_PLACES:
            yield f"cards.{card}", Saying(N_("there is no occasion for such a card"))
        else:
            yield from _card(card, text, tongue)


def _card(card: str, text: CardText, tongue: Tongue) -> Iterator[Problem]:
    where = f"cards.{card}"
    if not text.heading.strip() or not text.text or not all(each.strip() for each in text.text):
        yield where, Saying(N_("words to be read aloud can't be empty"))
    if text.plain and len(text.plain) != len(text.text):
        yield f"{where}.plain", Saying(N_("each paragraph needs its twin, or an empty text"))
    every = assured(card) | perhaps(card)
    yield from place_problems(f"{where}.heading", text.heading, assured(card), tongue)
    for index, said in enumerate(text.text):
        place = f"{where}.text[{index}]"
        yield from place_problems(place, said, every, tongue)
        yield from _stars(place, said)
        if not text.plain and _may_fail(card, said):
            reason = Saying(N_("a paragraph that inflects or isn't always known needs a twin"))
            yield place, reason
    for index, plain in enumerate(text.plain):
        place = f"{where}.plain[{index}]"
        yield from place_problems(place, plain, assured(card), tongue)
        yield from _stars(place, plain)
        if _may_fail(card, plain):
            yield place, Saying(N_("the plain twin must not inflect"))


def _stars(where: str, text: str) -> Iterator[Problem]:
    if text.count("*") % 2:
        yield where, Saying(N_("the stars around the decisive words don't match"))


def _may_fail(card: str, text: str) -> bool:
    """Tell whether a paragraph may not be fillable; its braces are known to match."""
    doubtful = perhaps(card)
    return any(name in doubtful or (form and form != "words") for name, form in places_of(text))
