# SPDX-License-Identifier: Apache-2.0
"""References to articles of law: «58-бабы 4-тармағының 2) тармақшасына сәйкес».

So acts write it: only the last noun takes the case, the one before it the genitive, and those
before that stay bare (SR11 «25-бабы 2-тармағының 4) тармақшасына»). Several numbers share one
plural noun: «12 және 38-баптарына», «1) және 6) тармақшаларына».
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from app.kazakh.cases import Case, Reading, Row, Sound, attached


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """A level of a law: its possessed noun for one and for several, and what follows a number."""

    one: str
    several: str
    mark: str
    glue: str


ARTICLE: Final = Level(one="бабы", several="баптары", mark="", glue="-")
PARAGRAPH: Final = Level(one="тармағы", several="тармақтары", mark="", glue="-")
SUBPARAGRAPH: Final = Level(one="тармақшасы", several="тармақшалары", mark=")", glue=" ")

_POSSESSED: Final = Reading(row=Row.BACK, sound=Sound.POSSESSED)

Number = int | str


class NothingCited(ValueError):
    """A citation without article, paragraph or subparagraph."""


def citation(
    *,
    articles: Sequence[Number] = (),
    paragraphs: Sequence[Number] = (),
    subparagraphs: Sequence[Number] = (),
    case: Case | None = Case.DAT,
) -> str:
    """Return a reference with its last noun in a case, or bare with None.

    Numbers are as the law writes them: 57, "23-1". The dative goes before «сәйкес».
    """
    levels = [
        (level, numbers)
        for level, numbers in (
            (ARTICLE, articles), (PARAGRAPH, paragraphs), (SUBPARAGRAPH, subparagraphs),
        )
        if numbers
    ]  # fmt: skip
    if not levels:
        raise NothingCited
    cases = [*[None] * (len(levels) - 2), *[Case.GEN] * (len(levels) > 1), case]
    return " ".join(
        _numbered(level, numbers, noun_case)
        for (level, numbers), noun_case in zip(levels, cases, strict=True)
    )


def _numbered(level: Level, numbers: Sequence[Number], case: Case | None) -> str:
    """Write the numbers of one level and its noun."""
    shown = [f"{number}{level.mark}" for number in numbers]
    joined = " және ".join(filter(None, (", ".join(shown[:-1]), shown[-1])))
    noun = level.one if len(shown) == 1 else level.several
    return joined + level.glue + (noun if case is None else attached(noun, _POSSESSED, case))
