# SPDX-License-Identifier: Apache-2.0
"""The votes after a fact."""

from dataclasses import replace
from datetime import datetime
from types import MappingProxyType
from typing import assert_never

from app.domain import events as e
from app.domain.ballot import Ballot, BallotStage, Purpose
from app.domain.evolve.replacing import settled, unsettled, with_ballot, with_item, without_votes
from app.domain.ids import BallotId
from app.domain.sitting import Sitting


def ballot(sitting: Sitting, event: e.BallotEvent, at: datetime) -> Sitting:
    """Return the sitting after a fact of a vote, recorded at that moment."""
    match event:
        case e.BallotOpened():
            return replace(sitting, ballots=(*sitting.ballots, _opened(event, at)))
        case e.VotesCast():
            cast = event.votes
            return with_ballot(
                sitting,
                event.ballot,
                lambda it: replace(it, votes=MappingProxyType({**it.votes, **cast})),
            )
        case e.VotesWithdrawn():
            return without_votes(sitting, event.ballot, frozenset(event.members))
        case e.CountEntered():
            figures = MappingProxyType(event.figures)
            return with_ballot(sitting, event.ballot, lambda it: replace(it, figures=figures))
        case e.VotesImported():
            votes, file = MappingProxyType(event.votes), event.file
            return with_ballot(
                sitting, event.ballot, lambda it: replace(it, votes=votes, imported=file)
            )
        case e.BallotClosed():
            strengths = MappingProxyType(event.strengths)
            here = sitting.registration.registered
            return with_ballot(
                sitting,
                event.ballot,
                lambda it: replace(
                    it, stage=BallotStage.CLOSED, strengths=strengths, present=here, closed=at
                ),
            )
        case e.ResultAnnounced():
            return _announced(sitting, event, at)
        case e.CastingVoteGiven():
            return _casting(sitting, event)
        case e.VoteAnnulled():
            return _annulled(sitting, event)
        case _:
            assert_never(event)


def _opened(event: e.BallotOpened, at: datetime) -> Ballot:
    return Ballot(
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


def _announced(sitting: Sitting, event: e.ResultAnnounced, at: datetime) -> Sitting:
    outcome = event.outcome
    sitting = with_ballot(
        sitting,
        event.ballot,
        lambda it: replace(it, stage=BallotStage.ANNOUNCED, outcome=outcome, announced=at),
    )
    return _effective(sitting, event.ballot)


def _casting(sitting: Sitting, event: e.CastingVoteGiven) -> Sitting:
    """Return the sitting with the Chair's casting vote, announced at once where the vote was."""
    casting, outcome = event.casting, event.outcome
    sitting = with_ballot(
        sitting,
        event.ballot,
        lambda it: replace(it, casting=casting, outcome=outcome if it.counts else None),
    )
    return _effective(sitting, event.ballot)


def _effective(sitting: Sitting, key: BallotId) -> Sitting:
    """Return the sitting after what an announced vote has settled."""
    ballot = sitting.ballot(key)
    if ballot is None or ballot.outcome is None:
        return sitting
    if ballot.purpose is Purpose.AGENDA:
        adopted = ballot.outcome.adopted
        return replace(sitting, agenda=replace(sitting.agenda, adopted=adopted))
    if ballot.item is None:
        return sitting
    return with_item(sitting, ballot.item, lambda item: settled(sitting, item))


def _annulled(sitting: Sitting, event: e.VoteAnnulled) -> Sitting:
    """Return the sitting with a vote set aside, and what it had settled open again."""
    sitting = with_ballot(sitting, event.ballot, lambda it: replace(it, stage=BallotStage.ANNULLED))
    ballot = sitting.ballot(event.ballot)
    if ballot is None:
        return sitting
    if ballot.purpose is Purpose.AGENDA:
        return replace(sitting, agenda=replace(sitting.agenda, adopted=False))
    if ballot.item is None:
        return sitting
    return with_item(sitting, ballot.item, lambda item: unsettled(sitting, item))
