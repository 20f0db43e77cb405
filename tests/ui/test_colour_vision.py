# SPDX-License-Identifier: Apache-2.0
"""Whoever looks sees three answers, not two: also with a colour vision of another kind."""

from collections import Counter
from collections.abc import Mapping
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from app.views.marks import SeatMark
from tests.ui.colours import Lab, Vision, apart, seen_by
from ui.theme import DARK, HALL_BRIGHT, HALL_DARK, LIGHT, DeskTokens, HallTokens
from ui.widgets.glyphs import paint_mark

ANSWERS = (SeatMark.IN_FAVOUR, SeatMark.AGAINST, SeatMark.ABSTAINED)
AT_A_GLANCE = 11.0
"""CIEDE2000; two colours that are told apart only side by side are 2 apart."""
PALETTES: Mapping[str, DeskTokens | HallTokens] = {
    "light": LIGHT,
    "dark": DARK,
    "hall": HALL_DARK,
    "bright hall": HALL_BRIGHT,
}


def painted(mark: SeatMark, tokens: DeskTokens | HallTokens) -> QColor:
    """Return the colour that most of a painted seat has, its ground apart."""
    picture = QImage(120, 120, QImage.Format.Format_RGB32)
    picture.fill(tokens.bg)
    painter = QPainter(picture)
    paint_mark(painter, mark, QRectF(10, 10, 100, 100), colours=tokens.marks)
    painter.end()
    seen = Counter(picture.pixel(x, y) for x in range(120) for y in range(120))
    del seen[tokens.bg.rgb()]
    return QColor.fromRgb(seen.most_common(1)[0][0])


@pytest.mark.parametrize("vision", Vision)
@pytest.mark.parametrize("palette", PALETTES)
def test_the_three_answers_are_apart_for_everybody(palette: str, vision: Vision) -> None:
    """On the desk and on the wall, dark and bright, as they are really painted."""
    tokens = PALETTES[palette]
    seen = {mark: seen_by(vision, painted(mark, tokens)) for mark in ANSWERS}
    distances = {
        f"{one}–{other}": round(apart(seen[one], seen[other]), 1)
        for one, other in combinations(ANSWERS, 2)
    }
    assert {pair: gap for pair, gap in distances.items() if gap < AT_A_GLANCE} == {}


@pytest.mark.parametrize("vision", Vision)
@pytest.mark.parametrize("tokens", [HALL_DARK, HALL_BRIGHT], ids=["dark", "bright"])
def test_adopted_and_not_adopted_stand_on_different_grounds(
    tokens: HallTokens, vision: Vision
) -> None:
    """The band of a verdict isn't told by its word and its sign alone."""
    grounds = [seen_by(vision, each) for each in (tokens.band_adopted, tokens.band_not_adopted)]
    assert apart(*grounds) > 2 * AT_A_GLANCE


@pytest.mark.parametrize(
    ("one", "other", "distance"),
    [
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, -1.3802, -84.2814), (50.0, 0.0, -82.7485), 1.0000),
        ((50.0, 0.0, 0.0), (50.0, -1.0, 2.0), 2.3669),
        ((50.0, 2.49, -0.001), (50.0, -2.49, 0.0009), 7.1792),
        ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((22.7233, 20.0904, -46.694), (23.0331, 14.973, -42.5619), 2.0373),
        ((2.0776, 0.0795, -1.135), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_distances_are_those_that_were_published(one: Lab, other: Lab, distance: float) -> None:
    """Pairs of the paper's own table of tests."""
    assert round(apart(one, other), 4) == distance
    assert round(apart(other, one), 4) == distance
