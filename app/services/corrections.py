# SPDX-License-Identifier: Apache-2.0
"""Corrections of the record, and what one would turn before it is made."""

from app.domain.decide.correction import Foresight, Slip, correct, foresee
from app.domain.events import CorrectionMade
from app.domain.ids import BallotId
from app.domain.register import ActState
from app.domain.sitting import Sitting
from app.services.recorder import Recorder


class Corrections:
    """What a clerk does about a slip of the record."""

    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder

    def foresee(self, slip: Slip) -> Foresight:
        """Return which votes a correction would turn; nothing is recorded."""
        return foresee(self._recorder.sitting, slip)

    def make(self, slip: Slip) -> tuple[BallotId, ...]:
        """Correct the record; return the votes whose outcome depends on it."""
        affects: list[BallotId] = []

        def decision(sitting: Sitting) -> tuple[CorrectionMade]:
            facts = correct(sitting, slip, signed=self._signed())
            affects.extend(facts[0].affects)
            return facts

        self._recorder.record(decision)
        return tuple(affects)

    def _signed(self) -> frozenset[str]:
        """Return the numbers of the acts that are signed and stand."""
        numbers = self._recorder.register.numbers
        return frozenset(each.number for each in numbers if each.state in _SIGNED)


_SIGNED = frozenset({ActState.SIGNED, ActState.SENT})
