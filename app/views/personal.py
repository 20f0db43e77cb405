# SPDX-License-Identifier: Apache-2.0
"""What the record has of one deputy in a sitting: presence, speeches, open votes and their results.

Secret votes aren't here at all: there is nothing to tell, and a list with gaps would hint at it.
"""

from dataclasses import dataclass

from app.domain.ballot import Ballot
from app.domain.ids import MemberId, SittingId
from app.domain.member import Member
from app.kazakh.searching import holds, stems, words_of
from app.views.minutes.told import question_of
from app.views.phrases import Phrases
from app.views.published import answers, attendance, remarks, told
from app.views.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonalSpeech:
    """A speech of the deputy."""

    item: str | None
    kind: str
    stance: str | None
    spoke_s: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonalVote:
    """An open vote by name, what the deputy did in it and what it came to."""

    ballot: str
    item: str | None
    candidate: str | None
    put: str
    choice: str
    adopted: bool | None
    """None in a run-off."""
    annulled: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonalRecord:
    """One deputy in one sitting."""

    sitting: SittingId
    member: MemberId
    name: str
    came: tuple[str, ...]
    left: tuple[str, ...]
    reason: str
    """Why the deputy was away, as noted."""
    speeches: tuple[PersonalSpeech, ...]
    votes: tuple[PersonalVote, ...]
    statements: tuple[str, ...]


def meant(record: Record, asked: str) -> tuple[Member, ...]:
    """Return the deputies of a sitting whom a key or a name means: any part, with any ending."""
    exact = tuple(each for each in record.deputies if asked in {each.id, each.name})
    wanted = tuple(map(stems, words_of(asked)))
    if exact or not wanted:
        return exact
    return tuple(each for each in record.deputies if holds(each.name, wanted))


def personal(record: Record, member: Member, say: Phrases) -> PersonalRecord:
    """Return what a sitting has of one of its deputies."""
    here = next(each for each in attendance(record) if each.member.id == member.id)
    return PersonalRecord(
        sitting=record.sitting.id,
        member=member.id,
        name=member.name,
        came=here.came,
        left=here.left,
        reason=here.reason,
        speeches=tuple(
            PersonalSpeech(
                item=each.item,
                kind=each.kind.value,
                stance=each.stance.value if each.stance else None,
                spoke_s=each.spoke_s,
            )
            for each in record.sitting.floor.speeches
            if each.speaker.member == member.id
        ),
        votes=tuple(
            _vote(record, ballot, answer.choice, say)
            for ballot in told(record)
            for answer in answers(record, ballot)
            if answer.member.id == member.id
        ),
        statements=tuple(
            each.text
            for each in remarks(record)
            if each.kind == "statement" and member.id in each.members
        ),
    )


def _vote(record: Record, ballot: Ballot, choice: str, say: Phrases) -> PersonalVote:
    outcome = ballot.outcome or record.sitting.reckon(ballot)
    return PersonalVote(
        ballot=ballot.id,
        item=ballot.item,
        candidate=ballot.candidate,
        put=question_of(record.sitting, ballot, say),
        choice=choice,
        adopted=None if ballot.run_off else outcome.adopted,
        annulled=not ballot.counts,
    )
