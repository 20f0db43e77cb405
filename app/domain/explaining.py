# SPDX-License-Identifier: Apache-2.0
"""What is said of a vote on a nominee: that the majority was gathered, never that he is elected.

More nominees may pass than there are seats, so «elected» is said by the election alone (S:37;
practice L7).
"""

from app.domain.outcome import BASES, BodyOutcome, Outcome
from app.domain.threshold import Threshold
from app.wording import N_, Saying

_GATHERED = N_(
    "In favour: {in_favour}; needed: {needed} ({base}: {base_size}). "
    "The needed majority was gathered ({article})."
)
_NOT_GATHERED = N_(
    "In favour: {in_favour}; needed: {needed} ({base}: {base_size}); {margin} short. "
    "The needed majority was not gathered ({article})."
)
_RUN_OFF = N_("In favour: {in_favour}. The run-off goes to the candidate with more votes.")


def explain_nominee(outcome: Outcome) -> tuple[Saying, ...]:
    """Say for each body whether the needed majority was gathered."""
    # With the Chair's vote counted in the majority is there, though the body's own are one short.
    chair = outcome.casting is not None and outcome.adopted
    return tuple(
        _explain(body, outcome.threshold, gathered=body.adopted or chair) for body in outcome.bodies
    )


def explain_run_off(outcome: Outcome) -> tuple[Saying, ...]:
    """Say how many votes a candidate of a run-off has, in each body (L97 10)."""
    return tuple(Saying(_RUN_OFF, {"in_favour": body.tally.in_favour}) for body in outcome.bodies)


def _explain(body: BodyOutcome, threshold: Threshold, *, gathered: bool) -> Saying:
    return Saying(
        _GATHERED if gathered else _NOT_GATHERED,
        {
            "in_favour": body.tally.in_favour,
            "needed": body.needed,
            "base": Saying(BASES[threshold.base]),
            "base_size": body.base_size,
            "margin": abs(body.tally.in_favour - body.needed),
            "article": threshold.article,
        },
    )
