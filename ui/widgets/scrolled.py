# SPDX-License-Identifier: Apache-2.0
"""A widget that scrolls up and down where it is higher than its place."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from ui.theme import Theme


def scrolled(theme: Theme, inner: QWidget) -> QScrollArea:
    """Return a quiet frame around a widget; it takes the ground it stands on."""
    area = QScrollArea()
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidgetResizable(True)
    area.setWidget(inner)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.viewport().setAutoFillBackground(False)
    inner.setAutoFillBackground(False)
    theme.dress_scroll_bar(area.verticalScrollBar())
    return area
