# SPDX-License-Identifier: Apache-2.0
"""Bureau, commission and hearing: sittings with members of their own, planned and counted so."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.course.invented import invented_roster
from app.domain.agenda import ItemStage
from app.domain.body import Officer
from app.domain.decide import agenda, ballot, registration
from app.domain.decide import sitting as course
from app.domain.decide.casting import casting_vote
from app.domain.decide.plan import Plan, plan
from app.domain.decide.question import Majority
from app.domain.events import ObjectionOverruled, RosterEntered
from app.domain.ids import MemberId
from app.domain.kinds import SittingKind
from app.domain.member import SINGLE, seated
from app.domain.outcome import CastingEffect
from app.domain.refusals import HearingOnSittingDay, Malformed, NoQuorum
from app.domain.register import Register
from app.domain.sitting import Sitting
from app.domain.tally import Choice, Tally
from app.domain.threshold import Base
from app.views import results
from app.views.clerk import clerk_view
from app.views.deeds import Deed
from app.views.organ import post_of_signatory
from app.views.roll import seat_numbers
from tests.chamber import (
    DAY,
    JUDGES,
    SENATE,
    a_plan,
    a_planned_sitting,
    a_profile,
    a_roster,
    after,
    casting,
    given,
    putting_procedural,
    registering,
    taking_up,
)
from tests.joint import a_joint_plan
from tests.unit.domain.test_every_refusal import a_hearing


def an_organ(kind: SittingKind, total: int) -> Plan:
    """Return the plan of an organ of the Senate with that many members."""
    return replace(a_plan(members=a_roster(total)), kind=kind, total=total)


def opened(kind: SittingKind, total: int, registered: int) -> Sitting:
    """Return an organ's open sitting."""
    return after(
        a_planned_sitting(an_organ(kind, total)),
        registration.open_registration,
        registering(registered),
        course.open_sitting,
    )


@pytest.mark.parametrize(
    ("kind", "total", "enough"),
    [(SittingKind.BUREAU, 15, 10), (SittingKind.COMMISSION, 10, 7), (SittingKind.BUREAU, 1, 1)],
)
def test_two_thirds_of_an_organs_members_are_a_quorum(
    kind: SittingKind, total: int, enough: int
) -> None:
    """Vectors 21 and 22: ten of fifteen, seven of ten; one fewer is none."""
    begun = after(a_planned_sitting(an_organ(kind, total)), registration.open_registration)
    short = given(begun, registering(enough - 1)).when(course.open_sitting)
    short.then_refused(NoQuorum, registered=enough - 1, needed=enough)
    assert after(begun, registering(enough), course.open_sitting).has_quorum


def test_a_hearing_needs_no_quorum() -> None:
    """57.5 is silent, and a bar invented here would void lawful hearings (practice L9)."""
    sitting = opened(SittingKind.HEARING, 12, 0)
    now = results.registration(sitting)
    assert (now.registered, now.needed, now.total, now.quorum) == (0, None, 12, True)
    assert sitting.quorums[0].short == 0


def test_the_majorities_of_an_organ_are_of_its_members() -> None:
    """Its total isn't that of the body."""
    sitting = opened(SittingKind.BUREAU, 15, 12)
    assert sitting.threshold("two-thirds-total").base is Base.MEMBERS
    assert sitting.threshold("majority-registered").base is Base.REGISTERED
    voting = after(sitting, putting_procedural(majority=Majority.TOTAL))
    vote = results.opened(voting, voting.ballots[-1])
    assert (vote.base, vote.base_size, vote.needed) == ("members", 15, 8)
    adopted = after(sitting, lambda s: agenda.adopt_agenda(s, {SINGLE: Tally(in_favour=8)}))
    assert results.ballot(adopted, adopted.ballots[-1]).base == "members"


def test_a_hearing_decides_by_those_registered() -> None:
    """Three of five are enough, also for its agenda (S:113)."""
    adopted = after(
        opened(SittingKind.HEARING, 12, 5),
        lambda s: agenda.adopt_agenda(s, {SINGLE: Tally(in_favour=3)}),
    )
    assert adopted.agenda.adopted
    assert results.ballot(adopted, adopted.ballots[-1]).needed == 3


def test_the_chair_of_a_commission_has_a_casting_vote() -> None:
    """PR п.26, 89; whoever presides over a bureau or a hearing has none (practice L10)."""
    tied = after(
        opened(SittingKind.COMMISSION, 10, 8),
        putting_procedural(),
        casting(4, 4),
        ballot.close_vote,
    )
    fact = casting_vote(tied, Choice.IN_FAVOUR)[0]
    assert fact.casting.effect is CastingEffect.DECIDES
    assert fact.outcome.adopted


def test_a_sitting_is_called_by_its_kind() -> None:
    """In the words of the profile; what it has no word for is called a sitting."""
    assert opened(SittingKind.BUREAU, 15, 12).called == "Бюро отырысы"
    assert a_planned_sitting().called == a_profile().wording.sitting


def test_the_members_of_an_organ_are_not_the_roster_of_the_body() -> None:
    """Else the next sitting of the Senate would have fifteen deputies."""
    facts = plan(Register(key="senate-1995/VIII"), an_organ(SittingKind.BUREAU, 15), "0" * 64)
    assert not any(isinstance(each, RosterEntered) for each in facts)


def test_a_joint_sitting_is_led_by_the_chair_of_the_mazhilis() -> None:
    """C95 58(3)1) and PR п.28; each body has its own total of the day and its own deputies."""
    sitting = a_planned_sitting(a_joint_plan())
    assert (sitting.presiding.member, sitting.signatory.member) == ("z001", "z001")
    assert [(each.name, each.total) for each in sitting.bodies] == [("Сенат", 50), ("Мәжіліс", 98)]
    assert len(sitting.members) == len({each.name for each in sitting.members}) == 148
    earlier = a_joint_plan(date=date(2023, 3, 1))
    assert [each.total for each in earlier.bodies] == [50, 107]
    deputy = Officer(name="?", member=MemberId("z002"), acting=True)
    assert a_planned_sitting(a_joint_plan(signatory=deputy)).signatory.acting


@pytest.mark.parametrize(
    ("the", "why"),
    [
        pytest.param(a_joint_plan(total=5), "“total” is for", id="a total"),
        pytest.param(a_joint_plan(chambers=()), "for each of", id="no bodies"),
        pytest.param(a_joint_plan(kind=SittingKind.PLENARY), "only jointly", id="alone"),
        pytest.param(replace(a_plan(), kind=SittingKind.JOINT), "no joint sittings", id="of one"),
        pytest.param(replace(a_plan(), chambers=a_joint_plan().chambers), "tables", id="tables"),
        pytest.param(replace(an_organ(SittingKind.BUREAU, 3), total=0), "at least one", id="none"),
        pytest.param(replace(an_organ(SittingKind.BUREAU, 3), total=None), "total", id="not said"),
        pytest.param(replace(a_plan(), session=0), "session", id="session"),
        pytest.param(
            a_joint_plan(signatory=Officer(name="Сенат Төрағасы", member=MemberId("s001"))),
            "is not the Chair",
            id="the other Chair signs",
        ),
        pytest.param(
            a_joint_plan(
                chambers=tuple(replace(each, key=SENATE) for each in a_joint_plan().chambers)
            ),
            "stands twice",
            id="a prefix",
        ),
    ],
)
def test_a_sitting_of_a_kind_that_does_not_fit_is_refused(the: Plan, why: str) -> None:
    """Before anything is recorded."""
    with pytest.raises(Malformed, match=why):
        plan(Register(key=the.register), the, "0" * 64)


def test_a_hearing_is_not_held_on_the_day_of_a_sitting() -> None:
    """S:99, where the law says so: known beforehand, or on record."""
    hearing = replace(a_hearing(), plenary_days=(DAY + timedelta(days=1),))
    assert after(hearing, registration.open_registration).registration.open
    on_record = given(hearing).when(lambda s: registration.open_registration(s, sits=True))
    on_record.then_refused(HearingOnSittingDay, day=DAY)
    free = replace(hearing, profile=replace(hearing.profile, hearings_apart=False))
    assert after(free, lambda s: registration.open_registration(s, sits=True)).registration.open
    plenary = replace(hearing, kind=SittingKind.PLENARY, plenary_days=(DAY,))
    assert after(plenary, registration.open_registration).registration.open


def test_a_late_notice_is_asked_about_once() -> None:
    """Seven days before is in time; a reason that was given serves the whole sitting (S:103)."""
    in_time = a_hearing(DAY - timedelta(days=7))
    assert after(in_time, registration.open_registration).registration.open
    assert after(a_hearing(), registration.open_registration).registration.open
    late = a_hearing(DAY - timedelta(days=6))
    facts = registration.open_registration(late, because="Жұртшылық хабардар")
    assert ObjectionOverruled(code="notice-late", because="Жұртшылық хабардар") in facts
    begun = after(late, lambda _: facts, registration.close_registration)
    assert after(begun, registration.open_registration).registration.round == 2
    off = replace(late.agenda.items[0], stage=ItemStage.WITHDRAWN)
    without = replace(late, agenda=late.agenda.with_item(off))
    assert after(without, registration.open_registration).registration.open


def test_no_two_deputies_share_a_number_at_the_desk() -> None:
    """Seat 7 of the second body is 107, or 1007 where the first has seats beyond 99."""
    numbers = seat_numbers(a_planned_sitting(a_joint_plan()))
    assert (numbers[MemberId("s007")], numbers[MemberId("z007")]) == (7, 107)
    assert len(set(numbers.values())) == 148
    sitting = a_planned_sitting(a_joint_plan())
    swapped = replace(sitting, bodies=sitting.bodies[::-1])
    assert seat_numbers(swapped)[MemberId("s001")] == 101
    large = replace(sitting.bodies[0], roster=seated(invented_roster(120, prefix="s", body=SENATE)))
    assert (
        seat_numbers(replace(sitting, bodies=(large, sitting.bodies[1])))[MemberId("z007")] == 1007
    )


def test_the_roster_of_a_joint_sitting_stands_in_its_own_register() -> None:
    """And its acts are counted there (PR п.28)."""
    the = a_joint_plan()
    (entered,) = [
        each for each in plan(Register(key=the.register), the, "0" * 64)
        if isinstance(each, RosterEntered)
    ]  # fmt: skip
    assert the.register == "parliament-1995/VIII"
    assert len(entered.members) == 148


def test_an_organ_takes_an_item_up_without_an_agenda() -> None:
    """Only a body as a whole adopts one beforehand (PR п.8), and the desk doesn't ask for it."""
    sitting = after(a_hearing(), registration.open_registration, course.open_sitting)
    step = clerk_view(sitting, Register(key="senate-1995/VIII")).next_step
    assert step is not None
    assert step.deed is Deed.TAKE_UP
    assert after(sitting, taking_up()).current == JUDGES


def test_an_organ_s_acts_are_signed_by_who_leads_it() -> None:
    """Who presides over a commission signs for it; the Bureau's Chair is the body's own."""
    leads = Officer(name="Көктерек Айгүл", member=MemberId("m004"))
    commission = replace(an_organ(SittingKind.COMMISSION, 7), presiding=leads)
    assert a_planned_sitting(commission).signatory == leads
    assert post_of_signatory(a_planned_sitting(commission)) == "Комиссия төрағасы"
    named = Officer(name="Қарағай Нұрлан", member=MemberId("m001"))
    assert a_planned_sitting(replace(commission, signatory=named)).signatory == named
    bureau = replace(an_organ(SittingKind.BUREAU, 7), presiding=leads)
    chair = a_planned_sitting(bureau).signatory
    assert (chair.member, chair.name) != (leads.member, leads.name)
    assert a_planned_sitting(replace(commission, presiding=None)).signatory == chair
