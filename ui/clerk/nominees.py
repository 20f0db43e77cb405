# SPDX-License-Identifier: Apache-2.0
"""How a vote came out, in a word: adopted or not; of a nominee how far the election has come."""

from collections.abc import Mapping
from types import MappingProxyType

from app.views.elections import NomineeMark
from app.views.results import BallotResult
from app.wording import N_
from ui.pages import phrases

NOMINEES: Mapping[NomineeMark, str] = MappingProxyType(
    {
        NomineeMark.GATHERED: N_("gathered"),
        NomineeMark.NOT_GATHERED: N_("not gathered"),
        NomineeMark.TIED: N_("put again"),
        NomineeMark.RUN_OFF: N_("run-off"),
        NomineeMark.ELECTED: N_("elected"),
        NomineeMark.NOT_ELECTED: N_("not elected"),
    }
)
_SUCCEEDED = frozenset({NomineeMark.GATHERED, NomineeMark.ELECTED})


def outcome_word(result: BallotResult, nominee: NomineeMark | None) -> str:
    """Return the word beside a candidate or an item; nobody who may be elected is «adopted»."""
    if nominee is not None:
        return NOMINEES[nominee]
    return N_("adopted") if result.adopted else N_("not adopted")


def succeeded(result: BallotResult, nominee: NomineeMark | None) -> bool:
    """Tell whether it came out well for the candidate or the item."""
    return bool(result.adopted) if nominee is None else nominee in _SUCCEEDED


def verdict_word(*, adopted: bool | None, on_nominee: bool) -> str:
    """Return the large word over a result."""
    if adopted is None:
        return phrases.RUN_OFF_VOTED
    if on_nominee:
        return phrases.GATHERED if adopted else phrases.NOT_GATHERED
    return phrases.ADOPTED if adopted else phrases.NOT_ADOPTED
