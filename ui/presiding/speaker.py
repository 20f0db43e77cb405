# SPDX-License-Identifier: Apache-2.0
"""Who has the floor, how long yet, and who comes next: beside whatever card lies there."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.clock import Clock
from app.domain.member import short_name
from app.i18n import Catalogue
from app.views.presiding import PresidingView
from ui.pages.phrases import SPEECHES
from ui.presiding import phrases
from ui.theme import TextRole, Theme
from ui.widgets.ground import Tone, Words
from ui.widgets.speech_clock import SpeechClock


class SpeakerPart(QWidget):
    """A name, a large clock that turns, and the next name."""

    def __init__(self, theme: Theme, catalogue: Catalogue, clock: Clock) -> None:
        """Take no room until somebody has the floor or waits for it."""
        super().__init__()
        self._text = catalogue.format
        self._kind = Words(theme, TextRole.BODY, Tone.SECOND)
        self.name = Words(theme, TextRole.BODY_NAME, wrap=True)
        self.clock = SpeechClock(theme, clock, role=TextRole.PRESENT)
        self.following = Words(theme, TextRole.BODY, Tone.SECOND, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        for part in (self._kind, self.name, self.clock, self.following):
            column.addWidget(part)

    def show_floor(self, view: PresidingView) -> None:
        """Show whose turn it is and who comes next."""
        speech = view.speech
        kind = "" if speech is None else self._text(SPEECHES[speech.kind])
        has_floor = "" if speech is None else self._text(phrases.HAS_THE_FLOOR, kind=kind)
        self._kind.show_text(has_floor)
        self.name.show_text("" if speech is None else speech.short)
        self.clock.show_speech(speech)
        self.clock.setVisible(speech is not None)
        self.following.show_text(self._next(view.waiting))
        self.setVisible(speech is not None or bool(view.waiting))

    def _next(self, waiting: tuple[str, ...]) -> str:
        if not waiting:
            return ""
        name, others = short_name(waiting[0]), len(waiting) - 1
        if not others:
            return self._text(phrases.SPEAKS_NEXT, name=name)
        return self._text(phrases.SPEAKS_NEXT_OF, name=name, others=others)
