# SPDX-License-Identifier: Apache-2.0
"""Issued documents, whole: what was signed is printed again from the very same bytes.

A document is known by the SHA-256 of its bytes, which the entry that issued it names.
"""

import hashlib
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from app.errors import JournalDamaged
from app.storage.chain import compact, normalised
from app.storage.database import Database
from app.wording import N_, Saying

_INSERT = (
    "insert into issued (sha256, kind, stream, seq, name, hash, bytes) values (?, ?, ?, ?, ?, ?, ?)"
)
_SELECT = "select sha256, kind, stream, seq, name, hash, bytes from issued "
_BY_DIGEST = _SELECT + "where sha256 = cast(? as text)"
_BY_STREAM = _SELECT + "where stream = cast(? as text) order by seq, sha256"


def read(database: Database, sha256: str) -> bytes:
    """Return the bytes of an issued document, exactly as they were issued.

    Raises:
        JournalDamaged: they aren't there, or they aren't the same any more.
    """
    rows = _rows(database, _BY_DIGEST, sha256)
    if not rows:
        reason = Saying(N_("the record holds no document with this digest"))
        raise JournalDamaged(place=sha256, reason=reason)
    return _document(rows[0]).content


def of_stream(database: Database, stream: str) -> tuple["IssuedDocument", ...]:
    """Return the documents of a sitting in the order in which they were issued.

    Raises:
        JournalDamaged: one of them isn't the same any more.
    """
    rows = _rows(database, _BY_STREAM, stream)
    return tuple(map(_document, rows))


def digests(database: Database) -> tuple[str, ...]:
    """Return the digests under which documents are stored, in their order."""
    rows = database.rows("select sha256 from issued order by sha256")
    return tuple(sha256 for (sha256,) in rows)


def is_sound(database: Database, sha256: str) -> bool:
    """Say whether a stored document, its names and its place are what was issued."""
    return all(map(_is_sound, _rows(database, _BY_DIGEST, sha256)))


def misplaced(database: Database) -> tuple[tuple[str, str, int], ...]:
    """Return digest, stream and number of the stored documents whose entry isn't there."""
    rows = database.rows(
        "select sha256, stream, seq from issued where not exists"
        " (select 1 from journal where stream = issued.stream and seq = issued.seq)"
        " order by sha256"
    )
    return tuple((sha256, stream, seq) for sha256, stream, seq in rows)


def keep(database: Database, documents: Iterable["IssuedDocument"]) -> None:
    """Store documents inside the transaction that records their issue.

    Raises:
        sqlite3.IntegrityError: the same bytes were issued before, or their entry isn't there.
    """
    for document in documents:
        label = _Label(
            sha256=document.sha256,
            kind=normalised(document.kind),
            stream=document.stream,
            seq=document.seq,
            name=normalised(document.name),
        )
        database.tables.execute(_INSERT, [*label, label.digest(), document.content])


def _rows(database: Database, sql: str, text: str) -> list[sqlite3.Row]:
    # As bytes, so that even a key that isn't text any more can be asked for.
    key = text.encode("utf-8", "surrogateescape")
    return database.rows(sql, [key])


def _document(row: sqlite3.Row) -> "IssuedDocument":
    sha256, kind, stream, seq, name, _hash, content = row
    if not _is_sound(row):
        reason = Saying(N_("the stored document isn't the one that was issued"))
        raise JournalDamaged(place=sha256, reason=reason)
    return IssuedDocument(kind=kind, stream=stream, seq=seq, name=name, content=content)


def _is_sound(row: sqlite3.Row) -> bool:
    sha256, kind, stream, seq, name, label_hash, content = row
    label = _Label(sha256=sha256, kind=kind, stream=stream, seq=seq, name=name)
    try:
        return (label.digest(), hashlib.sha256(content).hexdigest()) == (label_hash, sha256)
    except (TypeError, ValueError):  # not text, or not bytes: someone rebuilt the table
        return False


class _Label(NamedTuple):
    """What is written on a document's folder, under a digest of its own."""

    sha256: str
    kind: str
    stream: str
    seq: int
    name: str

    def digest(self) -> str:
        """Return the digest that shows a label changed by hand."""
        return hashlib.sha256(compact(dict(self._asdict())).encode()).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedDocument:
    """A document as it left the chamber."""

    kind: str
    """As the entry names it: «resolution», «minutes» …"""
    stream: str
    seq: int
    """Of the entry that issued it."""
    name: str
    """Of its file."""
    content: bytes

    @property
    def sha256(self) -> str:
        """Return the digest of the bytes."""
        return hashlib.sha256(self.content).hexdigest()
