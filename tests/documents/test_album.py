# SPDX-License-Identifier: Apache-2.0
"""The album of acts: every question of every kind of every body, worded to the end."""

import re
from io import BytesIO

import pytest
from pypdf import PdfReader

from app.bootstrap import known_profiles
from app.domain.resolution import Act
from tests.album.__main__ import NAMES, acts, album

QUESTIONS = [
    question
    for profile in known_profiles()
    for kind in profile.kinds
    for question in kind.questions
]


@pytest.mark.parametrize("act", list(acts()), ids=lambda act: act.template)
def test_an_act_has_no_gap(act: Act) -> None:
    """No placeholder is left; the title ends in «туралы», the preamble in a colon."""
    text = " ".join((act.title, act.preamble, *act.clauses))
    assert not re.search(r"[{}]|\bNone\b|  ", text)
    assert act.title.endswith("туралы")
    assert act.preamble.endswith(f"{known_profiles()[0].wording.enacts}")
    assert all(clause.endswith((".", ":")) for clause in act.clauses)


@pytest.mark.parametrize("act", list(acts()), ids=lambda act: act.template)
def test_an_act_is_signed_by_the_chair_of_its_body(act: Act) -> None:
    """PR п.28, CL95 9(5)5), CL26 11(3)7): under that body's name and number."""
    body = next(each for each in known_profiles() if act.template.startswith(f"{each.key}/"))
    assert (act.heading, act.signatory_post) == (body.wording.heading, body.wording.signatory_post)
    assert act.number == body.number_text(1, body.convocation)
    assert act.signatory_name


def test_the_album_has_a_sheet_for_each_act() -> None:
    """One after another, each readable."""
    sheets = PdfReader(BytesIO(album())).pages
    every = sum(each.act is not None for each in QUESTIONS)
    assert len(sheets) >= len(list(acts())) == every * len(NAMES)
    texts = [sheet.extract_text() for sheet in sheets]
    assert all("ҚАУЛЫ" in text for text in texts[: len(list(acts()))])
    for each in ("ЖОБА", "ҮЛГІ. ЗАҢДЫҚ КҮШІ ЖОҚ", "ПОСТАНОВЛЕНИЕ"):
        assert any(each in text for text in texts)
