# SPDX-License-Identifier: Apache-2.0
"""Which of several findings is answered, and which a reason sets aside."""

from collections.abc import Iterable

from app.domain.refusals.family import Objection, Refusal
from app.domain.refusals.order import OBJECTIONS, REFUSALS


def weigh(findings: Iterable[Refusal | None], because: str | None) -> tuple[Objection, ...]:
    """Raise the finding that is answered first; return the objections set aside by a reason."""
    found = [finding for finding in findings if finding is not None]
    firm = [finding for finding in found if not isinstance(finding, Objection)]
    if firm:
        raise min(firm, key=rank)
    objections = sorted((each for each in found if isinstance(each, Objection)), key=rank)
    if objections and not (because or "").strip():
        raise objections[0]
    return tuple(objections)


def rank(refusal: Refusal) -> int:
    """Return the place of a code in the public order; firm objections come after all refusals."""
    return (*REFUSALS, *OBJECTIONS).index(refusal.sought_as or refusal.code)
