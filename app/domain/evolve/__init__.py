# SPDX-License-Identifier: Apache-2.0
"""From one state and one recorded fact to the next state.

Never refuses: what is recorded has happened. The same facts give the same state, always.
"""

from datetime import datetime
from typing import assert_never

from app.domain import events as e
from app.domain.evolve.agenda import agenda
from app.domain.evolve.ballots import ballot
from app.domain.evolve.corrections import corrections
from app.domain.evolve.course import begin, course
from app.domain.evolve.documents import documents
from app.domain.evolve.floor import floor, silenced
from app.domain.evolve.mandates import mandates
from app.domain.evolve.register import enter
from app.domain.evolve.registration import registration
from app.domain.sitting import Sitting

__all__ = ["begin", "enter", "evolve"]


def evolve(sitting: Sitting, event: e.SittingEvent, at: datetime) -> Sitting:
    """Return the sitting after a fact recorded at that moment."""
    sitting = silenced(sitting, event, at)
    if isinstance(event, e.CourseEvent):
        return course(sitting, event)
    if isinstance(event, e.RegistrationEvent):
        return registration(sitting, event, at)
    if isinstance(event, e.AgendaEvent):
        return agenda(sitting, event)
    if isinstance(event, e.BallotEvent):
        return ballot(sitting, event, at)
    if isinstance(event, e.MandateEvent):
        return mandates(sitting, event)
    if isinstance(event, e.DocumentEvent):
        return documents(sitting, event)
    if isinstance(event, e.FloorEvent):
        return floor(sitting, event, at)
    if isinstance(event, e.CorrectionEvent):
        return corrections(sitting, event, at)
    assert_never(event)
