# SPDX-License-Identifier: Apache-2.0
"""The form of one item by itself: for the plan of a sitting as for the desk of one that goes on."""

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.agenda import AgendaItem
from app.domain.ids import ItemId
from app.i18n import Catalogue
from app.views.forms.form import line
from app.views.forms.items import KIND, Chamber, item_fields, item_of
from ui.clerk.form_fields import FormFields
from ui.theme import Theme


class ItemForm(QWidget):
    """Asks for the kind, then for what that kind needs; it records nothing itself."""

    finished = Signal()
    """Enter was pressed in the last entry."""
    edited = Signal()

    def __init__(self, theme: Theme, catalogue: Catalogue) -> None:
        """Ask for nothing until `show_chamber`."""
        super().__init__()
        self._chamber: Chamber | None = None
        self.fields = FormFields(theme, catalogue)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.fields)
        column.addStretch(1)
        self.fields.finished.connect(self.finished)
        self.fields.edited.connect(self.edited)
        self.fields.reshaped.connect(self._reshape)
        self.setFocusProxy(self.fields)

    def show_chamber(self, chamber: Chamber) -> None:
        """Ask anew for an item of this chamber."""
        self._chamber = chamber
        self.fields.show_fields(item_fields(chamber, ""), keep=False)

    def item(self, taken: Collection[ItemId]) -> AgendaItem | None:
        """Return the item under a name that isn't taken; None when something can't be read.

        What is wrong then stands at its field.
        """
        if self._chamber is None or not self.fields.check():
            return None
        return item_of(self._chamber, self.fields.entered, taken)

    def ready(self) -> None:
        """Wait at the first entry that is empty."""
        self.fields.ready()

    def _reshape(self) -> None:
        if self._chamber is not None:
            key = line(self.fields.entered, KIND)
            self.fields.show_fields(item_fields(self._chamber, key), keep=True)
            self.fields.ready()
