# SPDX-License-Identifier: Apache-2.0
"""A whole practice sitting through both windows, by keys alone, from registration to its end."""

from collections.abc import Iterator
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication

from app import bootstrap
from app.domain.sitting import SittingStage
from app.views.hall import HallPage
from tests.desk import Desk, open_desk
from tests.hands import Key
from ui.clerk.places import Place

AWAY = ("5", "17", "88", "100", "145")
"""Who doesn't come: 140 of 145 are registered."""


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    """Open both windows on a new practice sitting."""
    assert qapp is not None
    with open_desk(tmp_path) as opened:
        yield opened


def register(desk: Desk) -> None:
    """Register 140 deputies and open the sitting."""
    desk.hands.next_step()
    desk.hands.press(Key.Key_F6)
    for seat in AWAY:
        desk.hands.type(seat)
        desk.hands.press(Key.Key_Return)
    desk.hands.press(Key.Key_F6)
    desk.hands.next_step(2)


def adopt_agenda(desk: Desk) -> None:
    """Adopt the agenda by figures, take up its item and mark the steps for all candidates."""
    desk.hands.next_step()
    for figure in ("135", "3", "2"):
        desk.hands.type(figure)
        desk.hands.press(Key.Key_Return)
    desk.hands.next_step(2)
    desk.hands.next_step(3)


def vote(desk: Desk, *, in_favour: int, against: int, abstained: int) -> None:
    """Open the vote, enter that many answers one after another, and close it."""
    desk.hands.next_step(2)
    desk.hands.type("1")
    for keys in ("+" * in_favour, "-" * against, "*" * abstained):
        desk.hands.type(keys)
    desk.hands.next_step(2)


def wall_figures(desk: Desk) -> list[int]:
    """Return the figures that stand on the wall."""
    page = desk.hall.canvas.page
    assert page is not None
    return [figure.value for figure in page.figures]


def desk_figures(desk: Desk) -> list[int]:
    """Return the four figures of the result on the desk."""
    return [int(words.text()) for words in desk.window.work.outcome.figures.values()]


def test_from_registration_to_the_end_by_keys_alone(desk: Desk) -> None:
    """Register, open, agenda, vote by name, close, announce, issue, end; the wall agrees."""
    register(desk)
    assert desk.line == "The sitting is open – recorded"
    assert wall_figures(desk) == [140]
    adopt_agenda(desk)
    assert desk.next_step == "Open the vote"
    adopt_the_first(desk)
    fail_the_second(desk)
    adopt_the_third(desk)
    desk.hands.next_step(2)
    assert desk.stage() is SittingStage.CLOSED
    assert desk.hall.canvas.page is not None
    assert desk.hall.canvas.page.stage is HallPage.ENDED
    assert desk.next_step == "Seal the record"
    assert [act.number for act in desk.plenary.sitting.resolutions] == ["№ 1-I", "№ 2-I"]
    assert sum(len(ballot.votes) for ballot in desk.plenary.sitting.ballots) == 115 + 140 + 140


def adopt_the_first(desk: Desk) -> None:
    """Vote on the first candidate, announce, look at the sheet and issue it."""
    vote(desk, in_favour=96, against=12, abstained=7)
    assert desk.line == ("The vote is closed: in favour 96, against 12, abstained 7 – recorded")
    assert desk.place() is Place.OUTCOME
    assert desk_figures(desk) == [96, 12, 7, 25]
    assert desk.hall.canvas.page is not None
    assert desk.hall.canvas.page.stage is HallPage.VOTED
    desk.hands.next_step(2)
    assert wall_figures(desk) == desk_figures(desk)
    assert "needed: 73 (the total number of deputies: 145)" in (
        desk.window.work.outcome.verdict.accessibleName()
    )
    assert desk.window.work.outcome.verdict.accessibleName().startswith("ADOPTED")

    desk.hands.next_step()
    assert desk.place() is Place.RESOLUTION
    assert desk.window.work.resolution.preview.pages == 1
    desk.hands.next_step()
    assert desk.line == "Resolution № 1-I is issued – recorded"


def fail_the_second(desk: Desk) -> None:
    """One vote short: announced as not adopted, with nothing to issue."""
    vote(desk, in_favour=72, against=0, abstained=68)
    desk.hands.next_step(2)
    assert desk.window.work.outcome.verdict.accessibleName().startswith("NOT ADOPTED")
    assert wall_figures(desk) == [72, 0, 68, 0]


def adopt_the_third(desk: Desk) -> None:
    """Exactly enough is enough."""
    vote(desk, in_favour=73, against=60, abstained=7)
    desk.hands.next_step(2)
    desk.hands.next_step(2)
    assert desk.line == "Resolution № 2-I is issued – recorded"
    assert desk.next_step == "End the sitting"


def test_the_record_says_what_the_keys_did(qapp: QApplication, tmp_path: Path) -> None:
    """The journal is whole, and its documents are the very bytes that were on the stage."""
    assert qapp is not None
    with open_desk(tmp_path) as desk:
        register(desk)
        adopt_agenda(desk)
        vote(desk, in_favour=96, against=12, abstained=7)
        desk.hands.next_step(4)
        act = desk.plenary.sitting.resolutions[0]
        shown = desk.window.work.resolution.content
        assert sha256(shown).hexdigest() == act.sha256
        sitting = desk.plenary.sitting.id
    with bootstrap.open_archive(tmp_path) as archive:
        assert list(archive.findings()) == []
        kept = list(archive.documents(sitting, "resolution"))
    assert [each.content for each in kept] == [shown]
    text = PdfReader(BytesIO(shown)).pages[0].extract_text()
    assert "Өрікбаева" in text
    assert "ҮЛГІ. ЗАҢДЫҚ КҮШІ ЖОҚ" in text


def test_an_unfinished_sitting_is_gone_on_with(qapp: QApplication, tmp_path: Path) -> None:
    """After a power cut the desk opens in the middle of the vote, with every answer given."""
    assert qapp is not None
    with open_desk(tmp_path) as desk:
        register(desk)
        adopt_agenda(desk)
        desk.hands.next_step(2)
        desk.hands.type("+-*")
        sitting = desk.plenary.sitting
    with open_desk(tmp_path) as again:
        assert again.plenary.sitting == sitting
        assert again.window.work.place is Place.BALLOT
        assert again.window.work.ballot.roll.bar.entry.text() == "4"
        again.hands.type("+")
        assert again.line == "seat 4, Әнұран З.Д.: in favour – recorded"


def test_the_next_practice_sitting_has_the_next_number(qapp: QApplication, tmp_path: Path) -> None:
    """A sitting that has ended is followed by a new one, and the acts' numbers go on."""
    assert qapp is not None
    with open_desk(tmp_path) as desk:
        register(desk)
        desk.window.side.end.click()
        desk.window.side.end.click()
        first = desk.plenary.sitting.number
    with open_desk(tmp_path) as again:
        assert again.plenary.sitting.stage is SittingStage.PLANNED
        assert again.plenary.sitting.number == first + 1
        assert again.next_step == "Begin registration"
