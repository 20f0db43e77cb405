# SPDX-License-Identifier: Apache-2.0
"""Issuing a resolution: only of what was adopted, once, under a number of its own."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from app.domain.agenda import AgendaItem
from app.domain.ballot import Ballot
from app.domain.decide.election import to_be_put
from app.domain.decide.guards import (
    AFTER,
    BEFORE,
    LIVE,
    any_item,
    known,
    malformed,
    stage,
    the_candidate,
    the_item,
)
from app.domain.events import (
    NumberAssigned,
    RegisterEvent,
    ResolutionDrafted,
    ResolutionIssued,
    SittingEvent,
)
from app.domain.ids import CandidateId, ItemId
from app.domain.kinds import MAIN, ActTemplate, QuestionRule, SittingKind
from app.domain.profile import Refusing
from app.domain.questions import question_of
from app.domain.refusals import (
    AlreadyIssued,
    InvalidSitting,
    NobodyElected,
    NotAdopted,
    NotAdoptedIn,
    NotAnnounced,
    NoText,
    NumberTaken,
    ProceduralNoResolution,
    ReasonsMissing,
    Refusal,
    SeparateResolutions,
    weigh,
)
from app.domain.register import Register
from app.domain.resolution import Printed
from app.domain.sitting import Sitting
from app.domain.validity import quorum_missing
from app.kazakh.alphabet import composed
from app.wording import N_


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """Of what an act is made: an item, a candidate of it, and the question decided."""

    item: ItemId
    candidate: CandidateId | None = None
    question: str = MAIN
    """Where the kind has no main question, this means its first."""
    clauses: tuple[str, ...] = ()
    """The clerk's own clauses; empty: the template's."""
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Warrant:
    """What an act may be issued on."""

    ballot: Ballot
    template: ActTemplate
    number: str
    seq: int | None
    day: date
    """The day of the decision where the body sits."""
    given: bool = False
    """Whether the chancery gave the number."""


def about(sitting: Sitting, subject: Subject) -> Subject:
    """Return the subject with the question it is about by name."""
    kind = sitting.kind_of(any_item(sitting, subject.item))
    return replace(subject, question=kind.meant(subject.question))


def draft(sitting: Sitting, subject: Subject, *, kept: bool = False) -> ActTemplate:
    """Return the template of an act that can be drafted, before or after the vote (PR п.23).

    A draft that is kept belongs to the sitting, and nothing is added to one that has ended.
    """
    item = the_item(sitting, subject.item)
    closed = stage(sitting, *BEFORE, *LIVE, *(() if kept else AFTER))
    rule = _rule(sitting, subject, closed)
    weigh(
        (
            closed,
            _one_candidate(sitting, item, subject),
            _has_act(sitting, rule),
            _has_text(rule.act, subject),
        ),
        because=None,
    )
    return known(rule.act)


def warrant(
    sitting: Sitting, register: Register, subject: Subject, given: int | str | None
) -> Warrant:
    """Return the announced vote and the number for an act, or refuse to issue it."""
    item = any_item(sitting, subject.item)
    subject = about(sitting, subject)
    closed = stage(sitting, *LIVE, *AFTER)
    rule = _rule(sitting, subject, closed)
    asked = _decided_with(sitting, rule) or subject.question
    ballot = _deciding(sitting, item, subject, asked)
    alone = _one_candidate(sitting, item, subject)
    number, seq = number_and_place(sitting, register, given)
    weigh(
        (
            closed,
            NotAnnounced() if ballot is None and alone is None else None,
            alone,
            _elected(sitting, item)
            if sitting.elects(item)
            else _adopted(sitting, ballot, subject.candidate, refused=asked == rule.follows),
            _has_act(sitting, rule),
            _has_text(rule.act, subject),
            ReasonsMissing() if rule.reasons and not subject.reasons else None,
            _not_issued(sitting, subject, register.void),
            NumberTaken(number=number) if register.has_given(number, seq) else None,
            _invalid(sitting, ballot),
        ),
        because=None,
    )
    if not sitting.signatory.name:
        raise malformed(N_("nobody is named who signs: the body has no Chair"))
    local = known(known(ballot).announced) + timedelta(minutes=sitting.profile.utc_offset)
    return Warrant(
        ballot=known(ballot),
        template=known(rule.act),
        number=number,
        seq=seq,
        day=local.date(),
        given=given is not None,
    )


def issued(
    sitting: Sitting, subject: Subject, on: Warrant, printed: Printed
) -> tuple[SittingEvent | RegisterEvent, ...]:
    """Return the facts of issuing an act: in the sitting and in the body's register."""
    return (
        ResolutionIssued(
            item=subject.item,
            candidate=subject.candidate,
            question=subject.question,
            ballot=on.ballot.id,
            number=on.number,
            seq=on.seq,
            act=printed.act,
            file=printed.file,
            sha256=printed.sha256,
        ),
        NumberAssigned(number=on.number, seq=on.seq, sitting=sitting.id, given=on.given),
    )


def drafted(subject: Subject, printed: Printed) -> tuple[ResolutionDrafted]:
    """Return the fact that a draft was laid down."""
    return (
        ResolutionDrafted(
            item=subject.item,
            candidate=subject.candidate,
            question=subject.question,
            act=printed.act,
            file=printed.file,
            sha256=printed.sha256,
        ),
    )


def _rule(sitting: Sitting, subject: Subject, closed: Refusal | None) -> QuestionRule:
    """Return the question of which the act is made, or refuse where there is none."""
    item = any_item(sitting, subject.item)
    kind = sitting.kind_of(item)
    the_candidate(item, subject.candidate)
    if not kind.questions:
        raise closed or ProceduralNoResolution()
    if subject.candidate is not None and sitting.elects(item):
        raise malformed(N_("one act is made of all who are elected; name no candidate"))
    rule = question_of(kind, item, kind.meant(subject.question))
    if rule is None:
        raise malformed(
            N_("an item of this kind has no question “{question}”"), question=subject.question
        )
    return rule


def _decided_with(sitting: Sitting, rule: QuestionRule) -> str:
    """Return the question whose failing is this decision, where the profile says so (X-29)."""
    with_it = sitting.profile.switches.refusal is Refusing.WITH_THE_RESULT
    return rule.follows if rule.only_if_failed and with_it else ""


def number_and_place(
    sitting: Sitting, register: Register, given: int | str | None
) -> tuple[str, int | None]:
    """Return a number as written and its place in the count: the given one, or the next."""
    profile = sitting.profile
    if isinstance(given, str):
        written = composed(given.strip())
        if not written:
            raise malformed(N_("the number is empty"))
        return written, profile.seq_of(written, sitting.convocation)
    if given is not None and given < 1:
        raise malformed(N_("a number is at least 1"))
    seq = register.next_number if given is None else given
    return profile.number_text(seq, sitting.convocation), seq


def _deciding(sitting: Sitting, item: AgendaItem, subject: Subject, asked: str) -> Ballot | None:
    """Return the announced vote that an act rests on; of an election, the last one of it.

    While a repeat can still be held there is none: one act names all who are elected.
    """
    if not sitting.elects(item):
        return sitting.decided(item.id, subject.candidate, asked)
    election = sitting.election(item.id)
    if election is None:
        return None
    ended = stage(sitting, *LIVE) is not None
    if not election.complete and not (ended and to_be_put(sitting, item)):
        return None
    return next(each for each in reversed(sitting.ballots) if each.item == item.id and each.counts)


def _elected(sitting: Sitting, item: AgendaItem) -> Refusal | None:
    election = sitting.election(item.id)
    return NobodyElected() if election and not election.ranking.elected else None


def _adopted(
    sitting: Sitting, ballot: Ballot | None, candidate: CandidateId | None, *, refused: bool
) -> Refusal | None:
    """Refuse an act on what wasn't adopted, and one of refusal on what was."""
    outcome = ballot.outcome.of(candidate) if ballot and ballot.outcome else None
    if outcome is None or outcome.adopted is not refused:
        return None
    short = next((body for body in outcome.bodies if not body.adopted), outcome.bodies[0])
    if sitting.joint:
        name = sitting.body(short.body).name
        return NotAdoptedIn(in_favour=short.tally.in_favour, needed=short.needed, body=name)
    return NotAdopted(in_favour=short.tally.in_favour, needed=short.needed)


def _one_candidate(sitting: Sitting, item: AgendaItem, subject: Subject) -> Refusal | None:
    alone = item.candidates and not sitting.elects(item)
    return SeparateResolutions() if alone and subject.candidate is None else None


def _has_act(sitting: Sitting, rule: QuestionRule) -> Refusal | None:
    """Refuse an act of what is decided without one; a hearing binds nobody (S:95, S:113)."""
    hearing = sitting.kind is SittingKind.HEARING
    return ProceduralNoResolution() if hearing or rule.act is None else None


def _invalid(sitting: Sitting, ballot: Ballot | None) -> Refusal | None:
    """Refuse an act of a sitting or a vote that corrections show to have lacked its quorum."""
    short = None if ballot is None else quorum_missing(sitting, ballot.id)
    if short is None:
        return None
    return InvalidSitting(registered=short.registered, needed=short.needed or 0)


def _has_text(template: ActTemplate | None, subject: Subject) -> Refusal | None:
    return None if subject.clauses or (template and template.clauses) else NoText()


def _not_issued(sitting: Sitting, subject: Subject, void: frozenset[str]) -> Refusal | None:
    for each in sitting.resolutions:
        if each.number in void:
            continue
        if (each.item, each.candidate, each.question) == (
            subject.item,
            subject.candidate,
            subject.question,
        ):
            return AlreadyIssued(number=each.number)
    return None
