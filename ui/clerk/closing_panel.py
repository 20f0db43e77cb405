# SPDX-License-Identifier: Apache-2.0
"""What is still missing before the sitting is ended and its record sealed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.views.clerk import ClerkView
from app.views.closing import missing
from app.wording import N_, Saying
from ui.bridge import PlenaryBridge
from ui.clerk.cancel_button import cancel_button
from ui.clerk.heading import PanelHeading
from ui.icons import Icon
from ui.theme import TextRole, Theme
from ui.widgets.ground import Ground, Tone, Words
from ui.widgets.scrolled import scrolled
from ui.widgets.single_marks import Sign


class ClosingPanel(QWidget):
    """A line for each thing; it hinders nothing, it only can't be overlooked."""

    closed = Signal()

    def __init__(self, theme: Theme, bridge: PlenaryBridge) -> None:
        """Show nothing until `show_view`."""
        super().__init__()
        self._theme = theme
        self._bridge = bridge
        self._text = bridge.catalogue.format
        self._shown: tuple[Saying, ...] | None = None
        self.heading = PanelHeading(theme)
        inner = QWidget()
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, theme.px(8), 0)
        column.addLayout(self._list)
        column.addStretch(1)
        self.close_button = cancel_button(theme, bridge.catalogue, word=N_("Close"))
        self.close_button.clicked.connect(self.closed)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.px(14))
        whole.addWidget(self.heading)
        whole.addWidget(scrolled(theme, inner), stretch=1)
        whole.addWidget(self.close_button, alignment=Qt.AlignmentFlag.AlignLeft)

    @property
    def lines(self) -> tuple[str, ...]:
        """Return what is said to be missing."""
        return tuple(map(self._bridge.catalogue.say, self._shown or ()))

    def show_view(self, view: ClerkView) -> None:
        """Show what is missing now."""
        found = self._bridge.look(missing)
        below = self._text(N_("Nothing is missing.")) if not found else ""
        over = self._text(N_("sitting {number}"), number=view.number)
        self.heading.show_heading(over, self._text(N_("Before the end: what is missing")), below)
        if found != self._shown:
            self._shown = found
            self._list_lines()

    def set_compact(self, *, compact: bool) -> None:
        """Take the sizes of low windows."""
        self.heading.set_compact(compact=compact)

    def _list_lines(self) -> None:
        while (old := self._list.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for line in self.lines or (self._text(N_("Nothing is missing.")),):
            ground = Ground(self._theme, Tone.SURFACE, edges="b")
            row = QHBoxLayout(ground)
            row.setContentsMargins(0, self._theme.px(9), 0, self._theme.px(9))
            row.setSpacing(self._theme.px(12))
            icon = Icon.WARNING if self._shown else Icon.RECORDED
            tone = Tone.WARN if self._shown else Tone.ACCENT
            row.addWidget(Sign(self._theme, icon, tone))
            row.addWidget(Words(self._theme, TextRole.ROW, wrap=True, text=line), stretch=1)
            self._list.addWidget(ground)
