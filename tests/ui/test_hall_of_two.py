# SPDX-License-Identifier: Apache-2.0
"""The wall in a joint sitting and in a hearing: each body by itself, no line without a need."""

from dataclasses import replace

import pytest

from app.domain.decide import ballot, registration
from app.domain.decide import sitting as course
from app.domain.kinds import SittingKind
from app.domain.member import SINGLE
from app.domain.selection import ByBody, First
from app.domain.sitting import Sitting
from app.i18n import Catalogue, Language
from app.views.hall import hall_view
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
    casting,
    marking,
    putting,
    registering,
    taking_up,
    with_papers,
)
from tests.powers import needing
from ui.pages.compose import hall_page
from ui.pages.contents import BandKind, Page, words


@pytest.fixture(scope="module")
def english() -> Catalogue:
    """Return the words of the wall in English."""
    return Catalogue.open(Language.EN)


def both_registered(senate: int, mazhilis: int) -> Sitting:
    """Return a joint sitting in registration with so many of each body."""
    planned = a_joint_sitting()
    return after(
        replace(planned, profile=needing("three-quarters-total", planned.profile)),
        registration.open_registration,
        registering(ByBody(((SENATE, First(senate)), (MAZHILIS, First(mazhilis))))),
    )


def up_to_the_vote() -> tuple[Decision, ...]:
    """Put a candidate to the vote by three quarters."""
    item = an_item(1)
    return (
        adding(item),
        *with_papers(item),
        course.open_sitting,
        taking_up(because="Күн тәртібі келісілді"),
        marking("conclusion-announced"),
        marking("debate-asked", note="no"),
        putting("c1"),
    )


def band(page: Page) -> tuple[BandKind, str]:
    """Return the state at the foot."""
    assert page.band is not None
    return page.band.kind, page.band.sentence


def on_the_wall(sitting: Sitting, catalogue: Catalogue) -> Page:
    """Return the page of a sitting."""
    return hall_page(hall_view(sitting), catalogue)


def test_two_bodies_are_never_added_up(english: Catalogue) -> None:
    """In a joint sitting the wall has no common line to reach; each body has its quorum."""
    page = on_the_wall(both_registered(34, 65), english)
    assert page.scale is None
    assert [(each.value, each.label) for each in page.figures] == [
        (34, "Сенат: registered (total – 50)"),
        (65, "Мәжіліс: registered (total – 98)"),
    ]
    assert band(page)[1] == "Сенат: 34 of 34 needed · Мәжіліс: 65 of 66 needed"


def test_each_body_has_a_card_of_its_own(english: Catalogue) -> None:
    """Both results appear at the same time, and what each of them came to (PR п.18)."""
    voting_ = after(both_registered(50, 98), *up_to_the_vote())
    running = on_the_wall(voting_, english)
    assert running.note == "Сенат: 38 needed (of 50) · Мәжіліс: 74 needed (of 98)"
    assert not running.halves
    for mazhilis, kind, word in (
        (74, BandKind.ADOPTED, "votes reached"),
        (73, BandKind.NOT_ADOPTED, "short by 1"),
    ):
        votes = ByBody(((SENATE, First(38)), (MAZHILIS, First(mazhilis))))
        page = on_the_wall(
            after(voting_, casting(votes), ballot.close_vote, ballot.announce), english
        )
        assert not page.seats
        assert not page.figures
        assert [each.name for each in page.halves] == ["Сенат", "Мәжіліс"]
        assert [each.word for each in page.halves] == ["votes reached", word]
        assert [[f.value for f in each.figures] for each in page.halves] == [
            [38, 0, 0, 12],
            [mazhilis, 0, 0, 98 - mazhilis],
        ]
        assert [each.scale.needed for each in page.halves if each.scale] == [38, 74]
        assert band(page)[0] is kind
        assert f"Мәжіліс: in favour {mazhilis}, needed 74" in band(page)[1]
        assert {"38", str(mazhilis)} <= set(words(page))


def test_equal_sums_of_two_bodies_are_no_tie_on_the_wall(english: Catalogue) -> None:
    """What decides stands in each body."""
    view = hall_view(a_result(27))
    assert view.result is not None
    one = replace(view.result, in_favour=5, against=5, adopted=False, tied=True)
    split_ = replace(one, bodies={SINGLE: one})
    page = hall_page(replace(view, result=split_), english)
    assert band(page)[0] is BandKind.NOT_ADOPTED


def test_a_hearing_has_no_quorum_on_the_wall(english: Catalogue) -> None:
    """No line and no band where nothing has to be reached (practice L9)."""
    page = on_the_wall(
        replace(a_sitting_in_progress(), kind=SittingKind.HEARING, current=None), english
    )
    assert page.scale is None
    assert page.band is None
