# SPDX-License-Identifier: Apache-2.0
"""A vote from opening to the announced result (PR п.21–25)."""

from collections.abc import Mapping

from app.domain.ballot import Ballot, Purpose
from app.domain.decide.entries import (
    has_its_entry,
    out_of_balance,
    too_few_answers,
    too_few_took_part,
    unapproved,
)
from app.domain.decide.guards import (
    LIVE,
    known,
    malformed,
    no_ballot_open,
    no_round_open,
    quorum,
    stage,
)
from app.domain.decide.occasion import deputy_concerned
from app.domain.decide.vacancy import Vacated, consequences
from app.domain.events import (
    BallotClosed,
    BallotOpened,
    CountEntered,
    ResultAnnounced,
    SittingEvent,
    VotesCast,
    VotesWithdrawn,
)
from app.domain.ids import BallotId, BodyKey, MemberId
from app.domain.kinds import Method
from app.domain.outcome import reckon, reckon_together
from app.domain.refusals import BallotClosed as ClosedAlready
from app.domain.refusals import (
    BeyondPool,
    CountExceedsIn,
    CountExceedsRegistered,
    LateVote,
    NoBallotOpen,
    NotRegistered,
    Refusal,
    weigh,
)
from app.domain.selection import NOBODY, Everyone, Named, Selection, choose, named, repeated
from app.domain.sitting import Sitting
from app.domain.tally import Choice, Tally
from app.wording import N_, Saying


def next_ballot(sitting: Sitting) -> BallotId:
    """Return the name of the ballot opened next: «b1», «b2» and so on."""
    return BallotId(f"b{len(sitting.ballots) + 1}")


def cast(
    sitting: Sitting,
    *,
    in_favour: Selection = NOBODY,
    against: Selection = NOBODY,
    abstain: Selection = NOBODY,
    on_paper: str = "",
) -> tuple[VotesCast, ...]:
    """Record the answers of deputies; a second answer replaces the first.

    `on_paper`: they are entered from the sheet marked by hand, with the time noted on it.
    """
    given = {
        Choice.IN_FAVOUR: in_favour,
        Choice.AGAINST: against,
        Choice.ABSTAIN: abstain,
    }
    ballot = sitting.open_ballot
    if ballot is not None and ballot.method is not Method.BY_NAME:
        raise malformed(
            N_("a secret vote is given on paper; nobody's choice is entered")
            if ballot.secret
            else N_("this vote is counted by figures, not by name")
        )
    votes, findings = _votes(sitting, ballot, given)
    weigh((stage(sitting, *LIVE), still_open(sitting, late=True), *findings), because=None)
    if not votes:
        return ()
    return (VotesCast(ballot=known(ballot).id, votes=votes, on_paper=on_paper.strip()),)


def cast_for_the_rest(
    sitting: Sitting, choice: Choice, counted: int, on_paper: str = ""
) -> tuple[VotesCast, ...]:
    """Record one choice for all who haven't answered, if the tellers counted as many.

    A vote is personal (C26 55(1)): the tellers' figure must be what the count would become.
    """
    ballot = sitting.open_ballot
    if ballot is not None:
        here = sitting.registration.registered - sitting.barred(ballot)
        waiting = len(here - ballot.votes.keys())
        filled = list(ballot.votes.values()).count(choice) + waiting
        if counted != filled:
            raise malformed(
                N_("the tellers counted {counted}, and {filled} would be marked"),
                counted=counted,
                filled=filled,
            )
    rest = Everyone()
    return cast(
        sitting,
        in_favour=rest if choice is Choice.IN_FAVOUR else NOBODY,
        against=rest if choice is Choice.AGAINST else NOBODY,
        abstain=rest if choice is Choice.ABSTAIN else NOBODY,
        on_paper=on_paper,
    )


def withdraw_vote(sitting: Sitting, who: Selection) -> tuple[VotesWithdrawn, ...]:
    """Take answers back while the vote is open."""
    ballot = sitting.open_ballot
    voted = tuple(m.id for m in sitting.members if ballot and m.id in ballot.votes)
    chosen = choose(sitting, who, voted)
    weigh(
        (
            stage(sitting, *LIVE),
            still_open(sitting, late=True),
            repeated(chosen.members),
            *chosen.findings,
            *(_no_vote_of(sitting, key) for key in chosen.members if key not in voted),
        ),
        because=None,
    )
    if not chosen.members:
        return ()
    return (VotesWithdrawn(ballot=known(ballot).id, members=chosen.members),)


def enter_count(sitting: Sitting, figures: dict[BodyKey, Tally]) -> tuple[CountEntered]:
    """Enter the tellers' figures of a vote that isn't taken by name."""
    _known_bodies(sitting, figures)
    ballot = sitting.open_ballot
    if ballot is not None and (ballot.method is Method.BY_NAME or ballot.imported is not None):
        raise malformed(N_("this vote is taken by name, not by figures"))
    if ballot is not None and ballot.secret:
        raise malformed(N_("enter the papers of a secret ballot by the commission's count"))
    weigh(
        (stage(sitting, *LIVE), still_open(sitting, late=False), *_too_many(sitting, figures)),
        because=None,
    )
    return (CountEntered(ballot=known(ballot).id, figures=figures),)


def close_vote(sitting: Sitting) -> tuple[BallotClosed]:
    """Close the vote; without a quorum it stays open (PR п.21)."""
    ballot = sitting.open_ballot
    figures = ballot.figures if ballot else None
    if ballot is not None and not has_its_entry(ballot):
        raise malformed(N_("enter the figures of this vote before closing it"))
    weigh(
        (
            stage(sitting, *LIVE),
            still_open(sitting, late=False),
            quorum(sitting),
            too_few_answers(sitting, ballot),
            *_too_many(sitting, figures or {}),
            *out_of_balance(sitting, ballot),
        ),
        because=None,
    )
    return (BallotClosed(ballot=known(ballot).id, strengths=dict(sitting.strengths)),)


def announce(sitting: Sitting) -> tuple[ResultAnnounced, *Vacated]:
    """Announce the result of the vote closed last; it is recorded as announced.

    A mandate that the vote has ended is gone from now on.
    """
    ballot = sitting.pending
    weigh(
        (
            stage(sitting, *LIVE),
            no_ballot_open(sitting),
            NoBallotOpen() if ballot is None else None,
            unapproved(sitting, ballot),
        ),
        because=None,
    )
    closed = known(ballot)
    outcome = sitting.reckon(closed)
    announced = ResultAnnounced(ballot=closed.id, outcome=outcome)
    return (announced, *consequences(sitting, closed, outcome))


def at_once(
    sitting: Sitting,
    *,
    purpose: Purpose,
    figures: dict[BodyKey, Tally],
    about: BallotId | None = None,
    against: Refusal | None = None,
) -> tuple[SittingEvent, ...]:
    """Open, count, close and announce a show of hands of the total in one action (PR п.8, 26)."""
    _known_bodies(sitting, figures)
    weigh(
        (
            stage(sitting, *LIVE),
            no_ballot_open(sitting),
            no_round_open(sitting),
            quorum(sitting),
            too_few_took_part(sitting, figures),
            *_too_many(sitting, figures),
            against,
        ),
        because=None,
    )
    ballot = next_ballot(sitting)
    strengths = dict(sitting.strengths)
    threshold = sitting.agenda_threshold
    work_out = reckon_together if purpose is Purpose.PROTOCOL else reckon
    return (
        BallotOpened(
            ballot=ballot,
            purpose=purpose,
            question=purpose.value,
            method=Method.SHOW_OF_HANDS,
            threshold=threshold,
            about=about,
        ),
        CountEntered(ballot=ballot, figures=figures),
        BallotClosed(ballot=ballot, strengths=strengths),
        ResultAnnounced(ballot=ballot, outcome=work_out(threshold, strengths, figures)),
    )


def _no_vote_of(sitting: Sitting, key: MemberId) -> Refusal | None:
    """Refuse to take back a vote that a deputy hasn't given."""
    member = sitting.member(key)
    if member is None:
        return None
    if key not in sitting.registration.registered:
        return NotRegistered(name=member.name)
    return BeyondPool(
        reason=Saying(N_("the deputy “{member}” has not voted"), {"member": member.name})
    )


def still_open(sitting: Sitting, *, late: bool) -> Refusal | None:
    """Refuse an entry when no ballot is open; `late`: it would be a vote given afterwards."""
    if sitting.open_ballot is not None:
        return None
    ballot = sitting.pending
    if ballot is None:
        return NoBallotOpen()
    return LateVote(ballot=ballot.id) if late else ClosedAlready(ballot=ballot.id)


def _votes(
    sitting: Sitting, ballot: Ballot | None, given: Mapping[Choice, Selection]
) -> tuple[dict[MemberId, Choice], list[Refusal]]:
    """Resolve who chose what: the named first, then numbers and «all» from those left."""
    here = sitting.registration.registered
    listed = [key for who in given.values() for key in named(who)]
    taken = set(listed)
    if ballot is not None:
        taken |= ballot.votes.keys() | sitting.barred(ballot)
    pool: list[MemberId] = []
    if not all(isinstance(who, Named) for who in given.values()):
        pool = [m.id for m in sitting.members if m.id in here and m.id not in taken]
    votes: dict[MemberId, Choice] = {}
    findings: list[Refusal] = []
    twice = repeated(listed)
    if twice is not None:
        findings.append(twice)
    for choice, who in given.items():
        chosen = choose(sitting, who, pool)
        findings += chosen.findings
        votes.update(dict.fromkeys(chosen.members, choice))
        pool = [key for key in pool if key not in votes]
    findings += [
        NotRegistered(name=member.name)
        for key in votes
        if key not in here and (member := sitting.member(key)) is not None
    ]
    findings += deputy_concerned(sitting, ballot, votes)
    return votes, findings


def _too_many(sitting: Sitting, figures: Mapping[BodyKey, Tally]) -> tuple[Refusal, ...]:
    found: list[Refusal] = []
    for body, tally in figures.items():
        here = sitting.strengths[body].registered
        if tally.took_part <= here:
            continue
        if sitting.joint:
            name = sitting.body(body).name
            found.append(CountExceedsIn(counted=tally.took_part, registered=here, body=name))
        else:
            found.append(CountExceedsRegistered(counted=tally.took_part, registered=here))
    return tuple(found)


def _known_bodies(sitting: Sitting, figures: Mapping[BodyKey, Tally]) -> None:
    bodies = {body.key for body in sitting.bodies}
    if set(figures) != bodies:
        raise malformed(
            N_("the figures must be given for each body: {bodies}"),
            bodies=", ".join(sorted(bodies)) or "–",
        )
