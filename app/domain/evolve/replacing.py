# SPDX-License-Identifier: Apache-2.0
"""One item or one ballot of a sitting replaced by its successor."""

from collections.abc import Callable
from dataclasses import replace
from types import MappingProxyType

from app.domain import questions
from app.domain.agenda import AgendaItem, ItemStage
from app.domain.ballot import Ballot
from app.domain.ids import BallotId, CandidateId, ItemId, MemberId
from app.domain.sitting import Sitting


def with_item(sitting: Sitting, key: ItemId, change: Callable[[AgendaItem], AgendaItem]) -> Sitting:
    """Return the sitting with one item of its agenda changed."""
    items = tuple(change(each) if each.id == key else each for each in sitting.agenda.items)
    return replace(sitting, agenda=replace(sitting.agenda, items=items))


def with_ballot(sitting: Sitting, key: BallotId, change: Callable[[Ballot], Ballot]) -> Sitting:
    """Return the sitting with one of its ballots changed."""
    ballots = tuple(change(each) if each.id == key else each for each in sitting.ballots)
    return replace(sitting, ballots=ballots)


def without_votes(sitting: Sitting, key: BallotId, gone: frozenset[MemberId]) -> Sitting:
    """Return the sitting without these deputies' votes in one ballot."""

    def strike(ballot: Ballot) -> Ballot:
        kept = {member: choice for member, choice in ballot.votes.items() if member not in gone}
        return replace(ballot, votes=MappingProxyType(kept))

    return with_ballot(sitting, key, strike)


def settled(sitting: Sitting, item: AgendaItem) -> AgendaItem:
    """Return the item as decided once every candidate was voted on, every seat filled, or elected.

    Where candidates are elected, it is the election that decides it.
    """
    return replace(item, stage=ItemStage.DECIDED) if _nothing_left(sitting, item) else item


def unsettled(sitting: Sitting, item: AgendaItem) -> AgendaItem:
    """Return the item as taken up again where a vote that had settled it was annulled."""
    decided = item.stage is ItemStage.DECIDED and not _nothing_left(sitting, item)
    return replace(item, stage=ItemStage.TAKEN_UP) if decided else item


def _nothing_left(sitting: Sitting, item: AgendaItem) -> bool:
    if sitting.elects(item):
        election = sitting.election(item.id)
        return election is not None and election.complete
    whose: list[CandidateId | None] = [each.id for each in item.standing]
    whose = whose or [None]
    voted = all(questions.settled(sitting, item, candidate) for candidate in whose)
    seats = sitting.seats(item)
    return voted or (seats is not None and sitting.filled(item) >= seats)
