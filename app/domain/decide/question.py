# SPDX-License-Identifier: Apache-2.0
"""Putting a question to the vote: what must be so before a ballot opens."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from app.domain.agenda import AgendaItem, demanded_debate, missing_papers, missing_steps
from app.domain.ballot import BallotStage, Purpose
from app.domain.decide.ballot import next_ballot
from app.domain.decide.guards import (
    LIVE,
    malformed,
    no_ballot_open,
    no_round_open,
    overruled,
    quorum,
    stage,
    the_candidate,
    the_item,
)
from app.domain.decide.occasion import has_its_field, in_sequence, what_the_law_says
from app.domain.events import BallotOpened, ObjectionOverruled
from app.domain.ids import CandidateId, ItemId
from app.domain.kinds import MAIN, Kind, Method, QuestionRule
from app.domain.outcome import Strength, base_size
from app.domain.questions import question_of
from app.domain.refusals import (
    AlreadyDecided,
    ConclusionNotAnnounced,
    DebateDemanded,
    MethodNotDecided,
    NotAnnounced,
    NotTakenUp,
    PaperIndispensable,
    PaperMissing,
    Refusal,
    SeatsFilled,
    SeparateBallots,
    StepNotDone,
    ThresholdUnreachable,
    UnreachableIn,
    weigh,
)
from app.domain.requirements import Required
from app.domain.sitting import Sitting
from app.domain.tally import Tally
from app.domain.threshold import Threshold, votes_needed
from app.wording import N_

CONCLUSION = "conclusion-announced"


class Majority(StrEnum):
    """Of whom a procedural vote needs the majority."""

    PRESENT = "present"
    """Of those registered (PR п.22)."""
    TOTAL = "total"
    """Of all deputies, where the law wants it (PR п.8, 26)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Motion:
    """What of an item is put to the vote, and in which way."""

    item: ItemId
    candidate: CandidateId | None = None
    question: str = MAIN
    """Where the kind has no main question, this means its first."""
    method: Method = Method.BY_NAME


def put_procedural(
    sitting: Sitting,
    text: str,
    *,
    majority: Majority = Majority.PRESENT,
    method: Method = Method.BY_NAME,
) -> tuple[BallotOpened]:
    """Open a procedural vote: openly, without a resolution (PR п.22)."""
    if not text.strip():
        raise malformed(N_("a procedural vote needs its question"))
    if not method.open:
        raise malformed(N_("a procedural vote is taken openly"))
    weigh(
        (
            stage(sitting, *LIVE),
            no_ballot_open(sitting),
            no_round_open(sitting),
            quorum(sitting),
        ),
        because=None,
    )
    profile = sitting.profile
    key = profile.procedural if majority is Majority.PRESENT else profile.agenda
    return (
        BallotOpened(
            ballot=next_ballot(sitting),
            purpose=Purpose.PROCEDURAL,
            question=text,
            method=method,
            threshold=sitting.threshold(key),
        ),
    )


def open_vote(
    sitting: Sitting, motion: Motion, *, because: str | None = None
) -> tuple[BallotOpened | ObjectionOverruled, ...]:
    """Put a question of an item to the vote: one candidate, one ballot (S:29)."""
    item = the_item(sitting, motion.item)
    kind = sitting.kind_of(item)
    motion = replace(motion, question=kind.meant(motion.question))
    rule = _rule(sitting, item, motion)
    threshold = sitting.threshold(item.threshold or rule.threshold)
    objections = weigh(
        (
            stage(sitting, *LIVE),
            no_ballot_open(sitting),
            no_round_open(sitting),
            quorum(sitting),
            *_settled(sitting, motion),
            *in_sequence(sitting, item, motion.candidate, rule, motion.question),
            _alone(item, motion.candidate),
            _seats(sitting, item, motion.question),
            _taken_up(sitting, item),
            *_groundwork(sitting, item, motion.candidate),
            *what_the_law_says(sitting, item),
            _way_of_voting(sitting, kind, motion.method),
            _reachable(sitting, threshold),
        ),
        because,
    )
    opened = BallotOpened(
        ballot=next_ballot(sitting),
        purpose=Purpose.ITEM,
        item=motion.item,
        candidate=motion.candidate,
        question=motion.question,
        method=motion.method,
        threshold=threshold,
    )
    return (
        opened,
        *overruled(objections, because, item=motion.item, candidate=motion.candidate),
    )


def reachable(sitting: Sitting, threshold: Threshold) -> bool:
    """Tell whether those registered could reach the threshold if all were in favour."""
    return _reachable(sitting, threshold) is None


def within_reach(threshold: Threshold, strength: Strength) -> bool:
    """Tell the same of one body."""
    return strength.registered >= _needed_of_all(threshold, strength)


def _rule(sitting: Sitting, item: AgendaItem, motion: Motion) -> QuestionRule:
    """Return the question that the motion puts, or refuse one that makes no sense."""
    the_candidate(item, motion.candidate)
    kind = sitting.kind_of(item)
    if not kind.questions:
        raise malformed(N_("nothing is put to the vote on an item of this kind"))
    rule = question_of(kind, item, motion.question)
    if rule is None:
        raise malformed(
            N_("an item of this kind has no question “{question}”"), question=motion.question
        )
    if motion.method is Method.SECRET:
        raise malformed(N_("secret ballots are not part of this version"))
    has_its_field(item, rule)
    return rule


def _settled(sitting: Sitting, motion: Motion) -> Iterable[Refusal]:
    """Refuse what is decided, and what comes before another result is announced."""
    if any(each.stage is BallotStage.CLOSED and each.item for each in sitting.ballots):
        yield NotAnnounced()
    before = sitting.decided(motion.item, motion.candidate, motion.question)
    if before is not None:
        yield AlreadyDecided(ballot=before.id)


def _alone(item: AgendaItem, candidate: CandidateId | None) -> Refusal | None:
    return SeparateBallots() if item.candidates and candidate is None else None


def _seats(sitting: Sitting, item: AgendaItem, question: str) -> Refusal | None:
    """Refuse another candidate once the seats are filled: nobody is ranked (S:29, S:31).

    A candidate who failed before may still be refused: a refusal fills no seat.
    """
    seats = sitting.seats(item)
    if question != MAIN or seats is None or sitting.filled(item) < seats:
        return None
    return SeatsFilled(seats=seats)


def _taken_up(sitting: Sitting, item: AgendaItem) -> Refusal | None:
    if sitting.current == item.id:
        return None
    return NotTakenUp(item=sitting.agenda.number(item.id))


def _groundwork(
    sitting: Sitting, item: AgendaItem, candidate: CandidateId | None
) -> Iterable[Refusal]:
    """Object where a paper or a step is missing."""
    kind = sitting.kind_of(item)
    for paper in missing_papers(item, kind, candidate):
        refusal = PaperMissing if paper.waivable else PaperIndispensable
        yield refusal(paper=paper.name)
    demand = demanded_debate(item, kind, candidate)
    if demand is not None and not procedure_decided(sitting, since=demand.after):
        yield DebateDemanded()
    for step in missing_steps(item, kind, candidate):
        if step.key == CONCLUSION:
            yield ConclusionNotAnnounced()
        elif step.required is Required.ALWAYS:
            yield StepNotDone(step=step.name)


def _way_of_voting(sitting: Sitting, kind: Kind, method: Method) -> Refusal | None:
    lawful = method.open is not kind.secret
    return None if lawful or procedure_decided(sitting) else MethodNotDecided()


def procedure_decided(sitting: Sitting, since: int = 0) -> bool:
    """Tell whether a procedural vote was adopted after that many votes had been opened."""
    return any(
        each.purpose is Purpose.PROCEDURAL and each.counts and each.outcome and each.outcome.adopted
        for each in sitting.ballots[since:]
    )


def _reachable(sitting: Sitting, threshold: Threshold) -> Refusal | None:
    for body, strength in sitting.strengths.items():
        if within_reach(threshold, strength):
            continue
        here, needed = strength.registered, _needed_of_all(threshold, strength)
        if sitting.joint:
            name = sitting.body(body).name
            return UnreachableIn(registered=here, needed=needed, body=name)
        return ThresholdUnreachable(registered=here, needed=needed)
    return None


def _needed_of_all(threshold: Threshold, strength: Strength) -> int:
    """Return the votes needed if all those registered were in favour."""
    everyone = Tally(in_favour=strength.registered)
    return votes_needed(threshold, base_size(threshold.base, strength, everyone))
