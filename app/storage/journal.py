# SPDX-License-Identifier: Apache-2.0
"""The journal: what happened in the chamber, appended in order and read back; nothing else.

There is no way here to change or take back an entry, and the database itself refuses one.
"""

from collections.abc import Iterator, Sequence

from app.errors import Trouble
from app.storage import issued as documents
from app.storage.chain import GENESIS, Draft, Entry, link
from app.storage.database import Database
from app.storage.issued import IssuedDocument
from app.storage.troubles import DiskFailed, WriteInDoubt

_INSERT = (
    "insert into journal (stream, seq, at, actor, kind, version, payload, previous, hash)"
    " values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_SELECT = (
    "select stream, seq, at, actor, kind, version, payload, previous, hash"
    " from journal where stream = cast(? as text) order by seq"
)
_AFTER = _SELECT.replace(" order by", " and seq > ? order by")
_LAST = "select seq, hash from journal where stream = cast(? as text) order by seq desc limit 1"
_STREAMS = """with recursive found(stream) as (
    select min(stream) from journal
    union all
    select (select min(stream) from journal where stream > found.stream)
    from found where found.stream is not null)
select stream from found where stream is not null"""


class Journal:
    """The journal in an open record."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def append(
        self, drafts: Sequence[Draft], *, issued: Sequence[IssuedDocument] = ()
    ) -> tuple[Entry, ...]:
        """Record facts, and the documents they issue, all together or not at all.

        When this returns, they are on the disk. The drafts may be of several streams.

        Raises:
            Trouble: nothing was recorded; the same call can be made again.
            WriteInDoubt: the disk failed and can't say whether it was recorded.
        """
        entries: tuple[Entry, ...] = ()
        try:
            with self._database.transaction():
                entries = tuple(self._insert(drafts))
                documents.keep(self._database, issued)
        except DiskFailed as failure:
            self._settle(entries, failure)
        return entries

    def read(self, stream: str) -> tuple[Entry, ...]:
        """Return the entries of a stream in their order, as they are stored; not checked."""
        return self._entries(_SELECT, _key(stream))

    def read_after(self, stream: str, seq: int) -> tuple[Entry, ...]:
        """Return only the entries that follow one of that number."""
        return self._entries(_AFTER, _key(stream), seq)

    def streams(self) -> tuple[str, ...]:
        """Return the names of all streams, by the code points of their letters."""
        return tuple(stream for (stream,) in self._database.rows(_STREAMS))

    def head(self, stream: str) -> str:
        """Return the digest of the last entry of a stream, 64 zeros when there is none."""
        return self._last(stream)[1]

    def length(self, stream: str) -> int:
        """Return how many entries a stream has, which is the number of the last one."""
        return self._last(stream)[0]

    def _entries(self, query: str, *facts: bytes | int) -> tuple[Entry, ...]:
        return tuple(
            Entry(
                stream=stored,
                seq=seq,
                at=at,
                actor=actor,
                kind=kind,
                version=version,
                payload=payload,
                previous=previous,
                hash=digest,
            )
            for stored, seq, at, actor, kind, version, payload, previous, digest in (
                self._database.rows(query, list(facts))
            )
        )

    def _last(self, stream: str) -> tuple[int, str]:
        rows = self._database.rows(_LAST, [_key(stream)])
        for seq, digest in rows:
            return seq, digest
        return 0, GENESIS

    def _insert(self, drafts: Sequence[Draft]) -> Iterator[Entry]:
        # Number and link come from the disk each time: after a failure nothing here is stale.
        for draft in drafts:
            seq, head = self._last(draft.stream)
            entry = link(head, draft, seq + 1)
            self._database.tables.execute(
                _INSERT,
                [
                    entry.stream,
                    entry.seq,
                    entry.at,
                    entry.actor,
                    entry.kind,
                    entry.version,
                    entry.payload,
                    entry.previous,
                    entry.hash,
                ],
            )
            yield entry

    def _settle(self, entries: tuple[Entry, ...], failure: DiskFailed) -> None:
        # The last step of a commit is to sync the folder. When that alone fails, SQLite reports
        # an error for what is already in the file, and a second try would record it twice.
        try:
            recorded = self._stands(entries)
            if recorded:
                self._database.confirm()
        except Trouble as trouble:
            place = str(self._database.path)
            raise WriteInDoubt(place=place, reason=failure.reason) from trouble
        if not recorded:
            raise failure

    def _stands(self, entries: tuple[Entry, ...]) -> bool:
        return any(self._last(entry.stream) == (entry.seq, entry.hash) for entry in entries[-1:])


def _key(stream: str) -> bytes:
    # As bytes, so that even a name that isn't text any more can be asked for.
    return stream.encode("utf-8", "surrogateescape")
