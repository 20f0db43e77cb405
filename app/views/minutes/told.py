# SPDX-License-Identifier: Apache-2.0
"""A sentence of the minutes, and the words that several of them share."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from app.domain.ballot import Ballot, Purpose
from app.domain.ids import BallotId, CandidateId, ItemId, MemberId
from app.domain.member import Member, short_name
from app.domain.sitting import Sitting
from app.views.paper import Weight
from app.views.phrases import Phrases
from app.views.record import Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One sentence of the minutes."""

    text: str
    weight: Weight = Weight.PLAIN
    item: ItemId | None = None
    """The item it is about, for an extract."""


Teller: TypeAlias = Callable[..., Iterable[Told]]
"""Given a fact, its moment and the phrases, says what the minutes say of it."""


def nothing(_event: object, _on: Moment, _say: Phrases) -> Iterator[Told]:
    """Say nothing: the fact stands elsewhere on the paper, or in another paper."""
    yield from ()


def sentences(*texts: str) -> str:
    """Return the texts that there are, one after another."""
    return " ".join(text for text in texts if text)


def unstopped(text: str) -> str:
    """Return what a clerk typed without the full stop that the phrase around it has."""
    plain = text.strip()
    return plain if plain.endswith("..") else plain.removesuffix(".")


def names(sitting: Sitting, members: Iterable[MemberId]) -> str:
    """Return deputies as in lists, in seat order: «Әбдіров Н.М., Жусанова А.Қ.»."""
    # Of somebody whose mandate has ended since the record may speak as well.
    known = filter(None, map(sitting.member, frozenset(members)))
    return ", ".join(short_name(each.name) for each in sorted(known, key=_in_seat_order))


def _in_seat_order(member: Member) -> tuple[int, str]:
    return member.seat, member.id


def strength(sitting: Sitting, say: Phrases) -> Iterator[str]:
    """Say of each body how many are registered and whether that is a quorum."""
    for each, body in zip(sitting.quorums, sitting.bodies, strict=True):
        text = say("common.registered", registered=each.registered, total=each.total)
        if each.needed is not None:
            verdict = say("common.quorum" if each.reached else "common.no_quorum")
            text = sentences(text, say("common.needed", needed=each.needed), verdict)
        alone = len(sitting.bodies) == 1
        yield text if alone else say("common.of_body", body=body.name, text=text)


def ballot_number(sitting: Sitting, key: BallotId) -> int:
    """Return the place of a vote among the votes of the sitting, from 1."""
    return [each.id for each in sitting.ballots].index(key) + 1


def the_ballot(sitting: Sitting, key: BallotId) -> Ballot:
    """Return a vote that the record speaks of."""
    return next(each for each in sitting.ballots if each.id == key)


def question_of(sitting: Sitting, ballot: Ballot, say: Phrases) -> str:
    """Return what was put to the vote, with the candidate it was about."""
    item = sitting.agenda.get(ballot.item) if ballot.purpose is Purpose.ITEM else None
    if item is None:
        procedural = ballot.purpose is Purpose.PROCEDURAL
        return ballot.question if procedural else say(f"purpose.{ballot.purpose}")
    rule = sitting.kind_of(item).question(ballot.question)
    asked = rule.name if rule else ballot.question
    if ballot.candidates:
        named = ", ".join(candidate_name(sitting, ballot, each) for each in ballot.candidates)
        return say("common.candidate", name=named, question=asked)
    return of_candidate(sitting, item.id, ballot.candidate, asked, say)


def candidate_name(sitting: Sitting, ballot: Ballot, candidate: CandidateId | None) -> str:
    """Return the name of a candidate whom a vote is about; nothing for none."""
    item = sitting.agenda.get(ballot.item)
    about = item.candidate(candidate) if item else None
    return about.name if about else ""


def of_candidate(
    sitting: Sitting, key: ItemId, candidate: CandidateId | None, text: str, say: Phrases
) -> str:
    """Return a text with the name of the candidate it is about, if it is about one."""
    item = sitting.agenda.get(key)
    about = item.candidate(candidate) if item else None
    return text if about is None else say("common.candidate", name=about.name, question=text)


def titled(sitting: Sitting, key: ItemId, say: Phrases) -> str:
    """Return an item with its number on the agenda: «2. … туралы»."""
    item = next(each for each in sitting.agenda.items if each.id == key)
    return say("common.item", number=sitting.agenda.number(key), title=item.title)
