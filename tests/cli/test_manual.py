# SPDX-License-Identifier: Apache-2.0
"""Pages of the manual that are made from the program are as the program is."""

from app.course.actions import ACTIONS
from tests.manual import actions
from tests.manual.moments import TRIED


def test_what_each_action_answers_is_written_down() -> None:
    """The table of actions and moments is the one that trying them gives; else `make manual`."""
    assert set(TRIED) == set(ACTIONS)
    assert actions.PAGE.read_text(encoding="utf-8") == actions.page()
