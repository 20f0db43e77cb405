# SPDX-License-Identifier: Apache-2.0
"""What the desk shows beside the roll: tally, quorum, verdict, notices, record, agenda, steps."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.views.marks import SeatMark
from ui.icons import Icon
from ui.theme import Theme
from ui.widgets.agenda_column import AgendaColumn, AgendaShown, AgendaState, CandidateShown
from ui.widgets.buttons import Button, ButtonKind, key_text
from ui.widgets.choice_keys import ChoiceKey
from ui.widgets.current_bar import CurrentBar
from ui.widgets.key_cap import KeyCap
from ui.widgets.next_step import NextStep
from ui.widgets.notice import NoticeKind, NoticeLine, NoticeShown
from ui.widgets.quorum_badge import QuorumBadge, QuorumShown
from ui.widgets.record_state import RecordCondition, RecordItem, RecordState
from ui.widgets.step_button import StepShown
from ui.widgets.stepper import StepMark, Stepper, StepState
from ui.widgets.tally_bar import ResultBar, ResultShown, TallyBar, TallyShown
from ui.widgets.verdict_card import VerdictCard, VerdictShown

AGENDA = (
    AgendaShown(
        number="1",
        title="Күн тәртібін бекіту туралы",
        meta="қабылданды",
        state=AgendaState.ADOPTED,
    ),
    AgendaShown(
        number="2",
        title="Конституциялық Соттың судьяларын қызметке тағайындау туралы",
        meta="3 кандидатура",
        state=AgendaState.CURRENT,
        candidates=(
            CandidateShown(name="Жиделібаева С.Т.", word="қабылданды", state=AgendaState.ADOPTED),
            CandidateShown(name="Көктерекова А.Ж.", word="дауыс беру", state=AgendaState.CURRENT),
            CandidateShown(name="Қарағайлиев Н.Е.", word="кезекте", state=AgendaState.NEXT),
        ),
    ),
    AgendaShown(number="3", title="Регламент туралы", meta="", state=AgendaState.NOT_ADOPTED),
    AgendaShown(number="4", title="Есеп туралы", meta="", state=AgendaState.DONE),
    AgendaShown(number="5", title="Заң туралы " * 20, meta="", state=AgendaState.POSTPONED),
    AgendaShown(number="6", title="Комиссия туралы", meta="", state=AgendaState.NEXT),
)


def tally(theme: Theme, *, waiting: bool = False, needed: int | None = 26) -> TallyBar:
    """Return a tally of 27 of 50."""
    bar = TallyBar(theme)
    bar.show_tally(
        TallyShown(
            mark=SeatMark.SILENT if waiting else SeatMark.IN_FAVOUR,
            label="Жақтап",
            count=27,
            total=50,
            needed=needed,
            needed_text="қажет 26" if needed else "",
            waiting=waiting,
        )
    )
    return bar


def result(theme: Theme) -> ResultBar:
    """Return the result 27 – 4 – 10 of 50."""
    bar = ResultBar(theme)
    bar.show_result(
        ResultShown(
            in_favour=27,
            against=4,
            abstained=10,
            total=50,
            needed=26,
            needed_text="қажет 26",
            total_text="жалпы саны 50",
        )
    )
    return bar


def badge(theme: Theme, *, registered: int) -> QuorumBadge:
    """Return the badge of a chamber of 50."""
    shown = QuorumBadge(theme)
    shown.show_quorum(
        QuorumShown(
            registered=registered,
            total=50,
            quorum=34,
            has_quorum=registered >= 34,
            before="Тіркелді:",
            after="(жалпы саны – 50)",
            quorum_text="Кворум 34 – бар" if registered >= 34 else "Кворум 34 – жоқ",
        )
    )
    return shown


def verdict(theme: Theme, *, adopted: bool) -> VerdictCard:
    """Return a verdict with a long sentence."""
    card = VerdictCard(theme)
    word = "ҚАБЫЛДАНДЫ" if adopted else "ҚАБЫЛДАНҒАН ЖОҚ"
    sentence = "Жақтап 25 дауыс берілді; қажеттісі – кемінде 26: 1 дауыс жетпеді. " * 2
    card.show_verdict(VerdictShown(adopted=adopted, word=word, sentence=sentence.strip()))
    return card


def notice(theme: Theme, kind: NoticeKind) -> NoticeLine:
    """Return a notice."""
    line = NoticeLine(theme)
    line.show_notice(NoticeShown(kind=kind, time="10:41:58", message="39‑орын: қарсы – жазылды"))
    return line


def record(theme: Theme) -> RecordState:
    """Return the state of the record in all its conditions."""
    state = RecordState(theme)
    state.show_items(
        [
            RecordItem(condition=one, word="Жазба сақталды", set_apart=True)
            for one in RecordCondition
        ]
    )
    return state


def agenda(theme: Theme, *, rail: bool) -> AgendaColumn:
    """Return the agenda with an item in hand."""
    column = AgendaColumn(theme)
    column.set_rail(rail=rail)
    column.show_agenda(AGENDA)
    return column


def stepper(theme: Theme) -> Stepper:
    """Return the steps in all their states."""
    steps = Stepper(theme)
    steps.show_steps([StepMark(word="Дауыс беру", state=state) for state in StepState])
    return steps


def current_bar(theme: Theme) -> CurrentBar:
    """Return the bar of a registration with a long name and six keys."""
    keys = [
        ChoiceKey(name="here", label="Тіркелді", cap="F2", keys=(), mark=SeatMark.REGISTERED),
        *(
            ChoiceKey(name=word, label=word, cap="F3", keys=(), set_apart=word == "Іссапар")
            for word in ("Іссапар", "Ауру", "Демалыс", "Рұқсатпен", "Дәлелсіз")
        ),
    ]
    bar = CurrentBar(theme, keys)
    bar.set_compact(compact=True)
    bar.show_current(
        seat="42",
        name="Көктерекғалиева Айгүл Жусанқызы",
        short_name="Көктерекғалиева А.Ж.",
        state="42‑орын · тіркелуін күтуде",
    )
    bar.resize(978, 64)
    return bar


def next_step(theme: Theme) -> NextStep:
    """Return an armed step with its words."""
    shown = NextStep(theme)
    step = StepShown(
        label="Дауыс беруді аяқтау",
        key=QKeySequence("F8"),
        reason="Дауыс бермегендер – 3 (орындары: 14, 22, 42). Аяқтасаңыз, солай жазылады.",
        afterwards="Одан кейін: нәтижені жариялау",
        twice=True,
        confirm="Растау үшін тағы бір рет басыңыз",
    )
    shown.show_step(step)
    shown.set_compact(compact=True)
    shown.button.click()
    return shown


def everything(theme: Theme) -> list[QWidget]:
    """Return every painted widget in its telling states."""
    return [
        tally(theme),
        tally(theme, waiting=True, needed=None),
        result(theme),
        badge(theme, registered=41),
        badge(theme, registered=33),
        verdict(theme, adopted=True),
        verdict(theme, adopted=False),
        *(notice(theme, kind) for kind in NoticeKind),
        record(theme),
        agenda(theme, rail=False),
        agenda(theme, rail=True),
        stepper(theme),
        current_bar(theme),
        next_step(theme),
        Button(theme, "Түзету", key=QKeySequence("F7"), icon=Icon.EDIT),
        Button(theme, "Экранды өшіру", kind=ButtonKind.GHOST, key=QKeySequence("F9")),
        Button(theme, "Қайта сақтап көру", kind=ButtonKind.ON_TROUBLE),
        KeyCap(theme, "Ctrl Enter"),
    ]


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0])
def test_no_text_is_cut_at_any_size(
    qtbot: QtBot, any_theme: Theme, uncut: pytest.LogCaptureFixture, scale: float
) -> None:
    """In both themes and at every size of text each widget has room for its words."""
    any_theme.set_scale(scale)
    for widget in everything(any_theme):
        qtbot.addWidget(widget)
        widget.resize(widget.sizeHint() if widget.width() != 978 else widget.size() * scale)
        assert not widget.grab().isNull()
    assert uncut.messages == []


def test_everything_says_its_words_aloud(qtbot: QtBot, theme: Theme) -> None:
    """A clerk who listens to the screen hears the words and figures that others see."""
    spoken = [
        (tally(theme), "Жақтап: 27"),
        (result(theme), "қажет 26"),
        (badge(theme, registered=33), "Кворум 34 – жоқ"),
        (verdict(theme, adopted=False), "ҚАБЫЛДАНҒАН ЖОҚ"),
        (notice(theme, NoticeKind.REFUSED), "39‑орын: қарсы"),
        (record(theme), "Жазба сақталды"),
        (agenda(theme, rail=False), "Күн тәртібін бекіту туралы"),
        (stepper(theme), "Дауыс беру"),
    ]
    for widget, words in spoken:
        qtbot.addWidget(widget)
        assert words in widget.accessibleName()


def test_the_look_follows_the_theme_at_once(qtbot: QtBot, theme: Theme) -> None:
    """A larger size of text makes the bar larger without anybody building it again."""
    bar = tally(theme)
    qtbot.addWidget(bar)
    before = bar.sizeHint()
    theme.set_scale(1.5)
    assert bar.sizeHint().height() == round(before.height() * 1.5)


def test_a_moving_bar_ends_where_the_figure_says(qtbot: QtBot, theme: Theme) -> None:
    """The bar grows to the new figure; what it ends as is what it would be without motion."""
    theme.motion = True
    bar = tally(theme)
    qtbot.addWidget(bar)
    bar.resize(336, 74)
    with qtbot.waitExposed(bar):
        bar.show()
    more = TallyShown(mark=SeatMark.IN_FAVOUR, label="Жақтап", count=45, total=50, needed=26)
    bar.show_tally(more)
    still = TallyBar(theme)
    qtbot.addWidget(still)
    still.resize(336, 74)
    still.show_tally(more)
    wanted = still.grab().toImage()
    qtbot.waitUntil(lambda: bar.grab().toImage() == wanted)


def test_the_line_of_the_majority_stands_where_it_has_to_be_reached(
    qtbot: QtBot, theme: Theme
) -> None:
    """26 of 50 is a little right of the middle, and the line crosses the bar above and below."""
    bar = tally(theme)
    qtbot.addWidget(bar)
    bar.resize(500, 74)
    picture = bar.grab().toImage()
    above_bar = 35
    dark = [x for x in range(500) if picture.pixelColor(x, above_bar) == theme.tokens.text]
    assert dark == [259, 260]


def test_the_agenda_says_what_was_clicked(qtbot: QtBot, theme: Theme) -> None:
    """A click on a candidate names the item and the candidate, a click on a title the item."""
    column = agenda(theme, rail=False)
    qtbot.addWidget(column)
    column.resize(column.sizeHint())
    picked: list[tuple[int, int]] = []
    column.picked.connect(lambda item, candidate: picked.append((item, candidate)))
    for box in (column.item_box(0), column.item_box(1, 2)):
        QTest.mouseClick(column, Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    assert picked == [(0, -1), (1, 2)]
    assert column.item_box(9).isEmpty()


def test_a_notice_opens_the_journal_by_mouse_and_keys(qtbot: QtBot, theme: Theme) -> None:
    """The foot of the desk leads to the journal."""
    line = notice(theme, NoticeKind.RECORDED)
    qtbot.addWidget(line)
    opened: list[str] = []
    line.opened.connect(lambda: opened.append("journal"))
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    QTest.keyClick(line, Qt.Key.Key_Return)
    QTest.keyClick(line, Qt.Key.Key_A)
    assert opened == ["journal", "journal"]


def test_a_button_that_is_not_allowed_says_why(qtbot: QtBot, theme: Theme) -> None:
    """A faded button has its reason and article as tool tip, and keeps its key in sight."""
    button = Button(theme, "Түзету", key=QKeySequence("F7"))
    window = QWidget()
    qtbot.addWidget(window)
    entry = QLineEdit(window)
    button.setParent(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    pressed: list[QAbstractButton] = []
    button.clicked.connect(lambda: pressed.append(button))
    QTest.keyClick(entry, Qt.Key.Key_F7)
    button.explain(allowed=False, reason="Нәтиже жарияланды (PR, 25‑тармақ)")
    QTest.keyClick(entry, Qt.Key.Key_F7)
    assert pressed == [button]
    assert "25‑тармақ" in button.toolTip()
    assert key_text(QKeySequence("Ctrl+P")) == "Ctrl P"
