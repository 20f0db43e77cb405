# SPDX-License-Identifier: Apache-2.0
"""The initiative of deputies: who signed, whether they are enough, who speaks for them (S:123–125).

Signatures are collected once and nobody takes one back: the decision rests on them (practice L5).
"""

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.agenda import AgendaItem, missing_papers
from app.domain.decide.guards import BEFORE, LIVE, PAUSED, malformed, stage, the_item
from app.domain.events import InitiativeSigned
from app.domain.ids import ItemId, MemberId
from app.domain.refusals import BeyondPool, InitiativeShort, NotAnInitiator, Refusal, weigh
from app.domain.selection import Selection, choose, repeated
from app.domain.sitting import Sitting
from app.domain.threshold import votes_needed
from app.wording import N_, Saying


@dataclass(frozen=True, slots=True, kw_only=True)
class Initiative:
    """How far the collection of signatures has come."""

    signed: int
    needed: int
    replaced: bool = False
    """Whether the paper is in that stands in its place (CL26 11(2))."""

    @property
    def reached(self) -> bool:
        """Whether enough deputies have signed."""
        return self.signed >= self.needed

    @property
    def enough(self) -> bool:
        """Whether the item can be taken up."""
        return self.reached or self.replaced


def initiative(sitting: Sitting, item: AgendaItem) -> Initiative | None:
    """Return how far the initiative of an item has come; None where the law asks for none."""
    rule = sitting.kind_of(item).initiative
    if rule is None:
        return None
    total = sum(body.total for body in sitting.bodies)
    return Initiative(
        signed=len(item.signatures),
        needed=votes_needed(sitting.profile.threshold(rule.threshold), total),
        replaced=bool(rule.instead) and item.has_paper(rule.instead, None),
    )


def sign_initiative(sitting: Sitting, key: ItemId, who: Selection) -> tuple[InitiativeSigned, ...]:
    """Sign the initiative of an item, each deputy once."""
    item = the_item(sitting, key)
    if initiative(sitting, item) is None:
        raise malformed(N_("an item of this kind needs no signatures"))
    pool = tuple(each.id for each in sitting.members if each.id not in item.signatures)
    chosen = choose(sitting, who, pool)
    weigh(
        (
            stage(sitting, *BEFORE, *LIVE, *PAUSED),
            repeated(chosen.members),
            *chosen.findings,
            *(_signed(sitting, each) for each in chosen.members if each in item.signatures),
        ),
        because=None,
    )
    return (InitiativeSigned(item=key, members=chosen.members),) if chosen.members else ()


def can_be_taken_up(sitting: Sitting, item: AgendaItem) -> Iterable[Refusal]:
    """Refuse an item whose initiative is short, and a rapporteur who didn't take it."""
    now = initiative(sitting, item)
    if now is not None and not now.enough:
        yield InitiativeShort(signed=now.signed, needed=now.needed)
    names = [each.key for each in sitting.kind_of(item).fields if each.initiator]
    took_it = _initiators(sitting, item)
    for key in (key for name in names for key in item.fields.get(name, ())):
        if took_it is not None and key not in took_it:
            yield NotAnInitiator(name=_name(sitting, MemberId(key)))


def signatories_of(sitting: Sitting, number: str) -> tuple[MemberId, ...]:
    """Return who took the initiative for an act of that sitting, empty when it has no such act."""
    act = next((each for each in sitting.resolutions if each.number == number), None)
    item = sitting.agenda.get(act.item) if act else None
    return item.signatures if item else ()


def _initiators(sitting: Sitting, item: AgendaItem) -> frozenset[MemberId] | None:
    """Return who took the initiative; None while the papers that must say so aren't in."""
    listed = {*item.signatures, *(key for paper in item.papers for key in paper.signatories)}
    waiting = missing_papers(item, sitting.kind_of(item), None)
    return None if waiting and not listed else frozenset(listed)


def _signed(sitting: Sitting, key: MemberId) -> Refusal:
    name = _name(sitting, key)
    return BeyondPool(
        reason=Saying(N_("the deputy “{member}” has signed already"), {"member": name})
    )


def _name(sitting: Sitting, key: MemberId) -> str:
    member = sitting.member(key)
    return member.name if member else key
