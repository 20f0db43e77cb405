# SPDX-License-Identifier: Apache-2.0
"""Records to make papers from, and the words that stand on a paper."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from app.domain.body import Officer
from app.domain.decide import registration
from app.domain.decide import resolution as resolutions
from app.domain.decide import sitting as course
from app.domain.decide.guards import known
from app.domain.decide.plan import Plan, plan
from app.domain.decide.resolution import Subject
from app.domain.events import Event, RegisterEvent, ResultAnnounced, SittingPlanned
from app.domain.evolve import begin, evolve
from app.domain.ids import CandidateId, MemberId
from app.domain.outcome import BodyOutcome
from app.domain.register import Register
from app.domain.resolution import Act, Mark, Printed
from app.domain.sitting import Sitting
from app.storage.codec import decode, moment
from app.storage.journal import Journal
from app.storage.phrases import shipped
from app.views.minutes import minutes_of
from app.views.paper import Entry, Heading, Paper, Table, Text
from app.views.record import Record, Recorded, record
from tests.chamber import (
    DAY,
    JUDGES,
    STARTS,
    Decision,
    a_plan,
    adding,
    adopting,
    an_item,
    putting,
    registering,
    taking_up,
    voting,
)

TITLE = "Қазақстан Республикасы Конституциялық Сотының судьясын қызметке тағайындау туралы"
OPENED: tuple[Decision, ...] = (
    registration.open_registration,
    registering(40),
    course.open_sitting,
)
READY: tuple[Decision, ...] = (adding(an_item(2)), *OPENED, adopting(40), taking_up())
LACKING = "Жедел"
NEXT = Officer(name="Алмалы Гүлнар Маратқызы", member=MemberId("m002"))
ACT = Act(
    heading="Сенат",
    word="ҚАУЛЫ",
    title=TITLE,
    preamble="қаулы етеді:",
    clauses=("Тағайындалсын.",),
    signatory_post="Төраға",
    signatory_name="А. АҚБҰЛАҚ",
    place="Астана",
    date=DAY,
    number="№ 1-VIII ПС",
    mark=Mark.NONE,
)
SAY = shipped()
VERDICTS = (
    *("Шешім қабылданды", "Қажетті көпшілік дауыс жиналды"),
    *("Шешім қабылданбады", "Қажетті көпшілік дауыс жиналған жоқ", "Қайта дауыс беру:"),
)
HEAD = "0123456789abcdef" * 4


def issuing(candidate: str) -> Decision:
    """Issue the act on a candidate under the first number."""

    def issue(sitting: Sitting) -> tuple[Event, ...]:
        subject = Subject(item=JUDGES, candidate=CandidateId(candidate))
        register = Register(key="senate-1995/VIII")
        warrant = resolutions.warrant(sitting, register, subject, None)
        printed = Printed(act=ACT, file="act.pdf", sha256="0" * 64)
        return tuple(resolutions.issued(sitting, subject, warrant, printed))

    return issue


def facts(*decisions: Decision, the: Plan | None = None) -> Iterator[Recorded]:
    """Yield what these actions record, each a minute after the one before."""
    the = the or a_plan()
    first = next(
        fact
        for fact in plan(Register(key=the.register), the, "0" * 64)
        if isinstance(fact, SittingPlanned)
    )
    yield first, datetime.combine(first.date, STARTS.timetz())
    sitting = begin(first)
    at = datetime.combine(first.date, STARTS.timetz())
    for decision in decisions:
        at += timedelta(minutes=1)
        for fact in decision(sitting):
            if not isinstance(fact, RegisterEvent):
                sitting = evolve(sitting, fact, at)
                yield fact, at


def a_record(*decisions: Decision, the: Plan | None = None) -> Record:
    """Return the record of a sitting after these actions, the first at 10.01 in Astana."""
    return record(facts(*decisions, the=the), HEAD)


def later(record_: Record, days: int) -> list[Recorded]:
    """Return the facts of a record, all but the plan recorded so many days later."""
    first, *others = record_.moments
    shift = timedelta(days=days)
    return [(first.event, first.at), *((each.event, each.at + shift) for each in others)]


def lines(paper: Paper) -> list[str]:
    """Return every text of a paper in order, the cells of a table one by one."""
    found = [paper.heading, paper.title, *paper.under]
    for part in paper.parts:
        match part:
            case Heading() | Text():
                found.append(part.text)
            case Entry():
                found.append(f"{part.time} {part.text}".strip())
            case Table():
                found.extend(column.title for column in part.columns)
                found.extend(cell for row in part.rows for cell in row)
    for signature in paper.signatures:
        found.extend(filter(None, (signature.post, signature.name)))
    return found


def rows(paper: Paper, table: int = 0) -> list[tuple[str, ...]]:
    """Return the rows of a table of a paper, the first by default."""
    tables = [part for part in paper.parts if isinstance(part, Table)]
    return list(tables[table].rows)


def told(paper: Paper) -> list[str]:
    """Return what a paper tells with its times."""
    return [f"{p.time} {p.text}".strip() for p in paper.parts if isinstance(p, Entry)]


def check_minutes(journal: Journal, sitting: Sitting) -> None:
    """Check that the minutes of a sitting on record give every announced result, in order."""
    entries = journal.read(sitting.id)
    decoded = [(decode(each), moment(each)) for each in entries]
    facts_ = [(fact, at) for fact, at in decoded if not isinstance(fact, RegisterEvent)]
    told_ = record(facts_, journal.head(sitting.id))
    assert told_.sitting == sitting
    announced = [m.event for m in told_.moments if isinstance(m.event, ResultAnnounced)]
    said = [text for paper in minutes_of(told_, SAY) for text in told(paper)]
    begins = "Дауыс беруге қатысқандар"
    found = [text[text.index(begins) :] for text in said if begins in text]
    outcomes = [
        figures(body, secret=known(sitting.ballot(event.ballot)).secret)
        for event in announced
        for body in event.outcome.bodies
    ]
    assert len(found) == len(outcomes)
    for text, expected in zip(found, outcomes, strict=True):
        assert text.startswith(expected)
    verdicts = [text for text in said if text.startswith(VERDICTS)]
    adopted = sum(text.startswith(VERDICTS[:2]) for text in verdicts)
    assert adopted + len(verdicts) >= sum(event.outcome.adopted for event in announced)
    assert len(verdicts) >= len(announced)
    for act in sitting.resolutions:
        assert any(act.number in text for text in said)


def figures(body: BodyOutcome, *, secret: bool) -> str:
    """Return how the minutes begin to tell a vote in one body; of papers, those found count."""
    tally = body.tally
    silent = body.registered - (tally.took_part if body.found is None else body.found)
    needed = f"Қажетті дауыс саны – {body.needed} "
    if secret:
        return (
            f"Дауыс беруге қатысқандар – {body.found}; дауыс бермегендер – {silent}. "
            f"Жақтап – {tally.in_favour}; қарсы – {tally.against}. {needed}"
        )
    return (
        f"Дауыс беруге қатысқандар – {tally.took_part}; жақтап – {tally.in_favour}; "
        f"қарсы – {tally.against}; қалыс қалғандар – {tally.abstained}; "
        f"дауыс бермегендер – {silent}. {needed}"
    )


def of_one_vote(in_favour: int, against: int = 0, abstain: int = 0) -> Record:
    """Return a record in which the first candidate has been voted on by name."""
    return a_record(*READY, putting("c1", because=LACKING), *voting(in_favour, against, abstain))
