# SPDX-License-Identifier: Apache-2.0
"""Registration at the desk: one by one, with reasons, or all but those who are away."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.registration import Reason
from tests.desk import Desk, open_desk, open_first_vote
from tests.hands import Key
from ui.widgets.choice_keys import ChoiceButton


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    """Open the desk before registration."""
    assert qapp is not None
    with open_desk(tmp_path) as opened:
        yield opened


@pytest.fixture
def registering(desk: Desk) -> Desk:
    """Begin the registration by the next step's key."""
    desk.hands.next_step()
    return desk


def registered(desk: Desk) -> set[int]:
    """Return the seats of those registered."""
    here = desk.plenary.sitting.registration.registered
    return {member.seat for member in desk.plenary.sitting.members if member.id in here}


def test_before_the_round_the_keys_say_why_they_rest(desk: Desk) -> None:
    """Before the round nobody can be registered, and the tool tip says why."""
    keys = desk.window.work.registration.roll.bar.keys
    assert desk.next_step == "Begin registration"
    tips = {button.toolTip() for button in keys.findChildren(ChoiceButton)}
    assert tips == {"No round of registration is going on; begin one first."}
    desk.hands.type("5+")
    assert registered(desk) == set()


def test_a_seat_and_enter(registering: Desk) -> None:
    """Enter registers the seat typed and moves on to the next one."""
    registering.hands.type("42")
    registering.hands.press(Key.Key_Return)
    assert registered(registering) == {42}
    assert registering.line == "seat 42, Терек Б.Қ.: registered – recorded"
    registering.hands.press(Key.Key_Return, Key.Key_Space)
    registering.hands.type("+")
    assert registered(registering) == {42, 43, 44, 45}


def test_letters_and_space(registering: Desk) -> None:
    """The first letters of a name and the space bar register too."""
    registering.hands.type("Ырғ")
    registering.hands.press(Key.Key_Space)
    assert registered(registering) == {49}


def test_marking_twice_says_so_and_is_no_trouble(registering: Desk) -> None:
    """A deputy who is registered already stays so; the line says it."""
    registering.hands.type("42+")
    registering.hands.type("42+")
    assert registered(registering) == {42}
    assert registering.line == "Терек Болат Қайратұлы is registered already."


def test_a_reason_is_one_key(registering: Desk) -> None:
    """F10 notes a business trip, a minus an absence without reason."""
    registering.hands.type("3")
    registering.hands.press(Key.Key_F10)
    registering.hands.type("-")
    excused = registering.plenary.sitting.registration.excused
    assert {str(key): reason for key, reason in excused.items()} == {
        "m003": Reason.BUSINESS_TRIP,
        "m004": Reason.WITHOUT_REASON,
    }
    rows = registering.window.work.registration.roll.pane.model.rows
    assert [rows[2].word, rows[3].word] == ["trip", "no reason"]


def test_all_came_except_five(registering: Desk) -> None:
    """Five seats are picked, then F6 registers the other 140 in one entry."""
    registering.hands.press(Key.Key_F6)
    for away in ("5", "17", "88", "100", "145"):
        registering.hands.type(away)
        registering.hands.press(Key.Key_Return)
    assert registered(registering) == set()
    registering.hands.press(Key.Key_F6)
    assert registered(registering) == set(range(1, 146)) - {5, 17, 88, 100, 145}
    assert registering.line == "Registered: 140 deputies – recorded"
    assert registering.window.work.registration.excepting is False


def test_an_exception_is_taken_off_and_the_pick_left_by_escape(registering: Desk) -> None:
    """A second Enter takes an exception off; Esc forgets all of them and registers nobody."""
    registering.hands.press(Key.Key_F6)
    registering.hands.type("5")
    registering.hands.press(Key.Key_Return, Key.Key_Return, Key.Key_Escape)
    assert registering.window.work.registration.excepting is False
    assert registered(registering) == set()


def test_a_deputy_with_a_reason_is_not_swept_in(registering: Desk) -> None:
    """Whoever is known to be away stays away when the others are registered."""
    registering.hands.type("3")
    registering.hands.press(Key.Key_F11, Key.Key_F6, Key.Key_F6)
    assert registered(registering) == set(range(1, 146)) - {3}


def test_a_deputy_who_left_is_struck(registering: Desk) -> None:
    """F7 strikes the deputy shown."""
    registering.hands.type("42+")
    registering.hands.type("42")
    registering.hands.press(Key.Key_F7)
    assert registered(registering) == set()


def test_the_quorum_opens_the_way(registering: Desk) -> None:
    """Without 97 the next step rests and says why, with the article; with them it is allowed."""
    button = registering.window.side.step.button
    assert registering.next_step == "Open the sitting"
    assert button.isEnabled() is False
    assert "0 deputies are registered, 97 are needed" in button.accessibleDescription()
    assert "58-бабының 5-тармағы" in button.accessibleDescription()
    registering.hands.press(Key.Key_F6, Key.Key_F6)
    assert button.isEnabled() is True
    assert "145" in registering.wall


def test_a_late_comer_is_registered_while_a_vote_runs(desk: Desk) -> None:
    """F3 shows the register during a vote; the newcomer joins it (CL26 46(1))."""
    open_first_vote(desk.plenary, away=6)
    desk.hands.press(Key.Key_F3)
    desk.hands.type("145+")
    assert 145 in registered(desk)
    desk.hands.press(Key.Key_F2)
    desk.hands.type("145-")
    assert desk.line == "seat 145, Үйеңкі Ш.Ө.: against – recorded"
