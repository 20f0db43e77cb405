# SPDX-License-Identifier: Apache-2.0
"""What an election came to, in words: on the wall and on the desk alike.

A tie is always named; «elected» is said here and nowhere else (S:37; practice L7).
"""

from app.domain.member import short_name
from app.domain.ranking import Next
from app.i18n import Catalogue
from app.views.elections import ElectionView
from app.wording import N_
from ui.pages.contents import Band, BandKind, NameGroup

ELECTED = N_("ELECTED")
NOBODY = N_("NOBODY IS ELECTED")
NOT_SEPARATED = N_("NOT DECIDED YET")
EQUAL = N_("EQUAL VOTES")
RUN_OFF = N_("RUN-OFF")
ELECTED_OF = N_("Elected: {count} · seats: {seats}")
ELECTED_COUNT = N_("Elected: {count}")
NOBODY_WHY = N_("No candidate gathered the needed majority.")
EQUAL_WHY = N_("Put to the vote again: {names}")
TOO_MANY_WHY = N_("More passed than there are seats, put to the vote again: {names}")
RUN_OFF_WHY = N_("Nobody gathered the needed majority; more votes win: {names}")

CAPTION_ELECTED = N_("elected")
CAPTION_TIED = N_("put to the vote again")
CAPTION_RUN_OFF = N_("in the run-off")


def election_band(view: ElectionView, catalogue: Catalogue) -> Band:
    """Return the state of an election in its words."""
    kind, word, why = _state(view)
    names = ", ".join(map(short_name, view.tie or view.again))
    sentence = catalogue.format(why, count=len(view.elected), seats=view.seats, names=names)
    return Band(kind=kind, word=catalogue.gettext(word), sentence=sentence)


def election_names(view: ElectionView, catalogue: Catalogue) -> tuple[NameGroup, ...]:
    """Return who is elected, and who is put again, each under a caption."""
    again = CAPTION_RUN_OFF if view.next is Next.RUN_OFF else CAPTION_TIED
    groups = ((CAPTION_ELECTED, view.elected), (again, view.again))
    return tuple(
        NameGroup(caption=catalogue.gettext(caption), names=names)
        for caption, names in groups
        if names
    )


def _state(view: ElectionView) -> tuple[BandKind, str, str]:
    if view.tie and view.equal:
        return BandKind.TIED, EQUAL, EQUAL_WHY
    if view.tie:
        return BandKind.TIED, NOT_SEPARATED, TOO_MANY_WHY
    if view.next is Next.RUN_OFF:
        return BandKind.VOTED, RUN_OFF, RUN_OFF_WHY
    if not view.elected:
        return BandKind.NOT_ADOPTED, NOBODY, NOBODY_WHY
    why = ELECTED_COUNT if view.seats is None else ELECTED_OF
    return BandKind.ADOPTED, ELECTED, why
