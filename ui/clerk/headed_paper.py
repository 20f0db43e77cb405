# SPDX-License-Identifier: Apache-2.0
"""Headed paper: whether an act goes onto the body's numbered sheet, which, and where it begins."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.i18n import Catalogue
from app.views.forms.entries import USUAL_TOP, top_problem, words_problem
from app.wording import N_
from ui.clerk.choices import Tick
from ui.clerk.field import Field
from ui.clerk.wrong import Wrong
from ui.theme import TextRole, Theme
from ui.widgets.ground import Tone, Words

BELOW_WORDS = 26
"""Where the words beside the box begin."""


class HeadedPaper(QWidget):
    """A box to tick, the number of the sheet, the margin above the text."""

    def __init__(self, theme: Theme, catalogue: Catalogue) -> None:
        """Start on plain paper."""
        super().__init__()
        text = catalogue.gettext
        self.wanted = Tick(theme)
        self.wanted.setText(text(N_("On headed paper")))
        self.number = Field(theme, width=124)
        self.number.setPlaceholderText(text(N_("sheet No.")))
        self.margin = Field(theme, width=56)
        self.margin.setText(str(USUAL_TOP))
        from_top = text(N_("mm from the top"))
        self.number.setAccessibleName(text(N_("sheet No.")))
        self.margin.setAccessibleName(from_top)
        self.wrong = Wrong(theme, catalogue)
        for entry in (self.number, self.margin):
            self.wrong.watch(entry)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addSpacing(theme.px(BELOW_WORDS))
        row.addWidget(self.number)
        row.addWidget(self.margin)
        row.addWidget(Words(theme, TextRole.META, Tone.SECOND, text=from_top))
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(self.wanted)
        column.addLayout(row)
        column.addWidget(self.wrong)
        self.wanted.toggled.connect(self._enable)
        self._enable(on=False)

    @property
    def top(self) -> int:
        """How many millimetres stay free, once `check` found nothing wrong."""
        return int(self.margin.text())

    def check(self) -> bool:
        """Say at an entry what is wrong with it; return whether a sheet can be printed."""
        number = words_problem(self.number.text(), required=False)
        return self.wrong.judge(self.number, number) and self.wrong.judge(
            self.margin, top_problem(self.margin.text())
        )

    @property
    def blank(self) -> str:
        """The number of the sheet; empty on plain paper."""
        return " ".join(self.number.text().split()) if self.wanted.isChecked() else ""

    def clear(self) -> None:
        """Forget the sheet's number: each sheet is used once."""
        self.number.clear()

    def _enable(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.number.setEnabled(on)
        self.margin.setEnabled(on)
        self.wrong.forget()
