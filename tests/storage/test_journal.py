# SPDX-License-Identifier: Apache-2.0
"""The journal: what is acknowledged is recorded, once, and what fails can be tried again."""

import errno
import os
import resource
import signal
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.errors import JournalDamaged
from app.storage import issued
from app.storage.audit import audit
from app.storage.chain import GENESIS, Draft, broken
from app.storage.database import Database
from app.storage.journal import Journal
from app.storage.troubles import DiskFailed, DiskFull, Locked, RecordMoved, WriteInDoubt
from tests.storage.records import REGISTER, SITTING, a_record, a_resolution, a_vote

NOT_READ, NOT_SYNCED = "SQLITE_IOERR_READ", "SQLITE_IOERR_DIR_FSYNC"


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    """Return an open record with nothing in it."""
    with Database.open(path) as database:
        yield database


@pytest.fixture
def journal(database: Database) -> Journal:
    """Return its journal."""
    return Journal(database)


class FailingDisk:
    """A connection whose disk fails at the end of commits: what the world does, not our code."""

    def __init__(self, connection: sqlite3.Connection, *, fails: list[bool], reads: bool) -> None:
        """Take for each commit whether it fails, and whether reading goes on after a failure."""
        self.connection = connection
        self.fails = fails
        self.reads = reads

    def __getattr__(self, name: str) -> object:
        return getattr(self.connection, name)

    def cursor(self) -> sqlite3.Cursor:
        """Return a cursor, unless the disk can't be read any more."""
        if not self.reads and not self.fails:
            raise _disk_error(NOT_READ)
        return self.connection.cursor()

    def execute(self, sql: str, *parameters: list[str | int]) -> sqlite3.Cursor:
        """Execute, and fail after a commit that was made when it is its turn."""
        cursor = self.connection.execute(sql, *parameters)
        if sql == "COMMIT" and self.fails and self.fails.pop(0):
            raise _disk_error(NOT_SYNCED)
        return cursor


def _disk_error(name: str) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorname = name
    return error


@contextmanager
def no_file_longer_than(limit: int) -> Iterator[None]:
    """Let the system refuse to make any file longer."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, handler)


def test_entries_are_numbered_and_linked(journal: Journal) -> None:
    """Entries get the numbers 1, 2, 3 in their own stream and each names the one before."""
    first, other, second = journal.append([a_vote(), a_vote(REGISTER), a_vote(member="Ғ")])
    (third,) = journal.append([a_vote()])
    assert [first.seq, other.seq, second.seq, third.seq] == [1, 1, 2, 3]
    assert [first.previous, other.previous] == [GENESIS, GENESIS]
    assert [second.previous, third.previous] == [first.hash, second.hash]


def test_what_is_appended_reads_back_the_same(journal: Journal, path: Path) -> None:
    """A stream read from the disk, now or later, is what was acknowledged."""
    entries = journal.append([a_vote(member=f"Депутат {number}") for number in range(5)])
    assert journal.read(SITTING) == entries
    with Database.open(path, read_only=True) as again:
        assert Journal(again).read(SITTING) == entries
    assert broken(entries) == ()


def test_streams_and_their_heads(journal: Journal) -> None:
    """Streams are listed by the codes of their letters, each with its head and length."""
    entries = journal.append([a_vote(name) for name in ("қ", "b", "а", "b", "Z")])
    assert journal.streams() == ("Z", "b", "а", "қ")
    assert (journal.head("b"), journal.length("b")) == (entries[3].hash, 2)


def test_a_stream_that_is_not_there(journal: Journal) -> None:
    """A stream without entries has length nothing and 64 zeros for a head."""
    assert journal.streams() == ()
    assert journal.read(SITTING) == ()
    assert (journal.head(SITTING), journal.length(SITTING)) == ("0" * 64, 0)


def test_nothing_appended_is_nothing_recorded(journal: Journal) -> None:
    """An action without facts leaves no trace."""
    assert journal.append([]) == ()
    assert journal.streams() == ()


def test_one_bad_fact_stops_all_of_the_action(journal: Journal, database: Database) -> None:
    """A fact that can't be written keeps the facts before it out too, in every stream."""
    journal.append([a_vote()])
    bad = Draft(stream=SITTING, at="", actor="", kind="x", version=1, payload={"share": 0.5})  # type: ignore[dict-item]
    with pytest.raises(TypeError):
        journal.append([a_vote(), a_vote(REGISTER), bad], issued=[a_resolution(2)])
    assert (journal.length(SITTING), journal.length(REGISTER)) == (1, 0)
    assert issued.digests(database) == ()
    assert journal.append([a_vote()])[0].seq == 2


def test_a_document_is_stored_with_the_entry_that_issues_it(
    journal: Journal, database: Database
) -> None:
    """The bytes of a resolution come back exactly, by digest and by sitting."""
    one, two = a_resolution(1), a_resolution(2, b"%PDF \x00\xff")
    journal.append([a_vote(), a_vote()], issued=[two, one])
    assert issued.read(database, one.sha256) == b"%PDF-1.4 one"
    assert issued.read(database, two.sha256) == b"%PDF \x00\xff"
    assert issued.of_stream(database, SITTING) == (one, two)
    assert issued.of_stream(database, REGISTER) == ()


def test_the_same_bytes_are_not_issued_twice(journal: Journal, database: Database) -> None:
    """A document issued again under the same digest stops the action that issues it."""
    journal.append([a_vote()], issued=[a_resolution(1)])
    with pytest.raises(sqlite3.IntegrityError, match="never replaced"):
        journal.append([a_vote()], issued=[a_resolution(2)])
    assert journal.length(SITTING) == 1
    assert audit(database) == ()


def test_a_document_that_is_not_there_is_damage(database: Database) -> None:
    """Asking for bytes the record should hold and doesn't is no small matter."""
    with pytest.raises(JournalDamaged, match="holds no document"):
        issued.read(database, "0" * 64)


def test_a_full_disk_records_nothing_and_can_be_tried_again(
    journal: Journal, database: Database
) -> None:
    """With no room left the clerk is told so; after making room the same action is recorded."""
    journal.append([a_vote()], issued=[a_resolution(1)])
    (pages,) = database.tables.execute("pragma page_count").fetchone()
    database.tables.execute(f"pragma max_page_count = {pages}")
    large = [a_vote(), a_vote(REGISTER, note="ұ" * 5000)]
    for _ in range(3):
        with pytest.raises(DiskFull, match=r"No room is left.*not recorded"):
            journal.append(large, issued=[a_resolution(2, b"x" * 9000)])
        assert (journal.length(SITTING), journal.length(REGISTER)) == (1, 0)
    database.tables.execute("pragma max_page_count = 100000")
    assert [entry.seq for entry in journal.append(large)] == [2, 1]
    assert audit(database) == ()


def test_a_disk_that_refuses_to_write(journal: Journal, database: Database) -> None:
    """A write that the system refuses is no entry, and goes in when the disk is well again."""
    journal.append([a_vote()])
    with (
        no_file_longer_than(database.path.stat().st_size),
        pytest.raises(DiskFailed, match="SQLITE_IOERR_WRITE"),
    ):
        journal.append([a_vote(note="ұ" * 90_000)])
    assert journal.length(SITTING) == 1
    assert journal.append([a_vote(note="ұ" * 90_000)])[0].seq == 2
    assert audit(database) == ()


def test_a_foreign_program_that_writes(journal: Journal, path: Path) -> None:
    """While another program holds the file the clerk is told to close it there."""
    foreign = sqlite3.connect(path)
    foreign.execute("begin exclusive")
    with pytest.raises(Locked, match="Another program is using"):
        journal.append([a_vote()])
    foreign.close()
    assert journal.append([a_vote()])[0].seq == 1


def test_a_foreign_program_that_reads(journal: Journal, path: Path) -> None:
    """While another program reads, what can't be finished is taken back whole."""
    journal.append([a_vote(), a_vote()])
    foreign = sqlite3.connect(path)
    reading = foreign.execute("select * from journal")
    reading.fetchone()
    with pytest.raises(Locked):
        journal.append([a_vote(), a_vote(REGISTER)])
    reading.close()
    foreign.close()
    assert [entry.seq for entry in journal.append([a_vote(), a_vote(REGISTER)])] == [3, 1]


@pytest.mark.skipif(os.name == "nt", reason="Windows doesn't let an open file be deleted")
def test_a_file_deleted_while_open(journal: Journal, path: Path) -> None:
    """An entry isn't written into a file that no one can find any more."""
    journal.append([a_vote()])
    path.unlink()
    with pytest.raises(RecordMoved, match="moved or deleted"):
        journal.append([a_vote()])


def test_a_commit_that_failed_after_the_fact_is_recorded_once(
    journal: Journal, database: Database
) -> None:
    """When only the last sync of a commit fails, the entry is confirmed and not repeated."""
    disk = FailingDisk(database.tables.conn, fails=[True], reads=True)
    database.tables.conn = disk  # type: ignore[assignment]
    (entry,) = journal.append([a_vote()])
    assert journal.read(SITTING) == (entry,)
    assert journal.append([a_vote()])[0].seq == 2


@pytest.mark.parametrize(("fails", "reads"), [([True, True], True), ([True], False)])
def test_a_commit_in_doubt_stops_the_work(
    database: Database, fails: list[bool], *, reads: bool
) -> None:
    """When the disk can't even say whether an entry was written, the clerk starts again."""
    disk = FailingDisk(database.tables.conn, fails=fails, reads=reads)
    database.tables.conn = disk  # type: ignore[assignment]
    with pytest.raises(WriteInDoubt, match="Start the program again"):
        Journal(database).append([a_vote()])
    database.tables.conn = disk.connection
    assert Journal(database).length(SITTING) == 1


def test_what_a_failed_rollback_left_is_not_recorded(journal: Journal, database: Database) -> None:
    """Half an action left open by a failure never gets in with the next one."""
    journal.append([a_vote()])
    database.tables.begin()
    by_hand_inside = "insert into journal select ?, 1, '', '', '', 1, '{}', ?, '' from journal"
    database.tables.execute(by_hand_inside, [REGISTER, GENESIS])
    assert journal.append([a_vote()])[0].seq == 2
    assert journal.streams() == (SITTING,)


def test_no_room_on_the_way_to_the_file(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk so full that not even a folder can be made is a full disk."""

    def mkdir(*_arguments: object, **_options: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "mkdir", mkdir)
    with pytest.raises(DiskFull):
        Database.open(path)


def test_errors_of_ours_stay_errors_of_ours(path: Path) -> None:
    """A mistake in our own SQL is not dressed up as trouble with the disk."""
    with Database.open(a_record(path)) as database:
        with pytest.raises(sqlite3.OperationalError, match="no such column"):
            database.rows("select missing from journal")
        database.close()
        with pytest.raises(sqlite3.ProgrammingError):
            database.rows("select 1")
