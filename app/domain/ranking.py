# SPDX-License-Identifier: Apache-2.0
"""Who is elected of several candidates: those who passed, the seats, ties at the cut, the run-off.

A vote on each candidate comes first; whoever doesn't reach the majority is elected by no plurality
(X-05). A tie is never settled here: it stops and is named (X-04).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from app.domain.ids import BallotId, CandidateId, ItemId

RUN_OFF_PLACES = 2
"""The two with most votes (L97 10)."""


class MorePassed(StrEnum):
    """What happens when more candidates reach the majority than there are seats (X-04)."""

    RANK = "rank"
    """Most votes first."""
    ORDER_OF_ARRIVAL = "order_of_arrival"
    """In the order of submission, until the seats are full (PR п.24)."""
    ASK = "ask"
    """The chamber settles it: nobody is elected until it has."""


class Next(StrEnum):
    """What has to follow before the election is complete."""

    NONE = "none"
    REPEAT = "repeat"
    RUN_OFF = "run_off"


class Contest(StrEnum):
    """What the votes on those who are put again will decide."""

    SEATS = "seats"
    RUN_OFF_PLACES = "run_off_places"
    """Who goes into the run-off."""
    RUN_OFF = "run_off"
    """More votes win; no majority is needed (L97 10)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateOutcome:
    """What the vote on one candidate came to."""

    candidate: CandidateId
    ballot: BallotId
    in_favour: tuple[int, ...]
    """By body, always in the same order of the bodies."""
    passed: bool
    """The majority was reached, in every body."""

    def ahead_of(self, other: "CandidateOutcome") -> bool:
        """Whether this one has more votes in each body: votes of two are never added (X-06)."""
        return all(
            mine > theirs for mine, theirs in zip(self.in_favour, other.in_favour, strict=True)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """By what an election goes."""

    seats: int | None
    """None: everybody who passed is elected."""
    rule: MorePassed = MorePassed.RANK
    run_off: bool = False
    """Whether the two with most votes are put again when nobody passed (L97 10)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """What an election came to so far."""

    elected: tuple[CandidateId, ...] = ()
    """Most votes first; what an earlier round gave stands before."""
    tie: tuple[CandidateId, ...] = ()
    """In the order of the agenda: whom only another vote can separate."""
    next: Next = Next.NONE
    again: tuple[CandidateId, ...] = ()
    """Who is put again, in the order of the agenda."""
    contest: Contest = Contest.SEATS
    kept: tuple[CandidateId, ...] = ()
    """Who is in the run-off already, while its second place is open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Election:
    """The latest decision on the election of an item."""

    item: ItemId
    terms: Terms
    ranking: Ranking
    after: int
    """How many votes had been opened in the sitting by then."""

    @property
    def complete(self) -> bool:
        """Whether no other vote is asked for."""
        return self.ranking.next is Next.NONE


def rank(
    outcomes: Sequence[CandidateOutcome], terms: Terms, before: Ranking | None = None
) -> Ranking:
    """Return who is elected, by the latest votes in the order of the agenda.

    `before` is the decision after which some of them were put again; what it settled stays.
    """
    if before is None:
        passed = [each for each in outcomes if each.passed]
        if not passed and terms.run_off and len(outcomes) > RUN_OFF_PLACES:
            return _places(outcomes, outcomes, ())
        return _seats(passed, terms, ())
    again = [each for each in outcomes if each.candidate in before.again]
    passed = [each for each in again if each.passed]
    match before.contest:
        case Contest.SEATS:
            return _seats(passed, terms, before.elected)
        case Contest.RUN_OFF_PLACES if passed:
            return _seats(passed, terms, ())
        case Contest.RUN_OFF_PLACES:
            return _places(outcomes, again, before.kept)
        case Contest.RUN_OFF:
            return _run_off(again)
        case _:
            assert_never(before.contest)


def cut(
    outcomes: Sequence[CandidateOutcome], places: int
) -> tuple[tuple[CandidateOutcome, ...], tuple[CandidateOutcome, ...]]:
    """Return those who are above the cut for certain, and those whom it can't separate."""
    above, tied = [], []
    for each in outcomes:
        rivals = [other for other in outcomes if other is not each]
        if sum(not each.ahead_of(other) for other in rivals) < places:
            above.append(each)
        elif sum(other.ahead_of(each) for other in rivals) < places:
            tied.append(each)
    return tuple(above), tuple(tied)


def _seats(
    passed: Sequence[CandidateOutcome], terms: Terms, already: tuple[CandidateId, ...]
) -> Ranking:
    """Fill the seats that are left with those who passed."""
    left = None if terms.seats is None else terms.seats - len(already)
    if left is None or len(passed) <= left:
        return Ranking(elected=(*already, *_most_first(passed)))
    match terms.rule:
        case MorePassed.RANK:
            above, tied = cut(passed, left)
        case MorePassed.ORDER_OF_ARRIVAL:
            above, tied = tuple(passed[:left]), ()
        case MorePassed.ASK:
            above, tied = (), tuple(passed)
        case _:
            assert_never(terms.rule)
    return Ranking(
        elected=(*already, *_most_first(above)),
        tie=_keys(tied),
        next=Next.REPEAT if tied else Next.NONE,
        again=_keys(tied),
    )


def _places(
    outcomes: Sequence[CandidateOutcome],
    among: Sequence[CandidateOutcome],
    kept: tuple[CandidateId, ...],
) -> Ranking:
    """Find the two of the run-off; a tie for a place in it is named first."""
    above, tied = cut(among, RUN_OFF_PLACES - len(kept))
    found = {*kept, *_keys(above)}
    two = tuple(each.candidate for each in outcomes if each.candidate in found)
    if not tied:
        return Ranking(next=Next.RUN_OFF, again=two, contest=Contest.RUN_OFF)
    return Ranking(
        tie=_keys(tied),
        next=Next.REPEAT,
        again=_keys(tied),
        contest=Contest.RUN_OFF_PLACES,
        kept=two,
    )


def _run_off(two: Sequence[CandidateOutcome]) -> Ranking:
    """Elect whoever has more votes; equal votes stop again."""
    above, tied = cut(two, 1)
    return Ranking(
        elected=_keys(above),
        tie=_keys(tied),
        next=Next.REPEAT if tied else Next.NONE,
        again=_keys(tied),
        contest=Contest.RUN_OFF,
    )


def _most_first(outcomes: Sequence[CandidateOutcome]) -> tuple[CandidateId, ...]:
    return _keys(sorted(outcomes, key=lambda each: -sum(each.in_favour)))


def _keys(outcomes: Sequence[CandidateOutcome]) -> tuple[CandidateId, ...]:
    return tuple(each.candidate for each in outcomes)
