# SPDX-License-Identifier: Apache-2.0
"""Corrections, any of them: no announced result changes, and what hangs on one is exact."""

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.correction import ABSENT, REGISTERED, Matter
from app.domain.decide import ballot
from app.domain.decide.correction import Slip, correct
from app.domain.evolve import evolve
from app.domain.ids import BallotId, MemberId
from app.domain.refusals import Refusal
from app.domain.selection import Named
from app.domain.sitting import Sitting
from app.domain.tally import Choice
from tests.chamber import (
    STARTS,
    a_sitting_in_progress,
    after,
    casting,
    putting_procedural,
    registering,
)
from tests.soak import runs

SEATS = 40
NEEDED = 34
"""Two thirds of fifty."""
keys = st.integers(1, 44).map(lambda seat: MemberId(f"m{seat:03}"))
ballots = st.sampled_from([BallotId("b2"), BallotId("b3"), BallotId("b4")])
votes = st.builds(
    Slip,
    matter=st.just(Matter.VOTE),
    who=keys.map(lambda key: Named((key,))),
    ballot=ballots,
    was=st.sampled_from(Choice).map(str),
    to=st.sampled_from(Choice).map(str),
    reason=st.just("қате"),
)
presences = st.builds(
    lambda key, ballot, gone: Slip(
        matter=Matter.REGISTRATION,
        who=Named((key,)),
        ballot=ballot,
        was=REGISTERED if gone else ABSENT,
        to=ABSENT if gone else REGISTERED,
        reason="карточка",
    ),
    keys,
    st.none() | ballots,
    st.booleans(),
)


def a_morning() -> Sitting:
    """Return a sitting with three votes announced and one waiting, around their lines."""
    sitting = after(a_sitting_in_progress(), registering(1))
    for text, split in (("бір", (21, 19)), ("екі", (22, 10)), ("үш", (20, 20))):
        sitting = after(
            sitting, putting_procedural(text), casting(*split), ballot.close_vote, ballot.announce
        )
    return after(sitting, putting_procedural("төрт"), casting(18, 18), ballot.close_vote)


def naively(sitting: Sitting, made: list[Slip]) -> dict[BallotId, tuple[bool, bool]]:
    """Reckon each vote from the names alone, with all corrections made so far.

    Returns whether it is adopted, and whether its quorum is there.
    """
    found = {}
    for each in sitting.ballots[1:]:
        present, given = set(each.present), dict(each.votes)
        for slip in made:
            assert isinstance(slip.who, Named)
            (key,) = slip.who.members
            if slip.ballot not in {None, each.id}:
                continue
            if slip.matter is Matter.VOTE:
                given[key] = Choice(slip.to)
            elif (key in present) == (slip.was == REGISTERED):
                present ^= {key}
                given.pop(key, None)
        yes = sum(choice is Choice.IN_FAVOUR for choice in given.values())
        found[each.id] = (yes * 2 > len(present), len(present) >= NEEDED)
    return found


@settings(max_examples=runs(60, 4000), deadline=None)
@given(st.lists(votes | presences, max_size=14))
def test_what_hangs_on_a_correction_is_exact(slips: list[Slip]) -> None:
    """As a second reckoning by names finds it, one correction after another."""
    sitting = start = a_morning()
    made: list[Slip] = []
    for slip in slips:
        before = naively(start, made)
        try:
            (fact,) = correct(sitting, slip)
        except Refusal:
            continue
        made.append(slip)
        now = naively(start, made)
        assert set(fact.affects) - {"b1"} == {key for key in now if now[key] != before[key]}
        sitting = evolve(sitting, fact, STARTS)
    announced = [each for each in sitting.ballots if each.counts]
    assert announced == [each for each in start.ballots if each.counts]
    waiting = sitting.reckon(sitting.ballots[-1])
    assert waiting.adopted == naively(start, made)[sitting.ballots[-1].id][0]
