# SPDX-License-Identifier: Apache-2.0
"""Leaves pictures of every panel in build/screens; `--all` (or ALL=1) in every look."""

import argparse
import logging
import os
import shutil
import sys
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QWidget

from app.config import Workplace
from app.course.practice import practice_plenary
from app.i18n import Catalogue, Language
from tests.conftest import FixedClock
from tests.hands import settle
from tests.office import at_work
from tests.screens.office import walk_office
from tests.screens.walk import add_item_without_papers, walk
from tests.screens.wall import take_cards, take_pages
from ui.start.steps import Windows, application, look, windows
from ui.theme import Brightness

SIZES = ((1366, 768), (1920, 1080))
OUT = Path("build") / "screens"
QUICK_PNG = 80
"""Larger files, written in a third of the time."""
MORNING = datetime(2026, 11, 18, 5, 0, tzinfo=UTC)
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


def main() -> int:
    """Take the pictures."""
    parser = argparse.ArgumentParser(prog="tests.screens", description=__doc__)
    parser.add_argument("--all", action="store_true", default=bool(os.environ.get("ALL")))
    request = parser.parse_args()
    logging.basicConfig(level=logging.WARNING, format="%(message)s")
    shutil.rmtree(OUT, ignore_errors=True)
    taken = sum(take(one) for one in (EVERY_LOOK if request.all else (Look(),)))
    sys.stdout.write(f"{taken} pictures are in {OUT}\n")
    return 0


def take(one: Look) -> int:
    """Walk through a sitting in one look and return how many pictures were taken."""
    one.folder.mkdir(parents=True, exist_ok=True)
    catalogue = Catalogue.open(one.language)
    program = application(catalogue)
    theme = look(program, one.brightness)
    theme.motion = False
    clock = FixedClock(MORNING)
    taken = 0
    with (
        tempfile.TemporaryDirectory() as data,
        practice_plenary(Path(data), clock=clock, actor="screens") as plenary,
    ):
        add_item_without_papers(plenary)
        shown = windows(plenary, catalogue, theme, clock)
        shown.hall.resize(*SIZES[-1])
        shown.hall.show()
        shown.presiding.show()
        shown.desk.show()
        shown.desk.activateWindow()
        QApplication.processEvents()
        for number, state in enumerate(walk(shown.desk, plenary), start=1):
            taken += _picture(shown, one, f"{number:02}-{state}", state)
        shown.desk.close()
        shown.hall.close()
        shown.presiding.close()
    folder, first = one.folder, one == Look()
    if one.brightness is Brightness.LIGHT:
        taken += take_pages(folder, catalogue, _save, every=not first)
    taken += take_cards(folder, catalogue, theme, _save)
    return taken + _take_office(one)


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
    window.grab().save(str(file), None, QUICK_PNG)


if __name__ == "__main__":
    sys.exit(main())
