# SPDX-License-Identifier: Apache-2.0
"""Who is here: rounds of registration, coming and going."""

from app.domain.decide import registration as decide
from app.domain.registration import Reason
from app.domain.selection import Selection
from app.domain.sitting import Sitting
from app.services.recorder import Recorder


class Registrations:
    """What a clerk does at registration."""

    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder

    def open(self) -> Sitting:
        """Begin a round."""
        return self._recorder.record(decide.open_registration)

    def close(self) -> Sitting:
        """End the round."""
        return self._recorder.record(decide.close_registration)

    def register(self, who: Selection) -> Sitting:
        """Register deputies."""
        return self._recorder.record(lambda sitting: decide.register(sitting, who))

    def leave(self, who: Selection, reason: str = "") -> Sitting:
        """Strike deputies who leave."""
        return self._recorder.record(lambda sitting: decide.leave(sitting, who, reason))

    def excuse(self, who: Selection, reason: Reason, paper: str = "") -> Sitting:
        """Note why deputies are away."""
        return self._recorder.record(lambda sitting: decide.excuse(sitting, who, reason, paper))
