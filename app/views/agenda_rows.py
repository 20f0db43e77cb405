# SPDX-License-Identifier: Apache-2.0
"""The agenda at the clerk's desk: its items, their candidates, the steps of their procedure."""

from dataclasses import dataclass

from app.domain.agenda import AgendaItem, Candidate, missing_steps
from app.domain.decide.election import in_run_off
from app.domain.decide.guards import known
from app.domain.ids import CandidateId, ItemId
from app.domain.requirements import StepRule
from app.domain.sitting import Sitting
from app.views import results
from app.views.deeds import Target
from app.views.elections import (
    ElectionView,
    NomineeMark,
    election_view,
    just_elected,
    mark_of,
)
from app.views.needs import Need, needs
from app.views.results import BallotResult


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateRow:
    """A candidate on the agenda, with how the vote came out."""

    id: CandidateId
    name: str
    result: BallotResult | None
    """Once announced."""
    shown: bool
    """The work area shows this candidate."""
    resolution: str
    """The number of the act, when it has one."""
    withdrawn: bool
    mark: NomineeMark | None = None
    """Of somebody who may be elected."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRow:
    """An item on the agenda."""

    id: ItemId
    number: int
    title: str
    post: str
    stage: str
    shown: bool
    needed: int | None
    """Votes needed for the item's first question, with those registered now; none in a run-off."""
    needs: tuple[Need, ...]
    """The same of each body."""
    candidates: tuple[CandidateRow, ...]
    result: BallotResult | None
    """Of an item without candidates, once announced."""
    elects: bool = False
    """Its candidates are all put and then elected; one act names them."""
    election: ElectionView | None = None
    """What the election came to so far."""
    just_elected: bool = False
    """It has just been decided: nothing has followed yet."""
    resolution: str = ""
    """The number of that act, when it has one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepRow:
    """A step of the procedure for the candidate shown."""

    rule: StepRule
    done: bool
    note: str
    due: bool
    """Required and not done yet."""


def item_row(sitting: Sitting, item: AgendaItem, shown: Target) -> ItemRow:
    """Return an item as the desk lists it; `shown`: what the work area shows."""
    kind = sitting.kind_of(item)
    here = shown.item == item.id
    needed = _needs(sitting, item)
    return ItemRow(
        id=item.id,
        number=sitting.agenda.number(item.id),
        title=item.title,
        post=kind.post,
        stage=item.stage.value,
        shown=here,
        needed=needed[0].votes if needed else None,
        needs=needed,
        candidates=tuple(
            _candidate_row(sitting, item, each, shown=here and shown.candidate == each.id)
            for each in item.candidates
        ),
        result=None if item.candidates else _result(sitting, item.id, None),
        elects=sitting.elects(item),
        election=election_view(sitting, item),
        just_elected=just_elected(sitting) == item,
        resolution=_number(sitting, item.id, None),
    )


def _number(sitting: Sitting, item: ItemId, candidate: CandidateId | None) -> str:
    acts = (
        each.number
        for each in sitting.resolutions
        if (each.item, each.candidate) == (item, candidate)
    )
    return next(acts, "")


def _candidate_row(
    sitting: Sitting, item: AgendaItem, candidate: Candidate, *, shown: bool
) -> CandidateRow:
    return CandidateRow(
        id=candidate.id,
        name=candidate.name,
        result=_result(sitting, item.id, candidate.id),
        shown=shown,
        resolution=_number(sitting, item.id, candidate.id),
        withdrawn=candidate.withdrawn,
        mark=mark_of(sitting, item, candidate.id),
    )


def _needs(sitting: Sitting, item: AgendaItem) -> tuple[Need, ...]:
    """Return what the first question needs in each body; nothing where nothing is voted on."""
    kind = sitting.kind_of(item)
    rule = kind.question(kind.first)
    if rule is None or in_run_off(sitting, item):
        return ()
    return needs(sitting, sitting.threshold(item.threshold or rule.threshold))


def _result(sitting: Sitting, item: ItemId, candidate: CandidateId | None) -> BallotResult | None:
    kind = sitting.kind_of(known(sitting.agenda.get(item)))
    ballot = sitting.decided(item, candidate, kind.first)
    return results.ballot(sitting, ballot, candidate) if ballot else None


def step_rows(sitting: Sitting, shown: Target) -> tuple[StepRow, ...]:
    """Return the steps of the procedure of what the work area shows."""
    item = sitting.agenda.get(shown.item)
    if item is None:
        return ()
    kind = sitting.kind_of(item)
    missing = missing_steps(item, kind, shown.candidate)
    rows = []
    for rule in kind.steps:
        done = item.done(rule.key, shown.candidate)
        rows.append(
            StepRow(
                rule=rule,
                done=done is not None,
                note=done.note if done else "",
                due=rule in missing,
            )
        )
    return tuple(rows)
