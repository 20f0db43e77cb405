# SPDX-License-Identifier: Apache-2.0
"""What each page of the wall says: the right words, the right figures, and nothing too early."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from app.domain.decide import ballot, registration
from app.domain.decide import sitting as course
from app.domain.decide.question import Majority
from app.domain.kinds import Method
from app.domain.member import SINGLE
from app.domain.profile import Switches
from app.domain.sitting import Sitting
from app.domain.tally import Tally
from app.i18n import Catalogue, Language
from app.views.hall import HallPage, hall_view
from app.views.marks import SeatMark
from tests.chamber import (
    a_plan,
    a_planned_sitting,
    a_profile,
    a_result,
    a_sitting_in_progress,
    adding,
    adopting,
    after,
    an_item,
    an_open_ballot,
    casting,
    leaving,
    putting,
    putting_procedural,
    registering,
    voting,
)
from ui.pages.compose import hall_page
from ui.pages.contents import BandKind, Page, words

HOW = {SeatMark.IN_FAVOUR, SeatMark.AGAINST, SeatMark.ABSTAINED}


@pytest.fixture(scope="module")
def kazakh() -> Catalogue:
    """Return the words of the wall in Kazakh."""
    return Catalogue.open(Language.KK)


def registering_now(registered: int) -> Sitting:
    """Return a sitting before its opening with so many registered."""
    return after(
        a_planned_sitting(),
        adding(an_item()),
        registration.open_registration,
        registering(registered),
    )


def opened(registered: int = 40) -> Sitting:
    """Return a sitting that has just opened."""
    return after(registering_now(registered), course.open_sitting)


def on_the_wall(sitting: Sitting, catalogue: Catalogue) -> Page:
    """Return the page of a sitting."""
    return hall_page(hall_view(sitting), catalogue)


def band(page: Page) -> tuple[BandKind, str, str]:
    """Return kind, word and sentence of the state at the foot of a page."""
    assert page.band is not None
    return page.band.kind, page.band.word, page.band.sentence


def split(page: Page) -> list[int]:
    """Return the figures that have a sign of a vote."""
    return [figure.value for figure in page.figures if figure.mark is not None]


@pytest.mark.parametrize(
    ("sitting", "said"),
    [
        (
            a_planned_sitting,
            (
                "Қазақстан Республикасы Парламентінің Сенаты",
                "7-отырыс",
                "2026 жылғы 14 мамыр, сағат 10.00",
            ),
        ),
        (lambda: after(opened(), course.close_sitting), ("ОТЫРЫС АЯҚТАЛДЫ",)),
        (
            lambda: after(opened(), lambda s: course.postpone(s, "Кворум")),
            ("ОТЫРЫС КЕЙІНГЕ ҚАЛДЫРЫЛДЫ",),
        ),
        (lambda: after(opened(), course.call_break), ("ҮЗІЛІС",)),
        (lambda: after(opened(), lambda s: course.call_break(s, "12.30")), ("12.30-ға дейін",)),
        (lambda: after(opened(), lambda s: course.call_break(s, "15:00")), ("15.00-ге дейін",)),
        (lambda: after(opened(), lambda s: course.call_break(s, "99:00")), ("99:00",)),
        (
            lambda: after(opened(), lambda s: course.call_break(s, "ертең 10.00-ге дейін")),
            ("ертең 10.00-ге дейін",),
        ),
    ],
)
def test_a_page_without_figures_says_its_word(
    sitting: Callable[[], Sitting], said: tuple[str, ...], kazakh: Catalogue
) -> None:
    """Before the sitting, in a break and after the end the wall says so in large words."""
    page = on_the_wall(sitting(), kazakh)
    assert page.cover is not None
    assert {page.cover.word, *page.cover.lines} >= set(said)
    assert not page.figures
    assert page.band is None


@pytest.mark.parametrize(
    ("until", "minutes", "lines"),
    [("", 15, ("minutes: 15",)), ("", 0, ()), ("12.30", 15, ("until 12.30",))],
)
def test_a_technical_stop_is_told_from_any_break(
    until: str, minutes: int, lines: tuple[str, ...]
) -> None:
    """The hall learns that something is being put right, and how long that takes."""
    stopped = after(opened(), lambda state: course.call_break(state, until, technical=minutes))
    page = on_the_wall(stopped, Catalogue.open(Language.EN))
    assert page.cover is not None
    assert (page.cover.word, page.cover.lines) == ("TECHNICAL STOP", lines)


def test_the_first_page_names_the_body_in_full(kazakh: Catalogue) -> None:
    """The body stands in full; a name of the sitting that only repeats it is left out."""
    page = on_the_wall(a_planned_sitting(a_plan(a_profile("qurultay-2026"))), kazakh)
    assert page.cover is not None
    assert page.cover.word == "Қазақстан Республикасының Құрылтайы"
    assert page.cover.lines[0] == "7-отырыс"
    view = replace(hall_view(a_planned_sitting()), body="Мәжіліс", sitting="жалпы отырыс")
    page = hall_page(view, kazakh)
    assert page.cover is not None
    assert page.cover.lines[0] == "7-отырыс · жалпы отырыс"


@pytest.mark.parametrize(
    ("registered", "kind", "word"),
    [(33, BandKind.VOTING, "ДЕПУТАТТАРДЫ ТІРКЕУ"), (34, BandKind.QUORUM, "КВОРУМ БАР")],
)
def test_registration_tells_whether_there_is_a_quorum(
    registered: int, kind: BandKind, word: str, kazakh: Catalogue
) -> None:
    """Thirty-four of fifty are a quorum; with thirty-three registration goes on, unblamed."""
    page = on_the_wall(registering_now(registered), kazakh)
    sentence = f"Тіркелді: {registered} · қажет: 34 · жалпы саны: 50"
    assert band(page) == (kind, word, sentence)
    assert page.title == "Депутаттарды тіркеу"
    assert [figure.value for figure in page.figures] == [registered]
    assert page.scale is not None
    assert (page.scale.needed, page.scale.total) == (34, 50)
    assert page.scale.caption == "кворум үшін: 34 (жалпы саны – 50)"


def test_a_quorum_lost_is_seen_while_an_item_is_discussed(kazakh: Catalogue) -> None:
    """The page of an item carries the state of the quorum at its foot."""
    here = on_the_wall(a_sitting_in_progress(40), kazakh)
    assert here.over == "1-мәселе"
    assert here.title == (
        "Қазақстан Республикасы Конституциялық Сотының судьясын қызметке тағайындау туралы"
    )
    assert band(here)[1] == "КВОРУМ БАР"
    gone = on_the_wall(after(a_sitting_in_progress(40), leaving(8)), kazakh)
    assert band(gone)[:2] == (BandKind.NO_QUORUM, "КВОРУМ ЖОҚ")


def test_an_opened_sitting_says_that_it_goes_on(kazakh: Catalogue) -> None:
    """«Отырыс өтіп жатыр», never «жүріп жатыр» (practice K5)."""
    page = on_the_wall(opened(), kazakh)
    assert page.title == "Отырыс өтіп жатыр"
    assert page.strip.context == "7-отырыс · 14.05.2026"


def test_a_running_vote_shows_turnout_and_what_is_needed(kazakh: Catalogue) -> None:
    """Who is voted on, how many have answered, how many votes are needed; never how."""
    page = on_the_wall(after(an_open_ballot(), casting(20, 9, 8)), kazakh)
    assert page.strip.context == "1-мәселе · кандидатура: 1 / 4"
    assert page.title == "Көктерекова Айгүл Жусанқызы"
    assert page.subtitle.endswith("судьясын қызметке тағайындау туралы")
    assert [(figure.value, figure.whole) for figure in page.figures] == [(37, 40), (26, None)]
    assert page.figures[1].label == "қажетті дауыс (жалпы саны – 50)"
    assert page.note == "Тіркелді: 40 (жалпы саны – 50)"
    assert band(page)[:2] == (BandKind.VOTING, "ДАУЫС БЕРУ ЖҮРІП ЖАТЫР")
    assert page.scale is None
    assert not split(page)
    assert not HOW & {seat.mark for seat in page.seats}


def test_a_closed_vote_waits_for_the_presiding_officer(kazakh: Catalogue) -> None:
    """Between the close and the announcement the split is still nobody's to see."""
    page = on_the_wall(after(an_open_ballot(), casting(20, 9, 8), ballot.close_vote), kazakh)
    assert band(page) == (
        BandKind.VOTED,
        "ДАУЫС БЕРУ АЯҚТАЛДЫ",
        "Нәтижесін төрағалық етуші жариялайды",
    )
    assert not split(page)
    assert {"20", "9", "8"}.isdisjoint(words(page))


@pytest.mark.parametrize(
    ("votes", "said"),
    [
        (
            (27, 4, 9),
            (
                BandKind.ADOPTED,
                "ҚАБЫЛДАНДЫ",
                "Жақтап 27 · қарсы 4 · қалыс 9 · қажет 26",
            ),
        ),
        (
            (25, 0, 15),
            (
                BandKind.NOT_ADOPTED,
                "ҚАБЫЛДАНҒАН ЖОҚ",
                "Жақтап 25 · қарсы 0 · қалыс 15 · қажет 26 · 1 дауыс жетпеді",
            ),
        ),
        (
            (18, 18, 2),
            (
                BandKind.TIED,
                "ДАУЫСТАР ТЕҢ БӨЛІНДІ",
                "ҚАБЫЛДАНҒАН ЖОҚ · жақтап 18 · қарсы 18 · қажет 26",
            ),
        ),
        (
            (0, 0, 0),
            (
                BandKind.NOT_ADOPTED,
                "ҚАБЫЛДАНҒАН ЖОҚ",
                "Жақтап 0 · қарсы 0 · қалыс 0 · қажет 26 · 26 дауыс жетпеді",
            ),
        ),
    ],
    ids=["adopted", "one short and nobody against", "equal", "silence"],
)
def test_a_result_stands_in_words_that_cannot_be_mistaken(
    votes: tuple[int, int, int], said: tuple[BandKind, str, str], kazakh: Catalogue
) -> None:
    """ҚАБЫЛДАНДЫ or ҚАБЫЛДАНҒАН ЖОҚ, with the figures of this very vote (practice K1)."""
    page = on_the_wall(a_result(*votes), kazakh)
    assert band(page) == said
    assert split(page) == [*votes, 40 - sum(votes)]
    assert page.scale is not None
    assert [share.count for share in page.scale.shares] == list(votes)
    assert page.scale.caption == "Қажетті дауыс: 26 (жалпы саны – 50)"
    assert "ҚАБЫЛДАНБАДЫ" not in " ".join(words(page))


def test_an_equal_vote_that_suffices_is_adopted(kazakh: Catalogue) -> None:
    """Where a third is enough, as many against as in favour don't overturn it."""
    view = hall_view(a_result(18, 18))
    assert view.result is not None
    enough = replace(view, result=replace(view.result, needed=17, adopted=True))
    assert band(hall_page(enough, kazakh))[1] == "ҚАБЫЛДАНДЫ"


def test_the_agenda_and_a_procedural_question_have_pages_of_their_own(kazakh: Catalogue) -> None:
    """Neither is an item: the strip says what it is, and of whom the majority is taken."""
    agenda = on_the_wall(after(opened(), adopting(38)), kazakh)
    assert agenda.strip.context == "күн тәртібі"
    assert agenda.title == "Күн тәртібін бекіту туралы"
    assert band(agenda)[1] == "ҚАБЫЛДАНДЫ"
    putting = putting_procedural("Жарыссөзді тоқтату", majority=Majority.PRESENT)
    running = on_the_wall(after(a_sitting_in_progress(40), putting), kazakh)
    assert running.strip.context == "рәсімдік мәселе"
    assert running.title == "Жарыссөзді тоқтату"
    assert running.figures[1].label == "қажетті дауыс"
    done = on_the_wall(after(a_sitting_in_progress(40), putting, *voting(20, 20)), kazakh)
    assert band(done)[1] == "ДАУЫСТАР ТЕҢ БӨЛІНДІ"
    assert done.scale is not None
    assert done.scale.caption == "Қажетті дауыс: 21 (тіркелгені – 40)"


def test_a_share_of_those_taking_part_is_not_told_beforehand(kazakh: Catalogue) -> None:
    """Nobody knows how many are needed until it is known how many took part."""
    view = replace(hall_view(an_open_ballot()), needed=1, base_size=0)
    assert [figure.value for figure in hall_page(view, kazakh).figures] == [0]


def test_choices_stand_on_the_wall_only_where_the_profile_says_so(kazakh: Catalogue) -> None:
    """And even there not before the announcement."""
    by_name = replace(a_profile(), switches=Switches(names_on_wall=True))
    running = after(an_open_ballot(the=a_plan(by_name)), casting(27, 4))
    assert not HOW & {seat.mark for seat in on_the_wall(running, kazakh).seats}
    announced = after(running, ballot.close_vote, ballot.announce)
    assert HOW & {seat.mark for seat in on_the_wall(announced, kazakh).seats}


def test_a_running_split_is_seen_only_where_the_profile_says_so() -> None:
    """Then it is that of the vote on the wall; between close and announcement it is hidden."""
    english = Catalogue.open(Language.EN)
    open_count = replace(a_profile(), switches=Switches(split_on_wall=True))
    running = after(an_open_ballot(the=a_plan(open_count)), casting(20, 4, 3))
    page = on_the_wall(running, english)
    assert split(page) == [20, 4, 3, 13]
    assert page.note == "votes needed (total – 50): 26"
    assert {seat.mark for seat in page.seats} <= {
        SeatMark.ANSWERED, SeatMark.WAITING, SeatMark.ABSENT,
    }  # fmt: skip
    assert split(on_the_wall(after(running, ballot.close_vote), english)) == []
    assert split(on_the_wall(after(an_open_ballot(), casting(20, 4, 3)), english)) == []


def test_practice_is_written_on_every_page(kazakh: Catalogue) -> None:
    """No photograph of a rehearsal may pass for a sitting."""
    rehearsal = a_plan()
    views = [hall_view(a_planned_sitting(replace(rehearsal, practice=True)))]
    views += [
        replace(hall_view(sitting), practice=True)
        for sitting in (opened(), a_sitting_in_progress(), an_open_ballot(), a_result(27))
    ]
    pages = [hall_page(view, kazakh) for view in views]
    assert all("ЖАТТЫҒУ РЕЖИМІ" in words(page) for page in pages)
    assert "ЖАТТЫҒУ РЕЖИМІ" not in words(on_the_wall(opened(), kazakh))


def test_a_vote_by_hands_is_shown_by_its_figures(kazakh: Catalogue) -> None:
    """Figures entered as counted appear after the announcement like any others."""
    counted = after(
        a_sitting_in_progress(40),
        putting("c1", method=Method.SHOW_OF_HANDS),
        lambda s: ballot.enter_count(s, {SINGLE: Tally(in_favour=30, against=2)}),
    )
    assert not split(on_the_wall(counted, kazakh))
    page = on_the_wall(after(counted, ballot.close_vote, ballot.announce), kazakh)
    assert split(page) == [30, 2, 0, 8]


def test_no_page_is_forgotten(kazakh: Catalogue) -> None:
    """Whatever stage a view names, the wall has a page for it."""
    view = hall_view(a_result(27))
    assert {hall_page(replace(view, page=page), kazakh).stage for page in HallPage} == set(HallPage)
    bare = replace(view, page=HallPage.RESULT, result=None, question=None)
    assert not hall_page(bare, kazakh).figures
