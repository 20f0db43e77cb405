# SPDX-License-Identifier: Apache-2.0
"""Which questions an item puts, which of them answer one another, and what has been decided.

Consent may be asked for all measures at once or measure by measure (57.4-05): the question «main»
is then answered by one vote on the whole, or by one on each of its parts.
"""

from app.domain.agenda import AgendaItem
from app.domain.ballot import Ballot
from app.domain.ids import CandidateId
from app.domain.kinds import Kind, QuestionRule
from app.domain.sitting import Sitting


def question_of(kind: Kind, item: AgendaItem, key: str) -> QuestionRule | None:
    """Return the rule of a question of the item, or of a part of one; None when it has no such."""
    rule = kind.question(key)
    if rule is not None:
        return rule
    return next((each for each in kind.questions if key in parts(each, item)), None)


def parts(rule: QuestionRule, item: AgendaItem) -> tuple[str, ...]:
    """Return what may be put one by one instead of the question as a whole."""
    return item.fields.get(rule.each_of, ()) if rule.each_of else ()


def asked(kind: Kind, item: AgendaItem) -> tuple[str, ...]:
    """Return the keys of all questions an item may put; parts only where there are several."""
    keys: list[str] = []
    for rule in kind.questions:
        pieces = parts(rule, item)
        keys += (rule.key, *(pieces if len(pieces) > 1 else ()))
    return tuple(dict.fromkeys(keys))


def decisions(
    sitting: Sitting, item: AgendaItem, candidate: CandidateId | None, rule: QuestionRule
) -> tuple[Ballot, ...]:
    """Return the announced votes that answer a question wholly; none while one is missing."""
    whole = sitting.decided(item.id, candidate, rule.key)
    if whole is not None:
        return (whole,)
    pieces = parts(rule, item)
    found = [sitting.decided(item.id, candidate, key) for key in pieces]
    votes = tuple(each for each in found if each is not None)
    return votes if len(votes) == len(pieces) else ()


def settled(sitting: Sitting, item: AgendaItem, candidate: CandidateId | None) -> bool:
    """Tell whether the first question is decided, for the candidate or for the item."""
    kind = sitting.kind_of(item)
    rule = kind.question(kind.first)
    return rule is not None and bool(decisions(sitting, item, candidate, rule))


def adopted(ballot: Ballot, candidate: CandidateId | None = None) -> bool:
    """Tell whether an announced vote was adopted, for one candidate of a paper with several."""
    return ballot.outcome is not None and ballot.outcome.of(candidate).adopted
