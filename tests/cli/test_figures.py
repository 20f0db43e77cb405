# SPDX-License-Identifier: Apache-2.0
"""`threshold` and `profiles`: how many votes, of how many, by which article."""

from collections.abc import Callable

import pytest

from app.i18n import Language
from tests.cli.program import COURSES, Said, one_sentence

Otyrys = Callable[..., Said]

APPOINTMENTS = {"appoint-cc-judge", "appoint-cec-member", "appoint-sac-member"}


@pytest.mark.law
@pytest.mark.parametrize(
    ("total", "least"),
    [(50, (26, 17, 34, 38)), (98, (50, 33, 66, 74)), (145, (73, 49, 97, 109))],
    ids=["senate-C95", "mazhilis-C95", "qurultay-C26"],
)
def test_the_table_of_least_numbers(otyrys: Otyrys, total: int, least: tuple[int, ...]) -> None:
    """More than half, a third, two thirds and three quarters of each body's total."""
    shares = (("1/2", "--more-than"), ("1/3",), ("2/3",), ("3/4",))
    for share, number in zip(shares, least, strict=True):
        said = otyrys("threshold", "--total", str(total), "--share", *share)
        assert (said.status, said.out, said.err) == (0, f"{number}\n", "")


def test_a_threshold_of_a_profile_is_found_by_its_key(otyrys: Otyrys) -> None:
    """Share, whether more than it is wanted, and the article come from the profile."""
    of = ("--key", "majority-total", "--profile", "senate-1995")
    said = otyrys("threshold", "--total", "50", *of, "--json")
    assert said.last == {
        "needed": 26,
        "base_size": 50,
        "share": "1/2",
        "more_than": True,
        "article": "Парламент Регламентінің 18-тармағы",
    }
    assert (said.status, said.err) == (0, "")


@pytest.mark.parametrize(
    ("key", "needed"),
    [
        ("majority-total", 26),
        ("majority-registered", 26),
        ("one-fifth-total", 10),
        ("one-third-total", 17),
        ("two-thirds-total", 34),
        ("three-quarters-total", 38),
    ],
)
@pytest.mark.parametrize("profile", ["senate-1995", "qurultay-2026"])
def test_every_body_has_the_public_keys(
    otyrys: Otyrys, profile: str, key: str, needed: int
) -> None:
    """The keys of thresholds are the same in every profile."""
    said = otyrys("threshold", "--total", "50", "--key", key, "--profile", profile)
    assert said.out == f"{needed}\n"


def test_a_threshold_of_a_profile_file_can_be_asked_for(otyrys: Otyrys) -> None:
    """A profile is a key or a path."""
    file = COURSES / "profiles" / "five.toml"
    said = otyrys("threshold", "--total", "5", "--key", "everybody", "--profile", file, "--json")
    assert said.last["needed"] == 5


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("kk", "Жалпы саны 50, 1/2 бөлігінен артығы – кемінде 26."),
        ("ru", "Более 1/2 от 50 — это не менее 26."),
        ("en", "More than 1/2 of 50 is at least 26."),
    ],
)
def test_explained_it_says_why_in_a_sentence(otyrys: Otyrys, language: str, sentence: str) -> None:
    """The number stays alone on standard output; the sentence is for people."""
    share = ("--share", "1/2", "--more-than")
    said = otyrys("threshold", "--total", "50", *share, "--explain", "--lang", language)
    assert (said.status, said.out, said.err) == (0, "26\n", f"{sentence}\n")


@pytest.mark.parametrize(
    "arguments",
    [
        ("--total", "50"),
        ("--share", "1/2"),
        ("--total", "50", "--share", "0/2"),
        ("--total", "50", "--share", "3/2"),
        ("--total", "50", "--share", "1/0"),
        ("--total", "50", "--share", "0/0"),
        ("--total", "50", "--share", "-1/2"),
        ("--total", "50", "--share", "1/1", "--more-than"),
        ("--total", "50", "--share", "half"),
        ("--total", "50", "--share", "0.5"),
        ("--total", "50", "--share", "1/2/3"),
        ("--total", "50", "--share", "/"),
        ("--total", "50", "--share", ""),
        ("--total", "50", "--share", "¹/₂"),
        ("--total", "50", "--share", "٣/٤"),
        ("--total", "-50", "--share", "1/2"),
        ("--total", "50.0", "--share", "1/2"),
        ("--total", "fifty", "--share", "1/2"),
        ("--total", "9" * 5000, "--share", "1/2"),
        ("--total", "50", "--share", f"1/{'9' * 5000}"),
        ("--total", "50", "--key", "majority-total"),
        ("--total", "50", "--key", "everybody", "--profile", "senate-1995"),
        ("--total", "50", "--key", "majority-total", "--profile", "senate-2095"),
        ("--total", "50", "--key", "majority-total", "--profile", "n" * 300),
        ("--total", "50", "--key", "a", "--profile", "senate-1995", "--share", "1/2"),
    ],
)
@pytest.mark.parametrize("language", Language)
def test_what_has_no_least_number_is_one_sentence(
    otyrys: Otyrys, language: Language, arguments: tuple[str, ...]
) -> None:
    """A share of nothing, of more than all, or no share: exit status 2."""
    said = otyrys("threshold", *arguments, "--lang", language)
    assert said.status == 2
    assert one_sentence(said)


def test_a_share_of_the_whole_is_everybody(otyrys: Otyrys) -> None:
    """A share of exactly 1 is a share."""
    assert otyrys("threshold", "--total", "50", "--share", "1/1").out == "50\n"


def test_profiles_tells_the_bodies_the_program_knows(otyrys: Otyrys) -> None:
    """Key, name, total, first and last day, kinds of item, thresholds with what they need."""
    bodies = {line["key"]: line for line in otyrys("profiles", "--json").lines}
    senate, qurultay = bodies["senate-1995"], bodies["qurultay-2026"]
    form = {"key", "name", "total", "from", "to", "kinds", "thresholds"}
    assert all(set(body) == form for body in bodies.values())
    assert (senate["name"], senate["total"], senate["to"]) == ("Сенат", 50, "2026-06-30")
    assert (qurultay["total"], qurultay["from"], qurultay["to"]) == (145, "2026-07-01", None)
    for body, needed in ((senate, 26), (qurultay, 73)):
        assert isinstance(body["kinds"], list)
        assert set(body["kinds"]) >= APPOINTMENTS
        assert isinstance(body["thresholds"], list)
        found = {each["key"]: each for each in body["thresholds"]}
        majority = found["majority-total"]
        assert set(majority) == {"key", "share", "more_than", "base", "needed", "article"}
        assert (majority["share"], majority["more_than"], majority["base"]) == (
            "1/2",
            True,
            "total",
        )
        assert majority["needed"] == needed
        assert majority["article"]


def test_profiles_without_json_is_a_table(otyrys: Otyrys) -> None:
    """One line a body, for people and for `cut`."""
    said = otyrys("profiles")
    assert "senate-1995\tСенат\t50\t1996-01-30\t2026-06-30" in said.out.splitlines()
    assert (said.status, said.err) == (0, "")
