# SPDX-License-Identifier: Apache-2.0
"""The deputies of a body as its register has them: what the next sitting is planned with."""

from app.domain.decide.roster import enter_roster
from app.domain.member import Member, Roster
from app.domain.profile import Profile
from app.kazakh.alphabet import composed
from app.services.recorder import Recorder, replay_register


def register_key(profile: Profile, convocation: str = "") -> str:
    """Return the name of a body's register: «senate-1995/VIII»; the profile's convocation."""
    return composed(f"{profile.key}/{convocation or profile.convocation}")


class Rosters:
    """What a clerk does with the deputies of a body between sittings."""

    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder

    def of(self, register: str) -> Roster:
        """Return the deputies in a register, nobody where there is none yet."""
        return replay_register(self._recorder.journal, register).roster

    def enter(self, register: str, members: tuple[Member, ...]) -> bool:
        """Record the deputies of a body, whole; False when the register has just these already.

        Not to be called while a sitting is going on: it keeps the roster it was planned with.
        """
        self._recorder.open_register(register)
        facts = enter_roster(self._recorder.register, members)
        self._recorder.enter_apart(facts)
        return bool(facts)
