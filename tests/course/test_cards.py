# SPDX-License-Identifier: Apache-2.0
"""At every moment of every course there is a card, whole, in both languages."""

import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from app import bootstrap
from app.course.clock import CourseClock
from app.course.demo import practice_course
from app.course.player import plan, play
from app.course.reader import Course, read
from app.domain.decide.election import in_run_off
from app.domain.sitting import Sitting
from app.errors import Unreadable
from app.kazakh.numerals import cardinal
from app.plenary import Plenary
from app.views.card import Cards, Tongue
from app.views.presiding import PresidingPage, PresidingView

COURSES = sorted((Path(__file__).parents[1] / "data" / "courses").glob("*.toml"))
LATIN = re.compile(r"[A-Za-z]")
PLURAL = re.compile(r"\d (?:\([^)]*\) )?\w+(?:лар|лер|дар|дер|тар|тер)\b")
"""A noun after a numeral stays singular: 26 дауыс, never 26 дауыстар."""
UNHEARD = re.compile(r"қабылданбады|бас тартылды|бекітілмеді|сайланбады|мүмкін емес", re.IGNORECASE)
"""Words that are taken for their opposite, or a ban from a machine (practice K1, K28)."""
NAMED = re.compile(r"(?:Көктерекова Айгүл Жусанқызы|Қарағайлиев Нұрлан Еменұлы)(\w*)")
NAME_ENDINGS = {"", "н", "ның", "на"}
TIMED = re.compile(r"\b\d{1,2}\.(\d\d)-(\w+)")
TIME_ENDINGS = {
    "00": {"ге", "де", "ден"}, "05": {"ке", "те", "тен"}, "10": {"ға", "да", "нан"},
    "15": {"ке", "те", "тен"}, "20": {"ға", "да", "дан"}, "30": {"ға", "да", "дан"},
    "40": {"қа", "та", "тан"}, "45": {"ке", "те", "тен"}, "50": {"ге", "де", "ден"},
}  # fmt: skip
"""By the last word that is spoken: 12.30-ға, 14.45-те, 15.00-ге."""
GAP = re.compile(r"[{}*]|None|  |\.\.|,\.| [,.;:]")


@pytest.fixture(scope="module")
def cards() -> Cards:
    """Return the shipped texts."""
    return bootstrap.card_texts()


def course_in(file: Path) -> Course | None:
    """Return a course, or nothing for a file that is meant to be refused."""
    try:
        return read(file, lambda key: bootstrap.find_profile(key, beside=file.parent))
    except Unreadable:
        return None


def moments(course: Course, cards: Cards) -> Iterator[tuple[Sitting, PresidingView]]:
    """Play a course and return the screen after every step."""
    clock = CourseClock(course.plan.begins)
    with (
        tempfile.TemporaryDirectory() as data,
        bootstrap.open_plenary(Path(data), clock=clock, actor="course", practice=True) as plenary,
    ):
        plan(course, plenary)
        yield plenary.sitting, _screens(plenary, cards)
        for played in play(course, plenary, clock):
            if played.ok:
                yield plenary.sitting, _screens(plenary, cards)


def _screens(plenary: Plenary, cards: Cards) -> PresidingView:
    """Return the presiding officer's screen; desk and wall can be computed at this moment too."""
    assert plenary.clerk().stage is plenary.sitting.stage
    assert plenary.hall().number == plenary.sitting.number
    return plenary.presiding(cards)


@pytest.mark.parametrize("file", [None, *COURSES], ids=lambda file: file.stem if file else "-")
def test_every_moment_has_its_card(file: Path | None, cards: Cards) -> None:
    """No placeholder, no gap, no number but those of the sitting; as many words in both tongues."""
    course = practice_course() if file is None else course_in(file)
    assert course is not None
    for sitting, view in moments(course, cards):
        check(sitting, view)


def check(sitting: Sitting, view: PresidingView) -> None:
    """Hold the cards of a moment against all that a reader relies on."""
    assert view.pages
    occasions = [page.occasion for page in view.pages]
    assert len(set(occasions)) == len(occasions)
    for page in view.pages:
        _check_words(page)
        _check_numbers(sitting, page)


def _check_words(page: PresidingPage) -> None:
    for script in page.scripts.values():
        assert script.heading
        assert script.paragraphs
        assert all("".join(run.text for run in each).strip() for each in script.paragraphs)
        assert not GAP.search(script.said), script.said
        assert not LATIN.search(script.said), script.said
    kazakh, russian = page.scripts[Tongue.KK].said, page.scripts[Tongue.RU].said
    _check_cases(kazakh)
    assert kazakh != russian
    assert _numbers(kazakh) == _numbers(russian)


def _check_cases(said: str) -> None:
    """Hold every name, time and counted noun of a card against the grammar's own table."""
    assert not PLURAL.search(said), said
    assert not UNHEARD.search(said), said
    assert {found[1] for found in NAMED.finditer(said)} <= NAME_ENDINGS, said
    for minutes, ending in TIMED.findall(said):
        assert ending in TIME_ENDINGS[minutes], said


def _check_numbers(sitting: Sitting, page: PresidingPage) -> None:
    """Whatever is needed, on the card and beside it, is one number, and its word is that number."""
    said = page.scripts[Tongue.KK].said
    for digits, word in re.findall(r"(\d+) \(([^)]*)\)", said):
        assert word == cardinal(int(digits))
    figures = page.figures
    if figures is None:
        return
    if figures.result is not None:
        result = figures.result
        parts = [result] if result.bodies is None else list(result.bodies.values())
        told = {each.in_favour for each in parts}
        assert told <= set(_numbers(said)), said
        assert (figures.needed, figures.answered) == ((), None)
        return
    assert figures.registered == sum(each.registered for each in sitting.quorums)
    if page.occasion.startswith(("put/", "procedural/", "agenda-put/", "protocol/")):
        item = next((i for i in sitting.agenda.items if page.occasion.split("/")[1] == i.id), None)
        assert figures.needed or (item is not None and in_run_off(sitting, item))
        assert {each.votes for each in figures.needed} <= set(_numbers(said))


def _numbers(text: str) -> list[int]:
    return sorted(int(each) for each in re.findall(r"\d+", text))


def test_the_card_of_the_law_of_1995(cards: Cards) -> None:
    """A judge is appointed: name in the accusative, majority of the total, the number in words."""
    said = _cards_of("senate-judges", cards)
    assert (
        "Көктерекова Айгүл Жусанқызын Қазақстан Республикасы Конституциялық Сотының судьясы "
        "қызметіне тағайындау туралы қаулының жобасын дауысқа қоямын.\n"
        "Дауыс беру – ашық, әр кандидатура бойынша жеке.\n"
        "Шешім Сенат депутаттары жалпы санының көпшілік даусымен, яғни кемінде 26 (жиырма алты) "
        "дауыспен қабылданады."
    ) in said
    assert any("Сенаттың отырысын ашық деп жариялаймын." in each for each in said)


def test_the_card_of_the_law_of_2026(cards: Cards) -> None:
    """The Qurultay consents, the President appoints; «дауысқа саламын», «дауысымен»."""
    said = {
        page.scripts[Tongue.KK].said
        for _, view in moments(practice_course(), cards)
        for page in view.pages
    }
    assert (
        "Қазақстан Республикасының Президентіне Өрікбаева Дәметкен Самалқызын Қазақстан "
        "Республикасы Конституциялық Сотының судьясы лауазымына тағайындауға келісім беру туралы "
        "қаулының жобасын дауысқа саламын.\n"
        "Дауыс беру – ашық, әр кандидатура бойынша жеке.\n"
        "Шешім Құрылтай депутаттары жалпы санының көпшілік дауысымен, яғни кемінде 73 (жетпіс үш) "
        "дауыспен қабылданады."
    ) in said
    assert any("Құрылтай отырысын ашық деп жариялаймын." in each for each in said)
    assert any("Қарсы дауыс болған жоқ, бірақ" in each for each in said)


def _cards_of(name: str, cards: Cards) -> set[str]:
    file = next(each for each in COURSES if each.stem == name)
    course = course_in(file)
    assert course is not None
    return {
        page.scripts[Tongue.KK].said for _, view in moments(course, cards) for page in view.pages
    }
