# SPDX-License-Identifier: Apache-2.0
"""A page in a window that may be too small for it: the page keeps its size, the window scrolls."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from ui.theme import Theme


def scrolled(theme: Theme, page: QWidget, *, least: tuple[int, int] = (0, 0)) -> QScrollArea:
    """Return a page that scrolls, never narrower and lower than `least`, in px at scale 100 %."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    wide, high = least
    if wide:
        page.setMinimumSize(theme.px(wide), theme.px(high))
    else:
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(page)
    area.viewport().setAutoFillBackground(False)
    page.setAutoFillBackground(False)
    for bar in (area.verticalScrollBar(), area.horizontalScrollBar()):
        theme.dress_scroll_bar(bar)
    return area
