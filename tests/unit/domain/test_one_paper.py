# SPDX-License-Identifier: Apache-2.0
"""One secret paper with several names: each has votes and a result of its own (CL95 9(3); W7)."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from app.domain import events as e
from app.domain.decide.changes import withdraw_candidate
from app.domain.decide.election import elect
from app.domain.decide.resolution import Subject, warrant
from app.domain.ids import CandidateId
from app.domain.refusals import (
    BallotOpen,
    Malformed,
    PapersDoNotBalance,
    SeparateBallots,
)
from app.domain.register import Register
from app.domain.secret_ballot import SecretCount, Unmarked, differences
from app.domain.sitting import Sitting
from app.domain.tally import Tally
from tests.chamber import (
    after,
    given,
    putting,
)
from tests.secret import (
    ELECTION,
    a_body,
    a_secret_ballot,
    a_sitting_with_tellers,
    an_election,
    counted,
    counting,
    electing,
    one_paper,
    papers,
    papers_of,
)

THIRTY = papers(30, 8, invalid=1, not_counted=1)
REGISTER = Register(key="senate-1995/VIII")


def test_one_paper_bears_several_names() -> None:
    """Each has a result of its own; the paper has none."""
    votes = {"m002": (28, 12), "m003": (26, 14), "m004": (10, 30)}
    sitting = after(one_paper(), *counted(papers_of(votes)))
    outcome = sitting.ballots[2].outcome
    assert outcome is not None
    assert [outcome.of(CandidateId(key)).adopted for key in votes] == [True, True, False]
    assert (outcome.tally, outcome.adopted, outcome.took_part) == (Tally(), True, 40)
    assert outcome.of(None) is outcome
    for key in votes:
        assert sitting.decided(ELECTION, CandidateId(key), "main") is sitting.ballots[2]


def test_those_who_passed_on_one_paper_are_elected_by_their_own_votes() -> None:
    """Most votes first; the one act of the election rests on that paper."""
    votes = {"m002": (26, 14), "m003": (28, 12), "m004": (10, 30)}
    sitting = after(one_paper(), *counted(papers_of(votes)), lambda now: elect(now, ELECTION))
    election = sitting.election(ELECTION)
    assert election is not None
    assert (election.complete, election.ranking.elected) == (True, ("m003", "m002"))
    assert warrant(sitting, REGISTER, Subject(item=ELECTION), None).ballot.id == "b3"


def test_who_is_tied_on_one_paper_is_put_again_on_another() -> None:
    """With the names of those tied alone (X-04)."""
    votes = {"m002": (26, 14), "m003": (26, 14), "m004": (10, 30)}
    sitting = after(one_paper(seats=1), *counted(papers_of(votes)))
    tied = after(sitting, lambda now: elect(now, ELECTION), electing(None))
    assert tied.ballots[-1].candidates == ("m002", "m003")


def test_nobody_passes_on_a_paper_where_all_fail() -> None:
    """Then the paper as a whole has adopted nothing."""
    votes = dict.fromkeys(("m002", "m003", "m004"), (10, 30))
    sitting = after(one_paper(), *counted(papers_of(votes)))
    assert sitting.ballots[2].outcome is not None
    assert not sitting.ballots[2].outcome.adopted


@pytest.mark.parametrize(
    "count",
    [
        pytest.param(THIRTY, id="of one"),
        pytest.param(papers_of({"m002": (40, 0)}), id="of some"),
        pytest.param(papers_of(dict.fromkeys(("m002", "m003", "m009"), (20, 20))), id="of another"),
    ],
)
def test_the_figures_are_those_of_the_paper(count: SecretCount) -> None:
    """Each name on it has its votes, and nobody else."""
    given(one_paper()).when(counting(count)).then_refused(Malformed)


def test_the_figures_name_the_body() -> None:
    """Those of another body are nobody's."""
    stray = replace(THIRTY, votes={})
    given(a_secret_ballot()).when(counting(stray)).then_refused(Malformed)


def test_each_name_on_a_paper_balances() -> None:
    """A paper counts for every name on it, for or against."""
    votes = {"m002": (28, 12), "m003": (26, 14), "m004": (10, 29)}
    given(one_paper()).when(counting(papers_of(votes))).then_refused(PapersDoNotBalance)


def test_a_name_on_the_paper_is_not_withdrawn_while_it_is_voted_on() -> None:
    """Neither before it is closed nor before it is announced."""
    standing_down: Callable[[Sitting], tuple[e.CandidateWithdrawn]] = lambda s: withdraw_candidate(  # noqa: E731
        s, ELECTION, CandidateId("m003")
    )
    given(one_paper()).when(standing_down).then_refused(BallotOpen)


def test_one_paper_for_all_is_only_for_elections_that_allow_it() -> None:
    """57.1 votes on each candidate alone."""
    sitting = a_sitting_with_tellers(item=an_election(2))
    given(sitting).when(electing(None)).then_refused(SeparateBallots)
    given(a_sitting_with_tellers()).when(putting(None)).then_refused(Malformed)


def test_a_paper_bears_only_names_not_decided_yet() -> None:
    """One was put alone before."""
    item = an_election(3, kind="elect-deputy-chair")
    sitting = after(
        a_sitting_with_tellers(item=item), electing("m002"), *counted(THIRTY), electing(None)
    )
    assert sitting.ballots[-1].candidates == ("m003", "m004")


def test_what_an_unmarked_paper_means_is_fixed_before_the_vote() -> None:
    """X-22: with one name it is a vote for, unless the profile says otherwise."""
    assert a_secret_ballot().ballots[-1].unmarked is Unmarked.FOR
    body = a_body()
    strict = replace(body, switches=replace(body.switches, unmarked_single=Unmarked.NOT_COUNTED))
    sitting = after(a_sitting_with_tellers(body=strict), electing())
    assert sitting.ballots[-1].unmarked is Unmarked.NOT_COUNTED
    assert one_paper().ballots[-1].unmarked is None
    assert one_paper(1).ballots[-1].unmarked is Unmarked.FOR
    assert sitting.ballots[1].unmarked is None


def test_two_entries_of_several_names_differ_by_name() -> None:
    """The figure is named with the candidate's key."""
    one = papers_of({"m002": (28, 12), "m003": (26, 14)})
    other = papers_of({"m002": (28, 12), "m003": (14, 26)})
    assert differences(one, other) == ("m003.in_favour", "m003.against")
