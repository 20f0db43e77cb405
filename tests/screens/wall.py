# SPDX-License-Identifier: Apache-2.0
"""Pictures of every page of the wall and of every card, at the moments that have one."""

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.bootstrap import card_texts
from app.domain.register import Register
from app.domain.sitting import Sitting
from app.i18n import Catalogue
from app.views.card import Cards
from app.views.hall import hall_view
from app.views.presiding import PresidingView, presiding_view
from tests.conftest import FixedClock
from tests.hands import settle
from tests.screens.moments import moment_of, moments
from ui.pages import PageCanvas, hall_page
from ui.pages.check import check_page
from ui.presiding.window import PresidingWindow
from ui.theme import HALL_BRIGHT, HALL_DARK, Theme

WALL = (1920, 1080)
SMALL = (1366, 768)
IN_DAYLIGHT = frozenset({"title", "item", "voting", "adopted", "not-adopted", "joint-adopted"})
"""Pages that are also taken in the colours of a bright room; the others differ in nothing more."""

Save = Callable[[QWidget, Path], None]


class Still(QObject):
    """A sitting that stands still, for a window that follows one."""

    changed = Signal(object)

    def __init__(self, sitting: Sitting, catalogue: Catalogue) -> None:
        super().__init__()
        self.catalogue = catalogue
        self._sitting = sitting

    def presiding(self, cards: Cards) -> PresidingView:
        """Return the presiding officer's screen."""
        return presiding_view(self._sitting, Register(key="pictures"), cards)

    def hold(self, *, on: bool) -> None:
        """Nobody waits."""


def take_pages(folder: Path, catalogue: Catalogue, save: Save, *, every: bool) -> int:
    """Take each page of the wall, and some in the colours of a bright room; all with `every`."""
    canvas = PageCanvas(HALL_DARK)
    canvas.resize(*WALL)
    canvas.show_clock("10:44")
    taken = 0
    for number, (name, sitting) in enumerate(moments().items(), start=1):
        canvas.show_page(hall_page(hall_view(sitting), catalogue, moment_of(sitting)))
        for look, tokens in (("", HALL_DARK), ("-bright", HALL_BRIGHT)):
            if tokens is HALL_DARK or every or name in IN_DAYLIGHT:
                canvas.set_tokens(tokens)
                save(canvas, folder / f"wall-{number:02}-{name}{look}.png")
                taken += 1
    canvas.set_tokens(HALL_DARK)
    canvas.show_page(check_page(catalogue))
    save(canvas, folder / "wall-00-check.png")
    return taken + 1


def take_cards(folder: Path, catalogue: Catalogue, theme: Theme, save: Save) -> int:
    """Take each card once, in the small window; in a large one it is the same, larger."""
    cards, seen, taken = card_texts(), set[str](), 0
    for number, (name, sitting) in enumerate(moments().items(), start=1):
        own = Theme(theme.icons, brightness=theme.brightness)
        still = Still(sitting, catalogue)
        # The window asks of its bridge what a still one answers, and nothing else.
        window = PresidingWindow(own, still, cards, FixedClock(moment_of(sitting)))  # type: ignore[arg-type]
        for place in _unseen(window, seen):
            wide, high = SMALL
            window.resize(wide, high)
            window.show()
            settle()
            save(window, folder / f"card-{number:02}-{name}-{place + 1}-{wide}x{high}.png")
            taken += 1
        window.close()
        window.deleteLater()
    return taken


def _unseen(window: PresidingWindow, seen: set[str]) -> Iterator[int]:
    """Turn from card to card; yield the places of those that no moment before has had."""
    place = 0
    while True:
        text = window.card.accessibleName()
        if text not in seen:
            seen.add(text)
            yield place
        if window.reading.coming is None:
            return
        window.next_card()
        place += 1
