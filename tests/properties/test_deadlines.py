# SPDX-License-Identifier: Apache-2.0
"""A last day, reckoned a second time by walking through the calendar; and signatures counted."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from app.domain.deadlines import last_day
from app.domain.decide.initiative import Initiative, initiative
from app.domain.kinds import Kind, QuestionRule
from app.domain.requirements import DeadlineRule, InitiativeRule
from app.domain.threshold import Threshold
from tests.chamber import a_plan, a_planned_sitting, a_profile, a_roster, adding, after
from tests.powers import of_kind, signing

DAYS = st.dates(min_value=date(2000, 1, 1), max_value=date(2100, 1, 1))


@given(
    begins=DAYS,
    days=st.integers(0, 40),
    working=st.booleans(),
    off=st.lists(st.integers(0, 60), max_size=9),
)
def test_the_last_day_is_the_nth_that_counts(
    *, begins: date, days: int, working: bool, off: list[int]
) -> None:
    """Whoever ticks the days off in a calendar comes to the same day."""
    holidays = {begins + timedelta(days=each) for each in off}
    rule = DeadlineRule(days=days, working=working, papers=("paper",))
    clock = datetime(begins.year, begins.month, begins.day, tzinfo=UTC)
    ticked = 0
    while ticked < days:
        clock = clock + timedelta(hours=24)
        weekend = clock.strftime("%w") in "60"
        if not working or not (weekend or clock.date() in holidays):
            ticked += 1
    assert last_day(begins, rule, holidays) == clock.date()


@given(st.integers(1, 200), st.integers(1, 12), st.integers(1, 12), st.data())
def test_an_initiative_is_reached_at_its_share_of_the_total(
    total: int, one: int, other: int, data: st.DataObject
) -> None:
    """Signatures times the denominator are at least the numerator times the total, and no less."""
    share = Fraction(min(one, other), max(one, other))
    signed = data.draw(st.integers(0, total))
    body = a_profile(total=total)
    rule = Threshold(key="share", numerator=share.numerator, denominator=share.denominator)
    kind = Kind(
        key="called",
        title="Мәселе",
        questions=(QuestionRule(threshold="share", name="?"),),
        initiative=InitiativeRule(threshold="share"),
    )
    body = replace(body, thresholds=(*body.thresholds, rule), kinds=(kind,))
    plan = a_plan(body, members=a_roster(total))
    sitting = after(a_planned_sitting(plan), adding(of_kind("called")), signing(signed))
    (item,) = sitting.agenda.items
    now = initiative(sitting, item)
    assert now == Initiative(signed=signed, needed=-(-share.numerator * total // share.denominator))
    assert now.reached == (Fraction(signed, total) >= share)
