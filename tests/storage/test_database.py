# SPDX-License-Identifier: Apache-2.0
"""The file of the record: opened by one program at a time, or not opened and said why."""

import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from app.errors import ChamberError, JournalDamaged
from app.storage.audit import audit
from app.storage.database import Database
from app.storage.journal import Journal
from app.storage.migrations import APPLICATION_ID, MIGRATIONS, VERSION
from app.storage.troubles import (
    FileTrouble,
    FolderClosed,
    InUse,
    NewerRecord,
    NotARecord,
    NotWritable,
    OlderRecord,
    RecordMissing,
)
from tests.storage.records import SITTING, a_record, a_vote, by_hand

HOLD = """
import sys, time
from pathlib import Path
from app.storage.database import Database
with Database.open(Path(sys.argv[1])):
    print("open", flush=True)
    time.sleep(60)
"""


def a_holder(path: Path) -> subprocess.Popen[bytes]:
    """Start another program that has the record open."""
    holder = subprocess.Popen([sys.executable, "-c", HOLD, str(path)], stdout=subprocess.PIPE)
    assert holder.stdout is not None
    assert holder.stdout.readline().strip() == b"open"
    return holder


def kill(holder: subprocess.Popen[bytes]) -> None:
    """Kill it without a word."""
    holder.send_signal(signal.SIGKILL)
    holder.communicate()


def test_a_new_record_is_made_with_its_folder(path: Path) -> None:
    """Opening where there is nothing makes the folder and an empty record, ready for work."""
    with Database.open(path) as database:
        assert Journal(database).streams() == ()
        assert audit(database) == ()
        database.quick_check()


def test_the_settings_lose_nothing(path: Path) -> None:
    """The file is kept by a rollback journal, synced with its folder, with keys checked."""
    with Database.open(path) as database:
        names = ("journal_mode", "synchronous", "foreign_keys", "recursive_triggers")
        (values,) = [tuple(database.rows(f"pragma {name}")[0][0] for name in names)]
        assert values == ("delete", 3, 1, 1)
        assert database.rows("pragma application_id")[0][0] == APPLICATION_ID
        assert database.rows("pragma user_version")[0][0] == VERSION
        assert len(MIGRATIONS.applied(database.tables)) == VERSION


def test_a_record_set_to_another_mode_comes_back(path: Path) -> None:
    """A file that a foreign program switched to write-ahead logging is switched back."""
    by_hand(a_record(path), "pragma journal_mode = wal")
    with Database.open(path) as database:
        assert database.rows("pragma journal_mode")[0][0] == "delete"
        assert Journal(database).length(SITTING) == 6


def test_a_second_program_is_refused(path: Path) -> None:
    """While one program works with the record a second one is told so, and reading goes on."""
    a_record(path)
    holder = a_holder(path)
    try:
        with pytest.raises(InUse, match="already open in another window"):
            Database.open(path)
        with Database.open(path, read_only=True) as database:
            assert Journal(database).length(SITTING) == 6
    finally:
        kill(holder)


def test_a_killed_program_is_no_obstacle(path: Path) -> None:
    """A lock left behind by a killed program does not keep the next one out."""
    kill(a_holder(path))
    assert path.with_name("otyrys.db.lock").exists()
    with Database.open(path) as database:
        Journal(database).append([a_vote()])


def test_the_same_program_opens_it_once(path: Path) -> None:
    """A second window of the same program is refused too, until the first one closes."""
    with Database.open(path) as first:
        with pytest.raises(InUse):
            Database.open(path)
        first.close()
        Database.open(path).close()


def test_another_name_of_the_file_is_the_same_file(path: Path, tmp_path: Path) -> None:
    """A link to the record is no way around the lock."""
    link = tmp_path / "link.db"
    with Database.open(path):
        link.symlink_to(path)
        with pytest.raises(InUse):
            Database.open(link)


def test_a_refused_opening_leaves_no_lock(path: Path) -> None:
    """A record that couldn't be opened can be opened once the reason is gone."""
    by_hand(a_record(path), "pragma user_version = 99")
    with pytest.raises(NewerRecord):
        Database.open(path)
    by_hand(path, f"pragma user_version = {VERSION}")
    Database.open(path).close()


@pytest.mark.parametrize("read_only", [False, True])
def test_a_newer_record_is_refused(path: Path, *, read_only: bool) -> None:
    """A record of a newer program isn't touched, and the clerk is told to install that one."""
    by_hand(a_record(path), f"pragma user_version = {VERSION + 1}")
    before = path.read_bytes()
    with pytest.raises(NewerRecord, match="newer program") as refused:
        Database.open(path, read_only=read_only)
    assert refused.value.facts() == {"file": str(path), "version": VERSION + 1, "known": VERSION}
    assert path.read_bytes() == before


def test_an_older_record_is_brought_up_by_work_alone(path: Path) -> None:
    """A record of an older program isn't read as if it were of this one; work brings it up."""
    by_hand(a_record(path), "pragma user_version = 0")
    with pytest.raises(OlderRecord):
        Database.open(path, read_only=True)
    with Database.open(path) as database:
        assert audit(database) == ()
    Database.open(path, read_only=True).close()


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize(
    "content", ["Жалпы отырыс. Күн тәртібі.\n".encode() * 40, b"SQLite format 3\x00" + b"\x07" * 99]
)
def test_another_kind_of_file_is_refused(path: Path, content: bytes, *, read_only: bool) -> None:
    """A letter or a broken database chosen by mistake is refused and stays as it was."""
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(NotARecord, match="isn't a record of this program"):
        Database.open(path, read_only=read_only)
    assert path.read_bytes() == content


@pytest.mark.parametrize(
    "sql", ["create table letters (a)", "pragma user_version = 1", "pragma application_id = 7"]
)
def test_a_database_of_another_program_is_refused(path: Path, sql: str) -> None:
    """The database of another program is never written to."""
    path.parent.mkdir()
    by_hand(path, "create table draft (a)", sql)
    with pytest.raises(NotARecord):
        Database.open(path)


def test_a_file_made_and_not_filled_becomes_a_record(path: Path) -> None:
    """A program stopped before it wrote anything leaves an empty file, which is no obstacle."""
    path.parent.mkdir()
    path.touch()
    with pytest.raises(RecordMissing):
        Database.open(path, read_only=True)
    Database.open(path).close()
    Database.open(path, read_only=True).close()


def test_nothing_to_read(path: Path) -> None:
    """Reading where there is no record says so and makes nothing."""
    with pytest.raises(RecordMissing, match="There is no record at"):
        Database.open(path, read_only=True)
    assert not path.parent.exists()


def test_reading_alone_writes_nothing(path: Path) -> None:
    """A record opened for reading can't be written to, and its file stays as it was."""
    before = a_record(path).read_bytes()
    with Database.open(path, read_only=True) as database:
        with pytest.raises(NotWritable):
            Journal(database).append([a_vote()])
        assert audit(database) == ()
    assert path.read_bytes() == before
    assert [one.name for one in path.parent.iterdir()] == ["otyrys.db"]


def test_a_closed_file_is_noticed_before_the_first_vote(own_folder: Path) -> None:
    """A file that may only be read is refused at opening, and can still be read."""
    path = a_record(own_folder / "otyrys.db")
    path.chmod(0o400)
    with pytest.raises(NotWritable, match=r"read-only.*nothing was lost"):
        Database.open(path)
    with Database.open(path, read_only=True) as database:
        assert Journal(database).length(SITTING) == 6


def test_a_closed_folder_is_noticed_before_the_first_vote(own_folder: Path) -> None:
    """A folder in which nothing can be made is refused at opening, with or without a lock file."""
    path = a_record(own_folder / "otyrys.db")
    Database.open(path).close()
    own_folder.chmod(0o500)
    with pytest.raises(FolderClosed):
        Database.open(path)
    with pytest.raises(FolderClosed):
        Database.open(own_folder / "new" / "otyrys.db")
    own_folder.chmod(0o700)
    path.with_name("otyrys.db.lock").unlink()
    own_folder.chmod(0o500)
    with pytest.raises(FolderClosed):
        Database.open(path)
    with Database.open(path, read_only=True) as database:
        assert Journal(database).length(SITTING) == 6


@pytest.mark.parametrize("read_only", [False, True])
def test_a_file_closed_to_this_user(own_folder: Path, *, read_only: bool) -> None:
    """A record of another user is refused with a sentence about rights."""
    path = a_record(own_folder / "otyrys.db")
    path.chmod(0)
    with pytest.raises(FolderClosed, match="closed to you"):
        Database.open(path, read_only=read_only)


def test_a_file_where_a_folder_should_be(tmp_path: Path) -> None:
    """A path through a file, or a folder in place of the file, is refused with a sentence."""
    (tmp_path / "file").touch()
    with pytest.raises(FolderClosed):
        Database.open(tmp_path / "file" / "otyrys.db")
    with pytest.raises(FolderClosed):
        Database.open(tmp_path)


@pytest.mark.parametrize("table", ["journal", "issued"])
def test_a_record_without_a_table_is_damaged(path: Path, table: str) -> None:
    """A record from which a table was taken is not worked with."""
    by_hand(a_record(path), "pragma foreign_keys = off", f"drop table {table}")
    with pytest.raises(JournalDamaged, match=f"“{table}” is missing"):
        Database.open(path)


def test_a_damaged_page_is_found_by_the_quick_check(path: Path) -> None:
    """A page overwritten on the disk is found without reading every chain."""
    content = bytearray(a_record(path).read_bytes())
    with Database.open(path) as database:
        (page,) = database.rows("select rootpage from sqlite_schema where name = 'journal'")[0]
    start = 4096 * (page - 1)
    content[start : start + 4096] = b"\x55" * 4096
    path.write_bytes(content)
    with (
        Database.open(path) as database,
        pytest.raises(JournalDamaged, match="restore the latest copy"),
    ):
        database.quick_check()


def test_a_page_too_many_is_found_by_the_quick_check(path: Path) -> None:
    """A file whose own count of its pages is wrong is found, though everything can be read."""
    content = bytearray(a_record(path).read_bytes())
    content[36:40] = (5).to_bytes(4)
    path.write_bytes(content)
    with (
        Database.open(path) as database,
        pytest.raises(JournalDamaged, match="size is 0 but should be 5"),
    ):
        database.quick_check()


def test_every_trouble_says_what_happened_and_what_is_safe() -> None:
    """Each sentence names the file and says that nothing was lost, in its own words."""
    safe = ("nothing was", "is safe", "is in that file")
    for kind in FileTrouble.__subclasses__():
        assert "{file}" in kind.sentence
        assert any(word in kind.sentence.lower() for word in safe), kind


@pytest.mark.skipif(os.name == "nt", reason="Windows has no fork")
def test_a_write_cut_short_is_undone_by_whoever_opens_next(own_folder: Path) -> None:
    """Pages already changed by a killed program are put back, even for a reader alone."""
    path = a_record(own_folder / "otyrys.db")
    child = os.fork()
    if not child:
        connection = sqlite3.connect(path)
        connection.execute("pragma cache_size = 1")
        connection.execute("begin")
        connection.execute("drop trigger journal_no_update")
        connection.execute("update journal set payload = ?", ["x" * 20_000])
        os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(child, 0)
    assert path.with_name("otyrys.db-journal").stat().st_size > 0
    own_folder.chmod(0o500)
    with pytest.raises(ChamberError):
        Database.open(path, read_only=True)
    own_folder.chmod(0o700)
    with Database.open(path, read_only=True) as database:
        assert audit(database) == ()
        assert Journal(database).length(SITTING) == 6
