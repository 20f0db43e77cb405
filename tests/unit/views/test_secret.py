# SPDX-License-Identifier: Apache-2.0
"""A secret ballot on the wall, on the desk and in results: what is shown, and when."""

from dataclasses import replace

import pytest

from app.domain.ballot import BallotStage, Purpose
from app.domain.decide import ballot
from app.domain.decide import sitting as course
from app.domain.ids import CandidateId
from app.domain.register import Register
from app.domain.secret_ballot import Unmarked
from app.domain.sitting import Sitting
from app.views import secret_results
from app.views.clerk import ClerkView, clerk_view
from app.views.deeds import Deed
from app.views.hall import HallPage, hall_view
from app.views.marks import SeatMark
from app.views.results import BallotResult
from app.views.secret_view import secret_view
from tests.chamber import Decision, after, an_open_ballot, deciding, taking_up
from tests.secret import (
    ELECTION,
    a_secret_ballot,
    a_sitting_with_tellers,
    approving,
    counted,
    counting,
    one_paper,
    papers,
    papers_of,
)

REGISTER = Register(key="senate-1995/VIII")
COUNT = papers(30, 8, invalid=1)
VOTES = {"m002": (28, 12), "m003": (26, 14), "m004": (10, 30)}


def desk(sitting: Sitting) -> ClerkView:
    """Return the clerk's desk."""
    return clerk_view(sitting, REGISTER)


def next_deed(sitting: Sitting) -> Deed | None:
    """Return what comes next."""
    step = desk(sitting).next_step
    return step.deed if step else None


COURSE: tuple[tuple[HallPage, tuple[Decision, ...]], ...] = (
    (HallPage.SECRET, ()),
    (HallPage.SECRET, (lambda s: course.call_break(s, "11.30", secret=True, place="Фойе"),)),
    (HallPage.COUNTING, (counting(COUNT),)),
    (HallPage.COUNTING, (course.resume,)),
    (HallPage.COUNTING, (ballot.close_vote,)),
    (HallPage.COUNTING, (approving(25),)),
    (HallPage.VOTED, (approving(26),)),
    (HallPage.RESULT, (ballot.announce,)),
)


def test_the_wall_follows_the_vote_without_a_figure() -> None:
    """From the papers to the result; whose choice, never; how many, only when announced."""
    sitting = a_secret_ballot()
    for page, decisions in COURSE:
        sitting = after(sitting, *decisions)
        view = hall_view(sitting)
        assert view.page is page
        if page is not HallPage.RESULT:
            assert (view.secret, view.answered, view.result, view.needed) == (True, 0, None, None)
        assert {row.mark for row in view.seats} <= {SeatMark.REGISTERED, SeatMark.ABSENT}
    shown = hall_view(sitting)
    assert shown.result is not None
    assert (shown.result.in_favour, shown.result.took_part) == (30, 39)
    assert shown.question is not None
    assert shown.question.candidate


def test_the_wall_names_the_place_of_the_papers() -> None:
    """As the break was called."""
    sitting = after(a_secret_ballot(), lambda s: course.call_break(s, "11.30", place="Фойе"))
    view = hall_view(sitting)
    assert (view.papers_at, view.until) == ("Фойе", "11.30")


def test_the_wall_stays_in_a_break_after_the_vote() -> None:
    """A closed secret vote is not what a break is about."""
    sitting = after(a_secret_ballot(), counting(COUNT), ballot.close_vote, course.call_break)
    assert hall_view(sitting).page is HallPage.BREAK


def test_a_result_announced_after_a_break_is_on_the_wall() -> None:
    """What is announced last is shown, whatever was opened, approved or resumed before."""
    sitting = after(
        a_secret_ballot(),
        counting(COUNT),
        ballot.close_vote,
        approving(),
        *deciding(),
        course.call_break,
        course.resume,
        ballot.announce,
    )
    view = hall_view(sitting)
    assert view.page is HallPage.RESULT
    assert view.result is not None
    assert view.result.ballot == "b3"
    assert desk(sitting).vote is not None
    assert hall_view(after(sitting, taking_up(ELECTION))).page is HallPage.ITEM


def test_several_names_have_a_result_each() -> None:
    """On the wall, on the desk and in the result, in the order of the agenda."""
    sitting = after(one_paper(), *counted(papers_of(VOTES)))
    view = hall_view(sitting)
    assert (view.page, view.result) == (HallPage.RESULT, None)
    assert [each.result.in_favour for each in view.candidates] == [28, 26, 10]
    vote = desk(sitting).vote
    assert vote is not None
    assert [each.result.adopted for each in vote.candidates if each.result] == [True, True, False]
    result = secret_results.answer(sitting, sitting.ballots[2])
    assert isinstance(result, secret_results.PaperResult)
    assert {key: (each.in_favour, each.against) for key, each in result.candidates.items()} == VOTES
    assert (result.took_part, result.did_not_vote, result.needed) == (40, 0, 26)
    assert [str(each).partition(":")[0] for each in result.sentence] == [
        each.name for each in view.candidates
    ]
    assert next_deed(sitting) is Deed.ISSUE
    item = replace(sitting.ballots[2], item=None)
    assert str(secret_results.answer(sitting, item).sentence[0]).startswith("m002: ")


def test_one_name_has_an_ordinary_result() -> None:
    """With the papers found for those who took part."""
    sitting = after(a_secret_ballot(), *counted(COUNT))
    result = secret_results.answer(sitting, sitting.ballots[2])
    assert isinstance(result, BallotResult)
    assert (result.took_part, result.did_not_vote, result.abstained) == (39, 1, 0)
    assert result.candidate == "m002"


@pytest.mark.parametrize(
    ("decisions", "deed"),
    [
        pytest.param((), Deed.CLOSE_VOTE, id="open"),
        pytest.param((course.call_break,), Deed.RESUME, id="in a break"),
        pytest.param((counting(COUNT), ballot.close_vote), Deed.APPROVE_PROTOCOL, id="closed"),
        pytest.param(
            (counting(COUNT), ballot.close_vote, approving(25)),
            Deed.APPROVE_PROTOCOL,
            id="its protocol refused",
        ),
        pytest.param(
            (counting(COUNT), ballot.close_vote, approving()), Deed.ANNOUNCE, id="approved"
        ),
        pytest.param(tuple(counted(COUNT)), Deed.ISSUE, id="announced"),
    ],
)
def test_the_next_step(decisions: tuple[Decision, ...], deed: Deed) -> None:
    """The protocol comes between closing and announcing."""
    assert next_deed(after(a_secret_ballot(), *decisions)) is deed


def test_the_count_is_entered_while_the_vote_is_open() -> None:
    """Also in a break; of one name and of several; never otherwise."""
    open_votes = (a_secret_ballot(), one_paper())
    for sitting in (
        *open_votes,
        *(after(each, course.call_break) for each in open_votes),
    ):
        assert desk(sitting).may[Deed.ENTER_SECRET_COUNT].allowed
    for sitting in (a_sitting_with_tellers(), an_open_ballot()):
        assert not desk(sitting).may[Deed.ENTER_SECRET_COUNT].allowed


def test_the_desk_never_shows_one_entry_to_the_other() -> None:
    """Which entries are in, where they differ, and no figure before the vote is closed."""
    sitting = a_secret_ballot()
    states = []
    for decision in (
        counting(COUNT, 1), counting(papers(31, 8), 2), counting(COUNT, 2), ballot.close_vote,
    ):  # fmt: skip
        view = secret_view(sitting, sitting.ballots[-1])
        assert view is not None
        states.append((view.next_entry, set(view.entered), view.differences, view.settled))
        assert view.count is None
        sitting = after(sitting, decision)
    assert states == [
        (1, set(), (), False),
        (2, {1}, (), False),
        (0, {1, 2}, ("invalid", "in_favour"), False),
        (0, {1, 2}, (), True),
    ]
    view = secret_view(sitting, sitting.ballots[-1])
    assert view is not None
    assert (view.count, view.approved, view.unmarked) == (COUNT, False, Unmarked.FOR)
    assert [row.label for row in view.rows] == [""]


def test_an_open_vote_has_no_papers() -> None:
    """The desk shows its roll."""
    sitting = an_open_ballot()
    assert secret_view(sitting, sitting.ballots[-1]) is None


def test_a_vote_about_no_item_says_what_it_is_about() -> None:
    """The agenda, the protocol or a procedural question."""
    sitting = after(a_secret_ballot(), counting(COUNT), ballot.close_vote, approving())
    counted_, protocol = sitting.ballots[-2:]
    assert protocol.stage is BallotStage.ANNOUNCED
    shown = replace(sitting, ballots=(*sitting.ballots[:2], protocol), announced_last=protocol.id)
    question = hall_view(shown).question
    assert question is not None
    assert (question.item, question.purpose, question.title) == (None, Purpose.PROTOCOL, "")
    assert counted_.concerns(CandidateId("m002"))
