# SPDX-License-Identifier: Apache-2.0
"""What the record had wrong, and what was so."""

from dataclasses import dataclass
from typing import TypeAlias

from app.domain.correction import Correction
from app.domain.ids import BallotId


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionMade:
    """The clerk corrected the record, with a reason; what was announced stays as announced."""

    correction: Correction
    affects: tuple[BallotId, ...] = ()
    """The votes whose outcome depends on it."""


CorrectionEvent: TypeAlias = CorrectionMade
