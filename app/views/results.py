# SPDX-License-Identifier: Apache-2.0
"""What an action came to, in the words of the public format (the keys are stable)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from app.domain.ballot import Ballot
from app.domain.decide.question import within_reach
from app.domain.ids import BodyKey, CandidateId
from app.domain.outcome import BodyOutcome, Outcome, Strength, base_size
from app.domain.registration import Quorum
from app.domain.sitting import Sitting
from app.domain.tally import Tally
from app.domain.threshold import votes_needed
from app.domain.validity import too_few
from app.views import elections
from app.wording import N_, Saying

Part = TypeVar("Part")


@dataclass(frozen=True, slots=True, kw_only=True)
class RegistrationResult:
    """Who is here, and whether that is a quorum."""

    round: int
    registered: int
    needed: int | None
    """None in a joint sitting, where each body has its own, and in a hearing, which has none."""
    total: int
    quorum: bool
    bodies: "Mapping[BodyKey, RegistrationResult] | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StageResult:
    """Where the sitting stands."""

    stage: str
    registered: int
    needed: int | None
    total: int
    bodies: "Mapping[BodyKey, StageResult] | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PresidingResult:
    """Who presides: a deputy's key, or the name of somebody from outside the body."""

    presiding: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedResult:
    """A vote that has just begun."""

    ballot: str
    registered: int
    needed: int | None
    base: str
    base_size: int | None
    reachable: bool
    bodies: "Mapping[BodyKey, OpenedResult] | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RunningResult:
    """The count while a vote goes on."""

    in_favour: int
    against: int
    abstained: int
    not_voted: int
    bodies: "Mapping[BodyKey, RunningResult] | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotResult:
    """A vote that is closed or announced."""

    ballot: str
    item: str | None
    candidate: str | None
    question: str
    method: str
    registered: int
    took_part: int | None
    """Of a body in a joint sitting None where nobody told the secret papers of the two apart."""
    in_favour: int
    against: int
    abstained: int
    did_not_vote: int | None
    base: str
    base_size: int | None
    needed: int | None
    adopted: bool | None
    """None in a run-off: more votes win over the other candidate."""
    tied: bool
    sentence: tuple[Saying, ...]
    few_answers: bool = False
    """Fewer took part than the quorum; by default the vote stands, but it must be said (X-31)."""
    casting: str | None = None
    """The Chair's casting vote, once it was given."""
    bodies: "Mapping[BodyKey, BallotResult] | None" = None


def registration(sitting: Sitting) -> RegistrationResult:
    """Return who is here now; in a joint sitting with the sums, for information, and each body."""
    now = tuple(_registration(sitting, each) for each in sitting.quorums)
    if not sitting.joint:
        return now[0]
    return RegistrationResult(
        round=sitting.registration.round,
        registered=sum(each.registered for each in now),
        needed=None,
        total=sum(each.total for each in now),
        quorum=sitting.has_quorum,
        bodies=_by_body(sitting, now),
    )


def _registration(sitting: Sitting, quorum: Quorum) -> RegistrationResult:
    return RegistrationResult(
        round=sitting.registration.round,
        registered=quorum.registered,
        needed=quorum.needed,
        total=quorum.total,
        quorum=quorum.reached,
    )


def _by_body(sitting: Sitting, parts: Iterable[Part]) -> Mapping[BodyKey, Part]:
    return {body.key: part for body, part in zip(sitting.bodies, parts, strict=True)}


def stage(sitting: Sitting) -> StageResult:
    """Return where the sitting stands."""
    now = registration(sitting)
    bodies = {key: _stage(sitting, each) for key, each in (now.bodies or {}).items()}
    return replace(_stage(sitting, now), bodies=bodies or None)


def _stage(sitting: Sitting, now: RegistrationResult) -> StageResult:
    return StageResult(
        stage=sitting.stage.value,
        registered=now.registered,
        needed=now.needed,
        total=now.total,
    )


def presiding(sitting: Sitting) -> PresidingResult:
    """Return who presides."""
    return PresidingResult(presiding=sitting.presiding.member or sitting.presiding.name)


def opened(sitting: Sitting, ballot: Ballot) -> OpenedResult:
    """Return a vote that has begun, with what it needs of those registered until it closes."""
    strengths = ballot.strengths or sitting.strengths
    parts = {body: _opened(ballot, strength) for body, strength in strengths.items()}
    if len(parts) == 1:
        return next(iter(parts.values()))
    return OpenedResult(
        ballot=ballot.id,
        registered=sum(each.registered for each in parts.values()),
        needed=None,
        base=ballot.threshold.base.value,
        base_size=None,
        reachable=all(each.reachable for each in parts.values()),
        bodies=parts,
    )


def _opened(ballot: Ballot, strength: Strength) -> OpenedResult:
    size = base_size(ballot.threshold.base, strength, Tally())
    return OpenedResult(
        ballot=ballot.id,
        registered=strength.registered,
        needed=None if ballot.run_off else votes_needed(ballot.threshold, size),
        base=ballot.threshold.base.value,
        base_size=size,
        reachable=ballot.run_off or within_reach(ballot.threshold, strength),
    )


def running_split(sitting: Sitting, ballot: Ballot) -> Tally | None:
    """Return how an open vote stands, where the profile lets it be seen before it is closed.

    Two bodies are never added up, and a secret vote has nothing to be seen.
    """
    if sitting.joint or ballot.secret or not sitting.profile.switches.split_on_wall:
        return None
    now = running(sitting, ballot)
    return Tally(in_favour=now.in_favour, against=now.against, abstained=now.abstained)


def running(sitting: Sitting, ballot: Ballot) -> RunningResult:
    """Return the count as it stands."""
    outcome = sitting.reckon(ballot)
    parts = {each.body: _running(each.tally, each.did_not_vote) for each in outcome.bodies}
    whole = _running(outcome.tally, outcome.did_not_vote)
    return whole if len(parts) == 1 else replace(whole, bodies=parts)


def _running(tally: Tally, did_not_vote: int) -> RunningResult:
    return RunningResult(
        in_favour=tally.in_favour,
        against=tally.against,
        abstained=tally.abstained,
        not_voted=did_not_vote,
    )


def ballot(sitting: Sitting, the: Ballot, candidate: CandidateId | None = None) -> BallotResult:
    """Return a closed vote; once announced, exactly as it was announced.

    In a joint sitting the figures are sums for information; what decides stands in each body. Of a
    paper with several names `candidate` says whose vote is meant.
    """
    outcome = (the.outcome or sitting.reckon(the)).of(candidate)
    named = candidate if candidate in the.candidates else the.candidate
    told = elections.sentence(sitting, the, outcome)
    few = _few_answers(sitting, the, outcome)
    whole = replace(_ballot(the, outcome, told), candidate=named, few_answers=few)
    if len(outcome.bodies) == 1:
        return whole
    names = {body.key: body.name for body in sitting.bodies}
    return replace(
        whole,
        sentence=_told_of_each(
            outcome, names, told, elections.whole_sentence(sitting, the, outcome)
        ),
        bodies={
            each.body: replace(_in_body(sitting, the, each), candidate=named)
            for each in outcome.bodies
        },
    )


def _in_body(sitting: Sitting, the: Ballot, each: BodyOutcome) -> BallotResult:
    """Return the vote in one body; of papers that nobody told apart only the votes are known."""
    alone = Outcome(threshold=the.threshold, bodies=(each,), found=each.found)
    result = _ballot(the, alone, elections.sentence(sitting, the, alone))
    told = each.found is not None or not the.secret
    return result if told else replace(result, took_part=None, did_not_vote=None)


def _ballot(the: Ballot, outcome: Outcome, told: tuple[Saying, ...]) -> BallotResult:
    alone = outcome.bodies[0] if len(outcome.bodies) == 1 else None
    return BallotResult(
        ballot=the.id,
        item=the.item,
        candidate=the.candidate,
        question=the.question,
        method=the.method.value,
        registered=outcome.registered,
        took_part=outcome.took_part,
        in_favour=outcome.tally.in_favour,
        against=outcome.tally.against,
        abstained=outcome.tally.abstained,
        did_not_vote=outcome.did_not_vote,
        base=the.threshold.base.value,
        base_size=alone.base_size if alone else None,
        needed=alone.needed if alone and not the.run_off else None,
        adopted=None if the.run_off else outcome.adopted,
        tied=outcome.tied,
        sentence=told,
        casting=outcome.casting.choice.value if outcome.casting else None,
    )


_IN_BODY = N_("{body}: {sentence}")


def _few_answers(sitting: Sitting, the: Ballot, outcome: Outcome) -> bool:
    """Tell whether fewer answered than make a quorum (X-31); of secret papers, were found."""
    if the.secret:
        whole = sitting.quorums[0]
        found = outcome.found if len(sitting.quorums) == 1 else None
        return found is not None and found < (whole.needed or 0)
    return too_few(sitting, {each.body: each.tally for each in outcome.bodies}) is not None


def _told_of_each(
    outcome: Outcome, names: Mapping[BodyKey, str], told: tuple[Saying, ...], both: Saying
) -> tuple[Saying, ...]:
    """Name the body before each sentence, then say what both came to (PR п.18)."""
    bodies = tuple(
        Saying(_IN_BODY, {"body": names[each.body], "sentence": sentence})
        for each, sentence in zip(outcome.bodies, told, strict=False)
    )
    return (*bodies, both, *told[len(bodies) :])
