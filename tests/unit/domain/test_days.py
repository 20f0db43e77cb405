# SPDX-License-Identifier: Apache-2.0
"""A field that is a day: the act writes it out, so it must be one."""

from dataclasses import replace

import pytest

from app.domain.decide.agenda import add_item
from app.domain.refusals import Malformed
from tests.chamber import a_planned_sitting, a_profile, given
from tests.kinds import an_item_of


@pytest.mark.parametrize(("day", "right"), [("2026-06-10", True), ("жазда", False)])
def test_the_day_of_a_hearing_is_a_day(day: str, *, right: bool) -> None:
    """S:125: the decision sets the date."""
    kind = a_profile().kind("report-decide")
    assert kind is not None
    sitting = a_planned_sitting()
    item = replace(an_item_of(kind, sitting.members), papers=())
    item = replace(item, fields={**item.fields, "hearing_date": (day,)})
    tried = given(sitting).when(lambda state: add_item(state, item))
    if right:
        assert tried.facts
    else:
        tried.then_refused(Malformed)
