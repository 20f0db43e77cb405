# SPDX-License-Identifier: Apache-2.0
"""Elections as they are shown: who is elected, whom a tie keeps apart, who is put again.

Of a single nominee it is only said that the needed majority was gathered (S:37; practice L7).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from app.domain.agenda import AgendaItem
from app.domain.ballot import Ballot
from app.domain.decide.election import to_be_put
from app.domain.decide.guards import known
from app.domain.explaining import explain_nominee, explain_run_off
from app.domain.ids import CandidateId, ItemId
from app.domain.kinds import MAIN
from app.domain.outcome import Outcome, explain
from app.domain.ranking import MorePassed, Next
from app.domain.sitting import Sitting
from app.wording import N_, Saying

_IN_BOTH = {
    True: N_("Each body gave the votes needed: adopted."),
    False: N_("Not every body gave the votes needed: not adopted."),
}
_MAJORITIES = {
    True: N_("The needed majority was gathered in each body."),
    False: N_("The needed majority was not gathered in each body."),
}
_RUN_OFF = N_("Whoever has more votes in each body is elected.")


class NomineeMark(StrEnum):
    """How far a candidate of an election has come."""

    GATHERED = "gathered"
    """The needed majority; not elected yet."""
    NOT_GATHERED = "not_gathered"
    TIED = "tied"
    RUN_OFF = "run_off"
    ELECTED = "elected"
    NOT_ELECTED = "not_elected"


@dataclass(frozen=True, slots=True, kw_only=True)
class ElectionResult:
    """Who is elected and what has to follow, in the words of the public format."""

    elected: tuple[str, ...]
    """Most votes first."""
    tie: tuple[str, ...]
    """In the order of the agenda: whom a rule must separate."""
    rule: str
    next: str
    candidates: tuple[str, ...] | None
    """Who is put again; None when nobody is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ElectionView:
    """The same by name, for the desk and the wall."""

    elected: tuple[str, ...]
    tie: tuple[str, ...]
    again: tuple[str, ...]
    next: Next
    seats: int | None
    equal: bool
    """Whether a tie is one of equal votes: not of two bodies, nor where the chamber settles it."""


def result(sitting: Sitting, item: ItemId) -> ElectionResult:
    """Return what the election of an item came to."""
    election = known(sitting.election(item))
    ranking = election.ranking
    return ElectionResult(
        elected=ranking.elected,
        tie=ranking.tie,
        rule=election.terms.rule.value,
        next=ranking.next.value,
        candidates=ranking.again or None,
    )


def election_view(sitting: Sitting, item: AgendaItem) -> ElectionView | None:
    """Return the latest decision on an election by the names of those concerned."""
    election = sitting.election(item.id)
    if election is None:
        return None
    ranking = election.ranking
    return ElectionView(
        elected=_names(item, ranking.elected),
        tie=_names(item, ranking.tie),
        again=_names(item, ranking.again),
        next=ranking.next,
        seats=election.terms.seats,
        equal=len(sitting.bodies) == 1 and election.terms.rule is not MorePassed.ASK,
    )


def just_elected(sitting: Sitting) -> AgendaItem | None:
    """Return the item in hand whose election was decided after its last vote, if it was."""
    item = sitting.agenda.get(sitting.current)
    election = sitting.election(sitting.current)
    if item is None or election is None or election.after < len(sitting.ballots):
        return None
    return item


def mark_of(sitting: Sitting, item: AgendaItem, candidate: CandidateId) -> NomineeMark | None:
    """Return how far a candidate has come; None before a vote, and where nobody is elected."""
    ballot = sitting.decided(item.id, candidate, MAIN)
    if not sitting.elects(item) or ballot is None:
        return None
    election = sitting.election(item.id)
    ranking = election.ranking if election else None
    if ranking is not None and candidate in ranking.elected:
        return NomineeMark.ELECTED
    if election is not None and election.complete:
        return NomineeMark.NOT_ELECTED
    if ranking is not None and candidate in to_be_put(sitting, item):
        return NomineeMark.TIED if candidate in ranking.tie else NomineeMark.RUN_OFF
    if ballot.run_off:
        return NomineeMark.RUN_OFF
    passed = known(ballot.outcome).of(candidate).adopted
    return NomineeMark.GATHERED if passed else NomineeMark.NOT_GATHERED


def sentence(sitting: Sitting, the: Ballot, outcome: Outcome) -> tuple[Saying, ...]:
    """Say why a vote came out so."""
    if the.run_off:
        return explain_run_off(outcome)
    return explain_nominee(outcome) if on_nominee(sitting, the) else explain(outcome)


def whole_sentence(sitting: Sitting, the: Ballot, outcome: Outcome) -> Saying:
    """Say what a vote of two bodies came to in both."""
    if the.run_off:
        return Saying(_RUN_OFF)
    return Saying((_MAJORITIES if on_nominee(sitting, the) else _IN_BOTH)[outcome.adopted])


def on_nominee(sitting: Sitting, the: Ballot) -> bool:
    """Tell whether a vote is on somebody who may be elected, not on a decision."""
    item = sitting.agenda.get(the.item)
    return item is not None and sitting.elects(item)


def _names(item: AgendaItem, keys: Iterable[CandidateId]) -> tuple[str, ...]:
    return tuple(known(item.candidate(key)).name for key in keys)
