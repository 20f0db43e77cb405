# SPDX-License-Identifier: Apache-2.0
"""The first window: the sittings on record, the plan of a new one, the workplace's settings."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.config import Workplace
from app.i18n import Catalogue
from app.wording import N_
from ui.actions import DARK_KEY, LARGER_KEY, SMALLER_KEY
from ui.office.errand import Errands
from ui.office.planning_page import PlanningPage
from ui.office.plans import Plans
from ui.office.settings_page import SettingsPage
from ui.office.shelf_page import ShelfPage
from ui.theme import DARK, Brightness, TextRole, Theme
from ui.widgets.ground import Ground, Tone, Words
from ui.widgets.notice import NoticeKind, NoticeLine, NoticeShown
from ui.widgets.scrolled import Scrolled
from ui.widgets.single_marks import ProgramMark

SCALE_STEP = 0.1
Page = ShelfPage | PlanningPage | SettingsPage


class OfficeWindow(QMainWindow):
    """Three pages under one head; what was refused or done stands at the foot."""

    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        catalogue: Catalogue,
        plans: Plans,
        errands: Errands,
        workplace: Workplace,
    ) -> None:
        """Show the list."""
        super().__init__()
        self._theme = theme
        self._text = catalogue.format
        self.scale = theme.scale
        """For which size of text it was laid out."""
        bodies = tuple((each.key, each.name) for each in plans.shelf.profiles)
        self.shelf = ShelfPage(theme, catalogue)
        self.planning = PlanningPage(theme, catalogue, plans, errands)
        self.settings = SettingsPage(theme, catalogue, workplace, bodies)
        self.line = NoticeLine(theme)
        self.pages = QStackedWidget()
        self._all = (self.shelf, self.planning, self.settings)
        for page in self._all:
            self.pages.addWidget(Scrolled(theme, page, sideways=True))
        self._before: Page = self.shelf
        self._lay_out()
        self._add_actions()
        self.shelf.settings_wanted.connect(self.show_settings)
        self.shelf.quit_wanted.connect(self.close)
        self.planning.closed.connect(self.show_shelf)
        self.settings.closed.connect(self._leave_settings)
        self.setWindowTitle(self._text(N_("Otyrys: sittings")))
        self.setMinimumSize(1024, 640)
        self.resize(1366, 768)
        self.show_shelf()

    @property
    def page(self) -> Page:
        """Return the page that is shown."""
        return self._all[self.pages.currentIndex()]

    def show_shelf(self) -> None:
        """Turn to the list."""
        self._turn(self.shelf)
        self.shelf.ready()

    def show_planning(self) -> None:
        """Turn to the plan of a new sitting."""
        self._turn(self.planning)
        self.planning.ready()

    def show_settings(self) -> None:
        """Turn to the settings; Esc comes back to where it was."""
        if self.page is not self.settings:
            self._before = self.page
        self._turn(self.settings)
        self.settings.ready()

    def take_over(self, other: "OfficeWindow") -> None:
        """Turn to the page that another window of the same office was on."""
        if other.page is other.planning:
            self.planning.turn_to(other.planning.part)
            self.show_planning()
        elif other.page is other.settings:
            self._before = self.planning if other.before is other.planning else self.shelf
            self.show_settings()

    @property
    def before(self) -> Page:
        """Return the page that the settings were opened from."""
        return self._before

    def tell(self, message: str, kind: NoticeKind = NoticeKind.INFORMATION) -> None:
        """Say something at the foot."""
        self.line.show_notice(NoticeShown(kind=kind, time="", message=message))

    def tell_trouble(self, name: str) -> None:
        """Say that a bug of ours surfaced."""
        sentence = N_("An error in the program: {name}. The record is safe; go on.")
        self.tell(self._text(sentence, name=name), NoticeKind.REFUSED)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Esc; what was typed stays."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.page is self.settings:
            self._leave_settings()
        else:
            self.show_shelf()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave the program."""
        super().closeEvent(event)
        self.closed.emit()

    def _leave_settings(self) -> None:
        if self._before is self.planning:
            self.show_planning()
        else:
            self.show_shelf()

    def _turn(self, page: Page) -> None:
        self.pages.setCurrentIndex(self._all.index(page))
        area = self.pages.currentWidget()
        if isinstance(area, QScrollArea):
            area.verticalScrollBar().setValue(0)
            area.horizontalScrollBar().setValue(0)

    def _lay_out(self) -> None:
        theme, px = self._theme, self._theme.px
        head = Ground(theme, edges="b")
        head.setFixedHeight(px(52))
        row = QHBoxLayout(head)
        row.setContentsMargins(px(20), 0, px(20), 0)
        row.setSpacing(px(12))
        row.addWidget(ProgramMark(theme))
        row.addWidget(Words(theme, TextRole.BODY_NAME, text=self._text(N_("Otyrys"))))
        about = self._text(N_("sittings of the chambers, offline"))
        row.addWidget(Words(theme, TextRole.CONTROL, Tone.SECOND, text=about))
        row.addStretch(1)
        foot = Ground(theme, edges="t")
        foot.setFixedHeight(px(36))
        line = QHBoxLayout(foot)
        line.setContentsMargins(px(20), 0, px(20), 0)
        line.addWidget(self.line)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.pages, stretch=1)
        column.addWidget(foot)
        self.setCentralWidget(whole)

    def _add_actions(self) -> None:
        for word, key, slot in (
            (N_("Larger text"), LARGER_KEY, lambda: self._resize(SCALE_STEP)),
            (N_("Smaller text"), SMALLER_KEY, lambda: self._resize(-SCALE_STEP)),
            (N_("Light or dark"), DARK_KEY, self._darken),
        ):
            action = QAction(self._text(word), self)
            action.setShortcut(QKeySequence(key))
            action.triggered.connect(slot)
            self.addAction(action)
        self._theme.changed.connect(self._restyle)

    def _resize(self, by: float) -> None:
        self._theme.set_scale(self._theme.scale + by)

    def _darken(self) -> None:
        dark = self._theme.tokens is DARK
        self._theme.set_brightness(Brightness.LIGHT if dark else Brightness.DARK)

    def _restyle(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            self._theme.apply(application)
