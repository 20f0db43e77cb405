# SPDX-License-Identifier: Apache-2.0
"""What a vote forbids, from opening it to announcing its result."""

from dataclasses import dataclass
from typing import ClassVar

from app.domain.refusals.family import Refusal
from app.wording import N_, Fact


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
class NotAnnounced(Refusal):
    """A result has to be announced first."""

    code = "not-announced"
    sentence: ClassVar[str] = N_("The result must be announced first.")


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
class PapersDoNotBalance(Refusal):
    """The papers of a secret ballot don't add up, or two entries differ (PR п.26)."""

    code = "papers-do-not-balance"
    sentence: ClassVar[str] = N_("The papers of the secret ballot don't balance: {reason}.")
    reason: Fact


@dataclass(eq=False, kw_only=True)
class ProtocolNotApproved(Refusal):
    """A secret ballot has no result until the chamber approves the protocol (PR п.26)."""

    code = "protocol-not-approved"
    sentence: ClassVar[str] = N_(
        "The counting commission's protocol of vote {ballot} has not been approved."
    )
    ballot: str


@dataclass(eq=False, kw_only=True)
class ResolutionIssued(Refusal):
    """An act stands on the vote; first the act is declared void."""

    code = "resolution-issued"
    sentence: ClassVar[str] = N_("The resolution {number} rests on vote {ballot}.")
    number: str
    ballot: str


@dataclass(eq=False, kw_only=True)
class NotTheChair(Refusal):
    """The casting vote is the Chair's, not of anybody who presides (CL95 9(6), CL26 11(4))."""

    code = "not-the-chair"
    sentence: ClassVar[str] = N_("The casting vote is the Chair's; {name} presides now.")
    name: str


@dataclass(eq=False, kw_only=True)
class NoCastingVote(NotTheChair):
    """Nobody has a casting vote in a bureau or a hearing (practice L10)."""

    sentence: ClassVar[str] = N_(
        "There is no casting vote in a sitting of this kind; {name} presides."
    )


@dataclass(eq=False, kw_only=True)
class WrongMajority(Refusal):
    """The deciding vote was taken by another majority than the law wants."""

    code = "wrong-majority"
    sentence: ClassVar[str] = N_("Vote {ballot} was not taken by the majority of the total.")
    ballot: str
