# SPDX-License-Identifier: Apache-2.0
"""What one of the two bodies of a joint sitting forbids, named in the sentence (CL95 7)."""

from dataclasses import dataclass
from typing import ClassVar

from app.domain.refusals.acts import NotAdopted
from app.domain.refusals.ballots import CountExceedsRegistered
from app.domain.refusals.course import NoQuorum
from app.domain.refusals.objections import ThresholdUnreachable
from app.wording import N_


@dataclass(eq=False, kw_only=True)
class NoQuorumIn(NoQuorum):
    """One of the two bodies of a joint sitting has no quorum (CL95 7)."""

    sentence: ClassVar[str] = N_(
        "{body}: no quorum: {registered} deputies are registered, {needed} are needed."
    )
    body: str


@dataclass(eq=False, kw_only=True)
class CountExceedsIn(CountExceedsRegistered):
    """More votes were counted than deputies of one of two bodies are registered."""

    sentence: ClassVar[str] = N_(
        "{body}: {counted} votes were counted, but only {registered} deputies are registered."
    )
    body: str


@dataclass(eq=False, kw_only=True)
class UnreachableIn(ThresholdUnreachable):
    """Those registered in one of the two bodies can't reach what it needs."""

    sentence: ClassVar[str] = N_(
        "{body}: {registered} deputies are registered and {needed} votes are needed: "
        "the decision can't be adopted."
    )
    body: str


@dataclass(eq=False, kw_only=True)
class NotAdoptedIn(NotAdopted):
    """The vote failed in one of the two bodies of a joint sitting (PR п.18)."""

    sentence: ClassVar[str] = N_(
        "{body} did not adopt it ({in_favour} of the {needed} votes needed): there is no decision."
    )
    body: str
