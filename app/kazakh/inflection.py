# SPDX-License-Identifier: Apache-2.0
"""One door to the cases: a name, post, body or noun goes in, a form comes out, sure or asked.

Only the last word of a phrase changes. What stands outside Kazakh letters (Latin words, quotes,
initials) gets a proposal and is always asked.
"""

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from typing import Final

from app.kazakh.abbreviations import abbreviation_form, is_abbreviation
from app.kazakh.alphabet import LETTERS, composed
from app.kazakh.cases import Case, Form, Sound, ending, sound_of
from app.kazakh.harmony import HARMONY
from app.kazakh.lookalikes import mended
from app.kazakh.names import (
    GIVEN_TABLE,
    KNOWN_NAMES,
    SURNAME_TABLE,
    looks_like_patronymic,
    looks_like_surname,
    table_of_last,
)
from app.kazakh.nouns import GENITIVE_CHAINS, KNOWN_WORDS, NOUN_TABLE, has_inner_genitive
from app.kazakh.numerals import GREATEST, number_form
from app.kazakh.rules import Rule, RuleTable, arranged, fitting, formed, spelled


class Kind(StrEnum):
    """What a phrase is; the values are those of the command line."""

    SURNAME = "surname"
    GIVEN = "given"
    PATRONYMIC = "patronymic"
    FULL_NAME = "full name"
    POSITION = "position"
    INSTITUTION = "institution"
    COMMON_NOUN = "common noun"


PERSONAL: Final = frozenset({Kind.SURNAME, Kind.GIVEN, Kind.PATRONYMIC, Kind.FULL_NAME})

_KAZAKH: Final = frozenset(LETTERS + LETTERS.upper())
_BARE_HARMONY: Final = arranged(HARMONY)
_MOST_DIGITS: Final = len(str(GREATEST))

# Words by which a phrase in capitals is a post or a body, not a person.
_POSTS: Final = frozenset(
    spelled(
        "президент министр депутат төраға төрағасы сенатор спикер судья прокурор әкім хатшы "
        "хатшысы орынбасары мүше мүшесі басшы басшысы директор елші өкіл өкілі сайлаушы кеңесші"
    )
)
_BODIES: Final = frozenset(
    spelled(
        "сот соты сенат сенаты мәжіліс мәжілісі парламент парламенті құрылтай құрылтайы үкімет "
        "үкіметі комитет комитеті комиссия комиссиясы министрлік министрлігі палата палатасы банк "
        "банкі партия партиясы агенттік агенттігі басқармасы ассамблеясы кеңес кеңесі мәслихат "
        "мәслихаты республика республикасы университет университеті"
    )
)
# A name is surname, given name and patronymic; more capitalised words are a body.
_WORDS_OF_A_NAME: Final = 3


def inflect(words: str, case: Case, kind: Kind | None = None) -> Form:
    """Return a phrase in a case; without a kind it is guessed (`guessed_kind`)."""
    text = composed(words).strip()
    if not text:
        return Form(text=text, sure=False, rule="nothing to inflect")
    of_kind = guessed_kind(text) if kind is None else kind
    last = text.split()[-1]
    form = _last_word(text, last, case, of_kind)
    if case is Case.GEN and of_kind not in PERSONAL and has_inner_genitive(tuple(text.split())):
        chain = GENITIVE_CHAINS.get(text, text[: len(text) - len(last)] + form.text)
        return Form(text=chain, sure=False, rule="genitive chain")
    return replace(form, text=text[: len(text) - len(last)] + form.text)


def all_cases(words: str, kind: Kind | None = None) -> Mapping[Case, Form]:
    """Return the six forms of a phrase, as the register asks them at once."""
    return {case: inflect(words, case, kind) for case in Case}


def guessed_kind(words: str) -> Kind:
    """Guess what a phrase is from its capitals and endings.

    Several capitalised words with a surname or patronymic among them are a full name; a known post
    or body, or one word in capitals, is taken for that; a single capitalised word is a surname, a
    patronymic or else a given name; two or three capitalised words with nothing else to tell are a
    full name; all else is a common noun.
    """
    parts = words.split()
    lowered = [part.lower() for part in parts]
    if not parts:
        return Kind.COMMON_NOUN
    if lowered[-1] in _POSTS:
        return Kind.POSITION
    if is_abbreviation(parts[-1]) or not _BODIES.isdisjoint(lowered):
        return Kind.INSTITUTION
    if not all(part[0].isupper() for part in parts):
        return Kind.COMMON_NOUN
    return _guessed_name(lowered)


def _guessed_name(lowered: list[str]) -> Kind:
    """Guess which kind of name capitalised words are."""
    if len(lowered) == 1:
        if looks_like_patronymic(lowered[0]):
            return Kind.PATRONYMIC
        return Kind.SURNAME if looks_like_surname(lowered[0]) else Kind.GIVEN
    if any(looks_like_patronymic(word) or looks_like_surname(word) for word in lowered):
        return Kind.FULL_NAME
    ends_possessed = lowered[-1].endswith(("сы", "сі", "ығы", "ігі"))
    return Kind.INSTITUTION if len(lowered) > _WORDS_OF_A_NAME or ends_possessed else Kind.FULL_NAME


def _last_word(text: str, last: str, case: Case, kind: Kind) -> Form:
    """Inflect the word that changes; the part after its last hyphen decides."""
    part = last.rpartition("-")[2]
    if not part or not _KAZAKH.issuperset(part):
        return _foreign_form(last, case)
    if kind not in PERSONAL and is_abbreviation(part):
        form = abbreviation_form(part, case)
    elif len(part) == 1:
        form = replace(_by_table(part, _BARE_HARMONY, {}, case), sure=False, rule="single letter")
    else:
        form = _by_kind(text, part, case, kind)
    return replace(form, text=last[: len(last) - len(part)] + form.text)


def _by_kind(text: str, part: str, case: Case, kind: Kind) -> Form:
    """Inflect one Kazakh word by the tables of its kind."""
    match kind:
        case Kind.SURNAME | Kind.PATRONYMIC:
            return _by_table(part, SURNAME_TABLE, KNOWN_NAMES, case)
        case Kind.GIVEN:
            return _by_table(part, GIVEN_TABLE, KNOWN_NAMES, case)
        case Kind.FULL_NAME:
            lowered = tuple(text.lower().split())
            return _by_table(part, table_of_last(lowered), KNOWN_NAMES, case)
        case Kind.POSITION | Kind.INSTITUTION | Kind.COMMON_NOUN:
            return _by_table(part, NOUN_TABLE, KNOWN_WORDS, case)


def _by_table(part: str, table: RuleTable, known: Mapping[str, Rule], case: Case) -> Form:
    """Find the row of a word and form it, in capitals where the word is in capitals."""
    word = part.lower()
    form = formed(part, known.get(word) or fitting(word, case, table), case)
    if len(part) > 1 and part.isupper():
        return replace(form, text=form.text.upper())
    return form


def _foreign_form(last: str, case: Case) -> Form:
    """Propose a form for what is not a Kazakh word: a number, Latin letters, a quote, initials."""
    number = last.rpartition("-")[2]
    if number.isascii() and number.isdigit() and len(number) <= _MOST_DIGITS:
        form = number_form(int(number), case, written=last)
        return replace(form, sure=number == last)
    fixed = mended(last).text
    if _KAZAKH.issuperset(fixed):
        return replace(
            _by_table(fixed, _BARE_HARMONY, {}, case), sure=False, rule="look-alike letters"
        )
    core = "".join(letter for letter in last.lower() if letter in _KAZAKH)
    row = fitting(core, case, _BARE_HARMONY).readings[0].row
    suffix = ending(sound_of(core) or Sound.VOWEL, row, case)
    return Form(text=f"{last}-{suffix}", sure=False, rule="not a Kazakh word")
