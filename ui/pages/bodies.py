# SPDX-License-Identifier: Apache-2.0
"""What the wall says of two bodies that sit together: each alone, never a sum that decides nothing.

The results of both appear at the same time (PR п.18).
"""

from dataclasses import replace

from app.i18n import Catalogue
from app.views.hall import HallView
from app.views.marks import SeatMark
from app.views.results import BallotResult
from ui.pages import phrases
from ui.pages.contents import Band, BandKind, Figure, Half
from ui.pages.verdicts import counts, majority


def registered(view: HallView, catalogue: Catalogue) -> tuple[Figure, ...]:
    """Return who is here: one figure, or one for each body."""
    if len(view.quorums) == 1:
        total = view.quorums[0].total
        label = catalogue.format(phrases.REGISTERED_OF, total=total)
        return (Figure(value=view.registered, label=label),)
    return tuple(
        Figure(
            value=each.registered,
            label=catalogue.format(
                phrases.REGISTERED_OF_BODY, body=view.names[each.body], total=each.total
            ),
        )
        for each in view.quorums
    )


def needed_note(view: HallView, catalogue: Catalogue) -> str:
    """Return how many votes each body needs, while the vote runs."""
    return phrases.BETWEEN_BODIES.join(
        catalogue.format(
            phrases.NEEDED_IN_BODY,
            body=view.names[body],
            needed=each.needed,
            total=each.base_size,
        )
        for body, each in view.bodies.items()
    )


def turnout(view: HallView, catalogue: Catalogue) -> tuple[Figure, ...]:
    """Return how many of each body have answered; the sum of both decides nothing."""
    return tuple(
        Figure(
            value=view.turnout[body],
            whole=each.registered,
            label=catalogue.format(phrases.HAVE_VOTED_OF_BODY, body=view.names[body]),
        )
        for body, each in view.bodies.items()
    )


def halves(view: HallView, result: BallotResult, catalogue: Catalogue) -> tuple[Half, ...]:
    """Return the announced result of each body."""
    return tuple(
        _half(view.names[body], each, catalogue) for body, each in (result.bodies or {}).items()
    )


def both(view: HallView, result: BallotResult, catalogue: Catalogue) -> Band:
    """Return the verdict: adopted only where each body gave the votes it needs."""
    adopted, failed = phrases.ADOPTED, phrases.NOT_ADOPTED
    if view.on_nominee:
        adopted, failed = phrases.GATHERED, phrases.NOT_GATHERED
    kind, word = (BandKind.ADOPTED, adopted) if result.adopted else (BandKind.NOT_ADOPTED, failed)
    sentence = phrases.BETWEEN_BODIES.join(
        catalogue.format(
            phrases.BODY_WHY,
            body=view.names[body],
            in_favour=each.in_favour,
            needed=each.needed,
        )
        for body, each in (result.bodies or {}).items()
    )
    return Band(kind=kind, word=catalogue.gettext(word), sentence=sentence)


def _half(name: str, result: BallotResult, catalogue: Catalogue) -> Half:
    short = (result.needed or 0) - result.in_favour
    word = (
        catalogue.gettext(phrases.BODY_REACHED)
        if result.adopted
        else catalogue.format(phrases.BODY_SHORT, short=short)
    )
    scale = majority(result, catalogue)
    if scale is not None:
        caption = catalogue.format(phrases.NEEDED_ON_CARD, needed=scale.needed, total=scale.total)
        scale = replace(scale, caption=caption)
    return Half(
        name=name,
        word=word,
        mark=SeatMark.IN_FAVOUR if result.adopted else SeatMark.AGAINST,
        figures=tuple(
            Figure(value=count, label=catalogue.gettext(phrases.COUNTED[mark]), mark=mark)
            for mark, count in counts(result).items()
        ),
        scale=scale,
    )
