# SPDX-License-Identifier: Apache-2.0
"""A card: the words that the presiding officer reads aloud, whole, in Kazakh and in Russian.

The texts are data (`resources/cards`); here is how they are filled. A paragraph whose name has no
certain case, or that speaks of something unknown, gives way to its plain twin: a card never has a
gap and never a wrong ending.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from app.domain.spoken import SpokenWords
from app.kazakh.cases import Case
from app.kazakh.dates import NoSuchTime, time_form
from app.kazakh.inflection import Kind, inflect
from app.kazakh.numerals import cardinal
from app.views.naming import CaseUnsettled, Name

WORDS = "words"
"""The form of a number with its word: «{t:words}» is «50 (елу)»."""


class Tongue(StrEnum):
    """A language that cards are read in (PR п.10)."""

    KK = "kk"
    RU = "ru"


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number, in digits or with its word."""

    value: int

    def __format__(self, form: str) -> str:
        """Return the digits, and the word in brackets where it is asked for."""
        return f"{self.value} ({cardinal(self.value)})" if form == WORDS else str(self.value)


@dataclass(frozen=True, slots=True)
class Time:
    """A time of day as people say it: «12.30»."""

    said: str

    def __format__(self, case: str) -> str:
        """Return the time as it was said, or in a case; raises `CaseUnsettled`."""
        if not case:
            return self.said
        shown = re.fullmatch(r"(\d{1,2})[.:](\d\d)", self.said.strip())
        if shown is None:
            raise CaseUnsettled
        try:
            return time_form(int(shown[1]), int(shown[2]), Case(case))
        except NoSuchTime as error:
            raise CaseUnsettled from error


@dataclass(frozen=True, slots=True)
class Organ:
    """A body, committee or chamber."""

    name: str

    def __format__(self, case: str) -> str:
        """Return the name as it is, or in a case where the rule is sure of it."""
        if not case:
            return self.name
        form = inflect(self.name, Case(case), Kind.INSTITUTION)
        if not form.sure:
            raise CaseUnsettled
        return form.text


@dataclass(frozen=True, slots=True)
class Blank:
    """A place to be filled by hand."""

    def __format__(self, form: str) -> str:
        """Return a line to write on, whatever form a word would take there."""
        return "______"


Filling: TypeAlias = str | Number | Time | Organ | Name | Blank
"""What stands in the place of a placeholder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardText:
    """The text of a card, with {placeholders} and with *stars* around the decisive words."""

    heading: str
    text: tuple[str, ...]
    plain: tuple[str, ...] = ()
    """For each paragraph its twin, or nothing: then it is left out when it can't be filled."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fragments:
    """Parts of sentences that are said once for each body of a joint sitting."""

    quorum: str
    needed: str
    result: str
    found: str
    """Of a secret vote: nobody abstains."""
    joined: str
    in_favour: str
    against: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ForesightTexts:
    """What the numbers leave room for; shown beside the card, never read aloud."""

    possible: str
    exact: str
    present: str
    """Of the deputies present, not of the total."""
    impossible: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CardTexts:
    """All texts of one language."""

    words: SpokenWords
    """Of any chamber, where its profile gives none."""
    organ: SpokenWords
    """Of an organ or a hearing, which isn't the body itself."""
    fragments: Fragments
    foresight: ForesightTexts
    cards: Mapping[str, CardText]


Cards: TypeAlias = Mapping[Tongue, CardTexts]


@dataclass(frozen=True, slots=True)
class Run:
    """A part of a paragraph; decisive words are strong."""

    text: str
    strong: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """A card in one language, filled in to the end."""

    heading: str
    paragraphs: tuple[tuple[Run, ...], ...]

    @property
    def said(self) -> str:
        """The whole text as it is spoken, a paragraph a line, with ordinary spaces."""
        lines = ("".join(run.text for run in paragraph) for paragraph in self.paragraphs)
        return "\n".join(lines).replace(NO_BREAK, " ")


NO_BREAK = "\N{NO-BREAK SPACE}"


def written(text: CardText, facts: Mapping[str, Filling]) -> Script:
    """Fill a card; raises `KeyError` for a text that speaks of what nobody gives it."""
    twins = text.plain or ("",) * len(text.text)
    filled = (_paragraph(said, plain, facts) for said, plain in zip(text.text, twins, strict=True))
    return Script(
        heading=text.heading.format_map(facts),
        paragraphs=tuple(paragraph for paragraph in filled if paragraph),
    )


def fill(sentence: str, facts: Mapping[str, Filling]) -> str | None:
    """Return a sentence filled in; None when a fact isn't known or its case isn't certain."""
    try:
        return sentence.format_map(facts)
    except (KeyError, CaseUnsettled):
        return None


def _paragraph(said: str, plain: str, facts: Mapping[str, Filling]) -> tuple[Run, ...]:
    try:
        return _runs(said, facts)
    except (KeyError, CaseUnsettled):
        return _runs(plain, facts)


def _runs(sentence: str, facts: Mapping[str, Filling]) -> tuple[Run, ...]:
    """Fill the parts between the stars one by one, so that no fact can bring stars of its own."""
    parts = (part.format_map(facts) for part in sentence.split("*"))
    return tuple(
        Run(bound(part), strong=bool(place % 2)) for place, part in enumerate(parts) if part
    )


def bound(text: str) -> str:
    """Keep a figure with what it belongs to: «27 дауыс», «жақтап – 27»."""
    tied = re.sub(r"(?<=\d) (?=[^\W\d])", NO_BREAK, text)
    return re.sub(r" – (?=\d|$)", f"{NO_BREAK}–{NO_BREAK}", tied)
