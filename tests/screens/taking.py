# SPDX-License-Identifier: Apache-2.0
"""How the pictures are taken: which looks, sizes and states, in jobs that need no other."""

import logging
import os
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QWidget

from app.config import Workplace
from app.i18n import Catalogue, Language
from tests.conftest import FixedClock
from tests.desk import Desk
from tests.hands import Hands, settle
from tests.office import at_work
from tests.screens.office import walk_office
from tests.screens.scenes import MORNING, OTHERS, WHOLE, Scene
from tests.screens.wall import take_cards, take_pages
from ui.start.steps import Windows, application, look, windows
from ui.theme import Brightness

SIZES = ((1366, 768), (1920, 1080))
OUT = Path("build") / "screens"
QUICK_PNG = 80
"""Larger files, written in a third of the time."""
HALL_STATES = frozenset(
    {"planned", "registration-quorum", "before-vote", "vote-open", "announced-adopted", "break"}
)
NEAR_TWINS = frozenset(
    {
        "opening-armed",
        "vote-tellers-refused",
        "vote-refused",
        "issue-armed",
        "figures-typed",
        "wall-blank",
        "bug-told",
        "next-item",
        "break-asked",
        "end-armed",
        "seal-armed",
    }
)
"""Of these, and of the forms, the tighter size shows all there is to see."""

PRESIDING_STATES = HALL_STATES | {"agenda", "procedure", "closed-adopted", "announced-not-adopted"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One way the windows may look."""

    language: Language = Language.KK
    brightness: Brightness = Brightness.LIGHT

    @property
    def sizes(self) -> tuple[tuple[int, int], ...]:
        """Both sizes in the first look; the tighter one is enough in the others."""
        return SIZES if self == Look() else SIZES[:1]

    @property
    def folder(self) -> Path:
        """Where its pictures go."""
        return OUT / f"{self.language.value}-{self.brightness.value}"


EVERY_LOOK = tuple(
    Look(language=language, brightness=brightness)
    for language in Language
    for brightness in (Brightness.LIGHT, Brightness.DARK)
)


Job = tuple[str, Look]
Take = Callable[[Look], int]


def take(job: Job) -> int:
    """Take the pictures of one job in one look; return how many."""
    logging.basicConfig(level=logging.WARNING, format="%(message)s")
    name, one = job
    one.folder.mkdir(parents=True, exist_ok=True)
    return JOBS[name](one)


def _take_whole(one: Look) -> int:
    return _take_scene(one, WHOLE)


def _take_others(one: Look) -> int:
    return sum(_take_scene(one, scene) for scene in OTHERS)


def _take_scene(one: Look, scene: Scene) -> int:
    """Walk through a sitting in one look and return how many pictures were taken."""
    catalogue = Catalogue.open(one.language)
    theme = look(application(catalogue), one.brightness)
    theme.motion = False
    clock = FixedClock(MORNING)
    taken = 0
    with tempfile.TemporaryDirectory() as data, scene.opened(Path(data), clock) as plenary:
        shown = windows(plenary, catalogue, theme, clock)
        shown.hall.resize(*SIZES[-1])
        shown.hall.show()
        shown.presiding.show()
        shown.desk.show()
        shown.desk.resize(*SIZES[0])
        shown.desk.activateWindow()
        QApplication.processEvents()
        hands = Hands(shown.desk)
        desk = Desk(
            plenary=plenary,
            window=shown.desk,
            hall=shown.hall,
            presiding=shown.presiding,
            hands=hands,
        )
        for number, state in enumerate(scene.walk(desk, clock), start=1):
            name = f"{scene.name}-{number:02}-{state}".strip("-")
            taken += _picture(shown, one, name, state if scene is WHOLE else "")
        shown.desk.close()
        shown.hall.close()
        shown.presiding.close()
    return taken


def _take_wall(one: Look) -> int:
    """Take the pages of the wall, which have no light and dark, and the cards."""
    catalogue = Catalogue.open(one.language)
    theme = look(application(catalogue), one.brightness)
    taken = 0
    if one.brightness is Brightness.LIGHT:
        taken += take_pages(one.folder, catalogue, _save, every=one != Look())
    return taken + take_cards(one.folder, catalogue, theme, _save)


def _take_office(one: Look) -> int:
    """Walk through the first window in one look, and return how many pictures were taken."""
    workplace = Workplace(
        language=one.language.value, brightness=one.brightness.value, body="senate-1995"
    )
    theme = look(application(Catalogue.open(one.language)), one.brightness)
    theme.motion = False
    taken = 0
    with (
        tempfile.TemporaryDirectory() as folder,
        at_work(Path(folder), workplace=workplace, theme=theme) as work,
    ):
        for number, (state, window) in enumerate(walk_office(work), start=1):
            for wide, high in one.sizes:
                window.resize(wide, high)
                settle()
                _save(window, one.folder / f"office-{number:02}-{state}-{wide}x{high}.png")
                taken += 1
    return taken


def _show_card(shown: Windows) -> None:
    """Turn the card to the present moment, as its reader would."""
    shown.presiding.catch_up()
    settle()


def _picture(shown: Windows, one: Look, name: str, state: str) -> int:
    folder, sizes = one.folder, one.sizes
    once = state in NEAR_TWINS or state.startswith("form-")
    taken = 0
    for wide, high in sizes[:1] if once else sizes:
        shown.desk.resize(wide, high)
        settle()
        _save(shown.desk, folder / f"{name}-{wide}x{high}.png")
        taken += 1
    if state in HALL_STATES:
        _save(shown.hall, folder / f"{name}-hall.png")
        taken += 1
    if state in PRESIDING_STATES:
        _show_card(shown)
        for wide, high in sizes:
            shown.presiding.resize(wide, high)
            settle()
            _save(shown.presiding, folder / f"{name}-presiding-{wide}x{high}.png")
        taken += len(sizes)
    return taken


def _save(window: QWidget, file: Path) -> None:
    picture = window.grab()
    over = QApplication.activePopupWidget()
    if over is not None:
        painter = QPainter(picture)
        painter.drawPixmap(window.mapFromGlobal(over.pos()), over.grab())
        painter.end()
    picture.save(str(file), None, QUICK_PNG)


JOBS: Mapping[str, Take] = {
    "whole": _take_whole,
    "others": _take_others,
    "wall": _take_wall,
    "office": _take_office,
}
