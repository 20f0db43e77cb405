# SPDX-License-Identifier: Apache-2.0
"""Whether there is occasion for a question now: what it follows, and what the law says of the case.

A question that failed is no decision (practice L2); the result of taking note of a report doesn't
bar the appeal to the President (X-15).
"""

from collections.abc import Collection, Iterable

from app.domain.agenda import AgendaItem
from app.domain.ballot import Ballot
from app.domain.deadlines import deadline
from app.domain.decide.guards import malformed
from app.domain.ids import CandidateId, MemberId
from app.domain.kinds import QuestionRule
from app.domain.profile import Refusing
from app.domain.questions import adopted, decisions, parts
from app.domain.refusals import (
    AlreadyDecided,
    BeyondPool,
    ConsentNotNeeded,
    DeadlinePassed,
    NotAnnounced,
    Refusal,
    VoteNotNeeded,
)
from app.domain.requirements import FieldRule
from app.domain.sitting import Sitting
from app.wording import N_, Saying


def has_its_field(item: AgendaItem, rule: QuestionRule) -> None:
    """Refuse a question for which there is no ground (S:141: laws that were not carried out)."""
    if rule.needs_field and not item.fields.get(rule.needs_field):
        raise malformed(
            N_("the question “{question}” needs the field “{field}”"),
            question=rule.key,
            field=rule.needs_field,
        )


def in_sequence(
    sitting: Sitting,
    item: AgendaItem,
    candidate: CandidateId | None,
    rule: QuestionRule,
    key: str,
) -> Iterable[Refusal]:
    """Refuse a question before the one it follows, or when that one has settled it."""
    for ballot in _whole_or_parts(sitting, item, candidate, rule, key):
        yield AlreadyDecided(ballot=ballot)
    earlier = sitting.kind_of(item).question(rule.follows)
    if earlier is None:
        return
    votes = decisions(sitting, item, candidate, earlier)
    if not votes:
        yield NotAnnounced()
    elif rule.only_if_failed and (
        all(adopted(each, candidate) for each in votes) or _refused_with(sitting)
    ):
        yield AlreadyDecided(ballot=votes[-1].id)


def what_the_law_says(sitting: Sitting, item: AgendaItem) -> Iterable[Refusal]:
    """Object where the law asks for no consent or no vote, and where its last day is over."""
    kind = sitting.kind_of(item)
    for rule in kind.fields:
        values = item.fields.get(rule.key, ())
        if rule.objects and values:
            yield ConsentNotNeeded(fact=_named(rule, values[0]))
        for value in filter(None, map(rule.value, values)):
            if not value.by_vote:
                yield VoteNotNeeded(fact=value.name)
    runs = deadline(item, kind, sitting.profile.holidays)
    if runs is not None and runs.passed(sitting.date):
        yield DeadlinePassed(day=runs.last)


def deputy_concerned(
    sitting: Sitting, ballot: Ballot | None, voting: Collection[MemberId]
) -> Iterable[Refusal]:
    """Refuse the vote of the deputy concerned, where the profile says so (X-11)."""
    barred = sitting.barred(ballot) if ballot else frozenset()
    for member in filter(None, map(sitting.member, barred.intersection(voting))):
        sentence = N_("{name} is the deputy concerned and doesn't vote on this")
        yield BeyondPool(reason=Saying(sentence, {"name": member.name}))


def _refused_with(sitting: Sitting) -> bool:
    """Tell whether the failed question is the refusal itself."""
    return sitting.profile.switches.refusal is Refusing.WITH_THE_RESULT


def _whole_or_parts(
    sitting: Sitting,
    item: AgendaItem,
    candidate: CandidateId | None,
    rule: QuestionRule,
    key: str,
) -> Iterable[str]:
    """Find the votes on the same measure in the other way: all at once, or one by one."""
    others = parts(rule, item) if key == rule.key else (rule.key,)
    for other in others:
        ballot = sitting.decided(item.id, candidate, other)
        if ballot is not None:
            yield ballot.id


def _named(rule: FieldRule, value: str) -> str:
    known = rule.value(value)
    return known.name if known else value
