# SPDX-License-Identifier: Apache-2.0
"""What is on record: the sittings of a folder, their documents, and whether all of it agrees."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from app.domain.events import (
    ResolutionCorrected,
    ResolutionDrafted,
    ResolutionIssued,
    SittingPlanned,
)
from app.domain.ids import SittingId
from app.domain.kinds import MAIN
from app.domain.register import Register
from app.errors import JournalDamaged, Unreadable
from app.services.exports import Exported, exported
from app.services.papers import MAKERS, Reprint, printed, recorded
from app.services.recorder import register_of, replay, replay_register
from app.services.resolutions import DRAFT, drafts, kind_of_act, printed_again
from app.services.verification import verify, verify_sealed
from app.storage import issued, phrases, sealed
from app.storage.audit import Finding
from app.storage.codec import decode
from app.storage.database import Database
from app.storage.issued import IssuedDocument
from app.storage.journal import Journal
from app.views.finding import Passage, passages_with
from app.views.personal import PersonalRecord, meant, personal
from app.views.plain import Word
from app.views.record import Record
from app.views.shelf import ShelfRow, damaged_row, shelf_row
from app.wording import N_, Saying


@dataclass(frozen=True, slots=True, kw_only=True)
class OnRecord:
    """A sitting on record."""

    sitting: SittingId
    stage: str
    head: str
    practice: bool


class Archive:
    """The record files of a folder, open for reading."""

    def __init__(self, databases: Sequence[Database]) -> None:
        self._databases = databases

    @classmethod
    @contextmanager
    def open(cls, folder: Path, names: Sequence[str]) -> Iterator["Archive"]:
        """Open those record files that are there; raises `Unreadable` without any."""
        files = [folder / name for name in names if (folder / name).is_file()]
        if not files:
            raise no_record(folder)
        with ExitStack() as opened:
            yield cls([opened.enter_context(Database.open(f, read_only=True)) for f in files])

    def sittings(self) -> Iterator[OnRecord]:
        """Return the sittings on record, in the order of their names."""
        for journal in self._journals():
            for stream in journal.streams():
                if _is_sitting(stream):
                    sitting = replay(journal, SittingId(stream))
                    yield OnRecord(
                        sitting=sitting.id,
                        stage=sitting.stage.value,
                        head=journal.head(stream),
                        practice=sitting.practice,
                    )

    def shelf(self) -> Iterator[ShelfRow]:
        """Return every sitting on record as a clerk finds it, a damaged one by its name alone."""
        for journal in self._journals():
            for stream in filter(_is_sitting, journal.streams()):
                try:
                    yield shelf_row(replay(journal, SittingId(stream)))
                except JournalDamaged:
                    yield damaged_row(stream)

    def last_of(self, body: str | None) -> SittingId:
        """Return the last sitting of a body: «senate-1995» or «senate-1995/VIII».

        None means the only body on record. Raises `Unreadable` when there is none such, or several.
        """
        last = {
            key: tuple(register.sittings)[-1]
            for key, register in self.registers().items()
            if register.sittings
        }
        meant = [key for key in last if body is None or f"{key}/".startswith(f"{body}/")]
        if len(meant) != 1:
            reason = Saying(
                N_("name one body on record with --body: {known}"), {"known": ", ".join(last)}
            )
            raise Unreadable(place=body or "–", reason=reason)
        return last[meant[0]]

    def registers(self) -> Mapping[str, Register]:
        """Return the registers on record by their names, «senate-1995/VIII»."""
        return {
            stream: replay_register(journal, stream)
            for journal in self._journals()
            for stream in journal.streams()
            if not _is_sitting(stream)
        }

    def findings(self) -> Iterator[Finding]:
        """Return everything that doesn't agree: chains, counts, numbers, documents."""
        for database in self._databases:
            yield from verify(database)

    @staticmethod
    def sealed_findings(file: Path) -> Iterator[Finding]:
        """Return everything in a sealed copy that doesn't agree; raises `Unreadable`."""
        return verify_sealed(sealed.read(file))

    def documents(self, sitting: SittingId, kind: str | None) -> Iterator[Reprint]:
        """Return what was issued and drafted in a sitting, or its papers of one kind.

        Papers made from the record come only when their kind is asked for. Raises `Unreadable`
        when the sitting isn't on record.
        """
        database = self._holding(sitting)
        for each in _documents(database, sitting):
            if kind in {None, each.kind}:
                yield each
        if kind == DRAFT:
            yield from _not_laid_down(Journal(database), sitting)
        if kind is not None and kind in MAKERS:
            yield from printed(Journal(database), sitting, kind)

    def exported(self, sitting: SittingId, form: str, word: Word) -> tuple[Exported, ...]:
        """Return a sitting as files of one format; raises `Unreadable` when it isn't on record."""
        return exported(Journal(self._holding(sitting)), sitting, form, word)

    def passages_with(self, asked: str) -> Iterator[Passage]:
        """Return the texts of all sittings that have the words asked for, sitting by sitting."""
        for record in self._records():
            yield from passages_with(record, asked)

    def personal(self, asked: str) -> Iterator[PersonalRecord]:
        """Return what each sitting has of the deputies whom a key or a name means."""
        say = phrases.shipped()
        for record in self._records():
            for member in meant(record, asked):
                yield personal(record, member, say)

    def _records(self) -> Iterator[Record]:
        for journal in self._journals():
            for stream in journal.streams():
                if _is_sitting(stream):
                    yield recorded(journal, SittingId(stream))

    def _holding(self, sitting: SittingId) -> Database:
        holding = (each for each in self._databases if Journal(each).length(sitting))
        database = next(holding, None) if _is_sitting(sitting) else None
        if database is None:
            known = ", ".join(each.sitting for each in self.sittings())
            reason = Saying(N_("no such sitting; on record: {known}"), {"known": known})
            raise Unreadable(place=sitting, reason=reason)
        return database

    def _journals(self) -> Iterator[Journal]:
        return (Journal(database) for database in self._databases)


def no_record(folder: Path) -> Unreadable:
    """Return what to raise of a folder without a record."""
    return Unreadable(place=str(folder), reason=Saying(N_("there is no record in this folder")))


def is_practice(database: Database) -> bool:
    """Tell whether an open record is one of practice: it has sittings, and all are practice."""
    journal = Journal(database)
    planned = [
        decode(entry)
        for stream in journal.streams()
        if _is_sitting(stream)
        for entry in journal.read(stream)[:1]
    ]
    return bool(planned) and all(
        isinstance(each, SittingPlanned) and each.practice for each in planned
    )


def _is_sitting(stream: str) -> bool:
    """Tell a sitting «<profile>/<date>/<number>» from a register «<profile>/<convocation>»."""
    return stream.count("/") > 1


def _documents(database: Database, sitting: SittingId) -> Iterator[Reprint]:
    names = {each.sha256: each for each in issued.of_stream(database, sitting)}
    asked: dict[str, str] = {}
    for entry in Journal(database).read(sitting):
        match decode(entry):
            case ResolutionIssued(number=number, sha256=digest, question=question):
                asked[number] = question
                yield _issued_again(names, number, digest, question)
            case ResolutionCorrected(number=number, sha256=digest):
                yield _issued_again(names, number, digest, asked.get(number, MAIN))
            case ResolutionDrafted() as drafted:
                yield _draft_again(drafted)
            case _:
                continue


def _not_laid_down(journal: Journal, sitting: SittingId) -> Iterator[Reprint]:
    """Return the drafts that the sitting's record gives besides those it keeps."""
    events = map(decode, journal.read(sitting))
    kept = {
        (each.item, each.candidate, each.question)
        for each in events
        if isinstance(each, ResolutionDrafted)
    }
    state = replay(journal, sitting)
    for sheet in drafts(state, replay_register(journal, register_of(state)), kept):
        yield sheet.reprint


def _issued_again(
    names: Mapping[str, IssuedDocument], number: str, digest: str, question: str
) -> Reprint:
    sheet = names.get(digest)
    if sheet is None:
        reason = Saying(N_("the record holds no document with this digest"))
        raise JournalDamaged(place=digest, reason=reason)
    return Reprint(
        kind=kind_of_act(question),
        number=number,
        name=sheet.name,
        sha256=digest,
        content=sheet.content,
    )


def _draft_again(drafted: ResolutionDrafted) -> Reprint:
    content = printed_again(drafted.act)
    return Reprint(
        kind=DRAFT,
        number=None,
        name=drafted.file,
        sha256=sha256(content).hexdigest(),
        content=content,
    )
