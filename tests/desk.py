# SPDX-License-Identifier: Apache-2.0
"""The windows over a practice sitting, for tests that work as a clerk does."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from app.clock import Clock
from app.course.practice import practice_plenary
from app.domain.selection import Everyone
from app.domain.sitting import SittingStage
from app.domain.tally import Tally
from app.i18n import Catalogue, Language
from app.plenary import Plenary
from tests.conftest import FixedClock
from tests.hands import Hands
from ui.clerk.places import Place
from ui.clerk.window import ClerkWindow
from ui.hall.window import HallWindow
from ui.presiding.window import PresidingWindow
from ui.start.steps import application, look, windows
from ui.theme import Brightness, Theme

MORNING = datetime(2026, 11, 18, 5, 0, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """A clerk's desk with the hall and the presiding officer beside it, and hands on its keys."""

    plenary: Plenary
    window: ClerkWindow
    hall: HallWindow
    presiding: PresidingWindow
    hands: Hands

    @property
    def line(self) -> str:
        """What stands at the foot."""
        return self.window.footer.message

    @property
    def next_step(self) -> str:
        """The label of the one next step."""
        return self.window.side.step.button.text()

    def stage(self) -> SittingStage:
        """Return where the sitting stands now."""
        return self.plenary.sitting.stage

    def armed(self) -> bool:
        """Return whether one more press carries the next step out."""
        return self.window.side.step.button.armed

    def place(self) -> Place | None:
        """Return the panel that is shown now."""
        return self.window.work.place

    @property
    def wall(self) -> str:
        """What the wall says, in one text."""
        return self.hall.canvas.accessibleName()


@cache
def look_of(language: Language) -> Theme:
    """Return one look for all tests: every loading of the faces would keep them once more."""
    theme = look(application(Catalogue.open(language)), Brightness.LIGHT)
    theme.motion = False
    return theme


@contextmanager
def open_desk(data: Path, language: Language = Language.EN) -> Iterator[Desk]:
    """Open the windows on the practice sitting of a folder."""
    clock = FixedClock(MORNING)
    with (
        practice_plenary(data, clock=clock, actor="clerk") as plenary,
        desk_of(plenary, clock, language) as desk,
    ):
        yield desk


@contextmanager
def desk_of(plenary: Plenary, clock: Clock, language: Language = Language.EN) -> Iterator[Desk]:
    """Open the windows on a sitting."""
    catalogue = Catalogue.open(language)
    theme = look_of(language)
    theme.set_brightness(Brightness.LIGHT)
    theme.set_scale(1.0)
    shown = windows(plenary, catalogue, theme, clock)
    shown.hall.show()
    shown.desk.resize(1920, 1080)
    shown.desk.show()
    shown.desk.activateWindow()
    QApplication.processEvents()
    try:
        yield Desk(
            plenary=plenary,
            window=shown.desk,
            hall=shown.hall,
            presiding=shown.presiding,
            hands=Hands(shown.desk),
        )
    finally:
        for window in (shown.presiding, shown.desk, shown.hall):
            window.close()
            window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def open_sitting(plenary: Plenary, *, away: int = 0) -> None:
    """Register all but the last few in seat order, and open the sitting."""
    members = plenary.sitting.members
    plenary.registrations.open()
    absent = tuple(each.id for each in members[len(members) - away :])
    plenary.registrations.register(Everyone(absent))
    plenary.sittings.open()


def open_first_vote(plenary: Plenary, *, away: int = 0) -> None:
    """Bring the sitting to its first vote."""
    open_sitting(plenary, away=away)
    body = plenary.sitting.bodies[0].key
    plenary.agenda.adopt({body: Tally(in_favour=100)})
    item = plenary.sitting.agenda.items[0]
    plenary.agenda.take_up(item.id)
    for step, note in (("conclusion-announced", ""), ("debate-asked", "no")):
        plenary.agenda.mark_done(item.id, step, note=note)
    plenary.ballots.open(item.id, candidate=item.candidates[0].id)
