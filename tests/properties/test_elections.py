# SPDX-License-Identifier: Apache-2.0
"""Any election: who is elected doesn't hang on the order of the agenda, and no tie is silent."""

import random
from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.ids import BallotId, CandidateId
from app.domain.ranking import CandidateOutcome, MorePassed, Next, Ranking, Terms, rank
from tests.soak import runs

MAJORITY = 4


def _outcome(place: int, votes: Sequence[int]) -> CandidateOutcome:
    return CandidateOutcome(
        candidate=CandidateId(f"c{place}"),
        ballot=BallotId(f"b{place}"),
        in_favour=tuple(votes),
        passed=all(each >= MAJORITY for each in votes),
    )


@st.composite
def elections(draw: st.DrawFn, *, bodies: int | None = None) -> tuple[CandidateOutcome, ...]:
    """Return the votes on some candidates in one body or two, ties likely."""
    parts = bodies or draw(st.integers(1, 2))
    votes = draw(
        st.lists(
            st.lists(st.integers(0, 7), min_size=parts, max_size=parts), min_size=1, max_size=7
        )
    )
    return tuple(_outcome(place, each) for place, each in enumerate(votes))


TERMS = st.builds(
    Terms,
    seats=st.one_of(st.none(), st.integers(1, 4)),
    rule=st.sampled_from(MorePassed),
    run_off=st.booleans(),
)
SHUFFLES = st.integers(0, 10_000).map(random.Random)


def _who(ranking: Ranking) -> tuple[object, ...]:
    return (
        set(ranking.elected),
        set(ranking.tie),
        set(ranking.again),
        set(ranking.kept),
        ranking.next,
        ranking.contest,
    )


@settings(max_examples=runs(300, 20_000))
@given(elections(), TERMS, SHUFFLES)
def test_the_order_of_the_candidates_elects_nobody(
    outcomes: tuple[CandidateOutcome, ...], terms: Terms, shuffle: random.Random
) -> None:
    """Unless the chamber goes by it; and whoever is named stands in the order of the agenda."""
    if terms.rule is MorePassed.ORDER_OF_ARRIVAL:
        terms = Terms(seats=terms.seats, run_off=terms.run_off)
    mixed = shuffle.sample(outcomes, len(outcomes))
    first, second = rank(outcomes, terms), rank(mixed, terms)
    assert _who(first) == _who(second)
    order = [each.candidate for each in outcomes]
    for named in (first.tie, first.again, first.kept):
        assert list(named) == sorted(named, key=order.index)


@settings(max_examples=runs(300, 20_000))
@given(elections(), TERMS)
def test_only_those_who_passed_fill_the_seats(
    outcomes: tuple[CandidateOutcome, ...], terms: Terms
) -> None:
    """Never more than there are seats, nobody twice, nobody elected and tied at once."""
    found = rank(outcomes, terms)
    passed = {each.candidate for each in outcomes if each.passed}
    assert set(found.elected) <= passed
    assert len(set(found.elected)) == len(found.elected)
    assert terms.seats is None or len(found.elected) <= terms.seats
    assert not set(found.elected) & {*found.tie, *found.again}
    assert (found.next is Next.NONE) is (not found.again)
    assert set(found.tie) <= set(found.again)
    if passed and terms.seats is not None and len(passed) >= terms.seats and not found.tie:
        assert len(found.elected) == terms.seats


@settings(max_examples=runs(300, 20_000))
@given(elections(bodies=1), st.integers(1, 4))
def test_every_tie_at_the_cut_stops_and_is_named(
    outcomes: tuple[CandidateOutcome, ...], seats: int
) -> None:
    """Counted a second way: those who passed in falling order; equal votes across the cut tie."""
    found = rank(outcomes, Terms(seats=seats))
    passed = sorted((each.in_favour[0] for each in outcomes if each.passed), reverse=True)
    if len(passed) <= seats:
        assert (len(found.elected), found.tie) == (len(passed), ())
        return
    last_in, first_out = passed[seats - 1], passed[seats]
    votes = {each.candidate: each.in_favour[0] for each in outcomes}
    if last_in == first_out:
        tied = [each.candidate for each in outcomes if each.in_favour[0] == last_in]
        assert (list(found.tie), found.next) == (tied, Next.REPEAT)
        assert all(votes[each] > last_in for each in found.elected)
    else:
        assert found.tie == ()
        assert sorted((votes[each] for each in found.elected), reverse=True) == passed[:seats]


@settings(max_examples=runs(300, 20_000))
@given(elections(), TERMS, st.data())
def test_what_is_settled_stays_settled(
    outcomes: tuple[CandidateOutcome, ...], terms: Terms, data: st.DataObject
) -> None:
    """Round after round: the elected stay, the seats are never overfilled, nobody else comes in."""
    found = rank(outcomes, terms)
    for _ in range(4):
        if found.next is Next.NONE:
            break
        later = tuple(
            _outcome(
                int(each.candidate[1:]),
                data.draw(st.tuples(*(st.integers(0, 7),) * len(each.in_favour))),
            )
            if each.candidate in found.again
            else each
            for each in outcomes
        )
        before, found = found, rank(later, terms, found)
        assert found.elected[: len(before.elected)] == before.elected
        assert set(found.elected) <= {*before.elected, *before.again}
        assert terms.seats is None or len(found.elected) <= max(terms.seats, 1)
        assert set(found.again) <= {*before.again, *before.kept}
