# SPDX-License-Identifier: Apache-2.0
"""The form of a sitting being planned: what is wrong at which field, and what it becomes."""

from dataclasses import replace
from datetime import date, time

import pytest

from app.course.invented import invented_roster
from app.domain.ids import BodyKey, SittingId
from app.domain.kinds import SittingKind
from app.domain.member import Member, Office
from app.domain.register import MandateEnd, NumberGiven, Register
from app.views.plan_form import OUTSIDE, PlanField, PlanForm, day_typed, time_typed, whole_number
from app.views.planning import OnShelf, PlanView, begun, kinds_of, plan_view
from tests.chamber import a_profile
from tests.changing import changed

MAY = date(2026, 5, 14)
KEYS = ("mazhilis-1995", "parliament-1995", "qurultay-2026", "senate-1995")
SHELF = OnShelf(profiles=tuple(a_profile(key) for key in KEYS))
SENATE = PlanForm(day="14.05.2026", body="senate-1995", number="7", members=invented_roster(50))


def of(form: PlanForm = SENATE, shelf: OnShelf = SHELF, **typed: object) -> PlanView:
    """Return a form, looked over."""
    # Fields by name: each test gives what its field holds.
    return plan_view(replace(form, **typed), shelf)  # type: ignore[arg-type]


def said(view: PlanView, field: PlanField) -> str:
    """Return the sentence at a field, empty when it is right."""
    finding = view.findings.get(field)
    return str(finding) if finding else ""


def without_chair() -> tuple[Member, ...]:
    """Return a roster on which nobody is the Chair."""
    return tuple(replace(each, office=Office.NONE) for each in invented_roster(50))


def test_a_whole_form_is_a_plan() -> None:
    """Nothing wrong, and what would be recorded is there, with what the hall needs."""
    view = of()
    assert view.ready
    assert view.plan is not None
    assert (view.plan.sitting, view.plan.starts) == ("senate-1995/2026-05-14/7", time(10))
    assert [(e.name, e.total, e.in_force, e.quorum) for e in view.needs] == [("Сенат", 50, 50, 34)]
    assert (view.place, view.convocation, view.chair) == (
        "Астана",
        "VIII",
        "Ақбұлақ Асқар Самалұлы",
    )
    assert (view.organ, view.first) == (False, True)


def test_a_new_form_begins_with_today_and_the_usual_body() -> None:
    """Today, the body of the workplace where it sits that day, one more than the last number."""
    form = begun(MAY, SHELF, "senate-1995")
    assert (form.day, form.body, form.number) == ("14.05.2026", "senate-1995", "1")
    assert begun(date(2026, 10, 1), SHELF, "senate-1995").body == "qurultay-2026"
    assert begun(MAY, OnShelf(), "senate-1995").body == ""


def test_only_bodies_in_force_on_the_day_are_offered() -> None:
    """The Senate's powers end with June 2026, the Qurultay's begin with July."""
    assert [key for key, _ in of().bodies] == ["mazhilis-1995", "parliament-1995", "senate-1995"]
    july = of(day="01.07.2026")
    assert [key for key, _ in july.bodies] == ["qurultay-2026"]
    assert "Choose the body" in said(july, PlanField.BODY)
    assert len(of(day="?").bodies) == 4


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        ("day", "", "A day is written 14.05.2026."),
        ("day", "31.02.2026", "A day is written 14.05.2026."),
        ("day", "14.05.1890", "A day is written 14.05.2026."),
        ("number", "", "The number is a whole number from 1."),
        ("number", "жеті", "The number is a whole number from 1."),
        ("number", "0", "The number is a whole number from 1."),
        ("number", "-7", "The number is a whole number from 1."),
        ("number", "7777777", "The number is a whole number from 1."),
        ("starts", "25:00", "A time is written 10:00."),
        ("starts", "таңертең", "A time is written 10:00."),
        ("place", "х" * 201, "This is too long: at most 200 letters."),
        ("place", "Астана\n", "There are signs in it that can't be printed."),
        ("convocation", "V" * 21, "This is too long: at most 20 letters."),
        ("convocation", "VIII/2", "The name of a convocation has no “/”."),
        ("session", "екінші", "This is a whole number from 1, or nothing."),
        ("next_number", "0", "This is a whole number from 1, or nothing."),
    ],
)
def test_what_cannot_be_read_is_said_at_its_field(field: str, typed: str, sentence: str) -> None:
    """A sentence at the field, nothing to record, and everything typed stays typed."""
    view = plan_view(changed(SENATE, **{field: typed}), SHELF)
    assert said(view, PlanField(field)) == sentence
    assert not view.ready


def test_a_number_on_record_is_refused_at_its_field() -> None:
    """The same body, day and number can't be planned twice, whatever the convocation."""
    taken = Register(key="senate-1995/VII", sittings={SittingId("senate-1995/2026-05-14/7"): ""})
    view = of(shelf=replace(SHELF, registers={taken.key: taken}))
    assert "on record already" in said(view, PlanField.NUMBER)


def test_the_next_number_is_one_more_than_the_greatest() -> None:
    """Numbers go on through a convocation; another one begins anew."""
    eight = Register(key="senate-1995/VIII", sittings={SittingId("senate-1995/2026-04-01/11"): "x"})
    shelf = replace(SHELF, registers={eight.key: eight})
    assert (of(shelf=shelf).number, of(shelf=shelf).first) == (12, False)
    assert of(shelf=shelf, convocation="IX").number == 1


def test_the_first_number_is_left_where_numbers_were_given() -> None:
    """A body that has numbered acts goes on with its own count."""
    given = NumberGiven(number="№ 1-VIII ПС", seq=1, sitting=SittingId("s"))
    register = Register(key="senate-1995/VIII", numbers=(given,))
    plan = of(shelf=replace(SHELF, registers={register.key: register}), next_number="5").plan
    assert plan is not None
    assert plan.next_number is None
    plan = of(next_number="215").plan
    assert plan is not None
    assert plan.next_number == 215


def test_a_mandate_ended_on_record_is_gone() -> None:
    """A deputy whose mandate the register knows to have ended doesn't count."""
    name = SENATE.members[9].name
    ended = {SENATE.members[9].id: MandateEnd(name=name, day=date(2026, 5, 1))}
    register = Register(key="senate-1995/VIII", ended=ended)
    assert of(shelf=replace(SHELF, registers={register.key: register})).needs[0].in_force == 49


def test_a_sitting_needs_its_deputies() -> None:
    """Without a roster, or with lines that can't be taken, there is no plan."""
    assert "No deputies yet" in said(of(members=()), PlanField.ROSTER)
    assert "2 lines can't be taken" in said(of(rejected=2), PlanField.ROSTER)
    assert "50 seats" in said(of(members=invented_roster(51)), PlanField.ROSTER)


def test_somebody_must_preside() -> None:
    """The Chair, a deputy of the roster, or somebody from outside with a name and a post."""
    nobody = of(members=without_chair())
    assert "Nobody on the roster is the Chair" in said(nobody, PlanField.PRESIDING)
    assert nobody.chair == ""
    chosen = of(members=without_chair(), presiding="m005").plan
    assert chosen is not None
    assert chosen.presiding is not None
    assert chosen.presiding.member == "m005"
    assert "no longer has" in said(of(presiding="m099"), PlanField.PRESIDING)
    nameless = of(presiding=OUTSIDE)
    for field in (PlanField.PRESIDING_NAME, PlanField.PRESIDING_POST):
        assert "a name and a post" in said(nameless, field)
    outside = of(presiding=OUTSIDE, presiding_name="Қ. Т. Президент", presiding_post="Президент")
    assert outside.plan is not None
    assert outside.plan.presiding is not None
    assert (outside.plan.presiding.name, outside.plan.presiding.member) == ("Қ. Т. Президент", None)
    long = of(presiding=OUTSIDE, presiding_name="х" * 201, presiding_post="Президент")
    assert "too long" in said(long, PlanField.PRESIDING_NAME)


def test_a_deputy_signs_only_as_acting() -> None:
    """The Chair signs; somebody else in the Chair's place performs the Chair's duties (PR п.28)."""
    acting, chair = of(signatory="m002").plan, of(signatory="m001").plan
    assert acting is not None
    assert chair is not None
    assert acting.signatory is not None
    assert chair.signatory is not None
    assert (acting.signatory.acting, chair.signatory.acting) == (True, False)
    assert "no longer has" in said(of(signatory="m099"), PlanField.SIGNATORY)


def test_an_organ_has_members_of_its_own() -> None:
    """A commission of nine names how many it has; a hearing needs no quorum."""
    form = replace(SENATE, kind="commission", members=invented_roster(9))
    assert "how many members" in said(of(form), PlanField.TOTAL)
    assert of(form).needs == ()
    commission = of(form, total="9")
    assert (commission.ready, commission.organ) == (True, True)
    assert commission.needs[0].total == 9
    assert of(form, kind="hearing", total="9").needs[0].quorum is None


def test_two_bodies_sit_together() -> None:
    """Each with its own deputies; the roster of one alone isn't enough."""
    two = (
        *invented_roster(50, prefix="s", body=BodyKey("s")),
        *invented_roster(98, prefix="m", body=BodyKey("m"), after=50),
    )
    view = of(body="parliament-1995", members=two)
    assert view.ready
    assert view.chambers == (("s", "Сенат"), ("m", "Мәжіліс"))
    assert [each.total for each in view.needs] == [50, 98]
    assert view.plan is not None
    assert view.plan.kind is SittingKind.JOINT
    half = of(body="parliament-1995", members=two[:50])
    assert "No deputies yet" in said(half, PlanField.ROSTER)
    assert replace(SENATE, members=two).of(BodyKey("s")) == two[:50]


def test_kinds_of_sitting_come_from_the_profile() -> None:
    """As a whole first, then the organs that the profile has words for."""
    assert kinds_of(None) == ()
    assert kinds_of(a_profile()) == (
        SittingKind.PLENARY,
        SittingKind.BUREAU,
        SittingKind.COMMISSION,
        SittingKind.HEARING,
    )
    assert kinds_of(a_profile("parliament-1995"))[0] is SittingKind.JOINT


def test_a_form_without_a_body_has_nothing_to_count() -> None:
    """Before a body is chosen the form asks for it and offers nothing of it."""
    view = of(body="")
    assert (view.profile, view.needs, view.kinds, view.chair) == (None, (), (), view.chair)
    assert of(day="").chair == ""


def test_days_times_and_numbers_are_read_as_typed() -> None:
    """With points, slashes or by the standard; anything else is nothing."""
    assert day_typed(" 4.5.2026 ") == date(2026, 5, 4) == day_typed("2026-05-04")
    assert day_typed("4/5/2026") == date(2026, 5, 4)
    assert day_typed("14 мамыр") is None
    assert (time_typed("9.05"), time_typed("9"), time_typed("24:00")) == (time(9, 5), None, None)
    assert (whole_number("12"), whole_number("٣"), whole_number("1.5")) == (12, None, None)
