# SPDX-License-Identifier: Apache-2.0
"""Lines of a roster that speak against one another, and more deputies than there are seats."""

from datetime import date

import pytest

from app import paths
from app.exchange.roster import RosterRead, read_roster
from app.exchange.roster_checks import checked
from app.storage import profiles

FOLDER = paths.resources() / "profiles"


def roster(header: str, *lines: str) -> RosterRead:
    """Return what a CSV text holds."""
    return read_roster("\n".join([header, *lines]).encode(), "a.csv")


def found(read: RosterRead) -> list[tuple[int, str, str, bool]]:
    """Return line, column, code and whether it is rejected, of every finding."""
    return [(each.line, each.column, each.code, each.rejected) for each in read.findings]


def test_what_stands_twice() -> None:
    """Keys for good, seats and cards while both sit; a name or a second chair is only asked."""
    read = checked(
        roster(
            "key,name,seat,card,office",
            "m1,Әшімов Болат,1,C1,chair",
            "m1,Жұмабек Гүлнар,2,C2,",
            "m3,Қарағай Ерлан,1,C3,",
            "m4,Терек Арман,4,C1,",
            "m5,әшімов болат,5,C5,chair",
            "m6,Емен Дана,6,,",
            "m7,Үйеңкі Дана,7,,",
        )
    )
    assert found(read) == [
        (3, "key", "key-twice", True),
        (4, "seat", "seat-twice", True),
        (5, "card", "card-twice", True),
        (6, "name", "name-twice", False),
        (6, "office", "chair-twice", False),
    ]
    assert [each.member.id for each in read.listed] == ["m1", "m5", "m6", "m7"]


def test_a_successor_has_the_seat_and_the_card_of_who_went() -> None:
    """Only two mandates on a common day clash."""
    lines = (
        "Әшімов Болат,1,C1,2023-01-01,2024-05-31",
        "Жұмабек Гүлнар,1,C1,2024-06-01,",
        "Қарағай Ерлан,1,C1,,2022-12-31",
        "Терек Арман,1,C1,2024-05-31,2024-05-31",
    )
    read = checked(roster("name,seat,card,mandate_from,mandate_to", *lines))
    assert found(read) == [(5, "card", "card-twice", True), (5, "seat", "seat-twice", True)] or (
        found(read) == [(5, "seat", "seat-twice", True), (5, "card", "card-twice", True)]
    )


def test_more_deputies_than_seats_on_a_day() -> None:
    """On the day on which it comes to that, those who come last; the total is that of the day."""
    senate = profiles.load(FOLDER / "senate-1995.toml")
    lines = [f"Терек Арман{'а' * n},2023-01-24" for n in range(50)]
    assert found(checked(roster("name,mandate_from", *lines), senate)) == []
    late = "Емен Дана,2024-02-01"
    read = checked(roster("name,mandate_from", *lines, late), senate)
    assert found(read) == [(52, "mandate_from", "more-than-seats", True)]
    assert "51 deputies have a mandate in force on 2024-02-01" in str(read.findings[0].message)
    assert len(read.listed) == 50


@pytest.mark.parametrize(("day", "rejected"), [(None, 9), (date(2022, 5, 1), 0)])
def test_without_days_the_present_total_counts_or_that_of_a_day(
    day: date | None, rejected: int
) -> None:
    """The Mazhilis of 107 has nine too many in a chamber of 98."""
    mazhilis = profiles.load(FOLDER / "mazhilis-1995.toml")
    lines = [f"Терек Арман{'а' * n}" for n in range(107)]
    read = checked(roster("name", *lines), mazhilis, day)
    assert len(read.rejected) == rejected


def test_a_roster_before_the_first_total_known_is_counted_by_it() -> None:
    """Nothing is known of an earlier one."""
    senate = profiles.load(FOLDER / "senate-1995.toml")
    read = checked(roster("name,mandate_from", "Әшімов Болат,1990-01-01"), senate)
    assert found(read) == []


def test_a_roster_of_nobody_is_rejected() -> None:
    """A head without a body is no roster."""
    assert found(checked(roster("name,seat"))) == [(1, "", "nobody", True)]
