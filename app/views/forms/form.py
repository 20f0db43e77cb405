# SPDX-License-Identifier: Apache-2.0
"""A form as values: its fields, what may stand in them, and what is wrong with what was typed.

The rules of the chamber aren't here: a form only asks whether an entry can be read. Whether the
deed is allowed is learned by trying it, as everywhere on the desk.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import TypeAlias

from app.domain.ids import MemberId
from app.views.deeds import Permission
from app.wording import N_, Saying

Told: TypeAlias = str | Saying
"""A name as people gave it, or a sentence to be worded in the language of the window."""
Entered: TypeAlias = Mapping[str, tuple[str, ...]]
"""By the key of the field what was typed or chosen, without empty values."""

LONGEST_LINE, LONGEST_TEXT = 500, 4000
MOST_DIGITS = 4
_DAY = re.compile(r"([0-9]{1,2})[.]([0-9]{1,2})[.]([0-9]{4})")
_TIME = re.compile(r"([01]?[0-9]|2[0-3])[.:]([0-5][0-9])")
_FIGURE = re.compile("[0-9]+")
_ACT_NUMBER = re.compile(r"(?:№ *)?0*[1-9][0-9]{0,3}(?![0-9]).*", re.DOTALL)
_SEATS = re.compile("[0-9]+(?:[ ,;]+[0-9]+)*")


class Entry(StrEnum):
    """How a field is filled."""

    LINE = "line"
    LINES = "lines"
    """Several, one a line; as they come from a table or a text of others."""
    NUMBER = "number"
    ACT_NUMBER = "act_number"
    """Its place in the count, or whole as it stands on the act."""
    CHOICE = "choice"
    TICKS = "ticks"
    """Any of the options."""
    SEATS = "seats"
    """Deputies, by the numbers of their seats at the desk."""
    DAY = "day"
    TIME = "time"


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One of the things to choose from."""

    key: str
    name: Told


@dataclass(frozen=True, slots=True, kw_only=True)
class FormField:
    """One thing that is asked for."""

    key: str
    label: Told
    entry: Entry = Entry.LINE
    options: tuple[Option, ...] = ()
    value: tuple[str, ...] = ()
    """What stands in it at first; of a choice the keys."""
    required: bool = False
    one: bool = False
    """Of seats: exactly one deputy."""
    hint: Told = ""
    reshapes: bool = False
    """What else is asked for hangs on it."""
    seats: Mapping[int, MemberId] = field(default_factory=lambda: MappingProxyType({}))
    """Who is reached by which number, where deputies are asked for."""

    @property
    def longest(self) -> int:
        """The most signs that may be typed."""
        return LONGEST_TEXT if self.entry is Entry.LINES else LONGEST_LINE


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """What a deed asks for, and whether it is allowed now."""

    title: Told
    does: Told
    """The words of the button that carries it out."""
    fields: tuple[FormField, ...] = ()
    permission: Permission = Permission()
    note: Told = ""
    """What is to be known before it is carried out."""
    twice: bool = False
    """Pressed twice: it can't be taken back."""


def problems(form: Form, entered: Entered) -> Mapping[str, Saying]:
    """Return by field what can't be read, in a sentence; nothing when the form can be sent."""
    found = ((each.key, problem(each, entered.get(each.key, ()))) for each in form.fields)
    return {key: saying for key, saying in found if saying is not None}


def problem(the: FormField, values: Sequence[str]) -> Saying | None:
    """Return what is wrong with the entry of one field."""
    text = "\n".join(values)
    if not text.strip():
        return Saying(N_("This has to be filled in.")) if the.required else None
    if len(text) > the.longest:
        sentence = N_("{length} signs are typed, and {most} have room.")
        return Saying(sentence, {"length": len(text), "most": the.longest})
    if any(not (sign.isprintable() or sign in "\n\t") for sign in text):
        return Saying(N_("There is a sign in it that can't be printed; type it anew."))
    check = _CHECKS.get(the.entry)
    return check(the, text.strip()) if check is not None else None


def _number(_: FormField, text: str) -> Saying | None:
    if _FIGURE.fullmatch(text) and text.isascii() and len(text) <= MOST_DIGITS:
        return None
    return Saying(N_("Write a number in digits, of four at most."))


def _act_number(_: FormField, text: str) -> Saying | None:
    if _ACT_NUMBER.fullmatch(text):
        return None
    return Saying(N_("Write the number of the act, of four digits at most, or as it stands on it."))


def _seats(the: FormField, text: str) -> Saying | None:
    if not _SEATS.fullmatch(text):
        return Saying(N_("Write the numbers of the seats: 12, 40."))
    numbers = seats_in(text)
    unknown = next((each for each in numbers if each not in the.seats), None)
    if unknown is not None:
        return Saying(N_("There is no deputy on seat {seat}"), {"seat": unknown})
    if the.one and len(numbers) > 1:
        return Saying(N_("Here one deputy is named."))
    return None


def _lines(the: FormField, text: str) -> Saying | None:
    """Find a line that begins with a seat where nobody sits; other lines are free."""
    firsts = (cells(each)[0] for each in text.split("\n") if each.strip())
    numbers = (int(each[:9]) for each in firsts if _FIGURE.fullmatch(each))
    unknown = next((each for each in numbers if the.seats and each not in the.seats), None)
    if unknown is None:
        return None
    return Saying(N_("There is no deputy on seat {seat}"), {"seat": unknown})


def _day(_: FormField, text: str) -> Saying | None:
    return None if day_of(text) else Saying(N_("Write the day as 14.05.2026."))


def _time(_: FormField, text: str) -> Saying | None:
    return None if is_time(text) else Saying(N_("Write the time as 12.30."))


def _choice(the: FormField, text: str) -> Saying | None:
    known = {each.key for each in the.options}
    return None if known.issuperset(text.split("\n")) else Saying(N_("Choose one of the list."))


_CHECKS: Mapping[Entry, Callable[[FormField, str], Saying | None]] = {
    Entry.NUMBER: _number,
    Entry.ACT_NUMBER: _act_number,
    Entry.LINES: _lines,
    Entry.SEATS: _seats,
    Entry.DAY: _day,
    Entry.TIME: _time,
    Entry.CHOICE: _choice,
    Entry.TICKS: _choice,
}


def is_time(text: str) -> bool:
    """Tell whether a text is a time of day as people write it, «12.30»."""
    return _TIME.fullmatch(text.strip()) is not None


def day_of(text: str) -> date | None:
    """Return a day as people write it, «14.05.2026»; None when there is no such day."""
    found = _DAY.fullmatch(text.strip())
    if found is None:
        return None
    day, month, year = map(int, found.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return None


def seats_in(text: str) -> tuple[int, ...]:
    """Return the numbers of seats in a text."""
    return tuple(int(each[:9]) for each in _FIGURE.findall(text))


def cells(text: str) -> tuple[str, ...]:
    """Return the parts of a line, set apart by a semicolon or as a table gives them."""
    return tuple(" ".join(each.split()) for each in re.split("[;\t]", text))


def members_of(the: FormField, values: Sequence[str]) -> tuple[MemberId, ...]:
    """Return the deputies whose seats were typed, each once."""
    numbers = [int(each) for each in _FIGURE.findall(" ".join(values))]
    return tuple(dict.fromkeys(the.seats[each] for each in numbers if each in the.seats))


def line(entered: Entered, key: str) -> str:
    """Return what was typed into a field of one line."""
    return " ".join(" ".join(entered.get(key, ())).split())


def feasible(permission: Permission) -> bool:
    """Tell whether a deed is allowed, or to be had with a reason."""
    return permission.allowed or permission.objection


def best(permissions: Iterable[Permission], none: Saying) -> Permission:
    """Return how a deed stands that may be done to several things: as for the first it fits."""
    tried = list(permissions)
    if not tried:
        return Permission(allowed=False, why_not=none)
    return next((each for each in tried if feasible(each)), tried[0])
