# SPDX-License-Identifier: Apache-2.0
"""How the parts of the desk share a window: what gives way first as text grows or it shrinks."""

from dataclasses import dataclass

ROOMY = 1760
"""From this width on (as all here: at text scale 100 %) the desk has its full columns."""
RAILED = 1310
"""From this width on the agenda has room beside the work, at least as a rail."""
BESIDE = 1210
"""From this width on the next step has a column; in a narrower window it is a strip over the work.
"""
IN_LINE = 960
"""From this width on the keys of a roll have room beside the deputy's name."""
LONG_HEAD = 1310
SHORT_HEAD = 860
TALL = 640
"""From this height on the column has a picture of the wall."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """What has room in a window of some size, at some size of text."""

    full: bool
    """Full columns, with titles in the agenda."""
    agenda: bool
    column: bool
    """The next step and the figures stand in a column of their own."""
    wall: bool
    """There is a picture of what the hall sees."""
    stacked: bool
    """The keys of a roll stand under the deputy's name."""
    head: int
    """2: the whole head; 1: without the names of body, sitting and stage; 0: the tabs alone."""


def room_of(width: int, height: int, scale: float) -> Room:
    """Return how a window in px is shared at a size of text, 1.0 being 100 %."""
    wide, high = width / scale, height / scale
    return Room(
        full=wide >= ROOMY,
        agenda=wide >= RAILED,
        column=wide >= BESIDE,
        wall=wide >= BESIDE and high >= TALL,
        stacked=wide < IN_LINE,
        head=(wide >= SHORT_HEAD) + (wide >= LONG_HEAD),
    )
