# SPDX-License-Identifier: Apache-2.0
"""Registration, results and votes by name as CSV tables for a spreadsheet.

With a byte-order mark, so that Excel reads Kazakh letters; a text that a spreadsheet would take for
a formula is made harmless, since names come from outside.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from app.domain.ballot import Ballot
from app.domain.member import SINGLE
from app.views import results
from app.views.minutes.told import question_of
from app.views.phrases import Phrases
from app.views.published import answers, attendance, told
from app.views.record import Record

_FORMULAS = ("=", "+", "-", "@", "\t", "\r")
_PERSON = ("seat", "key", "name", "faction")
_RESULT = (
    "registered", "took_part", "in_favour", "against", "abstained", "did_not_vote", "base",
    "base_size", "needed", "adopted", "tied",
)  # fmt: skip


def tables(record: Record, say: Phrases) -> Iterator[tuple[str, bytes]]:
    """Return each table with its name."""
    yield "registration", _csv((*_PERSON, "came", "left", "reason", "paper"), _registration(record))
    head = (
        "ballot",
        "put",
        "body",
        "item",
        "candidate",
        "question",
        "method",
        *_RESULT,
        "annulled",
    )
    yield "results", _csv(head, _results(record, say))
    yield "votes", _csv(("ballot", "put", "body", *_PERSON, "choice"), _votes(record, say))


def harmless(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULAS) else text


def _csv(head: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(head)
    for row in rows:
        writer.writerow([_cell(each) for each in row])
    return out.getvalue().encode("utf-8-sig")


def _cell(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case int():
            return str(value)
        case _:
            return harmless(str(value))


def _registration(record: Record) -> Iterator[Sequence[object]]:
    for each in attendance(record):
        m = each.member
        times = (" ".join(each.came), " ".join(each.left))
        yield (m.seat, m.id, m.name, m.faction, *times, each.reason, each.paper)


def _results(record: Record, say: Phrases) -> Iterator[Sequence[object]]:
    """Return a line a vote; by body in a joint sitting, by name where a paper bears several."""
    sitting = record.sitting
    names = {body.key: body.name for body in sitting.bodies}
    for ballot in told(record):
        for candidate in ballot.candidates or (None,):
            whole = results.ballot(sitting, ballot, candidate)
            for body, each in (whole.bodies or {SINGLE: whole}).items():
                figures = (getattr(each, key) for key in _RESULT)
                put = question_of(sitting, ballot, say)
                about = (whole.item, whole.candidate, whole.question, whole.method)
                yield (
                    ballot.id, put, names[body] if whole.bodies else "", *about, *figures,
                    not ballot.counts,
                )  # fmt: skip


def _votes(record: Record, say: Phrases) -> Iterator[Sequence[object]]:
    for ballot in told(record):
        yield from _of(record, ballot, say)


def _of(record: Record, ballot: Ballot, say: Phrases) -> Iterator[Sequence[object]]:
    sitting = record.sitting
    put = question_of(sitting, ballot, say)
    for each in answers(record, ballot):
        m = each.member
        body = sitting.body(m.body).name if sitting.joint else ""
        yield (ballot.id, put, body, m.seat, m.id, m.name, m.faction, each.choice)
