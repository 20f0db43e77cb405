# SPDX-License-Identifier: Apache-2.0
"""The agenda: its adoption, items taken up, the papers they rest on, their procedure."""

from dataclasses import replace

from app.domain.agenda import AgendaItem, Paper, StepDone, steps_before
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
from app.domain.decide.initiative import can_be_taken_up
from app.domain.decide.items import check_shape, not_deputies, not_even, over_quota
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
    Refusal,
    StepsOutOfOrder,
    UnknownMember,
    WrongBody,
    weigh,
)
from app.domain.selection import Named, choose
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
    check_shape(sitting, item, kind)
    check_commission(sitting, item, kind)
    objections = weigh(
        (
            stage(sitting, *BEFORE, *LIVE, *PAUSED),
            _belongs_here(sitting, item.kind, kind),
            *not_deputies(sitting, item, kind),
            not_even(kind, item.size),
            *agenda_changed(sitting, deciding),
            over_quota(kind, item.seats, item.size),
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
        (
            stage(sitting, *LIVE),
            no_ballot_open(sitting),
            *can_be_taken_up(sitting, item),
            _agenda_adopted(sitting),
        ),
        because,
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
    signed = choose(sitting, Named(paper.signatories), ())
    unknown = (each for each in signed.findings if isinstance(each, UnknownMember))
    weigh((stage(sitting, *BEFORE, *LIVE, *PAUSED), *unknown), because=None)
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


def _belongs_here(sitting: Sitting, key: str, kind: Kind | None) -> Refusal | None:
    """Refuse a kind that the law gives to another body or sitting, or doesn't know."""
    body = sitting.profile.name
    if kind is not None:
        known_here = sitting.kind in kind.sittings
        return None if known_here else WrongBody(body=body, kind=kind.title or key)
    if key in sitting.profile.elsewhere:
        return WrongBody(body=body, kind=key)
    return KindUnknown(body=body, kind=key)


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
