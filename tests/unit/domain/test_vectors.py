# SPDX-License-Identifier: Apache-2.0
"""The acceptance vectors: what a chamber of 50, 98 or 145 decides with these votes."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.decide import registration
from app.domain.decide import sitting as course
from app.domain.refusals import NoQuorum, ThresholdUnreachable
from app.domain.sitting import Sitting
from tests.chamber import (
    Given,
    a_plan,
    a_planned_sitting,
    a_profile,
    a_sitting_in_progress,
    after,
    given,
    putting,
    registering,
    voting,
)
from tests.powers import needing

ROWS = list(
    csv.DictReader(
        (Path(__file__).parents[2] / "data" / "vectors.csv")
        .read_text(encoding="utf-8")
        .splitlines()
    )
)
BODIES = {"50": "senate-1995", "98": "senate-1995", "145": "qurultay-2026"}
NAMED = [
    pytest.param(row, id=f"{row['number']}: {row['total']}, {row['threshold']}, {row['expected']}")
    for row in ROWS
]


def a_vote(row: dict[str, str]) -> Given:
    """Return the sitting of a row, its first candidate put to the vote."""
    total, here = int(row["total"]), int(row["registered"])
    plan = a_plan(needing(row["threshold"], a_profile(BODIES[row["total"]], total=total)))
    return given(a_sitting_in_progress(here, the=plan)).when(putting("c1"))


def announced(row: dict[str, str]) -> Sitting:
    """Return the sitting of a row after its result."""
    answers = [int(row[choice]) for choice in ("in_favour", "against", "abstained")]
    return after(a_vote(row).sitting, *voting(*answers))


@pytest.mark.parametrize("row", [each for each in NAMED if "no-quorum" in str(each.id)])
def test_without_two_thirds_of_the_total_nothing_opens(row: dict[str, str]) -> None:
    """One deputy short of two thirds, the sitting can't be opened."""
    total, here = int(row["total"]), int(row["registered"])
    plan = a_plan(a_profile(BODIES[row["total"]], total=total))
    planned = a_planned_sitting(plan)
    short = given(planned, registration.open_registration, registering(here))
    short.when(course.open_sitting).then_refused(NoQuorum, registered=here, needed=here + 1)


@pytest.mark.parametrize("row", [each for each in NAMED if "unreachable" in str(each.id)])
def test_a_majority_out_of_reach_is_said_before_the_vote(row: dict[str, str]) -> None:
    """37 of 50 can't give 38 votes, however they vote."""
    a_vote(row).then_refused(ThresholdUnreachable, registered=37, needed=38)


@pytest.mark.parametrize("row", [each for each in NAMED if "adopted" in str(each.id)])
def test_a_vote_is_adopted_by_its_majority_and_no_less(row: dict[str, str]) -> None:
    """The votes in favour reach what is needed, or the decision is not adopted."""
    outcome = announced(row).ballots[-1].outcome
    assert outcome is not None
    assert outcome.adopted is (row["expected"] == "adopted")
    assert not outcome.tied
    assert outcome.did_not_vote == int(row["did_not_vote"])


@pytest.mark.parametrize("row", [each for each in NAMED if "tied" in str(each.id)])
def test_a_tie_is_not_adopted(row: dict[str, str]) -> None:
    """As many in favour as against: half is not more than half."""
    outcome = announced(row).ballots[-1].outcome
    assert outcome is not None
    assert (outcome.tied, outcome.adopted) == (True, False)


def test_an_organ_of_the_body_has_its_own_total() -> None:
    """Vector 22: of a commission of 10, seven make two thirds and six don't."""
    commission = a_plan(replace(a_profile(total=10), quorum="two-thirds-total"))
    planned = a_planned_sitting(commission)
    six = given(planned, registration.open_registration, registering(6))
    six.when(course.open_sitting).then_refused(NoQuorum, registered=6, needed=7)
    seven = after(planned, registration.open_registration, registering(7), course.open_sitting)
    assert seven.has_quorum
