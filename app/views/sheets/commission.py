# SPDX-License-Identifier: Apache-2.0
"""The counting commission's papers (PR п.26): protocols № 1, 2, 3 and the act on unused papers.

By custom the first protocol says who chairs the commission, the second the form and number of the
papers and what an unmarked one means (X-22), the third the result. Who chairs isn't on record, so
there is a line to write on.
"""

from collections.abc import Iterator

from app.domain.ballot import Ballot, BallotStage
from app.domain.ids import MemberId
from app.domain.secret_ballot import COUNT_COMMISSION, MEMBERS, SecretCount, agreed
from app.domain.sitting import Sitting
from app.views.minutes.told import ballot_number, candidate_name, question_of
from app.views.paper import Column, Paper, Part, Signature, Table, Text
from app.views.papers import Frame, paper, place_and_day
from app.views.phrases import Phrases
from app.views.record import Record
from app.views.sheets.secret import COUNT_PROTOCOL, commission, count_protocols, figures


def commission_papers(record: Record, say: Phrases) -> Iterator[Paper]:
    """Return the commission's papers in the order in which it draws them up."""
    yield from _first_protocols(record, say)
    secret = [each for each in record.sitting.ballots if each.secret]
    for ballot in secret:
        if ballot.stage is not BallotStage.ANNULLED:
            yield _second_protocol(record, ballot, say)
    yield from count_protocols(record, say)
    for ballot in secret:
        count = agreed(ballot.entries)
        if count is not None and count.unused and ballot.stage is not BallotStage.OPEN:
            yield _unused(record, ballot, count, say)


def _first_protocols(record: Record, say: Phrases) -> Iterator[Paper]:
    """Yield the protocol of each commission that was elected."""
    sitting = record.sitting
    for item in sitting.agenda.items:
        ballot = sitting.decided(item.id, None, sitting.kind_of(item).first)
        elected = ballot is not None and ballot.outcome is not None and ballot.outcome.adopted
        if item.kind == COUNT_COMMISSION and elected:
            people = map(sitting.member, map(MemberId, item.fields.get(MEMBERS, ())))
            rows = ((str(n), each.name) for n, each in enumerate(filter(None, people), start=1))
            parts: tuple[Part, ...] = (
                Text(text=say("count.composed")),
                Table(
                    columns=(
                        Column(title=say("column.number"), share=1, centred=True),
                        Column(title=say("column.member"), share=13),
                    ),
                    rows=tuple(rows),
                ),
                Text(text=say("count.chair")),
                Text(text=say("count.secretary")),
                Text(text=say("count.hands")),
            )
            frame = Frame(
                kind=COUNT_PROTOCOL,
                title=say("count.first"),
                whose="№ 1",
                under=(place_and_day(sitting, say), say("count.first_about")),
                signatures=commission(sitting, say),
            )
            yield paper(record, say, frame, parts)


def _second_protocol(record: Record, ballot: Ballot, say: Phrases) -> Paper:
    """Return the protocol of the form and number of papers, set before they are handed out."""
    count = agreed(ballot.entries)
    several = len(ballot.candidates) > 1
    how = "several" if several else "one" if ballot.candidate or ballot.candidates else "question"
    names = [candidate_name(record.sitting, ballot, each) for each in ballot.candidates]
    parts: list[Part] = [
        Text(text=say("count.form")),
        Text(text=say(f"count.form_{how}")),
        *(Text(text=name) for name in names if several),
        Text(text=say("count.number", printed=count.printed if count else say("common.blank"))),
    ]
    if ballot.unmarked is not None:
        parts.append(Text(text=say(f"unmarked.{ballot.unmarked}")))
    parts.append(Text(text=say("count.hands")))
    return paper(record, say, _frame(record.sitting, ballot, "second", say), tuple(parts))


def _unused(record: Record, ballot: Ballot, count: SecretCount, say: Phrases) -> Paper:
    rows = (
        (say("count.printed"), f"{count.printed} = {count.issued} + {count.unused}"),
        (say("count.unused"), str(count.unused)),
    )
    parts = (
        Text(text=say("count.destroyed", unused=count.unused)),
        figures(rows, say),
        Text(text=say("count.destroyed_at")),
    )
    return paper(record, say, _frame(record.sitting, ballot, "unused_act", say), parts)


def _frame(sitting: Sitting, ballot: Ballot, which: str, say: Phrases) -> Frame:
    item = sitting.agenda.get(ballot.item)
    question = question_of(sitting, ballot, say)
    about = say(f"count.{which}_about")
    number = ballot_number(sitting, ballot.id)
    signatures: tuple[Signature, ...] = commission(sitting, say)
    return Frame(
        kind=COUNT_PROTOCOL,
        title=say(f"count.{which}"),
        whose=f"№ {number} {candidate_name(sitting, ballot, ballot.candidate)}".strip(),
        under=(place_and_day(sitting, say), about, *((item.title,) if item else ()), question),
        signatures=signatures,
    )
