# SPDX-License-Identifier: Apache-2.0
"""A page of two parts: side by side, or one under the other where large text makes it narrow."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.theme import Theme

SIDE_BY_SIDE = 1100
"""From this width on, in px at text scale 100 %."""
LOWEST = 420
"""How high the first part is at least, when the other lies under it."""
NO_LIMIT = 16_777_215
"""Qt's QWIDGETSIZE_MAX."""


class TwoParts(QWidget):
    """What is worked on, and beside or under it the next step with what belongs to it."""

    def __init__(self, theme: Theme, work: QWidget, side: QWidget, *, wide: int) -> None:
        """Put the parts side by side, `side` being `wide` px wide at 100 %."""
        super().__init__()
        self._theme = theme
        self._work, self._side, self._wide = work, side, wide
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(0)
        self._parts.addWidget(work, stretch=1)
        self._parts.addWidget(side)
        self._share(stacked=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn the parts as there is room."""
        super().resizeEvent(event)
        self._share(stacked=event.size().width() < self._theme.px(SIDE_BY_SIDE))

    def _share(self, *, stacked: bool) -> None:
        px, way = self._theme.px, QBoxLayout.Direction
        self._parts.setDirection(way.TopToBottom if stacked else way.LeftToRight)
        self._work.setMinimumHeight(px(LOWEST) if stacked else 0)
        self._side.setMinimumWidth(0 if stacked else px(self._wide))
        self._side.setMaximumWidth(NO_LIMIT if stacked else px(self._wide))
