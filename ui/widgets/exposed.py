# SPDX-License-Identifier: Apache-2.0
"""What a widget has to paint: the exposed region, not the square round all of it.

Two seats at the two ends of a hall are two small parts; the square round them is the whole hall.
"""

from collections.abc import Sequence
from typing import TypeAlias

from PySide6.QtCore import QRectF
from PySide6.QtGui import QRegion, QTransform

Bounds: TypeAlias = tuple[float, float, float, float]
"""Left, top, right, bottom: plain numbers, because those of a whole hall are compared."""


class Exposed:
    """A region of a widget, asked in the coordinates of what is painted there."""

    def __init__(self, region: QRegion, to_widget: QTransform | None = None) -> None:
        """Take the region that a paint event names, and how what is painted comes to the widget."""
        from_widget = to_widget.inverted()[0] if to_widget is not None else QTransform()
        rectangles = list(region)  # type: ignore[call-overload]  # not in Qt's stubs
        self._parts = [bounds(from_widget.mapRect(QRectF(part))) for part in rectangles]

    def touch(self, area: QRectF) -> bool:
        """Return whether an area has anything to paint."""
        return bool(self.among((bounds(area),)))

    def among(self, areas: Sequence[Bounds]) -> list[int]:
        """Return which of the areas have anything to paint, in their order."""
        return sorted(
            {
                place
                for from_x, from_y, to_x, to_y in self._parts
                for place, (left, top, right, bottom) in enumerate(areas)
                if left < to_x and from_x < right and top < to_y and from_y < bottom
            }
        )


def bounds(area: QRectF) -> Bounds:
    """Return the four sides of a rectangle."""
    return area.left(), area.top(), area.right(), area.bottom()
