# SPDX-License-Identifier: Apache-2.0
"""What an item still lacks before its vote, in the codes of the public format."""

from app.domain.agenda import AgendaItem, missing_papers, missing_steps
from app.domain.decide.initiative import initiative
from app.domain.sitting import Sitting

INITIATIVE = "initiative"


def lacking(sitting: Sitting, item: AgendaItem) -> tuple[str, ...]:
    """Return papers, then steps, then signatures that aren't there yet, each once."""
    kind = sitting.kind_of(item)
    signed = initiative(sitting, item)
    return (
        *(paper.key for paper in missing_papers(item, kind, None)),
        *(step.key for step in missing_steps(item, kind, None)),
        *(() if signed is None or signed.enough else (INITIATIVE,)),
    )
