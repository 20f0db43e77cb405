# SPDX-License-Identifier: Apache-2.0
"""The row of steps over a question: from its procedure to its resolution."""

from app.domain.ballot import BallotStage
from app.domain.requirements import Required
from app.views.clerk import ClerkView
from app.wording import N_
from ui.clerk.words import Wording
from ui.widgets.stepper import StepMark, StepState


def stepper_marks(view: ClerkView, text: Wording) -> tuple[StepMark, ...]:
    """Return the steps of the question shown: required ones of its procedure, then the vote."""
    if view.item is None:
        return ()
    marks: list[StepMark] = []
    shown = [row for row in view.steps if row.due or row.rule.required is Required.ALWAYS]
    for row in shown:
        if row.done:
            state = StepState.DONE
        else:
            before = any(mark.state is StepState.CURRENT for mark in marks)
            state = StepState.NEXT if before or view.vote else StepState.CURRENT
        marks.append(StepMark(word=row.rule.name, state=state))
    return (*marks, *_of_the_vote(view, text, ready=all(row.done for row in shown)))


def _of_the_vote(view: ClerkView, text: Wording, *, ready: bool) -> tuple[StepMark, ...]:
    stage = view.vote.stage if view.vote else None
    voting = announcing = acting = StepState.NEXT
    match stage:
        case None:
            voting = StepState.CURRENT if ready else StepState.NEXT
        case BallotStage.OPEN:
            voting = StepState.CURRENT
        case BallotStage.CLOSED:
            voting, announcing = StepState.DONE, StepState.CURRENT
        case BallotStage.ANNOUNCED | BallotStage.ANNULLED:
            voting = announcing = StepState.DONE
            acting = _acting(view)
    return (
        StepMark(word=text(N_("Vote")), state=voting),
        StepMark(word=text(N_("Announcement")), state=announcing),
        StepMark(word=text(N_("Resolution")), state=acting),
    )


def _acting(view: ClerkView) -> StepState:
    if view.item is not None and view.item.elects:
        return StepState.NEXT
    result = view.vote.result if view.vote else None
    if result is None or not result.adopted:
        return StepState.NOT_NEEDED
    issued = view.candidate is not None and bool(view.candidate.resolution)
    return StepState.DONE if issued else StepState.CURRENT
