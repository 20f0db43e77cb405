# SPDX-License-Identifier: Apache-2.0
"""The named steps of starting; one that fails says so in a sentence and nothing is half begun."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from app import NAME, bootstrap, paths
from app.clock import Clock
from app.errors import Trouble
from app.i18n import Catalogue
from app.plenary import Plenary
from app.wording import N_, Fact, Saying
from ui.actions import CHECK_KEY
from ui.bridge import PlenaryBridge
from ui.clerk.window import ClerkWindow
from ui.hall.window import HallWindow
from ui.icons import IconSet
from ui.presiding.window import PresidingWindow
from ui.theme import Brightness, Theme, load_faces
from ui.translator import install_qt_words

FACES = N_("the type faces and icons of the windows")
CARDS = N_("the texts of the presiding officer's cards")
LOG = N_("the log")
OUT = N_("the folder of papers and pictures")


@dataclass(eq=False, kw_only=True)
class StartFailed(Trouble):
    """A step of starting failed; nothing was recorded."""

    sentence: ClassVar[str] = N_(
        "The program can't start: {step} can't be used ({reason}). Nothing was recorded."
    )
    step: Fact
    reason: str


@dataclass(frozen=True, slots=True)
class Windows:
    """The three windows over one bridge."""

    desk: ClerkWindow
    hall: HallWindow
    presiding: PresidingWindow


@contextmanager
def starting(step: str) -> Iterator[None]:
    """Say which step failed when a file isn't where it belongs."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise StartFailed(step=Saying(step), reason=reason) from error


def application(catalogue: Catalogue) -> QApplication:
    """Return the program's connection to the window system, speaking the window's language."""
    found = QApplication.instance()
    program = found if isinstance(found, QApplication) else QApplication([NAME])
    program.setApplicationName(NAME)
    program.setApplicationDisplayName(NAME)
    # Nothing on the desk blinks, and a picture of it is the same every time.
    program.setCursorFlashTime(0)
    install_qt_words(catalogue.language.value, program)
    return program


def look(program: QApplication, brightness: Brightness) -> Theme:
    """Return the look of the windows, with its faces and icons loaded."""
    with starting(FACES):
        load_faces(paths.resources() / "fonts")
        theme = Theme(IconSet(paths.resources() / "icons"), brightness=brightness)
    theme.apply(program)
    return theme


def windows(plenary: Plenary, catalogue: Catalogue, theme: Theme, clock: Clock) -> Windows:
    """Make the windows over one bridge; the desk blanks the wall and opens the card."""
    bridge = PlenaryBridge(plenary, catalogue)
    with starting(CARDS):
        cards = bootstrap.card_texts()
    # The officer's sizes go with that window, and its light or dark with that place.
    own_look = Theme(theme.icons, brightness=theme.brightness)
    own_look.motion = theme.motion
    presiding = PresidingWindow(own_look, bridge, cards, clock)
    own_look.setParent(presiding)
    desk = ClerkWindow(theme, bridge, clock)
    hall = HallWindow(bridge, now=clock.now)
    desk.side.thumbnail.blanked.connect(partial(_blank, hall))
    desk.side.thumbnail.checked.connect(partial(_check, hall))
    check = QAction(desk)
    check.setShortcut(CHECK_KEY)
    check.triggered.connect(desk.side.thumbnail.turn_check)
    desk.addAction(check)
    desk.show_hall_connected(connected=True)
    desk.presiding_wanted.connect(partial(bring_up, presiding))
    bridge.setParent(desk)
    return Windows(desk, hall, presiding)


def bring_up(window: QWidget) -> None:
    """Show a window that may be hidden or behind others, and give it the keys."""
    window.show()
    window.raise_()
    window.activateWindow()


def _check(hall: HallWindow, on: bool) -> None:  # noqa: FBT001 - the signal's one argument
    hall.check(on=on)


def _blank(hall: HallWindow, on: bool) -> None:  # noqa: FBT001 - the signal's one argument
    hall.blank(on=on)
