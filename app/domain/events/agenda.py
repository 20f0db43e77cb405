# SPDX-License-Identifier: Apache-2.0
"""The agenda: items, the papers they rest on, the steps of their procedure."""

from dataclasses import dataclass
from typing import TypeAlias

from app.domain.agenda import AgendaItem, Paper, StepDone
from app.domain.ids import ItemId


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


AgendaEvent: TypeAlias = ItemAdded | ItemTakenUp | PaperEntered | StepsMarked
