# SPDX-License-Identifier: Apache-2.0
"""Setting a vote aside: decided by the chamber itself, and nothing is erased (PR п.26).

The vote stays on record with its result; the question it answered may be put again.
"""

from collections.abc import Iterable

from app.domain.ballot import Ballot, BallotStage, Purpose
from app.domain.decide.guards import AFTER, LIVE, by_the_total, decided_by, malformed, stage
from app.domain.events import VoteAnnulled
from app.domain.ids import BallotId
from app.domain.kinds import MAIN, REFUSE
from app.domain.refusals import BallotOpen, NotAnnounced, Refusal, ResolutionIssued, weigh
from app.domain.sitting import Sitting
from app.wording import N_


def annul_vote(
    sitting: Sitting,
    key: BallotId,
    reason: str,
    decision: BallotId,
    void: frozenset[str] = frozenset(),
) -> tuple[VoteAnnulled]:
    """Set a vote aside by a procedural vote taken after it.

    A secret ballot and the agenda need one of the total (PR п.8, 26).
    """
    if not reason.strip():
        raise malformed(N_("annulling a vote needs a reason"))
    ballot = sitting.ballot(key)
    if ballot is None:
        raise malformed(N_("there is no vote “{ballot}”"), ballot=key)
    if ballot.stage is BallotStage.ANNULLED:
        raise malformed(N_("vote “{ballot}” is annulled already"), ballot=key)
    deciding = decided_by(sitting, decision)
    order = [each.id for each in sitting.ballots]
    if order.index(decision) <= order.index(key):
        raise malformed(
            N_("vote “{ballot}” was not taken after the one it is to annul"), ballot=decision
        )
    _nothing_rests_on(sitting, ballot, void)
    by_total = not ballot.method.open or ballot.purpose is Purpose.AGENDA
    weigh(
        (
            stage(sitting, *LIVE, *AFTER),
            BallotOpen(ballot=key) if ballot.stage is BallotStage.OPEN else None,
            NotAnnounced() if ballot.stage is BallotStage.CLOSED else None,
            by_the_total(deciding) if by_total else None,
            *_acts_on(sitting, ballot, void),
        ),
        because=None,
    )
    return (VoteAnnulled(ballot=key, reason=reason, decision=decision),)


def _nothing_rests_on(sitting: Sitting, ballot: Ballot, void: frozenset[str]) -> None:
    """Refuse to annul a vote under another taken on its strength: a refusal, a repeat (X-29)."""
    if ballot.item is None or ballot.question != MAIN:
        return
    refused = sitting.decided(ballot.item, ballot.candidate, REFUSE)
    later = _put_again(sitting, ballot)
    if refused is not None and not _acts_on(sitting, refused, void):
        later = refused
    if later is not None:
        raise malformed(N_("vote “{ballot}” rests on this one; annul it first"), ballot=later.id)


def _put_again(sitting: Sitting, ballot: Ballot) -> Ballot | None:
    """Return a vote for which an election asked on the strength of this one (X-04)."""
    place = sitting.ballots.index(ballot)
    asked = [e.after for e in sitting.elections if e.item == ballot.item and e.after > place]
    later = sitting.ballots[min(asked) :] if asked else ()
    return next(
        (
            each
            for each in reversed(later)
            if each.item == ballot.item and each.stage is not BallotStage.ANNULLED
        ),
        None,
    )


def _acts_on(sitting: Sitting, ballot: Ballot, void: frozenset[str]) -> tuple[Refusal, ...]:
    return tuple(_standing_on(sitting, ballot, void))


def _standing_on(sitting: Sitting, ballot: Ballot, void: frozenset[str]) -> Iterable[Refusal]:
    """Refuse where an act that isn't void rests on the vote, its election or a later refusal."""
    for act in sitting.resolutions:
        if act.number in void:
            continue
        if act.ballot == ballot.id or (
            ballot.question == MAIN
            and act.item == ballot.item
            and (
                (act.candidate, act.question) == (ballot.candidate, REFUSE)
                or sitting.election(act.item) is not None
            )
        ):
            yield ResolutionIssued(number=act.number, ballot=ballot.id)
