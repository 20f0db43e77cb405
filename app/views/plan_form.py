# SPDX-License-Identifier: Apache-2.0
"""The form of a sitting that is being planned: every field as typed, and what can't be read in it.

What was typed is kept whatever is wrong with it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from app.domain.ids import BodyKey
from app.domain.kinds import SittingKind
from app.domain.member import Member
from app.domain.profile import Profile
from app.views.agenda_draft import ItemDraft
from app.wording import N_, Fact, Saying

Finding = tuple["PlanField", Saying]

LONGEST = 200
"""Letters of a place, a post or a name that a line of the desk and of an act can hold."""
LONGEST_CONVOCATION = 20
_DIGITS = 6
_DAY = re.compile(r"([0-9]{1,2})[./]([0-9]{1,2})[./]([0-9]{4})")
_TIME = re.compile(r"([0-9]{1,2})[:.]([0-9]{2})")
_YEARS = (1991, 2999)
CHAIR = ""
"""The choice that leaves it to the roster who presides and who signs."""
OUTSIDE = "—"
"""The choice of somebody who is no deputy of the body."""


class PlanField(StrEnum):
    """A field of the form, as findings name it."""

    DAY = "day"
    BODY = "body"
    KIND = "kind"
    NUMBER = "number"
    STARTS = "starts"
    PLACE = "place"
    CONVOCATION = "convocation"
    SESSION = "session"
    TOTAL = "total"
    NEXT_NUMBER = "next_number"
    ROSTER = "roster"
    PRESIDING = "presiding"
    PRESIDING_NAME = "presiding_name"
    PRESIDING_POST = "presiding_post"
    SIGNATORY = "signatory"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanForm:
    """What was typed and chosen, every field as text."""

    day: str = ""
    body: str = ""
    """The key of a profile."""
    kind: str = ""
    number: str = ""
    starts: str = "10:00"
    place: str = ""
    convocation: str = ""
    session: str = ""
    total: str = ""
    """How many members an organ has."""
    next_number: str = ""
    """The number of the first act, for a body that begins with the program."""
    presiding: str = CHAIR
    """The key of a deputy, or `OUTSIDE`."""
    presiding_name: str = ""
    presiding_post: str = ""
    signatory: str = CHAIR
    members: tuple[Member, ...] = ()
    rejected: int = 0
    """How many lines of what was read can't be taken; the clerk leaves them out, or mends them."""
    items: tuple[ItemDraft, ...] = ()

    def of(self, body: BodyKey) -> tuple[Member, ...]:
        """Return the deputies of one body of the sitting."""
        return tuple(each for each in self.members if each.body == body)


def day_typed(text: str) -> date | None:
    """Return a day typed as «14.05.2026» or «2026-05-14»; None for anything else."""
    found = _DAY.fullmatch(text.strip())
    try:
        if found:
            day, month, year = map(int, found.groups())
            typed = date(year, month, day)
        else:
            typed = date.fromisoformat(text.strip())
    except ValueError:
        return None
    return typed if _YEARS[0] <= typed.year <= _YEARS[1] else None


def time_typed(text: str) -> time | None:
    """Return a time typed as «10:00» or «10.00»; None for anything else."""
    found = _TIME.fullmatch(text.strip())
    try:
        return time(int(found[1]), int(found[2])) if found else None
    except ValueError:
        return None


def whole_number(text: str) -> int | None:
    """Return a whole number from 1; None for anything else."""
    digits = text.strip()
    plain = digits.isascii() and digits.isdecimal() and len(digits) <= _DIGITS
    return int(digits) if plain and int(digits) else None


def say(sentence: str, **facts: Fact) -> Saying:
    """Return a sentence with its facts."""
    return Saying(sentence, facts)


def unreadable(
    form: PlanForm, day: date | None, profile: Profile | None, kind: SittingKind | None
) -> Iterator[Finding]:
    """Find what can't be read, field by field."""
    if day is None:
        yield PlanField.DAY, say(N_("A day is written 14.05.2026."))
    elif profile is None:
        yield PlanField.BODY, say(N_("Choose the body that sits on {day}."), day=day)
    yield from _figures(form, kind)
    yield from _texts(form)


def _figures(form: PlanForm, kind: SittingKind | None) -> Iterator[Finding]:
    if whole_number(form.number) is None:
        yield PlanField.NUMBER, say(N_("The number is a whole number from 1."))
    if time_typed(form.starts) is None:
        yield PlanField.STARTS, say(N_("A time is written 10:00."))
    for name, text in (
        (PlanField.SESSION, form.session),
        (PlanField.NEXT_NUMBER, form.next_number),
    ):
        if text.strip() and whole_number(text) is None:
            yield name, say(N_("This is a whole number from 1, or nothing."))
    if kind is not None and not kind.whole and whole_number(form.total) is None:
        yield PlanField.TOTAL, say(N_("Say how many members there are: a whole number from 1."))


def _texts(form: PlanForm) -> Iterator[Finding]:
    outside = form.presiding == OUTSIDE
    for name, text, most in (
        (PlanField.PLACE, form.place, LONGEST),
        (PlanField.CONVOCATION, form.convocation, LONGEST_CONVOCATION),
        (PlanField.PRESIDING_NAME, form.presiding_name if outside else "", LONGEST),
        (PlanField.PRESIDING_POST, form.presiding_post if outside else "", LONGEST),
    ):
        if len(text) > most:
            yield name, say(N_("This is too long: at most {most} letters."), most=most)
        elif not text.isprintable():
            yield name, say(N_("There are signs in it that can't be printed."))
    if "/" in form.convocation:
        yield PlanField.CONVOCATION, say(N_("The name of a convocation has no “/”."))
