# SPDX-License-Identifier: Apache-2.0
"""Corrections: what they change before a result is announced, and what they only show after it."""

from dataclasses import replace

import pytest

from app.domain.ballot import BallotStage
from app.domain.correction import ABSENT, REGISTERED, Figure, Matter
from app.domain.decide import ballot
from app.domain.decide.casting import casting_vote
from app.domain.decide.correction import Slip, correct, foresee
from app.domain.decide.resolution import Subject, warrant
from app.domain.events import CorrectionMade
from app.domain.ids import BallotId, CandidateId
from app.domain.kinds import Method
from app.domain.member import SINGLE
from app.domain.refusals import (
    BallotOpen,
    InvalidSitting,
    Malformed,
    NoBallotOpen,
    SittingNotOpen,
)
from app.domain.register import Register
from app.domain.selection import NOBODY, First, Selection
from app.domain.sitting import Sitting
from app.domain.tally import Choice, Tally
from app.domain.validity import quorum_missing
from app.views.results import ballot as shown
from tests.chamber import (
    JUDGES,
    Decision,
    a_joint_sitting,
    a_planned_sitting,
    a_result,
    a_sitting_in_progress,
    after,
    an_open_ballot,
    casting,
    leaving,
    members,
    putting,
    putting_procedural,
    refusal_of,
    registering,
    voting,
)

FIRST_VOTE = BallotId("b2")


def vote(
    who: Selection, to: Choice, was: Choice = Choice.IN_FAVOUR, at: BallotId | None = None
) -> Slip:
    """Return a choice entered wrongly."""
    return Slip(matter=Matter.VOTE, who=who, ballot=at, was=was, to=to, reason="қате")


def presence(who: Selection, to: str, at: BallotId | None = None) -> Slip:
    """Return who was there, or wasn't."""
    was = ABSENT if to == REGISTERED else REGISTERED
    return Slip(matter=Matter.REGISTRATION, who=who, ballot=at, was=was, to=to, reason="карточка")


def figure(was: int, to: int, which: Figure | None = Figure.IN_FAVOUR) -> Slip:
    """Return a figure of the tellers."""
    return Slip(matter=Matter.COUNT, figure=which, was=str(was), to=str(to), reason="қайта санау")


def text(was: str, to: str) -> Slip:
    """Return a text."""
    return Slip(matter=Matter.TEXT, was=was, to=to, reason="әріп")


def making(slip: Slip) -> Decision:
    """Correct the record."""
    return lambda sitting: correct(sitting, slip)


def affects(sitting: Sitting, slip: Slip) -> tuple[BallotId, ...]:
    """Return which votes hang on a correction."""
    (fact,) = correct(sitting, slip)
    return fact.affects


def closed(in_favour: int, against: int = 0) -> Sitting:
    """Return a vote by name, closed and not announced."""
    return after(an_open_ballot(), casting(in_favour, against), ballot.close_vote)


def by_hands(in_favour: int, against: int = 0) -> Sitting:
    """Return a vote by figures, closed and not announced."""
    tally = {SINGLE: Tally(in_favour=in_favour, against=against)}
    return after(
        a_sitting_in_progress(),
        putting(method=Method.SHOW_OF_HANDS),
        lambda sitting: ballot.enter_count(sitting, tally),
        ballot.close_vote,
    )


def test_before_the_announcement_the_count_changes() -> None:
    """A clerk's slip: what is announced is what was so."""
    now = closed(26, 10)
    assert affects(now, vote(First(1), Choice.AGAINST)) == (FIRST_VOTE,)
    told = after(now, making(vote(First(1), Choice.AGAINST)), ballot.announce)
    outcome = told.ballots[-1].outcome
    assert outcome is not None
    assert (outcome.tally, outcome.adopted) == (Tally(in_favour=25, against=11), False)


def test_after_the_announcement_nothing_that_was_announced_changes() -> None:
    """The record says beside it what was so."""
    told = a_result(26, 10)
    now = after(told, making(vote(First(1), Choice.AGAINST)))
    assert now.ballots == told.ballots
    assert len(now.corrections) == 1


def test_each_correction_is_reckoned_on_those_before_it() -> None:
    """26 in favour: the first turns the result, the second doesn't, the third turns it back."""
    now = after(a_result(26, 10), making(vote(First(1), Choice.AGAINST)))
    assert affects(now, vote(First(1), Choice.AGAINST)) == ()
    back = vote(members("m001"), Choice.IN_FAVOUR, Choice.AGAINST)
    assert affects(now, back) == (FIRST_VOTE,)
    again = refusal_of(making(vote(members("m001"), Choice.AGAINST)), now)
    assert isinstance(again, Malformed)


def test_foresight_says_what_would_turn() -> None:
    """Before anything is recorded: which votes, from what to what."""
    told = a_result(26, 10)
    seen = foresee(told, vote(First(1), Choice.AGAINST))
    (turn,) = seen.turns
    assert (turn.announced, turn.before.adopted, turn.after.adopted) == (True, True, False)
    assert (turn.quorum, seen.sitting_valid) == (True, True)
    assert foresee(closed(26), vote(First(1), Choice.AGAINST)).turns[0].announced is False


def test_somebody_who_was_never_there() -> None:
    """From the opening on: the vote he is said to have given, the quorum, and the hall now."""
    told = after(a_sitting_in_progress(34), putting(), *voting(30))
    slip = presence(members("m001"), ABSENT)
    seen = foresee(told, slip)
    assert [turn.ballot for turn in seen.turns] == ["b1", "b2"]
    assert {turn.quorum for turn in seen.turns} == {False}
    assert not seen.sitting_valid
    now = after(told, making(slip))
    assert now.ballots == told.ballots
    assert "m001" not in now.registration.registered
    short = quorum_missing(now, BallotId("b2"))
    assert short is not None
    assert (short.registered, short.needed) == (33, 34)
    subject = Subject(item=JUDGES, candidate=CandidateId("c1"))
    refused = refusal_of(
        lambda it: (warrant(it, Register(key="senate-1995/VIII"), subject, None), ())[1], now
    )
    assert isinstance(refused, InvalidSitting)


def test_somebody_missing_at_one_vote_only() -> None:
    """The other votes and the opening keep their quorum."""
    told = after(a_sitting_in_progress(34), putting(), *voting(30))
    now = after(told, making(presence(members("m034"), ABSENT, FIRST_VOTE)))
    assert quorum_missing(now, FIRST_VOTE) is not None
    assert quorum_missing(now, BallotId("b1")) is None
    assert quorum_missing(now, BallotId("b99")) is None
    assert "m034" in now.registration.registered
    back = after(now, making(presence(members("m034"), REGISTERED, FIRST_VOTE)))
    assert quorum_missing(back, FIRST_VOTE) is None


def test_without_corrections_nothing_is_missing() -> None:
    """A vote that goes on has no strength yet, and no correction means no finding."""
    told = a_result(30)
    assert quorum_missing(told, FIRST_VOTE) is None
    corrected = after(told, making(presence(members("m001"), ABSENT)), putting("c2"))
    assert quorum_missing(corrected, BallotId("b3")) is None


def test_somebody_who_was_there_and_was_overlooked() -> None:
    """He is among those present from now on, and was at the votes."""
    now = after(closed(26), making(presence(members("m050"), REGISTERED)))
    assert "m050" in now.registration.registered
    told = after(now, ballot.announce).ballots[-1].outcome
    assert told is not None
    assert (told.registered, told.did_not_vote) == (41, 15)


def test_one_who_was_not_there_has_no_vote() -> None:
    """Neither in a vote that is closed nor in one that goes on."""
    told = after(closed(26), making(presence(members("m001"), ABSENT)), ballot.announce)
    outcome = told.ballots[-1].outcome
    assert outcome is not None
    assert (outcome.tally.in_favour, outcome.registered) == (25, 39)
    running = after(an_open_ballot(), casting(26), making(presence(members("m001"), ABSENT)))
    assert "m001" not in running.ballots[-1].votes
    assert running.ballots[-1].stage is BallotStage.OPEN
    late = after(running, making(presence(members("m001"), REGISTERED)))
    assert "m001" in late.registration.registered


def test_a_correction_of_a_seat_that_left_reaches_the_votes_before() -> None:
    """Who left at the end was nevertheless counted; who came late wasn't at the opening."""
    told = after(a_result(26), leaving(members("m001")))
    now = after(told, making(presence(members("m001"), ABSENT)))
    assert now.corrections[0].now is False
    assert now.corrections[0].beside == ("b1", "b2")
    late = after(a_result(26), registering(members("m050")))
    late = after(late, making(presence(members("m050"), ABSENT)))
    assert (late.corrections[0].opening, late.corrections[0].now) == (False, True)


@pytest.mark.parametrize(
    "slip",
    [
        replace(vote(First(1), Choice.AGAINST), reason=" "),
        replace(vote(First(1), Choice.AGAINST), to="in_favour"),
        replace(vote(First(1), Choice.AGAINST), to="maybe"),
        vote(First(1), Choice.AGAINST, at=BallotId("b99")),
        vote(NOBODY, Choice.AGAINST),
        vote(members("m040"), Choice.AGAINST),
        replace(presence(First(1), ABSENT), to="present"),
        presence(NOBODY, ABSENT),
        presence(members("m050"), ABSENT),
        presence(members("m001"), REGISTERED),
        figure(26, 27),
        text("а", " "),
    ],
)
def test_what_makes_no_sense_by_name(slip: Slip) -> None:
    """Each is one sentence and nothing is recorded."""
    assert isinstance(refusal_of(making(slip), closed(26)), Malformed)


def test_what_comes_too_early() -> None:
    """Before the sitting, before a vote, and while it goes on."""
    slip = vote(First(1), Choice.AGAINST)
    planned = refusal_of(making(presence(members("m001"), REGISTERED)), a_planned_sitting())
    assert isinstance(planned, SittingNotOpen)
    bare = replace(a_sitting_in_progress(), ballots=())
    assert isinstance(refusal_of(making(slip), bare), NoBallotOpen)
    going_on = after(an_open_ballot(), casting(26))
    assert isinstance(refusal_of(making(slip), going_on), BallotOpen)
    named = replace(presence(members("m001"), ABSENT), ballot=FIRST_VOTE)
    assert isinstance(refusal_of(making(named), going_on), BallotOpen)
    assert isinstance(refusal_of(making(text("а", "ә")), a_planned_sitting()), SittingNotOpen)


def test_an_annulled_vote_is_left_alone() -> None:
    """Nothing hangs on it any more."""
    told = a_result(26)
    gone = tuple(replace(each, stage=BallotStage.ANNULLED) for each in told.ballots)
    slip = vote(First(1), Choice.AGAINST, at=FIRST_VOTE)
    assert isinstance(refusal_of(making(slip), replace(told, ballots=gone)), Malformed)


def test_a_tie_undone_has_no_casting_vote() -> None:
    """The Chair's vote stands on a tie and on nothing else."""
    now = after(
        a_sitting_in_progress(),
        putting_procedural(),
        casting(20, 20),
        ballot.close_vote,
        lambda sitting: casting_vote(sitting, Choice.IN_FAVOUR),
    )
    assert shown(now, now.ballots[-1]).adopted
    now = after(now, making(vote(First(1), Choice.AGAINST)))
    assert now.ballots[-1].casting is None
    assert not shown(now, now.ballots[-1]).adopted


def test_titles_are_corrected_on_the_agenda() -> None:
    """A slip of a letter in a title or a subject; other texts stand in the record as corrected."""
    sitting = a_sitting_in_progress()
    title = sitting.agenda.items[0].title
    (fact,) = correct(sitting, text(title, "Түзетілген туралы"))
    assert isinstance(fact, CorrectionMade)
    now = after(sitting, making(text(title, "Түзетілген туралы")))
    assert now.agenda.items[0].title == "Түзетілген туралы"
    item = replace(now.agenda.items[0], subject="тақырып")
    now = replace(now, agenda=now.agenda.with_item(item))
    now = after(now, making(text("тақырып", "тақырыбы")), making(text("ескертпе", "ескерту")))
    assert now.agenda.items[0].subject == "тақырыбы"
    assert len(now.corrections) == 3


def test_each_body_of_a_joint_sitting_loses_its_own() -> None:
    """A senator who wasn't there leaves the Mazhilis as it was."""
    now = after(
        replace(a_joint_sitting(), stage=a_sitting_in_progress().stage),
        registering(148),
        putting_procedural(),
        *voting(148),
    )
    now = after(now, making(presence(members("s001"), ABSENT, BallotId("b1"))))
    assert now.corrections[0].members == ("s001",)
    assert quorum_missing(now, BallotId("b1")) is not None  # the opening was never recorded
    opened = replace(now, opened_with=frozenset(now.body_of))
    assert quorum_missing(opened, BallotId("b1")) is None
