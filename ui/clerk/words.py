# SPDX-License-Identifier: Apache-2.0
"""The words beside marks, choices and stages on the desk."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Protocol

from app.domain.registration import Reason
from app.domain.tally import Choice
from app.views.marks import SeatMark
from app.views.needs import Need
from app.views.roll import RollRow
from app.wording import N_, Fact
from ui.models.roll import RollRow as ShownRow


class Wording(Protocol):
    """What words a sentence in the language of the window: `Catalogue.format`."""

    def __call__(self, sentence: str, /, **facts: Fact) -> str:
        """Return the sentence filled with its facts."""
        ...


TO_THE_SECOND = "%H:%M:%S"
"""How the desk tells when something was recorded: as its clock and CLDR's Kazakh do; the papers
write «10.07»."""

VOTE_WORDS: Mapping[SeatMark, str] = MappingProxyType(
    {
        SeatMark.IN_FAVOUR: N_("in favour"),
        SeatMark.AGAINST: N_("against"),
        SeatMark.ABSTAINED: N_("abstained"),
        SeatMark.SILENT: N_("did not vote"),
        SeatMark.ABSENT: N_("not registered"),
        SeatMark.REGISTERED: N_("registered"),
        SeatMark.WAITING: N_("vote awaited"),
    }
)
CHOICE_MARKS: Mapping[Choice, SeatMark] = MappingProxyType(
    {
        Choice.IN_FAVOUR: SeatMark.IN_FAVOUR,
        Choice.AGAINST: SeatMark.AGAINST,
        Choice.ABSTAIN: SeatMark.ABSTAINED,
    }
)
REASON_WORDS: Mapping[Reason, str] = MappingProxyType(
    {
        Reason.BUSINESS_TRIP: N_("Trip"),
        Reason.ILLNESS: N_("Illness"),
        Reason.LEAVE: N_("Leave"),
        Reason.PERMISSION: N_("Permitted"),
        Reason.WITHOUT_REASON: N_("No reason"),
    }
)


def needed_shortly(text: Wording, needs: Sequence[Need]) -> str:
    """Return «needed 26», or for two bodies what each of them needs."""
    if len(needs) == 1:
        return text(N_("needed {needed}"), needed=needs[0].votes)
    return _by_body(text, needs)


def needed_in_full(text: Wording, needs: Sequence[Need]) -> str:
    """Return the same with the number of which the share is taken."""
    if len(needs) == 1:
        sentence = N_("Needed: {needed} (total number – {total})")
        return text(sentence, needed=needs[0].votes, total=needs[0].size)
    return _by_body(text, needs)


def _by_body(text: Wording, needs: Sequence[Need]) -> str:
    return " · ".join(
        text(N_("{body}: {needed} needed"), body=each.body, needed=each.votes) for each in needs
    )


def shown_row(row: RollRow, *, word: str, selectable: bool = True) -> ShownRow:
    """Return a row of the view as the roll paints it."""
    return ShownRow(
        member=row.member,
        seat=str(row.seat),
        name=row.short,
        mark=row.mark,
        word=word,
        selectable=selectable,
        corrected=row.corrected,
    )
