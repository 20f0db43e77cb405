# SPDX-License-Identifier: Apache-2.0
"""What the clerk presses and reads: the next step, the choice keys, titles, bars, the page."""

import io
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from app.i18n import Catalogue, Language
from app.views.marks import SeatMark
from ui.actions import CONFIRM, LABELS
from ui.theme import TextRole, Theme
from ui.widgets.buttons import key_text
from ui.widgets.chips import WaitingChips
from ui.widgets.choice_keys import ChoiceKey
from ui.widgets.current_bar import CurrentBar
from ui.widgets.headline import Headline, fitted
from ui.widgets.lettering import broken, held
from ui.widgets.next_step import NextStep
from ui.widgets.page_preview import PagePreview
from ui.widgets.step_button import StepShown

CHOICES = (
    ChoiceKey(
        name="in_favour",
        label="Жақтап",
        cap="Ж",
        keys=(QKeySequence("Ж"), QKeySequence(";")),
        mark=SeatMark.IN_FAVOUR,
    ),
    ChoiceKey(
        name="against",
        label="Қарсы",
        cap="Қ",
        keys=(QKeySequence("Қ"), QKeySequence("F3")),
        mark=SeatMark.AGAINST,
    ),
    ChoiceKey(name="ill", label="Ауру", cap="F6", keys=(QKeySequence("F6"),), set_apart=True),
)
CLOSE = StepShown(
    label="Дауыс беруді аяқтау",
    key=QKeySequence("F8"),
    reason="Дауыс бермегендер – 3 (орындары: 14, 22, 42).",
    afterwards="Одан кейін: нәтижені жариялау",
    twice=True,
    confirm="Растау үшін тағы бір рет басыңыз",
)


def typed(target: QWidget, text: str, *, key: Qt.Key = Qt.Key.Key_unknown) -> None:
    """Type one letter, a Kazakh one too."""
    event = QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
    QApplication.sendEvent(target, event)


def next_step(qtbot: QtBot, theme: Theme, step: StepShown) -> tuple[NextStep, list[str]]:
    """Return the next step on screen and what it did."""
    shown = NextStep(theme)
    qtbot.addWidget(shown)
    done: list[str] = []
    shown.done.connect(lambda: done.append("done"))
    shown.resize(336, 200)
    shown.show_step(step)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    return shown, done


def document(pages: int) -> bytes:
    """Return a PDF with a black bar on its first page and a number of pages."""
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=(595, 842), invariant=1)
    for page in range(pages):
        if page == 0:
            canvas.rect(0, 700, 595, 60, fill=1)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def test_what_cannot_be_taken_back_is_pressed_twice(qtbot: QtBot, theme: Theme) -> None:
    """The first press arms the step, the second does it, and then it is at rest again."""
    shown, done = next_step(qtbot, theme, CLOSE)
    QTest.mouseClick(shown.button, Qt.MouseButton.LeftButton)
    assert shown.button.armed
    assert CLOSE.confirm in shown.button.accessibleName()
    assert done == []
    QTest.mouseClick(shown.button, Qt.MouseButton.LeftButton)
    assert done == ["done"]
    assert not shown.button.armed


def test_a_double_click_or_a_held_key_only_arms(qtbot: QtBot, theme: Theme) -> None:
    """An accident of the hand closes no vote."""
    shown, done = next_step(qtbot, theme, CLOSE)
    QTest.mouseClick(shown.button, Qt.MouseButton.LeftButton)
    QTest.mouseDClick(shown.button, Qt.MouseButton.LeftButton)
    assert shown.button.armed
    held = QKeyEvent(
        QKeyEvent.Type.KeyPress,
        Qt.Key.Key_Return,
        Qt.KeyboardModifier.NoModifier,
        "\r",
        True,  # noqa: FBT003 - Qt's own argument: the key repeats itself
    )
    QApplication.sendEvent(shown.button, held)
    assert done == []


def test_esc_another_step_or_another_place_disarms(qtbot: QtBot, theme: Theme) -> None:
    """An armed step is let go by Esc, by a changed step, and by turning to something else."""
    shown, done = next_step(qtbot, theme, CLOSE)
    shown.button.setFocus()
    shown.button.click()
    QTest.keyClick(shown.button, Qt.Key.Key_Escape)
    assert not shown.button.armed
    shown.button.click()
    shown.show_step(StepShown(label="Нәтижені жариялау", twice=True))
    assert not shown.button.armed
    shown.button.click()
    shown.button.clearFocus()
    assert not shown.button.armed
    assert done == []


def test_a_refresh_keeps_an_armed_step_armed(qtbot: QtBot, theme: Theme) -> None:
    """A vote that comes in between changes the reason, not the hand on the button."""
    shown, _ = next_step(qtbot, theme, CLOSE)
    shown.button.click()
    shown.show_step(
        StepShown(label=CLOSE.label, key=CLOSE.key, reason="…", twice=True, confirm=CLOSE.confirm)
    )
    assert shown.button.armed


@pytest.mark.parametrize("language", list(Language))
def test_every_armed_step_has_room_on_the_button(
    qtbot: QtBot, theme: Theme, caplog: pytest.LogCaptureFixture, language: Language
) -> None:
    """In low windows too, with what a second press does."""
    say = Catalogue.open(language).gettext
    for label in LABELS.values():
        step = replace(CLOSE, label=say(label), confirm=say(CONFIRM))
        shown, _ = next_step(qtbot, theme, step)
        shown.button.compact = True
        shown.button.resize(260, 52)
        shown.button.click()
        lines = shown.button.lines()
        assert sum(theme.line(role) for role, _ in lines) <= 52
        assert max(theme.width(role, text) for role, text in lines) <= 260 - 18 - 16 - 34
    assert caplog.messages == []


def test_an_ordinary_step_takes_one_key_and_a_faded_one_none(qtbot: QtBot, theme: Theme) -> None:
    """The step's key does it wherever the focus is; what isn't allowed says why instead."""
    step = StepShown(label="Келесі", key=QKeySequence("F8"))
    shown, done = next_step(qtbot, theme, step)
    QTest.keyClick(shown, Qt.Key.Key_F8)
    QTest.keyClick(shown.button, Qt.Key.Key_Enter)
    assert done == ["done", "done"]
    shown.show_step(StepShown(label="Келесі", reason="Кворум жоқ", allowed=False))
    shown.button.click()
    assert done == ["done", "done"]
    assert shown.button.accessibleDescription() == "Кворум жоқ"


def test_letters_mark_and_digits_seek(qtbot: QtBot, theme: Theme) -> None:
    """Typing seat 12 casts no vote; Ж marks on any layout, and the entry stays as it was."""
    bar = CurrentBar(theme, CHOICES)
    qtbot.addWidget(bar)
    sought: list[str] = []
    chosen: list[str] = []
    steps: list[int] = []
    bar.sought.connect(sought.append)
    bar.chosen.connect(chosen.append)
    bar.stepped.connect(steps.append)
    bar.show_current(seat="7", name="Әлиев Серік", state="7‑орын · дауысын күтуде")
    typed(bar.entry, "1")
    typed(bar.entry, "2")
    typed(bar.entry, "ж")
    typed(bar.entry, "қ")
    typed(bar.entry, ";", key=Qt.Key.Key_Semicolon)
    typed(bar.entry, "Ұ")
    typed(bar.entry, "", key=Qt.Key.Key_Down)
    assert sought == ["1", "12", "12Ұ"]
    assert chosen == ["in_favour", "against", "in_favour"]
    assert steps == [1]


def test_choice_keys_work_by_mouse_and_by_shortcut_and_can_be_refused(
    qtbot: QtBot, theme: Theme
) -> None:
    """A click and a function key mean the same; keys that aren't allowed do nothing and say why."""
    bar = CurrentBar(theme, CHOICES)
    qtbot.addWidget(bar)
    bar.resize(1100, 76)
    with qtbot.waitActive(bar):
        bar.show()
        bar.activateWindow()
    chosen: list[str] = []
    bar.chosen.connect(chosen.append)
    QTest.keyClick(bar.entry, Qt.Key.Key_F3)
    QTest.keyClick(bar.entry, Qt.Key.Key_F6)
    assert chosen == ["against", "ill"]
    bar.keys.show_chosen("against")
    bar.keys.explain(allowed=False, reason="Дауыс беру аяқталды")
    QTest.keyClick(bar.entry, Qt.Key.Key_F3)
    typed(bar.entry, "ж")
    assert chosen == ["against", "ill"]


@pytest.mark.parametrize("width", [90, 180, 320, 900])
@pytest.mark.parametrize(
    "text",
    [
        "Көктерекова Айгүл Жусанқызы",
        "Қазақстан Республикасы Конституциялық Сотының судьясы қызметіне тағайындау туралы",
        "Ұ",
        "",
    ],
)
def test_a_title_is_never_cut(qtbot: QtBot, theme: Theme, width: int, text: str) -> None:
    """A title shrinks before it wraps, and at any width every letter of it is there."""
    line = Headline(theme, TextRole.TITLE)
    qtbot.addWidget(line)
    line.resize(width, line.sizeHint().height())
    line.show_text(text)
    found = line.fitted_text()
    assert " ".join(found.lines) == text
    assert len(found.lines) <= 2
    assert "…" not in "".join(found.lines)
    assert found.px <= 26
    assert not line.grab().isNull()


def test_a_title_shrinks_before_it_wraps() -> None:
    """Down to two thirds it stays on one line; only then it takes a second."""

    def measure(px: int, part: str) -> float:
        return px * len(part) / 2

    assert fitted("алты сөз", width=400, px=84, measure=measure).px == 84
    smaller = fitted("алты сөз", width=240, px=84, measure=measure)
    assert (smaller.px, smaller.lines) == (60, ("алты сөз",))
    broken = fitted("алты сөз", width=168, px=84, measure=measure)
    assert (broken.px, broken.lines) == (84, ("алты", "сөз"))


def test_the_chips_lead_to_those_who_are_waited_for(qtbot: QtBot, theme: Theme) -> None:
    """A click on a chip names the seat; where there is no room the current one is still shown."""
    chips = WaitingChips(theme)
    qtbot.addWidget(chips)
    chips.resize(420, 36)
    chips.show_waiting("Дауыс бермегендер:", range(1, 40), current=33)
    at: QPoint = chips.chip_box(33).center().toPoint()
    assert chips.chip_box(39).isEmpty()
    with qtbot.waitSignal(chips.picked, timeout=0) as picked:
        QTest.mouseClick(chips, Qt.MouseButton.LeftButton, pos=at)
    assert picked.args == [33]
    QTest.mouseMove(chips, at)
    chips.grab()


def test_no_chip_moves_while_answers_come_in(qtbot: QtBot, theme: Theme) -> None:
    """The place of an answer stays empty until all are, or the selection goes beyond them."""
    chips = WaitingChips(theme)
    qtbot.addWidget(chips)
    chips.resize(420, 36)
    chips.show_waiting("Дауыс бермегендер:", range(1, 40), current=1)
    shown = [seat for seat in range(1, 40) if not chips.chip_box(seat).isEmpty()]
    first, second = (chips.chip_box(seat) for seat in shown[:2])
    chips.show_waiting("Дауыс бермегендер:", range(2, 40), current=2)
    assert chips.chip_box(1).isEmpty()
    assert chips.chip_box(2) == second
    beyond = shown[-1] + 1
    chips.show_waiting("Дауыс бермегендер:", range(beyond, 40), current=beyond)
    assert chips.chip_box(beyond) == first
    chips.show_waiting("Дауыс бермегендер:", (1, *range(beyond, 40)), current=beyond)
    assert chips.chip_box(1) == first
    chips.show_waiting("Дауыс бермегендер:", (), current=None)
    assert all(chips.chip_box(seat).isEmpty() for seat in range(1, 40))


def test_the_preview_shows_the_real_page(qtbot: QtBot, theme: Theme) -> None:
    """What is printed black is black on the stage, and the paper is white."""
    stage = PagePreview(theme)
    qtbot.addWidget(stage)
    stage.resize(500, 700)
    told: list[tuple[int, int]] = []
    stage.turned.connect(lambda page, pages: told.append((page, pages)))
    stage.show_pdf(document(3))
    picture: QImage = stage.grab().toImage()
    assert picture.pixelColor(2, 2) == theme.tokens.sunken
    assert picture.pixelColor(250, 500).name() == "#ffffff"
    middle = [picture.pixelColor(250, y).name() for y in range(40, 200)]
    assert middle.count("#000000") > 30
    assert told[-1] == (1, 3)


def test_pages_are_turned_by_keys_and_the_same_paper_keeps_its_page(
    qtbot: QtBot, theme: Theme
) -> None:
    """Page Down turns, the last page stays the last, and a refresh doesn't turn back."""
    stage = PagePreview(theme)
    qtbot.addWidget(stage)
    stage.resize(500, 700)
    stage.show_pdf(document(3))
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_End, Qt.Key.Key_Right):
        QTest.keyClick(stage, key)
    stage.show_pdf(document(3))
    assert (stage.page, stage.pages) == (3, 3)
    QTest.keyClick(stage, Qt.Key.Key_PageUp)
    assert stage.page == 2
    QTest.keyClick(stage, Qt.Key.Key_Home)
    assert stage.page == 1
    stage.clear()
    assert (stage.page, stage.pages) == (0, 0)
    assert stage.grab().toImage().pixelColor(250, 350) == theme.tokens.sunken


def test_a_dash_stays_between_its_word_and_its_figure() -> None:
    """At the beginning of a line it would be read as a minus, at its end the figure is lost."""
    lines = broken("total number – 145 deputies – all", width=16, measure=len)
    assert lines == ("total", "number\u00a0–\u00a0145", "deputies – all")
    assert held("number – 145") == "number\u00a0–\u2060\u00a0145"


def test_keys_stand_on_their_caps_as_they_do_on_a_keyboard() -> None:
    """In every language of the windows."""
    shown = [key_text(QKeySequence(key)) for key in ("Ctrl+Return", "Ctrl+Up", "Ctrl+,", "+")]
    assert shown == ["Ctrl Enter", "Ctrl ↑", "Ctrl ,", "+"]
