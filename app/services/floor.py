# SPDX-License-Identifier: Apache-2.0
"""The floor and the doors: who speaks, who waits, whether the public is there."""

from app.domain.decide import doors
from app.domain.decide import floor as decide
from app.domain.decide.floor import NOBODY_NAMED, Address, Turn
from app.domain.floor import Measure
from app.domain.ids import BallotId, ItemId
from app.domain.selection import Selection
from app.domain.sitting import Sitting
from app.services.recorder import Recorder


class FloorService:
    """What a clerk does while somebody speaks."""

    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder

    def ask(self, address: Address, turn: Turn) -> Sitting:
        """Put somebody down to speak."""
        return self._recorder.record(lambda sitting: decide.ask_floor(sitting, address, turn))

    def waive(self, address: Address, item: ItemId | None = None) -> Sitting:
        """Strike somebody who doesn't want the floor any more."""
        return self._recorder.record(lambda sitting: decide.waive_floor(sitting, address, item))

    def give(self, address: Address, turn: Turn, *, because: str | None = None) -> Sitting:
        """Give somebody the floor."""
        return self._recorder.record(
            lambda sitting: decide.give_floor(sitting, address, turn, because=because)
        )

    def end(self, address: Address = NOBODY_NAMED) -> Sitting:
        """End the speech going on."""
        return self._recorder.record(lambda sitting: decide.end_floor(sitting, address))

    def extend(self, seconds: int, address: Address = NOBODY_NAMED) -> Sitting:
        """Give the speaker more time."""
        return self._recorder.record(lambda sitting: decide.extend(sitting, seconds, address))

    def warn(
        self, address: Address = NOBODY_NAMED, *, item: ItemId | None = None, reason: str = ""
    ) -> Sitting:
        """Warn somebody."""
        return self._recorder.record(
            lambda sitting: decide.warn(sitting, address, item=item, reason=reason)
        )

    def deprive(
        self, address: Address = NOBODY_NAMED, *, item: ItemId | None = None, reason: str = ""
    ) -> Sitting:
        """Take the floor from somebody."""
        return self._recorder.record(
            lambda sitting: decide.deprive(sitting, address, item=item, reason=reason)
        )

    def restrict(self, who: Selection, measure: Measure, number: str = "") -> Sitting:
        """Enter a sanction that is in force in this sitting."""
        return self._recorder.record(lambda sitting: decide.restrict(sitting, who, measure, number))

    def close_doors(self, decision: BallotId | None = None) -> Sitting:
        """Go on behind closed doors."""
        return self._recorder.record(lambda sitting: doors.close_doors(sitting, decision))

    def open_doors(self, decision: BallotId | None = None) -> Sitting:
        """Let the public in again."""
        return self._recorder.record(lambda sitting: doors.open_doors(sitting, decision))
