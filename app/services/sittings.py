# SPDX-License-Identifier: Apache-2.0
"""The course of a sitting: planned, opened, interrupted, put off, ended."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.body import Officer
from app.domain.decide import sitting as decide
from app.domain.decide.guards import malformed
from app.domain.decide.laying import Laid, plan_with_agenda
from app.domain.decide.plan import Plan
from app.domain.events import RegisterEvent
from app.domain.ids import BallotId, SittingId
from app.domain.selection import Selection
from app.domain.sitting import Sitting
from app.services.recorder import Recorder
from app.storage import issued, sealed
from app.storage.codec import decode, moment
from app.views.record import Recorded
from app.wording import N_


@dataclass(frozen=True, slots=True, kw_only=True)
class Seal:
    """A sealed sitting."""

    digest: str
    """Of its last entry."""
    file: str
    """Of its sealed copy, relative to the folder of the record."""

    @property
    def groups(self) -> str:
        """The first twenty hexadecimal digits of the digest in fours, as the minutes print them."""
        first = self.digest[:20]
        return " ".join(first[at : at + 4] for at in range(0, len(first), 4))


class Sittings:
    """What a clerk does with a sitting as a whole."""

    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder

    def plan(self, the: Plan, agenda: Sequence[Laid] = ()) -> Sitting:
        """Plan a sitting, all of its agenda with it or nothing, and go on with it."""
        # Another convocation's register may hold the same profile, date and number.
        if self._recorder.journal.length(the.sitting):
            raise malformed(N_("the sitting {sitting} is on record already"), sitting=the.sitting)
        self._recorder.open_register(the.register)
        head = self._recorder.journal.head(the.register)
        self._recorder.begin(plan_with_agenda(self._recorder.register, the, agenda, head))
        return self._recorder.sitting

    def go_on(self, sitting: SittingId) -> Sitting:
        """Go on with a sitting that is on record."""
        self._recorder.load(sitting)
        return self._recorder.sitting

    def open(self) -> Sitting:
        """Open the sitting."""
        return self._recorder.record(decide.open_sitting)

    def call_break(self, until: str = "", *, secret: bool = False, place: str = "") -> Sitting:
        """Announce a break; `secret`: for the secret vote going on, its papers given at a place."""
        return self._recorder.record(
            lambda sitting: decide.call_break(sitting, until, secret=secret, place=place)
        )

    def stop_for_a_fault(self, until: str = "", minutes: int = 0) -> Sitting:
        """Announce a technical stop of so many minutes, or until nobody knows when."""
        return self._recorder.record(
            lambda sitting: decide.call_break(sitting, until, technical=minutes)
        )

    def resume(self) -> Sitting:
        """Go on after a break."""
        return self._recorder.record(decide.resume)

    def postpone(self, reason: str) -> Sitting:
        """Put the sitting off."""
        return self._recorder.record(lambda sitting: decide.postpone(sitting, reason))

    def hand_over_chair(self, to: Officer) -> Sitting:
        """Let somebody else preside."""
        return self._recorder.record(lambda sitting: decide.hand_over_chair(sitting, to))

    def close(self) -> Sitting:
        """End the sitting."""
        return self._recorder.record(decide.close_sitting)

    def seal(self) -> Seal:
        """Seal the sitting and lay its sealed copy beside the record."""
        recorder = self._recorder
        sitting = recorder.record(decide.seal)
        return Seal(digest=recorder.head, file=self.copy_sealed(sitting.id))

    def copy_sealed(self, sitting: SittingId) -> str:
        """Write the sealed copy of a sealed sitting, again if need be; return its file's name."""
        recorder = self._recorder
        name = sealed.file_of(sitting)
        documents = issued.of_stream(recorder.database, sitting)
        folder = recorder.database.path.parent
        sealed.write(folder / name, recorder.journal.read(sitting), documents)
        return name

    def state(self, who: Selection, text: str, about: BallotId | None = None) -> Sitting:
        """Record what deputies say about a vote of their own."""
        return self._recorder.record(lambda sitting: decide.state(sitting, who, text, about))

    def note(self, text: str) -> Sitting:
        """Note something for the minutes."""
        return self._recorder.record(lambda sitting: decide.note(sitting, text))

    def facts(self, after: int = 0) -> tuple[Recorded, ...]:
        """Return the facts of the sitting that were recorded after so many, with their moments."""
        entries = self._recorder.journal.read_after(self._recorder.sitting.id, after)
        told = ((decode(entry), moment(entry)) for entry in entries)
        return tuple((event, at) for event, at in told if not isinstance(event, RegisterEvent))
