# SPDX-License-Identifier: Apache-2.0
"""The Chair's casting vote: it decides among those present, and makes no majority of the total."""

from dataclasses import replace

import pytest

from app.domain.body import Officer
from app.domain.decide import agenda, ballot, registration
from app.domain.decide import sitting as course
from app.domain.decide.casting import casting_vote
from app.domain.evolve import evolve
from app.domain.ids import BallotId, MemberId
from app.domain.kinds import MAIN, Method
from app.domain.member import SINGLE
from app.domain.outcome import CastingEffect, explain
from app.domain.refusals import Malformed, NotTheChair, SittingNotOpen
from app.domain.sitting import Sitting
from app.domain.tally import Choice, Tally
from app.views import results
from tests.chamber import (
    JUDGES,
    STARTS,
    Decision,
    a_joint_sitting,
    a_plan,
    a_planned_sitting,
    a_profile,
    a_result,
    a_sitting_in_progress,
    after,
    an_open_ballot,
    casting,
    given,
    putting,
    putting_procedural,
    registering,
    voting,
)

DEPUTY = Officer(name="?", member=MemberId("m002"))
PRESIDENT = Officer(name="Терекұлы Самал Шынарұлы", post="Президент")


def casting_a_vote(choice: Choice = Choice.IN_FAVOUR) -> Decision:
    """Give the Chair's casting vote."""
    return lambda sitting: casting_vote(sitting, choice)


def a_procedural_tie(*then: Decision) -> Sitting:
    """Return a sitting with 17 to 17 of 40 on a procedural question, closed."""
    closing = (putting_procedural(), casting(17, 17), ballot.close_vote)
    return after(a_sitting_in_progress(), *closing, *then)


def counting(registered: int, in_favour: int) -> Sitting:
    """Return an announced tie where the profile says that the casting vote counts."""
    profile = a_profile()
    switches = replace(profile.switches, casting_vote_counts=True)
    plan = a_plan(replace(profile, switches=switches))
    sitting = a_sitting_in_progress(registered, the=plan)
    return after(sitting, putting("c1"), *voting(in_favour, in_favour))


@pytest.mark.law
@pytest.mark.parametrize(("choice", "adopted"), [(Choice.IN_FAVOUR, True), (Choice.AGAINST, False)])
@pytest.mark.parametrize("then", [(), (ballot.announce,)], ids=["closed", "announced"])
def test_vector_19_a_procedural_tie_is_decided_by_the_chair(
    then: tuple[Decision, ...], choice: Choice, *, adopted: bool
) -> None:
    """17 to 17 of 40, 21 needed: as the Chair votes (CL95 9(6), CL26 11(4))."""
    sitting = after(a_procedural_tie(*then), casting_a_vote(choice))
    result = results.ballot(sitting, sitting.ballots[-1])
    assert (result.tied, result.adopted, result.casting) == (True, adopted, choice.value)
    assert (result.in_favour, result.against, result.needed) == (17, 17, 21)
    assert str(result.sentence[-1]) == ("Adopted." if adopted else "Not adopted.")
    given(sitting).when(casting_a_vote()).then_refused(Malformed)
    announced = sitting if then else after(sitting, ballot.announce)
    outcome = announced.ballots[-1].outcome
    assert outcome is not None
    assert (outcome.adopted, outcome.casting) == (adopted, announced.ballots[-1].casting)


@pytest.mark.law
def test_x_21_a_tie_of_the_total_stays_not_adopted() -> None:
    """25 to 25 of 50: the casting vote is recorded apart, the 26 are still missing."""
    sitting = after(a_result(25, 25, registered=50), casting_a_vote())
    result = results.ballot(sitting, sitting.ballots[-1])
    assert (result.adopted, result.in_favour, result.casting) == (False, 25, "in_favour")
    outcome = sitting.ballots[-1].outcome
    assert outcome is not None
    assert outcome.casting is not None
    assert outcome.casting.effect is CastingEffect.RECORDED
    assert str(explain(outcome)[-1]) == "It is recorded and doesn't change the result."
    assert sitting.decided(JUDGES, sitting.ballots[-1].candidate, MAIN) is not None


@pytest.mark.law
@pytest.mark.parametrize(
    ("registered", "in_favour", "choice", "adopted"),
    [
        (50, 25, Choice.IN_FAVOUR, True),
        (50, 25, Choice.AGAINST, False),
        (48, 24, Choice.IN_FAVOUR, False),
    ],
)
def test_x_21_where_the_profile_says_so_it_is_one_more_vote(
    registered: int, in_favour: int, choice: Choice, *, adopted: bool
) -> None:
    """Towards the majority of the total, which is still needed."""
    sitting = after(counting(registered, in_favour), casting_a_vote(choice))
    assert results.ballot(sitting, sitting.ballots[-1]).adopted is adopted


def test_an_agenda_that_tied_is_adopted_with_the_casting_vote_that_counts() -> None:
    """What the vote settles follows from its result with the casting vote."""
    sitting = counting(50, 1)
    figures = {SINGLE: Tally(in_favour=25, against=25)}
    tied = replace(sitting, agenda=replace(sitting.agenda, adopted=False), ballots=())
    sitting = after(tied, lambda s: agenda.adopt_agenda(s, figures))
    assert not sitting.agenda.adopted
    assert after(sitting, casting_a_vote()).agenda.adopted


@pytest.mark.parametrize("to", [DEPUTY, PRESIDENT], ids=["a deputy", "somebody from outside"])
def test_only_the_chair_has_a_casting_vote(to: Officer) -> None:
    """Not whoever presides for an hour (practice L10)."""
    sitting = replace(a_procedural_tie(), presiding=to)
    given(sitting).when(casting_a_vote()).then_refused(NotTheChair, name=to.name)


def test_who_performs_the_chairs_duties_has_it() -> None:
    """A deputy chair who signs as acting (CL95 9(8), CL26 11(5))."""
    acting = replace(DEPUTY, acting=True)
    sitting = replace(a_procedural_tie(), presiding=DEPUTY, signatory=acting)
    assert casting_a_vote()(sitting)
    other = replace(sitting, presiding=replace(DEPUTY, member=MemberId("m003")))
    given(other).when(casting_a_vote()).then_refused(NotTheChair)


@pytest.mark.parametrize(
    "sitting",
    [
        lambda: replace(a_sitting_in_progress(), ballots=()),
        lambda: after(an_open_ballot(), casting(10, 10)),
        lambda: a_result(20, 19),
        lambda: a_result(0, 0, 40),
    ],
    ids=["no vote", "still open", "no tie", "nobody in favour"],
)
def test_without_a_tie_there_is_no_casting_vote(sitting: object) -> None:
    """It separates equal votes, and only when they are counted."""
    assert callable(sitting)
    given(sitting()).when(casting_a_vote()).then_refused(Malformed)


def test_a_secret_ballot_has_none_and_nobody_abstains_with_it() -> None:
    """The article gives it to the one who presides over an open vote."""
    tie = a_procedural_tie()
    secret = replace(tie.ballots[-1], method=Method.SECRET)
    given(replace(tie, ballots=(*tie.ballots[:-1], secret))).when(casting_a_vote()).then_refused(
        Malformed
    )
    given(tie).when(casting_a_vote(Choice.ABSTAIN)).then_refused(Malformed)


def test_it_is_given_in_the_sitting() -> None:
    """Neither before it nor in a break."""
    for sitting in (a_planned_sitting(), a_procedural_tie(ballot.announce, course.call_break)):
        given(sitting).when(casting_a_vote()).then_refused(SittingNotOpen)


def test_in_a_joint_sitting_it_is_only_recorded() -> None:
    """Each body has a Chair and a majority of its own to reach (CL95 7)."""
    sitting = after(
        a_joint_sitting(),
        registration.open_registration,
        registering(148),
        course.open_sitting,
        putting_procedural(),
        casting(74, 74),
        ballot.close_vote,
    )
    sitting = replace(sitting, presiding=Officer(name="?", member=MemberId("s001")))
    sitting = after(sitting, casting_a_vote())
    assert sitting.chair_presides
    given_vote = sitting.ballots[-1].casting
    assert given_vote is not None
    assert given_vote.effect is CastingEffect.RECORDED
    assert not sitting.reckon(sitting.ballots[-1]).adopted


def test_a_casting_vote_on_nothing_changes_nothing() -> None:
    """A fact about a vote that isn't there can't have been decided, and doesn't break replay."""
    fact = casting_vote(a_procedural_tie(), Choice.IN_FAVOUR)[0]
    assert fact.ballot == "b2"
    sitting = a_planned_sitting()
    assert evolve(sitting, replace(fact, ballot=BallotId("b9")), STARTS) == sitting
