# SPDX-License-Identifier: Apache-2.0
"""A record changed by hand: `verify` names the place, whatever was changed, and says 1."""

import random
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.storage.chain import Entry, link
from app.storage.codec import decode, encode, moment
from app.storage.migrations import APPLICATION_ID
from tests.cli.program import SENATE, Line, Said, course
from tests.soak import runs

Otyrys = Callable[..., Said]

SITTING = "senate-1995/2026-05-14/7"
REGISTER = "senate-1995/VIII"
COLUMNS = {
    "journal": (
        "stream", "seq", "at", "actor", "kind", "version", "payload", "previous", "hash",
    ),
    "issued": ("sha256", "kind", "stream", "seq", "name", "hash", "bytes"),
}  # fmt: skip


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a record of the Senate's three judges; nobody changes this one."""
    from app.__main__ import main

    data = tmp_path_factory.mktemp("played")
    assert main(["play", str(SENATE), "--data", str(data)]) == 0
    return data / "record.sqlite"


@pytest.fixture
def record(played: Path, tmp_path: Path) -> Path:
    """Return a copy of that record, to be changed."""
    return Path(shutil.copy(played, tmp_path / "record.sqlite"))


@contextmanager
def by_hand(record: Path) -> Iterator[sqlite3.Connection]:
    """Open a record behind the program's back: its triggers gone, and back again afterwards."""
    with sqlite3.connect(record) as connection:
        assert connection.execute("pragma application_id").fetchone() == (APPLICATION_ID,)
        triggers = connection.execute(
            "select name, sql from sqlite_schema where type = 'trigger'"
        ).fetchall()
        for name, _ in triggers:
            connection.execute(f"drop trigger {name}")
        yield connection
        for _, sql in triggers:
            connection.execute(sql)
    connection.close()


def other(value: object) -> object:
    """Return a value of the same type that differs in one letter or one bit."""
    match value:
        case int():
            return value + 1000
        case bytes():
            return value[:-2] + bytes([value[-2] ^ 1]) + value[-1:]
        case str() if value.startswith("{"):
            return value.replace('":', '": ', 1)
        case _:
            text = str(value)
            return text[:-1] + ("1" if text[-1:] == "0" else "0")


def findings(otyrys: Otyrys, record: Path) -> list[Line]:
    """Verify and return the findings; the last line counts them, and the status says so."""
    said = otyrys("verify", "--data", record.parent, "--json")
    *found, last = said.lines
    assert last == {"done": True, "findings": len(found)}
    assert (said.status, said.err) == (1 if found else 0, "")
    assert all(set(each) == {"finding", "place", "message"} for each in found)
    return found


def changes() -> list[tuple[str, str]]:
    """Return every column of the record."""
    return [(table, column) for table, columns in COLUMNS.items() for column in columns]


@pytest.mark.parametrize(("table", "column"), changes(), ids=str)
def test_a_stored_value_changed_by_hand_is_named(
    otyrys: Otyrys, record: Path, table: str, column: str
) -> None:
    """One value of one row is another: the entry or the document it belongs to is named."""
    clean = record.read_bytes()
    name = "stream" if table == "journal" else "sha256"
    key = f"{name}, seq"
    with sqlite3.connect(record) as connection:
        rows = connection.execute(f"select {key} from {table} order by {key}").fetchall()  # noqa: S608 - ours
    connection.close()
    chance = random.Random(f"{table}.{column}")  # noqa: S311 - which row is no secret
    for first, seq in chance.sample(rows, min(len(rows), runs(3, 200))):
        with by_hand(record) as connection:
            where = f"where {name} = ? and seq = ?"
            (value,) = connection.execute(
                f"select {column} from {table} {where}",  # noqa: S608 - ours
                (first, seq),
            ).fetchone()
            connection.execute(
                f"update {table} set {column} = ? {where}",  # noqa: S608 - ours
                (other(value), first, seq),
            )
        places = {str(each["place"]) for each in findings(otyrys, record)}
        assert places & named(table, column, (first, seq, other(value))), (first, seq, places)
        record.write_bytes(clean)


def named(table: str, column: str, row: tuple[str, int, object]) -> set[str]:
    """Return the places by which a changed row may be named."""
    first, seq, value = row
    if table == "issued":
        return {str(value) if column == "sha256" else first}
    if column == "stream":
        return {f"{value} {seq}"}
    if column == "seq":
        # The moved entry stands where another was due.
        return {f"{first} {value}"}
    return {f"{first} {seq}"}


def test_every_finding_is_told_and_not_only_the_first(otyrys: Otyrys, record: Path) -> None:
    """Three entries and a document are changed: all four are named."""
    with by_hand(record) as connection:
        for seq in (5, 17, 30):
            connection.execute(
                "update journal set actor = 'other' where stream = ? and seq = ?", (SITTING, seq)
            )
        connection.execute(
            "update issued set name = 'x.pdf' where seq = (select max(seq) from issued)"
        )
    found = findings(otyrys, record)
    assert [each["place"] for each in found if each["finding"] == "entry-altered"] == [
        f"{SITTING} {seq}" for seq in (5, 17, 30)
    ]
    assert "document-altered" in {each["finding"] for each in found}


def test_a_sitting_removed_whole_is_missed(otyrys: Otyrys, record: Path) -> None:
    """The body's register knows which sittings there were."""
    with by_hand(record) as connection:
        connection.execute("delete from issued")
        connection.execute("delete from journal where stream = ?", (SITTING,))
    assert [each["place"] for each in findings(otyrys, record)] == [SITTING]


def test_a_register_removed_whole_is_missed(otyrys: Otyrys, record: Path) -> None:
    """A sitting that no register knows is named."""
    with by_hand(record) as connection:
        connection.execute("delete from journal where stream = ?", (REGISTER,))
    assert SITTING in {each["place"] for each in findings(otyrys, record)}


@pytest.mark.parametrize("cut", [1, 2, 7])
def test_the_tail_of_a_closed_sitting_is_missed(otyrys: Otyrys, record: Path, cut: int) -> None:
    """The register keeps the digest with which the sitting ended."""
    with by_hand(record) as connection:
        connection.execute(
            "delete from journal where stream = ?1"
            " and seq > (select max(seq) from journal where stream = ?1) - ?2",
            (SITTING, cut),
        )
    assert SITTING in {each["place"] for each in findings(otyrys, record)}


@pytest.mark.parametrize("cut", [1, 2, 3])
def test_the_tail_of_a_register_is_missed(otyrys: Otyrys, record: Path, cut: int) -> None:
    """The end of a sitting and the numbers given in it belong to both."""
    with by_hand(record) as connection:
        connection.execute(
            "delete from journal where stream = ?1"
            " and seq > (select max(seq) from journal where stream = ?1) - ?2",
            (REGISTER, cut),
        )
    assert SITTING in {each["place"] for each in findings(otyrys, record)}


def test_a_register_rebuilt_is_missed_once_another_sitting_followed(
    otyrys: Otyrys, record: Path, tmp_path: Path
) -> None:
    """A sitting names the digest of the register it was planned on."""
    later = course(tmp_path / "later", sitting={"number": 8})
    assert otyrys("play", later, "--data", record.parent).status == 0
    with by_hand(record) as connection:
        rebuild(connection, REGISTER, drop=1)
    found = {(each["finding"], each["place"]) for each in findings(otyrys, record)}
    assert ("register-differs", "senate-1995/2026-05-14/8 1") in found


def rebuild(connection: sqlite3.Connection, stream: str, *, drop: int) -> None:
    """Leave one entry out of a stream and reckon the chain of all that follows anew."""
    columns = "stream, seq, at, actor, kind, version, payload, previous, hash"
    names = columns.split(", ")
    rows = connection.execute(
        f"select {columns} from journal where stream = ? order by seq",  # noqa: S608 - ours
        (stream,),
    ).fetchall()
    connection.execute("delete from journal where stream = ?", (stream,))
    previous, seq = "0" * 64, 0
    for row in rows:
        entry = Entry(**dict(zip(names, row, strict=True)))
        if entry.seq == drop:
            continue
        seq += 1
        event = decode(entry)
        draft = encode(event, stream=stream, at=moment(entry), actor=entry.actor)
        again = link(previous, draft, seq)
        previous = again.hash
        connection.execute(
            f"insert into journal ({columns}) values ({', '.join('?' * 9)})",  # noqa: S608 - ours
            [getattr(again, name) for name in names],
        )


def test_a_number_struck_from_a_register_rebuilt_is_missed(otyrys: Otyrys, record: Path) -> None:
    """Even with the chain reckoned anew, the act of the sitting has its number nowhere."""
    with by_hand(record) as connection:
        (seq,) = connection.execute(
            "select max(seq) from journal where stream = ? and kind = 'number_assigned'",
            (REGISTER,),
        ).fetchone()
        rebuild(connection, REGISTER, drop=seq)
    assert {(each["finding"], each["place"]) for each in findings(otyrys, record)} == {
        ("number-unregistered", SITTING)
    }


def test_a_vote_struck_from_a_sitting_rebuilt_is_found_by_counting(
    otyrys: Otyrys, record: Path
) -> None:
    """Even with the chain reckoned anew, the announced result is not what the votes give."""
    with by_hand(record) as connection:
        (seq,) = connection.execute(
            "select min(seq) from journal where stream = ? and kind = 'votes_cast'", (SITTING,)
        ).fetchone()
        rebuild(connection, SITTING, drop=seq)
    found = {str(each["finding"]) for each in findings(otyrys, record)}
    assert {"recount-differs", "head-differs"} <= found


@pytest.mark.parametrize("statement", ["update {0} set kind = 'x'", "delete from {0}"])
@pytest.mark.parametrize("table", COLUMNS)
def test_the_database_itself_refuses(record: Path, statement: str, table: str) -> None:
    """Nothing is updated or deleted, not even by somebody with a database browser."""
    before = record.read_bytes()
    with sqlite3.connect(record) as connection, pytest.raises(sqlite3.IntegrityError):
        connection.execute(statement.format(table))
    connection.close()
    assert record.read_bytes() == before
