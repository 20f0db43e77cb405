# SPDX-License-Identifier: Apache-2.0
"""Who is elected: the majority first, then the seats; ties stop; the run-off (57.2, L97 10)."""

import pytest

from app.domain.ids import BallotId, CandidateId
from app.domain.ranking import CandidateOutcome, Contest, MorePassed, Next, Ranking, Terms, rank

NEEDED = (26, 50)
"""Of the Senate (50) and of the Mazhilis (98)."""


def outcomes(**votes: int | tuple[int, int]) -> tuple[CandidateOutcome, ...]:
    """Return the votes on candidates in the order of the agenda, of one body or of two."""
    made = []
    for key, given in votes.items():
        counts = (given,) if isinstance(given, int) else given
        made.append(
            CandidateOutcome(
                candidate=CandidateId(key),
                ballot=BallotId(f"of-{key}"),
                in_favour=counts,
                passed=all(n >= m for n, m in zip(counts, NEEDED, strict=False)),
            )
        )
    return tuple(made)


def keys(*names: str) -> tuple[CandidateId, ...]:
    """Return the keys of candidates."""
    return tuple(map(CandidateId, names))


def two_seats(rule: MorePassed = MorePassed.RANK) -> Terms:
    """Return two seats and what happens when more pass."""
    return Terms(seats=2, rule=rule)


def test_whoever_passes_is_elected_where_the_seats_suffice() -> None:
    """57.2-08 S:37: «көпшілік дауыс жинағандар сайланды деп есептеледі»; most votes first."""
    found = rank(outcomes(a=27, b=40, c=10), two_seats())
    assert found == Ranking(elected=keys("b", "a"))
    unlimited = rank(outcomes(a=27, b=40, c=26), Terms(seats=None))
    assert unlimited.elected == keys("b", "a", "c")


def test_acceptance_vector_23_outside_57_1() -> None:
    """Three for two posts, 40, 30 and 28 of 50: all pass, and the first two are elected (X-04)."""
    assert rank(outcomes(a=40, b=30, c=28), two_seats()) == Ranking(elected=keys("a", "b"))


def test_a_plurality_below_the_majority_elects_nobody() -> None:
    """X-05, S:39: the majority of the total first; most votes only among those who passed."""
    assert rank(outcomes(a=25, b=20), Terms(seats=1)) == Ranking()


def test_a_tie_at_the_cut_stops_and_is_named_in_the_order_of_the_agenda() -> None:
    """X-04: never settled silently; whoever is above the cut is elected all the same."""
    found = rank(outcomes(a=30, b=40, c=30), two_seats())
    assert (found.elected, found.tie, found.again) == (keys("b"), keys("a", "c"), keys("a", "c"))
    assert found.next is Next.REPEAT
    above = rank(outcomes(a=40, b=40, c=30), two_seats())
    assert above == Ranking(elected=keys("a", "b")), "a tie above the cut keeps nobody apart"


def test_the_order_of_arrival_knows_no_tie() -> None:
    """PR п.24, practice L7: 30, 40, 30 for two seats elects the first two of the agenda."""
    found = rank(outcomes(a=30, b=40, c=30), two_seats(MorePassed.ORDER_OF_ARRIVAL))
    assert found == Ranking(elected=keys("b", "a"))


def test_a_chamber_that_wants_to_be_asked_is_asked() -> None:
    """Nobody is elected until the chamber has settled it; where seats suffice nothing is asked."""
    found = rank(outcomes(a=40, b=30, c=28), two_seats(MorePassed.ASK))
    assert (found.elected, found.tie, found.next) == ((), keys("a", "b", "c"), Next.REPEAT)
    assert rank(outcomes(a=40, b=30, c=2), two_seats(MorePassed.ASK)).next is Next.NONE


def test_a_repeat_fills_only_the_seats_that_are_left() -> None:
    """Whoever was elected before stays so, whatever the votes of the repeat."""
    before = rank(outcomes(a=30, b=35, c=30, d=29), two_seats())
    again = rank(outcomes(a=45, b=35, c=44, d=29), two_seats(), before)
    assert again == Ranking(elected=keys("b", "a"))
    still = rank(outcomes(a=31, b=35, c=31, d=29), two_seats(), before)
    assert (still.elected, still.tie, still.next) == (keys("b"), keys("a", "c"), Next.REPEAT)
    neither = rank(outcomes(a=25, b=35, c=20, d=29), two_seats(), before)
    assert neither == Ranking(elected=keys("b")), "a repeat without a majority fills no seat"


def test_in_a_joint_election_one_is_ahead_only_in_both_bodies() -> None:
    """X-06, 57.2-09: votes of two chambers are never added; otherwise both stand in the tie."""
    one = Terms(seats=1)
    assert rank(outcomes(a=(30, 60), b=(31, 61)), one).elected == keys("b")
    crossed = rank(outcomes(a=(30, 90), b=(31, 50)), one)
    assert (crossed.elected, crossed.tie) == ((), keys("a", "b"))
    equal = rank(outcomes(a=(30, 60), b=(30, 61)), one)
    assert equal.tie == keys("a", "b")
    short = rank(outcomes(a=(25, 98), b=(26, 50)), one)
    assert short == Ranking(elected=keys("b")), "37 and 98 would not do either: each body's own"


def test_two_who_cross_are_both_elected_where_both_fit() -> None:
    """Neither is ahead of the other, and both are ahead of the third."""
    found = rank(outcomes(a=(40, 60), b=(39, 61), c=(30, 55)), two_seats())
    assert (set(found.elected), found.tie) == (set(keys("a", "b")), ())


RUN_OFF = Terms(seats=1, run_off=True)


def test_the_two_with_most_votes_go_into_the_run_off() -> None:
    """L97 10: more than two stood and nobody had the majority; practice L21."""
    found = rank(outcomes(a=10, b=20, c=12), RUN_OFF)
    assert (found.next, found.again, found.tie) == (Next.RUN_OFF, keys("b", "c"), ())
    assert found.contest is Contest.RUN_OFF
    won = rank(outcomes(a=10, b=20, c=21), RUN_OFF, found)
    assert (won.elected, won.next) == (keys("c"), Next.NONE)


def test_a_run_off_needs_more_than_two_candidates_and_nobody_who_passed() -> None:
    """L97 10; since 2026 there is none at all (practice L21)."""
    assert rank(outcomes(a=10, b=20), RUN_OFF) == Ranking()
    assert rank(outcomes(a=10, b=26, c=20), RUN_OFF) == Ranking(elected=keys("b"))
    assert rank(outcomes(a=10, b=20, c=12), Terms(seats=1)) == Ranking()


def test_equal_votes_in_the_run_off_stop_again() -> None:
    """Both are named and put again, and still no majority is needed."""
    found = rank(outcomes(a=10, b=20, c=12), RUN_OFF)
    tied = rank(outcomes(a=10, b=15, c=15), RUN_OFF, found)
    assert (tied.elected, tied.tie, tied.next) == ((), keys("b", "c"), Next.REPEAT)
    won = rank(outcomes(a=10, b=16, c=15), RUN_OFF, tied)
    assert (won.elected, won.next) == (keys("b"), Next.NONE)


@pytest.mark.parametrize(
    ("votes", "tie", "then", "finalists"),
    [
        ({"a": 20, "b": 12, "c": 12}, ("b", "c"), {"a": 20, "b": 9, "c": 10}, ("a", "c")),
        ({"a": 12, "b": 12, "c": 12}, ("a", "b", "c"), {"a": 9, "b": 8, "c": 10}, ("a", "c")),
    ],
)
def test_a_tie_for_a_place_in_the_run_off_is_named_first(
    votes: dict[str, int], tie: tuple[str, ...], then: dict[str, int], finalists: tuple[str, ...]
) -> None:
    """Only when the two are known does the run-off begin."""
    found = rank(outcomes(**votes), RUN_OFF)
    assert (found.elected, found.tie, found.next) == ((), keys(*tie), Next.REPEAT)
    two = rank(outcomes(**then), RUN_OFF, found)
    assert (two.next, two.again) == (Next.RUN_OFF, keys(*finalists))


def test_a_majority_in_the_vote_for_a_place_elects() -> None:
    """Whoever gathers the majority of the total is elected, also then (57.7)."""
    found = rank(outcomes(a=20, b=12, c=12), RUN_OFF)
    passed = rank(outcomes(a=20, b=27, c=12), RUN_OFF, found)
    assert (passed.elected, passed.next) == (keys("b"), Next.NONE)
