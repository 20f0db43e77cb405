# SPDX-License-Identifier: Apache-2.0
"""The register of a body after a fact."""

from dataclasses import replace
from types import MappingProxyType
from typing import assert_never

from app.domain import events as e
from app.domain.member import seated
from app.domain.register import NumberGiven, Register


def enter(register: Register, event: e.RegisterEvent) -> Register:
    """Return the register after a fact."""
    match event:
        case e.RosterEntered():
            return replace(register, roster=seated(event.members))
        case e.NumberingBegan():
            return replace(register, first_number=event.first)
        case e.NumberAssigned():
            given = NumberGiven(number=event.number, seq=event.seq, sitting=event.sitting)
            return replace(register, numbers=(*register.numbers, given))
        case e.NameSettled():
            forms = {**register.forms, event.name: MappingProxyType(event.forms)}
            return replace(register, forms=MappingProxyType(forms))
        case e.SittingEntered():
            sittings = {**register.sittings, event.sitting: ""}
            return replace(register, sittings=MappingProxyType(sittings))
        case e.SittingEnded():
            sittings = {**register.sittings, event.sitting: event.head}
            return replace(register, sittings=MappingProxyType(sittings))
        case _:
            assert_never(event)
