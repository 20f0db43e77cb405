# SPDX-License-Identifier: Apache-2.0
"""The six cases of Kazakh and their endings in Cyrillic spelling.

A form is a stem, a row of vowels (back or front) and the class of the last sound. [E §36] and
[E18 §21] are the orthography rules of 1983 and 2018; the table is theirs, as compared with texts.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from app.kazakh.alphabet import SIGNS


class Case(StrEnum):
    """The cases that need an ending; the nominative needs none."""

    GEN = "gen"
    DAT = "dat"
    ACC = "acc"
    LOC = "loc"
    ABL = "abl"
    INS = "ins"


class Row(StrEnum):
    """Which vowels the ending has."""

    BACK = "back"
    FRONT = "front"
    # [E18 §16]: after ә open vowels are back and narrow ones front: күнәға, but күнәні.
    SPLIT = "split"


class Sound(StrEnum):
    """What the word ends in, as far as the ending asks."""

    VOWEL = "vowel"
    NASAL = "nasal"
    SONORANT = "sonorant"
    VOICED = "voiced"
    VOICELESS = "voiceless"
    POSSESSED = "possessed"


# (back, front) of each case. POSSESSED is a word with the 3rd-person -ы/-і/-сы/-сі.
ENDINGS: Final[Mapping[Sound, Mapping[Case, tuple[str, str]]]] = {
    sound: dict(zip(Case, pairs, strict=True))
    for sound, pairs in {
        Sound.VOWEL: (
            ("ның", "нің"), ("ға", "ге"), ("ны", "ні"), ("да", "де"), ("дан", "ден"), ("мен",) * 2,
        ),
        Sound.NASAL: (
            ("ның", "нің"), ("ға", "ге"), ("ды", "ді"), ("да", "де"), ("нан", "нен"), ("мен",) * 2,
        ),
        Sound.SONORANT: (
            ("дың", "дің"), ("ға", "ге"), ("ды", "ді"), ("да", "де"), ("дан", "ден"), ("мен",) * 2,
        ),
        Sound.VOICED: (
            ("дың", "дің"), ("ға", "ге"), ("ды", "ді"), ("да", "де"), ("дан", "ден"), ("бен",) * 2,
        ),
        Sound.VOICELESS: (
            ("тың", "тің"), ("қа", "ке"), ("ты", "ті"), ("та", "те"), ("тан", "тен"), ("пен",) * 2,
        ),
        Sound.POSSESSED: (
            ("ның", "нің"), ("на", "не"), ("н", "н"), ("нда", "нде"), ("нан", "нен"), ("мен",) * 2,
        ),
    }.items()
}  # fmt: skip

# [E §36]: written б, в, г, д end a word voiceless (штабтан, клубқа, парадтан); ж and з are voiced.
# Final и is ій/ый and final ю is йу, so both end as й and у do.
SOUND_OF_LETTER: Final[Mapping[str, Sound]] = {
    letter: sound
    for sound, letters in {
        Sound.VOWEL: "аәеёіоөүұыэя",
        Sound.NASAL: "мнң",
        Sound.SONORANT: "рлйуию",
        Sound.VOICED: "зжғ",
        Sound.VOICELESS: "пфкқтсшщчцхһбвгд",
    }.items()
    for letter in letters
}

_OPEN_CASES: Final = frozenset({Case.DAT, Case.LOC, Case.ABL})


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A word in a case; `sure` is False where the rules don't settle it and a person must say."""

    text: str
    sure: bool
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One way to take a word: its row, its last sound (None: by the letter), its stem."""

    row: Row
    sound: Sound | None = None
    dropped: int = 0
    added: str = ""


def sound_of(word: str) -> Sound | None:
    """Name the last sound of a lower-case word by its letter, ь and ъ passed over."""
    return SOUND_OF_LETTER.get(word.rstrip(SIGNS)[-1:])


def ending(sound: Sound, row: Row, case: Case) -> str:
    """Return the ending of a case for a last sound and a row."""
    back, front = ENDINGS[sound][case]
    return back if row is Row.BACK or (row is Row.SPLIT and case in _OPEN_CASES) else front


def attached(word: str, reading: Reading, case: Case) -> str:
    """Return the word with its ending, taken in this way."""
    stem = word[: len(word) - reading.dropped] + reading.added
    sound = reading.sound or sound_of(stem.lower()) or Sound.VOWEL
    return stem + ending(sound, reading.row, case)
