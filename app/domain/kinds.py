# SPDX-License-Identifier: Apache-2.0
"""Kinds of agenda item, as data: what each rests on, what is asked, and what act it gives."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.requirements import (
    DeadlineRule,
    DutyRule,
    FieldRule,
    InitiativeRule,
    PaperRule,
    SizeRule,
    StepRule,
)

MAIN = "main"
"""The question put first: may the thing be done?"""
REFUSE = "refuse"
"""Refusing is a decision of its own, put after the first failed (CL95 23-1(6),(10); CL26 27(5))."""

APPEAL = "appeal"
"""The appeal to the President about a member of the Government (57.6); its act has an annex."""

OTHER = "other"
"""The kind whose title and threshold are the clerk's."""


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


class SittingKind(StrEnum):
    """What kind of meeting it is: a plenary sitting, or one of an organ with members of its own."""

    PLENARY = "plenary"
    JOINT = "joint"
    """Of two bodies, each with its own quorum and count (CL95 7, PR п.18)."""
    BUREAU = "bureau"
    COMMISSION = "commission"
    HEARING = "hearing"
    """The law names no quorum for it (practice L9)."""

    @property
    def whole(self) -> bool:
        """Whether a body meets as a whole, alone or with another: not one of its organs."""
        return self in {SittingKind.PLENARY, SittingKind.JOINT}


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainText:
    """Title and clauses without endings of names and without facts that may be missing."""

    title: str
    clauses: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ParallelText:
    """The Russian twin of an act's text; no name takes an ending in it."""

    title: str
    basis: str
    clauses: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActTemplate:
    """The words of an act, with {placeholders}; a lawyer's text, not the program's."""

    title: str
    basis: str
    """The legal basis, in the case that «сәйкес» takes, up to the name of the body."""
    clauses: tuple[str, ...]
    """A name may stand in a case: «{name:acc}»."""
    ru: ParallelText | None = None
    """Where the profile asks for a Russian text beside the Kazakh one."""
    plain: PlainText | None = None
    """For a case that isn't certain or a fact that wasn't given; needed where either can be."""


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
    after: str = ""
    """The question that must have been announced before."""
    if_failed: bool = False
    """Whether it is put only when that one was not adopted."""
    needs_field: str = ""
    """The field without which it can't be put (S:141: the laws not carried out)."""
    each_of: str = ""
    """A field of several values, each of which may be put as a question of its own (57.4-05)."""
    article: str = ""
    """What the result rests on; empty: the article of its threshold."""
    unverified: bool = False
    """Whether the law in force has no such question, or a lawyer has still to confirm it."""

    @property
    def follows(self) -> str:
        """The question that must have been announced before it, empty for none."""
        # A refusal followed the first question before profiles could say so, and those are frozen
        # in the record.
        return self.after or (MAIN if self.key == REFUSE else "")

    @property
    def only_if_failed(self) -> bool:
        """Whether it is put only when the one before was not adopted."""
        return self.if_failed or self.key == REFUSE


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
    sittings: tuple[SittingKind, ...] = (SittingKind.PLENARY,)
    """In which sittings it can be put; elsewhere it is for another body."""
    candidates_optional: bool = False
    """Whether an item voted by candidate may also stand without any."""
    deputies: bool = False
    """Whether only deputies can be candidates (CL26 9(3); CL95 6(3))."""
    elect: bool = False
    """All are put, then `elect` takes those who passed (57.2, 57.3, organs; X-04)."""
    run_off: bool = False
    """Whether the two with most votes are put again when nobody passed (L97 10)."""
    seats: int | None = None
    """How many seats there are where the item doesn't say; None: as many as pass."""
    size: SizeRule | None = None
    fields: tuple[FieldRule, ...] = ()
    initiative: InitiativeRule | None = None
    deadline: DeadlineRule | None = None
    vacates: str = ""
    """The field that names the deputy whose mandate ends when it is adopted."""
    questions: tuple[QuestionRule, ...]
    """Empty: nothing is put to the vote (information, requests, an oath)."""
    papers: tuple[PaperRule, ...] = ()
    steps: tuple[StepRule, ...] = ()
    duties: tuple[DutyRule, ...] = ()
    article: str = ""
    unverified: bool = False
    """Whether a lawyer has still to confirm the kind as a whole."""

    @property
    def first(self) -> str:
        """The question that is meant where none is named; empty where nothing is voted on."""
        keys = [each.key for each in self.questions]
        return MAIN if MAIN in keys else next(iter(keys), "")

    def meant(self, question: str) -> str:
        """Return the question that is meant by a key; the main one is the first of its kind."""
        return self.first if question == MAIN else question

    def quota_for(self, size: int | None) -> int | None:
        """Return how many seats the body fills of an organ of that size (S:5, S:7)."""
        if self.size is not None and size is not None:
            return size // self.size.share_of
        return self.quota

    def question(self, key: str) -> QuestionRule | None:
        """Return the question of that key, if the kind has it."""
        return next((each for each in self.questions if each.key == key), None)

    def paper(self, key: str) -> PaperRule | None:
        """Return the rule of that paper, if the kind rests on it."""
        return next((each for each in self.papers if each.key == key), None)

    def field(self, key: str) -> FieldRule | None:
        """Return the rule of that field, if the kind has it."""
        return next((each for each in self.fields if each.key == key), None)

    def step(self, key: str) -> StepRule | None:
        """Return the rule of that step, if the kind has it."""
        return next((each for each in self.steps if each.key == key), None)
