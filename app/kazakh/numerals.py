# SPDX-License-Identifier: Apache-2.0
"""Numbers as Kazakh says them: in words, in digits with endings, in order, and as fractions.

An ending after digits follows the last numeral spoken: 50-ден, 66-ға, 145-ке. The noun after a
number inflects, not the number: «50 дауыспен».
"""

from dataclasses import dataclass
from typing import Final

from app.kazakh.cases import Case, Form, Reading, Row, Sound, attached

GREATEST: Final = 10**15 - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """A numeral word: its row, its possessed and its ordinal form."""

    word: str
    row: Row
    possessed: str
    ordinal: str


def _numeral(word: str, row: Row, possessed: str, ordinal: str) -> Numeral:
    """Write one row of the table."""
    return Numeral(word=word, row=row, possessed=possessed, ordinal=ordinal)


_B: Final = Row.BACK
_F: Final = Row.FRONT

# Ordinals as attested: қырқыншы, not қырықыншы (CLDR) or қырығыншы (Apertium).
NUMERALS: Final = {
    0: _numeral("нөл", _F, "нөлі", "нөлінші"),
    1: _numeral("бір", _F, "бірі", "бірінші"),
    2: _numeral("екі", _F, "екісі", "екінші"),
    3: _numeral("үш", _F, "үші", "үшінші"),
    4: _numeral("төрт", _F, "төрті", "төртінші"),
    5: _numeral("бес", _F, "бесі", "бесінші"),
    6: _numeral("алты", _B, "алтысы", "алтыншы"),
    7: _numeral("жеті", _F, "жетісі", "жетінші"),
    8: _numeral("сегіз", _F, "сегізі", "сегізінші"),
    9: _numeral("тоғыз", _B, "тоғызы", "тоғызыншы"),
    10: _numeral("он", _B, "оны", "оныншы"),
    20: _numeral("жиырма", _B, "жиырмасы", "жиырмасыншы"),
    30: _numeral("отыз", _B, "отызы", "отызыншы"),
    40: _numeral("қырық", _B, "қырқы", "қырқыншы"),
    50: _numeral("елу", _F, "елуі", "елуінші"),
    60: _numeral("алпыс", _B, "алпысы", "алпысыншы"),
    70: _numeral("жетпіс", _F, "жетпісі", "жетпісінші"),
    80: _numeral("сексен", _F, "сексені", "сексенінші"),
    90: _numeral("тоқсан", _B, "тоқсаны", "тоқсаныншы"),
    100: _numeral("жүз", _F, "жүзі", "жүзінші"),
    1_000: _numeral("мың", _B, "мыңы", "мыңыншы"),
    1_000_000: _numeral("миллион", _B, "миллионы", "миллионыншы"),
    1_000_000_000: _numeral("миллиард", _B, "миллиарды", "миллиардыншы"),
    1_000_000_000_000: _numeral("триллион", _B, "триллионы", "триллионыншы"),
}

_GROUPS: Final = (1_000_000_000_000, 1_000_000_000, 1_000_000, 1_000)


class NumberTooGreat(ValueError):
    """A number below zero or beyond the trillions has no words here."""


def cardinal(number: int) -> str:
    """Write a whole number in words: 98 is «тоқсан сегіз», 1000 «мың» (CLDR) and not «бір мың»."""
    return " ".join(numeral.word for numeral in _spoken(number))


def ordinal(number: int) -> str:
    """Write the ordinal of a number in words: 40 is «қырқыншы»."""
    *first, last = _spoken(number)
    return " ".join([*(numeral.word for numeral in first), last.ordinal])


def cardinal_form(number: int, case: Case) -> str:
    """Write a number in words and in a case: 50 in the ablative is «елуден»."""
    *first, last = _spoken(number)
    return " ".join([*(numeral.word for numeral in first), _inflected(last, case)])


def number_form(number: int, case: Case, *, written: str = "") -> Form:
    """Return digits with the ending of a case: 145-ке; `written` keeps the digits as they stand."""
    last = _spoken(number)[-1]
    digits = written or str(number)
    suffix = _inflected(last, case)[len(last.word) :]
    return Form(text=f"{digits}-{suffix}", sure=True, rule=f"number ending in {last.word}")


def number_possessed(number: int) -> str:
    """Return digits with the 3rd-person possessive: «98 депутаттың 50-і», «26-сы»."""
    last = _spoken(number)[-1]
    return f"{number}-{_possessive(last)}"


def number_ordinal(number: int) -> str:
    """Return digits with -шы or -ші: 6-шы, 50-ші. Before a noun write a hyphen alone: 57-бап."""
    return f"{number}-{_spoken(number)[-1].ordinal[-2:]}"


def fraction(part: int, whole: int, case: Case | None = None) -> str:
    """Write a fraction in words: 2 of 3 is «үштен екісі», in a case «үштен екісінің»."""
    *first, last = _spoken(part)
    words = " ".join([*(numeral.word for numeral in first), last.possessed])
    if case is not None:
        row = Row.BACK if words[-1] == "ы" else Row.FRONT
        words = attached(words, Reading(row=row, sound=Sound.POSSESSED), case)
    return f"{cardinal_form(whole, Case.ABL)} {words}"


def _inflected(numeral: Numeral, case: Case) -> str:
    """Put a numeral word into a case."""
    return attached(numeral.word, Reading(row=numeral.row), case)


def _possessive(numeral: Numeral) -> str:
    """Return the possessive ending alone; қырқы loses a vowel that digits don't show."""
    return numeral.possessed[len(numeral.word) :] or numeral.possessed[-1]


def _spoken(number: int) -> list[Numeral]:
    """Name the numerals of a number in the order they are said.

    «Бір» is said before мың, миллион … only where something has been said before it.
    """
    if not 0 <= number <= GREATEST:
        raise NumberTooGreat(number)
    if number == 0:
        return [NUMERALS[0]]
    said: list[Numeral] = []
    rest = number
    for group in _GROUPS:
        count, rest = divmod(rest, group)
        if count > 1 or (count and said):
            said += _below_thousand(count)
        if count:
            said.append(NUMERALS[group])
    return said + _below_thousand(rest)


def _below_thousand(number: int) -> list[Numeral]:
    """Name the numerals of 0 … 999; nothing for 0. «Бір» is never said before жүз."""
    hundreds, rest = divmod(number, 100)
    tens, units = divmod(rest, 10)
    said = [NUMERALS[hundreds]] if hundreds > 1 else []
    said += [NUMERALS[100]] if hundreds else []
    said += [NUMERALS[tens * 10]] if tens else []
    return said + ([NUMERALS[units]] if units else [])
