# SPDX-License-Identifier: Apache-2.0
"""The band over a sitting that is only looked at: clear enough never to be taken for a live one."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.i18n import Catalogue
from app.wording import N_
from ui.icons import Icon
from ui.theme import TextRole, Theme
from ui.widgets.lettering import Lettering, draw_wrapped, wrapped_height

HEIGHT = 36
ROLE = TextRole.CONTROL_STRONG
OVER = N_("The sitting is over: only looking, nothing can be changed")
LOOKING = N_("Only looking: nothing of this sitting can be changed")


class ReadingBar(QWidget):
    """A lock and a sentence across the whole window."""

    def __init__(self, theme: Theme, catalogue: Catalogue, *, over: bool) -> None:
        """Say it; `over`: the sitting has ended."""
        super().__init__()
        self._theme = theme
        self.words = catalogue.gettext(OVER if over else LOOKING)
        self.setAccessibleName(self.words)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.follow(self)

    def sizeHint(self) -> QSize:
        """Take one line."""
        return QSize(self._theme.px(400), self._theme.px(HEIGHT))

    def heightForWidth(self, width: int) -> int:
        """Take as many lines as the sentence needs."""
        px = self._theme.px
        lines = wrapped_height(self._theme, ROLE, self.words, width=width - px(72))
        return max(px(HEIGHT), lines + px(12))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the band."""
        theme, px, tokens = self._theme, self._theme.px, self._theme.tokens
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens.warn_bg)
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), tokens.warn_line)
        sign = QRectF(px(20), round((self.height() - px(20)) / 2), px(20), px(20))
        theme.icon(painter, Icon.LOCKED, sign, colour=tokens.warn_text)
        wide = self.width() - px(72)
        high = wrapped_height(theme, ROLE, self.words, width=wide)
        place = QRectF(px(52), (self.height() - high) / 2, wide, high)
        lettering = Lettering(role=ROLE, colour=tokens.warn_text)
        draw_wrapped(painter, theme, place, text=self.words, lettering=lettering)
        painter.end()
