# SPDX-License-Identifier: Apache-2.0
"""A sitting as the archive and open data have it: everything that was decided, and how.

Of an open vote by name each deputy's answer is told; of a secret one there is none to tell. No
figure leaves before the presiding officer has announced it.
"""

from dataclasses import dataclass, replace
from typing import Final

from app.domain import events as e
from app.domain.ballot import Ballot, BallotStage
from app.domain.ids import MemberId
from app.domain.member import Member
from app.views.record import Record
from app.views.sheets.attendance import presences_of, rounds_of

SILENT: Final = "did_not_vote"
"""Was registered and gave no answer."""
ABSENT: Final = "absent"

_TOLD: Final = frozenset({BallotStage.ANNOUNCED, BallotStage.ANNULLED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a deputy did in an open vote."""

    member: Member
    choice: str
    """«in_favour», «against», «abstain», «did_not_vote» or «absent»."""


def told(record: Record) -> tuple[Ballot, ...]:
    """Return the votes whose result was announced, in their order; also those annulled since."""
    return tuple(
        each for each in record.sitting.ballots if each.stage in _TOLD and each.outcome is not None
    )


def answers(record: Record, ballot: Ballot) -> tuple[Answer, ...]:
    """Return how each deputy of the body voted; nothing of a secret vote or one of figures."""
    if ballot.secret or ballot.figures is not None or ballot.stage not in _TOLD:
        return ()
    here = record.here_at_closing[ballot.id]
    return tuple(
        Answer(member=each, choice=_choice(ballot, each.id, here))
        for each in record.deputies_at_closing[ballot.id]
    )


def _choice(ballot: Ballot, member: MemberId, here: frozenset[MemberId]) -> str:
    choice = ballot.votes.get(member)
    if choice is not None:
        return choice.value
    return SILENT if member in here else ABSENT


@dataclass(frozen=True, slots=True, kw_only=True)
class Presence:
    """When a deputy was there."""

    member: Member
    came: tuple[str, ...]
    left: tuple[str, ...]
    reason: str
    paper: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """A round of registration."""

    round: int
    opened: str
    closed: str
    registered: tuple[str, ...]
    """In the order in which they came."""


def attendance(record: Record) -> tuple[Presence, ...]:
    """Return when each deputy came and left, in seat order."""
    found = presences_of(record)
    return tuple(
        Presence(
            member=each,
            came=tuple(found[each.id].came),
            left=tuple(found[each.id].left),
            reason=found[each.id].reason or "",
            paper=found[each.id].paper,
        )
        for each in record.deputies
    )


def registration(record: Record) -> tuple[Round, ...]:
    """Return the rounds of registration."""
    return tuple(
        Round(round=x.number, opened=x.opened, closed=x.closed, registered=tuple(x.came))
        for x in rounds_of(record)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A text that was put on record beside the votes."""

    at: str
    """«10.07»."""
    kind: str
    """«note», «statement», «objection», «correction» or «annulled»."""
    text: str
    members: tuple[str, ...] = ()
    ballot: str | None = None
    item: str | None = None


def remarks(record: Record) -> tuple[Remark, ...]:
    """Return notes, statements, objections set aside and corrections, in their order."""
    found = []
    for each in record.moments:
        match each.event:
            case e.NoteMade(text=text):
                found.append(Remark(at=each.clock, kind="note", text=text))
            case e.StatementMade(members=who, text=text, ballot=ballot):
                said = Remark(at=each.clock, kind="statement", text=text, members=who)
                found.append(replace(said, ballot=ballot))
            case e.ObjectionOverruled(code=code, because=because, item=item):
                text = f"{code}: {because}"
                found.append(Remark(at=each.clock, kind="objection", text=text, item=item))
            case e.VoteAnnulled(ballot=ballot, reason=reason):
                found.append(Remark(at=each.clock, kind="annulled", text=reason, ballot=ballot))
            case e.CorrectionMade(correction=made):
                text = f"{made.matter.value}: {made.was} → {made.to} ({made.reason})"
                found.append(
                    Remark(at=each.clock, kind="correction", text=text, members=made.members)
                )
            case _:
                continue
    return tuple(found)
