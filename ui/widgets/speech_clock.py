# SPDX-License-Identifier: Apache-2.0
"""The clock of a speech: what is left in large figures, on a bar that runs out."""

from PySide6.QtCore import QRectF, QSize, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.clock import Clock
from app.views.speeches import SpeechView
from ui.theme import TextRole, Theme
from ui.widgets.lettering import Lettering, draw_line

TICK_MS = 250
BAR = 8
LATE_S = 30
"""From here on the figures warn."""


def clock_text(seconds: int) -> str:
    """Return a time as it stands on the clock; over the limit with a sign: «−0:12»."""
    sign = "−" if seconds < 0 else ""
    return f"{sign}{abs(seconds) // 60}:{abs(seconds) % 60:02}"


class SpeechClock(QWidget):
    """Counts by the record's moment and the clock of the program; it remembers nothing else."""

    def __init__(
        self, theme: Theme, clock: Clock, *, role: TextRole = TextRole.RESULT_FIGURE
    ) -> None:
        """Stand still until a speech is shown; the role says how large the figures are."""
        super().__init__()
        self._theme = theme
        self._role = role
        self._clock = clock
        self._speech: SpeechView | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self.update)
        theme.follow(self)

    @property
    def left_s(self) -> int:
        """How many whole seconds are left; less than none when the limit has passed."""
        if self._speech is None:
            return 0
        spoken = (self._clock.now() - self._speech.began).total_seconds()
        return self._speech.limit_s - int(max(0.0, spoken))

    @property
    def running(self) -> bool:
        """Whether the clock turns."""
        return self._tick.isActive()

    def show_speech(self, speech: SpeechView | None) -> None:
        """Show the time of a speech, or none."""
        self._speech = speech
        if speech is None:
            self._tick.stop()
        elif not self._tick.isActive():
            self._tick.start()
        self.setAccessibleName(clock_text(self.left_s) if speech else "")
        self.update()

    def sizeHint(self) -> QSize:
        """Take the figures and the bar under them."""
        return QSize(self._theme.px(220), self._theme.px(self._role.style.line + BAR - 4))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the figures and what is left of the bar."""
        if self._speech is None:
            return
        theme, px, tokens = self._theme, self._theme.px, self._theme.tokens
        left = self.left_s
        ink = tokens.warn_text if left < LATE_S else tokens.text
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        figures = QRectF(0, 0, self.width(), self.height() - px(BAR + 6))
        lettering = Lettering(role=self._role, colour=ink)
        draw_line(painter, theme, figures, text=clock_text(left), lettering=lettering)
        box = QRectF(0, self.height() - px(BAR), self.width(), px(BAR))
        painter.fillRect(box, tokens.sunken)
        share = max(0.0, left / self._speech.limit_s) if self._speech.limit_s else 0.0
        box.setWidth(box.width() * min(1.0, share))
        painter.fillRect(box, tokens.warn_text if left < LATE_S else tokens.accent)
        painter.end()
