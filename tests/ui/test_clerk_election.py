# SPDX-License-Identifier: Apache-2.0
"""The desk through an election: all nominees voted on, a tie named and put again, one act."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from app.domain.ids import CandidateId
from app.domain.selection import Everyone, First
from app.domain.tally import Tally
from app.plenary import Plenary
from app.views.deeds import Deed
from app.views.elections import NomineeMark
from app.views.hall import HallPage
from tests.chamber import JUDGES, a_chamber, a_plan, an_item
from tests.conftest import FixedClock
from tests.desk import MORNING, Desk, desk_of
from tests.electing import electing_body
from tests.hands import Key, settle
from ui.clerk.paper_row import PaperRow
from ui.clerk.places import Place
from ui.pages.contents import words


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    """Open the desk on an election of two of three nominees."""
    assert qapp is not None
    with a_chamber(tmp_path, the=a_plan(electing_body())) as plenary:
        begin(plenary)
        with desk_of(plenary, FixedClock(MORNING)) as opened:
            yield opened


def begin(plenary: Plenary, candidates: int = 3) -> None:
    """Take up an item in which members are elected."""
    plenary.agenda.add(an_item(candidates))
    plenary.registrations.open()
    plenary.registrations.register(Everyone())
    plenary.sittings.open()
    body = plenary.sitting.bodies[0].key
    plenary.agenda.adopt({body: Tally(in_favour=50)})
    plenary.agenda.take_up(JUDGES)


def vote(plenary: Plenary, votes: Mapping[str, int]) -> None:
    """Put candidates to the vote and announce so many in favour."""
    for candidate, in_favour in votes.items():
        plenary.ballots.open(JUDGES, candidate=CandidateId(candidate))
        plenary.ballots.cast(in_favour=First(in_favour))
        plenary.ballots.close()
        plenary.ballots.announce()


def next_deed(desk: Desk) -> Deed | None:
    """Return what comes next."""
    step = desk.plenary.clerk().next_step
    return step.deed if step else None


def place(desk: Desk) -> Place | None:
    """Return which panel is shown."""
    return desk.window.work.place


def wall(desk: Desk) -> str:
    """Return every word that stands on the wall."""
    settle()
    page = desk.window.side.thumbnail.canvas.page
    assert page is not None
    return " | ".join(words(page))


def shown(desk: Desk) -> list[str]:
    """Return the words of the election's panel."""
    settle()
    panel = desk.window.work.election
    return [each.text() for each in panel.findChildren(QLabel) if each.isVisibleTo(panel)]


def test_nobody_is_called_adopted_while_nominees_are_voted_on(desk: Desk) -> None:
    """Practice L7: «қажетті көпшілік дауыс жинады» is all that is said."""
    vote(desk.plenary, {"c1": 30})
    assert "THE MAJORITY IS GATHERED" in wall(desk)
    assert "ADOPTED" not in wall(desk)
    assert desk.window.work.outcome.verdict.accessibleName().startswith("THE MAJORITY IS GATHERED")
    assert desk.line == "The result is announced – recorded"
    vote(desk.plenary, {"c2": 3})
    assert "THE MAJORITY IS NOT GATHERED" in wall(desk)


def test_the_next_step_leads_through_a_tie_to_the_act(desk: Desk) -> None:
    """X-04: the tie is named on desk and wall, put again, and one act names the elected."""
    vote(desk.plenary, {"c1": 30, "c2": 40, "c3": 30})
    assert desk.next_step == "Say who is elected"
    desk.hands.next_step()
    assert desk.armed()
    desk.hands.next_step()
    assert place(desk) is Place.ELECTION
    assert desk.line == "Put again: 2 candidates – recorded"
    assert "EQUAL VOTES" in wall(desk)
    assert "Көктерекова А.Ж., Жиделібаева С.Т." in wall(desk)
    assert "Қарағайлиев Нұрлан Еменұлы" in wall(desk)
    assert shown(desk).count("put again") == 2
    assert next_deed(desk) is Deed.OPEN_VOTE
    vote(desk.plenary, {"c1": 31})
    vote(desk.plenary, {"c3": 44})
    desk.hands.next_step(2)
    assert "ELECTED | Elected: 2 · seats: 2" in wall(desk)
    assert shown(desk).count("elected") == 2
    assert next_deed(desk) is Deed.ISSUE
    desk.hands.next_step(2)
    assert desk.plenary.sitting.resolutions[0].candidate is None
    assert place(desk) is Place.RESOLUTION
    marks = [each.mark for each in desk.plenary.clerk().items[0].candidates]
    assert marks == [NomineeMark.NOT_ELECTED, NomineeMark.ELECTED, NomineeMark.ELECTED]


def acts(desk: Desk) -> list[PaperRow]:
    """Return the rows of acts among the papers of the sitting."""
    rows = desk.window.work.resolution.findChildren(PaperRow)
    return [each for each in rows if each.paper.target.item is not None]


def test_one_draft_names_all_until_they_are_elected(desk: Desk) -> None:
    """The list agreed beforehand first, then those elected."""
    desk.hands.press(Key.Key_F4)
    settle()
    panel = desk.window.work.resolution
    assert len(acts(desk)) == 1
    before = panel.content
    vote(desk.plenary, {"c1": 30, "c2": 40, "c3": 3})
    desk.plenary.ballots.elect(JUDGES)
    desk.hands.press(Key.Key_F4)
    settle()
    assert panel.content != before


def test_where_nobody_is_elected_there_is_no_paper(desk: Desk) -> None:
    """And the desk says so."""
    vote(desk.plenary, {"c1": 3, "c2": 4, "c3": 3})
    desk.hands.next_step(2)
    assert "NOBODY IS ELECTED" in wall(desk)
    assert desk.plenary.hall().page is HallPage.ELECTED
    desk.hands.press(Key.Key_F4)
    settle()
    assert acts(desk) == []


def test_the_desk_follows_a_run_off(qapp: QApplication, tmp_path: Path) -> None:
    """L97 10: the two are named, and their votes have no verdict of their own."""
    assert qapp is not None
    body = electing_body(quota=None, seats=1, run_off=True)
    with a_chamber(tmp_path, the=a_plan(body)) as plenary:
        begin(plenary)
        with desk_of(plenary, FixedClock(MORNING)) as desk:
            vote(plenary, {"c1": 20, "c2": 3, "c3": 10})
            desk.hands.next_step(2)
            assert "RUN-OFF" in wall(desk)
            assert "Көктерекова А.Ж., Жиделібаева С.Т." in wall(desk)
            assert shown(desk).count("run-off") == 2
            vote(plenary, {"c1": 20})
            assert "VOTED IN THE RUN-OFF" in wall(desk)
            verdict = desk.window.work.outcome.verdict.accessibleName()
            assert verdict.startswith("VOTED IN THE RUN-OFF. In favour: 20.")
            vote(plenary, {"c3": 21})
            desk.hands.next_step(2)
            assert "ELECTED | Elected: 1 · seats: 1" in wall(desk)
            plenary.sittings.close()
            settle()
            assert desk.window.work.place is Place.SUMMARY


def test_an_election_may_be_said_when_the_sitting_has_ended(desk: Desk) -> None:
    """The next step still leads there."""
    vote(desk.plenary, {"c1": 30, "c2": 40, "c3": 3})
    desk.plenary.sittings.close()
    assert next_deed(desk) is Deed.ELECT
    desk.hands.next_step(2)
    assert next_deed(desk) is Deed.ISSUE
