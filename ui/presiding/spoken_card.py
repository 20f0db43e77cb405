# SPDX-License-Identifier: Apache-2.0
"""The card of words: large and calm; a long text is set smaller before anything is cut."""

from html import escape

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QTextDocument
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.views.card import Script
from ui.icons import Icon
from ui.theme import TextRole, Theme, styled_font
from ui.widgets.lettering import Lettering, draw_line, held

PAD = 34
HEAD = 24
"""The line over the words, and its icon."""
BELOW_HEAD = 20
SMALLEST_PX = 14
LEADING = 116
"""Per cent of the face's own line."""
BETWEEN = 0.6
"""Of a paragraph's size, between two of them."""
STEP = 1.1
SMALLEST, LARGEST = 0.6, 2.0


class SpokenCard(QWidget):
    """The words to read aloud on a ground of their own."""

    def __init__(self, theme: Theme, label: str) -> None:
        """Show nothing until `show_script`."""
        super().__init__()
        self._theme = theme
        self._label = label
        self._script: Script | None = None
        self._size = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.follow(self)

    @property
    def size_chosen(self) -> float:
        """How large the reader wants the words, 1.0 being the design's size."""
        return self._size

    def show_script(self, script: Script) -> None:
        """Show a card."""
        if script != self._script:
            self._script = script
            self.setAccessibleName(f"{script.heading}. {script.said}")
            self.update()

    def grow(self, steps: int) -> None:
        """Make the words larger, or smaller for negative steps, within 60 to 200 %."""
        self._size = min(LARGEST, max(SMALLEST, self._size * STEP**steps))
        self.update()

    def fitted_px(self) -> int:
        """Return the size in px at which the whole text has room, as near the wish as can be."""
        room = self._room()
        wanted = max(SMALLEST_PX, round(self._theme.px(TextRole.SPOKEN.style.px) * self._size))
        for px in range(wanted, SMALLEST_PX, -1):
            if self._document(px, room.width()).size().height() <= room.height():
                return px
        return SMALLEST_PX

    def sizeHint(self) -> QSize:
        """Take what is left of the window."""
        return QSize(self._theme.px(640), self._theme.px(320))

    def minimumSizeHint(self) -> QSize:
        """Keep room for a few lines."""
        return QSize(self._theme.px(400), self._theme.px(200))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, the label and the words."""
        theme, px, tokens = self._theme, self._theme.px, self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tokens.line, 1))
        painter.setBrush(tokens.surface)
        radius = px(11)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        square = QRectF(px(PAD), px(PAD - 8), px(18), px(18))
        theme.icon(painter, Icon.MICROPHONE, square, colour=tokens.accent)
        line = QRectF(square.right() + px(9), px(PAD - 10), self.width() - px(2 * PAD + 27), px(22))
        lettering = Lettering(role=TextRole.CHOICE, colour=tokens.accent)
        draw_line(painter, theme, line, text=self._label, lettering=lettering)
        if self._script is not None:
            room = self._room()
            document = self._document(self.fitted_px(), room.width())
            painter.translate(room.topLeft())
            document.drawContents(painter)
        painter.end()

    def _room(self) -> QRectF:
        px = self._theme.px
        top = px(PAD - 10 + HEAD + BELOW_HEAD)
        wide = self.width() - px(2 * PAD)
        return QRectF(px(PAD), top, wide, max(1, self.height() - top - px(PAD - 12)))

    def _document(self, px: int, width: float) -> QTextDocument:
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setDefaultFont(styled_font(TextRole.SPOKEN.style, px))
        document.setTextWidth(width)
        document.setHtml(self._html(px))
        return document

    def _html(self, px: int) -> str:
        paragraphs = self._script.paragraphs if self._script else ()
        ink, last = self._theme.tokens.text.name(), len(paragraphs) - 1
        return "".join(
            f'<p style="line-height:{LEADING}%; color:{ink}; margin-top:0; '
            f'margin-bottom:{0 if place == last else round(px * BETWEEN)}px;">'
            + "".join(
                f'<span style="font-weight:{700 if run.strong else 500};">'
                f"{escape(held(run.text))}</span>"
                for run in paragraph
            )
            + "</p>"
            for place, paragraph in enumerate(paragraphs)
        )
