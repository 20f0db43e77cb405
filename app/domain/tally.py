# SPDX-License-Identifier: Apache-2.0
"""Choices and their count.

Absent and silent are not abstained: whoever gave no answer is counted apart (PR п.21, 25).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Choice(StrEnum):
    """One of the three answers a deputy may give (PR п.25; C26 55(1))."""

    IN_FAVOUR = "in_favour"
    AGAINST = "against"
    ABSTAIN = "abstain"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many gave each answer."""

    in_favour: int = 0
    against: int = 0
    abstained: int = 0

    @property
    def took_part(self) -> int:
        """How many gave an answer."""
        return self.in_favour + self.against + self.abstained

    def __add__(self, other: "Tally") -> "Tally":
        """Return both counts together."""
        return Tally(
            in_favour=self.in_favour + other.in_favour,
            against=self.against + other.against,
            abstained=self.abstained + other.abstained,
        )


def count(choices: Iterable[Choice]) -> Tally:
    """Count the choices given."""
    given = list(choices)
    return Tally(
        in_favour=given.count(Choice.IN_FAVOUR),
        against=given.count(Choice.AGAINST),
        abstained=given.count(Choice.ABSTAIN),
    )
