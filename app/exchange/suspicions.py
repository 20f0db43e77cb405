# SPDX-License-Identifier: Apache-2.0
"""What is strange in a line of a roster though it can be read: a clerk looks, nothing is changed.

A name with a Latin letter among Kazakh ones isn't found by search and takes the wrong ending; a
name of one word may be half a name.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from typing import Final

from app.exchange.people import Slip
from app.kazakh.alphabet import LETTERS
from app.kazakh.lookalikes import mended
from app.wording import N_, Saying

_WORDED: Final = ("name", "faction", "region", "committee")
_KAZAKH: Final = frozenset(LETTERS)
_LONGEST: Final = 120
_BESIDE_LETTERS: Final = frozenset(" -–.'’ʼ")


def suspicions(row: Mapping[str, str]) -> Iterator[Slip]:
    """Find what a clerk should look at in one line."""
    for column in _WORDED:
        text = row.get(column) or ""
        mending = mended(text)
        if mending.findings:
            reason = Saying(
                N_("“{text}” has Latin letters among Kazakh ones ({letters}); “{meant}” is meant?"),
                {
                    "text": text,
                    "letters": ", ".join(dict.fromkeys(each.found for each in mending.findings)),
                    "meant": mending.text,
                },
            )
            yield Slip(column, "look-alike", reason)
        if any(unicodedata.category(sign) in {"Cf", "Cc", "Co"} for sign in text):
            yield Slip(column, "invisible", Saying(N_("there is an invisible character in it")))
    name = row.get("name") or ""
    if name:
        yield from _of_a_name(name)


def _of_a_name(name: str) -> Iterator[Slip]:
    letters = [sign for sign in name.casefold() if sign.isalpha()]
    facts = {"name": name}
    if len(name.split()) == 1:
        yield Slip("name", "one-word", Saying(N_("“{name}” is one word; is it whole?"), facts))
    if any(not sign.isalpha() and sign not in _BESIDE_LETTERS for sign in name):
        yield Slip("name", "not-a-name", Saying(N_("“{name}” has signs that no name has"), facts))
    if letters and _KAZAKH.isdisjoint(letters):
        yield Slip("name", "foreign-letters", Saying(N_("“{name}” isn't in Kazakh letters"), facts))
    if len(name) > _LONGEST:
        yield Slip("name", "too-long", Saying(N_("“{name}” is longer than any name"), facts))
