# SPDX-License-Identifier: Apache-2.0
"""The cards of results, and those of two bodies sitting together."""

from dataclasses import replace

import pytest

from app.domain.body import Officer
from app.domain.decide import agenda, ballot, registration
from app.domain.decide import sitting as course
from app.domain.decide.casting import casting_vote
from app.domain.decide.question import Majority
from app.domain.selection import ByBody, Everyone, First
from app.domain.tally import Choice, Tally
from app.views.card import Tongue
from app.views.presiding import (
    StepStage,
)
from tests.chamber import (
    MAZHILIS,
    SENATE,
    Decision,
    a_joint_sitting,
    a_result,
    a_sitting_in_progress,
    adding,
    after,
    an_item,
    an_open_ballot,
    casting,
    putting,
    putting_procedural,
    registering,
    voting,
)
from tests.unit.domain.test_every_refusal import issued
from tests.unit.domain.test_joint import ready
from tests.unit.views.test_presiding import (
    first,
    said,
    screen,
)


def test_a_result_is_read_with_its_figures_and_what_came_of_it() -> None:
    """The same before it is announced and after."""
    closed = after(an_open_ballot(), casting(27, 4, 7), ballot.close_vote)
    page = first(closed)
    assert said(page) == (
        "Дауыс беру нәтижесін жариялаймын: дауыс беруге қатысқандар – 38, жақтап – 27, қарсы – 4, "
        "қалыс қалғандар – 7. Қажетті дауыс саны – 26.\n"
        "Қаулы қабылданды.\n"
        "Көктерекова Айгүл Жусанқызы Қазақстан Республикасы Конституциялық Сотының судьясы "
        "қызметіне тағайындалды."
    )
    assert page.figures is not None
    assert page.figures.result is not None
    assert (page.figures.result.in_favour, page.figures.needed) == (27, ())
    assert page.then[Tongue.KK] == "Дауыс берілетін мәселе: Қарағайлиев Нұрлан Еменұлы"
    assert first(after(closed, ballot.announce)).reads_like(page)


@pytest.mark.parametrize(
    ("votes", "words"),
    [
        ((20, 15, 0), "Қаулы қабылдау үшін кемінде 26 дауыс қажет, 6 дауыс жетпеді."),
        ((25, 0, 10), "Қарсы дауыс болған жоқ, бірақ жақтап берілген дауыс Сенат депутаттары"),
        ((20, 20, 0), "Дауыстар тең бөлінді: жақтап – 20, қарсы – 20"),
        ((0, 0, 0), "жақтап – 0, қарсы – 0, қалыс қалғандар – 0."),
    ],
)
def test_what_is_not_adopted_says_how_far_it_fell_short(
    votes: tuple[int, int, int], words: str
) -> None:
    """Never «бас тартылды»: a failed consent is no refusal."""
    page = first(a_result(*votes))
    assert words in said(page)
    assert said(page).endswith("Қаулы қабылданған жоқ.")
    assert [step.stage for step in page.topic.steps[-3:]] == [
        StepStage.DONE, StepStage.DONE, StepStage.NOT_NEEDED
    ]  # fmt: skip


def test_the_resolution_is_the_last_step_until_it_is_issued() -> None:
    """Current while it is awaited, done with its number."""
    assert first(a_result(30)).topic.steps[-1].stage is StepStage.CURRENT
    assert first(issued()).topic.steps[-1].stage is StepStage.DONE


def test_a_procedural_question_is_decided_by_those_present() -> None:
    """Without a resolution."""
    asked = after(a_sitting_in_progress(), putting_procedural("Үзіліс жариялау"))
    assert "кемінде 21 (жиырма бір) дауыспен қабылданады (қатысып отырғаны – 40)" in said(
        first(asked)
    )
    assert first(asked).topic.title == "Үзіліс жариялау"
    assert said(first(after(asked, *voting(30)))).endswith("Ұсыныс қабылданды.")
    assert said(first(after(asked, *voting(10)))).endswith("Ұсыныс қабылданған жоқ.")


def test_a_procedural_tie_is_the_chairs_to_decide() -> None:
    """Only while the Chair presides, and only of those present."""
    asked = after(a_sitting_in_progress(), putting_procedural())
    tie = after(asked, casting(20, 20), ballot.close_vote)
    assert "шешуші дауыс құқығын пайдаланамын" in said(first(tie))
    for choice, word, came in (
        (Choice.IN_FAVOUR, "«жақтап»", "Ұсыныс қабылданды."),
        (Choice.AGAINST, "«қарсы»", "Ұсыныс қабылданған жоқ."),
    ):
        decided = after(tie, _casting(choice))
        assert word in said(first(decided))
        assert said(first(decided)).endswith(came)
    other = replace(tie, presiding=Officer(name="Сырттан келген адам"))
    assert "Төраға ретінде" not in said(first(other))
    by_total = after(
        a_sitting_in_progress(), putting_procedural(majority=Majority.TOTAL), casting(20, 20),
        ballot.close_vote,
    )  # fmt: skip
    assert "Төраға ретінде" not in said(first(by_total))


def test_a_joint_sitting_is_opened_and_put_by_each_chamber() -> None:
    """No number of two chambers together is read aloud."""
    begun = after(a_joint_sitting(), registration.open_registration, registering(_by_body(40, 60)))
    assert "Мәжіліс: жалпы саны – 98, тіркелгені – 60, кворум үшін – 66" in said(
        screen(begun).pages[1]
    )
    put = next(each for each in screen(ready()).pages if each.figures)
    assert "Сенат – 38; Мәжіліс – 74" in said(put)
    assert put.figures is not None
    assert [(each.body, each.votes) for each in put.figures.needed] == [
        ("Сенат", 38), ("Мәжіліс", 74)
    ]  # fmt: skip
    assert [body for body, _ in screen(ready()).quorums] == ["Сенат", "Мәжіліс"]
    assert put.figures.foresight[Tongue.KK][0].startswith("Сенат. Кемінде")


@pytest.mark.parametrize(
    ("senate", "mazhilis", "words"),
    [
        (38, 74, "Әрбір Палатада қажетті дауыс жиналды."),
        (38, 73, "Мәжілісте қажетті дауыс жиналған жоқ."),
        (37, 74, "Сенатта қажетті дауыс жиналған жоқ."),
        (37, 73, "Екі Палатада да қажетті дауыс жиналған жоқ."),
    ],
)
def test_a_joint_result_names_the_chamber(senate: int, mazhilis: int, words: str) -> None:
    """Each is reckoned alone; both must adopt (CL95 7)."""
    chosen = _by_body(senate, mazhilis)
    came = after(ready(), putting("c1"), casting(chosen), ballot.close_vote)
    assert words in said(first(came))
    assert f"Сенат бойынша: жақтап – {senate}, қарсы – 0" in said(first(came))


def test_a_joint_agenda_and_a_joint_procedural_vote_have_their_cards() -> None:
    """With the figures of both."""
    opened = after(
        a_joint_sitting(),
        adding(an_item(1)),
        registration.open_registration,
        registering(Everyone()),
        course.open_sitting,
    )
    assert "Сенат – 26; Мәжіліс – 50" in said(screen(opened).pages[1])
    figures = {SENATE: Tally(in_favour=40), MAZHILIS: Tally(in_favour=90)}
    adopted = after(opened, lambda state: agenda.adopt_agenda(state, figures))
    assert said(first(adopted)).endswith("Күн тәртібі бекітілді.")
    procedural = after(adopted, putting_procedural(), casting(Everyone()), ballot.close_vote)
    assert said(first(procedural)).endswith("Ұсыныс қабылданды.")


def _by_body(senate: int, mazhilis: int) -> ByBody:
    return ByBody(((SENATE, First(senate)), (MAZHILIS, First(mazhilis))))


def _casting(choice: Choice) -> Decision:
    return lambda state: casting_vote(state, choice)
