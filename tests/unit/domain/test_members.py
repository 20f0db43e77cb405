# SPDX-License-Identifier: Apache-2.0
"""Deputies and the roster: mandates, vacancies, names as lists and acts have them."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.ids import MemberId
from app.domain.member import Member, Office, seated, short_name, signature_name
from tests.chamber import DAY, a_planned_sitting, a_roster


def a_member(seat: int, **dates: date) -> Member:
    """Return the deputy of a seat with a mandate of these dates."""
    return replace(a_roster(seat)[-1], **dates)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("dates", "in_force"),
    [
        pytest.param({}, True, id="no dates"),
        pytest.param({"mandate_from": DAY}, True, id="from the day itself"),
        pytest.param({"mandate_to": DAY}, True, id="to the day itself"),
        pytest.param({"mandate_from": date(2026, 5, 15)}, False, id="from the day after"),
        pytest.param({"mandate_to": date(2026, 5, 13)}, False, id="to the day before"),
        pytest.param({"mandate_from": date(2023, 1, 1), "mandate_to": DAY}, True, id="both"),
    ],
)
def test_a_mandate_is_in_force_from_its_first_to_its_last_day(
    dates: dict[str, date], *, in_force: bool
) -> None:
    """The last day of a mandate belongs to it."""
    assert a_member(3, **dates).in_force(DAY) is in_force


def test_a_vacancy_shortens_the_roster_and_not_the_total() -> None:
    """X-23: the total stays what the law says, whoever is missing."""
    gone = replace(a_roster(2)[1], mandate_to=date(2026, 1, 1))
    sitting = a_planned_sitting()
    body = replace(sitting.bodies[0], roster=seated([*a_roster(1), gone]))
    short = replace(sitting, bodies=(body,))
    assert [member.id for member in short.members] == ["m001"]
    assert short.quorums[0].total == 50
    assert short.quorums[0].needed == 34
    assert short.quorums[0].short == 34
    assert short.member(gone.id) == gone


def test_a_roster_stands_in_seat_order() -> None:
    """Deputies are listed by their seats, however the file has them."""
    roster = seated(reversed(a_roster(5)))
    assert [member.seat for member in roster.members] == [1, 2, 3, 4, 5]
    assert roster.get(MemberId("m003")) == roster.members[2]
    assert roster.get(MemberId("m006")) is None


def test_the_chair_is_whoever_holds_the_office_on_the_day() -> None:
    """A former Chair whose mandate has ended is not the Chair."""
    former = a_member(1, mandate_to=date(2026, 1, 1))
    present = replace(a_member(2), office=Office.CHAIR)
    assert seated([former, present]).chair(DAY) == present
    assert seated([former]).chair(DAY) is None


@pytest.mark.parametrize(
    ("name", "in_lists", "under_acts"),
    [
        ("Әбдіров Нұрлан Мәжитұлы", "Әбдіров Н.М.", "Н. ӘБДІРОВ"),
        ("Әшімов Болат", "Әшімов Б.", "Б. ӘШІМОВ"),
        ("Ілияс", "Ілияс", "ІЛИЯС"),
    ],
)
def test_a_name_as_it_stands_in_lists_and_under_acts(
    name: str, in_lists: str, under_acts: str
) -> None:
    """Lists have initials after the surname, acts before it in capitals (SR11)."""
    assert short_name(name) == in_lists
    assert signature_name(name) == under_acts
