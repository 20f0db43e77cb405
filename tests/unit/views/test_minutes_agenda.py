# SPDX-License-Identifier: Apache-2.0
"""What the minutes say of changes of the agenda, papers and steps."""

from dataclasses import replace

from app.domain import events as e
from app.domain.agenda import Paper
from app.domain.decide import agenda, changes
from app.domain.decide.changes import Grounds, Wording
from app.domain.decide.question import Majority
from app.domain.ids import BallotId, CandidateId, ItemId
from app.views.minutes import minutes
from app.views.paper import Heading
from tests.chamber import (
    DAY,
    JUDGES,
    adding,
    adopting,
    an_item,
    deciding,
    marking,
    taking_up,
)
from tests.papers import (
    LACKING,
    OPENED,
    READY,
    SAY,
    TITLE,
    a_record,
    rows,
    told,
)


def test_changes_of_the_agenda_after_the_opening() -> None:
    """What changed, why, and by which vote; the list at the head is that of the opening."""
    other = an_item(1, id=ItemId("other"), kind="appoint-cec-member", subject="Бір орын")
    grounds = Grounds(reason="Уақыт жоқ.", decision=BallotId("b2"))
    bare = Grounds(because=LACKING)
    record_ = a_record(
        adding(an_item(3)),
        *OPENED,
        adopting(40),
        *deciding(majority=Majority.TOTAL),
        lambda state: agenda.add_item(state, other, decision=BallotId("b2")),
        lambda state: changes.change_item(state, JUDGES, Wording(subject="Екі."), bare),
        lambda state: changes.change_item(state, JUDGES, Wording(seats=2), grounds),
        lambda state: changes.reorder_items(state, (other.id, JUDGES), bare),
        lambda state: changes.withdraw_candidate(state, JUDGES, CandidateId("c3"), Grounds()),
        lambda state: changes.carry_over(state, other.id, grounds),
        lambda state: changes.withdraw_item(state, JUDGES, bare),
    )
    paper = minutes(record_, SAY)
    cec = record_.sitting.agenda.items[0].title
    assert told(paper)[9:] == [
        f"10.10 Күн тәртібіне мәселе енгізілді: 2. {cec}.",
        f"10.11 Мәселенің тұжырымы өзгертілді: 1. {TITLE}. Қосымша: Екі.",
        (
            f"10.12 Мәселенің тұжырымы өзгертілді: 1. {TITLE}. Қосымша: Екі. Орын саны – 2. "
            "Себебі: Уақыт жоқ. Негізі: дауыс беру № 2."
        ),
        f"10.13 Мәселелерді қарау кезектілігі өзгертілді. Жаңа кезектілік: 1. {cec}; 2. {TITLE}.",
        "10.14 Кандидатура қайтарып алынды: Жиделібаева Сәуле Талдықызы.",
        (
            f"10.15 Мәселе келесі отырысқа қалдырылды: 1. {cec}. Себебі: Уақыт жоқ. Негізі: дауыс "
            "беру № 2."
        ),
        f"10.16 Мәселе күн тәртібінен алынды: 2. {TITLE}.",
    ]
    assert [row[0] for row in rows(paper)] == ["1"]
    assert [row[2] for row in rows(paper, 1)] == [
        "келесі отырысқа қалдырылды",
        "күн тәртібінен алынды",
    ]


def test_an_item_that_came_from_an_earlier_sitting() -> None:
    """With its papers; it is said so when it comes onto the agenda of a sitting going on."""
    item = an_item(1, title=TITLE, carried_from="senate-1995/2026-05-07/6/judges")
    paper = minutes(a_record(*OPENED, lambda _: (e.ItemAdded(item=item),)), SAY)
    assert told(paper)[-1] == (
        f"10.04 Күн тәртібіне мәселе енгізілді: 1. {TITLE}. Мәселе бұрынғы отырыстан "
        "материалдарымен бірге ауыстырылды."
    )


def test_papers_and_steps() -> None:
    """Who sent a paper and what a conclusion comes to; a step for one candidate names him."""
    conclusion = Paper(
        paper="committee-conclusion",
        candidate=CandidateId("c2"),
        number="7",
        dated=DAY,
        sender="Комитет.",
        verdict="reject",
    )
    general = Paper(paper="bureau-assignment", number="8", dated=DAY, verdict="шартты")
    foreign = replace(general, paper="letter", candidate=None, verdict="")
    paper = minutes(
        a_record(
            *READY,
            lambda state: agenda.enter_paper(state, JUDGES, conclusion),
            lambda _: (e.PaperEntered(item=JUDGES, paper=general),),
            lambda _: (e.PaperEntered(item=JUDGES, paper=foreign),),
            marking("conclusion-announced", "c1", note="Айтылды"),
            taking_up(),
        ),
        SAY,
    )
    assert told(paper)[7:] == [
        (
            "10.07 Қарағайлиев Нұрлан Еменұлы: Комитеттің қорытындысы (№ 7, 2026 жылғы 14 мамыр). "
            "Жіберуші: Комитет. Қорытынды: қолдамау."
        ),
        "10.08 Бюроның тапсырмасы (№ 8, 2026 жылғы 14 мамыр). Қорытынды: шартты.",
        "10.09 letter (№ 8, 2026 жылғы 14 мамыр).",
        "10.10 Көктерекова Айгүл Жусанқызы: Қорытындыны жария ету (Айтылды).",
        "10.11 Мәселені қарау жалғастырылды.",
    ]
    assert [p.text for p in paper.parts if isinstance(p, Heading)].count(
        f"1. {TITLE} (жалғасы)"
    ) == 1
