# SPDX-License-Identifier: Apache-2.0
"""A joint sitting: two bodies, each with its own quorum, count and majority."""

from dataclasses import replace

from app.domain.decide import agenda, ballot, registration
from app.domain.decide import sitting as course
from app.domain.ids import BodyKey, MemberId
from app.domain.kinds import Method
from app.domain.refusals import CountExceedsRegistered, Malformed, NoQuorum, UnknownMember
from app.domain.selection import ByBody, Everyone, First, Named
from app.domain.sitting import Sitting
from app.domain.tally import Tally
from tests.chamber import (
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
    registering,
    taking_up,
    with_papers,
)


def by_body(senate: int, mazhilis: int) -> ByBody:
    """Return the first so many of each body."""
    return ByBody(((SENATE, First(senate)), (MAZHILIS, First(mazhilis))))


def ready(senate: int = 50, mazhilis: int = 98, threshold: str = "three-quarters-total") -> Sitting:
    """Return a joint sitting that is about to vote."""
    item = an_item(1, threshold=threshold)
    return after(
        a_joint_sitting(),
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
    short.then_refused(NoQuorum, registered=65, needed=66)
    assert after(short.sitting, registering(by_body(0, 1)), course.open_sitting).has_quorum


def test_both_bodies_adopt_or_neither() -> None:
    """57.2 S:35: 38 and 74 release the President, 38 and 73 don't."""
    for mazhilis, adopted in ((74, True), (73, False)):
        votes = casting(by_body(38, mazhilis))
        voted = after(ready(), putting("c1"), votes, ballot.close_vote, ballot.announce)
        outcome = voted.ballots[-1].outcome
        assert outcome is not None
        assert outcome.adopted is adopted
        assert [body.tally.in_favour for body in outcome.bodies] == [38, mazhilis]


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
        CountExceedsRegistered, counted=51, registered=50
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
