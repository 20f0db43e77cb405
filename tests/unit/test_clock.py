# SPDX-License-Identifier: Apache-2.0
"""The clock of the record never goes backwards."""

from datetime import UTC, datetime, timedelta, timezone

from app.clock import SystemClock, machine_time
from tests.conftest import FixedClock

TEN = datetime(2026, 5, 14, 10, 0, tzinfo=UTC)


def shown(*moments: datetime) -> list[datetime]:
    """Return what the clock tells while the computer's shows these moments."""
    told = iter(moments)
    clock = SystemClock(machine=lambda: next(told))
    return [clock.now() for _ in moments]


def test_the_clock_follows_the_computer() -> None:
    """While the computer's clock goes on, so does ours."""
    assert shown(TEN, TEN + timedelta(seconds=1)) == [TEN, TEN + timedelta(seconds=1)]


def test_a_clock_set_back_stands_still_until_it_has_caught_up() -> None:
    """An entry is never dated before the one it follows."""
    earlier, later = TEN - timedelta(hours=1), TEN + timedelta(minutes=1)
    assert shown(TEN, earlier, later) == [TEN, TEN, later]


def test_the_time_is_told_in_utc_whatever_the_computers_zone() -> None:
    """The record holds one kind of time."""
    in_astana = datetime(2026, 5, 14, 15, 0, tzinfo=timezone(timedelta(hours=5)))
    (told,) = shown(in_astana)
    assert told == TEN
    assert told.tzinfo is UTC


def test_the_computers_own_clock_is_the_default() -> None:
    """Without a word, the clock asks the machine it runs on."""
    before = machine_time()
    assert before <= SystemClock().now() <= machine_time()


def test_a_fixed_clock_goes_on_by_a_second_each_time(clock: FixedClock) -> None:
    """Tests know what time it is."""
    assert clock.now() + timedelta(seconds=1) == clock.now()
