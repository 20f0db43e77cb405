# SPDX-License-Identifier: Apache-2.0
"""Everything else that can be done while a sitting runs: one list, each with its key and state.

What isn't allowed now is faded, with the reason and the article as its tool tip.
"""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.views.clerk import ClerkView
from app.views.forms.doings import GROUPS, Doing, Offer, offers
from app.views.only_read import NOTHING
from app.wording import N_, Saying
from ui.actions import CLOSING_KEY, JOURNAL_KEY, NUMBERS_KEY, explain, possible
from ui.bridge import PlenaryBridge
from ui.clerk.cancel_button import cancel_button
from ui.clerk.heading import PanelHeading
from ui.clerk.places import Place
from ui.theme import TextRole, Theme
from ui.widgets.buttons import Button
from ui.widgets.ground import Tone, Words
from ui.widgets.scrolled import scrolled

COLUMNS = 2


class MenuPanel(QWidget):
    """Buttons in groups, in an order that never changes; the arrows go from one to the next."""

    chosen = Signal(object)
    """The `Doing` whose form is to be opened."""
    turned = Signal(object)
    """The `Place` that is to be laid over."""
    closed = Signal()

    def __init__(
        self, theme: Theme, bridge: PlenaryBridge, keys: Mapping[Doing, QKeySequence]
    ) -> None:
        """Offer nothing until `show_view`; `keys` open a form from anywhere."""
        super().__init__()
        self._theme = theme
        self._bridge = bridge
        self._text = bridge.catalogue.format
        self.heading = PanelHeading(theme)
        self.heading.show_heading("", self._text(N_("More actions")))
        self.buttons: dict[Doing, Button] = {}
        inner = QWidget()
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 0, theme.px(8), 0)
        grid.setHorizontalSpacing(theme.px(28))
        grid.setVerticalSpacing(theme.px(16))
        for place, (title, doings) in enumerate(GROUPS):
            box = self._group(title, doings, keys)
            row, column = divmod(place, COLUMNS)
            grid.addWidget(box, row, column, alignment=Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(column, 1)
        grid.setRowStretch(len(GROUPS) // COLUMNS, 1)
        self.places = self._places()
        close = cancel_button(theme, bridge.catalogue, word=N_("Close"))
        close.clicked.connect(self.closed)
        column_of_all = QVBoxLayout(self)
        column_of_all.setContentsMargins(0, 0, 0, 0)
        column_of_all.setSpacing(theme.px(16))
        column_of_all.addWidget(self.heading)
        column_of_all.addWidget(scrolled(theme, inner), stretch=1)
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(8))
        foot.addWidget(close)
        for button in self.places.values():
            foot.addWidget(button)
        foot.addStretch(1)
        column_of_all.addLayout(foot)

    def show_view(self, view: ClerkView) -> None:
        """Show what is allowed now."""
        for group in self._bridge.look(offers):
            for offer in group.offers:
                self._show_offer(replace(offer, permission=NOTHING) if view.reading else offer)

    def set_compact(self, *, compact: bool) -> None:
        """Take the sizes of low windows."""
        self.heading.set_compact(compact=compact)

    def ready(self) -> None:
        """Wait at the first thing that can be done."""
        allowed = (each for each in self.buttons.values() if each.isEnabled())
        first = next(allowed, None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the list by the arrows; choose by Enter."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in steps:
            self._walk(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            if isinstance(focused, Button):
                focused.click()
        else:
            super().keyPressEvent(event)

    def _walk(self, step: int) -> None:
        open_now = [each for each in self.buttons.values() if each.isEnabled()]
        here = next((n for n, each in enumerate(open_now) if each.hasFocus()), -step)
        if open_now:
            open_now[(here + step) % len(open_now)].setFocus(Qt.FocusReason.TabFocusReason)

    def _places(self) -> dict[Place, Button]:
        """Return the buttons of what can be looked at besides."""
        found = {}
        for place, word, key in (
            (Place.JOURNAL, N_("Journal"), JOURNAL_KEY),
            (Place.CLOSING, N_("What is missing"), CLOSING_KEY),
            (Place.NUMBERS, N_("Register of numbers"), NUMBERS_KEY),
        ):
            found[place] = button = self._button(self._text(word), key)
            button.clicked.connect(partial(self.turned.emit, place))
        return found

    def _button(self, word: str, key: QKeySequence | None) -> Button:
        button = Button(self._theme, word, key=key)
        # The key belongs to the window: one key can't be the shortcut of two.
        for shortcut in button.findChildren(QShortcut):
            shortcut.setEnabled(False)
        return button

    def _group(
        self, title: str, doings: tuple[Doing, ...], keys: Mapping[Doing, QKeySequence]
    ) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(6))
        column.addWidget(Words(self._theme, TextRole.SECTION, Tone.SECOND, text=self._text(title)))
        for doing in doings:
            button = self._button("", keys.get(doing))
            button.clicked.connect(partial(self.chosen.emit, doing))
            self.buttons[doing] = button
            column.addWidget(button)
        return box

    def _show_offer(self, offer: Offer) -> None:
        button = self.buttons[offer.doing]
        told = offer.title
        button.setText(self._bridge.catalogue.say(told) if isinstance(told, Saying) else told)
        reason = explain(self._bridge.catalogue, offer.permission)
        button.explain(allowed=possible(offer.permission), reason=reason)
