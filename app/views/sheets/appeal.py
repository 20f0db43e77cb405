# SPDX-License-Identifier: Apache-2.0
"""The appeal to the President (57.6): the annex of the act by which it was decided (X-16).

Three verbs stand in the law for one decision, so both papers are made: the act «өтініш жасау
туралы» and the appeal itself, which says what was voted and on what ground.
"""

from collections.abc import Iterator
from typing import Final

from app.domain.agenda import AgendaItem
from app.domain.kinds import APPEAL
from app.domain.resolution import Resolution
from app.domain.sitting import Sitting
from app.kazakh.cases import Case
from app.kazakh.dates import date_attributive
from app.views.minutes.ballots import figures
from app.views.minutes.told import the_ballot, unstopped
from app.views.paper import Paper, Part, Text, Weight
from app.views.papers import Frame, paper
from app.views.phrases import Phrases
from app.views.record import Record
from app.views.sheets.letters import signed_by

KIND: Final = "appeal"


def appeals(record: Record, say: Phrases) -> Iterator[Paper]:
    """Return the appeal that belongs to each act on one."""
    for act in record.sitting.resolutions:
        item = record.sitting.agenda.get(act.item)
        if act.question == APPEAL and item is not None:
            frame = Frame(
                kind=KIND,
                title=say("appeal.title"),
                whose=act.number,
                under=(_annex(record.sitting, act, say),),
                signatures=(signed_by(record.sitting),),
            )
            yield paper(record, say, frame, tuple(_parts(record, act, item, say)))


def _annex(sitting: Sitting, act: Resolution, say: Phrases) -> str:
    words = sitting.profile.wording
    body = words.body.get(Case.GEN, words.heading)
    day = date_attributive(act.act.date)
    return say("appeal.annex", body=body, day=day, number=act.number)


def _parts(record: Record, act: Resolution, item: AgendaItem, say: Phrases) -> Iterator[Part]:
    sitting = record.sitting
    words = sitting.profile.wording
    day = date_attributive(act.act.date)
    yield Text(text=say("appeal.to"), weight=Weight.STRONG)
    yield Text(text=say("appeal.body", body=words.heading, day=day, appeals=words.appeals))
    kind = sitting.kind_of(item)
    for rule in kind.fields:
        if rule.person and item.value(rule.key):
            post = item.value(rule.with_post)
            named = ", ".join(filter(None, (item.value(rule.key), post)))
            yield Text(text=say("appeal.whom", name=named))
    asked = kind.question(act.question)
    ground = item.value(asked.needs_field) if asked else ""
    if ground:
        yield Text(text=say("appeal.ground", text=unstopped(ground)))
    ballot = the_ballot(sitting, act.ballot)
    if ballot.outcome is not None:
        for text in figures(ballot, ballot.outcome, sitting, say):
            yield Text(text=text)
    if asked is not None and asked.article:
        yield Text(text=say("appeal.article", article=asked.article))
