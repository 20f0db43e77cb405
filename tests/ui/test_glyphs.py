# SPDX-License-Identifier: Apache-2.0
"""The painted signs: one shape for each answer, none typed, none passing its box."""

from collections.abc import Callable
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from app.views.marks import SeatMark
from ui.theme import DARK, HALL_BRIGHT, HALL_DARK, LIGHT, MarkColours, Theme
from ui.widgets.glyphs import (
    paint_excused,
    paint_mark,
    paint_numbered,
    paint_program_mark,
    paint_unsaved,
)

pytestmark = pytest.mark.usefixtures("icons")

SIZE = 60
BOX = QRectF(10, 10, SIZE, SIZE)


def painted(paint: Callable[[QPainter], None]) -> QImage:
    """Return a picture with a margin all around the box of the sign."""
    picture = QImage(SIZE + 20, SIZE + 20, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint(painter)
    painter.end()
    return picture


def shape(picture: QImage) -> frozenset[tuple[int, int]]:
    """Return where there is ink of the ground colour of the sign, whatever colour it is."""
    return frozenset(
        (x, y)
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).alpha() > 127
    )


def outline(mark: SeatMark) -> frozenset[tuple[int, int]]:
    """Return the outline of a sign."""
    return shape(painted(lambda painter: paint_mark(painter, mark, BOX, colours=LIGHT.marks)))


def test_answers_differ_by_outline_alone() -> None:
    """Cut out of black paper, no two answers could be taken for one another.

    An open disc of somebody who answered and the disc «for» differ by the sign inside it.
    """
    outlines = {mark: outline(mark) for mark in SeatMark}
    like_a_disc = {SeatMark.REGISTERED, SeatMark.ANSWERED, SeatMark.IN_FAVOUR}
    for one, two in combinations(SeatMark, 2):
        if not {one, two} <= like_a_disc:
            assert len(outlines[one] ^ outlines[two]) > SIZE


@pytest.mark.parametrize(
    "colours",
    [LIGHT.marks, DARK.marks, HALL_DARK.marks, HALL_BRIGHT.marks],
    ids=["light", "dark", "wall", "bright wall"],
)
@pytest.mark.parametrize("mark", list(SeatMark))
def test_a_sign_stays_in_its_box(mark: SeatMark, colours: MarkColours) -> None:
    """Every sign leaves ink, and only the corners of a diamond pass the box, by a hair."""
    for paint in (
        lambda p: paint_mark(p, mark, BOX, colours=colours),
        lambda p: paint_numbered(p, mark, BOX, number="14", colours=colours),
        lambda p: paint_unsaved(p, mark, BOX, colours=colours, warn=LIGHT.warn),
    ):
        ink = shape(painted(paint))
        assert ink
        room = 10 - SIZE * 0.07
        assert all(room <= x < 80 - room and room <= y < 80 - room for x, y in ink)


def test_excused_and_the_programs_mark_are_painted_too(theme: Theme) -> None:
    """A deputy away for a reason has a ring with a bar; the program's mark has 27 seats."""
    assert shape(painted(lambda p: paint_excused(p, BOX, colour=theme.tokens.text3)))
    mark = painted(lambda p: paint_program_mark(p, BOX, colour=theme.tokens.accent))
    left, right = (
        frozenset(at for at in shape(mark) if (at[0] < 40) is before) for before in (True, False)
    )
    assert len(left) == pytest.approx(len(right), abs=8)
