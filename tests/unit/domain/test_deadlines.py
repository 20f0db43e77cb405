# SPDX-License-Identifier: Apache-2.0
"""Until when an item must be considered (X-10, X-28; S:89)."""

from datetime import date

from app.domain.deadlines import Deadline, deadline, last_day
from app.domain.decide.occasion import what_the_law_says
from app.domain.refusals import DeadlinePassed
from app.domain.requirements import DeadlineRule
from tests.chamber import a_planned_sitting, adding, after
from tests.powers import THE, a_body, a_plan_of, entering, immunity, of_kind

FORTNIGHT = DeadlineRule(days=14, papers=("prosecutor-submission",))
FIRST, SECOND = "prosecutor-submission", "cec-conclusion"


def runs(*papers: object) -> Deadline | None:
    """Return until when the item on immunity runs after these papers."""
    sitting = after(a_planned_sitting(a_plan_of()), adding(immunity()), *papers)  # type: ignore[arg-type]
    (item,) = sitting.agenda.items
    return deadline(item, sitting.kind_of(item), sitting.profile.holidays)


def test_x_10_it_runs_from_the_later_paper_and_warns_from_the_earlier() -> None:
    """The Commission needs the Prosecutor's paper to write its own: the law means the second."""
    received = date(2026, 5, 5)
    found = runs(entering(FIRST, received=received), entering(SECOND, date(2026, 5, 8)))
    assert found == Deadline(
        last=date(2026, 5, 22), warning=date(2026, 5, 19), article=found.article if found else ""
    )
    assert found.article == "57-бап"


def test_nothing_runs_before_a_paper_is_in() -> None:
    """Without a paper, or a rule of the law, there is no last day."""
    assert runs() is None
    body = a_body()
    plain = of_kind("other")
    kind = body.kind("other")
    assert kind is not None
    assert deadline(plain, kind) is None


def test_a_paper_entered_again_replaces_the_one_before() -> None:
    """A wrong date is corrected by entering the paper once more."""
    found = runs(entering(FIRST, date(2026, 5, 1)), entering(FIRST, date(2026, 5, 6)))
    assert found is not None
    assert (found.last, found.warning) == (date(2026, 5, 20), date(2026, 5, 20))


def test_x_28_days_are_calendar_days_unless_the_law_says_working_days() -> None:
    """Two weeks are fourteen days; three working days leave out the weekend and the days off."""
    assert last_day(date(2026, 5, 6), FORTNIGHT) == date(2026, 5, 20)
    three = DeadlineRule(days=3, working=True, papers=("submission",))
    assert last_day(date(2026, 5, 6), three) == date(2026, 5, 11)
    off = (date(2026, 5, 7), date(2026, 5, 11))
    assert last_day(date(2026, 5, 6), three, off) == date(2026, 5, 13)


def test_the_last_day_itself_is_still_in_time() -> None:
    """The objection comes on the day after the last."""
    for dated, late in ((date(2026, 4, 30), False), (date(2026, 4, 29), True)):
        sitting = after(a_planned_sitting(a_plan_of()), adding(immunity()), entering(FIRST, dated))
        (item,) = sitting.agenda.items
        assert item.id == THE
        found = [type(each) for each in what_the_law_says(sitting, item)]
        assert found == ([DeadlinePassed] if late else [])
