# SPDX-License-Identifier: Apache-2.0
"""Until when somebody holds a post: five years for the commission and the audit chamber."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.decide.resolution import Subject
from app.domain.ids import ItemId
from app.views.terms import term_ends, term_of
from tests.chamber import a_planned_sitting, a_profile


@pytest.mark.law
@pytest.mark.parametrize(
    ("begins", "ends"),
    [
        (date(2026, 5, 14), date(2031, 5, 13)),
        (date(2026, 1, 1), date(2030, 12, 31)),
        (date(2028, 2, 29), date(2033, 2, 28)),
        (date(2027, 3, 1), date(2032, 2, 29)),
    ],
)
def test_a_term_of_five_years_ends_the_day_before(begins: date, ends: date) -> None:
    """C95 57 1): «бес жыл мерзімге»."""
    member = a_profile().kind("appoint-cec-member")
    assert member is not None
    assert term_ends(member, begins) == ends


def test_a_term_may_end_on_a_leap_day() -> None:
    """Four years from one to the next."""
    member = a_profile().kind("appoint-sac-member")
    assert member is not None
    assert term_ends(replace(member, term_years=4), date(2024, 2, 29)) == date(2028, 2, 28)


def test_an_item_that_is_not_on_the_agenda_appoints_nobody() -> None:
    """Whoever asks after an item taken away is told of no term."""
    assert term_of(a_planned_sitting(), Subject(item=ItemId("gone")), date(2026, 5, 14)) is None


def test_a_judge_has_no_term_here() -> None:
    """X-25: the five years don't reach the judges of the Constitutional Court."""
    judge = a_profile().kind("appoint-cc-judge")
    assert judge is not None
    assert term_ends(judge, date(2026, 5, 14)) is None
