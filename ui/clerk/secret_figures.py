# SPDX-License-Identifier: Apache-2.0
"""The fields of a secret count: papers, then votes a line a name, and whether they balance."""

from collections.abc import Iterable, Sequence
from math import ceil

from PySide6.QtCore import QEvent, QObject, QRegularExpression, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.ids import BodyKey, CandidateId
from app.domain.secret_ballot import SecretCount
from app.domain.tally import Tally
from app.views.forms.entries import digits_only
from app.views.marks import SeatMark
from app.views.secret_view import SecretRow, SecretView, equations
from app.wording import N_, Saying
from ui.bridge import PlenaryBridge
from ui.clerk.field import Field
from ui.clerk.wrong import Wrong
from ui.icons import Icon
from ui.theme import TextRole, Theme
from ui.widgets.ground import Tone, Words
from ui.widgets.single_marks import Mark, Sign

PAPERS = (
    ("printed", N_("Papers printed")),
    ("issued", N_("Papers issued")),
    ("unused", N_("Papers unused")),
    ("found", N_("Papers found in the box")),
    ("invalid", N_("Papers invalid")),
    ("not_counted", N_("Papers not counted")),
)
VOTES = (
    ("in_favour", SeatMark.IN_FAVOUR, N_("In favour")),
    ("against", SeatMark.AGAINST, N_("Against (struck)")),
)
WORDS = {**dict(PAPERS), **{name: label for name, _, label in VOTES}}
FIGURE = QRegularExpression("[0-9]{0,4}")
MOST_DIGITS = 4
MISSING = Saying(N_("Enter every figure of the protocol first."))
MOST_EQUATIONS = 12
GAPS, GAPS_LOW = (20, 6), (10, 4)
"""Between papers, votes and equations, and between two equations, in px at 100 %."""
PENDING = (Icon.EDIT, Tone.THIRD)
HOLDS = (Icon.DONE, Tone.ACCENT)
WRONG = (Icon.WARNING, Tone.WARN)


class _Name(Words):
    """In one line where it has room, else in two: at 200 % the figures need the width."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, TextRole.ROW_STRONG, wrap=True, text=name)

    def sizeHint(self) -> QSize:
        wide = ceil(self._theme.width(TextRole.ROW_STRONG, self.text())) + 1
        return QSize(wide, self.heightForWidth(wide))


class SecretFigures(QWidget):
    """Typed from the commission's protocol; balanced or not at every key."""

    edited = Signal()
    finished = Signal()
    """Enter was pressed in the last field."""

    def __init__(self, theme: Theme, bridge: PlenaryBridge) -> None:
        """Show nothing until `show_rows`."""
        super().__init__()
        self._theme = theme
        self._catalogue = bridge.catalogue
        self._text = bridge.catalogue.format
        self.wrong = Wrong(theme, bridge.catalogue)
        self._rows: tuple[SecretRow, ...] | None = None
        self._secret: SecretView | None = None
        self.papers: dict[str, Field] = {}
        self.votes: dict[tuple[SecretRow, str], Field] = {}
        self._grid = QGridLayout()
        self._names = QGridLayout()
        self._lines = QVBoxLayout()
        self._column = QVBoxLayout(self)
        self.balance: list[tuple[Sign, Words]] = []
        self._lay_out()

    def show_secret(self, secret: SecretView) -> None:
        """Show a field for every figure of the paper."""
        self._secret = secret
        if secret.rows != self._rows:
            self._rows = secret.rows
            self._list_rows(secret.rows)
        self._weigh()

    def clear(self) -> None:
        """Empty every field: nobody sees what another typed."""
        for field in self._fields:
            field.clear()
        self.wrong.forget()
        self._weigh()

    @property
    def count(self) -> SecretCount | None:
        """Return the figures; None while one is missing."""
        if any(not field.text() for field in self._fields):
            return None
        return self._typed()

    def named(self, keys: Iterable[str]) -> str:
        """Say in words which figures are meant by their names in the public format."""
        return ", ".join(self._named(key.split(".")) for key in keys)

    def ready(self) -> None:
        """Wait for the first figure that is missing."""
        empty = (field for field in self._fields if not field.text())
        field = next(empty, self._fields[0])
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.selectAll()

    def ask(self) -> None:
        """Say at the first figure that is missing that it is needed, and wait there."""
        self.wrong.say(next(each for each in self._fields if not each.text()), MISSING)

    def show_refused(self, sentence: str) -> None:
        """Say at the figures why they were refused; an empty sentence says nothing."""
        self.wrong.refuse(self._fields[0], sentence)

    def set_compact(self, *, compact: bool) -> None:
        """Move the lines together in low windows."""
        parts, equations_ = GAPS_LOW if compact else GAPS
        self._column.setSpacing(self._theme.px(parts))
        self._lines.setSpacing(self._theme.px(equations_))

    def set_enabled(self, *, allowed: bool) -> None:
        """Let figures be typed or not."""
        for field in self._fields:
            field.setEnabled(allowed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go from figure to figure by Enter and the arrows."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            steps = {Qt.Key.Key_Return: 1, Qt.Key.Key_Enter: 1, Qt.Key.Key_Down: 1}
            step = steps.get(Qt.Key(event.key()), -1 if event.key() == Qt.Key.Key_Up else 0)
            if step:
                self._go(watched, step)
                return True
        return super().eventFilter(watched, event)

    @property
    def _fields(self) -> list[Field]:
        return [*self.papers.values(), *self.votes.values()]

    def _go(self, watched: QObject, step: int) -> None:
        fields = self._fields
        place = next(n for n, field in enumerate(fields) if field is watched) + step
        if 0 <= place < len(fields):
            fields[place].setFocus(Qt.FocusReason.TabFocusReason)
        elif step > 0:
            self.finished.emit()

    def _lay_out(self) -> None:
        px = self._theme.px
        for place, (name, label) in enumerate(PAPERS):
            row, column = place % 3, place // 3 * 3
            self._grid.addWidget(
                Words(self._theme, TextRole.ROW, text=self._text(label)), row, column
            )
            self.papers[name] = self._field(self._text(label))
            self._grid.addWidget(self.papers[name], row, column + 1)
            self._grid.setColumnMinimumWidth(column + 2, px(32))
        self._grid.setColumnStretch(6, 1)
        for grid in (self._grid, self._names):
            grid.setHorizontalSpacing(px(12))
            grid.setVerticalSpacing(px(8))
        for _ in range(MOST_EQUATIONS):
            self._lines.addLayout(self._line())
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (self._grid, self._names):
            self._column.addLayout(part)
        self._column.addWidget(self.wrong)
        self._column.addLayout(self._lines)
        self.set_compact(compact=False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def _line(self) -> QHBoxLayout:
        sign = Sign(self._theme, *PENDING)
        words = Words(self._theme, TextRole.ROW, wrap=True)
        self.balance.append((sign, words))
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(10))
        row.addWidget(sign)
        row.addWidget(words, stretch=1)
        return row

    def _list_rows(self, rows: Sequence[SecretRow]) -> None:
        while (old := self._names.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.deleteLater()
        self.votes.clear()
        for line, row in enumerate(rows):
            if row.label:
                self._names.addWidget(_Name(self._theme, row.label), line, 0)
            for place, (key, mark, label) in enumerate(VOTES):
                field = self._field(f"{row.label} {self._text(label)}".strip())
                self.votes[row, key] = field
                start = 1 + place * 3
                self._names.addWidget(Mark(self._theme, mark, size=24), line, start)
                words = Words(self._theme, TextRole.CHOICE, text=self._text(label))
                self._names.addWidget(words, line, start + 1)
                self._names.addWidget(field, line, start + 2)
        self._names.setColumnStretch(7, 1)

    def _field(self, name: str) -> Field:
        field = Field(self._theme, width=84, height=40, role=TextRole.ENTRY)
        field.offer_figures(self._text)
        field.setValidator(QRegularExpressionValidator(FIGURE, field))
        field.setAccessibleName(name)
        field.installEventFilter(self)
        field.textEdited.connect(self._edit)
        self.wrong.watch(field, digits_only(MOST_DIGITS))
        return field

    def _edit(self) -> None:
        self._weigh()
        self.edited.emit()

    def _weigh(self) -> None:
        """Show every equation with the figures typed so far, and whether it holds."""
        secret = self._secret
        typed = equations(self._typed(), secret.registered) if secret is not None else ()
        whole = self.count is not None
        for place, (sign, words) in enumerate(self.balance):
            shown = place < len(typed)
            sign.setVisible(shown)
            if not shown:
                words.show_text("")
                continue
            each = typed[place]
            wrong = whole and not each.holds
            sign.show_icon(*(WRONG if wrong else HOLDS if whole else PENDING))
            words.show_text(
                self._catalogue.say(each.saying), tone=Tone.WARN if wrong else Tone.SECOND
            )

    def _named(self, parts: Sequence[str]) -> str:
        words = next(self._text(WORDS[each]) for each in parts if each in WORDS)
        rows = self._rows or ()
        whose = (row.label for row in rows if {row.candidate, row.body} & set(parts) and row.label)
        return " – ".join((*dict.fromkeys(whose), words))

    def _typed(self) -> SecretCount:
        figures = {name: int(field.text() or 0) for name, field in self.papers.items()}
        votes: dict[CandidateId | None, dict[BodyKey, Tally]] = {}
        for row in self._rows or ():
            in_favour, against = (int(self.votes[row, key].text() or 0) for key, _, _ in VOTES)
            tally = Tally(in_favour=in_favour, against=against)
            votes.setdefault(row.candidate, {})[row.body] = tally
        alone = votes.pop(None, {})
        return SecretCount(
            printed=figures["printed"],
            issued=figures["issued"],
            unused=figures["unused"],
            found=figures["found"],
            invalid=figures["invalid"],
            not_counted=figures["not_counted"],
            votes=alone,
            candidates={key: each for key, each in votes.items() if key is not None},
        )
