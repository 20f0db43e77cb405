# SPDX-License-Identifier: Apache-2.0
"""From a state and a fact to the next state: never refusing, even where facts contradict."""

from typing import get_args

import pytest

from app.domain import events as e
from app.domain.decide.guards import known
from app.domain.evolve import enter, evolve
from app.domain.ids import BallotId, SittingId
from app.domain.member import seated
from app.domain.register import Register
from app.domain.selection import ByBody, Everyone, First, Named, named
from app.domain.sitting import SittingStage
from app.storage.codec import KINDS
from tests.chamber import (
    SENATE,
    STARTS,
    a_plan,
    a_planned_sitting,
    a_result,
    a_roster,
    a_sitting_in_progress,
    an_open_ballot,
    casting,
    given,
    members,
    putting_procedural,
    voting,
)

SITTING = SittingId("senate-1995/2026-05-14/7")


def test_every_fact_has_a_kind_in_the_journal() -> None:
    """Nothing is recorded that can't be read back."""
    facts = {*get_args(e.SittingEvent), *get_args(e.RegisterEvent)}
    assert facts == set(KINDS.values())
    assert len(KINDS) == len(facts)


def test_the_register_remembers() -> None:
    """Roster, first number, numbers given, sittings and how they ended."""
    register = Register(key="senate-1995/VIII")
    for fact in (
        e.RosterEntered(members=tuple(reversed(a_roster(3)))),
        e.NumberingBegan(first=642),
        e.SittingEntered(sitting=SITTING),
    ):
        register = enter(register, fact)
    assert register.roster == seated(a_roster(3))
    assert register.next_number == 642
    assert register.sittings == {SITTING: ""}
    ended = enter(register, e.SittingEnded(sitting=SITTING, head="f" * 64))
    assert ended.sittings == {SITTING: "f" * 64}


def test_a_result_of_nothing_changes_nothing() -> None:
    """A fact about a vote that isn't there can't have been decided, and doesn't break replay."""
    sitting = a_result(30)
    outcome = known(sitting.ballots[-1].outcome)
    fact = e.ResultAnnounced(ballot=BallotId("b9"), outcome=outcome)
    assert evolve(sitting, fact, STARTS) == sitting


def test_a_procedural_result_settles_no_item() -> None:
    """The item goes on as it was."""
    sitting = a_sitting_in_progress()
    voted = given(sitting, putting_procedural(), *voting(30)).sitting
    assert voted.agenda == sitting.agenda


def test_planning_begins_anew() -> None:
    """The first fact of a sitting gives its first state."""
    sitting = a_planned_sitting()
    fact = e.SittingPlanned(
        sitting=sitting.id,
        title=sitting.title,
        profile=sitting.profile,
        number=7,
        date=sitting.date,
        starts=sitting.starts,
        convocation=sitting.convocation,
        place=sitting.place,
        practice=False,
        late_entry=False,
        presiding=sitting.presiding,
        signatory=sitting.signatory,
        bodies=sitting.bodies,
        register_head="0" * 64,
    )
    assert evolve(a_result(30), fact, STARTS) == sitting


def test_whoever_leaves_when_no_vote_goes_on_only_leaves() -> None:
    """Nothing is struck."""
    sitting = a_result(30)
    left = evolve(sitting, e.MembersLeft(members=(sitting.members[0].id,)), STARTS)
    assert left.ballots == sitting.ballots
    assert len(left.registration.registered) == 39


def test_a_note_and_a_draft_change_nothing() -> None:
    """They stand in the record alone."""
    sitting = an_open_ballot()
    assert evolve(sitting, e.NoteMade(text="Микрофон"), STARTS) == sitting


@pytest.mark.parametrize(
    ("selection", "keys"),
    [
        (members("m001"), ("m001",)),
        (First(3), ()),
        (Everyone(), ()),
        (ByBody(((SENATE, Named(())), (SENATE, members("s001")))), ("s001",)),
    ],
)
def test_only_lists_name_deputies(selection: First | Everyone | Named, keys: tuple[str]) -> None:
    """A number or «all» names nobody in particular."""
    assert named(selection) == keys


def test_what_the_guards_have_shown_is_there() -> None:
    """And if it isn't, that is our mistake and no refusal."""
    with pytest.raises(LookupError):
        known(None)


def test_an_item_has_a_kind_of_its_profile() -> None:
    """An item that was recorded under another profile is damage, not a refusal."""
    sitting = a_sitting_in_progress()
    stranger = sitting.agenda.items[0].__class__(id=sitting.agenda.items[0].id, kind="?", title="")
    with pytest.raises(LookupError):
        sitting.kind_of(stranger)


def test_a_planned_sitting_has_no_votes() -> None:
    """Nothing is open, nothing waits, nobody is registered."""
    sitting = a_planned_sitting(a_plan())
    assert sitting.stage is SittingStage.PLANNED
    assert sitting.pending is None
    assert sitting.open_ballot is None
    assert not sitting.has_quorum


def test_votes_stand_until_they_are_replaced() -> None:
    """Facts add up."""
    sitting = given(an_open_ballot(), casting(3)).when(casting(2)).sitting
    assert len(sitting.ballots[-1].votes) == 5
