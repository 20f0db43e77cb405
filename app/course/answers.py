# SPDX-License-Identifier: Apache-2.0
"""Results as the public format has them: plain data, sentences worded in the reader's language."""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum

from app.storage.chain import Json
from app.wording import Saying

Word = Callable[[Saying], str]
ONLY_JOINT = frozenset({"bodies"})
"""Keys that stand only in the results of a joint sitting."""


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
        if not (key in ONLY_JOINT and each is None)
    }
