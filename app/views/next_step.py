# SPDX-License-Identifier: Apache-2.0
"""The order of the day: which question is at hand, and the one step that comes next."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.domain.agenda import AgendaItem, ItemStage, missing_steps
from app.domain.ballot import Ballot, BallotStage, Purpose
from app.domain.decide.election import to_be_put
from app.domain.ids import CandidateId
from app.domain.questions import settled
from app.domain.refusals import AgendaNotAdopted
from app.domain.register import Register
from app.domain.requirements import StepRule
from app.domain.sitting import Sitting, SittingStage
from app.views.deeds import Deed, Permission, Target, permitted
from app.views.elections import just_elected


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStep:
    """The one step that comes next."""

    deed: Deed
    target: Target = Target()
    name: str = ""
    """The candidate's, where there is one."""
    step: StepRule | None = None
    permission: Permission = Permission()


@dataclass(frozen=True, slots=True, kw_only=True)
class AtHand:
    """What the work is about at this moment."""

    ballot: Ballot | None
    """Going on, closed, or the last result until the work goes on."""
    shown: Target
    """The question the work area shows."""
    upcoming: Target
    """The question that comes next; the same until the one shown is settled."""
    unissued: Target
    """The adopted question whose act is not issued yet, the oldest first."""
    may: Mapping[Deed, Permission]
    next: NextStep | None


def at_hand(sitting: Sitting, register: Register) -> AtHand:
    """Work out what is being done and what comes next."""
    ballot = _ballot_at_hand(sitting)
    upcoming = question_ahead(sitting)
    elected = just_elected(sitting)
    shown = Target(item=ballot.item, candidate=ballot.candidate) if ballot else upcoming
    if ballot is None and elected is not None:
        shown = Target(item=elected.id)
    unissued = next(_unissued(sitting), Target())
    may = permitted(sitting, register, upcoming, unissued)
    return AtHand(
        ballot=ballot,
        shown=shown,
        upcoming=upcoming,
        unissued=unissued,
        may=may,
        next=_next(sitting, ballot, upcoming, unissued, may),
    )


def _ballot_at_hand(sitting: Sitting) -> Ballot | None:
    """Return the vote going on, or the last result until something follows it."""
    if sitting.pending is not None:
        return sitting.pending
    last = sitting.ballot(sitting.announced_last) if sitting.announced_last else None
    if last is None or not last.counts or sitting.stage is not SittingStage.IN_PROGRESS:
        return None
    item = sitting.agenda.get(sitting.current)
    if last.purpose is not Purpose.ITEM:
        return last if item is None else None
    if item is None or item.id != last.item or just_elected(sitting) is not None:
        return None
    went_on = any(step.after == len(sitting.ballots) for step in item.steps)
    return None if went_on else last


def question_ahead(sitting: Sitting) -> Target:
    """Return the question to be decided next: of the current item, or of the next one."""
    item = sitting.agenda.get(sitting.current)
    if item is None or _settled(sitting, item):
        later = next(
            (
                each
                for each in sitting.agenda.items
                if not each.stage.finished and not _settled(sitting, each)
            ),
            item,
        )
        item = later
    if item is None:
        return Target()
    candidate = _next_candidate(sitting, item)
    missing = missing_steps(item, sitting.kind_of(item), candidate)
    if not missing:
        return Target(item=item.id, candidate=candidate)
    step = missing[0]
    return Target(
        # A key takes for granted only that nobody asks for a debate; who came is for people to say.
        item=item.id,
        candidate=candidate,
        step=step.key,
        note="no" if "no" in step.notes else "",
    )


def _next_candidate(sitting: Sitting, item: AgendaItem) -> CandidateId | None:
    if sitting.elects(item):
        return next(iter(to_be_put(sitting, item)), None)
    waiting = (each.id for each in item.standing if not settled(sitting, item, each.id))
    return next(waiting, None)


def _settled(sitting: Sitting, item: AgendaItem) -> bool:
    """Tell whether nothing is left to be voted on in an item."""
    if sitting.elects(item):
        election = sitting.election(item.id)
        return not item.standing or (election is not None and election.complete)
    if item.candidates:
        seats = sitting.seats(item)
        full = seats is not None and sitting.filled(item) >= seats
        return full or _next_candidate(sitting, item) is None
    kind = sitting.kind_of(item)
    if not kind.questions:
        # Information and oaths are done once they were taken up and their steps were taken.
        return item.stage is not ItemStage.PLANNED and not missing_steps(item, kind, None)
    return settled(sitting, item, None)


def _unissued(sitting: Sitting) -> Iterator[Target]:
    issued = {(each.item, each.candidate, each.question) for each in sitting.resolutions}
    for ballot in sitting.ballots:
        item = sitting.agenda.get(ballot.item)
        if item is None or not ballot.counts or not ballot.outcome:
            continue
        kind = sitting.kind_of(item)
        rule = kind.question(ballot.question)
        if rule is None or rule.act is None or ballot.question != kind.first:
            continue
        waiting: tuple[CandidateId | None, ...]
        if sitting.elects(item):
            waiting = (None,) if _elected_all(sitting, item) else ()
        else:
            waiting = tuple(
                each
                for each in ballot.candidates or (ballot.candidate,)
                if ballot.outcome.of(each).adopted
            )
        for whose in waiting:
            if (item.id, whose, ballot.question) not in issued:
                yield Target(item=item.id, candidate=whose)


def _elected_all(sitting: Sitting, item: AgendaItem) -> bool:
    """Tell whether an election is complete and has elected somebody: one act names them all."""
    election = sitting.election(item.id)
    return election is not None and election.complete and bool(election.ranking.elected)


def _next(
    sitting: Sitting,
    ballot: Ballot | None,
    upcoming: Target,
    unissued: Target,
    may: Mapping[Deed, Permission],
) -> NextStep | None:
    deed = _next_deed(sitting, ballot, upcoming, unissued)
    if deed is None:
        return None
    target = _target_of(deed, ballot, upcoming, unissued)
    item = sitting.agenda.get(target.item)
    candidate = item.candidate(target.candidate) if item else None
    step = sitting.kind_of(item).step(target.step) if item and deed is Deed.MARK_STEP else None
    return NextStep(
        deed=deed,
        target=target,
        name=candidate.name if candidate else "",
        step=step,
        permission=may[deed],
    )


def _target_of(deed: Deed, ballot: Ballot | None, upcoming: Target, unissued: Target) -> Target:
    match deed:
        case Deed.ISSUE:
            return unissued
        case Deed.CLOSE_VOTE | Deed.ANNOUNCE if ballot is not None:
            return Target(item=ballot.item, candidate=ballot.candidate)
        case Deed.TAKE_UP | Deed.MARK_STEP | Deed.OPEN_VOTE | Deed.ELECT:
            return upcoming
        case _:
            return Target()


_BY_STAGE = {
    SittingStage.PLANNED: Deed.OPEN_REGISTRATION,
    SittingStage.REGISTRATION: Deed.OPEN_SITTING,
    SittingStage.BREAK: Deed.RESUME,
}


def _next_deed(
    sitting: Sitting, ballot: Ballot | None, upcoming: Target, unissued: Target
) -> Deed | None:
    if sitting.stage in _BY_STAGE:
        return _BY_STAGE[sitting.stage]
    if sitting.stage is SittingStage.CLOSED:
        if unissued.item is not None:
            return Deed.ISSUE
        elects = _all_voted_on(sitting, sitting.agenda.get(upcoming.item))
        return Deed.ELECT if elects else Deed.SEAL
    if sitting.stage is not SittingStage.IN_PROGRESS:
        return None
    if sitting.registration.open:
        return Deed.CLOSE_REGISTRATION
    if ballot is not None and ballot.stage is BallotStage.OPEN:
        return Deed.CLOSE_VOTE
    if ballot is not None and ballot.stage is BallotStage.CLOSED:
        waits = ballot.secret and not sitting.protocol_approved(ballot.id)
        return Deed.APPROVE_PROTOCOL if waits else Deed.ANNOUNCE
    if unissued.item is not None:
        return Deed.ISSUE
    return deed_ahead(sitting, upcoming)


def _agenda_waived(sitting: Sitting) -> bool:
    return any(each.code == AgendaNotAdopted.code for each in sitting.overruled)


def _all_voted_on(sitting: Sitting, item: AgendaItem | None) -> bool:
    """Tell whether only the election itself is left of an item."""
    return (
        item is not None
        and sitting.elects(item)
        and not _settled(sitting, item)
        and not to_be_put(sitting, item)
    )


def deed_ahead(sitting: Sitting, upcoming: Target) -> Deed:
    """Return what the agenda asks for next, whatever papers are still to be issued."""
    item = sitting.agenda.get(upcoming.item)
    if sitting.kind.whole and not sitting.agenda.adopted and not _agenda_waived(sitting):
        return Deed.ADOPT_AGENDA
    if item is None or _settled(sitting, item):
        return Deed.CLOSE_SITTING
    if _all_voted_on(sitting, item):
        return Deed.ELECT
    if sitting.current != item.id:
        return Deed.TAKE_UP
    return Deed.MARK_STEP if upcoming.step else Deed.OPEN_VOTE
