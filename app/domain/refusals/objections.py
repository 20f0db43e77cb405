# SPDX-License-Identifier: Apache-2.0
"""What the rules allow only with a reason, which is recorded."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from app.domain.refusals.family import Objection
from app.wording import N_, Fact


@dataclass(eq=False, kw_only=True)
class AgendaNotAdopted(Objection):
    """The agenda is adopted by an open vote before any item is taken up (PR п.8)."""

    code = "agenda-not-adopted"
    sentence: ClassVar[str] = N_("The agenda has not been adopted.")


@dataclass(eq=False, kw_only=True)
class AgendaChanged(Objection):
    """An adopted agenda is changed by a vote (PR п.8; S:185)."""

    code = "agenda-changed"
    sentence: ClassVar[str] = N_("The agenda has been adopted; a change to it needs a vote.")


@dataclass(eq=False, kw_only=True)
class QuotaExceeded(Objection):
    """More seats than the body fills (S:5)."""

    code = "quota-exceeded"
    sentence: ClassVar[str] = N_("{seats} seats were named; the body fills {quota}.")
    seats: int
    quota: int


@dataclass(eq=False, kw_only=True)
class NoticeLate(Objection):
    """The press is told of a hearing seven days before it begins at the latest (S:103)."""

    code = "notice-late"
    sentence: ClassVar[str] = N_(
        "{paper}: of {dated}, but due by {due}, {days} days before the hearing."
    )
    paper: str
    dated: date
    due: date
    days: int


@dataclass(eq=False, kw_only=True)
class PaperMissing(Objection):
    """A paper that the item rests on isn't in."""

    code = "paper-missing"
    sentence: ClassVar[str] = N_("A paper is missing: {paper}.")
    paper: str


@dataclass(eq=False, kw_only=True)
class ConclusionNotAnnounced(Objection):
    """The committee's conclusion is read out before the vote (S:27)."""

    code = "conclusion-not-announced"
    sentence: ClassVar[str] = N_("The committee's conclusion has not been read out.")


@dataclass(eq=False, kw_only=True)
class StepNotDone(Objection):
    """A required step hasn't been done."""

    code = "step-not-done"
    sentence: ClassVar[str] = N_("A step has not been done: {step}.")
    step: Fact


@dataclass(eq=False, kw_only=True)
class DebateDemanded(Objection):
    """A debate that a deputy demands is held (S:29), unless the chamber decides otherwise."""

    code = "debate-demanded"
    sentence: ClassVar[str] = N_("A deputy has demanded a debate and it has not been held.")


@dataclass(eq=False, kw_only=True)
class ConsentNotNeeded(Objection):
    """In such a case the law asks for no consent (S:53); the chamber may still decide."""

    code = "consent-not-needed"
    sentence: ClassVar[str] = N_("The law asks for no consent here: {fact}.")
    fact: str


@dataclass(eq=False, kw_only=True)
class VoteNotNeeded(Objection):
    """The law settles it without a vote (CL95 24(9), CL26 44(6))."""

    code = "vote-not-needed"
    sentence: ClassVar[str] = N_("The law settles this without a vote: {fact}.")
    fact: str


@dataclass(eq=False, kw_only=True)
class DeadlinePassed(Objection):
    """The item should have been considered by then (S:89)."""

    code = "deadline-passed"
    sentence: ClassVar[str] = N_("The last day for considering this was {day}.")
    day: date


@dataclass(eq=False, kw_only=True)
class ThresholdUnreachable(Objection):
    """Those registered can't reach what is needed, however they vote."""

    code = "threshold-unreachable"
    sentence: ClassVar[str] = N_(
        "{registered} deputies are registered and {needed} votes are needed: "
        "the decision can't be adopted."
    )
    registered: int
    needed: int


@dataclass(eq=False, kw_only=True)
class MethodNotDecided(Objection):
    """Another way of voting than the law's is decided by a procedural vote (S:29, PR п.22)."""

    code = "method-not-decided"
    sentence: ClassVar[str] = N_("The chamber has not decided on this way of voting.")


@dataclass(eq=False, kw_only=True)
class FloorRestricted(Objection):
    """Somebody deprived of the floor, who has spoken twice, or under a sanction (PR п.7, 14)."""

    code = "floor-restricted"
    sentence: ClassVar[str] = N_("{name} can't have the floor: {reason}.")
    name: str
    reason: Fact


@dataclass(eq=False, kw_only=True)
class OutOfHall(FloorRestricted):
    """A deputy sent out of the hall isn't counted among those present (CL26 54(3))."""

    sentence: ClassVar[str] = N_("{name} was sent out of the hall: {reason}.")
