# SPDX-License-Identifier: Apache-2.0
"""The agenda after a fact."""

from dataclasses import replace
from typing import assert_never

from app.domain import events as e
from app.domain.agenda import AgendaItem, ItemStage
from app.domain.evolve.replacing import with_item
from app.domain.sitting import Sitting


def agenda(sitting: Sitting, event: e.AgendaEvent) -> Sitting:
    """Return the sitting after its agenda changed or an item went on."""
    match event:
        case e.ItemAdded():
            return replace(sitting, agenda=sitting.agenda.with_item(event.item))
        case e.ItemTakenUp():
            sitting = replace(sitting, current=event.item, moved_on_after=len(sitting.ballots))
            return with_item(sitting, event.item, _taken_up)
        case e.PaperEntered():
            paper = event.paper
            return with_item(
                sitting, event.item, lambda item: replace(item, papers=(*item.papers, paper))
            )
        case e.StepsMarked():
            steps = event.steps
            return with_item(
                sitting, event.item, lambda item: replace(item, steps=(*item.steps, *steps))
            )
        case _:
            assert_never(event)


def _taken_up(item: AgendaItem) -> AgendaItem:
    return replace(item, stage=ItemStage.TAKEN_UP)
