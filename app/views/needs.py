# SPDX-License-Identifier: Apache-2.0
"""How many votes are needed, body by body."""

from dataclasses import dataclass

from app.domain.outcome import base_size
from app.domain.sitting import Sitting
from app.domain.tally import Tally
from app.domain.threshold import Threshold, votes_needed


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """What one body needs for a decision, with those registered now."""

    body: str
    """Its name; empty where only one sits."""
    votes: int
    size: int
    """Of which the share is taken."""


def needs(sitting: Sitting, threshold: Threshold) -> tuple[Need, ...]:
    """Return what a threshold comes to in each body as it is now."""
    found = []
    for body in sitting.bodies:
        size = base_size(threshold.base, sitting.strengths[body.key], Tally())
        name = body.name if sitting.joint else ""
        found.append(Need(body=name, votes=votes_needed(threshold, size), size=size))
    return tuple(found)
