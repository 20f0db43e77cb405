# SPDX-License-Identifier: Apache-2.0
"""Builders: facts and documents as the chamber's clerk would have them recorded."""

import sqlite3
from contextlib import closing
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from app.storage.chain import Draft, Json
from app.storage.database import Database
from app.storage.issued import IssuedDocument
from app.storage.journal import Journal

SITTING = "senate-1995/2026-05-14/1"
REGISTER = "senate-1995"


def a_vote(stream: str = SITTING, member: str = "Әлімов Қайрат", **payload: Json) -> Draft:
    """Return a vote of a deputy on its way into the record."""
    return Draft(
        stream=stream,
        at="2026-05-14T05:00:00Z",
        actor="хатшы",
        kind="votes_cast",
        version=1,
        payload={"ballot": "b1", "choice": "in_favour", "member": member, **payload},
    )


def a_resolution(
    seq: int, content: bytes = b"%PDF-1.4 one", stream: str = SITTING
) -> IssuedDocument:
    """Return a resolution that the entry `seq` issues."""
    return IssuedDocument(
        kind="resolution", stream=stream, seq=seq, name="1-VIII ҚС қаулысы.pdf", content=content
    )


def a_record(path: Path) -> Path:
    """Make a record: a sitting of six entries, a register of three, two documents; return it."""
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(_content())
    return path


@cache
def _content() -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "otyrys.db"
        with Database.open(path) as database:
            journal = Journal(database)
            for number in range(1, 4):
                facts = [
                    a_vote(member=f"Депутат {number}"),
                    a_vote(REGISTER, number=f"{number}-VIII ҚС"),
                    a_vote(member="Ұлпан Ғали", round=number),
                ]
                papers = [a_resolution(2 * number, f"%PDF {number}".encode())]
                journal.append(facts, issued=papers if number > 1 else [])
        return path.read_bytes()


def by_hand(path: Path, *statements: str) -> None:
    """Run SQL on a closed record as anyone could who has the file and a program for it."""
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def without_guards(path: Path, *statements: str) -> None:
    """Run SQL with the triggers taken away for it, and put them back as they were."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("pragma synchronous = off")
        guards = connection.execute(
            "select name, sql from sqlite_schema where type = 'trigger'"
        ).fetchall()
        for name, _ in guards:
            connection.execute(f"drop trigger {name}")
        for statement in statements:
            connection.execute(statement)
        for _, sql in guards:
            connection.execute(sql)
