# SPDX-License-Identifier: Apache-2.0
"""What an item needs before its vote, as data: papers, steps, fields, signatures, dates."""

from dataclasses import dataclass
from enum import StrEnum

GROUND = "ground"
"""The field that says on which ground an item stands."""


class Required(StrEnum):
    """When a step must be done before the vote."""

    ALWAYS = "always"
    OPTIONAL = "optional"
    WHEN_DEMANDED = "when-demanded"
    """Only after the step before it was noted «yes»: a debate that deputies demanded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperRule:
    """A paper that an item rests on."""

    key: str
    name: str
    """As the clerk reads it: «Комитеттің қорытындысы»."""
    per_candidate: bool = False
    optional: bool = False
    waivable: bool = True
    """False: without it no reason helps (‡ in the public format)."""
    grounds: tuple[str, ...] = ()
    """Needed only where the item stands on one of these grounds; empty: always."""
    days_before: int | None = None
    """How many days before the sitting it must be dated (S:103: a hearing's notice, seven)."""
    article: str = ""
    unverified: bool = False
    """Whether the law in force has no such paper, or a lawyer has still to confirm it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepRule:
    """A step of the procedure before the vote, in the order of the kind's list."""

    key: str
    name: str
    required: Required = Required.ALWAYS
    notes: tuple[str, ...] = ()
    """The notes it must be marked with, one of these; empty: any or none."""
    article: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueRule:
    """One of the values that a field may have."""

    key: str
    """«arrest», «resignation»: stable names of the public format."""
    name: str
    """As people read it: «күзетпен ұстау»."""
    text: str = ""
    """As the act says it, in the case its templates need: «күзетпен ұстауға»."""
    by_vote: bool = True
    """False: the law settles it without a vote, as a death does since 2026 (CL26 44(6))."""
    article: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldRule:
    """A fact that an item of the kind carries: the minister, the ground, the measures asked for."""

    key: str
    name: str
    """As the clerk reads it."""
    required: bool = True
    values: tuple[ValueRule, ...] = ()
    """What it may be; empty: any text."""
    several: bool = False
    member: bool = False
    """Whether it names deputies by their keys."""
    initiator: bool = False
    """Whether it names one of those who signed the initiative (S:125)."""
    objects: str = ""
    """The code of the objection that a vote meets when the field is filled (S:53)."""
    person: bool = False
    """Whether it is the name of somebody who isn't a deputy; an act may put it into a case."""
    with_post: str = ""
    """The field with this person's post; in an act the post stands before the name."""
    day: bool = False
    """Whether it is a day; an act writes it out, in a case where it needs one."""
    article: str = ""

    @property
    def concerns(self) -> bool:
        """Whether it names the deputy about whom the item is (X-11)."""
        return self.member and not (self.several or self.initiator)

    def value(self, key: str) -> ValueRule | None:
        """Return the rule of that value, if the field may have it."""
        return next((each for each in self.values if each.key == key), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class InitiativeRule:
    """Signatures of deputies without which the item can't be taken up."""

    threshold: str
    """The threshold's key: a third, a fifth, two thirds of the total."""
    instead: str = ""
    """A paper that stands in its place: the President's submission (CL26 11(2))."""
    article: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineRule:
    """Until when the item must be considered, from the latest of the papers it waits for (X-10)."""

    days: int
    working: bool = False
    """Working days where the law says so; else calendar days (X-28)."""
    papers: tuple[str, ...]
    article: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyRule:
    """What has to be done after the decision: the act sent, somebody told, a result published."""

    key: str
    name: str
    """What is done, as the list «Орындалуға тиіс» says it."""
    to: tuple[str, ...] = ()
    """To whom, in the dative: «Қазақстан Республикасының Бас Прокурорына»."""
    questions: tuple[str, ...] = ()
    """After which questions were adopted; empty: after any of the kind."""
    days: int | None = None
    """From the day of the decision; None: without delay, the law names no number."""
    working: bool = False
    """Working days where the law says so; else calendar days (X-28)."""
    article: str = ""
    unverified: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SizeRule:
    """The size of the organ that an item forms, and the share of it that this body fills."""

    required: bool = True
    even: bool = False
    share_of: int = 1
    """The body fills size divided by this: 2 for «тең жартысы» (S:7, S:9)."""
    article: str = ""
