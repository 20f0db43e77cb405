# SPDX-License-Identifier: Apache-2.0
"""The middle of the desk: one panel at a time, chosen by where the sitting stands."""

from enum import StrEnum
from typing import Protocol

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from app.clock import Clock
from app.domain.ballot import BallotStage
from app.domain.sitting import SittingStage
from app.views.clerk import ClerkView
from app.views.deeds import Deed, Target
from ui.bridge import PlenaryBridge, Refused
from ui.clerk.adoption_panel import AdoptionPanel
from ui.clerk.ballot_panel import BallotPanel
from ui.clerk.correction_panel import CorrectionPanel
from ui.clerk.election_panel import ElectionPanel
from ui.clerk.floor_panel import FloorPanel
from ui.clerk.header import Tab
from ui.clerk.keys_sheet import KeysSheet
from ui.clerk.objection_panel import ObjectionPanel
from ui.clerk.outcome_panel import OutcomePanel
from ui.clerk.procedure_panel import ProcedurePanel
from ui.clerk.registration_panel import RegistrationPanel
from ui.clerk.resolution_panel import ResolutionPanel
from ui.clerk.secret_panel import SecretPanel
from ui.clerk.signatures_panel import SignaturesPanel
from ui.clerk.summary_panel import SummaryPanel
from ui.theme import Theme
from ui.widgets.ground import Ground, Tone


class Panel(Protocol):
    """What every panel can do."""

    def show_view(self, view: ClerkView) -> None:
        """Show everything from the view."""
        ...

    def set_compact(self, *, compact: bool) -> None:
        """Take the sizes of low windows."""
        ...


class TypingPanel(Panel, Protocol):
    """A panel with an entry of its own."""

    def ready(self) -> None:
        """Put the focus where typing begins."""
        ...


class Place(StrEnum):
    """A panel of the work area."""

    REGISTRATION = "registration"
    ADOPTION = "adoption"
    PROCEDURE = "procedure"
    BALLOT = "ballot"
    PAPERS = "papers"
    OUTCOME = "outcome"
    ELECTION = "election"
    RESOLUTION = "resolution"
    SUMMARY = "summary"
    OBJECTION = "objection"
    KEYS = "keys"
    FLOOR = "floor"
    CORRECTION = "correction"
    SIGNATURES = "signatures"


def place_of(view: ClerkView) -> Place:
    """Return the panel that the stage of the sitting asks for."""
    match view.stage:
        case SittingStage.PLANNED | SittingStage.REGISTRATION:
            return Place.REGISTRATION
        case SittingStage.IN_PROGRESS if view.round_open:
            return Place.REGISTRATION
        case SittingStage.IN_PROGRESS:
            return _in_progress(view)
        case SittingStage.BREAK if view.vote is not None and view.vote.secret is not None:
            return Place.PAPERS if view.vote.secret.count is None else Place.SUMMARY
        case _:
            return Place.SUMMARY


def _in_progress(view: ClerkView) -> Place:
    deed = view.next_step.deed if view.next_step else None
    if deed is Deed.ADOPT_AGENDA:
        return Place.ADOPTION
    if view.elected:
        issued = view.item is not None and view.item.resolution
        return Place.RESOLUTION if issued else Place.ELECTION
    if view.vote is None:
        return Place.PROCEDURE
    secret = view.vote.secret
    if secret is not None and view.vote.result is not None and secret.approved:
        secret = None
    if secret is not None and view.vote.stage in {BallotStage.OPEN, BallotStage.CLOSED}:
        return Place.PAPERS
    if view.vote.stage is BallotStage.OPEN:
        return Place.BALLOT
    if view.vote.candidates:
        return Place.SUMMARY
    issued = view.candidate is not None and view.candidate.resolution
    return Place.RESOLUTION if issued else Place.OUTCOME


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
        self._panels = self._by_place()
        self._typing = self._typing_panels()
        self._pages: dict[Place, QWidget] = {}
        self._stack = QStackedWidget()
        self._shown: Place | None = None
        self._fill()
        self._connect()

    @property
    def place(self) -> Place | None:
        """Return which panel is shown."""
        return self._shown

    def show_view(self, view: ClerkView) -> None:
        """Show the panel that the tab and the stage ask for."""
        place = self._over or self._of_tab(view)
        turned = place is not self._shown
        self._shown = place
        self._stack.setCurrentWidget(self._pages[place])
        panel = self._panels.get(place)
        if panel is not None:
            panel.show_view(view)
            if turned:
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

    @property
    def over(self) -> Place | None:
        """Return what lies over the panel of the stage."""
        return self._over

    def raise_objection(self, refused: Refused, deed: Deed, target: Target) -> None:
        """Show an objection in place of the panel."""
        self._over = Place.OBJECTION
        self.objection.raise_objection(refused, deed, target)

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

    def _typing_panels(self) -> dict[Place, TypingPanel]:
        return {
            Place.REGISTRATION: self.registration,
            Place.ADOPTION: self.adoption,
            Place.BALLOT: self.ballot,
            Place.PAPERS: self.secret,
            Place.OBJECTION: self.objection,
            Place.FLOOR: self.floor,
            Place.CORRECTION: self.correction,
            Place.SIGNATURES: self.signatures,
        }

    def _by_place(self) -> "dict[Place, Panel]":
        return {
            Place.REGISTRATION: self.registration,
            Place.ADOPTION: self.adoption,
            Place.PROCEDURE: self.procedure,
            Place.BALLOT: self.ballot,
            Place.PAPERS: self.secret,
            Place.OUTCOME: self.outcome,
            Place.ELECTION: self.election,
            Place.RESOLUTION: self.resolution,
            Place.SUMMARY: self.summary,
            Place.OBJECTION: self.objection,
            Place.FLOOR: self.floor,
            Place.CORRECTION: self.correction,
            Place.SIGNATURES: self.signatures,
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
        widgets: dict[Place, QWidget] = {
            Place.REGISTRATION: self.registration,
            Place.ADOPTION: self.adoption,
            Place.PROCEDURE: self.procedure,
            Place.BALLOT: self.ballot,
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
        }
        for place, widget in widgets.items():
            page = Ground(self._theme, Tone.SURFACE)
            inner = QVBoxLayout(page)
            inner.setContentsMargins(0, 0, 0, 0)
            inner.addWidget(widget)
            self._pages[place] = page
            self._stack.addWidget(page)

    def _connect(self) -> None:
        for panel in (
            self.registration,
            self.adoption,
            self.procedure,
            self.ballot,
            self.secret,
            self.resolution,
            self.floor,
            self.signatures,
        ):
            panel.told.connect(self.told)
        self.procedure.wanted.connect(self.wanted)
        self.outcome.wanted.connect(self.wanted)
        self.registration.wanted.connect(self.wanted)
        self.objection.overruled.connect(self.overruled)
