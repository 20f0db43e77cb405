# SPDX-License-Identifier: Apache-2.0
"""«Орындалуға тиіс»: what is still to be done after a vote, with its day by law (practice W14).

An adopted decision without an act, an act not printed, not signed, not sent; what the profile says
must follow (`Kind.duties`), and a notice that must be out so many days before a hearing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import chain

from app.domain.agenda import AgendaItem
from app.domain.ballot import Ballot, Purpose
from app.domain.deadlines import last_day
from app.domain.ids import CandidateId, ItemId
from app.domain.questions import question_of
from app.domain.register import ActState, NumberGiven, Register
from app.domain.requirements import DeadlineRule, DutyRule
from app.domain.resolution import Resolution
from app.domain.sitting import Sitting, SittingStage


class ToDo(StrEnum):
    """What is to be done."""

    ISSUE = "issue"
    """What was adopted has no act yet."""
    PRINT = "print"
    SIGN = "sign"
    SEND = "send"
    PUBLISH = "publish"
    """A notice that the law wants before the sitting."""
    CARRY_OUT = "carry-out"
    """What the profile says must follow, in its own words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """One thing that is still to be done."""

    todo: ToDo
    item: ItemId
    candidate: CandidateId | None = None
    number: str = ""
    """Of the act; empty while there is none."""
    title: str
    name: str = ""
    """What is done, in the words of the profile; empty: the act is printed, signed, sent."""
    to: str = ""
    """To whom, in the dative."""
    last: date | None = None
    """The last day by law; None where the law names no number of days."""
    article: str = ""

    def overdue(self, day: date) -> bool:
        """Tell whether its last day is over."""
        return self.last is not None and self.last < day


def duties_of(sitting: Sitting, register: Register) -> tuple[Duty, ...]:
    """Return what is still to be done, in the order of the agenda; void acts ask for nothing."""
    found = chain.from_iterable(_of_item(sitting, register, i) for i in sitting.agenda.items)
    return tuple(found)


def addressees(sitting: Sitting, act: Resolution) -> tuple[str, ...]:
    """Return to whom the law wants an act to go, in the dative."""
    return tuple(to for rule in rules_of(sitting, act) for to in rule.to)


def rules_of(sitting: Sitting, act: Resolution) -> tuple[DutyRule, ...]:
    """Return what the profile says must follow an act."""
    item = sitting.agenda.get(act.item)
    rules = sitting.kind_of(item).duties if item else ()
    return tuple(rule for rule in rules if not rule.questions or act.question in rule.questions)


def due_day(sitting: Sitting, rule: DutyRule, begins: date) -> date | None:
    """Return the last day on which it can be done in time (X-28)."""
    if rule.days is None:
        return None
    term = DeadlineRule(days=rule.days, working=rule.working, papers=())
    return last_day(begins, term, sitting.profile.holidays)


def _of_item(sitting: Sitting, register: Register, item: AgendaItem) -> Iterator[Duty]:
    yield from _notices(sitting, item)
    for ballot in _adopted(sitting, item):
        act = _act_on(sitting, register, ballot)
        rule = question_of(sitting.kind_of(item), item, ballot.question)
        has_act = rule is not None and rule.act is not None
        if act is not None:
            yield from _of_act(sitting, register, act)
        elif has_act:
            yield Duty(
                todo=ToDo.ISSUE, item=item.id, candidate=_whose(sitting, ballot), title=item.title
            )
        else:
            yield from _without_act(sitting, item, ballot)


def _notices(sitting: Sitting, item: AgendaItem) -> Iterator[Duty]:
    """Yield the notices that must be out before a sitting that hasn't begun."""
    if sitting.stage not in {SittingStage.PLANNED, SittingStage.REGISTRATION}:
        return
    entered = {each.paper for each in item.papers}
    for paper in sitting.kind_of(item).papers:
        if paper.days_before is not None and paper.key not in entered:
            yield Duty(
                todo=ToDo.PUBLISH,
                item=item.id,
                title=item.title,
                name=paper.name,
                last=sitting.date - timedelta(days=paper.days_before),
                article=paper.article,
            )


def _adopted(sitting: Sitting, item: AgendaItem) -> Iterator[Ballot]:
    """Yield the votes that stand and were adopted; of an election the last, once it is decided."""
    ballots = [
        each
        for each in sitting.ballots
        if each.item == item.id and each.counts and each.purpose is Purpose.ITEM
    ]
    if sitting.elects(item):
        election = sitting.election(item.id)
        if election is not None and election.complete and election.ranking.elected:
            yield ballots[-1]
        return
    yield from (each for each in ballots if each.outcome is not None and each.outcome.adopted)


def _whose(sitting: Sitting, ballot: Ballot) -> CandidateId | None:
    item = sitting.agenda.get(ballot.item)
    return None if item is None or sitting.elects(item) else ballot.candidate


def _act_on(sitting: Sitting, register: Register, ballot: Ballot) -> Resolution | None:
    key = (ballot.item, _whose(sitting, ballot), ballot.question)
    standing = (each for each in sitting.resolutions if each.number not in register.void)
    return next((a for a in standing if (a.item, a.candidate, a.question) == key), None)


def _of_act(sitting: Sitting, register: Register, act: Resolution) -> Iterator[Duty]:
    known = register.given(act.number)
    given = known or NumberGiven(number=act.number, seq=act.seq, sitting=sitting.id)

    def duty(todo: ToDo, rule: DutyRule | None = None, to: str = "") -> Duty:
        return Duty(
            todo=todo,
            item=act.item,
            candidate=act.candidate,
            number=act.number,
            title=act.act.title,
            name=rule.name if rule else "",
            to=to,
            last=due_day(sitting, rule, act.act.date) if rule else None,
            article=rule.article if rule else "",
        )

    if given.state is ActState.NUMBERED:
        if not given.printed:
            yield duty(ToDo.PRINT)
        yield duty(ToDo.SIGN)
    rules = rules_of(sitting, act)
    for rule in rules:
        yield from (duty(ToDo.CARRY_OUT, rule, to) for to in rule.to if not _reached(given, to))
    if not rules and not given.sent:
        yield duty(ToDo.SEND)


def _reached(given: NumberGiven, to: str) -> bool:
    """Tell whether an act was sent to somebody, or to everybody at once."""
    named = [each.to.strip().casefold() for each in given.sent]
    return any(not each or each == to.casefold() for each in named)


def _without_act(sitting: Sitting, item: AgendaItem, ballot: Ballot) -> Iterator[Duty]:
    """Yield what follows a decision that has no act: a hearing's recommendations are handed on."""
    for rule in sitting.kind_of(item).duties:
        if not rule.questions or ballot.question in rule.questions:
            for to in rule.to:
                yield Duty(
                    todo=ToDo.CARRY_OUT,
                    item=item.id,
                    title=item.title,
                    name=rule.name,
                    to=to,
                    last=due_day(sitting, rule, sitting.date),
                    article=rule.article,
                )
