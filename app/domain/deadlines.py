# SPDX-License-Identifier: Apache-2.0
"""Until when an item must be considered, counted from the papers it waits for (X-10, X-28)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.agenda import AgendaItem
from app.domain.kinds import Kind
from app.domain.requirements import DeadlineRule

_SATURDAY = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """The days that an item must keep."""

    last: date
    """The last day of the law, from the latest of the papers that are in."""
    warning: date
    """The same from the earliest: two readings are possible, and this one is safe (X-10)."""
    article: str = ""

    def passed(self, day: date) -> bool:
        """Tell whether the last day is over."""
        return self.last < day


def deadline(item: AgendaItem, kind: Kind, holidays: Collection[date] = ()) -> Deadline | None:
    """Return until when an item must be considered; None while nothing has begun to run."""
    rule = kind.deadline
    received = [] if rule is None else _received(item, rule)
    if rule is None or not received:
        return None
    return Deadline(
        last=last_day(max(received), rule, holidays),
        warning=last_day(min(received), rule, holidays),
        article=rule.article,
    )


def last_day(begins: date, rule: DeadlineRule, holidays: Collection[date] = ()) -> date:
    """Return the last day of a deadline; the day on which it begins doesn't count."""
    if not rule.working:
        return begins + timedelta(days=rule.days)
    day = begins
    left = rule.days
    while left:
        day += timedelta(days=1)
        left -= day.weekday() < _SATURDAY and day not in holidays
    return day


def _received(item: AgendaItem, rule: DeadlineRule) -> list[date]:
    """Return when each paper came in; one entered again replaces the entry before."""
    latest = {each.paper: each.received or each.dated for each in item.papers}
    return [latest[key] for key in rule.papers if key in latest]
