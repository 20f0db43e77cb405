# SPDX-License-Identifier: Apache-2.0
"""The right column: the one next step, what counts now, other actions, what the hall sees now."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.clock import Clock
from app.views.clerk import ClerkView
from app.views.deeds import Deed
from app.views.forms.form import is_time
from app.views.next_step import NextStep as ViewStep
from app.views.only_read import NOTHING
from app.wording import N_
from ui.actions import (
    AFTERWARDS,
    CONFIRM,
    CONSEQUENCES,
    LABELS,
    MENU_KEY,
    STEP_KEY,
    TWICE,
    explain,
    possible,
)
from ui.bridge import PlenaryBridge
from ui.clerk.ask_line import CLOCK_TIME, AskLine
from ui.clerk.counts import Counts
from ui.clerk.procedure_panel import NOTED, NOTES
from ui.clerk.room import Room
from ui.clerk.thumbnail import HallThumbnail
from ui.clerk.twice_button import TwiceButton
from ui.theme import TextRole, Theme
from ui.widgets.buttons import Button, key_text
from ui.widgets.ground import Ground, Hairline, Tone, Words
from ui.widgets.next_step import NextStep
from ui.widgets.step_button import StepShown

WIDE, NARROW = 384, 296
BESIDE_LABEL = 72
"""What the key and the margins of the button take."""
MOST_SEATS = 8
NO_LIMIT = 16_777_215
"""Qt's QWIDGETSIZE_MAX."""
OTHERS = 268
"""How wide the other actions are in a strip."""
STEP_WIDE, STEP_NARROW = 172, 134
"""The button with the words under it: a fixed place, so that what follows never moves."""


class SidePanel(Ground):
    """Its order never changes, so that nothing moves under the pointer."""

    stepped = Signal()
    """The next step was pressed, twice where that is needed."""
    wanted = Signal(object, object)
    """Another action: a deed and its target."""
    break_asked = Signal(str)

    def __init__(self, theme: Theme, bridge: PlenaryBridge, clock: Clock) -> None:
        """Show nothing until `show_view`."""
        super().__init__(theme, Tone.BACKGROUND, edges="l")
        self._theme = theme
        self._bridge = bridge
        self._text = bridge.catalogue.format
        self._compact = False
        self.step = NextStep(theme)
        self.counts = Counts(theme, bridge.catalogue)
        self.thumbnail = HallThumbnail(theme, bridge, clock)
        self.break_button = Button(theme, self._text(N_("Break…")))
        confirm = self._text(CONFIRM)
        self._again = TwiceButton(theme, self._text(N_("Additional registration")), confirm=confirm)
        self.end = TwiceButton(theme, self._text(LABELS[Deed.CLOSE_SITTING]), confirm=confirm)
        self.more = Button(theme, self._text(N_("More…")))
        self.more.setToolTip(key_text(MENU_KEY))
        self.others = QStackedWidget()
        self.asked = AskLine(
            theme,
            bridge.catalogue,
            give=self._text(LABELS[Deed.CALL_BREAK]),
            pattern=CLOCK_TIME,
            narrow=True,
        )
        self._lines = [Hairline(theme), Hairline(theme)]
        self.title = Words(theme, TextRole.SECTION, Tone.SECOND, text=self._text(N_("Next step")))
        self._strip = False
        self._column = QGridLayout(self)
        self._lay_out()
        for button in (self._again, self.end):
            policy = button.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            button.setSizePolicy(policy)
        self.step.done.connect(self.stepped)
        self.break_button.clicked.connect(self._ask_until)
        self.asked.given.connect(self._call_break)
        self.asked.cancelled.connect(self.stop_asking)
        self._again.done.connect(self._register_again)
        self.end.done.connect(self._end)
        self.set_compact(compact=False)

    def show_view(self, view: ClerkView) -> None:
        """Show the next step, the figures and the actions."""
        self.step.show_step(self._shown(view))
        self.counts.show_view(view)
        for button, deed in (
            (self.break_button, Deed.CALL_BREAK),
            (self._again, Deed.OPEN_REGISTRATION),
            (self.end, Deed.CLOSE_SITTING),
        ):
            permission = view.may[deed]
            button.explain(
                allowed=permission.allowed, reason=explain(self._bridge.catalogue, permission)
            )
        next_deed = view.next_step.deed if view.next_step else None
        self.end.setVisible(next_deed is not Deed.CLOSE_SITTING)
        self._again.setVisible(next_deed is not Deed.OPEN_REGISTRATION)
        if not view.may[Deed.CALL_BREAK].allowed:
            self.stop_asking()
        self.thumbnail.show_now()

    def disarm(self) -> None:
        """Let go of whatever was armed: something else has happened."""
        self.step.button.disarm()
        self._again.disarm()
        self.end.disarm()

    def set_compact(self, *, compact: bool) -> None:
        """Take the sizes of low windows."""
        px = self._theme.px
        self._compact = compact
        self._take_width()
        pad = px(18 if compact else 24)
        self._column.setContentsMargins(
            pad, px(10 if compact else 20), pad, px(8 if compact else 12)
        )
        self.step.set_compact(compact=compact)
        self.others.setFixedHeight(px(78))
        for button in (self._again, self.end):
            button.take_room()
        self.counts.set_compact(compact=compact)
        self.thumbnail.set_compact(compact=compact)
        for line in self._lines:
            line.set_room(*((4, 4) if compact else (14, 16)))
        self._column.setSpacing(px(2 if compact else 6))

    def share(self, room: Room) -> None:
        """Be a column beside the work, or with large text a strip over it, without the wall."""
        self._strip = not room.column
        self.thumbnail.setVisible(room.wall)
        self.title.setVisible(room.column)
        for line in self._lines:
            line.setVisible(room.column)
        self.counts.set_brief(brief=self._strip)
        self.step.button.tall = self._strip
        self.step.button.updateGeometry()
        self._place_parts()
        self._take_width()

    def _take_width(self) -> None:
        px = self._theme.px
        if self._strip:
            self.setMinimumWidth(0)
            self.setMaximumWidth(NO_LIMIT)
            self.step.setMinimumHeight(0)
            self.step.setMaximumHeight(NO_LIMIT)
            self.others.setFixedWidth(px(OTHERS))
        else:
            self.setFixedWidth(px(NARROW if self._compact else WIDE))
            self.step.setFixedHeight(px(STEP_NARROW if self._compact else STEP_WIDE))
            self.others.setMinimumWidth(0)
            self.others.setMaximumWidth(NO_LIMIT)

    def _place_parts(self) -> None:
        """Put the step, the figures and the other actions under one another or side by side."""
        column, words = self._column, self.step.words
        above, below = self._lines
        parts = (self.title, self.step, above, self.counts, below, self.others)
        for each in (*parts, self.thumbnail):
            column.removeWidget(each)
        for row in range(column.rowCount()):
            column.setRowStretch(row, 0)
        column.setHorizontalSpacing(self._theme.px(14))
        for place in range(2):
            column.setColumnStretch(place, int(self._strip))
        if self._strip:
            column.addWidget(self.step, 0, 0)
            column.addWidget(self.counts, 0, 1)
            column.addWidget(self.others, 0, 2, Qt.AlignmentFlag.AlignTop)
            column.addWidget(words, 1, 0, 1, 3)
            return
        self.step.take_words()
        for row, part in enumerate(parts):
            column.addWidget(part, row, 0)
        column.setRowStretch(len(parts), 1)
        column.addWidget(self.thumbnail, len(parts) + 1, 0)

    def _lay_out(self) -> None:
        px = self._theme.px
        self._column.setSpacing(px(6))
        if isinstance(inner := self.step.layout(), QVBoxLayout):
            inner.addStretch(1)
        buttons = QWidget()
        rows = QVBoxLayout(buttons)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(px(6))
        first = QHBoxLayout()
        first.setSpacing(px(6))
        first.addWidget(self.break_button)
        first.addWidget(self._again, stretch=1)
        rows.addLayout(first)
        second = QHBoxLayout()
        second.setSpacing(px(6))
        second.addWidget(self.end, stretch=1)
        second.addWidget(self.more)
        rows.addLayout(second)
        self.others.addWidget(buttons)
        self.others.addWidget(self.asked)
        self._place_parts()

    def _shown(self, view: ClerkView) -> StepShown:
        step = view.next_step
        if view.reading:
            why = explain(self._bridge.catalogue, NOTHING)
            return StepShown(label=self._text(N_("Only look at it")), reason=why, allowed=False)
        if step is None:
            return StepShown(label=self._text(N_("Nothing is left to do")), allowed=False)
        deed = step.deed
        reason = self._answers(step) or explain(self._bridge.catalogue, step.permission)
        reason = reason or self._consequence(view, step)
        return StepShown(
            label=self._label(step),
            key=STEP_KEY,
            reason=reason,
            afterwards="" if self._compact else self._afterwards(deed),
            allowed=possible(step.permission),
            twice=deed in TWICE,
            confirm=self._text(CONFIRM),
        )

    def _afterwards(self, deed: Deed) -> str:
        return self._text(AFTERWARDS[deed]) if deed in AFTERWARDS else ""

    def _label(self, step: ViewStep) -> str:
        """Return the longest wording of the step that has room on the button."""
        usual = self._text(LABELS[step.deed])
        if step.step is None:
            return usual
        name, note = step.step.name, step.target.note
        longest = f"{name} – {self._text(NOTED.get(note, note))}" if note else name
        if self._strip:
            return longest
        room = self._theme.px((NARROW - 36 if self._compact else WIDE - 48) - BESIDE_LABEL)
        measure = QFontMetricsF(self._theme.font(TextRole.PRIMARY))
        for label in (longest, name):
            if measure.horizontalAdvance(label) <= room:
                return label
        return usual

    def _consequence(self, view: ClerkView, step: ViewStep) -> str:
        if step.step is not None:
            note = step.target.note
            word = self._text(NOTED.get(note, note)) if note else ""
            return f"{step.step.name} – {word}" if word else step.step.name
        waiting = view.vote.waiting if view.vote else ()
        if step.deed is Deed.CLOSE_VOTE:
            if view.vote is not None and view.vote.secret is not None:
                return self._text(N_("The count is entered and balances; the vote can be closed."))
            if view.vote is not None and view.vote.by_figures:
                sentence = N_("The figures are entered; did not vote: {count}.")
                return self._text(sentence, count=view.vote.running.not_voted)
            if not waiting:
                return self._text(N_("Everybody registered has voted."))
            seats = ", ".join(str(row.seat) for row in waiting[:MOST_SEATS])
            seats += "…" if len(waiting) > MOST_SEATS else ""
            return self._text(
                N_(
                    "Not voted: {count} (seats: {seats}). If you close, "
                    "they stand as not having voted."
                ),
                count=len(waiting),
                seats=seats,
            )
        consequence = self._text(CONSEQUENCES[step.deed]) if step.deed in CONSEQUENCES else ""
        return f"{step.name}. {consequence}" if step.name and consequence else consequence

    def _answers(self, step: ViewStep) -> str:
        """Say which answers a step may be marked with, where one has to be chosen."""
        if step.step is None or not step.step.notes or step.target.note:
            return ""
        words = (self._text(NOTES.get(each, each)) for each in step.step.notes)
        return self._text(N_("Mark it with one of: {answers}."), answers=", ".join(words))

    def _ask_until(self) -> None:
        self.others.setCurrentWidget(self.asked)
        self.asked.ask(self._text(N_("Until:")))

    def _call_break(self, until: str) -> None:
        if until and not is_time(until):
            self.asked.show_unfit()
            return
        self.stop_asking()
        self.break_asked.emit(until)

    @property
    def asking(self) -> bool:
        """Return whether the end of the break is being asked for."""
        return self.others.currentWidget() is self.asked

    def stop_asking(self) -> None:
        """Put the question away."""
        self.others.setCurrentIndex(0)

    def _register_again(self) -> None:
        self.wanted.emit(Deed.OPEN_REGISTRATION, None)

    def _end(self) -> None:
        self.wanted.emit(Deed.CLOSE_SITTING, None)
