# SPDX-License-Identifier: Apache-2.0
"""Text from 80 to 200 %: every word has its room, and what a running vote needs stays in sight."""

import logging
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from app.config import Workplace
from app.i18n import Language
from tests.desk import Desk, look_of
from tests.hands import settle
from tests.office import at_work
from tests.screens.office import walk_office
from tests.screens.scenes import OTHERS, WHOLE, Scene
from tests.soak import SOAKING
from tests.ui.test_every_control import missing_room, small_desk
from ui.clerk.places import Place
from ui.office.window import OfficeWindow
from ui.widgets.scrolled import Scrolled

SCALES = (0.8, 1.0, 1.25, 1.5, 2.0)
SIZES = ((1366, 768), (1920, 1080))
EVERY = tuple(product(SCALES, SIZES))
LARGEST_ON_SMALL = (2.0, (1366, 768))
MAIN = {
    "": (
        "registration",
        "agenda",
        "procedure",
        "vote-open",
        "closed-adopted",
        "issued",
        "form-item-immunity",
        "figures",
        "objection",
        "break",
    ),
    "secret": ("papers-unbalanced",),
    "several": ("papers-none", "papers-counted"),
    "floor": ("list", "time-up", "too-often"),
    "correction": ("foresight",),
}
SCENES = {scene.name: scene for scene in (WHOLE, *OTHERS)}


class Cut(logging.Handler):
    """Keeps every painted line that is wider than its place."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: set[str] = set()

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a line."""
        self.lines.add(record.getMessage())


@pytest.fixture
def cut() -> Iterator[Cut]:
    """Listen for lines wider than their place."""
    heard, lettering = Cut(), logging.getLogger("ui.widgets.lettering")
    lettering.addHandler(heard)
    yield heard
    lettering.removeHandler(heard)


def sizes_for(place: int) -> tuple[tuple[float, tuple[int, int]], ...]:
    """Return which sizes a state is looked at in: in turn, all of them in a long run."""
    if SOAKING:
        return EVERY
    return (LARGEST_ON_SMALL if place % 2 else EVERY[place // 2 % len(EVERY)],)


def walked(scene: Scene, desk: Desk, steps: Iterator[str]) -> Iterator[str]:
    """Yield the states of a scene that are looked at, at every size in turn."""
    theme = look_of(Language.KK)
    for place, state in enumerate(each for each in steps if each in MAIN[scene.name]):
        for scale, (wide, high) in sizes_for(place):
            desk.window.resize(wide, high)
            theme.set_scale(scale)
            # One scroll area lies within another: the outer follows the inner.
            settle()
            settle()
            yield f"{scene.name} {state} at {scale:.0%} in {wide}"
        theme.set_scale(1.0)
        desk.window.resize(1366, 768)
        settle()


def out_of_sight(desk: Desk) -> Iterator[str]:
    """Yield what isn't whole in the window: the step, the figures, what the keys are on."""
    window = desk.window
    focus = QApplication.focusWidget()
    held = focus if focus is not None and window.work.isAncestorOf(focus) else None
    for part in (window.side.step.button, window.side.counts, window.side.more, held):
        if part is not None and part is not window.work.keys and not _whole(part):
            yield f"{type(part).__name__} {part.accessibleName()}"


def _whole(part: QWidget) -> bool:
    seen = part.visibleRegion().boundingRect()
    roomy = part.parentWidget() is not None and part.height() <= part.window().height() // 3
    return not roomy or seen.height() >= part.height() - 1


def sideways(desk: Desk) -> int:
    """Return by how many px the panel shown scrolls to the right."""
    areas = [each for each in desk.window.work.findChildren(Scrolled) if each.isVisible()]
    return max(each.horizontalScrollBar().maximum() for each in areas)


@pytest.mark.parametrize("name", MAIN)
def test_every_size_of_text_has_room(
    qapp: QApplication, tmp_path: Path, cut: Cut, name: str
) -> None:
    """Nothing is cut in the main states, on a small screen and on a large one."""
    assert qapp is not None
    wrong: dict[str, str] = {}
    with small_desk(tmp_path, SCENES[name]) as (desk, clock):
        cut.lines.clear()
        states = SCENES[name].walk(desk, clock)
        for seen in walked(SCENES[name], desk, states):
            for one in (*missing_room(desk.window), *cut.lines, *out_of_sight(desk)):
                wrong.setdefault(one, seen)
            if sideways(desk):
                wrong.setdefault(f"sideways by {sideways(desk)}", seen)
            cut.lines.clear()
    assert wrong == {}


@pytest.mark.parametrize("scale", [80, 150, 200])
def test_the_first_window_has_room(
    qapp: QApplication, tmp_path: Path, cut: Cut, scale: int
) -> None:
    """Its pages scroll up and down, and no word is cut."""
    assert qapp is not None
    wrong: dict[str, str] = {}
    workplace = Workplace(language="kk", brightness="light", body="senate-1995", scale=scale)
    with at_work(tmp_path, workplace=workplace) as work:
        cut.lines.clear()
        for state, window in walk_office(work):
            settle()
            cut.lines.clear()
            window.grab()
            if isinstance(window, OfficeWindow):
                area = window.pages.currentWidget()
                assert isinstance(area, Scrolled)
                if area.horizontalScrollBar().maximum():
                    wrong.setdefault("sideways", state)
                for one in (*missing_room(window), *cut.lines):
                    wrong.setdefault(one, state)
    look_of(Language.EN).set_scale(1.0)
    assert wrong == {}


def test_a_panel_keeps_to_its_room_when_the_window_shrinks(
    qapp: QApplication, tmp_path: Path
) -> None:
    """The lowest row of seats isn't cut by a panel that stays as high as it was."""
    assert qapp is not None
    with small_desk(tmp_path, WHOLE) as (desk, clock):
        for state in WHOLE.walk(desk, clock):
            if state == "vote-nearly-done":
                desk.window.resize(1920, 1080)
                settle()
            if state == "closed-adopted":
                break
        desk.window.resize(1366, 768)
        settle()
        panel = desk.window.work.outcome
        assert panel.isVisible()
        assert panel.size() == desk.window.work.areas[Place.OUTCOME].viewport().size()
        assert not any(
            each.verticalScrollBar().maximum()
            for each in desk.window.work.findChildren(Scrolled)
            if each.isVisible()
        )
