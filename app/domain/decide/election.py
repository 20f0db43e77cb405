# SPDX-License-Identifier: Apache-2.0
"""Electing: from the announced votes on each candidate to those elected (57.2, 57.3, organs; X-04).

All nominees are put to the vote; only then is it said who is elected. A tie stops the election
until those tied have been put again.
"""

from app.domain.agenda import AgendaItem
from app.domain.ballot import BallotStage
from app.domain.decide.guards import AFTER, LIVE, malformed, no_ballot_open, stage, the_item
from app.domain.events import ElectionDecided
from app.domain.ids import CandidateId, ItemId
from app.domain.kinds import MAIN
from app.domain.ranking import CandidateOutcome, Contest, Ranking, Terms, rank
from app.domain.refusals import AlreadyDecided, NotAnnounced, Refusal, weigh
from app.domain.sitting import Sitting
from app.wording import N_


def elect(sitting: Sitting, key: ItemId) -> tuple[ElectionDecided]:
    """Say who is elected, whom a tie keeps apart and what has to follow."""
    item = the_item(sitting, key)
    if not sitting.elects(item):
        raise malformed(N_("nobody is elected in an item of this kind"))
    if not item.standing:
        raise malformed(N_("item “{item}” has no candidate who still stands"), item=key)
    weigh(
        (
            stage(sitting, *LIVE, *AFTER),
            no_ballot_open(sitting),
            _announced(sitting, item),
            _open_still(sitting, item),
        ),
        because=None,
    )
    terms = terms_of(sitting, item)
    return (ElectionDecided(item=key, terms=terms, ranking=ranked(sitting, item)),)


def terms_of(sitting: Sitting, item: AgendaItem) -> Terms:
    """Return by what the election of an item goes."""
    return Terms(
        seats=sitting.seats(item),
        rule=sitting.profile.switches.more_passed_than_seats,
        run_off=sitting.kind_of(item).run_off,
    )


def ranked(sitting: Sitting, item: AgendaItem) -> Ranking:
    """Work out the election of an item from the votes announced."""
    before = sitting.election(item.id)
    return rank(
        candidate_outcomes(sitting, item),
        terms_of(sitting, item),
        before.ranking if before else None,
    )


def candidate_outcomes(sitting: Sitting, item: AgendaItem) -> tuple[CandidateOutcome, ...]:
    """Return the latest announced vote on each candidate who still stands and was voted on."""
    found = []
    for candidate in item.standing:
        ballot = sitting.decided(item.id, candidate.id, MAIN)
        if ballot is not None and ballot.outcome is not None:
            own = ballot.outcome.of(candidate.id)
            found.append(
                CandidateOutcome(
                    candidate=candidate.id,
                    ballot=ballot.id,
                    in_favour=tuple(body.tally.in_favour for body in own.bodies),
                    passed=own.adopted and not ballot.run_off,
                )
            )
    return tuple(found)


def to_be_put(sitting: Sitting, item: AgendaItem) -> tuple[CandidateId, ...]:
    """Return the candidates of an election who have still to be put, in the agenda's order."""
    election = sitting.election(item.id)
    since = election.after if election else 0
    later = {each.id for each in sitting.ballots[since:]}
    voted = {each.candidate for each in candidate_outcomes(sitting, item) if each.ballot in later}
    called = election.ranking.again if election else tuple(each.id for each in item.standing)
    return tuple(each for each in called if each not in voted)


def in_run_off(sitting: Sitting, item: AgendaItem) -> bool:
    """Tell whether the next vote on a candidate of the item is one of a run-off (L97 10)."""
    election = sitting.election(item.id)
    return (
        election is not None
        and not election.complete
        and election.ranking.contest is Contest.RUN_OFF
    )


def _announced(sitting: Sitting, item: AgendaItem) -> Refusal | None:
    """Refuse while a candidate has no announced vote of this round."""
    closed = any(
        each.item == item.id and each.stage is BallotStage.CLOSED for each in sitting.ballots
    )
    return NotAnnounced() if closed or to_be_put(sitting, item) else None


def _open_still(sitting: Sitting, item: AgendaItem) -> Refusal | None:
    election = sitting.election(item.id)
    if election is None or not election.complete:
        return None
    last = [each.id for each in sitting.ballots[: election.after] if each.item == item.id]
    return AlreadyDecided(ballot=last[-1])
