# SPDX-License-Identifier: Apache-2.0
"""What an act forbids: only what was adopted is issued, once, with its text and number."""

from dataclasses import dataclass
from typing import ClassVar

from app.domain.refusals.family import Refusal
from app.wording import N_


@dataclass(eq=False, kw_only=True)
class SeparateResolutions(Refusal):
    """Each candidate has an act of their own (S:31)."""

    code = "separate-resolutions"
    sentence: ClassVar[str] = N_(
        "Each candidate has a resolution of their own; name the candidate."
    )


@dataclass(eq=False, kw_only=True)
class NotAdopted(Refusal):
    """What wasn't adopted can't be issued."""

    code = "not-adopted"
    sentence: ClassVar[str] = N_(
        "The decision was not adopted: in favour {in_favour}, needed {needed}."
    )
    in_favour: int
    needed: int


@dataclass(eq=False, kw_only=True)
class NobodyElected(Refusal):
    """An election that elected nobody gives no act."""

    code = "not-adopted"
    sentence: ClassVar[str] = N_("Nobody was elected in this item.")


@dataclass(eq=False, kw_only=True)
class ProceduralNoResolution(Refusal):
    """Such a decision goes into the minutes, not into a resolution (PR п.22)."""

    code = "procedural-no-resolution"
    sentence: ClassVar[str] = N_(
        "Such a decision is recorded in the minutes, without a resolution."
    )


@dataclass(eq=False, kw_only=True)
class NoText(Refusal):
    """An act without a clause is no act."""

    code = "no-text"
    sentence: ClassVar[str] = N_("The resolution has no clauses; enter its text.")


@dataclass(eq=False, kw_only=True)
class ReasonsMissing(Refusal):
    """The act must give full reasons (CL95 23-1(10), CL26 27(6))."""

    code = "reasons-missing"
    sentence: ClassVar[str] = N_("The act must give its reasons in full; enter them.")


@dataclass(eq=False, kw_only=True)
class AlreadyIssued(Refusal):
    """The act has been issued."""

    code = "already-issued"
    sentence: ClassVar[str] = N_("The resolution was issued already: {number}.")
    number: str


@dataclass(eq=False, kw_only=True)
class ResolutionSigned(Refusal):
    """What was signed never changes (practice W12)."""

    code = "resolution-signed"
    sentence: ClassVar[str] = N_(
        "The resolution {number} is signed; it can be declared void, not corrected."
    )
    number: str


@dataclass(eq=False, kw_only=True)
class NumberTaken(Refusal):
    """No number is given twice."""

    code = "number-taken"
    sentence: ClassVar[str] = N_("The number {number} has been given to another act.")
    number: str


@dataclass(eq=False, kw_only=True)
class InvalidSitting(Refusal):
    """A correction on record shows that the quorum was missing (CL95 7; C26 58(5))."""

    code = "invalid-sitting"
    sentence: ClassVar[str] = N_(
        "A correction shows that the quorum was missing: {registered} deputies were registered, "
        "{needed} were needed."
    )
    registered: int
    needed: int
