# SPDX-License-Identifier: Apache-2.0
"""How people with another colour vision see a colour, and how far two colours are apart.

Machado, Oliveira and Fernandes 2009 at full severity; CIEDE2000 (Sharma, Wu and Dalal 2005).
"""

import math
from collections.abc import Iterable
from enum import StrEnum
from typing import TypeAlias

from PySide6.QtGui import QColor

from ui.theme.tokens import LINEAR_UP_TO

Triple: TypeAlias = tuple[float, float, float]
Lab: TypeAlias = tuple[float, float, float]


class Vision(StrEnum):
    """A colour vision."""

    NORMAL = "normal"
    PROTAN = "protan"
    DEUTAN = "deutan"
    TRITAN = "tritan"


SEEN: dict[Vision, tuple[Triple, Triple, Triple]] = {
    Vision.NORMAL: ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    Vision.PROTAN: (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    Vision.DEUTAN: (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    Vision.TRITAN: (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
XYZ: tuple[Triple, Triple, Triple] = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
"""From linear sRGB, D65."""
WHITE: Triple = (0.95047, 1.0, 1.08883)


def seen_by(vision: Vision, colour: QColor) -> Lab:
    """Return a colour in CIELAB as it is seen with a colour vision."""
    rgb = (colour.redF(), colour.greenF(), colour.blueF())
    linear = (
        part / 12.92 if part <= LINEAR_UP_TO else ((part + 0.055) / 1.055) ** 2.4 for part in rgb
    )
    one, two, three = _times(SEEN[vision], _triple(linear))
    inside = (min(1.0, max(0.0, one)), min(1.0, max(0.0, two)), min(1.0, max(0.0, three)))
    xyz = _times(XYZ, inside)
    x, y, z = (_lab(part / white) for part, white in zip(xyz, WHITE, strict=True))
    return (116 * y - 16, 500 * (x - y), 200 * (y - z))


def apart(one: Lab, other: Lab) -> float:
    """Return CIEDE2000: below 2 two colours pass for one, above 10 they differ at a glance."""
    mean_chroma = (math.hypot(*one[1:]) + math.hypot(*other[1:])) / 2
    stretch = 0.5 * (1 - math.sqrt(mean_chroma**7 / (mean_chroma**7 + 25**7)))
    c1, h1 = _polar(one, stretch)
    c2, h2 = _polar(other, stretch)
    turn = (h2 - h1 + 180) % 360 - 180 if c1 * c2 else 0.0
    light, chroma = other[0] - one[0], c2 - c1
    hue = 2 * math.sqrt(c1 * c2) * math.sin(math.radians(turn) / 2)
    mean_l, mean_c = (one[0] + other[0]) / 2, (c1 + c2) / 2
    mean_h = _mean_hue(h1, h2) if c1 * c2 else h1 + h2
    t = (
        1
        - 0.17 * _cos(mean_h - 30)
        + 0.24 * _cos(2 * mean_h)
        + 0.32 * _cos(3 * mean_h + 6)
        - 0.20 * _cos(4 * mean_h - 63)
    )
    s_l = 1 + 0.015 * (mean_l - 50) ** 2 / math.sqrt(20 + (mean_l - 50) ** 2)
    s_c, s_h = 1 + 0.045 * mean_c, 1 + 0.015 * mean_c * t
    bend = 60 * math.exp(-(((mean_h - 275) / 25) ** 2))
    r_t = -2 * math.sqrt(mean_c**7 / (mean_c**7 + 25**7)) * math.sin(math.radians(bend))
    parts = (light / s_l, chroma / s_c, hue / s_h)
    return math.sqrt(sum(part**2 for part in parts) + r_t * parts[1] * parts[2])


def _mean_hue(one: float, other: float) -> float:
    if abs(one - other) <= 180:
        return (one + other) / 2
    return (one + other + (360 if one + other < 360 else -360)) / 2


def _polar(lab: Lab, stretch: float) -> tuple[float, float]:
    a = lab[1] * (1 + stretch)
    return math.hypot(a, lab[2]), math.degrees(math.atan2(lab[2], a)) % 360


def _cos(degrees: float) -> float:
    return math.cos(math.radians(degrees))


def _lab(share: float) -> float:
    small = 6 / 29
    return share ** (1 / 3) if share > small**3 else share / (3 * small**2) + 4 / 29


def _times(matrix: tuple[Triple, Triple, Triple], of: Triple) -> Triple:
    return _triple(sum(a * b for a, b in zip(row, of, strict=True)) for row in matrix)


def _triple(parts: Iterable[float]) -> Triple:
    one, two, three = parts
    return one, two, three
