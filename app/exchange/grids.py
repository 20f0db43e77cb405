# SPDX-License-Identifier: Apache-2.0
"""A table of somebody else's: rows of cells from a text file, a workbook, or what was pasted.

Nothing is known here of what stands in the table; only how big one may be, and in which letters and
with which separator it was written. What isn't certain is refused with a sentence, never guessed.
"""

import csv
import io
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from app.errors import Unreadable
from app.kazakh.alphabet import LETTERS
from app.wording import N_, Saying

MOST_BYTES: Final = 8 * 1024 * 1024
MOST_ROWS: Final = 10_000
MOST_CELLS: Final = 200
"""In one row."""
SEPARATORS: Final = ",;\t|"

_ZIP, _OLD_EXCEL = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_WIDE = (b"\xff\xfe", b"\xfe\xff")
_KNOWN = frozenset(LETTERS + LETTERS.upper() + "«»№–—…“”„’‘•\N{NO-BREAK SPACE}§©°")
"""What stands in a Kazakh or Russian table beside ASCII; other letters mean another encoding."""
_WORD = re.compile(r"[^\W\d_]{3,}")

IsHeader = Callable[[tuple[str, ...]], bool]
"""Tells the row that names the columns."""


class NotParted(Unreadable):
    """A text isn't a table with that separator."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of a table."""

    line: int
    """Counted from 1, as the program shows it that made the table."""
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A table as it was written."""

    rows: tuple[Row, ...]
    """Without the empty ones."""
    note: Saying | None = None
    """What the clerk should know of how it was read."""


def read_grid(content: bytes, name: str, is_header: IsHeader) -> Grid:
    """Return the table in a file, a text or a workbook; raises `Unreadable`."""
    if len(content) > MOST_BYTES:
        raise _refused(name, N_("the file is larger than {most} MB"), most=MOST_BYTES >> 20)
    if content.startswith(_ZIP):
        # The reader of workbooks is loaded only for a workbook.
        from app.exchange.workbooks import rows_of

        return Grid(rows=rows_of(content, name))
    if content.startswith(_OLD_EXCEL):
        raise _refused(name, N_("this is a workbook of an old Excel; save it as .xlsx"))
    text, note = decoded(content, name)
    return Grid(rows=rows_of_text(text, name, is_header), note=note)


def decoded(content: bytes, name: str) -> tuple[str, Saying | None]:
    """Return the text of a file, and a note where its letters had to be recognised.

    UTF-8 and UTF-16 say what they are; KZ-1048 holds CP1251's Russian letters in the same places.
    """
    try:
        return content.decode("utf-16" if content[:2] in _WIDE else "utf-8-sig"), None
    except UnicodeDecodeError:
        text = content.decode("kz1048", errors="replace")
    if not _plausible(text):
        raise _refused(name, N_("the letters of this file aren't recognised; save it as UTF-8"))
    return text, Saying(N_("the file isn't in UTF-8; it was read as KZ-1048 (CP1251)"))


def rows_of_text(text: str, name: str, is_header: IsHeader) -> tuple[Row, ...]:
    """Return the rows of a text with separators, such as a table that was pasted."""
    if "\0" in text:
        raise _refused(name, N_("this isn't a table: it holds characters that no text has"))
    for separator in sorted(SEPARATORS, key=text.count, reverse=True):
        try:
            rows = tuple(_parted(text, separator, name))
        except NotParted:
            continue
        if any(is_header(row.cells) for row in rows):
            return rows
    return tuple(_parted(text, max(SEPARATORS, key=text.count), name))


def _parted(text: str, separator: str, name: str) -> Iterator[Row]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    count = 0
    try:
        for cells in reader:
            if not any(cell.strip() for cell in cells):
                continue
            count += 1
            check_size(name, rows=count, cells=len(cells))
            yield Row(line=reader.line_num, cells=tuple(cells))
    except csv.Error as error:
        reason = Saying(N_("this isn't a CSV file: {problem}"), {"problem": str(error)})
        raise NotParted(place=f"{name}:{reader.line_num}", reason=reason) from error


def check_size(name: str, *, rows: int, cells: int) -> None:
    """Raise `Unreadable` for a table that is larger than any roster."""
    if rows > MOST_ROWS:
        raise _refused(name, N_("the table has more than {most} rows"), most=MOST_ROWS)
    if cells > MOST_CELLS:
        raise _refused(name, N_("the table has more than {most} columns"), most=MOST_CELLS)


def _plausible(text: str) -> bool:
    """Tell whether a text makes sense: known signs alone, and words written as words are."""
    if any(ord(sign) > 127 and sign not in _KNOWN for sign in text):  # noqa: PLR2004 - ASCII ends
        return False
    if any(unicodedata.category(sign) == "Cc" and sign not in "\t\r\n" for sign in text):
        return False
    words = _WORD.findall(text)
    # KOI8 read as KZ-1048 gives «аШИМОВ»: a small letter before capitals.
    upside_down = [word for word in words if word[0].islower() and word[1:].isupper()]
    return len(upside_down) * 2 <= len(words)


def _refused(name: str, sentence: str, **facts: int) -> Unreadable:
    return Unreadable(place=name, reason=Saying(sentence, facts))
