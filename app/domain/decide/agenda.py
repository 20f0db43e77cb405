# SPDX-License-Identifier: Apache-2.0
"""The agenda: items, the papers they rest on, the steps of their procedure, its adoption."""

from collections.abc import Iterable
from dataclasses import replace

from app.domain.agenda import AgendaItem, Paper, StepDone, quota_of, steps_before
from app.domain.ballot import Purpose
from app.domain.decide.ballot import at_once
from app.domain.decide.guards import (
    BEFORE,
    LIVE,
    PAUSED,
    agenda_changed,
    decided_by,
    malformed,
    no_ballot_open,
    overruled,
    stage,
    the_candidate,
    the_item,
)
from app.domain.decide.secret_ballot import check_commission
from app.domain.events import (
    ItemAdded,
    ItemTakenUp,
    ObjectionOverruled,
    PaperEntered,
    SittingEvent,
    StepsMarked,
)
from app.domain.ids import BallotId, BodyKey, CandidateId, ItemId
from app.domain.kinds import Kind
from app.domain.refusals import (
    AgendaNotAdopted,
    AlreadyDecided,
    KindUnknown,
    QuotaExceeded,
    Refusal,
    StepsOutOfOrder,
    WrongBody,
    WrongCandidate,
    weigh,
)
from app.domain.sitting import Sitting
from app.domain.tally import Tally
from app.wording import N_


def add_item(
    sitting: Sitting,
    item: AgendaItem,
    *,
    decision: BallotId | None = None,
    because: str | None = None,
) -> tuple[ItemAdded | ObjectionOverruled, ...]:
    """Put an item on the agenda; once it is adopted, by the decision of a vote (PR п.8)."""
    kind = sitting.profile.kind(item.kind)
    deciding = decided_by(sitting, decision)
    _check_shape(sitting, item, kind)
    check_commission(sitting, item, kind)
    objections = weigh(
        (
            stage(sitting, *BEFORE, *LIVE, *PAUSED),
            _belongs_here(sitting, item.kind, kind),
            *_not_deputies(sitting, item),
            *agenda_changed(sitting, deciding),
            over_quota(item, kind, item.seats),
        ),
        because,
    )
    if kind is not None and not item.title:
        item = replace(item, title=kind.title)
    return (ItemAdded(item=item), *overruled(objections, because, item=item.id))


def take_up(
    sitting: Sitting, key: ItemId, *, because: str | None = None
) -> tuple[ItemTakenUp | ObjectionOverruled, ...]:
    """Turn to an item; another that is unfinished stays as it is."""
    item = the_item(sitting, key)
    objections = weigh(
        (stage(sitting, *LIVE), no_ballot_open(sitting), _agenda_adopted(sitting)), because
    )
    return (ItemTakenUp(item=item.id), *overruled(objections, because, item=item.id))


def enter_paper(sitting: Sitting, key: ItemId, paper: Paper) -> tuple[PaperEntered]:
    """Enter a paper that an item rests on."""
    item = the_item(sitting, key)
    rule = sitting.kind_of(item).paper(paper.paper)
    if rule is None:
        raise malformed(N_("an item of this kind has no paper “{paper}”"), paper=paper.paper)
    candidate = the_candidate(item, paper.candidate)
    if rule.per_candidate and candidate is None:
        raise malformed(N_("the paper “{paper}” belongs to a candidate"), paper=paper.paper)
    weigh((stage(sitting, *BEFORE, *LIVE, *PAUSED),), because=None)
    return (PaperEntered(item=item.id, paper=paper),)


def mark_done(
    sitting: Sitting, key: ItemId, step: str, *, candidate: CandidateId | None, note: str = ""
) -> tuple[StepsMarked]:
    """Mark a step as done for a candidate; without one, for all of the item."""
    item = the_item(sitting, key)
    kind = sitting.kind_of(item)
    rule = kind.step(step)
    if rule is None:
        raise malformed(N_("an item of this kind has no step “{step}”"), step=step)
    if rule.notes and note not in rule.notes:
        raise malformed(
            N_("the step “{step}” is marked with one of: {notes}"),
            step=step,
            notes=", ".join(rule.notes),
        )
    named = the_candidate(item, candidate)
    whose: tuple[CandidateId | None, ...] = (
        (named.id,) if named else tuple(each.id for each in item.standing) or (None,)
    )
    weigh(
        (stage(sitting, *LIVE), *(_in_order(kind, item, step, each) for each in whose)),
        because=None,
    )
    done = tuple(
        StepDone(step=step, candidate=each, note=note, after=len(sitting.ballots)) for each in whose
    )
    return (StepsMarked(item=item.id, steps=done),)


def adopt_agenda(sitting: Sitting, figures: dict[BodyKey, Tally]) -> tuple[SittingEvent, ...]:
    """Adopt the agenda by an open vote, counted and announced at once (PR п.8)."""
    before = [each for each in sitting.ballots if each.purpose is Purpose.AGENDA]
    adopted = AlreadyDecided(ballot=before[-1].id) if sitting.agenda.adopted else None
    return at_once(sitting, purpose=Purpose.AGENDA, figures=figures, against=adopted)


def _check_shape(sitting: Sitting, item: AgendaItem, kind: Kind | None) -> None:
    """Refuse an item that contradicts itself, its kind or the agenda."""
    if sitting.agenda.get(item.id) is not None:
        raise malformed(N_("the agenda has an item “{item}” already"), item=item.id)
    if item.seats is not None and item.seats < 1:
        raise malformed(N_("an item has at least one seat to fill"))
    if item.threshold and item.threshold not in {each.key for each in sitting.profile.thresholds}:
        raise malformed(N_("there is no majority “{threshold}”"), threshold=item.threshold)
    keys = [candidate.id for candidate in item.candidates]
    if len(set(keys)) < len(keys):
        raise malformed(N_("a candidate is named twice in item “{item}”"), item=item.id)
    if kind is None:
        return
    if kind.per_candidate and not item.candidates:
        raise malformed(N_("an item of this kind needs its candidates"))
    if item.candidates and not kind.per_candidate:
        raise malformed(N_("an item of this kind has no candidates"))
    if not (item.title or kind.title):
        raise malformed(N_("an item of this kind needs a title"))


def _belongs_here(sitting: Sitting, key: str, kind: Kind | None) -> Refusal | None:
    """Refuse a kind that the law gives to another body or sitting, or doesn't know."""
    body = sitting.profile.name
    if kind is not None:
        known_here = sitting.kind in kind.sittings
        return None if known_here else WrongBody(body=body, kind=kind.title)
    if key in sitting.profile.elsewhere:
        return WrongBody(body=body, kind=key)
    return KindUnknown(body=body, kind=key)


def _not_deputies(sitting: Sitting, item: AgendaItem) -> Iterable[Refusal]:
    for candidate in item.candidates:
        if candidate.member is not None and sitting.member(candidate.member) is None:
            yield WrongCandidate(candidate=candidate.member)


def over_quota(item: AgendaItem, kind: Kind | None, seats: int | None) -> Refusal | None:
    """Object to more seats than the body fills (S:5, S:7)."""
    quota = quota_of(item, kind) if kind else None
    if quota is None or seats is None or seats <= quota:
        return None
    return QuotaExceeded(seats=seats, quota=quota)


def _agenda_adopted(sitting: Sitting) -> Refusal | None:
    """Object to the first item taken up without an agenda; one reason serves the whole sitting.

    Only a body as a whole adopts one beforehand (PR п.8), not its organs.
    """
    if not sitting.kind.whole:
        return None
    overruled_once = any(each.code == AgendaNotAdopted.code for each in sitting.overruled)
    return None if sitting.agenda.adopted or overruled_once else AgendaNotAdopted()


def _in_order(
    kind: Kind, item: AgendaItem, step: str, candidate: CandidateId | None
) -> Refusal | None:
    earlier = steps_before(kind, item, step, candidate)
    return None if earlier is None else StepsOutOfOrder(step=earlier.name)
