# SPDX-License-Identifier: Apache-2.0
"""The counting commission: elected first, of deputies who neither stand nor nominate (PR п.26)."""

from dataclasses import replace

import pytest

from app.domain.decide.annulment import annul_vote
from app.domain.decide.question import Majority
from app.domain.ids import BallotId, MemberId
from app.domain.refusals import (
    Malformed,
    StepNotDone,
)
from tests.chamber import (
    Decision,
    adding,
    after,
    an_item,
    deciding,
    given,
)
from tests.secret import (
    COMMISSION,
    ELECTION,
    a_body,
    a_commission,
    a_sitting_with_tellers,
    an_election,
    electing,
    electing_tellers,
)


def annulling(key: str, decision: str) -> Decision:
    """Set a vote aside by another."""
    return lambda sitting: annul_vote(sitting, BallotId(key), "Қате", BallotId(decision))


def test_without_a_commission_it_is_opened_only_with_a_reason() -> None:
    """PR п.26: the deputies who count are elected first; the reason is recorded."""
    item = an_election()
    bare = a_sitting_with_tellers(item=item)
    without = replace(bare, ballots=())
    given(without).when(electing()).then_refused(StepNotDone)
    overruled = after(without, electing(because="Комиссия бұрын сайланған"))
    assert [each.code for each in overruled.overruled] == ["step-not-done"]


def test_a_commission_that_was_not_elected_counts_nothing() -> None:
    """Its vote failed."""
    sitting = after(
        a_sitting_with_tellers(),
        *deciding("Қайта", majority=Majority.TOTAL),
        annulling("b2", "b3"),
        *electing_tellers(20),
    )
    given(replace(sitting, current=ELECTION)).when(electing()).then_refused(StepNotDone)


@pytest.mark.parametrize(
    "decision",
    [
        pytest.param(adding(replace(a_commission(), fields={})), id="nobody"),
        pytest.param(adding(a_commission("m777")), id="a stranger"),
        pytest.param(adding(a_commission("m010", "m010")), id="one named twice"),
        pytest.param(adding(a_commission("m002", "m010")), id="a candidate"),
        pytest.param(adding(a_commission("m020", "m010")), id="a nominator"),
    ],
)
def test_who_can_not_sit_in_the_commission(decision: Decision) -> None:
    """Candidates and those who put them forward (PR п.26); and only deputies sit there."""
    sitting = after(
        a_sitting_with_tellers(item=an_election(nominator="m020")),
        *deciding(majority=Majority.TOTAL),
    )
    other = replace(sitting.agenda, items=sitting.agenda.items[1:], adopted=False)
    given(replace(sitting, agenda=other)).when(decision).then_refused(Malformed)


@pytest.mark.parametrize("nominator", ["m010", ""])
def test_whoever_counts_is_no_candidate(nominator: str) -> None:
    """Seen also when the election comes after the commission; its name in words counts too."""
    sitting = a_sitting_with_tellers()
    alone = replace(
        sitting, agenda=replace(sitting.agenda, items=sitting.agenda.items[:1], adopted=False)
    )
    name = sitting.members[10].name
    item = an_election(nominator=nominator or name)
    given(alone).when(adding(item)).then_refused(Malformed)
    assert after(alone, adding(an_election(nominator="Президент"))).agenda.get(ELECTION)


def test_an_open_item_may_share_its_people_with_the_commission() -> None:
    """Until the chamber decides to vote on it in secret."""
    body = a_body()
    kinds = tuple(replace(kind, secret=False) for kind in body.kinds)
    openly = replace(body, kinds=kinds)
    sitting = a_sitting_with_tellers(body=openly, item=an_election(nominator="m010"))
    given(sitting, *deciding()).when(electing()).then_refused(Malformed)


def test_a_candidate_of_an_open_item_may_count() -> None:
    """PR п.26 keeps apart only those whom the secret vote is about."""
    sitting = a_sitting_with_tellers()
    judge = replace(an_item(1).candidates[0], member=MemberId("m010"))
    openly = replace(
        sitting.agenda, items=(replace(an_item(1), candidates=(judge,)),), adopted=False
    )
    added = after(replace(sitting, agenda=openly), adding(a_commission()))
    assert added.agenda.get(COMMISSION) is not None
