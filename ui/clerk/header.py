# SPDX-License-Identifier: Apache-2.0
"""The head of the desk: whose sitting, the tabs, the stage, the quorum, the time."""

from datetime import timedelta
from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy

from app.clock import Clock
from app.domain.sitting import SittingStage
from app.i18n import Catalogue, local_time
from app.views.clerk import ClerkView
from app.wording import N_
from ui.clerk.room import Room
from ui.theme import TextRole, Theme
from ui.widgets.buttons import bind_key
from ui.widgets.fitting_words import FittingWords
from ui.widgets.ground import Ground, Tone, Words
from ui.widgets.lettering import CENTRE, Lettering, draw_line
from ui.widgets.quorum_badge import QuorumBadge, QuorumShown
from ui.widgets.single_marks import ProgramMark
from ui.widgets.stage_sign import STAGE_WORDS, StageSign

SECOND_MS = 1000


class Tab(StrEnum):
    """A view of the desk."""

    SITTING = "sitting"
    REGISTRATION = "registration"
    DOCUMENTS = "documents"


TABS = (
    (Tab.SITTING, N_("Sitting"), Qt.Key.Key_F2),
    (Tab.REGISTRATION, N_("Registration"), Qt.Key.Key_F3),
    (Tab.DOCUMENTS, N_("Documents"), Qt.Key.Key_F4),
)


class TabButton(QAbstractButton):
    """A word over a line; the current one in the accent."""

    def __init__(self, theme: Theme, tab: StrEnum, text: str, key: Qt.Key) -> None:
        """Show a tab and its key."""
        super().__init__()
        self._theme = theme
        self.tab = tab
        self._cap = QKeySequence(key).toString()
        self.compact = False
        self.setText(text)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._shortcut = bind_key(self, QKeySequence(key))
        theme.follow(self)

    def nextCheckState(self) -> None:
        """Leave what is current to the window."""

    def sizeHint(self) -> QSize:
        """Take the word and its key."""
        px = self._theme.px
        wide = self._theme.width(TextRole.CONTROL_STRONG, self.text()) + px(4)
        if not self.compact:
            wide += px(8) + self._theme.width(TextRole.MICRO, self._cap)
        return QSize(round(wide), px(40))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint word, key and line."""
        theme, px, tokens = self._theme, self._theme.px, self._theme.tokens
        painter = QPainter(self)
        current = self.isChecked()
        role = TextRole.CONTROL_STRONG if current else TextRole.CONTROL
        ink = tokens.accent if current else tokens.text
        place = QRectF(px(2), 0, self.width(), self.height())
        if self.hasFocus():
            painter.setPen(tokens.accent)
            painter.drawRect(QRectF(0, px(12), self.width() - 1, self.height() - px(24)))
        lettering = Lettering(role=role, colour=ink)
        draw_line(painter, theme, place, text=self.text(), lettering=lettering)
        if not self.compact:
            wide = theme.width(TextRole.MICRO, self._cap)
            place = QRectF(self.width() - wide - 1, 0, wide + 1, self.height())
            lettering = Lettering(role=TextRole.MICRO, colour=tokens.text3, align=CENTRE)
            draw_line(painter, theme, place, text=self._cap, lettering=lettering)
        if current:
            line = QRectF(0, self.height() - px(3), self.width(), px(3))
            painter.fillRect(line, tokens.accent)
        painter.end()


WHOLE = 2
"""Of `Room.head`."""


class Header(Ground):
    """The head of the window, 60 high, 52 in low windows."""

    turned = Signal(Tab)

    def __init__(self, theme: Theme, catalogue: Catalogue, clock: Clock) -> None:
        """Show nothing until `show_view`."""
        super().__init__(theme, Tone.SURFACE, edges="b")
        self._theme = theme
        self._catalogue = catalogue
        self._clock = clock
        self._view: ClerkView | None = None
        self._compact = False
        self._mark = ProgramMark(theme)
        self._body = Words(theme, TextRole.BODY_NAME)
        self._sitting = FittingWords(theme, TextRole.CONTROL, Tone.SECOND)
        self.practice = Words(theme, TextRole.SECTION, Tone.WARN)
        self._sign = StageSign(theme)
        self.stage = Words(theme, TextRole.CONTROL)
        self.quorum = QuorumBadge(theme)
        self._time = Words(theme, TextRole.CLOCK)
        self._tabs = [
            TabButton(theme, tab, catalogue.gettext(word), key) for tab, word, key in TABS
        ]
        self._row = QHBoxLayout(self)
        self._lay_out()
        for button in self._tabs:
            button.clicked.connect(self._turn)
        self._ticking = QTimer(self)
        self._ticking.setInterval(SECOND_MS)
        self._ticking.timeout.connect(self.tick)
        self._ticking.start()
        self.set_compact(compact=False)

    def show_view(self, view: ClerkView) -> None:
        """Show whose sitting it is and how it stands."""
        before, self._view = self._view, view
        if before is None or _told(before) != _told(view):
            self._word(view)
        self.tick()

    def _word(self, view: ClerkView) -> None:
        text = self._catalogue.format
        self._body.setText(view.body)
        day = f"{view.day:%d.%m.%Y}" if self._compact else self._catalogue.date(view.day)
        self._sitting.show_one_of(
            text(N_("sitting {number} · {day}"), number=view.number, day=day),
            text(N_("sitting {number}"), number=view.number),
            f"№\N{NO-BREAK SPACE}{view.number}",
        )
        self.practice.show_text(text(N_("PRACTICE MODE")) if view.practice else "")
        self.set_tone(Tone.PRACTICE if view.practice else Tone.SURFACE)
        self._sign.show_filled(filled=view.stage is SittingStage.IN_PROGRESS)
        self.stage.setText(text(STAGE_WORDS[view.stage]))
        self._show_quorum(view)

    def _show_quorum(self, view: ClerkView) -> None:
        """Show who is here; of two bodies the one that is shortest of its quorum, by name."""
        text, quorum = self._catalogue.format, view.quorum
        word = N_("Quorum {needed} – yes") if quorum.reached else N_("Quorum {needed} – no")
        before = text(N_("Registered:"))
        self.quorum.show_quorum(
            QuorumShown(
                registered=quorum.registered,
                total=quorum.total,
                quorum=quorum.needed,
                has_quorum=quorum.reached,
                before=f"{view.shortest} · {before}" if view.shortest else before,
                after=text(N_("(total number – {total})"), total=quorum.total),
                quorum_text="" if quorum.needed is None else text(word, needed=quorum.needed),
            )
        )

    def show_tab(self, tab: Tab) -> None:
        """Show which tab is current."""
        for button in self._tabs:
            button.setChecked(button.tab is tab)

    def set_compact(self, *, compact: bool) -> None:
        """Take the sizes of low windows: no keys in the tabs, the short date."""
        px = self._theme.px
        self._compact = compact
        self.setFixedHeight(px(52 if compact else 60))
        self._row.setContentsMargins(px(14 if compact else 20), 0, px(14 if compact else 20), 0)
        self._row.setSpacing(px(10 if compact else 12))
        for button in self._tabs:
            button.compact = compact
            button.updateGeometry()
        if self._view is not None:
            self._word(self._view)

    def share(self, room: Room) -> None:
        """Let go of what is said elsewhere too, as the head grows too short for it."""
        for part in (self._mark, self._body, self._sitting, self._sign, self.stage):
            part.setVisible(room.head == WHOLE)
        self.quorum.setVisible(room.head > 0)

    def tick(self) -> None:
        """Show what time it is where the body sits."""
        if self._view is not None:
            offset = timedelta(minutes=self._view.utc_offset)
            self._time.setText(f"{local_time(self._clock.now(), utc_offset=offset):%H:%M}")

    def _lay_out(self) -> None:
        px = self._theme.px
        self._row.addWidget(self._mark)
        self._row.addWidget(self._body)
        self._row.addWidget(self._sitting)
        self._row.addSpacing(px(8))
        for button in self._tabs:
            self._row.addWidget(button)
            self._row.addSpacing(px(8))
        self._row.addStretch(1)
        self._row.addWidget(self.practice)
        self._row.addSpacing(px(8))
        self._row.addWidget(self._sign)
        self._row.addWidget(self.stage)
        self._row.addSpacing(px(8))
        self._row.addWidget(self.quorum)
        self._row.addSpacing(px(4))
        self._row.addWidget(self._time)

    def _turn(self) -> None:
        button = self.sender()
        if isinstance(button, TabButton) and isinstance(button.tab, Tab):
            self.turned.emit(button.tab)


def _told(view: ClerkView) -> tuple[object, ...]:
    """Return what the head says of a sitting."""
    return (
        (view.body, view.number, view.day, view.practice, view.stage),
        (view.quorum, view.shortest),
    )
