# SPDX-License-Identifier: Apache-2.0
"""The course of a sitting: opening, breaks, postponement, notes, the end."""

from dataclasses import replace

import pytest

from app.domain.decide import ballot, registration
from app.domain.decide import sitting as course
from app.domain.events import (
    BreakCalled,
    NoteMade,
    SittingClosed,
    SittingOpened,
    SittingPostponed,
    SittingResumed,
)
from app.domain.member import SINGLE
from app.domain.outcome import Strength
from app.domain.refusals import (
    BallotOpen,
    Malformed,
    NoQuorum,
    NotAnnounced,
    SittingNotOpen,
    SittingSealed,
)
from app.domain.refusals import SittingClosed as Closed
from app.domain.sitting import Sitting, SittingStage
from tests.chamber import (
    Decision,
    a_planned_sitting,
    a_sitting_in_progress,
    after,
    an_open_ballot,
    casting,
    given,
    leaving,
    registering,
)


def note(text: str) -> Decision:
    """Note something for the minutes."""
    return lambda sitting: course.note(sitting, text)


def postpone(reason: str) -> Decision:
    """Put the sitting off."""
    return lambda sitting: course.postpone(sitting, reason)


def closed() -> Sitting:
    """Return a sitting that has ended."""
    return after(a_sitting_in_progress(), course.close_sitting)


def test_a_sitting_opens_with_a_quorum() -> None:
    """Two thirds of the total, registered: 34 of 50 (CL95 7)."""
    ready = after(a_planned_sitting(), registration.open_registration, registering(34))
    opened = given(ready).when(course.open_sitting)
    opened.then(SittingOpened(strengths={SINGLE: Strength(total=50, registered=34)}))
    assert opened.sitting.stage is SittingStage.IN_PROGRESS


def test_a_sitting_does_not_open_without_one() -> None:
    """33 of 50 wait for the 34th."""
    given(a_planned_sitting()).when(course.open_sitting).then_refused(NoQuorum, registered=0)


@pytest.mark.parametrize("stage", [SittingStage.IN_PROGRESS, SittingStage.BREAK])
def test_a_sitting_opens_once(stage: SittingStage) -> None:
    """What is open can't be opened."""
    sitting = replace(a_sitting_in_progress(), stage=stage)
    given(sitting).when(course.open_sitting).then_refused(Malformed)


def test_a_break_ends_with_a_quorum() -> None:
    """Before the sitting goes on, a quorum must be there again."""
    paused = given(a_sitting_in_progress(34)).when(lambda s: course.call_break(s, "12.30"))
    paused.then(BreakCalled(until="12.30"))
    assert paused.sitting.until == "12.30"
    left = after(paused.sitting, leaving(1))
    given(left).when(course.resume).then_refused(NoQuorum, registered=33, needed=34)
    resumed = given(left, registering(1)).when(course.resume)
    resumed.then(SittingResumed())
    assert (resumed.sitting.stage, resumed.sitting.until) == (SittingStage.IN_PROGRESS, "")


def test_breaks_begin_and_end_once() -> None:
    """A break in a break, or an end of none, makes no sense."""
    paused = after(a_sitting_in_progress(), course.call_break)
    given(paused).when(course.call_break).then_refused(Malformed)
    given(a_sitting_in_progress()).when(course.resume).then_refused(Malformed)
    given(a_planned_sitting()).when(course.resume).then_refused(Malformed)
    given(closed()).when(course.resume).then_refused(Closed)
    given(paused).when(registration.open_registration).then_refused(SittingNotOpen)


def test_nothing_interrupts_a_vote() -> None:
    """While a vote goes on there is no break, no postponement, no end, no new round."""
    for decision in (
        course.call_break,
        postpone("Кворум жоқ"),
        course.close_sitting,
        registration.open_registration,
    ):
        given(an_open_ballot()).when(decision).then_refused(BallotOpen, ballot="b2")


def test_a_sitting_is_put_off_for_a_reason() -> None:
    """PR п.22: the reason is recorded."""
    put_off = given(a_planned_sitting()).when(postpone("Кворум жоқ"))
    put_off.then(SittingPostponed(reason="Кворум жоқ"))
    assert put_off.sitting.stage is SittingStage.POSTPONED
    given(put_off.sitting).when(course.open_sitting).then_refused(SittingNotOpen)
    given(a_planned_sitting()).when(postpone(" ")).then_refused(Malformed)


def test_a_sitting_ends_when_every_result_is_announced() -> None:
    """A vote that waits for its announcement keeps the sitting going."""
    waiting = after(an_open_ballot(), casting(30), ballot.close_vote)
    given(waiting).when(course.close_sitting).then_refused(NotAnnounced)
    ended = given(waiting, ballot.announce).when(course.close_sitting)
    ended.then(SittingClosed())
    assert ended.sitting.stage is SittingStage.CLOSED


@pytest.mark.parametrize(
    "decision",
    [
        course.open_sitting,
        course.call_break,
        course.close_sitting,
        postpone("Кворум жоқ"),
        registration.open_registration,
        registration.close_registration,
    ],
)
def test_nothing_goes_on_after_the_end(decision: Decision) -> None:
    """A sitting that has ended, or is sealed, stays as it is."""
    given(closed()).when(decision).then_refused(Closed)
    sealed = replace(closed(), stage=SittingStage.SEALED)
    given(sealed).when(decision).then_refused(SittingSealed)


def test_notes_can_be_made_until_the_seal() -> None:
    """The clerk may note something after the end too."""
    for sitting in (a_planned_sitting(), a_sitting_in_progress(), closed()):
        noted = given(sitting).when(note("Микрофон істемейді"))
        noted.then(NoteMade(text="Микрофон істемейді"))
        assert noted.sitting == sitting
    given(closed()).when(note("  ")).then_refused(Malformed)
