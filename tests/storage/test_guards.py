# SPDX-License-Identifier: Apache-2.0
# ruff: noqa: S608 - a record is tampered with in SQL put together from its columns
"""The database itself keeps the record, whatever program opens it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import sqlite_utils

from app.storage.audit import audit
from app.storage.database import Database
from app.storage.journal import Journal
from tests.storage.records import SITTING, a_record, a_vote

ZEROS = "0" * 64
COLUMNS = "stream, seq, at, actor, kind, version, payload, previous, hash"
LAST = f"from journal where stream = '{SITTING}' and seq = 6"
ALL = f"({COLUMNS}) select {COLUMNS} from journal"
UPSERT = "on conflict (stream, seq) do update set payload = '{}'"
FACT = "at, actor, kind, version, payload"
JOURNAL = [
    "update journal set payload = '{}'",
    "update journal set payload = payload",
    "update or replace journal set seq = 1",
    "delete from journal",
    f"delete {LAST}",
    f"insert or replace into journal {ALL}",
    f"replace into journal {ALL} where seq = 6",
    f"insert or ignore into journal {ALL} where seq = 1",
    f"insert into journal {ALL} where seq = 1 {UPSERT}",
    # A gap, a number below the first, a number in a new stream.
    f"insert into journal select stream, 8, {FACT}, hash, '{ZEROS}' {LAST}",
    f"insert into journal select stream, 0, {FACT}, '{ZEROS}', hash {LAST}",
    f"insert into journal select 'another', 2, {FACT}, '{ZEROS}', hash {LAST}",
    # The right number with the link of another entry, in a long stream and in a new one.
    f"insert into journal select stream, 7, {FACT}, previous, '{ZEROS}' {LAST}",
    f"insert into journal select 'another', 1, {FACT}, hash, hash {LAST}",
]
WRONG_TYPES = [
    f"insert into journal select stream, 7, at, actor, kind, 'x', payload, hash, hash {LAST}",
    f"insert into journal select stream, 7, at, null, kind, 1, payload, hash, hash {LAST}",
    f"insert into journal select stream, null, {FACT}, hash, hash {LAST}",
]
OTHER_NAME = "select sha256, kind, stream, seq, 'x', hash, bytes from issued"
OTHER_BYTES = "on conflict (sha256) do update set bytes = x'00'"
ISSUED = [
    "update issued set bytes = x'00'",
    "update issued set name = name",
    "delete from issued",
    "insert or replace into issued select * from issued",
    f"insert or replace into issued {OTHER_NAME}",
    "replace into issued select * from issued limit 1",
    "insert or ignore into issued select * from issued",
    f"insert into issued select * from issued where true {OTHER_BYTES}",
]


@pytest.fixture
def plain(path: Path) -> Iterator[sqlite3.Connection]:
    """Return a connection that knows nothing of our settings."""
    with closing(sqlite3.connect(a_record(path))) as connection:
        yield connection


def contents(connection: sqlite3.Connection) -> list[tuple[object, ...]]:
    """Return all that is recorded."""
    rows = connection.execute("select * from journal").fetchall()
    return rows + connection.execute("select * from issued").fetchall()


@pytest.mark.parametrize("sql", JOURNAL + ISSUED)
def test_a_foreign_program_cannot_change_the_record(plain: sqlite3.Connection, sql: str) -> None:
    """Update, delete, replace, upsert, a gap and a wrong link are refused on any connection."""
    before = contents(plain)
    with pytest.raises(sqlite3.IntegrityError, match=r"append-only|issued document is never"):
        plain.execute(sql)
    plain.commit()
    assert contents(plain) == before


@pytest.mark.parametrize("sql", WRONG_TYPES)
def test_the_columns_insist_on_their_types(plain: sqlite3.Connection, sql: str) -> None:
    """A number stays a number and nothing is left empty."""
    with pytest.raises(sqlite3.IntegrityError, match=r"cannot store TEXT|NOT NULL|in order"):
        plain.execute(sql)


@pytest.mark.parametrize("sql", JOURNAL + ISSUED)
def test_neither_can_our_own_connection(path: Path, sql: str) -> None:
    """What a foreign program may not do, the program itself may not either."""
    with Database.open(a_record(path)) as database:
        before = contents(database.tables.conn)
        with pytest.raises(sqlite3.IntegrityError, match=r"append-only|issued document is never"):
            database.tables.execute(sql)
        assert contents(database.tables.conn) == before
        assert audit(database) == ()


def test_the_library_s_ways_to_write_are_refused(path: Path) -> None:
    """Replacing and upserting through sqlite-utils fail, and a new entry still goes in."""
    a_record(path)
    with closing(sqlite3.connect(path)) as connection:
        table = sqlite_utils.Database(connection, recursive_triggers=False)["journal"]
        assert isinstance(table, sqlite_utils.db.Table)
        row = {**next(iter(table.rows)), "payload": "{}"}
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            table.insert(row, replace=True)
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            table.upsert(row, pk=("stream", "seq"))
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            table.delete((row["stream"], row["seq"]))
    with Database.open(path) as database:
        Journal(database).append([a_vote()])
        assert audit(database) == ()


def test_a_document_needs_its_entry(path: Path) -> None:
    """A document can't be stored for an entry that isn't there."""
    with (
        Database.open(a_record(path)) as database,
        pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"),
    ):
        database.tables.execute(
            "insert into issued select 'x', kind, stream, 99, name, hash, bytes from issued limit 1"
        )
