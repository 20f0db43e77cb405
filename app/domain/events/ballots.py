# SPDX-License-Identifier: Apache-2.0
"""Votes, from opening to the announced result."""

from dataclasses import dataclass
from typing import TypeAlias

from app.domain.ballot import ImportedFile, Purpose
from app.domain.ids import BallotId, BodyKey, CandidateId, ItemId, MemberId
from app.domain.kinds import Method
from app.domain.outcome import CastingVote, Outcome, Strength
from app.domain.ranking import Ranking, Terms
from app.domain.secret_ballot import SecretCount, Unmarked
from app.domain.tally import Choice, Tally
from app.domain.threshold import Threshold


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotOpened:
    """A question was put to the vote."""

    ballot: BallotId
    purpose: Purpose
    item: ItemId | None = None
    candidate: CandidateId | None = None
    question: str
    method: Method
    threshold: Threshold
    run_off: bool = False
    candidates: tuple[CandidateId, ...] = ()
    """Where one secret paper bears several names."""
    about: BallotId | None = None
    """The secret ballot whose protocol is to be approved."""
    unmarked: Unmarked | None = None
    """What an unmarked paper means, fixed before a secret vote on one name (X-22)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VotesCast:
    """Deputies gave their answers; a second answer replaces the first, both stay recorded."""

    ballot: BallotId
    votes: dict[MemberId, Choice]
    on_paper: str = ""
    """Entered from the sheet marked by hand: when the vote was taken, as noted on it: «12.58»."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VotesWithdrawn:
    """Deputies took their answers back while the vote was open."""

    ballot: BallotId
    members: tuple[MemberId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CountEntered:
    """The tellers' figures were entered."""

    ballot: BallotId
    figures: dict[BodyKey, Tally]


@dataclass(frozen=True, slots=True, kw_only=True)
class SecretCountEntered:
    """What the counting commission found was entered: papers and sums, and nobody's choice."""

    ballot: BallotId
    entered_by: int
    """The first or the second entry; 0 stands for both."""
    count: SecretCount


@dataclass(frozen=True, slots=True, kw_only=True)
class VotesImported:
    """The votes of the hall's electronic system were read from its file (PR п.21)."""

    ballot: BallotId
    votes: dict[MemberId, Choice]
    file: ImportedFile


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotClosed:
    """The vote was closed with these deputies registered."""

    ballot: BallotId
    strengths: dict[BodyKey, Strength]


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultAnnounced:
    """The presiding officer announced the result; it is recorded as announced."""

    ballot: BallotId
    outcome: Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class CastingVoteGiven:
    """The Chair gave the casting vote on a tie (CL95 9(6), CL26 11(4))."""

    ballot: BallotId
    casting: CastingVote
    outcome: Outcome
    """What the vote comes to with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteAnnulled:
    """A vote was set aside by a later decision; nothing is erased, it may be taken again."""

    ballot: BallotId
    reason: str
    decision: BallotId
    """The procedural vote that decided so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ElectionDecided:
    """It was said who of the candidates of an item is elected, and whom a tie keeps apart."""

    item: ItemId
    terms: Terms
    ranking: Ranking


BallotEvent: TypeAlias = (
    BallotOpened
    | VotesCast
    | VotesWithdrawn
    | CountEntered
    | SecretCountEntered
    | VotesImported
    | BallotClosed
    | ResultAnnounced
    | CastingVoteGiven
    | VoteAnnulled
    | ElectionDecided
)
