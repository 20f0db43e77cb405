# SPDX-License-Identifier: Apache-2.0
"""Majority, quorum and initiative: a share of a base, reckoned in whole numbers.

One idea, one type. Shares are never divided first and never become decimals: 0.66 of 98 is 65 and
0.67 of 39 is 27, both wrong (two thirds of 98 is 66, of 39 is 26).
"""

from dataclasses import dataclass
from enum import StrEnum


class Base(StrEnum):
    """Of what a share is taken."""

    TOTAL = "total"
    """The statutory number of deputies; vacancies and absence don't change it."""
    REGISTERED = "registered"
    """The deputies registered at the moment the vote closes."""
    TAKING_PART = "taking-part"
    """The deputies who gave an answer."""
    MEMBERS = "members"
    """The members of an organ (Bureau, commission)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Threshold:
    """A share of a base: «more than half» has more_than=True, «at least two thirds» False."""

    key: str
    """«majority-total», «two-thirds-total» …: stable names of the public format."""
    numerator: int
    denominator: int
    more_than: bool = False
    base: Base = Base.TOTAL
    article: str = ""
    """Where the law says so."""

    @property
    def share(self) -> str:
        """The share as people write it: «2/3»."""
        return f"{self.numerator}/{self.denominator}"


def votes_needed(threshold: Threshold, base: int) -> int:
    """Return the least number that satisfies the threshold of `base`."""
    share = threshold.numerator * base
    if threshold.more_than:
        return share // threshold.denominator + 1
    return -(-share // threshold.denominator)
