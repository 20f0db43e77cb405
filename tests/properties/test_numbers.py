# SPDX-License-Identifier: Apache-2.0
"""Majorities against exact fractions, for every total up to a thousand."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.ids import BodyKey
from app.domain.outcome import Strength, reckon
from app.domain.tally import Tally
from app.domain.threshold import Threshold, votes_needed
from tests.chamber import a_profile
from tests.strategies import shares

TOTALS = range(1, 1001)


def enough(votes: int, threshold: Threshold, base: int) -> bool:
    """Tell with exact fractions whether so many votes satisfy a share of a base."""
    share = Fraction(threshold.numerator, threshold.denominator) * base
    return votes > share if threshold.more_than else votes >= share


@pytest.mark.parametrize("key", [each.key for each in a_profile().thresholds])
def test_the_number_needed_is_the_least_that_is_enough(key: str) -> None:
    """Needed is enough and one less isn't, for every total to a thousand."""
    threshold = a_profile().threshold(key)
    for base in TOTALS:
        needed = votes_needed(threshold, base)
        assert enough(needed, threshold, base)
        assert not enough(needed - 1, threshold, base)


@given(shares(), st.integers(1, 1000))
def test_any_share_of_any_base(threshold: Threshold, base: int) -> None:
    """Not only those of the law; and nobody needs more votes than there are."""
    needed = votes_needed(threshold, base)
    assert enough(needed, threshold, base)
    assert not enough(needed - 1, threshold, base)
    assert 1 <= needed <= base


@given(shares(), st.integers(1, 500), st.data())
def test_an_outcome_agrees_with_exact_fractions(
    threshold: Threshold, total: int, data: st.DataObject
) -> None:
    """Vector 24: a + b + c ≤ r, whoever is left did not vote, and adoption is exact."""
    registered = data.draw(st.integers(0, total))
    in_favour = data.draw(st.integers(0, registered))
    against = data.draw(st.integers(0, registered - in_favour))
    tally = Tally(in_favour=in_favour, against=against)
    body = BodyKey("")
    strengths = {body: Strength(total=total, registered=registered)}
    outcome = reckon(threshold, strengths, {body: tally})
    assert outcome.adopted is enough(in_favour, threshold, total)
    assert outcome.did_not_vote == registered - in_favour - against >= 0


@given(st.integers(1, 300), st.integers(1, 300), st.data())
def test_votes_of_two_bodies_are_never_added_up(
    senate: int, mazhilis: int, data: st.DataObject
) -> None:
    """A joint decision is adopted exactly when each body adopts it alone."""
    threshold = a_profile().threshold("three-quarters-total")
    totals = {BodyKey("s"): senate, BodyKey("z"): mazhilis}
    votes = {key: data.draw(st.integers(0, total)) for key, total in totals.items()}
    outcome = reckon(
        threshold,
        {key: Strength(total=total, registered=total) for key, total in totals.items()},
        {key: Tally(in_favour=cast) for key, cast in votes.items()},
    )
    assert outcome.adopted is all(
        enough(votes[key], threshold, total) for key, total in totals.items()
    )
