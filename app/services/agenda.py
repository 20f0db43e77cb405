# SPDX-License-Identifier: Apache-2.0
"""The order of the day: items, their papers, the steps of their procedure."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain.agenda import AgendaItem, Paper
from app.domain.decide import agenda as decide
from app.domain.decide import changes
from app.domain.decide import initiative as signing
from app.domain.decide.changes import Grounds, Wording
from app.domain.decide.guards import malformed
from app.domain.ids import BallotId, BodyKey, CandidateId, ItemId, MemberId, SittingId
from app.domain.selection import Selection
from app.domain.sitting import Sitting
from app.domain.tally import Tally
from app.services.recorder import Recorder, replay
from app.wording import N_

_PARTS_OF_A_SITTING = 3
"""«<profile>/<date>/<number>»."""


class AgendaService:
    """What a clerk does with the agenda."""

    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder

    def add(
        self, item: AgendaItem, *, decision: BallotId | None = None, because: str | None = None
    ) -> Sitting:
        """Put an item on the agenda."""
        return self._recorder.record(
            lambda sitting: decide.add_item(sitting, item, decision=decision, because=because)
        )

    def carried(self, source: str) -> AgendaItem:
        """Return an item that an earlier sitting on record left to this one: «<sitting>/<item>»."""
        *parts, key = source.split("/", _PARTS_OF_A_SITTING)
        stream = SittingId("/".join(parts))
        if len(parts) < _PARTS_OF_A_SITTING or not self._recorder.journal.length(stream):
            raise malformed(N_("no item “{item}” was carried over to this sitting"), item=source)
        earlier = replay(self._recorder.journal, stream)
        return changes.carried(earlier, ItemId(key), self._recorder.sitting)

    def change(self, item: ItemId, wording: Wording, on: Grounds) -> Sitting:
        """Word an item anew, or change its seats."""
        return self._recorder.record(
            lambda sitting: changes.change_item(sitting, item, wording, on)
        )

    def reorder(self, order: Sequence[ItemId], on: Grounds) -> Sitting:
        """Put the items into another order."""
        return self._recorder.record(lambda sitting: changes.reorder_items(sitting, order, on))

    def withdraw(self, item: ItemId, on: Grounds) -> Sitting:
        """Take an item off the agenda."""
        return self._recorder.record(lambda sitting: changes.withdraw_item(sitting, item, on))

    def carry_over(self, item: ItemId, on: Grounds) -> Sitting:
        """Leave an item to a later sitting."""
        return self._recorder.record(lambda sitting: changes.carry_over(sitting, item, on))

    def withdraw_candidate(self, item: ItemId, candidate: CandidateId, on: Grounds) -> Sitting:
        """Let a candidate stand down."""
        return self._recorder.record(
            lambda sitting: changes.withdraw_candidate(sitting, item, candidate, on)
        )

    def adopt(self, figures: dict[BodyKey, Tally]) -> Sitting:
        """Adopt the agenda by an open vote."""
        return self._recorder.record(lambda sitting: decide.adopt_agenda(sitting, figures))

    def take_up(self, item: ItemId, *, because: str | None = None) -> Sitting:
        """Turn to an item."""
        return self._recorder.record(lambda sitting: decide.take_up(sitting, item, because=because))

    def enter_paper(self, item: ItemId, paper: Paper) -> Sitting:
        """Enter a paper that an item rests on.

        Where it is an act of this body, those who took its initiative are taken from the record.
        """
        if not paper.signatories:
            paper = replace(paper, signatories=self._signatories(paper.number))
        return self._recorder.record(lambda sitting: decide.enter_paper(sitting, item, paper))

    def sign(self, item: ItemId, who: Selection) -> Sitting:
        """Sign the initiative of an item."""
        return self._recorder.record(lambda sitting: signing.sign_initiative(sitting, item, who))

    def _signatories(self, number: str) -> tuple[MemberId, ...]:
        """Return who took the initiative for an act on record, found by its number."""
        given = self._recorder.register.find(number)
        if given is None:
            return ()
        now = self._recorder.sitting
        there = now if given.sitting == now.id else replay(self._recorder.journal, given.sitting)
        return signing.signatories_of(there, given.number)

    def mark_done(
        self, item: ItemId, step: str, *, candidate: CandidateId | None = None, note: str = ""
    ) -> Sitting:
        """Mark a step of the procedure as done."""
        return self._recorder.record(
            lambda sitting: decide.mark_done(sitting, item, step, candidate=candidate, note=note)
        )
