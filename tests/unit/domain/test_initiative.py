# SPDX-License-Identifier: Apache-2.0
"""The initiative of deputies and the rapporteur who speaks for them (S:123–125; practice L5)."""

from dataclasses import replace

import pytest

from app.domain.decide import registration
from app.domain.decide import sitting as course
from app.domain.events import InitiativeSigned
from app.domain.ids import MemberId
from app.domain.member import Member
from app.domain.refusals import (
    BeyondPool,
    InitiativeShort,
    Malformed,
    NotAnInitiator,
    SittingClosed,
)
from app.domain.requirements import InitiativeRule
from app.domain.selection import Named
from app.domain.sitting import Sitting
from app.views import item_results
from tests.chamber import (
    a_plan,
    a_planned_sitting,
    a_profile,
    a_roster,
    adding,
    after,
    given,
    members,
    registering,
    taking_up,
)
from tests.powers import (
    MINISTER,
    THE,
    a_body,
    a_plan_of,
    entering,
    of_kind,
    signing,
    terminating,
)

READY = (registration.open_registration, registering(40), course.open_sitting)
TURN = taking_up(THE, because="Күн тәртібі келісілді")


def called(rapporteur: str = "m002") -> Sitting:
    """Return a planned sitting with the item that decides on a report."""
    item = replace(of_kind("report-decide", rapporteur=rapporteur))
    item = replace(item, fields={**item.fields, **MINISTER})
    return after(a_planned_sitting(a_plan_of()), adding(item))


def report(rapporteur: str | None = "m002", *, signed: tuple[MemberId, ...] = ()) -> Sitting:
    """Return a sitting with the report itself, its decision taken elsewhere."""
    fields = {} if rapporteur is None else {"rapporteur": rapporteur}
    item = of_kind("government-report", minister="Қараағаш Самат Еменұлы", **fields)
    return after(
        a_planned_sitting(a_plan_of()),
        adding(item),
        entering("notice-to-minister"),
        entering("report-decision", signatories=signed),
        *READY,
    )


VECTORS = [
    pytest.param("12", 98, "one-third-total", 32, 33, id="vector 12: a third of 98"),
    pytest.param("17", 145, "one-fifth-total", 28, 29, id="vector 17: a fifth of 145"),
    pytest.param("57.6-01", 50, "one-third-total", 16, 17, id="57.6-01: a third of 50"),
    pytest.param("57.6-01", 145, "one-third-total", 48, 49, id="57.6-01: a third of 145"),
]


@pytest.mark.parametrize(("_row", "total", "share", "closed", "opened"), VECTORS)
def test_an_item_is_closed_until_enough_have_signed(
    _row: str, total: int, share: str, closed: int, opened: int
) -> None:
    """One signature short the item can't be taken up; with it, it can."""
    body = a_body()
    thresholds = (*a_profile().thresholds,)
    kinds = tuple(
        replace(kind, fields=(), initiative=InitiativeRule(threshold=share))
        if kind.key == "report-decide"
        else kind
        for kind in body.kinds
    )
    totals = (replace(body.totals[0], number=total),)
    body = replace(body, thresholds=thresholds, kinds=kinds, totals=totals)
    plan = a_plan(body, members=a_roster(total))
    sitting = after(
        a_planned_sitting(plan),
        adding(of_kind("report-decide")),
        signing(closed),
        registration.open_registration,
        registering(total),
        course.open_sitting,
    )
    item = sitting.agenda.items[0]
    assert item_results.item(sitting, item).missing == ("initiative",)
    given(sitting).when(TURN).then_refused(InitiativeShort, signed=closed, needed=opened)
    enough = (
        given(sitting)
        .when(signing(1))
        .then(InitiativeSigned(item=THE, members=(MemberId(f"m{opened:03}"),)))
    )
    assert item_results.item(enough, enough.agenda.items[0]).missing == ()
    assert after(enough, TURN).current == THE


def test_nobody_signs_twice_and_nobody_takes_a_signature_back() -> None:
    """A signature is given once; an item that needs none takes none."""
    sitting = after(called(), signing(3))
    given(sitting).when(signing(members("m003"))).then_refused(BeyondPool)
    given(sitting).when(signing(members("m004", "m004"))).then_refused(Malformed)
    assert given(sitting).when(signing(Named(()))).then() == sitting
    plain = after(a_planned_sitting(a_plan_of()), adding(terminating()))
    given(plain).when(signing(1)).then_refused(Malformed)
    closed = after(called(), *READY, course.close_sitting)
    given(closed).when(signing(1)).then_refused(SittingClosed)


def test_the_rapporteur_is_one_of_those_who_signed() -> None:
    """S:125: the initiating group speaks through one of its own."""
    short = after(called("m030"), signing(17), *READY)
    given(short).when(TURN).then_refused(NotAnInitiator)
    assert after(short, signing(members("m030")), TURN).current == THE


def test_where_the_decision_was_taken_elsewhere_its_paper_names_them() -> None:
    """L5: the list of signatories comes with the paper; without one nobody can be checked."""
    took_it = (MemberId("m002"), MemberId("m005"))
    assert after(report(signed=took_it), TURN).current == THE
    given(report("m006", signed=took_it)).when(TURN).then_refused(NotAnInitiator)
    given(report("m006")).when(TURN).then_refused(NotAnInitiator)
    assert after(report(None), TURN).current == THE


def test_before_the_papers_are_in_nobody_is_checked() -> None:
    """What is missing is said at the vote, where a reason may set it aside."""
    item = of_kind("government-report", minister="Қараағаш Самат Еменұлы", rapporteur="m002")
    assert after(a_planned_sitting(a_plan_of()), adding(item), *READY, TURN).current == THE


def test_a_paper_may_stand_in_the_place_of_signatures() -> None:
    """CL26 11(2): the President's submission needs no deputies behind it."""
    sitting = after(a_planned_sitting(a_plan_of()), adding(of_kind("recall-chair")), *READY)
    given(sitting).when(TURN).then_refused(InitiativeShort, signed=0, needed=34)
    assert after(sitting, entering("submission"), TURN).current == THE


def test_a_signature_stands_after_the_mandate_has_ended() -> None:
    """The initiative was taken when it was signed; a name nobody knows is shown as its key."""
    sitting = after(called("m001"), signing(17), *READY)
    gone = [
        replace(body, roster=replace(body.roster, members=_without(body.roster.members, "m001")))
        for body in sitting.bodies
    ]
    later = replace(sitting, bodies=tuple(gone))
    assert after(later, TURN).current == THE
    strange = replace(later.agenda.items[0], fields={"rapporteur": ("m099",)})
    unknown = replace(later, agenda=later.agenda.with_item(strange))
    assert given(unknown).when(TURN).then_refused(NotAnInitiator).facts()["name"] == "m099"


def _without(roster: tuple[Member, ...], key: str) -> tuple[Member, ...]:
    return tuple(each for each in roster if each.id != key)
