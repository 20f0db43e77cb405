# SPDX-License-Identifier: Apache-2.0
"""What an action came to, in the words of the public format (the keys are stable)."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.agenda import AgendaItem, missing_papers, missing_steps
from app.domain.ballot import Ballot
from app.domain.decide.question import reachable
from app.domain.ids import BodyKey
from app.domain.outcome import BodyOutcome, Outcome, base_size, explain
from app.domain.registration import Quorum
from app.domain.sitting import Sitting
from app.domain.tally import Tally
from app.domain.threshold import votes_needed
from app.wording import Saying


@dataclass(frozen=True, slots=True, kw_only=True)
class RegistrationResult:
    """Who is here, and whether that is a quorum."""

    round: int
    registered: int
    needed: int | None
    """None in a joint sitting: each body has its own."""
    total: int | None
    quorum: bool
    bodies: Mapping[BodyKey, Quorum] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StageResult:
    """Where the sitting stands."""

    stage: str
    registered: int
    needed: int | None
    total: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PresidingResult:
    """Who presides: a deputy's key, or the name of somebody from outside the body."""

    presiding: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemResult:
    """What an item still lacks."""

    item: str
    stage: str
    questions: tuple[str, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedResult:
    """An item after a change of the agenda."""

    stage: str
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderResult:
    """The agenda after its items were put into another order."""

    items: tuple[str, ...]
    stage: str
    """The sitting's."""
    missing: tuple[str, ...]
    """Of all items, each code once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedResult:
    """A vote that has just begun."""

    ballot: str
    registered: int
    needed: int | None
    base: str
    base_size: int | None
    reachable: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RunningResult:
    """The count while a vote goes on."""

    in_favour: int
    against: int
    abstained: int
    not_voted: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyResult:
    """A vote in one body of a joint sitting."""

    registered: int
    took_part: int
    in_favour: int
    against: int
    abstained: int
    did_not_vote: int
    base_size: int
    needed: int
    adopted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotResult:
    """A vote that is closed or announced."""

    ballot: str
    item: str | None
    candidate: str | None
    question: str
    method: str
    registered: int
    took_part: int
    in_favour: int
    against: int
    abstained: int
    did_not_vote: int
    base: str
    base_size: int | None
    needed: int | None
    adopted: bool
    tied: bool
    sentence: tuple[Saying, ...]
    casting: str | None = None
    """The Chair's casting vote, once it was given."""
    bodies: Mapping[BodyKey, BodyResult] | None = None


def registration(sitting: Sitting) -> RegistrationResult:
    """Return who is here now."""
    quorums = sitting.quorums
    alone = quorums[0] if len(quorums) == 1 else None
    return RegistrationResult(
        round=sitting.registration.round,
        registered=sum(each.registered for each in quorums),
        needed=alone.needed if alone else None,
        total=alone.total if alone else None,
        quorum=sitting.has_quorum,
        bodies=None if alone else {each.body: each for each in quorums},
    )


def stage(sitting: Sitting) -> StageResult:
    """Return where the sitting stands."""
    now = registration(sitting)
    return StageResult(
        stage=sitting.stage.value,
        registered=now.registered,
        needed=now.needed,
        total=now.total,
    )


def presiding(sitting: Sitting) -> PresidingResult:
    """Return who presides."""
    return PresidingResult(presiding=sitting.presiding.member or sitting.presiding.name)


def item(sitting: Sitting, the: AgendaItem) -> ItemResult:
    """Return what an item asks and what it still lacks: papers, then steps, each once."""
    kind = sitting.kind_of(the)
    return ItemResult(
        item=the.id,
        stage=the.stage.value,
        questions=tuple(question.key for question in kind.questions),
        missing=(
            *(paper.key for paper in missing_papers(the, kind, None)),
            *(step.key for step in missing_steps(the, kind, None)),
        ),
    )


def changed(sitting: Sitting, the: AgendaItem) -> ChangedResult:
    """Return where an item stands after a change, and what it still lacks."""
    now = item(sitting, the)
    return ChangedResult(stage=now.stage, missing=now.missing)


def order(sitting: Sitting) -> OrderResult:
    """Return the items in their order, and what the agenda still lacks."""
    items = sitting.agenda.items
    lacking = (
        code for each in items if not each.stage.finished for code in item(sitting, each).missing
    )
    return OrderResult(
        items=tuple(each.id for each in items),
        stage=sitting.stage.value,
        missing=tuple(dict.fromkeys(lacking)),
    )


def opened(sitting: Sitting, ballot: Ballot) -> OpenedResult:
    """Return a vote that has begun, with what it needs of those registered until it closes."""
    strengths = ballot.strengths or sitting.strengths
    strength = strengths[sitting.bodies[0].key] if len(sitting.bodies) == 1 else None
    size = None if strength is None else base_size(ballot.threshold.base, strength, Tally())
    return OpenedResult(
        ballot=ballot.id,
        registered=sum(each.registered for each in strengths.values()),
        needed=None if size is None else votes_needed(ballot.threshold, size),
        base=ballot.threshold.base.value,
        base_size=size,
        reachable=reachable(sitting, ballot.threshold),
    )


def running(sitting: Sitting, ballot: Ballot) -> RunningResult:
    """Return the count as it stands."""
    outcome = sitting.reckon(ballot)
    return RunningResult(
        in_favour=outcome.tally.in_favour,
        against=outcome.tally.against,
        abstained=outcome.tally.abstained,
        not_voted=outcome.did_not_vote,
    )


def ballot(sitting: Sitting, the: Ballot) -> BallotResult:
    """Return a closed vote; once announced, exactly as it was announced."""
    outcome = the.outcome or sitting.reckon(the)
    alone = outcome.bodies[0] if len(outcome.bodies) == 1 else None
    return BallotResult(
        ballot=the.id,
        item=the.item,
        candidate=the.candidate,
        question=the.question,
        method=the.method.value,
        registered=outcome.registered,
        took_part=outcome.tally.took_part,
        in_favour=outcome.tally.in_favour,
        against=outcome.tally.against,
        abstained=outcome.tally.abstained,
        did_not_vote=outcome.did_not_vote,
        base=the.threshold.base.value,
        base_size=alone.base_size if alone else None,
        needed=alone.needed if alone else None,
        adopted=outcome.adopted,
        tied=outcome.tied,
        sentence=explain(outcome),
        casting=outcome.casting.choice.value if outcome.casting else None,
        bodies=None if alone else _bodies(outcome),
    )


def _bodies(outcome: Outcome) -> Mapping[BodyKey, BodyResult]:
    return {each.body: _body(each) for each in outcome.bodies}


def _body(each: BodyOutcome) -> BodyResult:
    return BodyResult(
        registered=each.registered,
        took_part=each.tally.took_part,
        in_favour=each.tally.in_favour,
        against=each.tally.against,
        abstained=each.tally.abstained,
        did_not_vote=each.did_not_vote,
        base_size=each.base_size,
        needed=each.needed,
        adopted=each.adopted,
    )


def needed_now(sitting: Sitting, threshold: str) -> int:
    """Return how many votes a threshold of the profile needs in the first body as it is now."""
    rule = sitting.profile.threshold(threshold)
    strength = sitting.strengths[sitting.bodies[0].key]
    return votes_needed(rule, base_size(rule.base, strength, Tally()))
