# SPDX-License-Identifier: Apache-2.0
"""The words of an act, part by part, as the clerk checks them beside the page."""

import re
from datetime import date

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.domain.resolution import Act
from app.i18n import Catalogue
from app.wording import N_
from ui.theme import TextRole, Theme
from ui.widgets.ground import Ground, Tone, Words

HYPHEN = re.compile(r"(?<=\d)-(?=\w)")
"""Between a figure and its ending: «56-бабының» isn't broken there."""
PARTS = (
    N_("Title"),
    N_("Basis"),
    N_("Text of the resolution"),
    N_("Signed by"),
    N_("Date and place"),
)


class ActText(QWidget):
    """Five parts under one another, each with its label."""

    def __init__(self, theme: Theme, catalogue: Catalogue) -> None:
        """Show nothing until `show_act`."""
        super().__init__()
        self._catalogue = catalogue
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        self._parts: list[Words] = []
        for label in PARTS:
            ground = Ground(theme, Tone.SURFACE, edges="b")
            inner = QVBoxLayout(ground)
            inner.setContentsMargins(0, 0, 0, theme.px(10))
            inner.setSpacing(theme.px(4))
            inner.addWidget(Words(theme, TextRole.META, Tone.SECOND, text=catalogue.gettext(label)))
            part = Words(theme, TextRole.ROW, wrap=True)
            inner.addWidget(part)
            column.addWidget(ground)
            self._parts.append(part)

    def show_act(self, act: Act | None, *, until: date | None = None) -> None:
        """Show the words of an act; `until`: the last day of the office it gives."""
        self.setVisible(act is not None)
        if act is None:
            return
        clauses = act.clauses
        if len(clauses) > 1:
            clauses = tuple(f"{number}. {text}" for number, text in enumerate(clauses, start=1))
        when = f"{self._catalogue.date(act.date)}, {act.place}"
        if until is not None:
            term = self._catalogue.format(
                N_("Last day of the term of office: {day}"), day=self._catalogue.date(until)
            )
            when = f"{when}\n{term}"
        words = (
            act.title,
            act.preamble,
            "\n".join(clauses),
            f"{act.signatory_post} {act.signatory_name}",
            when,
        )
        for part, text in zip(self._parts, words, strict=True):
            part.setText(HYPHEN.sub("\N{NON-BREAKING HYPHEN}", text))
