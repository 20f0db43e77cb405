# SPDX-License-Identifier: Apache-2.0
"""The recommendations of a hearing (57.5; S:113), once a majority of those taking part wants them.

Their clauses are the text that stands with the item on the agenda, a clause a line.
"""

from collections.abc import Iterator
from typing import Final

from app.domain.agenda import AgendaItem
from app.domain.kinds import SittingKind
from app.domain.sitting import Sitting
from app.views.minutes.ballots import figures, verdict
from app.views.paper import Heading, Paper, Part, Text
from app.views.papers import Frame, paper, place_and_day, presiding_signatures
from app.views.phrases import Phrases
from app.views.record import Record

KIND: Final = "recommendations"

_ON: Final = " туралы"
"""How the titles of items end; a paper's own title is without it."""
_NAMED: Final = "ұсынымдары"


def recommendations(record: Record, say: Phrases) -> Iterator[Paper]:
    """Return what a hearing has recommended, a paper for each item adopted."""
    sitting = record.sitting
    if sitting.kind is SittingKind.HEARING:
        for item in sitting.agenda.items:
            parts = tuple(_parts(sitting, item, say))
            if parts:
                frame = Frame(
                    kind=KIND,
                    title=_title(sitting, item, say),
                    whose=item.title,
                    under=(place_and_day(sitting, say), item.title),
                    signatures=presiding_signatures(record, say),
                )
                yield paper(record, say, frame, parts)


def _title(sitting: Sitting, item: AgendaItem, say: Phrases) -> str:
    """Return what the body calls its recommendations, where its kind of item says it."""
    own = sitting.kind_of(item).title.removesuffix(_ON)
    return own if own.lower().endswith(_NAMED) else say("recommendations.title")


def _parts(sitting: Sitting, item: AgendaItem, say: Phrases) -> Iterator[Part]:
    for rule in sitting.kind_of(item).questions:
        ballot = sitting.decided(item.id, None, rule.key)
        if ballot is None or ballot.outcome is None or not ballot.outcome.adopted:
            continue
        clauses = [each.strip() for each in item.subject.splitlines() if each.strip()]
        yield Heading(text=say("recommendations.clauses"))
        for number, clause in enumerate(clauses or [item.title], start=1):
            text = clause if len(clauses) <= 1 else f"{number}. {clause}"
            yield Text(text=text)
        yield Heading(text=rule.name)
        for text in figures(ballot, ballot.outcome, sitting, say):
            yield Text(text=text)
        yield Text(text=verdict(sitting, ballot, ballot.outcome, say))
