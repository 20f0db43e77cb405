# SPDX-License-Identifier: Apache-2.0
"""Of what drafts are laid before the deputies: every candidate and question with an act (PR п.23).

What was voted on has its act, or none, so only what is still to be put is drafted. A refusal is a
decision of its own after a vote that failed, so it isn't drafted beforehand; of an
election one act is drafted, of all who stand, until it is decided.
"""

from collections.abc import Iterator

from app.domain.agenda import AgendaItem
from app.domain.decide.resolution import Subject
from app.domain.ids import CandidateId
from app.domain.kinds import Kind, QuestionRule, SittingKind
from app.domain.questions import parts
from app.domain.sitting import Sitting, SittingStage


def to_draft(sitting: Sitting) -> Iterator[Subject]:
    """Yield the subjects of the drafts of a sitting, in the order of its agenda."""
    ended = sitting.stage in {SittingStage.CLOSED, SittingStage.SEALED}
    if sitting.kind is SittingKind.HEARING or ended:
        return
    for item in sitting.agenda.items:
        kind = sitting.kind_of(item)
        for candidate in _whose(sitting, item, kind):
            for rule in kind.questions:
                if _is_drafted(item, rule):
                    keys = parts(rule, item) or (rule.key,)
                    for key in keys if len(keys) > 1 else (rule.key,):
                        if sitting.elects(item) or not sitting.decided(item.id, candidate, key):
                            yield Subject(item=item.id, candidate=candidate, question=key)


def _whose(sitting: Sitting, item: AgendaItem, kind: Kind) -> tuple[CandidateId | None, ...]:
    if sitting.elects(item):
        return (None,) if sitting.election(item.id) is None else ()
    if item.candidates:
        return tuple(each.id for each in item.standing)
    return () if kind.per_candidate and not kind.candidates_optional else (None,)


def _is_drafted(item: AgendaItem, rule: QuestionRule) -> bool:
    has_ground = not rule.needs_field or bool(item.value(rule.needs_field))
    has_text = rule.act is not None and bool(rule.act.clauses)
    return has_text and has_ground and not rule.only_if_failed
