# SPDX-License-Identifier: Apache-2.0
"""The clerk's desk: puts the panels together and carries the next step to the bridge.

The window decides nothing. Every change and every refusal comes back through the bridge, and the
whole desk is shown anew from the view.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)

from app.clock import Clock
from app.plenary import Change
from app.views.deeds import Deed, Target
from app.wording import N_
from ui.actions import (
    DARK_KEY,
    FLOOR_KEY,
    HELP_KEY,
    LARGER_KEY,
    PRESIDING_KEY,
    QUIT_KEY,
    SETTINGS_KEY,
    SIGN_KEY,
    SMALLER_KEY,
    STOP_KEY,
)
from ui.bridge import PlenaryBridge, Refused
from ui.clerk.agenda_panel import AgendaPanel
from ui.clerk.footer import Footer
from ui.clerk.header import Header, Tab
from ui.clerk.notices import told
from ui.clerk.side_panel import SidePanel
from ui.clerk.trouble_bar import TroubleBar
from ui.clerk.wait_bar import WaitBar
from ui.clerk.work_area import Place, WorkArea
from ui.theme import DARK, Brightness, Theme
from ui.widgets.notice import NoticeKind

ROOMY = 1600
"""From this width on (at text scale 100 %) the desk has its full columns."""
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
        self._asked: tuple[Deed, Target] | None = None
        """What is being tried, so that an objection knows what it is against."""
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
        self._compact: bool | None = None
        self._lay_out()
        self._add_actions()
        self._connect()
        self.setMinimumSize(1024, 640)
        self.resize(1366, 768)
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
        body = QHBoxLayout()
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
            (N_("Keys"), HELP_KEY, self._show_keys),
            (N_("Speakers"), FLOOR_KEY, self._show_floor),
            (N_("Signatures"), SIGN_KEY, self._show_signatures),
            (N_("Larger text"), LARGER_KEY, self._larger),
            (N_("Smaller text"), SMALLER_KEY, self._smaller),
            (N_("Light or dark"), DARK_KEY, self._darken),
            (N_("The presiding officer's card"), PRESIDING_KEY, self.presiding_wanted.emit),
            (N_("A technical stop"), STOP_KEY, self._bridge.stop_for_a_fault),
            (N_("Settings"), SETTINGS_KEY, self.settings_wanted.emit),
            (N_("Quit the program"), QUIT_KEY, self._quit),
        ):
            action = QAction(self._text(word), self)
            action.setShortcut(QKeySequence(key))
            action.triggered.connect(slot)
            self.addAction(action)

    def _connect(self) -> None:
        self._bridge.changed.connect(self._changed)
        self._bridge.refused.connect(self.show_refused)
        self._bridge.held.connect(self.wait.setVisible)
        self.header.turned.connect(self.turn_to)
        self.side.stepped.connect(self._step)
        self.side.wanted.connect(self._carry_out)
        self.side.break_asked.connect(self._bridge.call_break)
        self.side.step.button.armed_changed.connect(self._armed)
        self.work.wanted.connect(self._carry_out)
        self.work.told.connect(self.tell)
        self.work.adoption.edited.connect(self.side.disarm)
        self.work.secret.edited.connect(self.side.disarm)
        self.work.overruled.connect(self._overrule)
        self.work.objection.cancelled.connect(self._put_away)
        self.work.keys.closed.connect(self._put_away)
        self.work.outcome.correcting.connect(self._correct)
        self.work.correction.closed.connect(self._put_away)
        self.work.signatures.closed.connect(self._put_away)
        self.agenda.signatures.clicked.connect(self._show_signatures)
        self._theme.changed.connect(self._restyle)

    def _changed(self, change: Change) -> None:
        self.trouble.hide()
        self.footer.show_record(saved=True)
        self.footer.tell(NoticeKind.RECORDED, told(change, self._text))
        self.side.disarm()
        signed = self.work.over is Place.SIGNATURES and not self._bridge.clerk().to_sign
        if signed or self.work.over in {Place.OBJECTION, Place.RESOLUTION}:
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
        elif refused.objection and self._asked is not None:
            self.work.raise_objection(refused, *self._asked)
            self.refresh()

    def _step(self) -> None:
        view = self._bridge.clerk()
        step = view.next_step
        if step is None:
            return
        self.work.turn_to(Tab.SITTING)
        self.header.show_tab(Tab.SITTING)
        if step.deed in {Deed.ADOPT_AGENDA, Deed.APPROVE_PROTOCOL}:
            self._by_hands(step.deed)
            return
        target = step.target
        if step.deed is Deed.MARK_STEP:
            self.work.procedure.show_view(view)
            target = self.work.procedure.aimed(target)
        self._carry_out(step.deed, target)

    def _by_hands(self, deed: Deed) -> None:
        agenda, protocol = self.work.adoption.figures, self.work.secret.tally
        if deed is Deed.ADOPT_AGENDA and agenda is not None:
            self._bridge.adopt_agenda(agenda)
        elif deed is Deed.APPROVE_PROTOCOL and protocol is not None:
            self._bridge.approve_protocol(protocol)

    def _carry_out(self, deed: Deed, target: Target | None) -> None:
        self._asked = (deed, target or Target())
        if self._bridge.act(deed, target or Target()):
            self.work.ready()
        self._asked = None

    def _overrule(self, deed: Deed, target: Target, reason: str) -> None:
        self.work.lay_over(None)
        if self._bridge.act(deed, target, reason):
            self.work.ready()
        else:
            self.refresh()

    def _put_away(self) -> None:
        self.work.lay_over(None)
        self.refresh()
        self.work.ready()

    def _armed(self, armed: bool) -> None:  # noqa: FBT001 - the signal's one argument
        """Show the sheet while its issue is armed; ask for the figures that an adoption needs."""
        view = self._bridge.clerk()
        deed = view.next_step.deed if view.next_step else None
        if armed and deed is Deed.ADOPT_AGENDA and self.work.adoption.figures is None:
            self.side.disarm()
            self.turn_to(Tab.SITTING)
            self.work.adoption.ask()
        elif armed and deed is Deed.APPROVE_PROTOCOL and self.work.secret.tally is None:
            self.side.disarm()
            self.turn_to(Tab.SITTING)
            self.work.secret.ask()
        elif armed and deed is Deed.ISSUE:
            self.work.lay_over(Place.RESOLUTION)
            self.work.show_view(view)
            self.work.resolution.aim(view.unissued)
        elif self.work.over is Place.RESOLUTION:
            self.work.lay_over(None)
            self.work.show_view(view)

    def _leave_question(self) -> None:
        """Put away what was asked last, the nearest first."""
        if self.work.over in {
            Place.OBJECTION,
            Place.KEYS,
            Place.FLOOR,
            Place.CORRECTION,
            Place.SIGNATURES,
        }:
            self._put_away()
        elif self.side.asking:
            self.side.stop_asking()
            self.work.ready()
        else:
            self.work.leave_question()

    def _show_keys(self) -> None:
        shown = self.work.over is Place.KEYS
        self.work.lay_over(None if shown else Place.KEYS)
        self.refresh()

    def _show_floor(self) -> None:
        shown = self.work.over is Place.FLOOR
        self.work.lay_over(None if shown else Place.FLOOR)
        self.refresh()

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

    def _larger(self) -> None:
        self._theme.set_scale(self._theme.scale + SCALE_STEP)

    def _smaller(self) -> None:
        self._theme.set_scale(self._theme.scale - SCALE_STEP)

    def _darken(self) -> None:
        dark = self._theme.tokens is DARK
        self._theme.set_brightness(Brightness.LIGHT if dark else Brightness.DARK)

    def _restyle(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            self._theme.apply(application)
        self._compact = None
        self._fit()

    def _fit(self) -> None:
        compact = self.width() / self._theme.scale < ROOMY
        if compact is self._compact:
            return
        self._compact = compact
        for part in (self.header, self.agenda, self.work, self.side, self.footer):
            part.set_compact(compact=compact)
        self.refresh()
