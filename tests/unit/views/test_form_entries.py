# SPDX-License-Identifier: Apache-2.0
"""What may be typed into an entry that stands on a panel by itself."""

import pytest

from app.domain.ids import MemberId
from app.views.forms.entries import (
    digits_only,
    number_problem,
    seats_problem,
    speaker_problem,
    top_problem,
    words_problem,
)

SEATS = {12: MemberId("m012"), 40: MemberId("m040")}


def test_words_are_needed_and_have_an_end() -> None:
    """A reason is there, printable and no page long; the number of a sheet may be left out."""
    assert words_problem("қате басылды") is None
    assert str(words_problem(" ")) == "This has to be filled in."
    assert words_problem(" ", required=False) is None
    assert "500 have room" in str(words_problem("ү" * 501, required=False))
    assert "can't be printed" in str(words_problem("\x07"))


def test_figures_are_written_in_digits() -> None:
    """Of four at most; a field may have room for fewer."""
    assert number_problem("72") is None
    assert number_problem("") is not None
    assert number_problem("٣") is not None
    assert str(digits_only(3)) == "Write a number in digits, of 3 at most."


def test_seats_are_those_of_deputies() -> None:
    """Several, or exactly one."""
    assert seats_problem("12, 40", SEATS) is None
    assert str(seats_problem("12 40", SEATS, one=True)) == "Here one deputy is named."
    assert str(seats_problem("41", SEATS)) == "There is no deputy on seat 41"


@pytest.mark.parametrize(
    ("typed", "fits"),
    [("20", True), (" 90 ", True), ("19", False), ("151", False), ("x", False), ("", False)],
)
def test_the_head_of_a_sheet_has_millimetres(typed: str, *, fits: bool) -> None:
    """From the least to the most that a head can take."""
    assert (top_problem(typed) is None) is fits


@pytest.mark.parametrize(
    ("typed", "fits"),
    [
        ("42", True),
        (" 42 ", True),
        ("Қонақ Сәуле", True),
        ("А. Қонақ-Сәуле", True),
        ("", False),
        ("٣", False),
        ("1e3", False),
        ("-1", False),
        ("???", False),
    ],
)
def test_who_speaks_has_a_seat_or_a_name(typed: str, *, fits: bool) -> None:
    """A seat in digits, or a name in letters."""
    assert (speaker_problem(typed) is None) is fits
