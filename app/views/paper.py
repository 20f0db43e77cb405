# SPDX-License-Identifier: Apache-2.0
"""A paper of a sitting other than an act: what stands on it, before anyone thinks of sheets.

Every such paper (minutes, lists, protocols, letters) is this one value; `app.documents.papers` sets
it. Its words come from the record and from the set phrases, never from the code that draws it.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from app.domain.resolution import Mark, PaperForm


class Weight(StrEnum):
    """How a text stands out."""

    PLAIN = "plain"
    STRONG = "strong"
    """A decision: what a reader looks for."""
    QUIET = "quiet"
    """A remark beside the course of the sitting."""
    LARGE = "large"
    """To be read aloud from the sheet."""
    LARGE_STRONG = "large-strong"


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """The title of a part; never the last thing on a sheet."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A paragraph over the whole measure."""

    text: str
    weight: Weight = Weight.PLAIN


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What happened at a time of day, the time in a column of its own."""

    time: str
    """«10.07»; empty where the text goes on with the entry above."""
    text: str
    weight: Weight = Weight.PLAIN


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table."""

    title: str
    share: int
    """Of the measure, in parts of the sum of all columns."""
    centred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows under a head that is repeated on every sheet; an empty cell is a box to be filled."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    roomy: bool = False
    """Whether the rows leave room for a hand that writes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """A line to be signed."""

    post: str
    name: str = ""
    """As it stands under an act: «Б. ӘШІМОВ»; empty: to be written by hand."""


Part: TypeAlias = Heading | Text | Entry | Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One paper, whole."""

    kind: str
    """«minutes», «roll-call» …: names of the public format."""
    title: str
    about: str
    """Which sitting, in the name of the file: «Сенат 2026-05-14 № 7»."""
    whose: str = ""
    """Which vote, item or act, where there are several papers of the kind."""
    heading: str
    """The body."""
    corner: str = ""
    """«Қызметтік пайдалану үшін», on papers that aren't for everybody."""
    under: tuple[str, ...] = ()
    """The lines under the title: which sitting, which item."""
    parts: tuple[Part, ...]
    signatures: tuple[Signature, ...] = ()
    foot: str = ""
    """At the foot of every sheet."""
    mark: Mark = Mark.NONE
    day: date
    """Of the sitting: a paper printed later is the same paper."""
    form: PaperForm = PaperForm()
