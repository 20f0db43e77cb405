# SPDX-License-Identifier: Apache-2.0
"""The register of a body after a fact."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import assert_never

from app.domain import events as e
from app.domain.evolve.mandates import ended_in
from app.domain.ids import MemberId
from app.domain.member import Roster, seated
from app.domain.register import (
    ActMark,
    ActState,
    ForeignAct,
    MandateEnd,
    NumberGiven,
    Register,
    Reserved,
    Sending,
)


def enter(register: Register, event: e.RegisterEvent) -> Register:
    """Return the register after a fact."""
    match event:
        case e.RosterEntered():
            return replace(register, roster=seated(event.members))
        case e.NumberingBegan():
            return replace(register, first_number=event.first)
        case e.NumberAssigned():
            return replace(register, numbers=(*register.numbers, _given(event)))
        case e.NumbersReserved():
            return replace(register, reserved=(*register.reserved, _reserved(event)))
        case e.NumbersReleased():
            return _without(register, (event.first, event.last))
        case e.ForeignActEntered():
            act = ForeignAct(number=event.number, seq=event.seq, title=event.title, day=event.day)
            return replace(register, foreign=(*register.foreign, act))
        case e.ActMarked():
            return _with_act(register, event.number, lambda act: _marked(act, event))
        case e.ActVoided():
            return _with_act(register, event.number, lambda act: _voided(act, event))
        case e.NameSettled():
            forms = {**register.forms, event.name: MappingProxyType(event.forms)}
            return replace(register, forms=MappingProxyType(forms))
        case e.SittingEntered():
            sittings = {**register.sittings, event.sitting: ""}
            return replace(register, sittings=MappingProxyType(sittings))
        case e.SittingEnded():
            sittings = {**register.sittings, event.sitting: event.head}
            return replace(register, sittings=MappingProxyType(sittings))
        case e.MandateEnded():
            end = MandateEnd(name=event.name, day=event.day)
            ended = {**register.ended, event.member: end}
            return _with_ends(register, ended, ended_in(register.roster, event.member, event.day))
        case e.MandateRestored():
            ended = {key: end for key, end in register.ended.items() if key != event.member}
            return _with_ends(register, ended, ended_in(register.roster, event.member, None))
        case _:
            assert_never(event)


def _given(event: e.NumberAssigned) -> NumberGiven:
    return NumberGiven(number=event.number, seq=event.seq, sitting=event.sitting, given=event.given)


def _reserved(event: e.NumbersReserved) -> Reserved:
    return Reserved(first=event.first, last=event.last, reason=event.reason)


def _without(register: Register, span: tuple[int, int]) -> Register:
    kept = (each for each in register.reserved if each.span != span)
    return replace(register, reserved=tuple(kept))


def _voided(act: NumberGiven, event: e.ActVoided) -> NumberGiven:
    return replace(act, state=ActState.VOID, why_void=event.reason)


def _with_act(
    register: Register, number: str, change: Callable[[NumberGiven], NumberGiven]
) -> Register:
    numbers = tuple(change(each) if each.number == number else each for each in register.numbers)
    return replace(register, numbers=numbers)


def _marked(act: NumberGiven, event: e.ActMarked) -> NumberGiven:
    match event.mark:
        case ActMark.PRINTED:
            blanks = (*act.blanks, event.blank) if event.blank else act.blanks
            return replace(act, printed=act.printed + 1, blanks=blanks)
        case ActMark.SIGNED:
            return replace(act, state=ActState.SIGNED, signed=event.day)
        case ActMark.SENT:
            sent = (*act.sent, Sending(to=event.to, day=event.day))
            return replace(act, state=ActState.SENT, sent=sent)
        case _:
            assert_never(event.mark)


def _with_ends(
    register: Register, ended: Mapping[MemberId, MandateEnd], roster: Roster
) -> Register:
    return replace(register, ended=MappingProxyType(dict(ended)), roster=roster)
