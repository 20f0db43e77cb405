# SPDX-License-Identifier: Apache-2.0
"""Results as the public format has them: plain data, sentences worded in the reader's language."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from enum import Enum

from app.plenary import Sheet
from app.storage.chain import Json
from app.wording import Saying

Word = Callable[[Saying], str]
ONLY_WHERE_SO = frozenset({"bodies", "candidates", "deadline", "warning"})
"""Keys that stand only where there is something to say: the two bodies of a joint sitting, a paper
with several names, a deadline of the law."""
ONLY_PRINTED = frozenset({"pdf", "sha256"})
"""Keys that stand only where a sheet was printed."""
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


def as_json(value: object, word: Word) -> Json:
    """Return a result as plain data."""
    match value:
        case None | bool() | int():
            return value
        case Enum():
            return str(value.value)
        case str():
            return value
        case date():
            return value.isoformat()
        case Saying():
            return word(value)
        case tuple() | list():
            return _sequence(value, word)
        case Mapping():
            return {str(key): as_json(each, word) for key, each in value.items()}
        case _ if is_dataclass(value) and not isinstance(value, type):
            return _record(value, word)
        case _:
            raise TypeError(type(value))


def _sequence(value: tuple[object, ...] | list[object], word: Word) -> Json:
    """Return a list; several sentences become one text."""
    if value and all(isinstance(each, Saying) for each in value):
        return " ".join(str(as_json(each, word)).strip() for each in value)
    return [as_json(each, word) for each in value]


def _record(value: object, word: Word) -> dict[str, Json]:
    if not is_dataclass(value):
        raise TypeError(type(value))
    found = {field.name: getattr(value, field.name) for field in fields(value)}
    return {
        key: as_json(each, word)
        for key, each in found.items()
        if not (key in ONLY_WHERE_SO | ONLY_PRINTED and each is None)
    }
