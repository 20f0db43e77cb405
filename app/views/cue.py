# SPDX-License-Identifier: Apache-2.0
"""A cue: which card, on which occasion, and the facts it speaks of; the words come later."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.domain.ballot import Ballot
from app.domain.kinds import MAIN
from app.domain.outcome import Outcome
from app.domain.tally import Choice
from app.domain.threshold import Threshold
from app.views.card import Filling
from app.views.deeds import Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """One card of a moment."""

    card: str
    occasion: str
    """The same text on another occasion is another card: «registration/2», «result/b3»."""
    facts: Mapping[str, Filling] = field(default_factory=dict)
    target: Target = Target()
    question: str = MAIN
    threshold: Threshold | None = None
    """What the vote at hand needs."""
    ballot: Ballot | None = None
    """Going on or over; None before it begins."""
    outcome: Outcome | None = None
    """Once the ballot is closed."""
    choice: Choice | None = None
    """The Chair's casting vote."""
