# SPDX-License-Identifier: Apache-2.0
"""The bar, the chips and the roll under them: how a clerk reaches a deputy and marks an answer.

A number means that very seat and no other, registered or not: «4» never falls on seat 42 because
seat 4 is empty. Letters mean the first name that fits. After an answer the selection moves on to
the next deputy who is waited for.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.models.name_filter import find, only
from ui.models.roll import RollRow
from ui.theme import Theme
from ui.widgets.chips import WaitingChips
from ui.widgets.choice_keys import ChoiceKey
from ui.widgets.current_bar import CurrentBar
from ui.widgets.roll_view import RollPane


@dataclass(frozen=True, slots=True, kw_only=True)
class Deputy:
    """One deputy: the row of the roll, and the words of the bar."""

    row: RollRow
    name: str
    """In full."""
    state: str
    """For instance «42‑орын · дауысын күтуде»."""
    chosen: str | None = None
    """The choice that stands now."""
    waiting: bool = False
    """An answer is waited for."""


class RollDesk(QWidget):
    """One place for the registration and the vote by name."""

    answered = Signal(str, str)
    """The deputy and the choice whose key was pressed."""
    entered = Signal(str)
    """Enter on a deputy."""
    unfound = Signal(str)
    """What was typed means nobody."""

    def __init__(self, theme: Theme, choices: Sequence[ChoiceKey], *, tallest: int) -> None:
        """Offer the choices; `tallest` is the row height at best."""
        super().__init__()
        self._theme = theme
        self._deputies: dict[str, Deputy] = {}
        self._waiting: tuple[int, ...] = ()
        """The seats of those who are waited for."""
        self._target: str | None = None
        self._label = ""
        self.space: Callable[[], None] | None = None
        """What the space bar does in the entry, when it isn't part of a name."""
        self.bar = CurrentBar(theme, choices)
        self.chips = WaitingChips(theme)
        self.pane = RollPane(theme, tallest=tallest)
        self.pane.view.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.strip = QStackedWidget()
        self.strip_row = QHBoxLayout()
        self._lay_out()
        self.bar.entry.installEventFilter(self)
        self.bar.sought.connect(self._seek)
        self.bar.accepted.connect(self._enter)
        self.bar.stepped.connect(self._step)
        self.bar.chosen.connect(self._choose)
        self.pane.selected.connect(self._take)
        self.chips.picked.connect(self._pick)
        self.setFocusProxy(self.bar)

    @property
    def target(self) -> str | None:
        """Return the deputy whom a key would mark."""
        return self._target

    def show_deputies(
        self, deputies: Sequence[Deputy], *, label: str, after: str | None = None
    ) -> None:
        """Show the roll as it stands; the selection stays, or goes on `after` a deputy."""
        self._deputies = {each.row.member: each for each in deputies}
        self._waiting = tuple([int(each.row.seat) for each in deputies if each.waiting])
        self._label = label
        self.pane.show_rows([each.row for each in deputies])
        if self._target not in self._deputies:
            self._target = None
        if self._target is None:
            self._go_on(after=after)
        self._show_target()

    def set_compact(self, *, compact: bool) -> None:
        """Take the sizes of low windows."""
        self.bar.set_compact(compact=compact)
        self.strip.setFixedHeight(self._theme.px(36))

    def say_unfound(self, sentence: str) -> None:
        """Say beside what was typed that it means nobody."""
        self.bar.show_current(seat=self.bar.entry.text(), name="", state=sentence)
        self.bar.entry.deselect()

    def move_on(self) -> None:
        """Select the next deputy waited for; stay when there is none."""
        if not self._go_on(after=self._target):
            self._show_target()

    def hold(self) -> None:
        """Keep the deputy and let the next key begin anew."""
        self._show_target()

    def step(self, by: int) -> None:
        """Select the deputy before or after."""
        self._step(by)

    def ready(self) -> None:
        """Wait for typing; the seat shown is replaced by the first key, never added to."""
        self.bar.entry.setFocus(Qt.FocusReason.OtherFocusReason)
        self.bar.entry.select_whole()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the space bar in the entry for an answer, where the panel wants that."""
        if (
            self.space is not None
            and watched is self.bar.entry
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Space
        ):
            if not event.isAutoRepeat():
                self.space()
            return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        px = self._theme.px
        usual = QWidget()
        self.strip_row.setContentsMargins(0, 0, 0, 0)
        self.strip_row.setSpacing(px(6))
        self.strip_row.addWidget(self.chips, stretch=1)
        usual.setLayout(self.strip_row)
        self.strip.addWidget(usual)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self.bar)
        column.addWidget(self.strip)
        column.addWidget(self.pane, stretch=1)

    def _seek(self, typed: str) -> None:
        rows = [each.row for each in self._deputies.values()]
        place = _place(rows, typed)
        if place is None:
            self._aim(None)
            self.bar.entry.setText(typed)
            if typed.strip():
                self.unfound.emit(" ".join(typed.split()))
        else:
            self._aim(rows[place].member)
            self.bar.entry.setText(typed)

    def _aim(self, member: str | None) -> None:
        """Turn to a deputy; one who can't be selected is shown in the bar alone."""
        self._target = member
        row = self._deputies[member].row if member is not None else None
        if row is not None and row.selectable:
            self.pane.select(row.member)
        else:
            self.pane.view.setCurrentIndex(QModelIndex())
        self._show_target()

    def _take(self, member: str) -> None:
        self._target = member
        self._show_target()

    def _pick(self, seat: int) -> None:
        found = next((m for m, each in self._deputies.items() if each.row.seat == str(seat)), None)
        if found is not None:
            self._aim(found)
            self.ready()

    def _step(self, by: int) -> None:
        if self.pane.current_member() is None:
            self._go_on(after=self._target)
        else:
            self.pane.step(by)
        self._show_target()

    def _enter(self) -> None:
        if self._target is not None:
            self.entered.emit(self._target)

    def _choose(self, choice: str) -> None:
        if self._target is not None:
            self.answered.emit(self._target, choice)
        self.ready()

    def _go_on(self, after: str | None) -> bool:
        """Turn to the next deputy waited for; return whether that is another row of the roll."""
        members = list(self._deputies)
        start = members.index(after) + 1 if after in self._deputies else 0
        order = members[start:] + members[:start]
        found = next((each for each in order if self._deputies[each].waiting), None)
        if found is None:
            return False
        other = self.pane.current_member() != found
        self._target = found
        self.pane.select(found)
        return other

    def _show_target(self) -> None:
        deputy = self._deputies.get(self._target) if self._target is not None else None
        current = int(deputy.row.seat) if deputy else None
        self.chips.show_waiting(self._label, self._waiting, current=current)
        if deputy is None:
            self.bar.show_current(seat="", name="", state="")
            self.bar.keys.show_chosen(None)
            return
        self.bar.show_current(
            seat=deputy.row.seat,
            name=deputy.name,
            short_name=deputy.row.name,
            state=deputy.state,
        )
        self.bar.keys.show_chosen(deputy.chosen)


def _place(rows: Sequence[RollRow], typed: str) -> int | None:
    sought = typed.strip()
    if sought.isdecimal() and sought.isascii():
        seat = str(int(sought))
        return next((place for place, row in enumerate(rows) if row.seat == seat), None)
    found = only(rows, typed)
    return found if found is not None else next(iter(find(rows, typed)), None)
