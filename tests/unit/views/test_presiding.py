# SPDX-License-Identifier: Apache-2.0
"""The presiding officer's screen: the right card at every turn of a sitting, with its figures."""

from dataclasses import replace

import pytest

from app import bootstrap
from app.domain.agenda import AgendaItem, Paper
from app.domain.decide import agenda, ballot, registration
from app.domain.decide import sitting as course
from app.domain.decide.annulment import annul_vote
from app.domain.decide.casting import casting_vote
from app.domain.decide.changes import Grounds, carry_over, withdraw_candidate
from app.domain.decide.question import Majority
from app.domain.ids import BallotId, CandidateId
from app.domain.kinds import REFUSE, Kind, Method, QuestionRule
from app.domain.member import SINGLE
from app.domain.profile import Profile
from app.domain.register import Register
from app.domain.requirements import Required, StepRule
from app.domain.selection import ByBody, Everyone, First
from app.domain.sitting import Officer, Sitting
from app.domain.tally import Choice, Tally
from app.domain.threshold import Base, Threshold
from app.kazakh.cases import Case
from app.views.card import Tongue
from app.views.presiding import (
    PresidingPage,
    PresidingView,
    StepStage,
    VoteStep,
    presiding_view,
)
from app.views.said import foresight
from tests.chamber import (
    JUDGES,
    MAZHILIS,
    SENATE,
    Decision,
    a_joint_sitting,
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
    leaving,
    marking,
    putting,
    putting_procedural,
    registering,
    taking_up,
    voting,
    with_papers,
)
from tests.unit.domain.test_every_refusal import issued
from tests.unit.domain.test_joint import ready

REGISTER = Register(key="senate-1995/VIII")
CARDS = bootstrap.card_texts()
FREELY = Grounds()


def screen(sitting: Sitting, register: Register = REGISTER) -> PresidingView:
    """Return the presiding officer's screen."""
    return presiding_view(sitting, register, CARDS)


def first(sitting: Sitting) -> PresidingPage:
    """Return the first card of the moment."""
    return screen(sitting).pages[0]


def said(page: PresidingPage, tongue: Tongue = Tongue.KK) -> str:
    """Return what a card says."""
    return page.scripts[tongue].said


def deck(sitting: Sitting) -> list[str]:
    """Return the names of the cards of the moment, without the occasion."""
    return [page.scripts[Tongue.KK].heading for page in screen(sitting).pages]


def registering_now(number: int) -> Sitting:
    """Return a sitting in registration with so many of 50."""
    return after(a_planned_sitting(), registration.open_registration, registering(number))


# ── registration, breaks, the end ────────────────────────────────────────────────────────────────


def test_before_anything_deputies_are_asked_to_register() -> None:
    """Then the sitting will be opened."""
    page = first(a_planned_sitting())
    assert page.occasion == "registration/1"
    assert page.then[Tongue.KK] == "Отырысты ашу"
    assert page.figures is None
    assert deck(registering_now(0)) == ["Тіркеу"]


def test_without_a_quorum_the_missing_are_counted() -> None:
    """34 of 50 are needed; the time of the next registration isn't known."""
    view = screen(registering_now(31))
    assert [page.occasion for page in view.pages] == ["registration/1", "opening/1"]
    assert said(view.pages[1]) == (
        "Отырысқа 31 депутат тіркелді, кворум үшін кемінде 34 депутат қажет, 3 депутат жетпейді.\n"
        "Кворум жоқ, отырысты ашуға болмайды.\n"
        "Қайта тіркеудің уақыты қосымша хабарланады."
    )


def test_with_a_quorum_the_sitting_is_declared_open() -> None:
    """In the body's own words, with its own numbers."""
    page = first(registering_now(41))
    assert said(page) == (
        "Құрметті депутаттар!\n"
        "Сенат депутаттарының жалпы саны – 50, отырысқа тіркелгені – 41. Кворум үшін кемінде 34 "
        "депутат қажет. Кворум бар.\n"
        "Сенаттың отырысын ашық деп жариялаймын."
    )
    assert page.then[Tongue.RU] == "Повестка дня"


def test_a_body_without_stored_words_reads_those_of_any_chamber() -> None:
    """As in a record made before the profile had them."""
    profile = a_profile()
    bare = replace(profile, wording=replace(profile.wording, spoken=None, spoken_ru=None))
    plan = a_plan(bare)
    begun = after(a_planned_sitting(plan), registration.open_registration, registering(41))
    assert "отырысты ашық деп жариялаймын." in said(first(begun))
    put = next(page for page in screen(a_sitting_in_progress(the=plan)).pages if page.figures)
    assert said(put) == (
        "«Қазақстан Республикасы Конституциялық Сотының судьясын қызметке тағайындау туралы» "
        "қаулының жобасы. Кандидатура – Көктерекова Айгүл Жусанқызы. Жобаны дауысқа қоямын.\n"
        "Дауыс беру – ашық, әр кандидатура бойынша жеке.\n"
        "Шешім кемінде 26 (жиырма алты) дауыспен қабылданады."
    )


def test_a_sitting_put_off_says_so() -> None:
    """For want of a quorum, or for another reason."""
    put_off: Decision = lambda sitting: course.postpone(sitting, "Кворум жоқ")  # noqa: E731
    short = first(after(registering_now(20), put_off))
    assert said(short).startswith("Кворумды қамтамасыз ету мүмкін болмады.")
    assert said(first(after(registering_now(40), put_off))).startswith("Отырыс кейінге")


@pytest.mark.parametrize(
    ("until", "words"),
    [
        ("12.30", "Сағат 12.30-ға дейін үзіліс жариялаймын."),
        ("15.00", "Сағат 15.00-ге дейін үзіліс жариялаймын."),
        (
            "түскі астан кейін",
            "Үзіліс жариялаймын. Үзілістің аяқталатын уақыты – түскі астан кейін.",
        ),
        ("", "Үзіліс жариялаймын."),
    ],
)
def test_a_break_lasts_until_what_was_said(until: str, words: str) -> None:
    """With the ending of its minutes, or as it was said."""
    paused = after(a_sitting_in_progress(), lambda state: course.call_break(state, until))
    view = screen(paused)
    assert said(view.pages[0]) == words
    assert "Отырысқа 40 депутат қатысып отыр, кворум бар." in said(view.pages[1])


def test_after_a_break_the_quorum_may_be_gone_or_counted_anew() -> None:
    """What is said of a registration is said only while there is one."""
    paused = after(a_sitting_in_progress(), course.call_break)
    gone = after(paused, leaving(10))
    assert "кемінде 34 депутат қажет. Кворум жоқ." in said(screen(gone).pages[1])
    assert "үзіліс жариялаймын" in said(screen(gone).pages[1])
    again = replace(paused, registration=replace(paused.registration, open=True))
    assert "Қайта тіркеу нәтижесінде" in said(screen(again).pages[1])


def test_an_additional_registration_is_asked_for_and_counted() -> None:
    """«Кворум бар ма?» from the floor."""
    begun = after(a_sitting_in_progress(), registration.open_registration)
    assert deck(begun) == ["Қосымша тіркеу"]
    assert deck(after(begun, registering(20))) == ["Қосымша тіркеу", "Кворум жоқ"]
    counted = screen(after(begun, registering(36)))
    assert said(counted.pages[1]) == "Отырысқа қатысып отырған депутаттар саны – 36.\nКворум бар."


def test_a_quorum_lost_comes_before_the_next_question() -> None:
    """The vote can't begin without it."""
    lost = after(a_sitting_in_progress(), leaving(10))
    assert deck(lost)[0] == "Кворум жоқ"


def test_the_chair_handed_over_is_told_until_the_next_vote() -> None:
    """By name; the head of the window says the same."""
    to = Officer(name="Әшімов Бақыт Нұрланұлы", post="Орынбасар", member=None)
    handed = after(a_sitting_in_progress(), lambda state: course.hand_over_chair(state, to))
    assert said(first(handed)) == "Отырысты одан әрі Әшімов Бақыт Нұрланұлы жүргізеді."
    assert screen(handed).presiding == to.name
    assert deck(after(handed, putting("c1")))[0] == "Дауыс берілетін мәселе"


def test_the_last_words_claim_no_more_than_was_done() -> None:
    """Everything considered, or something left for another day."""
    everything = after(a_result(30), course.close_sitting)
    assert deck(everything) == ["Отырысты аяқтау"]
    assert "келесі отырысқа қалдырылады" in said(first(everything))
    bare = after(registering_now(40), course.open_sitting, course.close_sitting)
    assert "толық қаралды" in said(first(bare))
    carried = after(
        a_sitting_in_progress(item=an_item(1)),
        lambda state: carry_over(state, JUDGES, replace(FREELY, because="Кворум жоқ")),
    )
    assert "келесі отырысқа қалдырылады" in said(screen(carried).pages[-1])


# ── the agenda and the way to a vote ─────────────────────────────────────────────────────────────


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
    assert "Сөйлеу уақыты – үш минутке дейін." in said(first(demanded))
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
    assert said(screen(taken).pages[1]) == "Рәсімнің келесі кезеңі – Ант беру."
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


# ── put to the vote ──────────────────────────────────────────────────────────────────────────────


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


# ── results ──────────────────────────────────────────────────────────────────────────────────────


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
        (Choice.IN_FAVOUR, "„жақтап“", "Ұсыныс қабылданды."),
        (Choice.AGAINST, "„қарсы“", "Ұсыныс қабылданған жоқ."),
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


# ── two bodies ───────────────────────────────────────────────────────────────────────────────────


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


# ── builders of this file ────────────────────────────────────────────────────────────────────────


def _by_body(senate: int, mazhilis: int) -> ByBody:
    return ByBody(((SENATE, First(senate)), (MAZHILIS, First(mazhilis))))


def _casting(choice: Choice) -> Decision:
    return lambda state: casting_vote(state, choice)


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
