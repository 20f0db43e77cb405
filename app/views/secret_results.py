# SPDX-License-Identifier: Apache-2.0
"""What the count of a secret ballot came to, in the words of the public format."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.ballot import Ballot
from app.domain.ids import BodyKey, CandidateId
from app.domain.outcome import Outcome, explain
from app.domain.secret_ballot import TWO_ENTRIES, differences
from app.domain.sitting import Sitting
from app.views.results import BallotResult, ballot
from app.wording import N_, Saying

_OF_CANDIDATE = N_("{name}: {result}")


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateResult:
    """The vote on one candidate of a secret paper with several names."""

    in_favour: int
    against: int
    adopted: bool
    bodies: Mapping[BodyKey, BallotResult] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperResult:
    """A closed or announced vote by one secret paper with several names: no sums of its own."""

    ballot: str
    item: str | None
    candidate: None = None
    question: str
    method: str
    registered: int
    took_part: int
    in_favour: None = None
    against: None = None
    abstained: None = None
    did_not_vote: int
    base: str
    base_size: int | None
    needed: int | None
    adopted: None = None
    tied: None = None
    candidates: Mapping[CandidateId, CandidateResult]
    sentence: tuple[Saying, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedResult:
    """What the counting commission found was entered."""

    balanced: bool
    """False only while two entries differ."""
    differences: tuple[str, ...]
    """The figures in which they differ."""


def counted(the: Ballot) -> CountedResult:
    """Return whether two entries of a secret count agree; one alone has nothing to differ from."""
    found = tuple(the.entries.values())
    differing = differences(*found) if len(found) == len(TWO_ENTRIES) else ()
    return CountedResult(balanced=not differing, differences=differing)


def answer(sitting: Sitting, the: Ballot) -> BallotResult | PaperResult:
    """Return a closed vote, of one candidate or question or of several on one paper."""
    if not the.candidates:
        return ballot(sitting, the)
    outcome = the.outcome or sitting.reckon(the)
    alone = outcome.bodies[0] if len(outcome.bodies) == 1 else None
    return PaperResult(
        ballot=the.id,
        item=the.item,
        question=the.question,
        method=the.method.value,
        registered=outcome.registered,
        took_part=outcome.took_part,
        did_not_vote=outcome.did_not_vote,
        base=the.threshold.base.value,
        base_size=alone.base_size if alone else None,
        needed=alone.needed if alone else None,
        candidates={each: _candidate(ballot(sitting, the, each)) for each in the.candidates},
        sentence=_named_sentences(sitting, the, outcome),
    )


def _candidate(result: BallotResult) -> CandidateResult:
    return CandidateResult(
        in_favour=result.in_favour,
        against=result.against,
        adopted=bool(result.adopted),
        bodies=result.bodies,
    )


def _named_sentences(sitting: Sitting, the: Ballot, outcome: Outcome) -> tuple[Saying, ...]:
    item = sitting.agenda.get(the.item)
    names = {each.id: each.name for each in item.candidates} if item else {}
    return tuple(
        Saying(_OF_CANDIDATE, {"name": names.get(key, key), "result": sentence})
        for key in the.candidates
        for sentence in explain(outcome.of(key))
    )
