# SPDX-License-Identifier: Apache-2.0
"""The outcome of a vote: adopted or not, body by body, and why.

In a joint sitting each body is reckoned alone and both must adopt (CL95 7, PR п.18): votes of two
bodies are never added up to reach a majority.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType
from typing import assert_never

from app.domain.ids import BodyKey, CandidateId
from app.domain.tally import Choice, Tally
from app.domain.threshold import Base, Threshold, votes_needed
from app.wording import N_, Saying


@dataclass(frozen=True, slots=True, kw_only=True)
class Strength:
    """How many deputies a body has and how many of them are registered."""

    total: int
    registered: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyOutcome:
    """The vote in one body."""

    body: BodyKey
    registered: int
    """Taken when the vote closed."""
    tally: Tally
    base_size: int
    needed: int
    found: int | None = None
    """Of a secret ballot, the papers in the box; None of an open vote, and where nobody told the
    papers of two bodies apart."""

    @property
    def took_part(self) -> int:
        """How many gave an answer: openly, or by a paper in the box."""
        return self.tally.took_part if self.found is None else self.found

    @property
    def did_not_vote(self) -> int:
        """How many were registered and gave no answer."""
        return self.registered - self.took_part

    @property
    def adopted(self) -> bool:
        """Whether the votes in favour reach what is needed."""
        return self.tally.in_favour >= self.needed


class CastingEffect(StrEnum):
    """What the Chair's casting vote does to a tie (CL95 9(6), CL26 11(4); X-21)."""

    DECIDES = "decides"
    """A procedural vote of those present comes out as the Chair voted."""
    COUNTS = "counts"
    """It is one more vote in favour, and the majority is still needed."""
    RECORDED = "recorded"
    """It changes nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CastingVote:
    """The Chair's casting vote on a tie."""

    choice: Choice
    effect: CastingEffect


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a vote came to; recorded when it is announced, and shown from there ever after."""

    threshold: Threshold
    bodies: tuple[BodyOutcome, ...]
    casting: CastingVote | None = None
    """Given after a tie."""
    candidates: Mapping[CandidateId, tuple[BodyOutcome, ...]] = field(default_factory=dict)
    """Of one secret paper with several names, the vote on each; `bodies` have no votes then."""
    found: int | None = None
    """Of a secret ballot, the papers in the box."""

    def of(self, candidate: CandidateId | None) -> "Outcome":
        """Return the vote on one candidate of a paper with several, or this one."""
        own = self.candidates.get(candidate) if candidate is not None else None
        return self if own is None else replace(self, bodies=own, candidates={})

    @property
    def adopted(self) -> bool:
        """Whether every body adopted, or the Chair's casting vote has made it so.

        Of a paper with several names: whether any of them passed.
        """
        if self.candidates:
            return any(self.of(each).adopted for each in self.candidates)
        in_favour = self.casting is not None and self.casting.choice is Choice.IN_FAVOUR
        if self.casting is not None and self.casting.effect is CastingEffect.DECIDES:
            return in_favour
        if self.casting is not None and self.casting.effect is CastingEffect.COUNTS:
            more = 1 if in_favour else 0
            return all(body.tally.in_favour + more >= body.needed for body in self.bodies)
        return all(body.adopted for body in self.bodies)

    @property
    def tally(self) -> Tally:
        """The sums; in a joint sitting for information only."""
        return sum((body.tally for body in self.bodies), Tally())

    @property
    def tied(self) -> bool:
        """Whether as many were in favour as against, and somebody was."""
        return self.tally.in_favour == self.tally.against > 0

    @property
    def registered(self) -> int:
        """How many were registered when the vote closed."""
        return sum(body.registered for body in self.bodies)

    @property
    def took_part(self) -> int:
        """How many gave an answer: openly, or by a paper in the box."""
        return self.tally.took_part if self.found is None else self.found

    @property
    def did_not_vote(self) -> int:
        """How many were registered and gave no answer."""
        return self.registered - self.took_part


TOGETHER = BodyKey("together")
"""Stands for both bodies where a vote is reckoned of the Parliament's total."""
NO_PAPERS: Mapping[BodyKey, int | None] = MappingProxyType({})


def base_size(base: Base, strength: Strength, tally: Tally) -> int:
    """Return the number of which the threshold takes its share."""
    match base:
        case Base.TOTAL | Base.MEMBERS:
            return strength.total
        case Base.REGISTERED:
            return strength.registered
        case Base.TAKING_PART:
            return tally.took_part
        case _:
            assert_never(base)


def reckon(
    threshold: Threshold,
    strengths: Mapping[BodyKey, Strength],
    tallies: Mapping[BodyKey, Tally],
    casting: CastingVote | None = None,
    *,
    found: Mapping[BodyKey, int | None] = NO_PAPERS,
) -> Outcome:
    """Work out the outcome of a vote from the counts of each body; `found`: papers in the box."""
    bodies = []
    for body, strength in strengths.items():
        tally = tallies[body]
        papers = found.get(body)
        size = base_size(threshold.base, strength, tally)
        if papers is not None and threshold.base is Base.TAKING_PART:
            size = papers
        bodies.append(
            BodyOutcome(
                body=body,
                registered=strength.registered,
                tally=tally,
                base_size=size,
                needed=votes_needed(threshold, size),
                found=papers,
            )
        )
    return Outcome(threshold=threshold, bodies=tuple(bodies), casting=casting)


def reckon_together(
    threshold: Threshold,
    strengths: Mapping[BodyKey, Strength],
    tallies: Mapping[BodyKey, Tally],
) -> Outcome:
    """Work out a vote of the Parliament as one: of the total of all deputies (PR п.26; X-30)."""
    whole = Strength(
        total=sum(each.total for each in strengths.values()),
        registered=sum(each.registered for each in strengths.values()),
    )
    one = next(iter(strengths)) if len(strengths) == 1 else TOGETHER
    votes = sum((tallies[body] for body in strengths), Tally())
    return reckon(threshold, {one: whole}, {one: votes})


BASES = {
    Base.TOTAL: N_("the total number of deputies"),
    Base.REGISTERED: N_("the deputies registered"),
    Base.TAKING_PART: N_("the deputies who took part"),
    Base.MEMBERS: N_("the members of the organ"),
}
"""Of what the threshold takes its share, as a sentence names it."""

_ADOPTED = N_(
    "In favour: {in_favour}; needed: {needed} ({base}: {base_size}); {margin} more than needed. "
    "Adopted ({article})."
)
_EXACTLY = N_(
    "In favour: {in_favour}; needed: {needed} ({base}: {base_size}); exactly enough. "
    "Adopted ({article})."
)
_NOT_ADOPTED = N_(
    "In favour: {in_favour}; needed: {needed} ({base}: {base_size}); {margin} short. "
    "Not adopted ({article})."
)
_NOBODY_AGAINST = N_(
    "In favour: {in_favour}; needed: {needed} ({base}: {base_size}); {margin} short, "
    "though nobody voted against. Not adopted ({article})."
)


_CAST_IN_FAVOUR = N_("The votes are equal: {votes} each. The Chair's casting vote: in favour.")
_CAST_AGAINST = N_("The votes are equal: {votes} each. The Chair's casting vote: against.")
_NOTHING_CHANGED = N_("It is recorded and doesn't change the result.")
_CAME_TO = {True: N_("Adopted."), False: N_("Not adopted.")}


def explain(outcome: Outcome) -> tuple[Saying, ...]:
    """Say for each body why it came out so: base, needed, achieved, margin, article."""
    if outcome.candidates:
        return tuple(each for key in outcome.candidates for each in explain(outcome.of(key)))
    reckoned = tuple(_explain(body, outcome.threshold) for body in outcome.bodies)
    casting = outcome.casting
    if casting is None:
        return reckoned
    cast = Saying(
        _CAST_IN_FAVOUR if casting.choice is Choice.IN_FAVOUR else _CAST_AGAINST,
        {"votes": outcome.tally.in_favour},
    )
    if casting.effect is CastingEffect.RECORDED:
        return (*reckoned, cast, Saying(_NOTHING_CHANGED))
    return (cast, Saying(_CAME_TO[outcome.adopted]))


def _explain(body: BodyOutcome, threshold: Threshold) -> Saying:
    margin = body.tally.in_favour - body.needed
    if margin > 0:
        sentence = _ADOPTED
    elif margin == 0:
        sentence = _EXACTLY
    elif body.tally.in_favour and not body.tally.against:
        sentence = _NOBODY_AGAINST
    else:
        sentence = _NOT_ADOPTED
    return Saying(
        sentence,
        {
            "in_favour": body.tally.in_favour,
            "needed": body.needed,
            "base": Saying(BASES[threshold.base]),
            "base_size": body.base_size,
            "margin": abs(margin),
            "article": threshold.article,
        },
    )
