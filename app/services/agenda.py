# SPDX-License-Identifier: Apache-2.0
"""The order of the day: items, their papers, the steps of their procedure."""

from app.domain.agenda import AgendaItem, Paper
from app.domain.decide import agenda as decide
from app.domain.ids import BallotId, BodyKey, CandidateId, ItemId
from app.domain.sitting import Sitting
from app.domain.tally import Tally
from app.services.recorder import Recorder


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

    def adopt(self, figures: dict[BodyKey, Tally]) -> Sitting:
        """Adopt the agenda by an open vote."""
        return self._recorder.record(lambda sitting: decide.adopt_agenda(sitting, figures))

    def take_up(self, item: ItemId, *, because: str | None = None) -> Sitting:
        """Turn to an item."""
        return self._recorder.record(lambda sitting: decide.take_up(sitting, item, because=because))

    def enter_paper(self, item: ItemId, paper: Paper) -> Sitting:
        """Enter a paper that an item rests on."""
        return self._recorder.record(lambda sitting: decide.enter_paper(sitting, item, paper))

    def mark_done(
        self, item: ItemId, step: str, *, candidate: CandidateId | None = None, note: str = ""
    ) -> Sitting:
        """Mark a step of the procedure as done."""
        return self._recorder.record(
            lambda sitting: decide.mark_done(sitting, item, step, candidate=candidate, note=note)
        )
