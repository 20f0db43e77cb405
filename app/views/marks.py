# SPDX-License-Identifier: Apache-2.0
"""The sign a deputy's seat carries on a roll, on the map of the hall and on the wall."""

from enum import StrEnum


class SeatMark(StrEnum):
    """One sign for one seat; each has its own shape, colour only helps."""

    ABSENT = "absent"
    """Not registered: a dot."""
    REGISTERED = "registered"
    """Here: a filled disc in the colour of the program."""
    WAITING = "waiting"
    """Registered, hasn't answered in the open ballot: a ring."""
    ANSWERED = "answered"
    """Has voted, how is not shown: a filled disc in the colour of the program."""
    IN_FAVOUR = "in_favour"
    AGAINST = "against"
    ABSTAINED = "abstained"
    SILENT = "silent"
    """Was registered and did not vote: a bar."""
    VACANT = "vacant"
    """No mandate in force: the seat is empty, the total unchanged."""
