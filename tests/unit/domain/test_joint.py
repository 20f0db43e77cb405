# SPDX-License-Identifier: Apache-2.0
"""A joint sitting: two bodies, each with its own quorum, count and majority."""

from dataclasses import replace

import pytest

from app.domain.decide import agenda, ballot, registration
from app.domain.decide import sitting as course
from app.domain.decide.casting import casting_vote
from app.domain.decide.election import elect
from app.domain.decide.resolution import Subject, warrant
from app.domain.ids import BodyKey, CandidateId, MemberId
from app.domain.kinds import Method, SittingKind
from app.domain.outcome import CastingEffect
from app.domain.refusals import (
    CountExceedsIn,
    Malformed,
    NoQuorumIn,
    NotAdoptedIn,
    UnknownMember,
)
from app.domain.register import Register
from app.domain.selection import ByBody, Everyone, First, Named
from app.domain.sitting import Sitting
from app.domain.tally import Choice, Tally
from app.views import results
from app.views.hall import hall_view
from tests.chamber import (
    JUDGES,
    MAZHILIS,
    SENATE,
    Decision,
    a_joint_sitting,
    adding,
    after,
    an_item,
    casting,
    given,
    marking,
    putting,
    putting_procedural,
    registering,
    taking_up,
    with_papers,
)
from tests.electing import electing_body
from tests.powers import needing


def by_body(senate: int, mazhilis: int) -> ByBody:
    """Return the first so many of each body."""
    return ByBody(((SENATE, First(senate)), (MAZHILIS, First(mazhilis))))


def ready(senate: int = 50, mazhilis: int = 98, threshold: str = "three-quarters-total") -> Sitting:
    """Return a joint sitting that is about to vote."""
    item = an_item(1)
    joint = a_joint_sitting()
    return after(
        replace(joint, profile=needing(threshold, joint.profile)),
        adding(item),
        *with_papers(item),
        registration.open_registration,
        registering(by_body(senate, mazhilis)),
        course.open_sitting,
        taking_up(because="Күн тәртібі келісілді"),
        marking("conclusion-announced"),
        marking("debate-asked", note="no"),
    )


def test_each_body_has_its_own_quorum() -> None:
    """CL95 7: 34 of the Senate and 66 of the Mazhilis."""
    begun = after(a_joint_sitting(), registration.open_registration)
    short = given(begun, registering(by_body(50, 65))).when(course.open_sitting)
    short.then_refused(NoQuorumIn, registered=65, needed=66, body="Мәжіліс")
    assert after(short.sitting, registering(by_body(0, 1)), course.open_sitting).has_quorum


def test_both_bodies_adopt_or_neither() -> None:
    """57.2 S:35: 38 and 74 release the President; 38 and 73 don't, 37 and 98 don't (X-06)."""
    for senate, mazhilis, adopted in ((38, 74, True), (38, 73, False), (37, 98, False)):
        votes = casting(by_body(senate, mazhilis))
        voted = after(ready(), putting("c1"), votes, ballot.close_vote, ballot.announce)
        outcome = voted.ballots[-1].outcome
        assert outcome is not None
        assert outcome.adopted is adopted
        assert [body.tally.in_favour for body in outcome.bodies] == [senate, mazhilis]


def test_a_deputy_of_one_body_is_none_of_the_other() -> None:
    """A key under the wrong prefix is unknown there."""
    wrong = ByBody(((SENATE, Named((MemberId("z001"),))),))
    begun = after(a_joint_sitting(), registration.open_registration)
    given(begun).when(registering(wrong)).then_refused(UnknownMember, member="z001")
    assert len(after(begun, registering(Everyone())).registration.registered) == 148


def test_nobody_votes_twice_across_the_tables() -> None:
    """The same deputy in two lists of one step is malformed in a joint sitting too."""
    voting = after(ready(), putting("c1"))
    one = ByBody(((SENATE, Named((MemberId("s001"),))),))
    given(voting).when(casting(one, one)).then_refused(Malformed)
    rest = ByBody(((SENATE, First(1)),))
    votes = after(voting, casting(rest, one)).ballots[-1].votes
    assert {key: choice.value for key, choice in votes.items()} == {
        "s001": "against",
        "s002": "in_favour",
    }


def figures(senate: int, mazhilis: int) -> dict[BodyKey, Tally]:
    """Return the tellers' figures of both bodies."""
    return {SENATE: Tally(in_favour=senate), MAZHILIS: Tally(in_favour=mazhilis)}


def entering(counted: dict[BodyKey, Tally]) -> Decision:
    """Enter the tellers' figures."""
    return lambda sitting: ballot.enter_count(sitting, counted)


def test_hands_are_counted_in_each_body() -> None:
    """Figures for one body alone, or more than are there, are refused."""
    counting = after(ready(50, 98), putting("c1", method=Method.SHOW_OF_HANDS))
    given(counting).when(entering({SENATE: Tally()})).then_refused(Malformed)
    given(counting).when(entering(figures(51, 74))).then_refused(
        CountExceedsIn, counted=51, registered=50, body="Сенат"
    )
    counted = after(counting, entering(figures(38, 74)), ballot.close_vote, ballot.announce)
    outcome = counted.ballots[-1].outcome
    assert outcome is not None
    assert outcome.adopted


def test_the_agenda_of_a_joint_sitting_needs_the_majority_of_each() -> None:
    """26 of 50 and 50 of 98."""
    for mazhilis, adopted in ((50, True), (49, False)):
        counted = figures(26, mazhilis)
        sitting = after(ready(), lambda s, c=counted: agenda.adopt_agenda(s, c))  # type: ignore[misc]
        assert sitting.agenda.adopted is adopted


def test_the_bare_quorum_of_one_body_can_make_a_decision_impossible() -> None:
    """With 37 senators three quarters of the Senate are out of reach."""
    sitting = ready(37, 98)
    opened = given(sitting).when(putting("c1"))
    assert opened.refusal is not None
    assert opened.refusal.code == "threshold-unreachable"


def test_a_body_without_votes_has_an_empty_count() -> None:
    """Figures that leave a body out count as nothing in it."""
    sitting = ready()
    voted = after(sitting, putting("c1"), casting(ByBody(((SENATE, First(38)),))))
    tallies = voted.ballots[-1].tallies(voted.body_of, (SENATE, MAZHILIS))
    assert tallies == figures(38, 0)
    partly = replace(voted.ballots[-1], figures={SENATE: Tally(in_favour=3)})
    assert partly.tallies(voted.body_of, (SENATE, MAZHILIS)) == figures(3, 0)


def test_a_procedural_vote_needs_the_majority_of_those_present_in_each() -> None:
    """PR п.22, practice L14: with 47 and 80 present, 24 and 41."""
    for senate, mazhilis, adopted in ((24, 41, True), (24, 40, False), (23, 80, False)):
        votes = casting(by_body(senate, mazhilis))
        voted = after(
            ready(47, 80), putting_procedural(), votes, ballot.close_vote, ballot.announce
        )
        outcome = voted.ballots[-1].outcome
        assert outcome is not None
        assert [each.needed for each in outcome.bodies] == [24, 41]
        assert outcome.adopted is adopted


def test_the_result_names_each_body_and_says_what_both_came_to() -> None:
    """Never one sentence about a sum that decides nothing."""
    for mazhilis, both in ((74, "adopted."), (73, "not adopted.")):
        votes = casting(by_body(38, mazhilis))
        voted = after(ready(), putting("c1"), votes, ballot.close_vote, ballot.announce)
        told = [str(each) for each in results.ballot(voted, voted.ballots[-1]).sentence]
        assert [each.partition(":")[0] for each in told[:2]] == ["Сенат", "Мәжіліс"]
        assert told[2].endswith(f"votes needed: {both}")


def test_what_failed_in_one_body_has_no_act() -> None:
    """The refusal names the body."""
    votes = casting(by_body(38, 73))
    voted = after(ready(), putting("c1"), votes, ballot.close_vote, ballot.announce)
    subject = Subject(item=JUDGES, candidate=CandidateId("c1"))
    register = Register(key="parliament-1995/VIII")
    with pytest.raises(NotAdoptedIn, match="Мәжіліс"):
        warrant(voted, register, subject, None)


def test_a_casting_vote_is_recorded_only() -> None:
    """Each body has a Chair of its own and a majority of its own to reach."""
    tied = ByBody(((SENATE, First(40)), (MAZHILIS, First(20))))
    rest = ByBody(((SENATE, First(0)), (MAZHILIS, First(60))))
    voted = after(ready(), putting_procedural(), casting(tied, rest), ballot.close_vote)
    presiding = replace(voted.presiding, member=MemberId("z001"))
    given_ = after(replace(voted, presiding=presiding), lambda s: casting_vote(s, Choice.IN_FAVOUR))
    outcome = given_.reckon(given_.ballots[-1])
    assert outcome.casting is not None
    assert (outcome.casting.effect, outcome.adopted) == (CastingEffect.RECORDED, False)
    told = results.ballot(given_, given_.ballots[-1]).sentence
    assert "doesn't change" in str(told[-1])


def electing(votes: dict[str, tuple[int, int]]) -> Sitting:
    """Return a joint sitting in which a chair was elected by these votes of the two bodies."""
    item = an_item(len(votes))
    body = electing_body(quota=None, seats=1, sittings=(SittingKind.JOINT,))
    sitting = after(
        replace(a_joint_sitting(), profile=body),
        adding(item),
        registration.open_registration,
        registering(by_body(50, 98)),
        course.open_sitting,
        taking_up(because="Күн тәртібі келісілді"),
    )
    for candidate, counts in votes.items():
        sitting = after(
            sitting,
            putting(candidate),
            casting(by_body(*counts)),
            ballot.close_vote,
            ballot.announce,
        )
    return after(sitting, lambda s: elect(s, item.id))


@pytest.mark.parametrize(
    ("votes", "elected", "tie"),
    [
        ({"c1": (30, 60), "c2": (31, 61)}, ("c2",), ()),
        ({"c1": (30, 61), "c2": (31, 60)}, (), ("c1", "c2")),
        ({"c1": (30, 60), "c2": (30, 61)}, (), ("c1", "c2")),
        ({"c1": (25, 98), "c2": (26, 50)}, ("c2",), ()),
        ({"c1": (25, 98), "c2": (50, 49)}, (), ()),
    ],
)
def test_in_a_joint_election_one_is_ahead_only_in_both_bodies(
    votes: dict[str, tuple[int, int]], elected: tuple[str, ...], tie: tuple[str, ...]
) -> None:
    """57.2-09, X-05, X-06: each body's own majority first; then ahead in both, or a tie."""
    sitting = electing(votes)
    election = sitting.election(sitting.agenda.items[0].id)
    assert election is not None
    assert (election.ranking.elected, election.ranking.tie) == (elected, tie)
    view = hall_view(sitting).election
    assert view is not None
    assert not view.equal, "what keeps two bodies apart is not called equal votes"


@pytest.mark.parametrize(
    ("second", "said"),
    [(61, "majority was gathered in each body"), (40, "majority was not gathered in each body")],
)
def test_of_a_nominee_in_both_bodies_only_the_majority_is_said(second: int, said: str) -> None:
    """Practice L7: «сайланды» comes from the election alone."""
    sitting = electing({"c1": (31, second)})
    voted = sitting.ballots[-1]
    sentences = [str(each) for each in results.ballot(sitting, voted).sentence]
    assert said in sentences[-1]
    assert not any("dopted" in each for each in sentences)
    run_off = results.ballot(sitting, replace(voted, run_off=True))
    assert (run_off.adopted, run_off.needed) == (None, None)
    assert "more votes in each body" in str(run_off.sentence[-1])
