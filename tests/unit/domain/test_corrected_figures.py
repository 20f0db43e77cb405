# SPDX-License-Identifier: Apache-2.0
"""Corrections of figures, and of votes on which an act rests."""

from dataclasses import replace

import pytest

from app.domain.correction import ABSENT, Figure, Matter, amended
from app.domain.decide import ballot
from app.domain.decide.correction import Slip, correct
from app.domain.events import ResolutionIssued
from app.domain.ids import CandidateId
from app.domain.member import SINGLE
from app.domain.refusals import (
    CountExceedsRegistered,
    Malformed,
    ResolutionSigned,
)
from app.domain.resolution import Act
from app.domain.selection import First
from app.domain.tally import Choice, Tally
from tests.chamber import (
    DAY,
    JUDGES,
    SENATE,
    a_result,
    after,
    members,
    refusal_of,
)
from tests.unit.domain.test_corrections import (
    FIRST_VOTE,
    affects,
    by_hands,
    figure,
    making,
    presence,
    vote,
)


def test_figures_of_the_tellers() -> None:
    """Before the announcement the figure itself, after it beside."""
    now = after(by_hands(26, 9), making(figure(26, 25)))
    figures = now.ballots[-1].figures
    assert figures is not None
    assert figures[SINGLE] == Tally(in_favour=25, against=9)
    told = after(by_hands(26, 9), ballot.announce)
    assert affects(told, figure(26, 25)) == (FIRST_VOTE,)
    assert affects(told, figure(9, 10, Figure.AGAINST)) == ()
    assert affects(told, figure(0, 1, Figure.ABSTAINED)) == ()
    assert after(told, making(figure(26, 25))).ballots == told.ballots


@pytest.mark.parametrize(
    "slip",
    [
        figure(25, 26),
        figure(26, 27, None),
        replace(figure(26, 27), was="x"),
        replace(figure(26, 27), body=SENATE),
        vote(First(1), Choice.AGAINST),
    ],
)
def test_what_makes_no_sense_of_figures(slip: Slip) -> None:
    """Another figure than the record's, none, no number, another body, a name."""
    assert isinstance(refusal_of(making(slip), by_hands(26)), Malformed)


def test_more_than_were_there() -> None:
    """Neither a figure nor a registration can leave more votes than deputies."""
    assert isinstance(refusal_of(making(figure(40, 41)), by_hands(40)), CountExceedsRegistered)
    gone = refusal_of(making(presence(First(1), ABSENT)), by_hands(40))
    assert isinstance(gone, CountExceedsRegistered)


def test_a_signed_act_is_not_corrected_under_its_feet() -> None:
    """Its vote can't be corrected; that somebody wasn't there at all is always taken in."""
    told = after(a_result(30), lambda _: (an_act(),))
    signed = frozenset({"№ 1"})
    slip = vote(First(1), Choice.AGAINST)
    refused = refusal_of(lambda sitting: correct(sitting, slip, signed=signed), told)
    assert isinstance(refused, ResolutionSigned)
    at = presence(members("m001"), ABSENT, FIRST_VOTE)
    assert isinstance(
        refusal_of(lambda sitting: correct(sitting, at, signed=signed), told), ResolutionSigned
    )
    assert correct(told, presence(members("m001"), ABSENT), signed=signed)
    assert correct(told, slip)


def an_act() -> ResolutionIssued:
    """Return an act on the first vote."""
    act = Act(
        heading="",
        word="",
        title="",
        preamble="",
        clauses=(),
        signatory_post="",
        signatory_name="",
        place="",
        date=DAY,
        number="№ 1",
    )
    return ResolutionIssued(
        item=JUDGES,
        candidate=CandidateId("c1"),
        question="main",
        ballot=FIRST_VOTE,
        number="№ 1",
        seq=1,
        act=act,
        file="a.pdf",
        sha256="0",
    )


def test_a_corrected_text_changes_no_vote() -> None:
    """A slip of a letter is nobody's answer."""
    told = a_result(30)
    (fact,) = correct(told, Slip(matter=Matter.TEXT, was="а", to="ә", reason="әріп"))
    assert amended(told.ballots[-1], fact.correction, told.body_of) == told.ballots[-1]
