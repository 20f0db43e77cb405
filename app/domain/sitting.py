# SPDX-License-Identifier: Apache-2.0
"""A sitting: the whole state of one meeting, of one body or, when joint, of two.

A bureau, a commission and a hearing meet as bodies too, with members of their own.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType
from typing import TypeAlias

from app.domain.agenda import Agenda, AgendaItem
from app.domain.ballot import Ballot, BallotStage, Purpose
from app.domain.body import Body, Officer, Vacancy
from app.domain.correction import Correction
from app.domain.floor import Floor
from app.domain.ids import BallotId, BodyKey, CandidateId, ItemId, MemberId, SittingId
from app.domain.kinds import MAIN, Kind, SittingKind
from app.domain.member import Member
from app.domain.outcome import Outcome, Strength, reckon, reckon_together
from app.domain.profile import Profile
from app.domain.ranking import Election
from app.domain.registration import Quorum, Registration
from app.domain.resolution import Resolution
from app.domain.secret_ballot import agreed, nothing_found, reckon_papers
from app.domain.threshold import Base, Threshold, votes_needed

Days: TypeAlias = tuple[date, ...]


class SittingStage(StrEnum):
    """Where a sitting stands."""

    PLANNED = "planned"
    REGISTRATION = "registration"
    IN_PROGRESS = "in-progress"
    BREAK = "break"
    POSTPONED = "postponed"
    CLOSED = "closed"
    SEALED = "sealed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Overruled:
    """An objection that was met and set aside with a reason."""

    code: str
    because: str
    item: ItemId | None = None
    candidate: CandidateId | None = None


@dataclass(frozen=True, kw_only=True)
class Sitting:
    """Everything that is so at one moment of a sitting."""

    id: SittingId
    profile: Profile
    kind: SittingKind = SittingKind.PLENARY
    number: int
    date: date
    starts: datetime
    convocation: str
    place: str
    title: str = ""
    practice: bool = False
    late_entry: bool = False
    session: int | None = None
    """Of the convocation, where it was named."""
    plenary_days: Days = ()
    """On which the body sits as a whole, as far as known when this sitting was planned."""
    presiding: Officer
    signatory: Officer
    bodies: tuple[Body, ...]
    stage: SittingStage = SittingStage.PLANNED
    registration: Registration = Registration()
    agenda: Agenda = Agenda()
    current: ItemId | None = None
    moved_on_after: int = 0
    """How many votes had been opened when the chamber last turned to an item or came back."""
    chair_passed_after: int | None = None
    """How many votes had been opened when the chair was last handed over; None: it never was."""
    ballots: tuple[Ballot, ...] = ()
    elections: tuple[Election, ...] = ()
    announced_last: BallotId | None = None
    """Whose result was announced last; it need not be the vote that was opened last."""
    resolutions: tuple[Resolution, ...] = ()
    files: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """By the name of its file, the digest of each paper made in the sitting."""
    overruled: tuple[Overruled, ...] = ()
    until: str = ""
    """Until when a break lasts, as announced."""
    technical: int | None = None
    """How many minutes a technical stop was announced for, 0 where nobody said; else None."""
    papers_at: str = ""
    """Where deputies are given their papers of a secret ballot, as announced."""
    floor: Floor = Floor()
    doors_closed: bool = False
    """Whether the sitting goes on behind closed doors (PR п.12, CL26 10(3))."""
    opened_with: frozenset[MemberId] = frozenset()
    """Who was registered when the sitting opened, as far as the record knows today."""
    corrections: tuple[Correction, ...] = ()
    vacated: tuple[Vacancy, ...] = ()
    """The seats that fell vacant since the sitting was planned."""

    @cached_property
    def members(self) -> tuple[Member, ...]:
        """The deputies of all bodies whose mandate is in force on the day, in seat order."""
        return tuple(member for body in self.bodies for member in body.roster.in_force(self.date))

    @cached_property
    def body_of(self) -> Mapping[MemberId, BodyKey]:
        """Which body each deputy belongs to."""
        return {each.id: body.key for body in self.bodies for each in body.roster.members}

    def member(self, key: MemberId) -> Member | None:
        """Return the deputy of that key, whether or not the mandate is in force."""
        return next((m for body in self.bodies if (m := body.roster.get(key))), None)

    @cached_property
    def quorums(self) -> tuple[Quorum, ...]:
        """The quorum of each body; a hearing needs none (57.5 is silent; practice L9)."""
        threshold = self.profile.threshold(self.profile.quorum)
        hearing = self.kind is SittingKind.HEARING
        return tuple(
            Quorum(
                body=body.key,
                registered=self.strengths[body.key].registered,
                needed=None if hearing else votes_needed(threshold, body.total),
                total=body.total,
            )
            for body in self.bodies
        )

    @property
    def has_quorum(self) -> bool:
        """Whether every body has its quorum."""
        return all(quorum.reached for quorum in self.quorums)

    @cached_property
    def strengths(self) -> Mapping[BodyKey, Strength]:
        """The total of each body and how many of it are registered."""
        registered = [self.body_of[member] for member in self.registration.registered]
        return {
            body.key: Strength(total=body.total, registered=registered.count(body.key))
            for body in self.bodies
        }

    @property
    def called(self) -> str:
        """What this sitting is called: «жалпы отырыс», «Бюро отырысы»."""
        words = self.profile.wording
        return words.sittings.get(self.kind, words.sitting)

    @property
    def joint(self) -> bool:
        """Whether two bodies sit together, each with its own quorum and count."""
        return len(self.bodies) > 1

    def body(self, key: BodyKey) -> Body:
        """Return the body of that key; every key comes from one of them."""
        return next(each for each in self.bodies if each.key == key)

    def threshold(self, key: str) -> Threshold:
        """Return the threshold of that key as it holds here: an organ counts its own members."""
        threshold = self.profile.threshold(key)
        if self.kind.whole or threshold.base is not Base.TOTAL:
            return threshold
        return replace(threshold, base=Base.MEMBERS)

    @property
    def agenda_threshold(self) -> Threshold:
        """What adopting the agenda needs; in a hearing the majority of those registered (57.5)."""
        hearing = self.kind is SittingKind.HEARING
        return self.threshold(self.profile.procedural if hearing else self.profile.agenda)

    @cached_property
    def pending(self) -> Ballot | None:
        """The latest ballot that is open, or closed and not yet announced."""
        stages = {BallotStage.OPEN, BallotStage.CLOSED}
        return next((each for each in reversed(self.ballots) if each.stage in stages), None)

    @cached_property
    def open_ballot(self) -> Ballot | None:
        """The ballot that is open; there is never more than one."""
        return next((each for each in self.ballots if each.stage is BallotStage.OPEN), None)

    def ballot(self, key: BallotId) -> Ballot | None:
        """Return the ballot of that name."""
        return next((each for each in self.ballots if each.id == key), None)

    def ballots_on(
        self, item: ItemId, candidate: CandidateId | None, question: str
    ) -> tuple[Ballot, ...]:
        """Return the ballots taken on one question, without those annulled."""
        return tuple(
            each
            for each in self.ballots
            if (each.item, each.question) == (item, question)
            and each.concerns(candidate)
            and each.stage is not BallotStage.ANNULLED
        )

    def decided(self, item: ItemId, candidate: CandidateId | None, question: str) -> Ballot | None:
        """Return the announced ballot that stands on one question."""
        ballots = self.ballots_on(item, candidate, question)
        return next((each for each in reversed(ballots) if each.counts), None)

    def barred(self, ballot: Ballot) -> frozenset[MemberId]:
        """Return who may not vote: where the profile says so, the deputy concerned (X-11)."""
        item = self.agenda.get(ballot.item)
        if item is None or self.profile.switches.interested_deputy_votes:
            return frozenset()
        concerned = (each.key for each in self.kind_of(item).fields if each.concerns)
        return frozenset(MemberId(key) for name in concerned for key in item.fields.get(name, ()))

    def reckon(self, ballot: Ballot) -> Outcome:
        """Work out a ballot: with those registered at its closing, or now while it is open."""
        strengths = ballot.strengths or self.strengths
        if ballot.secret:
            count = agreed(ballot.entries) or nothing_found(strengths, ballot.candidates)
            return reckon_papers(ballot.threshold, strengths, count)
        tallies = ballot.tallies(self.body_of, tuple(strengths))
        if ballot.purpose is Purpose.PROTOCOL:
            return reckon_together(ballot.threshold, strengths, tallies)
        return reckon(ballot.threshold, strengths, tallies, ballot.casting)

    @property
    def secret_ballot(self) -> Ballot | None:
        """The secret ballot that is open, or closed and waiting for its protocol."""
        stages = {BallotStage.OPEN, BallotStage.CLOSED}
        return next((each for each in self.ballots if each.secret and each.stage in stages), None)

    def protocol_of(self, ballot: BallotId) -> Ballot | None:
        """Return the last vote on approving the protocol of a secret ballot, if it stands."""
        votes = (each for each in reversed(self.ballots) if each.about == ballot)
        return next((each for each in votes if each.counts), None)

    def protocol_approved(self, ballot: BallotId) -> bool:
        """Tell whether the protocol of a secret ballot is approved (PR п.26)."""
        protocol = self.protocol_of(ballot)
        return protocol is not None and protocol.outcome is not None and protocol.outcome.adopted

    @property
    def chair_presides(self) -> bool:
        """Whether the body's Chair presides, or the deputy who performs the Chair's duties."""
        if self.presiding.member is None:
            return False
        if self.signatory.acting and self.signatory.member == self.presiding.member:
            return True
        chairs = (body.roster.chair(self.date) for body in self.bodies)
        return any(chair and chair.id == self.presiding.member for chair in chairs)

    def kind_of(self, item: AgendaItem) -> Kind:
        """Return the kind of an item; an item on the agenda always has one of the profile's."""
        kind = self.profile.kind(item.kind)
        if kind is None:
            raise LookupError(item.kind)
        return kind

    def seats(self, item: AgendaItem) -> int | None:
        """Return how many candidates of an item can be appointed; None where nothing limits it."""
        kind = self.kind_of(item)
        if not item.candidates:
            return None
        return item.seats or kind.quota_for(item.size) or kind.seats

    def elects(self, item: AgendaItem) -> bool:
        """Tell whether the candidates of an item are all put and then elected (X-04)."""
        return bool(item.candidates) and self.kind_of(item).elect

    def election(self, item: ItemId | None) -> Election | None:
        """Return the latest decision on the election of an item."""
        return next((each for each in reversed(self.elections) if each.item == item), None)

    def filled(self, item: AgendaItem) -> int:
        """Return how many candidates of an item have been adopted, or elected."""
        if self.elects(item):
            election = self.election(item.id)
            return len(election.ranking.elected) if election else 0
        return sum(
            ballot.counts and ballot.outcome is not None and ballot.outcome.of(whose).adopted
            for ballot in self.ballots
            for whose in ballot.candidates or (ballot.candidate,)
            if ballot.item == item.id and ballot.question == MAIN
        )
