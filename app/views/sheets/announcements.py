# SPDX-License-Identifier: Apache-2.0
"""Notices that go out before something happens: to the media of a hearing, to a minister.

The media are told seven days before a hearing (S:103); the member of the Government whose report
will be heard is told of the decision and the day in writing (S:125).
"""

from collections.abc import Iterator
from datetime import date, timedelta

from app.domain.agenda import AgendaItem
from app.domain.kinds import SittingKind
from app.domain.resolution import Resolution
from app.domain.sitting import Sitting
from app.kazakh.dates import date_attributive, date_line
from app.views.paper import Paper, Text
from app.views.papers import Frame, paper, place_and_day
from app.views.phrases import Phrases
from app.views.record import Record, clock, zone_of
from app.views.sheets.letters import KIND, signed_by


def announcements(record: Record, say: Phrases) -> Iterator[Paper]:
    """Return the media notice of each item of a hearing, and the notices to ministers."""
    sitting = record.sitting
    for item in sitting.agenda.items:
        before = [paper.days_before for paper in sitting.kind_of(item).papers]
        days = next((each for each in before if each is not None), None)
        if days is not None and sitting.kind is SittingKind.HEARING:
            yield _to_the_media(record, item, days, say)
    for act in sitting.resolutions:
        heard = sitting.agenda.get(act.item)
        if heard is not None and _day_of_report(sitting, heard) is not None:
            yield from _to_the_minister(record, act, heard, say)


def _to_the_media(record: Record, item: AgendaItem, days: int, say: Phrases) -> Paper:
    sitting = record.sitting
    frame = Frame(
        kind=KIND,
        title=say("media.title"),
        whose=item.title,
        signatures=(signed_by(sitting),),
    )
    starts = clock(sitting.starts.astimezone(zone_of(sitting)))
    until = date_line(sitting.date - timedelta(days=days))
    form = next(
        (f.value(item.value(f.key)) for f in sitting.kind_of(item).fields if f.values), None
    )
    texts = (
        say("letter.sent"),
        say("media.body", body=sitting.profile.wording.heading, called=sitting.called),
        say("media.subject", title=item.title),
        say("media.when", day=place_and_day(sitting, say), time=starts),
        *((say("media.form", form=form.name),) if form else ()),
        say("media.until", day=until, days=days),
    )
    return paper(record, say, frame, tuple(Text(text=text) for text in texts))


def _day_of_report(sitting: Sitting, item: AgendaItem) -> date | None:
    """Return the day an item sets for somebody to report."""
    fields = sitting.kind_of(item).fields
    named = any(each.person for each in fields)
    days = (item.value(each.key) for each in fields if each.day)
    found = next((each for each in days if each), "")
    return date.fromisoformat(found) if found and named else None


def _to_the_minister(
    record: Record, act: Resolution, item: AgendaItem, say: Phrases
) -> Iterator[Paper]:
    sitting = record.sitting
    day = _day_of_report(sitting, item)
    for rule in sitting.kind_of(item).fields:
        name = item.value(rule.key)
        if rule.person and name and day is not None:
            to = ", ".join(filter(None, (name, item.value(rule.with_post))))
            frame = Frame(
                kind=KIND,
                title=say("notice.title"),
                whose=f"{act.number} {name}",
                signatures=(signed_by(sitting),),
            )
            on = date_attributive(act.act.date)
            texts = (
                say("letter.addressee", to=to),
                say("letter.sent"),
                say("minister.body", number=act.number, day=on, title=act.act.title),
                say("minister.when", day=date_line(day)),
                say("minister.rights"),
            )
            yield paper(record, say, frame, tuple(Text(text=text) for text in texts))
