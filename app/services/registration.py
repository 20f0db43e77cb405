# SPDX-License-Identifier: Apache-2.0
"""Who is here: rounds of registration, coming and going."""

from app.domain.decide import registration as decide
from app.domain.ids import SittingId
from app.domain.kinds import SittingKind
from app.domain.registration import Reason
from app.domain.selection import Selection
from app.domain.sitting import Sitting, SittingStage
from app.services.recorder import Recorder, replay


class Registrations:
    """What a clerk does at registration."""

    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder

    def open(self, *, because: str | None = None) -> Sitting:
        """Begin a round."""
        sits = self._sits_that_day(self._recorder.sitting)
        return self._recorder.record(
            lambda sitting: decide.open_registration(sitting, sits=sits, because=because)
        )

    def _sits_that_day(self, hearing: Sitting) -> bool:
        """Tell whether the record has a sitting of the same body on the day of a hearing."""
        if hearing.kind is not SittingKind.HEARING:
            return False
        journal = self._recorder.journal
        same_day = (
            replay(journal, SittingId(stream))
            for stream in journal.streams()
            if f"/{hearing.date.isoformat()}/" in stream
        )
        return any(
            each.kind.whole and each.stage is not SittingStage.POSTPONED and _is_of(each, hearing)
            for each in same_day
        )

    def check_quorum(self) -> Sitting:
        """Begin a round that keeps those who are here, to strike those gone."""
        return self._recorder.record(decide.check_quorum)

    def close(self) -> Sitting:
        """End the round."""
        return self._recorder.record(decide.close_registration)

    def register(self, who: Selection, *, because: str | None = None) -> Sitting:
        """Register deputies."""
        return self._recorder.record(lambda sitting: decide.register(sitting, who, because=because))

    def leave(self, who: Selection, reason: str = "") -> Sitting:
        """Strike deputies who leave."""
        return self._recorder.record(lambda sitting: decide.leave(sitting, who, reason))

    def excuse(self, who: Selection, reason: Reason, paper: str = "") -> Sitting:
        """Note why deputies are away."""
        return self._recorder.record(lambda sitting: decide.excuse(sitting, who, reason, paper))


def _is_of(sitting: Sitting, hearing: Sitting) -> bool:
    """Tell whether a body whose hearing it is takes part in a sitting, alone or jointly."""
    joint = sitting.profile.joint
    return hearing.profile.key in {sitting.profile.key, *(joint.bodies if joint else ())}
