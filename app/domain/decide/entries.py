# SPDX-License-Identifier: Apache-2.0
"""Whether what was entered for a vote is enough to close it, and to announce it (PR п.21, 26)."""

from collections.abc import Iterable, Mapping

from app.domain.ballot import Ballot
from app.domain.ids import BodyKey
from app.domain.kinds import Method
from app.domain.profile import VoteQuorum
from app.domain.refusals import PapersDoNotBalance, ProtocolNotApproved, Refusal, TooFewAnswers
from app.domain.secret_ballot import agreed, imbalances
from app.domain.sitting import Sitting
from app.domain.tally import Tally
from app.domain.validity import too_few
from app.wording import N_, Saying


def has_its_entry(ballot: Ballot) -> bool:
    """Tell whether what has to be entered for a vote is there; papers are weighed apart."""
    return (
        ballot.method in {Method.BY_NAME, Method.SECRET}
        or ballot.figures is not None
        or ballot.imported is not None
    )


def too_few_answers(sitting: Sitting, ballot: Ballot | None) -> Refusal | None:
    """Refuse a vote in which too few took part, where the profile asks for them (X-31)."""
    if ballot is None or ballot.secret:
        return None
    bodies = tuple(body.key for body in sitting.bodies)
    return too_few_took_part(sitting, ballot.tallies(sitting.body_of, bodies))


def too_few_took_part(sitting: Sitting, tallies: Mapping[BodyKey, Tally]) -> Refusal | None:
    """Refuse counts that do not reach the quorum, where the profile asks for it (X-31)."""
    if sitting.profile.switches.quorum_of_vote is VoteQuorum.REGISTERED:
        return None
    short = too_few(sitting, tallies)
    if short is None:
        return None
    return TooFewAnswers(registered=short.registered, needed=short.needed or 0)


def out_of_balance(sitting: Sitting, ballot: Ballot | None) -> Iterable[Refusal]:
    """Refuse to close a secret ballot whose papers aren't entered, or don't add up (PR п.26)."""
    if ballot is None or not ballot.secret:
        return
    count = agreed(ballot.entries)
    if count is not None:
        for why in imbalances(count, sitting.strengths):
            yield PapersDoNotBalance(reason=why)
    elif not ballot.entries:
        yield PapersDoNotBalance(reason=Saying(N_("nothing has been entered")))
    elif len(ballot.entries) == 1:
        yield PapersDoNotBalance(reason=Saying(N_("the other of the two entries is missing")))
    else:
        yield PapersDoNotBalance(reason=Saying(N_("the two entries differ")))


def unapproved(sitting: Sitting, ballot: Ballot | None) -> Refusal | None:
    """Refuse to announce a secret vote before its protocol is approved (PR п.26)."""
    if ballot is None or not ballot.secret or sitting.protocol_approved(ballot.id):
        return None
    return ProtocolNotApproved(ballot=ballot.id)
