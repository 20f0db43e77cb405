# SPDX-License-Identifier: Apache-2.0
"""Names: the cases that a rule isn't sure of, settled once and remembered with the person."""

from collections.abc import Mapping

from app.domain.decide import names as decide
from app.domain.sitting import Sitting
from app.kazakh.cases import Case
from app.services.recorder import Recorder


class Names:
    """What a clerk does with a name."""

    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder

    def settle(self, name: str, forms: Mapping[Case, str]) -> Sitting:
        """Settle the six cases of a name."""
        return self._recorder.record(lambda _: decide.settle(name, forms))
