# SPDX-License-Identifier: Apache-2.0
"""Setting a vote aside: decided by the chamber itself, and nothing is erased (PR п.26).

The vote stays on record with its result; the question it answered may be put again.
"""

from collections.abc import Iterable

from app.domain.ballot import Ballot, BallotStage, Purpose
from app.domain.decide.guards import AFTER, LIVE, by_the_total, decided_by, known, malformed, stage
from app.domain.decide.vacancy import Restored, undone
from app.domain.events import VoteAnnulled
from app.domain.ids import BallotId
from app.domain.kinds import MAIN
from app.domain.questions import question_of
from app.domain.refusals import BallotOpen, NotAnnounced, Refusal, ResolutionIssued, weigh
from app.domain.sitting import Sitting
from app.wording import N_


def annul_vote(
    sitting: Sitting,
    key: BallotId,
    reason: str,
    decision: BallotId,
    void: frozenset[str] = frozenset(),
) -> tuple[VoteAnnulled, *Restored]:
    """Set a vote aside by a procedural vote taken after it.

    A secret ballot, its protocol and the agenda need one of the total (PR п.8, 26).
    """
    if not reason.strip():
        raise malformed(N_("annulling a vote needs a reason"))
    weigh((stage(sitting, *LIVE, *AFTER),), because=None)
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
    by_total = ballot.secret or ballot.purpose in {Purpose.AGENDA, Purpose.PROTOCOL}
    weigh(
        (
            BallotOpen(ballot=key) if ballot.stage is BallotStage.OPEN else None,
            None if _has_a_result(sitting, ballot) else NotAnnounced(),
            by_the_total(deciding) if by_total else None,
            *_acts_on(sitting, ballot, void),
        ),
        because=None,
    )
    annulled = VoteAnnulled(ballot=key, reason=reason, decision=decision)
    return (annulled, *undone(sitting, ballot))


def _has_a_result(sitting: Sitting, ballot: Ballot) -> bool:
    """Tell whether a vote has come to its end: announced, or its protocol refused (PR п.26).

    What the commission found is never announced then; only a repeat helps.
    """
    if ballot.stage is not BallotStage.CLOSED:
        return True
    refused = sitting.protocol_of(ballot.id) is not None
    return ballot.secret and refused and not sitting.protocol_approved(ballot.id)


def _nothing_rests_on(sitting: Sitting, ballot: Ballot, void: frozenset[str]) -> None:
    """Refuse to annul a vote under another taken on its strength (PR п.26; X-04, X-29)."""
    for later in _later(sitting, ballot, void):
        sentence = N_("vote “{ballot}” rests on this one; annul it first")
        raise malformed(sentence, ballot=later.id)


def _later(sitting: Sitting, ballot: Ballot, void: frozenset[str]) -> Iterable[Ballot]:
    """Return the result a protocol stands for, the refusal after a vote failed, and a repeat.

    Where an act rests on that refusal, the act is named instead.
    """
    counted = sitting.ballot(ballot.about) if ballot.about is not None else None
    if counted is not None and counted.counts:
        yield counted
    for question in _resting_on(sitting, ballot):
        for candidate in ballot.candidates or (ballot.candidate,):
            refused = sitting.decided(known(ballot.item), candidate, question)
            if refused is not None and not _acts_on(sitting, refused, void):
                yield refused
    repeated = _put_again(sitting, ballot)
    if repeated is not None:
        yield repeated


def _resting_on(sitting: Sitting, ballot: Ballot) -> tuple[str, ...]:
    """Return the questions that are put only because this one, or a part of it, failed."""
    item = sitting.agenda.get(ballot.item)
    if item is None:
        return ()
    kind = sitting.kind_of(item)
    asked = question_of(kind, item, ballot.question)
    return tuple(
        each.key
        for each in kind.questions
        if each.only_if_failed and asked is not None and each.follows == asked.key
    )


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
    resting = _resting_on(sitting, ballot)
    for act in sitting.resolutions:
        if act.number in void:
            continue
        if act.ballot == ballot.id or (
            ballot.item is not None
            and act.item == ballot.item
            and (
                (act.question in resting and ballot.concerns(act.candidate))
                or (ballot.question == MAIN and sitting.election(act.item) is not None)
            )
        ):
            yield ResolutionIssued(number=act.number, ballot=ballot.id)
