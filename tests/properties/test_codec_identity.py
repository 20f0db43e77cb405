# SPDX-License-Identifier: Apache-2.0
"""What is recorded is read back as it was, whatever it holds."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain import events as e
from app.storage.chain import GENESIS, is_canonical, link
from app.storage.codec import decode, encode, moment
from tests.soak import runs
from tests.strategies import EVENTS, facts, moments


@pytest.mark.parametrize("kind", EVENTS)
def test_every_fact_is_read_back_as_it_was(kind: type[e.Event]) -> None:
    """For every class of fact, with every field filled."""

    @settings(max_examples=runs(12, 500))
    @given(st.data())
    def check(data: st.DataObject) -> None:
        fact, at = data.draw(facts(kind)), data.draw(moments)
        entry = link(GENESIS, encode(fact, stream="s/2026-05-14/7", at=at, actor="хатшы"), 1)
        assert decode(entry) == fact
        assert type(decode(entry)) is kind
        assert moment(entry) == at
        assert is_canonical(entry.payload)

    check()
