# SPDX-License-Identifier: Apache-2.0
"""The presiding officer's screen: the right card at every turn of a sitting, with its figures."""

from dataclasses import replace

import pytest

from app import bootstrap
from app.domain.body import Officer
from app.domain.decide import registration
from app.domain.decide import sitting as course
from app.domain.decide.changes import Grounds, carry_over
from app.domain.register import Register
from app.domain.sitting import Sitting
from app.views.card import Tongue
from app.views.presiding import (
    PresidingPage,
    PresidingView,
    presiding_view,
)
from tests.chamber import (
    JUDGES,
    Decision,
    a_plan,
    a_planned_sitting,
    a_profile,
    a_result,
    a_sitting_in_progress,
    after,
    an_item,
    leaving,
    putting,
    registering,
)

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
    assert "Отырысты ашық деп жариялаймын." in said(first(begun))
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


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (15, "Техникалық себепке байланысты 15 минут үзіліс жариялаймын."),
        (0, "Техникалық себепке байланысты үзіліс жариялаймын."),
    ],
)
def test_a_technical_stop_says_its_cause(minutes: int, words: str) -> None:
    """For so many minutes, or until it is put right; then the sitting goes on as after any."""
    stopped = after(
        a_sitting_in_progress(), lambda state: course.call_break(state, technical=minutes)
    )
    assert said(first(stopped)) == words
    assert stopped.technical == minutes
    gone_on = after(stopped, course.resume)
    assert gone_on.technical is None
    ordinary = after(gone_on, course.call_break)
    assert said(first(ordinary)) == "Үзіліс жариялаймын."


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
