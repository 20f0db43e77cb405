# SPDX-License-Identifier: Apache-2.0
"""What an item carries, as the desk shows it."""

from dataclasses import replace
from datetime import date

from app.domain.register import Register
from app.views.clerk import clerk_view
from app.views.deeds import Deed
from app.views.next_step import at_hand
from app.views.preparation import ItemFact, Preparation, preparation, to_sign
from tests.chamber import a_planned_sitting, adding, after, members
from tests.powers import (
    MINISTER,
    THE,
    a_plan_of,
    considering,
    entering,
    immunity,
    of_kind,
    on_report,
    signing,
    voted,
)

REGISTER = Register(key="powers/I")


def shown(*papers: date) -> Preparation:
    """Return what the item on immunity carries after papers of these days."""
    sitting = after(
        a_planned_sitting(a_plan_of()),
        adding(immunity()),
        *(
            entering(paper, day)
            for paper, day in zip(("prosecutor-submission", "cec-conclusion"), papers, strict=False)
        ),
    )
    return preparation(sitting, sitting.agenda.items[0])


def test_facts_are_read_by_people() -> None:
    """A deputy by name, a value by its word, a day as a day, free text as it is."""
    assert shown().facts[1] == ItemFact(name="Шаралар", values=("күзетпен ұстау",))
    item = replace(
        of_kind("report-decide", rapporteur="m099"), fields={"rapporteur": ("m099",), **MINISTER}
    )
    sitting = after(a_planned_sitting(a_plan_of()))
    sitting = replace(sitting, agenda=sitting.agenda.with_item(item))
    assert preparation(sitting, item).facts == (
        ItemFact(name="Министр", values=("Қараағаш Самат Еменұлы",)),
        ItemFact(name="Тыңдау күні", values=(date(2026, 5, 21),)),
        ItemFact(name="Баяндамашы", values=("m099",)),
    )


def test_a_date_warns_before_it_passes() -> None:
    """X-10: the day counted from the earlier paper is the first to be missed."""
    calm = shown(date(2026, 5, 4), date(2026, 5, 8))
    assert (calm.warned, calm.passed) == (False, False)
    warned = shown(date(2026, 4, 29), date(2026, 5, 8))
    assert (warned.warned, warned.passed) == (True, False)
    late = shown(date(2026, 4, 20), date(2026, 4, 29))
    assert (late.warned, late.passed) == (True, True)
    assert shown().runs is None


def test_only_initiatives_that_wait_are_to_be_signed() -> None:
    """Once the item is taken up its signatures have served."""
    item = replace(of_kind("report-decide", rapporteur="m002"))
    item = replace(item, fields={**item.fields, **MINISTER})
    planned = after(a_planned_sitting(a_plan_of()), adding(item), signing(members("m002")))
    (waiting,) = to_sign(planned)
    assert (waiting.item, waiting.number, waiting.title) == (THE, 1, "Мәселе туралы")
    assert waiting.initiative is not None
    assert (waiting.initiative.signed, waiting.initiative.needed) == (1, 17)
    assert to_sign(considering(item, signing(17))) == ()
    assert to_sign(after(a_planned_sitting(a_plan_of()), adding(immunity()))) == ()


def test_nothing_is_voted_on_where_there_is_no_question() -> None:
    """Information is settled when it was taken up, and needs no votes."""
    planned = after(a_planned_sitting(a_plan_of()), adding(of_kind("no-vote")))
    assert clerk_view(planned, REGISTER).items[0].needed is None
    hand = at_hand(considering(of_kind("no-vote")), REGISTER)
    assert hand.next is not None
    assert hand.next.deed is Deed.CLOSE_SITTING
    assert hand.may[Deed.OPEN_VOTE].code == "malformed"


def test_the_next_step_takes_nothing_for_granted() -> None:
    """Whether the deputy came is said by people; a key would record what nobody has seen."""
    sitting = considering(immunity(), entering("prosecutor-submission"), entering("cec-conclusion"))
    hand = at_hand(sitting, REGISTER)
    assert (hand.upcoming.step, hand.upcoming.note) == ("deputy-invited", "")
    assert not hand.may[Deed.MARK_STEP].allowed


def test_the_first_question_of_a_report_is_the_one_at_hand() -> None:
    """The desk speaks of «take note» where another item has its main question."""
    sitting = after(on_report(), *voted("main", 30))
    view = clerk_view(sitting, REGISTER)
    assert view.items[0].result is not None
    assert view.items[0].result.question == "take-note"
    assert view.unissued.item == THE
