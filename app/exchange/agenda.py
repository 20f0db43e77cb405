# SPDX-License-Identifier: Apache-2.0
"""An agenda from elsewhere as lines of text: a Word document, a workbook, a table, a plain text.

What the lines mean is `app.views.agenda_draft`; here they are only taken out of their files.
"""

import io
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from app.errors import Unreadable
from app.exchange.grids import decoded
from app.views.agenda_draft import lines_of
from app.wording import N_, Saying

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

MOST_BYTES: Final = 16 * 1024 * 1024
MOST_UNPACKED: Final = 64 * 1024 * 1024
_ZIP: Final = b"PK\x03\x04"
_OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0"
_WORD: Final = "word/document.xml"
_BROKEN: Final = (
    zipfile.BadZipFile, zlib.error, SyntaxError, ValueError, TypeError, LookupError,
    AttributeError, RuntimeError, EOFError, OSError,
)  # fmt: skip
"""What the reader of documents raises over a file that is none. SyntaxError: of XML."""


def read_agenda(content: bytes, name: str) -> str:
    """Return the lines of a file, cells set by tabs; raises `Unreadable` with its name."""
    if len(content) > MOST_BYTES:
        raise _refused(name, N_("the file is larger than {most} MB"), most=MOST_BYTES >> 20)
    if content.startswith(_OLD_OFFICE):
        raise _refused(name, N_("this is a file of an old Office; save it as .docx or .xlsx"))
    if not content.startswith(_ZIP):
        text, _ = decoded(content, name)
        if "\0" in text:
            raise _refused(name, N_("this isn't a text: it holds characters that no text has"))
        return text
    if _is_word(content, name):
        return "\n".join(_of_word(content, name))
    # The reader of workbooks is loaded only for a workbook.
    from app.exchange.workbooks import rows_of

    return "\n".join(lines_of(row.cells for row in rows_of(content, name)))


def _is_word(content: bytes, name: str) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            if sum(each.file_size for each in parts.infolist()) > MOST_UNPACKED:
                raise _refused(
                    name,
                    N_("the file unpacks to more than {most} MB"),
                    most=MOST_UNPACKED >> 20,
                )
            return _WORD in parts.namelist()
    except _BROKEN as error:
        raise _damaged(name) from error


def _of_word(content: bytes, name: str) -> Iterator[str]:
    """Yield the paragraphs and the rows of tables, in their order; lists get their numbers back."""
    # Word's reader is loaded only for a document of Word.
    import docx
    from docx.text.paragraph import Paragraph

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            document: Document = docx.Document(io.BytesIO(content))
        number = 0
        for part in document.iter_inner_content():
            if not isinstance(part, Paragraph):
                yield from lines_of([cell.text for cell in row.cells] for row in part.rows)
                continue
            level = _list_level(part)
            if level == 0 and part.text.strip():
                number += 1
                yield f"{number}. {part.text}"
            elif level is not None and part.text.strip():
                yield f"– {part.text}"
            else:
                yield part.text
    except _BROKEN as error:
        raise _damaged(name) from error


def _list_level(paragraph: "Paragraph") -> int | None:
    """Return how deep in a list a paragraph stands, 0 the outermost; None outside of lists.

    Word keeps a list's numbers apart from the text.
    """
    found = paragraph._p.xpath("./w:pPr/w:numPr/w:ilvl/@w:val")  # noqa: SLF001 - no public way
    if found:
        return int(found[0])
    styled = paragraph.style is not None and (paragraph.style.name or "").startswith("List Number")
    return 0 if styled else None


def _damaged(name: str) -> Unreadable:
    reason = Saying(N_("this isn't a document of Word or Excel, or it is damaged"))
    return Unreadable(place=name, reason=reason)


def _refused(name: str, sentence: str, **facts: int) -> Unreadable:
    return Unreadable(place=name, reason=Saying(sentence, facts))
