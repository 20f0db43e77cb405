# SPDX-License-Identifier: Apache-2.0
"""The floor at the desk: giving it, timing it, taking it away; closed doors; who waits."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from app.domain.floor import SpeechKind
from app.views.deeds import Deed
from tests.conftest import FixedClock
from tests.desk import Desk, open_desk, open_sitting
from tests.hands import Key
from ui.clerk.floor_panel import FloorPanel
from ui.clerk.places import Place
from ui.widgets.buttons import Button
from ui.widgets.speech_clock import clock_text


@pytest.fixture
def speaking(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    """Open the desk on a sitting in progress, with the speakers in front."""
    assert qapp is not None
    with open_desk(tmp_path) as desk:
        open_sitting(desk.plenary, away=6)
        item = desk.plenary.sitting.agenda.items[0]
        desk.plenary.agenda.take_up(item.id, because="жаттығу")
        desk.hands.press(Key.Key_F5)
        yield desk


def panel(desk: Desk) -> FloorPanel:
    """Return the panel of speakers."""
    return desk.window.work.floor


def give(desk: Desk, typed: str, kind: SpeechKind = SpeechKind.DEBATE) -> None:
    """Type who, choose as what, press Enter."""
    panel(desk).choose(kind)
    panel(desk).who.setText(typed)
    panel(desk).give.click()


def test_f5_shows_the_speakers_and_puts_them_away(speaking: Desk) -> None:
    """The key turns to the panel and back; Esc puts it away too."""
    assert speaking.place() is Place.FLOOR
    speaking.hands.press(Key.Key_F5)
    assert speaking.place() is Place.PROCEDURE
    speaking.hands.press(Key.Key_F5, Key.Key_Escape)
    assert speaking.place() is Place.PROCEDURE


def test_a_seat_gets_the_floor_by_enter(speaking: Desk) -> None:
    """The number of a seat and Enter; the wall names the speaker and what is left."""
    panel(speaking).who.setFocus()
    speaking.hands.type("7")
    speaking.hands.press(Key.Key_Return)
    speech = speaking.plenary.sitting.floor.current
    assert speech is not None
    assert speech.speaker.member == "m007"
    assert panel(speaking).clock.running
    assert 500 < panel(speaking).clock.left_s <= 600
    assert speech.speaker.name in speaking.wall
    assert "time left 9:" in speaking.wall


def test_the_first_letters_and_guests(speaking: Desk) -> None:
    """Letters of one deputy mean him, of several nobody, of none a guest."""
    give(speaking, speaking.plenary.sitting.members[43].name.lower())
    assert speaking.plenary.sitting.floor.speeches[-1].speaker.member == "m044"
    give(speaking, "Бұлақ")
    assert "Several deputies begin with" in speaking.line
    give(speaking, "999")
    assert speaking.line == "There is no seat 999."
    give(speaking, "")
    give(speaking, "Щербаков Сарапшы", SpeechKind.INFORMATION)
    assert speaking.plenary.sitting.floor.speeches[-1].speaker.name == "Щербаков Сарапшы"
    assert len(speaking.plenary.sitting.floor.speeches) == 2


def test_more_time_a_warning_and_the_floor_taken_away(speaking: Desk) -> None:
    """Each is one button; taking away is pressed twice."""
    give(speaking, "7")
    panel(speaking).more.click()
    assert speaking.plenary.sitting.floor.speeches[-1].limit_s == 660
    panel(speaking).warn.click()
    assert speaking.plenary.sitting.floor.warnings
    panel(speaking).deprive.click()
    assert not speaking.plenary.sitting.floor.deprived
    panel(speaking).deprive.click()
    assert speaking.plenary.sitting.floor.deprived
    assert not panel(speaking).clock.running
    give(speaking, "8")
    panel(speaking).end.click()
    assert speaking.plenary.sitting.floor.current is None


def test_what_was_armed_over_one_speaker_is_not_for_the_next(speaking: Desk) -> None:
    """The first press on «take the floor away» is forgotten when somebody else speaks."""
    give(speaking, "7")
    panel(speaking).deprive.click()
    assert panel(speaking).deprive.armed
    panel(speaking).warn.click()
    assert panel(speaking).deprive.armed
    panel(speaking).end.click()
    give(speaking, "8")
    assert not panel(speaking).deprive.armed
    panel(speaking).deprive.click()
    assert not speaking.plenary.sitting.floor.deprived


def test_the_third_speech_needs_the_presiding_officer(speaking: Desk) -> None:
    """The panel says why, and one button gives it all the same with the reason recorded."""
    give(speaking, "7")
    give(speaking, "7", SpeechKind.SECOND_TIME)
    assert not panel(speaking).all_the_same.isVisible()
    give(speaking, "7")
    assert panel(speaking).all_the_same.isVisible()
    assert "speeches on this item already: 2" in panel(speaking).why_not.text()
    panel(speaking).all_the_same.click()
    assert len(speaking.plenary.sitting.floor.speeches) == 3
    assert speaking.plenary.sitting.overruled[-1].code == "floor-restricted"
    assert not panel(speaking).all_the_same.isVisible()


def buttons(within: QWidget, word: str) -> list[Button]:
    """Return the buttons with a word, in their order."""
    assert not within.findChildren(QPushButton)
    return [each for each in within.findChildren(Button) if each.text() == word]


def test_those_who_wait(speaking: Desk) -> None:
    """Put on the list, given the floor from it, struck off it."""
    for seat in ("11", "12", "13"):
        panel(speaking).who.setText(seat)
        panel(speaking).ask.click()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    waiting = [each.speaker.member for each in speaking.plenary.sitting.floor.waiting]
    assert waiting == ["m011", "m012", "m013"]
    buttons(panel(speaking), "Strike")[1].click()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    buttons(panel(speaking), "Give the floor")[1].click()
    now = speaking.plenary.sitting.floor
    assert [each.speaker.member for each in now.waiting] == ["m013"]
    assert now.speeches[-1].speaker.member == "m011"


def test_closed_doors_blank_the_wall(speaking: Desk) -> None:
    """Pressed twice; the wall says that the sitting is closed and nothing else."""
    give(speaking, "7")
    close = panel(speaking).doors[Deed.CLOSE_DOORS]
    close.click()
    close.click()
    assert speaking.plenary.sitting.doors_closed
    assert "CLOSED SITTING" in speaking.wall
    name = speaking.plenary.sitting.floor.speeches[-1].speaker.name
    assert name not in speaking.wall
    opening = panel(speaking).doors[Deed.OPEN_DOORS]
    opening.click()
    opening.click()
    assert name in speaking.wall


def test_the_clock_of_a_speech() -> None:
    """Minutes and seconds; past the limit with a sign."""
    assert [clock_text(each) for each in (600, 61, 0, -12)] == ["10:00", "1:01", "0:00", "−0:12"]


def test_time_runs_out(speaking: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is cut off by the program: the wall says that the time is up."""
    give(speaking, "7")
    clock = panel(speaking).clock
    speech = speaking.plenary.sitting.floor.current
    assert speech is not None
    late = FixedClock(speech.began + timedelta(minutes=11))
    monkeypatch.setattr(clock, "_clock", late)
    assert clock.left_s <= -60
    clock.repaint()
    monkeypatch.setattr(speaking.hall, "_now", late.now)
    speaking.hall.tell_time()
    assert "the time is up" in speaking.wall
    assert speaking.plenary.sitting.floor.current is not None
