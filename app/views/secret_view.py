# SPDX-License-Identifier: Apache-2.0
"""A secret ballot on the desk: what its paper bears, which entries are in, what balances.

The figures of an entry are never shown again before the vote is closed: the second person who
enters them must not see what the first one typed.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.ballot import Ballot, BallotStage
from app.domain.ids import BodyKey, CandidateId
from app.domain.outcome import Strength
from app.domain.secret_ballot import ONE_ENTRY, TWO_ENTRIES, SecretCount, Unmarked, agreed
from app.domain.sitting import Sitting
from app.domain.tally import Tally
from app.domain.threshold import votes_needed
from app.views import secret_results
from app.wording import N_, Saying


@dataclass(frozen=True, slots=True, kw_only=True)
class SecretRow:
    """A line of the count: whose votes, of which body."""

    candidate: CandidateId | None
    """None where the paper bears one question or name."""
    body: BodyKey
    label: str
    """The candidate's name, and in a joint sitting the body's; empty for the only line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SecretView:
    """A secret ballot before its result is announced."""

    rows: tuple[SecretRow, ...]
    entered: frozenset[int]
    """Which entries are in: 0 for both, 1, 2."""
    differences: tuple[str, ...]
    """The figures in which two entries differ, by their public names."""
    settled: bool
    """Whether the vote can be closed on its entries."""
    count: SecretCount | None
    """What was found; only once the vote is closed."""
    approved: bool
    """Whether the chamber has approved the protocol."""
    unmarked: Unmarked | None
    protocol_needed: int
    """Votes that approve the protocol: of the total, in a joint sitting of both together (X-30)."""
    total: int
    strengths: Mapping[BodyKey, Strength]
    registered: int

    @property
    def next_entry(self) -> int:
        """Which entry is awaited: the second once there is a first."""
        return next((each for each in TWO_ENTRIES if each not in self.entered), ONE_ENTRY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Equation:
    """One of the equations that the papers must fulfil, with its figures."""

    saying: Saying
    holds: bool


def secret_view(sitting: Sitting, ballot: Ballot) -> SecretView | None:
    """Return a secret ballot as the desk shows it; None for an open vote."""
    if not ballot.secret:
        return None
    strengths = ballot.strengths or sitting.strengths
    count = agreed(ballot.entries)
    total = sum(each.total for each in strengths.values())
    return SecretView(
        rows=_rows(sitting, ballot),
        entered=frozenset(ballot.entries),
        differences=secret_results.counted(ballot).differences,
        settled=count is not None,
        count=None if ballot.stage is BallotStage.OPEN else count,
        approved=sitting.protocol_approved(ballot.id),
        unmarked=ballot.unmarked,
        protocol_needed=votes_needed(sitting.agenda_threshold, total),
        total=total,
        strengths=strengths,
        registered=sum(each.registered for each in strengths.values()),
    )


def equations(count: SecretCount, registered: int) -> tuple[Equation, ...]:
    """Return the equations of the papers with the figures as typed (PR п.26)."""
    box = (
        Equation(
            saying=_in_the_box(count, sum(votes.values(), Tally())), holds=_adds_up(count, votes)
        )
        for votes in count.sheets
    )
    return (
        Equation(
            saying=Saying(
                N_("printed {printed} = issued {issued} + unused {unused}"),
                {"printed": count.printed, "issued": count.issued, "unused": count.unused},
            ),
            holds=count.printed == count.issued + count.unused,
        ),
        Equation(
            saying=Saying(
                N_("issued {issued} ≤ registered {registered}"),
                {"issued": count.issued, "registered": registered},
            ),
            holds=count.issued <= registered,
        ),
        Equation(
            saying=Saying(
                N_("found {found} ≤ issued {issued}"),
                {"found": count.found, "issued": count.issued},
            ),
            holds=count.found <= count.issued,
        ),
        *box,
    )


def _adds_up(count: SecretCount, votes: Mapping[BodyKey, Tally]) -> bool:
    return count.found == count.aside + sum(votes.values(), Tally()).took_part


def _in_the_box(count: SecretCount, cast: Tally) -> Saying:
    return Saying(
        N_(
            "found {found} = invalid {invalid} + not counted {not_counted} + for {in_favour} + "
            "against {against}"
        ),
        {
            "found": count.found,
            "invalid": count.invalid,
            "not_counted": count.not_counted,
            "in_favour": cast.in_favour,
            "against": cast.against,
        },
    )


def _rows(sitting: Sitting, ballot: Ballot) -> tuple[SecretRow, ...]:
    item = sitting.agenda.get(ballot.item)
    names = {each.id: each.name for each in item.candidates} if item else {}
    whose: tuple[CandidateId | None, ...] = ballot.candidates or (None,)
    joint = len(sitting.bodies) > 1
    return tuple(
        SecretRow(
            candidate=candidate,
            body=body.key,
            label=" · ".join(
                part
                for part in (
                    names.get(candidate, "") if candidate else "",
                    body.name if joint else "",
                )
                if part
            ),
        )
        for candidate in whose
        for body in sitting.bodies
    )
