# SPDX-License-Identifier: Apache-2.0
"""The file of the record: one file, one program at a time.

The settings are those that lose nothing at a power cut and stay clear of the faults of SQLite's
write-ahead log: rollback journal, `synchronous = extra`, one connection.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Self

import sqlite_utils
from filelock import FileLock, Timeout

from app.errors import JournalDamaged
from app.storage.migrations import APPLICATION_ID, VERSION, migrate
from app.storage.troubles import (
    InUse,
    NewerRecord,
    NotARecord,
    OlderRecord,
    RecordMissing,
    explained,
    reached,
)
from app.wording import N_, Saying

_SECONDS_FOR_THE_LOCK = 0.5
_SECONDS_FOR_A_READER = 1.0
_TABLES = ("journal", "issued")
_SETTINGS = (
    "foreign_keys = on",
    "recursive_triggers = on",
    "synchronous = extra",
    "trusted_schema = off",
    "cell_size_check = on",
)


def _lock(path: Path) -> FileLock:
    # A lock of the operating system, not the presence of a file: it dies with its holder.
    lock = FileLock(
        path.with_name(path.name + ".lock"),
        timeout=_SECONDS_FOR_THE_LOCK,
        thread_local=False,
        fallback_to_soft=False,
    )
    try:
        lock.acquire()
    except Timeout as error:
        raise InUse(file=str(path)) from error
    return lock


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Keep every program from the record at `path`, this one too; raises `InUse`, `Trouble`.

    For whoever puts another file in its place.
    """
    with reached(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        lock = _lock(path.resolve())
    try:
        yield
    finally:
        lock.release()


def _connect(path: Path, *, create: bool) -> sqlite_utils.Database:
    # Never `mode=ro`: a reader must be able to undo a write that a crash cut short.
    mode = "rwc" if create else "rw"
    connection = sqlite3.connect(
        f"{path.as_uri()}?mode={mode}", uri=True, timeout=_SECONDS_FOR_A_READER
    )
    connection.text_factory = _text
    return sqlite_utils.Database(connection, execute_plugins=False)


def _text(raw: bytes) -> str:
    # Bytes that are no text must reach the check of the chain, which names their entry.
    return raw.decode("utf-8", "surrogateescape")


def _number(tables: sqlite_utils.Database, sql: str) -> int:
    (value,) = tables.execute(sql).fetchone()
    return int(value)


def _recognise(tables: sqlite_utils.Database, path: Path) -> int | None:
    """Return the version of the record's form, or None when the file is empty.

    Raises:
        NotARecord: it holds something else.
        NewerRecord: a newer program made it.
    """
    version = _number(tables, "pragma user_version")
    if _number(tables, "pragma application_id") != APPLICATION_ID:
        if version or _number(tables, "select count(*) from sqlite_schema"):
            raise NotARecord(file=str(path))
        return None
    if version > VERSION:
        raise NewerRecord(file=str(path), version=version, known=VERSION)
    return version


def _prepare_to_write(tables: sqlite_utils.Database, path: Path) -> None:
    version = _recognise(tables, path)
    tables.execute("pragma journal_mode = delete")
    if version is None or version < VERSION:
        migrate(tables)
    # A disk or a folder that can't be written to is noticed now, not at the first vote.
    tables.execute("begin immediate")
    try:
        tables.execute(f"pragma user_version = {VERSION}")
    finally:
        tables.rollback()


def _prepare_to_read(tables: sqlite_utils.Database, path: Path) -> None:
    tables.execute("pragma query_only = on")
    version = _recognise(tables, path)
    if version is None:
        raise RecordMissing(file=str(path))
    if version < VERSION:
        raise OlderRecord(file=str(path))


def _check_tables(tables: sqlite_utils.Database, path: Path) -> None:
    for table in _TABLES:
        if table not in tables.table_names():
            reason = Saying(N_("the table “{table}” is missing"), {"table": table})
            raise JournalDamaged(place=str(path), reason=reason)


class Database:
    """An open record; a context manager that closes it. Make it with `Database.open`."""

    def __init__(self, path: Path, tables: sqlite_utils.Database, closing: ExitStack) -> None:
        self.path = path
        self.tables = tables
        self._closing = closing

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Self:
        """Open the record at `path`; for writing, make it and its folder if there is none.

        Reading alone takes no lock and writes nothing, except that a write which a crash cut
        short is undone.

        Raises:
            Trouble: it can't be opened; the class and its sentence say why.
            JournalDamaged: it is a record and can't be read.
        """
        with ExitStack() as opened, explained(path), reached(path):
            path = path.resolve()  # two names of one file must meet at one lock
            if read_only and not path.exists():
                raise RecordMissing(file=str(path))
            if not read_only:
                path.parent.mkdir(parents=True, exist_ok=True)
                opened.callback(_lock(path).release)
            tables = _connect(path, create=not read_only)
            opened.callback(tables.close)
            for setting in _SETTINGS:
                tables.execute(f"pragma {setting}")
            prepare = _prepare_to_read if read_only else _prepare_to_write
            prepare(tables, path)
            _check_tables(tables, path)
            return cls(path, tables, opened.pop_all())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file and let the next program in; closing twice does no harm."""
        self._closing.close()

    def rows(self, sql: str, parameters: Sequence[str | int | bytes] = ()) -> list[sqlite3.Row]:
        """Return all rows of an answer at once, so that no reading of the file lasts.

        Raises:
            Trouble: see `explained`.
            JournalDamaged: see `explained`.
        """
        with explained(self.path):
            cursor = self.tables.conn.cursor()
            cursor.row_factory = sqlite3.Row
            return cursor.execute(sql, parameters).fetchall()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Write all that happens inside, or nothing of it; not to be nested.

        Raises:
            Trouble: see `explained`.
            JournalDamaged: see `explained`.
        """
        with explained(self.path):
            # What a failed rollback left behind must not swallow this transaction.
            self.tables.rollback()
            with self.tables.atomic():
                yield

    def confirm(self) -> None:
        """Write the version of the form anew, so that the disk keeps all that was written before.

        Raises:
            Trouble: see `explained`.
        """
        with self.transaction():
            self.tables.execute(f"pragma user_version = {VERSION}")

    def quick_check(self) -> None:
        """Check that every page of the file can be read and stands in its place.

        Takes a second or more for 100 MB.

        Raises:
            JournalDamaged: with what SQLite found first.
        """
        found = [str(row[0]) for row in self.rows("pragma quick_check")]
        if found != ["ok"]:
            raise JournalDamaged(place=str(self.path), reason=found[0])
