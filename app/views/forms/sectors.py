# SPDX-License-Identifier: Apache-2.0
"""The figures of an open vote as the tellers call them out, sector by sector, and their sum."""

from collections.abc import Mapping, Sequence

from app.domain.decide.ballot import enter_count
from app.domain.ids import BodyKey
from app.domain.register import Register
from app.domain.sitting import Sitting
from app.domain.tally import Tally
from app.views.deeds import Permission, attempted

Figures = tuple[str, str, str]
"""In favour, against and abstained in one sector, as typed."""


def summed(sectors: Sequence[Figures]) -> Tally:
    """Return the sum of the sectors; what isn't filled in is nobody."""
    columns = [[int(each) for each in column if each] for column in zip(*sectors, strict=True)]
    in_favour, against, abstained = (sum(column) for column in columns) if columns else (0, 0, 0)
    return Tally(in_favour=in_favour, against=against, abstained=abstained)


def whole(sectors: Sequence[Figures]) -> bool:
    """Tell whether every sector that was begun says how many are in favour, and one was begun."""
    begun = [each for each in sectors if any(each)]
    return bool(begun) and all(each[0] for each in begun)


def entering(sitting: Sitting, _: Register) -> Permission:
    """Return whether figures can be entered for the vote going on."""
    nobody: Mapping[BodyKey, Tally] = {body.key: Tally() for body in sitting.bodies}
    return attempted(sitting, lambda: enter_count(sitting, dict(nobody)))
