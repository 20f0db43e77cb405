# SPDX-License-Identifier: Apache-2.0
"""The agenda changed: reworded, reordered, withdrawn, left to a later sitting (PR п.8)."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from app.domain.agenda import ItemStage
from app.domain.decide import ballot, changes
from app.domain.decide.changes import Grounds, Wording
from app.domain.decide.question import Majority
from app.domain.events import (
    CandidateWithdrawn,
    ItemCarriedOver,
    ItemChanged,
    ItemsReordered,
    ItemWithdrawn,
    ObjectionOverruled,
)
from app.domain.ids import BallotId, CandidateId, ItemId
from app.domain.refusals import (
    AgendaChanged,
    AlreadyDecided,
    BallotOpen,
    Malformed,
    NotAnnounced,
    QuotaExceeded,
    WrongMajority,
)
from app.domain.register import Register
from app.domain.sitting import Sitting
from app.views import item_results
from app.views.hall import HallPage, hall_view
from app.views.next_step import at_hand
from tests.chamber import (
    CANDIDATES,
    JUDGES,
    Decision,
    a_planned_sitting,
    a_profile,
    a_result,
    a_sitting_in_progress,
    adding,
    after,
    an_item,
    an_open_ballot,
    casting,
    deciding,
    given,
    putting,
    taking_up,
    voting,
)

OTHER = ItemId("other")
SECOND = an_item(1, id=OTHER)
FREELY = Grounds()
BY_VOTE = Grounds(decision=BallotId("b2"))
BY_REASON = Grounds(because="Қарсылық болған жоқ")
Change = Callable[[ItemId, Grounds], Decision]


def withdrawing(key: ItemId = JUDGES, on: Grounds = FREELY) -> Decision:
    """Take an item off the agenda."""
    return lambda sitting: changes.withdraw_item(sitting, key, on)


def carrying_over(key: ItemId = JUDGES, on: Grounds = FREELY) -> Decision:
    """Leave an item to a later sitting."""
    return lambda sitting: changes.carry_over(sitting, key, on)


def rewording(key: ItemId = JUDGES, on: Grounds = FREELY, **words: object) -> Decision:
    """Word an item anew."""
    wording = Wording(**(words or {"subject": "Екі орын"}))  # type: ignore[arg-type]
    return lambda sitting: changes.change_item(sitting, key, wording, on)


def reordering(*keys: ItemId, on: Grounds = FREELY) -> Decision:
    """Put the items into another order."""
    return lambda sitting: changes.reorder_items(sitting, keys, on)


def standing_down(candidate: str, on: Grounds = FREELY) -> Decision:
    """Let a candidate stand down."""
    return lambda sitting: changes.withdraw_candidate(sitting, JUDGES, CandidateId(candidate), on)


def two_items() -> Sitting:
    """Return a planned sitting with two items, its agenda a draft."""
    return after(a_planned_sitting(), adding(an_item()), adding(SECOND))


def adopted(majority: Majority = Majority.TOTAL) -> Sitting:
    """Return a sitting with an adopted agenda, where a procedural vote «b2» has decided."""
    return after(a_sitting_in_progress(), *deciding(majority=majority))


CHANGES: dict[str, Change] = {
    "withdraw": withdrawing,
    "carry over": carrying_over,
    "reword": rewording,
    "reorder": lambda key, on: reordering(key, on=on),
}
every_change = pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)


@every_change
def test_a_draft_agenda_is_changed_freely(change: Change) -> None:
    """Nothing is decided before it is adopted."""
    sitting = after(a_planned_sitting(), adding(an_item()))
    assert len(change(JUDGES, FREELY)(sitting)) == 1


@every_change
def test_an_adopted_agenda_is_changed_by_a_vote_of_the_total(change: Change) -> None:
    """Without one it is an objection; a vote of those present doesn't do (PR п.8; S:185)."""
    given(adopted()).when(change(JUDGES, FREELY)).then_refused(AgendaChanged)
    given(adopted(Majority.PRESENT)).when(change(JUDGES, BY_VOTE)).then_refused(WrongMajority)
    (fact,) = change(JUDGES, BY_VOTE)(adopted())
    assert getattr(fact, "decision", None) == "b2"
    _, reason = change(JUDGES, BY_REASON)(adopted())
    assert isinstance(reason, ObjectionOverruled)
    assert reason.code == "agenda-changed"


def test_an_item_withdrawn_is_off_the_agenda() -> None:
    """It keeps its number; nothing can be done with it, and the wall turns from it."""
    on = replace(BY_VOTE, reason="Құжаттары толық емес")
    sitting = (
        given(adopted())
        .when(withdrawing(on=on))
        .then(ItemWithdrawn(item=JUDGES, reason="Құжаттары толық емес", decision=BallotId("b2")))
    )
    assert sitting.agenda.items[0].stage is ItemStage.WITHDRAWN
    assert sitting.current is None
    assert hall_view(sitting).page is HallPage.OPENED
    assert item_results.changed(sitting, sitting.agenda.items[0]).stage == "withdrawn"
    given(sitting).when(taking_up()).then_refused(Malformed)
    given(sitting).when(withdrawing(on=BY_VOTE)).then_refused(Malformed)
    assert at_hand(sitting, Register(key="")).upcoming.item is None


def test_an_item_not_at_hand_is_withdrawn_beside_the_current_one() -> None:
    """The chamber goes on with what it considers."""
    sitting = after(two_items(), withdrawing(OTHER))
    assert sitting.agenda.items[1].stage is ItemStage.WITHDRAWN
    assert after(replace(sitting, current=JUDGES), reordering(JUDGES)).current == JUDGES


def test_an_item_is_worded_anew() -> None:
    """Title, subject, seats; what isn't said stays."""
    sitting = (
        given(two_items())
        .when(rewording(title="Судьялар туралы", seats=2))
        .then(ItemChanged(item=JUDGES, title="Судьялар туралы", subject="", seats=2))
    )
    sitting = after(sitting, rewording(subject="Екі орын"))
    item = sitting.agenda.items[0]
    assert (item.title, item.subject, item.seats) == ("Судьялар туралы", "Екі орын", 2)


@pytest.mark.parametrize("words", [{"title": " "}, {"seats": 0}])
def test_an_item_is_not_worded_into_nonsense(words: dict[str, object]) -> None:
    """An item has a title and a seat to fill."""
    reworded = rewording(**words)  # type: ignore[arg-type]
    given(two_items()).when(reworded).then_refused(Malformed)
    given(two_items()).when(rewording(seats=4)).then_refused(QuotaExceeded, seats=4, quota=3)


def test_a_change_says_what_it_changes() -> None:
    """A step that changes nothing is a slip."""
    wording = Wording()
    given(two_items()).when(lambda s: changes.change_item(s, JUDGES, wording)).then_refused(
        Malformed
    )


def test_items_are_put_into_another_order() -> None:
    """Withdrawn ones keep their place."""
    sitting = after(two_items(), adding(an_item(1, id=ItemId("third"))), withdrawing(OTHER))
    order = (ItemId("third"), OTHER, JUDGES)
    sitting = (
        given(sitting).when(reordering(ItemId("third"), JUDGES)).then(ItemsReordered(items=order))
    )
    assert item_results.order(sitting).items == order
    assert item_results.order(sitting).missing == (
        "nomination", "committee-conclusion", "conclusion-announced", "debate-asked",
    )  # fmt: skip


@pytest.mark.parametrize("keys", [(JUDGES,), (JUDGES, JUDGES), (JUDGES, OTHER, ItemId("none"))])
def test_an_order_names_every_item_once(keys: tuple[ItemId, ...]) -> None:
    """Otherwise an item would be lost, or stand twice."""
    given(two_items()).when(reordering(*keys)).then_refused(Malformed)


@every_change
def test_what_is_decided_is_not_changed(change: Change) -> None:
    """A decision is undone by annulling it, not by changing the agenda."""
    sitting = after(a_sitting_in_progress(item=an_item(1)), putting("c1"), *voting(30))
    sitting = after(sitting, *deciding(majority=Majority.TOTAL))
    on = Grounds(decision=BallotId("b3"))
    decision = change(JUDGES, on)
    if change is CHANGES["reorder"]:
        assert decision(sitting)
    else:
        given(sitting).when(decision).then_refused(AlreadyDecided, ballot="b2")


@pytest.mark.parametrize("decision", [withdrawing(), carrying_over(), rewording()])
def test_an_item_being_voted_on_stays(decision: Decision) -> None:
    """Until the result is announced."""
    given(an_open_ballot()).when(decision).then_refused(BallotOpen)
    closed = after(an_open_ballot(), casting(30), ballot.close_vote)
    given(closed).when(decision).then_refused(NotAnnounced)


def test_a_candidate_stands_down_without_a_vote() -> None:
    """It is the candidate's or the nominator's doing; a vote on another goes on."""
    fact = CandidateWithdrawn(item=JUDGES, candidate=CandidateId("c2"))
    sitting = given(an_open_ballot()).when(standing_down("c2")).then(fact)
    assert [each.id for each in sitting.agenda.items[0].standing] == ["c1", "c3", "c4"]
    question = hall_view(sitting).question
    assert question is not None
    assert question.place == (1, 3)
    given(sitting).when(standing_down("c1")).then_refused(BallotOpen)
    given(sitting).when(standing_down("c2")).then_refused(Malformed)
    given(sitting).when(standing_down("c9")).then_refused(Malformed)


def test_a_candidate_decided_on_does_not_stand_down() -> None:
    """The decision is taken."""
    given(a_result(10)).when(standing_down("c1")).then_refused(AlreadyDecided, ballot="b2")


def test_with_the_last_one_waiting_gone_the_item_is_decided() -> None:
    """Nothing is left to vote on."""
    sitting = after(a_result(30), *(standing_down(key) for key in CANDIDATES[1:]))
    assert sitting.agenda.items[0].stage is ItemStage.DECIDED


def test_a_candidate_is_withdrawn_by_a_vote_of_the_total_only() -> None:
    """Where the chamber decides it at all."""
    given(adopted(Majority.PRESENT)).when(standing_down("c1", BY_VOTE)).then_refused(WrongMajority)
    assert standing_down("c1", BY_VOTE)(adopted())


def test_an_item_carried_over_comes_with_its_papers_and_those_who_wait() -> None:
    """One of four was decided on; the others go on to a later sitting."""
    earlier = given(a_result(30)).when(carrying_over(on=BY_REASON)).sitting
    assert earlier.agenda.items[0].stage is ItemStage.CARRIED_OVER
    later = replace(a_planned_sitting(), number=8)
    item = changes.carried(earlier, JUDGES, later)
    assert [each.id for each in item.candidates] == ["c2", "c3", "c4"]
    assert {each.candidate for each in item.papers} == {"c2", "c3", "c4"}
    assert (item.seats, item.steps, item.stage) == (2, (), ItemStage.PLANNED)
    assert item.carried_from == f"{earlier.id}/judges"
    later = after(later, adding(item))
    given(later).when(lambda s: adding(changes.carried(earlier, JUDGES, s))(s)).then_refused(
        Malformed
    )


def test_only_what_was_carried_over_comes_from_an_earlier_sitting() -> None:
    """Not an item still there, none at all, nor one of another body."""
    later = a_planned_sitting()
    gone = after(two_items(), carrying_over(OTHER))
    assert ItemCarriedOver(item=OTHER) == carrying_over(OTHER)(two_items())[0]
    for key, to in (
        (JUDGES, later),
        (ItemId("none"), later),
        (OTHER, replace(later, profile=a_profile("qurultay-2026"))),
    ):
        given(gone).when(lambda s, k=key, t=to: adding(changes.carried(s, k, t))(t)).then_refused(  # type: ignore[misc]
            Malformed
        )


def test_an_item_without_candidates_is_carried_over_whole() -> None:
    """It has no seats to count."""
    kinds = tuple(replace(each, per_candidate=False) for each in a_profile().kinds)
    base = a_planned_sitting()
    base = replace(base, profile=replace(base.profile, kinds=kinds))
    earlier = after(base, adding(an_item(0)), carrying_over())
    assert changes.carried(earlier, JUDGES, base).seats is None
