# SPDX-License-Identifier: Apache-2.0
"""What the minutes say of corrections of the record and of mandates that end in the sitting.

A correction never changes what was announced, and the minutes say so beside it.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from app.domain import events as e
from app.domain.correction import Correction, Matter
from app.domain.ids import BallotId, ItemId
from app.domain.sitting import Sitting
from app.kazakh.dates import date_line
from app.views.minutes.told import (
    Teller,
    Told,
    ballot_number,
    names,
    sentences,
    the_ballot,
    unstopped,
)
from app.views.paper import Weight
from app.views.phrases import Phrases
from app.views.record import Moment


def _corrected(event: e.CorrectionMade, on: Moment, say: Phrases) -> Iterator[Told]:
    made = event.correction
    text = say(
        "told.amended",
        matter=_matter(made, on.after, say),
        was=_value(made, made.was, say),
        to=_value(made, made.to, say),
    )
    why = say("told.reason", reason=unstopped(made.reason)) if made.reason else ""
    unchanged = say("told.unchanged") if made.beside else ""
    yield Told(text=sentences(text, why, unchanged), item=_about(event, on.after))


def _matter(made: Correction, sitting: Sitting, say: Phrases) -> str:
    """Return what is corrected: of whom, in which votes, of which body."""
    named = [say(f"correction.{made.matter}"), names(sitting, made.members)]
    if made.matter is Matter.COUNT:
        named += [sitting.body(made.body).name] if sitting.joint else []
        named += [say(f"figure.{made.figure}")]
    if made.matter in {Matter.COUNT, Matter.VOTE}:
        votes = sorted(ballot_number(sitting, each) for each in (*made.counted, *made.beside))
        named += [f"№ {', '.join(map(str, votes))}"] if votes else []
    return "; ".join(filter(None, named))


def _value(made: Correction, value: str, say: Phrases) -> str:
    match made.matter:
        case Matter.REGISTRATION:
            return say(f"presence.{value}")
        case Matter.VOTE:
            return say(f"choice.{value}") if value else say("choice.silent")
        case _:
            return unstopped(value) or say("common.none")


def _about(event: e.CorrectionMade, sitting: Sitting) -> ItemId | None:
    """Return the item of the one vote that a correction reaches."""
    votes = (*event.correction.counted, *event.correction.beside)
    return the_ballot(sitting, votes[0]).item if len(votes) == 1 else None


def _vacated(event: e.SeatVacated, on: Moment, say: Phrases) -> Iterator[Told]:
    act = ", ".join(filter(None, (event.by, event.number, _day(event))))
    text = sentences(
        say("told.vacated", name=_named(on.before, event)),
        say("told.vacated_by", act=unstopped(event.ground)) if event.ground else "",
        say("told.vacated_by", act=unstopped(act)) if act else "",
        _decided(on.after, event.ballot, say),
        say("told.vacant_from", day=date_line(event.day)),
    )
    item = None if event.ballot is None else the_ballot(on.after, event.ballot).item
    yield Told(text=text, weight=Weight.STRONG, item=item)


def _named(sitting: Sitting, event: e.SeatVacated | e.SeatRestored) -> str:
    """Return the deputy whose mandate it is, in force or not."""
    member = sitting.member(event.member)
    return member.name if member else event.member


def _day(event: e.SeatVacated) -> str:
    return "" if event.dated is None else date_line(event.dated)


def _decided(sitting: Sitting, ballot: BallotId | None, say: Phrases) -> str:
    if ballot is None:
        return ""
    return say("told.decision", ballot=ballot_number(sitting, ballot))


def _restored(event: e.SeatRestored, on: Moment, say: Phrases) -> Iterator[Told]:
    text = say("told.restored", name=_named(on.after, event))
    yield Told(text=text, weight=Weight.STRONG)


CHANGES: Final[Mapping[type[e.SittingEvent], Teller]] = {
    e.CorrectionMade: _corrected,
    e.SeatVacated: _vacated,
    e.SeatRestored: _restored,
}
