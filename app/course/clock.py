# SPDX-License-Identifier: Apache-2.0
"""The clock of a course: it knows only what the course says, so that two plays are the same."""

from datetime import datetime, timedelta

SECOND = timedelta(seconds=1)


class CourseClock:
    """Starts when the sitting starts and advances one second a step."""

    def __init__(self, start: datetime) -> None:
        self._now = start

    def now(self) -> datetime:
        """Return the time of the course, in UTC."""
        return self._now

    def advance(self) -> None:
        """Go on to the next step."""
        self._now += SECOND

    def set(self, moment: datetime) -> None:
        """Set the time before a step; set back, it stands still as the clock of a desk does."""
        self._now = max(self._now, moment)
