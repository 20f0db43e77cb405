# SPDX-License-Identifier: Apache-2.0
"""What the whole record has of the words sought: where each text stands, and the text."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import Catalogue
from app.views.finding import Passage
from app.wording import N_
from ui.office.table import Column, Table, TableRow
from ui.theme import TextRole, Theme
from ui.widgets.ground import Tone, Words

MOST = 500
"""More than these nobody reads; the number of all is said."""
PLACES: Mapping[str, str] = MappingProxyType(
    {
        "title": N_("Sitting"),
        "presiding": N_("Presiding officer"),
        "item": N_("Item"),
        "candidate": N_("Candidate"),
        "field": N_("Fact of an item"),
        "paper": N_("Paper"),
        "vote": N_("Vote"),
        "act": N_("Act"),
        "note": N_("Note"),
        "statement": N_("Statement"),
        "objection": N_("Objection"),
        "annulled": N_("Vote annulled"),
        "correction": N_("Correction"),
        "speech": N_("Speech"),
        "member": N_("Deputy"),
        "postponed": N_("Postponed"),
        "withdrawn": N_("Withdrawn"),
    }
)


class FoundList(QWidget):
    """A line that says how many, and a row a text; a row opens its sitting."""

    def __init__(self, theme: Theme, catalogue: Catalogue) -> None:
        """Show nothing until `show_found`."""
        super().__init__()
        self._text = catalogue.format
        self._count = Words(theme, TextRole.META, Tone.SECOND)
        text = self._text
        self.table = Table(
            theme,
            text(N_("Found in the record")),
            (
                Column(head=text(N_("Sitting")), width=250),
                Column(head=text(N_("Where")), width=190),
                Column(head=text(N_("Text"))),
            ),
            lines=2,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._count)
        column.addWidget(self.table, stretch=1)

    @property
    def told(self) -> str:
        """Return what is said over the rows."""
        return self._count.text()

    def sitting_of(self, key: str) -> str:
        """Return the sitting of a row by its key."""
        return key.partition(" ")[2]

    def show_found(self, passages: Sequence[Passage]) -> None:
        """Show these texts."""
        sentence = N_("Found in the record: {count}")
        self._count.setText(self._text(sentence, count=len(passages)))
        self.table.show_rows(
            [
                TableRow(
                    key=f"{place} {each.sitting}",
                    cells=(each.sitting, self._text(PLACES.get(each.place, "")), each.text),
                    note=each.text,
                )
                for place, each in enumerate(passages[:MOST])
            ]
        )
