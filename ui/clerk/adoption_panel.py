# SPDX-License-Identifier: Apache-2.0
"""The agenda before it is adopted: its items, and the figures of the show of hands by body."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QRegularExpression, Qt, Signal
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.ids import BodyKey
from app.domain.tally import Choice, Tally
from app.views.clerk import ClerkView
from app.wording import N_
from ui.actions import CHOICES
from ui.bridge import PlenaryBridge
from ui.clerk.field import Field
from ui.clerk.ground import Ground, Tone, Words
from ui.clerk.heading import PanelHeading
from ui.clerk.marks import Mark
from ui.clerk.words import CHOICE_MARKS, needed_in_full
from ui.theme import TextRole, Theme

FIGURE = QRegularExpression("[0-9]{0,3}")


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
        self.fields: dict[Choice, Field] = {}
        """Of the first body."""
        self.by_body: dict[BodyKey, dict[Choice, Field]] = {}
        self._counted = QVBoxLayout()
        self._items = QVBoxLayout()
        self._shown: tuple[tuple[str, str], ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(20))
        column.addWidget(self.heading)
        column.addLayout(self._counted)
        column.addWidget(
            Words(theme, TextRole.SECTION, Tone.SECOND, text=self._text(N_("Draft agenda")))
        )
        column.addLayout(self._items)
        column.addStretch(1)

    def show_view(self, view: ClerkView) -> None:
        """Show the items and what the adoption needs."""
        if not self.by_body:
            self._ask_of(view.names)
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
        fields = self._all_fields()
        field = next((field for field in fields if not field.text()), None)
        if fields:
            (field or fields[0]).setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def figures(self) -> dict[BodyKey, Tally] | None:
        """Return the figures; None while a first one is missing. What isn't entered is nobody."""
        if not all(fields[Choice.IN_FAVOUR].text() for fields in self.by_body.values()):
            return None
        return {body: _tally(fields) for body, fields in self.by_body.items()}

    def ask(self) -> None:
        """Say that the figures are missing, and wait for them."""
        self.told.emit(self._text(N_("Enter the figures of the show of hands first.")))
        self.ready()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go from figure to figure by Enter and the arrows."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            steps = {Qt.Key.Key_Return: 1, Qt.Key.Key_Enter: 1, Qt.Key.Key_Down: 1}
            step = steps.get(Qt.Key(event.key()), -1 if event.key() == Qt.Key.Key_Up else 0)
            if step:
                fields = self._all_fields()
                place = next(n for n, field in enumerate(fields) if field is watched) + step
                if 0 <= place < len(fields):
                    fields[place].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _all_fields(self) -> list[Field]:
        return [field for fields in self.by_body.values() for field in fields.values()]

    def _ask_of(self, names: Mapping[BodyKey, str]) -> None:
        """Lay out a line of figures for each body; two bodies are named."""
        for body, name in names.items():
            fields: dict[Choice, Field] = {}
            self.by_body[body] = fields
            self.fields = self.fields or fields
            if len(names) > 1:
                words = Words(self._theme, TextRole.SECTION, Tone.SECOND, text=name)
                self._counted.addWidget(words)
            self._counted.addWidget(self._figures(fields, name if len(names) > 1 else ""))

    def _figures(self, fields: dict[Choice, Field], name: str) -> QWidget:
        box = QWidget()
        box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.px(40))
        for choice in Choice:
            field = Field(self._theme, width=100, height=52, role=TextRole.ENTRY)
            field.setValidator(QRegularExpressionValidator(FIGURE, field))
            field.setAccessibleName(f"{name} {self._text(CHOICES[choice])}".strip())
            field.installEventFilter(self)
            field.textEdited.connect(self.edited)
            fields[choice] = field
            part = QHBoxLayout()
            part.setSpacing(self._theme.px(12))
            part.addWidget(Mark(self._theme, CHOICE_MARKS[choice], size=28))
            part.addWidget(Words(self._theme, TextRole.CHOICE, text=self._text(CHOICES[choice])))
            part.addWidget(field)
            row.addLayout(part)
        row.addStretch(1)
        return box

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
            row.addWidget(figure, alignment=Qt.AlignmentFlag.AlignTop)
            row.addWidget(Words(self._theme, TextRole.ROW, wrap=True, text=title), stretch=1)
            self._items.addWidget(line)


def _tally(fields: Mapping[Choice, Field]) -> Tally:
    figures = {choice: int(field.text() or 0) for choice, field in fields.items()}
    return Tally(
        in_favour=figures[Choice.IN_FAVOUR],
        against=figures[Choice.AGAINST],
        abstained=figures[Choice.ABSTAIN],
    )
