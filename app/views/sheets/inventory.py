# SPDX-License-Identifier: Apache-2.0
"""The archive's list of what lies in the file of a sitting (істің ішкі тізімдемесі, practice W15).

It names the acts by number and every paper of the record; sheets are counted by hand, because the
file is bound with what came in from elsewhere.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from app.domain.sitting import SittingStage
from app.kazakh.dates import date_line
from app.views.paper import Column, Paper, Signature, Table, Text
from app.views.papers import Frame, paper
from app.views.phrases import Phrases
from app.views.record import Record

KIND: Final = "inventory"


def inventories(record: Record, say: Phrases, papers: Iterable[Paper]) -> Iterator[Paper]:
    """Return the list of a sitting that has ended; `papers` are those of its file, in order."""
    sitting = record.sitting
    if sitting.stage not in {SittingStage.CLOSED, SittingStage.SEALED}:
        return
    acts = [(a.number, date_line(a.act.date), a.act.title) for a in sitting.resolutions]
    others = [("", date_line(each.day), _heading(each)) for each in papers]
    rows = tuple(
        (str(number), *each, "", "") for number, each in enumerate([*acts, *others], start=1)
    )
    table = Table(
        columns=(
            Column(title=say("column.number"), share=2, centred=True),
            Column(title=say("column.index"), share=7),
            Column(title=say("column.date"), share=7),
            Column(title=say("column.heading"), share=17),
            Column(title=say("column.sheets"), share=6),
            Column(title=say("column.remark"), share=6),
        ),
        rows=rows,
    )
    total = Text(text=say("inventory.total", count=len(rows)))
    frame = Frame(
        kind=KIND,
        title=say("inventory.title"),
        signatures=(Signature(post=say("inventory.made")),),
        foot=say("common.digest", groups=record.groups),
    )
    yield paper(record, say, frame, (table, total, Text(text=say("inventory.sheets"))))


def _heading(each: Paper) -> str:
    """Return the title of a paper and whose it is, unless the title says it: «№ 1 хаттамасы»."""
    return each.title if each.whose in each.title else f"{each.title} – {each.whose}"
