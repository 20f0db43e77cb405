# SPDX-License-Identifier: Apache-2.0
"""What is done with the paper on the stage: print it or all, save it, note that it is signed."""

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.i18n import Catalogue
from app.wording import N_
from ui.icons import Icon
from ui.theme import Theme
from ui.widgets.buttons import Button

SAVE_KEY, PRINT_KEY = QKeySequence("Ctrl+S"), QKeySequence("Ctrl+P")


class PaperButtons(QWidget):
    """Two rows, so paired that the longest words have room in a narrow column."""

    def __init__(self, theme: Theme, catalogue: Catalogue) -> None:
        """Offer all four; the panel says which of them apply."""
        super().__init__()
        text = catalogue.gettext
        self.print_one = Button(theme, text(N_("Print…")), key=PRINT_KEY, icon=Icon.PRINT)
        self.sign = Button(theme, text(N_("Signed")), icon=Icon.SIGNED)
        self.save = Button(theme, text(N_("Save as PDF…")), key=SAVE_KEY)
        self.print_all = Button(theme, text(N_("Print all…")))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.px(8))
        for pair in ((self.print_one, self.sign), (self.save, self.print_all)):
            row = QHBoxLayout()
            row.setSpacing(theme.px(8))
            for button in pair:
                row.addWidget(button)
            row.addStretch(1)
            rows.addLayout(row)
