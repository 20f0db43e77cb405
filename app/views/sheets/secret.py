# SPDX-License-Identifier: Apache-2.0
"""The papers of a secret ballot (PR п.26): the ballot paper, the counting commission's protocol.

A ballot paper bears names and nothing that could be traced: no number, no digest. The protocol has
papers and sums, and how they make one another; nobody's choice is known to anybody.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from app.domain.agenda import AgendaItem, Candidate
from app.domain.ballot import Ballot, BallotStage
from app.domain.ids import CandidateId, MemberId
from app.domain.member import signature_name
from app.domain.secret_ballot import COUNT_COMMISSION, MEMBERS, SecretCount, agreed
from app.domain.sitting import Sitting
from app.domain.tally import Tally
from app.views.minutes.ballots import verdicts
from app.views.minutes.told import ballot_number, candidate_name, question_of
from app.views.paper import Column, Heading, Paper, Part, Signature, Table, Text, Weight
from app.views.papers import Frame, paper, place_and_day
from app.views.phrases import Phrases
from app.views.record import Record

BALLOT_PAPER: Final = "ballot-paper"
COUNT_PROTOCOL: Final = "count-protocol"

_UNNAMED: Final = 3
"""Lines for a commission whose members aren't on record."""


def ballot_papers(record: Record, say: Phrases) -> Iterator[Paper]:
    """Return a paper for each secret vote taken, and for each item that will be put in secret."""
    sitting = record.sitting
    for ballot in sitting.ballots:
        item = sitting.agenda.get(ballot.item)
        if ballot.secret and item is not None and ballot.stage is not BallotStage.ANNULLED:
            whose = ballot.candidates or (ballot.candidate,)
            named = tuple(each for key in whose if (each := item.candidate(key)))
            yield _ballot_paper(record, item, named, say)
    put = {each.item for each in sitting.ballots if each.secret}
    for item in sitting.agenda.items:
        if sitting.kind_of(item).secret and item.id not in put and not item.stage.finished:
            yield _ballot_paper(record, item, item.standing, say)


def _ballot_paper(
    record: Record, item: AgendaItem, candidates: tuple[Candidate, ...], say: Phrases
) -> Paper:
    several = len(candidates) > 1
    frame = Frame(
        kind=BALLOT_PAPER,
        title=say("ballot.title"),
        whose=item.title if several or not candidates else candidates[0].name,
        under=(item.title,),
        # The same on every paper, so that none can be traced.
        signatures=(Signature(post=say("ballot.commission"), name=say("ballot.seal")),),
    )
    how = "several" if several else "one" if candidates else "question"
    parts: tuple[Part, ...] = (
        Text(text=say(f"ballot.{how}")),
        Text(text=say(f"ballot.{how}_ru"), weight=Weight.QUIET),
        Table(
            columns=(
                Column(title=say("ballot.names" if candidates else "ballot.answer"), share=1),
            ),
            rows=tuple((each.name,) for each in candidates)
            or ((say("ballot.in_favour"),), (say("ballot.against"),)),
            roomy=True,
        ),
    )
    made = paper(record, say, frame, parts)
    # Both languages name the paper before anything else is said on it.
    return replace(made, under=(say("ballot.title_ru"), *made.under))


def count_protocols(record: Record, say: Phrases) -> Iterator[Paper]:
    """Return what the counting commission found, once two entries of it agree."""
    for ballot in record.sitting.ballots:
        count = agreed(ballot.entries)
        if count is not None and ballot.stage is not BallotStage.OPEN:
            frame = _protocol_frame(record, ballot, say)
            parts = (*_annulled(ballot, say), *_protocol(record, ballot, count, say))
            yield paper(record, say, frame, parts)


def _annulled(ballot: Ballot, say: Phrases) -> Iterator[Part]:
    if ballot.stage is BallotStage.ANNULLED:
        yield Text(text=say("vote.annulled"), weight=Weight.STRONG)


def _protocol_frame(record: Record, ballot: Ballot, say: Phrases) -> Frame:
    sitting = record.sitting
    item = sitting.agenda.get(ballot.item)
    number = ballot_number(sitting, ballot.id)
    question = question_of(sitting, ballot, say)
    whose = candidate_name(sitting, ballot, ballot.candidate) or (item.title if item else question)
    return Frame(
        kind=COUNT_PROTOCOL,
        title=say("count.title"),
        whose=f"№ {number} {whose}",
        under=(
            say("count.third"),
            place_and_day(sitting, say),
            *((item.title,) if item else ()),
            question,
        ),
        signatures=commission(sitting, say),
    )


def commission(sitting: Sitting, say: Phrases) -> tuple[Signature, ...]:
    """Return a line for every member of the commission the chamber elected."""
    post = say("count.member")
    keys = [
        MemberId(key)
        for item in sitting.agenda.items
        if item.kind == COUNT_COMMISSION
        for key in item.fields.get(MEMBERS, ())
    ]
    found = [each for key in keys if (each := sitting.member(key))]
    named = tuple(Signature(post=post, name=signature_name(each.name)) for each in found)
    return named or (Signature(post=post),) * _UNNAMED


def _protocol(record: Record, ballot: Ballot, count: SecretCount, say: Phrases) -> Iterator[Part]:
    sitting = record.sitting
    closed, opened = record.local(ballot.closed), record.local(ballot.opened)
    yield Text(text=say("count.times", opened=opened, closed=closed))
    strengths = ballot.strengths or sitting.strengths
    registered = sum(each.registered for each in strengths.values())
    rows = (
        (say("column.registered"), str(registered)),
        (say("count.printed"), f"{count.printed} = {count.issued} + {count.unused}"),
        (say("count.issued"), str(count.issued)),
        (say("count.unused"), str(count.unused)),
        (say("count.found"), str(count.found)),
        (say("count.invalid"), str(count.invalid)),
        (say("count.not_counted"), str(count.not_counted)),
    )
    yield figures(rows, say)
    yield from _votes(sitting, ballot, count, say)
    if ballot.outcome is not None:
        for text in verdicts(sitting, ballot, ballot.outcome, say):
            yield Text(text=text, weight=Weight.STRONG)


def _votes(sitting: Sitting, ballot: Ballot, count: SecretCount, say: Phrases) -> Iterator[Part]:
    """Give the votes on each name, and how the papers found are made of them."""
    whose: tuple[CandidateId | None, ...] = ballot.candidates or (ballot.candidate,)
    for candidate, votes in zip(whose, count.sheets, strict=True):
        name = candidate_name(sitting, ballot, candidate)
        yield Heading(text=name or say("count.votes"))
        whole = sum(votes.values(), Tally())
        rows = []
        if len(votes) > 1:
            for body, tally in votes.items():
                label = sitting.body(body).name
                split = say("told.secret_votes", in_favour=tally.in_favour, against=tally.against)
                rows.append((label, split))
        made = (count.invalid, count.not_counted, whole.in_favour, whole.against)
        rows += [
            (say("column.in_favour"), str(whole.in_favour)),
            (say("column.against"), str(whole.against)),
            (say("count.sum"), f"{count.found} = {' + '.join(map(str, made))}"),
        ]
        yield figures(tuple(rows), say)


def figures(rows: tuple[tuple[str, ...], ...], say: Phrases) -> Table:
    """Return facts and their figures as a table."""
    return Table(
        columns=(
            Column(title=say("column.fact"), share=8),
            Column(title=say("column.figure"), share=6, centred=True),
        ),
        rows=rows,
    )
