# SPDX-License-Identifier: Apache-2.0
"""What a widget has to paint: the exposed region, not the square round all of it.

Two seats at the two ends of a hall are two small parts; the square round them is the whole hall.
"""

from dataclasses import dataclass, field

from PySide6.QtCore import QRectF
from PySide6.QtGui import QRegion, QTransform


@dataclass(frozen=True, slots=True)
class Exposed:
    """A region of a widget, asked in the coordinates of what is painted there."""

    region: QRegion
    to_widget: QTransform = field(default_factory=QTransform)

    def touch(self, area: QRectF) -> bool:
        """Return whether an area has anything to paint."""
        return self.region.intersects(self.to_widget.mapRect(area).toAlignedRect())
