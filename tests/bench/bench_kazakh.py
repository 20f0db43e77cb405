# SPDX-License-Identifier: Apache-2.0
"""How long a form takes: a list of a thousand words is inflected while a person blinks."""

from time import perf_counter

import pytest

from app.kazakh.cases import Case
from app.kazakh.inflection import Kind, inflect
from tests.unit.kazakh.tables import rows

MICROSECONDS_A_WORD = 50
PASSES = 5

pytestmark = pytest.mark.bench


def test_a_word_takes_fifty_microseconds_at_most() -> None:
    """The best of five passes over the sample of real names and terms, all six cases each."""
    words = [(row["nominative"], Kind(row["kind"])) for row in rows("sample.tsv")]
    passes = []
    for _ in range(PASSES):
        start = perf_counter()
        for word, kind in words:
            for case in Case:
                inflect(word, case, kind)
        passes.append((perf_counter() - start) / (len(words) * len(Case)) * 1_000_000)
    print(f"inflect: {min(passes):.1f} µs a word, at most {MICROSECONDS_A_WORD}")  # noqa: T201
    assert min(passes) <= MICROSECONDS_A_WORD
