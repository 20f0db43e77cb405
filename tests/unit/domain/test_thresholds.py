# SPDX-License-Identifier: Apache-2.0
"""Majorities and quorums in whole numbers, body by body and article by article."""

import pytest

from app.domain.outcome import Strength, base_size
from app.domain.tally import Tally
from app.domain.threshold import Base, Threshold, votes_needed
from tests.chamber import a_profile

KEYS = (
    "majority-total",
    "one-fifth-total",
    "one-third-total",
    "two-thirds-total",
    "three-quarters-total",
)
TABLE = [
    pytest.param(50, (26, 10, 17, 34, 38), id="C95 50 the Senate"),
    pytest.param(98, (50, 20, 33, 66, 74), id="C95 50 the Mazhilis"),
    pytest.param(145, (73, 29, 49, 97, 109), id="C26 53(1) the Qurultay"),
    pytest.param(47, (24, 10, 16, 32, 36), id="the Senate in 2014"),
    pytest.param(49, (25, 10, 17, 33, 37), id="the Senate until 2022"),
    pytest.param(107, (54, 22, 36, 72, 81), id="the Mazhilis 2007-2023"),
    pytest.param(77, (39, 16, 26, 52, 58), id="the Mazhilis until 2007"),
    pytest.param(39, (20, 8, 13, 26, 30), id="exact thirds"),
]
ARTICLES = [
    pytest.param("majority-total", 50, 26, id="57.1 S:29 appoint a candidate"),
    pytest.param("majority-total", 145, 73, id="CL26 27(6) consent to a candidate"),
    pytest.param("one-third-total", 50, 17, id="57.6 S:15 initiative to hear a minister"),
    pytest.param("two-thirds-total", 98, 66, id="57.6 S:15 appeal to the President"),
    pytest.param("three-quarters-total", 50, 38, id="57.2 S:35 release of the President"),
    pytest.param("two-thirds-total", 50, 34, id="CL95 7 quorum"),
    pytest.param("two-thirds-total", 145, 97, id="C26 58(5) quorum"),
]


@pytest.mark.law
@pytest.mark.parametrize(("total", "needed"), TABLE)
def test_the_votes_needed_of_every_body(total: int, needed: tuple[int, ...]) -> None:
    """More than half, a fifth, a third, two thirds and three quarters of each total."""
    profile = a_profile()
    assert tuple(votes_needed(profile.threshold(key), total) for key in KEYS) == needed


@pytest.mark.law
@pytest.mark.parametrize("profile", ["senate-1995", "qurultay-2026"])
@pytest.mark.parametrize(("key", "total", "needed"), ARTICLES)
def test_the_votes_a_decision_needs(profile: str, key: str, total: int, needed: int) -> None:
    """Each decision of the law needs its number, under whichever constitution."""
    threshold = a_profile(profile).threshold(key)
    assert votes_needed(threshold, total) == needed
    assert threshold.article


@pytest.mark.parametrize(
    ("base", "size"),
    [(Base.TOTAL, 50), (Base.MEMBERS, 50), (Base.REGISTERED, 40), (Base.TAKING_PART, 34)],
)
def test_a_share_is_taken_of_its_base(base: Base, size: int) -> None:
    """The total, those registered and those who answered are three different numbers."""
    strength = Strength(total=50, registered=40)
    assert base_size(base, strength, Tally(in_favour=20, against=10, abstained=4)) == size


def test_a_share_is_written_as_people_write_it() -> None:
    """Two thirds stand as «2/3»."""
    assert Threshold(key="two-thirds-total", numerator=2, denominator=3).share == "2/3"
