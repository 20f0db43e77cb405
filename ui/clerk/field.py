# SPDX-License-Identifier: Apache-2.0
"""An entry of the desk: an edge that darkens with the focus, one size of text."""

from collections.abc import Callable

from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit

from app.wording import N_
from ui.clerk.figure_pad import SIGN, PadSign
from ui.theme import TextRole, Theme
from ui.widgets.entry_frame import dress_entry, paint_entry


class Field(QLineEdit):
    """A line to type into; `width` 0 takes the room there is."""

    def __init__(
        self,
        theme: Theme,
        *,
        width: int = 0,
        height: int = 36,
        role: TextRole = TextRole.ROW_STRONG,
    ) -> None:
        """Start empty."""
        super().__init__()
        self._theme = theme
        self._size = (width, height)
        self._role = role
        self.pad: PadSign | None = None
        """What opens the figures to press, where the entry is of figures."""
        self._wrong = False
        self.setFrame(False)
        theme.changed.connect(self._restyle)
        self._restyle()

    def offer_figures(self, text: Callable[[str], str], signs: str = "") -> None:
        """Offer figures to press, and a sign that stands among them: the point of a time."""
        self.pad = PadSign(self._theme, self, signs)
        self.pad.setAccessibleName(text(N_("Figures to press")))
        self.pad.setToolTip(self.pad.accessibleName())
        self._restyle()

    def show_wrong(self, sentence: str) -> None:
        """Mark the entry as the one a sentence is about; an empty sentence takes the mark off."""
        self.setAccessibleDescription(sentence)
        if self._wrong != bool(sentence):
            self._wrong = bool(sentence)
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the sign of the figures at the right."""
        super().resizeEvent(event)
        self._place_pad()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground and edge, then the text."""
        painter = QPainter(self)
        paint_entry(painter, self._theme, self, wrong=self._wrong)
        painter.end()
        super().paintEvent(event)

    def _restyle(self) -> None:
        px = self._theme.px
        wide, high = self._size
        self.setFont(self._theme.font(self._role))
        self.setFixedHeight(px(high))
        if wide:
            self.setFixedWidth(px(wide))
        self._place_pad()
        self.setTextMargins(px(8), 0, px(8) if self.pad is None else px(SIGN), 0)
        dress_entry(self, self._theme)

    def _place_pad(self) -> None:
        if self.pad is not None:
            size = self.pad.sizeHint()
            left = self.width() - size.width() - self._theme.px(2)
            top = (self.height() - size.height()) // 2
            self.pad.setGeometry(left, top, size.width(), size.height())
