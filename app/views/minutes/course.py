# SPDX-License-Identifier: Apache-2.0
"""What the minutes say of the course of the sitting and of who was there."""

from collections.abc import Iterator, Mapping
from typing import Final

from app.domain import events as e
from app.views.minutes.told import (
    Teller,
    Told,
    ballot_number,
    names,
    nothing,
    sentences,
    strength,
    the_ballot,
    unstopped,
)
from app.views.paper import Weight
from app.views.papers import post_of
from app.views.phrases import Phrases
from app.views.record import Moment


def _opened(_: e.SittingOpened, on: Moment, say: Phrases) -> Iterator[Told]:
    for text in strength(on.after, say):
        yield Told(text=text)
    yield Told(text=say("told.opened"), weight=Weight.STRONG)


def _break(event: e.BreakCalled, on: Moment, say: Phrases) -> Iterator[Told]:
    called = say("told.break") if event.secret is None else say("told.break_secret")
    if event.technical is not None:
        called = say("told.break_technical")
    place = say("told.break_place", place=unstopped(event.place)) if event.place else ""
    until = say("told.break_until", until=unstopped(event.until)) if event.until else ""
    item = None if event.secret is None else the_ballot(on.after, event.secret).item
    yield Told(text=sentences(called, place, until), item=item)


def _resumed(_: e.SittingResumed, _on: Moment, say: Phrases) -> Iterator[Told]:
    yield Told(text=say("told.resumed"))


def _postponed(event: e.SittingPostponed, _: Moment, say: Phrases) -> Iterator[Told]:
    yield Told(text=say("told.postponed", reason=unstopped(event.reason)), weight=Weight.STRONG)


def _closed(_: e.SittingClosed, _on: Moment, say: Phrases) -> Iterator[Told]:
    yield Told(text=say("told.closed"), weight=Weight.STRONG)


def _sealed(_: e.SittingSealed, _on: Moment, say: Phrases) -> Iterator[Told]:
    yield Told(text=say("told.sealed"))


def _handed_over(event: e.ChairHandedOver, on: Moment, say: Phrases) -> Iterator[Told]:
    post = post_of(on.after, event.to, say)
    yield Told(text=say("told.presiding", name=event.to.name, post=post))


def _objection(event: e.ObjectionOverruled, on: Moment, say: Phrases) -> Iterator[Told]:
    """Say it only where the body has decided that its minutes do (practice L29)."""
    if on.after.profile.switches.objections_in_minutes:
        text = sentences(
            say("told.objection", objection=say(f"objection.{event.code}")),
            say("told.because", because=unstopped(event.because)),
        )
        yield Told(text=text, weight=Weight.QUIET, item=event.item)


def _note(event: e.NoteMade, on: Moment, _: Phrases) -> Iterator[Told]:
    yield Told(text=event.text, item=on.after.current)


def _statement(event: e.StatementMade, on: Moment, say: Phrases) -> Iterator[Told]:
    who, said = names(on.after, event.members), unstopped(event.text)
    if event.ballot is None:
        text, item = say("told.statement", names=who, text=said), None
    else:
        number = ballot_number(on.after, event.ballot)
        text = say("told.statement_on", ballot=number, names=who, text=said)
        item = the_ballot(on.after, event.ballot).item
    yield Told(text=sentences(text, say("told.unchanged")), item=item)


def _round_opened(event: e.RegistrationOpened, _: Moment, say: Phrases) -> Iterator[Told]:
    if event.round == 1:
        yield Told(text=say("told.registration_opened"))
    else:
        yield Told(text=say("told.registration_again", round=event.round))


def _round_closed(_: e.RegistrationClosed, on: Moment, say: Phrases) -> Iterator[Told]:
    yield Told(text=sentences(say("told.registration_closed"), *strength(on.after, say)))


def _registered(event: e.MembersRegistered, on: Moment, say: Phrases) -> Iterator[Told]:
    """Name who came in later; a round gives its sum at the end, its list is a paper of its own."""
    if not on.before.registration.open:
        registered = len(on.after.registration.registered)
        named = names(on.after, event.members)
        yield Told(text=say("told.registered", names=named, registered=registered))


def _left(event: e.MembersLeft, on: Moment, say: Phrases) -> Iterator[Told]:
    registered = len(on.after.registration.registered)
    text = say("told.left", names=names(on.after, event.members), registered=registered)
    why = say("told.reason", reason=unstopped(event.reason)) if event.reason else ""
    yield Told(text=sentences(text, why))


def _excused(event: e.MembersExcused, on: Moment, say: Phrases) -> Iterator[Told]:
    reason = say(f"reason.{event.reason}")
    text = say("told.excused", names=names(on.after, event.members), reason=reason)
    paper = say("told.excused_by", paper=unstopped(event.paper)) if event.paper else ""
    yield Told(text=sentences(text, paper))


COURSE: Final[Mapping[type[e.SittingEvent], Teller]] = {
    # The head of the minutes says what was planned.
    e.SittingPlanned: nothing,
    e.SittingOpened: _opened,
    e.BreakCalled: _break,
    e.SittingResumed: _resumed,
    e.SittingPostponed: _postponed,
    e.SittingClosed: _closed,
    e.SittingSealed: _sealed,
    e.ChairHandedOver: _handed_over,
    e.ObjectionOverruled: _objection,
    e.NoteMade: _note,
    e.StatementMade: _statement,
    e.RegistrationOpened: _round_opened,
    e.RegistrationClosed: _round_closed,
    e.MembersRegistered: _registered,
    e.MembersLeft: _left,
    e.MembersExcused: _excused,
}
