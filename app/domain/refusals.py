# SPDX-License-Identifier: Apache-2.0
"""What the rules forbid, and what they allow only with a reason.

A `Refusal` has no way round. An `Objection` is set aside with a reason, which is recorded. Each is
a class with its code in the public format, its facts and its sentence. Where several apply, the
public order of the codes decides which one is answered; the guards need no order of their own.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from app.errors import ChamberError
from app.wording import N_, Fact

REFUSALS = (
    "malformed", "sitting-sealed", "sitting-closed", "sitting-not-open", "kind-unknown",
    "wrong-body", "body-not-in-force", "registration-closed", "ballot-open", "no-ballot-open",
    "late-vote", "ballot-closed", "unknown-member", "mandate-not-in-force", "already-registered",
    "not-registered", "not-announced", "already-decided", "separate-ballots", "wrong-candidate",
    "seats-filled", "not-even", "initiative-short", "not-an-initiator", "steps-out-of-order",
    "hearing-on-sitting-day", "no-quorum", "count-exceeds-registered", "papers-do-not-balance",
    "protocol-not-approved", "not-the-chair", "wrong-majority", "separate-resolutions",
    "not-adopted", "procedural-no-resolution", "no-text", "reasons-missing", "already-issued",
    "resolution-issued", "resolution-signed", "not-taken-up", "number-taken", "invalid-sitting",
)  # fmt: skip
"""Every code of a refusal, in the order in which they are answered."""

OBJECTIONS = (
    "agenda-not-adopted", "agenda-changed", "quota-exceeded", "notice-late", "paper-missing",
    "conclusion-not-announced", "step-not-done", "debate-demanded", "consent-not-needed",
    "vote-not-needed", "deadline-passed", "threshold-unreachable", "method-not-decided",
    "floor-restricted",
)  # fmt: skip
"""Every code of an objection, in the order in which they are answered."""


@dataclass(eq=False, kw_only=True)
class Refusal(ChamberError):
    """The rules forbid it: nothing is recorded."""

    code: ClassVar[str]
    sought_as: ClassVar[str] = ""
    """The code beside which it is sought, where that isn't its own."""


@dataclass(eq=False, kw_only=True)
class Objection(Refusal):
    """The rules allow it only with a reason, which is recorded."""


@dataclass(eq=False, kw_only=True)
class Malformed(Refusal):
    """The request makes no sense as it stands."""

    code = "malformed"
    sentence: ClassVar[str] = N_("This step can't be carried out: {reason}")
    reason: Fact


@dataclass(eq=False, kw_only=True)
class BeyondPool(Malformed):
    """Those asked for aren't there; seen only when the stage and the vote have allowed to look."""

    sought_as = "not-registered"


@dataclass(eq=False, kw_only=True)
class SittingSealed(Refusal):
    """Nothing may follow the seal."""

    code = "sitting-sealed"
    sentence: ClassVar[str] = N_("The sitting is sealed; nothing can be added to it.")


@dataclass(eq=False, kw_only=True)
class SittingClosed(Refusal):
    """The sitting has ended."""

    code = "sitting-closed"
    sentence: ClassVar[str] = N_("The sitting has ended; this can't be done any more.")


@dataclass(eq=False, kw_only=True)
class SittingNotOpen(Refusal):
    """The sitting isn't in progress."""

    code = "sitting-not-open"
    sentence: ClassVar[str] = N_("The sitting is not in progress; open or resume it first.")


@dataclass(eq=False, kw_only=True)
class KindUnknown(Refusal):
    """The profile has no such kind of item."""

    code = "kind-unknown"
    sentence: ClassVar[str] = N_("{body} has no items of the kind “{kind}”.")
    body: str
    kind: str


@dataclass(eq=False, kw_only=True)
class BodyNotInForce(Refusal):
    """The body had no powers on that day."""

    code = "body-not-in-force"
    sentence: ClassVar[str] = N_("{body} has no powers on {day}.")
    body: str
    day: date


@dataclass(eq=False, kw_only=True)
class RegistrationClosed(Refusal):
    """Before the sitting opens deputies register only while a round goes on."""

    code = "registration-closed"
    sentence: ClassVar[str] = N_("No round of registration is going on; begin one first.")


@dataclass(eq=False, kw_only=True)
class BallotOpen(Refusal):
    """A vote is going on."""

    code = "ballot-open"
    sentence: ClassVar[str] = N_("Vote {ballot} is still going on; close it first.")
    ballot: str


@dataclass(eq=False, kw_only=True)
class NoBallotOpen(Refusal):
    """No vote has been opened since the last announcement."""

    code = "no-ballot-open"
    sentence: ClassVar[str] = N_("No vote is going on.")


@dataclass(eq=False, kw_only=True)
class LateVote(Refusal):
    """A deputy who wasn't there while the vote ran can't vote afterwards (PR п.25)."""

    code = "late-vote"
    sentence: ClassVar[str] = N_("Vote {ballot} is closed; a vote can't be given afterwards.")
    ballot: str


@dataclass(eq=False, kw_only=True)
class BallotClosed(Refusal):
    """The vote is closed already."""

    code = "ballot-closed"
    sentence: ClassVar[str] = N_("Vote {ballot} is closed already.")
    ballot: str


@dataclass(eq=False, kw_only=True)
class UnknownMember(Refusal):
    """The roster has no such deputy."""

    code = "unknown-member"
    sentence: ClassVar[str] = N_("The roster has no deputy with the key “{member}”.")
    member: str


@dataclass(eq=False, kw_only=True)
class MandateNotInForce(Refusal):
    """The deputy had no mandate on that day."""

    code = "mandate-not-in-force"
    sentence: ClassVar[str] = N_("{name}: the mandate is not in force on {day}.")
    name: str
    day: date


@dataclass(eq=False, kw_only=True)
class AlreadyRegistered(Refusal):
    """The deputy is registered already; nothing changes."""

    code = "already-registered"
    sentence: ClassVar[str] = N_("{name} is registered already.")
    name: str


@dataclass(eq=False, kw_only=True)
class NotRegistered(Refusal):
    """Only a registered deputy can do this."""

    code = "not-registered"
    sentence: ClassVar[str] = N_("{name} is not registered.")
    name: str


@dataclass(eq=False, kw_only=True)
class NotAnnounced(Refusal):
    """A result has to be announced first."""

    code = "not-announced"
    sentence: ClassVar[str] = N_("The result must be announced first.")


@dataclass(eq=False, kw_only=True)
class AlreadyDecided(Refusal):
    """The question has been decided."""

    code = "already-decided"
    sentence: ClassVar[str] = N_(
        "This question was decided by vote {ballot}; it can't be put again."
    )
    ballot: str


@dataclass(eq=False, kw_only=True)
class SeparateBallots(Refusal):
    """Each candidate is voted on alone (S:29)."""

    code = "separate-ballots"
    sentence: ClassVar[str] = N_("Each candidate is voted on separately; name the candidate.")


@dataclass(eq=False, kw_only=True)
class WrongCandidate(Refusal):
    """The candidate must be a deputy."""

    code = "wrong-candidate"
    sentence: ClassVar[str] = N_("The candidate “{candidate}” must be a deputy of the body.")
    candidate: str


@dataclass(eq=False, kw_only=True)
class SeatsFilled(Refusal):
    """As many candidates have been adopted as there are seats (PR п.24)."""

    code = "seats-filled"
    sentence: ClassVar[str] = N_("All seats of this item are filled: {seats}.")
    seats: int


@dataclass(eq=False, kw_only=True)
class StepsOutOfOrder(Refusal):
    """An earlier required step hasn't been done."""

    code = "steps-out-of-order"
    sentence: ClassVar[str] = N_("First: {step}.")
    step: str


@dataclass(eq=False, kw_only=True)
class NoQuorum(Refusal):
    """A quorum was needed and is not there."""

    code = "no-quorum"
    sentence: ClassVar[str] = N_(
        "No quorum: {registered} deputies are registered, {needed} are needed."
    )
    registered: int
    needed: int


@dataclass(eq=False, kw_only=True)
class RoundOpen(NoQuorum):
    """A new round of registration is going on, so nobody knows yet who is here."""

    sentence: ClassVar[str] = N_(
        "Registration is going on ({registered} of the {needed} needed); end it before a vote."
    )


@dataclass(eq=False, kw_only=True)
class CountExceedsRegistered(Refusal):
    """More votes were counted than deputies are registered."""

    code = "count-exceeds-registered"
    sentence: ClassVar[str] = N_(
        "{counted} votes were counted, but only {registered} deputies are registered."
    )
    counted: int
    registered: int


@dataclass(eq=False, kw_only=True)
class WrongMajority(Refusal):
    """The deciding vote was taken by another majority than the law wants."""

    code = "wrong-majority"
    sentence: ClassVar[str] = N_("Vote {ballot} was not taken by the majority of the total.")
    ballot: str


@dataclass(eq=False, kw_only=True)
class SeparateResolutions(Refusal):
    """Each candidate has an act of their own (S:31)."""

    code = "separate-resolutions"
    sentence: ClassVar[str] = N_(
        "Each candidate has a resolution of their own; name the candidate."
    )


@dataclass(eq=False, kw_only=True)
class NotAdopted(Refusal):
    """What wasn't adopted can't be issued."""

    code = "not-adopted"
    sentence: ClassVar[str] = N_(
        "The decision was not adopted: in favour {in_favour}, needed {needed}."
    )
    in_favour: int
    needed: int


@dataclass(eq=False, kw_only=True)
class ProceduralNoResolution(Refusal):
    """Such a decision goes into the minutes, not into a resolution (PR п.22)."""

    code = "procedural-no-resolution"
    sentence: ClassVar[str] = N_(
        "Such a decision is recorded in the minutes, without a resolution."
    )


@dataclass(eq=False, kw_only=True)
class NoText(Refusal):
    """An act without a clause is no act."""

    code = "no-text"
    sentence: ClassVar[str] = N_("The resolution has no clauses; enter its text.")


@dataclass(eq=False, kw_only=True)
class ReasonsMissing(Refusal):
    """The act must give full reasons (CL95 23-1(10), CL26 27(6))."""

    code = "reasons-missing"
    sentence: ClassVar[str] = N_("The act must give its reasons in full; enter them.")


@dataclass(eq=False, kw_only=True)
class AlreadyIssued(Refusal):
    """The act has been issued."""

    code = "already-issued"
    sentence: ClassVar[str] = N_("The resolution was issued already: {number}.")
    number: str


@dataclass(eq=False, kw_only=True)
class NotTakenUp(Refusal):
    """The item isn't the one being considered."""

    code = "not-taken-up"
    sentence: ClassVar[str] = N_("Item {item} is not being considered; take it up first.")
    item: int


@dataclass(eq=False, kw_only=True)
class NumberTaken(Refusal):
    """No number is given twice."""

    code = "number-taken"
    sentence: ClassVar[str] = N_("The number {number} has been given to another act.")
    number: str


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
class PaperMissing(Objection):
    """A paper that the item rests on isn't in."""

    code = "paper-missing"
    sentence: ClassVar[str] = N_("A paper is missing: {paper}.")
    paper: str


@dataclass(eq=False, kw_only=True)
class PaperIndispensable(Refusal):
    """Without this paper no reason helps."""

    code = "paper-missing"
    sentence: ClassVar[str] = N_("A paper is missing, without which there can be no vote: {paper}.")
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
    step: str


@dataclass(eq=False, kw_only=True)
class DebateDemanded(Objection):
    """A debate that a deputy demands is held (S:29), unless the chamber decides otherwise."""

    code = "debate-demanded"
    sentence: ClassVar[str] = N_("A deputy has demanded a debate and it has not been held.")


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


def weigh(findings: Iterable[Refusal | None], because: str | None) -> tuple[Objection, ...]:
    """Raise the finding that is answered first; return the objections set aside by a reason."""
    found = [finding for finding in findings if finding is not None]
    firm = [finding for finding in found if not isinstance(finding, Objection)]
    if firm:
        raise min(firm, key=rank)
    objections = sorted((each for each in found if isinstance(each, Objection)), key=rank)
    if objections and not (because or "").strip():
        raise objections[0]
    return tuple(objections)


def rank(refusal: Refusal) -> int:
    """Return the place of a code in the public order; firm objections come after all refusals."""
    return (*REFUSALS, *OBJECTIONS).index(refusal.sought_as or refusal.code)
