# SPDX-License-Identifier: Apache-2.0
"""What a window or a course is given: the sitting, its views, the actions, word of changes."""

from collections.abc import Callable
from datetime import date
from typing import TypeVar

from app.domain.decide.resolution import Subject
from app.domain.register import Register
from app.domain.sitting import Sitting
from app.services.agenda import AgendaService
from app.services.ballots import Ballots
from app.services.corrections import Corrections
from app.services.floor import FloorService
from app.services.mandates import Mandates
from app.services.names import Names
from app.services.numbers import Numbers
from app.services.papers import Papers, Reprint, Work
from app.services.recorder import Change, Listener, Recorder
from app.services.registration import Registrations
from app.services.resolutions import Prepared, Resolutions, Sheet
from app.services.rosters import Rosters
from app.services.sittings import Sittings
from app.views.card import Cards
from app.views.clerk import ClerkView, clerk_view
from app.views.duties import Duty, duties_of
from app.views.hall import HallView, hall_view
from app.views.only_read import only_read
from app.views.presiding import PresidingView, presiding_view
from app.views.record import Recorded
from app.views.terms import term_of

__all__ = ["Change", "Plenary", "Prepared", "Reprint", "Sheet", "Work"]

Shown = TypeVar("Shown")


class Plenary:
    """One chamber at work. Nothing here decides anything; the actions do."""

    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder
        self.sittings = Sittings(recorder)
        self.registrations = Registrations(recorder)
        self.agenda = AgendaService(recorder)
        self.ballots = Ballots(recorder)
        self.floor = FloorService(recorder)
        self.corrections = Corrections(recorder)
        self.resolutions = Resolutions(recorder)
        self.numbers = Numbers(recorder)
        self.names = Names(recorder)
        self.mandates = Mandates(recorder)
        self.papers = Papers(recorder)
        self.rosters = Rosters(recorder)

    @property
    def sitting(self) -> Sitting:
        """The sitting as it is now."""
        return self._recorder.sitting

    @property
    def register(self) -> Register:
        """The register of the body as it is now."""
        return self._recorder.register

    @property
    def head(self) -> str:
        """The digest of the sitting's record so far."""
        return self._recorder.head

    def duties(self) -> tuple[Duty, ...]:
        """Return what is still to be done after the votes (practice W14)."""
        return duties_of(self.sitting, self.register)

    def clerk(self) -> ClerkView:
        """Return the clerk's desk."""
        view = clerk_view(self.sitting, self.register)
        return only_read(view) if self._recorder.reading else view

    def hall(self) -> HallView:
        """Return what the hall may see."""
        return hall_view(self.sitting)

    def presiding(self, cards: Cards) -> PresidingView:
        """Return the presiding officer's screen, in these texts."""
        return presiding_view(self.sitting, self.register, cards)

    def term_ends(self, subject: Subject, begins: date) -> date | None:
        """Return the last day of the term of office that an act of that day gives."""
        return term_of(self.sitting, subject, begins)

    def look(self, view: Callable[[Sitting, Register], Shown]) -> Shown:
        """Return what a view says of the sitting as it is now."""
        return view(self.sitting, self.register)

    def facts(self, after: int) -> tuple[Recorded, ...]:
        """Return the facts of the sitting that were recorded after so many, with their moments."""
        return self.sittings.facts(after)

    def subscribe(self, listener: Listener) -> None:
        """Call the listener after every change that is on disk."""
        self._recorder.subscribe(listener)

    def leave(self, listener: Listener) -> None:
        """Call the listener no longer."""
        self._recorder.leave(listener)
