# SPDX-License-Identifier: Apache-2.0
"""Deputies and the roster: who belongs to the body on a given day.

A vacant seat leaves the roster shorter and the total as it was (X-23).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property, lru_cache

from app.domain.ids import BodyKey, MemberId

SINGLE = BodyKey("")
"""The key of the only body of a sitting that isn't joint."""


class Office(StrEnum):
    """The office a deputy holds in the body."""

    NONE = ""
    CHAIR = "chair"
    DEPUTY_CHAIR = "deputy-chair"
    COMMITTEE_CHAIR = "committee-chair"
    FACTION_LEADER = "faction-leader"


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A deputy and the term of the mandate."""

    id: MemberId
    name: str
    """Surname, given name, patronymic."""
    seat: int
    body: BodyKey = SINGLE
    office: Office = Office.NONE
    faction: str = ""
    region: str = ""
    committee: str = ""
    card: str = ""
    """The card of the hall's electronic system."""
    mandate_from: date | None = None
    mandate_to: date | None = None
    """The last day of the mandate, inclusive."""
    ended: date | None = None
    """The day on which it ended early, by a vote or an act from outside; vacant from then on."""

    def in_force(self, day: date) -> bool:
        """Tell whether the mandate is in force on that day."""
        begun = self.mandate_from is None or self.mandate_from <= day
        if self.ended is not None and self.ended <= day:
            return False
        return begun and (self.mandate_to is None or day <= self.mandate_to)


@dataclass(frozen=True, kw_only=True)
class Roster:
    """The deputies of one body, in the order of their seats.

    It stays the same from fact to fact, so it keeps what everybody asks of it after each.
    """

    members: tuple[Member, ...] = ()

    def get(self, member: MemberId) -> Member | None:
        """Return the deputy of that key, whether or not the mandate is in force."""
        return self._by_key.get(member)

    def in_force(self, day: date) -> tuple[Member, ...]:
        """Return the deputies whose mandate is in force on that day, in seat order."""
        found = self._by_day.get(day)
        if found is None:
            found = tuple(member for member in self.members if member.in_force(day))
            self._by_day[day] = found
        return found

    @cached_property
    def seats(self) -> Mapping[MemberId, int]:
        """The seat of each deputy."""
        return {each.id: each.seat for each in self.members}

    @cached_property
    def _by_key(self) -> Mapping[MemberId, Member]:
        # Of two with one key the first, as everywhere.
        return {each.id: each for each in reversed(self.members)}

    @cached_property
    def _by_day(self) -> dict[date, tuple[Member, ...]]:
        return {}

    def chair(self, day: date) -> Member | None:
        """Return the deputy who holds the office of the Chair on that day."""
        return next((each for each in self.in_force(day) if each.office is Office.CHAIR), None)


def seated(members: Iterable[Member]) -> Roster:
    """Return the roster of these deputies, put into seat order."""
    return Roster(members=tuple(sorted(members, key=lambda member: (member.seat, member.id))))


@lru_cache(maxsize=2048)
@lru_cache(maxsize=4096)
def short_name(name: str) -> str:
    """Return the name as it stands in lists: «Әбдіров Н.М.»."""
    surname, *given = name.split()
    return " ".join([surname, "".join(f"{part[0]}." for part in given)]).strip()


def signature_name(name: str) -> str:
    """Return the name as it stands under an act: «Н. ӘБДІРОВ» (form of SR11); nobody's is empty."""
    if not name.strip():
        return ""
    surname, *given = name.split()
    return " ".join([f"{part[0]}." for part in given[:1]] + [surname.upper()])
