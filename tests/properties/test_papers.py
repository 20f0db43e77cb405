# SPDX-License-Identifier: Apache-2.0
"""Any figures of a secret ballot: what balances, what differs, and that nobody's choice is kept."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import get_args, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import events as e
from app.domain.ids import BodyKey, CandidateId
from app.domain.member import SINGLE
from app.domain.outcome import Outcome, Strength, reckon
from app.domain.secret_ballot import SecretCount, differences, imbalances, reckon_papers
from app.domain.tally import Tally
from app.views.secret_view import equations
from tests.chamber import a_profile

FEW = st.integers(0, 12)
MAJORITY = a_profile().threshold("majority-total")
FIGURES = ("printed", "issued", "unused", "found", "invalid", "not_counted")


@st.composite
def counts(draw: st.DrawFn) -> SecretCount:
    """Return any figures, half of them near to balanced ones."""
    if draw(st.booleans()):
        printed, issued, unused, found, invalid, not_counted = (draw(FEW) for _ in FIGURES)
        return SecretCount(
            printed=printed,
            issued=issued,
            unused=unused,
            found=found,
            invalid=invalid,
            not_counted=not_counted,
            votes={SINGLE: Tally(in_favour=draw(FEW), against=draw(FEW))},
        )
    aside, votes = (draw(FEW), draw(FEW)), (draw(FEW), draw(FEW))
    found = sum(aside) + sum(votes) + draw(st.sampled_from([0, 0, 0, 1]))
    issued = found + draw(st.integers(-1, 3))
    unused = draw(FEW)
    return SecretCount(
        printed=issued + unused + draw(st.sampled_from([0, 0, 0, 1])),
        issued=issued,
        unused=unused,
        found=found,
        invalid=aside[0],
        not_counted=aside[1],
        votes={SINGLE: Tally(in_favour=votes[0], against=votes[1])},
    )


@given(count=counts(), registered=st.integers(0, 50))
def test_papers_balance_exactly_when_the_four_equations_hold(
    count: SecretCount, registered: int
) -> None:
    """Printed = issued + unused, issued ≤ registered, found ≤ issued, found = what was in it."""
    votes = count.votes[SINGLE]
    four = (
        count.printed == count.issued + count.unused,
        count.issued <= registered,
        count.found <= count.issued,
        count.found == count.invalid + count.not_counted + votes.in_favour + votes.against,
    )
    said = list(imbalances(count, {SINGLE: Strength(total=50, registered=registered)}))
    assert (said == []) is all(four)
    assert [each.holds for each in equations(count, registered)] == list(four)
    assert len(said) == four.count(False)


@given(count=counts(), other=counts())
def test_two_entries_differ_in_what_they_differ_in(count: SecretCount, other: SecretCount) -> None:
    """Either way round, and an entry never differs from itself."""
    assert differences(count, count) == ()
    named = differences(count, other)
    assert set(named) == set(differences(other, count))
    assert (named == ()) is (count == other)
    for name in named:
        if name in FIGURES:
            assert getattr(count, name) != getattr(other, name)


@given(count=counts())
def test_a_secret_vote_comes_out_as_an_open_one_with_the_same_votes(count: SecretCount) -> None:
    """Invalid and uncounted papers are neither for nor against."""
    strengths = {SINGLE: Strength(total=50, registered=50)}
    secret = reckon_papers(MAJORITY, strengths, count)
    openly = reckon(MAJORITY, strengths, count.votes)
    assert secret.adopted is openly.adopted
    assert secret.tally == openly.tally
    assert (secret.took_part, secret.did_not_vote) == (count.found, 50 - count.found)


@given(votes=st.permutations([(30, 10), (26, 14), (25, 15), (0, 40)]))
def test_the_order_of_names_on_a_paper_changes_nothing(votes: list[tuple[int, int]]) -> None:
    """Each is reckoned by the votes given to that name."""
    strengths = {SINGLE: Strength(total=50, registered=40)}
    names = [CandidateId(f"c{place}") for place in range(len(votes))]
    count = SecretCount(
        printed=40,
        issued=40,
        unused=0,
        found=40,
        invalid=0,
        not_counted=0,
        candidates={
            name: {SINGLE: Tally(in_favour=yes, against=no)}
            for name, (yes, no) in zip(names, votes, strict=True)
        },
    )
    outcome = reckon_papers(MAJORITY, strengths, count)
    for name, (yes, _) in zip(names, votes, strict=True):
        assert outcome.of(name).adopted is (yes >= 26)
        assert outcome.of(name) == reckon_papers(
            MAJORITY, strengths, replace(count, candidates={}, votes=count.candidates[name])
        )
    assert isinstance(outcome, Outcome)


def test_papers_of_two_bodies_are_told_apart_only_where_somebody_did() -> None:
    """Joint: invalid papers in all leave each body's share unknown, by prefix they don't."""
    bodies = (BodyKey("s"), BodyKey("z"))
    votes = {
        bodies[0]: Tally(in_favour=30, against=5),
        bodies[1]: Tally(in_favour=60, against=10),
    }
    plain = SecretCount(
        printed=110, issued=108, unused=2, found=107, invalid=2, not_counted=0, votes=votes
    )
    apart = replace(
        plain,
        invalid_of=dict(zip(bodies, (2, 0), strict=True)),
        not_counted_of=dict.fromkeys(bodies, 0),
    )
    strengths = dict(
        zip(
            bodies,
            (Strength(total=50, registered=37), Strength(total=98, registered=71)),
            strict=True,
        )
    )
    assert [each.found for each in reckon_papers(MAJORITY, strengths, plain).bodies] == [None, None]
    assert [each.found for each in reckon_papers(MAJORITY, strengths, apart).bodies] == [37, 70]
    clean = replace(plain, invalid=0, found=105)
    assert [each.found for each in reckon_papers(MAJORITY, strengths, clean).bodies] == [35, 70]
    assert list(imbalances(apart, strengths)) == []
    few = {**strengths, bodies[0]: Strength(total=50, registered=36)}
    assert [str(each) for each in imbalances(apart, {**few, bodies[1]: strengths[bodies[1]]})] == [
        "issued 108, but only 107 deputies are registered",
        "s: 37 papers, but only 36 deputies are registered",
    ]
    assert differences(plain, apart) == (
        "invalid.s", "invalid.z", "not_counted.s", "not_counted.z",
    )  # fmt: skip
    several = replace(
        apart, votes={}, candidates={CandidateId("c1"): votes, CandidateId("c2"): _swapped(votes)}
    )
    assert any("candidates' votes" in str(each) for each in imbalances(several, strengths))


def _swapped(votes: Mapping[BodyKey, Tally]) -> dict[BodyKey, Tally]:
    """Return the votes with one moved from one body to the other."""
    (one, first), (other, second) = votes.items()
    return {
        one: replace(first, in_favour=first.in_favour - 1),
        other: replace(second, in_favour=second.in_favour + 1),
    }


@pytest.mark.parametrize("event", [e.SecretCountEntered, SecretCount])
def test_no_fact_of_a_secret_count_has_a_place_for_a_deputy(event: type) -> None:
    """Searched through every type that it is made of: a deputy's key is none of them."""
    assert "MemberId" not in set(_named_types(event))


def _named_types(kind: object) -> set[str]:
    """Return the names of all types that a type is made of."""
    found = {getattr(kind, "__name__", "")}
    if isinstance(kind, type) and is_dataclass(kind):
        hints = get_type_hints(kind)
        for field in fields(kind):
            found |= _named_types(hints[field.name])
    for part in get_args(kind):
        found |= _named_types(part)
    return found
