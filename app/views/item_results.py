# SPDX-License-Identifier: Apache-2.0
"""What an action on the agenda came to, in the words of the public format (the keys are stable)."""

from dataclasses import dataclass

from app.domain.agenda import AgendaItem
from app.domain.questions import asked
from app.domain.sitting import Sitting
from app.views.lacking import lacking


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemResult:
    """What an item still lacks."""

    item: str
    stage: str
    questions: tuple[str, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedResult:
    """An item after a change of the agenda."""

    stage: str
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderResult:
    """The agenda after its items were put into another order."""

    items: tuple[str, ...]
    stage: str
    """The sitting's."""
    missing: tuple[str, ...]
    """Of all items, each code once."""


def item(sitting: Sitting, the: AgendaItem) -> ItemResult:
    """Return what an item asks and what it still lacks: papers, steps, signatures, each once."""
    kind = sitting.kind_of(the)
    return ItemResult(
        item=the.id,
        stage=the.stage.value,
        questions=asked(kind, the),
        missing=lacking(sitting, the),
    )


def changed(sitting: Sitting, the: AgendaItem) -> ChangedResult:
    """Return where an item stands after a change, and what it still lacks."""
    now = item(sitting, the)
    return ChangedResult(stage=now.stage, missing=now.missing)


def order(sitting: Sitting) -> OrderResult:
    """Return the items in their order, and what the agenda still lacks."""
    items = sitting.agenda.items
    lacking = (
        code for each in items if not each.stage.finished for code in item(sitting, each).missing
    )
    return OrderResult(
        items=tuple(each.id for each in items),
        stage=sitting.stage.value,
        missing=tuple(dict.fromkeys(lacking)),
    )
