# SPDX-License-Identifier: Apache-2.0
"""The agenda at the left: what is done, what is in hand, what comes; a rail in low windows."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.agenda import ItemStage
from app.domain.ballot import BallotStage
from app.domain.member import short_name
from app.domain.sitting import SittingStage
from app.i18n import Catalogue
from app.views.agenda_rows import CandidateRow, ItemRow
from app.views.clerk import ClerkView
from app.views.elections import NomineeMark
from app.views.results import BallotResult
from app.wording import N_
from ui.actions import SIGN_KEY
from ui.clerk.nominees import outcome_word, succeeded
from ui.clerk.words import needed_shortly
from ui.theme import TextRole, Theme
from ui.widgets.agenda_column import (
    RAIL,
    WIDTH,
    AgendaColumn,
    AgendaShown,
    AgendaState,
    CandidateShown,
)
from ui.widgets.buttons import Button, key_text
from ui.widgets.ground import Ground, Tone, Words


class AgendaPanel(Ground):
    """The agenda with its heading, scrolled where it is long."""

    def __init__(self, theme: Theme, catalogue: Catalogue) -> None:
        """Show nothing until `show_view`."""
        super().__init__(theme, Tone.BACKGROUND, edges="r")
        self._theme = theme
        self._text = catalogue.format
        self._compact = self._to_sign = False
        self._head = QWidget()
        self._count = Words(theme, TextRole.META, Tone.SECOND)
        self.column = AgendaColumn(theme)
        self.signatures = Button(theme, self._text(N_("Signatures…")))
        self.signatures.setToolTip(key_text(SIGN_KEY))
        self._below = QWidget()
        below = QHBoxLayout(self._below)
        below.setContentsMargins(theme.px(20), theme.px(8), theme.px(16), theme.px(12))
        below.addWidget(self.signatures)
        below.addStretch(1)
        head = QHBoxLayout(self._head)
        head.setContentsMargins(theme.px(20), theme.px(16), theme.px(16), theme.px(4))
        head.addWidget(Words(theme, TextRole.ROW_STRONG, text=self._text(N_("Agenda"))))
        head.addStretch(1)
        head.addWidget(self._count)
        scroll = QScrollArea()
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidgetResizable(True)
        scroll.setWidget(self.column)
        scroll.viewport().setAutoFillBackground(False)
        self.column.setAutoFillBackground(False)
        theme.dress_scroll_bar(scroll.verticalScrollBar())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(scroll, stretch=1)
        column.addWidget(self._below)
        self.set_compact(compact=False)

    def show_view(self, view: ClerkView) -> None:
        """Show the agenda as it stands."""
        rows = [self._item(view, item) for item in view.items]
        done = sum(row.state not in {AgendaState.CURRENT, AgendaState.NEXT} for row in rows)
        self._count.setText(f"{done} / {len(rows)}")
        self.column.show_agenda(rows)
        self._to_sign = bool(view.to_sign)
        self._below.setVisible(self._to_sign and not self._compact)

    def set_compact(self, *, compact: bool) -> None:
        """Become a rail of numbers and marks in low windows."""
        self._compact = compact
        self._head.setVisible(not compact)
        self._below.setVisible(self._to_sign and not compact)
        self.column.set_rail(rail=compact)
        self.setFixedWidth(self._theme.px(RAIL if compact else WIDTH))

    def _item(self, view: ClerkView, item: ItemRow) -> AgendaShown:
        parts = []
        if item.candidates:
            parts.append(self._text(N_("candidates: {count}"), count=len(item.candidates)))
        if item.needs:
            parts.append(needed_shortly(self._text, item.needs))
        return AgendaShown(
            number=str(item.number),
            title=item.title,
            meta=" · ".join(parts),
            state=self._item_state(view, item),
            candidates=tuple(self._candidate(view, each) for each in item.candidates),
        )

    def _item_state(self, view: ClerkView, item: ItemRow) -> AgendaState:
        if item.stage in {ItemStage.CARRIED_OVER, ItemStage.WITHDRAWN}:
            return AgendaState.POSTPONED
        live = view.stage in {SittingStage.IN_PROGRESS, SittingStage.BREAK}
        if item.shown and live and item.stage != ItemStage.PLANNED:
            return AgendaState.CURRENT
        if item.result is not None:
            return _outcome(item.result)
        decided = [each for each in item.candidates if each.result is not None]
        if decided and len(decided) == len(item.candidates):
            return AgendaState.DONE
        return AgendaState.NEXT

    def _candidate(self, view: ClerkView, candidate: CandidateRow) -> CandidateShown:
        name = short_name(candidate.name)
        if candidate.withdrawn:
            word, state = self._text(N_("withdrawn")), AgendaState.POSTPONED
        elif candidate.result is not None:
            word = candidate.resolution or self._text(
                outcome_word(candidate.result, candidate.mark)
            )
            done = succeeded(candidate.result, candidate.mark)
            state = AgendaState.ADOPTED if done else AgendaState.NOT_ADOPTED
            if candidate.mark in {NomineeMark.TIED, NomineeMark.RUN_OFF}:
                state = AgendaState.CURRENT if candidate.shown else AgendaState.NEXT
        elif candidate.shown:
            word, state = self._text(_doing(view)), AgendaState.CURRENT
        else:
            word, state = self._text(N_("waiting")), AgendaState.NEXT
        return CandidateShown(name=name, word=word, state=state)


def _outcome(result: BallotResult) -> AgendaState:
    return AgendaState.ADOPTED if result.adopted else AgendaState.NOT_ADOPTED


def _doing(view: ClerkView) -> str:
    stage = view.vote.stage if view.vote else None
    match stage:
        case BallotStage.OPEN:
            return N_("vote")
        case BallotStage.CLOSED:
            return N_("announcement")
        case _:
            return N_("under consideration")
