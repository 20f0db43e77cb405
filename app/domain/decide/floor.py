# SPDX-License-Identifier: Apache-2.0
"""Giving the floor, prolonging and ending it, warning, taking it away (PR п.7, 9, 14)."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.decide.guards import (
    BEFORE,
    LIVE,
    PAUSED,
    any_item,
    known,
    malformed,
    overruled,
    stage,
)
from app.domain.events import (
    FloorAsked,
    FloorEnded,
    FloorExtended,
    FloorGiven,
    FloorWaived,
    MemberRestricted,
    MembersLeft,
    ObjectionOverruled,
    SpeakerDeprived,
    SpeakerWarned,
)
from app.domain.floor import Measure, Speaker, SpeechKind, Stance
from app.domain.ids import ItemId
from app.domain.refusals import FloorRestricted, NotRegistered, Refusal, weigh
from app.domain.selection import First, Named, Selection, choose, repeated
from app.domain.sitting import Sitting
from app.wording import N_, Saying


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Whom a step means: one deputy, or somebody from outside the body by name."""

    who: Selection | None = None
    name: str = ""


NOBODY_NAMED = Address()
"""Whoever has the floor."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What somebody is to speak on, and as what."""

    kind: SpeechKind
    item: ItemId | None = None
    """None: the item being considered."""
    stance: Stance | None = None
    seconds: int | None = None
    """Instead of the limit."""


def ask_floor(sitting: Sitting, address: Address, turn: Turn) -> tuple[FloorAsked]:
    """Put somebody down to speak; restrictions are looked at when the floor is given."""
    item = _item(sitting, turn.item)
    speaker, findings = _speaker(sitting, address)
    weigh((stage(sitting, *LIVE, *PAUSED), *findings), because=None)
    if any(each.item == item and each.speaker.is_same(speaker) for each in sitting.floor.waiting):
        raise malformed(N_("{name} is waiting for the floor already"), name=speaker.name)
    return (FloorAsked(speaker=speaker, kind=turn.kind, item=item, stance=turn.stance),)


def waive_floor(
    sitting: Sitting, address: Address, item: ItemId | None = None
) -> tuple[FloorWaived]:
    """Strike somebody who doesn't want the floor any more."""
    on = _item(sitting, item)
    speaker, _ = _speaker(sitting, address)
    weigh((stage(sitting, *LIVE, *PAUSED),), because=None)
    if not any(each.item == on and each.speaker.is_same(speaker) for each in sitting.floor.waiting):
        raise malformed(N_("{name} is not waiting for the floor"), name=speaker.name)
    return (FloorWaived(speaker=speaker, item=on),)


def give_floor(
    sitting: Sitting, address: Address, turn: Turn, *, because: str | None = None
) -> tuple[FloorGiven | ObjectionOverruled, ...]:
    """Give somebody the floor; whoever has it ends."""
    item = _item(sitting, turn.item)
    if turn.seconds is not None and turn.seconds < 1:
        raise malformed(N_("a speech lasts at least one second"))
    speaker, findings = _speaker(sitting, address)
    objections = weigh(
        (stage(sitting, *LIVE), *findings, *_restrictions(sitting, speaker, item, turn.kind)),
        because,
    )
    rules = sitting.profile.floor
    given = FloorGiven(
        speaker=speaker,
        kind=turn.kind,
        item=item,
        stance=turn.stance,
        limit_s=turn.seconds or rules.limit_s(turn.kind),
        together=turn.seconds is None and turn.kind in rules.together,
    )
    return (given, *overruled(objections, because, item=item))


def end_floor(sitting: Sitting, address: Address = NOBODY_NAMED) -> tuple[FloorEnded]:
    """End the speech going on."""
    _on_the_floor(sitting, address)
    return (FloorEnded(),)


def extend(sitting: Sitting, seconds: int, address: Address = NOBODY_NAMED) -> tuple[FloorExtended]:
    """Give the speaker so many seconds more."""
    if seconds < 1:
        raise malformed(N_("a speech lasts at least one second"))
    _on_the_floor(sitting, address)
    return (FloorExtended(seconds=seconds),)


def warn(
    sitting: Sitting,
    address: Address = NOBODY_NAMED,
    *,
    item: ItemId | None = None,
    reason: str = "",
) -> tuple[SpeakerWarned]:
    """Warn somebody: by default whoever has the floor."""
    speaker, on = _reproved(sitting, address, item)
    return (SpeakerWarned(speaker=speaker, item=on, reason=reason),)


def deprive(
    sitting: Sitting,
    address: Address = NOBODY_NAMED,
    *,
    item: ItemId | None = None,
    reason: str = "",
) -> tuple[SpeakerDeprived]:
    """Take the floor from somebody, for as long as this item is considered."""
    speaker, on = _reproved(sitting, address, item)
    return (SpeakerDeprived(speaker=speaker, item=on, reason=reason),)


def restrict(
    sitting: Sitting, who: Selection, measure: Measure, number: str = ""
) -> tuple[MemberRestricted | MembersLeft, ...]:
    """Enter a sanction of the Chair that is in force in this sitting (CL95 33(3), CL26 54(3))."""
    chosen = choose(sitting, who, tuple(member.id for member in sitting.members))
    if not (chosen.members or chosen.findings):
        raise malformed(N_("a sanction is against somebody"))
    weigh(
        (stage(sitting, *BEFORE, *LIVE, *PAUSED), repeated(chosen.members), *chosen.findings),
        because=None,
    )
    here = tuple(key for key in chosen.members if key in sitting.registration.registered)
    out = measure is Measure.OUT_OF_HALL and here
    return (
        *(MemberRestricted(member=key, measure=measure, number=number) for key in chosen.members),
        *((MembersLeft(members=here, reason=measure.value),) if out else ()),
    )


def _item(sitting: Sitting, key: ItemId | None) -> ItemId | None:
    """Return the item spoken on: the one named, or the one being considered."""
    return sitting.current if key is None else any_item(sitting, key).id


def _speaker(sitting: Sitting, address: Address) -> tuple[Speaker, tuple[Refusal, ...]]:
    """Return who is meant, and what speaks against it."""
    name = " ".join(address.name.split())
    if (address.who is None) == (not name):
        raise malformed(N_("the floor is for one person: “who” or “name”"))
    if address.who is None:
        return Speaker(name=name), ()
    one = (isinstance(address.who, Named) and len(address.who.members) == 1) or address.who == (
        First(1)
    )
    if not one:
        raise malformed(N_("the floor is for one person: “who” or “name”"))
    here = sitting.registration.registered
    chosen = choose(sitting, address.who, [each.id for each in sitting.members if each.id in here])
    if not chosen.members:
        return Speaker(name=""), chosen.findings
    key = chosen.members[0]
    member = sitting.member(key)
    if member is None or chosen.findings:
        return Speaker(member=key, name=key), chosen.findings
    absent = () if key in here else (NotRegistered(name=member.name),)
    return Speaker(member=key, name=member.name), absent


def _restrictions(
    sitting: Sitting, speaker: Speaker, item: ItemId | None, kind: SpeechKind
) -> Iterable[Refusal]:
    """Object to a speaker who was deprived, has spoken twice, or is under a sanction."""
    floor, rules = sitting.floor, sitting.profile.floor
    if floor.is_deprived(speaker, item):
        yield _restricted(speaker, Saying(N_("the floor was taken away on this item")))
    if speaker.member is None:
        return
    if speaker.member in floor.restricted:
        yield _restricted(speaker, Saying(N_("a sanction is in force")))
    taken = floor.turns_taken(speaker, item, rules.turns_like(kind))
    if taken >= rules.most:
        reason = Saying(N_("speeches on this item already: {times}"), {"times": taken})
        yield _restricted(speaker, reason)


def _restricted(speaker: Speaker, reason: Saying) -> FloorRestricted:
    return FloorRestricted(name=speaker.name, reason=reason)


def _on_the_floor(sitting: Sitting, address: Address) -> Speaker:
    """Return whoever has the floor, if that is who is meant."""
    weigh((stage(sitting, *LIVE),), because=None)
    current = sitting.floor.current
    if current is None:
        raise malformed(N_("nobody has the floor"))
    if address == NOBODY_NAMED:
        return current.speaker
    speaker, findings = _speaker(sitting, address)
    weigh(findings, because=None)
    if not speaker.is_same(current.speaker):
        raise malformed(N_("{name} has the floor now"), name=current.speaker.name)
    return current.speaker


def _reproved(
    sitting: Sitting, address: Address, item: ItemId | None
) -> tuple[Speaker, ItemId | None]:
    """Return whom a warning is for and on which item: by default the speech going on."""
    on = _item(sitting, item)
    if address == NOBODY_NAMED:
        speaker = _on_the_floor(sitting, address)
        return speaker, known(sitting.floor.current).item if item is None else on
    speaker, findings = _speaker(sitting, address)
    weigh((stage(sitting, *LIVE), *findings), because=None)
    current = sitting.floor.current
    if item is None and current is not None and current.speaker.is_same(speaker):
        return speaker, current.item
    return speaker, on
