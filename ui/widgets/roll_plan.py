# SPDX-License-Identifier: Apache-2.0
"""How a roll of deputies is laid out in the room there is: columns, row height, what is shown."""

from dataclasses import dataclass

GUTTER = 24
WORDS_WIDTH = 300
"""A column narrower than this has no room for the word beside the mark."""
MARKS_WIDTH = 196
"""A column narrower than this has no room for a name and a mark."""
TALL_ROW, WORDS_ROW, MARKS_ROW, TINY_ROW = 38, 27, 26, 23
MOST_COLUMNS = 5
MOST_SCROLLED = 2
"""A roll higher than this many views gives up its words for more columns."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RollPlan:
    """A roll as it is laid out; lengths in px of the screen."""

    columns: int
    rows: int
    row_height: int
    words: bool
    cell_width: int

    @property
    def column_width(self) -> float:
        """Return the width that is painted in; the gutter is outside it."""
        return self.cell_width - GUTTER * (self.columns - 1) / self.columns

    def shift(self, column: int) -> float:
        """Return how far a column is painted from its cell's left, so that the last is flush."""
        return column * GUTTER / self.columns

    @property
    def height(self) -> int:
        """Return the height of the longest column."""
        return self.rows * self.row_height


@dataclass(frozen=True, slots=True, kw_only=True)
class _Room:
    count: int
    width: int
    height: int
    scale: float
    tallest: int

    def columns(self, narrowest: int) -> range:
        most = int((self.width + GUTTER) // (narrowest * self.scale + GUTTER))
        return range(1, max(1, min(MOST_COLUMNS, most)) + 1)

    def with_columns(self, columns: int, *, row_height: int, words: bool) -> RollPlan:
        return RollPlan(
            columns=columns,
            rows=-(-self.count // columns),
            row_height=row_height,
            words=words,
            cell_width=max(1, self.width // columns),
        )

    def whole(self, columns: range, *, least: int, words: bool) -> RollPlan | None:
        """Return the plan of the fewest columns that show everybody in rows of `least` px."""
        for number in columns:
            rows = -(-self.count // number)
            row_height = min(round(self.tallest * self.scale), self.height // rows)
            if row_height >= round(least * self.scale):
                return self.with_columns(number, row_height=row_height, words=words)
        return None

    def scrolled(self, wide: range, narrow: range) -> RollPlan:
        row_height = round(WORDS_ROW * self.scale)
        worded = self.with_columns(wide[-1], row_height=row_height, words=True)
        if worded.height <= MOST_SCROLLED * self.height:
            return worded
        row_height = round(MARKS_ROW * self.scale)
        return self.with_columns(narrow[-1], row_height=row_height, words=False)


def plan_roll(
    count: int, *, width: int, height: int, scale: float = 1.0, tallest: int = TALL_ROW
) -> RollPlan:
    """Lay out a roll column by column, whole if the room allows, else to be scrolled downwards.

    50 seats stand in 3 columns with words, 98 in 4, 145 in 5 with marks alone (1920 × 1080). The
    order never changes: down the first column, then down the next.
    """
    room = _Room(count=max(count, 1), width=width, height=height, scale=scale, tallest=tallest)
    narrow = room.columns(MARKS_WIDTH)
    if width < WORDS_WIDTH * scale:
        found = room.whole(narrow, least=TINY_ROW, words=False)
        return found or room.with_columns(
            narrow[-1], row_height=round(MARKS_ROW * scale), words=False
        )
    wide = room.columns(WORDS_WIDTH)
    return (
        room.whole(wide, least=tallest, words=True)
        or room.whole(wide[-1:], least=WORDS_ROW, words=True)
        or room.whole(narrow, least=MARKS_ROW, words=False)
        or room.whole(narrow[-1:], least=TINY_ROW, words=False)
        or room.scrolled(wide, narrow)
    )
