# SPDX-License-Identifier: Apache-2.0
"""Every total up to 700 against a second way of counting, at the line, below and above it."""

from collections.abc import Iterator

import pytest

from app import bootstrap
from app.domain.ids import BodyKey
from app.domain.outcome import Outcome, Strength, reckon
from app.domain.tally import Tally
from app.domain.threshold import Base, Threshold

TOTALS = range(1, 701)
BODY = BodyKey("")
THRESHOLDS = {
    f"{each.share} {'more' if each.more_than else 'at least'} {each.base}": each
    for profile in bootstrap.known_profiles()
    for each in profile.thresholds
}


def least(threshold: Threshold, base: int) -> int:
    """Count up from nobody until it is enough: no division anywhere."""
    votes = 0
    while True:
        have, due = votes * threshold.denominator, base * threshold.numerator
        if have > due or (have == due and not threshold.more_than):
            return votes
        votes += 1


def base_of(threshold: Threshold, total: int, registered: int, tally: Tally) -> int:
    """Return of how many the share is taken."""
    answered = tally.in_favour + tally.against + tally.abstained
    bases = {Base.REGISTERED: registered, Base.TAKING_PART: answered}
    return bases.get(threshold.base, total)


def around(line: int, registered: int) -> Iterator[Tally]:
    """Yield votes in favour at, below and above a line; the rest against, silent or abstaining."""
    for in_favour in {line - 1, line, line + 1} & set(range(registered + 1)):
        rest = registered - in_favour
        for against, abstained in {(rest, 0), (0, rest), (rest // 2, rest - rest // 2), (0, 0)}:
            yield Tally(in_favour=in_favour, against=against, abstained=abstained)


def announced(threshold: Threshold, total: int, registered: int, tally: Tally) -> Outcome:
    """Return what the program makes of a vote."""
    strengths = {BODY: Strength(total=total, registered=registered)}
    return reckon(threshold, strengths, {BODY: tally})


@pytest.mark.parametrize("threshold", THRESHOLDS.values(), ids=THRESHOLDS)
def test_every_vote_near_the_line(threshold: Threshold) -> None:
    """Needed, adopted, tied and silent are the same by both ways of counting."""
    for total in TOTALS:
        line = least(threshold, total)
        for registered in {max(0, line - 1), line, total} & set(range(total + 1)):
            here = least(threshold, base_of(threshold, total, registered, Tally()))
            for tally in around(here, registered):
                outcome = announced(threshold, total, registered, tally)
                needed = least(threshold, base_of(threshold, total, registered, tally))
                (body,) = outcome.bodies
                assert body.needed == needed
                assert outcome.adopted is (tally.in_favour >= needed)
                assert outcome.tied is (tally.in_favour == tally.against and tally.against > 0)
                silent = registered - tally.in_favour - tally.against - tally.abstained
                assert outcome.did_not_vote == silent
