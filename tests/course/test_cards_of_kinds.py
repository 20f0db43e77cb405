# SPDX-License-Identifier: Apache-2.0
"""For every stage of every kind of item of every body there is a card, whole, in both languages."""

from pathlib import Path

import pytest

from app import bootstrap
from app.domain.kinds import REFUSE, Kind
from app.domain.profile import Profile
from app.views.card import Cards, Tongue
from tests.cli.every_kind import course_of
from tests.cli.program import course
from tests.course.test_cards import check, course_in, moments

EVERY = [
    pytest.param(profile, kind, refused, id=f"{profile.key}-{kind.key}{'-refused' * refused}")
    for profile in bootstrap.known_profiles()
    for kind in profile.kinds
    for refused in ((False, True) if kind.question(REFUSE) else (False,))
]


@pytest.fixture(scope="module")
def cards() -> Cards:
    """Return the shipped texts."""
    return bootstrap.card_texts()


@pytest.mark.parametrize(("profile", "kind", "refused"), EVERY)
def test_every_stage_of_a_kind_has_its_card(
    tmp_path: Path, cards: Cards, *, profile: Profile, kind: Kind, refused: bool
) -> None:
    """From the registration to the last word: no placeholder, no gap, the sitting's own numbers."""
    the = course_of(profile, kind, refused=refused)
    played = course_in(course(tmp_path, the.steps, **the.head))
    assert played is not None
    headings = set()
    for sitting, view in moments(played, cards):
        check(sitting, view)
        headings |= {page.scripts[Tongue.KK].heading for page in view.pages}
    ends = {"Отырысты аяқтау"}
    votes = {"Дауыс беруді аяқтау", "Нәтижені жариялау"} if kind.questions else set()
    assert ends | votes <= headings
