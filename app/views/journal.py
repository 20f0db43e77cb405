# SPDX-License-Identifier: Apache-2.0
"""The journal at the desk: every fact of the sitting with its moment, each single answer too.

It goes on from where it was read last, so that an open journal costs nothing while a vote runs.
"""

from collections.abc import Iterable, Iterator

from app.domain.events import SittingPlanned
from app.domain.evolve import begin, evolve
from app.domain.sitting import Sitting
from app.views.record import Moment, Recorded, zone_of


def follow(before: Sitting | None, facts: Iterable[Recorded]) -> Iterator[Moment]:
    """Yield the moments that follow a sitting; from nothing the first one is its plan."""
    state = before
    for event, at in facts:
        if state is None:
            if not isinstance(event, SittingPlanned):
                continue
            earlier = later = begin(event)
        else:
            earlier, later = state, evolve(state, event, at)
        state = later
        local = at.astimezone(zone_of(later))
        yield Moment(event=event, at=local, before=earlier, after=later)
