# SPDX-License-Identifier: Apache-2.0
"""Recognises the kind of an item by its title, from the titles that the profile gives its kinds.

The words that few kinds share weigh most: «Конституциялық Сот» tells more than «Республика». Case
endings differ between a clerk's wording and the law's, so words are compared by their beginnings.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from math import ceil, log

from app.domain.kinds import OTHER, Kind, SittingKind
from app.domain.profile import Profile
from app.kazakh.alphabet import composed

_WORD = re.compile(r"\w+")
_SHORTEST = 4
_SHARE = 0.6
"""Of the longer word, that two words have in common when they are forms of one."""
_UNKNOWN = 0.6
"""What a word weighs that no kind of the body has, in shares of the rarest."""
_ENOUGH = 0.55
_LEAD = 0.04
"""By how much the best must be ahead of the next, so that a guess isn't a toss."""

Words = tuple[str, ...]


def kinds_here(profile: Profile, sitting: SittingKind) -> tuple[Kind, ...]:
    """Return the kinds of item that can be put in a sitting of that kind."""
    return tuple(each for each in profile.kinds if sitting in each.sittings)


def recognised(title: str, kinds: Sequence[Kind]) -> Kind | None:
    """Return the kind that a title speaks of; None when none or several fit."""
    said = words_of(title)
    titled = [(each, words_of(each.title)) for each in kinds if each.key != OTHER and each.title]
    if not said or not titled:
        return None
    weights = _weights(tuple(words for _, words in titled))
    ranked = sorted(
        ((_likeness(said, words, weights), -place) for place, (_, words) in enumerate(titled)),
        reverse=True,
    )
    best, place = ranked[0]
    behind = ranked[1][0] if len(ranked) > 1 else 0.0
    return titled[-place][0] if best >= _ENOUGH and best - behind >= _LEAD else None


def words_of(text: str) -> Words:
    """Return the words of a text as they are compared."""
    return tuple(_WORD.findall(composed(text).casefold()))


@lru_cache(maxsize=4096)
def alike(one: str, other: str) -> bool:
    """Tell whether two words may be forms of one."""
    # The letters at the beginning that must be the same, rounded up.
    needed = max(_SHORTEST, ceil(max(len(one), len(other)) * _SHARE))
    shorter = min(len(one), len(other))
    return one == other or (shorter >= needed and one[:needed] == other[:needed])


@lru_cache(maxsize=64)
def _weights(titles: tuple[Words, ...]) -> Mapping[str, float]:
    """Return how much each word tells: the fewer titles have a form of it, the more."""
    vocabulary = {word for words in titles for word in words}
    return {
        word: log(1 + len(titles) / sum(_among(word, words) for words in titles))
        for word in vocabulary
    }


def _among(word: str, words: Iterable[str]) -> bool:
    return any(alike(word, each) for each in words)


def _likeness(said: Words, words: Words, weights: Mapping[str, float]) -> float:
    """Return how much of both titles is in the other, from 0 to 1."""
    rarest = max(weights.values())
    told = {word: weights[word] for word in words}
    heard = {word: _weight(word, weights, rarest) for word in said}
    shared_told = sum(weight for word, weight in told.items() if _among(word, said))
    shared_heard = sum(weight for word, weight in heard.items() if _among(word, words))
    return (shared_told + shared_heard) / (sum(told.values()) + sum(heard.values()))


def _weight(word: str, weights: Mapping[str, float], rarest: float) -> float:
    forms = [weight for known, weight in weights.items() if alike(word, known)]
    return min(forms) if forms else rarest * _UNKNOWN
