# SPDX-License-Identifier: Apache-2.0
"""Whether the quorum was there, as the record has it after its corrections (CL95 7; C26 58(5))."""

from collections.abc import Mapping
from dataclasses import replace

from app.domain.ballot import Ballot, BallotStage
from app.domain.correction import with_corrections
from app.domain.ids import BallotId, BodyKey
from app.domain.registration import Quorum
from app.domain.sitting import Sitting
from app.domain.tally import Tally


def standing(sitting: Sitting, ballot: Ballot) -> Ballot:
    """Return a vote with all that was corrected of it, also after its announcement."""
    return with_corrections(ballot, sitting.corrections, sitting.body_of)


def ballot_short(sitting: Sitting, ballot: Ballot) -> Quorum | None:
    """Return the quorum that a closed vote lacked in one of the bodies, if it did."""
    strengths = ballot.strengths or {}
    quorums = (
        replace(each, registered=strengths[each.body].registered)
        for each in sitting.quorums
        if each.body in strengths
    )
    return next((each for each in quorums if not each.reached), None)


def opening_short(sitting: Sitting) -> Quorum | None:
    """Return the quorum that the opening of the sitting lacked, if it did."""
    bodies = [sitting.body_of[member] for member in sitting.opened_with]
    quorums = (replace(each, registered=bodies.count(each.body)) for each in sitting.quorums)
    return next((each for each in quorums if not each.reached), None)


def quorum_missing(sitting: Sitting, ballot: BallotId) -> Quorum | None:
    """Return the quorum that corrections show to have been missing, at the opening or a vote."""
    if not sitting.corrections:
        return None
    short = opening_short(sitting)
    the = sitting.ballot(ballot)
    if short is not None or the is None or the.stage is BallotStage.OPEN:
        return short
    return ballot_short(sitting, standing(sitting, the))


def too_few(sitting: Sitting, tallies: Mapping[BodyKey, Tally]) -> Quorum | None:
    """Return the quorum that those who gave an answer don't reach in one of the bodies (X-31).

    A vote of the Parliament as one, such as that on a protocol, has no counts by body.
    """
    quorums = (
        replace(each, registered=tallies[each.body].took_part)
        for each in sitting.quorums
        if each.body in tallies
    )
    return next((each for each in quorums if not each.reached), None)
