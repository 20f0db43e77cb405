# SPDX-License-Identifier: Apache-2.0
"""Putting a question to the vote: what must be so before a ballot opens."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from app.domain.agenda import AgendaItem, demanded_debate, missing_papers, missing_steps
from app.domain.ballot import BallotStage, Purpose
from app.domain.decide.ballot import next_ballot
from app.domain.decide.election import in_run_off, to_be_put
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
from app.domain.decide.secret_ballot import commission_at_work
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
from app.domain.secret_ballot import Unmarked
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
    method: Method | None = None
    """None: as the law has it for this kind of item."""


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
    weigh(_at_a_time_for_votes(sitting), because=None)
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
    threshold = _majority(sitting, item, rule)
    run_off = in_run_off(sitting, item)
    method = _method(kind, motion)
    names = _names(sitting, item, motion) if method is Method.SECRET else ()
    objections = weigh(
        (
            *_at_a_time_for_votes(sitting),
            *_settled(sitting, item, motion, names),
            *in_sequence(sitting, item, motion.candidate, rule, motion.question),
            _alone(item, motion.candidate, on_one_paper=bool(names)),
            _seats(sitting, item, motion.question),
            _taken_up(sitting, item),
            *_groundwork(sitting, item, motion.candidate),
            *_way_of_voting(sitting, item, method),
            None if run_off else _reachable(sitting, threshold),
        ),
        because,
    )
    opened = BallotOpened(
        ballot=next_ballot(sitting),
        purpose=Purpose.ITEM,
        item=motion.item,
        candidate=motion.candidate,
        question=motion.question,
        method=method,
        threshold=threshold,
        run_off=run_off,
        candidates=names,
        unmarked=_unmarked(sitting, method, names),
    )
    return (opened, *overruled(objections, because, item=item.id, candidate=motion.candidate))


def _at_a_time_for_votes(sitting: Sitting) -> tuple[Refusal | None, ...]:
    return (
        stage(sitting, *LIVE),
        no_ballot_open(sitting),
        no_round_open(sitting),
        quorum(sitting),
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
    has_its_field(item, rule)
    return rule


def _majority(sitting: Sitting, item: AgendaItem, rule: QuestionRule) -> Threshold:
    """Return what a question needs, by its own article unless the clerk chose the majority."""
    threshold = sitting.threshold(item.threshold or rule.threshold)
    article = "" if item.threshold else rule.article
    return replace(threshold, article=article or threshold.article)


def _method(kind: Kind, motion: Motion) -> Method:
    lawful = Method.SECRET if kind.secret else Method.BY_NAME
    return lawful if motion.method is None else motion.method


def _names(sitting: Sitting, item: AgendaItem, motion: Motion) -> tuple[CandidateId, ...]:
    """Return the names that one secret paper bears, where the kind lets it bear several (W7).

    In a run-off the two are put one by one (L97 10).
    """
    if not sitting.elects(item) or motion.candidate is not None or in_run_off(sitting, item):
        return ()
    return to_be_put(sitting, item)


def _unmarked(sitting: Sitting, method: Method, names: tuple[CandidateId, ...]) -> Unmarked | None:
    """Return what an unmarked paper means; with several names it is never counted (PR п.26)."""
    alone = method is Method.SECRET and len(names) <= 1
    return sitting.profile.switches.unmarked_single if alone else None


def _settled(
    sitting: Sitting, item: AgendaItem, motion: Motion, names: tuple[CandidateId, ...]
) -> Iterable[Refusal]:
    """Refuse what is decided, and what comes before another result is announced."""
    if any(each.stage is BallotStage.CLOSED and each.item for each in sitting.ballots):
        yield NotAnnounced()
    before = sitting.decided(motion.item, motion.candidate, motion.question)
    put_again = sitting.elects(item) and motion.candidate in to_be_put(sitting, item)
    if before is not None and not put_again and not names:
        yield AlreadyDecided(ballot=before.id)


def _alone(
    item: AgendaItem, candidate: CandidateId | None, *, on_one_paper: bool
) -> Refusal | None:
    if not item.candidates or candidate is not None or on_one_paper:
        return None
    return SeparateBallots()


def _seats(sitting: Sitting, item: AgendaItem, question: str) -> Refusal | None:
    """Refuse another candidate once the seats are filled: nobody is ranked (S:29, S:31).

    A candidate who failed before may still be refused: a refusal fills no seat. Where candidates
    are elected all are put, and only then it is said who fills the seats (57.2; X-04).
    """
    seats = sitting.seats(item)
    if question != MAIN or seats is None or sitting.elects(item) or sitting.filled(item) < seats:
        return None
    return SeatsFilled(seats=seats)


def _taken_up(sitting: Sitting, item: AgendaItem) -> Refusal | None:
    if sitting.current == item.id:
        return None
    return NotTakenUp(item=sitting.agenda.number(item.id))


def _groundwork(
    sitting: Sitting, item: AgendaItem, candidate: CandidateId | None
) -> Iterable[Refusal]:
    """Object where a paper or a step is missing, and to what the law asks of the case."""
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
    yield from what_the_law_says(sitting, item)


def _way_of_voting(sitting: Sitting, item: AgendaItem, method: Method) -> Iterable[Refusal]:
    """Object to another way than the law's without a decision, and to papers nobody can count."""
    if method is Method.SECRET:
        yield from commission_at_work(sitting, item)
    lawful = method.open is not sitting.kind_of(item).secret
    if not lawful and not procedure_decided(sitting):
        yield MethodNotDecided()


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
