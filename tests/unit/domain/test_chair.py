# SPDX-License-Identifier: Apache-2.0
"""Who presides: the Chair, or for a while somebody else; who signs doesn't change with it."""

import pytest

from app.domain.body import Officer
from app.domain.decide import sitting as course
from app.domain.events import ChairHandedOver
from app.domain.ids import MemberId
from app.domain.refusals import Malformed, NotRegistered, UnknownMember
from app.views import results
from tests.chamber import Decision, a_roster, a_sitting_in_progress, after, given

DEPUTY = Officer(name=a_roster()[1].name, member=MemberId("m002"))
PRESIDENT = Officer(name="Терекұлы Самал Шынарұлы", post="Президент")


def handing_over(to: Officer) -> Decision:
    """Let somebody else preside."""
    return lambda sitting: course.hand_over_chair(sitting, to)


def test_the_chair_is_handed_over_and_the_signatory_stays() -> None:
    """A deputy chair presides for an hour; acts are signed by the Chair (PR п.7, 28)."""
    sitting = (
        given(a_sitting_in_progress()).when(handing_over(DEPUTY)).then(ChairHandedOver(to=DEPUTY))
    )
    assert results.presiding(sitting).presiding == "m002"
    assert sitting.signatory.member == "m001"


def test_somebody_from_outside_presides() -> None:
    """At the first session the President does (CL95 6(3)); such a person doesn't register."""
    sitting = after(a_sitting_in_progress(), handing_over(PRESIDENT))
    assert results.presiding(sitting).presiding == PRESIDENT.name
    given(sitting).when(handing_over(PRESIDENT)).then_refused(Malformed)
    given(sitting).when(handing_over(DEPUTY)).then(ChairHandedOver(to=DEPUTY))


@pytest.mark.parametrize(
    ("to", "refusal"),
    [
        (Officer(name="?", member=MemberId("m777")), UnknownMember),
        (Officer(name="?", member=MemberId("m050")), NotRegistered),
        (Officer(name="?", member=MemberId("m001")), Malformed),
        (Officer(name=" "), Malformed),
    ],
)
def test_whoever_presides_is_here(
    to: Officer, refusal: type[Malformed | NotRegistered | UnknownMember]
) -> None:
    """A deputy who hasn't registered can't preside, nor is the chair handed to its holder."""
    given(a_sitting_in_progress()).when(handing_over(to)).then_refused(refusal)
