# SPDX-License-Identifier: Apache-2.0
"""The papers of a vote: its results, and the list by deputy.

An open vote is not a roll call: the list by deputy is a copy for service use (practice L22), and a
secret ballot has none.
"""

from collections.abc import Iterator
from typing import Final

from app.domain.ballot import Ballot, BallotStage
from app.domain.ids import BodyKey, MemberId
from app.domain.outcome import TOGETHER, BodyOutcome, Outcome
from app.domain.sitting import Sitting
from app.domain.tally import Choice
from app.views.minutes.ballots import casting_of, figures, verdicts
from app.views.minutes.told import ballot_number, question_of
from app.views.paper import Column, Paper, Part, Table, Text, Weight
from app.views.papers import Frame, paper, presiding_signature
from app.views.phrases import Phrases
from app.views.record import Record

PROTOCOL: Final = "vote-protocol"
ROLL_CALL: Final = "roll-call"

_SHOWN: Final = frozenset({BallotStage.ANNOUNCED, BallotStage.ANNULLED})
"""No figure leaves the desk before the presiding officer has announced it."""


def vote_protocols(record: Record, say: Phrases) -> Iterator[Paper]:
    """Return the results of each vote that was announced (дауыс беру нәтижелері)."""
    for ballot in record.sitting.ballots:
        outcome = ballot.outcome
        if ballot.stage in _SHOWN and outcome is not None:
            frame = _frame(record, say, ballot, PROTOCOL)
            parts = (
                *_annulled(ballot, say),
                _about(record, ballot, say),
                *_figures(record, ballot, outcome, say),
                *_verdict(record, ballot, outcome, say),
            )
            yield paper(record, say, frame, parts)


def roll_calls(record: Record, say: Phrases) -> Iterator[Paper]:
    """Return how each deputy voted, for the votes taken by name."""
    for ballot in record.sitting.ballots:
        if ballot.stage in _SHOWN and ballot.method.open and ballot.figures is None:
            frame = _frame(record, say, ballot, ROLL_CALL)
            parts = (*_annulled(ballot, say), *_rolls(record, ballot, say))
            yield paper(record, say, frame, parts)


def _frame(record: Record, say: Phrases, ballot: Ballot, kind: str) -> Frame:
    question = question_of(record.sitting, ballot, say)
    number = ballot_number(record.sitting, ballot.id)
    item = record.sitting.agenda.get(ballot.item)
    by_name = kind == ROLL_CALL
    return Frame(
        kind=kind,
        title=say("roll.title" if by_name else "vote.title"),
        whose=f"№ {number} {_subject(record.sitting, ballot) or question}",
        corner=say("common.service") if by_name else "",
        under=(
            *((item.title,) if item else ()),
            question,
        ),
        signatures=(presiding_signature(record, record.presiding_at(ballot.id), say),),
    )


def _subject(sitting: Sitting, ballot: Ballot) -> str:
    """Return whom a vote was about; nothing where there was no candidate."""
    item = sitting.agenda.get(ballot.item)
    candidate = item.candidate(ballot.candidate) if item else None
    return candidate.name if candidate else ""


def _annulled(ballot: Ballot, say: Phrases) -> Iterator[Part]:
    if ballot.stage is BallotStage.ANNULLED:
        yield Text(text=say("vote.annulled"), weight=Weight.STRONG)


def _about(record: Record, ballot: Ballot, say: Phrases) -> Text:
    """Say which vote it was, how it was taken and when."""
    text = say(
        "vote.about",
        ballot=ballot_number(record.sitting, ballot.id),
        method=say(f"method.{ballot.method}"),
        opened=record.local(ballot.opened),
        closed=record.local(ballot.closed),
        announced=record.local(ballot.announced),
    )
    return Text(text=text)


def _figures(record: Record, ballot: Ballot, outcome: Outcome, say: Phrases) -> Iterator[Part]:
    """Give the figures of PR п.21 and what was needed, a column for each body."""
    if ballot.secret:
        # Papers and sums, as the counting commission found them (PR п.26).
        yield from (Text(text=each) for each in figures(ballot, outcome, record.sitting, say))
        return
    sitting = record.sitting
    alone = len(outcome.bodies) == 1
    rows = tuple(key for key in _ROWS if not (ballot.run_off and key in _OF_THE_MAJORITY))
    columns = [_column(each, outcome, _total(sitting, each), say) for each in outcome.bodies]
    yield Table(
        columns=(
            Column(title=say("column.fact"), share=8),
            *(
                Column(title=_headed(sitting, each, say, alone=alone), share=6, centred=True)
                for each in outcome.bodies
            ),
        ),
        rows=tuple((say(f"column.{key}"), *(figure[key] for figure in columns)) for key in rows),
    )


def _headed(sitting: Sitting, each: BodyOutcome, say: Phrases, *, alone: bool) -> str:
    return say("column.figure") if alone else sitting.body(each.body).name


def _total(sitting: Sitting, each: BodyOutcome) -> int:
    """Return the total of a body, or of all together where the vote is taken as one."""
    mine = [body.total for body in sitting.bodies if each.body in {body.key, TOGETHER}]
    return sum(mine)


def _column(each: BodyOutcome, outcome: Outcome, total: int, say: Phrases) -> dict[str, str]:
    base = say(f"base.{outcome.threshold.base}")
    return {
        "total": str(total),
        "registered": str(each.registered),
        "took_part": str(each.tally.took_part),
        "in_favour": str(each.tally.in_favour),
        "against": str(each.tally.against),
        "abstained": str(each.tally.abstained),
        "did_not_vote": str(each.did_not_vote),
        "base": say("vote.base_size", base=base, size=each.base_size),
        "needed": str(each.needed),
    }


_ROWS: Final = (
    "total", "registered", "took_part", "in_favour", "against", "abstained", "did_not_vote",
    "base", "needed",
)  # fmt: skip
_OF_THE_MAJORITY: Final = frozenset({"base", "needed"})
"""In a run-off more votes win: no number is needed (L97 10)."""


def _verdict(record: Record, ballot: Ballot, outcome: Outcome, say: Phrases) -> Iterator[Part]:
    if outcome.tied:
        yield Text(text=say("told.tied"))
    if outcome.casting is not None:
        yield Text(text=casting_of(outcome.casting, say))
    for text in verdicts(record.sitting, ballot, outcome, say):
        yield Text(text=text, weight=Weight.STRONG)


def _rolls(record: Record, ballot: Ballot, say: Phrases) -> Iterator[Part]:
    """Return the list of each body, in seat order, and what it comes to."""
    sitting = record.sitting
    here = record.here_at_closing[ballot.id]
    for body in sitting.bodies:
        if len(sitting.bodies) > 1:
            yield Text(text=body.name, weight=Weight.STRONG)
        whole = record.deputies_at_closing[ballot.id]
        members = tuple(each for each in whole if sitting.body_of[each.id] == body.key)
        rows = tuple(
            (str(each.seat), each.name, _choice(ballot, each.id, here, say)) for each in members
        )
        yield Table(
            columns=(
                Column(title=say("column.seat"), share=2, centred=True),
                Column(title=say("column.member"), share=9),
                Column(title=say("column.vote"), share=5),
            ),
            rows=rows,
        )
        yield Text(text=_sum(record, ballot, body.key, here, say))


def _choice(ballot: Ballot, member: MemberId, here: frozenset[MemberId], say: Phrases) -> str:
    choice = ballot.votes.get(member)
    if choice is not None:
        return say(f"choice.{choice}")
    return say("choice.silent" if member in here else "choice.absent")


def _sum(
    record: Record, ballot: Ballot, body: BodyKey, here: frozenset[MemberId], say: Phrases
) -> str:
    sitting = record.sitting
    whole = record.deputies_at_closing[ballot.id]
    mine = [each.id for each in whole if sitting.body_of[each.id] == body]
    given = [ballot.votes.get(each) for each in mine]
    present = sum(each in here for each in mine)
    return say(
        "roll.sum",
        in_favour=given.count(Choice.IN_FAVOUR),
        against=given.count(Choice.AGAINST),
        abstained=given.count(Choice.ABSTAIN),
        did_not_vote=present - sum(each is not None for each in given),
        absent=len(mine) - present,
    )
