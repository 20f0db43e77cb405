# SPDX-License-Identifier: Apache-2.0
"""The votes of the hall's electronic system, and who must take part for a vote to count."""

from dataclasses import replace

import pytest

from app.domain.decide import ballot, registration
from app.domain.decide.importing import VoteFile, VoteRow, import_votes
from app.domain.kinds import Method
from app.domain.member import SINGLE
from app.domain.profile import VoteQuorum
from app.domain.refusals import (
    BallotClosed,
    Malformed,
    NoBallotOpen,
    NotRegistered,
    Refusal,
    SittingNotOpen,
    TooFewAnswers,
)
from app.domain.registration import Registration
from app.domain.sitting import Sitting
from app.domain.tally import Choice, Tally
from app.views.imports import imported
from app.views.results import ballot as shown
from app.views.results import opened
from tests.chamber import (
    Decision,
    a_joint_sitting,
    a_planned_sitting,
    a_sitting_in_progress,
    after,
    an_open_ballot,
    casting,
    given,
    leaving,
    members,
    putting,
    refusal_of,
    registering,
)

YES, NO = Choice.IN_FAVOUR, Choice.AGAINST


def a_file(*rows: tuple[int | str, Choice | None]) -> VoteFile:
    """Return a file of seats (numbers) and cards (texts)."""
    return VoteFile(
        name="hall.csv",
        sha256="ab",
        rows=tuple(
            VoteRow(line=line, seat=where, choice=choice)
            if isinstance(where, int)
            else VoteRow(line=line, card=where, choice=choice)
            for line, (where, choice) in enumerate(rows, start=2)
        ),
    )


def reading(file: VoteFile) -> Decision:
    """Read a file."""
    return lambda sitting: import_votes(sitting, file)


def electronic() -> Sitting:
    """Return an open electronic vote with forty registered."""
    return after(a_sitting_in_progress(), putting(method=Method.ELECTRONIC))


def test_the_votes_of_the_hall() -> None:
    """By seat or by card; what belongs to nobody is named; no answer is no vote."""
    sitting = carded(electronic())
    file = a_file((1, YES), ("K2", NO), (3, None), (77, YES), ("K9", NO))
    (fact,) = import_votes(sitting, file)
    assert fact.votes == {"m001": YES, "m002": NO}
    assert fact.file.unmatched == ("77", "K9")
    now = after(sitting, reading(file))
    assert imported(now, now.ballots[-1]).unmatched == ("77", "K9")
    assert imported(now, now.ballots[-1]).not_voted == 38
    told = after(now, ballot.close_vote, ballot.announce)
    assert shown(told, told.ballots[-1]).took_part == 2
    assert imported(electronic(), electronic().ballots[-1]).unmatched == ()
    assert opened(now, now.ballots[-1]).registered == 40


def test_a_second_file_replaces_the_first() -> None:
    """While the vote is open."""
    now = after(electronic(), reading(a_file((1, YES))), reading(a_file((2, NO))))
    assert dict(now.ballots[-1].votes) == {"m002": NO}


def test_whoever_leaves_takes_the_vote_along() -> None:
    """As in a vote by name."""
    now = after(electronic(), reading(a_file((1, YES), (2, NO))), leaving(members("m001")))
    assert dict(now.ballots[-1].votes) == {"m002": NO}


@pytest.mark.parametrize(
    ("file", "kind", "says"),
    [
        (a_file((1, YES), (2, NO), (1, NO)), Malformed, "lines 2 and 4"),
        (a_file((1, YES), (41, NO)), NotRegistered, "is not registered"),
        (a_file((77, YES)), Malformed, "no seat and no card"),
    ],
)
def test_taken_whole_or_not_at_all(file: VoteFile, kind: type[Refusal], says: str) -> None:
    """Twice in the file, not registered, another hall's file."""
    refusal = refusal_of(reading(file), electronic())
    assert type(refusal) is kind
    assert says in str(refusal)


def test_card_and_seat_must_agree() -> None:
    """A card that belongs to another seat is a card in a stranger's hand (PR п.106)."""
    sitting = carded(electronic())
    row = VoteRow(line=2, seat=5, card="K2", choice=YES)
    file = VoteFile(name="hall.csv", sha256="ab", rows=(row,))
    assert isinstance(refusal_of(reading(file), sitting), Malformed)
    agreed = VoteFile(name="hall.csv", sha256="ab", rows=(replace(row, seat=2),))
    assert import_votes(sitting, agreed)[0].votes == {"m002": YES}


def test_seats_of_two_bodies_need_cards() -> None:
    """In a joint sitting seat 1 is two deputies'."""
    sitting = replace(electronic(), bodies=a_joint_sitting().bodies)
    sitting = after(replace(sitting, registration=Registration()), registering(148))
    assert isinstance(refusal_of(reading(a_file((1, YES))), sitting), Malformed)


def test_where_no_file_is_read() -> None:
    """Before the sitting, without a vote, by name, after figures, after closing."""
    file = a_file((1, YES))
    count = {SINGLE: Tally(in_favour=30)}
    counted = after(electronic(), lambda sitting: ballot.enter_count(sitting, count))
    done = after(electronic(), reading(file), ballot.close_vote)
    for sitting, kind in (
        (a_planned_sitting(), SittingNotOpen),
        (a_sitting_in_progress(), NoBallotOpen),
        (an_open_ballot(), Malformed),
        (counted, Malformed),
        (done, BallotClosed),
    ):
        assert type(refusal_of(reading(file), sitting)) is kind
    figures = given(electronic(), reading(file)).when(
        lambda sitting: ballot.enter_count(sitting, count)
    )
    assert isinstance(figures.then_refused(Malformed), Malformed)


def test_those_who_took_part_as_the_quorum() -> None:
    """X-31: by default it is only said; where the profile asks for it the vote stays open."""
    few = after(an_open_ballot(), casting(26))
    told = after(few, ballot.close_vote)
    assert shown(told, told.ballots[-1]).few_answers
    switches = replace(few.profile.switches, quorum_of_vote=VoteQuorum.TOOK_PART)
    strict = replace(few, profile=replace(few.profile, switches=switches))
    refusal = given(strict).when(ballot.close_vote).then_refused(TooFewAnswers)
    assert refusal.facts() == {"registered": 26, "needed": 34}
    enough = after(strict, casting(against=8), ballot.close_vote)
    assert not shown(enough, enough.ballots[-1]).few_answers


def test_is_there_a_quorum() -> None:
    """«Кворум бар ма?»: a round in which those present stay, for the clerk to strike those gone."""
    now = after(a_sitting_in_progress(), registration.check_quorum)
    assert (now.registration.round, now.registration.open) == (2, True)
    assert len(now.registration.registered) == 40
    empty = after(a_sitting_in_progress(), leaving(40), registration.check_quorum)
    assert empty.registration.open
    assert isinstance(refusal_of(registration.check_quorum, a_planned_sitting()), SittingNotOpen)


def carded(sitting: Sitting) -> Sitting:
    """Return the sitting with cards «K1», «K2» … for its deputies."""
    body = sitting.bodies[0]
    cards = tuple(replace(each, card=f"K{each.seat}") for each in body.roster.members[:8])
    roster = replace(body.roster, members=cards + body.roster.members[8:])
    return replace(sitting, bodies=(replace(body, roster=roster),))
