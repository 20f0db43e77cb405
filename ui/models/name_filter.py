# SPDX-License-Identifier: Apache-2.0
"""Finds a deputy as a clerk types: a seat number, or the first letters of a name.

Kazakh letters are found from a Russian layout too, so «улытауов» finds «Ұлытауов».
"""

import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from ui.models.roll import RollRow

FOLDED = str.maketrans(
    {
        "ә": "а",
        "і": "и",
        "ы": "и",
        "ң": "н",
        "ғ": "г",
        "ү": "у",
        "ұ": "у",
        "қ": "к",
        "ө": "о",
        "һ": "х",
        "ё": "е",
        "й": "и",
        ".": " ",
        "-": " ",
        "\N{NON-BREAKING HYPHEN}": " ",
        "\N{NO-BREAK SPACE}": " ",
    }
)
"""Letters that clerks type for one another; `ы` and `и` both stand for `і`."""


def folded(text: str) -> str:
    """Return a text as it is compared: small letters, Kazakh ones as their Russian neighbours."""
    composed = unicodedata.normalize("NFC", text).casefold().translate(FOLDED)
    return " ".join(composed.split())


def find(rows: Sequence[RollRow], typed: str) -> tuple[int, ...]:
    """Return the places of the deputies that the typed text may mean, the best first.

    A number means a seat: the same number first, then those that begin with it. Letters mean the
    beginning of the surname first, then of any word of the name; exact letters go before folded.
    """
    sought = typed.strip()
    if not sought:
        return ()
    if sought.isdecimal() and sought.isascii():
        return _by_seat(rows, str(int(sought)))
    return _by_name(rows, sought)


def only(rows: Sequence[RollRow], typed: str) -> int | None:
    """Return the place of the best match that can be marked; None when nobody is meant."""
    return next((place for place in find(rows, typed) if rows[place].selectable), None)


def ambiguous(rows: Sequence[RollRow], typed: str) -> bool:
    """Return whether a typed number may still become another seat: 4 may go on to 42."""
    found = find(rows, typed)
    return any(rows[one].seat != rows[other].seat for one, other in pairwise(found))


def _by_seat(rows: Sequence[RollRow], number: str) -> tuple[int, ...]:
    same = [place for place, row in enumerate(rows) if row.seat == number]
    longer = [
        place
        for place, row in enumerate(rows)
        if row.seat != number and row.seat.startswith(number)
    ]
    return (*same, *longer)


def _by_name(rows: Sequence[RollRow], typed: str) -> tuple[int, ...]:
    exact, alike = typed.casefold(), folded(typed)
    if not alike:
        # Points and hyphens alone begin no name; folded away they would begin every one.
        return ()
    ranked: list[tuple[int, int]] = []
    for place, row in enumerate(rows):
        name = folded(row.name)
        if row.name.casefold().startswith(exact):
            ranked.append((0, place))
        elif name.startswith(alike):
            ranked.append((1, place))
        elif any(word.startswith(alike) for word in name.split()):
            ranked.append((2, place))
    return tuple(place for _, place in sorted(ranked))
