# SPDX-License-Identifier: Apache-2.0
"""Whether a record agrees with itself: chains, counts, numbers, documents, sittings.

Every finding is named, not only the first. What storage can see alone (`app.storage.audit`) comes
first; the rest is reckoned anew from the entries.
"""

from collections.abc import Generator, Iterable, Iterator, Mapping
from dataclasses import replace

from app.domain import events as e
from app.domain.decide.election import ranked, terms_of
from app.domain.evolve import begin, evolve
from app.domain.ids import SittingId
from app.domain.register import Register
from app.domain.sitting import Sitting, SittingStage
from app.errors import JournalDamaged
from app.services.recorder import register_of, replay_register
from app.storage import issued
from app.storage.audit import Finding, audit, chain_finding
from app.storage.chain import GENESIS, Entry, broken
from app.storage.codec import decode, moment
from app.storage.database import Database
from app.storage.journal import Journal
from app.storage.sealed import SealedCopy
from app.views.numbering import gaps
from app.wording import N_, Fact, Saying


def verify(database: Database) -> Iterator[Finding]:
    """Return everything in a record that doesn't agree."""
    broken = audit(database)
    yield from broken
    journal = Journal(database)
    streams = journal.streams()
    # What a broken chain says can't be relied on, so it isn't reckoned with any further.
    sound = [key for key in streams if not any(_is_of(each, key) for each in broken)]
    registers = {key: _register(journal, key) for key in sound if key.count("/") == 1}
    sittings: dict[SittingId, Sitting] = {}
    for stream in sound:
        if stream not in registers:
            state = yield from _sitting(journal, database, SittingId(stream))
            if state is not None:
                sittings[state.id] = state
                register = register_of(state)
                # A register whose chain is broken was named for that already.
                if register in sound or register not in streams:
                    yield from _registered(journal, state, registers.get(register))
    for known in registers.values():
        if known is not None:
            yield from _missing(known, streams)
            yield from _numbers(known, sittings)


def _is_of(finding: Finding, stream: str) -> bool:
    """Tell whether a finding is about a stream or an entry of it."""
    return f"{finding.place} ".startswith(f"{stream} ")


def _register(journal: Journal, key: str) -> Register | None:
    try:
        return replay_register(journal, key)
    except JournalDamaged:
        return None


def _sitting(
    journal: Journal, database: Database, stream: SittingId
) -> Generator[Finding, None, Sitting | None]:
    """Replay a sitting and return it as its record tells it, or None when it can't be replayed."""
    entries = journal.read(stream)
    for entry in entries[:1]:
        try:
            event = decode(entry)
        except JournalDamaged:
            break
        if isinstance(event, e.SittingPlanned):
            place = f"{stream} {entry.seq}"
            yield from _planned_on(journal, event, register_of(begin(event)), place)
    return (yield from reckoned(entries, frozenset(issued.digests(database))))


def reckoned(
    entries: Iterable[Entry], digests: frozenset[str]
) -> Generator[Finding, None, Sitting | None]:
    """Reckon a sitting anew from its entries, given the digests of the documents kept with it."""
    state: Sitting | None = None
    for entry in entries:
        place = f"{entry.stream} {entry.seq}"
        try:
            event = decode(entry)
        except JournalDamaged as damage:
            yield Finding(finding="entry-unreadable", place=place, message=damage.saying())
            return None
        if state is None and isinstance(event, e.SittingPlanned):
            state = begin(event)
            continue
        if state is None or isinstance(event, e.RegisterEvent | e.SittingPlanned):
            yield _finding("entry-misplaced", place, N_("this entry doesn't belong here"))
            return None
        try:
            yield from _agrees(state, event, place, digests)
            state = evolve(state, event, moment(entry))
        except LookupError:
            yield _finding("entry-misplaced", place, N_("this entry speaks of what isn't there"))
            return None
    return state


def verify_sealed(copy: SealedCopy) -> Iterator[Finding]:
    """Return everything in a sealed copy that doesn't agree."""
    if not copy.whole:
        yield _finding(
            "sealed-changed", copy.sitting, N_("the lines of this copy are not those sealed")
        )
    for line in copy.damaged:
        sentence = N_("line {line} of this copy can't be read")
        yield _finding("line-unreadable", copy.sitting, sentence, line=line)
    breaks = tuple(broken(copy.entries))
    yield from map(chain_finding, breaks)
    last = copy.entries[-1] if copy.entries else None
    if last is None or (last.stream, last.hash) != (copy.sitting, copy.head):
        yield _finding(
            "head-differs", copy.sitting, N_("the copy names another digest for its last entry")
        )
    if not breaks:
        digests = frozenset(each.sha256 for each in copy.documents)
        state = yield from reckoned(copy.entries, digests)
        if state is not None and state.stage is not SittingStage.SEALED:
            yield _finding("not-sealed", copy.sitting, N_("the record in this copy isn't sealed"))


def _agrees(
    state: Sitting, event: e.SittingEvent, place: str, digests: frozenset[str]
) -> Iterator[Finding]:
    """Reckon an announced result anew, and look for an issued document."""
    if isinstance(event, e.ResultAnnounced | e.CastingVoteGiven):
        ballot = state.ballot(event.ballot)
        if ballot is not None and isinstance(event, e.CastingVoteGiven):
            ballot = replace(ballot, casting=event.casting)
        if ballot is None or state.reckon(ballot) != event.outcome:
            yield _finding(
                "recount-differs",
                place,
                N_("the announced result of vote {ballot} is not what its entries give"),
                ballot=event.ballot,
            )
    if isinstance(event, e.ElectionDecided):
        yield from _election_agrees(state, event, place)
    if isinstance(event, e.BallotClosed | e.SittingOpened) and event.strengths != state.strengths:
        yield _finding(
            "registered-differs",
            place,
            N_("the number of registered deputies noted here is not what the entries give"),
        )
    if not isinstance(event, e.ResolutionIssued | e.ResolutionCorrected):
        return
    if event.sha256 not in digests:
        yield _finding(
            "document-missing",
            place,
            N_("the document of act {number} is not in the record"),
            number=event.number,
        )


def _election_agrees(state: Sitting, event: e.ElectionDecided, place: str) -> Iterator[Finding]:
    """Work an election out anew from its votes."""
    item = state.agenda.get(event.item)
    if item is None or (terms_of(state, item), ranked(state, item)) != (event.terms, event.ranking):
        yield _finding(
            "recount-differs",
            place,
            N_("the election in item {item} is not what its votes give"),
            item=event.item,
        )


def _planned_on(
    journal: Journal, event: e.SittingPlanned, register: str, place: str
) -> Iterator[Finding]:
    """Look for the state of the register that a sitting was planned on: its end may be cut off."""
    heads = {GENESIS, *(entry.hash for entry in journal.read(register))}
    if event.register_head not in heads:
        yield _finding(
            "register-differs",
            place,
            N_("the body's register is not the one this sitting was planned on"),
        )


def _registered(journal: Journal, sitting: Sitting, register: Register | None) -> Iterator[Finding]:
    """Compare a sitting with what the register of its body says of it."""
    if register is None or sitting.id not in register.sittings:
        yield _finding(
            "sitting-unregistered", sitting.id, N_("the body's register doesn't know this sitting")
        )
        return
    closing = register.sittings[sitting.id]
    ended = sitting.stage in {SittingStage.CLOSED, SittingStage.SEALED} or bool(closing)
    # After its end a sitting goes on with its acts; after it was sealed nothing may follow.
    entries = journal.read(sitting.id)
    of_the_end = entries[-1:] if sitting.stage is SittingStage.SEALED else entries
    if ended and closing not in {entry.hash for entry in of_the_end}:
        yield _finding(
            "head-differs",
            sitting.id,
            N_("the register has another digest for the end of this sitting"),
        )
    for act in sitting.resolutions:
        given = register.given(act.number)
        if given is None or given.sitting != sitting.id:
            yield _finding(
                "number-unregistered",
                sitting.id,
                N_("the register doesn't know the number {number}"),
                number=act.number,
            )


def _missing(register: Register, streams: tuple[str, ...]) -> Iterator[Finding]:
    for sitting in register.sittings:
        if sitting not in streams:
            yield _finding(
                "sitting-missing",
                sitting,
                N_("the register knows this sitting; its record is gone"),
            )


def _numbers(register: Register, sittings: Mapping[SittingId, Sitting]) -> Iterator[Finding]:
    seen: set[str] = set()
    for each in register.numbers:
        sitting = sittings.get(each.sitting)
        if sitting is not None and each.number not in {act.number for act in sitting.resolutions}:
            yield _finding(
                "act-missing",
                each.sitting,
                N_("the number {number} was given to an act that isn't in this sitting"),
                number=each.number,
            )
        if each.number in seen:
            yield _finding(
                "number-twice",
                register.key,
                N_("the number {number} was given twice"),
                number=each.number,
            )
        seen.add(each.number)
    for gap in gaps(register):
        if not gap.chancery:
            yield _finding(
                "number-gap",
                register.key,
                N_("nothing explains why no act has the numbers {first} to {last}"),
                first=gap.first,
                last=gap.last,
            )


def _finding(code: str, place: str, sentence: str, **facts: Fact) -> Finding:
    return Finding(finding=code, place=place, message=Saying(sentence, facts))
