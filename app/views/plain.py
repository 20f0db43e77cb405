# SPDX-License-Identifier: Apache-2.0
"""What a view came to as plain data, sentences worded in the reader's language."""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Final, TypeAlias

from app.wording import Saying

Plain: TypeAlias = (
    str | int | bool | list["Plain"] | tuple["Plain", ...] | dict[str, "Plain"] | None
)
Word: TypeAlias = Callable[[Saying], str]

ONLY_WHERE_SO: Final = frozenset({"bodies", "candidates", "deadline", "warning"})
"""Keys that stand only where there is something to say: the two bodies of a joint sitting, a paper
with several names, a deadline of the law."""
ONLY_PRINTED: Final = frozenset({"pdf", "sha256"})
"""Keys that stand only where a sheet was printed."""


def as_plain(value: object, word: Word) -> Plain:
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
            return {str(key): as_plain(each, word) for key, each in value.items()}
        case _ if is_dataclass(value) and not isinstance(value, type):
            return _record(value, word)
        case _:
            raise TypeError(type(value))


def _sequence(value: tuple[object, ...] | list[object], word: Word) -> Plain:
    """Return a list; several sentences become one text."""
    if value and all(isinstance(each, Saying) for each in value):
        return " ".join(str(as_plain(each, word)).strip() for each in value)
    return [as_plain(each, word) for each in value]


def _record(value: object, word: Word) -> dict[str, Plain]:
    if not is_dataclass(value):
        raise TypeError(type(value))
    found = {field.name: getattr(value, field.name) for field in fields(value)}
    return {
        key: as_plain(each, word)
        for key, each in found.items()
        if not (key in ONLY_WHERE_SO | ONLY_PRINTED and each is None)
    }
