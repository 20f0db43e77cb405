# SPDX-License-Identifier: Apache-2.0
"""The head of a panel: what it is about, in three lines, and the steps under them."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.ballot import Purpose
from app.views.clerk import ClerkView, VoteView
from app.wording import N_
from ui.clerk.words import Wording
from ui.theme import TextRole, Theme
from ui.widgets.ground import Tone, Words
from ui.widgets.headline import Headline
from ui.widgets.stepper import StepMark, Stepper


class PanelHeading(QWidget):
    """Line above, title, line below; in low windows the line below gives way."""

    def __init__(self, theme: Theme, *, steps: bool = False) -> None:
        """Show nothing until `show_heading`; `steps` adds the row of steps."""
        super().__init__()
        self._theme = theme
        self._compact = False
        self._over = Words(theme, TextRole.META, Tone.SECOND)
        self._large = Headline(theme, TextRole.TITLE)
        self._small = Headline(theme, TextRole.TITLE_SMALL)
        self._below = Words(theme, TextRole.BODY, Tone.SECOND, wrap=True)
        self._stepper = Stepper(theme) if steps else None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        first = QHBoxLayout()
        first.addWidget(self._over)
        first.addStretch(1)
        self._column.addLayout(first)
        for part in (self._large, self._small, self._below):
            self._column.addWidget(part)
        if self._stepper is not None:
            self._column.addWidget(self._stepper)
        self._column.setSpacing(theme.px(2))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.set_compact(compact=False)

    def show_heading(self, over: str, title: str, below: str = "") -> None:
        """Show the three lines."""
        self._over.setText(over)
        self._large.show_text(title)
        self._small.show_text(title)
        self._below.setText(below)
        self._below.setVisible(bool(below) and not self._compact)
        self.setAccessibleName(f"{over}. {title}. {below}")

    def show_steps(self, steps: Sequence[StepMark]) -> None:
        """Show the steps of the item."""
        if self._stepper is not None:
            self._stepper.show_steps(steps)
            self._stepper.setVisible(bool(steps))

    def set_compact(self, *, compact: bool) -> None:
        """Take the sizes of low windows."""
        self._compact = compact
        self._large.setVisible(not compact)
        self._small.setVisible(compact)
        self._below.setVisible(bool(self._below.text()) and not compact)


def question_heading(view: ClerkView, text: Wording) -> tuple[str, str, str]:
    """Return the three lines about the question at hand: which, who, what for."""
    item, candidate = view.item, view.candidate
    if view.vote is not None and view.vote.purpose == Purpose.PROCEDURAL:
        over = _joined([text(N_("procedural vote")), text(way_of(view.vote))])
        return (over, view.vote.question, "")
    if item is None:
        return ("", text(N_("Agenda")), "")
    parts = [text(N_("item {number}"), number=item.number)]
    if candidate is None:
        return (_joined(parts), item.title, item.post)
    place = text(N_("candidate: {place} / {count}"), place=view.place, count=len(item.candidates))
    parts += [place, text(way_of(view.vote))]
    return (_joined(parts), candidate.name, item.title)


def way_of(vote: VoteView | None) -> str:
    """Return how the vote at hand is taken; before it is opened, as usual."""
    if vote is None or vote.by_name:
        return N_("open vote, by name")
    if vote.secret is not None:
        return N_("secret vote")
    return N_("open vote, electronic") if vote.electronic else N_("open vote, show of hands")


def _joined(parts: Sequence[str]) -> str:
    return "  ·  ".join(parts)
