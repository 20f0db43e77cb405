# SPDX-License-Identifier: Apache-2.0
"""A ballot: one vote on one question, from opening to the announced result."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from app.domain.ids import BallotId, BodyKey, CandidateId, ItemId, MemberId
from app.domain.kinds import Method
from app.domain.outcome import CastingVote, Outcome, Strength
from app.domain.secret_ballot import SecretCount, Unmarked
from app.domain.tally import Choice, Tally, count
from app.domain.threshold import Threshold


class Purpose(StrEnum):
    """What a ballot decides."""

    ITEM = "item"
    PROCEDURAL = "procedural"
    """Recorded in the minutes, without a resolution (PR п.22)."""
    AGENDA = "agenda"
    """The agenda as a whole (PR п.8)."""
    PROTOCOL = "protocol"
    """Approving what the counting commission found: only then is there a result (PR п.26)."""


class BallotStage(StrEnum):
    """Where a ballot stands. There is no way back: only annulling and voting again."""

    OPEN = "open"
    CLOSED = "closed"
    ANNOUNCED = "announced"
    ANNULLED = "annulled"


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedFile:
    """The result file of the hall's electronic system that votes were read from (PR п.21)."""

    name: str
    sha256: str
    unmatched: tuple[str, ...] = ()
    """Seats and cards in it that belong to no deputy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot:
    """One vote on one question."""

    id: BallotId
    purpose: Purpose
    item: ItemId | None = None
    candidate: CandidateId | None = None
    candidates: tuple[CandidateId, ...] = ()
    """Where one secret paper bears several names."""
    about: BallotId | None = None
    """The secret ballot whose protocol is to be approved."""
    question: str
    """A question's key, or the text of a procedural vote."""
    method: Method
    threshold: Threshold
    stage: BallotStage = BallotStage.OPEN
    opened: datetime
    votes: Mapping[MemberId, Choice]
    figures: Mapping[BodyKey, Tally] | None = None
    """Entered as counted; None while the vote is taken by name."""
    unmarked: Unmarked | None = None
    """What an unmarked paper means, fixed before a secret vote on one name (X-22)."""
    entries: Mapping[int, SecretCount] = field(default_factory=lambda: MappingProxyType({}))
    """What the counting commission found: one entry (0), or the first and the second."""
    strengths: Mapping[BodyKey, Strength] | None = None
    """The registered of each body, taken at closing (practice L8)."""
    present: frozenset[MemberId] = frozenset()
    """Who was registered at closing."""
    imported: ImportedFile | None = None
    """Where the votes of an electronic vote were read from, if they were."""
    closed: datetime | None = None
    outcome: Outcome | None = None
    """Set when announced."""
    announced: datetime | None = None
    casting: CastingVote | None = None
    """The Chair's, after a tie."""
    run_off: bool = False
    """More votes win over the other candidate, so that no majority is needed (L97 10)."""

    @property
    def counts(self) -> bool:
        """Whether the result stands: announced and not annulled."""
        return self.stage is BallotStage.ANNOUNCED

    @property
    def secret(self) -> bool:
        """Whether nobody may ever know who chose what."""
        return not self.method.open

    def concerns(self, candidate: CandidateId | None) -> bool:
        """Tell whether this is a vote on that candidate, alone or with others on one paper."""
        return candidate == self.candidate or candidate in self.candidates

    def tallies(
        self, body_of: Mapping[MemberId, BodyKey], bodies: tuple[BodyKey, ...]
    ) -> dict[BodyKey, Tally]:
        """Count the votes of each body."""
        if self.figures is not None:
            return {body: self.figures.get(body, Tally()) for body in bodies}
        if len(bodies) == 1 and self.votes.keys() <= body_of.keys():
            return {bodies[0]: count(self.votes.values())}
        return {
            body: count(choice for member, choice in self.votes.items() if body_of[member] == body)
            for body in bodies
        }
