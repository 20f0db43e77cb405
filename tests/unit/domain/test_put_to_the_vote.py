# SPDX-License-Identifier: Apache-2.0
"""Putting a question to the vote: quorum, order, separate candidates, seats, ways of voting."""

from dataclasses import replace

import pytest

from app.domain.agenda import ItemStage
from app.domain.ballot import BallotStage, Purpose
from app.domain.decide import ballot, question, registration
from app.domain.decide import sitting as course
from app.domain.decide.question import Majority, reachable
from app.domain.events import BallotOpened, ObjectionOverruled
from app.domain.ids import BallotId, CandidateId, ItemId
from app.domain.kinds import MAIN, REFUSE, Method
from app.domain.refusals import (
    AlreadyDecided,
    BallotOpen,
    Malformed,
    MethodNotDecided,
    NoQuorum,
    NotAnnounced,
    NotTakenUp,
    RoundOpen,
    SeatsFilled,
    SeparateBallots,
    SittingNotOpen,
)
from app.domain.sitting import Sitting
from tests.chamber import (
    JUDGES,
    Decision,
    a_planned_sitting,
    a_result,
    a_sitting_in_progress,
    adding,
    after,
    an_item,
    an_open_ballot,
    casting,
    deciding,
    everyone_but,
    given,
    leaving,
    marking,
    putting,
    putting_procedural,
    registering,
    taking_up,
    voting,
)


def in_progress(registered: int = 40) -> Sitting:
    """Return an open sitting that is ready to vote on its first candidate."""
    return a_sitting_in_progress(registered)


def test_one_candidate_one_vote() -> None:
    """S:29: the question, its majority and the way of voting are recorded at the opening."""
    opened = given(in_progress()).when(putting("c1"))
    majority = opened.sitting.profile.threshold("majority-total")
    rule = opened.sitting.profile.kinds[0].questions[0]
    assert rule.article not in {"", majority.article}
    opened.then(
        BallotOpened(
            ballot=BallotId("b2"),
            purpose=Purpose.ITEM,
            item=JUDGES,
            candidate=CandidateId("c1"),
            question=MAIN,
            method=Method.BY_NAME,
            threshold=replace(majority, article=rule.article),
        )
    )
    given(in_progress()).when(putting(None)).then_refused(SeparateBallots)


def test_every_vote_needs_its_own_quorum() -> None:
    """Vector 20: 34 at the first vote, 33 at the second: the second doesn't open (PR п.21)."""
    first = after(a_result(26, registered=34), leaving(1))
    second = given(first).when(putting("c2"))
    second.then_refused(NoQuorum, registered=33, needed=34)
    assert second.sitting.pending is None
    given(first).when(putting_procedural()).then_refused(NoQuorum)
    assert after(first, registering(1), putting("c2")).open_ballot is not None


def test_no_vote_opens_while_a_round_goes_on() -> None:
    """Nobody knows yet who is here (PR п.6)."""
    counting = after(in_progress(), registration.open_registration, registering(40))
    given(counting).when(putting("c1")).then_refused(RoundOpen, registered=40, needed=34)
    given(counting).when(putting_procedural()).then_refused(RoundOpen)
    counted = after(counting, registration.close_registration, putting("c1"))
    assert counted.open_ballot is not None


def test_one_vote_at_a_time() -> None:
    """Neither an item nor a procedural question is put while a vote goes on."""
    given(an_open_ballot()).when(putting("c2")).then_refused(BallotOpen, ballot="b2")
    given(an_open_ballot()).when(putting_procedural()).then_refused(BallotOpen)


def test_a_result_is_announced_before_the_next_question() -> None:
    """A procedural question may come between, another item's may not."""
    waiting = after(an_open_ballot(), casting(30), ballot.close_vote)
    given(waiting).when(putting("c2")).then_refused(NotAnnounced)
    assert after(waiting, putting_procedural()).open_ballot is not None


def test_a_question_is_decided_once() -> None:
    """Adopted or not, it isn't put again."""
    given(a_result(30)).when(putting("c1")).then_refused(AlreadyDecided, ballot="b2")
    given(a_result(10)).when(putting("c1")).then_refused(AlreadyDecided, ballot="b2")


def test_an_annulled_vote_may_be_taken_again() -> None:
    """A vote that doesn't stand any more decides nothing."""
    sitting = a_result(30)
    annulled = replace(sitting.ballots[1], stage=BallotStage.ANNULLED)
    again = replace(sitting, ballots=(sitting.ballots[0], annulled))
    assert after(again, putting("c1")).open_ballot is not None


def test_filled_seats_end_the_voting() -> None:
    """Vector 23: the third of three is not put, and nobody is ranked (S:29, S:31; PR п.24)."""
    two_seats = a_sitting_in_progress(45, item=an_item(3, seats=2))
    filled = after(two_seats, putting("c1"), *voting(40), putting("c2"), *voting(30))
    given(filled).when(putting("c3")).then_refused(SeatsFilled, seats=2)
    assert filled.agenda.items[0].stage is ItemStage.DECIDED


def test_the_quota_of_the_kind_limits_the_seats() -> None:
    """S:5: three judges, whoever is left; a failed candidate takes no seat."""
    votes = (voting(30), voting(20), voting(30), voting(30))
    sitting = in_progress()
    for candidate, cast in zip(("c1", "c2", "c3", "c4"), votes, strict=True):
        sitting = after(sitting, putting(candidate), *cast)
    assert sitting.filled(sitting.agenda.items[0]) == 3
    refused = after(sitting, putting("c2", asked=REFUSE), *voting(30))
    assert refused.filled(refused.agenda.items[0]) == 3


def test_refusing_is_a_question_of_its_own() -> None:
    """X-29: put after the first failed, decided by its own vote."""
    given(in_progress()).when(putting("c1", asked=REFUSE)).then_refused(NotAnnounced)
    given(a_result(30)).when(putting("c1", asked=REFUSE)).then_refused(AlreadyDecided)
    refused = after(a_result(10), putting("c1", asked=REFUSE), *voting(26))
    outcome = refused.ballots[-1].outcome
    assert outcome is not None
    assert outcome.adopted
    given(refused).when(putting("c1", asked=REFUSE)).then_refused(AlreadyDecided, ballot="b3")
    assert refused.filled(refused.agenda.items[0]) == 0


def test_the_item_must_be_the_one_considered() -> None:
    """What was not taken up is not voted on."""
    other = an_item(1, id=ItemId("other"))
    sitting = after(
        a_planned_sitting(),
        adding(an_item()),
        adding(other),
        registration.open_registration,
        registering(40),
        course.open_sitting,
        taking_up(other.id, because="Келісілді"),
    )
    given(sitting).when(putting("c1", because="Жедел")).then_refused(NotTakenUp, item=1)


@pytest.mark.parametrize(
    "decision",
    [
        pytest.param(putting("c9"), id="a stranger"),
        pytest.param(putting("c1", asked="appeal"), id="a question of another kind"),
        pytest.param(putting_procedural("  "), id="nothing asked"),
        pytest.param(
            lambda s: question.put_procedural(s, "Үзіліс", method=Method.SECRET), id="in secret"
        ),
    ],
)
def test_a_question_that_makes_no_sense_is_malformed(decision: Decision) -> None:
    """The step itself shows it."""
    given(in_progress()).when(decision).then_refused(Malformed)


def test_a_vote_is_taken_in_the_sitting() -> None:
    """Not in a break."""
    paused = after(in_progress(), course.call_break)
    given(paused).when(putting("c1")).then_refused(SittingNotOpen)
    given(paused).when(putting_procedural()).then_refused(SittingNotOpen)


@pytest.mark.parametrize("method", [Method.SHOW_OF_HANDS, Method.ELECTRONIC, Method.BY_NAME])
def test_every_way_of_open_voting_needs_no_decision(method: Method) -> None:
    """By name, by hands and by the hall's system are all open."""
    assert after(in_progress(), putting("c1", method=method)).ballots[-1].method is method


def test_another_way_than_the_laws_is_decided_first() -> None:
    """S:29, PR п.22: open voting on what the law votes in secret needs a procedural decision."""
    sitting = in_progress()
    secret = replace(sitting.profile.kinds[0], secret=True)
    elected = replace(sitting, profile=replace(sitting.profile, kinds=(secret,)))
    given(elected).when(putting("c1")).then_refused(MethodNotDecided)
    assert after(elected, *deciding("Ашық дауыс беру"), putting("c1")).open_ballot is not None
    with_reason = given(elected).when(putting("c1", because="Келісілді"))
    overruled = ObjectionOverruled(
        code="method-not-decided",
        because="Келісілді",
        item=JUDGES,
        candidate=CandidateId("c1"),
    )
    assert with_reason.facts[1:] == (overruled,)


def test_one_reason_serves_all_objections() -> None:
    """Each of them is recorded with it."""
    sitting = in_progress()
    bare = replace(sitting.agenda.items[0], papers=(), steps=())
    sitting = replace(sitting, agenda=sitting.agenda.with_item(bare))
    opened = given(sitting).when(putting("c1", because="Жедел"))
    codes = [fact.code for fact in opened.facts if isinstance(fact, ObjectionOverruled)]
    assert codes == ["paper-missing", "paper-missing", "conclusion-not-announced", "step-not-done"]
    assert {each.because for each in opened.sitting.overruled} == {"Жедел"}


@pytest.mark.law
@pytest.mark.parametrize(
    ("registered", "in_favour", "against", "adopted"),
    [
        pytest.param(34, 18, 16, True, id="PR п.22 vector 18"),
        pytest.param(34, 17, 16, False, id="PR п.22 one short"),
        pytest.param(40, 17, 17, False, id="PR п.22 vector 19, tied"),
    ],
)
def test_a_procedural_question_needs_the_majority_of_those_registered(
    registered: int, in_favour: int, against: int, *, adopted: bool
) -> None:
    """It goes into the minutes, without a resolution."""
    voted = after(in_progress(registered), putting_procedural(), *voting(in_favour, against))
    outcome = voted.ballots[-1].outcome
    assert outcome is not None
    assert outcome.adopted is adopted
    assert outcome.bodies[0].base_size == registered
    assert outcome.bodies[0].needed == registered // 2 + 1
    assert voted.ballots[-1].purpose is Purpose.PROCEDURAL


def test_some_procedural_questions_need_the_majority_of_the_total() -> None:
    """PR п.8: where the law wants it."""
    voted = after(in_progress(34), putting_procedural(majority=Majority.TOTAL), *voting(25, 9))
    outcome = voted.ballots[-1].outcome
    assert outcome is not None
    assert (outcome.bodies[0].needed, outcome.adopted) == (26, False)


def test_those_registered_may_be_enough_or_not() -> None:
    """At a bare quorum two thirds of the total need every deputy present."""
    sitting = in_progress(34)
    assert reachable(sitting, sitting.profile.threshold("two-thirds-total"))
    assert not reachable(sitting, sitting.profile.threshold("three-quarters-total"))
    assert reachable(sitting, sitting.profile.threshold("majority-registered"))


def test_a_withdrawn_candidate_is_not_put() -> None:
    """Who doesn't stand any more can't be voted on; the rest decide the item."""
    sitting = a_sitting_in_progress(item=an_item(2))
    item = sitting.agenda.items[0]
    gone = replace(item.candidates[0], withdrawn=True)
    sitting = replace(
        sitting,
        agenda=sitting.agenda.with_item(replace(item, candidates=(gone, item.candidates[1]))),
    )
    given(sitting).when(putting("c1")).then_refused(Malformed)
    given(sitting).when(marking("presented", "c1")).then_refused(Malformed)
    last = after(sitting, putting("c2"), casting(everyone_but()), ballot.close_vote)
    assert after(last, ballot.announce).agenda.items[0].stage is ItemStage.DECIDED
