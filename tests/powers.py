# SPDX-License-Identifier: Apache-2.0
"""Builders: a chamber whose items carry facts, signatures, sizes and dates."""

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from app.domain.agenda import AgendaItem, Paper
from app.domain.decide import agenda, initiative, registration
from app.domain.decide import sitting as course
from app.domain.decide.plan import Plan
from app.domain.decide.question import Motion, open_vote
from app.domain.ids import ItemId, MemberId
from app.domain.kinds import MAIN
from app.domain.profile import Profile, Switches
from app.domain.selection import Selection
from app.domain.sitting import Sitting
from app.storage import profiles
from tests.chamber import (
    Decision,
    a_plan,
    a_planned_sitting,
    adding,
    after,
    registering,
    taking_up,
    voting,
    whom,
)
from tests.changing import changed

FILE = Path(__file__).parent / "data" / "courses" / "profiles" / "powers.toml"
THE = ItemId("the")
MINISTER = {"minister": ("Қараағаш Самат Еменұлы",), "hearing_date": ("2026-05-21",)}
CONCERNED = MemberId("m010")


@cache
def a_body(**switches: object) -> Profile:
    """Return the chamber, with other answers to the open questions where they are given."""
    body = profiles.load(FILE)
    return replace(body, switches=changed(Switches(), **switches))


def needing(threshold: str, profile: Profile) -> Profile:
    """Return the body with every question of its law decided by that majority."""
    kinds = tuple(
        replace(
            kind,
            questions=tuple(replace(each, threshold=threshold) for each in kind.questions),
        )
        for kind in profile.kinds
    )
    return replace(profile, kinds=kinds)


def a_plan_of(body: Profile | None = None) -> Plan:
    """Return what is known of its sitting on 14 May 2026."""
    return a_plan(body or a_body())


def of_kind(kind: str, /, **fields: str | tuple[str, ...]) -> AgendaItem:
    """Return an item of a kind with its facts."""
    facts = {key: (each,) if isinstance(each, str) else each for key, each in fields.items()}
    return AgendaItem(id=THE, kind=kind, title="Мәселе туралы", fields=facts)


def terminating(ground: str = "resignation") -> AgendaItem:
    """Return the item on the early end of m010's mandate."""
    return of_kind("terminate-powers", member=CONCERNED, ground=ground)


def immunity(*measures: str, **more: str) -> AgendaItem:
    """Return the item on the immunity of m010."""
    return of_kind("immunity", member=CONCERNED, measures=measures or ("arrest",), **more)


def entering(paper: str, dated: date = date(2026, 5, 6), **more: object) -> Decision:
    """Enter a paper of the item."""
    entry = Paper(paper=paper, number="1", dated=dated)
    entry = changed(entry, **more)
    return lambda sitting: agenda.enter_paper(sitting, THE, entry)


def signing(who: int | Selection) -> Decision:
    """Sign the initiative of the item."""
    return lambda sitting: initiative.sign_initiative(sitting, THE, whom(who))


def done(step: str, note: str = "") -> Decision:
    """Mark a step of the item."""
    return lambda sitting: agenda.mark_done(sitting, THE, step, candidate=None, note=note)


def asking(question: str = MAIN, *, because: str | None = None) -> Decision:
    """Put a question of the item to the vote."""
    return lambda sitting: open_vote(sitting, Motion(item=THE, question=question), because=because)


def considering(item: AgendaItem, *before: Decision, body: Profile | None = None) -> Sitting:
    """Return a sitting of forty that considers an item, after what came before it."""
    return after(
        a_planned_sitting(a_plan_of(body)),
        adding(item),
        *before,
        registration.open_registration,
        registering(40),
        course.open_sitting,
        taking_up(THE, because="Күн тәртібі келісілді"),
    )


def on_termination(ground: str = "resignation", *, body: Profile | None = None) -> Sitting:
    """Return a sitting that is about to vote on the end of m010's mandate."""
    sitting = considering(
        terminating(ground),
        entering("cec-submission"),
        entering("application"),
        body=body,
    )
    return after(sitting, done("debate-asked", "no"))


def on_immunity(*measures: str, body: Profile | None = None, **more: str) -> Sitting:
    """Return a sitting that is about to vote on the immunity of m010."""
    sitting = considering(
        immunity(*measures, **more),
        entering("prosecutor-submission"),
        entering("cec-conclusion"),
        body=body,
    )
    return after(sitting, done("deputy-invited", "came"))


def on_report(violation: str = "") -> Sitting:
    """Return a sitting that has heard the report of a minister."""
    facts = {"violation": violation} if violation else {}
    sitting = considering(
        of_kind("government-report", minister="Қараағаш Самат Еменұлы", **facts),
        entering("report-decision"),
        entering("notice-to-minister"),
    )
    return after(sitting, done("introduction"), done("report"))


def voted(question: str, in_favour: int, against: int = 0) -> tuple[Decision, ...]:
    """Put a question, vote and announce."""
    return (asking(question), *voting(in_favour, against))
