# SPDX-License-Identifier: Apache-2.0
"""Builders: a body, its deputies, a sitting at this or that moment; and given → when → then.

An action is written as a decision: a function of the sitting that gives facts or refuses.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from pathlib import Path
from typing import Self

import pytest

from app import paths
from app.course.invented import invented_roster
from app.domain.agenda import AgendaItem, Candidate, Paper
from app.domain.body import Body
from app.domain.decide import agenda, ballot, question, registration
from app.domain.decide import sitting as course
from app.domain.decide.plan import Plan, plan
from app.domain.decide.question import Majority, Motion
from app.domain.events import Event, RegisterEvent, SittingPlanned
from app.domain.evolve import begin, evolve
from app.domain.ids import BodyKey, CandidateId, ItemId, MemberId
from app.domain.kinds import MAIN, Method, SittingKind
from app.domain.member import SINGLE, Member, seated
from app.domain.profile import Profile, Total
from app.domain.refusals import Refusal
from app.domain.register import Register
from app.domain.selection import Everyone, First, Named, Selection
from app.domain.sitting import Sitting
from app.domain.tally import Tally
from app.plenary import Plenary
from app.services.recorder import Recorder
from app.storage import profiles
from app.storage.database import Database
from tests.changing import changed
from tests.conftest import FixedClock

Decision = Callable[[Sitting], Sequence[Event]]

DAY = date(2026, 5, 14)
OCTOBER = date(2026, 10, 15)
TEN = time(10)
STARTS = datetime(2026, 5, 14, 5, tzinfo=UTC)
"""Ten in the morning in Astana."""
JUDGES = ItemId("judges")
CANDIDATES = ("c1", "c2", "c3", "c4")
NAMES = (
    "Көктерекова Айгүл Жусанқызы",
    "Қарағайлиев Нұрлан Еменұлы",
    "Жиделібаева Сәуле Талдықызы",
    "Сексеуілов Талғат Шалқарұлы",
)
SENATE, MAZHILIS = BodyKey("s"), BodyKey("z")


@cache
def _shipped(key: str) -> Profile:
    return profiles.load(paths.resources() / "profiles" / f"{key}.toml")


def a_profile(key: str = "senate-1995", *, total: int | None = None) -> Profile:
    """Return a body that ships with the program; with `total`, of that many deputies."""
    profile = _shipped(key)
    return profile if total is None else replace(profile, totals=(Total(number=total),))


def a_roster(size: int = 50) -> tuple[Member, ...]:
    """Return that many deputies, «m001» the Chair."""
    return invented_roster(size)


def a_plan(profile: Profile | None = None, *, members: tuple[Member, ...] | None = None) -> Plan:
    """Return what is known of the seventh sitting before it begins.

    On 14 May 2026, or in October for the Qurultay, which wasn't there in May.
    """
    body = profile or a_profile()
    day = DAY if body.valid_on(DAY) else OCTOBER
    return Plan(
        profile=body,
        number=7,
        date=day,
        starts=TEN,
        members=a_roster(body.total_on(day)) if members is None else members,
        title="Конституциялық Соттың судьялары",
    )


def a_planned_sitting(the: Plan | None = None) -> Sitting:
    """Return a sitting that has only been planned."""
    the = the or a_plan()
    facts = plan(Register(key=the.register), the, "0" * 64)
    return begin(next(fact for fact in facts if isinstance(fact, SittingPlanned)))


def a_joint_sitting() -> Sitting:
    """Return a planned sitting of the Senate (50) and the Mazhilis (98) together.

    With the kinds of the Senate, as if the law gave them to both.
    """
    bodies = tuple(
        Body(
            key=key,
            name=name,
            total=total,
            roster=seated(invented_roster(total, prefix=key, body=key)),
        )
        for key, name, total in ((SENATE, "Сенат", 50), (MAZHILIS, "Мәжіліс", 98))
    )
    sitting = a_planned_sitting()
    kinds = tuple(replace(each, sittings=tuple(SittingKind)) for each in sitting.profile.kinds)
    both = replace(sitting.profile, kinds=kinds)
    return replace(sitting, profile=both, kind=SittingKind.JOINT, bodies=bodies)


def an_item(candidates: int = 4, **changes: object) -> AgendaItem:
    """Return the item on judges of the Constitutional Court with so many candidates."""
    item = AgendaItem(
        id=JUDGES,
        kind="appoint-cc-judge",
        title="",
        candidates=tuple(
            Candidate(id=CandidateId(key), name=name)
            for key, name in zip(CANDIDATES[:candidates], NAMES, strict=False)
        ),
    )
    return changed(item, **changes)


def a_paper(paper: str, candidate: str | None = None) -> Paper:
    """Return a paper of 6 May 2026."""
    whose = None if candidate is None else CandidateId(candidate)
    return Paper(paper=paper, candidate=whose, number="11", dated=date(2026, 5, 6))


def members(*keys: str) -> Named:
    """Return deputies named one by one."""
    return Named(tuple(MemberId(key) for key in keys))


def everyone_but(*keys: str) -> Everyone:
    """Return all of the pool but these."""
    return Everyone(tuple(MemberId(key) for key in keys))


def whom(who: int | Selection) -> Selection:
    """Return the first so many of the pool, or the selection as it is."""
    return First(who) if isinstance(who, int) else who


def registering(who: int | Selection) -> Decision:
    """Register deputies."""
    return lambda sitting: registration.register(sitting, whom(who))


def leaving(who: int | Selection) -> Decision:
    """Strike deputies who leave."""
    return lambda sitting: registration.leave(sitting, whom(who))


def adding(item: AgendaItem) -> Decision:
    """Put an item on the agenda."""
    return lambda sitting: agenda.add_item(sitting, item)


def with_papers(item: AgendaItem) -> tuple[Decision, ...]:
    """Enter the nomination and the conclusion of each candidate of the judges' item."""
    return tuple(
        _entering(item.id, a_paper(paper, candidate.id))
        for candidate in item.candidates
        for paper in ("nomination", "committee-conclusion")
    )


def _entering(item: ItemId, paper: Paper) -> Decision:
    return lambda sitting: agenda.enter_paper(sitting, item, paper)


def marking(step: str, candidate: str | None = None, *, note: str = "") -> Decision:
    """Mark a step of the judges' item."""
    whose = None if candidate is None else CandidateId(candidate)
    return lambda sitting: agenda.mark_done(sitting, JUDGES, step, candidate=whose, note=note)


def adopting(in_favour: int) -> Decision:
    """Adopt the agenda by a show of hands."""
    figures = {SINGLE: Tally(in_favour=in_favour)}
    return lambda sitting: agenda.adopt_agenda(sitting, figures)


def taking_up(item: ItemId = JUDGES, *, because: str | None = None) -> Decision:
    """Turn to an item."""
    return lambda sitting: agenda.take_up(sitting, item, because=because)


def putting(
    candidate: str | None = "c1",
    *,
    asked: str = MAIN,
    method: Method = Method.BY_NAME,
    because: str | None = None,
) -> Decision:
    """Put a question of the judges' item to the vote."""
    whose = None if candidate is None else CandidateId(candidate)
    motion = Motion(item=JUDGES, candidate=whose, question=asked, method=method)
    return lambda sitting: question.open_vote(sitting, motion, because=because)


def putting_procedural(
    text: str = "Үзіліс жариялау", *, majority: Majority = Majority.PRESENT
) -> Decision:
    """Put a procedural question to the vote."""
    return lambda sitting: question.put_procedural(sitting, text, majority=majority)


def casting(
    in_favour: int | Selection = 0, against: int | Selection = 0, abstain: int | Selection = 0
) -> Decision:
    """Give the answers of deputies."""
    return lambda sitting: ballot.cast(
        sitting, in_favour=whom(in_favour), against=whom(against), abstain=whom(abstain)
    )


def voting(in_favour: int = 0, against: int = 0, abstain: int = 0) -> tuple[Decision, ...]:
    """Give the answers, close the vote and announce the result."""
    return (casting(in_favour, against, abstain), ballot.close_vote, ballot.announce)


def deciding(
    text: str = "Дауыс беру тәртібі", *, majority: Majority = Majority.PRESENT
) -> tuple[Decision, ...]:
    """Adopt a procedural decision by all who are registered."""
    return (
        putting_procedural(text, majority=majority),
        lambda sitting: ballot.cast(sitting, in_favour=Everyone()),
        ballot.close_vote,
        ballot.announce,
    )


def after(sitting: Sitting, *decisions: Decision) -> Sitting:
    """Return the sitting after these actions, each a minute after the one before."""
    at = STARTS
    for decision in decisions:
        at += timedelta(minutes=1)
        for fact in decision(sitting):
            if not isinstance(fact, RegisterEvent):
                sitting = evolve(sitting, fact, at)
    return sitting


def a_sitting_in_progress(
    registered: int = 40, *, the: Plan | None = None, item: AgendaItem | None = None
) -> Sitting:
    """Return an open sitting that considers its judges: papers in, steps done, no debate asked."""
    item = item or an_item()
    return after(
        a_planned_sitting(the),
        adding(item),
        *with_papers(item),
        registration.open_registration,
        registering(registered),
        course.open_sitting,
        adopting(registered),
        taking_up(),
        marking("conclusion-announced"),
        marking("debate-asked", note="no"),
    )


def an_open_ballot(registered: int = 40, *, the: Plan | None = None) -> Sitting:
    """Return a sitting in which the first candidate has just been put to the vote."""
    return after(a_sitting_in_progress(registered, the=the), putting("c1"))


def a_result(
    in_favour: int, against: int = 0, abstain: int = 0, *, registered: int = 40
) -> Sitting:
    """Return a sitting in which the vote on the first candidate has been announced."""
    return after(an_open_ballot(registered), *voting(in_favour, against, abstain))


class Given:
    """A sitting at one moment: `given(…).when(…).then(…)`."""

    def __init__(self, sitting: Sitting) -> None:
        self.sitting = sitting
        self.facts: tuple[Event, ...] = ()
        self.refusal: Refusal | None = None

    def when(self, decision: Decision) -> Self:
        """Try an action; the sitting goes on only if it is allowed."""
        try:
            facts = tuple(decision(self.sitting))
        except Refusal as refusal:
            self.refusal = refusal
            return self
        self.facts = facts
        self.sitting = after(self.sitting, lambda _: facts)
        return self

    def then(self, *facts: Event) -> Sitting:
        """Check that exactly these facts were given; return the sitting after them."""
        assert self.refusal is None, f"refused: {self.refusal}"
        assert self.facts == facts
        return self.sitting

    def then_refused(self, kind: type[Refusal], /, **facts: object) -> Refusal:
        """Check that the action was refused so, with these facts among others."""
        assert type(self.refusal) is kind, self.refusal or self.facts
        assert {**self.refusal.facts(), **facts} == self.refusal.facts()
        assert str(self.refusal)
        return self.refusal


def given(sitting: Sitting, *decisions: Decision) -> Given:
    """Return the sitting after these actions, ready for the one to be tried."""
    return Given(after(sitting, *decisions))


def refusal_of(decision: Decision, sitting: Sitting) -> Refusal:
    """Return the refusal that an action meets."""
    with pytest.raises(Refusal) as met:
        decision(sitting)
    return met.value


@contextmanager
def a_chamber(
    folder: Path, *, clock: FixedClock | None = None, the: Plan | None = None
) -> Iterator[Plenary]:
    """Open a real record in a folder and plan a sitting in it."""
    with Database.open(folder / "record.sqlite") as database:
        # No power is cut in these tests; waiting for the disk is tested where it matters.
        database.tables.execute("pragma synchronous = off")
        plenary = Plenary(Recorder(database, clock or FixedClock(), "test"))
        if the is not None:
            plenary.sittings.plan(the)
        yield plenary
