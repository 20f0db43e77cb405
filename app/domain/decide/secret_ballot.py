# SPDX-License-Identifier: Apache-2.0
"""A secret ballot: who counts it, what they found, and approving their protocol (PR п.26)."""

from collections.abc import Iterable

from app.domain.agenda import AgendaItem
from app.domain.ballot import Ballot, BallotStage, Purpose
from app.domain.decide.ballot import at_once, still_open
from app.domain.decide.guards import LIVE, PAUSED, known, malformed, stage
from app.domain.events import SecretCountEntered, SittingEvent
from app.domain.ids import BodyKey, MemberId
from app.domain.kinds import MAIN, Kind
from app.domain.refusals import (
    AlreadyDecided,
    NoBallotOpen,
    PapersDoNotBalance,
    Refusal,
    StepNotDone,
    weigh,
)
from app.domain.secret_ballot import (
    COUNT_COMMISSION,
    MEMBERS,
    ONE_ENTRY,
    TWO_ENTRIES,
    SecretCount,
    imbalances,
)
from app.domain.sitting import Sitting
from app.domain.tally import Tally
from app.wording import N_, Saying

ELECTING_IT = N_("electing the counting commission")


def enter_secret_count(
    sitting: Sitting, count: SecretCount, entered_by: int = ONE_ENTRY
) -> tuple[SecretCountEntered]:
    """Enter what the counting commission found; figures that don't add up aren't taken."""
    if entered_by not in {ONE_ENTRY, *TWO_ENTRIES}:
        raise malformed(N_("the figures are entered once, or by 1 and 2"))
    ballot = sitting.open_ballot
    if ballot is not None:
        _fits(sitting, ballot, count)
    weigh(
        (
            stage(sitting, *LIVE, *PAUSED),
            still_open(sitting, late=False),
            *(PapersDoNotBalance(reason=why) for why in imbalances(count, sitting.strengths)),
        ),
        because=None,
    )
    return (SecretCountEntered(ballot=known(ballot).id, entered_by=entered_by, count=count),)


def approve_protocol(sitting: Sitting, figures: dict[BodyKey, Tally]) -> tuple[SittingEvent, ...]:
    """Approve the counting commission's protocol by an open vote of the total (PR п.26)."""
    ballot = sitting.secret_ballot
    return at_once(
        sitting,
        purpose=Purpose.PROTOCOL,
        figures=figures,
        about=ballot.id if ballot else None,
        against=_nothing_to_approve(sitting, ballot),
    )


def check_commission(sitting: Sitting, item: AgendaItem, kind: Kind | None) -> None:
    """Refuse a counting commission of candidates or nominators, from either side (PR п.26)."""
    if kind is None:
        return
    others = [each for each in sitting.agenda.items if not each.stage.finished]
    if kind.key == COUNT_COMMISSION:
        _are_deputies(sitting, item)
        for other in others:
            rule = sitting.kind_of(other)
            if rule.secret:
                _keep_apart(sitting, item, other)
    elif kind.secret:
        for other in others:
            if other.kind == COUNT_COMMISSION:
                _keep_apart(sitting, other, item)


def commission_at_work(sitting: Sitting, item: AgendaItem) -> Iterable[Refusal]:
    """Object to a secret ballot without an elected counting commission that can count it."""
    elected = [each for each in sitting.agenda.items if _elected(sitting, each)]
    for commission in elected:
        _keep_apart(sitting, commission, item)
    if not elected:
        yield StepNotDone(step=Saying(ELECTING_IT))


def _elected(sitting: Sitting, item: AgendaItem) -> bool:
    ballot = sitting.decided(item.id, None, MAIN) if item.kind == COUNT_COMMISSION else None
    return ballot is not None and ballot.outcome is not None and ballot.outcome.adopted


def _are_deputies(sitting: Sitting, item: AgendaItem) -> None:
    members = item.fields.get(MEMBERS, ())
    if not members:
        raise malformed(N_("the counting commission needs its members"))
    for key in members:
        member = sitting.member(MemberId(key))
        if member is None or not member.in_force(sitting.date):
            raise malformed(N_("“{member}” is not a deputy of the body"), member=key)
    if len(set(members)) < len(members):
        raise malformed(N_("a member of the counting commission is named twice"))


def _keep_apart(sitting: Sitting, commission: AgendaItem, item: AgendaItem) -> None:
    """Refuse a member who is a candidate, or whose proposal is put to the secret vote."""
    for key in commission.fields.get(MEMBERS, ()):
        member = known(sitting.member(MemberId(key)))
        for candidate in item.standing:
            if candidate.member == member.id:
                raise malformed(
                    N_("{name} is a candidate and can't sit in the counting commission"),
                    name=member.name,
                )
            if candidate.nominator.strip() in {member.id, member.name}:
                raise malformed(
                    N_("{name} put a candidate forward and can't sit in the counting commission"),
                    name=member.name,
                )


def _fits(sitting: Sitting, ballot: Ballot, count: SecretCount) -> None:
    """Refuse figures of another form than the paper's."""
    if not ballot.secret:
        raise malformed(N_("this vote is open; no papers are counted"))
    if set(count.candidates) != set(ballot.candidates):
        raise malformed(
            N_("the figures must be given for each candidate on the paper: {candidates}"),
            candidates=", ".join(ballot.candidates) or "–",
        )
    bodies = {body.key for body in sitting.bodies}
    if any(set(votes) != bodies for votes in count.sheets):
        raise malformed(
            N_("the figures must be given for each body: {bodies}"),
            bodies=", ".join(sorted(bodies)) or "–",
        )


def _nothing_to_approve(sitting: Sitting, ballot: Ballot | None) -> Refusal | None:
    """Refuse a protocol without a closed secret ballot, and one that is approved."""
    if ballot is not None:
        approved = sitting.protocol_of(ballot.id)
        if approved is not None and sitting.protocol_approved(ballot.id):
            return AlreadyDecided(ballot=approved.id)
        return None
    pending = sitting.pending
    if pending is not None and pending.stage is BallotStage.CLOSED:
        raise malformed(N_("vote “{ballot}” is open; it has no protocol"), ballot=pending.id)
    return NoBallotOpen()
