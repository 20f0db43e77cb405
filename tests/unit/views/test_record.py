# SPDX-License-Identifier: Apache-2.0
"""The record told again: every fact with its moment, in the body's own time."""

from datetime import UTC, datetime

import pytest

from app.domain import events as e
from app.domain.body import Officer
from app.domain.decide import registration
from app.domain.decide import sitting as course
from app.domain.ids import BallotId, MemberId
from app.views.record import NothingPlanned, record
from tests.chamber import adopting, casting, putting_procedural, registering, voting
from tests.papers import HEAD, a_record, facts

OPENED = (registration.open_registration, registering(40), course.open_sitting)
B1 = BallotId("b1")


def test_moments_are_in_the_time_of_the_body() -> None:
    """Five in the morning in Greenwich is ten in Astana; a minute is written with two digits."""
    told = a_record(*OPENED)
    assert [each.clock for each in told.moments] == ["10.00", "10.01", "10.02", "10.03"]
    assert told.local(datetime(2026, 5, 14, 6, 7, tzinfo=UTC)) == "11.07"
    assert told.local(None) == ""


def test_the_sitting_stands_before_and_after_each_fact() -> None:
    """The last state is the sitting's."""
    told = a_record(*OPENED)
    assert [len(each.before.registration.registered) for each in told.moments] == [0, 0, 0, 40]
    assert told.moments[-1].after == told.sitting


def test_single_answers_are_not_kept_one_by_one() -> None:
    """What a vote is counted from leaves no moment; the count does."""
    told = a_record(*OPENED, putting_procedural(), casting(3), *voting(5))
    kinds = [type(each.event) for each in told.moments[-3:]]
    assert kinds == [e.BallotOpened, e.BallotClosed, e.ResultAnnounced]
    assert told.sitting.ballots[0].votes.keys() == {f"m{n:03}" for n in range(1, 9)}


def test_the_digest_is_shown_in_groups() -> None:
    """Twenty digits, four by four."""
    assert a_record().groups == "0123 4567 89ab cdef 0123"


def test_who_presided_is_named_once_in_order() -> None:
    """Also one who takes the chair back."""
    deputy = Officer(name="Алмалы Гүлнар Маратқызы", member=MemberId("m002"))
    guest = Officer(name="Терекұлы Самал Шынарұлы", post="Қонақ")
    chair = Officer(name="Ақбұлақ Асқар Самалұлы", member=MemberId("m001"))
    told = a_record(
        *OPENED,
        *(lambda state, to=to: course.hand_over_chair(state, to) for to in (deputy, guest, chair)),
    )
    assert [each.name for each in told.presided] == [chair.name, deputy.name, guest.name]
    assert told.presided[0] == chair


def test_who_was_there_at_the_closing_of_a_vote() -> None:
    """Those who came later don't stand among them; before the result whoever presides is named."""
    told = a_record(*OPENED, adopting(40), registering(2))
    assert len(told.here_at_closing[B1]) == 40
    assert told.presiding_at(B1) == told.sitting.presiding
    assert told.presiding_at(BallotId("b2")) == told.sitting.presiding


def test_a_record_begins_with_a_plan() -> None:
    """Nothing can be told of what was never planned."""
    with pytest.raises(NothingPlanned):
        record((), HEAD)
    _, *others = facts(*OPENED)
    with pytest.raises(NothingPlanned):
        record(others, HEAD)
