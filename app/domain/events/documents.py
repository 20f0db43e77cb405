# SPDX-License-Identifier: Apache-2.0
"""Acts: drafted, and issued under a number."""

from dataclasses import dataclass
from typing import TypeAlias

from app.domain.ids import BallotId, CandidateId, ItemId
from app.domain.resolution import Act


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolutionDrafted:
    """The text of an act was laid down before it had a number."""

    item: ItemId
    candidate: CandidateId | None
    question: str
    act: Act
    file: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolutionIssued:
    """An act was given its number and its final text."""

    item: ItemId
    candidate: CandidateId | None
    question: str
    ballot: BallotId
    number: str
    seq: int | None
    act: Act
    file: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolutionCorrected:
    """An act not yet signed got another text under its number; the earlier copy is kept."""

    number: str
    act: Act
    reason: str
    file: str
    sha256: str


DocumentEvent: TypeAlias = ResolutionDrafted | ResolutionIssued | ResolutionCorrected
