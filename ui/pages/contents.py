# SPDX-License-Identifier: Apache-2.0
"""What stands on a page of the wall: finished words and figures, and what is painted beside them.

A page holds nothing that the hall may not see; what isn't here can't be painted.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from app.views.hall import HallPage
from app.views.marks import SeatMark
from ui.widgets.hemicycle import SeatShown


class BandKind(StrEnum):
    """A state of the sitting or of a vote, each with a ground and a sign of its own."""

    ADOPTED = "adopted"
    NOT_ADOPTED = "not_adopted"
    TIED = "tied"
    """As many in favour as against, and therefore not adopted."""
    VOTING = "voting"
    VOTED = "voted"
    QUORUM = "quorum"
    NO_QUORUM = "no_quorum"


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """The state at the foot of the page: sign, word, one sentence."""

    kind: BandKind
    word: str
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A large figure with its label."""

    value: int
    label: str
    whole: int | None = None
    """What the figure is out of: «38 / 41»."""
    mark: SeatMark | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A part of the bar: how many seats carry this sign."""

    count: int
    mark: SeatMark


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """The bar on the scale from nothing to the whole, and the line that has to be reached."""

    shares: tuple[Share, ...]
    total: int
    needed: int
    caption: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Half:
    """The result of one of two bodies that sit together."""

    name: str
    word: str
    """Whether it gave the votes it needs."""
    mark: SeatMark
    figures: tuple[Figure, ...]
    scale: Scale | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """The line at the top of the page."""

    body: str
    """Empty where the body is named on the page itself."""
    context: str = ""
    practice: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """A page without figures: a large word and what belongs to it."""

    word: str
    lines: tuple[str, ...] = ()
    capitals: bool = False
    """A state («ҮЗІЛІС») rather than the name of a body."""
    even: bool = False
    """No line matters more than another: a list of names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameGroup:
    """Names under a caption: who is elected, who is put again."""

    caption: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page of the wall."""

    stage: HallPage
    strip: Strip
    cover: Cover | None = None
    over: str = ""
    """Above the title: which item it is. Only on the page of an item."""
    title: str = ""
    subtitle: str = ""
    seats: tuple[SeatShown, ...] = ()
    names: tuple[NameGroup, ...] = ()
    """In place of the seats and figures."""
    figures: tuple[Figure, ...] = ()
    scale: Scale | None = None
    halves: tuple[Half, ...] = ()
    """In place of picture, figures and scale, where two bodies sit together."""
    note: str = ""
    """In place of the scale."""
    band: Band | None = None


def words(page: Page) -> tuple[str, ...]:
    """Return every text of a page in the order in which it is read, figures too."""
    return tuple(text for text in _texts(page) if text)


def _texts(page: Page) -> Iterator[str]:
    yield from (page.strip.body, page.strip.context, page.strip.practice)
    if page.cover is not None:
        yield from (page.cover.word, *page.cover.lines)
    yield from (page.over, page.title, page.subtitle)
    for group in page.names:
        yield from (group.caption, *group.names)
    yield from _counted(page.figures, page.scale)
    for half in page.halves:
        yield from (half.name, half.word)
        yield from _counted(half.figures, half.scale)
    yield page.note
    if page.band is not None:
        yield from (page.band.word, page.band.sentence)


def _counted(figures: tuple[Figure, ...], scale: Scale | None) -> Iterator[str]:
    for figure in figures:
        yield str(figure.value)
        yield str(figure.whole) if figure.whole is not None else ""
        yield figure.label
    if scale is not None:
        yield scale.caption
