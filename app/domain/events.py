# SPDX-License-Identifier: Apache-2.0
"""Every fact that can be recorded, one class each, in the past tense.

Facts of a sitting go into the sitting's stream, facts of the register into the body's. What was
recorded is never changed; a wrong fact is followed by another that says so.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeAlias

from app.domain.agenda import AgendaItem, Paper, StepDone
from app.domain.ballot import Purpose
from app.domain.ids import BallotId, BodyKey, CandidateId, ItemId, MemberId, SittingId
from app.domain.kinds import Method
from app.domain.member import Member
from app.domain.outcome import Outcome, Strength
from app.domain.profile import Profile
from app.domain.registration import Reason
from app.domain.resolution import Act
from app.domain.sitting import Body, Officer
from app.domain.tally import Choice, Tally
from app.domain.threshold import Threshold
from app.kazakh.cases import Case


@dataclass(frozen=True, slots=True, kw_only=True)
class SittingPlanned:
    """A sitting was planned, with the profile and the deputies it will use."""

    sitting: SittingId
    title: str
    profile: Profile
    number: int
    date: date
    starts: datetime
    convocation: str
    place: str
    practice: bool
    late_entry: bool
    presiding: Officer
    signatory: Officer
    bodies: tuple[Body, ...]
    register_head: str
    """The digest of the register that the roster was taken from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegistrationOpened:
    """A round of registration began, from nobody."""

    round: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RegistrationClosed:
    """The round ended."""

    round: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MembersRegistered:
    """Deputies registered in person."""

    members: tuple[MemberId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MembersLeft:
    """Deputies left; their votes in an open ballot are struck."""

    members: tuple[MemberId, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MembersExcused:
    """It was noted why deputies are away."""

    members: tuple[MemberId, ...]
    reason: Reason
    paper: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SittingOpened:
    """The sitting was opened with a quorum."""

    strengths: dict[BodyKey, Strength]


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakCalled:
    """A break was announced."""

    until: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SittingResumed:
    """The sitting went on after a break."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SittingPostponed:
    """The sitting was put off."""

    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SittingClosed:
    """The sitting ended."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemAdded:
    """An item came onto the agenda."""

    item: AgendaItem


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemTakenUp:
    """The chamber turned to an item."""

    item: ItemId


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperEntered:
    """A paper for an item came in."""

    item: ItemId
    paper: Paper


@dataclass(frozen=True, slots=True, kw_only=True)
class StepsMarked:
    """A step of the procedure was done, for one candidate or for several at once."""

    item: ItemId
    steps: tuple[StepDone, ...]


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


@dataclass(frozen=True, slots=True, kw_only=True)
class VotesCast:
    """Deputies gave their answers; a second answer replaces the first, both stay recorded."""

    ballot: BallotId
    votes: dict[MemberId, Choice]


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
class ObjectionOverruled:
    """Something went on in spite of an objection, for this reason."""

    code: str
    because: str
    item: ItemId | None = None
    candidate: CandidateId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolutionDrafted:
    """The text of an act was laid down before it had a number."""

    item: ItemId
    candidate: CandidateId | None
    question: str
    name: str
    """The candidate's, to tell drafts with one title apart."""
    act: Act
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolutionIssued:
    """An act was given its number and its final text."""

    item: ItemId
    candidate: CandidateId | None
    question: str
    ballot: BallotId
    number: str
    seq: int | None
    act: Act
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteMade:
    """The clerk noted something for the minutes."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterEntered:
    """The deputies of the body were entered, whole."""

    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberingBegan:
    """The body's acts are counted from this number on."""

    first: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberAssigned:
    """A number was given to an act of a sitting."""

    number: str
    seq: int | None
    sitting: SittingId


@dataclass(frozen=True, slots=True, kw_only=True)
class NameSettled:
    """The six cases of a person's name were settled with the clerk."""

    name: str
    forms: dict[Case, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class SittingEntered:
    """A sitting of the body was planned."""

    sitting: SittingId


@dataclass(frozen=True, slots=True, kw_only=True)
class SittingEnded:
    """A sitting of the body ended with this digest of its record."""

    sitting: SittingId
    head: str


SittingEvent: TypeAlias = (
    SittingPlanned | RegistrationOpened | RegistrationClosed | MembersRegistered | MembersLeft
    | MembersExcused | SittingOpened | BreakCalled | SittingResumed | SittingPostponed
    | SittingClosed | ItemAdded | ItemTakenUp | PaperEntered | StepsMarked | BallotOpened
    | VotesCast | VotesWithdrawn | CountEntered | BallotClosed | ResultAnnounced
    | ObjectionOverruled | ResolutionDrafted | ResolutionIssued | NoteMade
)  # fmt: skip
RegisterEvent: TypeAlias = (
    RosterEntered | NumberingBegan | NumberAssigned | NameSettled | SittingEntered | SittingEnded
)
Event: TypeAlias = SittingEvent | RegisterEvent
