# SPDX-License-Identifier: Apache-2.0
"""The list of sittings: what goes on is offered first, everything else is found by words."""

from dataclasses import replace
from datetime import date

from app.course.invented import invented_roster
from app.domain.decide.laying import planned
from app.domain.kinds import SittingKind
from app.domain.register import Register
from app.domain.sitting import Sitting, SittingStage
from app.views.clerk import clerk_view
from app.views.only_read import WHY, only_read
from app.views.shelf import ShelfRow, ShelfState, damaged_row, last_roster, shelf_row, shelf_view
from tests.chamber import a_plan


def the_sitting() -> Sitting:
    """Return a sitting just planned."""
    return planned(Register(key="senate-1995/VIII"), a_plan(), "")[1]


def row(number: int, state: ShelfState, day: date = date(2026, 5, 14)) -> ShelfRow:
    """Return a sitting of the Senate."""
    return ShelfRow(
        sitting=f"senate-1995/{day.isoformat()}/{number}",
        state=state,
        body="Сенат",
        profile="senate-1995",
        called="отырыс",
        number=number,
        day=day,
        place="Астана",
        items=("Санақ комиссиясын сайлау туралы",),
        members=invented_roster(number),
    )


ROWS = (
    row(1, ShelfState.SEALED, date(2026, 1, 10)),
    row(2, ShelfState.PAST, date(2026, 2, 10)),
    row(3, ShelfState.RUNNING, date(2026, 3, 10)),
    row(4, ShelfState.PLANNED, date(2026, 6, 10)),
    damaged_row("senate-1995/2026-04-01/9"),
    row(6, ShelfState.SEALED, date(2026, 1, 12)),
)


def test_what_goes_on_comes_first() -> None:
    """Running, planned, ended, sealed; of those the latest first; a damaged record last."""
    view = shelf_view(ROWS)
    assert [each.number for each in view.rows] == [3, 4, 2, 6, 1, 0]
    assert view.offered == "senate-1995/2026-03-10/3"


def test_the_last_unfinished_is_offered() -> None:
    """A planned one when none is running; nothing when all is over."""
    assert shelf_view([each for each in ROWS if each.number != 3]).offered.endswith("/4")
    assert shelf_view(ROWS[:2]).offered == ""
    assert shelf_view(()).rows == ()


def test_sittings_are_found_by_words() -> None:
    """By number, day, body or the agenda; every word must be found; the offer stays."""
    assert [each.number for each in shelf_view(ROWS, "10.02").rows] == [2]
    assert len(shelf_view(ROWS, "санақ сенат").rows) == 5
    assert shelf_view(ROWS, "санақ мәжіліс").rows == ()
    assert shelf_view(ROWS, "санақ мәжіліс").offered


def test_what_may_be_done_depends_on_the_state() -> None:
    """A sealed sitting is looked at, an ended one may still be sealed, a damaged one is shut."""
    assert [each.may_go_on for each in ROWS] == [False, True, True, True, False, False]
    assert [each.may_look for each in ROWS] == [True, True, True, True, False, True]
    assert [each.over for each in ROWS] == [True, True, False, False, False, True]


def test_a_sitting_is_told_by_what_a_clerk_knows_of_it() -> None:
    """Body, number, day, the hour where the body sits, the agenda."""
    sitting = the_sitting()
    told = shelf_row(sitting)
    assert (told.body, told.number, told.starts) == (sitting.profile.name, sitting.number, "10:00")
    assert told.state is ShelfState.PLANNED
    assert told.items == tuple(each.title for each in sitting.agenda.items)
    assert shelf_row(replace(sitting, stage=SittingStage.SEALED)).state is ShelfState.SEALED


def test_who_sat_last_is_found_by_body_and_kind() -> None:
    """The latest sitting counts; a body that never met has nobody."""
    assert len(last_roster(ROWS, "senate-1995", SittingKind.PLENARY)) == 4
    assert last_roster(ROWS, "senate-1995", SittingKind.BUREAU) == ()


def test_a_sitting_only_looked_at_allows_nothing() -> None:
    """Everything is shown as it stands, and every deed says why it can't be done."""
    desk = clerk_view(the_sitting(), Register(key="senate-1995/VIII"))
    view = only_read(desk)
    assert view.reading
    assert (view.next_step, view.to_sign) == (None, ())
    assert all(each.why_not is WHY and not each.allowed for each in view.may.values())
    assert (view.items, view.roll) == (desk.items, desk.roll)
