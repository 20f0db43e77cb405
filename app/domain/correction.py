# SPDX-License-Identifier: Apache-2.0
"""A correction: what the record said, what was so, why, and which votes hang on it.

Before a result is announced a correction changes the count; the announced result it never changes.
What the votes would come to with the corrections is reckoned beside them.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType
from typing import assert_never

from app.domain.ballot import Ballot
from app.domain.ids import BallotId, BodyKey, MemberId
from app.domain.member import SINGLE
from app.domain.outcome import Outcome, Strength, reckon
from app.domain.tally import Choice, Tally

REGISTERED, ABSENT = "registered", "absent"


class Matter(StrEnum):
    """What is corrected."""

    REGISTRATION = "registration"
    VOTE = "vote"
    COUNT = "count"
    TEXT = "text"


class Figure(StrEnum):
    """A figure of a count."""

    IN_FAVOUR = "in_favour"
    AGAINST = "against"
    ABSTAINED = "abstained"


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One correction; «registered» or «absent», a choice, a number, or a text."""

    matter: Matter
    members: tuple[MemberId, ...] = ()
    counted: tuple[BallotId, ...] = ()
    """The closed votes, not yet announced, whose count it changes."""
    beside: tuple[BallotId, ...] = ()
    """The announced votes that it reaches; what was announced of them stays."""
    opening: bool = False
    """It reaches the opening of the sitting."""
    now: bool = False
    """It changes who is registered from now on."""
    body: BodyKey = SINGLE
    figure: Figure | None = None
    was: str
    to: str
    reason: str


def amended(ballot: Ballot, correction: Correction, body_of: Mapping[MemberId, BodyKey]) -> Ballot:
    """Return a vote that a correction reaches as the correction has it."""
    match correction.matter:
        case Matter.REGISTRATION:
            return _registration(ballot, correction, body_of)
        case Matter.VOTE:
            votes = dict.fromkeys(correction.members, Choice(correction.to))
            return replace(ballot, votes=MappingProxyType({**ballot.votes, **votes}))
        case Matter.COUNT:
            return _count(ballot, correction)
        case Matter.TEXT:
            return ballot
        case _:
            assert_never(correction.matter)


def with_corrections(
    ballot: Ballot, corrections: Iterable[Correction], body_of: Mapping[MemberId, BodyKey]
) -> Ballot:
    """Return a vote with what was corrected after its announcement."""
    for each in corrections:
        if ballot.id in each.beside:
            ballot = amended(ballot, each, body_of)
    return ballot


def present_after(there: frozenset[MemberId], correction: Correction) -> frozenset[MemberId]:
    """Return who was there, as a correction of the registration has it."""
    whose = frozenset(correction.members)
    return there | whose if correction.to == REGISTERED else there - whose


def _registration(
    ballot: Ballot, correction: Correction, body_of: Mapping[MemberId, BodyKey]
) -> Ballot:
    present = present_after(ballot.present, correction)
    votes = {key: choice for key, choice in ballot.votes.items() if key in present}
    change = 1 if correction.to == REGISTERED else -1
    bodies = [body_of[key] for key in correction.members]
    strengths = {
        body: Strength(
            total=strength.total, registered=strength.registered + change * bodies.count(body)
        )
        for body, strength in (ballot.strengths or {}).items()
    }
    return replace(
        ballot,
        present=present,
        votes=MappingProxyType(votes),
        strengths=MappingProxyType(strengths),
    )


def _count(ballot: Ballot, correction: Correction) -> Ballot:
    figures = dict(ballot.figures or {})
    tally = figures.get(correction.body, Tally())
    to = int(correction.to)
    match correction.figure:
        case Figure.IN_FAVOUR:
            tally = replace(tally, in_favour=to)
        case Figure.AGAINST:
            tally = replace(tally, against=to)
        case _:
            tally = replace(tally, abstained=to)
    return replace(ballot, figures=MappingProxyType({**figures, correction.body: tally}))


def reckoned(ballot: Ballot, body_of: Mapping[MemberId, BodyKey]) -> Outcome:
    """Return what a closed vote comes to; a casting vote stands only on a tie."""
    strengths = ballot.strengths or {}
    tallies = ballot.tallies(body_of, tuple(strengths))
    plain = reckon(ballot.threshold, strengths, tallies)
    return replace(plain, casting=ballot.casting if plain.tied else None)
