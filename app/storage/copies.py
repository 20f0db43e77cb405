# SPDX-License-Identifier: Apache-2.0
"""Copies of the record: made while it may be open, proved before they count, never over another.

A copy is made with SQLite's own online backup, so that it is one moment of the record; it has its
name only once it was read back whole. To restore sets the old file aside, and does nothing before
the copy is proved.
"""

import hashlib
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, Final, TypeAlias

from app.errors import N_, ChamberError, Trouble, Unreadable
from app.storage.audit import Finding
from app.storage.database import Database, held
from app.storage.journal import Journal
from app.storage.troubles import explained, reached
from app.wording import Saying

SUFFIX: Final = ".sqlite"
_SECONDS: Final = len("2026-05-14T05:00:12")
_LEFT_BEHIND: Final = "-journal"
"""Stands beside a record when a write was cut short; it belongs to that file and no other."""

Prove: TypeAlias = Callable[[Database], Iterator[Finding]]
"""Finds what doesn't agree in a record."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A copy that was proved."""

    path: Path
    sha256: str
    head: str
    """One digest over the heads of all streams: two files with the same hold the same record."""
    new: bool
    """False: this very record lay there already, as sound as now."""


@dataclass(eq=False, kw_only=True)
class CopyFailed(Trouble):
    """A copy couldn't be made."""

    sentence: ClassVar[str] = N_(
        "The copy can't be written to {place}: {problem}. The record is as it was."
    )
    place: str
    problem: str


@dataclass(eq=False, kw_only=True)
class CopyDamaged(Unreadable):
    """A file isn't fit to be restored from."""

    sentence: ClassVar[str] = N_(
        "{place} doesn't agree with itself ({reason}). Nothing was restored; take another copy."
    )


@dataclass(eq=False, kw_only=True)
class RecordUnsound(Unreadable):
    """A record isn't worth a copy."""

    sentence: ClassVar[str] = N_(
        "{place} doesn't agree with itself ({reason}). No copy was made: keep the earlier "
        "one. `verify` names everything that is wrong."
    )


def head_of(database: Database) -> tuple[str, str]:
    """Return when the record was last written («20260514T050012Z»), and the digest of its heads."""
    journal = Journal(database)
    heads = "".join(f"{stream} {journal.head(stream)}\n" for stream in journal.streams())
    rows = database.rows("select max(at) from journal")
    last = "".join(sign for sign in str(rows[0][0] or "")[:_SECONDS] if sign.isalnum())
    digest = hashlib.sha256(heads.encode("utf-8", "backslashreplace")).hexdigest()
    return f"{last}Z" if last else "empty", digest


def back_up(record: Path, folder: Path, prove: Prove) -> Copy:
    """Copy a record into a folder, under a name made of its own last entry.

    Raises:
        Trouble: nothing was left behind.
        RecordUnsound: the record doesn't agree with itself.
    """
    with _half(folder / f".{record.stem}.{os.getpid()}.part") as half:
        with Database.open(record, read_only=True) as database:
            _write(database, half)
        with Database.open(half, read_only=True) as copy:
            _prove(copy, prove, RecordUnsound, record)
            last, head = head_of(copy)
        paths = (folder / name for name in _names(f"{record.stem}-{last}-{head[:12]}"))
        path = next(each for each in paths if not each.exists() or _same(each, head, prove))
        new = not path.exists()
        if new:
            with reached(path):
                _into_place(half, path)
        return Copy(path=path, sha256=_digest(path), head=head, new=new)


def restore(copy: Path, record: Path, prove: Prove) -> tuple[Copy, Path | None]:
    """Put a copy in the place of the record; return it, and where the old file now lies.

    Raises:
        Trouble: the record is as it was; among others when a program has it open.
        CopyDamaged: the copy isn't sound.
    """
    _refuse_itself(copy, record)
    with Database.open(copy, read_only=True) as database:
        _prove(database, prove, CopyDamaged, copy)
        _, head = head_of(database)
        half = record.with_name(f".{record.stem}.{os.getpid()}.part")
        with held(record), reached(record), _half(half):
            _write(database, half)
            with Database.open(half, read_only=True) as again:
                _prove(again, prove, CopyDamaged, copy)
            aside = _set_aside(record)
            _into_place(half, record)
    return Copy(path=record, sha256=_digest(record), head=head, new=True), aside


def _prove(database: Database, prove: Prove, unsound: type[Unreadable], named: Path) -> None:
    database.quick_check()
    for finding in prove(database):
        raise unsound(place=str(named), reason=finding.message)


def _same(path: Path, head: str, prove: Prove) -> bool:
    """Tell whether a file is already the copy that was to be made."""
    try:
        with Database.open(path, read_only=True) as database:
            return head_of(database)[1] == head and next(prove(database), None) is None
    except ChamberError:
        return False


def _write(database: Database, path: Path) -> None:
    """Copy an open record as it stands at one moment, down to the disk."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"")
        with explained(path), closing(sqlite3.connect(path)) as copy:
            copy.execute("pragma synchronous = extra")
            database.tables.conn.backup(copy)
        _sync(path)
    except OSError as error:
        problem = error.strerror or str(error)
        raise CopyFailed(place=str(path.parent), problem=problem) from error


def _set_aside(record: Path) -> Path | None:
    """Give the old file a second name; the record is never missing in between."""
    if not record.exists():
        return None
    names = map(record.with_name, _names(f"{record.stem}-aside-{_digest(record)[:12]}"))
    aside = next(each for each in names if not each.exists())
    left = record.with_name(record.name + _LEFT_BEHIND)
    if left.exists():
        left.replace(aside.with_name(aside.name + _LEFT_BEHIND))
    try:
        aside.hardlink_to(record)
    except OSError:
        # A disk without second names: for a moment only the copy stands there.
        record.replace(aside)
    return aside


def _names(stem: str) -> Iterator[str]:
    yield f"{stem}{SUFFIX}"
    number = 2
    while True:
        yield f"{stem} ({number}){SUFFIX}"
        number += 1


@contextmanager
def _half(path: Path) -> Iterator[Path]:
    """Give the place of a file that isn't whole yet; what is left of it goes."""
    try:
        yield path
    finally:
        with suppress(OSError):
            path.unlink(missing_ok=True)
            path.with_name(path.name + _LEFT_BEHIND).unlink(missing_ok=True)


def _into_place(half: Path, path: Path) -> None:
    half.replace(path)
    _sync(path.parent)


def _sync(path: Path) -> None:
    """Let the disk keep a file, or the names in a folder; some systems do that by themselves."""
    with suppress(PermissionError):
        number = os.open(path, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _refuse_itself(copy: Path, record: Path) -> None:
    if copy.exists() and record.exists() and copy.samefile(record):
        reason = Saying(N_("this is the record itself, not a copy of it"))
        raise Unreadable(place=str(copy), reason=reason)
