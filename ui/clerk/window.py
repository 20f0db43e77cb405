# SPDX-License-Identifier: Apache-2.0
"""The clerk's desk: puts the panels together and carries the next step to the bridge.

The window decides nothing. Every change and every refusal comes back through the bridge, and the
whole desk is shown anew from the view.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)

from app.clock import Clock
from app.plenary import Change
from app.views.deeds import Deed
from app.views.forms.doings import Doing
from app.views.forms.form import Entered
from app.wording import N_
from ui.actions import (
    CLOSING_KEY,
    DARK_KEY,
    FLOOR_KEY,
    FORM_KEYS,
    HELP_KEY,
    JOURNAL_KEY,
    LABELS,
    LARGER_KEY,
    MENU_KEY,
    NUMBERS_KEY,
    PRESIDING_KEY,
    QUIT_KEY,
    QUORUM_KEY,
    SETTINGS_KEY,
    SHEET_KEY,
    SIGN_KEY,
    SMALLER_KEY,
    STOP_KEY,
)
from ui.bridge import PlenaryBridge, Refused
from ui.clerk.agenda_panel import AgendaPanel
from ui.clerk.carrying_out import CarryingOut
from ui.clerk.footer import Footer
from ui.clerk.header import Header, Tab
from ui.clerk.notices import told
from ui.clerk.places import PUT_AWAY, Place
from ui.clerk.room import Room, room_of
from ui.clerk.side_panel import SidePanel
from ui.clerk.trouble_bar import TroubleBar
from ui.clerk.wait_bar import WaitBar
from ui.clerk.work_area import WorkArea
from ui.theme import DARK, Brightness, Theme
from ui.widgets.notice import NoticeKind

SCALE_STEP = 0.1
INFORMING = frozenset({"already-registered"})
"""Refusals that only say what is so: nothing went wrong."""


class ClerkWindow(QMainWindow):
    """One desk over one sitting."""

    closed = Signal()
    """The desk was closed: the program ends; the sitting goes on where it stood."""
    quit_wanted = Signal()
    settings_wanted = Signal()
    presiding_wanted = Signal()
    """The presiding officer's window is to come to the front."""

    def __init__(self, theme: Theme, bridge: PlenaryBridge, clock: Clock) -> None:
        """Show the sitting as it stands."""
        super().__init__()
        self._theme = theme
        self._bridge = bridge
        self._text = bridge.catalogue.format
        self.resize(1366, 768)
        self.header = Header(theme, bridge.catalogue, clock)
        self.trouble = TroubleBar(theme, bridge.catalogue)
        self.wait = WaitBar(
            theme,
            bridge.catalogue,
            over=self.header,
            until=(self.header.practice, self.header.stage),
        )
        self.agenda = AgendaPanel(theme, bridge.catalogue)
        self.work = WorkArea(theme, bridge, clock)
        self.side = SidePanel(theme, bridge, clock)
        self.footer = Footer(theme, bridge.catalogue, clock)
        self.deeds = CarryingOut(bridge, self.work, self.side)
        self._room: Room | None = None
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self._add_actions()
        self._connect()
        self.setMinimumSize(1024, 640)
        self.header.show_tab(Tab.SITTING)
        self._fit()
        self.work.ready()

    def refresh(self) -> None:
        """Show everything from the view."""
        view = self._bridge.clerk()
        self.setWindowTitle(
            self._text(
                N_("{body}: sitting {number}, clerk's desk"), body=view.body, number=view.number
            )
        )
        self.header.show_view(view)
        self.footer.keep_time(view.utc_offset)
        self.agenda.show_view(view)
        self.work.show_view(view)
        self.side.show_view(view)

    def show_hall_connected(self, *, connected: bool) -> None:
        """Show at the foot whether the hall display is open."""
        self.footer.show_hall(connected=connected)

    def tell(self, message: str) -> None:
        """Show a line at the foot that is no record."""
        self.footer.tell(NoticeKind.INFORMATION, message)

    def tell_trouble(self, name: str) -> None:
        """Say that a bug of ours surfaced; the record is on disk and the sitting goes on."""
        sentence = N_("An error in the program: {name}. The record is safe; go on.")
        self.footer.tell(NoticeKind.REFUSED, self._text(sentence, name=name))

    def turn_to(self, tab: Tab) -> None:
        """Turn to a tab."""
        self.work.turn_to(tab)
        self.header.show_tab(tab)
        self.refresh()
        self.work.ready()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave a question on Esc; let typing reach the entry, wherever the focus is."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave_question()
            return
        if not self.work.take_typing(event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take full columns or the rail, as there is room."""
        super().resizeEvent(event)
        self._fit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave the program; everything entered is on disk already."""
        super().closeEvent(event)
        self.closed.emit()

    def _quit(self) -> None:
        self.quit_wanted.emit()
        self.close()

    def _lay_out(self) -> None:
        desk = QWidget()
        column = QVBoxLayout(desk)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        body = self._body
        body.setSpacing(0)
        body.addWidget(self.agenda)
        body.addWidget(self.work, stretch=1)
        body.addWidget(self.side)
        column.addWidget(self.header)
        column.addWidget(self.trouble)
        column.addLayout(body, stretch=1)
        column.addWidget(self.footer)
        self.setCentralWidget(desk)

    def _add_actions(self) -> None:
        for word, key, slot in (
            (N_("Keys"), HELP_KEY, partial(self._turn_over, Place.KEYS)),
            (N_("Speakers"), FLOOR_KEY, partial(self._turn_over, Place.FLOOR)),
            (N_("Signatures"), SIGN_KEY, self._show_signatures),
            (N_("More actions"), MENU_KEY, partial(self._turn_over, Place.MENU)),
            (N_("Journal"), JOURNAL_KEY, partial(self._turn_over, Place.JOURNAL)),
            (N_("What is missing"), CLOSING_KEY, partial(self._turn_over, Place.CLOSING)),
            (N_("Register of numbers"), NUMBERS_KEY, partial(self._turn_over, Place.NUMBERS)),
            (N_("Larger text"), LARGER_KEY, partial(self._resize_text, SCALE_STEP)),
            (N_("Smaller text"), SMALLER_KEY, partial(self._resize_text, -SCALE_STEP)),
            (N_("Light or dark"), DARK_KEY, self._darken),
            (N_("The presiding officer's card"), PRESIDING_KEY, self.presiding_wanted.emit),
            (N_("A technical stop"), STOP_KEY, self._bridge.stop_for_a_fault),
            (N_("Settings"), SETTINGS_KEY, self.settings_wanted.emit),
            (N_("Quit the program"), QUIT_KEY, self._quit),
        ):
            self._add_action(self._text(word), key, slot)
        for doing, key in FORM_KEYS.items():
            self._add_action(doing, key, partial(self._open_form, doing))
        check = partial(self.deeds.carry_out, Deed.CHECK_QUORUM, None)
        self._add_action(self._text(LABELS[Deed.CHECK_QUORUM]), QUORUM_KEY, check)
        sheet = self._text(N_("Sheets for marking votes by hand"))
        self._add_action(sheet, SHEET_KEY, self._make_sheets)

    def _make_sheets(self) -> None:
        """Turn to the paper sheets of the roll call: what is needed when the desk fails."""
        self.turn_to(Tab.DOCUMENTS)
        self.work.resolution.papers.make("roll-call-sheet")

    def _add_action(self, word: str, key: QKeySequence, slot: Callable[[], object]) -> None:
        action = QAction(word, self)
        action.setShortcut(key)
        # The signal's argument, whether it is checked, is nothing to a slot here.
        action.triggered.connect(lambda *_: slot())
        self.addAction(action)

    def _connect(self) -> None:
        self._bridge.changed.connect(self._changed)
        self.deeds.turned.connect(self.turn_to)
        self.deeds.refreshed.connect(self.refresh)
        self._bridge.refused.connect(self.show_refused)
        self._bridge.held.connect(self.wait.setVisible)
        self.header.turned.connect(self.turn_to)
        self.side.stepped.connect(self.deeds.step)
        self.side.step.refused.connect(partial(self.footer.tell, NoticeKind.REFUSED))
        self.side.wanted.connect(self.deeds.carry_out)
        self.side.more.clicked.connect(partial(self._turn_over, Place.MENU))
        self.side.break_asked.connect(self._bridge.call_break)
        self.side.step.button.armed_changed.connect(self.deeds.arm)
        self.work.wanted.connect(self.deeds.carry_out)
        self.work.told.connect(self.tell)
        self.work.adoption.edited.connect(self.side.disarm)
        self.work.secret.edited.connect(self.side.disarm)
        self.work.overruled.connect(self.deeds.overrule)
        self.work.objection.retried.connect(self.deeds.retry)
        self.work.menu.chosen.connect(self._open_form)
        self.work.numbers.chosen.connect(self._open_form)
        self.work.resolution.asked.connect(self._open_form)
        self.work.resolution.numbers.clicked.connect(partial(self._turn_over, Place.NUMBERS))
        self.work.procedure.asked.connect(partial(self._open_form, Doing.PUT_QUESTION))
        self.work.objection.cancelled.connect(self._put_away)
        self.work.menu.turned.connect(self._turn_over)
        self.work.outcome.correcting.connect(self._correct)
        for panel in self.work.put_away_by_themselves:
            panel.closed.connect(self._put_away)
        self.agenda.signatures.clicked.connect(self._show_signatures)
        self._theme.changed.connect(self._restyle)

    def _changed(self, change: Change) -> None:
        self.trouble.hide()
        self.footer.show_record(saved=True)
        self.footer.tell(NoticeKind.RECORDED, told(change, self._text))
        self.side.disarm()
        signed = self.work.over is Place.SIGNATURES and not self._bridge.clerk().to_sign
        if signed or self.work.over in {Place.OBJECTION, Place.RESOLUTION, Place.CLOSING}:
            self.work.lay_over(None)
        self.refresh()

    def show_refused(self, refused: Refused) -> None:
        """Say in a line why nothing was recorded; raise an objection where a reason would help."""
        line = f"{refused.text} {refused.article}".strip()
        kind = NoticeKind.INFORMATION if refused.code in INFORMING else NoticeKind.REFUSED
        self.footer.tell(kind, line)
        if refused.trouble or refused.damaged:
            self.trouble.show_trouble(refused.text, damaged=refused.damaged)
            self.footer.show_record(saved=False)
        elif refused.objection and self.deeds.raise_objection(refused):
            self.refresh()

    def _put_away(self) -> None:
        self.work.put_away()
        self.refresh()
        self.work.ready()

    def _leave_question(self) -> None:
        """Put away what was asked last, the nearest first."""
        if self.work.over in PUT_AWAY:
            self._put_away()
        elif self.side.asking:
            self.side.stop_asking()
            self.work.ready()
        else:
            self.work.leave_question()

    def _turn_over(self, place: Place) -> None:
        """Lay a panel over the one of the stage, or put it away again."""
        self.work.lay_over(None if self.work.over is place else place)
        self.refresh()

    def _open_form(self, doing: Doing, chosen: Entered | None = None) -> None:
        self.work.open_form(doing, chosen)
        self.refresh()
        self.work.ready()

    def _correct(self) -> None:
        self.work.lay_over(Place.CORRECTION)
        self.refresh()

    def _show_signatures(self) -> None:
        """Lay the signatures over the panel of the stage, or put them away again."""
        if self.work.over is Place.SIGNATURES:
            self._put_away()
        elif self._bridge.clerk().to_sign:
            self.work.lay_over(Place.SIGNATURES)
            self.refresh()

    def _resize_text(self, by: float) -> None:
        self._theme.set_scale(self._theme.scale + by)

    def _darken(self) -> None:
        dark = self._theme.tokens is DARK
        self._theme.set_brightness(Brightness.LIGHT if dark else Brightness.DARK)

    def _restyle(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            self._theme.apply(application)
        self._room = None
        self._fit()

    def _fit(self) -> None:
        room = room_of(self.width(), self.height(), self._theme.scale)
        if room == self._room:
            return
        self._room = room
        for part in (self.header, self.agenda, self.work, self.side, self.footer):
            part.set_compact(compact=not room.full)
        for shared in (self.header, self.work, self.side):
            shared.share(room)
        self.agenda.setVisible(room.agenda)
        # In a narrow window the next step and the figures lie over the work.
        towards = QBoxLayout.Direction
        self._body.setDirection(towards.LeftToRight if room.column else towards.BottomToTop)
        self.refresh()
