# SPDX-License-Identifier: Apache-2.0
"""Registration: rounds, late-comers, leavers, and those who are away for a reason."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.decide import ballot, registration
from app.domain.decide import sitting as course
from app.domain.events import (
    MembersExcused,
    MembersLeft,
    MembersRegistered,
    RegistrationClosed,
    RegistrationOpened,
)
from app.domain.ids import MemberId
from app.domain.profile import Switches
from app.domain.refusals import (
    AlreadyRegistered,
    BallotOpen,
    BeyondPool,
    BodyNotInForce,
    Malformed,
    MandateNotInForce,
    NotRegistered,
    SittingClosed,
    UnknownMember,
)
from app.domain.refusals import RegistrationClosed as NoRound
from app.domain.registration import Reason
from app.domain.sitting import Sitting, SittingStage
from tests.chamber import (
    DAY,
    STARTS,
    a_plan,
    a_planned_sitting,
    a_profile,
    a_roster,
    a_sitting_in_progress,
    after,
    an_open_ballot,
    casting,
    everyone_but,
    given,
    leaving,
    members,
    registering,
)


def a_round() -> Sitting:
    """Return a sitting whose first round of registration has begun."""
    return after(a_planned_sitting(), registration.open_registration)


def test_a_round_begins_from_nobody() -> None:
    """PR п.6: a new round counts everyone anew."""
    sitting = after(a_sitting_in_progress(40), registration.open_registration)
    assert sitting.registration.round == 2
    assert not sitting.registration.registered
    assert sitting.stage is SittingStage.IN_PROGRESS


def test_the_first_round_moves_the_sitting_to_registration() -> None:
    """Planned, then registering."""
    given(a_planned_sitting()).when(registration.open_registration).then(
        RegistrationOpened(round=1)
    )
    assert a_round().stage is SittingStage.REGISTRATION


def test_a_round_is_ended_by_the_clerk_or_by_opening() -> None:
    """After that deputies register only when a round goes on again."""
    ended = given(a_round()).when(registration.close_registration).then(RegistrationClosed(round=1))
    given(ended).when(registering(1)).then_refused(NoRound)
    given(ended).when(leaving(0)).then_refused(NoRound)
    opened = after(a_round(), registering(34), course.open_sitting)
    assert not opened.registration.open


def test_a_round_is_begun_and_ended_once() -> None:
    """What goes on can't begin, what doesn't go on can't end."""
    given(a_round()).when(registration.open_registration).then_refused(Malformed)
    given(a_planned_sitting()).when(registration.close_registration).then_refused(Malformed)


def test_a_body_without_powers_cannot_register() -> None:
    """C26 95(1): the Senate's powers ended on 30 June 2026; planning is free."""
    july = replace(a_plan(), date=DAY.replace(month=7))
    late = given(a_planned_sitting(july)).when(registration.open_registration)
    late.then_refused(BodyNotInForce, body="Сенат", day=july.date)


@pytest.mark.parametrize("excuse", ["practice", "late_entry"])
def test_practice_and_old_sittings_need_no_powers(excuse: str) -> None:
    """A rehearsal, or an old sitting entered afterwards, isn't asked."""
    july = replace(a_plan(), date=DAY.replace(month=7), **{excuse: True})  # type: ignore[arg-type]
    assert after(a_planned_sitting(july), registration.open_registration).registration.open


def test_who_registered_when_is_kept() -> None:
    """Each deputy has the time of arrival."""
    sitting = after(a_round(), registering(members("m003")))
    assert sitting.registration.arrived == {MemberId("m003"): STARTS + timedelta(minutes=1)}


def test_a_deputy_registers_once() -> None:
    """A second time is refused and changes nothing."""
    sitting = after(a_round(), registering(members("m001", "m002")))
    met = given(sitting).when(registering(members("m003", "m002")))
    met.then_refused(AlreadyRegistered, name=sitting.members[1].name)
    assert met.sitting == sitting


def test_the_same_deputy_twice_in_one_step_is_malformed() -> None:
    """A list that names a deputy twice is a slip."""
    given(a_round()).when(registering(members("m001", "m001"))).then_refused(Malformed)
    sitting = after(a_round(), registering(5))
    given(sitting).when(leaving(members("m001", "m001"))).then_refused(Malformed)
    given(sitting).when(excusing("m009", "m009")).then_refused(Malformed)


def test_a_stranger_cannot_register() -> None:
    """Neither someone the roster hasn't, nor one whose mandate has ended."""
    gone = replace(a_roster()[49], mandate_to=DAY.replace(month=1))
    plan = a_plan(members=(*a_roster(49), gone))
    sitting = after(a_planned_sitting(plan), registration.open_registration)
    given(sitting).when(registering(members("m777"))).then_refused(UnknownMember, member="m777")
    given(sitting).when(registering(members("m050"))).then_refused(MandateNotInForce, day=DAY)


def test_numbers_count_in_seat_order() -> None:
    """The first three who aren't registered yet; «all» are the rest of them."""
    sitting = after(a_round(), registering(members("m002")))
    three = given(sitting).when(registering(3))
    three.then(MembersRegistered(members=(MemberId("m001"), MemberId("m003"), MemberId("m004"))))
    rest = after(three.sitting, registering(everyone_but("m050")))
    assert len(rest.registration.registered) == 49


def test_more_than_there_are_cannot_register() -> None:
    """51 of 50 is malformed, but a closed sitting is said first."""
    given(a_round()).when(registering(51)).then_refused(BeyondPool)
    closed = after(a_sitting_in_progress(), course.close_sitting)
    given(closed).when(registering(51)).then_refused(SittingClosed)


def test_nobody_is_nobody() -> None:
    """An empty list records nothing."""
    given(a_round()).when(registering(0)).then()
    given(a_round()).when(leaving(0)).then()
    given(a_round()).when(excusing()).then()


def test_a_late_comer_joins_an_open_vote() -> None:
    """PR п.25 bars only a vote given afterwards."""
    sitting = after(an_open_ballot(40), registering(1), casting(members("m041")))
    assert sitting.ballots[-1].votes.keys() == {"m041"}


def test_a_profile_may_keep_late_comers_out_of_a_vote() -> None:
    """Where the body's rules say so, they wait until the vote is closed."""
    strict = replace(a_profile(), switches=Switches(late_comer_votes=False))
    sitting = an_open_ballot(40, the=a_plan(strict))
    given(sitting).when(registering(1)).then_refused(BallotOpen, ballot="b2")
    assert after(sitting, ballot.close_vote, registering(1)).quorums[0].registered == 41


def test_a_leavers_vote_is_struck_from_the_open_ballot() -> None:
    """Who leaves before the vote closes has not voted."""
    voted = after(an_open_ballot(40), casting(30))
    left = given(voted).when(leaving(members("m001", "m040")))
    left.then(MembersLeft(members=(MemberId("m001"), MemberId("m040"))))
    assert len(left.sitting.ballots[-1].votes) == 29
    assert "m001" not in left.sitting.registration.registered


def test_a_leaver_after_the_close_has_voted() -> None:
    """The votes of a closed ballot stay as they were."""
    closed = after(an_open_ballot(40), casting(40), ballot.close_vote, leaving(5))
    announced = after(closed, ballot.announce).ballots[-1].outcome
    assert announced is not None
    assert (announced.registered, announced.tally.in_favour) == (40, 40)


def test_only_who_is_registered_can_leave() -> None:
    """A deputy who isn't here can't go."""
    given(a_round()).when(leaving(members("m001"))).then_refused(NotRegistered)
    given(a_round()).when(leaving(members("m777"))).then_refused(UnknownMember)


def excusing(*keys: str, reason: Reason = Reason.ILLNESS):  # type: ignore[no-untyped-def] # noqa: ANN201
    """Note why deputies are away."""
    return lambda sitting: registration.excuse(sitting, members(*keys), reason, "№ 5")


def test_those_away_for_a_reason_are_noted() -> None:
    """PR п.105: the reason and its paper stand beside the name, through every round."""
    noted = given(a_planned_sitting()).when(excusing("m007"))
    noted.then(MembersExcused(members=(MemberId("m007"),), reason=Reason.ILLNESS, paper="№ 5"))
    again = after(noted.sitting, registration.open_registration)
    assert again.registration.excused == {MemberId("m007"): Reason.ILLNESS}


def test_who_is_here_is_not_away() -> None:
    """A registered deputy has no reason to be away."""
    sitting = after(a_round(), registering(7))
    given(sitting).when(excusing("m007")).then_refused(AlreadyRegistered)


def test_who_comes_after_all_is_not_away_any_more() -> None:
    """A deputy excused in the morning who walks in is counted among those here."""
    away = after(a_planned_sitting(), excusing("m007"))
    here = after(away, registration.open_registration, registering(members("m007")))
    assert here.registration.excused == {}
    assert MemberId("m007") in here.registration.registered
