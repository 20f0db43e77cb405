# SPDX-License-Identifier: Apache-2.0
"""What else a clerk can do while a sitting runs, each with its form and whether it is allowed now.

Worked out when it is looked at, never on the way of a vote.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from app.domain.register import Register
from app.domain.sitting import Sitting
from app.views.deeds import Permission
from app.views.forms import acts, agenda, course, numbers, votes
from app.views.forms.form import Entered, Form, Told
from app.wording import N_, Saying

Maker: TypeAlias = Callable[[Sitting, Register, Entered], Form]


class Doing(StrEnum):
    """Something that is done by filling in a form."""

    PUT_QUESTION = "put_question"
    PROCEDURAL = "procedural"
    ANNUL = "annul"
    CASTING = "casting"
    LATE_ACT = "late_act"
    ADD_ITEM = "add_item"
    CHANGE_ITEM = "change_item"
    MOVE_ITEM = "move_item"
    WITHDRAW_ITEM = "withdraw_item"
    CARRY_OVER = "carry_over"
    WITHDRAW_CANDIDATE = "withdraw_candidate"
    CALL_BREAK = "call_break"
    POSTPONE = "postpone"
    HAND_OVER_CHAIR = "hand_over_chair"
    NOTE = "note"
    STATEMENT = "statement"
    ARRIVE = "arrive"
    LEAVE = "leave"
    EXCUSE = "excuse"
    SIGN_ACT = "sign_act"
    SEND_ACT = "send_act"
    CORRECT_ACT = "correct_act"
    VOID_ACT = "void_act"
    RESERVE_NUMBERS = "reserve_numbers"
    RELEASE_NUMBERS = "release_numbers"
    ENTER_FOREIGN = "enter_foreign"


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One thing that can be done, as a list of them shows it."""

    doing: Doing
    title: Told
    permission: Permission


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferGroup:
    """Things of one sort."""

    title: Saying
    offers: tuple[Offer, ...]


def _without_register(make: Callable[[Sitting, Entered], Form]) -> Maker:
    return lambda sitting, _, chosen: make(sitting, chosen)


_FORMS: Mapping[Doing, Maker] = {
    Doing.PUT_QUESTION: _without_register(votes.put_question),
    Doing.PROCEDURAL: _without_register(votes.procedural),
    Doing.ANNUL: votes.annul,
    Doing.CASTING: _without_register(votes.casting),
    Doing.LATE_ACT: votes.late_act,
    Doing.ADD_ITEM: _without_register(agenda.add_item),
    Doing.CHANGE_ITEM: _without_register(agenda.change_item),
    Doing.MOVE_ITEM: _without_register(agenda.move_item),
    Doing.WITHDRAW_ITEM: _without_register(agenda.withdraw_item),
    Doing.CARRY_OVER: _without_register(agenda.carry_over),
    Doing.WITHDRAW_CANDIDATE: _without_register(agenda.withdraw_candidate),
    Doing.CALL_BREAK: _without_register(course.call_break),
    Doing.POSTPONE: _without_register(course.postpone),
    Doing.HAND_OVER_CHAIR: _without_register(course.hand_over_chair),
    Doing.NOTE: _without_register(course.note),
    Doing.STATEMENT: _without_register(course.statement),
    Doing.ARRIVE: _without_register(course.arrive),
    Doing.LEAVE: _without_register(course.leave),
    Doing.EXCUSE: _without_register(course.excuse),
    Doing.SIGN_ACT: acts.sign,
    Doing.SEND_ACT: acts.send,
    Doing.CORRECT_ACT: acts.correct,
    Doing.VOID_ACT: acts.void,
    Doing.RESERVE_NUMBERS: numbers.reserve,
    Doing.RELEASE_NUMBERS: numbers.release,
    Doing.ENTER_FOREIGN: numbers.enter_foreign,
}

GROUPS: tuple[tuple[str, tuple[Doing, ...]], ...] = (
    (
        N_("Votes"),
        (Doing.PUT_QUESTION, Doing.PROCEDURAL, Doing.ANNUL, Doing.CASTING, Doing.LATE_ACT),
    ),
    (
        N_("Agenda"),
        (
            Doing.ADD_ITEM,
            Doing.CHANGE_ITEM,
            Doing.MOVE_ITEM,
            Doing.WITHDRAW_ITEM,
            Doing.CARRY_OVER,
            Doing.WITHDRAW_CANDIDATE,
        ),
    ),
    (
        N_("Deputies"),
        (Doing.ARRIVE, Doing.LEAVE, Doing.EXCUSE, Doing.STATEMENT),
    ),
    (
        N_("Course of the sitting"),
        (Doing.CALL_BREAK, Doing.POSTPONE, Doing.HAND_OVER_CHAIR, Doing.NOTE),
    ),
    (
        N_("Acts with a number"),
        (Doing.SIGN_ACT, Doing.SEND_ACT, Doing.CORRECT_ACT, Doing.VOID_ACT),
    ),
    (
        N_("Register of numbers"),
        (Doing.RESERVE_NUMBERS, Doing.RELEASE_NUMBERS, Doing.ENTER_FOREIGN),
    ),
)


def form_of(doing: Doing, sitting: Sitting, register: Register, chosen: Entered) -> Form:
    """Return the form of a deed; `chosen`: what stands in it, where more hangs on that."""
    return _FORMS[doing](sitting, register, chosen)


def offers(sitting: Sitting, register: Register) -> tuple[OfferGroup, ...]:
    """Return everything that is done by a form, in groups, with whether it is allowed now."""
    return tuple(
        OfferGroup(
            title=Saying(title), offers=tuple(_offer(each, sitting, register) for each in doings)
        )
        for title, doings in GROUPS
    )


def _offer(doing: Doing, sitting: Sitting, register: Register) -> Offer:
    form = form_of(doing, sitting, register, {})
    return Offer(doing=doing, title=form.title, permission=form.permission)
