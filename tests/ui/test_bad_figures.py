# SPDX-License-Identifier: Apache-2.0
"""Figures and times typed wrong: the sentence stands at them, what was typed isn't lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from app.domain.kinds import Method
from app.domain.selection import Everyone
from app.domain.tally import Tally
from tests.bad_input import (
    JUNK,
    MUCH,
    NO_FIGURES,
    NO_TIME,
    figures_are_weighed,
    paste,
    said,
    send_wrong,
)
from tests.desk import Desk, open_desk, open_first_vote, open_sitting
from tests.hands import Key, settle
from tests.secret_desk import secret_desk
from tests.ui.test_clerk_secret import COUNT, type_count
from ui.clerk.ask_line import AskLine
from ui.widgets.buttons import Button

MISSING = "Enter the figures of the show of hands first."
NO_TIMES = ("түсте", "-1", "٣", JUNK, MUCH, "12.345")


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    """Open the desk before registration."""
    assert qapp is not None
    with open_desk(tmp_path) as shown:
        yield shown


def press(panel: QWidget, words: str) -> None:
    """Press the button with these words."""
    next(each for each in panel.findChildren(Button) if each.text() == words).click()


def asking(panel: QWidget) -> AskLine:
    """Return the line that asks now."""
    return next(each for each in panel.findChildren(AskLine) if each.isVisible())


def test_the_figures_of_a_show_of_hands(desk: Desk) -> None:
    """Missing, no figures, more than are registered: said under them; mended, they are taken."""
    open_sitting(desk.plenary, away=10)
    settle()
    hands = desk.window.work.adoption.hands
    first, against, _ = hands.fields.values()
    before = desk.plenary.head
    desk.hands.next_step()
    assert said(first) == MISSING
    assert not desk.armed()
    for field in hands.fields.values():
        figures_are_weighed(desk, field, 3)
    paste(against, "4")
    paste(first, "140")
    desk.hands.next_step(2)
    assert said(first) == "144 votes were counted, but only 135 deputies are registered."
    assert (first.text(), against.text()) == ("140", "4")
    assert desk.plenary.head == before
    paste(first, "100")
    assert hands.wrong.text() == ""
    desk.hands.next_step(2)
    assert desk.plenary.sitting.agenda.adopted


def test_the_figures_of_the_sectors(desk: Desk) -> None:
    """A sector begun without its first figure is asked for it; too many are refused there."""
    open_sitting(desk.plenary, away=6)
    plenary = desk.plenary
    plenary.agenda.adopt({plenary.sitting.bodies[0].key: Tally(in_favour=100)})
    plenary.ballots.open_procedural("Үзіліс туралы", method=Method.SHOW_OF_HANDS)
    settle()
    panel = desk.window.work.figures
    (table,) = panel.tables.values()
    before = plenary.head
    panel.enter.click()
    assert said(next(iter(table.rows[0].values()))) == MISSING
    first, against, _ = table.rows[1].values()
    figures_are_weighed(desk, against, 3)
    paste(against, "5")
    panel.enter.click()
    assert said(first) == MISSING
    assert against.text() == "5"
    paste(first, "900")
    panel.enter.click()
    said_there = said(next(iter(table.rows[0].values())))
    assert said_there.startswith("905 votes were counted")
    assert (first.text(), against.text()) == ("900", "5")
    assert plenary.head == before
    paste(first, "90")
    panel.enter.click()
    assert plenary.head != before


def test_the_figures_of_a_secret_count(qapp: QApplication, tmp_path: Path) -> None:
    """Of four digits at most; one is missing, or they don't balance: said under them."""
    assert qapp is not None
    with secret_desk(tmp_path) as desk:
        panel = desk.window.work.secret
        fields = [*panel.figures.papers.values(), *panel.figures.votes.values()]
        before = desk.plenary.head
        panel.enter.click()
        assert said(fields[0]) == "Enter every figure of the protocol first."
        paste(fields[0], "7")
        for text in NO_FIGURES:
            paste(fields[0], text)
            assert fields[0].text() == "7"
            assert said(fields[0]) == "Write a number in digits, of 4 at most."
        fields[0].clear()
        type_count(desk, (*COUNT[:-1], "9"))
        assert said(fields[0])
        assert [each.text() for each in fields] == [*COUNT[:-1], "9"]
        assert desk.plenary.head == before
        paste(fields[-1], COUNT[-1])
        assert panel.figures.wrong.text() == ""
        panel.enter.click()
        assert desk.plenary.head != before


def test_the_figure_of_the_tellers(desk: Desk) -> None:
    """Nothing, letters, another figure than the count: said in its line, which stays."""
    open_first_vote(desk.plenary, away=6)
    settle()
    panel = desk.window.work.ballot
    press(panel, "All those not marked – in favour…")
    line = asking(panel)
    assert line.hint == "marked: 0, not marked: 139"
    before = desk.plenary.head
    desk.hands.press(Key.Key_Return)
    assert said(line.entry) == "Write a number in digits, of 3 at most."
    figures_are_weighed(desk, line.entry, 3)
    assert line.hint == "marked: 0, not marked: 139"
    paste(line.entry, "99")
    desk.hands.press(Key.Key_Return)
    assert "99" in said(line.entry)
    assert line.entry.text() == "99"
    assert desk.plenary.head == before
    paste(line.entry, "139")
    desk.hands.press(Key.Key_Return)
    assert desk.plenary.sitting.ballots[-1].votes
    assert not panel.asking


def test_the_time_of_a_paper_sheet_and_of_a_break(desk: Desk) -> None:
    """What is no time of day is said in the line that asks for it."""
    open_first_vote(desk.plenary, away=6)
    settle()
    panel = desk.window.work.ballot
    panel.from_paper.click()
    sheet = asking(panel).entry
    _times_are_weighed(desk, sheet)
    for text in ("", "25.00", "12.60", "1230", "..."):
        before = desk.plenary.head
        paste(sheet, text)
        desk.hands.press(Key.Key_Return)
        assert said(sheet) == NO_TIME
        assert (sheet.text(), desk.plenary.head) == (text, before)
    paste(sheet, "12.30")
    desk.hands.press(Key.Key_Return)
    assert panel.on_paper == "12.30"
    desk.plenary.ballots.cast(in_favour=Everyone())
    desk.plenary.ballots.close()
    desk.plenary.ballots.announce()
    settle()
    desk.window.side.break_button.click()
    until = desk.window.side.asked.entry
    _times_are_weighed(desk, until)
    for text in ("25.00", "12.60", "1230", "..."):
        assert send_wrong(desk, until, text, lambda: desk.hands.press(Key.Key_Return)) == NO_TIME
    paste(until, "12.30")
    desk.hands.press(Key.Key_Return)
    assert desk.plenary.sitting.until == "12.30"


def _times_are_weighed(desk: Desk, entry: QLineEdit) -> None:
    before = desk.plenary.head
    paste(entry, "12.")
    for text in NO_TIMES:
        assert paste(entry, text) == "12.", text
        assert said(entry) == NO_TIME
    assert desk.plenary.head == before
