# SPDX-License-Identifier: Apache-2.0
"""What the clerk tries at the desk, and why it wasn't carried out, in the words of the window."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias, TypeVar

from app.domain.register import Register
from app.domain.sitting import Sitting
from app.plenary import Plenary

Shown = TypeVar("Shown")
View: TypeAlias = Callable[[Sitting, Register], Shown]
"""What is computed from the sitting and the register of its body."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """Something the clerk tries; where it meets an objection it is tried again with a reason."""

    words: str
    """What is tried, as the button says it."""
    action: Callable[[Plenary, str | None], object]
    """Carries it out, with the reason for setting an objection aside, if there is one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """Why an action wasn't carried out, in the words of the window."""

    text: str
    code: str = ""
    article: str = ""
    objection: bool = False
    """A reason would lift it."""
    trouble: bool = False
    """The world failed, not the rules: nothing was lost, it can be tried again."""
    damaged: bool = False
    """The record doesn't agree with itself: no more writing."""
    attempt: Attempt | None = None
    """What was refused, where it can be tried again with a reason."""
