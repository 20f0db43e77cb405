# SPDX-License-Identifier: Apache-2.0
"""What reading the votes of the hall's system came to, in the words of the public format."""

from dataclasses import dataclass

from app.domain.ballot import Ballot
from app.domain.sitting import Sitting
from app.views.results import RunningResult, running


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedResult(RunningResult):
    """The count after the votes of the hall's system were read."""

    unmatched: tuple[str, ...]
    """Seats and cards in the file that belong to no deputy."""


def imported(sitting: Sitting, the: Ballot) -> ImportedResult:
    """Return the count after an import, and what belonged to nobody."""
    now = running(sitting, the)
    return ImportedResult(
        in_favour=now.in_favour,
        against=now.against,
        abstained=now.abstained,
        not_voted=now.not_voted,
        bodies=now.bodies,
        unmatched=the.imported.unmatched if the.imported else (),
    )
