# SPDX-License-Identifier: Apache-2.0
"""The hall display: only what the hall may see at each stage."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from app.domain.decide import ballot, registration
from app.domain.decide import sitting as course
from app.domain.decide.doors import close_doors, open_doors
from app.domain.decide.floor import Address, Turn, end_floor, give_floor
from app.domain.events import Event
from app.domain.floor import SpeechKind
from app.domain.ids import ItemId
from app.domain.kinds import Method
from app.domain.member import SINGLE
from app.domain.profile import Switches
from app.domain.sitting import Sitting, SittingStage
from app.domain.tally import Tally
from app.views.hall import HallPage, HallView, hall_view
from app.views.marks import SeatMark
from tests.chamber import (
    a_plan,
    a_planned_sitting,
    a_profile,
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
    putting,
    putting_procedural,
    registering,
    taking_up,
    voting,
)

HOW = {SeatMark.IN_FAVOUR, SeatMark.AGAINST, SeatMark.ABSTAINED}


def page(sitting: Sitting) -> HallPage:
    """Return which page the hall sees."""
    return hall_view(sitting).page


def marks(view: HallView) -> Counter[SeatMark]:
    """Count the signs on the seats."""
    return Counter(row.mark for row in view.seats)


def opened() -> Sitting:
    """Return a sitting that has just opened."""
    return after(
        a_planned_sitting(),
        adding(an_item()),
        registration.open_registration,
        registering(40),
        course.open_sitting,
    )


@pytest.mark.parametrize(
    ("sitting", "shown"),
    [
        (a_planned_sitting, HallPage.TITLE),
        (lambda: after(a_planned_sitting(), registration.open_registration), HallPage.REGISTRATION),
        (opened, HallPage.OPENED),
        (a_sitting_in_progress, HallPage.ITEM),
        (an_open_ballot, HallPage.VOTING),
        (lambda: after(an_open_ballot(), ballot.close_vote), HallPage.VOTED),
        (lambda: a_result(30), HallPage.RESULT),
        (lambda: after(a_result(30), registration.open_registration), HallPage.REGISTRATION),
        (lambda: after(a_result(30), course.call_break), HallPage.BREAK),
        (lambda: after(opened(), lambda s: course.postpone(s, "Кворум")), HallPage.POSTPONED),
        (lambda: after(opened(), course.close_sitting), HallPage.ENDED),
        (lambda: replace(opened(), stage=SittingStage.SEALED), HallPage.ENDED),
    ],
)
def test_every_stage_has_its_page(sitting: Callable[[], Sitting], shown: HallPage) -> None:
    """The hall follows the sitting."""
    view = hall_view(sitting())
    assert view.page is shown
    assert (view.body, view.sitting, view.number) == ("Сенат", "отырыс", 7)


def test_the_split_is_hidden_until_the_announcement() -> None:
    """The wall shows who has answered, not how (practice L22)."""
    voting_now = after(an_open_ballot(), casting(20, 5, 5))
    for sitting in (voting_now, after(voting_now, ballot.close_vote)):
        view = hall_view(sitting)
        assert view.result is None
        assert not HOW & set(marks(view))
        assert marks(view)[SeatMark.ANSWERED] == 30
        assert (view.answered, view.registered) == (30, 40)
        assert (view.needed, view.base_size) == (26, 50)


def test_the_announced_result_is_on_the_wall() -> None:
    """With its numbers, and nobody's choice."""
    view = hall_view(a_result(27, 4, 9))
    assert view.result is not None
    assert (view.result.in_favour, view.result.needed, view.result.adopted) == (27, 26, True)
    assert not HOW & set(marks(view))


def test_names_stand_on_the_wall_where_the_profile_says_so() -> None:
    """After the announcement, never before."""
    open_names = replace(a_profile(), switches=Switches(names_on_wall=True))
    sitting = after(an_open_ballot(the=a_plan(open_names)), casting(27, 4))
    assert not HOW & set(marks(hall_view(sitting)))
    announced = hall_view(after(sitting, ballot.close_vote, ballot.announce))
    assert marks(announced)[SeatMark.IN_FAVOUR] == 27
    assert marks(announced)[SeatMark.SILENT] == 9


def test_a_page_names_its_question() -> None:
    """Which item, which candidate of how many, for which post."""
    question = hall_view(after(a_result(10), putting("c2"))).question
    assert question is not None
    assert (question.item, question.place) == (1, (2, 4))
    assert question.candidate == "Қарағайлиев Нұрлан Еменұлы"
    assert question.post == "Қазақстан Республикасы Конституциялық Сотының судьясы"
    item = hall_view(a_sitting_in_progress()).question
    assert item is not None
    assert (item.candidate, item.place, item.post) == ("", None, "")


def test_a_procedural_question_stands_in_its_own_words() -> None:
    """And the vote on the agenda has no item."""
    procedural = hall_view(after(a_sitting_in_progress(), putting_procedural("Үзіліс"))).question
    assert procedural is not None
    assert (procedural.item, procedural.title) == (None, "Үзіліс")
    agenda = hall_view(after(opened(), adopting(40))).question
    assert agenda is not None
    assert (agenda.item, agenda.title) == (None, "")


def test_a_result_leaves_the_wall_when_another_item_is_taken_up() -> None:
    """A page never shows figures of another question than the one at hand."""
    second = an_item(1, id=ItemId("second"))
    sitting = after(opened(), adding(second), adopting(40), taking_up())
    assert page(sitting) is HallPage.ITEM
    decided = after(sitting, *deciding("Үзіліс"))
    assert page(decided) is HallPage.RESULT
    assert page(after(decided, taking_up(second.id))) is HallPage.ITEM
    voted = after(decided, putting("c1", because="Жедел"), *voting(10))
    assert page(voted) is HallPage.RESULT
    assert page(after(voted, taking_up(second.id))) is HallPage.ITEM


def test_whoever_leaves_after_the_close_still_counts() -> None:
    """Between the close and the announcement the wall shows the vote as it was closed."""
    closed = after(an_open_ballot(40), casting(40), ballot.close_vote, leaving(6))
    view = hall_view(closed)
    assert (view.answered, view.registered) == (40, 40)
    procedural = after(a_sitting_in_progress(40), putting_procedural(), casting(40))
    view = hall_view(after(procedural, ballot.close_vote, leaving(6)))
    assert (view.needed, view.base_size) == (21, 40)


def test_a_vote_by_hands_has_no_seats_to_show() -> None:
    """Figures are nobody's."""
    sitting = after(a_sitting_in_progress(), putting("c1", method=Method.SHOW_OF_HANDS))
    counted = after(sitting, lambda s: ballot.enter_count(s, {SINGLE: Tally(in_favour=30)}))
    view = hall_view(counted)
    assert marks(view) == {SeatMark.REGISTERED: 40, SeatMark.ABSENT: 10}
    assert view.answered == 30


def test_a_break_says_until_when() -> None:
    """As the presiding officer announced it."""
    assert hall_view(after(opened(), lambda s: course.call_break(s, "12.30"))).until == "12.30"


def test_a_speaker_is_on_the_wall() -> None:
    """From the floor given to its end; a vote put meanwhile comes first, and so does a round."""
    chamber = after(opened(), speaking)
    view = hall_view(chamber)
    assert view.page is HallPage.SPEAKER
    assert view.speech is not None
    assert (view.speech.kind, view.speech.limit_s) == (SpeechKind.REPORT, 1800)
    assert hall_view(after(chamber, end_floor)).page is HallPage.OPENED
    voting = after(chamber, putting_procedural())
    assert hall_view(voting).page is HallPage.VOTING
    voted = after(voting, casting(30), ballot.close_vote, ballot.announce)
    assert hall_view(voted).page is HallPage.RESULT
    assert hall_view(after(voted, speaking)).page is HallPage.SPEAKER
    assert hall_view(after(chamber, registration.open_registration)).page is HallPage.REGISTRATION


def test_behind_closed_doors_the_wall_says_nothing() -> None:
    """Neither who is here nor what is put to the vote (PR п.12), until the sitting ends."""
    closed = after(opened(), speaking, close_doors, putting_procedural("құпия мәселе"), casting(30))
    view = hall_view(closed)
    assert view.page is HallPage.CLOSED_DOORS
    assert (view.seats, view.quorums, view.question, view.speech) == ((), (), None, None)
    assert (view.registered, view.answered, view.result) == (0, 0, None)
    told = after(closed, ballot.close_vote, ballot.announce)
    assert hall_view(told).page is HallPage.CLOSED_DOORS
    assert hall_view(after(told, open_doors)).page is HallPage.RESULT
    assert hall_view(after(told, course.close_sitting)).page is HallPage.ENDED


def speaking(sitting: Sitting) -> Sequence[Event]:
    """Give the floor to somebody from outside the body."""
    return give_floor(sitting, Address(name="Министр"), Turn(kind=SpeechKind.REPORT))
