# SPDX-License-Identifier: Apache-2.0
"""«Орындалуға тиіс» on paper: what is still to be done, to whom, until when (practice W14)."""

from collections.abc import Iterator
from typing import Final

from app.kazakh.dates import date_line
from app.views.duties import Duty, duties_of
from app.views.paper import Column, Paper, Part, Table, Text
from app.views.papers import Frame, paper
from app.views.phrases import Phrases
from app.views.record import Record

KIND: Final = "duties"


def duty_lists(record: Record, say: Phrases) -> Iterator[Paper]:
    """Return the list, once there is an act or something to be done."""
    sitting = record.sitting
    duties = duties_of(sitting, record.register)
    if duties or sitting.resolutions:
        frame = Frame(kind=KIND, title=say("duties.title"), corner=say("common.service"))
        part: Part = _table(duties, say) if duties else Text(text=say("duties.done"))
        yield paper(record, say, frame, (part,))


def _table(duties: tuple[Duty, ...], say: Phrases) -> Table:
    return Table(
        columns=(
            Column(title=say("column.number"), share=2, centred=True),
            Column(title=say("column.document"), share=15),
            Column(title=say("column.duty"), share=11),
            Column(title=say("column.to"), share=8),
            Column(title=say("column.until"), share=6, centred=True),
        ),
        rows=tuple(
            _row(number, each, say, before=before)
            for number, (before, each) in enumerate(
                zip((None, *duties[:-1]), duties, strict=True), start=1
            )
        ),
    )


def _row(number: int, duty: Duty, say: Phrases, *, before: Duty | None) -> tuple[str, ...]:
    """Return a duty as a row; the title of an act stands once, then its number alone."""
    about = f"{duty.number}\n{duty.title}" if duty.number else duty.title
    if duty.number and before is not None and before.number == duty.number:
        about = duty.number
    what = duty.name or say(f"duty.{duty.todo}")
    until = date_line(duty.last) if duty.last else say("common.none")
    return (str(number), about, what, duty.to or say("common.none"), until)
