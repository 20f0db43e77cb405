# SPDX-License-Identifier: Apache-2.0
"""The window on the wall: it follows the record by itself, tells the time, and takes no input."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.ids import MemberId
from app.domain.selection import Everyone
from app.i18n import Catalogue, Language
from app.plenary import Plenary
from app.views.deeds import Deed, Target
from app.views.hall import HallPage, hall_view
from tests.chamber import (
    JUDGES,
    a_chamber,
    a_plan,
    a_planned_sitting,
    a_result,
    an_item,
    an_open_ballot,
    members,
)
from ui.bridge import PlenaryBridge
from ui.hall import HallWindow
from ui.icons import IconSet
from ui.pages import Page
from ui.theme import HALL_BRIGHT, HALL_DARK

TEN_TO_TEN = datetime(2026, 5, 14, 4, 49, 58, 500_000, tzinfo=UTC)


@dataclass
class Wall:
    """A window, the bridge it hangs on, and the clock it reads."""

    window: HallWindow
    bridge: PlenaryBridge
    plenary: Plenary
    now: datetime = TEN_TO_TEN

    @property
    def page(self) -> Page:
        """Return the page on the wall."""
        page = self.window.canvas.page
        assert page is not None
        return page

    def stage(self) -> HallPage:
        """Return which page is on the wall."""
        return self.page.stage


@pytest.fixture
def wall(icons: IconSet, tmp_path: Path, qtbot: QtBot) -> Iterator[Wall]:
    """Return the wall of a sitting that has just been planned."""
    assert icons is not None
    with a_chamber(tmp_path, the=a_plan()) as plenary:
        plenary.agenda.add(an_item())
        bridge = PlenaryBridge(plenary, Catalogue.open(Language.EN))
        times: list[Wall] = []
        window = HallWindow(bridge, now=lambda: times[0].now if times else TEN_TO_TEN)
        qtbot.addWidget(window)
        window.resize(640, 360)
        times.append(Wall(window, bridge, plenary))
        yield times[0]


def picture(wall: Wall) -> QImage:
    """Return what is seen."""
    return wall.window.grab().toImage()


def test_the_wall_follows_the_record_by_itself(wall: Wall) -> None:
    """Whatever any window does, the wall shows it as soon as it is on disk."""
    assert wall.stage() is HallPage.TITLE
    assert wall.bridge.act(Deed.OPEN_REGISTRATION)
    assert wall.stage() is HallPage.REGISTRATION
    assert wall.bridge.register(MemberId("m007"))
    assert wall.page.figures[0].value == 1
    assert wall.bridge.register_all_but(())
    assert wall.bridge.act(Deed.OPEN_SITTING)
    assert wall.stage() is HallPage.OPENED
    assert wall.bridge.act(Deed.TAKE_UP, Target(item=JUDGES), "Жедел")
    assert wall.stage() is HallPage.ITEM


def test_a_vote_goes_over_the_wall_unseen_until_announced(wall: Wall) -> None:
    """Opening, answers, close, result: the split appears with the verdict and not before."""
    wall.plenary.registrations.open()
    wall.plenary.registrations.register(Everyone())
    wall.plenary.sittings.open()
    wall.plenary.ballots.open_procedural("Үзіліс")
    assert wall.stage() is HallPage.VOTING
    wall.plenary.ballots.cast(against=members("m003"))
    wall.plenary.ballots.cast(in_favour=Everyone())
    wall.plenary.ballots.close()
    assert wall.stage() is HallPage.VOTED
    assert [figure.value for figure in wall.page.figures] == [50, 26]
    wall.plenary.ballots.announce()
    assert [figure.value for figure in wall.page.figures] == [49, 1, 0, 0]
    assert wall.page.band is not None
    assert wall.page.band.word == "ADOPTED"


def test_a_refusal_leaves_the_wall_alone(wall: Wall) -> None:
    """What is not on record is not on the wall."""
    before = wall.page
    assert not wall.bridge.act(Deed.OPEN_SITTING)
    assert wall.page is before


def test_the_same_view_twice_is_the_same_wall(wall: Wall) -> None:
    """Showing a view again changes nothing, whatever was shown between."""
    first = hall_view(a_result(27, 4, 9))
    wall.window.show_view(first)
    page, seen = wall.page, picture(wall)
    wall.window.show_view(first)
    assert wall.page is page
    wall.window.show_view(hall_view(an_open_ballot()))
    wall.window.show_view(first)
    assert (wall.page, picture(wall)) == (page, seen)


def test_the_wall_can_be_blanked_while_the_record_goes_on(wall: Wall) -> None:
    """A blank wall shows its background alone, and afterwards what has happened since."""
    wall.window.blank()
    assert wall.window.blanked
    seen = wall.window.grab().toImage()
    assert all(
        seen.pixelColor(x, y) == HALL_DARK.bg for x in range(0, 640, 7) for y in range(0, 360, 7)
    )
    wall.bridge.act(Deed.OPEN_REGISTRATION)
    assert wall.stage() is HallPage.REGISTRATION
    wall.window.blank(on=False)
    assert not wall.window.canvas.is_blank
    assert wall.window.grab().toImage() != seen


def test_the_clock_is_that_of_the_chamber(wall: Wall) -> None:
    """Ten to ten in Astana, wherever the computer believes it is; each minute anew."""
    before = picture(wall)
    assert wall.window.canvas.clock == "09:49"
    wall.now += timedelta(seconds=1)
    wall.window.tell_time()
    assert picture(wall) == before
    wall.now += timedelta(seconds=1)
    wall.window.tell_time()
    assert wall.window.canvas.clock == "09:50"
    assert picture(wall) != before


def test_the_clock_waits_for_the_next_minute_only_while_it_is_seen(
    wall: Wall, qtbot: QtBot
) -> None:
    """One and a half seconds before the minute it wakes in one and a half seconds."""
    timer = wall.window.findChild(QTimer)
    assert isinstance(timer, QTimer)
    assert not timer.isActive()
    with qtbot.waitExposed(wall.window):
        wall.window.show()
    assert timer.isActive()
    assert timer.interval() == 1500
    wall.now += timedelta(milliseconds=1500)
    timer.timeout.emit()
    assert wall.window.canvas.clock == "09:50"
    assert timer.interval() == 60_000
    wall.window.close()
    assert not timer.isActive()


def test_keys_and_clicks_change_nothing(wall: Wall, qtbot: QtBot) -> None:
    """The wall takes no input."""
    with qtbot.waitExposed(wall.window):
        wall.window.show()
    before, page = picture(wall), wall.page
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Space, Qt.Key.Key_F8, Qt.Key.Key_Return):
        QTest.keyClick(wall.window, key)
    QTest.mouseClick(wall.window, Qt.MouseButton.LeftButton)
    QTest.mouseDClick(wall.window.canvas, Qt.MouseButton.LeftButton)
    assert wall.window.isVisible()
    assert (picture(wall), wall.page) == (before, page)
    assert wall.window.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_a_bright_room_has_colours_of_its_own(wall: Wall) -> None:
    """For a projector in daylight the wall is white, and dark again when the hall is."""
    wall.window.show_view(hall_view(a_planned_sitting()))
    dark = picture(wall)
    wall.window.set_bright(on=True)
    assert wall.window.grab().toImage().pixelColor(4, 300) == HALL_BRIGHT.bg
    wall.window.set_bright(on=False)
    assert picture(wall) == dark
