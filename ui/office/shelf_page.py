# SPDX-License-Identifier: Apache-2.0
"""The sittings on record: the unfinished one offered first, the others found by words or by eye."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.kinds import SittingKind
from app.i18n import Catalogue
from app.views.finding import Passage
from app.views.shelf import ShelfRow, ShelfView, shelf_view
from app.wording import N_
from ui.actions import QUIT_KEY, SETTINGS_KEY, STEP_KEY
from ui.clerk.field import Field
from ui.office.found_list import FoundList
from ui.office.labelled import Labelled
from ui.office.table import Column, Table, TableRow
from ui.office.two_parts import TwoParts
from ui.office.words import STATE_ICONS, STATES
from ui.theme import TextRole, Theme
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.ground import Ground, Hairline, Tone, Words
from ui.widgets.next_step import NextStep
from ui.widgets.step_button import StepShown

NEW_KEY = QKeySequence("Ctrl+N")
PRACTICE_KEY = QKeySequence("Ctrl+T")
SEARCH_KEY = QKeySequence("Ctrl+F")
GO_ON_KEY = QKeySequence("Ctrl+Return")
LOOK_KEY = QKeySequence("Ctrl+R")
COLUMN = 384


class ShelfPage(QWidget):
    """The list at the left, what can be done at the right."""

    new_wanted = Signal()
    practice_wanted = Signal()
    settings_wanted = Signal()
    quit_wanted = Signal()
    going_on = Signal(str)
    """The sitting to go on with."""
    looking = Signal(str)
    """The sitting to be looked at only."""
    sought = Signal(str)
    """Words to be looked for in the whole record."""

    def __init__(self, theme: Theme, catalogue: Catalogue) -> None:
        """Show nothing until `show_rows`."""
        super().__init__()
        self._theme = theme
        self._catalogue = catalogue
        self._text = catalogue.format
        self._rows: tuple[ShelfRow, ...] = ()
        self._view = ShelfView(rows=())
        text = self._text
        self.search = Field(theme)
        hint = N_("number, date, body or words of the agenda; Enter looks in the whole record")
        self.search.setPlaceholderText(text(hint))
        self.search.textChanged.connect(self._narrow)
        self.search.returnPressed.connect(self._seek)
        self.found = FoundList(theme, catalogue)
        self.found.hide()
        self.found.table.opened.connect(self._open_found)
        self.table = Table(
            theme,
            text(N_("Sittings on record")),
            (
                Column(head=text(N_("Date")), width=130),
                Column(head=text(N_("Sitting"))),
                Column(head=text(N_("Items")), width=110),
                Column(head=text(N_("State")), width=220),
            ),
        )
        self.table.chosen.connect(self._show_chosen)
        self.table.opened.connect(self._open)
        self.empty = Words(theme, TextRole.BODY, Tone.SECOND, wrap=True)
        self.step = NextStep(theme)
        self.step.done.connect(self._step)
        self._about = Words(theme, TextRole.BODY_NAME, wrap=True)
        self._details = Words(theme, TextRole.META, Tone.SECOND, wrap=True)
        self._make_buttons()
        self._lay_out()
        QShortcut(SEARCH_KEY, self).activated.connect(self.search.setFocus)

    def show_rows(self, rows: Sequence[ShelfRow]) -> None:
        """Show what is on record."""
        self._rows = tuple(rows)
        self._refresh()

    def show_found(self, passages: Sequence[Passage]) -> None:
        """Show what the whole record has of the words, in place of the list."""
        self.found.show_found(passages)
        self.found.show()
        self.table.hide()
        if passages:
            self.empty.show_text("")
            self.found.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_unread(self, message: str) -> None:
        """Say why the record can't be read, in place of the list."""
        self._rows = ()
        self._refresh()
        self.empty.show_text(message, tone=Tone.WARN)

    def ready(self) -> None:
        """Wait for arrows in the list."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_buttons(self) -> None:
        theme, text = self._theme, self._text
        self.new = Button(theme, text(N_("New sitting")), key=NEW_KEY)
        self.go_on = Button(theme, text(N_("Go on with it")), key=GO_ON_KEY)
        self.look = Button(theme, text(N_("Only look at it")), key=LOOK_KEY)
        self.practice = Button(theme, text(N_("Practice mode")), key=PRACTICE_KEY)
        self.settings = Button(theme, text(N_("Settings")), key=SETTINGS_KEY)
        self.quit = Button(theme, text(N_("Quit the program")), key=QUIT_KEY, kind=ButtonKind.GHOST)
        self.new.clicked.connect(self.new_wanted)
        self.practice.clicked.connect(self.practice_wanted)
        self.settings.clicked.connect(self.settings_wanted)
        self.quit.clicked.connect(self.quit_wanted)
        self.go_on.clicked.connect(lambda: self.going_on.emit(self.table.key))
        self.look.clicked.connect(lambda: self.looking.emit(self.table.key))

    def _lay_out(self) -> None:
        theme, px = self._theme, self._theme.px
        left = Ground(theme)
        column = QVBoxLayout(left)
        column.setContentsMargins(px(28), px(20), px(28), px(20))
        column.setSpacing(px(12))
        column.addWidget(Words(theme, TextRole.HEADING, text=self._text(N_("Sittings"))))
        column.addWidget(Labelled(theme, self._text(N_("Search")), self.search))
        column.addWidget(self.empty)
        column.addWidget(self.table, stretch=1)
        column.addWidget(self.found, stretch=1)
        right = Ground(theme, Tone.BACKGROUND, edges="l")
        side = QVBoxLayout(right)
        side.setContentsMargins(px(24), px(20), px(24), px(20))
        side.setSpacing(px(8))
        side.addWidget(self.step)
        side.addWidget(Hairline(theme))
        side.addWidget(self._about)
        side.addWidget(self._details)
        side.addWidget(self.go_on)
        side.addWidget(self.look)
        side.addWidget(Hairline(theme))
        for button in (self.new, self.practice, self.settings):
            side.addWidget(button)
        side.addStretch(1)
        side.addWidget(self.quit)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(TwoParts(theme, left, right, wide=COLUMN))

    def _narrow(self) -> None:
        """Narrow the list as words are typed; what was found in the record goes away."""
        self.found.hide()
        self.table.show()
        self._refresh()

    def _seek(self) -> None:
        if self.search.text().strip():
            self.sought.emit(self.search.text().strip())

    def _open_found(self, key: str) -> None:
        self._open(self.found.sitting_of(key))

    def _refresh(self) -> None:
        self._view = shelf_view(self._rows, self.search.text())
        self.table.show_rows([self._table_row(each) for each in self._view.rows])
        nothing = N_("No sitting is on record yet: plan the first one.")
        if self._rows:
            nothing = N_("No sitting has all these words.")
        self.empty.show_text("" if self._view.rows else self._text(nothing), tone=Tone.SECOND)
        self._show_step()
        self._show_chosen()

    def _table_row(self, row: ShelfRow) -> TableRow:
        day = f"{row.day:%d.%m.%Y}" if row.day else ""
        return TableRow(
            key=row.sitting,
            cells=(day, self._named(row), str(len(row.items)), self._text(STATES[row.state])),
            icon=STATE_ICONS[row.state],
            tone=Tone.SECOND if row.over else Tone.TEXT,
            note="\n".join(row.items),
        )

    def _named(self, row: ShelfRow) -> str:
        if not row.body:
            return row.sitting
        plenary = row.kind is SittingKind.PLENARY
        sentence = (
            N_("{body} · sitting {number}") if plenary else N_("{body} · {called} № {number}")
        )
        return self._text(sentence, body=row.body, called=row.called, number=row.number)

    def _show_step(self) -> None:
        text = self._text
        offered = self._row(self._view.offered)
        if offered is None:
            label = text(N_("Plan a new sitting"))
            reason = text(N_("No sitting is unfinished."))
        else:
            label = text(N_("Go on with the last one"))
            reason = self._named(offered)
            reason += f" · {text(STATES[offered.state])}"
        self.step.show_step(StepShown(label=label, key=STEP_KEY, reason=reason))

    def _row(self, key: str) -> ShelfRow | None:
        return next((each for each in self._rows if key and each.sitting == key), None)

    def _show_chosen(self) -> None:
        row = self._row(self.table.key) if self._view.rows else None
        self._about.show_text(self._named(row) if row else "")
        self._details.show_text("\n".join(self._told(row)) if row else "")
        self.go_on.setEnabled(row is not None and row.may_go_on)
        self.look.setEnabled(row is not None and row.may_look)

    def _told(self, row: ShelfRow) -> list[str]:
        text = self._text
        told = []
        if row.day is not None:
            day = self._catalogue.date(row.day)
            told.append(
                text(N_("{day}, {time}, {place}"), day=day, time=row.starts, place=row.place)
            )
        if row.items:
            first = [f"{place}. {title}" for place, title in enumerate(row.items[:4], start=1)]
            more = ["…"] if len(row.items) > len(first) else []
            told += [*first, *more]
        if row.acts:
            told.append(text(N_("Acts: {count}"), count=row.acts))
        return told

    def _step(self) -> None:
        if self._view.offered:
            self.going_on.emit(self._view.offered)
        else:
            self.new_wanted.emit()

    def _open(self, key: str) -> None:
        row = self._row(key)
        if row is None or not row.may_look:
            return
        if row.over:
            self.looking.emit(key)
        else:
            self.going_on.emit(key)
