# SPDX-License-Identifier: Apache-2.0
"""From one state and one recorded fact to the next state.

Never refuses: what is recorded has happened. The same facts give the same state, always.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType
from typing import assert_never

from app.domain import events as e
from app.domain.agenda import AgendaItem, ItemStage
from app.domain.ballot import Ballot, BallotStage, Purpose
from app.domain.ids import BallotId, CandidateId, ItemId, MemberId
from app.domain.kinds import MAIN
from app.domain.member import seated
from app.domain.register import NumberGiven, Register
from app.domain.registration import Registration
from app.domain.sitting import Overruled, Resolution, Sitting, SittingStage


def begin(event: e.SittingPlanned) -> Sitting:
    """Return the sitting as planned."""
    return Sitting(
        id=event.sitting,
        title=event.title,
        profile=event.profile,
        number=event.number,
        date=event.date,
        starts=event.starts,
        convocation=event.convocation,
        place=event.place,
        practice=event.practice,
        late_entry=event.late_entry,
        presiding=event.presiding,
        signatory=event.signatory,
        bodies=event.bodies,
    )


def evolve(sitting: Sitting, event: e.SittingEvent, at: datetime) -> Sitting:
    """Return the sitting after a fact recorded at that moment."""
    match event:
        case e.SittingPlanned():
            return begin(event)
        case (
            e.RegistrationOpened()
            | e.RegistrationClosed()
            | e.MembersRegistered()
            | e.MembersLeft()
            | e.MembersExcused()
        ):
            return _registration(sitting, event, at)
        case (
            e.SittingOpened()
            | e.BreakCalled()
            | e.SittingResumed()
            | e.SittingPostponed()
            | e.SittingClosed()
        ):
            return _stage(sitting, event)
        case e.ItemAdded() | e.ItemTakenUp() | e.PaperEntered() | e.StepsMarked():
            return _agenda(sitting, event)
        case (
            e.BallotOpened()
            | e.VotesCast()
            | e.VotesWithdrawn()
            | e.CountEntered()
            | e.BallotClosed()
            | e.ResultAnnounced()
        ):
            return _ballot(sitting, event, at)
        case e.ObjectionOverruled():
            overruled = Overruled(
                code=event.code,
                because=event.because,
                item=event.item,
                candidate=event.candidate,
            )
            return replace(sitting, overruled=(*sitting.overruled, overruled))
        case e.ResolutionIssued():
            return replace(sitting, resolutions=(*sitting.resolutions, _resolution(event)))
        case e.ResolutionDrafted() | e.NoteMade():
            return sitting
        case _:
            assert_never(event)


def enter(register: Register, event: e.RegisterEvent) -> Register:
    """Return the register after a fact."""
    match event:
        case e.RosterEntered():
            return replace(register, roster=seated(event.members))
        case e.NumberingBegan():
            return replace(register, first_number=event.first)
        case e.NumberAssigned():
            given = NumberGiven(number=event.number, seq=event.seq, sitting=event.sitting)
            return replace(register, numbers=(*register.numbers, given))
        case e.NameSettled():
            forms = {**register.forms, event.name: MappingProxyType(event.forms)}
            return replace(register, forms=MappingProxyType(forms))
        case e.SittingEntered():
            sittings = {**register.sittings, event.sitting: ""}
            return replace(register, sittings=MappingProxyType(sittings))
        case e.SittingEnded():
            sittings = {**register.sittings, event.sitting: event.head}
            return replace(register, sittings=MappingProxyType(sittings))
        case _:
            assert_never(event)


def _registration(
    sitting: Sitting,
    event: e.RegistrationOpened
    | e.RegistrationClosed
    | e.MembersRegistered
    | e.MembersLeft
    | e.MembersExcused,
    at: datetime,
) -> Sitting:
    registration = sitting.registration
    match event:
        case e.RegistrationOpened():
            planned = sitting.stage is SittingStage.PLANNED
            return replace(
                sitting,
                stage=SittingStage.REGISTRATION if planned else sitting.stage,
                registration=Registration(
                    round=event.round, open=True, excused=registration.excused
                ),
            )
        case e.RegistrationClosed():
            registration = replace(registration, open=False)
        case e.MembersRegistered():
            registration = _arrived(registration, event.members, at)
        case e.MembersLeft():
            gone = frozenset(event.members)
            arrived = {key: when for key, when in registration.arrived.items() if key not in gone}
            registration = replace(registration, arrived=MappingProxyType(arrived))
            sitting = _strike(sitting, gone)
        case e.MembersExcused():
            excused = {**registration.excused, **dict.fromkeys(event.members, event.reason)}
            registration = replace(registration, excused=MappingProxyType(excused))
        case _:
            assert_never(event)
    return replace(sitting, registration=registration)


def _arrived(
    registration: Registration, members: tuple[MemberId, ...], at: datetime
) -> Registration:
    """Return the registration with those who came; who is here isn't away any more."""
    away = {key: why for key, why in registration.excused.items() if key not in members}
    return replace(
        registration,
        arrived=MappingProxyType({**registration.arrived, **dict.fromkeys(members, at)}),
        excused=MappingProxyType(away),
    )


def _strike(sitting: Sitting, gone: frozenset[MemberId]) -> Sitting:
    """Take the votes of those who left out of the ballot that is open."""
    ballot = sitting.open_ballot
    return sitting if ballot is None else _without_votes(sitting, ballot.id, gone)


def _stage(
    sitting: Sitting,
    event: e.SittingOpened
    | e.BreakCalled
    | e.SittingResumed
    | e.SittingPostponed
    | e.SittingClosed,
) -> Sitting:
    match event:
        case e.SittingOpened():
            closed = replace(sitting.registration, open=False)
            return replace(sitting, stage=SittingStage.IN_PROGRESS, registration=closed)
        case e.BreakCalled():
            return replace(sitting, stage=SittingStage.BREAK, until=event.until)
        case e.SittingResumed():
            here = len(sitting.ballots)
            return replace(sitting, stage=SittingStage.IN_PROGRESS, until="", moved_on_after=here)
        case e.SittingPostponed():
            return replace(sitting, stage=SittingStage.POSTPONED)
        case e.SittingClosed():
            return replace(sitting, stage=SittingStage.CLOSED)
        case _:
            assert_never(event)


def _agenda(
    sitting: Sitting, event: e.ItemAdded | e.ItemTakenUp | e.PaperEntered | e.StepsMarked
) -> Sitting:
    match event:
        case e.ItemAdded():
            return replace(sitting, agenda=sitting.agenda.with_item(event.item))
        case e.ItemTakenUp():
            sitting = replace(sitting, current=event.item, moved_on_after=len(sitting.ballots))
            return _with_item(sitting, event.item, _taken_up)
        case e.PaperEntered():
            paper = event.paper
            return _with_item(
                sitting, event.item, lambda item: replace(item, papers=(*item.papers, paper))
            )
        case e.StepsMarked():
            steps = event.steps
            return _with_item(
                sitting, event.item, lambda item: replace(item, steps=(*item.steps, *steps))
            )
        case _:
            assert_never(event)


def _ballot(
    sitting: Sitting,
    event: e.BallotOpened
    | e.VotesCast
    | e.VotesWithdrawn
    | e.CountEntered
    | e.BallotClosed
    | e.ResultAnnounced,
    at: datetime,
) -> Sitting:
    match event:
        case e.BallotOpened():
            ballot = Ballot(
                id=event.ballot,
                purpose=event.purpose,
                item=event.item,
                candidate=event.candidate,
                question=event.question,
                method=event.method,
                threshold=event.threshold,
                opened=at,
                votes=MappingProxyType({}),
            )
            return replace(sitting, ballots=(*sitting.ballots, ballot))
        case e.VotesCast():
            votes = event.votes
            return _with_ballot(
                sitting,
                event.ballot,
                lambda it: replace(it, votes=MappingProxyType({**it.votes, **votes})),
            )
        case e.VotesWithdrawn():
            return _without_votes(sitting, event.ballot, frozenset(event.members))
        case e.CountEntered():
            figures = MappingProxyType(event.figures)
            return _with_ballot(sitting, event.ballot, lambda it: replace(it, figures=figures))
        case e.BallotClosed():
            strengths = MappingProxyType(event.strengths)
            return _with_ballot(
                sitting,
                event.ballot,
                lambda it: replace(it, stage=BallotStage.CLOSED, strengths=strengths, closed=at),
            )
        case e.ResultAnnounced():
            return _announced(sitting, event, at)
        case _:
            assert_never(event)


def _announced(sitting: Sitting, event: e.ResultAnnounced, at: datetime) -> Sitting:
    outcome = event.outcome
    sitting = _with_ballot(
        sitting,
        event.ballot,
        lambda it: replace(it, stage=BallotStage.ANNOUNCED, outcome=outcome, announced=at),
    )
    ballot = sitting.ballot(event.ballot)
    if ballot is None:
        return sitting
    if ballot.purpose is Purpose.AGENDA:
        return replace(sitting, agenda=replace(sitting.agenda, adopted=outcome.adopted))
    if ballot.item is None:
        return sitting
    return _with_item(sitting, ballot.item, lambda item: _settled(sitting, item))


def _taken_up(item: AgendaItem) -> AgendaItem:
    return replace(item, stage=ItemStage.TAKEN_UP)


def _settled(sitting: Sitting, item: AgendaItem) -> AgendaItem:
    """Return the item as decided once every candidate has been voted on, or every seat filled."""
    whose: list[CandidateId | None] = [each.id for each in item.standing]
    whose = whose or [None]
    voted = all(sitting.decided(item.id, candidate, MAIN) for candidate in whose)
    seats = sitting.seats(item)
    full = seats is not None and sitting.filled(item) >= seats
    return replace(item, stage=ItemStage.DECIDED) if voted or full else item


def _with_item(
    sitting: Sitting, key: ItemId, change: Callable[[AgendaItem], AgendaItem]
) -> Sitting:
    items = tuple(change(each) if each.id == key else each for each in sitting.agenda.items)
    return replace(sitting, agenda=replace(sitting.agenda, items=items))


def _with_ballot(sitting: Sitting, key: BallotId, change: Callable[[Ballot], Ballot]) -> Sitting:
    ballots = tuple(change(each) if each.id == key else each for each in sitting.ballots)
    return replace(sitting, ballots=ballots)


def _without_votes(sitting: Sitting, key: BallotId, gone: frozenset[MemberId]) -> Sitting:
    def strike(ballot: Ballot) -> Ballot:
        kept = {member: choice for member, choice in ballot.votes.items() if member not in gone}
        return replace(ballot, votes=MappingProxyType(kept))

    return _with_ballot(sitting, key, strike)


def _resolution(event: e.ResolutionIssued) -> Resolution:
    return Resolution(
        item=event.item,
        candidate=event.candidate,
        question=event.question,
        ballot=event.ballot,
        number=event.number,
        seq=event.seq,
        act=event.act,
        sha256=event.sha256,
    )
