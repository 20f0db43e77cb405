# SPDX-License-Identifier: Apache-2.0
"""The album of papers: every kind of paper of every body, worded to the end."""

import re

from app.services.papers import MAKERS
from tests.album.papers import bodies, others, papers
from tests.papers import lines

OF_ANOTHER_DAY = {"appeal", "ballot-paper", "count-protocol", "recommendations"}


def test_the_album_of_papers_has_every_kind_of_every_body() -> None:
    """No placeholder is left in any, no sentence ends twice, no name or number is missing."""
    made = list(papers())
    kinds = {(paper.heading, paper.kind) for paper in made}
    assert bodies()
    assert len(kinds) == len(bodies()) * (len(MAKERS) - len(OF_ANOTHER_DAY))
    more = list(others())
    assert {paper.kind for paper in (*made, *more)} == set(MAKERS)
    for paper in (*made, *more):
        for text in lines(paper):
            assert not re.search(r"[{}]|\bNone\b|  |\.\.|::|\( | \)", text), text
