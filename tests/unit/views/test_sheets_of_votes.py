# SPDX-License-Identifier: Apache-2.0
"""The papers of a vote: its results, the list by deputy, the sheet for marking by hand."""

from dataclasses import replace

from app.domain.ballot import BallotStage
from app.domain.decide import ballot, registration
from app.domain.decide import sitting as course
from app.domain.decide.annulment import annul_vote
from app.domain.decide.casting import casting_vote
from app.domain.decide.changes import Grounds, withdraw_item
from app.domain.events import ItemAdded
from app.domain.ids import BallotId
from app.domain.kinds import Method
from app.domain.member import SINGLE
from app.domain.selection import Everyone
from app.domain.tally import Choice, Tally
from app.views.sheets.attendance import attendances, registrations
from app.views.sheets.checklist import checklists
from app.views.sheets.roll_call_sheet import roll_call_sheets
from app.views.sheets.votes import roll_calls, vote_protocols
from tests.album.papers import a_report, bodies
from tests.chamber import (
    JUDGES,
    NAMES,
    a_plan,
    a_profile,
    adding,
    an_item,
    casting,
    putting,
    putting_procedural,
    voting,
)
from tests.joint import a_joint_plan
from tests.papers import LACKING, OPENED, READY, SAY, TITLE, a_record, lines, of_one_vote, rows

CHAIR = "Отырыста төрағалық етуші – Қазақстан Республикасы Парламенті Сенатының Төрағасы"


def test_the_results_of_a_vote() -> None:
    """The figures of PR п.21 with what was needed, the times, the verdict, who signs."""
    agenda_vote, paper = vote_protocols(of_one_vote(25), SAY)
    assert agenda_vote.whose == "№ 1 Күн тәртібін бекіту"
    assert paper.whose == "№ 2 Көктерекова Айгүл Жусанқызы"
    assert paper.under[2:] == (TITLE, "Қызметке тағайындау: Көктерекова Айгүл Жусанқызы")
    assert rows(paper) == [
        ("Депутаттардың жалпы саны", "50"),
        ("Тіркелген депутаттар", "40"),
        ("Дауыс беруге қатысқандар", "25"),
        ("Жақтап", "25"),
        ("Қарсы", "0"),
        ("Қалыс қалғандар", "0"),
        ("Дауыс бермегендер", "15"),
        ("Көпшілік дауыс есептелетін сан", "50 (депутаттардың жалпы саны)"),
        ("Қажетті саны", "26"),
    ]
    assert lines(paper)[6] == (
        "Дауыс беру № 2, әдісі – ашық, депутаттар бойынша. Басталған уақыты – 10.07; аяқталған "
        "уақыты – 10.09; нәтижесі жарияланған уақыты – 10.10."
    )
    assert lines(paper)[-3:] == [
        (
            "Шешім қабылданбады (1995 жылғы 16 қазандағы Конституциялық заңның 23-1-бабының "
            "7-тармағы)."
        ),
        CHAIR,
        "А. АҚБҰЛАҚ",
    ]


def test_no_figure_before_the_result_is_announced() -> None:
    """Neither in the results nor in the list."""
    record = a_record(*READY, putting("c1", because=LACKING), casting(30), ballot.close_vote)
    assert [each.whose for each in vote_protocols(record, SAY)] == ["№ 1 Күн тәртібін бекіту"]
    assert list(roll_calls(record, SAY)) == []


def test_a_tie_a_casting_vote_and_an_annulled_vote() -> None:
    """What became of a vote stands on its paper."""
    record = a_record(
        *OPENED,
        putting_procedural(),
        *voting(20, 20),
        lambda state: casting_vote(state, Choice.IN_FAVOUR),
        putting_procedural("Қайта қарау"),
        *voting(40),
        lambda state: annul_vote(state, BallotId("b1"), "Қате", BallotId("b2")),
    )
    first, second = vote_protocols(record, SAY)
    assert first.whose == "№ 1 Үзіліс жариялау"
    assert next(text for text in lines(first) if text.endswith(".")) == (
        "Осы дауыс беру нәтижесінің күші жойылды."
    )
    assert lines(first)[-5:-2] == [
        "Дауыстар тең бөлінді.",
        "Төрағаның шешуші дауысы – жақтап.",
        "Шешім қабылданды (Парламент Регламентінің 22-тармағы).",
    ]
    assert "Осы дауыс беру нәтижесінің күші жойылды." not in lines(second)
    assert "Осы дауыс беру нәтижесінің күші жойылды." in lines(next(iter(roll_calls(record, SAY))))


def test_a_threshold_without_an_article() -> None:
    """Where a body names none, none is cited."""
    profile = a_profile()
    bare = tuple(replace(each, article="") for each in profile.thresholds)
    record = a_record(
        *OPENED, putting_procedural(), *voting(40), the=a_plan(replace(profile, thresholds=bare))
    )
    (paper,) = vote_protocols(record, SAY)
    assert "Шешім қабылданды." in lines(paper)


def test_an_article_by_analogy_has_no_brackets_in_brackets() -> None:
    """«8-тармағы (ұқсастығы бойынша)» is said with a comma where it stands in brackets itself."""
    told = [lines(next(vote_protocols(a_report(each), SAY))) for each in bodies()]
    verdicts = {text for each in told for text in each if text.startswith("Шешім қабылданды")}
    assert verdicts == {
        "Шешім қабылданды (Парламент Регламентінің 8-тармағы).",
        "Шешім қабылданды (Парламент Регламентінің 8-тармағы, ұқсастығы бойынша).",
    }


def test_the_list_by_deputy() -> None:
    """Who was there and silent, who wasn't; a service copy, in seat order, that adds up."""
    (paper,) = roll_calls(of_one_vote(26, 4, 5), SAY)
    assert paper.corner == "Қызметтік пайдалану үшін"
    choices = [row[2] for row in rows(paper)]
    assert choices == (
        ["жақтап"] * 26
        + ["қарсы"] * 4
        + ["қалыс қалды"] * 5
        + ["дауыс берген жоқ"] * 5
        + ["қатысқан жоқ"] * 10
    )
    assert rows(paper)[0][:2] == ("1", "Ақбұлақ Асқар Самалұлы")
    assert (
        "Жақтап – 26; қарсы – 4; қалыс қалғандар – 5; дауыс бермегендер – 5; қатыспағандар – 10."
    ) in lines(paper)


def test_a_vote_counted_by_hands_has_no_list() -> None:
    """Nobody knows who raised a hand."""
    record = a_record(
        *READY,
        putting("c1", method=Method.SHOW_OF_HANDS, because=LACKING),
        lambda state: ballot.enter_count(state, {SINGLE: Tally(in_favour=40)}),
        ballot.close_vote,
        ballot.announce,
    )
    assert record.sitting.ballots[-1].stage is BallotStage.ANNOUNCED
    assert list(roll_calls(record, SAY)) == []


def test_the_papers_of_a_joint_sitting_keep_the_bodies_apart() -> None:
    """A column or a list for each."""
    record = a_record(
        lambda _: (ItemAdded(item=an_item(0, title=TITLE, kind="president-release")),),
        registration.open_registration,
        lambda state: registration.register(state, Everyone()),
        course.open_sitting,
        putting_procedural(),
        lambda state: ballot.cast(state, in_favour=Everyone()),
        ballot.close_vote,
        ballot.announce,
        the=a_joint_plan(),
    )
    (protocol,) = vote_protocols(record, SAY)
    assert rows(protocol)[3] == ("Жақтап", "50", "98")
    (roll,) = roll_calls(record, SAY)
    assert [len(rows(roll, table)) for table in (0, 1)] == [50, 98]
    (attendance,) = attendances(record, SAY)
    assert [len(rows(attendance, table)) for table in (0, 1)] == [50, 98]
    (list_,) = registrations(record, SAY)
    assert [len(rows(list_, table)) for table in (0, 1)] == [50, 98]
    assert [text for text in lines(list_) if text in {"Сенат", "Мәжіліс"}] == ["Сенат", "Мәжіліс"]
    (sheet,) = roll_call_sheets(record, SAY)
    assert [text for text in lines(sheet) if text.startswith("Қажетті дауыс")] == [
        "Қажетті дауыс саны – 38 (негізгі саны – 50).",
        "Қажетті дауыс саны – 74 (негізгі саны – 98).",
    ]
    (check,) = checklists(record, SAY)
    assert rows(check) == [
        ("1", "Сенат. Үзіліс жариялау", "50", "34", "50", "бар"),
        ("1", "Мәжіліс. Үзіліс жариялау", "98", "66", "98", "бар"),
    ]


def test_the_sheet_for_marking_by_hand() -> None:
    """Names in seat order, the candidate, the needed number, boxes, two who sign."""
    first, second = roll_call_sheets(a_record(adding(an_item(2))), SAY)
    assert (first.whose, second.whose) == NAMES[:2]
    assert rows(first)[0] == ("1", "Ақбұлақ Асқар Самалұлы", "", "", "")
    assert len(rows(first)) == 50
    assert "Қажетті дауыс саны – 26 (негізгі саны – 50)." in lines(first)
    assert [each.post for each in first.signatures] == ["Дауыстарды белгілеген"] * 2


def test_a_sheet_is_made_only_for_what_can_be_put_openly() -> None:
    """Not for an item off the agenda, nor for a secret one; the number may hang on who is there."""
    off = a_record(
        adding(an_item(2)), lambda state: withdraw_item(state, JUDGES, Grounds(because=LACKING))
    )
    assert list(roll_call_sheets(off, SAY)) == []
    profile = a_profile()
    secret = replace(profile, kinds=tuple(replace(each, secret=True) for each in profile.kinds))
    assert list(roll_call_sheets(a_record(adding(an_item(2)), the=a_plan(secret)), SAY)) == []
    present = an_item(0, threshold="majority-registered")
    (paper,) = roll_call_sheets(
        a_record(lambda _: (ItemAdded(item=replace(present, title=TITLE)),)), SAY
    )
    assert paper.whose == f"1. {TITLE}"
    assert "Қажетті дауыс саны – ______" in lines(paper)
