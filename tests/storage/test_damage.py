# SPDX-License-Identifier: Apache-2.0
# ruff: noqa: S608 - a record is tampered with in SQL put together from its columns
"""Damage to the file: a changed form, a flipped bit, a lost end; found, or harmless."""

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app.errors import ChamberError
from app.storage import issued
from app.storage.audit import audit
from app.storage.chain import Entry
from app.storage.database import Database
from app.storage.journal import Journal
from app.storage.migrations import intended_form
from tests.soak import runs
from tests.storage.records import REGISTER, SITTING, a_record, by_hand

PAGE = 4096
GUARDS = [name for name, sql in intended_form().items() if sql.lower().startswith("create trigger")]


def named(path: Path) -> list[tuple[str, str]]:
    """Return code and place of what the audit finds."""
    with Database.open(path, read_only=True) as database:
        return [(found.finding, found.place) for found in audit(database)]


def everything(path: Path) -> tuple[list[tuple[Entry, ...]], list[tuple[str, bytes]]]:
    """Return all entries and documents that a record gives out."""
    with Database.open(path, read_only=True) as database:
        journal = Journal(database)
        entries = [journal.read(stream) for stream in journal.streams()]
        digests = issued.digests(database)
        return entries, [(digest, issued.read(database, digest)) for digest in digests]


def is_noticed(path: Path) -> bool:
    """Say whether opening or auditing notices that something is wrong."""
    try:
        return named(path) != []
    except ChamberError:
        return True


def test_there_are_six_guards() -> None:
    """Three triggers keep the journal and three the issued documents."""
    assert len(GUARDS) == 6


@pytest.mark.parametrize("guard", GUARDS)
def test_a_guard_taken_away_is_found(path: Path, guard: str) -> None:
    """A trigger dropped by hand is named, even when nothing was changed with it gone."""
    by_hand(a_record(path), f"drop trigger {guard}")
    assert named(path) == [("form-missing", guard)]


@pytest.mark.parametrize("guard", GUARDS)
def test_a_guard_that_lets_through_is_found(path: Path, guard: str) -> None:
    """A trigger replaced by one of the same name that refuses nothing is named."""
    table = guard.split("_", maxsplit=1)[0]
    by_hand(
        a_record(path),
        f"drop trigger {guard}",
        f"create trigger {guard} before update on {table} begin select 1; end",
    )
    assert named(path) == [("form-altered", guard)]


@pytest.mark.parametrize(
    ("sql", "finding"),
    [
        ("create table votes (a)", ("form-unknown", "votes")),
        ("create view journal_view as select 1", ("form-unknown", "journal_view")),
        ("create index by_kind on journal (kind)", ("form-unknown", "by_kind")),
        ("drop index issued_of_stream", ("form-missing", "issued_of_stream")),
        ("update _sqlite_migrations set name = 'x'", ("form-missing", "1-journal-and-issued")),
        ("delete from _sqlite_migrations", ("form-missing", "1-journal-and-issued")),
        ("drop table _sqlite_migrations", ("form-missing", "1-journal-and-issued")),
    ],
)
def test_a_changed_form_is_found(path: Path, sql: str, finding: tuple[str, str]) -> None:
    """A table put in, an index or the list of steps taken out by hand is named."""
    by_hand(a_record(path), sql)
    assert named(path) == [finding]


def test_a_trigger_that_undoes_votes_is_found(path: Path) -> None:
    """A trigger put in by hand is named, whatever it does."""
    by_hand(
        a_record(path),
        "create trigger quiet after insert on journal begin select raise(ignore); end",
    )
    assert named(path) == [("form-unknown", "quiet")]


@pytest.mark.parametrize(
    ("columns", "values"),
    [
        ("stream, seq, at, actor, kind, version, payload, previous, hash", "*"),
        ("body, seq, at, actor, kind, version, payload, previous, hash", "*"),
        (
            "stream, seq, at, actor, kind, version, payload, previous, hash",
            "stream, 'x' || seq, x'00', actor, kind, version, x'ff', previous, null",
        ),
    ],
)
def test_a_rebuilt_table_is_found(path: Path, columns: str, values: str) -> None:
    """A table made anew without its types, or with other columns, doesn't stop the audit."""
    by_hand(
        a_record(path),
        f"create table copied ({columns})",
        f"insert into copied select {values} from journal",
        "drop table journal",
        "alter table copied rename to journal",
    )
    found = named(path)
    assert ("form-altered", "journal") in found
    assert ("form-missing", "journal_no_update") in found
    if values != "*":
        assert ("file-damaged", SITTING) in found


def test_documents_rebuilt_as_words_are_found(path: Path) -> None:
    """Bytes that became text in a table made anew are no document any more."""
    by_hand(
        a_record(path),
        "create table copied (sha256, kind, stream, seq, name, hash, bytes)",
        "insert into copied select sha256, kind, stream, seq, name, hash, 'x' from issued",
        "drop table issued",
        "alter table copied rename to issued",
    )
    assert [code for code, _ in named(path)].count("document-altered") == 2


@pytest.mark.parametrize("table", ["journal", "issued", "issued_of_stream"])
def test_a_damaged_page_is_found(path: Path, table: str) -> None:
    """A page that can't be read is reported, and the rest is audited all the same."""
    content = bytearray(a_record(path).read_bytes())
    with closing(sqlite3.connect(path)) as connection:
        sql = "select rootpage from sqlite_schema where name = ?"
        (page,) = connection.execute(sql, [table]).fetchone()
    start = PAGE * (page - 1)
    content[start : start + PAGE] = b"\x55" * PAGE
    path.write_bytes(content)
    assert ("file-damaged", str(path)) in named(path)


@pytest.mark.parametrize("keep", range(6))
def test_a_lost_end_of_the_file_is_noticed(path: Path, keep: int) -> None:
    """A file cut off at any page is noticed at opening or by the audit."""
    content = a_record(path).read_bytes()
    assert keep * PAGE < len(content)
    path.write_bytes(content[: keep * PAGE])
    assert is_noticed(path)


def test_a_flipped_bit_is_noticed_or_harmless(path: Path) -> None:
    """One flipped bit anywhere in the file is noticed, or the record gives out the same."""
    content = a_record(path).read_bytes()
    before = everything(path)
    chance = random.Random(20260514)  # noqa: S311 - where a bit flips is no secret
    for _ in range(runs(250, 10_000)):
        flipped = bytearray(content)
        place = chance.randrange(len(content))
        flipped[place] ^= 1 << chance.randrange(8)
        path.write_bytes(flipped)
        assert is_noticed(path) or everything(path) == before, place


@pytest.mark.parametrize("place", range(100))
def test_a_flipped_header_is_noticed_or_harmless(path: Path, place: int) -> None:
    """Each byte of the header, turned over, is noticed or changes nothing."""
    content = bytearray(a_record(path).read_bytes())
    before = everything(path)
    content[place] ^= 0xFF
    path.write_bytes(content)
    assert is_noticed(path) or everything(path) == before
    assert {SITTING, REGISTER} == {entries[0].stream for entries in before[0]}
