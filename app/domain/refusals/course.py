# SPDX-License-Identifier: Apache-2.0
"""What the stage of a sitting, its registration and its deputies forbid."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from app.domain.refusals.family import Malformed, Refusal
from app.wording import N_


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
class BeyondPool(Malformed):
    """Those asked for aren't there; seen only when the stage and the vote have allowed to look."""

    sought_as = "not-registered"


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
class HearingOnSittingDay(Refusal):
    """No hearing is held on the day of a sitting of the body, separate or joint (S:99)."""

    code = "hearing-on-sitting-day"
    sentence: ClassVar[str] = N_(
        "{body} sits on {day}: no hearing can be held on the day of a sitting."
    )
    body: str
    day: date


@dataclass(eq=False, kw_only=True)
class RoundOpen(NoQuorum):
    """A new round of registration is going on, so nobody knows yet who is here."""

    sentence: ClassVar[str] = N_(
        "Registration is going on ({registered} of the {needed} needed); end it before a vote."
    )


@dataclass(eq=False, kw_only=True)
class RoundGoesOn(RoundOpen):
    """The same in a hearing, which needs no quorum."""

    sentence: ClassVar[str] = N_(
        "Registration is going on ({registered} deputies so far); end it before a vote."
    )


@dataclass(eq=False, kw_only=True)
class TooFewAnswers(NoQuorum):
    """Fewer took part than the quorum, and the profile asks for them (X-31)."""

    sentence: ClassVar[str] = N_(
        "No quorum: {registered} deputies took part in the vote, {needed} are needed."
    )
