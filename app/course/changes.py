# SPDX-License-Identifier: Apache-2.0
"""The actions of a course that change the agenda: order, wording, what is taken off it."""

from app.course.agenda import ballot_key, facts
from app.course.answers import Answer
from app.course.keys import Keys
from app.domain.decide.changes import Grounds, Wording
from app.domain.decide.guards import known
from app.domain.ids import CandidateId, ItemId
from app.domain.sitting import Sitting
from app.plenary import Plenary
from app.views import item_results

GROUNDS = ("reason", "decided_by", "because")


def change_item(plenary: Plenary, keys: Keys) -> Answer:
    """Word an item anew, change its seats or its size, enter its facts."""
    item = ItemId(keys.named("item"))
    wording = Wording(
        title=keys.text("title") if "title" in keys else None,
        subject=keys.text("subject") if "subject" in keys else None,
        seats=keys.maybe_number("seats"),
        size=keys.maybe_number("size"),
        fields=facts(keys),
    )
    return _changed(plenary.agenda.change(item, wording, _grounds(keys)), item)


def reorder_items(plenary: Plenary, keys: Keys) -> Answer:
    """Put the items into another order."""
    items = tuple(map(ItemId, keys.texts("items")))
    return Answer(result=item_results.order(plenary.agenda.reorder(items, _grounds(keys))))


def withdraw_item(plenary: Plenary, keys: Keys) -> Answer:
    """Take an item off the agenda."""
    item = ItemId(keys.named("item"))
    return _changed(plenary.agenda.withdraw(item, _grounds(keys)), item)


def carry_over(plenary: Plenary, keys: Keys) -> Answer:
    """Leave an item to a later sitting."""
    item = ItemId(keys.named("item"))
    return _changed(plenary.agenda.carry_over(item, _grounds(keys)), item)


def withdraw_candidate(plenary: Plenary, keys: Keys) -> Answer:
    """Let a candidate stand down."""
    item, candidate = ItemId(keys.named("item")), CandidateId(keys.named("candidate"))
    return _changed(plenary.agenda.withdraw_candidate(item, candidate, _grounds(keys)), item)


def _grounds(keys: Keys) -> Grounds:
    return Grounds(
        reason=keys.text("reason"),
        decision=ballot_key(keys, "decided_by"),
        because=keys.maybe("because"),
    )


def _changed(sitting: Sitting, item: ItemId) -> Answer:
    return Answer(result=item_results.changed(sitting, known(sitting.agenda.get(item))))
