# SPDX-License-Identifier: Apache-2.0
"""What is recorded has happened: no fact is refused, whatever it says, and none is forgotten."""

from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain import events as e
from app.domain.evolve import enter, evolve
from app.domain.register import Register
from app.domain.sitting import Sitting
from tests.chamber import STARTS, a_result
from tests.soak import runs
from tests.strategies import facts


@pytest.mark.parametrize("kind", get_args(e.SittingEvent))
def test_a_sitting_takes_every_fact(kind: type[e.SittingEvent]) -> None:
    """The same fact gives the same state, twice."""
    before = a_result(30)

    @settings(max_examples=runs(8, 300))
    @given(st.data())
    def check(data: st.DataObject) -> None:
        fact = data.draw(facts(kind))
        assert not isinstance(fact, e.RegisterEvent)
        once = evolve(before, fact, STARTS)
        assert isinstance(once, Sitting)
        assert once == evolve(before, fact, STARTS)

    check()


@pytest.mark.parametrize("kind", get_args(e.RegisterEvent))
def test_a_register_takes_every_fact(kind: type[e.RegisterEvent]) -> None:
    """And keeps it."""
    before = Register(key="senate-1995/VIII")

    @settings(max_examples=runs(8, 300))
    @given(st.data())
    def check(data: st.DataObject) -> None:
        fact = data.draw(facts(kind))
        assert isinstance(fact, e.RegisterEvent)
        once = enter(before, fact)
        assert once.key == before.key
        assert once == enter(before, fact)

    check()
