# SPDX-License-Identifier: Apache-2.0
"""A vote set aside by the chamber: on record for ever, its question open again (PR п.26)."""

from dataclasses import replace

import pytest

from app.domain.agenda import ItemStage
from app.domain.ballot import BallotStage
from app.domain.decide import ballot
from app.domain.decide import sitting as course
from app.domain.decide.annulment import annul_vote
from app.domain.decide.question import Majority
from app.domain.decide.resolution import Subject, issued, warrant
from app.domain.events import VoteAnnulled
from app.domain.ids import BallotId, CandidateId
from app.domain.kinds import REFUSE, Method
from app.domain.refusals import (
    AgendaNotAdopted,
    BallotOpen,
    Malformed,
    NotAnnounced,
    ResolutionIssued,
    SittingNotOpen,
    WrongMajority,
)
from app.domain.register import Register
from app.domain.resolution import Printed
from app.domain.sitting import Sitting
from app.views.acts import Grounds, compose
from tests.chamber import (
    JUDGES,
    Decision,
    a_result,
    a_sitting_in_progress,
    after,
    an_item,
    an_open_ballot,
    casting,
    deciding,
    given,
    putting,
    putting_procedural,
    taking_up,
    voting,
)

WHY = "Дауыс беру рәсімі бұзылды"


def annulling(key: str = "b2", decision: str = "b3", reason: str = WHY) -> Decision:
    """Set a vote aside."""
    return lambda sitting: annul_vote(sitting, BallotId(key), reason, BallotId(decision))


def decided(*, majority: Majority = Majority.PRESENT, candidates: int = 4) -> Sitting:
    """Return a sitting in which «c1» was adopted by «b2», and «b3» decided something after it."""
    sitting = a_sitting_in_progress(item=an_item(candidates))
    return after(sitting, putting("c1"), *voting(30), *deciding(majority=majority))


def issuing(question: str = "main") -> Decision:
    """Issue the act on the first candidate."""
    subject = Subject(item=JUDGES, candidate=CandidateId("c1"), question=question, reasons=("Ө.",))

    def issue(sitting: Sitting) -> tuple[object, ...]:
        on = warrant(sitting, Register(key="senate-1995/VIII"), subject, None)
        act = compose(sitting, subject, Grounds(day=on.day, number=on.number), on.template)
        return issued(sitting, subject, on, Printed(act=act, file="a.pdf", sha256="a" * 64))

    return issue  # type: ignore[return-value]


def test_an_annulled_vote_stays_on_record_and_is_taken_again() -> None:
    """With its result; the item that it had settled is taken up again."""
    before = decided(candidates=1)
    assert before.agenda.items[0].stage is ItemStage.DECIDED
    fact = VoteAnnulled(ballot=BallotId("b2"), reason=WHY, decision=BallotId("b3"))
    sitting = given(before).when(annulling()).then(fact)
    annulled = sitting.ballots[1]
    assert annulled == replace(before.ballots[1], stage=BallotStage.ANNULLED)
    assert annulled.outcome is not None
    assert sitting.agenda.items[0].stage is ItemStage.TAKEN_UP
    again = after(sitting, putting("c1"), *voting(10, 30))
    assert again.decided(JUDGES, CandidateId("c1"), "main") == again.ballots[-1]
    given(sitting).when(annulling()).then_refused(Malformed)


def test_an_item_that_others_have_settled_stays_as_it_is() -> None:
    """Two candidates for one seat: the first failed, the second was adopted."""
    sitting = a_sitting_in_progress(item=an_item(2, seats=1))
    sitting = after(sitting, putting("c1"), *voting(10), putting("c2"), *voting(30), *deciding())
    annulled = after(sitting, annulling(decision="b4"))
    assert annulled.agenda.items[0].stage is ItemStage.DECIDED
    assert annulled.filled(annulled.agenda.items[0]) == 1


def test_a_vote_is_annulled_after_the_sitting_too() -> None:
    """When the decision was taken in it; not in a break."""
    assert annulling()(after(decided(), course.close_sitting))
    given(after(decided(), course.call_break)).when(annulling()).then_refused(SittingNotOpen)


@pytest.mark.parametrize(
    "decision",
    [
        annulling(reason=" "),
        annulling("b9"),
        annulling(decision="b9"),
        annulling(decision="b2"),
        annulling("b3", "b3"),
    ],
)
def test_annulling_needs_a_vote_a_reason_and_a_later_decision(decision: Decision) -> None:
    """The decision is a procedural one taken after the vote."""
    given(decided()).when(decision).then_refused(Malformed)


def test_an_earlier_decision_annuls_nothing() -> None:
    """The chamber can't have meant a vote that wasn't taken yet."""
    sitting = after(a_sitting_in_progress(), *deciding(), putting("c1"), *voting(30))
    given(sitting).when(annulling("b3", "b2")).then_refused(Malformed)


def test_only_an_announced_vote_is_annulled() -> None:
    """One that goes on is closed, one that is closed is announced first."""
    closed = after(an_open_ballot(), casting(30), ballot.close_vote, *deciding())
    given(closed).when(annulling()).then_refused(NotAnnounced)
    opened = after(decided(), putting_procedural())
    given(opened).when(annulling("b4", "b3")).then_refused(Malformed)


def test_the_vote_going_on_is_not_annulled() -> None:
    """Not even with a decision that stands after it on record."""
    sitting = decided()
    first, second, third = sitting.ballots
    reopened = replace(sitting, ballots=(first, replace(second, stage=BallotStage.OPEN), third))
    given(reopened).when(annulling()).then_refused(BallotOpen)


def test_a_secret_ballot_and_the_agenda_need_a_vote_of_the_total() -> None:
    """Not of those present (PR п.8, 26)."""
    for majority, allowed in ((Majority.PRESENT, False), (Majority.TOTAL, True)):
        sitting = decided(majority=majority)
        first, second, third = sitting.ballots
        secret = replace(sitting, ballots=(first, replace(second, method=Method.SECRET), third))
        for state, key in ((secret, "b2"), (sitting, "b1")):
            tried = given(state).when(annulling(key))
            if allowed:
                assert tried.refusal is None
            else:
                tried.then_refused(WrongMajority, ballot="b3")


def test_without_its_vote_the_agenda_is_a_draft_again() -> None:
    """It has to be adopted before the next item."""
    sitting = after(decided(majority=Majority.TOTAL), annulling("b1"))
    assert not sitting.agenda.adopted
    given(sitting).when(taking_up()).then_refused(AgendaNotAdopted)


def test_a_procedural_decision_is_annulled_by_another() -> None:
    """It decides nothing from then on."""
    sitting = after(decided(), *deciding(), annulling("b3", "b4"))
    given(sitting).when(annulling()).then_refused(Malformed)


def test_no_vote_is_annulled_under_its_act() -> None:
    """First the act has to go."""
    sitting = after(decided(), issuing())
    given(sitting).when(annulling()).then_refused(ResolutionIssued, number="№ 1-VIII ПС")


def test_a_failed_vote_carries_the_refusal_that_followed_it() -> None:
    """Refusing rests on it: neither a decided refusal nor its act stays without it (X-29)."""
    sitting = after(a_result(10), putting("c1", asked=REFUSE), *voting(30), *deciding())
    given(sitting).when(annulling(decision="b4")).then_refused(Malformed, reason=_rests("b3"))
    acted = after(sitting, issuing(REFUSE))
    for key in ("b2", "b3"):
        given(acted).when(annulling(key, "b4")).then_refused(ResolutionIssued)
    freed = after(sitting, annulling("b3", "b4"), annulling("b2", "b4"))
    assert not any(each.counts for each in freed.ballots[1:3])


def _rests(key: str) -> object:
    from app.wording import Saying

    return Saying("vote “{ballot}” rests on this one; annul it first", {"ballot": key})
