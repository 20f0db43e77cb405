# SPDX-License-Identifier: Apache-2.0
"""Planning a sitting together with its agenda: all of it is recorded, or nothing is."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.agenda import AgendaItem, Paper
from app.domain.decide.agenda import add_item, enter_paper
from app.domain.decide.plan import Plan, plan
from app.domain.events import Event, RegisterEvent, SittingEvent, SittingPlanned
from app.domain.evolve import begin, evolve
from app.domain.register import Register
from app.domain.sitting import Sitting


@dataclass(frozen=True, slots=True, kw_only=True)
class Laid:
    """An item for the agenda, with the papers that came with it."""

    item: AgendaItem
    papers: tuple[Paper, ...] = ()


def planned(register: Register, the: Plan, register_head: str) -> tuple[tuple[Event, ...], Sitting]:
    """Return the facts of planning a sitting, and the sitting they lead to."""
    facts = plan(register, the, register_head)
    first = next(each for each in facts if isinstance(each, SittingPlanned))
    return facts, begin(first)


def lay(sitting: Sitting, laid: Laid) -> tuple[tuple[SittingEvent, ...], Sitting]:
    """Return the facts of putting an item with its papers onto the agenda, and where they lead."""
    facts: list[SittingEvent] = []
    for fact in add_item(sitting, laid.item):
        facts.append(fact)
        sitting = evolve(sitting, fact, sitting.starts)
    for paper in laid.papers:
        for entered in enter_paper(sitting, laid.item.id, paper):
            facts.append(entered)
            sitting = evolve(sitting, entered, sitting.starts)
    return tuple(facts), sitting


def plan_with_agenda(
    register: Register, the: Plan, agenda: Sequence[Laid], register_head: str
) -> tuple[Event, ...]:
    """Return the facts of planning a sitting and its agenda; refuses all when it refuses one."""
    facts, sitting = planned(register, the, register_head)
    items: list[Event] = []
    for each in agenda:
        more, sitting = lay(sitting, each)
        items += more
    sittings = [each for each in facts if not isinstance(each, RegisterEvent)]
    return (*sittings, *items, *(each for each in facts if isinstance(each, RegisterEvent)))
