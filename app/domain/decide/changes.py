# SPDX-License-Identifier: Apache-2.0
"""Changes of the agenda: items worded anew, put into order, withdrawn, left to a later sitting.

Once the agenda is adopted each change needs an open vote by the majority of the total (PR п.8).
That a candidate stands down changes nothing on the agenda and needs no vote.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from app.domain.agenda import AgendaItem, Candidate, ItemStage
from app.domain.ballot import Ballot, BallotStage
from app.domain.decide.guards import (
    BEFORE,
    LIVE,
    PAUSED,
    agenda_changed,
    by_the_total,
    decided_by,
    known,
    malformed,
    overruled,
    stage,
    the_candidate,
    the_item,
)
from app.domain.decide.items import check_fields, check_size, not_even, over_quota
from app.domain.events import (
    CandidateWithdrawn,
    ItemCarriedOver,
    ItemChanged,
    ItemsReordered,
    ItemWithdrawn,
    ObjectionOverruled,
)
from app.domain.ids import BallotId, CandidateId, ItemId
from app.domain.kinds import MAIN, Kind
from app.domain.refusals import AlreadyDecided, BallotOpen, NotAnnounced, Objection, Refusal, weigh
from app.domain.sitting import Sitting
from app.wording import N_


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """On what a change rests."""

    reason: str = ""
    decision: BallotId | None = None
    """The adopted procedural vote that decided so."""
    because: str | None = None
    """Why it is made without one."""


WITHOUT_A_VOTE = Grounds()


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """How an item is to stand; None: as it does."""

    title: str | None = None
    subject: str | None = None
    seats: int | None = None
    size: int | None = None
    fields: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Facts entered or corrected, by field; an empty one is taken back."""

    @property
    def only_facts(self) -> bool:
        """Whether nothing but facts is entered: the agenda itself stays as it is."""
        return replace(self, fields={}) == Wording()


def change_item(
    sitting: Sitting, key: ItemId, wording: Wording, on: Grounds = WITHOUT_A_VOTE
) -> tuple[ItemChanged | ObjectionOverruled, ...]:
    """Word an item anew, change its seats or enter its facts, until its questions are decided.

    A fact that one question needs may be entered until that question is put (S:141).
    """
    item = the_item(sitting, key)
    if wording == Wording():
        raise malformed(N_("nothing is said about what is to change"))
    if wording.title is not None and not wording.title.strip():
        raise malformed(N_("an item of this kind needs a title"))
    if wording.seats is not None and wording.seats < 1:
        raise malformed(N_("an item has at least one seat to fill"))
    kind = sitting.kind_of(item)
    size = item.size if wording.size is None else wording.size
    fields = _with_facts(item, wording)
    check_size(kind, size)
    check_fields(sitting, kind, fields)
    objections = _weighed(
        sitting,
        (
            *_touchable(sitting, item, kind, wording),
            not_even(kind, wording.size),
            over_quota(kind, wording.seats, size),
        ),
        on,
        changes=not wording.only_facts,
    )
    changed = ItemChanged(
        item=key,
        title=item.title if wording.title is None else wording.title,
        subject=item.subject if wording.subject is None else wording.subject,
        seats=item.seats if wording.seats is None else wording.seats,
        reason=on.reason,
        decision=on.decision,
        size=wording.size,
        fields=fields if wording.fields else None,
    )
    return (changed, *overruled(objections, on.because, item=key))


def reorder_items(
    sitting: Sitting, order: Sequence[ItemId], on: Grounds = WITHOUT_A_VOTE
) -> tuple[ItemsReordered | ObjectionOverruled, ...]:
    """Put the items that still stand into another order; each is named once."""
    standing = [each.id for each in sitting.agenda.items if not each.stage.finished]
    for key in order:
        the_item(sitting, key)
    if sorted(order) != sorted(standing):
        raise malformed(N_("the new order must name every item of the agenda once"))
    objections = _weighed(sitting, (), on)
    following = iter(order)
    items = tuple(
        each.id if each.stage.finished else next(following) for each in sitting.agenda.items
    )
    reordered = ItemsReordered(items=items, reason=on.reason, decision=on.decision)
    return (reordered, *overruled(objections, on.because))


def withdraw_item(
    sitting: Sitting, key: ItemId, on: Grounds = WITHOUT_A_VOTE
) -> tuple[ItemWithdrawn | ObjectionOverruled, ...]:
    """Take an item off the agenda."""
    objections = _taken_off(sitting, key, on)
    withdrawn = ItemWithdrawn(item=key, reason=on.reason, decision=on.decision)
    return (withdrawn, *overruled(objections, on.because, item=key))


def carry_over(
    sitting: Sitting, key: ItemId, on: Grounds = WITHOUT_A_VOTE
) -> tuple[ItemCarriedOver | ObjectionOverruled, ...]:
    """Leave an item to a later sitting, which takes it up with its papers."""
    objections = _taken_off(sitting, key, on)
    carried = ItemCarriedOver(item=key, reason=on.reason, decision=on.decision)
    return (carried, *overruled(objections, on.because, item=key))


def withdraw_candidate(
    sitting: Sitting, key: ItemId, candidate: CandidateId, on: Grounds = WITHOUT_A_VOTE
) -> tuple[CandidateWithdrawn]:
    """Let a candidate stand down, or the nominator take the candidate back."""
    item = the_item(sitting, key)
    named = known(the_candidate(item, candidate)).id
    decided = sitting.decided(key, named, MAIN)
    weigh(
        (
            stage(sitting, *BEFORE, *LIVE, *PAUSED),
            AlreadyDecided(ballot=decided.id) if decided else None,
            *_no_vote_on(sitting, item, named),
            by_the_total(decided_by(sitting, on.decision)),
        ),
        because=None,
    )
    return (CandidateWithdrawn(item=key, candidate=named, reason=on.reason, decision=on.decision),)


def carried(earlier: Sitting, key: ItemId, to: Sitting) -> AgendaItem:
    """Return an item carried over from an earlier sitting, as it comes onto the agenda of another.

    With its papers and the candidates not voted on yet; its steps are taken anew.
    """
    item = earlier.agenda.get(key)
    source = f"{earlier.id}/{key}"
    if (
        item is None
        or item.stage is not ItemStage.CARRIED_OVER
        or earlier.profile.key != to.profile.key
    ):
        raise malformed(N_("no item “{item}” was carried over to this sitting"), item=source)
    if any(each.carried_from == source for each in to.agenda.items):
        raise malformed(N_("the agenda has an item “{item}” already"), item=source)
    seats = earlier.seats(item)
    waiting = _left_to_vote_on(earlier, item)
    whose = {None, *(each.id for each in waiting)}
    return replace(
        item,
        stage=ItemStage.PLANNED,
        candidates=waiting,
        seats=None if seats is None else seats - earlier.filled(item),
        papers=tuple(each for each in item.papers if each.candidate in whose),
        steps=(),
        carried_from=source,
    )


def _left_to_vote_on(earlier: Sitting, item: AgendaItem) -> tuple[Candidate, ...]:
    """Return the candidates of an item left over: an election that wasn't held begins anew."""
    if not earlier.elects(item):
        return tuple(each for each in item.standing if not earlier.decided(item.id, each.id, MAIN))
    election = earlier.election(item.id)
    if election is None:
        return item.standing
    return tuple(each for each in item.standing if each.id in election.ranking.again)


def _taken_off(sitting: Sitting, key: ItemId, on: Grounds) -> tuple[Objection, ...]:
    """Weigh what speaks against taking an item off; what was decided on it already stands."""
    item = the_item(sitting, key)
    decided = item.stage is ItemStage.DECIDED
    return _weighed(
        sitting, (*(_undecided(sitting, item) if decided else ()), *_no_vote_on(sitting, item)), on
    )


def _with_facts(item: AgendaItem, wording: Wording) -> Mapping[str, tuple[str, ...]]:
    together = {**item.fields, **wording.fields}
    return {key: values for key, values in together.items() if values}


def _touchable(
    sitting: Sitting, item: AgendaItem, kind: Kind, wording: Wording
) -> Iterable[Refusal]:
    """Refuse to touch what is decided or being voted on; a fact may wait for its own question."""
    waiting = [each for each in kind.questions if each.needs_field in wording.fields]
    if waiting and wording.only_facts and len(wording.fields) == 1:
        for question in waiting:
            yield from _put(sitting.ballots_on(item.id, None, question.key))
        return
    yield from _undecided(sitting, item)
    yield from _no_vote_on(sitting, item)


def _put(ballots: Iterable[Ballot]) -> Iterable[Refusal]:
    for each in ballots:
        yield (
            BallotOpen(ballot=each.id)
            if each.stage is BallotStage.OPEN
            else AlreadyDecided(ballot=each.id)
        )


def _weighed(
    sitting: Sitting,
    findings: Iterable[Refusal | None],
    on: Grounds,
    *,
    changes: bool = True,
) -> tuple[Objection, ...]:
    deciding = decided_by(sitting, on.decision)
    return weigh(
        (
            stage(sitting, *BEFORE, *LIVE, *PAUSED),
            *findings,
            *(agenda_changed(sitting, deciding) if changes else ()),
        ),
        on.because,
    )


def _undecided(sitting: Sitting, item: AgendaItem) -> Iterable[Refusal]:
    """Refuse to touch what a vote has decided."""
    announced = [each for each in sitting.ballots if each.item == item.id and each.counts]
    if announced:
        yield AlreadyDecided(ballot=announced[-1].id)


def _no_vote_on(
    sitting: Sitting, item: AgendaItem, candidate: CandidateId | None = None
) -> Iterable[Refusal]:
    """Refuse while a vote on the item, or on this candidate of it, has no result yet."""
    for each in sitting.ballots:
        if each.item != item.id or not (candidate is None or each.concerns(candidate)):
            continue
        if each.stage is BallotStage.OPEN:
            yield BallotOpen(ballot=each.id)
        elif each.stage is BallotStage.CLOSED:
            yield NotAnnounced()
