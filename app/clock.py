# SPDX-License-Identifier: Apache-2.0
"""What time it is, for the record: always UTC, and never earlier than it was a moment ago.

A computer's clock is set back by hand, by the network or by a tired battery; the order of entries
in the record must not follow it. Everything else gets the time as an argument.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """Whoever can say what time it is."""

    def now(self) -> datetime:
        """Return the time now, aware, in UTC."""
        ...


def machine_time() -> datetime:
    """Return what the computer believes the time is, in UTC."""
    return datetime.now(UTC)  # noqa: TID251 - the one place that asks the machine


class SystemClock:
    """The computer's clock, held where it was whenever it is set back."""

    def __init__(self, machine: Callable[[], datetime] = machine_time) -> None:
        self._machine = machine
        self._latest = datetime.min.replace(tzinfo=UTC)

    def now(self) -> datetime:
        """Return the time now in UTC, or the latest one told if the computer's is earlier."""
        self._latest = max(self._latest, self._machine().astimezone(UTC))
        return self._latest
