# SPDX-License-Identifier: Apache-2.0
"""An act after it was numbered: corrected until it is signed, printed, signed, sent, void.

The number belongs to the body's register, and so does what happens to the act on paper: it goes on
when the sitting itself is sealed (practice W12).
"""

from dataclasses import dataclass
from datetime import date

from app.domain.decide.guards import AFTER, LIVE, SEALED, malformed, stage
from app.domain.events import ActMarked, ActVoided, RegisterEvent, ResolutionCorrected, SittingEvent
from app.domain.refusals import Refusal, ResolutionSigned, weigh
from app.domain.register import ActMark, ActState, NumberGiven, Register
from app.domain.resolution import Printed, Resolution
from app.domain.sitting import Sitting
from app.kazakh.alphabet import composed
from app.wording import N_


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """What happened to an act on paper, and when."""

    mark: ActMark
    day: date
    to: str = ""
    blank: str = ""
    """The number of the headed sheet it was printed on."""


def the_act(register: Register, number: int | str) -> NumberGiven:
    """Return the act of that number, as it is written or by its place in the count: 7 or «7»."""
    written = composed(str(number).strip())
    named = (each for each in register.numbers if each.number == written)
    counted = (each for each in register.numbers if each.seq is not None)
    placed = (each for each in counted if str(each.seq) == written)
    for each in (*named, *placed):
        return each
    raise malformed(N_("no act has the number {number}"), number=number)


def of_this_sitting(sitting: Sitting, number: str) -> Resolution:
    """Return the act of this sitting that has the number."""
    for each in sitting.resolutions:
        if each.number == number:
            return each
    raise malformed(N_("the act {number} is of another sitting"), number=number)


def correctable(
    sitting: Sitting, register: Register, number: int | str, clauses: tuple[str, ...]
) -> Resolution:
    """Return the act of this sitting whose text may still be corrected."""
    given = the_act(register, number)
    if not any(clause.strip() for clause in clauses):
        raise malformed(N_("the corrected act has no text"))
    act = of_this_sitting(sitting, given.number)
    weigh((stage(sitting, *LIVE, *AFTER),), because=None)
    _not_void(given)
    weigh((_unsigned(given),), because=None)
    if tuple(map(composed, clauses)) == act.act.clauses:
        raise malformed(N_("the act {number} has this text already"), number=given.number)
    return act


def corrected(number: str, reason: str, printed: Printed) -> tuple[ResolutionCorrected]:
    """Return the fact that an act got another text under its number."""
    return (
        ResolutionCorrected(
            number=number,
            act=printed.act,
            reason=reason,
            file=printed.file,
            sha256=printed.sha256,
        ),
    )


def mark(
    sitting: Sitting, register: Register, number: int | str, fact: Marked
) -> tuple[SittingEvent | RegisterEvent, ...]:
    """Record that an act was printed, signed or sent."""
    given = the_act(register, number)
    what = fact.mark
    weigh((stage(sitting, *LIVE, *AFTER, *SEALED),), because=None)
    _not_void(given)
    if what is ActMark.SIGNED and given.state is not ActState.NUMBERED:
        raise malformed(N_("the act {number} is signed already"), number=given.number)
    if what is ActMark.SENT and given.state is ActState.NUMBERED:
        raise malformed(N_("the act {number} is sent after it is signed"), number=given.number)
    return (ActMarked(number=given.number, mark=what, day=fact.day, to=fact.to, blank=fact.blank),)


def void(
    sitting: Sitting, register: Register, number: int | str, reason: str
) -> tuple[SittingEvent | RegisterEvent, ...]:
    """Declare an act void; its number stays its own and a new act takes another (S:185)."""
    given = the_act(register, number)
    weigh((stage(sitting, *LIVE, *AFTER, *SEALED),), because=None)
    _not_void(given)
    return (ActVoided(number=given.number, reason=reason),)


def _not_void(given: NumberGiven) -> None:
    if given.state is ActState.VOID:
        raise malformed(N_("the act {number} is void"), number=given.number)


def _unsigned(given: NumberGiven) -> Refusal | None:
    return None if given.state is ActState.NUMBERED else ResolutionSigned(number=given.number)
