# SPDX-License-Identifier: Apache-2.0
"""A sitting on record given to others: whole, as tables, as open data, as documents to edit.

Each format is made from the same views as the papers, so no figure can differ from them. A new
format is one more entry in `MAKERS`.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Final, TypeAlias

from app.domain.ids import SittingId
from app.services.papers import recorded
from app.storage import phrases
from app.storage.journal import Journal
from app.views.minutes import minutes_of
from app.views.phrases import Phrases
from app.views.plain import Word
from app.views.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """A file made of a sitting."""

    name: str
    content: bytes

    @property
    def sha256(self) -> str:
        """The digest of the bytes."""
        return sha256(self.content).hexdigest()


Made: TypeAlias = Iterator[tuple[str, bytes]]


def exported(journal: Journal, sitting: SittingId, form: str, word: Word) -> tuple[Exported, ...]:
    """Return the files of a sitting in one of `MAKERS`; nothing is recorded.

    Raises `JournalDamaged`.
    """
    record = recorded(journal, sitting)
    made = MAKERS[form](record, phrases.shipped(), word)
    return tuple(Exported(name=name, content=content) for name, content in made)


def _stem(record: Record) -> str:
    return record.sitting.id.replace("/", "_")


def _json(record: Record, say: Phrases, word: Word) -> Made:
    from app.exchange.whole import whole_record

    yield f"{_stem(record)}.json", whole_record(record, say, word)


def _csv(record: Record, say: Phrases, _word: Word) -> Made:
    from app.exchange.spreadsheets import tables

    for name, content in tables(record, say):
        yield f"{_stem(record)}_{name}.csv", content


def _popolo(record: Record, say: Phrases, _word: Word) -> Made:
    from app.exchange.open_data import popolo

    yield f"{_stem(record)}_popolo.json", popolo(record, say)


def _akn(record: Record, say: Phrases, _word: Word) -> Made:
    from app.documents.filenames import file_name
    from app.exchange.akoma import act_document, minutes_document

    for each in record.sitting.resolutions:
        name = file_name(each.number, each.act.title, suffix="xml")
        yield name, act_document(record.sitting, each.act)
    for paper in minutes_of(record, say):
        name = file_name(paper.title, paper.about, suffix="xml")
        yield name, minutes_document(record, paper)


def _docx(record: Record, say: Phrases, _word: Word) -> Made:
    # Word documents cost half a second to import: only who writes one pays.
    from app.documents.filenames import file_name
    from app.documents.word import write_act, write_paper

    for each in record.sitting.resolutions:
        yield file_name(each.number, each.act.title, suffix="docx"), write_act(each.act)
    for paper in minutes_of(record, say):
        yield file_name(paper.title, paper.about, suffix="docx"), write_paper(paper)


MAKERS: Final[Mapping[str, Callable[[Record, Phrases, Word], Made]]] = {
    "json": _json,
    "csv": _csv,
    "popolo": _popolo,
    "akn": _akn,
    "docx": _docx,
}
"""By the name of a format in the public command line, what makes it."""
