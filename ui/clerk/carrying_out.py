# SPDX-License-Identifier: Apache-2.0
"""From a press on the desk to the bridge: the next step, other deeds, and an objection met on it.

It decides nothing: what a step is and whether it is allowed comes with the view.
"""

from PySide6.QtCore import QObject, Signal

from app.views.deeds import Deed, Target
from ui.bridge import Attempt, PlenaryBridge, Refused
from ui.clerk.header import Tab
from ui.clerk.places import Place
from ui.clerk.side_panel import SidePanel
from ui.clerk.work_area import WorkArea


class CarryingOut(QObject):
    """Carries deeds to the bridge and remembers what is being tried."""

    turned = Signal(object)
    """The desk has to turn to a tab."""
    refreshed = Signal()
    """The desk has to be shown anew."""

    def __init__(self, bridge: PlenaryBridge, work: WorkArea, side: SidePanel) -> None:
        super().__init__(work)
        self._bridge = bridge
        self._work = work
        self._side = side
        self._asked: tuple[Deed, Target] | None = None
        """What is being tried, so that an objection knows what it is against."""

    def step(self) -> None:
        """Carry out the next step."""
        view = self._bridge.clerk()
        step = view.next_step
        if step is None:
            return
        self._work.turn_to(Tab.SITTING)
        self.turned.emit(Tab.SITTING)
        if step.deed in {Deed.ADOPT_AGENDA, Deed.APPROVE_PROTOCOL}:
            self._by_hands(step.deed)
            return
        target = step.target
        if step.deed is Deed.MARK_STEP:
            self._work.procedure.show_view(view)
            target = self._work.procedure.aimed(target)
        self.carry_out(step.deed, target)

    def carry_out(self, deed: Deed, target: Target | None) -> None:
        """Carry out a deed; an objection to it is raised where the work is."""
        self._asked = (deed, target or Target())
        if self._bridge.act(deed, target or Target()):
            self._work.ready()
        self._asked = None

    def overrule(self, deed: Deed, target: Target, reason: str) -> None:
        """Carry out a deed with the reason for setting the objection aside."""
        self._work.lay_over(None)
        if self._bridge.act(deed, target, reason):
            self._work.ready()
        else:
            self.refreshed.emit()

    def retry(self, attempt: Attempt, reason: str) -> None:
        """Try what a form asked for again, with the reason; refused, its form comes back."""
        self._work.put_away()
        if self._bridge.attempt(attempt, reason):
            self._work.lay_over(None)
        self.refreshed.emit()
        self._work.ready()

    def raise_objection(self, refused: Refused) -> bool:
        """Show an objection against what is being tried; return whether anything is."""
        if refused.attempt is not None:
            self._work.raise_objection(refused, Deed.OPEN_VOTE, Target())
        elif self._asked is not None:
            self._work.raise_objection(refused, *self._asked)
        else:
            return False
        return True

    def arm(self, armed: bool) -> None:  # noqa: FBT001 - the signal's one argument
        """Show the sheet while its issue is armed; ask for the figures that an adoption needs."""
        view = self._bridge.clerk()
        deed = view.next_step.deed if view.next_step else None
        # Pressed by a mouse the button has the focus, and would be disarmed by losing it.
        waiting = not (armed and self._side.step.button.hasFocus())
        if armed and deed is Deed.ADOPT_AGENDA and self._work.adoption.figures is None:
            self._side.disarm()
            self.turned.emit(Tab.SITTING)
            self._work.adoption.ask()
        elif armed and deed is Deed.APPROVE_PROTOCOL and self._work.secret.tally is None:
            self._side.disarm()
            self.turned.emit(Tab.SITTING)
            self._work.secret.ask()
        elif armed and deed is Deed.ISSUE:
            self._work.lay_over(Place.RESOLUTION)
            self._work.show_view(view, waiting=waiting)
            self._work.resolution.aim(view.unissued)
        elif armed and deed in {Deed.SEAL, Deed.CLOSE_SITTING}:
            self._work.lay_over(Place.CLOSING)
            self._work.show_view(view, waiting=waiting)
        elif self._work.over in {Place.RESOLUTION, Place.CLOSING}:
            self._work.lay_over(None)
            self._work.show_view(view)

    def _by_hands(self, deed: Deed) -> None:
        agenda, protocol = self._work.adoption.figures, self._work.secret.tally
        if deed is Deed.ADOPT_AGENDA and agenda is not None:
            self._work.adoption.hands.send(lambda: self._bridge.adopt_agenda(agenda))
        elif deed is Deed.APPROVE_PROTOCOL and protocol is not None:
            self._work.secret.hands.send(lambda: self._bridge.approve_protocol(protocol))
