# SPDX-License-Identifier: Apache-2.0
"""The sheet on which a vote is marked by hand when the screen dies (practice, 12.58).

It is made before the vote, so it carries what is known by then: the names in seat order, the
candidate, the number needed where it doesn't hang on who is present, and boxes.
"""

from collections.abc import Iterator
from typing import Final

from app.domain.agenda import AgendaItem, Candidate
from app.domain.body import Body
from app.domain.ids import BodyKey
from app.domain.kinds import MAIN
from app.domain.outcome import Strength, base_size
from app.domain.sitting import Sitting
from app.domain.tally import Tally
from app.domain.threshold import Base, votes_needed
from app.views.minutes.told import titled
from app.views.paper import Column, Paper, Part, Signature, Table, Text, Weight
from app.views.papers import Frame, paper
from app.views.phrases import Phrases
from app.views.record import Record

KIND: Final = "roll-call-sheet"

_KNOWN_BEFORE: Final = frozenset({Base.TOTAL, Base.MEMBERS})


def roll_call_sheets(record: Record, say: Phrases) -> Iterator[Paper]:
    """Return a sheet for the first question of every item and candidate put openly."""
    for item in record.sitting.agenda.items:
        kind = record.sitting.kind_of(item)
        if item.stage.finished or kind.secret or kind.question(MAIN) is None:
            continue
        for candidate in item.standing or (None,):
            yield _sheet(record, item, candidate, say)


def _sheet(record: Record, item: AgendaItem, candidate: Candidate | None, say: Phrases) -> Paper:
    title = titled(record.sitting, item.id, say)
    name = candidate.name if candidate else ""
    frame = Frame(
        kind=KIND,
        title=say("sheet.title"),
        whose=name or title,
        corner=say("common.service"),
        under=(item.title, *((name,) if name else ())),
        signatures=(Signature(post=say("sheet.teller")), Signature(post=say("sheet.teller"))),
    )
    parts: list[Part] = [Text(text=say("sheet.hint"))]
    for body in record.sitting.bodies:
        parts.extend(_body(record.sitting, body, item, say))
    return paper(record, say, frame, tuple(parts))


def _body(sitting: Sitting, body: Body, item: AgendaItem, say: Phrases) -> Iterator[Part]:
    if len(sitting.bodies) > 1:
        yield Text(text=body.name, weight=Weight.STRONG)
    yield Text(text=_needed(sitting, body, item, say), weight=Weight.STRONG)
    yield Table(
        columns=(
            Column(title=say("column.seat"), share=2, centred=True),
            Column(title=say("column.member"), share=9),
            Column(title=say("column.in_favour"), share=3, centred=True),
            Column(title=say("column.against"), share=3, centred=True),
            Column(title=say("column.abstained"), share=3, centred=True),
        ),
        rows=_rows(sitting, body.key),
        roomy=True,
    )
    yield Text(text=say("sheet.figures"))


def _rows(sitting: Sitting, body: BodyKey) -> tuple[tuple[str, ...], ...]:
    return tuple(
        (str(each.seat), each.name, "", "", "")
        for each in sitting.members
        if sitting.body_of[each.id] == body
    )


def _needed(sitting: Sitting, body: Body, item: AgendaItem, say: Phrases) -> str:
    """Say what is needed, or leave a blank where it hangs on who is there."""
    rule = next(each for each in sitting.kind_of(item).questions if each.key == MAIN)
    threshold = sitting.threshold(item.threshold or rule.threshold)
    if threshold.base not in _KNOWN_BEFORE:
        return say("sheet.needed_blank")
    size = base_size(threshold.base, Strength(total=body.total, registered=0), Tally())
    return say("sheet.needed", needed=votes_needed(threshold, size), total=size)
