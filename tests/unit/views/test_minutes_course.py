# SPDX-License-Identifier: Apache-2.0
"""What the minutes say of who came and went, who presided, and what interrupted the sitting."""

from dataclasses import replace

from app.domain.body import Officer
from app.domain.decide import registration
from app.domain.decide import sitting as course
from app.domain.ids import BallotId
from app.domain.member import Office
from app.domain.registration import Reason
from app.views.minutes import minutes
from tests.chamber import (
    a_plan,
    a_profile,
    a_roster,
    adding,
    adopting,
    an_item,
    leaving,
    members,
    registering,
    taking_up,
)
from tests.papers import (
    NEXT,
    OPENED,
    SAY,
    a_record,
    told,
)


def test_who_came_and_went() -> None:
    """A later round, late-comers and leavers by name, the reasons of those who are away."""
    paper = minutes(
        a_record(
            lambda state: registration.excuse(
                state, members("m050"), Reason.ILLNESS, "№ 5 анықтама."
            ),
            lambda state: registration.excuse(state, members("m049"), Reason.LEAVE, ""),
            *OPENED,
            registering(1),
            lambda state: registration.leave(state, members("m001"), "Іссапар."),
            leaving(members("m002")),
            registration.open_registration,
            registering(35),
            registration.close_registration,
        ),
        SAY,
    )
    assert told(paper) == [
        "10.01 Отырысқа қатыспайды: Ізен Е.С.; себебі – ауру. Құжат: № 5 анықтама.",
        "10.02 Отырысқа қатыспайды: Ырғай Д.Қ.; себебі – демалыс.",
        "10.03 Депутаттарды дербес тіркеу басталды.",
        (
            "10.05 Тіркелген депутаттар – 40; жалпы саны – 50. Кворум үшін қажетті "
            "саны – 34. Кворум бар."
        ),
        "Төрағалық етуші отырысты ашық деп жариялады.",
        "10.06 Отырысқа келіп тіркелді: Тасбұлақ Т.Ө.; тіркелген депутаттар – 41.",
        "10.07 Отырыстан кетті: Ақбұлақ А.С.; тіркелген депутаттар – 40. Себебі: Іссапар.",
        "10.08 Отырыстан кетті: Алмалы Г.М.; тіркелген депутаттар – 39.",
        "10.09 Депутаттарды қосымша дербес тіркеу басталды (тіркеу № 2).",
        (
            "10.11 Тіркеу аяқталды. Тіркелген депутаттар – 35; жалпы саны – 50. "
            "Кворум үшін қажетті саны – 34. Кворум бар."
        ),
    ]


def test_the_course_of_a_sitting_that_did_not_go_straight_on() -> None:
    """Breaks, the chair handed over, notes, statements, postponement."""
    paper = minutes(
        a_record(
            *OPENED,
            lambda state: course.call_break(state, "15.00"),
            course.resume,
            lambda state: course.hand_over_chair(state, NEXT),
            lambda state: course.note(state, "Жарық өшті."),
            lambda state: course.state(state, members("m003"), "Кешіктім."),
            adopting(40),
            lambda state: course.state(state, members("m004"), "Қателестім", BallotId("b1")),
            lambda state: course.call_break(state, technical=15),
            course.resume,
            lambda state: course.postpone(state, "Жарық жоқ"),
        ),
        SAY,
    )
    tail = told(paper)
    assert tail[3:8] == [
        "10.04 Үзіліс жарияланды. Жалғасатын уақыты – 15.00.",
        "10.05 Отырыс жалғастырылды.",
        "10.06 Отырысты жүргізу берілді. Төрағалық етуші – Алмалы Гүлнар Маратқызы, депутат.",
        "10.07 Жарық өшті.",
        "10.08 Депутаттың мәлімдемесі (Арша Н.Ж.): Кешіктім. Жарияланған дауыс саны өзгерген жоқ.",
    ]
    assert tail[11:] == [
        (
            "10.10 Дауыс беру № 1 бойынша депутаттың мәлімдемесі (Әнұран З.Д.): Қателестім. "
            "Жарияланған дауыс саны өзгерген жоқ."
        ),
        "10.11 Техникалық себепке байланысты үзіліс жарияланды.",
        "10.12 Отырыс жалғастырылды.",
        "10.13 Отырыс кейінге қалдырылды. Себебі: Жарық жоқ.",
    ]
    assert [each.name for each in paper.signatures] == ["А. АҚБҰЛАҚ", "Г. АЛМАЛЫ"]


def test_the_posts_of_those_who_preside() -> None:
    """A deputy chair, a guest with a post, and one of whom nothing more is known."""
    second = replace(a_roster()[1], office=Office.DEPUTY_CHAIR)
    roster = (a_roster()[0], second, *a_roster()[2:])
    guests = (NEXT, Officer(name="Терекұлы Самал", post="Қонақ"), Officer(name="Қайыңұлы Болат"))
    handed = (lambda state, to=to: course.hand_over_chair(state, to) for to in guests)
    paper = minutes(a_record(*OPENED, *handed, the=a_plan(members=roster)), SAY)
    assert [each.post for each in paper.signatures[1:]] == [
        "Отырыста төрағалық етуші – Төрағаның орынбасары",
        "Отырыста төрағалық етуші – Қонақ",
        "Отырыста төрағалық етуші – төрағалық етуші",
    ]


def test_objections_stand_in_the_minutes_only_where_the_body_says_so() -> None:
    """By default they are for the service sheet alone (practice L29)."""
    steps = (adding(an_item(1)), *OPENED, taking_up(because="Төраға шешті."))
    quiet = minutes(a_record(*steps), SAY)
    assert not [text for text in told(quiet) if "Қарсылық" in text]
    profile = a_profile()
    open_ = replace(profile, switches=replace(profile.switches, objections_in_minutes=True))
    paper = minutes(a_record(*steps, the=a_plan(open_)), SAY)
    assert told(paper)[-1] == (
        "10.05 Қарсылық: Күн тәртібі бекітілмеген. Жалғастыру себебі: Төраға шешті."
    )
