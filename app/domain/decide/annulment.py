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
    annulled = VoteAnnulled(ballot=key, reason=reason, decision=decision)
    return (annulled, *undone(sitting, ballot))


def _nothing_rests_on(sitting: Sitting, ballot: Ballot, void: frozenset[str]) -> None:
    """Refuse to annul a failed vote under the refusal that was decided on its strength (X-29)."""
    for question in _resting_on(sitting, ballot):
        later = sitting.decided(known(ballot.item), ballot.candidate, question)
        if later is not None and not _acts_on(sitting, later, void):
            sentence = N_("vote “{ballot}” rests on this one; annul it first")
            raise malformed(sentence, ballot=later.id)


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


def _acts_on(sitting: Sitting, ballot: Ballot, void: frozenset[str]) -> tuple[Refusal, ...]:
    return tuple(_standing_on(sitting, ballot, void))


def _standing_on(sitting: Sitting, ballot: Ballot, void: frozenset[str]) -> Iterable[Refusal]:
    """Refuse where an act that isn't void was issued on the vote, or on the refusal after it."""
    resting = _resting_on(sitting, ballot)
    for act in sitting.resolutions:
        if act.number in void:
            continue
        if act.ballot == ballot.id or (
            (act.item, act.candidate) == (ballot.item, ballot.candidate) and act.question in resting
        ):
            yield ResolutionIssued(number=act.number, ballot=ballot.id)
