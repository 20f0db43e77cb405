# SPDX-License-Identifier: Apache-2.0
"""Every rule of the law has its place and its test, or a reason why people decide."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.bootstrap import known_profiles
from tests.chamber import a_profile
from tests.changing import changed
from tests.manual import law

IDS = (Path(__file__).parents[1] / "data" / "rule-ids.txt").read_text(encoding="utf-8").split()
RULES = {rule.id: rule for rule in law.rules()}
GOOD = RULES["57.1-11"]


def test_the_map_has_every_rule_once() -> None:
    """Those of article 57, of both commentaries, of the ambiguities and of practice."""
    assert list(RULES) == IDS
    assert len(IDS) == len(set(IDS))


@pytest.mark.law
@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_a_rule_is_carried_and_proved_or_left_to_people(rule: law.Rule) -> None:
    """What is named is there: the place in each profile, the code, the test."""
    assert list(law.problems(rule)) == []


@pytest.mark.parametrize(
    "changes",
    [
        {"tests": ()},
        {"profile": (), "code": ()},
        {"says": ""},
        {"profile": ("senate-1995: kinds.appoint-cc-judge.term_years",)},
        {"profile": ("senate-1995: kinds.no-confidence",)},
        {"profile": ("nowhere-1995: quorum",)},
        {"code": ("app.domain.threshold.votes_wished",)},
        {"code": ("app.domain.nowhere",)},
        {"tests": ("unit/domain/test_vectors.py::test_nothing",)},
        {"tests": ("unit/domain/test_vectors.py::test_a_tie_is_not_adopted[25: nothing]",)},
        {"tests": ("unit/domain/test_nowhere.py::test_a_tie_is_not_adopted",)},
    ],
    ids=str,
)
def test_a_gap_in_the_map_is_found(changes: dict[str, object]) -> None:
    """A map that points at nothing proves nothing."""
    assert list(law.problems(GOOD)) == []
    assert len(list(law.problems(changed(GOOD, **changes)))) == 1


def test_a_reason_stands_for_itself() -> None:
    """What people decide needs no test."""
    left = law.Rule(id="L1", source="S:1", says="?", people="The chamber decides.")
    assert list(law.problems(left)) == []


def test_what_a_lawyer_has_still_to_confirm_is_listed() -> None:
    """Each place of each profile that is marked, and no other."""
    marked = {profile.key: list(law.unverified(profile)) for profile in known_profiles()}
    assert "totals.47" in marked["senate-1995"]
    assert "kinds.hearing.papers.media-notice" in marked["qurultay-2026"]
    assert "kinds.government-report.questions.take-note" in marked["qurultay-2026"]
    assert "kinds.hearing.papers.media-notice" not in marked["senate-1995"]
    page = law.page()
    assert all(f"`{place}`" in page for places in marked.values() for place in places)
    assert list(law.unverified(replace(a_profile(), totals=(), kinds=()))) == []


def test_the_page_of_the_manual_is_the_map() -> None:
    """Else `make manual`."""
    assert law.PAGE.read_text(encoding="utf-8") == law.page()
