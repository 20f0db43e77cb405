# SPDX-License-Identifier: Apache-2.0
"""The kind of an item, recognised by its title as clerks write it."""

import pytest

from app.domain.kinds import OTHER, SittingKind
from app.views.titles import kinds_here, recognised
from tests.chamber import a_profile

PROFILES = ("senate-1995", "mazhilis-1995", "qurultay-2026", "parliament-1995")


def guessed(title: str, profile: str = "senate-1995") -> str | None:
    """Return the key of the kind that a title is taken for."""
    body = a_profile(profile)
    sitting = SittingKind.JOINT if body.joint else SittingKind.PLENARY
    kind = recognised(title, kinds_here(body, sitting))
    return kind.key if kind else None


@pytest.mark.parametrize("profile", PROFILES)
def test_the_law_s_own_title_is_its_kind(profile: str) -> None:
    """Every kind that has a title is found by it."""
    body = a_profile(profile)
    sitting = SittingKind.JOINT if body.joint else SittingKind.PLENARY
    for kind in kinds_here(body, sitting):
        if kind.title and kind.key != OTHER:
            assert guessed(kind.title, profile) == kind.key


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Конституциялық Соттың судьясын қызметке тағайындау туралы", "appoint-cc-judge"),
        ("КОНСТИТУЦИЯЛЫҚ СОТ СУДЬЯЛАРЫН ҚЫЗМЕТКЕ ТАҒАЙЫНДАУ ТУРАЛЫ", "appoint-cc-judge"),
        ("Орталық сайлау комиссиясының мүшесін тағайындау туралы", "appoint-cec-member"),
        ("Жоғары аудиторлық палата мүшесін қызметке тағайындау", "appoint-sac-member"),
        ("Санақ комиссиясын сайлау", "count-commission"),
        ("Сенат Төрағасының орынбасарын сайлау туралы", "elect-deputy-chair"),
        ("Қаржы комитетінің төрағасын сайлау туралы", "elect-organ-chair"),
    ],
)
def test_a_clerk_s_wording_is_recognised(title: str, kind: str) -> None:
    """Without the country's name, in capitals, in the plural, without «туралы»."""
    assert guessed(title) == kind


@pytest.mark.parametrize(
    "title",
    [
        "",
        "туралы",
        "…",
        "Әртүрлі",
        "Депутаттық сауалдар",
        "Қазақстан Республикасы туралы",
        "Көктемгі су тасқынына дайындық туралы",
        "Білім туралы заңға өзгерістер енгізу туралы",
        "asdf qwerty",
    ],
)
def test_what_no_kind_is_called_is_left_to_the_clerk(title: str) -> None:
    """A title that says nothing of the kinds is no guess."""
    assert guessed(title) is None


def test_a_body_without_titled_kinds_guesses_nothing() -> None:
    """Where no kind has a title of its own nothing can be recognised."""
    assert recognised("Санақ комиссиясын сайлау", ()) is None


def test_one_kind_alone_is_recognised() -> None:
    """With a single kind there is nothing to be confused with."""
    kinds = [each for each in a_profile().kinds if each.key == "count-commission"]
    assert recognised("Санақ комиссиясын сайлау", kinds) is kinds[0]
