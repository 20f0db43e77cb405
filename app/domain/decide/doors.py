# SPDX-License-Identifier: Apache-2.0
"""Closed doors: a closed sitting is decided by those present (PR п.12, CL26 10(3))."""

from app.domain.decide.guards import LIVE, decided_by, malformed, stage
from app.domain.events import DoorsClosed, DoorsOpened
from app.domain.ids import BallotId
from app.domain.refusals import weigh
from app.domain.sitting import Sitting
from app.wording import N_


def close_doors(sitting: Sitting, decision: BallotId | None = None) -> tuple[DoorsClosed]:
    """Go on behind closed doors: the hall's screen goes blank, those invited leave."""
    decided_by(sitting, decision)
    weigh((stage(sitting, *LIVE),), because=None)
    if sitting.doors_closed:
        raise malformed(N_("the doors are closed already"))
    if decision is None and sitting.profile.switches.doors_by_vote:
        raise malformed(N_("closing the doors must name the vote that decided it"))
    return (DoorsClosed(decision=decision),)


def open_doors(sitting: Sitting, decision: BallotId | None = None) -> tuple[DoorsOpened]:
    """Let the public in again."""
    decided_by(sitting, decision)
    weigh((stage(sitting, *LIVE),), because=None)
    if not sitting.doors_closed:
        raise malformed(N_("the doors are open already"))
    return (DoorsOpened(decision=decision),)
