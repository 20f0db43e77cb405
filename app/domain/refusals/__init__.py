# SPDX-License-Identifier: Apache-2.0
"""What the rules forbid, and what they allow only with a reason.

A `Refusal` has no way round. An `Objection` is set aside with a reason, which is recorded. Each is
a class with its code in the public format, its facts and its sentence. Where several apply, the
public order of the codes decides which one is answered; the guards need no order of their own.
"""

from app.domain.refusals.acts import (
    AlreadyIssued,
    NotAdopted,
    NoText,
    NumberTaken,
    ProceduralNoResolution,
    ReasonsMissing,
    ResolutionSigned,
    SeparateResolutions,
)
from app.domain.refusals.agenda import (
    AlreadyDecided,
    KindUnknown,
    NotTakenUp,
    PaperIndispensable,
    SeatsFilled,
    SeparateBallots,
    StepsOutOfOrder,
    WrongCandidate,
)
from app.domain.refusals.ballots import (
    BallotClosed,
    BallotOpen,
    CountExceedsRegistered,
    LateVote,
    NoBallotOpen,
    NotAnnounced,
    NotTheChair,
    ResolutionIssued,
    WrongMajority,
)
from app.domain.refusals.course import (
    AlreadyRegistered,
    BeyondPool,
    BodyNotInForce,
    MandateNotInForce,
    NoQuorum,
    NotRegistered,
    RegistrationClosed,
    RoundOpen,
    SittingClosed,
    SittingNotOpen,
    SittingSealed,
    UnknownMember,
)
from app.domain.refusals.family import Malformed, Objection, Refusal
from app.domain.refusals.objections import (
    AgendaChanged,
    AgendaNotAdopted,
    ConclusionNotAnnounced,
    DebateDemanded,
    MethodNotDecided,
    PaperMissing,
    QuotaExceeded,
    StepNotDone,
    ThresholdUnreachable,
)
from app.domain.refusals.order import OBJECTIONS, REFUSALS
from app.domain.refusals.weighing import rank, weigh

__all__ = [
    "OBJECTIONS",
    "REFUSALS",
    "AgendaChanged",
    "AgendaNotAdopted",
    "AlreadyDecided",
    "AlreadyIssued",
    "AlreadyRegistered",
    "BallotClosed",
    "BallotOpen",
    "BeyondPool",
    "BodyNotInForce",
    "ConclusionNotAnnounced",
    "CountExceedsRegistered",
    "DebateDemanded",
    "KindUnknown",
    "LateVote",
    "Malformed",
    "MandateNotInForce",
    "MethodNotDecided",
    "NoBallotOpen",
    "NoQuorum",
    "NoText",
    "NotAdopted",
    "NotAnnounced",
    "NotRegistered",
    "NotTakenUp",
    "NotTheChair",
    "NumberTaken",
    "Objection",
    "PaperIndispensable",
    "PaperMissing",
    "ProceduralNoResolution",
    "QuotaExceeded",
    "ReasonsMissing",
    "Refusal",
    "RegistrationClosed",
    "ResolutionIssued",
    "ResolutionSigned",
    "RoundOpen",
    "SeatsFilled",
    "SeparateBallots",
    "SeparateResolutions",
    "SittingClosed",
    "SittingNotOpen",
    "SittingSealed",
    "StepNotDone",
    "StepsOutOfOrder",
    "ThresholdUnreachable",
    "UnknownMember",
    "WrongCandidate",
    "WrongMajority",
    "rank",
    "weigh",
]
