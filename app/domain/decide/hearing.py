# SPDX-License-Identifier: Apache-2.0
"""A hearing (57.5): on which day it can't be held, and when the press had to be told."""

from datetime import timedelta

from app.domain.decide.guards import BEFORE
from app.domain.kinds import SittingKind
from app.domain.refusals import HearingOnSittingDay, NoticeLate, Refusal
from app.domain.sitting import Sitting


def on_a_sitting_day(sitting: Sitting, *, sits: bool) -> Refusal | None:
    """Refuse a hearing on a day on which the body sits, alone or jointly (S:99)."""
    if not (_begins(sitting) and sitting.profile.hearings_apart):
        return None
    if not sits and sitting.date not in sitting.plenary_days:
        return None
    return HearingOnSittingDay(body=sitting.profile.name, day=sitting.date)


def notice_late(sitting: Sitting) -> Refusal | None:
    """Object to a hearing of which the press was told too late; asked once (S:103, X-28).

    A notice that isn't entered is missing, and the vote on the recommendations asks for it.
    """
    if not _begins(sitting) or any(each.code == NoticeLate.code for each in sitting.overruled):
        return None
    for item in sitting.agenda.items:
        for rule in () if item.stage.finished else sitting.kind_of(item).papers:
            given = [each.dated for each in item.papers if each.paper == rule.key]
            if rule.days_before is None or not given:
                continue
            due = sitting.date - timedelta(days=rule.days_before)
            if min(given) > due:
                return NoticeLate(paper=rule.name, dated=min(given), due=due, days=rule.days_before)
    return None


def _begins(sitting: Sitting) -> bool:
    return sitting.kind is SittingKind.HEARING and sitting.stage in BEFORE
