# SPDX-License-Identifier: Apache-2.0
"""Who registered in each round, and who was at the sitting: for the body and its controllers.

Attendance is watched by members of the Central Election Commission (CL95 33(4), CL26 54(4)), so the
statement has a line for one of them.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from app.domain import events as e
from app.domain.ids import MemberId
from app.domain.member import Member
from app.domain.registration import Reason
from app.domain.sitting import Sitting
from app.views.paper import Column, Heading, Paper, Part, Signature, Table, Text, Weight
from app.views.papers import Frame, paper, presiding_signatures
from app.views.phrases import Phrases
from app.views.record import Record

REGISTRATION: Final = "registration"
ATTENDANCE: Final = "attendance"


@dataclass(slots=True, kw_only=True)
class Round:
    """A round of registration, with when each deputy came and left until the next one."""

    number: int
    opened: str
    deputies: tuple[Member, ...]
    closed: str = ""
    came: dict[MemberId, str] = field(default_factory=dict)


@dataclass(slots=True, kw_only=True)
class Presence:
    """When a deputy came and left in the whole of the sitting."""

    came: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    reason: Reason | None = None
    paper: str = ""

    def arrive(self, time: str) -> None:
        """Note an arrival; who registers again in a later round was here all the time."""
        if len(self.came) == len(self.left):
            self.came.append(time)

    def leave(self, time: str) -> None:
        """Note a departure of somebody who was here."""
        if len(self.came) > len(self.left):
            self.left.append(time)

    def note(self, reason: Reason, document: str) -> None:
        """Note why the deputy is away, and the paper that says so."""
        self.reason, self.paper = reason, document


def registrations(record: Record, say: Phrases) -> Iterator[Paper]:
    """Return the rounds of personal registration, each with its list (PR п.6)."""
    rounds = rounds_of(record)
    if rounds:
        frame = Frame(
            kind=REGISTRATION,
            title=say("registration.title"),
            signatures=presiding_signatures(record, say),
        )
        parts = tuple(part for each in rounds for part in _round(each, record.sitting, say))
        yield paper(record, say, frame, parts)


def attendances(record: Record, say: Phrases) -> Iterator[Paper]:
    """Return who was there and why the others weren't."""
    if rounds_of(record):
        frame = Frame(
            kind=ATTENDANCE,
            title=say("attendance.title"),
            signatures=(
                *presiding_signatures(record, say),
                Signature(post=say("attendance.controller")),
            ),
        )
        yield paper(record, say, frame, tuple(_attendance(record, say)))


def rounds_of(record: Record) -> tuple[Round, ...]:
    """Return the rounds of registration, each with its deputies and when they came."""
    rounds: list[Round] = []
    for moment in record.moments:
        match moment.event:
            case e.RegistrationOpened(round=number):
                deputies = moment.after.members
                rounds.append(Round(number=number, opened=moment.clock, deputies=deputies))
            case e.RegistrationClosed() | e.SittingOpened():
                rounds[-1].closed = moment.clock
            case e.MembersRegistered(members=members):
                for member in members:
                    rounds[-1].came.setdefault(member, moment.clock)
            case _:
                pass
    return tuple(rounds)


def _round(the: Round, sitting: Sitting, say: Phrases) -> Iterator[Part]:
    yield Heading(text=say("registration.round", round=the.number))
    closed = the.closed or say("common.blank")
    yield Text(text=say("registration.times", opened=the.opened, closed=closed))
    for body in sitting.bodies:
        # Each chamber of a joint sitting numbers its own seats.
        if sitting.joint:
            yield Text(text=body.name, weight=Weight.STRONG)
        yield Table(
            columns=(
                Column(title=say("column.seat"), share=2, centred=True),
                Column(title=say("column.member"), share=9),
                Column(title=say("column.came"), share=4, centred=True),
            ),
            rows=tuple(
                (str(each.seat), each.name, the.came.get(each.id, say("common.none")))
                for each in the.deputies
                if sitting.body_of[each.id] == body.key
            ),
        )


def presences_of(record: Record) -> dict[MemberId, Presence]:
    """Return when each deputy came and left, and why somebody was away."""
    found = {each.id: Presence() for each in record.deputies}
    for moment in record.moments:
        match moment.event:
            case e.MembersRegistered(members=members):
                for key in members:
                    found[key].arrive(moment.clock)
            case e.MembersLeft(members=members):
                for key in members:
                    found[key].leave(moment.clock)
            case e.RegistrationClosed() | e.SittingOpened():
                # A round begins from nobody: who didn't register in it isn't here any more.
                for key in found.keys() - moment.after.registration.registered:
                    found[key].leave(moment.clock)
            case e.MembersExcused(members=members, reason=reason, paper=document):
                for key in members:
                    found[key].note(reason, document)
            case _:
                pass
    return found


def _attendance(record: Record, say: Phrases) -> Iterator[Part]:
    sitting = record.sitting
    presences = presences_of(record)
    for body in sitting.bodies:
        mine = tuple(each for each in record.deputies if sitting.body_of[each.id] == body.key)
        came = [each for each in mine if presences[each.id].came]
        excused = [each for each in mine if each not in came and presences[each.id].reason]
        if len(sitting.bodies) > 1:
            yield Text(text=body.name, weight=Weight.STRONG)
        yield Text(
            text=say(
                "attendance.sum",
                total=body.total,
                came=len(came),
                excused=len(excused),
                absent=len(mine) - len(came) - len(excused),
            )
        )
        yield _list(mine, presences, say)


def _list(members: tuple[Member, ...], presences: dict[MemberId, Presence], say: Phrases) -> Table:
    return Table(
        columns=(
            Column(title=say("column.seat"), share=2, centred=True),
            Column(title=say("column.member"), share=8),
            Column(title=say("column.came"), share=3, centred=True),
            Column(title=say("column.left"), share=3, centred=True),
            Column(title=say("column.reason"), share=5),
        ),
        rows=tuple(
            (
                str(each.seat),
                each.name,
                ", ".join(presences[each.id].came),
                ", ".join(presences[each.id].left),
                _why(presences[each.id], say),
            )
            for each in members
        ),
    )


def _why(presence: Presence, say: Phrases) -> str:
    """Say why a deputy wasn't there, or that nothing is known of it."""
    if presence.reason is None:
        return "" if presence.came else say("attendance.absent")
    reason = say(f"reason.{presence.reason}")
    return f"{reason} ({presence.paper})" if presence.paper else reason
