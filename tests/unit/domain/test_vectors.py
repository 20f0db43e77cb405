# SPDX-License-Identifier: Apache-2.0
"""The acceptance vectors: what a chamber of 50, 98 or 145 decides with these votes."""

import csv
import re
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.agenda import AgendaItem, ItemStage
from app.domain.body import Officer
from app.domain.decide import ballot, registration
from app.domain.decide import sitting as course
from app.domain.decide.casting import casting_vote
from app.domain.decide.initiative import sign_initiative
from app.domain.ids import ItemId, MemberId
from app.domain.kinds import Method, SittingKind
from app.domain.member import SINGLE
from app.domain.refusals import (
    BeyondPool,
    CountExceedsRegistered,
    InitiativeShort,
    NoQuorum,
    NotTheChair,
    SeatsFilled,
    ThresholdUnreachable,
)
from app.domain.selection import First
from app.domain.sitting import Sitting, SittingStage
from app.domain.tally import Choice, Tally
from tests.chamber import (
    JUDGES,
    Decision,
    Given,
    a_plan,
    a_planned_sitting,
    a_profile,
    a_roster,
    a_sitting_in_progress,
    adding,
    after,
    an_item,
    casting,
    given,
    leaving,
    members,
    putting,
    putting_procedural,
    registering,
    taking_up,
    voting,
)
from tests.electing import elected
from tests.powers import MINISTER, needing

ROWS = list(
    csv.DictReader(
        (Path(__file__).parents[2] / "data" / "vectors.csv")
        .read_text(encoding="utf-8")
        .splitlines()
    )
)
BODIES = {"50": "senate-1995", "98": "senate-1995", "145": "qurultay-2026"}
NAMED = [
    pytest.param(row, id=f"{row['number']}: {row['total']}, {row['threshold']}, {row['expected']}")
    for row in ROWS
]


def signing(who: int) -> Decision:
    """Sign the initiative of the item."""
    return lambda sitting: sign_initiative(sitting, ItemId("the"), First(who))


def a_vote(row: dict[str, str]) -> Given:
    """Return the sitting of a row, its first candidate put to the vote."""
    total, here = int(row["total"]), int(row["registered"])
    plan = a_plan(needing(row["threshold"], a_profile(BODIES[row["total"]], total=total)))
    return given(a_sitting_in_progress(here, the=plan)).when(putting("c1"))


def announced(row: dict[str, str]) -> Sitting:
    """Return the sitting of a row after its result."""
    answers = [int(row[choice]) for choice in ("in_favour", "against", "abstained")]
    return after(a_vote(row).sitting, *voting(*answers))


@pytest.mark.parametrize("row", [each for each in NAMED if "no-quorum" in str(each.id)])
def test_without_two_thirds_of_the_total_nothing_opens(row: dict[str, str]) -> None:
    """One deputy short of two thirds, the sitting can't be opened."""
    total, here = int(row["total"]), int(row["registered"])
    plan = a_plan(a_profile(BODIES[row["total"]], total=total))
    planned = a_planned_sitting(plan)
    short = given(planned, registration.open_registration, registering(here))
    short.when(course.open_sitting).then_refused(NoQuorum, registered=here, needed=here + 1)


@pytest.mark.parametrize("row", [each for each in NAMED if "unreachable" in str(each.id)])
def test_a_majority_out_of_reach_is_said_before_the_vote(row: dict[str, str]) -> None:
    """37 of 50 can't give 38 votes, however they vote."""
    a_vote(row).then_refused(ThresholdUnreachable, registered=37, needed=38)


@pytest.mark.parametrize("row", [each for each in NAMED if "adopted" in str(each.id)])
def test_a_vote_is_adopted_by_its_majority_and_no_less(row: dict[str, str]) -> None:
    """The votes in favour reach what is needed, or the decision is not adopted."""
    outcome = announced(row).ballots[-1].outcome
    assert outcome is not None
    assert outcome.adopted is (row["expected"] == "adopted")
    assert not outcome.tied
    assert outcome.did_not_vote == int(row["did_not_vote"])


@pytest.mark.parametrize("row", [each for each in NAMED if "tied" in str(each.id)])
def test_a_tie_is_not_adopted(row: dict[str, str]) -> None:
    """As many in favour as against: half is not more than half."""
    outcome = announced(row).ballots[-1].outcome
    assert outcome is not None
    assert (outcome.tied, outcome.adopted) == (True, False)


@pytest.mark.law
@pytest.mark.parametrize(
    ("kind", "members", "enough"),
    [
        pytest.param(SittingKind.BUREAU, 15, 10, id="21: Bureau of 15"),
        pytest.param(SittingKind.COMMISSION, 10, 7, id="22: commission of 10"),
    ],
)
def test_an_organ_needs_two_thirds_of_its_own_members(
    kind: SittingKind, members: int, enough: int
) -> None:
    """The total of the body has nothing to do with it (S:39, S:163)."""
    plan = replace(a_plan(members=a_roster(members)), kind=kind, total=members)
    begun = after(a_planned_sitting(plan), registration.open_registration)
    short = given(begun, registering(enough - 1)).when(course.open_sitting)
    short.then_refused(NoQuorum, registered=enough - 1, needed=enough)
    assert after(begun, registering(enough), course.open_sitting).has_quorum


@pytest.mark.law
@pytest.mark.parametrize(
    ("body", "kind", "enough"),
    [
        pytest.param("mazhilis-1995", "report-decide", 33, id="12: a third of 98"),
        pytest.param("qurultay-2026", "no-confidence", 29, id="17: a fifth of 145"),
    ],
)
def test_an_initiative_opens_its_item_at_its_share(body: str, kind: str, enough: int) -> None:
    """One signature fewer and the item stays closed."""
    fields = {**MINISTER, "rapporteur": ("m002",)} if kind == "report-decide" else {}
    item = AgendaItem(id=ItemId("the"), kind=kind, title="", fields=fields)
    plan = a_plan(a_profile(body))
    turn = taking_up(item.id, because="Күн тәртібі келісілді")
    short = after(
        a_planned_sitting(plan),
        adding(item),
        signing(enough - 1),
        registration.open_registration,
        registering(len(plan.members)),
        course.open_sitting,
    )
    given(short).when(turn).then_refused(InitiativeShort, signed=enough - 1, needed=enough)
    assert after(short, signing(1), turn).current == item.id


@pytest.mark.law
@pytest.mark.parametrize(
    ("registered", "votes", "needed", "adopted"),
    [
        pytest.param(34, (18, 16), 18, True, id="18: 18 of 34 present"),
        pytest.param(40, (17, 17, 6), 21, False, id="19: tied, 21 of 40 needed"),
    ],
)
def test_a_procedural_question_is_decided_by_those_present(
    registered: int, votes: tuple[int, ...], needed: int, *, adopted: bool
) -> None:
    """It settles no item, so no act can be made of it (PR п.22)."""
    begun = a_sitting_in_progress(registered)
    sitting = after(begun, putting_procedural(), *voting(*votes))
    voted = sitting.ballots[-1]
    assert voted.outcome is not None
    assert ([each.needed for each in voted.outcome.bodies], voted.outcome.adopted) == (
        [needed],
        adopted,
    )
    assert (voted.item, sitting.agenda) == (None, begun.agenda)


@pytest.mark.law
@pytest.mark.parametrize(
    ("choice", "adopted"),
    [
        pytest.param(Choice.IN_FAVOUR, True, id="19: the Chair in favour"),
        pytest.param(Choice.AGAINST, False, id="19: the Chair against"),
    ],
)
def test_the_chair_decides_a_procedural_tie(choice: Choice, *, adopted: bool) -> None:
    """17 to 17 of 40 with 21 needed: as the Chair votes, and by nobody else (practice L10)."""
    tied = after(a_sitting_in_progress(40), putting_procedural(), *voting(17, 17, 6))
    outcome = after(tied, lambda s: casting_vote(s, choice)).ballots[-1].outcome
    assert outcome is not None
    assert (outcome.tied, outcome.adopted) == (True, adopted)
    deputy = replace(tied, presiding=Officer(name="?", member=MemberId("m002")))
    given(deputy).when(lambda s: casting_vote(s, choice)).then_refused(NotTheChair)


@pytest.mark.law
@pytest.mark.parametrize("_row", ["20: 34, then 33 of 50"])
def test_each_vote_needs_a_quorum_of_its_own(_row: str) -> None:
    """The second vote doesn't open; a break, the end or another deputy remain (PR п.21)."""
    first = after(a_sitting_in_progress(34), putting("c1"), *voting(26), leaving(1))
    given(first).when(putting("c2")).then_refused(NoQuorum, registered=33, needed=34)
    assert after(first, course.call_break).stage is SittingStage.BREAK
    assert after(first, registering(1), putting("c2")).open_ballot is not None


@pytest.mark.law
@pytest.mark.parametrize("_row", ["23: 40, 30 and 28 for two posts, 57.1"])
def test_seats_of_appointed_fill_in_the_order_of_votes(_row: str) -> None:
    """The third isn't put, whatever it might have gathered (S:29, S:31; practice L6)."""
    two = a_sitting_in_progress(45, item=an_item(3, seats=2))
    filled = after(two, putting("c1"), *voting(40), putting("c2"), *voting(30))
    given(filled).when(putting("c3")).then_refused(SeatsFilled, seats=2)
    assert filled.agenda.items[0].stage is ItemStage.DECIDED


@pytest.mark.law
@pytest.mark.parametrize("_row", ["23: 40, 30 and 28 for two posts, 57.2"])
def test_seats_of_elected_fill_when_all_were_put(_row: str) -> None:
    """All three pass, the two with most votes are elected (X-04)."""
    election = elected({"c1": 28, "c2": 40, "c3": 30}).election(JUDGES)
    assert election is not None
    assert election.ranking.elected == ("c2", "c3")


@pytest.mark.law
@pytest.mark.parametrize("_row", ["24: answers never exceed those registered"])
def test_whoever_is_left_did_not_vote(_row: str) -> None:
    """Each deputy has at most one answer; a vote more than deputies is refused."""
    begun = a_sitting_in_progress(40)
    by_hands = after(begun, putting("c1", method=Method.SHOW_OF_HANDS))
    figures = {SINGLE: Tally(in_favour=20, against=15, abstained=6)}
    too_many = given(by_hands).when(lambda s: ballot.enter_count(s, figures))
    too_many.then_refused(CountExceedsRegistered)
    voting_on = after(begun, putting("c1"), casting(20, 10, 5))
    given(voting_on).when(casting(6)).then_refused(BeyondPool)
    closed = after(voting_on, casting(against=members("m001")), ballot.close_vote, ballot.announce)
    outcome = closed.ballots[-1].outcome
    assert outcome is not None
    assert (outcome.tally.in_favour, outcome.tally.against, outcome.tally.abstained) == (19, 11, 5)
    assert outcome.did_not_vote == 5


def test_no_vector_is_left_out() -> None:
    """All twenty-four of the acceptance list stand in this module."""
    named = re.findall(r'"(\d+): ', Path(__file__).read_text(encoding="utf-8"))
    assert {*named, *(row["number"] for row in ROWS)} == {str(each) for each in range(1, 25)}
