# SPDX-License-Identifier: Apache-2.0
"""The stored words of what a presiding officer says aloud: each body has its own, nobody computes.

They stand in the body's profile, once in Kazakh and once in Russian, each in the form that the
sentence around it needs.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenMotion:
    """How one question of one kind of item is put to the vote, and what its adoption comes to."""

    put: str
    """A whole sentence; {name} (in a case: «{name:acc}») and {post} are filled in."""
    adopted: str = ""
    """Said after «Қаулы қабылданды»: «{name} … қызметіне тағайындалды.»; or nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenWords:
    """The words that differ from body to body and from one law to the next."""

    deputies: str
    """«Сенат депутаттары»."""
    deputies_gen: str
    """«Сенат депутаттарының»."""
    sitting_acc: str
    """What is declared open, with its body: «Сенаттың отырысын», «Құрылтай отырысын»."""
    to_vote: str
    """«дауысқа қоямын»; since 2026 «дауысқа саламын»."""
    majorities: Mapping[str, str] = field(default_factory=dict)
    """By the key of a threshold, by whose votes a decision is adopted: «Сенат депутаттары жалпы
    санының көпшілік даусымен»; a threshold without words is read as its number alone."""
    motions: Mapping[str, SpokenMotion] = field(default_factory=dict)
    """By «kind/question»; a question without words is read by the title of its act."""
