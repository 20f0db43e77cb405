# SPDX-License-Identifier: Apache-2.0
"""Guards that several actions share: the stage of the sitting, the quorum, the ballot at hand."""

from collections.abc import Iterable
from typing import TypeVar

from app.domain.agenda import AgendaItem, Candidate
from app.domain.ballot import Ballot, BallotStage, Purpose
from app.domain.events import ObjectionOverruled
from app.domain.ids import BallotId, CandidateId, ItemId
from app.domain.refusals import (
    AgendaChanged,
    BallotOpen,
    Malformed,
    NoQuorum,
    NoQuorumIn,
    Objection,
    Refusal,
    RoundGoesOn,
    RoundOpen,
    SittingClosed,
    SittingNotOpen,
    SittingSealed,
    WrongMajority,
)
from app.domain.sitting import Sitting, SittingStage
from app.domain.threshold import Base
from app.wording import N_, Saying

Thing = TypeVar("Thing")

BEFORE = (SittingStage.PLANNED, SittingStage.REGISTRATION)
LIVE = (SittingStage.IN_PROGRESS,)
PAUSED = (SittingStage.BREAK,)
AFTER = (SittingStage.CLOSED,)
SEALED = (SittingStage.SEALED,)


def stage(sitting: Sitting, *allowed: SittingStage) -> Refusal | None:
    """Refuse an action outside the stages in which it makes sense."""
    if sitting.stage in allowed:
        return None
    if sitting.stage is SittingStage.SEALED:
        return SittingSealed()
    if sitting.stage is SittingStage.CLOSED:
        return SittingClosed()
    return SittingNotOpen()


def no_ballot_open(sitting: Sitting) -> Refusal | None:
    """Refuse what can't be done while a vote is going on."""
    return BallotOpen(ballot=sitting.open_ballot.id) if sitting.open_ballot else None


def quorum(sitting: Sitting) -> Refusal | None:
    """Refuse without a quorum in every body (CL95 7; C26 58(5))."""
    for each in sitting.quorums:
        if each.needed is None or each.reached:
            continue
        if sitting.joint:
            name = sitting.body(each.body).name
            return NoQuorumIn(registered=each.registered, needed=each.needed, body=name)
        return NoQuorum(registered=each.registered, needed=each.needed)
    return None


def no_round_open(sitting: Sitting) -> Refusal | None:
    """Refuse a vote while a new round of registration goes on (PR п.6)."""
    if not sitting.registration.open:
        return None
    first = sitting.quorums[0]
    if first.needed is None:
        return RoundGoesOn(registered=first.registered, needed=0)
    return RoundOpen(registered=first.registered, needed=first.needed)


def known(value: Thing | None) -> Thing:
    """Return what the guards before have shown to be there."""
    if value is None:
        raise LookupError
    return value


def malformed(sentence: str, **facts: str | int) -> Malformed:
    """Return the refusal of a request that makes no sense, with its reason."""
    return Malformed(reason=Saying(sentence, facts))


def any_item(sitting: Sitting, key: ItemId) -> AgendaItem:
    """Return the item of that key, also one that was withdrawn or carried over."""
    item = sitting.agenda.get(key)
    if item is None:
        raise malformed(N_("the agenda has no item “{item}”"), item=key)
    return item


def the_item(sitting: Sitting, key: ItemId) -> AgendaItem:
    """Return the item of that key, still standing on the agenda."""
    item = any_item(sitting, key)
    if item.stage.finished:
        raise malformed(N_("item “{item}” is not on the agenda any more"), item=key)
    return item


def the_candidate(item: AgendaItem, key: CandidateId | None) -> Candidate | None:
    """Return the candidate of that key, still standing; None when none was named."""
    if key is None:
        return None
    candidate = item.candidate(key)
    if candidate is None:
        raise malformed(
            N_("item “{item}” has no candidate “{candidate}”"), item=item.id, candidate=key
        )
    if candidate.withdrawn:
        raise malformed(N_("the candidate “{candidate}” was withdrawn"), candidate=key)
    return candidate


def decided_by(sitting: Sitting, key: BallotId | None) -> Ballot | None:
    """Return the adopted procedural vote that a change rests on; None when none was named."""
    if key is None:
        return None
    ballot = sitting.ballot(key)
    if ballot is None:
        raise malformed(N_("there is no vote “{ballot}”"), ballot=key)
    adopted = ballot.stage is BallotStage.ANNOUNCED and ballot.outcome and ballot.outcome.adopted
    if ballot.purpose is not Purpose.PROCEDURAL or not adopted:
        raise malformed(N_("vote “{ballot}” is not an adopted procedural decision"), ballot=key)
    return ballot


def by_the_total(ballot: Ballot | None) -> Refusal | None:
    """Refuse a deciding vote that was not taken by the majority of the total (PR п.8)."""
    if ballot is not None and ballot.threshold.base is not Base.TOTAL:
        return WrongMajority(ballot=ballot.id)
    return None


def agenda_changed(sitting: Sitting, deciding: Ballot | None) -> Iterable[Refusal | None]:
    """Object to a change of an adopted agenda that no vote of the total decided (PR п.8; S:185)."""
    yield by_the_total(deciding)
    yield AgendaChanged() if sitting.agenda.adopted and deciding is None else None


def overruled(
    objections: Iterable[Objection],
    because: str | None,
    *,
    item: ItemId | None = None,
    candidate: CandidateId | None = None,
) -> tuple[ObjectionOverruled, ...]:
    """Return the facts that these objections were set aside, each with the reason."""
    return tuple(
        ObjectionOverruled(code=each.code, because=because or "", item=item, candidate=candidate)
        for each in objections
    )
