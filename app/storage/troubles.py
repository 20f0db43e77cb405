# SPDX-License-Identifier: Apache-2.0
"""What can fail around the file of the record: what happened, what to do, what is safe.

SQLite and the operating system say it in codes; here each code gets a sentence for the clerk.
"""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from app.errors import ChamberError, JournalDamaged, Trouble
from app.wording import N_


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what SQLite says about the file at `path` into a sentence; the unknown stays as it is.

    Raises:
        Trouble: the world failed us, and it can be tried again.
        JournalDamaged: the file can't be read.
    """
    try:
        yield
    except sqlite3.Error as error:
        explanation = _explanation(error, path)
        if explanation is None:
            raise
        raise explanation from error


@contextmanager
def reached(path: Path) -> Iterator[None]:
    """Turn what the system says on the way to the file at `path` into a sentence.

    Raises:
        Trouble: the folder or the file can't be reached.
    """
    try:
        yield
    except OSError as error:
        full = error.errno in {errno.ENOSPC, errno.EDQUOT}
        raise (DiskFull if full else FolderClosed)(file=str(path)) from error


def _explanation(error: sqlite3.Error, path: Path) -> ChamberError | None:
    name = str(getattr(error, "sqlite_errorname", ""))
    primary = "_".join(name.split("_")[:2])
    if primary == "SQLITE_IOERR":
        return DiskFailed(file=str(path), reason=name)
    # SQLite has no code of its own for a header that names an impossible format.
    if primary == "SQLITE_CORRUPT" or str(error) == "unsupported file format":
        return JournalDamaged(place=str(path), reason=str(error))
    trouble = _TROUBLES.get(name) or _TROUBLES.get(primary)
    return trouble(file=str(path)) if trouble else None


@dataclass(eq=False, kw_only=True)
class FileTrouble(Trouble):
    """Something about the file of the record, which is named."""

    file: str


class InUse(FileTrouble):
    """Another program, or another window of this one, holds the record."""

    sentence: ClassVar[str] = N_(
        "The record {file} is already open in another window of the program. "
        "Go on there, or close that window and try again. Nothing was changed."
    )


class DiskFull(FileTrouble):
    """There is no room for the next entry."""

    sentence: ClassVar[str] = N_(
        "No room is left on the disk of {file}. Free some space and repeat the last action: "
        "it was not recorded, and everything before it is safe."
    )


@dataclass(eq=False, kw_only=True)
class DiskFailed(FileTrouble):
    """The disk refused to read or write."""

    sentence: ClassVar[str] = N_(
        "The disk of {file} failed ({reason}). Check its connection and repeat the last action: "
        "it was not recorded, and everything before it is safe."
    )
    reason: str
    """SQLite's own name of the failure."""


class NotWritable(FileTrouble):
    """The file or its disk is closed to writing."""

    sentence: ClassVar[str] = N_(
        "The record {file} can't be written to: the file or its disk is read-only. "
        "Allow writing and try again. Nothing was recorded and nothing was lost."
    )


class FolderClosed(FileTrouble):
    """The folder or the file is missing, isn't one, or is closed to this user."""

    sentence: ClassVar[str] = N_(
        "The record {file} can't be opened: the file or its folder is missing or closed to you. "
        "Check the folder and your rights to it, then try again. "
        "Nothing was recorded and nothing was lost."
    )


class RecordMissing(FileTrouble):
    """There is no record to be read."""

    sentence: ClassVar[str] = N_(
        "There is no record at {file}. Check the folder. Nothing was written."
    )


class RecordMoved(FileTrouble):
    """The file was moved, renamed or deleted while it was open."""

    sentence: ClassVar[str] = N_(
        "The record {file} was moved or deleted while it was open. Put it back and start the "
        "program again: the last action was not recorded, everything before it is in that file."
    )


class Locked(FileTrouble):
    """A foreign program reads or writes the file."""

    sentence: ClassVar[str] = N_(
        "Another program is using the record {file}. Close it there and repeat the last action: "
        "it was not recorded, and everything before it is safe."
    )


class NotARecord(FileTrouble):
    """The file is no database, or one of another program."""

    sentence: ClassVar[str] = N_(
        "{file} isn't a record of this program. Choose another file; if this was your record, "
        "restore the latest copy. Nothing was written to it."
    )


@dataclass(eq=False, kw_only=True)
class NewerRecord(FileTrouble):
    """The file has a form that this program doesn't know yet."""

    sentence: ClassVar[str] = N_(
        "The record {file} was made by a newer program (form {version}, this one knows {known}). "
        "Install the newer program. Nothing was changed."
    )
    version: int
    known: int


class OlderRecord(FileTrouble):
    """The file has an older form and was opened for reading alone."""

    sentence: ClassVar[str] = N_(
        "The record {file} was made by an older program. Open it once for work, which brings it "
        "to the present form. Nothing was changed."
    )


@dataclass(eq=False, kw_only=True)
class WriteInDoubt(JournalDamaged):
    """The disk failed at the very end of a write, and can't say whether it was made."""

    sentence: ClassVar[str] = N_(
        "The disk failed at the end of a write ({reason}), and whether the last action stands in "
        "{place} can't be seen now. Start the program again: it shows what was recorded. "
        "Everything before it is safe."
    )


_TROUBLES: dict[str, type[FileTrouble]] = {
    "SQLITE_FULL": DiskFull,
    "SQLITE_READONLY": NotWritable,
    "SQLITE_READONLY_DIRECTORY": FolderClosed,
    "SQLITE_READONLY_DBMOVED": RecordMoved,
    "SQLITE_PERM": NotWritable,
    "SQLITE_CANTOPEN": FolderClosed,
    "SQLITE_BUSY": Locked,
    "SQLITE_LOCKED": Locked,
    "SQLITE_NOTADB": NotARecord,
}
