# SPDX-License-Identifier: Apache-2.0
"""The minutes of a sitting (отырыс хаттамасы), and an extract on one of its items.

They tell the facts in their order, each with its time, under the item the chamber was at. What is
said of each kind of fact stands in `TELLERS`, one entry a kind; objections stay on the service
sheet unless the body has decided otherwise (practice L29).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from app.domain import events as e
from app.domain.ids import ItemId
from app.domain.sitting import Sitting, SittingStage
from app.kazakh.dates import date_line
from app.views.minutes.agenda import AGENDA
from app.views.minutes.ballots import BALLOTS
from app.views.minutes.changes import CHANGES
from app.views.minutes.course import COURSE
from app.views.minutes.floor import FLOOR
from app.views.minutes.told import Teller, Told, of_candidate, titled
from app.views.paper import Column, Entry, Heading, Paper, Part, Table, Text, Weight
from app.views.papers import Frame, paper, place_and_day, post_of, presiding_signatures
from app.views.phrases import Phrases
from app.views.record import Moment, Record
from app.views.sheets.agenda import agenda_table

TELLERS: Final[Mapping[type[e.SittingEvent], Teller]] = {
    **COURSE,
    **AGENDA,
    **BALLOTS,
    **FLOOR,
    **CHANGES,
}
"""What the minutes say of each kind of fact a sitting can record."""

_BEFORE: Final = frozenset({SittingStage.PLANNED, SittingStage.REGISTRATION})


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A sentence of the minutes with its moment."""

    told: Told
    day: date
    time: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """What was told while the chamber was at one thing."""

    title: str
    item: ItemId | None = None
    lines: tuple[Line, ...] = ()


def minutes_of(record: Record, say: Phrases) -> Iterator[Paper]:
    """Return the minutes, once there is anything to tell."""
    if chapters(record, say):
        yield minutes(record, say)


def extracts(record: Record, say: Phrases) -> Iterator[Paper]:
    """Return an extract on each item that was taken up, in the order of the agenda."""
    taken_up = {each.event.item for each in record.moments if isinstance(each.event, e.ItemTakenUp)}
    for item in record.sitting.agenda.items:
        if item.id in taken_up:
            yield extract(record, say, item.id)


def minutes(record: Record, say: Phrases) -> Paper:
    """Return the minutes as the record has them now."""
    frame = Frame(
        kind="minutes",
        title=say("minutes.title"),
        under=_under(record, say),
        signatures=presiding_signatures(record, say),
        foot=say("common.digest", groups=record.groups),
    )
    parts = (
        *_people(record, say),
        *_agenda(record, say),
        *_body(record, chapters(record, say)),
        *_results(record.sitting, say),
    )
    return paper(record, say, frame, parts)


def extract(record: Record, say: Phrases, item: ItemId) -> Paper:
    """Return what the minutes say of one item (хаттамадан үзінді көшірме)."""
    title = titled(record.sitting, item, say)
    frame = Frame(
        kind="extract",
        title=say("extract.title"),
        whose=title,
        under=_under(record, say),
        signatures=presiding_signatures(record, say),
        foot=say("common.digest", groups=record.groups),
    )
    told = (_only(each, item) for each in chapters(record, say))
    body = _body(record, tuple(each for each in told if each.lines))
    return paper(record, say, frame, (*_people(record, say), *body))


def chapters(record: Record, say: Phrases) -> tuple[Chapter, ...]:
    """Return what the minutes tell, in order, under the thing the chamber was at."""
    found = [Chapter(title=say("minutes.registration"))]
    for moment in record.moments:
        lines = tuple(_lines(record, moment, say))
        if not lines:
            continue
        begun = _begun(moment, found, say)
        if begun is not None:
            found.append(begun)
        found[-1] = replace(found[-1], lines=(*found[-1].lines, *lines))
    return tuple(each for each in found if each.lines)


def _begun(moment: Moment, told: list[Chapter], say: Phrases) -> Chapter | None:
    """Return the chapter that a fact begins, if it begins one."""
    match moment.event:
        case e.SittingOpened():
            return Chapter(title=say("minutes.course"))
        case e.ItemTakenUp(item=key):
            title = titled(moment.after, key, say)
            again = any(each.item == key for each in told)
            return Chapter(title=say("minutes.again", title=title) if again else title, item=key)
        case e.SittingClosed():
            return Chapter(title=say("minutes.closing"))
        case _ if told[-1].item is not None and moment.before.current is None:
            return Chapter(title=say("minutes.course"))
        case _:
            return None


def _lines(record: Record, moment: Moment, say: Phrases) -> Iterator[Line]:
    # What the agenda went through before the opening has led to the list at the head.
    if moment.before.stage in _BEFORE and isinstance(moment.event, e.AgendaEvent):
        return
    # A sitting entered afterwards was recorded on another day: those times are the clerk's.
    typed_later = record.sitting.late_entry and moment.at.date() != record.sitting.date
    day = record.sitting.date if typed_later else moment.at.date()
    time = "" if typed_later else moment.clock
    for told in TELLERS[type(moment.event)](moment.event, moment, say):
        yield Line(told=told, day=day, time=time)
        time = ""


def _only(chapter: Chapter, item: ItemId) -> Chapter:
    """Return a chapter with what is about an item: the whole of the item's own."""
    if chapter.item == item:
        return chapter
    return replace(chapter, lines=tuple(x for x in chapter.lines if x.told.item == item))


def _under(record: Record, say: Phrases) -> tuple[str, ...]:
    return (place_and_day(record.sitting, say),)


def _people(record: Record, say: Phrases) -> Iterator[Part]:
    """Say who presided and how many the body has."""
    sitting = record.sitting
    for each in record.presided:
        post = post_of(sitting, each, say)
        yield Text(text=say("minutes.presided", name=each.name, post=post))
    for body in sitting.bodies:
        text = say("minutes.total", total=body.total)
        alone = len(sitting.bodies) == 1
        yield Text(text=text if alone else say("common.of_body", body=body.name, text=text))


def _agenda(record: Record, say: Phrases) -> Iterator[Part]:
    """Return the agenda with which the sitting began, or stood when it never did."""
    opened = (m.after for m in record.moments if isinstance(m.event, e.SittingOpened))
    then = next(opened, record.sitting)
    if then.agenda.items:
        yield Heading(text=say("common.agenda"))
        yield agenda_table(then, say)


def _body(record: Record, told: tuple[Chapter, ...]) -> Iterator[Part]:
    """Return the chapters; a day that isn't the sitting's first is named when it begins."""
    day = record.sitting.date
    for chapter in told:
        yield Heading(text=chapter.title)
        for line in chapter.lines:
            if line.day != day:
                day = line.day
                yield Text(text=date_line(day), weight=Weight.STRONG)
            yield Entry(time=line.time, text=line.told.text, weight=line.told.weight)


def _results(sitting: Sitting, say: Phrases) -> Iterator[Part]:
    """Sum up what became of each item, and the acts with their numbers."""
    if sitting.agenda.items:
        yield Heading(text=say("minutes.items"))
        yield Table(
            columns=(
                Column(title=say("column.number"), share=1, centred=True),
                Column(title=say("column.item"), share=9),
                Column(title=say("column.state"), share=4),
            ),
            rows=tuple(
                (str(sitting.agenda.number(each.id)), each.title, say(f"item.{each.stage}"))
                for each in sitting.agenda.items
            ),
        )
    if sitting.resolutions:
        yield Heading(text=say("minutes.acts"))
        yield Table(
            columns=(
                Column(title=say("column.act"), share=4),
                Column(title=say("column.title"), share=10),
            ),
            rows=tuple(
                (
                    each.number,
                    of_candidate(sitting, each.item, each.candidate, each.act.title, say),
                )
                for each in sitting.resolutions
            ),
        )
