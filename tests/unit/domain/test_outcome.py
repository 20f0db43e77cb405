# SPDX-License-Identifier: Apache-2.0
"""An outcome: body by body, explained, never added up across two chambers."""

import pytest

from app.domain.member import SINGLE
from app.domain.outcome import Outcome, Strength, explain, reckon
from app.domain.tally import Choice, Tally, count
from tests.chamber import MAZHILIS, SENATE, a_profile


def of_fifty(in_favour: int, against: int = 0, abstained: int = 0) -> Outcome:
    """Return the outcome of a vote of the Senate with 40 registered."""
    tally = Tally(in_favour=in_favour, against=against, abstained=abstained)
    strengths = {SINGLE: Strength(total=50, registered=40)}
    return reckon(a_profile().threshold("majority-total"), strengths, {SINGLE: tally})


def joint(senate: int, mazhilis: int) -> Outcome:
    """Return the outcome of a joint vote by three quarters, all deputies registered."""
    return reckon(
        a_profile().threshold("three-quarters-total"),
        {SENATE: Strength(total=50, registered=50), MAZHILIS: Strength(total=98, registered=98)},
        {SENATE: Tally(in_favour=senate), MAZHILIS: Tally(in_favour=mazhilis)},
    )


@pytest.mark.law
@pytest.mark.parametrize(
    ("senate", "mazhilis", "adopted"),
    [
        pytest.param(38, 74, True, id="57.2 S:35 three quarters of each"),
        pytest.param(38, 73, False, id="57.2 S:35 one short in the Mazhilis"),
        pytest.param(37, 98, False, id="57.2 S:35 one short in the Senate"),
        pytest.param(50, 73, False, id="57.2 S:35 votes are not lent to the other body"),
    ],
)
def test_both_bodies_must_adopt(senate: int, mazhilis: int, *, adopted: bool) -> None:
    """In a joint sitting three quarters are needed in each body, never in the sum."""
    outcome = joint(senate, mazhilis)
    assert outcome.adopted is adopted
    assert outcome.tally.in_favour == senate + mazhilis
    assert [body.needed for body in outcome.bodies] == [38, 74]
    assert outcome.registered == 148
    assert outcome.did_not_vote == 148 - senate - mazhilis


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        pytest.param(of_fifty(27, 4, 9), "In favour: 27; needed: 26", id="one more"),
        pytest.param(of_fifty(27, 4, 9), "1 more than needed. Adopted (", id="the surplus"),
        pytest.param(of_fifty(26, 14), "exactly enough. Adopted (", id="exactly"),
        pytest.param(of_fifty(20, 15, 5), "6 short. Not adopted (", id="the shortfall"),
        pytest.param(of_fifty(25), "1 short, though nobody voted against.", id="nobody against"),
        pytest.param(of_fifty(0), "26 short. Not adopted (", id="nobody voted"),
    ],
)
def test_an_outcome_says_why(outcome: Outcome, words: str) -> None:
    """Base, needed, achieved, margin and article stand in one sentence."""
    (sentence,) = explain(outcome)
    assert words in str(sentence)
    assert "the total number of deputies: 50" in str(sentence)
    assert outcome.threshold.article in str(sentence)


def test_a_joint_outcome_is_explained_for_each_body() -> None:
    """Each body has its own sentence with its own numbers."""
    senate, mazhilis = map(str, explain(joint(38, 73)))
    assert "38" in senate
    assert "exactly enough" in senate
    assert "1 short" in mazhilis


def test_the_silent_are_counted_apart() -> None:
    """Who gave no answer did not abstain."""
    outcome = of_fifty(25, 3, 2)
    assert outcome.tally.took_part == 30
    assert outcome.did_not_vote == 10
    assert outcome.bodies[0].did_not_vote == 10


def test_choices_are_counted() -> None:
    """Each answer counts once."""
    choices = [Choice.ABSTAIN, Choice.IN_FAVOUR, Choice.IN_FAVOUR, Choice.AGAINST]
    assert count(choices) == Tally(in_favour=2, against=1, abstained=1)


@pytest.mark.parametrize(("pair", "tied"), [((5, 5), True), ((0, 0), False), ((6, 5), False)])
def test_nothing_to_nothing_is_no_tie(pair: tuple[int, int], *, tied: bool) -> None:
    """A tie needs somebody on either side."""
    assert of_fifty(*pair).tied is tied
