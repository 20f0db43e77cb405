# SPDX-License-Identifier: Apache-2.0
"""What the shipped bodies ask of an item by the letter of article 57, and what comes of it."""

from dataclasses import replace

import pytest

from app.domain.agenda import AgendaItem, missing_papers, missing_steps
from app.domain.decide import registration
from app.domain.decide import sitting as course
from app.domain.decide.acts import void
from app.domain.decide.question import Motion, open_vote
from app.domain.decide.resolution import Subject, warrant
from app.domain.evolve import enter
from app.domain.ids import CandidateId, ItemId
from app.domain.kinds import SittingKind
from app.domain.refusals import NumberTaken, ProceduralNoResolution
from app.domain.register import ActState, NumberGiven, Register
from tests.chamber import (
    JUDGES,
    a_plan,
    a_planned_sitting,
    a_profile,
    a_result,
    a_roster,
    adding,
    after,
    registering,
    taking_up,
    voting,
)
from tests.unit.domain.test_ambiguities import OF_A_CHAMBER, act_of, kind_of, words_of

pytestmark = pytest.mark.law

THE = ItemId("the")


def a_hearing_item(form: str) -> AgendaItem:
    """Return an open or a closed hearing without its papers."""
    return AgendaItem(id=THE, kind="hearing", title="", fields={"form": (form,)})


@pytest.mark.parametrize("body", ["parliament-1995", "qurultay-2026"])
def test_illness_is_the_one_ground_of_releasing_the_president(body: str) -> None:
    """57.2-02, 05, 06: the act names it; two conclusions, and three quarters of all deputies."""
    kind = kind_of(body, "president-release")
    assert "сырқаттануына байланысты" in words_of(act_of(body, kind.key))
    assert kind.fields == ()
    papers = {each.key: each.waivable for each in kind.papers}
    assert papers == {"commission-conclusion": False, "constitutional-conclusion": False}
    (question,) = kind.questions
    assert a_profile(body).threshold(question.threshold).share == "3/4"


@pytest.mark.parametrize("body", OF_A_CHAMBER)
def test_nominees_of_a_commission_need_no_committee(body: str) -> None:
    """57.2-07: deputies name them and the sitting considers them at once (S:37)."""
    kind = kind_of(body, "commission-47-half")
    assert (kind.papers, kind.steps, kind.per_candidate) == ((), (), True)


@pytest.mark.parametrize("body", OF_A_CHAMBER)
def test_the_deputy_concerned_is_invited_before_the_vote(body: str) -> None:
    """57.4-25: came, absent or refused, but asked (S:91)."""
    kind = kind_of(body, "immunity")
    item = AgendaItem(id=THE, kind=kind.key, title="")
    assert [each.key for each in missing_steps(item, kind, None)] == ["deputy-invited"]
    invited = kind.step("deputy-invited")
    assert invited is not None
    assert invited.notes == ("came", "absent", "refused")


@pytest.mark.parametrize("body", OF_A_CHAMBER)
def test_a_closed_hearing_needs_its_decision(body: str) -> None:
    """57.5-03, 57.5-10: beside the Bureau's, one of its own (S:97, S:109)."""
    kind = kind_of(body, "hearing")
    asked = {
        form: [each.key for each in missing_papers(a_hearing_item(form), kind, None)]
        for form in ("open", "closed")
    }
    assert asked["open"] == ["bureau-decision", "media-notice"]
    assert asked["closed"] == [*asked["open"], "secrecy-decision"]


@pytest.mark.parametrize("body", OF_A_CHAMBER)
def test_recommendations_reach_those_the_law_names(body: str) -> None:
    """57.5-13: all deputies, state bodies and associations (S:115)."""
    (duty,) = kind_of(body, "hearing").duties
    assert duty.to == (
        "барлық депутаттарға",
        "тиісті мемлекеттік органдарға",
        "қоғамдық бірлестіктерге",
    )


@pytest.mark.parametrize("body", OF_A_CHAMBER)
def test_a_hearing_makes_no_act(body: str) -> None:
    """57.5-02: it prepares and recommends; no number is given (S:95)."""
    plan = replace(a_plan(a_profile(body), members=a_roster(12)), total=12)
    held = after(
        a_planned_sitting(replace(plan, kind=SittingKind.HEARING)),
        adding(a_hearing_item("open")),
        registration.open_registration,
        registering(12),
        course.open_sitting,
        taking_up(THE, because="Тексерілді"),
        lambda s: open_vote(s, Motion(item=THE, question="recommendations"), because="Тексерілді"),
        *voting(12),
    )
    assert held.ballots[-1].outcome is not None
    assert held.ballots[-1].outcome.adopted
    subject = Subject(item=THE, question="recommendations", clauses=("Ұсынылсын.",))
    with pytest.raises(ProceduralNoResolution):
        warrant(held, Register(key=""), subject, None)


def test_an_act_declared_void_keeps_its_number() -> None:
    """57.8-06: a new act takes another (S:185)."""
    sitting = a_result(30)
    given = NumberGiven(number="№ 1-VIII ПС", seq=1, sitting=sitting.id)
    register = Register(key="senate-1995/VIII", numbers=(given,))
    (fact,) = void(sitting, register, 1, "Отырыс заңсыз деп танылды")
    kept = enter(register, fact)  # type: ignore[arg-type]
    assert kept.numbers[0].state is ActState.VOID
    assert (list(kept.void), kept.next_number) == (["№ 1-VIII ПС"], 2)
    first = Subject(item=JUDGES, candidate=CandidateId("c1"))
    assert warrant(sitting, kept, first, None).number == "№ 2-VIII ПС"
    with pytest.raises(NumberTaken):
        warrant(sitting, kept, first, 1)
