# SPDX-License-Identifier: Apache-2.0
"""A clerk's day at one workplace: from the list of sittings to a desk and back, in one language.

Windows are made anew when another language is chosen; the sitting goes on under them, and what was
typed into a plan is kept.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QBoxLayout

from app import bootstrap, config
from app.clock import Clock
from app.config import Kept, Workplace
from app.course.practice import OVER, practice_plenary
from app.domain.ids import SittingId
from app.errors import ChamberError
from app.i18n import Catalogue, Language
from app.plenary import Plenary
from app.views.finding import Passage
from app.views.planning import OnShelf
from app.wording import N_
from ui.bridge import PlenaryBridge
from ui.office.errand import Errands
from ui.office.plans import Plans
from ui.office.reading_bar import ReadingBar
from ui.office.window import OfficeWindow
from ui.placing import MonitorMemory
from ui.screens import WindowRole
from ui.start.practice import show
from ui.start.record_room import Held, RecordRoom
from ui.start.steps import Windows, bring_up, windows
from ui.theme import Brightness, Theme
from ui.translator import install_qt_words
from ui.widgets.notice import NoticeKind

PRACTICE = "practice"
"""The folder of practice, inside that of the record: the two never share a file."""
PER_CENT = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Workroom:
    """Where the record and the settings lie, and who works there."""

    data: Path
    settings: Path
    actor: str


class Workday(QObject):
    """Which windows are open, over which sitting, in which language."""

    def __init__(
        self, program: QApplication, theme: Theme, clock: Clock, place: Workroom, kept: Kept
    ) -> None:
        """Take the workplace's choices; nothing is shown until `begin`."""
        super().__init__()
        self._program = program
        self._theme = theme
        self.clock = clock
        self._data, self._settings = place.data, place.settings
        self.workplace = kept.workplace
        self._problems = kept.problems
        self.actor = place.actor
        self.catalogue = Catalogue.open(Language(self.workplace.language))
        self.errands = Errands(self)
        self._record = RecordRoom(self._data, self.errands)
        self.plans = Plans()
        self.plans.know((), OnShelf(profiles=bootstrap.known_profiles()))
        self.office: OfficeWindow | None = None
        self.shown: Windows | None = None
        self.plenary: Plenary | None = None
        self._reading = False
        self._open = ExitStack()
        self._ending = False
        self._apply(self.workplace)
        theme.changed.connect(self._resized)

    def begin(self) -> None:
        """Show the list of sittings."""
        self._speak()
        self.show_office()
        if self._problems and self.office is not None:
            told = " ".join(self.catalogue.say(each) for each in self._problems)
            self.office.tell(told, NoticeKind.REFUSED)

    def end(self) -> None:
        """Close everything; what was recorded is on disk."""
        self._ending = True
        self._close_desk()
        self.errands.wait()
        if self.office is not None:
            self.office.close()
            self.office.deleteLater()
            self.office = None

    def tell_trouble(self, name: str) -> None:
        """Say on the window in use that a bug of ours surfaced."""
        if self.shown is not None:
            self.shown.desk.tell_trouble(name)
        elif self.office is not None:
            self.office.tell_trouble(name)

    def show_office(self) -> None:
        """Show the first window with what is on record now."""
        if self.office is None:
            self.office = self._make_office()
        bring_up(self.office)
        self._look_through()

    def go_on(self, sitting: str) -> None:
        """Open a sitting to go on with it."""

        def open_it() -> Plenary:
            plenary = self._enter(
                bootstrap.open_plenary(self._data, clock=self.clock, actor=self.actor)
            )
            plenary.sittings.go_on(SittingId(sitting))
            return plenary

        self._open_desk(open_it)

    def look(self, sitting: str) -> None:
        """Open a sitting only to look at it."""
        self._open_desk(
            lambda: self._enter(
                bootstrap.look_into(
                    self._data, SittingId(sitting), clock=self.clock, actor=self.actor
                )
            ),
            reading=True,
        )

    def practise(self) -> None:
        """Open the practice sitting, in a folder of its own."""
        self._open_desk(
            lambda: self._enter(
                practice_plenary(self._data / PRACTICE, clock=self.clock, actor=self.actor)
            )
        )

    def record_plan(self) -> None:
        """Record the sitting that was planned, with all of its agenda, and open its desk."""
        plan, laid = self.plans.view.plan, self.plans.laid
        if plan is None or not self.plans.ready:
            return

        def open_it() -> Plenary:
            plenary = self._enter(
                bootstrap.open_plenary(self._data, clock=self.clock, actor=self.actor)
            )
            plenary.sittings.plan(plan, laid)
            return plenary

        if self._open_desk(open_it):
            self.plans.put_aside()

    def choose(self, workplace: Workplace) -> None:
        """Take other settings at once and keep them."""
        before, self.workplace = self.workplace, workplace
        self._apply(workplace)
        problem = ""
        try:
            config.save(self._settings, workplace)
        except ChamberError as error:
            problem = self.catalogue.text(error)
        if workplace.language != before.language:
            self.catalogue = Catalogue.open(Language(workplace.language))
            self._speak()
            # The page that asked for it goes away with its window: let its signal end first.
            QTimer.singleShot(0, self, self._make_anew)
        elif self.office is not None:
            self.office.settings.show_message(problem)

    def _make_anew(self) -> None:
        """Make every window again, in the language chosen."""
        if self.shown is not None and self.plenary is not None:
            self._drop_windows()
            self._show_desk(self.plenary)
        self._make_office_anew()

    def _make_office_anew(self) -> None:
        """Make the first window again on the page it was on, in the language and size chosen."""
        if self.office is None:
            return
        old = self.office
        self.office = self._make_office()
        self.office.resize(old.size())
        self.office.shelf.show_rows(self.plans.rows)
        self.office.take_over(old)
        if old.isVisible():
            bring_up(self.office)
        old.closed.disconnect()
        old.close()
        old.deleteLater()

    def _resized(self) -> None:
        """Lay the first window out anew for another size of text, once its own signal has ended."""
        if self.office is not None and self.office.scale != self._theme.scale:
            QTimer.singleShot(0, self, self._make_office_anew)

    def _make_office(self) -> OfficeWindow:
        office = OfficeWindow(self._theme, self.catalogue, self.plans, self.errands, self.workplace)
        office.shelf.new_wanted.connect(self._begin_plan)
        office.shelf.practice_wanted.connect(self.practise)
        office.shelf.going_on.connect(self.go_on)
        office.shelf.looking.connect(self.look)
        office.shelf.sought.connect(self._seek)
        office.planning.recorded.connect(self.record_plan)
        office.settings.changed.connect(self.choose)
        office.settings.closed.connect(self._back_to_desk)
        office.closed.connect(self._office_closed)
        return office

    def _begin_plan(self) -> None:
        self.plans.begin(self.clock.now().date(), self.workplace.body)
        if self.office is not None:
            self.office.show_planning()

    def _look_through(self) -> None:
        self._record.look_through(self._know, self._unread)

    def _know(self, found: Held) -> None:
        rows, shelf = found
        self.plans.know(rows, shelf)
        if self.office is not None:
            self.office.shelf.show_rows(rows)

    def _seek(self, asked: str) -> None:
        self._record.seek(asked, self._found, self._unread)

    def _found(self, passages: tuple[Passage, ...]) -> None:
        if self.office is not None:
            self.office.shelf.show_found(passages)

    def _copied(self, place: Path) -> None:
        sentence = N_("The second copy is in {place}")
        if self.office is not None:
            told = self.catalogue.format(sentence, place=str(place))
            self.office.tell(told, NoticeKind.RECORDED)

    def _not_copied(self, error: ChamberError) -> None:
        if self.office is not None:
            self.office.tell(self.catalogue.text(error), NoticeKind.REFUSED)

    def _unread(self, error: ChamberError) -> None:
        if self.office is not None:
            self.office.shelf.show_unread(self.catalogue.text(error))

    def _enter(self, opened: AbstractContextManager[Plenary]) -> Plenary:
        return self._open.enter_context(opened)

    def _open_desk(self, open_it: Callable[[], Plenary], *, reading: bool = False) -> bool:
        """Open a sitting and its windows; what stops it is said where the clerk is."""
        try:
            plenary = open_it()
        except ChamberError as error:
            self._open.close()
            self._refuse(self.catalogue.text(error))
            return False
        self._reading = reading
        self.plenary = plenary
        self._show_desk(plenary)
        if self.office is not None:
            self.office.hide()
        return True

    def _show_desk(self, plenary: Plenary) -> None:
        shown = windows(plenary, self.catalogue, self._theme, self.clock)
        if self._reading:
            over = plenary.sitting.stage in OVER
            bar = ReadingBar(self._theme, self.catalogue, over=over)
            whole = shown.desk.centralWidget()
            column = None if whole is None else whole.layout()
            if isinstance(column, QBoxLayout):
                column.insertWidget(1, bar)
        shown.desk.closed.connect(self._desk_closed)
        shown.desk.quit_wanted.connect(self._quit)
        shown.desk.settings_wanted.connect(self._settings_over_desk)
        self.shown = shown
        memory = MonitorMemory(self._settings)
        if self.workplace.wall:
            memory.chosen = {**memory.chosen, WindowRole.HALL: self.workplace.wall}
        show(shown, memory=memory).watch(self._program)

    def _refuse(self, message: str) -> None:
        if self.office is not None:
            self.office.tell(message, NoticeKind.REFUSED)
            self.office.planning.show_refused(message)

    def _settings_over_desk(self) -> None:
        if self.office is None:
            self.office = self._make_office()
        self.office.show_settings()
        bring_up(self.office)

    def _back_to_desk(self) -> None:
        if self.shown is not None and self.office is not None:
            self.office.hide()
            bring_up(self.shown.desk)

    def _quit(self) -> None:
        self._ending = True

    def _desk_closed(self) -> None:
        self._close_desk()
        self._record.copy(self.workplace.copies, self._copied, self._not_copied)
        if self._ending:
            self._program.quit()
        else:
            self.show_office()
            if self.office is not None:
                self.office.show_shelf()

    def _close_desk(self) -> None:
        self._drop_windows()
        self.plenary = None
        self._open.close()

    def _drop_windows(self) -> None:
        if self.shown is None:
            return
        shown, self.shown = self.shown, None
        shown.desk.closed.disconnect(self._desk_closed)
        bridge = shown.desk.findChild(PlenaryBridge)
        if isinstance(bridge, PlenaryBridge):
            bridge.forget()
        for window in (shown.presiding, shown.hall, shown.desk):
            window.close()
            window.deleteLater()

    def _office_closed(self) -> None:
        if self.shown is None:
            self._program.quit()

    def _apply(self, workplace: Workplace) -> None:
        self._theme.set_brightness(Brightness(workplace.brightness))
        self._theme.set_scale(workplace.scale / PER_CENT)

    def _speak(self) -> None:
        """Let Qt's own words speak the language too."""
        install_qt_words(self.catalogue.language.value, self._program)
