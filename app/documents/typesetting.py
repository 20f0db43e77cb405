# SPDX-License-Identifier: Apache-2.0
"""Breaks a text into lines as a compositor would, without changing a letter of it.

Lines end at spaces only, never at a hyphen, so «57-бабының» stays whole and the text read back
from the page is the text that was set; numbers, initials and dates stay with what they belong to.
No no-break characters are put into the text: what holds together is decided here. Only a word
longer than a line is cut, after one of its own hyphens if it has any.

The lines of a paragraph are chosen together (the least sum of their faults). Kazakh words are long:
where they can't be spread to both margins with word spaces up to `MOST_WORD_SPACE`, the whole
paragraph is set flush left, so that filled and ragged lines never alternate in it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from app.documents.fonts import BREAKING, UNBREAKING, width
from app.documents.styles import LEAST_WORD_SPACE, MOST_WORD_SPACE, Align, Style

_GAP = re.compile(f"([{BREAKING}{UNBREAKING}]+)")

_NUMBER = re.compile(r"[«(]*№?\d+(?:[-–./]\d+)*[.,;)]*|№")
"""Holds to what it counts: «14 мамыр», «1) тармақшасы», «12 және 38-баптары»."""
_ACT_NUMBER = re.compile(r"№?\d+-[IVXLC]+")
"""Holds to the code of the body: «128-VIII ПС»."""
_ROMAN = re.compile(r"[IVXLC]+")
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?)+")
_OPENS_A_TITLE = re.compile(r"«\w")
"""A single letter after the quotation mark: «О Парламенте …» in a Russian text."""
_DASHES = frozenset("–—-")
_CUT_AFTER = "-–—/"

_ROUNDING = 1e-6
_NEVER = float("inf")
_TIGHT_FAULT = 100.0
_LOOSE_FAULT = 100.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line as it is drawn; lengths in points."""

    lead: str = ""
    """The number of a clause with its space, which never stretches."""
    text: str
    """Ends in a space where the text has one, so that lines read back join as they were."""
    x: float
    """From the left edge of the measure."""
    word_space: float = 0
    """Added to every space of `text`."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A word, or a part of one that is longer than a line."""

    text: str
    width: float
    spaced: bool
    """A space goes before it."""
    free: bool
    """A line may begin with it."""


@dataclass(frozen=True, slots=True)
class _Room:
    """What the lines of one paragraph have to fill."""

    align: Align
    first: float
    others: float
    space: float

    def measure(self, start: int) -> float:
        """Return the width of the line that begins with the piece of that index."""
        return self.others if start else self.first

    def stretch(self, slack: float, gaps: int, *, last: bool) -> float:
        """Return what each space of a line gains."""
        if self.align is not Align.JUSTIFIED or not gaps or (last and slack > 0):
            return 0.0
        return slack / gaps

    def holds(self, slack: float, gaps: int) -> bool:
        """Tell whether a line fits, its spaces a little tight if need be."""
        give = gaps * (1 - LEAST_WORD_SPACE) * self.space if self.align is Align.JUSTIFIED else 0.0
        return slack + give >= -_ROUNDING

    def fault(self, slack: float, measure: float, gaps: int, *, last: bool) -> float:
        """Return how bad a line is that fits."""
        share = max(slack, 0.0) / measure
        if self.align is not Align.JUSTIFIED:
            return 1.0 + share**2
        if slack < 0:
            return 1.0 + _TIGHT_FAULT * (-slack / (gaps * (1 - LEAST_WORD_SPACE) * self.space)) ** 3
        if last:
            return 1.0
        return 1.0 + _LOOSE_FAULT * (slack / gaps / ((MOST_WORD_SPACE - 1) * self.space)) ** 3

    def tears(self, slack: float, gaps: int, *, last: bool) -> bool:
        """Tell whether a line would be torn by filling it; the last one isn't filled."""
        if self.align is not Align.JUSTIFIED or last:
            return False
        return slack > _ROUNDING and (
            not gaps or slack / gaps > (MOST_WORD_SPACE - 1) * self.space + _ROUNDING
        )


def set_paragraph(text: str, style: Style, measure: float, *, lead: str = "") -> tuple[Line, ...]:
    """Break one paragraph into lines no wider than the measure; none for an empty text.

    `lead` opens the first line and keeps its own width.
    """
    opening = style.indent + width(lead, style.face, style.size)
    room = _Room(style.align, measure - opening, measure, width(" ", style.face, style.size))
    pieces = tuple(_pieces(text, style, room))
    if not pieces:
        return ()
    starts = _starts(pieces, room)
    if not starts:
        room = replace(room, align=Align.LEFT)
        starts = _filled(pieces, room)
    lines = [_line(pieces, start, end, room) for start, end in pairwise(starts)]
    # The number is drawn with the line, so the line begins where the number does.
    lines[0] = replace(lines[0], lead=lead, x=lines[0].x + style.indent)
    return tuple(lines)


def _line(pieces: tuple[_Piece, ...], start: int, end: int, room: _Room) -> Line:
    """Make the line of those pieces, without its indent."""
    here = pieces[start:end]
    gaps = sum(piece.spaced for piece in here[1:])
    slack = room.measure(start) - sum(piece.width for piece in here) - gaps * room.space
    cut = end < len(pieces) and not pieces[end].spaced
    words = "".join(f" {piece.text}" if piece.spaced else piece.text for piece in here)
    return Line(
        text=words.removeprefix(" ") + ("" if cut else " "),
        x=slack / 2 if room.align is Align.CENTRED else 0.0,
        word_space=room.stretch(slack, gaps, last=end == len(pieces)),
    )


def _starts(pieces: tuple[_Piece, ...], room: _Room) -> tuple[int, ...]:
    """Return where lines begin, then the end: the choice with the least sum of faults.

    Empty where every choice tears a line.
    """
    places = [0, *(n for n in range(1, len(pieces)) if pieces[n].free), len(pieces)]
    extent = _Extent(pieces, room)
    least = {0: 0.0}
    came_from: dict[int, int] = {}
    for index, end in enumerate(places[1:], start=1):
        last = end == len(pieces)
        for start in map(places.__getitem__, range(index - 1, -1, -1)):
            slack, gaps = extent.of(start, end)
            if not room.holds(slack, gaps):
                break
            if start not in least or room.tears(slack, gaps, last=last):
                continue
            fault = least[start] + room.fault(slack, room.measure(start), gaps, last=last)
            if fault < least.get(end, _NEVER):
                least[end], came_from[end] = fault, start
    if len(pieces) not in least:
        return ()
    starts = [len(pieces)]
    while starts[-1]:
        starts.append(came_from[starts[-1]])
    return tuple(reversed(starts))


def _filled(pieces: tuple[_Piece, ...], room: _Room) -> tuple[int, ...]:
    """Return where lines begin, then the end, each line taking as much as fits it."""
    extent = _Extent(pieces, room)
    starts, end = [0], 0
    for place in (*(n for n in range(1, len(pieces)) if pieces[n].free), len(pieces)):
        if not room.holds(*extent.of(starts[-1], place)):
            starts.append(end)
        end = place
    return (*starts, len(pieces))


class _Extent:
    """Measures any run of pieces from sums made once."""

    def __init__(self, pieces: tuple[_Piece, ...], room: _Room) -> None:
        self._room = room
        self._widths = tuple(accumulate((piece.width for piece in pieces), initial=0.0))
        self._spaces = tuple(accumulate((int(piece.spaced) for piece in pieces), initial=0))

    def of(self, start: int, end: int) -> tuple[float, int]:
        """Return what a line of those pieces leaves free, and how many spaces it has."""
        gaps = self._spaces[end] - self._spaces[start + 1]
        taken = self._widths[end] - self._widths[start] + gaps * self._room.space
        return self._room.measure(start) - taken, gaps


def _pieces(text: str, style: Style, room: _Room) -> Iterator[_Piece]:
    """Yield the words of a text, those cut that are longer than the narrowest line."""
    narrowest = min(room.first, room.others)
    for unit in _units(text):
        total = width(" ".join(unit), style.face, style.size)
        for index, word in enumerate(unit):
            free = index == 0 or total > narrowest
            for part, begins in _parts(word, style, narrowest):
                extent = width(part, style.face, style.size)
                yield _Piece(part, extent, spaced=begins, free=free or not begins)


def _units(text: str) -> Iterator[tuple[str, ...]]:
    """Yield what a line may hold together: mostly single words."""
    tokens = _GAP.split(text)
    words, gaps = tokens[::2], tokens[1::2]
    unit: list[str] = []
    for word, gap in zip(words, ["", *gaps], strict=True):
        if not word:
            continue
        if unit and not (_is_unbreaking(gap) or _hold_together(unit[-1], word)):
            yield tuple(unit)
            unit = []
        unit.append(word)
    if unit:
        yield tuple(unit)


def _is_unbreaking(gap: str) -> bool:
    return any(space in UNBREAKING for space in gap)


def _hold_together(before: str, after: str) -> bool:
    """Tell whether a line shouldn't end between the two words."""
    whole = (_NUMBER, _ROMAN, _OPENS_A_TITLE)
    if after in _DASHES or any(each.fullmatch(before) for each in whole):
        return True
    if _ACT_NUMBER.fullmatch(before):
        return after.isupper()
    names = before[0].isupper() and after[0].isupper()
    return names and bool(_INITIALS.fullmatch(before) or _INITIALS.fullmatch(after))


def _parts(word: str, style: Style, most: float) -> Iterator[tuple[str, bool]]:
    """Yield a word, or its parts when it is longer than a line, and whether a part begins it."""
    rest, begins = word, True
    while width(rest, style.face, style.size) > most + _ROUNDING:
        fitting = _fitting(rest, style, most)
        after_sign = max(rest.rfind(sign, 0, fitting) for sign in _CUT_AFTER) + 1
        cut = after_sign or fitting
        yield rest[:cut], begins
        rest, begins = rest[cut:], False
    yield rest, begins


def _fitting(word: str, style: Style, most: float) -> int:
    """Return how many letters of a word fit a line; at least one."""
    extents = accumulate(width(letter, style.face, style.size) for letter in word)
    fitting = next((count for count, extent in enumerate(extents) if extent > most), len(word))
    return max(1, fitting)
