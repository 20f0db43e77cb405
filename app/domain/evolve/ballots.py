# SPDX-License-Identifier: Apache-2.0
"""The votes after a fact."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType
from typing import assert_never

from app.domain import events as e
from app.domain.ballot import Ballot, BallotStage, Purpose
from app.domain.evolve.replacing import settled, unsettled, with_ballot, with_item, without_votes
from app.domain.ids import BallotId, MemberId
from app.domain.ranking import Election
from app.domain.secret_ballot import with_entry
from app.domain.sitting import Sitting
from app.domain.tally import Choice


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
                lambda it: replace(it, votes=MappingProxyType(_with(it.votes, cast))),
            )
        case e.VotesWithdrawn():
            return without_votes(sitting, event.ballot, frozenset(event.members))
        case e.CountEntered():
            figures = MappingProxyType(event.figures)
            return with_ballot(sitting, event.ballot, lambda it: replace(it, figures=figures))
        case e.SecretCountEntered():
            return with_ballot(sitting, event.ballot, lambda it: _counted(it, event))
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
        case e.ElectionDecided():
            return _elected(sitting, event)
        case _:
            assert_never(event)


def _opened(event: e.BallotOpened, at: datetime) -> Ballot:
    return Ballot(
        id=event.ballot,
        purpose=event.purpose,
        item=event.item,
        candidate=event.candidate,
        candidates=event.candidates,
        about=event.about,
        unmarked=event.unmarked,
        question=event.question,
        method=event.method,
        threshold=event.threshold,
        opened=at,
        votes=MappingProxyType({}),
        run_off=event.run_off,
    )


def _with(
    votes: Mapping[MemberId, Choice], cast: Mapping[MemberId, Choice]
) -> dict[MemberId, Choice]:
    """Return the votes with others cast; whoever answered last stands last, also to change it."""
    return {member: votes[member] for member in votes if member not in cast} | dict(cast)


def _counted(ballot: Ballot, event: e.SecretCountEntered) -> Ballot:
    entries = with_entry(ballot.entries, event.entered_by, event.count)
    return replace(ballot, entries=MappingProxyType(entries))


def _announced(sitting: Sitting, event: e.ResultAnnounced, at: datetime) -> Sitting:
    outcome = event.outcome
    sitting = with_ballot(
        sitting,
        event.ballot,
        lambda it: replace(it, stage=BallotStage.ANNOUNCED, outcome=outcome, announced=at),
    )
    if sitting.ballot(event.ballot) is None:
        return sitting
    # Whatever the chamber turned to in the meantime, now it hears this result.
    earlier = min(sitting.moved_on_after, len(sitting.ballots) - 1)
    sitting = replace(sitting, announced_last=event.ballot, moved_on_after=earlier)
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
    sitting = _without_elections(sitting, ballot)
    return with_item(sitting, ballot.item, lambda item: unsettled(sitting, item))


def _elected(sitting: Sitting, event: e.ElectionDecided) -> Sitting:
    """Return the sitting with what an election came to; a complete one settles its item."""
    election = Election(
        item=event.item, terms=event.terms, ranking=event.ranking, after=len(sitting.ballots)
    )
    sitting = replace(sitting, elections=(*sitting.elections, election))
    return with_item(sitting, event.item, lambda item: settled(sitting, item))


def _without_elections(sitting: Sitting, annulled: Ballot) -> Sitting:
    """Return the sitting without what was decided on the strength of a vote set aside."""
    place = sitting.ballots.index(annulled)
    kept = tuple(
        each for each in sitting.elections if each.item != annulled.item or each.after <= place
    )
    return replace(sitting, elections=kept)
