# SPDX-License-Identifier: Apache-2.0
"""What every entry looks like around its text: ground, edge, the heavier edge of the focus."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from ui.theme import Theme

RADIUS = 6


def paint_entry(
    painter: QPainter, theme: Theme, widget: QWidget, *, radius: int = RADIUS, wrong: bool = False
) -> None:
    """Paint ground and edge of an entry over the whole of a widget; `radius` is in px at 100 %.

    `wrong`: a sentence beside it says what is wrong with it.
    """
    tokens = theme.tokens
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    focused = widget.hasFocus()
    calm = tokens.accent if focused else tokens.line2
    pen = QPen(tokens.warn_line if wrong else calm, 2 if focused or wrong else 1)
    painter.setPen(pen)
    painter.setBrush(tokens.surface if widget.isEnabled() else tokens.sunken)
    inset = pen.widthF() / 2
    box = QRectF(widget.rect()).adjusted(inset, inset, -inset, -inset)
    painter.drawRoundedRect(box, theme.px(radius), theme.px(radius))


def dress_entry(widget: QWidget, theme: Theme) -> None:
    """Let Qt write the text of an entry in our colours, over the ground painted by us."""
    tokens, palette = theme.tokens, widget.palette()
    palette.setColor(palette.ColorRole.Base, Qt.GlobalColor.transparent)
    palette.setColor(palette.ColorRole.Text, tokens.text)
    palette.setColor(palette.ColorRole.PlaceholderText, tokens.text3)
    palette.setColor(palette.ColorRole.Highlight, tokens.soft)
    palette.setColor(palette.ColorRole.HighlightedText, tokens.text)
    widget.setPalette(palette)
