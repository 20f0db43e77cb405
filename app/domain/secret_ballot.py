# SPDX-License-Identifier: Apache-2.0
"""A secret ballot's papers and figures, their balance, and two entries held against each other.

All that is ever known of a secret ballot is what the counting commission found in the box (PR п.26;
CL26 11(1)). There is no place here for who chose what, and none may be added.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise

from app.domain.ids import BodyKey, CandidateId
from app.domain.outcome import BodyOutcome, Outcome, Strength, reckon
from app.domain.tally import Tally
from app.domain.threshold import Threshold
from app.wording import N_, Saying

COUNT_COMMISSION = "count-commission"
"""The kind of item by which the chamber elects its counting commission (PR п.26)."""
MEMBERS = "members"
"""The field of such an item that names the deputies elected."""

ONE_ENTRY = 0
"""Stands for both entries."""
TWO_ENTRIES = (1, 2)
"""Typed by two people who don't see each other's figures."""


class Unmarked(StrEnum):
    """What a paper with one name on it means when nobody has struck the name (X-22)."""

    FOR = "for"
    NOT_COUNTED = "not_counted"
    """PR п.26 word for word: valid, but left out of the count."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SecretCount:
    """What the counting commission found."""

    printed: int
    issued: int
    """One a deputy, on showing the deputy's card (PR п.26)."""
    unused: int
    found: int
    """In the box."""
    invalid: int
    """Not of the set form, or with two or more names left for one post."""
    not_counted: int
    """Valid, but blank or with every name struck."""
    votes: Mapping[BodyKey, Tally] = field(default_factory=dict)
    """Of the one question or candidate; nobody abstains in a secret ballot."""
    candidates: Mapping[CandidateId, Mapping[BodyKey, Tally]] = field(default_factory=dict)
    """Where one paper bears several names."""
    invalid_of: Mapping[BodyKey, int] = field(default_factory=dict)
    """In a joint sitting, by body, where the commission told them apart."""
    not_counted_of: Mapping[BodyKey, int] = field(default_factory=dict)

    @property
    def aside(self) -> int:
        """How many of the papers found bear no vote that counts."""
        return self.invalid + self.not_counted

    @property
    def sheets(self) -> tuple[Mapping[BodyKey, Tally], ...]:
        """The votes of each candidate, or of the one question."""
        return tuple(self.candidates.values()) or (self.votes,)

    def found_of(self, body: BodyKey, votes: Mapping[BodyKey, Tally]) -> int | None:
        """Return how many papers of a body were found; None when the figures don't tell."""
        if len(votes) == 1:
            return self.found
        counted = votes[body].took_part
        if self.aside == 0:
            return counted
        if body in self.invalid_of and body in self.not_counted_of:
            return counted + self.invalid_of[body] + self.not_counted_of[body]
        return None


def imbalances(count: SecretCount, strengths: Mapping[BodyKey, Strength]) -> Iterator[Saying]:
    """Say what doesn't add up; nothing is said of figures that balance."""
    registered = sum(each.registered for each in strengths.values())
    if count.printed != count.issued + count.unused:
        yield Saying(
            N_("printed {printed}, but issued {issued} and unused {unused} make {sum}"),
            {
                "printed": count.printed,
                "issued": count.issued,
                "unused": count.unused,
                "sum": count.issued + count.unused,
            },
        )
    if count.issued > registered:
        yield Saying(
            N_("issued {issued}, but only {registered} deputies are registered"),
            {"issued": count.issued, "registered": registered},
        )
    if count.found > count.issued:
        yield Saying(
            N_("found {found}, but only {issued} were issued"),
            {"found": count.found, "issued": count.issued},
        )
    for votes in count.sheets:
        yield from _in_the_box(count, votes)
    yield from _of_the_bodies(count, strengths)


def differences(one: SecretCount, other: SecretCount) -> tuple[str, ...]:
    """Name the figures in which two entries differ: «found», «c1.in_favour», «in_favour.s»."""
    first, second = dict(_figures(one)), dict(_figures(other))
    keys = dict.fromkeys((*first, *second))
    return tuple(key for key in keys if first.get(key) != second.get(key))


def agreed(entries: Mapping[int, SecretCount]) -> SecretCount | None:
    """Return the figures that stand: one entry for both, or two that are alike."""
    if ONE_ENTRY in entries:
        return entries[ONE_ENTRY]
    first, second = (entries.get(each) for each in TWO_ENTRIES)
    return first if first is not None and first == second else None


def with_entry(
    entries: Mapping[int, SecretCount], entered_by: int, count: SecretCount
) -> dict[int, SecretCount]:
    """Return the entries with one more; a single one and the two never stand side by side."""
    if entered_by == ONE_ENTRY:
        return {ONE_ENTRY: count}
    kept = {who: each for who, each in entries.items() if who != ONE_ENTRY}
    return {**kept, entered_by: count}


def nothing_found(
    strengths: Mapping[BodyKey, Strength], candidates: tuple[CandidateId, ...]
) -> SecretCount:
    """Return the count before anything was entered."""
    nobody = {body: Tally() for body in strengths}
    return SecretCount(
        printed=0,
        issued=0,
        unused=0,
        found=0,
        invalid=0,
        not_counted=0,
        votes={} if candidates else nobody,
        candidates=dict.fromkeys(candidates, nobody),
    )


def reckon_papers(
    threshold: Threshold, strengths: Mapping[BodyKey, Strength], count: SecretCount
) -> Outcome:
    """Work out a secret ballot: took part is who put a paper into the box."""
    outcomes = [
        reckon(
            threshold,
            strengths,
            votes,
            found={body: count.found_of(body, votes) for body in strengths},
        ).bodies
        for votes in count.sheets
    ]
    bodies = outcomes[0]
    several = dict(zip(count.candidates, outcomes, strict=False))
    if several:
        bodies = tuple(_without_votes(each) for each in bodies)
    return Outcome(threshold=threshold, bodies=bodies, candidates=several, found=count.found)


def _without_votes(body: BodyOutcome) -> BodyOutcome:
    """Return a body's part in a paper with several names: votes are each candidate's own."""
    return BodyOutcome(
        body=body.body,
        registered=body.registered,
        tally=Tally(),
        base_size=body.base_size,
        needed=body.needed,
        found=body.found,
    )


def _in_the_box(count: SecretCount, votes: Mapping[BodyKey, Tally]) -> Iterator[Saying]:
    """Hold the papers found against invalid, not counted, for and against (PR п.26)."""
    cast = sum(votes.values(), Tally())
    made = count.invalid + count.not_counted + cast.in_favour + cast.against
    if count.found != made:
        yield Saying(
            N_(
                "found {found}, but invalid {invalid}, not counted {not_counted}, for {in_favour} "
                "and against {against} make {sum}"
            ),
            {
                "found": count.found,
                "invalid": count.invalid,
                "not_counted": count.not_counted,
                "in_favour": cast.in_favour,
                "against": cast.against,
                "sum": made,
            },
        )


def _of_the_bodies(count: SecretCount, strengths: Mapping[BodyKey, Strength]) -> Iterator[Saying]:
    """In a joint sitting hold the papers of each body against its deputies, and all alike."""
    if len(strengths) == 1:
        return
    for body, strength in strengths.items():
        papers = [
            votes[body].took_part
            + count.invalid_of.get(body, 0)
            + count.not_counted_of.get(body, 0)
            for votes in count.sheets
        ]
        if max(papers) > strength.registered:
            yield Saying(
                N_("{body}: {found} papers, but only {registered} deputies are registered"),
                {"body": body, "found": max(papers), "registered": strength.registered},
            )
        if any(one != other for one, other in pairwise(papers)):
            yield Saying(
                N_("{body}: the candidates' votes don't make the same number of papers"),
                {"body": body},
            )


def _figures(count: SecretCount) -> Iterator[tuple[str, int]]:
    """Return every figure by its name in the public format."""
    for name in ("printed", "issued", "unused", "found"):
        yield name, getattr(count, name)
    for name in ("invalid", "not_counted"):
        yield name, getattr(count, name)
        for body, figure in getattr(count, f"{name}_of").items():
            yield f"{name}.{body}", figure
    yield from _votes("", count.votes)
    for candidate, votes in count.candidates.items():
        yield from _votes(f"{candidate}.", votes)


def _votes(whose: str, votes: Mapping[BodyKey, Tally]) -> Iterator[tuple[str, int]]:
    for body, tally in votes.items():
        ending = "" if len(votes) == 1 else f".{body}"
        yield f"{whose}in_favour{ending}", tally.in_favour
        yield f"{whose}against{ending}", tally.against
