# SPDX-License-Identifier: Apache-2.0
"""Whatever the facts, an act stands on its sheets: nothing leaves its place, nothing is lost.

Names with every letter, posts of several lines, thirty clauses, twelve articles of the basis; made
from a seed, so that a fault can be met again.
"""

import random
from dataclasses import replace
from itertools import pairwise

import pytest

from app.documents.flow import PlacedRow, Run
from app.documents.fonts import missing_letters, width
from app.documents.resolution import compose
from app.documents.styles import Sheet, sheet_for
from app.domain.resolution import Act, Mark, PaperForm
from tests.documents.acts import ALPHABET, ONE_CLAUSE, one_spaced, words_of
from tests.soak import runs

POSTS = (
    "Қазақстан Республикасы Парламенті Сенатының Төрағасы",
    "Қазақстан Республикасы Парламенті Сенаты Төрағасының міндетін атқарушы",
    (
        "Қазақстан Республикасы Парламенті Мәжілісінің Қаржы және бюджет комитетінің төрағасы – "
        "Мәжіліс Төрағасының міндетін уақытша атқарушы"
    ),
)
CLOSE = 0.01
"""Points that don't count."""
SPILL = 0.5


def name(chance: random.Random, letters: int) -> str:
    """Return a name in any letters of the alphabet, now and then double-barrelled."""
    parts = ["".join(chance.choices(ALPHABET, k=letters)).capitalize() for _ in range(3)]
    if chance.random() < 1 / 3:
        parts[0] += "-" + "".join(chance.choices(ALPHABET, k=letters)).capitalize()
    return " ".join(parts)


def an_act(seed: int) -> Act:
    """Return an act made of the facts of a seed."""
    chance = random.Random(seed)  # noqa: S311 - nothing is secret here
    count = chance.choice((1, 1, 1, 2, 3, 5, 30))
    articles = ", ".join(
        f"{chance.randint(1, 99)}-бабы {chance.randint(1, 9)}-тармағының "
        f"{chance.randint(1, 12)}) тармақшасына"
        for _ in range(chance.randint(1, 12))
    )
    clauses = tuple(
        f"{name(chance, chance.randint(1, 24))} {chance.choice(POSTS)} болып тағайындалсын."
        for _ in range(count)
    )
    draft = chance.random() < 1 / 4
    form = PaperForm(
        type_size=chance.choice((12, 14, 14, 16)),
        headed_paper=chance.random() < 1 / 3,
        headed_top=chance.randint(20, 120),
    )
    initial = chance.choice(ALPHABET).upper()
    return replace(
        ONE_CLAUSE,
        title=f"{name(chance, 9)} {chance.choice(POSTS)} туралы",
        preamble=f"Қазақстан Республикасы Конституциясының {articles} сәйкес қаулы етеді:",
        clauses=clauses,
        signatory_post=chance.choice(POSTS),
        signatory_name=f"{initial}. {name(chance, chance.randint(2, 20)).split()[0].upper()}",
        number=None if draft else f"№ {chance.randint(1, 99999)}-VIII ПС",
        mark=Mark.DRAFT if draft else Mark.NONE,
        form=form,
        changed=(count,) if draft else (),
    )


def check_sheet(rows: tuple[PlacedRow, ...], sheet: Sheet) -> None:
    """Check that the rows of a sheet stay on it and beside one another."""
    for above, below in pairwise(rows):
        assert below.top >= above.top + above.row.height - CLOSE
    assert rows[-1].top + rows[-1].row.height <= sheet.bottom + CLOSE
    for placed in rows:
        runs_ = [item for item in placed.row.items if isinstance(item, Run)]
        edge = 0.0
        for run in sorted(runs_, key=lambda each: each.x + each.line.x):
            begins = run.x + run.line.x
            assert begins >= edge - CLOSE
            text = f"{run.line.lead}{run.line.text}".rstrip()
            spaces = run.line.text.rstrip().count(" ")
            extent = width(text, run.style.face, run.style.size) + run.line.word_space * spaces
            edge = begins + extent
            assert edge <= sheet.width + SPILL


@pytest.mark.timeout(1800)
def test_any_facts_stand_on_the_paper_whole() -> None:
    """No overflow, no overlap, no character lost, none that the face lacks."""
    for seed in range(runs(200, 10_000)):
        act = an_act(seed)
        pages = compose(act)
        said = []
        for rows in pages:
            check_sheet(rows, sheet_for(act.form))
            for placed in rows:
                runs_ = [item.line for item in placed.row.items if isinstance(item, Run)]
                said.append("".join(f"{line.lead}{line.text}" for line in runs_))
        whole = one_spaced("".join(said))
        assert whole == words_of(act), seed
        assert not missing_letters(whole)
        last = [item for placed in pages[-1] for item in placed.row.items]
        assert len(last) > len({"signature", "place", "number"}), seed
