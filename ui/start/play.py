# SPDX-License-Identifier: Apache-2.0
"""Plays the practice sitting by itself in its windows, and leaves its papers and pictures."""

import logging
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from app import bootstrap
from app.course.answers import as_json
from app.course.clock import CourseClock
from app.course.demo import practice_course
from app.course.player import Played, as_expected, plan, play
from app.course.reader import Step
from app.errors import Unreadable
from app.i18n import Catalogue
from app.wording import N_, Saying
from ui.crash import CrashWatch
from ui.start.steps import OUT, Windows, application, look, starting, windows
from ui.theme import Brightness

SIZE = (1920, 1080)
ACTOR = "course"
SETTLING = 5
_LOG = logging.getLogger(__name__)


@dataclass
class Album:
    """The pictures of the windows at every telling stage, and the sheets issued."""

    shown: Windows
    out: Path
    pictures: int = 0
    sheets: int = 0
    told: set[str] = field(default_factory=set)

    def keep(self, step: Step, played: Played) -> None:
        """Keep what a step left: a sheet, and pictures when the stage is a telling one."""
        if played.sheet is not None and played.sheet.act.number is not None:
            (self.out / played.sheet.name).write_bytes(played.sheet.content)
            self.sheets += 1
        stage = _stage(step, played)
        if stage and stage not in self.told:
            self.told.add(stage)
            self.take(stage)

    def take(self, stage: str) -> None:
        """Take a picture of each window."""
        settle()
        number = len(self.told)
        # The card is turned by its reader alone; here nobody reads.
        self.shown.presiding.catch_up()
        settle()
        for name, window in (
            ("desk", self.shown.desk),
            ("hall", self.shown.hall),
            ("presiding", self.shown.presiding),
        ):
            _take(window, self.out / f"{number}-{stage}-{name}.png")
            self.pictures += 1


def play_practice(catalogue: Catalogue, out: Path) -> int:
    """Play the practice course; 1 when a step or a window went otherwise than expected."""
    program = application(catalogue)
    with starting(OUT):
        out.mkdir(parents=True, exist_ok=True)
    theme = look(program, Brightness.LIGHT)
    theme.motion = False
    course = practice_course()
    clock = CourseClock(course.plan.begins)
    failures: list[str] = []
    watch = CrashWatch(_LOG, failures.append)
    watch.watch()
    try:
        with (
            tempfile.TemporaryDirectory() as data,
            bootstrap.open_plenary(Path(data), clock=clock, actor=ACTOR, practice=True) as plenary,
        ):
            plan(course, plenary)
            shown = windows(plenary, catalogue, theme, clock)
            for window in (shown.presiding, shown.hall, shown.desk):
                window.resize(*SIZE)
                window.show()
            shown.desk.activateWindow()
            album = Album(shown, out)
            for step, played in zip(course.steps, play(course, plenary, clock), strict=True):
                result = as_json(played.result, catalogue.say)
                if not as_expected(step, played, result):
                    failures.append(f"{played.step}. {played.do}")
                with starting(OUT):
                    album.keep(step, played)
            for window in (shown.desk, shown.hall, shown.presiding):
                window.close()
    finally:
        watch.leave()
    if failures:
        reason = Saying(
            N_("the practice sitting went wrong: {steps}"), {"steps": "; ".join(failures)}
        )
        raise Unreadable(place=course.file, reason=reason)
    return _report(catalogue, album)


def settle() -> None:
    """Let layouts come to rest: a text that takes more lines asks its neighbours one by one."""
    for _ in range(SETTLING):
        QApplication.processEvents()


def _report(catalogue: Catalogue, album: Album) -> int:
    sentence = N_(
        "The practice sitting was played to its end: {sheets} resolutions and {pictures} pictures "
        "are in {out}."
    )
    print(  # noqa: T201 - said to the person at the terminal
        catalogue.format(sentence, sheets=album.sheets, pictures=album.pictures, out=str(album.out))
    )
    return 0


def _stage(step: Step, played: Played) -> str:
    """Return the name of a telling stage, empty for the others."""
    if step.do == "announce":
        adopted = getattr(played.result, "adopted", False)
        if adopted is None:
            return "run-off"
        return "adopted" if adopted else "not-adopted"
    if step.do == "mark_done":
        return "before-vote" if step.keys.get("step") == "debate-asked" else ""
    return {
        "register": "registration",
        "cast": "voting",
        "elect": "elected",
        "issue_resolution": "resolution",
        "close_sitting": "end",
    }.get(step.do, "")


def _take(window: QWidget, file: Path) -> None:
    if not window.grab().save(str(file)):
        raise OSError(str(file))
