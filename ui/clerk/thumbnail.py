# SPDX-License-Identifier: Apache-2.0
"""What the hall sees now, small: the same canvas as on the wall, so the two can't differ."""

from datetime import timedelta

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.clock import Clock
from app.i18n import local_time
from app.views.hall import HallPage, HallView
from app.wording import N_
from ui.actions import BLANK_KEY
from ui.bridge import PlenaryBridge
from ui.clerk.quiet_key import QuietKey
from ui.pages import PageCanvas
from ui.pages.check import check_page
from ui.pages.last_page import LAST_PAGE
from ui.theme import HALL_DARK, TextRole, Theme
from ui.widgets.ground import Tone, Words

SECOND_MS = 1000
LARGE, SMALL = (336, 189), (224, 126)


class HallThumbnail(QWidget):
    """The wall at a sixth of its size, and the key that blanks it."""

    blanked = Signal(bool)
    """The wall is to show nothing, or its page again."""

    checked = Signal(bool)
    """The wall is to show the page that tries it, or its own again."""

    def __init__(self, theme: Theme, bridge: PlenaryBridge, clock: Clock) -> None:
        """Show the wall as it is."""
        super().__init__()
        self._theme = theme
        self._bridge = bridge
        self._clock = clock
        self._checking = False
        self._shown: HallView | None = None
        text = bridge.catalogue.gettext
        self._show = text(N_("Show the wall again"))
        self._hide = text(N_("Blank the wall"))
        self.canvas = PageCanvas(HALL_DARK)
        self._blank = QuietKey(theme, self._hide, BLANK_KEY)
        self._blank.clicked.connect(self._turn)
        # What happens in the sitting is never kept from the hall by a page that tries it.
        bridge.changed.connect(self._end_check)
        self._second = QTimer(self)
        self._second.setSingleShot(True)
        self._second.timeout.connect(self.show_now)
        self._title = Words(theme, TextRole.SECTION, Tone.SECOND, text=text(N_("In the hall now")))
        self._head = QHBoxLayout()
        self._head.addWidget(self._title)
        self._head.addStretch(1)
        self._head.addWidget(self._blank)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addLayout(self._head)
        column.addWidget(self.canvas)
        self.set_compact(compact=False)

    def show_now(self) -> None:
        """Show the page of the wall."""
        view, catalogue = self._bridge.hall(), self._bridge.catalogue
        if self._checking:
            self._shown = None
            self.canvas.show_page(check_page(catalogue))
        elif view is not self._shown or view.page is HallPage.SPEAKER:
            self._shown = view
            self.canvas.show_page(LAST_PAGE.of(view, catalogue, self._clock.now()))
        self.tell_time()
        if view.page is HallPage.SPEAKER and self.isVisible():
            self._second.start(SECOND_MS)

    def tell_time(self) -> None:
        """Show the clock of the wall."""
        offset = timedelta(minutes=self._bridge.hall().utc_offset)
        now = local_time(self._clock.now(), utc_offset=offset)
        self.canvas.show_clock(f"{now:%H:%M}")

    def set_compact(self, *, compact: bool) -> None:
        """Take the size of the column."""
        wide, high = SMALL if compact else LARGE
        self.canvas.setFixedSize(self._theme.px(wide), self._theme.px(high))

    def turn_check(self) -> None:
        """Try the wall, or put the page for it away."""
        self._checking = not self._checking
        self.show_now()
        self.checked.emit(self._checking)

    def _end_check(self) -> None:
        self._checking = False

    def _turn(self) -> None:
        blank = not self.canvas.is_blank
        self.canvas.blank(on=blank)
        self._blank.setText(self._show if blank else self._hide)
        self._blank.updateGeometry()
        self.blanked.emit(blank)
