# SPDX-License-Identifier: Apache-2.0
"""A body as data: totals by date, validity, numbers, articles; names settled with the clerk."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.decide.names import settle
from app.domain.evolve import enter
from app.domain.profile import Profile
from app.domain.refusals import Malformed
from app.domain.register import Register
from app.kazakh.cases import Case
from tests.chamber import a_profile

SURNAME = "Көктерек Айгүл"


@pytest.mark.law
@pytest.mark.parametrize(
    ("day", "total"),
    [
        pytest.param(date(2014, 3, 1), 47, id="47 in 2014"),
        pytest.param(date(2022, 12, 31), 49, id="49 until 2022"),
        pytest.param(date(2023, 1, 1), 50, id="50 since 2023"),
    ],
)
def test_the_total_of_the_senate_by_date(day: date, total: int) -> None:
    """The statutory number changes on a day, and only then."""
    assert a_profile().total_on(day) == total


@pytest.mark.law
@pytest.mark.parametrize(
    ("key", "day", "valid"),
    [
        pytest.param("senate-1995", date(2026, 6, 30), True, id="C26 95(1) the last day"),
        pytest.param("senate-1995", date(2026, 7, 1), False, id="C26 95(1) the day after"),
        pytest.param("senate-1995", date(1996, 1, 29), False, id="C95 before it first met"),
        pytest.param("qurultay-2026", date(2026, 6, 30), False, id="C26 94(1) the day before"),
        pytest.param("qurultay-2026", date(2026, 7, 1), True, id="C26 94(1) the first day"),
    ],
)
def test_a_body_has_powers_between_its_days(key: str, day: date, *, valid: bool) -> None:
    """The old chambers end on 30 June 2026, the Qurultay begins on 1 July."""
    assert a_profile(key).valid_on(day) is valid


def test_a_body_sits_from_its_first_session_on() -> None:
    """CL26 3(2): before it nobody can sit, though the law is in force."""
    later = replace(a_profile("qurultay-2026"), sits_from=date(2026, 9, 1))
    assert not later.valid_on(date(2026, 8, 31))
    assert later.valid_on(date(2026, 9, 1))


def test_a_refusal_rests_on_an_article() -> None:
    """Where the profile names one."""
    assert a_profile().article_of("no-quorum").endswith("7-бабы")
    assert a_profile().article_of("malformed") == ""


@pytest.mark.parametrize(
    ("mask", "number", "seq"),
    [
        ("№ {seq}-{convocation} ПС", "№ 7-X0 ПС", 7),
        ("{convocation}/{seq}", "X0/7", 7),
        ("№ {seq}-{convocation} ПС", "№ VII-X0 ПС", None),
        ("№ {seq}-{convocation} ПС", "№ ٧-X0 ПС", None),
    ],
)
def test_a_number_is_read_back_from_its_mask(mask: str, number: str, seq: int | None) -> None:
    """Whatever stands around it, and zeros in the convocation's name."""
    profile = replace(a_profile(), number_mask=mask)
    assert profile.seq_of(number, "X0") == seq
    if seq is not None:
        assert profile.number_text(seq, "X0") == number


def test_a_profile_knows_its_kinds() -> None:
    """And no others."""
    profile: Profile = a_profile()
    kind = profile.kind("appoint-cc-judge")
    assert kind is not None
    assert [rule.key for rule in kind.questions] == ["main", "refuse"]
    assert kind.question("appeal") is None
    assert profile.kind("no-confidence") is None


def test_the_cases_of_a_name_are_settled_once() -> None:
    """What the clerk said is remembered with the person; a later answer replaces it."""
    forms = dict.fromkeys(Case, " Айгүл   Көктеректі ")
    (fact,) = settle(SURNAME, forms)
    register = enter(Register(key="senate-1995/VIII"), fact)
    assert set(register.forms[SURNAME].values()) == {"Айгүл Көктеректі"}
    (again,) = settle(SURNAME, dict.fromkeys(Case, SURNAME))
    assert enter(register, again).forms[SURNAME][Case.ACC] == SURNAME


@pytest.mark.parametrize("forms", [{}, {Case.ACC: "Көктеректі"}, dict.fromkeys(Case, " ")])
def test_all_six_cases_are_settled_together(forms: dict[Case, str]) -> None:
    """A case left out would have to be asked in the middle of a sitting."""
    with pytest.raises(Malformed, match="is missing"):
        settle(SURNAME, forms)
