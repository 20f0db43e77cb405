# SPDX-License-Identifier: Apache-2.0
"""Latin letters that look Kazakh inside Kazakh words: found, and mended when the clerk agrees.

Older acts and rosters type і as Latin `i` («Парламентiнiң») and mix a, e, o, c, p, x, y in. Such a
name is not found by search, sorts wrongly and takes the wrong ending. Roman numerals and foreign
names stay («№ 9-VIII ПМ»): a word of Latin letters alone is left as it is.
"""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from app.kazakh.alphabet import LETTERS, composed

# a c e i o p x y as older acts have them, with their capitals; H/h for Н/һ and the schwa for ә are
# what keyboards without Kazakh offer. Latin capital B, K, M, T look like В, К, М, Т.
LOOK_ALIKES: Final = {
    **dict(zip("aceiopxyhəɵ", "асеіорхуһәө", strict=True)),
    **dict(zip("ABCEHIKMOPTXYƏƟ", "АВСЕНІКМОРТХУӘӨ", strict=True)),
}

_WORD: Final = re.compile(r"[^\W\d_]+")
_KAZAKH: Final = frozenset(LETTERS + LETTERS.upper())


@dataclass(frozen=True, slots=True, kw_only=True)
class LookAlike:
    """One foreign letter in a Kazakh word: where, what stands there, what is meant ("" unknown)."""

    place: int
    found: str
    meant: str
    word: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mending:
    """A text as it could read, and every letter that would change; nothing is changed unasked."""

    text: str
    findings: tuple[LookAlike, ...]


def look_alikes(text: str) -> tuple[LookAlike, ...]:
    """Find the Latin letters in words that have Kazakh letters; places count from 0 in NFC."""
    return tuple(
        LookAlike(
            place=word.start() + offset,
            found=letter,
            meant=LOOK_ALIKES.get(letter, ""),
            word=word.group(),
        )
        for word in _WORD.finditer(composed(text))
        if not _KAZAKH.isdisjoint(word.group())
        for offset, letter in enumerate(word.group())
        if unicodedata.name(letter, "").startswith("LATIN")
    )


def mended(text: str) -> Mending:
    """Propose the text with every look-alike replaced; a letter without a Kazakh twin stays."""
    letters = list(composed(text))
    findings = look_alikes(text)
    for finding in findings:
        letters[finding.place] = finding.meant or finding.found
    return Mending(text="".join(letters), findings=findings)
