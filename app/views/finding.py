# SPDX-License-Identifier: Apache-2.0
"""What was said and written in a sitting, text by text, for whoever looks for words in it."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain import events as e
from app.domain.agenda import AgendaItem
from app.domain.ballot import Purpose
from app.domain.ids import SittingId
from app.kazakh.searching import holds, stems, words_of
from app.views.published import remarks
from app.views.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A text of the record and where it stands."""

    sitting: SittingId
    place: str
    """«title», «item», «candidate», «paper», «vote», «act», «note», «speech», «member» …"""
    text: str
    item: str | None = None
    ballot: str | None = None


def passages_with(record: Record, asked: str) -> Iterator[Passage]:
    """Return the texts of a sitting that have all the words, in any case and with any ending."""
    wanted = tuple(map(stems, words_of(asked)))
    seen: set[Passage] = set()
    for each in passages(record):
        if wanted and each.text and each not in seen and holds(each.text, wanted):
            seen.add(each)
            yield each


def passages(record: Record) -> Iterator[Passage]:
    """Return every text of a sitting, in the order of the sitting."""
    sitting = record.sitting
    key = sitting.id
    yield Passage(sitting=key, place="title", text=sitting.title)
    for officer in record.presided:
        yield Passage(sitting=key, place="presiding", text=officer.name)
    for item in sitting.agenda.items:
        yield from _of_item(key, item)
    for ballot in sitting.ballots:
        if ballot.purpose is Purpose.PROCEDURAL:
            yield Passage(sitting=key, place="vote", text=ballot.question, ballot=ballot.id)
    for act in sitting.resolutions:
        texts = (act.number, act.act.title, act.act.preamble, *act.act.clauses)
        for text in texts:
            yield Passage(sitting=key, place="act", text=text, item=act.item, ballot=act.ballot)
    for each in remarks(record):
        yield Passage(
            sitting=key, place=each.kind, text=each.text, item=each.item, ballot=each.ballot
        )
    yield from _said(record)
    for member in record.deputies:
        text = " · ".join(filter(None, (member.name, member.faction, member.region)))
        yield Passage(sitting=key, place="member", text=text)


def _of_item(key: SittingId, item: AgendaItem) -> Iterator[Passage]:
    yield Passage(sitting=key, place="item", text=item.title, item=item.id)
    yield Passage(sitting=key, place="item", text=item.subject, item=item.id)
    for each in item.candidates:
        text = " · ".join(filter(None, (each.name, each.post, each.nominator)))
        yield Passage(sitting=key, place="candidate", text=text, item=item.id)
    for values in item.fields.values():
        for value in values:
            yield Passage(sitting=key, place="field", text=value, item=item.id)
    for paper in item.papers:
        text = " · ".join(filter(None, (paper.number, paper.sender)))
        yield Passage(sitting=key, place="paper", text=text, item=item.id)


def _said(record: Record) -> Iterator[Passage]:
    """Return who spoke, and the reasons given for what interrupted the sitting."""
    key = record.sitting.id
    for speech in record.sitting.floor.speeches:
        yield Passage(sitting=key, place="speech", text=speech.speaker.name, item=speech.item)
    for moment in record.moments:
        match moment.event:
            case e.SittingPostponed(reason=reason):
                yield Passage(sitting=key, place="postponed", text=reason)
            case e.ItemWithdrawn(item=item, reason=reason):
                yield Passage(sitting=key, place="withdrawn", text=reason, item=item)
            case _:
                continue
