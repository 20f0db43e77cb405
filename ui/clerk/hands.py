# SPDX-License-Identifier: Apache-2.0
"""The figures of a show of hands, as the tellers call them out: three for each body."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, QRegularExpression, Qt, Signal
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from app.domain.ids import BodyKey
from app.domain.tally import Choice, Tally
from app.views.forms.entries import digits_only
from app.wording import N_, Saying
from ui.actions import CHOICES
from ui.bridge import PlenaryBridge
from ui.clerk.field import Field
from ui.clerk.words import CHOICE_MARKS
from ui.clerk.wrong import Wrong, tried
from ui.theme import TextRole, Theme
from ui.widgets.ground import Tone, Words
from ui.widgets.single_marks import Mark

FIGURE = QRegularExpression("[0-9]{0,3}")
MOST = 3
MISSING = Saying(N_("Enter the figures of the show of hands first."))


class HandsFigures(QWidget):
    """In favour, against, abstained; from one to the next by Enter and the arrows."""

    edited = Signal()
    """A figure was typed."""

    def __init__(self, theme: Theme, bridge: PlenaryBridge) -> None:
        """Show nothing until `ask_of`."""
        super().__init__()
        self._theme = theme
        self._bridge = bridge
        self._text = bridge.catalogue.format
        self.wrong = Wrong(theme, bridge.catalogue)
        self.by_body: dict[BodyKey, dict[Choice, Field]] = {}
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(theme.px(20))

    @property
    def fields(self) -> dict[Choice, Field]:
        """Return those of the first body."""
        return next(iter(self.by_body.values()), {})

    @property
    def figures(self) -> dict[BodyKey, Tally] | None:
        """Return the figures; None while a first one is missing. What isn't entered is nobody."""
        if not all(fields[Choice.IN_FAVOUR].text() for fields in self.by_body.values()):
            return None
        return {body: _tally(fields) for body, fields in self.by_body.items()}

    def ask_of(self, names: Mapping[BodyKey, str]) -> None:
        """Lay out a line of figures for each body, once; two bodies are named."""
        if self.by_body:
            return
        for body, name in names.items():
            fields: dict[Choice, Field] = {}
            self.by_body[body] = fields
            if len(names) > 1:
                words = Words(self._theme, TextRole.SECTION, Tone.SECOND, text=name)
                self._lines.addWidget(words)
            self._lines.addWidget(self._line(fields, name if len(names) > 1 else ""))
        self._lines.addWidget(self.wrong)

    def ask(self) -> None:
        """Say at the first figure that is missing that it is needed, and wait there."""
        firsts = [fields[Choice.IN_FAVOUR] for fields in self.by_body.values()]
        missing = (field for field in firsts if not field.text())
        self.wrong.say(next(missing, firsts[0]), MISSING)

    def send(self, action: Callable[[], bool]) -> None:
        """Carry out what the figures are for; say at them why they are refused."""
        self.wrong.refuse(self._all_fields()[0], tried(self._bridge, action))

    def clear(self) -> None:
        """Empty the figures."""
        for field in self._all_fields():
            field.clear()
        self.wrong.forget()

    def ready(self) -> None:
        """Wait for the first figure that is missing."""
        fields = self._all_fields()
        field = next((field for field in fields if not field.text()), None)
        if fields:
            (field or fields[0]).setFocus(Qt.FocusReason.OtherFocusReason)

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

    def _line(self, fields: dict[Choice, Field], name: str) -> QWidget:
        box = QWidget()
        box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.px(12))
        for choice in Choice:
            field = Field(self._theme, width=100, height=52, role=TextRole.ENTRY)
            field.offer_figures(self._text)
            field.setValidator(QRegularExpressionValidator(FIGURE, field))
            field.setAccessibleName(f"{name} {self._text(CHOICES[choice])}".strip())
            field.installEventFilter(self)
            field.textEdited.connect(self.edited)
            self.wrong.watch(field, digits_only(MOST))
            fields[choice] = field
            part = QHBoxLayout()
            part.setSpacing(self._theme.px(8))
            part.addWidget(Mark(self._theme, CHOICE_MARKS[choice], size=28))
            part.addWidget(Words(self._theme, TextRole.CHOICE, text=self._text(CHOICES[choice])))
            part.addWidget(field)
            row.addLayout(part)
            # Between them there is more room while there is any.
            row.addSpacerItem(QSpacerItem(self._theme.px(28), 0, QSizePolicy.Policy.Maximum))
        row.addStretch(1)
        return box


def _tally(fields: Mapping[Choice, Field]) -> Tally:
    figures = {choice: int(field.text() or 0) for choice, field in fields.items()}
    return Tally(
        in_favour=figures[Choice.IN_FAVOUR],
        against=figures[Choice.AGAINST],
        abstained=figures[Choice.ABSTAIN],
    )
