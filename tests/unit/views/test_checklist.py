# SPDX-License-Identifier: Apache-2.0
"""The check of the procedure: what was set aside, what was missing, the quorum of each vote."""

from app.domain.decide import registration
from app.domain.decide.changes import Grounds, reorder_items
from app.views.sheets.checklist import checklists
from tests.chamber import (
    JUDGES,
    NAMES,
    adding,
    adopting,
    an_item,
    everyone_but,
    putting,
    putting_procedural,
    taking_up,
    voting,
    with_papers,
)
from tests.papers import LACKING, OPENED, SAY, TITLE, a_record, lines, rows


def test_the_check_of_a_sitting_without_a_fault() -> None:
    """It says so in three sentences."""
    (paper,) = checklists(a_record(), SAY)
    assert paper.corner == "Қызметтік пайдалану үшін"
    assert [text for text in lines(paper) if text.endswith(".")] == [
        "Қарсылық болған жоқ.",
        "Қажетті құжаттар мен қадамдар толық болды.",
        "Дауыс беру болған жоқ.",
    ]


def test_the_check_names_what_was_set_aside_and_what_was_missing() -> None:
    """Each objection once with its reason, papers and steps at each vote, the quorum of each."""
    record = a_record(
        adding(an_item(1)),
        *OPENED,
        taking_up(because="Төраға шешті"),
        putting("c1", because=LACKING),
        *voting(30),
        lambda state: registration.leave(state, everyone_but("m001")),
    )
    (paper,) = checklists(record, SAY)
    assert rows(paper)[0][2:] == ("Күн тәртібі бекітілмеген.", "Төраға шешті")
    about = f"1. {TITLE}: {NAMES[0]}"
    assert rows(paper)[1:] == [
        ("10.06", about, "Қажетті құжат жоқ.", LACKING),
        ("10.06", about, "Комитеттің қорытындысы жария етілмеген.", LACKING),
        ("10.06", about, "Рәсімнің міндетті қадамы орындалмаған.", LACKING),
    ]
    question = f"Қызметке тағайындау: {NAMES[0]}"
    lacking = (
        "Құжаттар: Кандидатураны ұсыну; Комитеттің қорытындысы. Қадамдар: Қорытындыны жария ету; "
        "Жарыссөз ашуды талап ету."
    )
    assert rows(paper, 1) == [("1", "10.06", question, lacking)]
    assert rows(paper, 2) == [("1", question, "40", "34", "30", "бар")]


def test_the_check_of_a_vote_that_lacked_only_steps() -> None:
    """Papers aren't named where they were in; a procedural vote lacks nothing."""
    record = a_record(
        adding(an_item(1)),
        *with_papers(an_item(1)),
        *OPENED,
        adopting(40),
        putting_procedural(),
        *voting(40),
        taking_up(),
        putting("c1", because=LACKING),
    )
    (paper,) = checklists(record, SAY)
    assert [row[3] for row in rows(paper, 1)] == [
        "Қадамдар: Қорытындыны жария ету; Жарыссөз ашуды талап ету."
    ]


def test_an_objection_to_nothing_in_particular() -> None:
    """Changing the order of an adopted agenda is about no item."""
    record = a_record(
        *(adding(an_item(1)), *OPENED, adopting(40)),
        lambda state: reorder_items(state, (JUDGES,), Grounds(because=LACKING)),
    )
    (paper,) = checklists(record, SAY)
    about = "Бекітілген күн тәртібі дауыс берусіз өзгертілді."
    assert rows(paper)[0] == ("10.06", "–", about, LACKING)
