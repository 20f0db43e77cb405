# SPDX-License-Identifier: Apache-2.0
"""The window on the wall: it takes no input, shows the page of the record, and tells the time."""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QPalette, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import local_time
from app.views.hall import HallPage, HallView
from ui.bridge import PlenaryBridge
from ui.pages import PageCanvas
from ui.pages.check import check_page
from ui.pages.last_page import LAST_PAGE
from ui.pages.phrases import HALL_DISPLAY
from ui.theme import HALL_BRIGHT, HALL_DARK

MINUTE_MS = 60_000
SECOND_MS = 1000
LEAST_WAIT_MS = 50


class HallWindow(QWidget):
    """The hall display: full screen on a wall, an ordinary window where there is none."""

    def __init__(
        self,
        bridge: PlenaryBridge,
        *,
        now: Callable[[], datetime],
        bright: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Show the record as it stands; `now` tells the time in UTC."""
        super().__init__(parent)
        self._bridge = bridge
        self._now = now
        self._utc_offset = timedelta()
        self._view: HallView | None = None
        self._canvas = PageCanvas(HALL_DARK)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._canvas)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setAutoFillBackground(True)
        self.setWindowTitle(bridge.catalogue.gettext(HALL_DISPLAY))
        self._minute = QTimer(self)
        self._minute.setSingleShot(True)
        self._minute.setTimerType(Qt.TimerType.PreciseTimer)
        self._minute.timeout.connect(self.tell_time)
        self.set_bright(on=bright)
        bridge.changed.connect(self._show_record)
        self._show_record()

    @property
    def canvas(self) -> PageCanvas:
        """What the page is painted on."""
        return self._canvas

    @property
    def blanked(self) -> bool:
        """Whether the wall shows nothing."""
        return self._canvas.is_blank

    def show_view(self, view: HallView) -> None:
        """Show the page of a view; the same view again changes nothing."""
        self._utc_offset = timedelta(minutes=view.utc_offset)
        if view is not self._view:
            self._view = view
            self._canvas.show_page(LAST_PAGE.of(view, self._bridge.catalogue, self._now()))
        self.tell_time()

    def blank(self, *, on: bool = True) -> None:
        """Show nothing, until the page is wanted again; the record goes on."""
        self._canvas.blank(on=on)

    def check(self, *, on: bool = True) -> None:
        """Show the page that tries the screen, until it is put away or something happens."""
        if on:
            self._view = None
            self._canvas.show_page(check_page(self._bridge.catalogue))
        else:
            self._show_record()

    def set_bright(self, *, on: bool) -> None:
        """Choose the colours of a projector in daylight, or those of a dark wall."""
        tokens = HALL_BRIGHT if on else HALL_DARK
        self._canvas.set_tokens(tokens)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, tokens.bg)
        self.setPalette(palette)

    def tell_time(self) -> None:
        """Show the time of the chamber and wait for the next minute; a speech counts seconds."""
        now = local_time(self._now(), utc_offset=self._utc_offset)
        self._canvas.show_clock(f"{now:%H:%M}")
        if self._view is not None and self._view.page is HallPage.SPEAKER:
            self._canvas.show_page(LAST_PAGE.of(self._view, self._bridge.catalogue, self._now()))
            if self.isVisible():
                self._minute.start(SECOND_MS)
        elif self.isVisible():
            past = now.second * 1000 + now.microsecond // 1000
            self._minute.start(max(LEAST_WAIT_MS, MINUTE_MS - past))

    def showEvent(self, event: QShowEvent) -> None:
        """Tell the time from the moment the wall is seen."""
        super().showEvent(event)
        self.tell_time()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop the clock with the window."""
        self._minute.stop()
        super().closeEvent(event)

    def _show_record(self) -> None:
        self.show_view(self._bridge.hall())
