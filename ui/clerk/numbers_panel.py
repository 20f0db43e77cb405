# SPDX-License-Identifier: Apache-2.0
"""The register of numbers: who has which, what is set aside, what nothing explains."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.views.clerk import ClerkView
from app.views.forms.doings import Doing, form_of
from app.views.forms.form import Told
from app.views.number_list import NumberLine, number_lines
from app.views.only_read import NOTHING
from app.wording import N_, Saying
from ui.actions import explain, possible
from ui.bridge import PlenaryBridge
from ui.clerk.cancel_button import cancel_button
from ui.clerk.heading import PanelHeading
from ui.clerk.journal_line import AFTER_TIME, JournalList
from ui.theme import Theme
from ui.widgets.buttons import Button

WIDEST = "№ 0000-VIII ПМ"
DEEDS = {
    Doing.RESERVE_NUMBERS: N_("Set aside…"),
    Doing.RELEASE_NUMBERS: N_("Give back…"),
    Doing.ENTER_FOREIGN: N_("Act made elsewhere…"),
}


class NumbersPanel(QWidget):
    """The greatest number first; what is done to the count is done by forms."""

    chosen = Signal(object)
    """The `Doing` whose form is to be opened."""
    closed = Signal()

    def __init__(self, theme: Theme, bridge: PlenaryBridge) -> None:
        """Show nothing until `show_view`."""
        super().__init__()
        self._bridge = bridge
        self._text = bridge.catalogue.format
        self._lines: tuple[NumberLine, ...] | None = None
        self.heading = PanelHeading(theme)
        name = self._text(N_("Register of numbers"))
        self.list = JournalList(theme, name=name, widest=WIDEST)
        self.buttons = {doing: Button(theme, self._text(word)) for doing, word in DEEDS.items()}
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(8))
        for doing, button in self.buttons.items():
            button.clicked.connect(partial(self.chosen.emit, doing))
            foot.addWidget(button)
        close = cancel_button(theme, bridge.catalogue, word=N_("Close"))
        close.clicked.connect(self.closed)
        foot.addWidget(close)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(self.heading)
        column.addWidget(self.list, stretch=1)
        column.addLayout(foot)

    @property
    def shown(self) -> tuple[str, ...]:
        """Return the lines as they read."""
        return self.list.lines

    def show_view(self, view: ClerkView) -> None:
        """Show the register as it stands."""
        lines = self._bridge.look(number_lines)
        gaps = sum(1 for each in lines if each.gap)
        below = self._text(N_("Nothing explains these gaps: {count}"), count=gaps) if gaps else ""
        following = self._bridge.look(lambda _, register: register.next_number)
        over = self._text(N_("next number: {number}"), number=following)
        self.heading.show_heading(over, self._text(N_("Register of numbers")), below)
        if lines != self._lines:
            self._lines = lines
            self._fill(lines)
        for doing, button in self.buttons.items():
            self._allow(doing, button, reading=view.reading)

    def set_compact(self, *, compact: bool) -> None:
        """Take the sizes of low windows."""
        self.heading.set_compact(compact=compact)

    def ready(self) -> None:
        """Let the arrows go through the list."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self, lines: tuple[NumberLine, ...]) -> None:
        self.list.clear()
        for line in lines:
            said = " · ".join(map(self._told, line.said))
            self.list.addItem(QListWidgetItem(f"{line.number}{AFTER_TIME}{said}"))
        if not lines:
            empty = self._text(N_("No number has been given yet."))
            self.list.addItem(QListWidgetItem(f"{AFTER_TIME}{empty}"))

    def _told(self, told: Told) -> str:
        return self._bridge.catalogue.say(told) if isinstance(told, Saying) else told

    def _allow(self, doing: Doing, button: Button, *, reading: bool) -> None:
        form = self._bridge.look(lambda sitting, register: form_of(doing, sitting, register, {}))
        permission = NOTHING if reading else form.permission
        reason = explain(self._bridge.catalogue, permission)
        button.explain(allowed=possible(permission), reason=reason)
