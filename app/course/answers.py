# SPDX-License-Identifier: Apache-2.0
"""Results as the public format has them: plain data, sentences worded in the reader's language."""

from dataclasses import dataclass

from app.plenary import Sheet
from app.views.plain import Plain, Word, as_plain

ONLY_PUT_AGAIN = frozenset({"candidates"})
"""Keys that stand only where somebody is put to the vote again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a step came to: a result to be shown, and a sheet to be laid into the folder."""

    result: object
    sheet: Sheet | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentResult:
    """A resolution drafted or issued."""

    number: str | None
    seq: int | None
    title: str
    pdf: str
    """Relative to the folder of documents."""
    sha256: str
    signatory: str
    term_ends: str | None
    """The last day of the term of office; None where the law names none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StateResult:
    """Where an act stands; with the sheet when a corrected one was printed."""

    number: str
    state: str
    pdf: str | None = None
    sha256: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedResult:
    """A sealed sitting, and the copy of its record."""

    stage: str
    registered: int
    needed: int | None
    total: int | None
    digest: str
    groups: str
    """The first twenty hexadecimal digits of the digest, in fours, as the minutes print them."""
    file: str
    """Relative to the folder of the record."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExcusedResult:
    """How many deputies are away for a reason."""

    excused: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EnteredResult:
    """A paper was entered, or a step marked."""

    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NotedResult:
    """A note was made."""

    noted: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectedResult:
    """A correction was made."""

    affects: tuple[str, ...]
    """The votes whose outcome depends on it."""


def as_json(value: object, word: Word) -> Plain:
    """Return a result as plain data."""
    return as_plain(value, word)
