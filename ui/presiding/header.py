# SPDX-License-Identifier: Apache-2.0
"""The head of the presiding officer's window: whose sitting, who presides, the stage, the time."""

from datetime import datetime, timedelta

from PySide6.QtWidgets import QHBoxLayout

from app.domain.sitting import SittingStage
from app.i18n import Catalogue, local_time
from app.views.presiding import PresidingView
from ui.presiding import phrases
from ui.theme import TextRole, Theme
from ui.widgets.ground import Ground, Tone, Words
from ui.widgets.single_marks import ProgramMark
from ui.widgets.stage_sign import STAGE_WORDS, StageSign

HIGH = 55


class PresidingHeader(Ground):
    """One line, 72 px high at the design's size."""

    def __init__(self, theme: Theme, catalogue: Catalogue) -> None:
        """Show nothing until `show_view`."""
        super().__init__(theme, Tone.SURFACE, edges="b")
        self._catalogue = catalogue
        self._theme = theme
        self._body = Words(theme, TextRole.BODY_NAME)
        self._sitting = Words(theme, TextRole.CONTROL, Tone.SECOND)
        self._presides = Words(theme, TextRole.CONTROL, Tone.SECOND)
        for words in (self._sitting, self._presides):
            # Of the whole head these may be cut where there is no room: the papers say it too.
            words.setMinimumWidth(1)
        self._practice = Words(theme, TextRole.SECTION, Tone.WARN)
        self._sign = StageSign(theme)
        self._stage = Words(theme, TextRole.CONTROL)
        self.clock = Words(theme, TextRole.CLOCK)
        self._row = QHBoxLayout(self)
        self._row.addWidget(ProgramMark(theme))
        for words in (self._body, self._sitting, self._presides):
            self._row.addWidget(words)
        self._row.addStretch(1)
        self._row.addWidget(self._practice)
        self._row.addWidget(self._sign)
        self._row.addWidget(self._stage)
        self._row.addWidget(self.clock)
        self.fit()

    def fit(self) -> None:
        """Take the sizes of the window."""
        px = self._theme.px
        self.setFixedHeight(px(HIGH))
        self._row.setContentsMargins(px(43), 0, px(43), 0)
        self._row.setSpacing(px(14))

    def show_view(self, view: PresidingView) -> None:
        """Show whose sitting it is, who presides, and how it stands."""
        text = self._catalogue.format
        self._body.setText(view.body)
        day = self._catalogue.date(view.day)
        self._sitting.setText(text(phrases.SITTING, number=view.number, day=day))
        self._presides.setText(text(phrases.PRESIDES, name=view.presiding))
        self._practice.show_text(text(phrases.PRACTICE) if view.practice else "")
        self._sign.show_filled(filled=view.stage is SittingStage.IN_PROGRESS)
        self._stage.setText(text(STAGE_WORDS[view.stage]))

    def show_time(self, now: datetime, utc_offset: int) -> None:
        """Show what time it is where the body sits; minutes east of Greenwich."""
        offset = timedelta(minutes=utc_offset)
        self.clock.setText(f"{local_time(now, utc_offset=offset):%H:%M}")
