# SPDX-License-Identifier: Apache-2.0
"""The agenda: items, the papers they rest on, the steps of their procedure."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from app.domain.agenda import AgendaItem, Paper, StepDone
from app.domain.ids import BallotId, CandidateId, ItemId, MemberId


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
class InitiativeSigned:
    """Deputies signed the initiative on which an item rests."""

    item: ItemId
    members: tuple[MemberId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemChanged:
    """An item was worded anew, or fills another number of seats."""

    item: ItemId
    title: str
    subject: str
    seats: int | None
    reason: str = ""
    decision: BallotId | None = None
    """The vote that decided so, once the agenda was adopted (PR п.8)."""
    size: int | None = None
    """None: as it was."""
    fields: Mapping[str, tuple[str, ...]] | None = None
    """All of them; None: as they were."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemsReordered:
    """The items were put into another order."""

    items: tuple[ItemId, ...]
    """All of the agenda."""
    reason: str = ""
    decision: BallotId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemWithdrawn:
    """An item was taken off the agenda."""

    item: ItemId
    reason: str = ""
    decision: BallotId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemCarriedOver:
    """An item was left to a later sitting."""

    item: ItemId
    reason: str = ""
    decision: BallotId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateWithdrawn:
    """A candidate stood down, or was taken back by the nominator."""

    item: ItemId
    candidate: CandidateId
    reason: str = ""
    decision: BallotId | None = None


AgendaEvent: TypeAlias = (
    ItemAdded
    | ItemTakenUp
    | PaperEntered
    | StepsMarked
    | InitiativeSigned
    | ItemChanged
    | ItemsReordered
    | ItemWithdrawn
    | ItemCarriedOver
    | CandidateWithdrawn
)
