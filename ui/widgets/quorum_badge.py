# SPDX-License-Identifier: Apache-2.0
"""How many are registered, of how many, and whether that is a quorum."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.icons import Icon
from ui.theme import TextRole, Theme
from ui.widgets.bars import BarLook, Segment, line_place, paint_bar, paint_majority_line
from ui.widgets.lettering import RIGHT, Lettering, draw_line


@dataclass(frozen=True, slots=True, kw_only=True)
class QuorumShown:
    """A quorum as it is shown: figures, and finished words around them."""

    registered: int
    total: int
    quorum: int | None
    """None where none is needed."""
    has_quorum: bool
    before: str
    """Before the figure, for instance «Тіркелді:»."""
    after: str
    """After the figure, for instance «(жалпы саны – 50)»."""
    quorum_text: str
    """For instance «Кворум 34 – бар»."""


class QuorumBadge(QWidget):
    """The badge in the header: words, bar with the line of the quorum, and its sign."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        """Show nothing until `show_quorum`."""
        super().__init__(parent)
        self._theme = theme
        self._shown: QuorumShown | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.follow(self)

    def show_quorum(self, shown: QuorumShown) -> None:
        """Show who is here of how many."""
        if shown != self._shown:
            self._shown = shown
            self.setAccessibleName(
                f"{shown.before} {shown.registered} {shown.after}. {shown.quorum_text}"
            )
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Take 252 × 36, or what the words need."""
        wide = self._theme.px(252)
        if self._shown is not None:
            wide = max(wide, round(self._words_width(self._shown)))
        return QSize(wide, self._theme.px(36))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint words, bar and sign."""
        shown = self._shown
        if shown is None:
            return
        theme, px, tokens = self._theme, self._theme.px, self._theme.tokens
        colour = tokens.accent if shown.has_quorum else tokens.warn
        words = tokens.text2 if shown.has_quorum else tokens.warn_text
        painter = QPainter(self)
        bar = QRectF(0, px(25), self.width() - px(28), px(6))
        left = 0.0
        row = QRectF(0, 0, bar.width(), px(20))
        for role, text, ink in (
            (TextRole.META, shown.before, tokens.text2),
            (TextRole.ROW_STRONG, str(shown.registered), tokens.text),
            (TextRole.META, shown.after, tokens.text2),
        ):
            place = QRectF(left, row.top(), bar.width() - left, row.height())
            left += draw_line(
                painter, theme, place, text=text, lettering=Lettering(role=role, colour=ink)
            ) + px(5)
        lettering = Lettering(role=TextRole.META, colour=words, align=RIGHT)
        draw_line(painter, theme, row, text=shown.quorum_text, lettering=lettering)
        look = BarLook(track=tokens.track, line=tokens.text, ground=tokens.surface, reach=px(4))
        segment = Segment(count=shown.registered, colour=colour)
        paint_bar(painter, bar, [segment], total=shown.total, look=look)
        if shown.quorum is not None:
            at = line_place(bar, needed=shown.quorum, total=shown.total)
            paint_majority_line(painter, bar, at=at, look=look)
        icon = Icon.RECORDED if shown.has_quorum else Icon.WARNING
        theme.icon(
            painter, icon, QRectF(self.width() - px(20), px(10), px(20), px(20)), colour=colour
        )
        painter.end()

    def _words_width(self, shown: QuorumShown) -> float:
        theme = self._theme
        return (
            theme.width(TextRole.META, shown.before)
            + theme.width(TextRole.ROW_STRONG, str(shown.registered))
            + theme.width(TextRole.META, shown.after)
            + theme.width(TextRole.META, shown.quorum_text)
            + theme.px(10 + 20 + 28)
        )
