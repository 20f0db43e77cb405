# SPDX-License-Identifier: Apache-2.0
"""How a question about somebody named in a field is put: a measure, a report, a dismissal.

Which card it is follows from what the question is about, not from which body sits.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from app.domain.agenda import AgendaItem
from app.domain.ids import MemberId
from app.domain.kinds import REFUSE, Kind, QuestionRule
from app.domain.requirements import FieldRule
from app.domain.sitting import Sitting
from app.views.card import Filling
from app.views.naming import Name

_OF_PERSONS: Final[Mapping[str, str]] = MappingProxyType(
    {"take-note": "report", "appeal": "report-dismissal"}
)
"""By the key of the question about a person named in a field (C95 57 6); C26 56(8))."""


def of_fields(
    sitting: Sitting, item: AgendaItem, rule: QuestionRule, question: str
) -> tuple[str, dict[str, Filling]]:
    """Return the card of a question about somebody in a field and its facts; "" for another."""
    kind = sitting.kind_of(item)
    measures = _measures(kind, rule)
    deputy = next((each for each in kind.fields if each.concerns), None)
    if measures is not None and deputy is not None:
        member = sitting.member(MemberId(item.value(deputy.key)))
        named = {question} if question != rule.key else set(item.fields.get(measures.key, ()))
        values = [each for each in measures.values if each.key in named]
        if member is None or not values or any(not each.text for each in values):
            return "", {}
        card = "immunity-refusal" if question == REFUSE else "immunity"
        return card, {
            "name": Name(member.name),
            "measure": ", ".join(each.text for each in values),
            "measures": ", ".join(each.name for each in values),
        }
    person = next((each for each in kind.fields if each.person), None)
    if person is None or question not in _OF_PERSONS or not item.value(person.key):
        return "", {}
    return _OF_PERSONS[question], {"name": Name(item.value(person.key))}


def _measures(kind: Kind, rule: QuestionRule) -> FieldRule | None:
    """Return the field of measures that a question, or the one it refuses, asks consent to."""
    asking = kind.question(rule.follows) if rule.key == REFUSE else rule
    return kind.field(asking.each_of) if asking is not None and asking.each_of else None
