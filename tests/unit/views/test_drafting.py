# SPDX-License-Identifier: Apache-2.0
"""Of what drafts are laid before the deputies: every candidate, every question that may come."""

from dataclasses import replace

from app.domain.decide.resolution import Subject
from app.domain.kinds import SittingKind
from app.domain.sitting import Sitting, SittingStage
from app.views.drafting import to_draft
from tests.album.papers import a_report, a_secret_day, bodies
from tests.chamber import JUDGES, a_plan, a_planned_sitting, adding, after, an_item, putting, voting
from tests.kinds import an_item_of
from tests.papers import READY, a_record


def drafted(sitting: Sitting) -> list[tuple[str | None, str]]:
    """Return candidate and question of each draft."""
    return [(each.candidate, each.question) for each in to_draft(sitting)]


def a_sitting_on(kind: str, *, spare: bool = False) -> Sitting:
    """Return a planned sitting with an item of that kind."""
    profile = bodies()[-1]
    found = profile.kind(kind)
    assert found is not None
    plan = a_plan(profile)
    item = an_item_of(found, plan.members, spare=spare)
    sitting = a_planned_sitting(plan)
    return replace(sitting, agenda=replace(sitting.agenda, items=(item,)))


def test_every_candidate_has_a_draft_before_the_vote() -> None:
    """Until the vote; a refusal comes of another vote, and an item without anybody has none."""
    sitting = a_record(*READY).sitting
    assert drafted(sitting) == [("c1", "main"), ("c2", "main")]
    assert next(to_draft(sitting)) == Subject(item=JUDGES, candidate=an_item().candidates[0].id)
    voted = a_record(*READY, putting("c1", because="Шұғыл"), *voting(30)).sitting
    assert drafted(voted) == [("c2", "main")]
    bare = after(a_planned_sitting(a_plan()), adding(an_item(2)))
    nobody = replace(bare.agenda.items[0], candidates=())
    assert drafted(replace(bare, agenda=bare.agenda.with_item(nobody))) == []


def test_an_election_has_one_draft_of_all_who_stand() -> None:
    """And what the clerk alone can word has none."""
    assert drafted(a_sitting_on("elect-deputy-chair")) == [(None, "main")]
    assert drafted(a_sitting_on("regulations")) == []
    election = a_secret_day().sitting
    assert drafted(election) == [(None, "main")]


def test_a_question_that_needs_a_ground_is_drafted_with_it() -> None:
    """The appeal to the President only where a law wasn't carried out (S:141)."""
    sitting = a_sitting_on("government-report")
    assert drafted(sitting) == [(None, "take-note"), (None, "appeal")]
    (item,) = sitting.agenda.items
    without = {key: value for key, value in item.fields.items() if key != "violation"}
    agenda = sitting.agenda.with_item(replace(item, fields=without))
    assert drafted(replace(sitting, agenda=agenda)) == [(None, "take-note")]
    assert drafted(a_report().sitting) == []


def test_measures_put_one_by_one_are_drafted_one_by_one() -> None:
    """Each is a question of its own (57.4-05)."""
    sitting = a_sitting_on("immunity")
    (item,) = sitting.agenda.items
    assert len(item.fields["measures"]) > 1
    assert drafted(sitting) == [(None, each) for each in item.fields["measures"]]


def test_a_hearing_and_a_sitting_that_ended_have_no_drafts() -> None:
    """The one binds nobody (S:95), in the other nothing is put any more."""
    sitting = a_record(*READY).sitting
    assert drafted(replace(sitting, kind=SittingKind.HEARING)) == []
    for stage in (SittingStage.CLOSED, SittingStage.SEALED):
        assert drafted(replace(sitting, stage=stage)) == []
