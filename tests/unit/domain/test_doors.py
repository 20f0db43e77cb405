# SPDX-License-Identifier: Apache-2.0
"""Closed doors (PR п.12, CL26 10(3))."""

from dataclasses import replace

from app.domain.decide.doors import close_doors, open_doors
from app.domain.events import DoorsClosed
from app.domain.ids import BallotId
from app.domain.refusals import Malformed
from tests.chamber import a_sitting_in_progress, after, deciding, given, refusal_of


def test_doors() -> None:
    """Closed and opened once each; a profile may ask for the vote that decided it (PR п.12)."""
    chamber = a_sitting_in_progress()
    given(chamber).when(close_doors).then(DoorsClosed())
    closed = after(chamber, close_doors)
    assert closed.doors_closed
    assert not after(closed, open_doors).doors_closed
    assert isinstance(refusal_of(close_doors, closed), Malformed)
    assert isinstance(refusal_of(open_doors, chamber), Malformed)
    switches = replace(chamber.profile.switches, doors_by_vote=True)
    strict = replace(chamber, profile=replace(chamber.profile, switches=switches))
    assert isinstance(refusal_of(close_doors, strict), Malformed)
    decided = after(strict, *deciding())
    key = decided.ballots[-1].id
    assert close_doors(decided, key) == (DoorsClosed(decision=key),)
    nothing = refusal_of(lambda sitting: close_doors(sitting, BallotId("b99")), decided)
    assert isinstance(nothing, Malformed)
