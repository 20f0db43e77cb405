# SPDX-License-Identifier: Apache-2.0
"""The sittings on record as a clerk finds them: what goes on first, then what is over."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.kinds import SittingKind
from app.domain.member import Member
from app.domain.sitting import Sitting, SittingStage
from app.views.titles import words_of


class ShelfState(StrEnum):
    """How far a sitting has come, as the list tells it."""

    RUNNING = "running"
    PLANNED = "planned"
    PAST = "past"
    """Ended; it isn't sealed yet."""
    POSTPONED = "postponed"
    SEALED = "sealed"
    DAMAGED = "damaged"
    """Its record doesn't agree with itself."""


_OF_STAGE = {
    SittingStage.PLANNED: ShelfState.PLANNED,
    SittingStage.REGISTRATION: ShelfState.RUNNING,
    SittingStage.IN_PROGRESS: ShelfState.RUNNING,
    SittingStage.BREAK: ShelfState.RUNNING,
    SittingStage.POSTPONED: ShelfState.POSTPONED,
    SittingStage.CLOSED: ShelfState.PAST,
    SittingStage.SEALED: ShelfState.SEALED,
}
_ORDER = tuple(ShelfState)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShelfRow:
    """One sitting on record."""

    sitting: str
    """«senate-1995/2026-05-14/7»."""
    state: ShelfState
    body: str = ""
    """The name of the body."""
    profile: str = ""
    kind: SittingKind = SittingKind.PLENARY
    called: str = ""
    number: int = 0
    day: date | None = None
    starts: str = ""
    """Where the body sits: «10:00»."""
    place: str = ""
    convocation: str = ""
    items: tuple[str, ...] = ()
    """The titles of its agenda."""
    acts: int = 0
    members: tuple[Member, ...] = ()

    @property
    def may_go_on(self) -> bool:
        """Whether anything is left to do in it: one sealed or put off is only looked at."""
        return self.state in {ShelfState.RUNNING, ShelfState.PLANNED, ShelfState.PAST}

    @property
    def may_look(self) -> bool:
        """Whether it can be opened at all."""
        return self.state is not ShelfState.DAMAGED

    @property
    def over(self) -> bool:
        """Whether opening it means looking at it."""
        return self.state in {ShelfState.PAST, ShelfState.POSTPONED, ShelfState.SEALED}


@dataclass(frozen=True, slots=True, kw_only=True)
class ShelfView:
    """The list, and what is offered first."""

    rows: tuple[ShelfRow, ...]
    offered: str = ""
    """The last unfinished sitting; empty when none is."""


def shelf_row(sitting: Sitting) -> ShelfRow:
    """Return how the list tells of a sitting."""
    minutes = sitting.profile.utc_offset + sitting.starts.hour * 60 + sitting.starts.minute
    return ShelfRow(
        sitting=sitting.id,
        state=_OF_STAGE[sitting.stage],
        body=sitting.profile.name,
        profile=sitting.profile.key,
        kind=sitting.kind,
        called=sitting.called,
        number=sitting.number,
        day=sitting.date,
        starts=f"{minutes // 60 % 24:02}:{minutes % 60:02}",
        place=sitting.place,
        convocation=sitting.convocation,
        items=tuple(each.title for each in sitting.agenda.items),
        acts=len(sitting.resolutions),
        members=tuple(each for body in sitting.bodies for each in body.roster.members),
    )


def damaged_row(sitting: str) -> ShelfRow:
    """Return how the list tells of a sitting whose record doesn't agree with itself."""
    return ShelfRow(sitting=sitting, state=ShelfState.DAMAGED)


def shelf_view(rows: Iterable[ShelfRow], sought: str = "") -> ShelfView:
    """Return the list, those that all words sought are in, and the sitting offered first."""
    ordered = sorted(rows, key=_latest_first)
    ordered.sort(key=lambda row: _ORDER.index(row.state))
    open_ones = [row for row in ordered if row.state in {ShelfState.RUNNING, ShelfState.PLANNED}]
    running = [row for row in open_ones if row.state is ShelfState.RUNNING]
    offered = next(iter(running or open_ones), None)
    return ShelfView(
        rows=tuple(row for row in ordered if _has(row, words_of(sought))),
        offered=offered.sitting if offered else "",
    )


def last_roster(rows: Iterable[ShelfRow], profile: str, kind: SittingKind) -> tuple[Member, ...]:
    """Return who sat last in a body, or in its organ of that kind; nobody when it never met."""
    met = [row for row in rows if (row.profile, row.kind) == (profile, kind) and row.members]
    return min(met, key=_latest_first).members if met else ()


def _latest_first(row: ShelfRow) -> tuple[int, int]:
    return (-(row.day.toordinal() if row.day else 0), -row.number)


def _has(row: ShelfRow, sought: Sequence[str]) -> bool:
    told = (row.body, row.called, str(row.number), row.place, row.sitting, *row.items)
    day = f"{row.day:%d.%m.%Y}" if row.day else ""
    words = words_of(" ".join((*told, day)))
    return all(any(each.startswith(word) for each in words) for word in sought)
