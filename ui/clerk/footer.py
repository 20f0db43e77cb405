# SPDX-License-Identifier: Apache-2.0
"""The foot of the desk: the last event in one line, and what is safe."""

from datetime import timedelta

from PySide6.QtWidgets import QHBoxLayout

from app.clock import Clock
from app.i18n import Catalogue, local_time
from app.wording import N_
from ui.clerk.words import TO_THE_SECOND
from ui.theme import Theme
from ui.widgets.ground import Ground, Tone
from ui.widgets.notice import NoticeKind, NoticeLine, NoticeShown
from ui.widgets.record_state import RecordCondition, RecordItem, RecordState


class Footer(Ground):
    """The foot, 40 high, 34 in low windows."""

    def __init__(self, theme: Theme, catalogue: Catalogue, clock: Clock) -> None:
        """Show an empty line and a record that is saved."""
        super().__init__(theme, Tone.SURFACE, edges="t")
        self._theme = theme
        self._catalogue = catalogue
        self._clock = clock
        self._offset = timedelta()
        self._hall: bool | None = None
        self._saved = True
        self.message = ""
        self.line = NoticeLine(theme)
        self._state = RecordState(theme)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.line, stretch=1)
        self._row.addWidget(self._state)
        self.set_compact(compact=False)
        self.show_record(saved=True)

    def keep_time(self, utc_offset: int) -> None:
        """Tell times as the clock of the chamber shows them; minutes east of Greenwich."""
        self._offset = timedelta(minutes=utc_offset)

    def tell(self, kind: NoticeKind, message: str) -> None:
        """Show an event in place of the last one."""
        self.message = message
        time = f"{local_time(self._clock.now(), utc_offset=self._offset):{TO_THE_SECOND}}"
        self.line.show_notice(NoticeShown(kind=kind, time=time, message=message))

    def show_record(self, *, saved: bool) -> None:
        """Show whether the record is on disk."""
        self._saved = saved
        text = self._catalogue.gettext
        items = [
            RecordItem(condition=RecordCondition.SAVED, word=text(N_("Saved")))
            if saved
            else RecordItem(condition=RecordCondition.TROUBLE, word=text(N_("Not saved")))
        ]
        if self._hall is not None:
            items.append(
                RecordItem(
                    condition=RecordCondition.SAVED if self._hall else RecordCondition.OFF,
                    word=text(N_("Hall display")),
                    set_apart=True,
                )
            )
        self._state.show_items(items)

    def show_hall(self, *, connected: bool) -> None:
        """Show whether the hall display is to be seen anywhere."""
        self._hall = connected
        self.show_record(saved=self._saved)

    def set_compact(self, *, compact: bool) -> None:
        """Take the sizes of low windows."""
        px = self._theme.px
        self.setFixedHeight(px(34 if compact else 40))
        self._row.setContentsMargins(px(20), 0, px(20), 0)
        self._row.setSpacing(px(16))
