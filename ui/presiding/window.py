# SPDX-License-Identifier: Apache-2.0
"""The presiding officer's window: a large calm card, turned only by its reader.

It decides nothing and records nothing. What happens in the sitting shows at the edge until the
reader turns to it; only the turnout and the quorum follow by themselves.
"""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.clock import Clock
from app.plenary import Change
from app.views.card import Cards, Tongue
from app.views.presiding import PresidingPage
from ui.bridge import PlenaryBridge
from ui.presiding import phrases
from ui.presiding.header import PresidingHeader
from ui.presiding.key_buttons import KeyButton, NextStrip
from ui.presiding.pace import Pace
from ui.presiding.reading import Reading
from ui.presiding.side import Side
from ui.presiding.spoken_card import SpokenCard
from ui.presiding.topic_head import TopicHead
from ui.theme import DARK, Brightness, Theme
from ui.widgets.ground import Ground, Tone
from ui.widgets.lettering import held
from ui.widgets.verdict_card import VerdictCard, VerdictShown

SECOND_MS = 1000
DESIGNED = (1920, 1080)
SCALE = 1.3
"""Of the desk's sizes, at the size the window is designed for."""
NARROW = 1280
SIDE_WIDE = 385
FORWARD = {Qt.Key.Key_Right, Qt.Key.Key_PageDown, Qt.Key.Key_Space, Qt.Key.Key_Return}
BACK = {Qt.Key.Key_Left, Qt.Key.Key_PageUp, Qt.Key.Key_Backspace}
LARGER = {Qt.Key.Key_Plus, Qt.Key.Key_Equal}
SMALLER = {Qt.Key.Key_Minus, Qt.Key.Key_Underscore}
LANGUAGE_KEY = Qt.Key.Key_F2
WAIT_KEY = Qt.Key.Key_F4


class PresidingWindow(QWidget):
    """The card, the figures beside it, and the strip at the edge."""

    closed = Signal()

    def __init__(self, theme: Theme, bridge: PlenaryBridge, cards: Cards, clock: Clock) -> None:
        """Show the sitting as it stands; the theme is this window's own."""
        super().__init__()
        self._theme = theme
        self._bridge = bridge
        self._cards = cards
        self._clock = clock
        self._text = bridge.catalogue.format
        self._view = bridge.presiding(cards)
        self.reading = Reading()
        self.tongue = Tongue.KK
        self.waiting = False
        self.header = PresidingHeader(theme, bridge.catalogue)
        self.topic = TopicHead(theme, bridge.catalogue)
        self.verdict = VerdictCard(theme)
        self.card = SpokenCard(theme, self._text(phrases.READ_ALOUD))
        self._pace = Pace(self)
        self.side = Side(theme, bridge.catalogue, clock)
        self.strip = NextStrip(theme)
        self._keys = self._make_keys()
        self._lay_out()
        self._connect()
        self.setMinimumSize(1024, 640)
        self.resize(1366, 768)
        self._take()

    def key_buttons(self) -> tuple[KeyButton, ...]:
        """Return the keys at the foot."""
        return tuple(self._keys.values())

    def next_card(self) -> None:
        """Turn to the next card."""
        self.reading.forward()
        self._show()

    def previous_card(self) -> None:
        """Turn back."""
        self.reading.back()
        self._show()

    def catch_up(self) -> None:
        """Turn to the present moment."""
        self.reading.catch_up()
        self._show()

    def turn_language(self) -> None:
        """Read the same card in the other language."""
        self.tongue = Tongue.RU if self.tongue is Tongue.KK else Tongue.KK
        self._show()

    def ask_to_wait(self) -> None:
        """Ask the clerk to wait a moment, or take that back."""
        self.waiting = not self.waiting
        self._keys["wait"].setChecked(self.waiting)
        self._bridge.hold(on=self.waiting)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the few keys do; no key reaches the record."""
        key = event.key()
        if key in FORWARD:
            self.next_card()
        elif key in BACK:
            self.previous_card()
        elif key == Qt.Key.Key_End:
            self.catch_up()
        elif key in LARGER or key in SMALLER:
            self.card.grow(1 if key in LARGER else -1)
        elif key == LANGUAGE_KEY:
            self.turn_language()
        elif key == WAIT_KEY:
            self.ask_to_wait()
        elif key == Qt.Key.Key_D and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._darken()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set everything larger or smaller with the window."""
        super().resizeEvent(event)
        self._restyle()

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the sitting from the moment the window is seen."""
        super().showEvent(event)
        self._ticking.start()
        self._take()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop the clock with the window, and don't leave the clerk waiting."""
        self._ticking.stop()
        self._pace.rest()
        if self.waiting:
            self.ask_to_wait()
        super().closeEvent(event)
        self.closed.emit()

    def _make_keys(self) -> dict[str, KeyButton]:
        theme, text = self._theme, self._text
        keys = {
            "back": KeyButton(theme, "←"),
            "next": KeyButton(theme, "→", text(phrases.CARDS)),
            "smaller": KeyButton(theme, "−"),
            "larger": KeyButton(theme, "+", text(phrases.SIZE)),
            "language": KeyButton(theme, "F2", " ⇄ ".join(phrases.LANGUAGES.values())),
            "wait": KeyButton(theme, "F4", text(phrases.WAIT)),
        }
        keys["wait"].setCheckable(True)
        return keys

    def _lay_out(self) -> None:
        self.setAutoFillBackground(True)
        left = QWidget()
        self._left = QVBoxLayout(left)
        self._left.setContentsMargins(0, 0, 0, 0)
        self._left.addWidget(self.topic)
        self._left.addWidget(self.verdict)
        self._left.addWidget(self.card, stretch=1)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.addWidget(left, stretch=1)
        self._body.addWidget(self.side)
        self._foot = Ground(self._theme, Tone.SURFACE, edges="t")
        self._foot_row = QHBoxLayout(self._foot)
        self._foot_row.addWidget(self.strip, stretch=1)
        self._foot_row.addSpacing(self._theme.px(10))
        for name, key in self._keys.items():
            self._foot_row.addWidget(key)
            if key.text() and name != "wait":
                self._foot_row.addSpacing(self._theme.px(10))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(self._body, stretch=1)
        column.addWidget(self._foot)

    def _connect(self) -> None:
        self._bridge.changed.connect(self._changed)
        self._theme.changed.connect(self._restyle)
        self.strip.clicked.connect(self.next_card)
        for name, slot in (
            ("back", self.previous_card),
            ("next", self.next_card),
            ("smaller", self._smaller),
            ("larger", self._larger),
            ("language", self.turn_language),
            ("wait", self.ask_to_wait),
        ):
            self._keys[name].clicked.connect(slot)
        self._ticking = QTimer(self)
        self._ticking.setInterval(SECOND_MS)
        self._ticking.timeout.connect(self._tick)
        self._pace.due.connect(self._take)

    def _changed(self, change: Change) -> None:
        if self.isVisible():
            (self._pace.soon if change.only_votes else self._pace.at_once)()

    def _take(self) -> None:
        self._view = self._bridge.presiding(self._cards)
        self.reading.arrive(self._view.pages)
        self._show()

    def _show(self) -> None:
        page = self.reading.page
        if page is None:
            return
        view = self._view
        title = self._text(phrases.WINDOW, body=view.body, number=view.number)
        self.setWindowTitle(title)
        self.header.show_view(view)
        self._tick()
        script = page.scripts[self.tongue]
        self.topic.show_topic(page.topic, script.heading)
        self._show_verdict(page)
        self.card.show_script(script)
        self.side.show_page(page.figures, view, self.tongue)
        self._show_strip(page)

    def _show_verdict(self, page: PresidingPage) -> None:
        result = page.figures.result if page.figures else None
        self.verdict.setVisible(result is not None)
        if result is not None:
            words = (phrases.ADOPTED, phrases.NOT_ADOPTED)
            if page.figures and page.figures.on_nominee:
                words = (phrases.GATHERED, phrases.NOT_GATHERED)
            word = words[0] if result.adopted else words[1]
            if result.tied and not result.adopted and result.casting is None:
                word = phrases.TIED
            say = self._bridge.catalogue.say
            self.verdict.show_verdict(
                VerdictShown(
                    adopted=result.adopted,
                    word=self._text(word),
                    sentence=held(" ".join(say(saying) for saying in result.sentence)),
                )
            )

    def _show_strip(self, page: PresidingPage) -> None:
        coming, behind = self.reading.coming, self.reading.behind
        if not behind:
            self.strip.show_next(self._text(phrases.NEXT), page.then[self.tongue], new=False)
            return
        heading = coming.scripts[self.tongue].heading if coming else ""
        again = coming is not None and coming.occasion == page.occasion
        word = phrases.NUMBERS_CHANGED if again else phrases.NEW
        self.strip.show_next(self._text(word), heading, new=True)

    def _tick(self) -> None:
        self.header.show_time(self._clock.now(), self._view.utc_offset)

    def _larger(self) -> None:
        self.card.grow(1)

    def _smaller(self) -> None:
        self.card.grow(-1)

    def _darken(self) -> None:
        dark = self._theme.tokens is DARK
        self._theme.set_brightness(Brightness.LIGHT if dark else Brightness.DARK)

    def _restyle(self) -> None:
        self._fit()
        self._show()

    def _fit(self) -> None:
        wide, high = DESIGNED
        self._theme.set_scale(SCALE * min(self.width() / wide, self.height() / high))
        px = self._theme.px
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, self._theme.tokens.bg)
        self.setPalette(palette)
        narrow = self.width() < NARROW
        direction = QBoxLayout.Direction
        self._body.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        self._body.setContentsMargins(px(43), px(28), px(43), px(22))
        self._body.setSpacing(px(16 if narrow else 44))
        self._left.setSpacing(px(13))
        self.side.set_row(row=narrow)
        if narrow:
            self.side.setMinimumWidth(0)
            self.side.setMaximumWidth(self.width())
        else:
            self.side.setFixedWidth(px(SIDE_WIDE))
        self.header.fit()
        self._foot.setFixedHeight(px(55))
        self._foot_row.setContentsMargins(px(43), 0, px(43), 0)
        self._foot_row.setSpacing(px(8))
