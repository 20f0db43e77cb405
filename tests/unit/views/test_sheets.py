# SPDX-License-Identifier: Apache-2.0
"""The agenda, registration, attendance and letters on paper."""

from dataclasses import replace

from app.domain.agenda import Candidate
from app.domain.decide import registration
from app.domain.decide.changes import Grounds, withdraw_item
from app.domain.events import ItemAdded
from app.domain.ids import BallotId, CandidateId
from app.domain.registration import Reason
from app.domain.resolution import Mark, Resolution
from app.views.paper import Paper
from app.views.sheets.agenda import agendas
from app.views.sheets.attendance import attendances, registrations
from app.views.sheets.letters import notices
from tests.chamber import (
    JUDGES,
    NAMES,
    Decision,
    a_plan,
    adding,
    adopting,
    an_item,
    everyone_but,
    leaving,
    members,
    putting,
    registering,
    taking_up,
    voting,
)
from tests.papers import ACT, LACKING, OPENED, READY, SAY, TITLE, a_record, lines, of_one_vote, rows


def test_the_agenda_is_a_draft_until_it_is_adopted() -> None:
    """With the candidates who stand; without items there is none, withdrawn ones are left out."""
    (draft,) = agendas(a_record(adding(an_item(2, subject="Екі орын"))), SAY)
    assert lines(draft)[5] == "Жоба."
    about = f"{TITLE}\nЕкі орын\nКандидатуралар: {NAMES[0]}; {NAMES[1]}"
    assert rows(draft) == [("1", about)]
    (adopted,) = agendas(a_record(*READY), SAY)
    assert lines(adopted)[5] == "Отырыста бекітілген."
    assert list(agendas(a_record(), SAY)) == []
    bare: Decision = lambda _: (ItemAdded(item=an_item(0, title=TITLE)),)  # noqa: E731
    (gone,) = agendas(
        a_record(bare, lambda state: withdraw_item(state, JUDGES, Grounds(because=LACKING))),
        SAY,
    )
    assert rows(gone) == []
    (without,) = agendas(a_record(bare), SAY)
    assert rows(without) == [("1", TITLE)]


def test_each_round_of_registration_has_its_list() -> None:
    """With its times; who didn't come has a dash, a round still open has no end."""
    assert list(registrations(a_record(), SAY)) == []
    (paper,) = registrations(
        a_record(*OPENED, registering(1), registration.open_registration, registering(35)), SAY
    )
    assert "Тіркеу № 1" in lines(paper)
    assert "Басталуы – 10.01; аяқталуы – 10.03." in lines(paper)
    assert "Басталуы – 10.05; аяқталуы – ____." in lines(paper)
    times = [row[2] for row in rows(paper)]
    assert times == ["10.02"] * 40 + ["10.04"] + ["–"] * 9
    assert [row[2] for row in rows(paper, 1)] == ["10.06"] * 35 + ["–"] * 15


def test_attendance_with_reasons() -> None:
    """When each came and left, why the others are away, a line for the controller."""
    assert list(attendances(a_record(), SAY)) == []
    (paper,) = attendances(
        a_record(
            lambda state: registration.excuse(state, members("m050"), Reason.ILLNESS, "№ 5"),
            lambda state: registration.excuse(state, members("m049"), Reason.LEAVE, ""),
            *OPENED,
            leaving(members("m001")),
            registering(members("m001")),
            registration.open_registration,
            lambda state: registration.register(state, everyone_but("m002", "m048")),
            registration.close_registration,
        ),
        SAY,
    )
    found = {row[0]: row[2:] for row in rows(paper)}
    assert found["1"] == ("10.04, 10.07", "10.06", "")
    assert found["2"] == ("10.04", "10.10", "")
    assert found["48"] == ("", "", "себебі көрсетілмеген")
    assert found["49"] == ("10.09", "", "демалыс")
    assert found["50"] == ("10.09", "", "ауру (№ 5)")
    assert (
        "Депутаттардың жалпы саны – 50; қатысқандары – 49; себебі көрсетіліп қатыспағандары – 0; "
        "себебі көрсетілмей қатыспағандары – 1."
    ) in lines(paper)
    assert paper.signatures[-1].post == "Орталық сайлау комиссиясының мүшесі"


def test_a_letter_goes_with_each_act() -> None:
    """To whom isn't on record, so there is a blank; the signatory is the act's."""
    record = of_one_vote(30)
    act = Resolution(
        item=JUDGES,
        candidate=CandidateId("c1"),
        question="main",
        ballot=BallotId("b2"),
        number="№ 1-VIII ПС",
        seq=1,
        act=ACT,
        sha256="0" * 64,
    )
    issued = replace(record, sitting=replace(record.sitting, resolutions=(act,)))
    (paper,) = notices(issued, SAY)
    assert (paper.title, paper.whose) == ("Ілеспе хат", "№ 1-VIII ПС")
    assert f"2026 жылғы 14 мамырдағы № 1-VIII ПС қаулысы («{TITLE}») жіберіліп отыр." in lines(
        paper
    )
    assert paper.signatures[0].name == "А. АҚБҰЛАҚ"


def test_a_nominator_is_told_that_a_candidate_was_not_adopted() -> None:
    """A failed question is no refusal and isn't called one (practice L2)."""
    people = (
        Candidate(id=CandidateId("c1"), name=NAMES[0], nominator="Сенат Төрағасы"),
        Candidate(id=CandidateId("c2"), name=NAMES[1]),
        Candidate(id=CandidateId("c3"), name=NAMES[2], nominator="Сенат Төрағасы"),
    )
    steps = (
        adding(replace(an_item(3), candidates=people)),
        *OPENED,
        adopting(40),
        taking_up(),
        putting("c1", because=LACKING),
        *voting(25),
        putting("c2", because=LACKING),
        *voting(25),
        putting("c3", because=LACKING),
        *voting(26),
    )
    (paper,) = notices(a_record(*steps), SAY)
    assert "Кімге: Сенат Төрағасы" in lines(paper)
    (said,) = [text for text in lines(paper) if "Шешім" in text]
    assert said == (
        "2026 жылғы 14 мамырдағы отырыста мына мәселе бойынша дауыс беру өткізілді: Қызметке "
        f"тағайындау: {NAMES[0]}. Шешім қабылданбады."
    )
    assert "бас тарт" not in " ".join(lines(paper))
    acting = a_record(*steps)
    signs = replace(acting.sitting.signatory, acting=True)
    (paper,) = notices(replace(acting, sitting=replace(acting.sitting, signatory=signs)), SAY)
    assert paper.signatures[0].post.endswith("міндетін атқарушы")


def test_practice_is_marked_and_a_sitting_may_have_no_place() -> None:
    """Every paper of practice says that it is worth nothing."""
    bare = replace(a_plan(), practice=True, place=" ", title="")
    (paper,) = agendas(a_record(adding(an_item(1)), the=bare), SAY)
    assert isinstance(paper, Paper)
    assert paper.mark is Mark.SPECIMEN
    assert paper.under == ("2026 жылғы 14 мамырдағы № 7 отырыс", "2026 жылғы 14 мамыр")
