# SPDX-License-Identifier: Apache-2.0
"""The steps of the procedure before a vote, in their order; the debate that deputies demand."""

from dataclasses import replace

import pytest

from app.domain.agenda import ItemStage, StepDone, demanded_debate, missing_papers, missing_steps
from app.domain.decide import agenda
from app.domain.decide import sitting as course
from app.domain.events import StepsMarked
from app.domain.ids import CandidateId
from app.domain.refusals import (
    ConclusionNotAnnounced,
    DebateDemanded,
    Malformed,
    PaperIndispensable,
    PaperMissing,
    SittingNotOpen,
    StepNotDone,
    StepsOutOfOrder,
)
from app.domain.requirements import PaperRule, Required
from app.domain.sitting import Sitting
from tests.chamber import (
    JUDGES,
    a_paper,
    a_planned_sitting,
    a_sitting_in_progress,
    adding,
    after,
    an_item,
    deciding,
    given,
    marking,
    putting,
    putting_procedural,
    voting,
    with_papers,
)

C1, C2 = CandidateId("c1"), CandidateId("c2")


def taken_up(*, papers: bool = True) -> Sitting:
    """Return a sitting whose judges have been taken up, nothing done for them yet."""
    sitting = a_sitting_in_progress()
    item = replace(sitting.agenda.items[0], steps=())
    bare = replace(sitting, agenda=sitting.agenda.with_item(item))
    return bare if papers else replace(bare, agenda=bare.agenda.with_item(replace(item, papers=())))


def test_a_step_is_marked_for_one_or_for_all() -> None:
    """Without a name it is done for every candidate who stands."""
    one = given(taken_up()).when(marking("conclusion-announced", "c2"))
    one.then(
        StepsMarked(
            item=JUDGES, steps=(StepDone(step="conclusion-announced", candidate=C2, after=1),)
        )
    )
    both = given(one.sitting).when(marking("conclusion-announced"))
    assert len(both.sitting.agenda.items[0].steps) == 5


def test_a_step_of_an_item_without_candidates_is_done_once() -> None:
    """It belongs to the item itself."""
    sitting = taken_up()
    nobody = replace(sitting.agenda.items[0], candidates=())
    plain = replace(sitting, agenda=sitting.agenda.with_item(nobody))
    done = given(plain).when(marking("conclusion-announced")).sitting
    assert done.agenda.items[0].done("conclusion-announced", None) is not None


def test_required_steps_come_in_their_order() -> None:
    """Nobody is asked for a debate before the conclusion was read out."""
    met = given(taken_up()).when(marking("debate-asked", note="no"))
    met.then_refused(StepsOutOfOrder, step="Қорытындыны жария ету")
    optional = after(taken_up(), marking("presented"), marking("conclusion-announced"))
    assert after(optional, marking("debate-asked", note="no")).agenda.items[0].steps


@pytest.mark.parametrize(
    ("step", "note"), [("oath", ""), ("debate-asked", ""), ("debate-asked", "?")]
)
def test_a_step_is_one_of_the_kinds(step: str, note: str) -> None:
    """An unknown step, or a note outside its list, is malformed."""
    given(taken_up()).when(marking(step, note=note)).then_refused(Malformed)
    given(taken_up()).when(marking("presented", "c9")).then_refused(Malformed)


def test_steps_are_done_in_the_sitting() -> None:
    """Not before it opens and not in a break."""
    planned = after(a_planned_sitting(), adding(an_item()))
    given(planned).when(marking("presented")).then_refused(SittingNotOpen)
    given(taken_up(), course.call_break).when(marking("presented")).then_refused(SittingNotOpen)


def test_the_committees_conclusion_is_read_out_before_the_vote() -> None:
    """S:27: without it a vote opens only with a reason."""
    given(taken_up()).when(putting()).then_refused(ConclusionNotAnnounced)
    assert after(taken_up(), putting(because="Қорытынды таратылды")).open_ballot is not None


def test_a_debate_must_be_asked_about() -> None:
    """S:29: whether deputies demand one is a step of its own."""
    read_out = after(taken_up(), marking("conclusion-announced"))
    given(read_out).when(putting()).then_refused(StepNotDone, step="Жарыссөз ашуды талап ету")


def demanded() -> Sitting:
    """Return a sitting in which a debate on the first candidate has been demanded."""
    return after(
        taken_up(),
        marking("conclusion-announced"),
        marking("debate-asked", "c1", note="yes"),
        marking("debate-asked", "c2", note="no"),
    )


def test_a_debate_that_was_demanded_is_held() -> None:
    """S:29: it can be skipped only if no deputy demands it."""
    given(demanded()).when(putting("c1")).then_refused(DebateDemanded)
    assert after(demanded(), marking("debate", "c1"), putting("c1")).open_ballot is not None
    assert after(demanded(), putting("c2")).open_ballot is not None


def test_a_demand_is_lifted_only_by_a_decision_taken_after_it() -> None:
    """A procedural vote adopted before the demand says nothing of it."""
    before = after(taken_up(), *deciding("Жарыссөзсіз"), marking("conclusion-announced"))
    asked = after(before, marking("debate-asked", "c1", note="yes"))
    given(asked).when(putting("c1")).then_refused(DebateDemanded)
    failed = after(asked, putting_procedural(), *voting(5, 30))
    given(failed).when(putting("c1")).then_refused(DebateDemanded)
    assert after(failed, *deciding("Жарыссөзсіз"), putting("c1")).open_ballot is not None


def test_missing_papers_are_named() -> None:
    """S:27: a nomination and a committee's conclusion for each candidate."""
    bare = taken_up(papers=False)
    given(bare).when(putting()).then_refused(PaperMissing, paper="Кандидатураны ұсыну")
    kind = bare.kind_of(bare.agenda.items[0])
    rules = missing_papers(bare.agenda.items[0], kind, None)
    assert [rule.key for rule in rules] == ["nomination", "committee-conclusion"]
    item = after(bare, *with_papers(an_item(1))).agenda.items[0]
    assert missing_papers(item, kind, C1) == ()
    assert missing_papers(item, kind, C2) == rules


def test_no_reason_replaces_an_indispensable_paper() -> None:
    """Without the Prosecutor General's submission there is no vote on immunity."""
    sitting = taken_up()
    kind = sitting.profile.kinds[0]
    submission = PaperRule(key="submission", name="Ұсыну", waivable=False)
    firm = replace(
        sitting, profile=replace(sitting.profile, kinds=(replace(kind, papers=(submission,)),))
    )
    given(firm).when(putting(because="Жедел")).then_refused(PaperIndispensable, paper="Ұсыну")
    there = after(firm, lambda s: agenda.enter_paper(s, JUDGES, a_paper("submission")))
    assert after(there, putting(because="Жедел")).open_ballot is not None


def test_what_is_missing_is_told_for_one_or_for_all() -> None:
    """A step done for one candidate is still missing for the others."""
    sitting = after(taken_up(), marking("conclusion-announced", "c1"))
    item, kind = sitting.agenda.items[0], sitting.kind_of(sitting.agenda.items[0])
    assert [rule.key for rule in missing_steps(item, kind, C1)] == ["debate-asked"]
    assert len(missing_steps(item, kind, None)) == 2
    assert demanded_debate(item, kind, C1) is None
    assert [rule.required for rule in missing_steps(item, kind, C1)] == [Required.ALWAYS]


def test_an_item_is_decided_when_all_its_candidates_are() -> None:
    """The last result settles it; one taken up and unsettled stays taken up."""
    sitting = after(a_sitting_in_progress(item=an_item(2)), putting("c1"), *voting(20))
    assert sitting.agenda.items[0].stage is ItemStage.TAKEN_UP
    settled = after(sitting, putting("c2"), *voting(30))
    assert settled.agenda.items[0].stage is ItemStage.DECIDED
