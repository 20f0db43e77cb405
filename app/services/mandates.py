# SPDX-License-Identifier: Apache-2.0
"""Mandates that end by an act from outside: during a sitting, or between two."""

from app.domain.decide import vacancy as decide
from app.domain.decide.guards import BEFORE, LIVE, PAUSED
from app.domain.decide.vacancy import ExternalAct
from app.domain.ids import MemberId
from app.domain.selection import Named, Selection
from app.domain.sitting import Sitting
from app.services.recorder import Recorder

UNDER_WAY = frozenset({*BEFORE, *LIVE, *PAUSED})


class Mandates:
    """What a clerk does when a seat falls vacant."""

    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder

    def vacate(self, who: Selection, act: ExternalAct) -> Sitting:
        """End mandates by an act from outside, without a vote."""
        return self._recorder.record(lambda sitting: decide.vacate_seat(sitting, who, act))

    def enter(self, who: MemberId, act: ExternalAct) -> tuple[MemberId, ...]:
        """End a mandate between two sittings; return whose mandates ended early.

        A sitting that isn't over yet has to know of it too, so it is recorded there.
        """
        sitting, register = self._recorder.sitting, self._recorder.register
        if sitting.stage in UNDER_WAY:
            self.vacate(Named((who,)), act)
        else:
            facts = decide.vacate_between_sittings(register, sitting.profile, who, act)
            self._recorder.enter(facts)
        members = self._recorder.register.roster.members
        return tuple(each.id for each in members if each.ended is not None)
