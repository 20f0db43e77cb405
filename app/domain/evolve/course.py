# SPDX-License-Identifier: Apache-2.0
"""Where a sitting stands after a fact of its course."""

from dataclasses import replace
from typing import assert_never

from app.domain import events as e
from app.domain.sitting import Overruled, Sitting, SittingStage


def begin(event: e.SittingPlanned) -> Sitting:
    """Return the sitting as planned."""
    return Sitting(
        id=event.sitting,
        title=event.title,
        profile=event.profile,
        number=event.number,
        date=event.date,
        starts=event.starts,
        convocation=event.convocation,
        place=event.place,
        practice=event.practice,
        late_entry=event.late_entry,
        presiding=event.presiding,
        signatory=event.signatory,
        bodies=event.bodies,
        kind=event.kind,
        session=event.session,
        plenary_days=event.plenary_days,
    )


def course(sitting: Sitting, event: e.CourseEvent) -> Sitting:
    """Return the sitting after it was opened, interrupted, ended, or something was noted."""
    match event:
        case e.SittingPlanned():
            return begin(event)
        case e.SittingOpened():
            closed = replace(sitting.registration, open=False)
            return replace(
                sitting,
                stage=SittingStage.IN_PROGRESS,
                registration=closed,
                opened_with=closed.registered,
            )
        case e.BreakCalled():
            return replace(
                sitting,
                stage=SittingStage.BREAK,
                until=event.until,
                papers_at=event.place,
                technical=event.technical,
            )
        case e.SittingResumed():
            here = len(sitting.ballots)
            return replace(
                sitting,
                stage=SittingStage.IN_PROGRESS,
                until="",
                technical=None,
                moved_on_after=here,
            )
        case e.SittingPostponed():
            return replace(sitting, stage=SittingStage.POSTPONED)
        case e.SittingClosed():
            ended = replace(sitting.registration, open=False)
            return replace(sitting, stage=SittingStage.CLOSED, registration=ended)
        case e.SittingSealed():
            return replace(sitting, stage=SittingStage.SEALED)
        case e.ChairHandedOver():
            return replace(sitting, presiding=event.to, chair_passed_after=len(sitting.ballots))
        case e.ObjectionOverruled():
            overruled = Overruled(
                code=event.code,
                because=event.because,
                item=event.item,
                candidate=event.candidate,
            )
            return replace(sitting, overruled=(*sitting.overruled, overruled))
        case e.NoteMade() | e.StatementMade():
            return sitting
        case _:
            assert_never(event)
