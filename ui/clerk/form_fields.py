# SPDX-License-Identifier: Apache-2.0
"""The fields of a form: a line each with its name, its entry, and what is wrong with it under it.

What was typed stays typed: when the form takes another shape, fields of the same name keep it.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.i18n import Catalogue
from app.views.forms.form import Entered, Entry, FormField, Told, problem
from app.wording import N_, Saying
from ui.clerk.choices import Tick
from ui.clerk.field import Field
from ui.clerk.picker import Picker
from ui.theme import TextRole, Theme
from ui.widgets.ground import Tone, Words
from ui.widgets.lines import Lines

LABEL_WIDE = 220
SHORT_WIDE = 132
SHORT = frozenset({Entry.NUMBER, Entry.DAY, Entry.TIME})


@dataclass(slots=True, kw_only=True)
class _Shown:
    """A field as it stands on the form."""

    field: FormField
    entry: QWidget
    read: Callable[[], tuple[str, ...]]
    wrong: Words
    label: Words


class FormFields(QWidget):
    """The entries of one form, in their order; Enter goes on, in the last one it gives the form."""

    finished = Signal()
    """Enter was pressed in the last line."""
    edited = Signal()
    reshaped = Signal()
    """Something was chosen on which other fields hang."""

    def __init__(self, theme: Theme, catalogue: Catalogue) -> None:
        """Ask for nothing yet."""
        super().__init__()
        self._theme = theme
        self._catalogue = catalogue
        self._shown: dict[str, _Shown] = {}
        self._fields: tuple[FormField, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(16))
        self._grid.setVerticalSpacing(theme.px(4))
        self._grid.setColumnStretch(1, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def entered(self) -> Entered:
        """Return what stands in each field, without empty values."""
        read = {key: shown.read() for key, shown in self._shown.items()}
        return {key: values for key, values in read.items() if any(map(str.strip, values))}

    def entry(self, key: str) -> QWidget:
        """Return the entry of a field."""
        return self._shown[key].entry

    def wrong(self, key: str) -> str:
        """Return what is said to be wrong with a field."""
        return self._shown[key].wrong.text()

    def show_fields(self, fields: tuple[FormField, ...], *, keep: bool) -> None:
        """Ask for these; `keep` what was typed into fields of the same name."""
        if keep and fields == self._fields:
            return
        typed = self._typed() if keep else {}
        self._clear()
        self._fields = fields
        for row, field in enumerate(fields):
            values = typed.get(field.key) or field.value
            self._shown[field.key] = self._line(row * 2, field, values)

    def check(self) -> bool:
        """Say at each field what is wrong with it, wait at the first; return whether all fit."""
        first: _Shown | None = None
        for shown in self._shown.values():
            found = problem(shown.field, shown.read())
            shown.wrong.show_text(self._catalogue.say(found) if found else "")
            shown.entry.setAccessibleDescription(shown.wrong.text())
            if found is not None and first is None:
                first = shown
        if first is not None:
            _focus(first.entry)
        return first is None

    def ready(self) -> None:
        """Wait at the first field that is empty, or at the first."""
        shown = list(self._shown.values())
        empty = [each for each in shown if not any(each.read())]
        for each in (empty or shown)[:1]:
            _focus(each.entry)

    def go_on(self) -> None:
        """Go on to the next field from the one that has the focus; from the last, give the form."""
        entries = [each.entry for each in self._shown.values()]
        here = next((n for n, each in enumerate(entries) if each.hasFocus()), None)
        if here is not None and here + 1 < len(entries):
            _focus(entries[here + 1])
        else:
            self.finished.emit()

    def told(self, told: Told) -> str:
        """Word a name or a sentence."""
        return self._catalogue.say(told) if isinstance(told, Saying) else told

    def _typed(self) -> Entered:
        """Return what was typed over what stood there at first."""
        entered = self.entered
        first = {each.key: each.value for each in self._fields if not each.reshapes}
        return {key: values for key, values in entered.items() if values != first.get(key)}

    def _clear(self) -> None:
        for shown in self._shown.values():
            for old in (shown.label, shown.entry, shown.wrong):
                self._grid.removeWidget(old)
                old.hide()
                old.deleteLater()
        self._shown = {}

    def _line(self, row: int, field: FormField, values: tuple[str, ...]) -> _Shown:
        name = self.told(field.label)
        label = Words(self._theme, TextRole.CONTROL, Tone.SECOND, wrap=True, text=name)
        label.hold_width(LABEL_WIDE)
        wrong = Words(self._theme, TextRole.META, Tone.WARN, wrap=True)
        wrong.show_text("")
        entry, read = self._entry(field, values)
        entry.setAccessibleName(name)
        several = field.entry in {Entry.LINES, Entry.TICKS}
        top = Qt.AlignmentFlag.AlignTop if several else Qt.AlignmentFlag.AlignVCenter
        self._grid.addWidget(label, row, 0, alignment=top)
        if field.entry in SHORT:
            self._grid.addWidget(entry, row, 1, alignment=Qt.AlignmentFlag.AlignLeft)
        else:
            self._grid.addWidget(entry, row, 1)
        self._grid.addWidget(wrong, row + 1, 1)
        return _Shown(field=field, entry=entry, read=read, wrong=wrong, label=label)

    def _entry(
        self, field: FormField, values: tuple[str, ...]
    ) -> tuple[QWidget, Callable[[], tuple[str, ...]]]:
        match field.entry:
            case Entry.CHOICE:
                return self._picker(field, values)
            case Entry.TICKS:
                return self._ticks(field, values)
            case Entry.LINES:
                lines = Lines(self._theme, rows=4, tabs=True)
                lines.setPlainText("\n".join(values))
                lines.setPlaceholderText(self.told(field.hint))
                lines.textChanged.connect(self.edited)
                return lines, lambda: tuple(lines.toPlainText().split("\n"))
            case _:
                width = SHORT_WIDE if field.entry in SHORT else 0
                typed = Field(self._theme, width=width, role=TextRole.ROW)
                if field.entry in SHORT:
                    point = "" if field.entry is Entry.NUMBER else "."
                    typed.offer_figures(self._catalogue.gettext, point)
                typed.setText(values[0] if values else "")
                typed.setCursorPosition(0)
                typed.setPlaceholderText(self.told(field.hint))
                typed.textEdited.connect(self.edited)
                return typed, lambda: (typed.text(),)

    def _picker(
        self, field: FormField, values: tuple[str, ...]
    ) -> tuple[QWidget, Callable[[], tuple[str, ...]]]:
        picker = Picker(self._theme)
        if not field.required:
            picker.addItem(self._catalogue.format(N_("– none –")), "")
        for option in field.options:
            picker.addItem(self.told(option.name), option.key)
        picker.setCurrentIndex(picker.findData(values[0]) if values else -1)
        picker.setPlaceholderText(self.told(field.hint) or self._catalogue.format(N_("choose")))
        picker.setEnabled(picker.count() > 0)
        picker.currentIndexChanged.connect(self.edited)
        if field.reshapes:
            picker.activated.connect(self.reshaped)
        return picker, lambda: (picker.currentData() or "",)

    def _ticks(
        self, field: FormField, values: tuple[str, ...]
    ) -> tuple[QWidget, Callable[[], tuple[str, ...]]]:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        ticks: dict[str, Tick] = {}
        for option in field.options:
            tick = ticks[option.key] = Tick(self._theme)
            tick.setText(self.told(option.name))
            tick.setChecked(option.key in values)
            tick.toggled.connect(self.edited)
            row = QHBoxLayout()
            row.addWidget(tick)
            row.addStretch(1)
            column.addLayout(row)
        for tick in list(ticks.values())[:1]:
            box.setFocusProxy(tick)
        return box, lambda: tuple(key for key, tick in ticks.items() if tick.isChecked())


def _focus(entry: QWidget) -> None:
    entry.setFocus(Qt.FocusReason.OtherFocusReason)
    if isinstance(entry, Field):
        entry.selectAll()
