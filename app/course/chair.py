# SPDX-License-Identifier: Apache-2.0
"""The actions of a course that are about the chair, and the sealing of the sitting."""

from app.course.answers import Answer, SealedResult
from app.course.keys import Keys
from app.domain.body import Officer
from app.domain.decide.guards import malformed
from app.domain.ids import MemberId
from app.domain.sitting import Sitting
from app.domain.tally import Choice
from app.plenary import Plenary
from app.views import results
from app.wording import N_


def hand_over_chair(plenary: Plenary, keys: Keys) -> Answer:
    """Let a deputy preside, or somebody from outside the body."""
    sitting = plenary.sittings.hand_over_chair(_successor(plenary.sitting, keys))
    return Answer(result=results.presiding(sitting))


def casting_vote(plenary: Plenary, keys: Keys) -> Answer:
    """Give the Chair's casting vote on a tie."""
    choice = keys.one_of("choice", Choice, Choice.ABSTAIN)
    before = {each.id for each in plenary.sitting.ballots if each.casting is not None}
    sitting = plenary.ballots.give_casting_vote(choice)
    given = (each for each in sitting.ballots if each.casting is not None)
    return Answer(result=results.ballot(sitting, next(e for e in given if e.id not in before)))


def seal(plenary: Plenary, _: Keys) -> Answer:
    """Seal a sitting that has ended."""
    made = plenary.sittings.seal()
    now = results.stage(plenary.sitting)
    result = SealedResult(
        stage=now.stage,
        registered=now.registered,
        needed=now.needed,
        total=now.total,
        digest=made.digest,
        groups=made.groups,
        file=made.file,
    )
    return Answer(result=result)


def _successor(sitting: Sitting, keys: Keys) -> Officer:
    """Return who is to preside: `to` names a deputy; `name` and `post` somebody else."""
    table = keys.table_or_none("to")
    if table is not None:
        table.check(("name", "post"), ())
        return _from_outside(table)
    if "to" not in keys:
        return _from_outside(keys)
    if "name" in keys or "post" in keys:
        raise malformed(N_("whoever presides is named by a key or by name and post, not by both"))
    key = MemberId(keys.named("to"))
    member = sitting.member(key)
    return Officer(name=member.name if member else key, member=key)


def _from_outside(keys: Keys) -> Officer:
    return Officer(name=" ".join(keys.named("name").split()), post=keys.named("post"))
