# SPDX-License-Identifier: Apache-2.0
"""Letters on what was decided: with an act, and to a nominator whose candidate failed.

To whom the law sends an act stands in the profile (`Kind.duties`); where it doesn't, the letter has
a blank for it. Every letter carries its distribution list (тарату тізімі, practice W13). A question
that failed is no refusal: the letter to a nominator says no more than that (practice L2).
"""

from collections.abc import Iterator
from typing import Final

from app.domain.agenda import Candidate
from app.domain.ballot import Ballot
from app.domain.kinds import MAIN
from app.domain.member import signature_name
from app.domain.resolution import Resolution
from app.domain.sitting import Sitting
from app.kazakh.dates import date_attributive, date_line
from app.views.duties import addressees, due_day, rules_of
from app.views.minutes.told import question_of
from app.views.organ import post_of_signatory
from app.views.paper import Column, Heading, Paper, Part, Signature, Table, Text
from app.views.papers import Frame, paper
from app.views.phrases import Phrases
from app.views.record import Record

KIND: Final = "notice"
_MORE_COPIES: Final = 3


def notices(record: Record, say: Phrases) -> Iterator[Paper]:
    """Return the letter with each act, then the notice of each candidate who wasn't adopted."""
    for act in record.sitting.resolutions:
        yield _letter(record, act, say)
    for ballot, candidate in _failed(record.sitting):
        yield _notice(record, ballot, candidate, say)


def _letter(record: Record, act: Resolution, say: Phrases) -> Paper:
    """Return the letter that goes with an act (ілеспе хат)."""
    frame = Frame(
        kind=KIND,
        title=say("letter.title"),
        whose=act.number,
        signatures=(Signature(post=act.act.signatory_post, name=act.act.signatory_name),),
    )
    number, day, title = act.number, date_attributive(act.act.date), act.act.title
    to = addressees(record.sitting, act)
    whom = say("letter.addressee", to="; ".join(to)) if to else say("letter.to")
    parts: tuple[Part, ...] = (
        Text(text=whom),
        Text(text=say("letter.sent")),
        Text(text=say("letter.body", number=number, day=day, title=title)),
        *(Text(text=text) for text in _until(record.sitting, act, say)),
        Text(text=say("letter.enclosed")),
        Heading(text=say("letter.list")),
        _distribution(to, say),
    )
    return paper(record, say, frame, parts)


def _until(sitting: Sitting, act: Resolution, say: Phrases) -> Iterator[str]:
    """Say until when the law wants the act sent."""
    for rule in rules_of(sitting, act):
        day = due_day(sitting, rule, act.act.date)
        if day is not None:
            yield say("letter.until", day=date_line(day))


def _distribution(to: tuple[str, ...], say: Phrases) -> Table:
    """Return who gets a copy, with room for more by hand."""
    named = (*to, *("",) * _MORE_COPIES)
    return Table(
        columns=(
            Column(title=say("column.number"), share=1, centred=True),
            Column(title=say("column.to"), share=8),
            Column(title=say("column.copies"), share=2),
            Column(title=say("column.sent"), share=3),
        ),
        rows=tuple((str(number), each, "", "") for number, each in enumerate(named, start=1)),
        roomy=True,
    )


def _failed(sitting: Sitting) -> Iterator[tuple[Ballot, Candidate]]:
    for item in sitting.agenda.items:
        for candidate in item.candidates:
            ballot = sitting.decided(item.id, candidate.id, MAIN)
            if ballot is None or ballot.outcome is None or ballot.outcome.adopted:
                continue
            if candidate.nominator.strip():
                yield ballot, candidate


def _notice(record: Record, ballot: Ballot, candidate: Candidate, say: Phrases) -> Paper:
    """Return the notice to a nominator (жазбаша хабарлама)."""
    sitting = record.sitting
    frame = Frame(
        kind=KIND,
        title=say("notice.title"),
        whose=candidate.name,
        signatures=(signed_by(sitting),),
    )
    question = question_of(sitting, ballot, say)
    parts = (
        Text(text=say("letter.addressee", to=candidate.nominator)),
        Text(text=say("letter.sent")),
        Text(text=say("notice.body", day=date_attributive(sitting.date), question=question)),
    )
    return paper(record, say, frame, parts)


def signed_by(sitting: Sitting) -> Signature:
    """Return the line of the one who signs for the body (CL95 9(5)5), CL26 11(3)7))."""
    return Signature(post=post_of_signatory(sitting), name=signature_name(sitting.signatory.name))
