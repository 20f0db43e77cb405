# SPDX-License-Identifier: Apache-2.0
"""A table of figures for one body: a line a sector of the hall, the sum under them."""

from PySide6.QtCore import QEvent, QObject, QRegularExpression, Qt, Signal
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.tally import Choice, Tally
from app.i18n import Catalogue
from app.views.forms.entries import digits_only
from app.views.forms.sectors import Figures, summed, whole
from app.wording import N_
from ui.actions import CHOICES
from ui.clerk.field import Field
from ui.clerk.hands import MISSING
from ui.clerk.words import CHOICE_MARKS
from ui.clerk.wrong import Wrong
from ui.theme import TextRole, Theme
from ui.widgets.buttons import Button
from ui.widgets.ground import Tone, Words
from ui.widgets.single_marks import Mark

FIGURE = QRegularExpression("[0-9]{0,3}")
AT_FIRST, MOST = 3, 12
MOST_DIGITS = 3


class SectorFigures(QWidget):
    """From figure to figure by Enter and the arrows; a sector that stays empty is nobody."""

    edited = Signal()
    finished = Signal()
    """Enter was pressed in the last figure."""

    def __init__(self, theme: Theme, catalogue: Catalogue, name: str) -> None:
        """Ask for three sectors; `name` of the body where two sit."""
        super().__init__()
        self._theme = theme
        self._text = catalogue.format
        self._name = name
        self.wrong = Wrong(theme, catalogue)
        self.rows: list[dict[Choice, Field]] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.px(28))
        self._grid.setVerticalSpacing(theme.px(6))
        self._sums = {choice: Words(theme, TextRole.ENTRY, text="0") for choice in Choice}
        self.add = Button(theme, self._text(N_("One more sector")))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._lay_out()
        self.add.clicked.connect(self._add_row)
        for _ in range(AT_FIRST):
            self._add_row()

    @property
    def tally(self) -> Tally | None:
        """Return the sum; None while a sector that was begun lacks its first figure."""
        return summed(self._typed) if whole(self._typed) else None

    def clear(self) -> None:
        """Empty the figures."""
        for field in self._fields:
            field.clear()
        self.wrong.forget()
        self._show_sums()

    def ask(self) -> None:
        """Say at the first figure that is missing that it is needed, and wait there."""
        begun = (row for row in self.rows if any(field.text() for field in row.values()))
        firsts = [row[Choice.IN_FAVOUR] for row in begun]
        missing = (field for field in firsts if not field.text())
        self.wrong.say(next(missing, self.rows[0][Choice.IN_FAVOUR]), MISSING)

    def show_refused(self, sentence: str) -> None:
        """Say at the figures why they were refused; an empty sentence says nothing."""
        self.wrong.refuse(self._fields[0], sentence)

    def ready(self) -> None:
        """Wait for the first figure that is missing."""
        empty = next((field for field in self._fields if not field.text()), self._fields[0])
        empty.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go from figure to figure by Enter and the arrows."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = _STEPS.get(Qt.Key(event.key()), 0)
            if step:
                self._go(watched, step)
                return True
        return super().eventFilter(watched, event)

    @property
    def _fields(self) -> list[Field]:
        return [field for row in self.rows for field in row.values()]

    @property
    def _typed(self) -> list[Figures]:
        found = []
        for row in self.rows:
            first, second, third = (field.text() for field in row.values())
            found.append((first, second, third))
        return found

    def _go(self, watched: QObject, step: int) -> None:
        fields = self._fields
        place = next(n for n, field in enumerate(fields) if field is watched) + step
        if 0 <= place < len(fields):
            fields[place].setFocus(Qt.FocusReason.TabFocusReason)
        elif place >= len(fields):
            self.finished.emit()

    def _lay_out(self) -> None:
        px = self._theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        if self._name:
            column.addWidget(Words(self._theme, TextRole.SECTION, Tone.SECOND, text=self._name))
        for place, choice in enumerate(Choice, start=1):
            head = QHBoxLayout()
            head.setSpacing(px(8))
            head.addWidget(Mark(self._theme, CHOICE_MARKS[choice], size=20))
            head.addWidget(
                Words(self._theme, TextRole.CONTROL_STRONG, text=self._text(CHOICES[choice]))
            )
            head.addStretch(1)
            self._grid.addLayout(head, 0, place)
            self._grid.addWidget(self._sums[choice], MOST + 1, place)
        total = Words(self._theme, TextRole.CONTROL_STRONG, text=self._text(N_("Together")))
        self._grid.addWidget(total, MOST + 1, 0)
        self._grid.setColumnStretch(4, 1)
        column.addLayout(self._grid)
        column.addWidget(self.wrong)
        line = QHBoxLayout()
        line.addWidget(self.add)
        line.addStretch(1)
        column.addLayout(line)

    def _add_row(self) -> None:
        number = len(self.rows) + 1
        name = self._text(N_("Sector {number}"), number=number)
        label = Words(self._theme, TextRole.CONTROL, Tone.SECOND, text=name)
        self._grid.addWidget(label, number, 0)
        row: dict[Choice, Field] = {}
        for place, choice in enumerate(Choice, start=1):
            field = Field(self._theme, width=100)
            field.offer_figures(self._text)
            field.setValidator(QRegularExpressionValidator(FIGURE, field))
            said = (self._name, name, self._text(CHOICES[choice]))
            field.setAccessibleName(" ".join(filter(None, said)))
            field.installEventFilter(self)
            field.textEdited.connect(self._show_sums)
            field.textEdited.connect(self.edited)
            self.wrong.watch(field, digits_only(MOST_DIGITS))
            row[choice] = field
            self._grid.addWidget(field, number, place, alignment=Qt.AlignmentFlag.AlignLeft)
        self.rows.append(row)
        self.add.setEnabled(number < MOST)

    def _show_sums(self) -> None:
        tally = summed(self._typed)
        sums = (tally.in_favour, tally.against, tally.abstained)
        for words, figure in zip(self._sums.values(), sums, strict=True):
            words.setText(str(figure))


_STEPS = {
    Qt.Key.Key_Return: 1,
    Qt.Key.Key_Enter: 1,
    Qt.Key.Key_Down: len(Choice),
    Qt.Key.Key_Up: -len(Choice),
}
