# SPDX-License-Identifier: Apache-2.0
"""Taking the votes of the hall's electronic system into an open electronic vote (PR п.21).

Taken whole or not at all; only rows of seats and cards that belong to nobody are left out, and
named.
"""

from dataclasses import dataclass

from app.domain.ballot import ImportedFile
from app.domain.decide.ballot import still_open
from app.domain.decide.guards import LIVE, known, malformed, stage
from app.domain.events import VotesImported
from app.domain.ids import MemberId
from app.domain.kinds import Method
from app.domain.member import Member
from app.domain.refusals import NotRegistered, weigh
from app.domain.sitting import Sitting
from app.domain.tally import Choice
from app.wording import N_


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteRow:
    """One line of the file: a seat or a card, or both, and the answer given there."""

    line: int
    seat: int | None = None
    card: str = ""
    choice: Choice | None
    """None: no answer was given at this seat."""

    @property
    def name(self) -> str:
        """The seat or card as the file has it."""
        return self.card or str(self.seat)


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteFile:
    """What the hall's system gave."""

    name: str
    sha256: str
    rows: tuple[VoteRow, ...]


def import_votes(sitting: Sitting, file: VoteFile) -> tuple[VotesImported]:
    """Take the votes of a file; a second file replaces the first while the vote is open."""
    ballot = sitting.open_ballot
    if ballot is not None and ballot.method is not Method.ELECTRONIC:
        raise malformed(N_("only an electronic vote is read from a file of the hall's system"))
    if ballot is not None and ballot.figures is not None:
        raise malformed(N_("the figures of this vote are entered already"))
    weigh((stage(sitting, *LIVE), still_open(sitting, late=False)), because=None)
    votes, unmatched = _votes(sitting, file)
    away = votes.keys() - sitting.registration.registered
    weigh(
        (NotRegistered(name=each.name) for each in sitting.members if each.id in away),
        because=None,
    )
    source = ImportedFile(name=file.name, sha256=file.sha256, unmatched=unmatched)
    return (VotesImported(ballot=known(ballot).id, votes=votes, file=source),)


def _votes(sitting: Sitting, file: VoteFile) -> tuple[dict[MemberId, Choice], tuple[str, ...]]:
    """Return the answers by deputy, and the seats and cards that belong to nobody."""
    seen: dict[MemberId, int] = {}
    votes: dict[MemberId, Choice] = {}
    unmatched = []
    for row in file.rows:
        member = _member(sitting, row)
        if member is None:
            unmatched.append(row.name)
            continue
        if member.id in seen:
            raise malformed(
                N_("{name} stands twice in the file: lines {first} and {second}"),
                name=member.name,
                first=seen[member.id],
                second=row.line,
            )
        seen[member.id] = row.line
        if row.choice is not None:
            votes[member.id] = row.choice
    if file.rows and not seen:
        raise malformed(N_("no seat and no card in the file belongs to a deputy of this sitting"))
    return votes, tuple(unmatched)


def _member(sitting: Sitting, row: VoteRow) -> Member | None:
    """Return the deputy of a row: by card where it has one, else by seat; a contradiction stops."""
    by_card = next((each for each in sitting.members if row.card and each.card == row.card), None)
    at_seat = [each for each in sitting.members if row.seat is not None and each.seat == row.seat]
    if len(at_seat) > 1 and by_card is None:
        raise malformed(
            N_("line {line}: several deputies have the seat {seat}; the file must name cards"),
            line=row.line,
            seat=row.seat or 0,
        )
    if row.card and by_card is None:
        return None
    if by_card is not None and row.seat is not None and by_card.seat != row.seat:
        raise malformed(
            N_("line {line}: the card {card} belongs to another seat than {seat}"),
            line=row.line,
            card=row.card,
            seat=row.seat,
        )
    return by_card or next(iter(at_seat), None)
