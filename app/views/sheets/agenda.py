# SPDX-License-Identifier: Apache-2.0
"""The agenda (күн тәртібі), as drafted or as adopted."""

from collections.abc import Iterator

from app.domain.agenda import AgendaItem
from app.domain.sitting import Sitting
from app.views.paper import Column, Paper, Table, Text
from app.views.papers import Frame, paper, place_and_day
from app.views.phrases import Phrases
from app.views.record import Record

KIND = "agenda"


def agendas(record: Record, say: Phrases) -> Iterator[Paper]:
    """Return the agenda as it stands now, if anything is on it."""
    sitting = record.sitting
    if sitting.agenda.items:
        state = say("agenda.adopted" if sitting.agenda.adopted else "agenda.drafted")
        frame = Frame(
            kind=KIND,
            title=say("common.agenda"),
            under=(place_and_day(sitting, say),),
        )
        yield paper(record, say, frame, (Text(text=state), agenda_table(sitting, say)))


def agenda_table(sitting: Sitting, say: Phrases) -> Table:
    """Return the items that stand, in their order, with the candidates put forward."""
    return Table(
        columns=(
            Column(title=say("column.number"), share=1, centred=True),
            Column(title=say("column.item"), share=13),
        ),
        rows=tuple(
            (str(sitting.agenda.number(each.id)), _about(each, say))
            for each in sitting.agenda.items
            if not each.stage.finished
        ),
    )


def _about(item: AgendaItem, say: Phrases) -> str:
    lines = [item.title]
    if item.subject:
        lines.append(item.subject)
    if item.standing:
        named = "; ".join(each.name for each in item.standing)
        lines.append(say("agenda.candidates", names=named))
    return "\n".join(lines)
