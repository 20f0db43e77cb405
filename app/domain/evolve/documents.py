# SPDX-License-Identifier: Apache-2.0
"""The acts of a sitting after a fact."""

from dataclasses import replace
from types import MappingProxyType
from typing import assert_never

from app.domain import events as e
from app.domain.resolution import Resolution
from app.domain.sitting import Sitting


def documents(sitting: Sitting, event: e.DocumentEvent) -> Sitting:
    """Return the sitting after an act was drafted, issued or corrected."""
    match event:
        case e.ResolutionIssued():
            acts = (*sitting.resolutions, _resolution(event))
            return replace(_with_file(sitting, event), resolutions=acts)
        case e.ResolutionCorrected():
            acts = tuple(
                replace(each, act=event.act, sha256=event.sha256)
                if each.number == event.number
                else each
                for each in sitting.resolutions
            )
            return replace(_with_file(sitting, event), resolutions=acts)
        case e.ResolutionDrafted():
            return _with_file(sitting, event)
        case _:
            assert_never(event)


def _with_file(sitting: Sitting, event: e.DocumentEvent) -> Sitting:
    files = {**sitting.files, event.file: event.sha256}
    return replace(sitting, files=MappingProxyType(files))


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
