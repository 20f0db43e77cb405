# SPDX-License-Identifier: Apache-2.0
"""What comes before an item can be decided: papers with their dates, signatures, seats vacated."""

from dataclasses import dataclass
from datetime import date

from app.domain.agenda import AgendaItem
from app.domain.deadlines import deadline
from app.domain.decide.guards import known
from app.domain.decide.initiative import initiative
from app.domain.decide.vacancy import vacant
from app.domain.ids import MemberId
from app.domain.sitting import Sitting
from app.views import results


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperResult:
    """A paper was entered."""

    missing: tuple[str, ...]
    deadline: date | None = None
    """The last day for considering the item, where a paper sets one."""
    warning: date | None = None
    """The same counted from the earliest paper (X-10)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedResult:
    """How far an initiative has come."""

    signed: int
    needed: int
    reached: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class VacantResult:
    """Whose seats fell vacant early."""

    vacant: tuple[MemberId, ...]


def paper(sitting: Sitting, the: AgendaItem) -> PaperResult:
    """Return what an item still lacks after a paper came in, and its deadline."""
    runs = deadline(the, sitting.kind_of(the), sitting.profile.holidays)
    return PaperResult(
        missing=results.item(sitting, the).missing,
        deadline=runs.last if runs else None,
        warning=runs.warning if runs else None,
    )


def signing(sitting: Sitting, the: AgendaItem) -> SignedResult:
    """Return how far the initiative of an item has come."""
    now = known(initiative(sitting, the))
    return SignedResult(signed=now.signed, needed=now.needed, reached=now.reached)


def vacancies(sitting: Sitting) -> VacantResult:
    """Return whose seats fell vacant early."""
    return VacantResult(vacant=vacant(sitting))
