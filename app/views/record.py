# SPDX-License-Identifier: Apache-2.0
"""The record of a sitting told again: every fact with its moment and the sitting around it.

The minutes and the papers beside them are drawn from this one fold, so they can't disagree with the
desk or with one another. Moments are told in the body's own time.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from functools import cached_property
from types import MappingProxyType
from typing import Final, TypeAlias

from app.domain import events as e
from app.domain.body import Officer
from app.domain.evolve import begin, evolve
from app.domain.ids import BallotId, MemberId
from app.domain.member import Member
from app.domain.register import Register
from app.domain.sitting import Sitting

Recorded: TypeAlias = tuple[e.SittingEvent, datetime]
"""A fact of the sitting's stream, and when it was recorded."""

_COUNTED: Final = (
    e.VotesCast,
    e.VotesWithdrawn,
    e.CountEntered,
    e.SecretCountEntered,
    e.VotesImported,
)
"""What a vote is counted from: papers give the count, so these moments needn't be kept."""

_SHOWN_DIGITS, _GROUP = 20, 4


class NothingPlanned(LookupError):
    """A record doesn't begin with the plan of a sitting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One fact, when it was recorded, and the sitting before and after it."""

    event: e.SittingEvent
    at: datetime
    """In the body's own time."""
    before: Sitting
    after: Sitting
    on_paper: Mapping[MemberId, str] = field(default_factory=lambda: MappingProxyType({}))
    """Of a result: whose answers were entered from the sheet marked by hand, and the time noted."""

    @property
    def clock(self) -> str:
        """The time of day as papers write it: «10.07»."""
        return clock(self.at)


@dataclass(frozen=True, kw_only=True)
class Record:
    """A sitting and how it came to be so."""

    sitting: Sitting
    head: str
    """The digest of the last entry."""
    moments: tuple[Moment, ...]
    """In their order, without the single answers that make up a count."""
    register: Register = Register(key="")
    """Of the body, as it is now: what has become of the acts on paper."""

    @property
    def groups(self) -> str:
        """The first twenty digits of the digest, in groups of four."""
        digits = self.head[:_SHOWN_DIGITS]
        return " ".join(digits[start : start + _GROUP] for start in range(0, len(digits), _GROUP))

    def local(self, moment: datetime | None) -> str:
        """Return a moment of the sitting as its time of day; nothing for none."""
        return "" if moment is None else clock(moment.astimezone(zone_of(self.sitting)))

    @cached_property
    def presided(self) -> tuple[Officer, ...]:
        """Everyone who presided, in that order, each once."""
        first = self.moments[0].after.presiding
        later = (m.event.to for m in self.moments if isinstance(m.event, e.ChairHandedOver))
        known = {each.member or each.name: each for each in (first, *later)}
        return tuple(known.values())

    def presiding_at(self, ballot: BallotId) -> Officer:
        """Return who presided when the result of a vote was announced."""
        announced = (
            each.after.presiding
            for each in self.moments
            if isinstance(each.event, e.ResultAnnounced) and each.event.ballot == ballot
        )
        return next(announced, self.sitting.presiding)

    @cached_property
    def deputies(self) -> tuple[Member, ...]:
        """Everyone with a mandate in the sitting, also who lost it in its course, in seat order."""
        known = {each.id: each for each in (*self.moments[0].after.members, *self.sitting.members)}
        return tuple(sorted(known.values(), key=lambda each: each.seat))

    @cached_property
    def deputies_at_closing(self) -> Mapping[BallotId, tuple[Member, ...]]:
        """By vote, the deputies of the body when it closed, in seat order."""
        return MappingProxyType(
            {
                each.event.ballot: each.before.members
                for each in self.moments
                if isinstance(each.event, e.BallotClosed)
            }
        )

    @cached_property
    def here_at_closing(self) -> Mapping[BallotId, frozenset[MemberId]]:
        """By vote, who was registered when it closed."""
        return MappingProxyType(
            {
                each.event.ballot: each.before.registration.registered
                for each in self.moments
                if isinstance(each.event, e.BallotClosed)
            }
        )


def record(facts: Iterable[Recorded], head: str) -> Record:
    """Fold the facts of a sitting's stream; raises `NothingPlanned` where none was planned."""
    state: Sitting | None = None
    moments = []
    paper = _OnPaper()
    for event, at in facts:
        if state is None:
            if not isinstance(event, e.SittingPlanned):
                raise NothingPlanned
            before = after = begin(event)
        else:
            before, after = state, evolve(state, event, at)
        state = after
        paper.follow(event)
        if not isinstance(event, _COUNTED):
            local = at.astimezone(zone_of(after))
            noted = paper.of_result(event, after)
            moments.append(
                Moment(event=event, at=local, before=before, after=after, on_paper=noted)
            )
    if state is None:
        raise NothingPlanned
    return Record(sitting=state, head=head, moments=tuple(moments))


class _OnPaper:
    """Follows whose last answer came from paper: the sitting itself keeps the answer alone."""

    def __init__(self) -> None:
        self._noted: dict[tuple[BallotId, MemberId], str] = {}

    def follow(self, event: e.SittingEvent) -> None:
        """Take note of an answer; one given at the desk takes the place of the paper's."""
        if isinstance(event, e.VotesCast):
            for member in event.votes:
                self._noted[event.ballot, member] = event.on_paper

    def of_result(self, event: e.SittingEvent, sitting: Sitting) -> Mapping[MemberId, str]:
        """Return by deputy the times noted for the answers that a result counts."""
        ballot = sitting.ballot(event.ballot) if isinstance(event, e.ResultAnnounced) else None
        if ballot is None:
            return MappingProxyType({})
        times = {member: self._noted.get((ballot.id, member), "") for member in ballot.votes}
        return MappingProxyType({member: time for member, time in times.items() if time})


def zone_of(sitting: Sitting) -> timezone:
    """Return the time zone where the body sits."""
    return timezone(timedelta(minutes=sitting.profile.utc_offset))


def clock(moment: datetime) -> str:
    """Return a time of day as papers write it: «10.07»."""
    return f"{moment.hour}.{moment.minute:02}"
