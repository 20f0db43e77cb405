# SPDX-License-Identifier: Apache-2.0
"""Corrections, the hall's file and «Кворум бар ма?» at the desk."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.kinds import Method
from app.domain.selection import First
from app.domain.tally import Choice, Tally
from tests.desk import Desk, open_desk, open_first_vote
from tests.hands import Key
from ui.clerk.correction_panel import CorrectionPanel
from ui.clerk.header import Tab
from ui.clerk.places import Place


@pytest.fixture
def voting(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    """Open the desk on a vote by name with 139 of 145 registered."""
    assert qapp is not None
    with open_desk(tmp_path) as desk:
        open_first_vote(desk.plenary, away=6)
        yield desk


def closed(desk: Desk, in_favour: int) -> CorrectionPanel:
    """Close the vote with so many in favour and turn to its correction."""
    desk.plenary.ballots.cast(in_favour=First(in_favour), against=First(139 - in_favour))
    desk.plenary.ballots.close()
    desk.window.work.outcome.correct.click()
    assert desk.place() is Place.CORRECTION
    return desk.window.work.correction


def enter(panel: CorrectionPanel, number: str, answer: Choice | None, reason: str = "орын") -> None:
    """Fill the panel in."""
    panel.number.setText(number)
    panel.number.textEdited.emit(number)
    (panel.absent if answer is None else panel.answers[answer]).setChecked(True)
    panel.reason.setText(reason)
    panel.reason.textEdited.emit(reason)


def test_the_clerks_slip_before_the_announcement(voting: Desk) -> None:
    """The panel says what would turn; recorded by two presses, the count is another."""
    panel = closed(voting, 73)
    enter(panel, "1", Choice.AGAINST)
    assert panel.foresight.text() == "Vote b2: it would not be adopted (72 in favour)."
    assert panel.record.isEnabled()
    panel.record.click()
    assert not voting.plenary.sitting.corrections
    panel.record.click()
    assert voting.plenary.sitting.corrections[0].reason == "орын"
    assert voting.place() is Place.OUTCOME
    assert voting.window.work.outcome.verdict.accessibleName()
    ballot = voting.plenary.sitting.ballots[-1]
    assert voting.plenary.sitting.reckon(ballot).tally.in_favour == 72


def test_without_a_reason_nothing_is_recorded(voting: Desk) -> None:
    """Neither without one nor while something is missing."""
    panel = closed(voting, 80)
    before = voting.plenary.head
    panel.record.click()
    assert not panel.record.armed
    enter(panel, "1", Choice.AGAINST, reason=" ")
    panel.record.click()
    assert not panel.record.armed
    assert panel.wrong.text() == "This has to be filled in."
    enter(panel, "999", Choice.AGAINST)
    assert panel.slip is None
    assert panel.standing.text() == "There is no deputy on seat 999"
    enter(panel, "145", Choice.AGAINST)
    assert panel.slip is None
    enter(panel, "1", Choice.AGAINST)
    assert panel.foresight.text() == "No outcome depends on this correction."
    assert voting.plenary.head == before
    voting.hands.press(Key.Key_Escape)
    assert voting.place() is Place.OUTCOME


def test_what_makes_no_sense_is_said(voting: Desk) -> None:
    """The same answer again is no correction."""
    panel = closed(voting, 80)
    enter(panel, "1", Choice.IN_FAVOUR)
    assert "a correction changes something" in panel.foresight.text()
    panel.record.click()
    assert not panel.record.armed


def test_somebody_was_not_there(voting: Desk) -> None:
    """One absent changes the registered of this vote; an announced result stays."""
    panel = closed(voting, 73)
    voting.plenary.ballots.announce()
    outcome = voting.plenary.sitting.ballots[-1].outcome
    enter(panel, "1", None)
    assert "72 in favour" in panel.foresight.text()
    panel.record.click()
    panel.record.click()
    assert voting.plenary.sitting.ballots[-1].outcome == outcome
    assert voting.plenary.sitting.corrections[0].beside == ("b2",)


def test_figures_of_the_tellers(voting: Desk) -> None:
    """By figures the panel asks which figure and what it is."""
    plenary = voting.plenary
    plenary.ballots.close()
    plenary.ballots.announce()
    item = plenary.sitting.agenda.items[0]
    plenary.ballots.open(
        item.id, candidate=item.candidates[1].id, method=Method.SHOW_OF_HANDS, because="жаттығу"
    )
    plenary.ballots.enter_count({plenary.sitting.bodies[0].key: Tally(in_favour=73)})
    plenary.ballots.close()
    voting.window.work.outcome.correct.click()
    panel = voting.window.work.correction
    assert not panel.absent.isVisible()
    enter(panel, "72", Choice.IN_FAVOUR)
    assert "it would not be adopted" in panel.foresight.text()
    panel.record.click()
    panel.record.click()
    assert plenary.sitting.reckon(plenary.sitting.ballots[-1]).tally.in_favour == 72


def test_few_answers_are_said_before_the_announcement(voting: Desk) -> None:
    """The quorum is there by registration, fewer took part; one button registers anew."""
    voting.plenary.ballots.cast(in_favour=First(80))
    voting.plenary.ballots.close()
    outcome = voting.window.work.outcome
    assert outcome.check.isVisible()
    outcome.check.click()
    assert voting.plenary.sitting.registration.open
    assert len(voting.plenary.sitting.registration.registered) == 139
    assert voting.place() is Place.REGISTRATION


def test_enough_answers_need_no_word(voting: Desk) -> None:
    """Then neither the sentence nor the button is there."""
    voting.plenary.ballots.cast(in_favour=First(139))
    voting.plenary.ballots.close()
    assert not voting.window.work.outcome.check.isVisible()


def test_is_there_a_quorum(voting: Desk) -> None:
    """«Кворум бар ма?»: those here stay registered, the clerk strikes those gone."""
    voting.plenary.ballots.close()
    voting.plenary.ballots.announce()
    voting.window.turn_to(Tab.REGISTRATION)
    registration = voting.window.work.registration
    assert registration.check.isVisible()
    registration.check.click()
    now = voting.plenary.sitting.registration
    assert (now.open, now.round, len(now.registered)) == (True, 2, 139)
    assert not registration.check.isVisible()


def test_the_file_of_the_halls_system(voting: Desk, tmp_path: Path) -> None:
    """An electronic vote is opened from the procedure and read from a file."""
    plenary = voting.plenary
    plenary.ballots.close()
    plenary.ballots.announce()
    plenary.agenda.mark_done(plenary.sitting.agenda.items[0].id, "conclusion-announced")
    plenary.agenda.mark_done(plenary.sitting.agenda.items[0].id, "debate-asked", note="no")
    voting.window.work.procedure.electronic.click()
    ballot = plenary.sitting.open_ballot
    assert ballot is not None
    assert ballot.method is Method.ELECTRONIC
    figures = voting.window.work.figures
    assert voting.place() is Place.FIGURES
    assert figures.importing.isVisible()
    assert figures.importing.isEnabled()
    figures.ask_file = lambda: ""
    figures.importing.click()
    assert not plenary.sitting.ballots[-1].votes
    file = tmp_path / "hall.csv"
    file.write_text("seat,choice\n1,yes\n2,no\n200,yes\n", encoding="utf-8")
    figures.ask_file = lambda: str(file)
    figures.importing.click()
    panel = voting.window.work.ballot
    assert voting.place() is Place.BALLOT
    assert panel.unmatched.text() == "In the file, belonging to no deputy: 200."
    panel.ask_file = lambda: str(file)
    assert len(plenary.sitting.ballots[-1].votes) == 2
    assert voting.line == "Votes read: 2; belonging to nobody: 200 – recorded"
    file.write_text("seat,choice\n1,maybe\n", encoding="utf-8")
    panel.importing.click()
    assert voting.line == "hall.csv:2: the answer “maybe” isn't known"
