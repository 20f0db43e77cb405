# SPDX-License-Identifier: Apache-2.0
"""The agenda after a fact."""

from dataclasses import replace
from types import MappingProxyType
from typing import assert_never

from app.domain import events as e
from app.domain.agenda import AgendaItem, ItemStage
from app.domain.evolve.replacing import settled, with_item
from app.domain.ids import ItemId
from app.domain.sitting import Sitting


def agenda(sitting: Sitting, event: e.AgendaEvent) -> Sitting:
    """Return the sitting after its agenda changed or an item went on."""
    match event:
        case e.ItemAdded():
            return replace(sitting, agenda=sitting.agenda.with_item(event.item))
        case e.ItemTakenUp():
            sitting = replace(sitting, current=event.item, moved_on_after=len(sitting.ballots))
            return with_item(sitting, event.item, _taken_up)
        case e.PaperEntered() | e.StepsMarked() | e.InitiativeSigned():
            return with_item(sitting, event.item, lambda item: _prepared(item, event))
        case e.ItemChanged():
            return with_item(sitting, event.item, lambda item: _worded(item, event))
        case e.ItemsReordered():
            place = {key: order for order, key in enumerate(event.items)}
            items = tuple(
                sorted(sitting.agenda.items, key=lambda item: place.get(item.id, len(place)))
            )
            return replace(sitting, agenda=replace(sitting.agenda, items=items))
        case e.ItemWithdrawn():
            return _finished(sitting, event.item, ItemStage.WITHDRAWN)
        case e.ItemCarriedOver():
            return _finished(sitting, event.item, ItemStage.CARRIED_OVER)
        case e.CandidateWithdrawn():
            return _without_candidate(sitting, event)
        case _:
            assert_never(event)


def _taken_up(item: AgendaItem) -> AgendaItem:
    return replace(item, stage=ItemStage.TAKEN_UP)


def _prepared(
    item: AgendaItem, event: e.PaperEntered | e.StepsMarked | e.InitiativeSigned
) -> AgendaItem:
    match event:
        case e.PaperEntered():
            return replace(item, papers=(*item.papers, event.paper))
        case e.StepsMarked():
            return replace(item, steps=(*item.steps, *event.steps))
        case e.InitiativeSigned():
            return replace(item, signatures=(*item.signatures, *event.members))
        case _:
            assert_never(event)


def _worded(item: AgendaItem, event: e.ItemChanged) -> AgendaItem:
    return replace(
        item,
        title=event.title,
        subject=event.subject,
        seats=event.seats,
        size=item.size if event.size is None else event.size,
        fields=item.fields if event.fields is None else MappingProxyType(dict(event.fields)),
    )


def _finished(sitting: Sitting, key: ItemId, stage: ItemStage) -> Sitting:
    """Return the sitting with an item off its agenda, turned to nothing if it was at that item."""
    sitting = with_item(sitting, key, lambda item: replace(item, stage=stage))
    if sitting.current != key:
        return sitting
    return replace(sitting, current=None, moved_on_after=len(sitting.ballots))


def _without_candidate(sitting: Sitting, event: e.CandidateWithdrawn) -> Sitting:
    def stand_down(item: AgendaItem) -> AgendaItem:
        candidates = tuple(
            replace(each, withdrawn=True) if each.id == event.candidate else each
            for each in item.candidates
        )
        return replace(item, candidates=candidates)

    sitting = with_item(sitting, event.item, stand_down)
    return with_item(sitting, event.item, lambda item: settled(sitting, item))
