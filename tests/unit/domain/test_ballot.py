# SPDX-License-Identifier: Apache-2.0
"""A vote from its opening to the announced result (PR п.21–25)."""

import pytest

from app.domain.ballot import BallotStage
from app.domain.decide import ballot, registration
from app.domain.decide import sitting as course
from app.domain.events import (
    BallotClosed,
    CountEntered,
    ResultAnnounced,
    VotesCast,
    VotesWithdrawn,
)
from app.domain.ids import BallotId, BodyKey, MemberId
from app.domain.kinds import Method
from app.domain.member import SINGLE
from app.domain.outcome import Strength
from app.domain.refusals import (
    BallotClosed as ClosedAlready,
)
from app.domain.refusals import (
    BallotOpen,
    BeyondPool,
    CountExceedsRegistered,
    LateVote,
    Malformed,
    NoBallotOpen,
    NoQuorum,
    NotRegistered,
    SittingNotOpen,
    UnknownMember,
)
from app.domain.sitting import Sitting
from app.domain.tally import Choice, Tally
from tests.chamber import (
    Decision,
    a_result,
    a_sitting_in_progress,
    after,
    an_open_ballot,
    casting,
    everyone_but,
    given,
    leaving,
    members,
    putting,
    putting_procedural,
    refusal_of,
    registering,
    voting,
)

B2 = BallotId("b2")


def a_closed_ballot(in_favour: int = 30) -> Sitting:
    """Return a sitting whose first vote is closed and not announced."""
    return after(an_open_ballot(), casting(in_favour), ballot.close_vote)


def by_hands(registered: int = 40) -> Sitting:
    """Return a sitting with a vote by show of hands going on."""
    return after(a_sitting_in_progress(registered), putting("c1", method=Method.SHOW_OF_HANDS))


def counting(in_favour: int, against: int = 0, abstained: int = 0) -> Decision:
    """Enter the tellers' figures."""
    tally = Tally(in_favour=in_favour, against=against, abstained=abstained)
    return lambda sitting: ballot.enter_count(sitting, {SINGLE: tally})


def withdrawing(*keys: str) -> Decision:
    """Take answers back."""
    return lambda sitting: ballot.withdraw_vote(sitting, members(*keys))


def test_named_deputies_answer_as_named() -> None:
    """Each deputy gives one of the three answers (PR п.25; C26 55(1))."""
    cast = given(an_open_ballot()).when(casting(members("m001"), members("m002"), members("m003")))
    cast.then(
        VotesCast(
            ballot=B2,
            votes={
                MemberId("m001"): Choice.IN_FAVOUR,
                MemberId("m002"): Choice.AGAINST,
                MemberId("m003"): Choice.ABSTAIN,
            },
        )
    )


def test_numbers_are_filled_one_after_another() -> None:
    """In favour first, then against, then abstaining, of those named in no list."""
    voted = after(an_open_ballot(), casting(2, members("m002"), 1)).ballots[-1].votes
    assert voted == {
        "m001": Choice.IN_FAVOUR,
        "m003": Choice.IN_FAVOUR,
        "m002": Choice.AGAINST,
        "m004": Choice.ABSTAIN,
    }


def test_all_means_all_who_have_not_voted() -> None:
    """Whoever has answered keeps the answer."""
    sitting = after(an_open_ballot(), casting(against=10), casting(everyone_but("m040")))
    tally = sitting.reckon(sitting.ballots[-1]).tally
    assert (tally.in_favour, tally.against) == (29, 10)


def test_a_second_answer_replaces_the_first() -> None:
    """Each deputy has one mark; the record keeps both."""
    sitting = after(an_open_ballot(), casting(members("m001")), casting(0, members("m001")))
    assert sitting.ballots[-1].votes == {"m001": Choice.AGAINST}


@pytest.mark.parametrize(
    ("decision", "refusal"),
    [
        pytest.param(casting(members("m001", "m001")), Malformed, id="twice in a list"),
        pytest.param(casting(members("m001"), members("m001")), Malformed, id="in two lists"),
        pytest.param(casting(41), BeyondPool, id="more than are here"),
        pytest.param(casting(30, 11), BeyondPool, id="more than are left"),
        pytest.param(casting(members("m041")), NotRegistered, id="not registered"),
        pytest.param(casting(members("m777")), UnknownMember, id="unknown"),
        pytest.param(casting(everyone_but("m777")), UnknownMember, id="all but a stranger"),
    ],
)
def test_votes_that_cannot_be(decision: Decision, refusal: type[Malformed]) -> None:
    """A list is taken whole or not at all."""
    met = given(an_open_ballot()).when(decision)
    met.then_refused(refusal)
    assert met.sitting == an_open_ballot()


def test_no_vote_is_given_when_none_goes_on() -> None:
    """Nothing opened since the last announcement."""
    for sitting in (a_sitting_in_progress(), a_result(30)):
        given(sitting).when(casting(1)).then_refused(NoBallotOpen)
        given(sitting).when(withdrawing("m001")).then_refused(NoBallotOpen)
        given(sitting).when(counting(1)).then_refused(NoBallotOpen)
        given(sitting).when(ballot.close_vote).then_refused(NoBallotOpen)
        given(sitting).when(ballot.announce).then_refused(NoBallotOpen)


def test_no_vote_is_given_afterwards() -> None:
    """PR п.25: a late vote is none, whatever the step says."""
    closed = a_closed_ballot()
    given(closed).when(casting(1)).then_refused(LateVote, ballot="b2")
    given(closed).when(casting(99)).then_refused(LateVote)
    given(closed).when(withdrawing("m001")).then_refused(LateVote)
    given(closed).when(counting(1)).then_refused(ClosedAlready, ballot="b2")
    given(closed).when(ballot.close_vote).then_refused(ClosedAlready, ballot="b2")


def test_an_answer_can_be_taken_back_while_the_vote_goes_on() -> None:
    """The deputy has then not voted."""
    voted = after(an_open_ballot(), casting(3))
    taken = given(voted).when(withdrawing("m002"))
    taken.then(VotesWithdrawn(ballot=B2, members=(MemberId("m002"),)))
    assert taken.sitting.ballots[-1].votes.keys() == {"m001", "m003"}
    given(voted).when(withdrawing()).then()


@pytest.mark.parametrize(
    ("keys", "refusal"),
    [
        (("m004",), BeyondPool),
        (("m041",), NotRegistered),
        (("m777",), UnknownMember),
        (("m001", "m001"), Malformed),
    ],
)
def test_only_an_answer_that_was_given_is_taken_back(
    keys: tuple[str, ...], refusal: type[Malformed]
) -> None:
    """Nobody takes back what isn't there."""
    given(after(an_open_ballot(), casting(3))).when(withdrawing(*keys)).then_refused(refusal)


def test_hands_are_counted_by_figures() -> None:
    """The tellers' count stands; a second one replaces it."""
    counted = given(by_hands()).when(counting(30, 5, 5))
    figures = {SINGLE: Tally(in_favour=30, against=5, abstained=5)}
    counted.then(CountEntered(ballot=B2, figures=figures))
    again = after(counted.sitting, counting(20), ballot.close_vote, ballot.announce)
    outcome = again.ballots[-1].outcome
    assert outcome is not None
    assert (outcome.tally.in_favour, outcome.did_not_vote) == (20, 20)


def test_names_and_figures_are_not_mixed() -> None:
    """A vote is taken by name or by figures, never both."""
    given(by_hands()).when(casting(1)).then_refused(Malformed)
    given(an_open_ballot()).when(counting(1)).then_refused(Malformed)
    unknown = {BodyKey("x"): Tally()}
    given(by_hands()).when(lambda s: ballot.enter_count(s, unknown)).then_refused(Malformed)


def test_no_more_votes_than_deputies() -> None:
    """Vector 24: a + b + c ≤ r, at the count and again at the close."""
    given(by_hands(34)).when(counting(20, 10, 5)).then_refused(
        CountExceedsRegistered, counted=35, registered=34
    )
    fewer = after(by_hands(40), counting(40), leaving(1))
    given(fewer).when(ballot.close_vote).then_refused(CountExceedsRegistered, counted=40)


def test_closing_takes_those_registered_at_that_moment() -> None:
    """Practice L8: who came while it ran counts, who left doesn't."""
    closed = given(an_open_ballot(), registering(2), leaving(1)).when(ballot.close_vote)
    closed.then(BallotClosed(ballot=B2, strengths={SINGLE: Strength(total=50, registered=41)}))
    assert closed.sitting.ballots[-1].stage is BallotStage.CLOSED


def test_without_a_quorum_the_vote_stays_open() -> None:
    """PR п.21: it goes on when enough have come back."""
    lost = after(an_open_ballot(34), casting(30), leaving(members("m034")))
    met = given(lost).when(ballot.close_vote)
    met.then_refused(NoQuorum, registered=33, needed=34)
    assert met.sitting.open_ballot is not None
    back = after(lost, registering(1), ballot.close_vote, ballot.announce)
    assert back.ballots[-1].counts


def test_the_result_is_recorded_as_announced() -> None:
    """Vector 3: 25 of 25, and still one short of 26."""
    closed = after(an_open_ballot(34), casting(25), ballot.close_vote)
    announced = given(closed).when(ballot.announce)
    announced.then(ResultAnnounced(ballot=B2, outcome=closed.reckon(closed.ballots[-1])))
    outcome = announced.sitting.ballots[-1].outcome
    assert outcome is not None
    assert (outcome.adopted, outcome.did_not_vote) == (False, 9)
    assert announced.sitting.pending is None


def test_an_open_vote_is_not_announced() -> None:
    """It has to be closed first; nothing is done in a break."""
    given(an_open_ballot()).when(ballot.announce).then_refused(BallotOpen)
    paused = after(a_closed_ballot(), course.call_break)
    given(paused).when(ballot.announce).then_refused(SittingNotOpen)
    given(paused).when(ballot.close_vote).then_refused(SittingNotOpen)


def test_of_two_closed_votes_the_later_is_announced_first() -> None:
    """A procedural vote may come between a vote and its announcement."""
    two = after(a_closed_ballot(), putting_procedural(), casting(everyone_but()), ballot.close_vote)
    once = after(two, ballot.announce)
    assert [each.counts for each in once.ballots] == [True, False, True]
    twice = after(once, ballot.announce)
    assert all(each.counts for each in twice.ballots)
    given(twice).when(ballot.announce).then_refused(NoBallotOpen)


def test_a_new_round_does_not_change_a_closed_vote() -> None:
    """Its deputies were counted when it closed."""
    recounted = after(a_closed_ballot(30), registration.open_registration)
    outcome = after(recounted, ballot.announce).ballots[-1].outcome
    assert outcome is not None
    assert (outcome.registered, outcome.adopted) == (40, True)


def test_votes_have_names_in_the_order_of_opening() -> None:
    """The agenda was b1, the first candidate b2, the next b3."""
    sitting = after(a_result(30), putting("c2"), *voting(20), putting("c3"))
    assert [each.id for each in sitting.ballots] == ["b1", "b2", "b3", "b4"]
    assert sitting.ballot(BallotId("b3")) == sitting.ballots[2]
    assert sitting.ballot(BallotId("b9")) is None


def test_a_show_of_hands_is_not_closed_before_it_was_counted() -> None:
    """Nothing raised is not the same as nothing counted."""
    sitting = by_hands()
    assert "before closing" in str(refusal_of(ballot.close_vote, sitting))
    closed = after(sitting, counting(0), ballot.close_vote)
    assert closed.pending is not None
    assert closed.reckon(closed.pending).did_not_vote == 40


@pytest.mark.parametrize("choice", list(Choice))
def test_the_rest_are_marked_only_as_the_tellers_counted(choice: Choice) -> None:
    """C26 55(1): a vote is personal, so the figure of the hall must be what would be marked."""
    voting_now = after(an_open_ballot(40), casting(5, 3, 2))
    marked = {Choice.IN_FAVOUR: 5, Choice.AGAINST: 3, Choice.ABSTAIN: 2}[choice]

    def filling(counted: int) -> Decision:
        return lambda sitting: ballot.cast_for_the_rest(sitting, choice, counted)

    assert "39 would" not in str(refusal_of(filling(38), voting_now))
    filled = after(voting_now, filling(marked + 30)).open_ballot
    assert filled is not None
    assert list(filled.votes.values()).count(choice) == marked + 30


def test_the_rest_need_an_open_vote() -> None:
    """Without a vote there is nobody to be marked."""
    nothing = a_sitting_in_progress(40)
    assert isinstance(
        refusal_of(lambda s: ballot.cast_for_the_rest(s, Choice.AGAINST, 40), nothing),
        NoBallotOpen,
    )
