# SPDX-License-Identifier: Apache-2.0
"""A question in place: one line with an entry, an answer and a way out, never a dialog."""

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.i18n import Catalogue
from app.views.forms.entries import digits_only
from app.wording import N_, Saying
from ui.clerk.cancel_button import cancel_button
from ui.clerk.field import Field
from ui.theme import TextRole, Theme
from ui.widgets.buttons import Button
from ui.widgets.ground import Tone, Words

FIGURES = QRegularExpression("[0-9]{0,3}")
CLOCK_TIME = QRegularExpression(r"[0-9.:]{0,5}")
MOST = 3
NO_TIME = Saying(N_("Write the time as 12.30."))
NO_FIGURE = digits_only(MOST)


class AskLine(QWidget):
    """One line that asks for one thing."""

    given = Signal(str)
    cancelled = Signal()

    def __init__(
        self,
        theme: Theme,
        catalogue: Catalogue,
        *,
        give: str,
        pattern: QRegularExpression = FIGURES,
        narrow: bool = False,
    ) -> None:
        """Name the answer; `pattern` is what may be typed, `narrow` takes two lines."""
        super().__init__()
        self._words = Words(theme, TextRole.CONTROL)
        self._hint = Words(theme, TextRole.META, Tone.SECOND, wrap=True)
        self._narrow = narrow
        self._catalogue = catalogue
        self._measure = ""
        """What the answer is measured by, while nothing is wrong with it."""
        self._wrong = False
        self.entry = Field(theme, width=84)
        self.entry.offer_figures(catalogue.gettext, "." if pattern == CLOCK_TIME else "")
        self.entry.setValidator(QRegularExpressionValidator(pattern, self))
        self._give = Button(theme, give)
        self._cancel = cancel_button(theme, catalogue)
        self._lay_out(theme)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._give.clicked.connect(self._answer)
        self._cancel.clicked.connect(self.cancelled)
        self.unfit = NO_TIME if pattern == CLOCK_TIME else NO_FIGURE
        """What is said to a sign, or an answer, that can't be read."""
        self.entry.inputRejected.connect(self.show_unfit)
        self.entry.textChanged.connect(self._mended)

    def ask(self, question: str, hint: str = "") -> None:
        """Ask, with the entry empty and ready."""
        self._words.setText(question)
        self.entry.setAccessibleName(question)
        self.entry.clear()
        self._mended()
        self.show_hint(hint)
        self.entry.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_hint(self, hint: str) -> None:
        """Show what the answer is measured by; in two lines it takes the room of the question."""
        self._measure = hint
        if not self._wrong:
            self._show(hint, Tone.SECOND)

    def show_unfit(self) -> None:
        """Say that the answer can't be read; it stands as it was typed."""
        self.show_wrong(self._catalogue.say(self.unfit))

    def show_wrong(self, sentence: str) -> None:
        """Say in the room of the question what is wrong with the answer, until it is mended."""
        self._wrong = True
        self._show(sentence, Tone.WARN)
        self.entry.show_wrong(sentence)
        self.entry.setFocus(Qt.FocusReason.OtherFocusReason)
        self.entry.selectAll()

    @property
    def hint(self) -> str:
        """What is said beside the entry."""
        return self._hint.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer on Enter wherever the focus is; the entry leaves that key to its line."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._answer()
        else:
            super().keyPressEvent(event)

    def _lay_out(self, theme: Theme) -> None:
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(theme.px(6))
        asking, answering = QHBoxLayout(), QHBoxLayout()
        lines.addLayout(asking)
        if self._narrow:
            lines.addLayout(answering)
        else:
            answering = asking
        asking.setSpacing(theme.px(8))
        answering.setSpacing(theme.px(8))
        for part in (self._words, self.entry):
            asking.addWidget(part)
        for button in (self._give, self._cancel):
            answering.addWidget(button)
        asking.addWidget(self._hint, stretch=1)
        # It takes only the room that the hint leaves, when there is none.
        answering.addStretch(0)

    def _show(self, sentence: str, tone: Tone) -> None:
        self._words.setVisible(not (sentence and (self._narrow or self._wrong)))
        self._hint.show_text(sentence, tone=tone)

    def _mended(self) -> None:
        if self._wrong:
            self._wrong = False
            self.entry.show_wrong("")
            self._show(self._measure, Tone.SECOND)

    def _answer(self) -> None:
        self.given.emit(self.entry.text().strip())
