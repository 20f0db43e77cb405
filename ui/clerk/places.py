# SPDX-License-Identifier: Apache-2.0
"""The panels of the work area by name, and which of them the stage of the sitting asks for."""

from enum import StrEnum
from typing import Protocol, runtime_checkable

from app.domain.ballot import BallotStage
from app.domain.sitting import SittingStage
from app.views.clerk import ClerkView, VoteView
from app.views.deeds import Deed


@runtime_checkable
class Panel(Protocol):
    """What every panel can do."""

    def show_view(self, view: ClerkView) -> None:
        """Show everything from the view."""
        ...

    def set_compact(self, *, compact: bool) -> None:
        """Take the sizes of low windows."""
        ...


@runtime_checkable
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
    FIGURES = "figures"
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
    MENU = "menu"
    FORM = "form"
    JOURNAL = "journal"
    CLOSING = "closing"
    NUMBERS = "numbers"


PUT_AWAY = frozenset(
    {
        Place.OBJECTION,
        Place.KEYS,
        Place.FLOOR,
        Place.CORRECTION,
        Place.SIGNATURES,
        Place.MENU,
        Place.FORM,
        Place.JOURNAL,
        Place.CLOSING,
        Place.NUMBERS,
    }
)
"""What lies over the panel of the stage until Esc."""


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
    return Place.PROCEDURE if view.vote is None else _of_vote(view, view.vote)


def _of_vote(view: ClerkView, vote: VoteView) -> Place:
    secret = vote.secret
    if secret is not None and vote.result is not None and secret.approved:
        secret = None
    if secret is not None and vote.stage in {BallotStage.OPEN, BallotStage.CLOSED}:
        return Place.PAPERS
    if vote.stage is BallotStage.OPEN:
        return Place.BALLOT if vote.by_name else Place.FIGURES
    if vote.candidates:
        return Place.SUMMARY
    issued = view.candidate is not None and view.candidate.resolution
    return Place.RESOLUTION if issued else Place.OUTCOME
