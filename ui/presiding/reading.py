# SPDX-License-Identifier: Apache-2.0
"""Which card lies before the reader: it is turned by hand alone, whatever happens in the sitting.

What is new waits behind the card that is being read. A card that is still the right one stays, only
the figures beside it are brought up to date.
"""

from collections.abc import Sequence

from app.views.presiding import PresidingPage

MOST_KEPT = 60
"""How many cards read can be leafed back to."""


class Reading:
    """A pack of cards: those read, the one being read, those to come."""

    def __init__(self) -> None:
        self._pages: tuple[PresidingPage, ...] = ()
        self._place = 0
        self._now = 0
        self._seen: tuple[PresidingPage, ...] = ()

    @property
    def page(self) -> PresidingPage | None:
        """The card that lies before the reader."""
        return self._pages[self._place] if self._pages else None

    @property
    def coming(self) -> PresidingPage | None:
        """The card that turning brings."""
        after = self._place + 1
        return self._pages[after] if after < len(self._pages) else None

    @property
    def behind(self) -> bool:
        """Whether the sitting has gone on from the card that lies before the reader."""
        return self._place < self._now

    def arrive(self, pages: Sequence[PresidingPage]) -> None:
        """Take the cards of the present moment; the one being read stays where it is."""
        here = self.page
        if here is None:
            self._pages = tuple(pages)
            self._note()
            return
        same = next((n for n, each in enumerate(pages) if each.reads_like(here)), None)
        if same is not None:
            read = self._pages[: self._place]
            self._pages = (*read, *pages[same:])
            self._now = len(read)
        else:
            read = self._pages[: self._place + 1]
            self._pages = (*read, *self._unread(pages))
            self._now = len(read)
        self._forget()

    def forward(self) -> None:
        """Turn to the next card."""
        if self.coming is not None:
            self._place += 1
            self._note()

    def back(self) -> None:
        """Turn back to the card before."""
        self._place = max(0, self._place - 1)

    def catch_up(self) -> None:
        """Turn to the first card of the present moment."""
        if self.behind:
            self._place = self._now
            self._note()

    def _unread(self, pages: Sequence[PresidingPage]) -> tuple[PresidingPage, ...]:
        """Leave out the first ones that were read on this very occasion, if others are left."""
        first = 0
        while first < len(pages) and any(each.reads_like(pages[first]) for each in self._seen):
            first += 1
        return tuple(pages[first:]) or tuple(pages)

    def _note(self) -> None:
        if self.page is not None:
            self._seen = (*self._seen, self.page)[-MOST_KEPT:]

    def _forget(self) -> None:
        """Let go of the oldest cards."""
        extra = max(0, self._place - MOST_KEPT)
        self._pages = self._pages[extra:]
        self._place -= extra
        self._now -= extra
