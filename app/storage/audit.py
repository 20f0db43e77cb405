# SPDX-License-Identifier: Apache-2.0
"""The audit of a record: everything in the file that isn't as the program left it.

This is what the file alone can tell. Whether a whole sitting or the end of one is missing, and
whether what was recorded makes sense, is judged from the entries themselves.
"""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from app.errors import JournalDamaged
from app.storage import issued
from app.storage.chain import Break, Flaw, broken, is_canonical
from app.storage.database import Database
from app.storage.journal import Journal
from app.storage.migrations import form, intended_form, missing_steps
from app.storage.troubles import explained
from app.wording import N_, Fact, Saying

_FLAWS = {
    Flaw.ALTERED: ("entry-altered", N_("Entry {seq} of {stream} isn't what was recorded.")),
    Flaw.LINK: ("link-broken", N_("Entry {seq} of {stream} doesn't follow from the one before.")),
    Flaw.GAP: (
        "entries-missing",
        N_("Entry {seq} of {stream} stands where entry {expected} was due."),
    ),
}


def audit(database: Database) -> tuple["Finding", ...]:
    """Return every finding, not only the first: the file, its form, each chain, each document.

    Takes seconds for 100 MB.

    Raises:
        Trouble: the file can't be read at the moment.
    """
    findings: list[Finding] = []
    for check in (_file, _form, _chains, _documents):
        for finding in _readable(check(database), str(database.path)):
            if finding not in findings:
                findings.append(finding)
    return tuple(findings)


def _readable(check: Iterator["Finding"], place: str) -> Iterator["Finding"]:
    # A page that can't be read must hide only what stands on it. TypeError: someone rebuilt a
    # table without the types that it insists on.
    try:
        yield from check
    except JournalDamaged as damage:
        yield _unreadable(place, damage.reason)
    except (sqlite3.OperationalError, TypeError) as error:
        yield _unreadable(place, str(error))


def _file(database: Database) -> Iterator["Finding"]:
    for (reason,) in database.rows("pragma integrity_check"):
        if reason != "ok":
            yield _unreadable(str(database.path), reason)


def _form(database: Database) -> Iterator["Finding"]:
    with explained(database.path):
        found, intended = form(database.tables), intended_form()
        steps = missing_steps(database.tables)
    for name in sorted(intended.keys() - found.keys()):
        yield _finding("form-missing", name, N_("“{place}” is gone from the file."))
    for name in sorted(found.keys() - intended.keys()):
        yield _finding("form-unknown", name, N_("“{place}” was put into the file by hand."))
    for name in sorted(found.keys() & intended.keys()):
        if found[name] != intended[name]:
            yield _finding("form-altered", name, N_("“{place}” was changed in the file."))
    for name in steps:
        yield _finding("form-missing", name, N_("The step “{place}” isn't noted in the file."))


def _chains(database: Database) -> Iterator["Finding"]:
    journal = Journal(database)
    for stream in journal.streams():
        yield from _readable(_chain(journal, stream), _shown(stream))


def _chain(journal: Journal, stream: str) -> Iterator["Finding"]:
    entries = journal.read(stream)
    for found in broken(entries):
        yield chain_finding(found)
    for entry in entries:
        if not is_canonical(entry.payload):
            place = f"{_shown(stream)} {entry.seq}"
            yield _finding("entry-malformed", place, N_("Entry {place} isn't well-formed."))


def chain_finding(found: Break) -> "Finding":
    """Return what is to be said of an entry at which a chain does not hold."""
    code, sentence = _FLAWS[found.flaw]
    stream, seq = _shown(found.entry.stream), found.entry.seq
    place = f"{stream} {seq}"
    return _finding(code, place, sentence, stream=stream, seq=seq, expected=found.expected)


def _documents(database: Database) -> Iterator["Finding"]:
    for sha256 in issued.digests(database):
        yield from _readable(_document(database, sha256), _shown(sha256))
    for sha256, stream, seq in issued.misplaced(database):
        sentence = N_("Entry {seq} of {stream}, to which the document {place} belongs, is missing.")
        yield _finding(
            "document-misplaced", _shown(sha256), sentence, stream=_shown(stream), seq=seq
        )


def _document(database: Database, sha256: str) -> Iterator["Finding"]:
    if not issued.is_sound(database, sha256):
        sentence = N_("The stored document {place} isn't the one that was issued.")
        yield _finding("document-altered", _shown(sha256), sentence)


def _unreadable(place: str, reason: Fact) -> "Finding":
    return _finding("file-damaged", place, N_("{place} can't be read: {reason}."), reason=reason)


def _finding(code: str, place: str, sentence: str, **facts: Fact) -> "Finding":
    return Finding(finding=code, place=place, message=Saying(sentence, {"place": place, **facts}))


def _shown(text: str) -> str:
    # Bytes that are no text any more could not be printed.
    return text.encode("utf-8", "backslashreplace").decode()


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing in a record that isn't as it should be."""

    finding: str
    """A code that stays the same in every language: «entry-altered» …"""
    place: str
    """Which entry (stream and number), document (its digest), part of the form, or file."""
    message: Saying
