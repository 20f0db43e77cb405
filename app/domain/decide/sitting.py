# SPDX-License-Identifier: Apache-2.0
"""The course of a sitting: opening, breaks, postponement, who presides, the end."""

from collections.abc import Iterable

from app.domain.ballot import BallotStage
from app.domain.body import Officer
from app.domain.decide.guards import (
    AFTER,
    BEFORE,
    LIVE,
    PAUSED,
    SEALED,
    malformed,
    no_ballot_open,
    quorum,
    stage,
)
from app.domain.events import (
    BreakCalled,
    ChairHandedOver,
    NoteMade,
    SittingClosed,
    SittingOpened,
    SittingPostponed,
    SittingResumed,
    SittingSealed,
    StatementMade,
)
from app.domain.ids import BallotId
from app.domain.refusals import NotAnnounced, NotRegistered, Refusal, weigh
from app.domain.selection import Named, Selection, choose, repeated
from app.domain.sitting import Sitting
from app.wording import N_


def open_sitting(sitting: Sitting) -> tuple[SittingOpened]:
    """Open the sitting with a quorum; the round of registration ends with it."""
    if sitting.stage in {*LIVE, *PAUSED}:
        raise malformed(N_("the sitting is open already"))
    weigh((stage(sitting, *BEFORE), quorum(sitting)), because=None)
    return (SittingOpened(strengths=dict(sitting.strengths)),)


def call_break(
    sitting: Sitting,
    until: str = "",
    *,
    secret: bool = False,
    place: str = "",
    technical: int | None = None,
) -> tuple[BreakCalled]:
    """Announce a break (PR п.5); `until` as people say it: «12.30».

    A secret vote goes on in it, and no other (PR п.26): `secret` says that it is called for one,
    `place` where the papers are given. `technical` is for how many minutes something has to be put
    right, 0 where nobody can say.
    """
    if sitting.stage in PAUSED:
        raise malformed(N_("a break is going on already"))
    ballot = sitting.open_ballot
    on_paper = ballot is not None and ballot.secret
    if (secret or place) and ballot is None:
        raise malformed(N_("no secret vote is going on"))
    weigh((stage(sitting, *LIVE), None if on_paper else no_ballot_open(sitting)), because=None)
    going_on = ballot.id if ballot is not None else None
    called = BreakCalled(until=until, secret=going_on, place=place.strip(), technical=technical)
    return (called,)


def resume(sitting: Sitting) -> tuple[SittingResumed]:
    """Go on after a break, with a quorum."""
    if sitting.stage in {*BEFORE, *LIVE}:
        raise malformed(N_("no break is going on"))
    weigh((stage(sitting, *PAUSED), quorum(sitting)), because=None)
    return (SittingResumed(),)


def postpone(sitting: Sitting, reason: str) -> tuple[SittingPostponed]:
    """Put the sitting off to another day (PR п.22)."""
    if not reason.strip():
        raise malformed(N_("a postponement needs a reason"))
    weigh((stage(sitting, *BEFORE, *LIVE), no_ballot_open(sitting)), because=None)
    return (SittingPostponed(reason=reason),)


def close_sitting(sitting: Sitting) -> tuple[SittingClosed]:
    """End the sitting; nothing may be open or waiting to be announced."""
    weigh(
        (stage(sitting, *LIVE, *PAUSED), no_ballot_open(sitting), _all_announced(sitting)),
        because=None,
    )
    return (SittingClosed(),)


def seal(sitting: Sitting) -> tuple[SittingSealed]:
    """Close the record of a sitting that has ended; what follows goes to the register."""
    if sitting.stage not in {*AFTER, *SEALED}:
        raise malformed(N_("a sitting is sealed after it has ended"))
    weigh((stage(sitting, *AFTER),), because=None)
    return (SittingSealed(),)


def hand_over_chair(sitting: Sitting, to: Officer) -> tuple[ChairHandedOver]:
    """Let somebody else preside (PR п.7); acts are still signed by the Chair (PR п.28)."""
    if not to.name.strip():
        raise malformed(N_("whoever presides needs a name"))
    weigh((stage(sitting, *LIVE), *_in_the_hall(sitting, to)), because=None)
    if _same_person(to, sitting.presiding):
        raise malformed(N_("{name} presides already"), name=to.name)
    return (ChairHandedOver(to=to),)


def note(sitting: Sitting, text: str) -> tuple[NoteMade]:
    """Note something for the minutes."""
    if not text.strip():
        raise malformed(N_("a note needs a text"))
    weigh((stage(sitting, *BEFORE, *LIVE, *PAUSED, *AFTER),), because=None)
    return (NoteMade(text=text),)


def state(
    sitting: Sitting, who: Selection, text: str, about: BallotId | None = None
) -> tuple[StatementMade]:
    """Record what deputies say about a vote of their own; no count changes (PR п.25)."""
    if not text.strip():
        raise malformed(N_("a statement needs a text"))
    if about is not None and sitting.ballot(about) is None:
        raise malformed(N_("there is no vote “{ballot}”"), ballot=about)
    chosen = choose(sitting, who, tuple(member.id for member in sitting.members))
    if not (chosen.members or chosen.findings):
        raise malformed(N_("a statement is made by somebody"))
    weigh((stage(sitting, *LIVE, *AFTER), repeated(chosen.members), *chosen.findings), because=None)
    return (StatementMade(members=chosen.members, text=text, ballot=about),)


def _in_the_hall(sitting: Sitting, to: Officer) -> Iterable[Refusal]:
    """Refuse a deputy who isn't here; somebody from outside the body doesn't register."""
    if to.member is None:
        return
    yield from choose(sitting, Named((to.member,)), ()).findings
    if to.member not in sitting.registration.registered:
        yield NotRegistered(name=to.name)


def _same_person(one: Officer, other: Officer) -> bool:
    if one.member is not None or other.member is not None:
        return one.member == other.member
    return (one.name, one.post) == (other.name, other.post)


def _all_announced(sitting: Sitting) -> Refusal | None:
    waiting = any(each.stage is BallotStage.CLOSED for each in sitting.ballots)
    return NotAnnounced() if waiting else None
