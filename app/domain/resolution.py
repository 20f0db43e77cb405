# SPDX-License-Identifier: Apache-2.0
"""The resolution (қаулы): the act in which a chamber's decision is put into words and signed."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.ids import BallotId, CandidateId, ItemId


class Mark(StrEnum):
    """What a sheet says of itself under its text."""

    NONE = ""
    DRAFT = "draft"
    """«ЖОБА»: not yet voted on, or not yet numbered."""
    SPECIMEN = "specimen"
    """«ҮЛГІ. ЗАҢДЫҚ КҮШІ ЖОҚ»: made in practice mode."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperForm:
    """How the act stands on its sheet; belongs to the profile and is frozen with the act."""

    type_size: int = 14
    """Points."""
    margin_left: int = 30
    margin_right: int = 15
    margin_top: int = 20
    margin_bottom: int = 20
    """Millimetres; A4."""
    headed_paper: bool = False
    """True: printed on the chamber's numbered blank, so without our own heading."""
    headed_top: int = 70
    """Millimetres left free at the top of headed paper."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parallel:
    """The Russian text of an act; date and who signs are those of the act."""

    heading: str
    number: str = ""
    """With the Russian code of the body; empty: as in the act."""
    word: str
    title: str
    preamble: str
    clauses: tuple[str, ...]
    signatory_post: str
    place: str
    """With the date: «Астана, 14 мая 2026 года»."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """The whole text of a resolution, as recorded and printed; nothing is computed after this."""

    heading: str
    """The body in the genitive chain, e.g. «Қазақстан Республикасы Парламентінің Сенаты»."""
    word: str
    """The kind of document: «ҚАУЛЫ»."""
    title: str
    """Ends in «туралы», without a full stop."""
    preamble: str
    """The legal basis and the enacting words, up to and with the colon: «… қаулы етеді:»."""
    clauses: tuple[str, ...]
    """One clause is printed unnumbered, two or more are numbered."""
    signatory_post: str
    signatory_name: str
    """As it stands under an act: «Б. ӘШІМОВ»."""
    place: str
    date: date
    """The day of the decision, not of the printing."""
    number: str | None
    """«№ 1-VIII ПС»; None while it is a draft."""
    mark: Mark = Mark.NONE
    form: PaperForm = PaperForm()
    parallel: Parallel | None = None
    """The Russian text on the sheets after the Kazakh one, where the profile asks for it."""
    changed: tuple[int, ...] = ()
    """In a draft, the places from 1 of the clauses that aren't the template's."""
    template: str = ""
    """Which edition of which template made the text, e.g. «senate-1995/2/appoint-cc-judge»."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """An act as it was printed."""

    act: Act
    file: str
    """The name of its file, unlike any other paper's of the sitting."""
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """An act of this sitting, numbered."""

    item: ItemId
    candidate: CandidateId | None
    question: str
    ballot: BallotId
    number: str
    seq: int | None
    """Its place in the body's count; None when the chancery's number doesn't follow the mask."""
    act: Act
    sha256: str
    """Of the sheet as issued."""
