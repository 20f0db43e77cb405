# SPDX-License-Identifier: Apache-2.0
"""What is done with the paper on the stage: print, save, and the way of an act after its number."""

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.i18n import Catalogue
from app.views.forms.doings import Doing
from app.wording import N_
from ui.icons import Icon
from ui.theme import Theme
from ui.widgets.buttons import Button

SAVE_KEY, PRINT_KEY = QKeySequence("Ctrl+S"), QKeySequence("Ctrl+P")
FORMS = {
    Doing.SEND_ACT: N_("Sent…"),
    Doing.CORRECT_ACT: N_("Correct…"),
    Doing.VOID_ACT: N_("Void…"),
}


class PaperButtons(QWidget):
    """Rows so grouped that the longest words have room in a narrow column."""

    def __init__(self, theme: Theme, catalogue: Catalogue) -> None:
        """Offer everything; the panel says what applies."""
        super().__init__()
        text = catalogue.gettext
        self._theme = theme
        self.print_one = Button(theme, text(N_("Print…")), key=PRINT_KEY, icon=Icon.PRINT)
        self.sign = Button(theme, text(N_("Signed")), icon=Icon.SIGNED)
        self.save = Button(theme, text(N_("Save as PDF…")), key=SAVE_KEY)
        self.print_all = Button(theme, text(N_("Print all…")))
        self.forms = {doing: Button(theme, text(word)) for doing, word in FORMS.items()}
        self.afterwards = self._row(*self.forms.values())
        """What there is to do with an act that has its number."""
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.px(8))
        rows.addWidget(self._row(self.print_one, self.sign))
        rows.addWidget(self.afterwards)
        rows.addWidget(self._row(self.save, self.print_all))

    def _row(self, *buttons: Button) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.px(8))
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        return box
