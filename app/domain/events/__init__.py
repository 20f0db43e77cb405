# SPDX-License-Identifier: Apache-2.0
"""Every fact that can be recorded, one class each, in the past tense.

Facts of a sitting go into the sitting's stream, facts of the register into the body's. What was
recorded is never changed; a wrong fact is followed by another that says so.
"""

from typing import TypeAlias

from app.domain.events.agenda import (
    AgendaEvent,
    CandidateWithdrawn,
    InitiativeSigned,
    ItemAdded,
    ItemCarriedOver,
    ItemChanged,
    ItemsReordered,
    ItemTakenUp,
    ItemWithdrawn,
    PaperEntered,
    StepsMarked,
)
from app.domain.events.ballots import (
    BallotClosed,
    BallotEvent,
    BallotOpened,
    CastingVoteGiven,
    CountEntered,
    ElectionDecided,
    ResultAnnounced,
    SecretCountEntered,
    VoteAnnulled,
    VotesCast,
    VotesImported,
    VotesWithdrawn,
)
from app.domain.events.corrections import CorrectionEvent, CorrectionMade
from app.domain.events.course import (
    BreakCalled,
    ChairHandedOver,
    CourseEvent,
    NoteMade,
    ObjectionOverruled,
    SittingClosed,
    SittingOpened,
    SittingPlanned,
    SittingPostponed,
    SittingResumed,
    SittingSealed,
    StatementMade,
)
from app.domain.events.documents import (
    DocumentEvent,
    ResolutionCorrected,
    ResolutionDrafted,
    ResolutionIssued,
)
from app.domain.events.floor import (
    DoorsClosed,
    DoorsOpened,
    FloorAsked,
    FloorEnded,
    FloorEvent,
    FloorExtended,
    FloorGiven,
    FloorWaived,
    MemberRestricted,
    SpeakerDeprived,
    SpeakerWarned,
    SpeechEvent,
)
from app.domain.events.mandates import MandateEvent, SeatRestored, SeatVacated
from app.domain.events.register import (
    ActMarked,
    ActVoided,
    ForeignActEntered,
    MandateEnded,
    MandateRestored,
    NameSettled,
    NumberAssigned,
    NumberingBegan,
    NumbersReleased,
    NumbersReserved,
    RegisterEvent,
    RosterEntered,
    SittingEnded,
    SittingEntered,
)
from app.domain.events.registration import (
    MembersExcused,
    MembersLeft,
    MembersRegistered,
    RegistrationClosed,
    RegistrationEvent,
    RegistrationOpened,
)

__all__ = [
    "ActMarked",
    "ActVoided",
    "AgendaEvent",
    "BallotClosed",
    "BallotEvent",
    "BallotOpened",
    "BreakCalled",
    "CandidateWithdrawn",
    "CastingVoteGiven",
    "ChairHandedOver",
    "CorrectionEvent",
    "CorrectionMade",
    "CountEntered",
    "CourseEvent",
    "DocumentEvent",
    "DoorsClosed",
    "DoorsOpened",
    "ElectionDecided",
    "Event",
    "FloorAsked",
    "FloorEnded",
    "FloorEvent",
    "FloorExtended",
    "FloorGiven",
    "FloorWaived",
    "ForeignActEntered",
    "InitiativeSigned",
    "ItemAdded",
    "ItemCarriedOver",
    "ItemChanged",
    "ItemTakenUp",
    "ItemWithdrawn",
    "ItemsReordered",
    "MandateEnded",
    "MandateEvent",
    "MandateRestored",
    "MemberRestricted",
    "MembersExcused",
    "MembersLeft",
    "MembersRegistered",
    "NameSettled",
    "NoteMade",
    "NumberAssigned",
    "NumberingBegan",
    "NumbersReleased",
    "NumbersReserved",
    "ObjectionOverruled",
    "PaperEntered",
    "RegisterEvent",
    "RegistrationClosed",
    "RegistrationEvent",
    "RegistrationOpened",
    "ResolutionCorrected",
    "ResolutionDrafted",
    "ResolutionIssued",
    "ResultAnnounced",
    "RosterEntered",
    "SeatRestored",
    "SeatVacated",
    "SecretCountEntered",
    "SittingClosed",
    "SittingEnded",
    "SittingEntered",
    "SittingEvent",
    "SittingOpened",
    "SittingPlanned",
    "SittingPostponed",
    "SittingResumed",
    "SittingSealed",
    "SpeakerDeprived",
    "SpeakerWarned",
    "SpeechEvent",
    "StatementMade",
    "StepsMarked",
    "VoteAnnulled",
    "VotesCast",
    "VotesImported",
    "VotesWithdrawn",
]

SittingEvent: TypeAlias = (
    CourseEvent
    | RegistrationEvent
    | AgendaEvent
    | BallotEvent
    | DocumentEvent
    | FloorEvent
    | CorrectionEvent
    | MandateEvent
)
Event: TypeAlias = SittingEvent | RegisterEvent
