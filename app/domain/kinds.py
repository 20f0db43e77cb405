# SPDX-License-Identifier: Apache-2.0
"""Kinds of agenda item, as data: what each rests on, what is asked, and what act it gives."""

from dataclasses import dataclass
from enum import StrEnum

MAIN = "main"
"""The question put first: may the thing be done?"""
REFUSE = "refuse"
"""Refusing is a decision of its own, put after the first failed (CL95 23-1(6),(10); CL26 27(5))."""


class Method(StrEnum):
    """A way of voting (PR п.21)."""

    BY_NAME = "by_name"
    SHOW_OF_HANDS = "show_of_hands"
    ELECTRONIC = "electronic"
    SECRET = "secret"

    @property
    def open(self) -> bool:
        """Whether it is a way of open voting."""
        return self is not Method.SECRET


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
    article: str = ""


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
class PlainText:
    """Title and clauses written so that no name needs an ending."""

    title: str
    clauses: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActTemplate:
    """The words of an act, with {placeholders}; a lawyer's text, not the program's."""

    title: str
    basis: str
    """The legal basis, in the case that «сәйкес» takes, up to the name of the body."""
    clauses: tuple[str, ...]
    """A name may stand in a case: «{name:acc}»."""
    plain: PlainText | None = None
    """The twin for a name whose case isn't certain; needed where a name is inflected."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionRule:
    """One question that an item puts to the vote."""

    key: str = MAIN
    threshold: str
    name: str
    """As the clerk reads it."""
    act: ActTemplate | None = None
    """None: decided without an act."""
    reasons: bool = False
    """Whether the act must give full reasons."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of agenda item."""

    key: str
    title: str
    """How the item stands on the agenda; ends in «туралы»."""
    post: str = ""
    """The post that the item fills."""
    per_candidate: bool = False
    """One ballot and one act a candidate (S:29, S:31)."""
    quota: int | None = None
    """How many seats the body fills (57.1: «үш судьясын», «екі мүшесін», «үш мүшесін»)."""
    term_years: int | None = None
    secret: bool = False
    questions: tuple[QuestionRule, ...]
    papers: tuple[PaperRule, ...] = ()
    steps: tuple[StepRule, ...] = ()
    article: str = ""

    def question(self, key: str) -> QuestionRule | None:
        """Return the question of that key, if the kind has it."""
        return next((each for each in self.questions if each.key == key), None)

    def paper(self, key: str) -> PaperRule | None:
        """Return the rule of that paper, if the kind rests on it."""
        return next((each for each in self.papers if each.key == key), None)

    def step(self, key: str) -> StepRule | None:
        """Return the rule of that step, if the kind has it."""
        return next((each for each in self.steps if each.key == key), None)
