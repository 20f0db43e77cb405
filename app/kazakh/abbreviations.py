# SPDX-License-Identifier: Apache-2.0
"""Capital abbreviations: a hyphen, and the ending by the last sound spoken (НАТО-ның, АҚШ-пен).

A final vowel letter is spoken as it stands. Whether a final consonant is read as a letter's name or
as part of a word is a matter of custom, so only those listed are sure.
"""

from typing import Final

from app.kazakh.alphabet import BACK_VOWELS, FRONT_VOWELS, LETTERS
from app.kazakh.cases import Case, Form, Reading, Row, Sound, attached
from app.kazakh.rules import BACK, FRONT

# text АҚШ-пен; «БАҚ-қа хабарлама» in the chambers.
SPOKEN: Final = {
    "АҚШ": Reading(row=Row.BACK, sound=Sound.VOICELESS),
    "БАҚ": Reading(row=Row.BACK, sound=Sound.VOICELESS),
}

_LONGEST: Final = 8
_LETTERS: Final = frozenset(LETTERS.upper())
_BACK_ENDS: Final = BACK_VOWELS.upper()
_FRONT_ENDS: Final = FRONT_VOWELS.upper()


def is_abbreviation(word: str) -> bool:
    """Tell whether a word is two to eight Kazakh capitals; a longer one is a word in capitals."""
    return 1 < len(word) <= _LONGEST and _LETTERS.issuperset(word)


def abbreviation_form(word: str, case: Case) -> Form:
    """Return an abbreviation in a case; asked where its last letter is a consonant not listed."""
    reading = SPOKEN.get(word)
    if reading is not None:
        return Form(text=_hyphened(word, reading, case), sure=True, rule="abbreviation listed")
    if word[-1] in _BACK_ENDS:
        return Form(text=_hyphened(word, BACK, case), sure=True, rule="abbreviation, back vowel")
    if word[-1] in _FRONT_ENDS:
        return Form(text=_hyphened(word, FRONT, case), sure=True, rule="abbreviation, front vowel")
    vowels = [letter for letter in word if letter in _BACK_ENDS + _FRONT_ENDS]
    row = FRONT if not vowels or vowels[-1] in _FRONT_ENDS else BACK
    return Form(text=_hyphened(word, row, case), sure=False, rule="abbreviation, consonant")


def _hyphened(word: str, reading: Reading, case: Case) -> str:
    """Attach an ending after a hyphen, in small letters."""
    return f"{word}-{attached(word, reading, case)[len(word) :]}"
