# SPDX-License-Identifier: Apache-2.0
"""The deputies of a body entered into its register, apart from any sitting."""

from datetime import date

import pytest

from app.domain.decide.roster import enter_roster
from app.domain.evolve import enter
from app.domain.member import seated
from app.domain.refusals import Malformed
from app.domain.register import MandateEnd, Register
from tests.chamber import a_roster

REGISTER = Register(key="senate-1995/VIII")
MEMBERS = a_roster(3)


def test_the_register_learns_who_the_deputies_are() -> None:
    """Once: the same deputies again are no news."""
    (fact,) = enter_roster(REGISTER, MEMBERS[::-1])
    known = enter(REGISTER, fact)
    assert known.roster == seated(MEMBERS)
    assert enter_roster(known, MEMBERS) == ()


def test_a_mandate_that_ended_early_stays_ended() -> None:
    """A list from the chancery doesn't give the seat back."""
    gone = MEMBERS[1]
    ended = {gone.id: MandateEnd(name=gone.name, day=date(2026, 5, 1))}
    register = Register(key=REGISTER.key, ended=ended)
    (fact,) = enter_roster(register, MEMBERS)
    assert [each.ended for each in fact.members] == [None, date(2026, 5, 1), None]


def test_nobody_at_all_and_a_key_twice_are_refused() -> None:
    """A register is never left half right."""
    with pytest.raises(Malformed, match="at least one"):
        enter_roster(REGISTER, ())
    with pytest.raises(Malformed, match="stands twice"):
        enter_roster(REGISTER, (*MEMBERS, MEMBERS[0]))
