# SPDX-License-Identifier: Apache-2.0
"""Whatever applies, the code that stands first in the public order is answered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.refusals import OBJECTIONS, REFUSALS, Objection, Refusal, weigh
from tests.strategies import refusals
from tests.unit.domain.test_refusals import KINDS

BY_NAME = {kind.__name__: kind for kind in KINDS}
REASONS = st.sampled_from([None, "", "  ", "Жедел"])


def place(refusal: Refusal) -> int:
    """Return where a refusal stands in the public order."""
    return (*REFUSALS, *OBJECTIONS).index(refusal.sought_as or refusal.code)


@given(refusals(BY_NAME), REASONS)
def test_the_first_that_applies_is_answered(found: list[Refusal], because: str | None) -> None:
    """Refusals before objections, each family in its order; a reason lifts objections alone."""
    firm = [each for each in found if not isinstance(each, Objection)]
    soft = [each for each in found if isinstance(each, Objection)]
    expected = firm or (soft if not (because or "").strip() else [])
    if expected:
        with pytest.raises(Refusal) as answered:
            weigh([None, *found], because)
        assert place(answered.value) == min(map(place, expected))
        assert answered.value in expected
    else:
        assert list(weigh([None, *found], because)) == sorted(soft, key=place)
