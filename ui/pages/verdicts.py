# SPDX-License-Identifier: Apache-2.0
"""What a registration or a vote came to, as it stands on the wall: figures, line, verdict."""

from app.domain.kinds import Method
from app.domain.tally import Tally
from app.domain.threshold import Base
from app.i18n import Catalogue
from app.views.hall import HallView
from app.views.marks import SeatMark
from app.views.results import BallotResult
from ui.pages import phrases
from ui.pages.contents import Band, BandKind, Figure, Scale, Share


def quorum_line(view: HallView, catalogue: Catalogue) -> Scale | None:
    """Return the bar of the registered with the line of the quorum; None without one such line.

    Two bodies have two, a hearing none.
    """
    quorum = view.quorums[0] if len(view.quorums) == 1 else None
    if quorum is None or quorum.needed is None:
        return None
    return Scale(
        shares=(Share(count=quorum.registered, mark=SeatMark.REGISTERED),),
        total=quorum.total,
        needed=quorum.needed,
        caption=catalogue.format(phrases.FOR_A_QUORUM, needed=quorum.needed, total=quorum.total),
    )


def quorum_band(view: HallView, catalogue: Catalogue) -> Band | None:
    """Return whether the quorum is there, with its figures; a hearing needs none."""
    if any(each.needed is None for each in view.quorums):
        return None
    if all(each.reached for each in view.quorums):
        kind, word = BandKind.QUORUM, phrases.QUORUM
    elif view.registering:
        # Nobody has been asked in vain yet: the count goes on.
        kind, word = BandKind.VOTING, phrases.REGISTERING
    else:
        kind, word = BandKind.NO_QUORUM, phrases.NO_QUORUM
    return Band(
        kind=kind,
        word=catalogue.gettext(word),
        sentence=phrases.BETWEEN_BODIES.join(
            catalogue.format(
                phrases.QUORUM_FIGURES if len(view.quorums) == 1 else phrases.QUORUM_OF_BODY,
                body=view.names.get(each.body, ""),
                registered=each.registered,
                needed=each.needed,
                total=each.total,
            )
            for each in view.quorums
        ),
    )


def needed_figure(view: HallView, catalogue: Catalogue) -> tuple[Figure, ...]:
    """Return how many votes are needed, if that can be told while the vote runs."""
    # Of those taking part nobody can tell how many are needed until the vote has ended.
    if view.needed is None or not view.base_size:
        return ()
    if view.base_size == sum(each.total for each in view.quorums):
        label = catalogue.format(phrases.NEEDED_LABEL_OF_TOTAL, total=view.base_size)
    else:
        label = catalogue.gettext(phrases.NEEDED_LABEL)
    return (Figure(value=view.needed, label=label),)


def registered_note(view: HallView, catalogue: Catalogue) -> str:
    """Return how many are registered, of how many."""
    total = sum(each.total for each in view.quorums)
    return catalogue.format(phrases.REGISTERED_NOW, registered=view.registered, total=total)


def split(result: BallotResult, catalogue: Catalogue) -> tuple[Figure, ...]:
    """Return the figures of an announced result."""
    return tuple(
        Figure(value=count, label=catalogue.gettext(phrases.CHOICES[mark]), mark=mark)
        for mark, count in counts(result).items()
    )


def running(split: Tally, view: HallView, catalogue: Catalogue) -> tuple[Figure, ...]:
    """Return the figures of a vote that goes on, for a chamber that lets them be seen."""
    now = {
        SeatMark.IN_FAVOUR: split.in_favour,
        SeatMark.AGAINST: split.against,
        SeatMark.ABSTAINED: split.abstained,
    }
    given = tuple(
        Figure(value=count, label=catalogue.gettext(phrases.CHOICES[mark]), mark=mark)
        for mark, count in now.items()
    )
    waiting = view.registered - view.answered
    label = catalogue.gettext(phrases.NOT_YET)
    return (*given, Figure(value=waiting, label=label, mark=SeatMark.WAITING))


def needed_note(view: HallView, catalogue: Catalogue) -> str:
    """Return how many votes are needed in a line, where the figures take the room."""
    return " · ".join(f"{each.label}: {each.value}" for each in needed_figure(view, catalogue))


def counts(result: BallotResult) -> dict[SeatMark, int]:
    """Return how many gave each answer, or none; nobody abstains by a secret paper."""
    given = {SeatMark.IN_FAVOUR: result.in_favour, SeatMark.AGAINST: result.against}
    if not _secret(result):
        given[SeatMark.ABSTAINED] = result.abstained
    if result.did_not_vote is not None:
        given[SeatMark.SILENT] = result.did_not_vote
    return given


def majority(result: BallotResult, catalogue: Catalogue) -> Scale | None:
    """Return the bar of an announced result with the line of the majority."""
    if result.needed is None or not result.base_size:
        return None
    caption = phrases.NEEDED_OF.get(result.base, phrases.NEEDED_OF[Base.TOTAL])
    return Scale(
        shares=(
            Share(count=result.in_favour, mark=SeatMark.IN_FAVOUR),
            Share(count=result.against, mark=SeatMark.AGAINST),
            Share(count=result.abstained, mark=SeatMark.ABSTAINED),
        ),
        total=result.base_size,
        needed=result.needed,
        caption=catalogue.format(caption, needed=result.needed, total=result.base_size),
    )


def verdict(result: BallotResult, catalogue: Catalogue, *, on_nominee: bool = False) -> Band:
    """Return the verdict in its words, with the figures it rests on.

    Of a nominee it is said whether the majority is gathered, never «adopted» (practice L7).
    """
    if result.adopted is None:
        return _in_run_off(result, catalogue)
    adopted, failed = phrases.ADOPTED, phrases.NOT_ADOPTED
    if on_nominee:
        adopted, failed = phrases.GATHERED, phrases.NOT_GATHERED
    if result.adopted:
        kind, word, why = BandKind.ADOPTED, adopted, phrases.ADOPTED_WHY
    elif result.tied:
        kind, word, why = BandKind.TIED, phrases.TIED, phrases.TIED_WHY
    else:
        kind, word, why = BandKind.NOT_ADOPTED, failed, phrases.NOT_ADOPTED_WHY
    if _secret(result) and kind is not BandKind.TIED:
        reached = kind is BandKind.ADOPTED
        why = phrases.SECRET_ADOPTED_WHY if reached else phrases.SECRET_NOT_ADOPTED_WHY
    sentence = ""
    if result.needed is not None:
        sentence = catalogue.format(
            why,
            verdict=catalogue.gettext(failed),
            in_favour=result.in_favour,
            against=result.against,
            abstained=result.abstained,
            needed=result.needed,
            short=result.sentence[0].facts["margin"],
        )
    return Band(kind=kind, word=catalogue.gettext(word), sentence=sentence)


def _in_run_off(result: BallotResult, catalogue: Catalogue) -> Band:
    sentence = catalogue.format(
        phrases.RUN_OFF_WHY,
        in_favour=result.in_favour,
        against=result.against,
        abstained=result.abstained,
    )
    return Band(
        kind=BandKind.VOTED, word=catalogue.gettext(phrases.RUN_OFF_VOTED), sentence=sentence
    )


def _secret(result: BallotResult) -> bool:
    return not Method(result.method).open
