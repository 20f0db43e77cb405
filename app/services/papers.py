# SPDX-License-Identifier: Apache-2.0
"""The papers of a sitting that are made from its record whenever they are asked for.

Acts are issued once and kept; minutes, lists, protocols and letters are computed, so the same
record gives the same bytes. A new kind of paper is one more entry in `MAKERS`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Final, TypeAlias

from app import paths
from app.domain.events import RegisterEvent, SittingPlanned
from app.domain.evolve import begin
from app.domain.ids import SittingId
from app.domain.register import Register
from app.errors import JournalDamaged
from app.services.recorder import Recorder, register_of, replay_register
from app.storage import phrases
from app.storage.cards import load_cards
from app.storage.chain import Entry
from app.storage.codec import decode, moment
from app.storage.journal import Journal
from app.views.minutes import extracts, minutes_of
from app.views.paper import Paper
from app.views.phrases import Phrases
from app.views.record import NothingPlanned, Record, Recorded, record
from app.views.sheets.agenda import agendas
from app.views.sheets.announcements import announcements
from app.views.sheets.appeal import appeals
from app.views.sheets.attendance import attendances, registrations
from app.views.sheets.checklist import checklists
from app.views.sheets.commission import commission_papers
from app.views.sheets.duties import duty_lists
from app.views.sheets.hearing import recommendations
from app.views.sheets.inventory import inventories
from app.views.sheets.letters import notices
from app.views.sheets.roll_call_sheet import roll_call_sheets
from app.views.sheets.script import scripts
from app.views.sheets.secret import ballot_papers
from app.views.sheets.votes import roll_calls, vote_protocols
from app.wording import N_, Saying

Maker: TypeAlias = Callable[[Record, Phrases], Iterable[Paper]]
"""Returns the papers of one kind that a sitting has; none where the kind doesn't apply."""
Progress: TypeAlias = Callable[[float], bool]
"""Told which share of the work is done, 0 to 1; answers whether to go on."""


def _scripts(told: Record, say: Phrases) -> Iterator[Paper]:
    return scripts(told, say, load_cards(paths.resources() / "cards"))


def _notices(told: Record, say: Phrases) -> Iterator[Paper]:
    yield from notices(told, say)
    yield from announcements(told, say)


def _inventories(told: Record, say: Phrases) -> Iterator[Paper]:
    papers = (paper for kind in _FILED for paper in MAKERS[kind](told, say))
    yield from inventories(told, say, papers)


MAKERS: Final[Mapping[str, Maker]] = {
    "agenda": agendas,
    "script": _scripts,
    "registration": registrations,
    "attendance": attendances,
    "vote-protocol": vote_protocols,
    "roll-call": roll_calls,
    "ballot-paper": ballot_papers,
    "count-protocol": commission_papers,
    "roll-call-sheet": roll_call_sheets,
    "minutes": minutes_of,
    "extract": extracts,
    "appeal": appeals,
    "notice": _notices,
    "recommendations": recommendations,
    "checklist": checklists,
    "duties": duty_lists,
    "inventory": _inventories,
}
"""The papers made from the record, by their kind in the public format, in the order of a file."""

_FILED: Final = (
    "agenda",
    "registration",
    "attendance",
    "minutes",
    "vote-protocol",
    "count-protocol",
    "appeal",
    "notice",
    "recommendations",
)
"""What is bound into the file of a sitting, in this order, after its acts."""

_FOLDED: Final = 0.4
"""The share of the work that reading the record is, roughly."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reprint:
    """A document of a sitting, the same bytes as when it was made."""

    kind: str
    number: str | None
    name: str
    sha256: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """A sitting's record as it was at one moment."""

    sitting: SittingId
    entries: tuple[Entry, ...]
    head: str
    register: Register


Work: TypeAlias = Callable[[Progress], tuple[Reprint, ...]]
"""Makes papers, tells how far it is, and needs no file of the record any more."""


class Papers:
    """The papers of the sitting at hand."""

    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder

    def printed(
        self, kind: str | None = None, progress: Progress = lambda _: True
    ) -> Iterator[Reprint]:
        """Return the papers of one kind, or of all, as far as they apply; nothing is recorded.

        Raises `PrintingStopped` when `progress` says so.
        """
        return printed(self._recorder.journal, self._recorder.sitting.id, kind, progress)

    def work(self, kind: str | None = None) -> Work:
        """Return the making of papers as work for another thread: the record is read now.

        What is recorded meanwhile isn't on them, and nothing that records waits for them.
        """
        taken = snapshot(self._recorder.journal, self._recorder.sitting.id)
        return lambda progress: tuple(_made(taken, kind, progress))


def printed(
    journal: Journal,
    sitting: SittingId,
    kind: str | None = None,
    progress: Progress = lambda _: True,
) -> Iterator[Reprint]:
    """Return the papers of a sitting on record; raises `JournalDamaged`, `PrintingStopped`."""
    yield from _made(snapshot(journal, sitting), kind, progress)


def snapshot(journal: Journal, sitting: SittingId) -> Snapshot:
    """Return the record of a sitting as it is now; raises `JournalDamaged`."""
    entries = tuple(journal.read(sitting))
    first = decode(entries[0]) if entries else None
    register = Register(key="")
    if isinstance(first, SittingPlanned):
        register = replay_register(journal, register_of(begin(first)))
    head = journal.head(sitting)
    return Snapshot(sitting=sitting, entries=entries, head=head, register=register)


def _made(of: Snapshot, kind: str | None, progress: Progress) -> Iterator[Reprint]:
    # Printing costs 400 ms to import: only who prints pays.
    from app.documents.filenames import file_name, free_name
    from app.documents.papers import PrintingStopped, render

    def watch(share: float) -> bool:
        if not progress(share):
            raise PrintingStopped
        return True

    told = _told(of, watch)
    say = phrases.shipped()
    wanted = MAKERS.values() if kind is None else [MAKERS[kind]]
    papers = [paper for make in wanted for paper in make(told, say)]
    taken = dict(told.sitting.files)
    for count, paper in enumerate(papers):
        begun, share = _FOLDED + (1 - _FOLDED) * count / len(papers), (1 - _FOLDED) / len(papers)
        content = render(paper, _within(watch, begun, share))
        digest = sha256(content).hexdigest()
        name = file_name(paper.title, paper.about, whose=paper.whose)
        name = free_name(name, taken, digest)
        taken[name] = digest
        yield Reprint(kind=paper.kind, number=None, name=name, sha256=digest, content=content)


def recorded(journal: Journal, sitting: SittingId) -> Record:
    """Return the record of a sitting, folded; raises `JournalDamaged`."""
    return _told(snapshot(journal, sitting), lambda _: True)


def _told(of: Snapshot, progress: Progress) -> Record:
    try:
        told = record(_facts(of.entries, progress), of.head)
    except NothingPlanned as damage:
        reason = Saying(N_("the record of this sitting is empty"))
        raise JournalDamaged(place=of.sitting, reason=reason) from damage
    return replace(told, register=of.register)


def _within(progress: Progress, begun: float, share: float) -> Progress:
    """Return how to tell of a part of the work that is that share of the whole."""
    return lambda part: progress(begun + share * part)


def _facts(entries: tuple[Entry, ...], progress: Progress) -> Iterator[Recorded]:
    for count, entry in enumerate(entries, start=1):
        event = decode(entry)
        if isinstance(event, RegisterEvent):
            raise JournalDamaged(place=f"{entry.stream} {entry.seq}", reason=entry.kind)
        yield event, moment(entry)
        progress(_FOLDED * count / len(entries))
