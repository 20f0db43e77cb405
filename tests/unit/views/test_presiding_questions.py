# SPDX-License-Identifier: Apache-2.0
"""The cards on the way to a vote and through it: agenda, procedure, put, begun."""

from dataclasses import replace

import pytest

from app.domain.agenda import AgendaItem, Paper
from app.domain.decide import agenda, ballot, registration
from app.domain.decide import sitting as course
from app.domain.decide.annulment import annul_vote
from app.domain.decide.changes import withdraw_candidate
from app.domain.ids import BallotId, CandidateId
from app.domain.kinds import REFUSE, Kind, Method, QuestionRule
from app.domain.member import SINGLE
from app.domain.profile import Profile, Switches
from app.domain.requirements import Required, StepRule
from app.domain.sitting import Sitting
from app.domain.tally import Tally
from app.domain.threshold import Base, Threshold
from app.kazakh.cases import Case
from app.views.card import Tongue
from app.views.presiding import (
    StepStage,
    VoteStep,
)
from app.views.results import running_split
from app.views.said import foresight
from tests.chamber import (
    JUDGES,
    a_paper,
    a_plan,
    a_planned_sitting,
    a_profile,
    a_result,
    a_roster,
    a_sitting_in_progress,
    adding,
    adopting,
    after,
    an_item,
    an_open_ballot,
    casting,
    deciding,
    marking,
    putting,
    registering,
    taking_up,
    voting,
    with_papers,
)
from tests.unit.views.test_presiding import (
    CARDS,
    FREELY,
    REGISTER,
    deck,
    first,
    registering_now,
    said,
    screen,
)


def test_the_agenda_is_put_by_the_total() -> None:
    """And if it isn't adopted, it is put again."""
    open_ = after(registering_now(40), adding(an_item()), course.open_sitting)
    pages = screen(open_).pages
    assert [page.occasion for page in pages] == ["agenda/0", "agenda-put/0"]
    assert "онда 1 мәселе бар" in said(pages[0])
    assert "кемінде 26 (жиырма алты) дауыспен" in said(pages[1])
    assert pages[1].figures is not None
    assert pages[1].figures.needed[0].votes == 26
    refused = screen(after(open_, adopting(25)))
    assert said(refused.pages[0]).endswith("Күн тәртібі бекітілген жоқ.")
    assert [page.occasion for page in refused.pages[1:]] == ["agenda/1", "agenda-put/1"]


def test_how_a_vote_stands_is_told_only_where_the_profile_says_so() -> None:
    """Turnout always; the split while it runs only in such a chamber, never of two bodies."""
    running = first(after(an_open_ballot(), casting(20, 4, 3))).figures
    assert running is not None
    assert (running.answered, running.split) == (27, None)
    openly = replace(a_profile(), switches=Switches(split_on_wall=True))
    sitting = after(an_open_ballot(the=a_plan(openly)), casting(20, 4, 3))
    seen = first(sitting).figures
    assert seen is not None
    assert seen.split == Tally(in_favour=20, against=4, abstained=3)
    of_two = replace(sitting, bodies=sitting.bodies * 2)
    assert running_split(of_two, of_two.ballots[0]) is None


def test_an_item_goes_through_its_steps() -> None:
    """Those not done, in their order; one that may be left out is passed over."""
    item = an_item(1)
    taken = after(
        registering_now(40), adding(item), *with_papers(item), course.open_sitting, adopting(40),
        taking_up(),
    )  # fmt: skip
    assert deck(taken) == [
        "1-мәселеге көшу", "Кандидатураны таныстыру", "Қорытындыны жария ету", "Сұрақтар",
        "Пікірлер", "Жарыссөз талап етіле ме", "Дауыс берілетін мәселе", "Дауыс беруді бастау",
    ]  # fmt: skip
    announced = after(taken, marking("conclusion-announced", "c1"))
    assert deck(announced)[0] == "Сұрақтар"
    demanded = after(announced, marking("debate-asked", "c1", note="yes"))
    assert deck(demanded)[0] == "Жарыссөз"
    assert "Сөйлеу уақыты – 3 минутке дейін." in said(first(demanded))
    assert [step.stage for step in first(demanded).topic.steps] == [
        StepStage.DONE, StepStage.DONE, StepStage.CURRENT, StepStage.NEXT, StepStage.NEXT,
        StepStage.NEXT,
    ]  # fmt: skip
    declined = after(announced, marking("debate-asked", "c1", note="no"))
    assert deck(declined) == [
        "Жарыссөз талап етілген жоқ", "Дауыс берілетін мәселе", "Дауыс беруді бастау"
    ]  # fmt: skip


def test_the_committee_is_named_where_its_paper_names_it() -> None:
    """In the genitive if the rule is sure; the twin names nobody."""
    item = an_item(1)
    paper = a_paper("committee-conclusion", "c1")
    named: Paper = replace(paper, sender="Конституциялық заңнама комитеті")
    taken = after(
        registering_now(40),
        adding(item),
        lambda state: agenda.enter_paper(state, JUDGES, a_paper("nomination", "c1")),
        lambda state: agenda.enter_paper(state, JUDGES, named),
        course.open_sitting,
        adopting(40),
        taking_up(),
    )
    page = next(page for page in screen(taken).pages if page.occasion.endswith("announced"))
    assert "комитеттің өкіліне беріледі" in said(page)


def test_a_step_without_a_card_is_read_by_its_name() -> None:
    """As a profile may name any step."""
    step = StepRule(key="oath", name="Ант беру", required=Required.ALWAYS)
    item = AgendaItem(id=JUDGES, kind="appoint-cc-judge", title="Ант беру туралы")
    profile = _with_kind(steps=(step,), questions=(), per_candidate=False)
    taken = _taken_up(profile, item)
    assert deck(taken) == ["1-мәселеге көшу", "Ант беру"]
    assert said(screen(taken).pages[1]) == "Рәсімнің келесі кезеңі – «Ант беру»."
    assert first(taken).topic.steps == ()


def test_a_candidate_withdrawn_is_told_when_the_turn_comes() -> None:
    """Before the one that follows, and no longer after that."""
    without = after(
        a_sitting_in_progress(),
        lambda state: withdraw_candidate(state, JUDGES, CandidateId("c1"), FREELY),
    )
    page = next(page for page in screen(without).pages if page.occasion.startswith("withdrawn"))
    assert said(page).startswith("Көктерекова Айгүл Жусанқызының кандидатурасы кері қайтарып")
    later = after(without, putting("c2"), *voting(30))
    assert not any("кері" in heading for heading in deck(later))


def test_before_a_vote_the_numbers_say_what_is_possible() -> None:
    """Arithmetic, never a ban."""
    page = next(each for each in screen(a_sitting_in_progress(40)).pages if each.figures)
    assert page.figures is not None
    assert (page.figures.needed[0].votes, page.figures.needed[0].base_size) == (26, 50)
    assert page.figures.foresight[Tongue.KK][0].replace("\xa0", " ") == (
        "Кемінде 26 дауыс қажет (жалпы саны – 50). 40 депутат тіркелген: қарсы, қалыс қалған және "
        "дауыс бермегендер 14 депутаттан аспауға тиіс."
    )
    assert page.then[Tongue.KK] == "Дауыс беруді бастау"
    assert page.topic.place == (1, 4)
    assert page.topic.steps[-3].name is VoteStep.VOTE


@pytest.mark.parametrize(
    ("registered", "base", "words"),
    [
        (26, Base.TOTAL, "тіркелгендердің бәрі жақтап дауыс бергенде"),
        (25, Base.TOTAL, "25 депутат тіркелген, 26 дауыс қажет: шешімнің қабылдануы мүмкін емес."),
        (25, Base.REGISTERED, "Кемінде 13 дауыс қажет (тіркелген депутаттар – 25)"),
        (25, Base.TAKING_PART, ""),
    ],
)
def test_foresight_is_by_the_base_of_the_vote(registered: int, base: Base, words: str) -> None:
    """Of those taking part nobody knows the number beforehand."""
    half = Threshold(key="half", numerator=1, denominator=2, more_than=True, base=base)
    lines = foresight(registering_now(registered), CARDS[Tongue.KK], half)
    assert words in " ".join(lines).replace("\xa0", " ")
    assert bool(lines) is (base is not Base.TAKING_PART)
    assert foresight(registering_now(registered), CARDS[Tongue.KK], None) == ()


def test_during_a_vote_only_the_turnout_is_told() -> None:
    """How many have answered, never how."""
    going_on = after(an_open_ballot(), casting(10, 5, 2))
    view = screen(going_on)
    assert deck(going_on) == [
        "Дауыс берілетін мәселе", "Дауыс беруді бастау", "Дауыс беруді аяқтау"
    ]  # fmt: skip
    for page in view.pages:
        assert page.figures is not None
        assert (page.figures.answered, page.figures.result) == (17, None)
        assert "10" not in said(page)
    assert view.pages[0].reads_like(
        next(each for each in screen(a_sitting_in_progress()).pages if each.figures)
    )
    assert view.pages[-1].then[Tongue.KK] == "Нәтижені жариялау"


def test_a_show_of_hands_is_asked_answer_by_answer() -> None:
    """«Кім жақтап? Кім қарсы? Кім қалыс?»."""
    hands = after(a_sitting_in_progress(), putting("c1", method=Method.SHOW_OF_HANDS))
    assert deck(hands)[1] == "Қол көтеріп дауыс беру"


def test_a_refusal_is_put_in_its_own_words() -> None:
    """Never under the title of a consent; the reasons are in the draft (X-29)."""
    refusing = after(a_result(20, 10), putting("c1", asked=REFUSE))
    words = said(first(refusing))
    assert "кандидатураны қабылдамау туралы қаулының жобасын дауысқа қоямын" in words
    assert "Оның уәждемесі жобада жазылған." in words
    came = after(refusing, casting(30), ballot.close_vote)
    assert said(first(came)).endswith("Қаулы қабылданды.")


def test_a_settled_name_is_read_as_it_was_settled() -> None:
    """And one that is neither sure nor settled without endings."""
    item = an_item(1)
    odd = replace(item, candidates=(replace(item.candidates[0], name="Болат Еменов"),))
    sitting = a_sitting_in_progress(item=odd)
    put = next(each for each in screen(sitting).pages if each.figures)
    assert "Кандидатура – Болат Еменов. Жобаны дауысқа қоямын." in said(put)
    forms = {"Болат Еменов": dict.fromkeys(Case, "Болат Еменовті")}
    settled = screen(sitting, replace(REGISTER, forms=forms))
    put = next(each for each in settled.pages if each.figures)
    assert said(put).startswith("Болат Еменовті Қазақстан Республикасы")


def test_a_candidate_for_a_post_of_his_own_is_put_by_that_post() -> None:
    """Words that name the post of the kind give way to the title."""
    item = an_item(1)
    own = replace(item, candidates=(replace(item.candidates[0], post="Сот төрағасы"),))
    sitting = a_sitting_in_progress(item=own)
    put = next(each for each in screen(sitting).pages if each.figures)
    assert "Жусанқызын Сот төрағасы қызметіне тағайындау туралы" in said(put)
    assert "судьи" not in said(put, Tongue.RU)
    assert "Кандидатура – Көктерекова" in said(put, Tongue.RU)


def test_a_vote_that_was_annulled_is_put_again() -> None:
    """Its result doesn't count; the time is that of the chamber."""
    repeated = after(
        a_result(20, 10),
        *deciding("Қайта дауыс беру"),
        lambda state: annul_vote(state, BallotId("b2"), "Қате", BallotId("b3")),
        marking("questions", "c1"),
    )
    page = next(each for each in screen(repeated).pages if each.occasion.startswith("repeat"))
    assert said(page).startswith("Сағат 10.01-де өткен дауыс берудің нәтижесі есепке алынбайды.")
    put = next(each for each in screen(repeated).pages if each.occasion.startswith("put"))
    assert put.occasion.endswith("/1")


def test_an_item_without_candidates_is_put_by_its_title() -> None:
    """And where it gives no act, a decision is taken, not a resolution."""
    item = AgendaItem(id=JUDGES, kind="appoint-cc-judge", title="Есеп туралы")
    rule = QuestionRule(threshold="majority-total", name="Есеп")
    taken = _taken_up(_with_kind(steps=(), questions=(rule,), per_candidate=False), item)
    put = next(each for each in screen(taken).pages if each.figures)
    assert said(put).startswith("«Есеп туралы» қаулының жобасын дауысқа қоямын.")
    voted = after(taken, putting(None))
    assert said(first(after(voted, *voting(30)))).endswith("Шешім қабылданды.")
    assert said(first(after(voted, *voting(20)))).endswith("Шешім қабылданған жоқ.")


def _with_kind(**changes: object) -> Profile:
    """Return the Senate with its first kind changed."""
    profile = a_profile()
    kind: Kind = replace(profile.kinds[0], papers=(), **changes)  # type: ignore[arg-type]
    return replace(profile, kinds=(kind,))


def _taken_up(profile: Profile, item: AgendaItem) -> Sitting:
    return after(
        a_planned_sitting(a_plan(profile, members=a_roster(50))),
        adding(item),
        registration.open_registration,
        registering(40),
        course.open_sitting,
        lambda state: agenda.adopt_agenda(state, {SINGLE: Tally(in_favour=40)}),
        taking_up(),
    )
