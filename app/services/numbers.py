# SPDX-License-Identifier: Apache-2.0
"""The register of numbers as the clerk keeps it: reserved, made elsewhere, and what is missing."""

from datetime import date

from app.domain.decide import numbers as decide
from app.services.recorder import Recorder
from app.views.numbering import NumberRow, number_rows


class Numbers:
    """What a clerk does with the count of the body's acts."""

    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder

    def register(self) -> tuple[NumberRow, ...]:
        """Return who has which number, with every gap."""
        return number_rows(self._recorder.register)

    def reserve(self, first: int, last: int, reason: str) -> tuple[NumberRow, ...]:
        """Set numbers aside, both ends included; they are given only by name."""
        recorder = self._recorder
        recorder.enter(decide.reserve(recorder.sitting, recorder.register, (first, last), reason))
        return self.register()

    def release(self, first: int, reason: str) -> tuple[NumberRow, ...]:
        """Give back numbers that were set aside, of which this is one."""
        recorder = self._recorder
        recorder.enter(decide.release(recorder.register, first, reason))
        return self.register()

    def enter_foreign(self, number: int | str, title: str, day: date) -> tuple[NumberRow, ...]:
        """Enter an act made elsewhere under its number; it is never given again."""
        recorder = self._recorder
        recorder.enter(
            decide.enter_foreign(recorder.sitting, recorder.register, number, (title, day))
        )
        return self.register()
