# SPDX-License-Identifier: Apache-2.0
"""The journal as sentences: the time and what was recorded, the newest first, found by words."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain import events
from app.domain.sitting import Sitting
from app.plenary import Change
from app.views.clerk import ClerkView
from app.views.journal import follow
from app.views.record import Moment
from app.wording import N_
from ui.bridge import PlenaryBridge
from ui.clerk.cancel_button import cancel_button
from ui.clerk.field import Field
from ui.clerk.heading import PanelHeading
from ui.clerk.journal_line import AFTER_TIME, JournalList
from ui.clerk.notices import told
from ui.clerk.words import TO_THE_SECOND
from ui.models.name_filter import folded
from ui.theme import TextRole, Theme
from ui.widgets.ground import Tone, Words

RECORDED = N_(" – recorded")
"""How every line at the foot ends; in the journal it goes without saying."""


class JournalPanel(QWidget):
    """Read from the record itself; it grows at the top and never changes."""

    closed = Signal()

    def __init__(self, theme: Theme, bridge: PlenaryBridge) -> None:
        """Show nothing until `show_view`."""
        super().__init__()
        self._bridge = bridge
        self._text = bridge.catalogue.format
        self._state: Sitting | None = None
        self._read = 0
        self._lines: list[str] = []
        self.heading = PanelHeading(theme)
        self.words = Field(theme, role=TextRole.ROW)
        self.words.setPlaceholderText(self._text(N_("words to be found: a name, a seat, a number")))
        self.words.setAccessibleName(self._text(N_("Words to be found in the journal")))
        self.nothing = Words(theme, TextRole.META, Tone.WARN, wrap=True)
        self.nothing.show_text("")
        self.list = JournalList(theme, name=self._text(N_("Journal")))
        close = cancel_button(theme, bridge.catalogue, word=N_("Close"))
        close.clicked.connect(self.closed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        for part in (self.heading, self.words, self.nothing, self.list):
            column.addWidget(part)
        column.addWidget(close, alignment=Qt.AlignmentFlag.AlignLeft)
        self.words.textEdited.connect(self._filter)
        self.words.installEventFilter(self)

    @property
    def shown(self) -> tuple[str, ...]:
        """Return the lines that are shown, the newest first."""
        return self.list.lines

    def show_view(self, _: ClerkView) -> None:
        """Read what was recorded since."""
        facts = self._bridge.facts(self._read)
        fresh = []
        for moment in follow(self._state, facts):
            self._state = moment.after
            line = self._line(moment)
            if line:
                fresh.append(line)
        self._read += len(facts)
        self._lines += fresh
        count = self._text(N_("entries: {count}"), count=self._read)
        self.heading.show_heading(count, self._text(N_("Journal")))
        for line in fresh:
            if self._fits(line):
                self.list.insertItem(0, line)
        self._say_nothing()

    def set_compact(self, *, compact: bool) -> None:
        """Take the sizes of low windows."""
        self.heading.set_compact(compact=compact)

    def ready(self) -> None:
        """Wait for words to be found."""
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)
        self.words.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows scroll the journal while words are typed."""
        scrolling = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in scrolling
        ):
            self.list.event(event)
            return True
        return super().eventFilter(watched, event)

    def _line(self, moment: Moment) -> str:
        said = self._said(moment)
        return f"{moment.at:{TO_THE_SECOND}}{AFTER_TIME}{said}" if said else ""

    def _said(self, moment: Moment) -> str:
        match moment.event:
            case events.SittingPlanned(number=number):
                return self._text(N_("Sitting {number} is planned"), number=number)
            case events.ObjectionOverruled(because=because):
                sentence = N_("An objection was set aside: {because}")
                return self._text(sentence, because=because)
            case events.NoteMade(text=text):
                return self._text(N_("Note: {text}"), text=" ".join(text.split()))
            case events.VotesCast(on_paper=time) if time:
                said = self._recorded(moment)
                return self._text(N_("{said} (from paper, {time})"), said=said, time=time)
            case _:
                return self._recorded(moment)

    def _recorded(self, moment: Moment) -> str:
        line = told(Change(sitting=moment.after, events=(moment.event,)), self._text)
        return line.removesuffix(self._text(RECORDED))

    def _filter(self) -> None:
        self.list.clear()
        self.list.addItems([line for line in reversed(self._lines) if self._fits(line)])
        self._say_nothing()

    def _say_nothing(self) -> None:
        """Say under the words that nothing has them."""
        found = self.list.count() or not self.words.text().strip()
        self.nothing.show_text("" if found else self._text(N_("No entry has all these words.")))

    def _fits(self, line: str) -> bool:
        words = folded(self.words.text()).split()
        there = folded(line)
        return all(word in there for word in words)
