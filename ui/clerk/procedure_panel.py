# SPDX-License-Identifier: Apache-2.0
"""The procedure of a question before its vote: each step, whether it was done, and its buttons.

Candidates heard together have their steps marked once; their votes stay separate.
"""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.kinds import Method
from app.views.agenda_rows import StepRow
from app.views.asking import names_to_ask
from app.views.clerk import ClerkView
from app.views.deeds import Deed, Target
from app.wording import N_
from ui.actions import LABELS, explain, possible
from ui.bridge import PlenaryBridge
from ui.clerk.choices import Tick
from ui.clerk.heading import PanelHeading, question_heading
from ui.clerk.name_cases import NameCases
from ui.clerk.preparation_card import PreparationCard
from ui.clerk.steps import stepper_marks
from ui.clerk.words import needed_in_full
from ui.icons import Icon
from ui.theme import TextRole, Theme
from ui.widgets.buttons import Button
from ui.widgets.ground import Ground, Tone, Words
from ui.widgets.single_marks import Sign

NOTES = {
    "yes": N_("Yes"),
    "no": N_("No"),
    "came": N_("Came"),
    "absent": N_("Didn't come"),
    "refused": N_("Declined"),
}
NOTED = {
    "yes": N_("yes"),
    "no": N_("no"),
    "came": N_("came"),
    "absent": N_("didn't come"),
    "refused": N_("declined"),
}


class StepLine(Ground):
    """One step: sign, name, what was noted, and the buttons that mark it."""

    marked = Signal(str)
    """The note it was marked with, empty where there is none."""

    def __init__(self, theme: Theme, row: StepRow, *, notes: dict[str, str], mark: str) -> None:
        """Offer a button for each note, or one to mark it."""
        super().__init__(theme, Tone.SURFACE, edges="b")
        self._sign = Sign(theme, Icon.DONE, Tone.ACCENT)
        self._noted = Words(theme, TextRole.META, Tone.SECOND)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, theme.px(6), 0, theme.px(6))
        line.setSpacing(theme.px(12))
        line.addWidget(self._sign)
        name = Words(theme, TextRole.ROW, text=row.rule.name)
        name.setToolTip(row.rule.article)
        line.addWidget(name)
        line.addStretch(1)
        line.addWidget(self._noted)
        self._buttons: list[Button] = []
        for note, word in notes.items() or {"": mark}.items():
            button = Button(theme, word)
            button.setAccessibleName(f"{row.rule.name}: {word}")
            button.clicked.connect(partial(self.marked.emit, note))
            line.addWidget(button)
            self._buttons.append(button)

    def show_step(self, row: StepRow, noted: str) -> None:
        """Show whether the step was done."""
        if row.done:
            self._sign.show_icon(Icon.RECORDED, Tone.ACCENT)
        elif row.due:
            self._sign.show_icon(Icon.CURRENT, Tone.ACCENT)
        else:
            self._sign.show_icon(Icon.EXCUSED, Tone.THIRD)
        self._noted.setText(noted)

    def explain(self, *, allowed: bool, reason: str) -> None:
        """Allow the buttons, or fade them with the reason."""
        for button in self._buttons:
            button.explain(allowed=allowed, reason=reason)


class ProcedurePanel(QWidget):
    """The steps of the question at hand, and the vote as the last of them."""

    wanted = Signal(object, object)
    """A deed and its target, to be carried out as the next step is."""
    told = Signal(str)
    asked = Signal()
    """Another question or another way of voting is to be chosen."""

    def __init__(self, theme: Theme, bridge: PlenaryBridge) -> None:
        """Show nothing until `show_view`."""
        super().__init__()
        self._theme = theme
        self._bridge = bridge
        self._text = bridge.catalogue.format
        self._view: ClerkView | None = None
        self._keys: tuple[str, ...] = ()
        self._lines: dict[str, StepLine] = {}
        self.heading = PanelHeading(theme, steps=True)
        self._together = Tick(theme)
        self.names = NameCases(theme, bridge.catalogue)
        self.names.settled.connect(bridge.settle_name)
        self.preparation = PreparationCard(theme, bridge)
        self.preparation.told.connect(self.told)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._vote = self._vote_line()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(12))
        self._column.addWidget(self.heading)
        self._column.addWidget(self.names)
        self._column.addWidget(self.preparation)
        self._column.addWidget(self._together)
        self._column.addLayout(self._list)
        self._column.addWidget(self._vote)
        self._column.addStretch(1)

    @property
    def together(self) -> bool:
        """Return whether a step is marked for all candidates at once."""
        return self._together.isVisibleTo(self) and self._together.isChecked()

    def show_view(self, view: ClerkView) -> None:
        """Show the procedure as it stands."""
        before = self._view
        self._view = view
        self.heading.show_heading(*question_heading(view, self._text))
        self.heading.show_steps(stepper_marks(view, self._text))
        self._offer_together(before, view)
        self.preparation.show_item(view.preparation, view.roll)
        asked = () if view.reading else self._bridge.look(names_to_ask)
        self.names.ask(next(iter(asked), None))
        keys = tuple(row.rule.key for row in view.steps)
        if keys != self._keys:
            self._keys = keys
            self._list_steps(view)
        for row in view.steps:
            self._lines[row.rule.key].show_step(row, self._noted(row))
        self._show_vote(view)

    def set_compact(self, *, compact: bool) -> None:
        """Take the sizes of low windows."""
        self.heading.set_compact(compact=compact)

    def aimed(self, target: Target) -> Target:
        """Return the target of a step: all candidates when they are heard together."""
        return Target(
            item=target.item,
            candidate=None if self.together else target.candidate,
            step=target.step,
            note=target.note,
        )

    def _vote_line(self) -> QWidget:
        line = Ground(self._theme, Tone.SURFACE)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, self._theme.px(6), 0, self._theme.px(6))
        row.setSpacing(self._theme.px(12))
        self._vote_sign = Sign(self._theme, Icon.NEXT, Tone.THIRD)
        self._needed = Words(self._theme, TextRole.META, Tone.SECOND)
        self._open = Button(self._theme, self._text(LABELS[Deed.OPEN_VOTE]))
        self._open.clicked.connect(self._want_vote)
        self.electronic = Button(self._theme, self._text(N_("By the electronic system")))
        self.electronic.clicked.connect(self._want_electronic)
        self.otherwise = Button(self._theme, self._text(N_("Otherwise…")))
        self.otherwise.setAccessibleName(self._text(N_("Another question or way of voting")))
        self.otherwise.clicked.connect(self.asked)
        row.addWidget(self._vote_sign)
        row.addWidget(Words(self._theme, TextRole.ROW_STRONG, text=self._text(N_("Vote"))))
        row.addStretch(1)
        row.addWidget(self._needed)
        row.addWidget(self._open)
        row.addWidget(self.electronic)
        row.addWidget(self.otherwise)
        return line

    def _offer_together(self, before: ClerkView | None, view: ClerkView) -> None:
        item = view.item
        several = item is not None and len(item.candidates) > 1
        self._together.setVisible(several)
        if item is None or not several:
            return
        self._together.setText(
            self._text(
                N_("The candidates are heard together: a step is marked for all {count}"),
                count=len(item.candidates),
            )
        )
        if before is None or _question(before) != _question(view):
            self._together.setChecked(all(each.result is None for each in item.candidates))

    def _list_steps(self, view: ClerkView) -> None:
        for old in self._lines.values():
            self._list.removeWidget(old)
            old.deleteLater()
        self._lines = {}
        for row in view.steps:
            notes = {note: self._text(NOTES.get(note, note)) for note in row.rule.notes}
            line = StepLine(self._theme, row, notes=notes, mark=self._text(N_("Mark")))
            line.marked.connect(partial(self._mark, row.rule.key))
            self._list.addWidget(line)
            self._lines[row.rule.key] = line

    def _noted(self, row: StepRow) -> str:
        if not row.done:
            return ""
        return self._text(NOTED.get(row.note, row.note)) if row.note else self._text(N_("done"))

    def _show_vote(self, view: ClerkView) -> None:
        item = view.item
        # Information and oaths are put to no vote.
        self._vote.setVisible(item is not None and bool(item.needs))
        if item is None:
            return
        self._needed.setText(needed_in_full(self._text, item.needs))
        permission = view.may[Deed.OPEN_VOTE]
        next_deed = view.next_step.deed if view.next_step else None
        self._open.setVisible(next_deed is not Deed.OPEN_VOTE)
        for button in (self.electronic, self._open, self.otherwise):
            button.explain(
                allowed=possible(permission),
                reason=explain(self._bridge.catalogue, permission),
            )

    def _mark(self, step: str, note: str) -> None:
        view = self._view
        if view is not None:
            target = Target(
                item=view.upcoming.item,
                candidate=view.upcoming.candidate,
                step=step,
                note=note,
            )
            self.wanted.emit(Deed.MARK_STEP, self.aimed(target))

    def _want_vote(self) -> None:
        if self._view is not None:
            self.wanted.emit(Deed.OPEN_VOTE, self._view.upcoming)

    def _want_electronic(self) -> None:
        if self._view is not None:
            target = replace(self._view.upcoming, method=Method.ELECTRONIC)
            self.wanted.emit(Deed.OPEN_VOTE, target)


def _question(view: ClerkView) -> tuple[object, object]:
    item, candidate = view.item, view.candidate
    return (item.id if item else None, candidate.id if candidate else None)
