# SPDX-License-Identifier: Apache-2.0
"""Numbers of the count that no act of these sittings has: reserved, or given elsewhere (W11).

The count runs over all acts of the body and convocation, also those made without the program. So
that no number is given twice and every gap is explained, both kinds stand in the register.
"""

from datetime import date

from app.domain.decide.guards import malformed
from app.domain.decide.resolution import number_and_place
from app.domain.events import ForeignActEntered, NumbersReleased, NumbersReserved
from app.domain.refusals import NumberTaken, weigh
from app.domain.register import Register
from app.domain.sitting import Sitting
from app.kazakh.alphabet import composed
from app.wording import N_


def reserve(
    sitting: Sitting, register: Register, span: tuple[int, int], reason: str
) -> tuple[NumbersReserved, ...]:
    """Set the numbers of a span aside; both its ends belong to it."""
    first, last = span
    if first < 1 or last < first:
        raise malformed(N_("numbers are reserved from one to the same or a later one"))
    if not reason.strip():
        raise malformed(N_("say for what the numbers are reserved"))
    if any(each.first <= last and first <= each.last for each in register.reserved):
        raise malformed(N_("some of these numbers are reserved already"))
    taken = min((seq for seq in register.taken if first <= seq <= last), default=None)
    if taken is not None:
        number = sitting.profile.number_text(taken, sitting.convocation)
        weigh((NumberTaken(number=number),), because=None)
    return (NumbersReserved(first=first, last=last, reason=composed(reason.strip())),)


def release(register: Register, first: int, reason: str) -> tuple[NumbersReleased, ...]:
    """Give back the numbers that were set aside from one on: the reservation was a slip."""
    kept = register.reserved_for(first)
    if kept is None:
        raise malformed(N_("the number {number} isn't reserved"), number=first)
    if not reason.strip():
        raise malformed(N_("say why the numbers are given back"))
    return (NumbersReleased(first=kept.first, last=kept.last, reason=composed(reason.strip())),)


def enter_foreign(
    sitting: Sitting, register: Register, given: int | str, act: tuple[str, date]
) -> tuple[ForeignActEntered, ...]:
    """Enter an act made elsewhere under its number: its title and its day."""
    title, day = act
    if not title.strip():
        raise malformed(N_("an act made elsewhere needs its title"))
    number, seq = number_and_place(sitting, register, given)
    taken = register.has_given(number, seq)
    weigh((NumberTaken(number=number) if taken else None,), because=None)
    return (ForeignActEntered(number=number, seq=seq, title=composed(title.strip()), day=day),)
