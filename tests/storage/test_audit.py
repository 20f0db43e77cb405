# SPDX-License-Identifier: Apache-2.0
# ruff: noqa: S608 - a record is tampered with in SQL put together from its columns
"""The audit: any single thing changed by hand in the file is found, and named."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import astuple, replace
from pathlib import Path

import pytest

from app.errors import JournalDamaged
from app.storage import issued
from app.storage.audit import Finding, audit
from app.storage.chain import GENESIS, Entry, link
from app.storage.database import Database
from app.storage.journal import Journal
from tests.storage.records import REGISTER, SITTING, a_record, a_vote, by_hand, without_guards

PLACES = [(SITTING, 1), (SITTING, 3), (SITTING, 6), (REGISTER, 1), (REGISTER, 3)]
TEXTS = ["stream", "at", "actor", "kind", "payload", "previous", "hash"]
NEW_TEXTS = ["'басқа'", "{} || 'x'", "{} || ' '", "substr({}, 2)", "''", "cast(x'ff41' as text)"]
NUMBERS = ["{} + 1000", "-{}", "0"]
DOCUMENT_TEXTS = ["sha256", "kind", "stream", "name", "hash"]


@contextmanager
def opened(path: Path) -> Iterator[Database]:
    """Open a record for reading."""
    with Database.open(path, read_only=True) as database:
        yield database


def findings(path: Path) -> tuple[Finding, ...]:
    """Audit a closed record; what is found can always be said and printed."""
    with opened(path) as database:
        found = audit(database)
    for one in found:
        assert f"{one.place} {one.message}".encode()
    return found


def named(path: Path) -> list[tuple[str, str]]:
    """Return code and place of what the audit finds."""
    return [(found.finding, found.place) for found in findings(path)]


def sitting(path: Path) -> list[Entry]:
    """Return the entries of the sitting."""
    with opened(path) as database:
        return list(Journal(database).read(SITTING))


def put(path: Path, entries: list[Entry]) -> None:
    """Put other entries in the place of those of the sitting, by hand."""
    rows = ", ".join(str(astuple(entry)) for entry in entries)
    without_guards(
        path,
        f"delete from journal where stream = '{SITTING}'",
        f"insert into journal values {rows}",
    )


def test_an_untouched_record_has_no_finding(path: Path) -> None:
    """A record nobody touched passes, opened for reading or for work."""
    assert findings(a_record(path)) == ()
    with Database.open(path) as database:
        assert audit(database) == ()


@pytest.mark.parametrize("new", NEW_TEXTS)
@pytest.mark.parametrize("column", TEXTS)
@pytest.mark.parametrize(("stream", "seq"), PLACES)
def test_a_changed_word_is_found(path: Path, stream: str, seq: int, column: str, new: str) -> None:
    """Whatever word of whatever entry is changed by hand, the audit names that entry."""
    value = new.format(column)
    without_guards(
        a_record(path),
        f"update journal set {column} = {value} where stream = '{stream}' and seq = {seq}",
    )
    places = [place for _, place in named(path)]
    if column == "stream":  # the entry stands in another stream now
        assert any(place.endswith(f" {seq}") for place in places)
        assert f"{stream} {seq}" not in places
    else:
        assert f"{stream} {seq}" in places


@pytest.mark.parametrize("new", NUMBERS)
@pytest.mark.parametrize("column", ["seq", "version"])
@pytest.mark.parametrize(("stream", "seq"), PLACES)
def test_a_changed_number_is_found(
    path: Path, stream: str, seq: int, column: str, new: str
) -> None:
    """Whatever number of whatever entry is changed by hand, the audit names that entry."""
    value = new.format(column)
    without_guards(
        a_record(path),
        f"update journal set {column} = {value} where stream = '{stream}' and seq = {seq}",
    )
    moved = {"{} + 1000": seq + 1000, "-{}": -seq, "0": 0}[new] if column == "seq" else seq
    assert ("entry-altered", f"{stream} {moved}") in named(path)


@pytest.mark.parametrize("new", NEW_TEXTS)
@pytest.mark.parametrize("column", DOCUMENT_TEXTS)
def test_a_changed_label_of_a_document_is_found(path: Path, column: str, new: str) -> None:
    """Whatever is written about an issued document is changed by hand, the audit names it."""
    with opened(a_record(path)) as database:
        first, second = issued.digests(database)
    without_guards(
        path, f"update issued set {column} = {new.format(column)} where sha256 = '{first}'"
    )
    places = [place for code, place in named(path) if code == "document-altered"]
    assert len(places) == 1
    assert second not in places
    if column != "sha256":
        assert places == [first]


@pytest.mark.parametrize(
    "new", ["x''", "cast(bytes || x'00' as blob)", "substr(bytes, 2)", "zeroblob(9)"]
)
def test_changed_bytes_of_a_document_are_found(path: Path, new: str) -> None:
    """A changed document is named, and never given out to be printed."""
    with opened(a_record(path)) as database:
        first, second = issued.digests(database)
    without_guards(path, f"update issued set bytes = {new} where sha256 = '{second}'")
    assert named(path) == [("document-altered", second)]
    with opened(path) as database:
        assert issued.read(database, first)
        with pytest.raises(JournalDamaged, match="isn't the one that was issued"):
            issued.read(database, second)
        with pytest.raises(JournalDamaged, match="isn't the one that was issued"):
            issued.of_stream(database, SITTING)


@pytest.mark.parametrize("new", NUMBERS)
def test_a_document_moved_to_another_entry_is_found(path: Path, new: str) -> None:
    """A document whose entry was changed by hand is named, also when that entry isn't there."""
    with opened(a_record(path)) as database:
        first, _ = issued.digests(database)
    without_guards(path, f"update issued set seq = {new.format('seq')} where sha256 = '{first}'")
    assert named(path) == [("document-altered", first), ("document-misplaced", first)]


@pytest.mark.parametrize("seq", range(1, 6))
def test_a_dropped_entry_is_found(path: Path, seq: int) -> None:
    """An entry taken out is missed at the one that follows."""
    without_guards(
        a_record(path), f"delete from journal where stream = '{SITTING}' and seq = {seq}"
    )
    assert ("entries-missing", f"{SITTING} {seq + 1}") in named(path)


def test_a_dropped_end_is_missed_by_its_document(path: Path) -> None:
    """The end of a stream isn't missed by the chain itself, but what it issued is left over."""
    without_guards(a_record(path), f"delete from journal where stream = '{SITTING}' and seq = 6")
    assert [code for code, _ in named(path)] == ["document-misplaced"]


@pytest.mark.parametrize("one", range(6))
@pytest.mark.parametrize("other", range(6))
def test_swapped_entries_are_found(path: Path, one: int, other: int) -> None:
    """Two entries that changed places are both named."""
    entries = sitting(a_record(path))
    first, second = entries[one], entries[other]
    entries[one] = replace(second, seq=first.seq)
    entries[other] = replace(first, seq=second.seq)
    put(path, entries)
    changed = {("entry-altered", f"{SITTING} {place + 1}") for place in {one, other}}
    assert changed <= set(named(path)) if one != other else named(path) == []


@pytest.mark.parametrize("place", range(6))
def test_an_inserted_entry_is_found(path: Path, place: int) -> None:
    """A vote put in between, with a digest of its own and the rest renumbered, is found."""
    entries = sitting(a_record(path))
    previous = entries[place - 1].hash if place else GENESIS
    forged = link(previous, a_vote(member="Бөтен"), place + 1)
    moved = [replace(entry, seq=entry.seq + 1) for entry in entries[place:]]
    put(path, [*entries[:place], forged, *moved])
    found = named(path)
    assert ("link-broken", f"{SITTING} {place + 2}") in found
    assert ("entry-altered", f"{SITTING} {place + 2}") in found


def test_a_stream_under_another_name_is_found(path: Path) -> None:
    """A sitting renamed whole is found in every entry."""
    without_guards(
        a_record(path),
        f"update journal set stream = 'senate-1995/2026-05-15/1' where seq > 0 "
        f"and stream = '{SITTING}'",
    )
    assert [code for code, _ in named(path)].count("entry-altered") == 6


def test_all_findings_are_reported(path: Path) -> None:
    """Three different changes in two streams and a document give findings of each."""
    without_guards(
        a_record(path),
        f"update journal set actor = 'x' where stream = '{SITTING}' and seq in (2, 5)",
        f"update journal set kind = 'x' where stream = '{REGISTER}' and seq = 3",
        "update issued set name = 'x'",
    )
    by_hand(path, "drop trigger journal_no_delete")
    assert [code for code, _ in named(path)] == [
        "form-missing",
        *["entry-altered"] * 3,
        *["document-altered"] * 2,
    ]


def test_a_payload_of_two_readings_is_found(path: Path) -> None:
    """A last entry with the right digest of a payload that can be read in two ways is found."""
    entries = sitting(a_record(path))
    last = replace(entries[-1], payload='{"choice":"against","choice":"in_favour"}')
    text = (
        f'{last.previous}\n{{"actor":"{last.actor}","at":"{last.at}","kind":"{last.kind}",'
        f'"payload":{last.payload},"seq":6,"stream":"{SITTING}","version":1}}'
    )
    put(path, [*entries[:-1], replace(last, hash=hashlib.sha256(text.encode()).hexdigest())])
    assert named(path) == [("entry-malformed", f"{SITTING} 6")]
