# SPDX-License-Identifier: Apache-2.0
"""The check of the procedure (рәсімнің сақталуын тексеру парағы), for service use.

Minutes record facts and decisions; what was set aside and what was missing stands here, so that the
clerk doesn't accuse the Chair in public (practice L29).
"""

from collections.abc import Iterator
from typing import Final

from app.domain import events as e
from app.domain.agenda import missing_papers, missing_steps
from app.domain.ballot import Ballot
from app.domain.ids import BodyKey
from app.views.minutes.told import (
    ballot_number,
    of_candidate,
    question_of,
    sentences,
    the_ballot,
    titled,
)
from app.views.paper import Column, Heading, Paper, Part, Signature, Table, Text
from app.views.papers import Frame, paper
from app.views.phrases import Phrases
from app.views.record import Moment, Record

KIND: Final = "checklist"


def checklists(record: Record, say: Phrases) -> Iterator[Paper]:
    """Return the check of the whole sitting."""
    frame = Frame(
        kind=KIND,
        title=say("checklist.title"),
        corner=say("common.service"),
        signatures=(Signature(post=say("checklist.clerk")),),
        foot=say("common.digest", groups=record.groups),
    )
    parts = (*_objections(record, say), *_missing(record, say), *_quorums(record, say))
    yield paper(record, say, frame, parts)


def _objections(record: Record, say: Phrases) -> Iterator[Part]:
    """List what spoke against a step and was set aside, with the reason given."""
    # Two papers that lack are two objections of one kind: said once, and named further down.
    rows = tuple(
        dict.fromkeys(
            (each.clock, *_objection(each, each.event, say))
            for each in record.moments
            if isinstance(each.event, e.ObjectionOverruled)
        )
    )
    yield Heading(text=say("checklist.objections"))
    if not rows:
        yield Text(text=say("checklist.no_objections"))
        return
    yield Table(
        columns=(
            Column(title=say("column.time"), share=2, centred=True),
            Column(title=say("column.item"), share=6),
            Column(title=say("column.objection"), share=6),
            Column(title=say("column.because"), share=5),
        ),
        rows=rows,
    )


def _objection(on: Moment, event: e.ObjectionOverruled, say: Phrases) -> tuple[str, str, str]:
    about = say("common.none")
    if event.item is not None:
        title = titled(on.after, event.item, say)
        about = of_candidate(on.after, event.item, event.candidate, title, say)
    return about, say(f"objection.{event.code}"), event.because


def _missing(record: Record, say: Phrases) -> Iterator[Part]:
    """List what a question lacked when it was put to the vote."""
    rows = []
    for moment in record.moments:
        if isinstance(moment.event, e.BallotOpened):
            lacking = _lacking(moment, moment.event, say)
            if lacking:
                ballot = the_ballot(moment.after, moment.event.ballot)
                question = question_of(moment.after, ballot, say)
                number = str(ballot_number(moment.after, ballot.id))
                rows.append((number, moment.clock, question, lacking))
    yield Heading(text=say("checklist.missing"))
    if not rows:
        yield Text(text=say("checklist.nothing_missing"))
        return
    yield Table(
        columns=(
            Column(title=say("column.ballot"), share=2, centred=True),
            Column(title=say("column.time"), share=2, centred=True),
            Column(title=say("column.item"), share=7),
            Column(title=say("column.missing"), share=8),
        ),
        rows=tuple(rows),
    )


def _lacking(on: Moment, event: e.BallotOpened, say: Phrases) -> str:
    item = on.before.agenda.get(event.item)
    if item is None:
        return ""
    kind = on.before.kind_of(item)
    papers = "; ".join(each.name for each in missing_papers(item, kind, event.candidate))
    steps = "; ".join(each.name for each in missing_steps(item, kind, event.candidate))
    return sentences(
        say("checklist.papers", names=papers) if papers else "",
        say("checklist.steps", names=steps) if steps else "",
    )


def _quorums(record: Record, say: Phrases) -> Iterator[Part]:
    """Give for each vote who was registered when it closed, and whether that was a quorum."""
    rows = tuple(
        row
        for each in record.moments
        if isinstance(each.event, e.BallotClosed)
        for row in _quorum(record, each, each.event, say)
    )
    yield Heading(text=say("checklist.quorum"))
    if not rows:
        yield Text(text=say("checklist.no_ballots"))
        return
    yield Table(
        columns=(
            Column(title=say("column.ballot"), share=6, centred=True),
            Column(title=say("column.item"), share=25),
            Column(title=say("column.registered"), share=10, centred=True),
            Column(title=say("column.needed"), share=7, centred=True),
            Column(title=say("column.took_part"), share=11, centred=True),
            Column(title=say("column.quorum"), share=7, centred=True),
        ),
        rows=rows,
    )


def _quorum(
    record: Record, on: Moment, event: e.BallotClosed, say: Phrases
) -> Iterator[tuple[str, ...]]:
    sitting = on.after
    ballot = the_ballot(sitting, event.ballot)
    question = question_of(sitting, ballot, say)
    took_part = _took_part(record, ballot)
    for each, body in zip(sitting.quorums, sitting.bodies, strict=True):
        alone = len(sitting.bodies) == 1
        reached = "yes" if each.reached else "no"
        yield (
            str(ballot_number(sitting, ballot.id)),
            question if alone else say("common.of_body", body=body.name, text=question),
            str(event.strengths[body.key].registered),
            say("common.none") if each.needed is None else str(each.needed),
            took_part.get(body.key) or say("common.none"),
            say(f"common.{'none' if each.needed is None else reached}"),
        )


def _took_part(record: Record, ballot: Ballot) -> dict[BodyKey, str]:
    """Return how many of each body voted; of papers in one box only what was told apart."""
    sitting = record.sitting
    counted = the_ballot(sitting, ballot.id)
    if counted.secret:
        outcome = counted.outcome
        bodies = outcome.bodies if outcome else ()
        return {each.body: str(each.found) for each in bodies if each.found is not None}
    keys = tuple(body.key for body in sitting.bodies)
    tallies = ballot.tallies(sitting.body_of, keys)
    return {key: str(tally.took_part) for key, tally in tallies.items()}
