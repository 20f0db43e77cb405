# SPDX-License-Identifier: Apache-2.0
"""The roll: everybody in a place that never moves, and the next deputy one key away."""

import sys
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.views.marks import SeatMark
from ui.models.name_filter import ambiguous, find, folded, only
from ui.models.roll import MARK_ROLE, ROW_ROLE, RollModel, RollRow
from ui.theme import TextRole, Theme
from ui.widgets.lettering import fitting_name
from ui.widgets.roll_plan import plan_roll
from ui.widgets.roll_view import RollPane

NAMES = (
    "Ақбидаев Н.М.",
    "Әнұранова А.С.",
    "Бәйтереков М.Ғ.",
    "Ғарышбаев Д.Т.",
    "Іздібаев Қ.Ө.",
    "Қызғалдақова Ш.Д.",
    "Көктерекғалиева А.С.",
    "Ұлытауов С.О.",
    "Һасанов Ө.І.",
)


def roll(count: int, *, absent: tuple[int, ...] = ()) -> list[RollRow]:
    """Return a roll of so many seats, the absent ones not selectable."""
    return [
        RollRow(
            member=f"m{seat}",
            seat=str(seat),
            name=NAMES[seat % len(NAMES)],
            mark=SeatMark.ABSENT if seat in absent else SeatMark.WAITING,
            selectable=seat not in absent,
        )
        for seat in range(1, count + 1)
    ]


def pane(qtbot: QtBot, theme: Theme, count: int, *, size: tuple[int, int]) -> RollPane:
    """Return a roll on screen."""
    shown = RollPane(theme)
    qtbot.addWidget(shown)
    shown.resize(*size)
    shown.show_rows(roll(count))
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


def place(shown: RollPane, row: int) -> QRect:
    """Return where a row of the roll is."""
    return shown.view.visualRect(shown.model.index(row))


def press(shown: RollPane, key: Qt.Key) -> None:
    """Press a key in the roll."""
    event = QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(shown.view, event)


def test_the_model_keeps_the_promises_of_qt(qtmodeltester: ModelTester) -> None:
    """The roll behaves as every list does, while it changes too."""
    model = RollModel()
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.show(roll(50))
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.show(roll(20))
    assert model.rowCount() == 20
    assert model.rowCount(model.index(0)) == 0
    assert model.data(QModelIndex()) is None


def test_one_vote_changes_one_row(qtbot: QtBot) -> None:
    """A vote of one deputy is told as one changed row, and nothing is laid out again."""
    model = RollModel()
    before = roll(145)
    model.show(before)
    after = [*before]
    after[13] = replace(before[13], mark=SeatMark.IN_FAVOUR, word="жақтап")
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    with qtbot.assertNotEmitted(model.modelReset):
        model.show(after)
        model.show(after)
    assert told == [(13, 13)]
    assert model.index(13).data(ROW_ROLE) == after[13]
    assert model.index(13).data(MARK_ROLE) == "in_favour"
    assert model.index(13).data(Qt.ItemDataRole.AccessibleTextRole).endswith("жақтап")


def test_another_list_of_deputies_is_a_reset(qtbot: QtBot) -> None:
    """Only when the deputies themselves change is the whole list told anew."""
    model = RollModel()
    model.show(roll(50))
    with qtbot.waitSignal(model.modelReset, timeout=0):
        model.show(roll(49))
    assert not model.index_of("m50").isValid()
    assert model.index_of("m49").row() == 48


@pytest.mark.parametrize(
    ("count", "laid_out"),
    [(50, (3, 17, True)), (98, (4, 25, False)), (145, (5, 29, False))],
    ids=["Senate", "Mazhilis", "Qurultay"],
)
def test_every_chamber_is_whole_on_a_full_screen(
    qtbot: QtBot, theme: Theme, count: int, laid_out: tuple[int, int, bool]
) -> None:
    """50, 98 and 145 deputies are all seen at once at 1920 × 1080, down the columns."""
    shown = pane(qtbot, theme, count, size=(1144, 680))
    plan = shown.view.plan
    rows = plan.rows
    assert (plan.columns, rows, plan.words) == laid_out
    assert shown.verticalScrollBar().maximum() == 0
    assert place(shown, 0).topLeft().y() < place(shown, 1).topLeft().y()
    assert place(shown, 0).x() == place(shown, rows - 1).x() < place(shown, rows).x()
    whole = shown.view.viewport().rect()
    assert all(whole.contains(place(shown, row)) for row in range(count))


def test_a_low_screen_still_shows_the_senate_whole(qtbot: QtBot, theme: Theme) -> None:
    """At 1366 × 768 all 50 are seen with their words, in rows of 27."""
    shown = pane(qtbot, theme, 50, size=(978, 462))
    assert (shown.view.plan.columns, shown.view.plan.row_height) == (3, 27)
    assert shown.view.plan.words
    assert shown.verticalScrollBar().maximum() == 0


def test_where_there_is_no_room_the_roll_follows_the_selection(qtbot: QtBot, theme: Theme) -> None:
    """On a low screen 145 deputies scroll downwards, and the current one is always in sight."""
    shown = pane(qtbot, theme, 145, size=(978, 462))
    assert shown.verticalScrollBar().maximum() > 0
    shown.select("m37")
    at = place(shown, 36).translated(shown.view.pos())
    assert shown.viewport().rect().contains(at)


def test_a_refresh_keeps_selection_and_scroll(qtbot: QtBot, theme: Theme) -> None:
    """What the clerk has under the hand stays there when others' votes come in."""
    shown = pane(qtbot, theme, 145, size=(978, 462))
    shown.select("m37")
    scrolled = shown.verticalScrollBar().value()
    changed = roll(145)
    changed[0] = replace(changed[0], mark=SeatMark.AGAINST)
    shown.show_rows(changed)
    assert shown.current_member() == "m37"
    assert shown.verticalScrollBar().value() == scrolled > 0
    shown.show_rows(changed[:140])
    assert shown.current_member() == "m37"
    at = place(shown, 36).translated(shown.view.pos())
    assert shown.viewport().rect().contains(at)


def test_arrows_pass_over_those_who_cannot_vote(qtbot: QtBot, theme: Theme) -> None:
    """Down goes to the next registered deputy, right to the next column, letters to the window."""
    shown = pane(qtbot, theme, 50, size=(1144, 680))
    shown.show_rows(roll(50, absent=(2, 3)))
    told: list[str] = []
    shown.selected.connect(told.append)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Up):
        press(shown, key)
    assert told == ["m1", "m4", "m21", "m4", "m1"]
    press(shown, Qt.Key.Key_Up)
    assert shown.current_member() == "m1"
    letter = QKeyEvent(
        QKeyEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, "Ж"
    )
    letter.accept()
    shown.view.keyPressEvent(letter)
    assert not letter.isAccepted()
    assert shown.current_member() == "m1"


class Painted(QObject):
    """Notes which regions of a widget are painted."""

    def __init__(self, widget: QWidget) -> None:
        """Begin to note."""
        super().__init__(widget)
        self.regions: list[QRect] = []
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note a paint event and let it pass."""
        if isinstance(event, QPaintEvent):
            self.regions.append(event.rect())
        return super().eventFilter(watched, event)


def test_a_changed_row_repaints_only_itself(qtbot: QtBot, theme: Theme) -> None:
    """A vote touches the rectangle of its row and leaves the layout of the list alone."""
    shown = pane(qtbot, theme, 145, size=(1144, 680))
    shown.select("m7")
    QTest.qWait(0)
    painted = Painted(shown.view.viewport())
    laid_out = place(shown, 144)
    changed = roll(145)
    changed[30] = replace(changed[30], mark=SeatMark.ABSTAINED)
    shown.show_rows(changed)
    QTest.qWait(0)
    assert painted.regions == [place(shown, 30)]
    assert place(shown, 144) == laid_out


@pytest.mark.usefixtures("nothing_collected")
def test_a_day_of_votes_wears_nothing_out(qtbot: QtBot, theme: Theme) -> None:
    """Three thousand rows painted leave the interpreter as it was (PYSIDE-3474)."""
    shown = pane(qtbot, theme, 145, size=(1144, 680))
    viewport = shown.view.viewport()
    viewport.repaint()
    before = sys.getrefcount(None)
    for number in range(3000):
        viewport.repaint(place(shown, number % 145))
    assert abs(sys.getrefcount(None) - before) < 20


def test_nothing_on_a_row_is_cut(
    qtbot: QtBot, any_theme: Theme, uncut: pytest.LogCaptureFixture
) -> None:
    """Long names, corrections and votes not yet saved fit, in both themes and all three plans."""
    for count, size in ((50, (1144, 680)), (50, (978, 462)), (145, (1144, 680))):
        shown = pane(qtbot, any_theme, count, size=size)
        rows = roll(count, absent=(9,))
        rows[5] = replace(rows[5], corrected=True, word="қалыс қалды", mark=SeatMark.ABSTAINED)
        rows[6] = replace(rows[6], unsaved=True, word="қарсы · жадта", mark=SeatMark.AGAINST)
        rows[7] = replace(rows[7], mark=SeatMark.ABSENT, word="іссапар")
        shown.show_rows(rows)
        shown.select("m7")
        shown.grab()
    assert uncut.messages == []


def test_a_long_name_loses_letters_of_the_surname_never_the_initials(theme: Theme) -> None:
    """Two deputies of one surname are told apart in the narrowest column."""
    roles = (TextRole.ROW, TextRole.ROW_TINY)
    whole = theme.width(TextRole.ROW_TINY, "Көктерекғалиева А.С.")
    assert fitting_name(theme, roles, "Көктерекғалиева А.С.", room=whole) == (
        TextRole.ROW_TINY,
        "Көктерекғалиева А.С.",
    )
    assert fitting_name(theme, roles, "Көктерекғалиева А.С.", room=100)[1].endswith("… А.С.")
    assert fitting_name(theme, roles, "Көктерекғалиева А.С.", room=5)[1] == "А.С."


@pytest.mark.parametrize("scale", [0.8, 1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [150, 320, 640, 1144, 1900])
def test_a_plan_always_has_room_for_everybody(scale: float, width: int) -> None:
    """At every size of text and width of window the columns together hold the whole roll."""
    for count in (0, 1, 50, 98, 145, 148):
        plan = plan_roll(count, width=width, height=500, scale=scale)
        assert plan.columns * plan.rows >= count
        assert plan.cell_width * plan.columns <= max(width, plan.columns)
        last = plan.columns - 1
        flush = last * plan.cell_width + plan.shift(last) + plan.column_width
        assert flush == pytest.approx(plan.cell_width * plan.columns)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("ұлы", "Ұлытауов С.О."),
        ("улы", "Ұлытауов С.О."),
        ("анур", "Әнұранова А.С."),
        ("гары", "Ғарышбаев Д.Т."),
        ("изд", "Іздібаев Қ.Ө."),
        ("ызд", "Іздібаев Қ.Ө."),
        ("кызг", "Қызғалдақова Ш.Д."),
        ("кокт", "Көктерекғалиева А.С."),
        ("хас", "Һасанов Ө.І."),
        ("БАЙТ", "Бәйтереков М.Ғ."),
        ("көктерекғалиева а", "Көктерекғалиева А.С."),
    ],
)
def test_a_name_is_found_from_a_russian_layout(typed: str, found: str) -> None:
    """The first letters find the deputy, whatever layout the keyboard has."""
    rows = roll(9)
    places = find(rows, typed)
    assert rows[places[0]].name == found


def test_a_number_means_a_seat() -> None:
    """4 is seat 4 first, and may still become 42."""
    rows = roll(50)
    assert [rows[place].seat for place in find(rows, "4")][:3] == ["4", "40", "41"]
    assert ambiguous(rows, "4")
    assert not ambiguous(rows, "42")
    assert [rows[place].seat for place in find(rows, "007")] == ["7"]


def test_only_those_who_can_vote_are_taken() -> None:
    """Enter takes the first match that can be marked; nobody when there is none."""
    rows = roll(50, absent=(4,))
    found = only(rows, "4")
    assert found is not None
    assert rows[found].seat == "40"
    assert only(rows, "999") is None
    assert only(rows, "  ") is None
    assert folded("Қ.Ө. Һ‑Ң") == "к о х н"


def test_exact_letters_go_before_their_neighbours() -> None:
    """Who types «ұ» gets Ұ first, and У only after it."""
    rows = [
        RollRow(member="a", seat="1", name="Уәлиев А.Б.", mark=SeatMark.WAITING),
        RollRow(member="b", seat="2", name="Ұялиев А.Б.", mark=SeatMark.WAITING),
        RollRow(member="c", seat="3", name="Бек Улан", mark=SeatMark.WAITING),
    ]
    assert find(rows, "ұ") == (1, 0, 2)
    assert find(rows, "у") == (0, 1, 2)
