# SPDX-License-Identifier: Apache-2.0
"""The acts of a sitting after a fact."""

from dataclasses import replace
from typing import assert_never

from app.domain import events as e
from app.domain.sitting import Resolution, Sitting


def documents(sitting: Sitting, event: e.DocumentEvent) -> Sitting:
    """Return the sitting after an act was drafted or issued."""
    match event:
        case e.ResolutionIssued():
            return replace(sitting, resolutions=(*sitting.resolutions, _resolution(event)))
        case e.ResolutionDrafted():
            return sitting
        case _:
            assert_never(event)


def _resolution(event: e.ResolutionIssued) -> Resolution:
    return Resolution(
        item=event.item,
        candidate=event.candidate,
        question=event.question,
        ballot=event.ballot,
        number=event.number,
        seq=event.seq,
        act=event.act,
        sha256=event.sha256,
    )
