# SPDX-License-Identifier: Apache-2.0
"""Seats that fall vacant (57.4; X-23; practice L20): at once, and for the sittings to come."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.decide import ballot
from app.domain.decide import sitting as course
from app.domain.decide.annulment import annul_vote
from app.domain.decide.casting import casting_vote
from app.domain.decide.plan import Plan, plan
from app.domain.decide.vacancy import (
    ExternalAct,
    Ground,
    Source,
    vacant,
    vacate_between_sittings,
    vacate_seat,
)
from app.domain.events import (
    MandateEnded,
    MandateRestored,
    RegisterEvent,
    ResultAnnounced,
    RosterEntered,
    SeatRestored,
    SeatVacated,
    SittingPlanned,
    VoteAnnulled,
)
from app.domain.evolve import enter
from app.domain.ids import BallotId, MemberId
from app.domain.member import seated
from app.domain.refusals import Malformed, MandateNotInForce, UnknownMember
from app.domain.register import Register
from app.domain.selection import Named
from app.domain.sitting import Sitting
from app.domain.tally import Choice
from tests.chamber import (
    DAY,
    Decision,
    after,
    casting,
    deciding,
    given,
    members,
    putting_procedural,
    voting,
)
from tests.powers import CONCERNED, THE, a_body, a_plan_of, asking, on_termination, voted

DEATH = ExternalAct(ground=Ground.DEATH, by=Source.CEC, number="12", dated=date(2026, 5, 12))
LATER = replace(DEATH, dated=date(2026, 5, 20))
GONE = SeatVacated(member=CONCERNED, day=DAY, ground="resignation", ballot=BallotId("b1"))


def vacating(*keys: str, act: ExternalAct = DEATH) -> Decision:
    """End mandates by an act from outside."""
    return lambda sitting: vacate_seat(sitting, members(*keys), act)


def ended(sitting: Sitting) -> MandateEnded:
    """Return what the register keeps of the vote on m010."""
    member = sitting.member(CONCERNED)
    assert member is not None
    return MandateEnded(
        member=CONCERNED, name=member.name, day=DAY, ground="resignation", sitting=sitting.id
    )


def a_register(*facts: RegisterEvent, the: Plan | None = None) -> Register:
    """Return the register of the chamber after these facts."""
    register = Register(key="powers/I")
    for fact in (RosterEntered(members=seated((the or a_plan_of()).members).members), *facts):
        register = enter(register, fact)
    return register


def planned(register: Register, the: Plan) -> SittingPlanned:
    """Return the fact that a sitting was planned on that register."""
    facts = plan(register, the, "0" * 64)
    assert not any(isinstance(fact, RosterEntered) for fact in facts) or the.members
    return next(fact for fact in facts if isinstance(fact, SittingPlanned))


def test_an_adopted_termination_ends_the_mandate_when_it_is_announced() -> None:
    """The deputy is gone from members and registered; the total stays (X-23)."""
    closed = after(on_termination(), asking(), casting(26), ballot.close_vote)
    outcome = closed.reckon(closed.ballots[-1])
    announced = ResultAnnounced(ballot=BallotId("b1"), outcome=outcome)
    sitting = given(closed).when(ballot.announce).then(announced, GONE, ended(closed))
    assert CONCERNED not in {each.id for each in sitting.members}
    assert CONCERNED not in sitting.registration.registered
    (quorum,) = sitting.quorums
    assert (quorum.registered, quorum.needed, quorum.total) == (39, 34, 50)
    assert vacant(sitting) == (CONCERNED,)


def test_a_termination_that_failed_ends_nothing() -> None:
    """Twenty-five of fifty are no decision."""
    sitting = after(on_termination(), *voted("main", 25))
    assert vacant(sitting) == ()


def test_annulling_the_vote_restores_the_mandate() -> None:
    """The deputy belongs to the body again and may register anew."""
    gone = after(on_termination(), *voted("main", 30), *deciding())
    annulled = VoteAnnulled(ballot=BallotId("b1"), reason="Қате", decision=BallotId("b2"))
    sitting = (
        given(gone)
        .when(lambda s: annul_vote(s, BallotId("b1"), "Қате", BallotId("b2")))
        .then(
            annulled,
            SeatRestored(member=CONCERNED),
            MandateRestored(member=CONCERNED, sitting=gone.id),
        )
    )
    assert CONCERNED in {each.id for each in sitting.members}
    assert vacant(sitting) == ()
    assert after(sitting, *voted("main", 30)).vacated[0].ballot == "b3"


def test_a_mandate_that_ended_meanwhile_does_not_end_twice() -> None:
    """Whoever left by an act from outside isn't restored when the vote is annulled."""
    left = after(on_termination(), asking(), casting(30), vacating(CONCERNED), ballot.close_vote)
    facts = ballot.announce(left)
    assert len(facts) == 1
    sitting = after(left, lambda _: facts, *deciding())
    undone = annul_vote(sitting, BallotId("b1"), "Қате", BallotId("b2"))
    assert len(undone) == 1


def test_the_casting_vote_may_end_a_mandate() -> None:
    """X-21: where the casting vote counts, the twenty-sixth may be the Chair's."""
    body = a_body(casting_vote_counts=True)
    tie = after(on_termination(body=body), asking(), *voting(20, 20))
    assert len(casting_vote(tie, Choice.IN_FAVOUR)) == 1
    kinds = tuple(
        replace(
            kind, questions=tuple(replace(q, threshold="one-third-total") for q in kind.questions)
        )
        for kind in body.kinds
    )
    lower = replace(body, kinds=kinds)
    tie = after(on_termination(body=lower), asking(), *voting(16, 16))
    assert vacant(tie) == ()
    assert len(casting_vote(tie, Choice.IN_FAVOUR)) == 3
    assert vacant(after(tie, lambda s: casting_vote(s, Choice.IN_FAVOUR))) == (CONCERNED,)


def test_an_act_from_outside_ends_a_mandate_without_a_vote() -> None:
    """The vote that is open loses the deputy's answer, and the quorum may fall (L20)."""
    sitting = after(on_termination(), putting_procedural(), casting(40))
    gone = after(sitting, vacating("m003"))
    assert len(gone.ballots[-1].votes) == 39
    assert gone.quorums[0].registered == 39
    given(gone).when(vacating("m003")).then_refused(MandateNotInForce)
    given(gone).when(vacating("m099")).then_refused(UnknownMember)
    given(gone).when(vacating("m004", "m004")).then_refused(Malformed)
    given(gone).when(lambda s: vacate_seat(s, Named(()), DEATH)).then_refused(Malformed)


def test_while_the_sitting_goes_on_the_seat_is_vacant_now() -> None:
    """An act of a later date still empties the seat; after the end it does so from its day."""
    sitting = on_termination()
    assert after(sitting, vacating("m003", act=LATER)).quorums[0].registered == 39
    closed = after(sitting, course.close_sitting)
    later = after(closed, vacating("m003", act=LATER))
    assert later.quorums[0].registered == 40
    assert vacant(later) == (MemberId("m003"),)
    given(later).when(vacating("m003", act=LATER)).then_refused(MandateNotInForce)


def test_a_ground_that_needs_a_vote_goes_no_other_way() -> None:
    """CL95 24(9): the chamber can't be gone round; what the profile doesn't name is free."""
    given(on_termination()).when(
        vacating("m003", act=replace(DEATH, ground=Ground.RESIGNATION))
    ).then_refused(Malformed)
    left = replace(DEATH, ground=Ground.PARTY_LEFT)
    assert vacant(after(on_termination(), vacating("m003", act=left)))


def test_the_next_sitting_has_the_seat_vacant() -> None:
    """The register remembers, whatever roster the next sitting brings."""
    the = a_plan_of()
    register = a_register(
        MandateEnded(member=CONCERNED, name=the.members[9].name, day=DAY), the=the
    )
    assert register.roster.in_force(DAY) == tuple(
        each for each in seated(the.members).members if each.id != CONCERNED
    )
    next_one = planned(register, replace(the, number=8, date=date(2026, 5, 21)))
    (body,) = next_one.bodies
    assert body.total == 50
    assert body.roster.get(CONCERNED) not in body.roster.in_force(date(2026, 5, 21))
    # The same roster is no new fact of the register.
    facts = plan(register, replace(the, number=8), "0" * 64)
    assert not any(isinstance(fact, RosterEntered) for fact in facts)
    # A sitting of an earlier day still has the deputy.
    earlier = planned(register, replace(the, number=6, date=date(2026, 5, 7)))
    assert len(earlier.bodies[0].roster.in_force(date(2026, 5, 7))) == 50


def test_a_successor_has_a_mandate_of_their_own() -> None:
    """Under the same key another name, or a new first day, is a new mandate."""
    the = a_plan_of()
    register = a_register(
        MandateEnded(member=CONCERNED, name=the.members[9].name, day=DAY), the=the
    )
    after_that = date(2026, 6, 1)
    for change in ({"name": "Қайың Ерлан Шыршаұлы"}, {"mandate_from": date(2026, 5, 30)}):
        new = tuple(
            replace(each, **change) if each.id == CONCERNED else each for each in the.members
        )
        body = planned(register, replace(the, number=9, date=after_that, members=new)).bodies[0]
        assert len(body.roster.in_force(after_that)) == 50


def test_a_restored_mandate_goes_on_in_the_register() -> None:
    """What was set aside is forgotten by the sittings to come."""
    the = a_plan_of()
    end = MandateEnded(member=CONCERNED, name=the.members[9].name, day=DAY)
    restored = MandateRestored(member=CONCERNED, sitting=the.sitting)
    assert a_register(end, restored, the=the) == a_register(the=the)


def test_between_two_sittings_the_register_alone_is_told() -> None:
    """A death in the recess needs no sitting."""
    the = a_plan_of()
    register = a_register(the=the)
    (fact,) = vacate_between_sittings(register, a_body(), MemberId("m003"), DEATH)
    assert (fact.member, fact.day, fact.sitting, fact.by) == ("m003", DEATH.dated, None, "cec")
    with pytest.raises(MandateNotInForce):
        vacate_between_sittings(enter(register, fact), a_body(), MemberId("m003"), DEATH)
    with pytest.raises(MandateNotInForce):
        vacate_between_sittings(enter(register, fact), a_body(), MemberId("m003"), LATER)
    with pytest.raises(UnknownMember):
        vacate_between_sittings(register, a_body(), MemberId("m099"), DEATH)
    act = replace(DEATH, ground=Ground.RESIGNATION)
    with pytest.raises(Malformed):
        vacate_between_sittings(register, a_body(), MemberId("m003"), act)


def test_other_votes_end_no_mandate() -> None:
    """Only the adopted first question of such an item vacates a seat."""
    sitting = on_termination()
    assert vacant(after(sitting, *deciding())) == ()
    assert sitting.agenda.items[0].id == THE
