# SPDX-License-Identifier: Apache-2.0
"""The album of papers: every kind of paper of every body, worded to the end."""

import re

from app.bootstrap import known_profiles
from app.services.papers import MAKERS
from tests.album.papers import others, papers
from tests.papers import lines

OF_ONE_BODY_ALONE = {"appeal", "recommendations"}
"""A joint sitting hears no minister and is no hearing (C95 53, 57)."""


def test_the_album_of_papers_has_every_kind_of_every_body() -> None:
    """No placeholder is left in any, no sentence ends twice, no name or number is missing."""
    made = [*papers(), *others()]
    found = {(paper.heading, paper.kind) for paper in made}
    expected = {
        (profile.wording.heading, kind)
        for profile in known_profiles()
        for kind in MAKERS
        if not (profile.joint and kind in OF_ONE_BODY_ALONE)
    }
    assert sorted(expected - found) == []
    for paper in made:
        for text in lines(paper):
            assert not re.search(r"[{}]|\bNone\b|  |\.\.|::|\( | \)", text), text
