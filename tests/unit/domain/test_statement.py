# SPDX-License-Identifier: Apache-2.0
"""A deputy's own error, said afterwards: it is recorded, and no count changes (PR п.25)."""

import pytest

from app.domain.decide import sitting as course
from app.domain.events import StatementMade
from app.domain.ids import BallotId, MemberId
from app.domain.refusals import Malformed, SittingNotOpen, UnknownMember
from app.domain.selection import Selection
from tests.chamber import (
    Decision,
    a_planned_sitting,
    a_result,
    a_sitting_in_progress,
    after,
    given,
    members,
)

SLIP = "«Жақтап» баспақ едім"


def stating(who: Selection, text: str = SLIP, about: str | None = "b2") -> Decision:
    """Let deputies say what they had meant."""
    ballot = None if about is None else BallotId(about)
    return lambda sitting: course.state(sitting, who, text, ballot)


def test_a_statement_changes_no_count() -> None:
    """Nor the result that was announced."""
    before = a_result(25, 15)
    fact = StatementMade(members=(MemberId("m030"),), text=SLIP, ballot=BallotId("b2"))
    after_it = given(before).when(stating(members("m030"))).then(fact)
    assert after_it.ballots == before.ballots


def test_a_statement_is_made_after_the_sitting_too() -> None:
    """While the stenogram is still being written; and about no vote in particular."""
    closed = after(a_result(30), course.close_sitting)
    given(closed).when(stating(members("m001"), about=None)).then(
        StatementMade(members=(MemberId("m001"),), text=SLIP)
    )


@pytest.mark.parametrize(
    ("decision", "refusal"),
    [
        (stating(members("m777")), UnknownMember),
        (stating(members("m001", "m001")), Malformed),
        (stating(members()), Malformed),
        (stating(members("m001"), text=" "), Malformed),
        (stating(members("m001"), about="b9"), Malformed),
    ],
)
def test_a_statement_is_somebodys_about_a_vote(
    decision: Decision, refusal: type[Malformed | UnknownMember]
) -> None:
    """A known deputy's, once, with words, about a vote there was."""
    given(a_result(30)).when(decision).then_refused(refusal)


@pytest.mark.parametrize(
    "decisions", [(), (course.call_break,)], ids=["before the sitting", "in a break"]
)
def test_a_statement_needs_a_sitting(decisions: tuple[Decision, ...]) -> None:
    """Somebody has to hear it."""
    sitting = after(a_sitting_in_progress(), *decisions) if decisions else a_planned_sitting()
    given(sitting).when(stating(members("m001"), about=None)).then_refused(SittingNotOpen)
