# SPDX-License-Identifier: Apache-2.0
"""The one step that comes next, and what is allowed beside it."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from app.domain.agenda import Agenda, AgendaItem, ItemStage
from app.domain.ballot import BallotStage
from app.domain.decide import agenda, ballot, registration
from app.domain.decide import sitting as course
from app.domain.ids import CandidateId, ItemId
from app.domain.member import SINGLE
from app.domain.register import Register
from app.domain.sitting import Sitting, SittingStage
from app.domain.tally import Tally
from app.views.deeds import Deed, Permission, Target
from app.views.next_step import AtHand, at_hand
from tests.chamber import (
    JUDGES,
    Decision,
    a_planned_sitting,
    a_result,
    a_sitting_in_progress,
    adding,
    adopting,
    after,
    an_item,
    an_open_ballot,
    casting,
    deciding,
    leaving,
    marking,
    members,
    putting,
    putting_procedural,
    refusal_of,
    registering,
    taking_up,
    voting,
    with_papers,
)
from tests.unit.domain.test_every_refusal import issued

REGISTER = Register(key="senate-1995/VIII")


def now(sitting: Sitting) -> AtHand:
    """Return what is at hand."""
    return at_hand(sitting, REGISTER)


def next_deed(sitting: Sitting) -> Deed | None:
    """Return what comes next."""
    step = now(sitting).next
    return step.deed if step else None


COURSE: tuple[tuple[Deed, Decision], ...] = (
    (Deed.OPEN_REGISTRATION, registration.open_registration),
    (Deed.OPEN_SITTING, lambda s: (*registering(40)(s),)),
    (Deed.OPEN_SITTING, course.open_sitting),
    (Deed.ADOPT_AGENDA, adopting(40)),
    (Deed.TAKE_UP, taking_up()),
    (Deed.MARK_STEP, marking("conclusion-announced", "c1")),
    (Deed.MARK_STEP, marking("debate-asked", "c1", note="no")),
    (Deed.OPEN_VOTE, putting("c1")),
    (Deed.CLOSE_VOTE, casting(10)),
    (Deed.CLOSE_VOTE, ballot.close_vote),
    (Deed.ANNOUNCE, ballot.announce),
    (Deed.CLOSE_SITTING, course.close_sitting),
)


def test_the_desk_leads_through_a_sitting() -> None:
    """From planning to the end each step is the one that comes next, and it is allowed."""
    sitting = after(a_planned_sitting(), adding(an_item(1)), *with_papers(an_item(1)))
    for deed, decision in COURSE:
        step = now(sitting).next
        assert step is not None
        assert step.deed is deed
        ready = deed is not Deed.OPEN_SITTING or sitting.has_quorum
        assert step.permission.allowed is ready
        sitting = after(sitting, decision)
    assert next_deed(sitting) is Deed.SEAL
    assert now(after(sitting, course.seal)).next is None


def test_what_comes_next_may_not_be_allowed_yet() -> None:
    """Without a quorum the sitting can't be opened, and the desk says why."""
    step = now(after(a_planned_sitting(), registration.open_registration, registering(33))).next
    assert step is not None
    assert (step.deed, step.permission.code) == (Deed.OPEN_SITTING, "no-quorum")
    assert step.permission.article.endswith("7-бабы")
    assert "33" in str(step.permission.why_not)
    assert not step.permission.objection


def test_a_reason_would_lift_an_objection() -> None:
    """The desk tells the two kinds apart."""
    opened = after(a_sitting_in_progress(), marking("debate-asked", "c1", note="yes"))
    permission = now(opened).may[Deed.OPEN_VOTE]
    assert (permission.allowed, permission.objection) == (False, True)
    assert permission.code == "debate-demanded"


def test_an_adopted_decision_is_issued_before_the_next_vote() -> None:
    """The act of the oldest adopted decision comes first."""
    step = now(a_result(30)).next
    assert step is not None
    assert (step.deed, step.target) == (
        Deed.ISSUE,
        Target(item=JUDGES, candidate=CandidateId("c1")),
    )
    assert step.name == "Көктерекова Айгүл Жусанқызы"
    assert next_deed(issued()) is Deed.OPEN_VOTE
    ended = after(a_result(30), course.close_sitting)
    assert next_deed(ended) is Deed.ISSUE
    assert next_deed(after(issued(), course.close_sitting)) is Deed.SEAL


def test_a_refusal_waits_for_its_reasons_and_is_not_pressed() -> None:
    """Only what was decided in the main question is issued with one key."""
    refused = after(a_result(10), putting("c1", asked="refuse"), *voting(30))
    assert now(refused).unissued == Target()
    silent = refused.profile.kinds[0]
    plain = replace(silent, questions=(replace(silent.questions[0], act=None),))
    adopted = a_result(30)
    without = replace(adopted, profile=replace(adopted.profile, kinds=(plain,)))
    assert now(without).unissued == Target()
    gone = replace(
        adopted, profile=replace(adopted.profile, kinds=(replace(silent, questions=()),))
    )
    assert now(gone).unissued == Target()


def test_the_next_candidate_follows() -> None:
    """In the order of submission, without those decided or withdrawn."""
    hand = now(a_result(10))
    assert hand.upcoming.candidate == "c2"
    assert hand.shown.candidate == "c1"
    assert hand.ballot is not None
    moved_on = now(after(a_result(10), marking("presented", "c2")))
    assert moved_on.ballot is None
    assert moved_on.shown.candidate == "c2"


def test_a_step_that_is_due_names_its_usual_note() -> None:
    """«Debate demanded?» is usually answered with no."""
    sitting = a_sitting_in_progress()
    bare = replace(sitting.agenda.items[0], steps=())
    sitting = replace(sitting, agenda=sitting.agenda.with_item(bare))
    assert now(sitting).upcoming.step == "conclusion-announced"
    assert now(sitting).upcoming.note == ""
    read_out = after(sitting, marking("conclusion-announced"))
    hand = now(read_out)
    assert (hand.upcoming.step, hand.upcoming.note) == ("debate-asked", "no")
    assert hand.next is not None
    assert hand.next.step is not None
    assert hand.next.step.name == "Жарыссөз ашуды талап ету"


def two_items() -> Sitting:
    """Return an open sitting with two items, the agenda adopted."""
    second = an_item(1, id=ItemId("second"))
    return after(
        a_planned_sitting(),
        adding(an_item(1)),
        adding(second),
        registration.open_registration,
        registering(40),
        course.open_sitting,
        adopting(40),
    )


def test_a_settled_item_gives_way_to_the_next() -> None:
    """Until none is left."""
    sitting = after(two_items(), taking_up(), putting("c1", because="Жедел"), *voting(10))
    hand = now(sitting)
    assert hand.next is not None
    assert (hand.next.deed, hand.next.target.item) == (Deed.TAKE_UP, "second")
    item = replace(sitting.agenda.items[1], stage=ItemStage.CARRIED_OVER)
    carried = replace(sitting, agenda=sitting.agenda.with_item(item))
    assert next_deed(carried) is Deed.CLOSE_SITTING


def test_filled_seats_settle_an_item() -> None:
    """Whoever is left isn't put."""
    sitting = after(a_sitting_in_progress(item=an_item(2, seats=1)), putting("c1"), *voting(30))
    assert now(issued_after(sitting)).upcoming.candidate == "c2"
    assert next_deed(issued_after(sitting)) is Deed.CLOSE_SITTING


def issued_after(sitting: Sitting) -> Sitting:
    """Return the sitting as if its acts had all been issued."""
    return replace(sitting, resolutions=issued().resolutions)


def test_an_item_without_candidates_is_settled_by_its_vote() -> None:
    """It has one question."""
    sitting = a_sitting_in_progress()
    kind = replace(sitting.profile.kinds[0], per_candidate=False, papers=(), steps=())
    item = replace(sitting.agenda.items[0], candidates=())
    plain = replace(
        sitting,
        profile=replace(sitting.profile, kinds=(kind,)),
        agenda=sitting.agenda.with_item(item),
    )
    assert next_deed(plain) is Deed.OPEN_VOTE
    assert next_deed(after(plain, putting(None), *voting(10))) is Deed.CLOSE_SITTING


def test_an_empty_agenda_leads_to_the_end() -> None:
    """Where there is nothing to consider the sitting is closed."""
    empty = replace(a_sitting_in_progress(), agenda=Agenda(adopted=True), current=None)
    assert next_deed(empty) is Deed.CLOSE_SITTING
    may = now(empty).may
    assert may[Deed.OPEN_VOTE] == Permission(allowed=False)
    assert may[Deed.MARK_STEP] == may[Deed.ISSUE] == Permission(allowed=False)


def test_only_the_agendas_own_waiver_replaces_its_adoption() -> None:
    """Another objection set aside doesn't adopt the agenda."""
    many = an_item(seats=4)
    sitting = after(
        a_planned_sitting(),
        lambda s: agenda.add_item(s, many, because="Заң өзгерді"),
        registration.open_registration,
        registering(40),
        course.open_sitting,
    )
    assert next_deed(sitting) is Deed.ADOPT_AGENDA
    waived = after(sitting, taking_up(because="Жалғыз мәселе"))
    assert next_deed(waived) is Deed.MARK_STEP


def test_a_round_in_the_sitting_is_ended_first() -> None:
    """Before anything else can be voted on."""
    counting = after(a_sitting_in_progress(), registration.open_registration)
    assert next_deed(counting) is Deed.CLOSE_REGISTRATION


@pytest.mark.parametrize(
    ("sitting", "deed"),
    [
        (lambda: after(a_sitting_in_progress(), course.call_break), Deed.RESUME),
        (lambda: after(a_planned_sitting(), lambda s: course.postpone(s, "Кворум жоқ")), None),
        (lambda: replace(a_planned_sitting(), stage=SittingStage.SEALED), None),
        (an_open_ballot, Deed.CLOSE_VOTE),
    ],
)
def test_each_stage_has_its_step(sitting: Callable[[], Sitting], deed: Deed | None) -> None:
    """A break is ended; a postponed or sealed sitting has no next step."""
    assert next_deed(sitting()) is deed


def test_a_procedural_result_stays_until_an_item_is_considered() -> None:
    """Where an item is at hand, the desk goes on with it at once."""
    before = after(two_items(), putting_procedural(), *voting(30))
    assert now(before).ballot is not None
    assert now(after(a_sitting_in_progress(), *deciding())).ballot is None


def test_the_last_result_leaves_the_desk() -> None:
    """With another item taken up, a break, or when it was annulled."""
    sitting = after(two_items(), taking_up(), putting("c1", because="Жедел"), *voting(10))
    assert now(sitting).ballot is not None
    assert now(after(sitting, taking_up(ItemId("second")))).ballot is None
    assert now(after(sitting, course.call_break)).ballot is None
    gone = replace(sitting.ballots[-1], stage=BallotStage.ANNULLED)
    assert now(replace(sitting, ballots=(*sitting.ballots[:-1], gone))).ballot is None
    assert now(replace(sitting, current=None)).ballot is None


def test_an_item_of_another_kind_is_not_issued() -> None:
    """A vote on an item that is gone from the agenda leads nowhere."""
    lost: tuple[AgendaItem, ...] = ()
    sitting = a_result(30)
    assert now(replace(sitting, agenda=replace(sitting.agenda, items=lost))).unissued == Target()


TRIALS: tuple[tuple[Deed, Decision], ...] = (
    (Deed.REGISTER, registering(members())),
    (Deed.LEAVE, leaving(0)),
    (Deed.CAST, casting()),
    (Deed.CALL_BREAK, course.call_break),
    (Deed.PROCEDURAL, putting_procedural()),
    (Deed.CLOSE_REGISTRATION, registration.close_registration),
    (Deed.ADOPT_AGENDA, lambda s: agenda.adopt_agenda(s, {SINGLE: Tally()})),
)


@pytest.mark.parametrize(
    "sitting",
    [a_planned_sitting, a_sitting_in_progress, an_open_ballot, lambda: a_result(30)],
)
def test_what_is_allowed_can_be_done(sitting: Callable[[], Sitting]) -> None:
    """A permission is the decision itself, tried without recording."""
    state = sitting()
    may = now(state).may
    assert set(may) == set(Deed)
    for deed, decision in TRIALS:
        if may[deed].allowed:
            decision(state)
        else:
            assert refusal_of(decision, state).saying() == may[deed].why_not
