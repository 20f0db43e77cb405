# SPDX-License-Identifier: Apache-2.0
"""The middle of the desk: one panel at a time, chosen by where the sitting stands."""

from typing import TypeAlias

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from app.clock import Clock
from app.views.clerk import ClerkView
from app.views.deeds import Deed, Target
from app.views.forms.doings import Doing
from app.views.forms.form import Entered
from ui.actions import FORM_KEYS
from ui.bridge import PlenaryBridge, Refused
from ui.clerk.adoption_panel import AdoptionPanel
from ui.clerk.ballot_panel import BallotPanel
from ui.clerk.closing_panel import ClosingPanel
from ui.clerk.correction_panel import CorrectionPanel
from ui.clerk.election_panel import ElectionPanel
from ui.clerk.figures_panel import FiguresPanel
from ui.clerk.floor_panel import FloorPanel
from ui.clerk.form_panel import FormPanel
from ui.clerk.header import Tab
from ui.clerk.journal_panel import JournalPanel
from ui.clerk.keys_sheet import KeysSheet
from ui.clerk.menu_panel import MenuPanel
from ui.clerk.numbers_panel import NumbersPanel
from ui.clerk.objection_panel import ObjectionPanel
from ui.clerk.outcome_panel import OutcomePanel
from ui.clerk.places import Panel, Place, TypingPanel, place_of
from ui.clerk.procedure_panel import ProcedurePanel
from ui.clerk.registration_panel import RegistrationPanel
from ui.clerk.resolution_panel import ResolutionPanel
from ui.clerk.room import Room
from ui.clerk.secret_panel import SecretPanel
from ui.clerk.signatures_panel import SignaturesPanel
from ui.clerk.summary_panel import SummaryPanel
from ui.theme import Theme
from ui.widgets.ground import Ground, Tone
from ui.widgets.scrolled import Scrolled

Overlay: TypeAlias = (
    KeysSheet
    | CorrectionPanel
    | SignaturesPanel
    | MenuPanel
    | FormPanel
    | JournalPanel
    | ClosingPanel
    | NumbersPanel
)


class WorkArea(QWidget):
    """The panels, and which of them is shown."""

    told = Signal(str)
    wanted = Signal(object, object)
    overruled = Signal(object, object, str)

    def __init__(self, theme: Theme, bridge: PlenaryBridge, clock: Clock) -> None:
        """Make every panel once; only the one shown is brought up to date."""
        super().__init__()
        self._theme = theme
        self._tab = Tab.SITTING
        self._over: Place | None = None
        """What lies over the panel of the stage: an objection, the keys, a draft."""
        self.registration = RegistrationPanel(theme, bridge)
        self.adoption = AdoptionPanel(theme, bridge)
        self.procedure = ProcedurePanel(theme, bridge)
        self.ballot = BallotPanel(theme, bridge)
        self.secret = SecretPanel(theme, bridge)
        self.outcome = OutcomePanel(theme, bridge)
        self.election = ElectionPanel(theme, bridge)
        self.resolution = ResolutionPanel(theme, bridge)
        self.summary = SummaryPanel(theme, bridge)
        self.objection = ObjectionPanel(theme, bridge)
        self.floor = FloorPanel(theme, bridge, clock)
        self.correction = CorrectionPanel(theme, bridge)
        self.keys = KeysSheet(theme, bridge.catalogue)
        self.signatures = SignaturesPanel(theme, bridge)
        self.figures = FiguresPanel(theme, bridge)
        self.menu = MenuPanel(theme, bridge, FORM_KEYS)
        self.form = FormPanel(theme, bridge)
        self.journal = JournalPanel(theme, bridge)
        self.closing = ClosingPanel(theme, bridge)
        self.numbers = NumbersPanel(theme, bridge)
        self._widgets = self._by_place()
        widgets = self._widgets.items()
        self._panels = {place: each for place, each in widgets if isinstance(each, Panel)}
        self._typing = {place: each for place, each in widgets if isinstance(each, TypingPanel)}
        self._pages: dict[Place, QWidget] = {}
        self.areas: dict[Place, Scrolled] = {}
        self._stack = QStackedWidget()
        self._shown: Place | None = None
        self._fill()
        self._connect()

    @property
    def put_away_by_themselves(self) -> tuple[Overlay, ...]:
        """Return the panels that lie over others and say when they are to be put away."""
        return (
            self.keys,
            self.correction,
            self.signatures,
            self.menu,
            self.form,
            self.journal,
            self.closing,
            self.numbers,
        )

    @property
    def place(self) -> Place | None:
        """Return which panel is shown."""
        return self._shown

    def show_view(self, view: ClerkView, *, waiting: bool = True) -> None:
        """Show the panel that the tab and the stage ask for; a new one is `waiting` for keys."""
        place = self._over or self._of_tab(view)
        turned = place is not self._shown
        self._shown = place
        self._stack.setCurrentWidget(self._pages[place])
        panel = self._panels.get(place)
        if panel is not None:
            panel.show_view(view)
            if turned and waiting:
                self.ready()

    def turn_to(self, tab: Tab) -> None:
        """Turn to a tab; what lay over the panel is put away."""
        self._tab = tab
        self._over = None
        if tab is Tab.DOCUMENTS:
            self.resolution.forget()

    def lay_over(self, place: Place | None) -> None:
        """Lay a panel over the one of the stage, or put it away."""
        self._over = place

    def put_away(self) -> None:
        """Put away what lies over the panel; an objection to a form gives the form back."""
        form = self._over is Place.OBJECTION and self.objection.of_form
        self._over = Place.FORM if form else None

    @property
    def over(self) -> Place | None:
        """Return what lies over the panel of the stage."""
        return self._over

    def raise_objection(self, refused: Refused, deed: Deed, target: Target) -> None:
        """Show an objection in place of the panel."""
        self._over = Place.OBJECTION
        self.objection.raise_objection(refused, deed, target)

    def open_form(self, doing: Doing, chosen: Entered | None = None) -> None:
        """Lay a form over the panel of the stage; `chosen` stands in it already."""
        self._over = Place.FORM
        self.form.open_form(doing, chosen)

    def ready(self) -> None:
        """Put the focus where typing begins in the panel shown."""
        panel = self._typing.get(self._shown) if self._shown else None
        if panel is not None:
            panel.ready()
        else:
            # On no button: a space bar meant for a name must not press one.
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_typing(self, event: QKeyEvent) -> bool:
        """Lead what is typed elsewhere to the entry of the panel; return whether it was typing."""
        entry = self._entry()
        modified = event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        )
        typed = event.text()
        if entry is None or modified or not typed.strip() or entry.hasFocus():
            return False
        entry.setFocus(Qt.FocusReason.OtherFocusReason)
        entry.selectAll()
        again = QKeyEvent(QEvent.Type.KeyPress, event.key(), event.modifiers(), typed)
        QApplication.sendEvent(entry, again)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by the keys of pages where nothing in the panel wants them."""
        by = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}.get(Qt.Key(event.key()))
        if by is None or self._shown is None:
            super().keyPressEvent(event)
            return
        bar = self.areas[self._shown].verticalScrollBar()
        bar.setValue(bar.value() + by * bar.pageStep())

    def leave_question(self) -> None:
        """Put away what the panel shown was asking."""
        if self._shown is Place.BALLOT and self.ballot.asking:
            self.ballot.stop_asking()
        elif self._shown is Place.REGISTRATION and self.registration.excepting:
            self.registration.stop_excepting()

    def set_compact(self, *, compact: bool) -> None:
        """Take the sizes of low windows."""
        px = self._theme.px
        margins = (20, 14, 20, 10) if compact else (28, 20, 28, 16)
        for place, page in self._pages.items():
            layout = page.layout()
            if layout is not None and place is not Place.RESOLUTION:
                layout.setContentsMargins(*(px(each) for each in margins))
        for panel in self._panels.values():
            panel.set_compact(compact=compact)
        self.keys.set_compact(compact=compact)

    def share(self, room: Room) -> None:
        """Put the keys of a vote under the deputy's name where the window is narrow."""
        for roll in (self.registration.roll, self.ballot.roll):
            roll.bar.stack(stacked=room.stacked)

    def _by_place(self) -> dict[Place, QWidget]:
        return {
            Place.REGISTRATION: self.registration,
            Place.ADOPTION: self.adoption,
            Place.PROCEDURE: self.procedure,
            Place.BALLOT: self.ballot,
            Place.FIGURES: self.figures,
            Place.PAPERS: self.secret,
            Place.OUTCOME: self.outcome,
            Place.ELECTION: self.election,
            Place.RESOLUTION: self.resolution,
            Place.SUMMARY: self.summary,
            Place.OBJECTION: self.objection,
            Place.FLOOR: self.floor,
            Place.CORRECTION: self.correction,
            Place.KEYS: self.keys,
            Place.SIGNATURES: self.signatures,
            Place.MENU: self.menu,
            Place.FORM: self.form,
            Place.JOURNAL: self.journal,
            Place.CLOSING: self.closing,
            Place.NUMBERS: self.numbers,
        }

    def _entry(self) -> QLineEdit | None:
        match self._shown:
            case Place.REGISTRATION:
                return self.registration.roll.bar.entry
            case Place.BALLOT if not self.ballot.asking:
                return self.ballot.roll.bar.entry
            case _:
                return None

    def _of_tab(self, view: ClerkView) -> Place:
        match self._tab:
            case Tab.SITTING:
                return place_of(view)
            case Tab.REGISTRATION:
                return Place.REGISTRATION
            case Tab.DOCUMENTS:
                return Place.RESOLUTION

    def _fill(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        for place, widget in self._widgets.items():
            page = Ground(self._theme, Tone.SURFACE)
            inner = QVBoxLayout(page)
            inner.setContentsMargins(0, 0, 0, 0)
            self.areas[place] = Scrolled(self._theme, widget, sideways=True)
            inner.addWidget(self.areas[place])
            self._pages[place] = page
            self._stack.addWidget(page)

    def _connect(self) -> None:
        for panel in (
            self.registration,
            self.adoption,
            self.procedure,
            self.ballot,
            self.figures,
            self.secret,
            self.resolution,
            self.floor,
            self.signatures,
            self.form,
        ):
            panel.told.connect(self.told)
        self.procedure.wanted.connect(self.wanted)
        self.outcome.wanted.connect(self.wanted)
        self.registration.wanted.connect(self.wanted)
        self.objection.overruled.connect(self.overruled)
