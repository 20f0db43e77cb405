# SPDX-License-Identifier: Apache-2.0
"""File names that tell the act: «№ 215-VIII ПМ – … туралы.pdf», on Windows and Linux alike."""

import re
import unicodedata
from collections.abc import Mapping
from itertools import chain, count

MOST_BYTES = 240
"""Linux allows 255 bytes in UTF-8, Windows 255 letters; the rest is left for copies «(2)»."""

_NUMBER_BYTES = 96
_DRAFT = "Жоба"
_NAMELESS = "қаулы"
_REPLACED = str.maketrans(
    {"/": "-", "\\": "-", "|": "-", ":": "-", '"': "'", "<": "‹", ">": "›", "*": None, "?": None}
)
_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
"""Control, direction, surrogate, private and unassigned characters: they can lie about a name."""

# https://learn.microsoft.com/windows/win32/fileio/naming-a-file
_DEVICE = re.compile(r"(?i:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])\s*(?:\.|$)")


def file_name(number: str | None, title: str, *, whose: str = "", suffix: str = "pdf") -> str:
    """Return the name of an act's file: its number and title, shortened at a word.

    `whose` stands whole behind the title, to tell drafts with one title apart.
    """
    lead = _shorten(_legal(number or "") or _DRAFT, _NUMBER_BYTES)
    words = _legal(title)
    tail = _shorten(_legal(whose), _NUMBER_BYTES)
    ending = f"{f' – {tail}' if tail else ''}.{suffix}"
    if not words:
        words, joint = _NAMELESS, " "
    else:
        joint = " – "
    room = MOST_BYTES - _size(lead + joint + ending)
    stem = (lead + joint + _shorten(words, room)).rstrip(". ")
    if _DEVICE.match(stem):
        stem = f"_{stem}"
    return stem + ending


def free_name(name: str, taken: Mapping[str, str], sha256: str) -> str:
    """Return the name, or the same with «(2)», «(3)» … when another paper has it."""
    stem, dot, suffix = name.rpartition(".")
    names = chain([name], (f"{stem} ({copy}){dot}{suffix}" for copy in count(2)))
    return next(each for each in names if taken.get(each, sha256) == sha256)


def _legal(text: str) -> str:
    """Return the text without what a file system refuses, its spaces made single."""
    spaced = " ".join(unicodedata.normalize("NFC", text).split())
    seen = "".join(letter for letter in spaced if unicodedata.category(letter) not in _INVISIBLE)
    return " ".join(seen.translate(_REPLACED).split()).strip(". ")


def _shorten(text: str, most: int) -> str:
    """Cut a text to so many bytes, at the end of a word where there is one, and say so by «…»."""
    if _size(text) <= most:
        return text
    cut = text.encode()[: most - _size("…")].decode(errors="ignore")
    if text[len(cut)] != " " and " " in cut:
        cut = cut.rpartition(" ")[0]
    return cut.rstrip(" ,;–-") + "…"


def _size(text: str) -> int:
    return len(text.encode())
