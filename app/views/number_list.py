# SPDX-License-Identifier: Apache-2.0
"""The register of numbers as a list to be read: whose each is, and what became of the act."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.register import ActState, NumberGiven, Register
from app.domain.sitting import Sitting
from app.views.forms.acts import about_of
from app.views.forms.form import Told
from app.views.forms.numbers import run_name
from app.views.numbering import Holder, NumberRow, number_rows
from app.wording import N_, Saying

PRINTED = N_("printed: {times}")


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberLine:
    """A line of the list."""

    number: str
    said: tuple[Told, ...]
    """What there is to say of it, in its order."""
    gap: bool = False
    """Nobody has it and nothing explains it."""


def number_lines(sitting: Sitting, register: Register) -> tuple[NumberLine, ...]:
    """Return every number of the body, the greatest first."""
    return tuple(_line(sitting, register, row) for row in reversed(number_rows(register)))


def _line(sitting: Sitting, register: Register, row: NumberRow) -> NumberLine:
    run = run_name(row.first or 0, row.last or 0)
    match row.holder:
        case Holder.ACT if row.act is not None:
            about = about_of(sitting, row.number) or _other_day(row.act)
            return NumberLine(number=row.number, said=(about, *_became(row.act)))
        case Holder.FOREIGN:
            day = next(each.day for each in register.foreign if each.number == row.number)
            made = Saying(N_("made elsewhere, {day}"), {"day": day})
            return NumberLine(number=row.number, said=(row.about, made))
        case Holder.RESERVED:
            kept = Saying(N_("set aside: {reason}"), {"reason": row.about})
            return NumberLine(number=run, said=(kept,))
        case _:
            gap = N_("before the chancery's number") if row.chancery else N_("nothing explains it")
            return NumberLine(number=run, said=(Saying(gap),), gap=not row.chancery)


def _other_day(given: NumberGiven) -> Saying:
    return Saying(N_("sitting {number}"), {"number": given.sitting.rpartition("/")[2]})


def _became(given: NumberGiven) -> Iterator[Saying]:
    """Say what became of an act on paper."""
    if given.given:
        yield Saying(N_("number of the chancery"))
    if given.printed:
        yield Saying(PRINTED, {"times": given.printed})
    if given.signed is not None:
        yield Saying(N_("signed {day}"), {"day": given.signed})
    for sending in given.sent:
        to = sending.to or "–"
        yield Saying(N_("sent {day}: {to}"), {"day": sending.day, "to": to})
    if given.state is ActState.NUMBERED:
        yield Saying(N_("numbered"))
    if given.state is ActState.VOID:
        yield Saying(N_("void: {reason}"), {"reason": given.why_void or "–"})
