# SPDX-License-Identifier: Apache-2.0
"""The desk in a joint sitting and in a hearing: seats, figures and majorities of each body."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.agenda import AgendaItem, Paper
from app.domain.ids import ItemId
from app.domain.kinds import SittingKind
from app.domain.selection import ByBody, Everyone, First
from app.plenary import Plenary
from tests.chamber import MAZHILIS, SENATE, a_chamber, a_plan, a_roster
from tests.conftest import FixedClock
from tests.desk import MORNING, Desk, desk_of
from tests.hands import Key
from tests.joint import a_joint_plan

RELEASE = ItemId("release")


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    """Open the desk of a joint sitting before registration, its papers in."""
    assert qapp is not None
    clock = FixedClock(MORNING)
    with a_chamber(tmp_path, clock=clock, the=a_joint_plan()) as plenary:
        plenary.agenda.add(AgendaItem(id=RELEASE, kind="president-release", title=""))
        for paper in ("commission-conclusion", "constitutional-conclusion"):
            entered = Paper(paper=paper, number="1", dated=date(2026, 5, 6))
            plenary.agenda.enter_paper(RELEASE, entered)
        with desk_of(plenary, clock) as opened:
            yield opened


def open_both(plenary: Plenary) -> None:
    """Register everybody and open the sitting."""
    plenary.registrations.open()
    plenary.registrations.register(Everyone())
    plenary.sittings.open()


def test_seats_of_the_second_body_are_counted_from_101(desk: Desk) -> None:
    """Seat 7 of the Senate is typed 7, seat 7 of the Mazhilis 107: no number means two."""
    desk.hands.next_step()
    for seat in ("7", "107"):
        desk.hands.type(seat)
        desk.hands.press(Key.Key_Return)
    assert desk.plenary.sitting.registration.registered == {"s007", "z007"}
    assert desk.line.startswith("seat 107, ")


def test_the_head_names_the_body_that_is_short_of_its_quorum(desk: Desk) -> None:
    """The one to wait for."""
    desk.plenary.registrations.open()
    desk.plenary.registrations.register(ByBody(((SENATE, First(34)), (MAZHILIS, First(65)))))
    shown = desk.window.header.quorum.accessibleName()
    assert shown.startswith("Мәжіліс · Registered: 65 (total number – 98)")


def test_the_agenda_is_counted_in_each_body(desk: Desk) -> None:
    """Two lines of figures, each with the name of its body (PR п.8)."""
    open_both(desk.plenary)
    desk.hands.next_step()
    panel = desk.window.work.adoption
    for fields, in_favour in zip(panel.by_body.values(), ("26", "49"), strict=True):
        assert panel.figures is None
        next(iter(fields.values())).setText(in_favour)
    desk.hands.next_step(2)
    outcome = desk.plenary.sitting.ballots[-1].outcome
    assert outcome is not None
    assert [each.tally.in_favour for each in outcome.bodies] == [26, 49]
    assert not outcome.adopted


def test_a_vote_says_what_each_body_gave(desk: Desk) -> None:
    """While it runs, and in the words of the result."""
    open_both(desk.plenary)
    desk.plenary.agenda.take_up(RELEASE, because="Келісілді")
    assert "Сенат: 38 needed · Мәжіліс: 74 needed" in texts(desk)
    desk.plenary.ballots.open(RELEASE)
    desk.plenary.ballots.cast(in_favour=ByBody(((SENATE, First(38)), (MAZHILIS, First(73)))))
    assert "Мәжіліс: 73 in favour, 74 needed" in texts(desk)
    desk.plenary.ballots.close()
    desk.plenary.ballots.announce()
    assert "Not every body gave the votes needed: not adopted." in texts(desk)
    assert "None" not in texts(desk)
    assert "short by 1" in desk.wall


def texts(desk: Desk) -> str:
    """Return every text on the desk."""
    QApplication.processEvents()
    labels = [str(each.property("text") or "") for each in desk.window.findChildren(QWidget)]
    names = [each.accessibleName() for each in desk.window.findChildren(QWidget)]
    return "\n".join((*labels, *names))


def test_a_hearing_has_no_quorum_at_the_desk(qapp: QApplication, tmp_path: Path) -> None:
    """Nothing bars it from being opened with one deputy, and it adopts no agenda (practice L9)."""
    assert qapp is not None
    clock = FixedClock(MORNING)
    plan = replace(a_plan(members=a_roster(12)), kind=SittingKind.HEARING, total=12)
    with a_chamber(tmp_path, clock=clock, the=plan) as plenary, desk_of(plenary, clock) as desk:
        desk.hands.next_step()
        assert plenary.sitting.registration.open
        assert "Quorum" not in desk.window.header.quorum.accessibleName()
        desk.hands.type("5")
        desk.hands.press(Key.Key_Return)
        desk.hands.next_step(2)
        assert desk.next_step == "End the sitting"
        assert plenary.sitting.stage.value == "in-progress"
