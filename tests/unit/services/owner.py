# SPDX-License-Identifier: Apache-2.0
"""An owner of the file who rebuilds the whole chain after changing what it says."""

import json
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from app.domain.decide.resolution import Subject
from app.domain.ids import CandidateId, SittingId
from app.storage.chain import GENESIS, Draft, link
from app.storage.database import Database
from app.storage.journal import Journal
from tests.chamber import (
    JUDGES,
    a_chamber,
    a_paper,
    a_plan,
    an_item,
    everyone_but,
    whom,
)

SITTING = SittingId("senate-1995/2026-05-14/7")
REGISTER = "senate-1995/VIII"
Change = Callable[[Draft], Draft | None]


def a_record(folder: Path) -> Path:
    """Make the record of a sitting that issued one act and drafted another; return it."""
    path = folder / "record.sqlite"
    path.write_bytes(_content())
    return path


@cache
def _content() -> bytes:
    with TemporaryDirectory() as name:
        folder = Path(name)
        with a_chamber(folder, the=a_plan()) as chamber:
            chamber.agenda.add(an_item(2))
            for key in ("c1", "c2"):
                for paper in ("nomination", "committee-conclusion"):
                    chamber.agenda.enter_paper(JUDGES, a_paper(paper, key))
            chamber.registrations.open()
            chamber.registrations.register(whom(40))
            chamber.sittings.open()
            chamber.agenda.take_up(JUDGES, because="Жалғыз мәселе")
            chamber.agenda.mark_done(JUDGES, "conclusion-announced")
            chamber.agenda.mark_done(JUDGES, "debate-asked", note="no")
            first = Subject(item=JUDGES, candidate=CandidateId("c1"))
            chamber.resolutions.draft(first)
            chamber.ballots.open(JUDGES, candidate=CandidateId("c1"))
            chamber.ballots.cast(in_favour=everyone_but())
            chamber.ballots.close()
            chamber.ballots.announce()
            chamber.resolutions.issue(first)
            chamber.sittings.close()
        return (folder / "record.sqlite").read_bytes()


def rebuilt(path: Path, change: Change) -> None:
    """Change entries (None takes one out) and compute every digest after them anew."""
    with Database.open(path) as database:
        journal = Journal(database)
        streams = [(name, journal.read(name)) for name in journal.streams()]
    rows = []
    for name, entries in streams:
        head, seq = GENESIS, 0
        for old in entries:
            draft = Draft(
                stream=name,
                at=old.at,
                actor=old.actor,
                kind=old.kind,
                version=old.version,
                payload=json.loads(old.payload),
            )
            changed = change(draft)
            if changed is not None:
                seq += 1
                entry = link(head, changed, seq)
                head = entry.hash
                rows.append(entry)
    statements = (
        "insert into journal (stream, seq, at, actor, kind, version, payload, previous, hash)"
        " values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
    )
    without_guards(path, "delete from journal")
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executemany(
            statements,
            [
                (e.stream, e.seq, e.at, e.actor, e.kind, e.version, e.payload, e.previous, e.hash)
                for e in rows
            ],
        )


def without_guards(path: Path, *statements: str) -> None:
    """Run SQL with the triggers taken away for it, and put them back as they were."""
    with closing(sqlite3.connect(path)) as connection, connection:
        found = connection.execute("select name, sql from sqlite_schema where type = 'trigger'")
        guards = found.fetchall()
        for name, _ in guards:
            connection.execute(f"drop trigger {name}")
        for statement in statements:
            connection.execute(statement)
        for _, sql in guards:
            connection.execute(sql)


def saying(kind: str, **changes: Any) -> Change:  # noqa: ANN401 - JSON of any shape
    """Return a change of the payload of every entry of a kind; a function gets the old value."""

    def change(draft: Draft) -> Draft:
        if draft.kind != kind:
            return draft
        payload = dict(draft.payload)
        for name, value in changes.items():
            payload[name] = value(payload[name]) if callable(value) else value
        return replace(draft, payload=payload)

    return change


def leaving_out(kind: str) -> Change:
    """Return a change that takes out every entry of a kind."""
    return lambda draft: None if draft.kind == kind else draft


def told(payload: Mapping[str, Any], **changes: object) -> dict[str, Any]:
    """Return a part of a payload with other values."""
    return {**payload, **changes}
