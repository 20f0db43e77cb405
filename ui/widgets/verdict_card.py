# SPDX-License-Identifier: Apache-2.0
"""The verdict on the desk: in word, shape and colour, with the sentence why."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.views.marks import SeatMark
from ui.theme import TextRole, Theme
from ui.widgets.glyphs import paint_mark
from ui.widgets.lettering import Lettering, draw_line, draw_wrapped, wrapped_height


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictShown:
    """A verdict: adopted or not, its word, the sentence why."""

    adopted: bool | None
    """None: there is no verdict yet."""
    word: str
    sentence: str


class VerdictCard(QWidget):
    """A card 112 high; higher only where the sentence needs a second line."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        """Show nothing until `show_verdict`."""
        super().__init__(parent)
        self._theme = theme
        self._shown: VerdictShown | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.follow(self)

    def show_verdict(self, shown: VerdictShown) -> None:
        """Show a verdict."""
        if shown != self._shown:
            self._shown = shown
            self.setAccessibleName(f"{shown.word}. {shown.sentence}")
            self.updateGeometry()
            self.update()

    def heightForWidth(self, width: int) -> int:
        """Return the height that the sentence needs at a width."""
        sentence = self._shown.sentence if self._shown else ""
        room = width - self._theme.px(112 + 28)
        needed = wrapped_height(self._theme, TextRole.SENTENCE, sentence, width=room)
        return max(self._theme.px(112), self._theme.px(42 + 2 * 22) + needed)

    def sizeHint(self) -> QSize:
        """Take the width of the work area."""
        return QSize(self._theme.px(640), self.heightForWidth(self.width()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card."""
        shown = self._shown
        if shown is None:
            return
        theme, px, tokens = self._theme, self._theme.px, self._theme.tokens
        soft, ink, mark = {
            True: (tokens.in_favour_soft, tokens.in_favour_text, SeatMark.IN_FAVOUR),
            False: (tokens.against_soft, tokens.against_text, SeatMark.AGAINST),
            None: (tokens.abstain_soft, tokens.abstain_text, SeatMark.ABSTAINED),
        }[shown.adopted]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(soft)
        painter.drawRoundedRect(box, px(10), px(10))
        square = QRectF(px(28), (box.height() - px(60)) / 2, px(60), px(60))
        paint_mark(painter, mark, square, colours=tokens.marks)
        room = box.width() - px(112 + 28)
        needed = wrapped_height(theme, TextRole.SENTENCE, shown.sentence, width=room)
        top = (box.height() - px(42) - needed) / 2 - px(1)
        word = Lettering(role=TextRole.VERDICT, colour=ink)
        place = QRectF(px(112), top, room, px(42))
        draw_line(painter, theme, place, text=shown.word, lettering=word)
        sentence = Lettering(role=TextRole.SENTENCE, colour=tokens.text)
        place = QRectF(px(112), top + px(42), room, needed)
        draw_wrapped(painter, theme, place, text=shown.sentence, lettering=sentence)
        painter.end()
