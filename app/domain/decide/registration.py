# SPDX-License-Identifier: Apache-2.0
"""Registration: rounds, coming, leaving, and those who are away for a reason (PR п.6)."""

from collections.abc import Iterable

from app.domain.decide.guards import (
    BEFORE,
    LIVE,
    PAUSED,
    malformed,
    no_ballot_open,
    overruled,
    stage,
)
from app.domain.decide.hearing import notice_late, on_a_sitting_day
from app.domain.events import (
    MembersExcused,
    MembersLeft,
    MembersRegistered,
    ObjectionOverruled,
    RegistrationClosed,
    RegistrationOpened,
)
from app.domain.floor import Measure
from app.domain.ids import MemberId
from app.domain.refusals import (
    AlreadyRegistered,
    BallotOpen,
    BodyNotInForce,
    NotRegistered,
    OutOfHall,
    Refusal,
    weigh,
)
from app.domain.refusals import RegistrationClosed as NoRound
from app.domain.registration import Reason
from app.domain.selection import Selection, choose, repeated
from app.domain.sitting import Sitting
from app.wording import N_, Saying


def open_registration(
    sitting: Sitting, *, sits: bool = False, because: str | None = None
) -> tuple[RegistrationOpened | ObjectionOverruled, ...]:
    """Begin a round from nobody; `sits`: the record knows a sitting of the body on that day."""
    if sitting.registration.open:
        raise malformed(N_("a round of registration is going on already"))
    objections = weigh(
        (
            stage(sitting, *BEFORE, *LIVE),
            _in_force(sitting),
            no_ballot_open(sitting),
            on_a_sitting_day(sitting, sits=sits),
            notice_late(sitting),
        ),
        because,
    )
    opened = RegistrationOpened(round=sitting.registration.round + 1)
    return (opened, *overruled(objections, because))


def check_quorum(sitting: Sitting) -> tuple[RegistrationOpened | MembersRegistered, ...]:
    """Begin a round that keeps those who are here, for the clerk to strike those gone (W6, PR п.6).

    The answer to «Кворум бар ма?» from the floor.
    """
    registered = sitting.registration.registered
    here = tuple(each.id for each in sitting.members if each.id in registered)
    kept = (MembersRegistered(members=here),) if here else ()
    weigh((stage(sitting, *LIVE),), because=None)
    return (*open_registration(sitting), *kept)


def close_registration(sitting: Sitting) -> tuple[RegistrationClosed]:
    """End the round."""
    weigh((stage(sitting, *BEFORE, *LIVE),), because=None)
    if not sitting.registration.open:
        raise malformed(N_("no round of registration is going on"))
    return (RegistrationClosed(round=sitting.registration.round),)


def register(
    sitting: Sitting, who: Selection, *, because: str | None = None
) -> tuple[MembersRegistered | ObjectionOverruled, ...]:
    """Register deputies: in a round before the sitting opens, at any time while it goes on."""
    here = sitting.registration.registered
    out = {key for key, why in sitting.floor.restricted.items() if why is Measure.OUT_OF_HALL}
    pool = tuple(member.id for member in sitting.members if member.id not in here | out)
    chosen = choose(sitting, who, pool)
    objections = weigh(
        (
            stage(sitting, *BEFORE, *LIVE, *PAUSED),
            _round_goes_on(sitting),
            _late_comers(sitting),
            repeated(chosen.members),
            *chosen.findings,
            *(AlreadyRegistered(name=_name(sitting, key)) for key in chosen.members if key in here),
            *_sent_out(sitting, chosen.members),
        ),
        because,
    )
    if not chosen.members:
        return ()
    return (MembersRegistered(members=chosen.members), *overruled(objections, because))


def leave(sitting: Sitting, who: Selection, reason: str = "") -> tuple[MembersLeft, ...]:
    """Strike deputies who leave; their votes in an open ballot are struck with them."""
    here = sitting.registration.registered
    pool = tuple(member.id for member in sitting.members if member.id in here)
    chosen = choose(sitting, who, pool)
    weigh(
        (
            stage(sitting, *BEFORE, *LIVE, *PAUSED),
            _round_goes_on(sitting),
            repeated(chosen.members),
            *chosen.findings,
            *(NotRegistered(name=_name(sitting, key)) for key in chosen.members if key not in here),
        ),
        because=None,
    )
    return (MembersLeft(members=chosen.members, reason=reason),) if chosen.members else ()


def excuse(
    sitting: Sitting, who: Selection, reason: Reason, paper: str = ""
) -> tuple[MembersExcused, ...]:
    """Note why deputies are away (PR п.105, 110, 114)."""
    here = sitting.registration.registered
    pool = tuple(member.id for member in sitting.members if member.id not in here)
    chosen = choose(sitting, who, pool)
    weigh(
        (
            stage(sitting, *BEFORE, *LIVE, *PAUSED),
            repeated(chosen.members),
            *chosen.findings,
            *(AlreadyRegistered(name=_name(sitting, key)) for key in chosen.members if key in here),
        ),
        because=None,
    )
    return (
        (MembersExcused(members=chosen.members, reason=reason, paper=paper),)
        if chosen.members
        else ()
    )


def _in_force(sitting: Sitting) -> Refusal | None:
    """Refuse a sitting of a body without powers (C26 95(1)); planning is free."""
    if sitting.practice or sitting.late_entry or sitting.profile.valid_on(sitting.date):
        return None
    return BodyNotInForce(body=sitting.profile.name, day=sitting.date)


def _round_goes_on(sitting: Sitting) -> Refusal | None:
    before = sitting.stage in BEFORE
    return NoRound() if before and not sitting.registration.open else None


def _late_comers(sitting: Sitting) -> Refusal | None:
    """Refuse late-comers during a vote where the profile keeps them out (practice L8)."""
    if sitting.open_ballot is None or sitting.profile.switches.late_comer_votes:
        return None
    return BallotOpen(ballot=sitting.open_ballot.id)


def _sent_out(sitting: Sitting, members: tuple[MemberId, ...]) -> Iterable[Refusal]:
    """Object to a deputy who was sent out of the hall (CL95 33(3), CL26 54(3))."""
    for key in members:
        if sitting.floor.restricted.get(key) is Measure.OUT_OF_HALL:
            yield OutOfHall(name=_name(sitting, key), reason=Saying(N_("a sanction is in force")))


def _name(sitting: Sitting, key: MemberId) -> str:
    member = sitting.member(key)
    return member.name if member else key
