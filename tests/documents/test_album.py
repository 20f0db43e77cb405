# SPDX-License-Identifier: Apache-2.0
"""The album of acts: every question of every kind of every body, worded to the end."""

import re
from io import BytesIO

import pytest
from pypdf import PdfReader

from app.bootstrap import known_profiles
from app.domain.resolution import Act
from tests.album.__main__ import NAMES, acts, album


@pytest.mark.parametrize("act", list(acts()), ids=lambda act: act.template)
def test_an_act_has_no_gap(act: Act) -> None:
    """No placeholder is left; the title ends in «туралы», the preamble in a colon."""
    text = " ".join((act.title, act.preamble, *act.clauses))
    assert not re.search(r"[{}]|\bNone\b|  ", text)
    assert act.title.endswith("туралы")
    assert act.preamble.endswith(f"{known_profiles()[0].wording.enacts}")
    assert all(clause.endswith((".", ":")) for clause in act.clauses)


def test_the_album_has_a_sheet_for_each_act() -> None:
    """One after another, each readable."""
    sheets = PdfReader(BytesIO(album())).pages
    assert len(sheets) >= len(list(acts())) == 2 * len(NAMES) * 2 * 3
    assert all("ҚАУЛЫ" in sheet.extract_text() for sheet in sheets)
