# SPDX-License-Identifier: Apache-2.0
"""The minutes as a whole: head, chapters, days, extracts; every kind of fact has its words."""

from dataclasses import replace
from pathlib import Path
from typing import get_args

from app.domain import events as e
from app.domain.decide import ballot, changes, registration
from app.domain.decide import sitting as course
from app.domain.decide.changes import Grounds
from app.domain.ids import BallotId, ItemId
from app.domain.kinds import SittingKind
from app.domain.selection import Everyone
from app.views.minutes import TELLERS, chapters, extracts, minutes, minutes_of
from app.views.paper import Entry
from app.views.record import record
from app.views.sheets.checklist import checklists
from tests.chamber import (
    JUDGES,
    a_plan,
    a_roster,
    adding,
    adopting,
    an_item,
    casting,
    marking,
    members,
    putting,
    putting_procedural,
    registering,
    taking_up,
    voting,
    with_papers,
)
from tests.joint import a_joint_plan
from tests.papers import (
    HEAD,
    LACKING,
    NEXT,
    OPENED,
    READY,
    SAY,
    TITLE,
    a_record,
    issuing,
    later,
    lines,
    rows,
    told,
)

WHOLE = Path(__file__).parents[2] / "data" / "minutes.txt"
"""The minutes of a sitting that went straight on, as an editor would read them."""


def test_every_kind_of_fact_has_its_words() -> None:
    """A fact that the minutes don't know of would be left out without a word."""
    assert TELLERS.keys() == set(get_args(e.SittingEvent))


def test_the_minutes_of_a_sitting_that_went_straight_on() -> None:
    """Head, agenda, registration, the course, the item, what became of it, who signs."""
    paper = minutes(
        a_record(
            *(adding(an_item(2)), *OPENED, adopting(40), *with_papers(an_item(1)), taking_up()),
            marking("conclusion-announced"),
            marking("debate-asked", note="no"),
            putting("c1", because=LACKING),
            *voting(27, 4, 9),
            issuing("c1"),
            course.close_sitting,
        ),
        SAY,
    )
    assert "\n".join(lines(paper)) + "\n" == WHOLE.read_text(encoding="utf-8")
    assert paper.foot == "Отырыс жазбасының бақылау саны: 0123 4567 89ab cdef 0123"


def test_nothing_is_told_before_anything_has_happened() -> None:
    """A sitting that is only planned has no minutes; how its agenda was drafted isn't in them."""
    assert list(minutes_of(a_record(adding(an_item())), SAY)) == []
    (paper,) = minutes_of(a_record(adding(an_item()), *OPENED[:1]), SAY)
    assert told(paper) == ["10.02 Депутаттарды дербес тіркеу басталды."]


def test_after_the_item_the_sitting_goes_on() -> None:
    """What happens once the chamber is at nothing stands in a chapter of its own."""
    record_ = a_record(
        *READY,
        lambda state: changes.withdraw_item(state, JUDGES, Grounds(because=LACKING)),
        lambda state: course.note(state, "Сауалдар."),
        course.close_sitting,
    )
    titles = [each.title for each in chapters(record_, SAY)]
    assert titles == [
        "Депутаттарды дербес тіркеу",
        "Отырыстың барысы",
        f"1. {TITLE}",
        "Отырыстың барысы",
        "Отырыстың аяқталуы",
    ]


def test_a_sitting_that_goes_on_another_day() -> None:
    """The second day is named when it begins; what was entered afterwards has no times."""
    plain = a_record(*OPENED, adopting(40))
    paper = minutes(record(later(plain, 1), HEAD), SAY)
    days = [line for line in lines(paper) if line == "2026 жылғы 15 мамыр"]
    assert days == ["2026 жылғы 15 мамыр"]
    typed = a_record(*OPENED, adopting(40), the=replace(a_plan(), late_entry=True))
    paper = minutes(record(later(typed, 30), HEAD), SAY)
    assert "2026 жылғы 13 маусым" not in lines(paper)
    assert all(not part.time for part in paper.parts if isinstance(part, Entry))


def test_a_joint_plan_gives_the_figures_of_each_body() -> None:
    """They are never added up (CL95 7, PR п.18)."""
    both = Everyone()
    paper = minutes(
        a_record(
            registration.open_registration,
            registering(both),
            course.open_sitting,
            putting_procedural(),
            casting(both),
            ballot.close_vote,
            ballot.announce,
            the=a_joint_plan(),
        ),
        SAY,
    )
    whole = "\n".join(lines(paper))
    assert "Сенат. Депутаттардың жалпы саны – 50." in whole
    assert "Мәжіліс. Тіркелген депутаттар – 98; жалпы саны – 98." in whole
    assert "Мәжіліс. Дауыс беруге қатысқандар – 98; жақтап – 98;" in whole


def test_extracts_are_of_the_items_taken_up() -> None:
    """One item of the minutes, with what was said of it elsewhere, and nothing of the others."""
    other = an_item(1, id=ItemId("other"), kind="appoint-cec-member")
    record_ = a_record(
        *(adding(an_item(1)), adding(other)),
        *OPENED,
        taking_up(because=LACKING),
        putting("c1", because=LACKING),
        *voting(25),
        course.close_sitting,
        lambda state: course.state(state, members("m004"), "Қателестім", BallotId("b1")),
    )
    (paper,) = extracts(record_, SAY)
    assert paper.kind == "extract"
    assert paper.whose == f"1. {TITLE}"
    tail = told(paper)
    assert tail[0].endswith("Мәселені қарау басталды.")
    assert tail[-1].endswith("Жарияланған дауыс саны өзгерген жоқ.")
    assert not [text for text in tail if "аяқталды" in text or "тіркеу" in text]


def test_a_hearing_has_no_quorum_and_a_name_of_its_own() -> None:
    """Nothing is said of a quorum where the law asks for none (practice L9)."""
    the = replace(a_plan(members=()), kind=SittingKind.HEARING, total=5)
    the = replace(the, members=a_roster(5), presiding=NEXT)
    record_ = a_record(
        *(registration.open_registration, registering(3), course.open_sitting),
        *(putting_procedural(), *voting(3)),
        the=the,
    )
    paper = minutes(record_, SAY)
    assert paper.under[0] == "2026 жылғы 14 мамырдағы № 7 парламенттік тыңдау"
    assert "10.03 Тіркелген депутаттар – 3; жалпы саны – 5." in told(paper)
    (check,) = checklists(record_, SAY)
    assert rows(check) == [("1", "Үзіліс жариялау", "3", "–", "3", "–")]
