# SPDX-License-Identifier: Apache-2.0
"""What goes with an act: the appeal as its annex, letters with their lists, notices, the file."""

from dataclasses import replace

from app.domain.ballot import BallotStage
from app.domain.body import Officer
from app.domain.kinds import SittingKind
from app.domain.secret_ballot import Unmarked
from app.domain.sitting import SittingStage
from app.services.papers import MAKERS
from app.views.organ import heading_of, post_of_signatory
from app.views.sheets.announcements import announcements
from app.views.sheets.appeal import appeals
from app.views.sheets.commission import commission_papers
from app.views.sheets.inventory import inventories
from app.views.sheets.letters import notices
from tests.album.papers import (
    a_decision_to_hear,
    a_hearing,
    a_report,
    a_secret_day,
    bodies,
    tellers_elected,
)
from tests.chamber import a_plan, a_planned_sitting
from tests.kinds import SURE, TEXTS
from tests.papers import SAY, a_record, lines, rows
from tests.secret import a_body, an_election, electing


def test_the_appeal_is_the_annex_of_its_act() -> None:
    """To the President, with the minister, the ground and the votes (57.6; X-16)."""
    record = a_report()
    (paper,) = appeals(record, SAY)
    text = "\n".join(lines(paper))
    assert paper.title == "Қазақстан Республикасының Президентіне өтініш"
    act = record.sitting.resolutions[-1]
    assert f"{act.number} қаулысына қосымша" in text
    assert f"Үкімет мүшесі – {SURE[0]}, {TEXTS['post']}." in text
    assert TEXTS["violation"] in text
    assert "Қажетті дауыс саны" in text
    assert paper.signatures[0].name == act.act.signatory_name
    assert list(appeals(a_decision_to_hear(), SAY)) == []


def test_an_appeal_has_the_words_of_its_law() -> None:
    """«Өтініш жасайды» under 57.6; since 2026 «өтініш білдіреді», and from an office (56.17)."""
    said = {}
    for each in bodies():
        (paper,) = appeals(a_report(each), SAY)
        said[each.key] = next(text for text in lines(paper) if "өтініш " in text)
    assert said["senate-1995"].endswith("қызметінен босату жөнінде өтініш жасайды.")
    assert said["mazhilis-1995"].endswith("қызметінен босату жөнінде өтініш жасайды.")
    assert said["qurultay-2026"].endswith("лауазымынан босату жөнінде өтініш білдіреді.")


def test_an_appeal_says_no_more_than_is_known() -> None:
    """Without a ground, an article or a name there is no empty sentence."""
    record = a_report()
    (item,) = record.sitting.agenda.items
    bare = replace(item, fields={})
    kinds = tuple(
        replace(kind, questions=tuple(replace(each, article="") for each in kind.questions))
        for kind in record.sitting.profile.kinds
    )
    sitting = replace(
        record.sitting,
        agenda=record.sitting.agenda.with_item(bare),
        profile=replace(record.sitting.profile, kinds=kinds),
    )
    (paper,) = appeals(replace(record, sitting=sitting), SAY)
    text = "\n".join(lines(paper))
    assert "Үкімет мүшесі –" not in text
    assert "орындалмауы:" not in text
    assert "Негізі" not in text


def test_an_annulled_secret_vote_has_no_second_protocol() -> None:
    """Its papers were for another vote."""
    record = a_secret_day()
    ballots = tuple(
        replace(each, stage=BallotStage.ANNULLED) if each.secret else each
        for each in record.sitting.ballots
    )
    papers = commission_papers(
        replace(record, sitting=replace(record.sitting, ballots=ballots)), SAY
    )
    assert not any("№ 2 хаттамасы" in each.title for each in papers)


def test_a_letter_names_to_whom_the_law_sends_an_act() -> None:
    """And has a list of copies with room for more."""
    letters = list(notices(a_report(), SAY))
    text = [lines(each) for each in letters]
    assert "Кімге: Қазақстан Республикасының Президентіне" in text[-1]
    assert "Тарату тізімі" in text[-1]
    assert rows(letters[-1])[0][1] == "Қазақстан Республикасының Президентіне"
    assert any(line.startswith("Кімге: ____") for line in text[0])


def test_a_letter_says_until_when_it_has_to_go() -> None:
    """Where the law names days: of an act on immunity three (CL95 32)."""
    record = a_report()
    sitting = record.sitting
    kinds = tuple(
        replace(kind, duties=tuple(replace(duty, days=3) for duty in kind.duties))
        for kind in sitting.profile.kinds
    )
    sitting = replace(sitting, profile=replace(sitting.profile, kinds=kinds))
    letter = list(notices(replace(record, sitting=sitting), SAY))[-1]
    assert any(line.startswith("Жолдау мерзімі – 2026 жылғы 17 мамыр") for line in lines(letter))


def test_the_minister_is_told_of_the_decision_and_the_day() -> None:
    """In writing (S:125), with the right to read the papers (S:127)."""
    (paper,) = announcements(a_decision_to_hear(), SAY)
    text = "\n".join(lines(paper))
    assert paper.title == "Жазбаша хабарлама"
    assert f"Кімге: {SURE[0]}, {TEXTS['post']}" in text
    assert "Есепті тыңдау күні – 2026 жылғы 10 маусым." in text


def test_the_media_are_told_of_a_hearing() -> None:
    """What, where, when, in which form, and until when to publish it (S:103)."""
    record = a_hearing()
    (paper,) = announcements(record, SAY)
    text = "\n".join(lines(paper))
    assert paper.title == "БАҚ-қа хабарлама"
    assert "Талқыланатын мәселе: Су ресурстары туралы." in text
    assert "2026 жылғы 7 мамыр" in text
    assert "нысаны" not in text
    (item,) = record.sitting.agenda.items
    opened = replace(item, fields={"form": ("open",)})
    sitting = replace(record.sitting, agenda=record.sitting.agenda.with_item(opened))
    (paper,) = announcements(replace(record, sitting=sitting), SAY)
    assert "Тыңдаудың нысаны – ашық." in lines(paper)


def test_the_commission_draws_up_three_protocols_and_an_act() -> None:
    """Who chairs it, the form of the paper, the result, and what became of unused papers."""
    titles = [each.title for each in commission_papers(a_secret_day(), SAY)]
    assert titles == [
        "Санақ комиссиясының № 1 хаттамасы",
        "Санақ комиссиясының № 2 хаттамасы",
        "Санақ комиссиясының жасырын дауыс беру нәтижелері туралы хаттамасы",
        "Пайдаланылмаған бюллетеньдерді жою туралы акт",
    ]
    first, second, third, unused = commission_papers(a_secret_day(), SAY)
    assert len(rows(first)) == 3
    assert "Дайындалған бюллетеньдердің саны – 50." in lines(second)
    assert "№ 3 хаттама" in third.under
    assert "Санақ комиссиясы пайдаланылмаған бюллетеньдерді жойды, саны – 10." in lines(unused)
    assert all(len(each.signatures) == 3 for each in (first, second, third, unused))


def test_what_an_unmarked_paper_means_is_written_down_before_the_vote() -> None:
    """As the profile had it when the vote was opened (X-22); how many papers isn't known yet."""
    record = a_record(*tellers_elected(an_election()), electing(), the=a_plan(a_body()))
    _, second = commission_papers(record, SAY)
    text = "\n".join(lines(second))
    assert "тегі сызылмаса, ол жақтап берілген дауыс деп саналады" in text
    assert "саны – ____." in text
    (ballot,) = [each for each in record.sitting.ballots if each.secret]
    other = replace(ballot, unmarked=Unmarked.NOT_COUNTED)
    ballots = tuple(other if each.secret else each for each in record.sitting.ballots)
    changed = replace(record, sitting=replace(record.sitting, ballots=ballots))
    _, second = commission_papers(changed, SAY)
    assert "Белгі қойылмаған бюллетень" in "\n".join(lines(second))


def test_the_file_of_a_sitting_is_listed_once_it_has_ended() -> None:
    """Acts by number first, then every paper that is bound in."""
    record = a_report()
    papers = [each for make in ("agenda", "minutes") for each in MAKERS[make](record, SAY)]
    (paper,) = inventories(record, SAY, papers)
    assert [row[1] for row in rows(paper)[:3]] == [
        *(each.number for each in record.sitting.resolutions),
        "",
    ]
    assert "Құжаттардың саны – 4." in lines(paper)
    going_on = replace(record.sitting, stage=SittingStage.IN_PROGRESS)
    assert list(inventories(replace(record, sitting=going_on), SAY, papers)) == []
    first = replace(papers[0], title="Санақ комиссиясының № 1 хаттамасы", whose="№ 1")
    (short,) = inventories(record, SAY, [first, replace(first, whose="№ 2-VIII ПС")])
    assert [row[3] for row in rows(short)[2:]] == [
        "Санақ комиссиясының № 1 хаттамасы",
        "Санақ комиссиясының № 1 хаттамасы – № 2-VIII ПС",
    ]


def test_an_organ_heads_and_signs_its_own_papers() -> None:
    """A commission is called what its sitting is called; the Bureau is led by the Chair."""
    plan = replace(a_plan(), title="")
    sitting = a_planned_sitting(plan)
    bureau = replace(sitting, kind=SittingKind.BUREAU)
    assert heading_of(bureau) == "Қазақстан Республикасы Парламенті Сенатының Бюросы"
    assert post_of_signatory(bureau) == sitting.profile.wording.signatory_post
    commission = replace(sitting, kind=SittingKind.COMMISSION)
    assert heading_of(commission).endswith("Сенатының комиссиясы")
    named = replace(commission, title="Экономикалық саясат комитеті")
    assert heading_of(named).endswith("Сенатының Экономикалық саясат комитеті")
    assert post_of_signatory(named) == "Комиссия төрағасы"
    own = Officer(name="Алмалы Гүлнар", post="Комитет төрағасы")
    assert post_of_signatory(replace(named, signatory=own)) == "Комитет төрағасы"
