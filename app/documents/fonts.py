# SPDX-License-Identifier: Apache-2.0
"""The faces acts are printed in: shipped with the program, never taken from the system.

A system face of the same name may lack Kazakh letters, and a missing letter would be drawn as an
empty box without a word of warning; so the files are read from `resources/fonts` alone and every
text is checked before it is set.
"""

import struct
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from io import BytesIO
from pathlib import Path
from threading import RLock
from typing import ClassVar

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from app.errors import N_, ChamberError, Trouble
from app.paths import resources
from app.wording import Fact

BREAKING = " \t\n\r"
UNBREAKING = "\N{NO-BREAK SPACE}\N{FIGURE SPACE}\N{NARROW NO-BREAK SPACE}"
"""Both kinds of space are drawn as one word space; only the first may end a line."""


class Face(StrEnum):
    """A cut of the printing face, under a name no system font has."""

    REGULAR = "OtyrysPaper-Regular"
    BOLD = "OtyrysPaper-Bold"
    ITALIC = "OtyrysPaper-Italic"
    BOLD_ITALIC = "OtyrysPaper-BoldItalic"


_FILES = {
    Face.REGULAR: "Tinos-Regular.ttf",
    Face.BOLD: "Tinos-Bold.ttf",
    Face.ITALIC: "Tinos-Italic.ttf",
    Face.BOLD_ITALIC: "Tinos-BoldItalic.ttf",
}

_DAMAGED = (TTFError, struct.error, AttributeError)
"""How ReportLab meets a file that is no font, one that was cut off, and an empty one."""


@dataclass(eq=False, kw_only=True)
class LetterMissing(ChamberError):
    """A text carries a letter the printing face lacks; nothing is printed with a box in it."""

    sentence: ClassVar[str] = N_("{field}: the printing face lacks {letters}.")
    field: Fact
    """Where the text stands: a sentence to be worded, or a name."""
    letters: str
    """Each with its code point: «中» (U+4E2D)."""


@dataclass(eq=False, kw_only=True)
class FaceUnreadable(Trouble):
    """A font file of the installation is gone or damaged."""

    sentence: ClassVar[str] = N_("The font file {file} can't be read: {reason}. Install again.")
    file: str
    reason: str


PRINTING = RLock()
"""ReportLab's faces keep a reading position and grow letter by letter: one paper at a time."""


@cache
def covered() -> frozenset[str]:
    """Return every letter that all four faces can print."""
    # ReportLab also lists the end mark of the table, U+FFFF, with the glyph of the empty box.
    sets = [
        frozenset(chr(code) for code, glyph in font.face.charToGlyph.items() if glyph)
        for font in _faces().values()
    ]
    return frozenset.intersection(*sets)


def width(text: str, face: Face, size: float) -> float:
    """Return how wide a text is, in points, without any stretching of its spaces."""
    return _faces()[face].stringWidth(text, size)


def missing_letters(text: str) -> tuple[str, ...]:
    """Return the letters of a text that can't be printed, each once, in order."""
    lacking = (letter for letter in text if letter not in _printable())
    return tuple(dict.fromkeys(lacking))


def check_letters(texts: Iterable[tuple[Fact, str]]) -> None:
    """Refuse the first text with a letter that can't be printed.

    Each text comes with the words for where it stands. Raises `LetterMissing`.
    """
    for place, text in texts:
        lacking = missing_letters(text)
        if lacking:
            raise LetterMissing(field=place, letters=", ".join(map(_named, lacking)))


def _named(letter: str) -> str:
    """Return a letter with its code point; the code point alone where nothing would be seen."""
    code = f"U+{ord(letter):04X}"
    return f"«{letter}» ({code})" if letter.isprintable() else code


@cache
def _printable() -> frozenset[str]:
    return covered() | frozenset(BREAKING) | frozenset(UNBREAKING)


def _faces() -> dict[Face, TTFont]:
    """Return the faces, read and registered once even when two papers begin at the same time."""
    with PRINTING:
        return _register()


@cache
def _register() -> dict[Face, TTFont]:
    faces = read_faces()
    for font in faces.values():
        pdfmetrics.registerFont(font)
    return faces


def read_faces() -> dict[Face, TTFont]:
    """Read the four files. Raises `FaceUnreadable`."""
    return {face: _read(face, resources() / "fonts" / name) for face, name in _FILES.items()}


def _read(face: Face, path: Path) -> TTFont:
    # Given a path that fails to open, ReportLab searches the folders of the system for a file of
    # that name: it is given the bytes instead.
    try:
        return TTFont(face.value, BytesIO(path.read_bytes()), asciiReadable=False, shapable=False)
    except OSError as problem:
        reason = problem.strerror or type(problem).__name__
        raise FaceUnreadable(file=path.name, reason=reason) from problem
    except _DAMAGED as problem:
        raise FaceUnreadable(file=path.name, reason=str(problem)) from problem
