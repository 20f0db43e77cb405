# SPDX-License-Identifier: Apache-2.0
"""The page as it will be printed: the real PDF on a quiet stage, white in the dark theme too."""

import pypdfium2
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme

SHADOW_STEPS = 8
SHADOW_OFFSET = 3
MARGIN = 28
TALLEST_PAGE = 860


class PagePreview(QWidget):
    """Pages of one document, one at a time, as sharp as the screen is."""

    turned = Signal(int, int)
    """The page shown and how many there are, from 1; 0 of 0 when there is none."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        """Show an empty stage until `show_pdf`."""
        super().__init__(parent)
        self._theme = theme
        self._pdf: pypdfium2.PdfDocument | None = None
        self._bytes = b""
        self._page = 0
        self._count = 0
        self._image: QImage | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.follow(self)

    def show_pdf(self, content: bytes) -> None:
        """Show a document from its first page; the same bytes again keep the page."""
        if content == self._bytes:
            return
        self.clear()
        self._pdf = pypdfium2.PdfDocument(content)
        self._bytes = content
        self._count = len(self._pdf)
        self.turned.emit(1, self._count)
        self.update()

    def clear(self) -> None:
        """Take the document off the stage."""
        if self._pdf is not None:
            self._pdf.close()
        self._pdf, self._bytes, self._image = None, b"", None
        self._page = self._count = 0
        self.turned.emit(0, 0)
        self.update()

    @property
    def page(self) -> int:
        """Return the page shown, from 1; 0 when there is none."""
        return self._page + 1 if self._count else 0

    @property
    def pages(self) -> int:
        """Return how many pages the document has."""
        return self._count

    def turn_to(self, page: int) -> None:
        """Show a page, from 1; beyond the ends the last one stays."""
        wanted = min(max(page, 1), self._count) - 1
        if self._count and wanted != self._page:
            self._page = wanted
            self._image = None
            self.turned.emit(self.page, self._count)
            self.update()

    def sizeHint(self) -> QSize:
        """Ask for a page of A4 at the height of the desk."""
        return QSize(self._theme.px(664), self._theme.px(TALLEST_PAGE + 2 * MARGIN))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages."""
        match event.key():
            case Qt.Key.Key_PageDown | Qt.Key.Key_Right:
                self.turn_to(self.page + 1)
            case Qt.Key.Key_PageUp | Qt.Key.Key_Left:
                self.turn_to(self.page - 1)
            case Qt.Key.Key_Home:
                self.turn_to(1)
            case Qt.Key.Key_End:
                self.turn_to(self._count)
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the page anew at the new size."""
        super().resizeEvent(event)
        self._image = None

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the stage, the shadow and the page."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens.sunken)
        image = self._drawn()
        if image is not None:
            ratio = image.devicePixelRatioF()
            wide, high = image.width() / ratio, image.height() / ratio
            left = round((self.width() - wide) / 2)
            top = round((self.height() - high) / 2)
            self._paint_shadow(painter, QRectF(left, top, wide, high))
            painter.drawImage(left, top, image)
            if self.hasFocus():
                painter.setPen(tokens.accent)
                painter.drawRect(QRectF(left - 1, top - 1, wide + 1, high + 1))
        painter.end()

    def _paint_shadow(self, painter: QPainter, page: QRectF) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        colour = QColor(self._theme.tokens.shadow)
        colour.setAlpha(max(1, colour.alpha() // SHADOW_STEPS))
        painter.setBrush(colour)
        for step in range(SHADOW_STEPS, 0, -1):
            room = step * 0.75
            grown = page.adjusted(-room, -room, room, room).translated(0, SHADOW_OFFSET)
            painter.drawRoundedRect(grown, room, room)
        painter.restore()

    def _drawn(self) -> QImage | None:
        if self._pdf is None or not self._count:
            return None
        ratio = self.devicePixelRatioF()
        if self._image is not None and self._image.devicePixelRatioF() == ratio:
            return self._image
        page = self._pdf[self._page]
        wide, high = page.get_size()
        margin = self._theme.px(MARGIN)
        room_wide = max(1, self.width() - 2 * margin)
        room_high = max(1, min(self.height() - 2 * margin, self._theme.px(TALLEST_PAGE)))
        factor = min(room_wide / wide, room_high / high) * ratio
        bitmap = page.render(scale=factor, rev_byteorder=True, prefer_bgrx=True)
        drawn = QImage(
            bytes(bitmap.buffer),
            bitmap.width,
            bitmap.height,
            bitmap.stride,
            QImage.Format.Format_RGBX8888,
        ).copy()
        bitmap.close()
        page.close()
        drawn.setDevicePixelRatio(ratio)
        self._image = drawn
        return drawn
