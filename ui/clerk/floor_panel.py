# SPDX-License-Identifier: Apache-2.0
"""Speakers: who has the floor and how long yet, who waits, and giving the floor to the next."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from app.clock import Clock
from app.domain.floor import Speaker, SpeechKind
from app.views.clerk import ClerkView
from app.views.deeds import Deed
from app.views.forms.entries import speaker_problem
from app.views.marks import SeatMark
from app.views.speeches import SpeechView, WaitingRow
from app.wording import N_, Saying
from ui.actions import CONFIRM, LABELS, OFFICER_DECIDED, explain
from ui.bridge import PlenaryBridge, Refused
from ui.clerk.choices import Choice
from ui.clerk.field import Field
from ui.clerk.heading import PanelHeading
from ui.clerk.twice_button import TwiceButton
from ui.clerk.wrong import Wrong, tried
from ui.models.name_filter import folded
from ui.pages.phrases import SPEECHES
from ui.theme import TextRole, Theme
from ui.widgets.buttons import Button
from ui.widgets.flow import Flow
from ui.widgets.ground import Ground, Hairline, Tone, Words
from ui.widgets.speech_clock import SpeechClock

MINUTE_S = 60
MOST_ROWS, MOST_ROWS_LOW = 6, 2
"""Of those who wait the next ones; how many there are stands above them."""
APART, APART_LOW = 12, 8
"""Between the parts of the panel, in px at 100 %."""


class FloorPanel(QWidget):
    """One speech at a time; what is asked for stands in the record, not in the window."""

    told = Signal(str)

    def __init__(self, theme: Theme, bridge: PlenaryBridge, clock: Clock) -> None:
        """Show nothing until `show_view`."""
        super().__init__()
        self._theme = theme
        self._bridge = bridge
        self._text = bridge.catalogue.format
        self._view: ClerkView | None = None
        self._refused: tuple[Speaker, SpeechKind] | None = None
        self._trying: tuple[Speaker, SpeechKind] | None = None
        self.heading = PanelHeading(theme)
        self.clock = SpeechClock(theme, clock)
        self.who = Field(theme)
        self.wrong = Wrong(theme, bridge.catalogue)
        confirm = self._text(CONFIRM)
        self.end = Button(theme, self._text(N_("End the speech")))
        self.more = Button(theme, self._text(N_("One minute more")))
        self.warn = Button(theme, self._text(N_("Warn")))
        self.deprive = TwiceButton(theme, self._text(N_("Take the floor away")), confirm=confirm)
        self.give = Button(theme, self._text(LABELS[Deed.GIVE_FLOOR]))
        self.ask = Button(theme, self._text(N_("Put on the list")))
        self.why_not = Words(theme, TextRole.CONTROL, Tone.WARN, wrap=True)
        self.all_the_same = Button(
            theme, self._text(N_("Give it all the same: the presiding officer's decision"))
        )
        self.doors = {
            deed: TwiceButton(theme, self._text(LABELS[deed]), confirm=confirm)
            for deed in (Deed.CLOSE_DOORS, Deed.OPEN_DOORS)
        }
        self._count = Words(theme, TextRole.SECTION, Tone.SECOND)
        self._rows: tuple[WaitingRow, ...] | None = None
        self._began: datetime | None = None
        """When the speech shown began: what was armed over one is not for the next."""
        self._most = MOST_ROWS
        self._column, self._list = QVBoxLayout(self), QVBoxLayout()
        self._list.setSpacing(0)
        self._kinds = QButtonGroup(self)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.who)

    @property
    def kind(self) -> SpeechKind:
        """As what the next one is to speak."""
        return list(SpeechKind)[self._kinds.checkedId()]

    def choose(self, kind: SpeechKind) -> None:
        """Choose as what the next one is to speak."""
        self._kinds.button(list(SpeechKind).index(kind)).setChecked(True)

    def show_view(self, view: ClerkView) -> None:
        """Show the floor as it stands."""
        self._view = view
        self.setEnabled(not view.reading)
        speech = view.floor.speech
        self._show_speech(view, speech)
        for button in (self.end, self.more, self.warn, self.deprive):
            button.setVisible(speech is not None)
        permission = view.may[Deed.GIVE_FLOOR]
        reason = explain(self._bridge.catalogue, permission)
        for button in (self.give, self.ask):
            button.explain(allowed=permission.allowed, reason=reason)
        for deed, button in self.doors.items():
            button.setVisible((deed is Deed.OPEN_DOORS) == view.floor.doors_closed)
            doors = view.may[deed]
            reason = explain(self._bridge.catalogue, doors)
            button.explain(allowed=doors.allowed, reason=reason)
        self.why_not.setVisible(self._refused is not None)
        self.all_the_same.setVisible(self._refused is not None)
        self._show_waiting(view)

    def set_compact(self, *, compact: bool) -> None:
        """Take the sizes of low windows."""
        self._most = MOST_ROWS_LOW if compact else MOST_ROWS
        self._rows = None
        self._column.setSpacing(self._theme.px(APART_LOW if compact else APART))
        self.heading.set_compact(compact=compact)

    def ready(self) -> None:
        """Wait for a seat or a name."""
        self.who.setFocus(Qt.FocusReason.OtherFocusReason)
        self.who.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give the floor on Enter in the entry."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.who.hasFocus():
            self._give()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        px = self._theme.px
        self.who.setPlaceholderText(self._text(N_("seat, first letters, or the name of a guest")))
        self.who.setAccessibleName(self._text(N_("Who is to speak")))
        column = self._column
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(APART))
        column.addWidget(self.heading)
        column.addWidget(self.clock)
        column.addLayout(self._line(self.end, self.more, self.warn, self.deprive))
        column.addWidget(Hairline(self._theme, above=4, below=4))
        kinds = Flow(spacing=px(4), even=True)
        for order, kind in enumerate(SpeechKind):
            choice = Choice(self._theme, self._text(SPEECHES[kind]))
            self._kinds.addButton(choice, order)
            kinds.addWidget(choice)
        self.choose(SpeechKind.DEBATE)
        column.addWidget(self.who)
        column.addWidget(self.wrong)
        column.addLayout(kinds)
        column.addLayout(self._line(self.give, self.ask))
        column.addWidget(self.why_not)
        column.addLayout(self._line(self.all_the_same))
        column.addWidget(Hairline(self._theme, above=4, below=4))
        column.addWidget(self._count)
        column.addLayout(self._list)
        column.addStretch(1)
        column.addLayout(self._line(*self.doors.values()))

    def _line(self, *buttons: QWidget) -> Flow:
        row = Flow(spacing=self._theme.px(8))
        for button in buttons:
            row.addWidget(button)
        return row

    def _connect(self) -> None:
        self.wrong.watch(self.who)
        self.end.clicked.connect(self._bridge.end_floor)
        self.more.clicked.connect(self._extend)
        self.warn.clicked.connect(self._bridge.warn)
        self.deprive.done.connect(self._bridge.deprive)
        self.give.clicked.connect(self._give)
        self.ask.clicked.connect(self._ask)
        self.all_the_same.clicked.connect(self._overrule)
        for deed, button in self.doors.items():
            button.done.connect(partial(self._bridge.act, deed))
        self.who.textEdited.connect(self._forget)
        self._bridge.refused.connect(self._was_refused)

    def _show_speech(self, view: ClerkView, speech: SpeechView | None) -> None:
        number = self._text(N_("item {number}"), number=view.item.number) if view.item else ""
        if speech is None or speech.began != self._began:
            self.deprive.disarm()
        self._began = None if speech is None else speech.began
        self.clock.show_speech(speech)
        self.clock.setVisible(speech is not None)
        if speech is None:
            self.heading.show_heading(number, self._text(N_("Nobody has the floor")))
            return
        parts = [number] if number else []
        parts.append(self._text(SPEECHES[speech.kind]))
        if speech.seat is not None:
            parts.append(self._text(N_("seat {number}"), number=speech.seat))
        if speech.times:
            parts.append(self._text(N_("earlier speeches: {count}"), count=speech.times))
        if speech.warned:
            parts.append(self._text(N_("warned: {count}"), count=speech.warned))
        self.heading.show_heading("  ·  ".join(parts), speech.name)

    def _show_waiting(self, view: ClerkView) -> None:
        rows = view.floor.waiting
        self._count.setText(
            self._text(
                N_("Waiting: {waiting} · have spoken: {spoken}"),
                waiting=len(rows),
                spoken=view.floor.spoken,
            )
        )
        if rows == self._rows:
            return
        self._rows = rows
        while (old := self._list.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for row in rows[: self._most]:
            self._list.addWidget(self._waiting_line(row))

    def _waiting_line(self, row: WaitingRow) -> QWidget:
        line = Ground(self._theme, Tone.SURFACE, edges="b")
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, self._theme.px(4), 0, self._theme.px(4))
        seat = f"{row.seat}  " if row.seat is not None else ""
        about = Flow(spacing=self._theme.px(8))
        about.addWidget(Words(self._theme, TextRole.ROW, text=f"{seat}{row.name}"))
        kind = self._text(SPEECHES[row.kind])
        if row.times:
            kind += "  ·  " + self._text(N_("earlier speeches: {count}"), count=row.times)
        about.addWidget(Words(self._theme, TextRole.META, Tone.SECOND, text=kind))
        layout.addLayout(about, stretch=1)
        give = Button(self._theme, self._text(LABELS[Deed.GIVE_FLOOR]))
        give.clicked.connect(partial(self._give_to, row.speaker, row.kind))
        strike = Button(self._theme, self._text(N_("Strike")))
        strike.clicked.connect(partial(self._bridge.waive_floor, row.speaker, row.item))
        layout.addWidget(give)
        layout.addWidget(strike)
        return line

    def _meant(self) -> Speaker | None:
        """Return who is typed: a seat, the first letters of one deputy here, or a guest's name."""
        typed = " ".join(self.who.text().split())
        unfit = speaker_problem(self.who.text())
        if self._view is None or not self.wrong.judge(self.who, unfit):
            return None
        rows = self._view.roll
        if typed.isdecimal():
            found = [row for row in rows if row.seat == int(typed)]
        else:
            found = [
                row
                for row in rows
                if row.mark is not SeatMark.ABSENT and folded(row.name).startswith(folded(typed))
            ]
        if len(found) == 1:
            return Speaker(member=found[0].member, name=found[0].name)
        if found:
            several = N_("Several deputies begin with “{typed}”.")
            self._unclear(Saying(several, {"typed": typed}))
            return None
        if typed.isdecimal():
            self._unclear(Saying(N_("There is no seat {number}."), {"number": typed}))
            return None
        return Speaker(name=typed)

    def _unclear(self, saying: Saying) -> None:
        """Say at the entry and at the foot why nobody is meant."""
        self.wrong.say(self.who, saying)
        self.told.emit(self.wrong.text())

    def _give(self) -> None:
        speaker = self._meant()
        if speaker is not None:
            kind = self.kind
            self._say_refused(tried(self._bridge, lambda: self._give_to(speaker, kind)))

    def _give_to(self, speaker: Speaker, kind: SpeechKind, because: str | None = None) -> bool:
        self._trying = (speaker, kind)
        given = self._bridge.give_floor(speaker, kind, because)
        if given:
            self._forget()
            self.who.clear()
        self._trying = None
        return given

    def _ask(self) -> None:
        speaker = self._meant()
        if speaker is None:
            return
        kind = self.kind
        refused = tried(self._bridge, lambda: self._bridge.ask_floor(speaker, kind))
        self._say_refused(refused)
        if not refused:
            self.who.clear()

    def _say_refused(self, refused: str) -> None:
        """Say at the entry why who was typed doesn't get the floor."""
        if refused:
            self.wrong.tell(self.who, refused)

    def _extend(self) -> None:
        self._bridge.extend(MINUTE_S)

    def _was_refused(self, refused: Refused) -> None:
        if self._trying is None or not refused.objection:
            return
        self._refused = self._trying
        self.why_not.setText(f"{refused.text} {refused.article}".strip())
        self.why_not.show()
        self.all_the_same.show()

    def _overrule(self) -> None:
        if self._refused is not None:
            self._give_to(*self._refused, self._text(OFFICER_DECIDED))

    def _forget(self) -> None:
        self._refused = None
        self.why_not.hide()
        self.all_the_same.hide()
