# SPDX-License-Identifier: Apache-2.0
"""The keys of a step, read one by one: of the right type, or refused with the key named."""

from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from app.domain.decide.guards import malformed
from app.domain.ids import BodyKey, MemberId
from app.domain.refusals import Malformed
from app.domain.selection import ByBody, Everyone, First, Named, Selection
from app.domain.sitting import Sitting
from app.domain.tally import Tally
from app.wording import N_

Option = TypeVar("Option", bound=StrEnum)
ALL_EXCEPT = "all_except"
"""In a table of whom a step means: everybody but these."""


class Keys:
    """The keys of one step or of one table inside it."""

    def __init__(
        self, table: Mapping[str, object], where: str = "", *, beside: Path = Path()
    ) -> None:
        self._table = table
        self._where = where
        self._beside = beside

    def __contains__(self, key: str) -> bool:
        return key in self._table

    def check(self, required: Sequence[str], optional: Sequence[str]) -> None:
        """Refuse a missing key and one that the action doesn't know."""
        for key in required:
            if key not in self._table:
                raise malformed(N_("the key “{key}” is missing"), key=self._name(key))
        for key in self._table:
            if key not in {*required, *optional}:
                raise malformed(N_("the key “{key}” is not known here"), key=self._name(key))

    def text(self, key: str, default: str = "") -> str:
        """Return a text."""
        value = self._table.get(key, default)
        if not isinstance(value, str):
            raise self._wrong(key, N_("“{key}” must be a text"))
        return value

    def named(self, key: str) -> str:
        """Return a text that isn't empty."""
        value = self.text(key).strip()
        if not value:
            raise self._wrong(key, N_("“{key}” is empty"))
        return value

    def maybe(self, key: str) -> str | None:
        """Return a text that isn't empty, or None when it wasn't given."""
        return self.named(key) if key in self._table else None

    def file(self, key: str) -> Path:
        """Return a file, named relative to the course."""
        return self._beside / self.named(key)

    def number(self, key: str, default: int | None = None) -> int:
        """Return a whole number, at least 0."""
        value = self._table.get(key, default)
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            raise self._wrong(key, N_("“{key}” must be a whole number"))
        return value

    def maybe_number(self, key: str) -> int | None:
        """Return a whole number, or None when it wasn't given."""
        return self.number(key) if key in self._table else None

    def minutes(self, key: str) -> int | None:
        """Return a number of minutes, 0 for true and None for false."""
        given = self._table.get(key)
        if isinstance(given, bool):
            return 0 if given else None
        return self.number(key)

    def number_or_text(self, key: str) -> int | str | None:
        """Return a number or a text, or None when it wasn't given."""
        value = self._table.get(key)
        return self.maybe(key) if isinstance(value, str) else self.maybe_number(key)

    def day(self, key: str) -> date | None:
        """Return a day, or None when it wasn't given."""
        value = self._table.get(key)
        if value is None:
            return None
        if type(value) is not date:
            raise self._wrong(key, N_("“{key}” must be a date such as 2026-05-14"))
        return value

    def one_of(self, key: str, options: type[Option], default: Option) -> Option:
        """Return one of the values the key may have."""
        value = self._table.get(key, default.value)
        if isinstance(value, str) and value in set(options):
            return options(value)
        known = ", ".join(option.value for option in options)
        raise malformed(N_("“{key}” must be one of: {known}"), key=self._name(key), known=known)

    def the_day(self, key: str) -> date:
        """Return a day that must be given."""
        day = self.day(key)
        if day is None:
            raise self._wrong(key, N_("“{key}” must be a date such as 2026-05-14"))
        return day

    def days(self, key: str) -> tuple[date, ...]:
        """Return a list of days."""
        value = self._table.get(key, [])
        if not isinstance(value, list):
            raise self._wrong(key, N_("“{key}” must be a list"))
        found = tuple(each for each in value if type(each) is date)
        if len(found) < len(value):
            raise self._wrong(key, N_("“{key}” must be a date such as 2026-05-14"))
        return found

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts; one text stands for a list of one."""
        value = self._table.get(key, [])
        if isinstance(value, str):
            value = [value]
        if not isinstance(value, list):
            raise self._wrong(key, N_("“{key}” must be a list"))
        found = tuple(each for each in value if isinstance(each, str) and each.strip())
        if len(found) < len(value):
            raise self._wrong(key, N_("“{key}” must be a list of texts"))
        return found

    def tables(self, key: str) -> "tuple[Keys, ...]":
        """Return a list of tables."""
        value = self._table.get(key, [])
        if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
            raise self._wrong(key, N_("“{key}” must be a list of tables"))
        name = self._name(key)
        return tuple(Keys(each, f"{name}[{order}].") for order, each in enumerate(value, start=1))

    def flag(self, key: str) -> bool:
        """Return true or false; false when it wasn't given."""
        value = self._table.get(key, False)
        if not isinstance(value, bool):
            raise self._wrong(key, N_("“{key}” must be true or false"))
        return value

    def cell(self, key: str) -> str:
        """Return a value as a table of text would hold it."""
        value = self._table.get(key, "")
        if isinstance(value, bool) or not isinstance(value, str | int | date):
            raise self._wrong(key, N_("“{key}” must be a text, a number or a date"))
        return str(value)

    def values(self, key: str) -> tuple[str, ...]:
        """Return one or several values as texts; an empty list says that there is none."""
        value = self._table.get(key)
        return self.texts(key) if isinstance(value, list) else (self._one(key),)

    def _one(self, key: str) -> str:
        text = " ".join(self.cell(key).split())
        if not text:
            raise self._wrong(key, N_("“{key}” is empty"))
        return text

    def table(self, key: str) -> "Keys":
        """Return a table."""
        table = self.table_or_none(key)
        if table is None:
            raise self._wrong(key, N_("“{key}” must be a table"))
        return table

    def table_or_none(self, key: str) -> "Keys | None":
        """Return a table, or None when the value isn't one."""
        value = self._table.get(key)
        return Keys(value, f"{self._name(key)}.") if isinstance(value, dict) else None

    def who(self, key: str, sitting: Sitting) -> Selection:
        """Return whom a `who` means; nobody when it wasn't given."""
        value = self._table.get(key, [])
        bodies = {str(body.key) for body in sitting.bodies}
        if isinstance(value, dict) and value and set(value) <= bodies:
            parts = ((BodyKey(body), self._who(key, part)) for body, part in value.items())
            return ByBody(tuple(parts))
        return self._who(key, value)

    @property
    def names(self) -> tuple[str, ...]:
        """The keys of the table."""
        return tuple(self._table)

    def is_text(self, key: str) -> bool:
        """Tell whether a text was given."""
        return isinstance(self._table.get(key), str)

    def by_body(self, key: str, sitting: Sitting) -> dict[BodyKey, int]:
        """Return a figure; in a joint sitting a table with one for each body."""
        bodies = [body.key for body in sitting.bodies]
        if len(bodies) == 1:
            return {bodies[0]: self.number(key)}
        table = self.table_or_none(key)
        if table is None:
            raise self._wrong(key, N_("“{key}” must be a table by body"))
        table.check(bodies, ())
        return {body: table.number(body) for body in bodies}

    def figures(self, sitting: Sitting) -> dict[BodyKey, Tally]:
        """Return counted votes; in a joint sitting each key holds a table by prefix."""
        bodies = [body.key for body in sitting.bodies]
        if len(bodies) == 1:
            return {bodies[0]: self._tally(self)}
        known = {str(body) for body in bodies}
        parts = {body: Keys(self._column(str(body), known), self._where) for body in bodies}
        return {body: self._tally(part) for body, part in parts.items()}

    def _column(self, body: str, known: set[str]) -> dict[str, object]:
        column: dict[str, object] = {}
        for key in ("in_favour", "against", "abstained"):
            value = self._table.get(key, {})
            if not isinstance(value, dict) or not set(value) <= known:
                raise self._wrong(key, N_("“{key}” must be a table by body"))
            column[key] = value.get(body, 0)
        return column

    def _tally(self, part: "Keys") -> Tally:
        return Tally(
            in_favour=part.number("in_favour", 0),
            against=part.number("against", 0),
            abstained=part.number("abstained", 0),
        )

    def _who(self, key: str, value: object) -> Named | Everyone | First:
        match value:
            case "all":
                return Everyone()
            case {"all_except": list(but), **rest} if not rest:
                return Everyone(self._members(key, but))
            case bool():
                raise self._wrong(key, N_("“{key}” doesn't say who"))
            case int() if value >= 0:
                return First(value)
            case str():
                return Named((MemberId(value),))
            case list():
                return Named(self._members(key, value))
            case _:
                raise self._wrong(key, N_("“{key}” doesn't say who"))

    def _members(self, key: str, value: Sequence[object]) -> tuple[MemberId, ...]:
        members = tuple(MemberId(each) for each in value if isinstance(each, str))
        if len(members) < len(value):
            raise self._wrong(key, N_("“{key}” must be a list of keys"))
        return members

    def _wrong(self, key: str, sentence: str) -> Malformed:
        return malformed(sentence, key=self._name(key))

    def _name(self, key: str) -> str:
        return self._where + key
