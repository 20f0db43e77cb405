# SPDX-License-Identifier: Apache-2.0
"""Checks of what a presiding officer will read aloud, done when a file is loaded."""

from collections.abc import Iterator
from string import Formatter

from app.domain.profile import Profile
from app.domain.spoken import SpokenWords
from app.kazakh.cases import Case
from app.views.card import WORDS, Tongue
from app.views.card_places import INFLECTED, MOTION_PLACES, NUMBERS
from app.wording import N_, Saying

Problem = tuple[str, Saying]
"""Where in the file, and why."""


def profile_problems(profile: Profile) -> Iterator[Problem]:
    """Find what is wrong with the stored words of a profile, in both languages."""
    wording = profile.wording
    for tongue, name, words in (
        (Tongue.KK, "spoken", wording.spoken),
        (Tongue.RU, "spoken_ru", wording.spoken_ru),
    ):
        if words is not None:
            yield from word_problems(f"wording.{name}", words, tongue)
            yield from _references(f"wording.{name}", words, profile)


def word_problems(where: str, words: SpokenWords, tongue: Tongue) -> Iterator[Problem]:
    """Find words that are empty, and motions that speak of what nobody gives them."""
    texts = {
        name: getattr(words, name)
        for name in ("deputies", "deputies_gen", "sitting_acc", "to_vote")
    }
    texts |= {f"majorities.{key}": text for key, text in words.majorities.items()}
    texts |= {f"motions.{key}.put": motion.put for key, motion in words.motions.items()}
    for name, text in texts.items():
        if not text.strip():
            yield f"{where}.{name}", Saying(N_("words to be read aloud can't be empty"))
    for key, motion in words.motions.items():
        for name, text in (("put", motion.put), ("adopted", motion.adopted)):
            place = f"{where}.motions.{key}.{name}"
            yield from place_problems(place, text, MOTION_PLACES, tongue)


def place_problems(
    where: str, text: str, known: frozenset[str], tongue: Tongue
) -> Iterator[Problem]:
    """Find placeholders that aren't known here, and forms that the language doesn't have."""
    try:
        found = places_of(text)
    except ValueError:
        yield where, Saying(N_("the braces of this text don't match"))
    else:
        for name, form in found:
            if name not in known or not _has_form(name, form, tongue):
                shown = f"{name}:{form}" if form else name
                yield where, Saying(N_("unknown placeholder “{name}”"), {"name": shown})


def places_of(text: str) -> tuple[tuple[str, str], ...]:
    """Return the placeholders of a text, each with its form; raises `ValueError`."""
    return tuple(
        (name, f"{form}!{conversion}" if conversion else form or "")
        for _, name, form, conversion in Formatter().parse(text)
        if name is not None
    )


def _has_form(name: str, form: str, tongue: Tongue) -> bool:
    if not form:
        return True
    if tongue is not Tongue.KK:
        return False
    return form in set(Case) if name in INFLECTED else form == WORDS and name in NUMBERS


def _references(where: str, words: SpokenWords, profile: Profile) -> Iterator[Problem]:
    thresholds = {each.key for each in profile.thresholds}
    questions = {
        f"{kind.key}/{question.key}" for kind in profile.kinds for question in kind.questions
    }
    for key in words.majorities:
        if key not in thresholds:
            reason = Saying(N_("no threshold has the key “{key}”"), {"key": key})
            yield f"{where}.majorities", reason
    for key in words.motions:
        if key not in questions:
            yield f"{where}.motions", Saying(N_("no kind asks “{key}”"), {"key": key})
