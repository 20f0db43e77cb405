# SPDX-License-Identifier: Apache-2.0
"""What an item, its candidates and its procedure forbid."""

from dataclasses import dataclass
from typing import ClassVar

from app.domain.refusals.family import Refusal
from app.wording import N_


@dataclass(eq=False, kw_only=True)
class KindUnknown(Refusal):
    """The profile has no such kind of item."""

    code = "kind-unknown"
    sentence: ClassVar[str] = N_("{body} has no items of the kind “{kind}”.")
    body: str
    kind: str


@dataclass(eq=False, kw_only=True)
class WrongBody(Refusal):
    """The law gives the item to another body, to another kind of sitting, or to no vote at all."""

    code = "wrong-body"
    sentence: ClassVar[str] = N_(
        "The law doesn't give “{kind}” to this sitting of the body “{body}”."
    )
    body: str
    kind: str


@dataclass(eq=False, kw_only=True)
class AlreadyDecided(Refusal):
    """The question has been decided."""

    code = "already-decided"
    sentence: ClassVar[str] = N_(
        "This question was decided by vote {ballot}; it can't be put again."
    )
    ballot: str


@dataclass(eq=False, kw_only=True)
class SeparateBallots(Refusal):
    """Each candidate is voted on alone (S:29)."""

    code = "separate-ballots"
    sentence: ClassVar[str] = N_("Each candidate is voted on separately; name the candidate.")


@dataclass(eq=False, kw_only=True)
class WrongCandidate(Refusal):
    """The candidate must be a deputy."""

    code = "wrong-candidate"
    sentence: ClassVar[str] = N_("The candidate “{candidate}” must be a deputy of the body.")
    candidate: str


@dataclass(eq=False, kw_only=True)
class SeatsFilled(Refusal):
    """As many candidates have been adopted as there are seats (PR п.24)."""

    code = "seats-filled"
    sentence: ClassVar[str] = N_("All seats of this item are filled: {seats}.")
    seats: int


@dataclass(eq=False, kw_only=True)
class NotEven(Refusal):
    """Each body fills one half of the organ (S:7, S:9)."""

    code = "not-even"
    sentence: ClassVar[str] = N_("The size {size} can't be halved; an even number is needed.")
    size: int


@dataclass(eq=False, kw_only=True)
class InitiativeShort(Refusal):
    """Too few deputies have signed the initiative."""

    code = "initiative-short"
    sentence: ClassVar[str] = N_(
        "{signed} deputies have signed the initiative; {needed} are needed."
    )
    signed: int
    needed: int


@dataclass(eq=False, kw_only=True)
class NotAnInitiator(Refusal):
    """The rapporteur is one of those who took the initiative (S:125)."""

    code = "not-an-initiator"
    sentence: ClassVar[str] = N_(
        "{name} is not among those who signed the initiative; where the decision was taken "
        "elsewhere, enter the signatories with its paper."
    )
    name: str


@dataclass(eq=False, kw_only=True)
class StepsOutOfOrder(Refusal):
    """An earlier required step hasn't been done."""

    code = "steps-out-of-order"
    sentence: ClassVar[str] = N_("First: {step}.")
    step: str


@dataclass(eq=False, kw_only=True)
class PaperIndispensable(Refusal):
    """Without this paper no reason helps."""

    code = "paper-missing"
    sentence: ClassVar[str] = N_("A paper is missing, without which there can be no vote: {paper}.")
    paper: str


@dataclass(eq=False, kw_only=True)
class NotTakenUp(Refusal):
    """The item isn't the one being considered."""

    code = "not-taken-up"
    sentence: ClassVar[str] = N_("Item {item} is not being considered; take it up first.")
    item: int
