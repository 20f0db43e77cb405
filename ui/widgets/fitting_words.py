# SPDX-License-Identifier: Apache-2.0
"""Words of which the longest form that has room is shown, and none is ever cut."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent

from ui.theme import TextRole, Theme
from ui.widgets.ground import Tone, Words


class FittingWords(Words):
    """What stands here is said elsewhere too, so it may give way."""

    def __init__(self, theme: Theme, role: TextRole, tone: Tone = Tone.TEXT) -> None:
        """Say nothing until `show_one_of`."""
        super().__init__(theme, role, tone)
        self._measure = theme.width
        self._kind = role
        self._forms: tuple[str, ...] = ()

    def show_one_of(self, *forms: str) -> None:
        """Show the first of some forms that has room; the longest comes first."""
        if forms == self._forms:
            return
        self._forms = forms
        self._choose()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Take the longest form."""
        widths = (self._measure(self._kind, each) for each in self._forms)
        return QSize(round(max(widths, default=0.0)) + 1, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Give way altogether."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose anew."""
        super().resizeEvent(event)
        self._choose()

    def _choose(self) -> None:
        room = self.width()
        fits = (each for each in self._forms if self._measure(self._kind, each) <= room)
        form = next(fits, "")
        if form != self.text():
            self.setText(form)
