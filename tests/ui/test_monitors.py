# SPDX-License-Identifier: Apache-2.0
"""Monitors come, go and change: the desk is never covered, the wall comes back as it should be."""

import json
import random
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.selection import First
from tests.architecture.sources import ROOT
from tests.desk import Desk, open_desk, open_first_vote
from ui.pages import hall_page
from ui.placing import MonitorMemory, Placement
from ui.screens import Monitor, WindowRole, assign
from ui.start.practice import show
from ui.start.steps import Windows

DESK = Monitor(name="DP-1", width=1366, height=768, primary=True)
WALL = Monitor(name="HDMI-1", width=1920, height=1080, left=1366)
CARD = Monitor(name="DP-2", width=1280, height=720, left=3286)
SIZES = ((1920, 1080), (1280, 720), (3840, 2160), (1280, 1024), (1024, 768))
CHANGES = 200
CHECK = "Ctrl+F9"
CLERK, HALL, PRESIDING = WindowRole.CLERK, WindowRole.HALL, WindowRole.PRESIDING


class Plugs:
    """Monitors that can be pulled out, and windows put where they would be."""

    def __init__(self, *monitors: Monitor) -> None:
        self.monitors = monitors
        self.full: dict[QWidget, bool] = {}

    def present(self) -> tuple[Monitor, ...]:
        """Return what is plugged in."""
        return self.monitors

    def put(self, window: QWidget, monitor: Monitor | None, full: bool) -> None:  # noqa: FBT001
        """Put a window where its monitor is, as the window system would."""
        if monitor is not None:
            window.setGeometry(monitor.left, monitor.top, monitor.width, monitor.height)
        self.full[window] = full
        window.show()


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    """Return the windows of a practice sitting whose first vote is open."""
    assert qapp is not None
    with open_desk(tmp_path) as opened:
        open_first_vote(opened.plenary, away=20)
        yield opened


def placed(desk: Desk, plugs: Plugs, memory: MonitorMemory | None = None) -> Placement:
    """Place the windows on monitors that can be pulled out."""
    windows: dict[WindowRole, QWidget] = {
        CLERK: desk.window,
        HALL: desk.hall,
        PRESIDING: desk.presiding,
    }
    placement = Placement(
        windows,
        memory or MonitorMemory(None),
        present=plugs.present,
        put=plugs.put,
        connected=lambda seen: desk.window.show_hall_connected(connected=seen),
    )
    placement.arrange()
    return placement


def any_monitors(draw: random.Random) -> tuple[Monitor, ...]:
    """Return the desk's monitor with others plugged in or not, each in any resolution."""
    present = [DESK, *(each for each, share in ((WALL, 0.7), (CARD, 0.1)) if draw.random() < share)]
    if len(present) > 1 and draw.random() < 0.02:
        present = [replace(present[1], primary=True), *present[2:]]
    left, result = 0, []
    for monitor in present:
        wide, high = (monitor.width, monitor.height)
        if monitor is present[-1] and monitor is not DESK:
            wide, high = draw.choice(SIZES)
        result.append(replace(monitor, width=wide, height=high, left=left))
        left += wide
    draw.shuffle(result)
    return tuple(result)


def check(desk: Desk, plugs: Plugs, placement: Placement) -> None:
    """Hold every window against where it belongs and what it must show."""
    assert placement.placed[CLERK] in plugs.monitors
    # What the pretended window system adds for its frames doesn't count.
    ground = desk.window.geometry().adjusted(3, 3, -3, -3)
    for window in (desk.hall, desk.presiding):
        assert not window.isVisible() or not window.geometry().intersects(ground)
    wall = placement.placed[HALL]
    assert desk.hall.isVisible() is (wall is not None)
    others = [placement.placed[role] for role in (HALL, PRESIDING) if placement.placed[role]]
    assert len(others) == len(plugs.monitors) - 1
    if wall is not None:
        assert desk.hall.size().toTuple() == (wall.width, wall.height)
        assert plugs.full[desk.hall]
    page = hall_page(desk.plenary.hall(), desk.window._bridge.catalogue)  # noqa: SLF001
    assert desk.hall.canvas.page == page == desk.window.side.thumbnail.canvas.page
    assert desk.window.side.step.button.isVisible()


def test_two_hundred_plugs_pulled_and_put_back(desk: Desk) -> None:
    """Whatever is pulled out, put back or resized, with votes given meanwhile: nothing covered."""
    draw = random.Random(57)  # noqa: S311 - a walk that is the same every time
    plugs = Plugs(DESK, WALL)
    placement = placed(desk, plugs)
    for change in range(CHANGES):
        plugs.monitors = any_monitors(draw)
        placement.arrange()
        if change % 20 == 0:
            desk.plenary.ballots.cast(in_favour=First(1))
            assert desk.plenary.hall().answered == change // 20 + 1
        if change % 10 == 0:
            # Several changes also come before anything could be painted.
            QApplication.processEvents()
        check(desk, plugs, placement)
    assert not desk.hall.grab().toImage().isNull()


def test_a_wall_that_comes_back_shows_what_is_true_by_then(desk: Desk) -> None:
    """Pulled out in mid-vote and back after the result: the result, and the same monitor."""
    plugs = Plugs(DESK, WALL, CARD)
    placement = placed(desk, plugs)
    plugs.monitors = (DESK, CARD)
    placement.arrange()
    # The card isn't taken from before its reader.
    assert placement.placed == {CLERK: DESK, HALL: None, PRESIDING: CARD}
    plugs.monitors = (DESK,)
    placement.arrange()
    assert not desk.hall.isVisible()
    desk.plenary.ballots.cast(in_favour=First(80))
    desk.plenary.ballots.close()
    desk.plenary.ballots.announce()
    plugs.monitors = (DESK, CARD, WALL)
    placement.arrange()
    assert placement.placed == {CLERK: DESK, HALL: WALL, PRESIDING: CARD}
    assert desk.hall.isVisible()
    assert "ADOPTED" in desk.wall


def test_the_foot_says_whether_the_wall_is_seen(desk: Desk) -> None:
    """A wall pulled out is told at the foot of the desk, and so is its return."""
    told: list[bool] = []
    plugs = Plugs(DESK, WALL)
    windows: dict[WindowRole, QWidget] = {
        CLERK: desk.window, HALL: desk.hall, PRESIDING: desk.presiding,
    }  # fmt: skip
    placement = Placement(
        windows, MonitorMemory(None), present=plugs.present, put=plugs.put, connected=told.append
    )
    for monitors in ((DESK, WALL), (DESK,), (), (WALL, DESK)):
        plugs.monitors = monitors
        placement.arrange()
    assert told == [True, False, True]


def test_a_desk_that_loses_its_monitor_takes_the_wall_last() -> None:
    """The sitting goes on without a wall, never without its clerk; all return to their own."""
    chosen = {CLERK: DESK.key, HALL: WALL.key, PRESIDING: CARD.key}
    found = assign([WALL, CARD], chosen=chosen)
    assert (found[CLERK], found[HALL], found[PRESIDING]) == (CARD, WALL, None)
    assert assign([WALL], chosen=chosen)[CLERK] == WALL
    assert assign([CARD, WALL, DESK], chosen=chosen) == {CLERK: DESK, HALL: WALL, PRESIDING: CARD}


def test_what_was_a_stopgap_is_not_remembered(desk: Desk, tmp_path: Path) -> None:
    """After a day with one monitor away each window goes home; the memory outlives the program."""
    plugs = Plugs(DESK, WALL, CARD)
    folder = tmp_path / "settings"
    placement = placed(desk, plugs, MonitorMemory(folder))
    plugs.monitors = (WALL, CARD)
    placement.arrange()
    assert placement.placed == {CLERK: CARD, HALL: WALL, PRESIDING: None}
    again = MonitorMemory(folder)
    assert again.chosen == {CLERK: DESK.key, HALL: WALL.key, PRESIDING: CARD.key}
    # The monitors are found by their names, in whatever order they are plugged in.
    larger = Monitor(name="DP-2", width=3840, height=2160, left=4000)
    found = assign([larger, WALL, DESK], chosen=again.chosen)
    assert found == {CLERK: DESK, HALL: WALL, PRESIDING: larger}


def test_the_wall_is_moved_to_the_next_monitor_by_hand(desk: Desk) -> None:
    """Whoever had that monitor takes the one left free; with one monitor nothing moves."""
    plugs = Plugs(DESK, WALL, CARD)
    placement = placed(desk, plugs)
    placement.choose_next(HALL)
    assert placement.placed == {CLERK: DESK, HALL: CARD, PRESIDING: WALL}
    placement.choose_next(HALL)
    assert placement.placed == {CLERK: CARD, HALL: DESK, PRESIDING: WALL}
    check(desk, plugs, placement)
    plugs.monitors = (DESK,)
    placement.arrange()
    placement.choose_next(HALL)
    placement.choose_next(CLERK)
    assert placement.placed == {CLERK: DESK, HALL: None, PRESIDING: None}


@pytest.mark.parametrize("kept", ["", "[]", "{", '{"hall": {}}', "\ud800"])
def test_a_spoilt_memory_is_as_if_there_were_none(kept: str, tmp_path: Path) -> None:
    """Whatever stands in the file, the windows find their monitors."""
    (tmp_path / "monitors.json").write_bytes(kept.encode("utf-8", "surrogatepass"))
    memory = MonitorMemory(tmp_path)
    assert assign([DESK, WALL], chosen=memory.chosen)[HALL] == WALL


def test_a_memory_that_cannot_be_kept_stops_nothing(tmp_path: Path) -> None:
    """A file where the folder should be costs the memory alone."""
    (tmp_path / "settings").write_text("", encoding="utf-8")
    memory = MonitorMemory(tmp_path / "settings")
    memory.keep({HALL: WALL.key})
    assert memory.chosen == {HALL: WALL.key}
    assert MonitorMemory(tmp_path / "settings").chosen == {}


def test_one_monitor_and_a_key_that_moves_nothing(desk: Desk, qapp: QApplication) -> None:
    """At the start on one monitor the wall is an ordinary window, and stays one."""
    placement = show(Windows(desk.window, desk.hall, desk.presiding))
    placement.watch(qapp)
    placement.arrange_soon()
    QTest.qWait(1)
    assert not desk.hall.isFullScreen()
    for action in desk.window.actions():
        if action.shortcut().toString() == "Shift+F9":
            action.trigger()
    assert placement.placed[HALL] is None
    assert desk.window.isActiveWindow()


def test_the_screen_is_tried_by_a_page_that_is_no_result(desk: Desk) -> None:
    """One key shows it on the wall and on the desk alike; whatever happens puts it away."""
    action = next(each for each in desk.window.actions() if each.shortcut().toString() == CHECK)
    before = desk.wall
    small = desk.window.side.thumbnail.canvas
    action.trigger()
    assert desk.wall.startswith("CHECKING THE SCREEN. Ә Ғ Қ Ң")
    assert small.page == desk.hall.canvas.page
    desk.hall.tell_time()
    assert desk.wall.startswith("CHECKING THE SCREEN")
    action.trigger()
    assert desk.wall == small.accessibleName() == before
    action.trigger()
    desk.plenary.ballots.cast(in_favour=First(80))
    assert small.page == desk.hall.canvas.page
    assert "80" in desk.wall
    assert "CHECKING" not in desk.wall


PROGRAM = """
import os
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from tests.desk import open_desk
from ui.placing import MonitorMemory
from ui.start.practice import show
from ui.start.steps import Windows
os.environ["QT_QPA_PLATFORM"] = sys.argv[2]
with open_desk(Path(sys.argv[1])) as desk:
    program = QApplication.instance()
    show(Windows(desk.window, desk.hall, desk.presiding), memory=MonitorMemory(None)).watch(program)
    QApplication.processEvents()
    for window in (desk.window, desk.hall, desk.presiding):
        place = window.geometry().getRect() if window.isFullScreen() else ("maximized",)
        print(window.screen().name(), *place)
"""


def test_three_real_screens_have_a_window_each(tmp_path: Path) -> None:
    """Desk on the main one, the wall on the largest other, both full screen, each at its own."""
    screens = [
        {"name": "DP-1", "x": 0, "y": 0, "width": 1366, "height": 768},
        {"name": "DP-2", "x": 1366, "y": 0, "width": 1280, "height": 720},
        {"name": "HDMI-1", "x": 2646, "y": 0, "width": 1920, "height": 1080, "dpr": 2},
    ]
    config = tmp_path / "screens.json"
    config.write_text(json.dumps({"screens": screens}), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path), f"offscreen:configfile={config}"],
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.stdout.splitlines() == [
        "DP-1 maximized",
        "HDMI-1 2646 0 1920 1080",
        "DP-2 1366 0 1280 720",
    ], done.stderr
