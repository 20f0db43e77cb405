# SPDX-License-Identifier: Apache-2.0
"""The vote by name at the desk, by keys, as a clerk takes it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.tally import Choice
from tests.desk import Desk, open_desk, open_first_vote
from tests.hands import Key, settle
from ui.actions import CHOICE_KEYS

AWAY = 6


@pytest.fixture
def voting(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    """Open the desk on a vote with 139 of 145 registered."""
    assert qapp is not None
    with open_desk(tmp_path) as desk:
        open_first_vote(desk.plenary, away=AWAY)
        yield desk


def votes(desk: Desk) -> dict[int, Choice]:
    """Return who chose what in the vote going on, by seat."""
    ballot = desk.plenary.sitting.open_ballot
    assert ballot is not None
    seats = {member.id: member.seat for member in desk.plenary.sitting.members}
    return {seats[member]: choice for member, choice in ballot.votes.items()}


def seat(desk: Desk) -> str:
    """Return the seat that a key would mark."""
    return desk.window.work.ballot.roll.bar.entry.text()


def test_the_selection_moves_on_by_itself(voting: Desk) -> None:
    """One key a deputy: in favour, against, abstained, one after another."""
    assert seat(voting) == "1"
    voting.hands.type("+-*")
    assert votes(voting) == {1: Choice.IN_FAVOUR, 2: Choice.AGAINST, 3: Choice.ABSTAIN}
    assert seat(voting) == "4"
    assert voting.line == "seat 3, Арша Н.Ж.: abstained – recorded"


def test_a_seat_number_and_one_key(voting: Desk) -> None:
    """Digits are a seat, never a vote: seat 12 is voted on once, seats 1 and 2 not at all."""
    voting.hands.type("12-")
    assert votes(voting) == {12: Choice.AGAINST}
    assert seat(voting) == "13"


def test_the_first_letters_of_a_name(voting: Desk) -> None:
    """«Ұлы» finds Ұлытау of seat 44."""
    voting.hands.type("Ұлы")
    assert voting.window.work.ballot.roll.pane.current_member() == "m044"
    voting.hands.type("+")
    assert votes(voting) == {44: Choice.IN_FAVOUR}


def test_letters_of_a_russian_layout(voting: Desk) -> None:
    """«улы» finds Ұлытау too."""
    voting.hands.type("улы-")
    assert votes(voting) == {44: Choice.AGAINST}


def test_nobody_of_that_name(voting: Desk) -> None:
    """What means nobody is said at the foot and no key marks anyone."""
    voting.hands.type("Щщ+")
    assert votes(voting) == {}
    assert voting.line == "No deputy begins with “Щщ”."


def test_a_seat_that_is_not_registered_is_refused(voting: Desk) -> None:
    """An absent deputy's seat is that seat and no other; the line says why nothing was marked."""
    voting.hands.type("145+")
    assert votes(voting) == {}
    assert voting.line.startswith("Үйеңкі Шолпан Өмірқызы is not registered.")


def test_a_second_key_replaces_the_first(voting: Desk) -> None:
    """Arrow up goes back, the next key replaces; the journal keeps both."""
    voting.hands.type("+")
    voting.hands.press(Key.Key_Up)
    voting.hands.type("-")
    assert votes(voting) == {1: Choice.AGAINST}


def test_an_answer_is_taken_back(voting: Desk) -> None:
    """F7 takes back the answer of the deputy shown."""
    voting.hands.type("7+")
    voting.hands.type("7")
    voting.hands.press(Key.Key_F7)
    assert votes(voting) == {}
    assert voting.line == "seat 7, Бұлақ А.Қ.: taken back – recorded"


def test_keys_without_a_numeric_pad(voting: Desk) -> None:
    """F10, F11 and F12 mean the same three answers."""
    voting.hands.press(Key.Key_F10, Key.Key_F11, Key.Key_F12)
    assert list(votes(voting).values()) == list(Choice)


def test_no_choice_key_is_a_digit_or_a_letter() -> None:
    """Digits are seats and letters are names."""
    texts = [key.toString() for keys in CHOICE_KEYS.values() for key in keys]
    assert all(not text.isdigit() and not (len(text) == 1 and text.isalpha()) for text in texts)


def test_the_rest_need_the_tellers_figure(voting: Desk) -> None:
    """«All those not marked – in favour» works only when the tellers counted as many."""
    voting.hands.type("12-")
    voting.hands.press(Key.Key_F6)
    voting.hands.type("130")
    voting.hands.press(Key.Key_Return)
    assert votes(voting) == {12: Choice.AGAINST}
    assert "counted 130, and 138 would be marked" in voting.line
    voting.hands.press(*[Key.Key_Backspace] * 3)
    voting.hands.type("138")
    voting.hands.press(Key.Key_Return)
    assert len(votes(voting)) == 139
    assert voting.line == "Votes marked: 138 – recorded"
    assert voting.window.work.ballot.asking is False


def test_the_tellers_question_is_left_by_escape(voting: Desk) -> None:
    """Esc puts the question away and typing finds deputies again."""
    voting.hands.press(Key.Key_F6, Key.Key_Escape)
    voting.hands.type("9+")
    assert votes(voting) == {9: Choice.IN_FAVOUR}


def test_the_whole_chamber_with_five_exceptions_in_forty_keys(voting: Desk) -> None:
    """145 names with five exceptions take at most forty keys."""
    keys = 0
    for exception in ("12-", "20-", "77*", "101*", "139-"):
        voting.hands.type(exception)
        keys += len(exception)
    voting.hands.press(Key.Key_F6)
    voting.hands.type("134")
    voting.hands.press(Key.Key_Return)
    keys += 5
    assert len(votes(voting)) == 139
    assert keys <= 40


def test_nothing_moves_when_a_vote_is_recorded(voting: Desk) -> None:
    """Rows keep their places and the choice keys theirs, while the selection moves on."""
    settle()
    roll = voting.window.work.ballot.roll
    key = roll.bar.keys.geometry()
    row = roll.pane.view.visualRect(roll.pane.model.index_of("m030"))
    button = voting.window.side.step.button.mapTo(
        voting.window, voting.window.side.step.button.rect().topLeft()
    )
    voting.hands.type("28+")
    settle()
    assert roll.bar.keys.geometry() == key
    assert roll.pane.view.visualRect(roll.pane.model.index_of("m030")) == row
    moved = voting.window.side.step.button.mapTo(
        voting.window, voting.window.side.step.button.rect().topLeft()
    )
    assert moved == button


def test_selection_and_scroll_survive_a_refresh(voting: Desk) -> None:
    """Another desk's change doesn't take the selected deputy away."""
    voting.window.resize(1366, 768)
    settle()
    voting.hands.type("100")
    pane = voting.window.work.ballot.roll.pane
    scrolled = pane.verticalScrollBar().value()
    voting.window.refresh()
    settle()
    assert pane.current_member() == "m100"
    assert pane.verticalScrollBar().value() == scrolled


def test_typing_reaches_the_entry_from_anywhere(voting: Desk) -> None:
    """A digit typed while the next step has the focus begins a seat number."""
    voting.window.side.step.button.setFocus()
    voting.hands.type("33-")
    assert votes(voting) == {33: Choice.AGAINST}


def test_the_tally_and_the_wall_count_alike(voting: Desk) -> None:
    """The desk counts by choice, the wall only how many have answered."""
    voting.hands.type("++-")
    bars = voting.window.side.counts.bars.values()
    assert [bar.accessibleName().split(".")[0] for bar in bars] == [
        "In favour: 2",
        "Against: 1",
        "Abstained: 0",
        "Not voted yet: 136",
    ]
    page = voting.hall.canvas.page
    assert page is not None
    assert (page.figures[0].value, page.figures[0].whole) == (3, 139)
    assert page.scale is None
