# SPDX-License-Identifier: Apache-2.0
"""The first sheet of an Excel workbook that has anything on it, as rows of text.

A workbook comes from somebody's mail: how much it unpacks to is asked before it is unpacked, and
one that isn't a workbook is one sentence.
"""

import io
import warnings
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Final

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException

from app.errors import Unreadable
from app.exchange.grids import MOST_CELLS, Row, check_size
from app.wording import N_, Saying

MOST_UNPACKED: Final = 32 * 1024 * 1024
MOST_PARTS: Final = 500
_HEAD: Final = 4096
_BROKEN: Final = (
    zipfile.BadZipFile, zlib.error, SyntaxError, ValueError, TypeError, LookupError,
    AttributeError, ArithmeticError, RuntimeError, EOFError, OSError, InvalidFileException,
)  # fmt: skip
"""What the reader of workbooks was seen to raise over a file that is none. SyntaxError: of XML."""


def rows_of(content: bytes, name: str) -> tuple[Row, ...]:
    """Return the rows that have anything in them; raises `Unreadable`."""
    try:
        _check_parts(content, name)
        with warnings.catch_warnings():
            # It warns of styles and rules that it leaves out; no roster stands in those.
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
            for sheet in book.worksheets:
                # Without a last column each row would be as long as the sheet claims to be wide.
                cells = sheet.iter_rows(values_only=True, max_col=MOST_CELLS + 1)
                rows = tuple(_rows(cells, name))
                if rows:
                    return rows
    except _BROKEN as error:
        reason = Saying(N_("this isn't an Excel workbook, or it is damaged; save it as .xlsx"))
        raise Unreadable(place=name, reason=reason) from error
    return ()


def _check_parts(content: bytes, name: str) -> None:
    """Refuse a workbook that would unpack to more than any roster has, or that defines entities."""
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        infos = parts.infolist()
        if len(infos) > MOST_PARTS or sum(each.file_size for each in infos) > MOST_UNPACKED:
            reason = Saying(
                N_("the workbook unpacks to more than {most} MB; keep the roster's sheet alone"),
                {"most": MOST_UNPACKED >> 20},
            )
            raise Unreadable(place=name, reason=reason)
        for each in infos:
            with parts.open(each) as part:
                if b"<!DOCTYPE" in part.read(_HEAD):
                    raise ValueError(each.filename)


def _rows(values: Iterable[tuple[object, ...]], name: str) -> Iterator[Row]:
    found = 0
    for line, cells in enumerate(values, start=1):
        texts = tuple(map(_text, cells))
        filled = max((place for place, text in enumerate(texts, start=1) if text), default=0)
        # Empty rows count too: a sheet of a million of them would take minutes.
        check_size(name, rows=max(found, line // 2), cells=filled)
        if filled:
            found += 1
            yield Row(line=line, cells=texts[:filled])


def _text(value: object) -> str:
    """Return a cell as a clerk sees it: a day as 2026-05-14, a whole number without «.0»."""
    match value:
        case None:
            return ""
        case datetime():
            return value.date().isoformat()
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return str(value).strip()
