# SPDX-License-Identifier: Apache-2.0
"""Issuing an act: only of what was adopted, once, under a number of its own."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from app.domain.ballot import BallotStage
from app.domain.decide import ballot, registration
from app.domain.decide import sitting as course
from app.domain.decide.resolution import Subject, Warrant, draft, drafted, issued, warrant
from app.domain.events import Event, NumberAssigned, ResolutionDrafted, ResolutionIssued
from app.domain.evolve import enter, evolve
from app.domain.ids import CandidateId, ItemId, SittingId
from app.domain.kinds import REFUSE
from app.domain.refusals import (
    AlreadyIssued,
    Malformed,
    NotAdopted,
    NotAnnounced,
    NoText,
    NumberTaken,
    ProceduralNoResolution,
    ReasonsMissing,
    Refusal,
    SeparateResolutions,
    SittingNotOpen,
    SittingSealed,
)
from app.domain.register import NumberGiven, Register
from app.domain.resolution import Printed
from app.domain.sitting import Sitting, SittingStage
from app.views.acts import Grounds, compose
from tests.chamber import (
    JUDGES,
    a_planned_sitting,
    a_result,
    a_sitting_in_progress,
    adding,
    after,
    an_item,
    an_open_ballot,
    casting,
    putting,
    refusal_of,
    voting,
)

EMPTY = Register(key="senate-1995/VIII")
FIRST = Subject(item=JUDGES, candidate=CandidateId("c1"))
REFUSAL = replace(FIRST, question=REFUSE)


def numbers(*given: NumberGiven) -> Register:
    """Return the body's register with these numbers given."""
    return replace(EMPTY, numbers=given)


def number(seq: int, text: str | None = None) -> NumberGiven:
    """Return a number given in another sitting."""
    written = text or f"№ {seq}-VIII ПС"
    return NumberGiven(number=written, seq=seq, sitting=SittingId("senate-1995/2026-05-07/6"))


def refusal(sitting: Sitting, subject: Subject = FIRST, given: int | str | None = None) -> Refusal:
    """Return why an act isn't issued."""
    return refusal_of(lambda it: facts(warrant(it, EMPTY, subject, given)), sitting)


def facts(_: Warrant) -> tuple[Event, ...]:
    """Return nothing: the warrant itself was asked for."""
    return ()


def the_facts(sitting: Sitting, on: Warrant, subject: Subject = FIRST) -> tuple[Event, ...]:
    """Return the facts of issuing an act."""
    act = compose(sitting, subject, Grounds(day=on.day, number=on.number), on.template)
    return issued(sitting, subject, on, Printed(act=act, file="a.pdf", sha256="a" * 64))


def with_act(sitting: Sitting, subject: Subject = FIRST) -> Sitting:
    """Return the sitting after an act was issued."""
    found = the_facts(sitting, warrant(sitting, EMPTY, subject, None), subject)
    return after(sitting, lambda _: found)


def test_an_adopted_decision_is_issued_under_the_next_number() -> None:
    """One more than the greatest, written by the body's mask."""
    register = numbers(number(4), number(2))
    on = warrant(a_result(26), register, FIRST, None)
    assert (on.number, on.seq, on.ballot.id) == ("№ 5-VIII ПС", 5, "b2")
    assert warrant(a_result(26), replace(EMPTY, first_number=642), FIRST, None).seq == 642


@pytest.mark.parametrize(
    ("given", "written", "seq"),
    [
        pytest.param(17, "№ 17-VIII ПС", 17, id="as a number"),
        pytest.param("№ 17-VIII ПС", "№ 17-VIII ПС", 17, id="as a text by the mask"),
        pytest.param(" № 17-VIII ПС ", "№ 17-VIII ПС", 17, id="with spaces around"),
        pytest.param("17", "17", 17, id="as digits"),
        pytest.param("№ 17-а", "№ 17-а", None, id="as the chancery pleases"),
    ],
)
def test_the_chancery_may_give_the_number(given: int | str, written: str, seq: int | None) -> None:
    """As an integer it takes the mask; as a text it stands as it is."""
    on = warrant(a_result(26), EMPTY, FIRST, given)
    assert (on.number, on.seq) == (written, seq)


@pytest.mark.parametrize("given", [0, -1, "", "  "])
def test_a_number_is_at_least_one(given: int | str) -> None:
    """Nothing and less than one are no numbers."""
    assert isinstance(refusal(a_result(26), given=given), Malformed)


@pytest.mark.parametrize("given", [3, "№ 3-VIII ПС", "№ 03-VIII ПС", "3", "№ 7-б"])
def test_no_number_is_given_twice(given: int | str) -> None:
    """Neither as it was written nor by its place in the count."""
    register = numbers(number(3), replace(number(9, "№ 7-б"), seq=None))
    with pytest.raises(NumberTaken):
        warrant(a_result(26), register, FIRST, given)


def test_an_act_is_issued_into_the_sitting_and_the_register() -> None:
    """Both learn of the number at once."""
    sitting = a_result(26)
    act, assigned = the_facts(sitting, warrant(sitting, EMPTY, FIRST, None))
    assert isinstance(act, ResolutionIssued)
    assert isinstance(assigned, NumberAssigned)
    assert (act.number, act.ballot, act.question) == ("№ 1-VIII ПС", "b2", "main")
    known = enter(EMPTY, assigned)
    assert known.given("№ 1-VIII ПС") == NumberGiven(
        number="№ 1-VIII ПС", seq=1, sitting=sitting.id
    )
    assert known.next_number == 2
    assert known.given("№ 2-VIII ПС") is None
    assert with_act(sitting).resolutions[0].sha256 == "a" * 64


def test_what_was_not_adopted_is_not_issued() -> None:
    """25 of 50 appoint nobody."""
    met = refusal(a_result(25))
    assert isinstance(met, NotAdopted)
    assert (met.in_favour, met.needed) == (25, 26)


def test_what_was_not_announced_is_not_issued() -> None:
    """Not while the vote goes on, nor before it, nor when it is only closed."""
    closed = after(an_open_ballot(), casting(30), ballot.close_vote)
    for sitting in (a_sitting_in_progress(), an_open_ballot(), closed):
        assert isinstance(refusal(sitting), NotAnnounced)


def test_an_annulled_vote_gives_no_act() -> None:
    """A vote that doesn't stand any more decides nothing."""
    sitting = a_result(30)
    annulled = replace(sitting.ballots[1], stage=BallotStage.ANNULLED)
    gone = replace(sitting, ballots=(sitting.ballots[0], annulled))
    assert isinstance(refusal(gone), NotAnnounced)


def test_each_candidate_has_an_act_of_their_own() -> None:
    """S:31: acts of several candidates are not merged."""
    nobody = replace(FIRST, candidate=None)
    assert isinstance(refusal(a_result(26), nobody), SeparateResolutions)
    with pytest.raises(SeparateResolutions):
        draft(a_result(26), nobody)


def test_an_act_is_issued_once() -> None:
    """Of one candidate and one question."""
    met = refusal(with_act(a_result(26)))
    assert isinstance(met, AlreadyIssued)
    assert met.number == "№ 1-VIII ПС"
    second = after(with_act(a_result(26)), putting("c2"), *voting(30))
    other = replace(FIRST, candidate=CandidateId("c2"))
    assert warrant(second, EMPTY, other, 2).ballot.id == "b3"


def test_a_refusal_gives_its_reasons() -> None:
    """CL95 23-1(10): a refusal without reasons in full is none."""
    refused = after(a_result(10), putting("c1", asked=REFUSE), *voting(30))
    assert isinstance(refusal(refused, REFUSAL), ReasonsMissing)
    because = replace(REFUSAL, reasons=("Кандидаттың өтілі жеткіліксіз.",))
    assert warrant(refused, EMPTY, because, None).ballot.id == "b3"


def test_a_question_without_an_act_gives_none() -> None:
    """PR п.22: such a decision goes into the minutes."""
    sitting = a_result(30)
    kind = sitting.profile.kinds[0]
    silent = replace(kind.questions[0], act=None)
    own = replace(
        sitting, profile=replace(sitting.profile, kinds=(replace(kind, questions=(silent,)),))
    )
    assert isinstance(refusal(own), ProceduralNoResolution)


def test_an_act_without_a_clause_is_none() -> None:
    """The clerk's own clauses stand where the template has none."""
    sitting = a_result(30)
    kind = sitting.profile.kinds[0]
    act = kind.questions[0].act
    assert act is not None
    bare = replace(kind.questions[0], act=replace(act, clauses=()))
    own = replace(
        sitting, profile=replace(sitting.profile, kinds=(replace(kind, questions=(bare,)),))
    )
    assert isinstance(refusal(own), NoText)
    assert warrant(own, EMPTY, replace(FIRST, clauses=("Тағайындалсын.",)), None).seq == 1


@pytest.mark.parametrize(
    "subject",
    [
        replace(FIRST, item=ItemId("nothing")),
        replace(FIRST, candidate=CandidateId("c9")),
        replace(FIRST, question="appeal"),
    ],
)
def test_an_act_is_about_something(subject: Subject) -> None:
    """An unknown item, candidate or question is malformed."""
    assert isinstance(refusal(a_result(30), subject), Malformed)


def test_acts_are_issued_in_the_sitting_and_after_it() -> None:
    """Not in a break, not under the seal."""
    ended = after(a_result(30), course.close_sitting)
    assert warrant(ended, EMPTY, FIRST, None).seq == 1
    assert isinstance(refusal(after(a_result(30), course.call_break)), SittingNotOpen)
    assert isinstance(refusal(replace(ended, stage=SittingStage.SEALED)), SittingSealed)


def test_the_day_of_an_act_is_the_day_of_the_decision() -> None:
    """Where the body sits: half past midnight in Astana is the next day already."""
    closed = after(an_open_ballot(), casting(30), ballot.close_vote)
    for at, day in ((18, date(2026, 5, 14)), (19, date(2026, 5, 15))):
        moment = datetime(2026, 5, 14, at, 30, tzinfo=UTC)
        announced = ballot.announce(closed)[0]
        late = evolve(closed, announced, moment)
        assert warrant(late, EMPTY, FIRST, None).day == day


def test_an_act_is_drafted_before_the_vote() -> None:
    """PR п.23: what is put to the vote has a text, and no number."""
    planned = after(a_planned_sitting(), adding(an_item()))
    template = draft(planned, FIRST)
    act = compose(planned, FIRST, Grounds(day=planned.date, number=None), template)
    (fact,) = drafted(FIRST, Printed(act=act, file="b.pdf", sha256="b" * 64))
    assert isinstance(fact, ResolutionDrafted)
    assert fact.act.number is None
    files = {"b.pdf": "b" * 64}
    assert after(planned, lambda _: (fact,)) == replace(planned, files=files)


def test_nothing_is_drafted_into_a_sitting_that_has_ended() -> None:
    """It can be looked at, but not kept."""
    ended = after(a_result(30), course.close_sitting)
    assert draft(ended, FIRST).clauses
    with pytest.raises(Refusal):
        draft(ended, FIRST, kept=True)


def test_a_round_does_not_bar_an_act() -> None:
    """What was adopted stays adopted while deputies register again."""
    counting = after(a_result(30), registration.open_registration)
    assert warrant(counting, EMPTY, FIRST, None).seq == 1
