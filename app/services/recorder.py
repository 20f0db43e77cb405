# SPDX-License-Identifier: Apache-2.0
"""The only writer: decide, append, evolve, tell.

A decision gives facts or refuses; the facts go to disk in one transaction; only then does the state
change and anybody hear of it. What isn't on disk was never shown.
"""

import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import ClassVar

from app.clock import Clock
from app.domain.events import (
    Event,
    RegisterEvent,
    SittingClosed,
    SittingEnded,
    SittingPlanned,
    SittingSealed,
    VotesCast,
    VotesWithdrawn,
)
from app.domain.evolve import begin, enter, evolve
from app.domain.ids import SittingId
from app.domain.register import Register
from app.domain.sitting import Sitting
from app.errors import ChamberError, JournalDamaged
from app.storage.chain import link
from app.storage.codec import decode, encode, moment
from app.storage.database import Database
from app.storage.issued import IssuedDocument
from app.storage.journal import Journal
from app.wording import N_, Saying

_LOG = logging.getLogger(__name__)


@dataclass(eq=False, kw_only=True)
class OnlyRead(ChamberError):
    """Somebody tried to write into a sitting that is only looked at."""

    sentence: ClassVar[str] = N_("This sitting is only looked at: nothing was recorded.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What has just been recorded, and the state it led to."""

    sitting: Sitting
    events: tuple[Event, ...]

    @property
    def only_votes(self) -> bool:
        """Whether nothing but votes of deputies came in: the work stands where it stood."""
        return all(isinstance(each, VotesCast | VotesWithdrawn) for each in self.events)


Listener = Callable[[Change], None]


class Recorder:
    """Keeps one sitting and the register of its body, and writes both."""

    def __init__(
        self, database: Database, clock: Clock, actor: str, *, reading: bool = False
    ) -> None:
        self.database = database
        self.reading = reading
        self.journal = Journal(database)
        self._clock = clock
        self._actor = actor
        self._listeners: list[Listener] = []
        self._sitting: Sitting | None = None
        self.register = Register(key="")

    @property
    def sitting(self) -> Sitting:
        """The sitting as it is now; there is one once it was planned or loaded."""
        if self._sitting is None:
            raise LookupError
        return self._sitting

    @property
    def head(self) -> str:
        """The digest of the sitting's record so far."""
        return self.journal.head(self.sitting.id)

    def local_day(self) -> date:
        """Return today's date where the body sits."""
        return (self._clock.now() + timedelta(minutes=self.sitting.profile.utc_offset)).date()

    def subscribe(self, listener: Listener) -> None:
        """Call the listener after every change."""
        self._listeners.append(listener)

    def leave(self, listener: Listener) -> None:
        """Call the listener no longer."""
        self._listeners.remove(listener)

    def open_register(self, key: str) -> None:
        """Read the register of a body, empty when there is none yet."""
        self.register = replay_register(self.journal, key)

    def load(self, sitting: SittingId) -> None:
        """Go on with a sitting that is on record; raises `JournalDamaged`."""
        self._sitting = replay(self.journal, sitting)
        self.open_register(register_of(self._sitting))

    def begin(self, facts: Sequence[Event]) -> None:
        """Record the facts of planning a sitting and go on with it."""
        planned = next(event for event in facts if isinstance(event, SittingPlanned))
        self._append(begin(planned), facts, ())

    def record(self, decision: Callable[[Sitting], Sequence[Event]]) -> Sitting:
        """Decide, put the facts on disk, and only then change the state and tell the listeners."""
        return self._append(self.sitting, decision(self.sitting), ())

    def enter(self, facts: Sequence[RegisterEvent]) -> None:
        """Record facts of the register alone; the sitting stays as it is."""
        self._append(self.sitting, facts, ())

    def enter_apart(self, facts: Sequence[RegisterEvent]) -> None:
        """Record facts of the register while no sitting is at hand: nobody has to be told."""
        at = self._clock.now()
        drafts = [
            encode(each, stream=self.register.key, at=at, actor=self._actor) for each in facts
        ]
        if not drafts:
            return
        for entry in self.journal.append(drafts):
            event = decode(entry)
            if isinstance(event, RegisterEvent):
                self.register = enter(self.register, event)

    def issue(self, facts: Sequence[Event], kind: str, name: str, content: bytes) -> Sitting:
        """Record facts and the document they issue, together or not at all."""
        stream = self.sitting.id
        issued = IssuedDocument(
            kind=kind,
            stream=stream,
            seq=self.journal.length(stream) + 1,
            name=name,
            content=content,
        )
        return self._append(self.sitting, facts, (issued,))

    def _append(
        self, state: Sitting, facts: Sequence[Event], issued: Sequence[IssuedDocument]
    ) -> Sitting:
        if not facts:
            return state
        if self.reading:
            raise OnlyRead
        at = self._clock.now()
        facts = (*facts, *self._ending(state, facts, at))
        drafts = [
            encode(event, stream=self._stream(state, event), at=at, actor=self._actor)
            for event in facts
        ]
        entries = self.journal.append(drafts, issued=issued)
        # The state follows what the record says, letter for letter, not what was handed in: text
        # that came in another Unicode form is recorded in NFC.
        recorded = tuple(decode(entry) for entry in entries)
        for event, entry in zip(recorded, entries, strict=True):
            if isinstance(event, RegisterEvent):
                self.register = enter(self.register, event)
            else:
                state = evolve(state, event, moment(entry))
        self._sitting = state
        self._tell(Change(sitting=state, events=recorded))
        return state

    def _stream(self, state: Sitting, event: Event) -> str:
        return self.register.key if isinstance(event, RegisterEvent) else state.id

    def _ending(
        self, state: Sitting, facts: Iterable[Event], at: datetime
    ) -> tuple[SittingEnded, ...]:
        """Return the register's entry of the digest with which a sitting ends or is sealed."""
        closing = next(
            (event for event in facts if isinstance(event, SittingClosed | SittingSealed)), None
        )
        if closing is None:
            return ()
        draft = encode(closing, stream=state.id, at=at, actor=self._actor)
        head = link(self.journal.head(state.id), draft, self.journal.length(state.id) + 1).hash
        return (SittingEnded(sitting=state.id, head=head),)

    def _tell(self, change: Change) -> None:
        for listener in self._listeners:
            try:
                listener(change)
            except Exception:
                # The fact is on disk; a window that fails must not take the others with it.
                _LOG.exception("a listener failed")


def replay(journal: Journal, sitting: SittingId) -> Sitting:
    """Return the sitting as its record tells it; raises `JournalDamaged`."""
    state: Sitting | None = None
    for entry in journal.read(sitting):
        event = decode(entry)
        if state is None and isinstance(event, SittingPlanned):
            state = begin(event)
        elif state is None or isinstance(event, RegisterEvent | SittingPlanned):
            raise JournalDamaged(place=f"{entry.stream} {entry.seq}", reason=entry.kind)
        else:
            state = evolve(state, event, moment(entry))
    if state is None:
        raise JournalDamaged(
            place=sitting, reason=Saying(N_("the record of this sitting is empty"))
        )
    return state


def replay_register(journal: Journal, key: str) -> Register:
    """Return the register of a body as its record tells it; raises `JournalDamaged`."""
    state = Register(key=key)
    for entry in journal.read(key):
        event = decode(entry)
        if not isinstance(event, RegisterEvent):
            raise JournalDamaged(place=f"{entry.stream} {entry.seq}", reason=entry.kind)
        state = enter(state, event)
    return state


def register_of(sitting: Sitting) -> str:
    """Return the name of the register that a sitting's acts are numbered in."""
    return f"{sitting.profile.key}/{sitting.convocation}"
