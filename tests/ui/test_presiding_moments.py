# SPDX-License-Identifier: Apache-2.0
"""The presiding officer's window where it is fullest: two bodies, a speaker, an election."""

import logging

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from app.bootstrap import card_texts
from app.i18n import Catalogue, Language
from app.views.marks import SeatMark
from app.views.presiding import VoteStep
from tests.conftest import FixedClock
from tests.desk import look_of
from tests.hands import settle
from tests.screens.moments import moment_of, moments
from tests.screens.wall import Still
from ui.presiding.window import PresidingWindow
from ui.theme import Theme

FULLEST = ("joint-voting", "joint-adopted", "joint-not-adopted", "speaker", "voting-split-seen")
MOMENTS = moments()


def opened(name: str, language: Language = Language.KK) -> PresidingWindow:
    """Return the window at a moment."""
    icons = look_of(language).icons
    still = Still(MOMENTS[name], Catalogue.open(language))
    clock = FixedClock(moment_of(MOMENTS[name]))
    # The window asks of its bridge what `Still` answers, and nothing else.
    return PresidingWindow(Theme(icons), still, card_texts(), clock)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", FULLEST)
def test_nothing_is_cut_where_there_is_most_to_say(
    name: str, qapp: QApplication, caplog: pytest.LogCaptureFixture
) -> None:
    """At both sizes every sentence beside the card stands whole."""
    assert qapp is not None
    caplog.set_level(logging.WARNING, logger="ui.widgets.lettering")
    window = opened(name)
    for wide, high in ((1366, 768), (1920, 1080)):
        window.resize(wide, high)
        window.show()
        settle()
        side = window.side
        seen = [each for each in side.findChildren(QLabel) if each.isVisible()]
        assert [each.text() for each in seen if _needs(each) > each.height() + 1] == []
        assert max(each.mapTo(side, each.rect().bottomLeft()).y() for each in seen) <= side.height()
    window.close()
    window.deleteLater()
    assert caplog.records == []


def _needs(label: QLabel) -> int:
    """Return how high a label has to be: all its lines, or the ink of the only one."""
    if label.wordWrap():
        return label.heightForWidth(label.width())
    return label.fontMetrics().tightBoundingRect(label.text()).height()


def test_nobody_is_called_adopted_and_nobody_abstains_by_paper(qapp: QApplication) -> None:
    """Of a nominee the majority is gathered or not; a secret result has no abstentions."""
    assert qapp is not None
    words = {}
    for name in ("majority-gathered", "majority-not-gathered", "adopted", "secret-not-adopted"):
        window = opened(name, Language.EN)
        window.show()
        settle()
        words[name] = window.verdict.accessibleName().partition(".")[0]
        figure = window.side.results[0].figures[SeatMark.ABSTAINED]
        assert figure.isVisible() is (name != "secret-not-adopted")
        assert window.reading.page is not None
        assert window.reading.page.topic.steps[-2].name is VoteStep.ANNOUNCEMENT
        window.close()
        window.deleteLater()
    assert words == {
        "majority-gathered": "THE MAJORITY IS GATHERED",
        "majority-not-gathered": "THE MAJORITY IS NOT GATHERED",
        "adopted": "ADOPTED",
        "secret-not-adopted": "NOT ADOPTED",
    }
