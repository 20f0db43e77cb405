# SPDX-License-Identifier: Apache-2.0
"""The presiding officer's window: a card turned by its reader alone, with few keys."""

import logging
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import bootstrap
from app.domain.decide.floor import Address, Turn
from app.domain.floor import SpeechKind
from app.domain.ids import MemberId
from app.domain.member import short_name
from app.domain.profile import Switches
from app.domain.register import Register
from app.domain.selection import Everyone, First, Named
from app.domain.sitting import SittingStage
from app.i18n import Catalogue, Language
from app.views.card import Tongue
from app.views.presiding import presiding_view
from tests.chamber import a_plan, a_profile, after, an_open_ballot, casting
from tests.conftest import FixedClock
from tests.desk import Desk, open_desk, open_first_vote, open_sitting
from tests.hands import Key, settle
from ui.clerk.header import TabButton
from ui.presiding.side import Side
from ui.presiding.window import PresidingWindow
from ui.theme import DARK, LIGHT, Theme

SIZES = ((1920, 1080), (1366, 768), (1024, 640))


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    """Return the windows of a practice sitting, the card before its reader."""
    assert qapp is not None
    with open_desk(tmp_path) as opened:
        opened.presiding.show()
        settle()
        yield opened


def said(window: PresidingWindow) -> str:
    """Return what the card says."""
    return window.card.accessibleName().replace("\N{NO-BREAK SPACE}", " ")


def something_new(window: PresidingWindow) -> bool:
    """Return whether the edge says that the sitting has gone on."""
    return window.strip.new


def press(window: PresidingWindow, *keys: Qt.Key) -> None:
    """Press keys on the window."""
    for key in keys:
        QTest.keyClick(window, key)


def test_the_card_never_flips_by_itself(desk: Desk) -> None:
    """Whatever the clerk does, the words stay until the reader turns them; the edge says so."""
    window = desk.presiding
    before = said(window)
    assert before.startswith("Тіркеу. Құрметті депутаттар!")
    assert not something_new(window)
    assert window.strip.text() == "Отырысты ашу"
    open_sitting(desk.plenary, away=20)
    assert said(window) == before
    assert something_new(window)
    assert window.strip.text() == "Күн тәртібі"
    press(window, Key.Key_Right)
    assert said(window).startswith("Күн тәртібі. Күн тәртібінің жобасы")
    assert not something_new(window)


def test_a_card_that_is_still_right_stays(desk: Desk, qtbot: QtBot) -> None:
    """The vote begins while it is being put: the same words, and the turnout beside them."""
    window = desk.presiding
    open_first_vote(desk.plenary, away=20)
    press(window, Key.Key_End, Key.Key_Right, Key.Key_Left)
    card = said(window)
    assert "кемінде 73 (жетпіс үш) дауыспен қабылданады" in card
    assert window.side.needed[0].figure.text() == "73"
    desk.plenary.ballots.cast(in_favour=First(50), against=First(0))
    turnout = "Have voted: 50 (registered – 125)"
    qtbot.waitUntil(lambda: window.side.answered.text() == turnout, timeout=2000)
    assert said(window) == card
    assert not something_new(window)
    assert not window.side.results[0].isVisible()
    assert not window.verdict.isVisible()


def test_a_chamber_may_let_the_count_be_seen(qapp: QApplication, theme: Theme) -> None:
    """How the vote stands is a line under the turnout, only where the profile says so."""
    assert qapp is not None
    side = Side(theme, Catalogue.open(Language.EN), FixedClock())
    openly = replace(a_profile(), switches=Switches(split_on_wall=True))
    sitting = after(an_open_ballot(the=a_plan(openly)), casting(20, 4, 3))
    view = presiding_view(sitting, Register(key="test"), bootstrap.card_texts())
    side.show_page(view.pages[0].figures, view, Tongue.KK)
    assert side.answered.text().splitlines() == [
        "Have voted: 27 (registered – 40)",
        "In favour 20 · against 4 · abstained 3",
    ]


def test_the_split_and_the_verdict_come_with_the_card_of_the_result(desk: Desk) -> None:
    """After the vote is closed and the card is turned, never under another question."""
    window = desk.presiding
    open_first_vote(desk.plenary, away=20)
    press(window, Key.Key_End)
    desk.plenary.ballots.cast(in_favour=First(80))
    desk.plenary.ballots.cast(against=First(30))
    desk.plenary.ballots.close()
    assert something_new(window)
    assert window.strip.text() == "Нәтижені жариялау"
    assert not window.verdict.isVisible()
    press(window, Key.Key_Space)
    assert window.verdict.isVisible()
    assert "Қаулы қабылданды." in said(window)
    figures = [each.text() for each in window.side.results[0].figures.values()]
    assert figures == ["80", "30", "0", "15"]
    assert window.strip.text().startswith("Дауыс берілетін мәселе: Шалқарбеков")
    desk.plenary.ballots.announce()
    assert "Қаулы қабылданды." in said(window)
    assert not something_new(window)


def test_numbers_that_change_under_the_reader_wait_at_the_edge(desk: Desk) -> None:
    """One more deputy registers while the opening is read."""
    window = desk.presiding
    desk.plenary.registrations.open()
    desk.plenary.registrations.register(First(100))
    press(window, Key.Key_Right)
    assert "отырысқа тіркелгені – 100." in said(window)
    desk.plenary.registrations.register(First(1))
    assert "отырысқа тіркелгені – 100." in said(window)
    assert window.side.quorums[0].figure.text() == "101"
    assert window.strip.accessibleName() == "The numbers have changed: Отырысты ашу"
    QTest.mouseClick(window.strip, Qt.MouseButton.LeftButton)
    assert "отырысқа тіркелгені – 101." in said(window)


def test_while_votes_pour_in_the_last_turnout_is_shown_within_a_moment(
    desk: Desk, qtbot: QtBot
) -> None:
    """No key of the clerk waits for this window; it is late by a fifth of a second at most."""
    open_first_vote(desk.plenary)
    desk.presiding.catch_up()
    answered = desk.presiding.side.answered
    for more in range(1, 8):
        desk.plenary.ballots.cast(in_favour=First(more))
    qtbot.waitUntil(lambda: answered.text().startswith("Have voted: 28 "), timeout=2000)
    desk.plenary.ballots.cast(against=Everyone())
    desk.plenary.ballots.close()
    assert something_new(desk.presiding)
    desk.presiding.catch_up()
    assert "Нәтижені жариялау" in said(desk.presiding)


def test_cards_are_leafed_back_and_forth(desk: Desk) -> None:
    """Back to what was read; the edge leads to the present again."""
    window = desk.presiding
    open_sitting(desk.plenary)
    press(window, Key.Key_Right)
    agenda = said(window)
    press(window, Key.Key_Left, Key.Key_Left)
    assert said(window).startswith("Тіркеу")
    assert something_new(window)
    press(window, Key.Key_End)
    assert said(window) == agenda
    press(window, Key.Key_Right, Key.Key_Right, Key.Key_Right)
    assert said(window).startswith("Күн тәртібі бойынша дауыс беру")
    assert window.strip.text() == ""


def test_the_same_card_in_russian_and_back(desk: Desk) -> None:
    """One key apart, the figures and the foresight with it."""
    window = desk.presiding
    open_first_vote(desk.plenary, away=20)
    press(window, Key.Key_End, Key.Key_F2)
    assert window.tongue is Tongue.RU
    assert "Ставлю на голосование проект постановления" in said(window)
    assert "голосов не менее 73" in said(window)
    assert "может быть не более 52" in window.side.foresight.text().replace("\xa0", " ")
    press(window, Key.Key_F2)
    assert "дауысқа саламын" in said(window)
    assert "52 депутаттан аспауға тиіс" in window.side.foresight.text().replace("\xa0", " ")


def test_the_clerk_is_asked_to_wait_and_the_record_knows_nothing_of_it(desk: Desk) -> None:
    """A bar over the head of the desk, until it is taken back or the window closes."""
    window, head = desk.presiding, desk.plenary.head
    assert not desk.window.wait.isVisible()
    press(window, Key.Key_F4)
    assert desk.window.wait.isVisible()
    bar = desk.window.wait.geometry()
    assert bar.right() < desk.window.header.practice.x() < desk.window.header.stage.x()
    desk.window.resize(1366, 768)
    settle()
    assert desk.window.wait.geometry().right() < desk.window.header.stage.x()
    for tab in desk.window.header.findChildren(TabButton):
        assert desk.window.wait.geometry().contains(tab.geometry())
    press(window, Key.Key_F4)
    assert not desk.window.wait.isVisible()
    press(window, Key.Key_F4)
    window.close()
    assert not desk.window.wait.isVisible()
    assert desk.plenary.head == head


def test_words_grow_and_shrink_but_are_never_cut(desk: Desk) -> None:
    """Two keys; a long text stops growing where the card is full."""
    window = desk.presiding
    window.resize(1920, 1080)
    settle()
    usual = window.card.fitted_px()
    assert usual == 44
    press(window, Key.Key_Plus, Key.Key_Equal)
    assert window.card.fitted_px() == 53
    press(window, *[Key.Key_Minus] * 12)
    assert window.card.size_chosen == pytest.approx(0.6)
    press(window, *[Key.Key_Plus] * 20)
    assert window.card.size_chosen == pytest.approx(2.0)
    open_first_vote(desk.plenary, away=20)
    press(window, Key.Key_End)
    assert usual / 2 < window.card.fitted_px() < 88


def test_whoever_speaks_has_a_clock_beside_the_card(desk: Desk) -> None:
    """Name, what for, the time left in large figures that turn, and who comes next."""
    window, plenary = desk.presiding, desk.plenary
    assert not window.side.speaker.isVisible()
    open_sitting(plenary, away=20)
    plenary.agenda.take_up(plenary.sitting.agenda.items[0].id, because="жаттығу")
    for who in ("m007", "m008", "m009"):
        address = Address(who=Named((MemberId(who),)))
        plenary.floor.ask(address, Turn(kind=SpeechKind.DEBATE))
    part = window.side.speaker
    names = [short_name(each.name) for each in plenary.sitting.members[6:9]]
    assert part.following.text() == f"Speaks next: {names[0]} (then 2 more)"
    assert not part.clock.isVisible()
    plenary.floor.give(Address(who=Named((MemberId("m007"),))), Turn(kind=SpeechKind.DEBATE))
    assert part.name.text() == names[0]
    assert part.clock.isVisible()
    assert part.clock.running
    before = part.clock.left_s
    assert 0 < before <= 600
    assert part.clock.left_s < before
    assert part.following.text() == f"Speaks next: {names[1]} (then 1 more)"
    plenary.floor.waive(Address(who=Named((MemberId("m009"),))))
    assert part.following.text() == f"Speaks next: {names[1]}"
    settle()
    assert window.grab().toImage() != QImage()
    plenary.floor.end()
    assert not part.clock.running


def test_a_technical_stop_is_one_key_of_the_desk(desk: Desk) -> None:
    """The card has the words for it, the wall says so, and the sitting resumes as after a break."""
    open_sitting(desk.plenary, away=20)
    action = next(
        each for each in desk.window.actions() if each.shortcut().toString() == "Ctrl+Shift+T"
    )
    action.trigger()
    assert desk.stage() is SittingStage.BREAK
    desk.presiding.catch_up()
    assert said(desk.presiding).startswith("Техникалық үзіліс. Техникалық себепке байланысты")
    assert "TECHNICAL STOP" in desk.wall
    action.trigger()
    assert "going on already" in desk.line
    desk.plenary.sittings.resume()
    assert desk.stage() is SittingStage.IN_PROGRESS


def test_the_mouse_does_what_the_keys_do(desk: Desk) -> None:
    """Each key at the foot can be pressed with the pointer."""
    window = desk.presiding
    open_sitting(desk.plenary)
    buttons = {each.accessibleName(): each for each in window.key_buttons()}
    for name in ("cards →", "←", "cards →", "size +", "−", "қаз ⇄ рус F2"):
        QTest.mouseClick(buttons[name], Qt.MouseButton.LeftButton)
    assert said(window).startswith("Повестка дня.")
    assert window.card.size_chosen == pytest.approx(1.0)
    QTest.mouseClick(buttons["One moment, please F4"], Qt.MouseButton.LeftButton)
    assert desk.window.wait.isVisible()


def test_no_key_reaches_the_record(desk: Desk) -> None:
    """The window can't change anything in the sitting."""
    head, window = desk.plenary.head, desk.presiding
    press(window, Key.Key_F8, Key.Key_F8, Key.Key_F9, Key.Key_Escape, Key.Key_A, Key.Key_1)
    assert desk.plenary.head == head
    assert desk.stage() is SittingStage.PLANNED


def test_the_key_of_the_desk_brings_the_card(desk: Desk) -> None:
    """On one monitor it is a window behind the desk; while hidden it falls behind nothing."""
    window = desk.presiding
    window.hide()
    desk.window.activateWindow()
    settle()
    open_sitting(desk.plenary)
    desk.hands.press(Key.Key_K, modifier=Qt.KeyboardModifier.ControlModifier)
    assert window.isVisible()
    assert something_new(window)
    assert window.side.quorums[0].figure.text() == "145"


def test_it_is_light_or_dark_by_itself(desk: Desk) -> None:
    """The officer's place is not the clerk's."""
    window = desk.presiding
    press_control = Qt.KeyboardModifier.ControlModifier
    before = window.grab().toImage().pixelColor(4, window.height() // 2)
    assert before == LIGHT.bg
    QTest.keyClick(window, Key.Key_D, press_control)
    assert window.grab().toImage().pixelColor(4, window.height() // 2) == DARK.bg
    assert desk.window.grab().toImage().pixelColor(4, 400) == LIGHT.bg
    QTest.keyClick(window, Key.Key_D, press_control)
    assert window.grab().toImage().pixelColor(4, window.height() // 2) == LIGHT.bg


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_nothing_is_clipped(
    desk: Desk, size: tuple[int, int], caplog: pytest.LogCaptureFixture
) -> None:
    """At every size of the window, before, in and after a vote, in both languages."""
    caplog.set_level(logging.WARNING, logger="ui.widgets.lettering")
    window = desk.presiding
    desk.window.hide()
    window.resize(*size)
    open_first_vote(desk.plenary, away=20)
    for act in (desk.plenary.ballots.close, desk.plenary.ballots.announce):
        for _ in range(3):
            press(window, Key.Key_F2, Key.Key_Right)
            settle()
            window.grab()
            assert window.width() == size[0]
            assert window.card.height() > 150
            assert window.card.fitted_px() > 16
        if act == desk.plenary.ballots.close:
            desk.plenary.ballots.cast(in_favour=Everyone())
        act()
    assert not caplog.records
