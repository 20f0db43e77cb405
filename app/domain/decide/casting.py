# SPDX-License-Identifier: Apache-2.0
"""The Chair's casting vote on a tie (CL95 9(6), CL26 11(4); X-21)."""

from dataclasses import replace
from datetime import datetime

from app.domain.ballot import Ballot, BallotStage, Purpose
from app.domain.decide.guards import LIVE, known, malformed, stage
from app.domain.decide.vacancy import Vacated, consequences
from app.domain.events import CastingVoteGiven
from app.domain.kinds import SittingKind
from app.domain.outcome import CastingEffect, CastingVote
from app.domain.refusals import NoCastingVote, NotTheChair, weigh
from app.domain.sitting import Sitting
from app.domain.tally import Choice
from app.domain.threshold import Base
from app.wording import N_

NO_CASTING_VOTE = frozenset({SittingKind.BUREAU, SittingKind.HEARING})
"""Where no law gives one; the chair of a commission has it (PR п.26, 89; practice L10)."""


def casting_vote(sitting: Sitting, choice: Choice) -> tuple[CastingVoteGiven, *Vacated]:
    """Give the casting vote on the tie that has just been closed or announced, once."""
    if choice is Choice.ABSTAIN:
        raise malformed(N_("a casting vote is in favour or against"))
    weigh((stage(sitting, *LIVE),), because=None)
    ballot = _tie(sitting)
    if sitting.kind in NO_CASTING_VOTE:
        raise NoCastingVote(name=sitting.presiding.name)
    if not sitting.chair_presides:
        raise NotTheChair(name=sitting.presiding.name)
    casting = CastingVote(choice=choice, effect=_effect(sitting, ballot))
    outcome = sitting.reckon(replace(ballot, casting=casting))
    given = CastingVoteGiven(ballot=ballot.id, casting=casting, outcome=outcome)
    announced = ballot.stage is BallotStage.ANNOUNCED
    return (given, *(consequences(sitting, ballot, outcome) if announced else ()))


def _tie(sitting: Sitting) -> Ballot:
    """Return the open vote closed or announced last, if it is a tie without a casting vote."""
    tied = [each for each in _last(sitting) if sitting.reckon(each).tied]
    if not tied:
        raise malformed(N_("there is no tie on which to give a casting vote"))
    free = (each for each in tied if each.method.open and each.casting is None)
    last = next(free, tied[0])
    if not last.method.open:
        raise malformed(N_("a secret ballot has no casting vote"))
    if last.casting is not None:
        raise malformed(N_("the casting vote on vote “{ballot}” was given"), ballot=last.id)
    return last


def _last(sitting: Sitting) -> tuple[Ballot, ...]:
    """Return the vote taken last, one that waits to be announced, and the one announced last.

    A procedural vote may be taken and announced while the result of an item waits its turn.
    """
    if sitting.open_ballot is not None:
        return ()
    latest = max(reversed(sitting.ballots), key=_ended, default=None)
    found = (*sitting.ballots[-1:], sitting.pending, latest)
    standing = (BallotStage.CLOSED, BallotStage.ANNOUNCED)
    return tuple(each for each in found if each is not None and each.stage in standing)


def _ended(ballot: Ballot) -> datetime:
    return known(ballot.announced or ballot.closed)


def _effect(sitting: Sitting, ballot: Ballot) -> CastingEffect:
    """Return what the casting vote does; of the total the law asks for a majority (X-21).

    In a joint sitting each body has a Chair of its own and a majority of its own to reach.
    """
    if sitting.joint:
        return CastingEffect.RECORDED
    if ballot.purpose is Purpose.PROCEDURAL and ballot.threshold.base is Base.REGISTERED:
        return CastingEffect.DECIDES
    counts = sitting.profile.switches.casting_vote_counts
    return CastingEffect.COUNTS if counts else CastingEffect.RECORDED
