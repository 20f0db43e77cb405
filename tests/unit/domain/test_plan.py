# SPDX-License-Identifier: Apache-2.0
"""Planning a sitting: who sits, who presides, who signs, and what contradicts itself."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from app.domain.body import Officer
from app.domain.decide.plan import Plan, officer, plan
from app.domain.events import NumberingBegan, RosterEntered, SittingEntered, SittingPlanned
from app.domain.ids import MemberId, SittingId
from app.domain.member import Member, Office, seated, signature_name
from app.domain.refusals import Malformed
from app.domain.register import NumberGiven, Register
from tests.chamber import a_plan, a_planned_sitting, a_profile, a_roster

EMPTY = Register(key="senate-1995/VIII")
SITTING = SittingId("senate-1995/2026-05-14/7")
HEAD = "0" * 64


def refusal(the: Plan, register: Register = EMPTY) -> str:
    """Return why a sitting can't be planned so."""
    with pytest.raises(Malformed) as met:
        plan(register, the, HEAD)
    return str(met.value)


def test_a_sitting_is_planned_and_entered_into_the_register() -> None:
    """The body's register learns of the roster and of the sitting."""
    planned, roster, entered = plan(EMPTY, a_plan(), HEAD)
    assert isinstance(planned, SittingPlanned)
    assert planned.sitting == SITTING
    assert planned.starts == datetime(2026, 5, 14, 5, tzinfo=UTC)
    assert (planned.convocation, planned.place) == ("VIII", "Астана")
    assert roster == RosterEntered(members=a_roster())
    assert entered == SittingEntered(sitting=SITTING)


def test_a_roster_that_is_known_is_not_entered_again() -> None:
    """The second sitting of the same deputies adds only itself to the register."""
    register = replace(EMPTY, roster=seated(a_roster()))
    assert [type(fact) for fact in plan(register, a_plan(), HEAD)] == [
        SittingPlanned,
        SittingEntered,
    ]


def test_numbering_begins_where_the_chancery_left_off() -> None:
    """A body that starts with the program may say its first number."""
    facts = plan(EMPTY, replace(a_plan(), next_number=642), HEAD)
    assert NumberingBegan(first=642) in facts


def test_the_total_is_that_of_the_day() -> None:
    """The Senate had 49 deputies until the end of 2022 and 50 since."""
    before = replace(a_plan(members=a_roster(49)), date=date(2022, 12, 29))
    assert a_planned_sitting(before).bodies[0].total == 49
    assert a_planned_sitting().bodies[0].total == 50


def test_the_chair_presides_and_signs_unless_another_is_named() -> None:
    """PR п.28: acts are signed by the Chair, never simply by who presides."""
    deputy = officer(a_roster(), MemberId("m002"))
    sitting = a_planned_sitting(replace(a_plan(), presiding=deputy))
    assert sitting.presiding.member == "m002"
    assert sitting.signatory.member == "m001"
    assert sitting.signatory.post == a_profile().wording.signatory_post


def without_a_chair() -> tuple[Member, ...]:
    """Return deputies among whom nobody holds the office of the Chair."""
    return tuple(replace(each, office=Office.NONE) for each in a_roster(3))


def test_a_body_without_a_chair_names_who_presides_and_signs() -> None:
    """Nobody is taken for the Chair by guess."""
    assert "nobody on the roster" in refusal(a_plan(members=without_a_chair()))
    eldest = Officer(name="Ілияс Ғани", post="Ең жасы үлкен депутат")
    named = replace(a_plan(members=without_a_chair()), presiding=eldest, signatory=eldest)
    assert a_planned_sitting(named).signatory == eldest


def test_a_body_without_a_chair_sits_and_issues_no_act() -> None:
    """PR п.28: whoever presides doesn't sign for that; the act waits for who does."""
    eldest = Officer(name="Ілияс Ғани", post="Ең жасы үлкен депутат")
    named = replace(a_plan(members=without_a_chair()), presiding=eldest)
    assert a_planned_sitting(named).signatory == Officer(
        name="", post=a_profile().wording.signatory_post
    )
    assert signature_name("") == ""


def test_a_deputy_chair_signs_when_acting() -> None:
    """CL95 9(8), CL26 11(5): whoever performs the Chair's duties signs, and the act says so."""
    acting = replace(officer(a_roster(), MemberId("m002")), acting=True)
    assert a_planned_sitting(replace(a_plan(), signatory=acting)).signatory == acting
    chair = officer(a_roster(), MemberId("m001"))
    assert a_planned_sitting(replace(a_plan(), signatory=chair)).signatory == chair


def test_an_officer_is_one_of_the_deputies() -> None:
    """A key that the roster hasn't is not made up."""
    with pytest.raises(Malformed, match="m051"):
        officer(a_roster(), MemberId("m051"))


def changed(place: int, /, **changes: object) -> tuple[Member, ...]:
    """Return the deputies, one of them changed."""
    return tuple(
        replace(each, **changes) if each.seat == place else each  # type: ignore[arg-type]
        for each in a_roster()
    )


@pytest.mark.parametrize(
    ("the", "why"),
    [
        pytest.param(a_plan(members=a_roster(51)), "51 deputies", id="more than there are seats"),
        pytest.param(a_plan(members=changed(2, id="m001")), "“m001” stands twice", id="a key"),
        pytest.param(a_plan(members=changed(2, seat=1)), "seat 1 stands twice", id="a seat"),
        pytest.param(replace(a_plan(), number=0), "at least 1", id="number 0"),
        pytest.param(replace(a_plan(), next_number=0), "at least 1", id="first act 0"),
        pytest.param(replace(a_plan(), convocation="VIII/2"), "convocation", id="a slash"),
        pytest.param(
            replace(a_plan(), signatory=officer(a_roster(), MemberId("m002"))),
            "is not the Chair",
            id="another who would sign as the Chair",
        ),
    ],
)
def test_a_plan_that_contradicts_itself_is_refused(the: Plan, why: str) -> None:
    """What can't be is said before anything is recorded."""
    assert why in refusal(the)


def test_a_seat_passes_to_a_successor() -> None:
    """Two deputies may have one seat when only one mandate is in force."""
    former = replace(a_roster()[1], id=MemberId("m099"), mandate_to=date(2026, 1, 1))
    sitting = a_planned_sitting(a_plan(members=(*a_roster(), former)))
    assert len(sitting.members) == 50


def test_a_sitting_is_planned_once() -> None:
    """The same profile, date and number can't stand twice in the register."""
    register = replace(EMPTY, sittings={SITTING: ""})
    assert "on record already" in refusal(a_plan(), register)


def test_the_first_number_is_set_before_any_was_given() -> None:
    """Numbers that were given are not counted anew."""
    given = NumberGiven(number="№ 1-VIII ПС", seq=1, sitting=SITTING)
    register = replace(EMPTY, numbers=(given,))
    assert "numbers have been given" in refusal(replace(a_plan(), next_number=9), register)
