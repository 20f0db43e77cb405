# SPDX-License-Identifier: Apache-2.0
"""A cue: which card, on which occasion, and the facts it speaks of; the words come later."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.domain.ballot import Ballot
from app.domain.kinds import MAIN
from app.domain.outcome import Outcome
from app.domain.sitting import Sitting
from app.domain.tally import Choice
from app.domain.threshold import Threshold
from app.views.card import Filling, Number
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
    together: bool = False
    """Two bodies are reckoned as one, of the total of both (X-30)."""


def times_put(sitting: Sitting, target: Target, question: str) -> int:
    """Return how often a question was put to the vote, those annulled included."""
    asked_before = (target.item, target.candidate, question)
    return [(each.item, each.candidate, each.question) for each in sitting.ballots].count(
        asked_before
    )


def occasion_of(sitting: Sitting, target: Target, question: str, ballot: Ballot | None) -> str:
    """Return what is the same before a vote begins and while it goes on."""
    number = times_put(sitting, target, question) - (ballot is not None)
    return f"{target.item}/{target.candidate}/{question}/{number}"


def split(outcome: Outcome) -> dict[str, Filling]:
    """Return the figures of a vote in one body."""
    body, tally = outcome.bodies[0], outcome.tally
    return {
        "v": Number(outcome.took_part),
        "a": Number(tally.in_favour),
        "b": Number(tally.against),
        "c": Number(tally.abstained),
        "t": Number(body.needed),
        "t_miss": Number(max(0, body.needed - tally.in_favour)),
    }
