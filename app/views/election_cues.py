# SPDX-License-Identifier: Apache-2.0
"""The cards of an election: who is elected, whom a tie keeps apart, who goes into a run-off.

The words are the same before and after the election is recorded, as those of any result.
"""

from collections.abc import Iterator

from app.domain.agenda import AgendaItem
from app.domain.decide.election import ranked
from app.domain.decide.guards import known
from app.domain.ids import CandidateId
from app.domain.ranking import Next, Ranking
from app.domain.sitting import Sitting
from app.views.cue import Cue
from app.views.deeds import Target


def to_elect(sitting: Sitting, target: Target) -> Iterator[Cue]:
    """Yield what an election comes to once all have been put."""
    item = known(sitting.agenda.get(target.item))
    yield from _elected(sitting, item, ranked(sitting, item))


def just_decided(sitting: Sitting, item: AgendaItem) -> Iterator[Cue]:
    """Yield what the election that has just been decided came to."""
    yield from _elected(sitting, item, known(sitting.election(item.id)).ranking)


def _elected(sitting: Sitting, item: AgendaItem, ranking: Ranking) -> Iterator[Cue]:
    cards = []
    if ranking.elected:
        cards.append(("elected", ranking.elected))
    elif ranking.next is Next.NONE:
        cards.append(("elected-nobody", ()))
    if ranking.next is Next.REPEAT:
        cards.append(("elected-tie", ranking.tie))
    if ranking.next is Next.RUN_OFF:
        cards.append(("run-off", ranking.again))
    for card, whose in cards:
        yield Cue(
            card=card,
            occasion=f"{card}/{item.id}/{len(sitting.ballots)}",
            facts={"list": _names(item, whose)} if whose else {},
            target=Target(item=item.id),
        )


def _names(item: AgendaItem, whose: tuple[CandidateId, ...]) -> str:
    return ", ".join(known(item.candidate(each)).name for each in whose)
