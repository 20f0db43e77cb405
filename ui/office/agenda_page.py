# SPDX-License-Identifier: Apache-2.0
"""The agenda of a planned sitting: pasted, taken from a file or typed; looked over line by line."""

from dataclasses import replace

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from app.i18n import Catalogue
from app.views.agenda_draft import ItemDraft, pasted
from app.views.plan_items import ItemView
from app.wording import N_
from ui.icons import Icon
from ui.office.item_fields import ItemFields
from ui.office.plans import Plans
from ui.office.table import Column, Table, TableRow
from ui.theme import TextRole, Theme
from ui.widgets.buttons import Button
from ui.widgets.flow import Flow
from ui.widgets.ground import Tone, Words

PASTE_KEY = QKeySequence("Ctrl+Shift+V")
FILE_KEY = QKeySequence("Ctrl+O")
ADD_KEY = QKeySequence(Qt.Key.Key_Insert)
REMOVE_KEY = QKeySequence("Ctrl+Delete")
UP_KEY, DOWN_KEY = QKeySequence("Ctrl+Up"), QKeySequence("Ctrl+Down")


class AgendaPage(QWidget):
    """The items at the left, the chosen one's fields at the right."""

    file_wanted = Signal()

    def __init__(self, theme: Theme, catalogue: Catalogue, plans: Plans) -> None:
        """Show the agenda as it stands."""
        super().__init__()
        self._theme = theme
        self._catalogue = catalogue
        self._text = catalogue.format
        self._plans = plans
        text = self._text
        self.paste = Button(theme, text(N_("Paste the agenda")), key=PASTE_KEY)
        self.file = Button(theme, text(N_("From a file…")), key=FILE_KEY)
        self.add = Button(theme, text(N_("Add an item")), key=ADD_KEY, icon=Icon.ADD)
        self.remove = Button(theme, text(N_("Take it off")), key=REMOVE_KEY)
        self.up = Button(theme, text(N_("Up")), key=UP_KEY)
        self.down = Button(theme, text(N_("Down")), key=DOWN_KEY)
        self.left_out = Words(theme, TextRole.META, Tone.WARN, wrap=True)
        self.left_out.hide()
        self.table = Table(
            theme,
            text(N_("Agenda")),
            (
                Column(head="№", width=72),
                Column(head=text(N_("Item"))),
                Column(head=text(N_("Candidates")), width=104),
            ),
            lines=2,
        )
        self.fields = ItemFields(theme, catalogue, plans)
        self._connect()
        self._lay_out()
        plans.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the items and the chosen one's fields."""
        self.table.show_rows([self._row(each) for each in self._plans.items])
        self._show_chosen()

    def take(self, text: str) -> bool:
        """Make items of a text and put them after those already there; nothing is recorded."""
        found = pasted(text, self._plans.kinds)
        if not found.items:
            self.left_out.show_text(self._text(N_("No item of an agenda was found in it.")))
            return False
        first = len(self._plans.form.items)
        self._plans.put((*self._plans.form.items, *found.items))
        self.table.show_rows(self.table.rows, key=str(first + 1))
        lines = "; ".join(f"{place}: {line}" for place, line in found.left_out)
        sentence = N_("{count} items; not taken: {lines}") if lines else N_("{count} items")
        told = self._text(sentence, count=len(found.items), lines=lines)
        self.left_out.show_text(told, tone=Tone.WARN if lines else Tone.SECOND)
        return True

    def take_clipboard(self) -> None:
        """Take what was copied from a text or a table."""
        mime: QMimeData = QApplication.clipboard().mimeData()
        self.take(mime.text())

    def go_to(self, number: int) -> None:
        """Choose an item and put the keys into its fields."""
        self.table.show_rows(self.table.rows, key=str(number))
        self._show_chosen()
        self.fields.ready()

    @property
    def chosen(self) -> int:
        """Return the place of the chosen item, from 0; −1 without one."""
        return int(self.table.key or 0) - 1

    def _row(self, item: ItemView) -> TableRow:
        wrong = item.finding is not None
        note = ""
        if item.finding is not None:
            note = self._text(item.finding.reason.sentence, **item.finding.reason.facts)
        title = item.draft.title or (item.kind.title if item.kind else "")
        count = str(len(item.draft.candidates)) if item.draft.candidates else ""
        return TableRow(
            key=str(item.number),
            cells=(f"{item.number}", title or self._text(N_("(no title yet)")), count),
            icon=Icon.WARNING if wrong else Icon.DONE,
            note=note,
        )

    def _show_chosen(self) -> None:
        items, place = self._plans.items, self.chosen
        there = 0 <= place < len(items)
        self.fields.show_item(items[place] if there else None)
        self.remove.setEnabled(there)
        self.up.setEnabled(there and place > 0)
        self.down.setEnabled(there and place < len(items) - 1)

    def _connect(self) -> None:
        self.paste.clicked.connect(self.take_clipboard)
        self.file.clicked.connect(self.file_wanted)
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(self._remove)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.table.chosen.connect(self._show_chosen)
        self.table.opened.connect(self.fields.ready)
        self.fields.edited.connect(self._edited)

    def _lay_out(self) -> None:
        px = self._theme.px
        self.table.setMinimumWidth(px(300))
        left = QVBoxLayout()
        left.setSpacing(px(8))
        left.addLayout(self._row_of(self.paste, self.file))
        left.addWidget(self.left_out)
        left.addWidget(self.table, stretch=1)
        left.addLayout(self._row_of(self.add, self.remove))
        left.addLayout(self._row_of(self.up, self.down))
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(px(24))
        columns.addLayout(left, stretch=5)
        columns.addWidget(self.fields, stretch=4)

    def _row_of(self, *buttons: Button) -> Flow:
        row = Flow(spacing=self._theme.px(8))
        for button in buttons:
            row.addWidget(button)
        return row

    def _edited(self, draft: ItemDraft) -> None:
        items = list(self._plans.form.items)
        if 0 <= self.chosen < len(items):
            items[self.chosen] = draft
            self._plans.put(items)

    def _add(self) -> None:
        self._plans.put((*self._plans.form.items, ItemDraft()))
        self.go_to(len(self._plans.form.items))

    def _remove(self) -> None:
        place = self.chosen
        self._plans.put(
            [each for order, each in enumerate(self._plans.form.items) if order != place]
        )

    def _move(self, by: int) -> None:
        items, place = list(self._plans.form.items), self.chosen
        there = place + by
        if 0 <= place < len(items) and 0 <= there < len(items):
            items[place], items[there] = items[there], items[place]
            self._plans.put(items)
            self.table.show_rows(self.table.rows, key=str(there + 1))
            self._show_chosen()


def with_kind(draft: ItemDraft, kind: str) -> ItemDraft:
    """Return an item whose kind the clerk chose."""
    return replace(draft, kind=kind, guessed=False)
