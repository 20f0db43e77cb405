# SPDX-License-Identifier: Apache-2.0
"""The icons of the windows: one set, drawn on the pixel grid, coloured as they are needed."""

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer


class Icon(StrEnum):
    """One thing or state; regular for things, filled only for states."""

    DONE = "checkmark_circle_regular"
    RECORDED = "checkmark_circle_filled"
    WARNING = "warning_filled"
    INFORMATION = "info_regular"
    TROUBLE = "error_circle_filled"
    EXCUSED = "subtract_circle_regular"
    CORRECTED = "history_regular"
    CURRENT = "play_filled"
    POSTPONED = "pause_circle_regular"
    ADD = "add_regular"
    SEARCH = "search_regular"
    NEXT = "arrow_right_regular"
    LOCKED = "lock_closed_regular"
    DOCUMENT = "document_regular"
    DRAFT = "document_edit_regular"
    PRINT = "print_regular"
    SIGNED = "signature_regular"
    BLANKED = "eye_off_regular"
    MICROPHONE = "mic_regular"
    UNFOLD = "panel_left_expand_regular"
    EDIT = "edit_regular"
    HALL = "tv_regular"


class IconSet:
    """Icons read from one folder, each kept as a pixmap by size, colour and pixel ratio."""

    def __init__(self, folder: Path) -> None:
        """Find which sizes of each icon the folder has."""
        self._drawings: dict[Icon, dict[int, Path]] = {}
        for icon in Icon:
            name, _, style = icon.value.rpartition("_")
            sizes = {
                int(path.stem.removeprefix(f"{name}_").removesuffix(f"_{style}")): path
                for path in folder.glob(f"{name}_[0-9]*_{style}.svg")
            }
            if not sizes:
                raise FileNotFoundError(folder / f"{name}_*_{style}.svg")
            self._drawings[icon] = sizes
        self._pixmaps: dict[tuple[Icon, int, int, float], QPixmap] = {}

    def pixmap(self, icon: Icon, size: int, *, colour: QColor, ratio: float = 1.0) -> QPixmap:
        """Return an icon `size` px square for a screen of the given pixel ratio."""
        key = (icon, size, colour.rgba(), ratio)
        found = self._pixmaps.get(key)
        if found is None:
            found = self._pixmaps[key] = self._drawn(icon, size, colour=colour, ratio=ratio)
        return found

    def paint(self, painter: QPainter, icon: Icon, box: QRectF, *, colour: QColor) -> None:
        """Paint an icon into a square box, on whole pixels."""
        ratio = painter.device().devicePixelRatioF()
        drawn = self.pixmap(icon, round(box.width()), colour=colour, ratio=ratio)
        painter.drawPixmap(round(box.x()), round(box.y()), drawn)

    def _drawn(self, icon: Icon, size: int, *, colour: QColor, ratio: float) -> QPixmap:
        drawings = self._drawings[icon]
        pixels = size * ratio
        # The nearest drawing not larger than needed keeps the strokes on whole pixels.
        best = max((s for s in drawings if s <= pixels), default=min(drawings))
        text = drawings[best].read_text(encoding="utf-8")
        filled = text.replace("<svg ", f'<svg fill="{colour.name()}" ', 1)
        pixmap = QPixmap(QSize(round(pixels), round(pixels)))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        QSvgRenderer(QByteArray(filled.encode())).render(
            painter, QRectF(0, 0, pixmap.width(), pixmap.height())
        )
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap
