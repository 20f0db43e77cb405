# SPDX-License-Identifier: Apache-2.0
"""The first window over an empty folder, for tests that work as a clerk does."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication

from app import config
from app.config import Kept, Workplace
from app.course.invented import invented_roster
from app.i18n import Catalogue, Language
from tests.conftest import FixedClock
from tests.desk import look_of
from tests.hands import Hands, Key, settle
from ui.clerk.window import ClerkWindow
from ui.office.window import OfficeWindow
from ui.start.steps import application
from ui.start.workday import Workday, Workroom
from ui.theme import Theme

MORNING = datetime(2026, 5, 14, 5, 0, tzinfo=UTC)
BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
AGENDA = (
    "КҮН ТӘРТІБІ\n"
    "1. Конституциялық Соттың судьясын қызметке тағайындау туралы\n"
    "   Кандидаттар: Ахметова Айгүл Серікқызы, Серіков Болат Нұрланұлы\n"
    "   Президенттің кандидатураны ұсынуы № 12-3, 05.05.2026\n"
    "2. Көктемгі су тасқынына дайындық туралы\n"
)


def roster_table(size: int = 50) -> str:
    """Return deputies as a table copied from Excel."""
    lines = (
        f"{each.seat}\t{each.name}\t{'Төраға' if each.seat == 1 else ''}"
        for each in invented_roster(size)
    )
    return "\n".join(("Орны\tАты-жөні\tЛауазымы", *lines))


@dataclass(frozen=True, slots=True, kw_only=True)
class AtWork:
    """A workday with hands on its keys."""

    day: Workday
    data: Path
    settings: Path

    @property
    def office(self) -> OfficeWindow:
        """The first window."""
        assert self.day.office is not None
        return self.day.office

    @property
    def desk(self) -> ClerkWindow:
        """The desk of the sitting that is open."""
        assert self.day.shown is not None
        return self.day.shown.desk

    @property
    def hands(self) -> Hands:
        """Hands on the first window."""
        return Hands(self.office)

    def rest(self) -> None:
        """Let what was asked for elsewhere come back."""
        self.day.errands.wait()
        settle()

    def copy(self, text: str) -> None:
        """Put a text where it can be pasted from."""
        QApplication.clipboard().setText(text)

    def paste(self) -> None:
        """Press the key that pastes on the page shown."""
        self.hands.press(Key.Key_V, modifier=BOTH)

    def plan(self, *, number: str = "", agenda: str = AGENDA) -> None:
        """Plan a sitting by keys alone: number, deputies and agenda pasted, kind of the second."""
        self.office.shelf.new.click()
        if number:
            entry = self.office.planning.sitting.entries["number"]
            entry.setFocus()
            self.hands.press(Key.Key_A, modifier=CTRL)
            self.hands.type(number)
        self.hands.press(Key.Key_F3)
        self.copy(roster_table())
        self.paste()
        self.hands.press(Key.Key_F4)
        self.copy(agenda)
        self.paste()
        for place, item in enumerate(self.day.plans.items, start=1):
            if item.kind is None:
                self.office.planning.agenda.go_to(place)
                self.office.planning.agenda.fields.kind.pick("no-vote")

    def record(self) -> None:
        """Press the next step twice."""
        self.hands.next_step(2)
        settle()

    def close_desk(self) -> None:
        """Close the desk and come back to the list."""
        self.desk.close()
        self.rest()


@contextmanager
def at_work(
    folder: Path, *, workplace: Workplace | None = None, theme: Theme | None = None
) -> Iterator[AtWork]:
    """Open the first window, in English unless told otherwise, with the settings of the folder."""
    chosen = workplace or Workplace(language="en", brightness="light", body="senate-1995")
    data, settings = folder / "data", folder / "settings"
    kept = config.load(settings) if (settings / config.FILE).exists() else Kept(workplace=chosen)
    program = application(Catalogue.open(Language.EN))
    theme = theme or look_of(Language.EN)
    room = Workroom(data=data, settings=settings, actor="clerk")
    day = Workday(program, theme, FixedClock(MORNING), room, kept)
    day.begin()
    at = AtWork(day=day, data=data, settings=settings)
    at.rest()
    at.office.resize(1366, 768)
    at.office.activateWindow()
    settle()
    try:
        yield at
    finally:
        day.end()
        day.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
