# SPDX-License-Identifier: Apache-2.0
"""The 42 letters of Kazakh: their order in lists and what they are in speech.

The order is that of CLDR 48 (`kk`): ё after е, ұ before ү, і between ы and ь. Code points would put
ә ғ қ ң ө ұ ү һ і after я.
"""

import unicodedata
from typing import Final

LETTERS: Final = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"

BACK_VOWELS: Final = "аоұыя"
FRONT_VOWELS: Final = "әеёіөүэ"
# и, у and ю stand for sounds of both rows: the other letters of the word decide.
NEUTRAL_VOWELS: Final = "иую"
VOWELS: Final = BACK_VOWELS + FRONT_VOWELS + NEUTRAL_VOWELS
SIGNS: Final = "ъь"
CONSONANTS: Final = "".join(letter for letter in LETTERS if letter not in VOWELS + SIGNS)

_PLACE: Final = {letter: place for place, letter in enumerate(LETTERS)}
_IS_VOWEL: Final = frozenset(VOWELS)

SortKey = tuple[tuple[tuple[int, int], ...], tuple[bool, ...]]


def composed(text: str) -> str:
    """Return the text in NFC: й and ё may arrive as a letter and a combining mark."""
    return unicodedata.normalize("NFC", text)


def sort_key(text: str) -> SortKey:
    """Return a key that sorts as a Kazakh list does: marks, digits, Kazakh letters, other ones."""
    whole = composed(text)
    return tuple(_weight(sign) for sign in whole.lower()), tuple(sign.isupper() for sign in whole)


def last_vowel(word: str) -> str:
    """Return the last vowel letter of a lower-case word, "" where there is none.

    у after a vowel is a consonant (тау, Дәулет, туу) and is passed over; not so in loans after и
    (нотариус) and after у inside a word (вакуум).
    """
    for place in range(len(word) - 1, -1, -1):
        letter = word[place]
        if letter not in _IS_VOWEL:
            continue
        if letter != "у" or not place:
            return letter
        before = word[place - 1]
        if before not in _IS_VOWEL or before == "и" or (before == "у" and word[place + 1 :]):
            return letter
    return ""


def _weight(sign: str) -> tuple[int, int]:
    """Place one sign of a lower-case text among the groups of the Kazakh order."""
    if sign in _PLACE:
        return 2, _PLACE[sign]
    if sign.isdigit():
        return 1, ord(sign)
    return (3 if sign.isalpha() else 0), ord(sign)
