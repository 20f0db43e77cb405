# SPDX-License-Identifier: Apache-2.0
"""The two families, and the refusal of what makes no sense at all."""

from dataclasses import dataclass
from typing import ClassVar

from app.errors import ChamberError
from app.wording import N_, Fact


@dataclass(eq=False, kw_only=True)
class Refusal(ChamberError):
    """The rules forbid it: nothing is recorded."""

    code: ClassVar[str]
    sought_as: ClassVar[str] = ""
    """The code beside which it is sought, where that isn't its own."""


@dataclass(eq=False, kw_only=True)
class Objection(Refusal):
    """The rules allow it only with a reason, which is recorded."""


@dataclass(eq=False, kw_only=True)
class Malformed(Refusal):
    """The request makes no sense as it stands."""

    code = "malformed"
    sentence: ClassVar[str] = N_("This step can't be carried out: {reason}")
    reason: Fact
