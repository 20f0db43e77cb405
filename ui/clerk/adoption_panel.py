# SPDX-License-Identifier: Apache-2.0
"""The agenda before it is adopted: its items, and the figures of the show of hands by body."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.ids import BodyKey
from app.domain.tally import Choice, Tally
from app.views.clerk import ClerkView
from app.wording import N_
from ui.bridge import PlenaryBridge
from ui.clerk.field import Field
from ui.clerk.hands import MISSING, HandsFigures
from ui.clerk.heading import PanelHeading
from ui.clerk.words import needed_in_full
from ui.theme import TextRole, Theme
from ui.widgets.ground import Ground, Tone, Words

NUMBER = 20
"""The column of the numbers: two figures."""


class AdoptionPanel(QWidget):
    """Three figures for each body over the list of items."""

    told = Signal(str)
    edited = Signal()
    """A figure was typed."""

    def __init__(self, theme: Theme, bridge: PlenaryBridge) -> None:
        """Show nothing until `show_view`."""
        super().__init__()
        self._theme = theme
        self._bridge = bridge
        self._text = bridge.catalogue.format
        self.heading = PanelHeading(theme)
        self.hands = HandsFigures(theme, bridge)
        self._items = QVBoxLayout()
        self._shown: tuple[tuple[str, str], ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(20))
        column.addWidget(self.heading)
        column.addWidget(self.hands)
        column.addWidget(
            Words(theme, TextRole.SECTION, Tone.SECOND, text=self._text(N_("Draft agenda")))
        )
        column.addLayout(self._items)
        column.addStretch(1)
        self.hands.edited.connect(self.edited)

    def show_view(self, view: ClerkView) -> None:
        """Show the items and what the adoption needs."""
        self.hands.ask_of(view.names)
        needed = needed_in_full(self._text, view.agenda_needs)
        method = self._text(N_("open vote, show of hands"))
        self.heading.show_heading(
            f"{method}  ·  {needed}",
            self._text(N_("Adoption of the agenda")),
        )
        shown = tuple((f"{item.number}", item.title) for item in view.items)
        if shown != self._shown:
            self._shown = shown
            self._list_items()

    def set_compact(self, *, compact: bool) -> None:
        """Take the sizes of low windows."""
        self.heading.set_compact(compact=compact)

    def ready(self) -> None:
        """Wait for the first figure that is missing."""
        self.hands.ready()

    @property
    def fields(self) -> dict[Choice, Field]:
        """Return the fields of the first body."""
        return self.hands.fields

    @property
    def by_body(self) -> dict[BodyKey, dict[Choice, Field]]:
        """Return the fields of each body."""
        return self.hands.by_body

    @property
    def figures(self) -> dict[BodyKey, Tally] | None:
        """Return the figures; None while a first one is missing."""
        return self.hands.figures

    def ask(self) -> None:
        """Say that the figures are missing, and wait for them."""
        self.told.emit(self._text(MISSING.sentence))
        self.hands.ask()

    def _list_items(self) -> None:
        while (old := self._items.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.deleteLater()
        for number, title in self._shown:
            line = Ground(self._theme, Tone.SURFACE, edges="b")
            row = QHBoxLayout(line)
            row.setContentsMargins(0, self._theme.px(12), 0, self._theme.px(12))
            row.setSpacing(self._theme.px(16))
            figure = Words(self._theme, TextRole.CONTROL_STRONG, Tone.SECOND, text=number)
            figure.hold_width(NUMBER)
            figure.setAlignment(Qt.AlignmentFlag.AlignRight)
            row.addWidget(figure, alignment=Qt.AlignmentFlag.AlignTop)
            row.addWidget(Words(self._theme, TextRole.ROW, wrap=True, text=title), stretch=1)
            self._items.addWidget(line)
