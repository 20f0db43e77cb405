# SPDX-License-Identifier: Apache-2.0
"""The initiatives that deputies sign before their items are taken up, item by item."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.ids import ItemId
from app.views.clerk import ClerkView
from app.wording import N_
from ui.bridge import PlenaryBridge
from ui.clerk.cancel_button import cancel_button
from ui.clerk.heading import PanelHeading
from ui.clerk.preparation_card import PreparationCard
from ui.theme import TextRole, Theme
from ui.widgets.ground import Words


class SignaturesPanel(QWidget):
    """A card an item; it lies over the panel of the stage until it is closed."""

    told = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme, bridge: PlenaryBridge) -> None:
        """Show nothing until `show_view`."""
        super().__init__()
        self._theme = theme
        self._bridge = bridge
        self._text = bridge.catalogue.format
        self._cards: dict[ItemId, tuple[Words, PreparationCard]] = {}
        self.heading = PanelHeading(theme)
        self.heading.show_heading("", self._text(N_("Signatures")))
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.px(12))
        close = cancel_button(theme, bridge.catalogue, word=N_("Close"))
        close.clicked.connect(self.closed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(16))
        column.addWidget(self.heading)
        column.addLayout(self._list)
        column.addStretch(1)
        column.addWidget(close, alignment=Qt.AlignmentFlag.AlignLeft)

    @property
    def cards(self) -> tuple[PreparationCard, ...]:
        """Return the cards shown, in the order of the agenda."""
        return tuple(card for _, card in self._cards.values())

    def show_view(self, view: ClerkView) -> None:
        """Show each item that rests on an initiative."""
        keys = [each.item for each in view.to_sign]
        if keys != list(self._cards):
            self._list_items(view)
        for each in view.to_sign:
            title, card = self._cards[each.item]
            title.setText(f"{each.number}. {each.title}")
            card.show_item(each, view.roll)

    def set_compact(self, *, compact: bool) -> None:
        """Take the sizes of low windows."""
        self.heading.set_compact(compact=compact)

    def ready(self) -> None:
        """Wait for the seat of who signs."""
        for card in self.cards[:1]:
            card.entry.setFocus(Qt.FocusReason.OtherFocusReason)

    def _list_items(self, view: ClerkView) -> None:
        for title, card in self._cards.values():
            for old in (title, card):
                self._list.removeWidget(old)
                old.hide()
                old.deleteLater()
        self._cards = {}
        for each in view.to_sign:
            title = Words(self._theme, TextRole.ROW_STRONG, wrap=True)
            card = PreparationCard(self._theme, self._bridge)
            card.told.connect(self.told)
            self._list.addWidget(title)
            self._list.addWidget(card)
            self._cards[each.item] = (title, card)
